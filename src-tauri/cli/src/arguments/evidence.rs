//! `evidence …`: adding, listing, revising, withdrawing, and copying a file out.

use super::{Grammar, repeated};
use clap::{Arg, Command, value_parser};
use std::path::PathBuf;

pub(super) fn command(grammar: &Grammar<'_>) -> Command {
    let which = || Arg::new("evidence").value_name("E-05").required(true).help(grammar.words("cli-evidence-which"));
    grammar
        .group("evidence", "cli-evidence")
        .subcommand(
            grammar
                .sub("add", "cli-evidence-add")
                .arg(Arg::new("source").value_name("FILE|URL").help(grammar.words("cli-evidence-source")))
                .args(fields(grammar)),
        )
        .subcommand(grammar.sub("list", "cli-evidence-list").args([
            grammar.option("competence", "competence", "NUMBER", "cli-evidence-competence"),
            grammar.option("clause", "clause", "NUMBER", "cli-evidence-clause"),
            grammar.option("standard", "standard", "2013|2022", "cli-recommend-standard").value_parser(value_parser!(u32)),
        ]))
        .subcommand(grammar.sub("show", "cli-evidence-show").arg(which()))
        .subcommand(
            grammar
                .sub("revise", "cli-evidence-revise")
                .arg(which())
                .arg(grammar.option("source", "file", "FILE|URL", "cli-evidence-source"))
                .args(fields(grammar)),
        )
        .subcommand(
            grammar
                .sub("withdraw", "cli-evidence-withdraw")
                .args([which(), grammar.option("reason", "reason", "TEXT", "cli-evidence-reason").required(true)]),
        )
        .subcommand(
            grammar
                .sub("suggest", "cli-evidence-suggest")
                .arg(Arg::new("text").value_name("TEXT").required(true).help(grammar.words("cli-evidence-text"))),
        )
        .subcommand(grammar.sub("save", "cli-evidence-save").args([
            Arg::new("sha256").value_name("SHA256").required(true).help(grammar.words("cli-evidence-sha256")),
            Arg::new("destination").value_name("FILE").value_parser(value_parser!(PathBuf)).help(grammar.words("cli-evidence-destination")),
        ]))
}

/// What a piece says, by the names that PRODUCT.md gives the options.
fn fields(grammar: &Grammar<'_>) -> Vec<Arg> {
    let one = |id: &'static str, name: &'static str, value: &'static str| grammar.option(id, name, value, &format!("cli-evidence-{name}"));
    vec![
        one("title", "title", "TEXT"),
        one("basis", "basis", "BASIS"),
        one("form", "form", "FORM"),
        repeated(one("item", "item", "ITEM")),
        repeated(one("passages", "passage", "ITEM=TEXT")),
        repeated(one("clauses", "clause", "NUMBER")),
        one("date", "date", "DATE"),
        one("until", "until", "DATE"),
        one("issuer", "issuer", "TEXT"),
        one("reference", "number", "TEXT"),
        one("expires", "expires", "DATE"),
        one("label", "label", "LABEL"),
        one("share", "share", "TEXT"),
        one("witness", "witness", "TEXT"),
        one("shows", "shows", "TEXT"),
        one("holder", "held-by", "TEXT"),
        one("held_reference", "held-reference", "TEXT"),
        one("fingerprint", "fingerprint", "SHA256"),
        one("situation", "situation", "TEXT"),
        one("task", "task", "TEXT"),
        one("action", "action", "TEXT"),
        one("result", "result", "TEXT"),
    ]
}
