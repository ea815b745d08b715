//! The command line's grammar. Argument ids are the names of the request's fields, or are turned into them in `request`.

mod evidence;
mod keeping;
mod plan;
mod role;
mod screens;
mod study;

use clap::{Arg, ArgAction, Command, value_parser};
use pathfolio_app::Text;
use std::path::PathBuf;

/// Makes commands and options with their help in one language.
struct Grammar<'a> {
    text: &'a Text,
}

impl Grammar<'_> {
    fn words(&self, key: &str) -> String {
        self.text.get(key)
    }

    fn sub(&self, name: &'static str, about: &str) -> Command {
        Command::new(name).about(self.words(about))
    }

    /// A command that only holds others.
    fn group(&self, name: &'static str, about: &str) -> Command {
        self.sub(name, about).subcommand_required(true).arg_required_else_help(true)
    }

    fn option(&self, id: &'static str, name: &'static str, value: &'static str, help: &str) -> Arg {
        Arg::new(id).long(name).value_name(value).help(self.words(help))
    }
}

/// An option that may be given more than once, or with several values at once.
fn repeated(option: Arg) -> Arg {
    option.action(ArgAction::Append).num_args(1..)
}

/// The whole grammar, in the given language.
pub(crate) fn command(text: &Text) -> Command {
    let grammar = Grammar { text };
    let option = |id, name, value, help| grammar.option(id, name, value, help);
    let flag = |name: &'static str, help: &str| Arg::new(name).long(name).global(true).action(ArgAction::SetTrue).help(text.get(help));
    Command::new("pathfolio-cli")
        .version(env!("CARGO_PKG_VERSION"))
        .about(text.get("cli-about"))
        .after_help(text.get("cli-after"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(option("data-dir", "data-dir", "DIR", "cli-data-dir").value_parser(value_parser!(PathBuf)))
        .arg(flag("json", "cli-json"))
        .arg(flag("sample", "cli-sample"))
        .arg(option("as-of", "as-of", "DATE", "cli-as-of"))
        .subcommands(screens::commands(&grammar))
        .subcommands(role::commands(&grammar))
        .subcommand(grammar.sub("assess", "cli-assess").args([
            Arg::new("target").value_name("ITEM").required(true).help(text.get("cli-assess-target")),
            Arg::new("level").value_name("LEVEL").required(true).allow_negative_numbers(true).help(text.get("cli-assess-level")),
            option("reason", "reason", "TEXT", "cli-reason"),
            option("evidence", "evidence", "E-05", "cli-assess-evidence"),
            option("date", "date", "DATE", "cli-date"),
            Arg::new("replace_items").long("replace-items").action(ArgAction::SetTrue).help(text.get("cli-replace")),
        ]))
        .subcommand(grammar.sub("recommend", "cli-recommend").args([
            option("role", "role", "ROLE", "cli-recommend-role"),
            option("competence", "competence", "NUMBER", "cli-recommend-competence"),
            option("clause", "clause", "NUMBER", "cli-recommend-clause"),
            option("standard", "standard", "2013|2022", "cli-recommend-standard").value_parser(value_parser!(u32)),
            option("minutes", "minutes", "M", "cli-recommend-minutes").value_parser(value_parser!(u32)),
            option("limit", "limit", "N", "cli-recommend-limit").value_parser(value_parser!(u32)),
        ]))
        .subcommand(evidence::command(&grammar))
        .subcommands(study::commands(&grammar))
        .subcommands(plan::commands(&grammar))
        .subcommand(
            grammar.sub("portfolio", "cli-portfolio").args([
                Arg::new("destination")
                    .value_name("FILE.pdf")
                    .required(true)
                    .value_parser(value_parser!(PathBuf))
                    .help(text.get("cli-portfolio-file")),
                option("paper", "paper", "PAPER", "cli-paper"),
                option("label", "label", "LABEL", "cli-portfolio-label"),
                repeated(option("competences", "competence", "NUMBER", "cli-portfolio-competence")),
            ]),
        )
        .subcommand(grammar.sub("journal", "cli-journal"))
        .subcommand(grammar.sub("verify", "cli-verify"))
        .subcommands(keeping::commands(&grammar))
        .subcommand(
            grammar
                .group("framework", "cli-framework")
                .subcommand(
                    grammar
                        .sub("show", "cli-framework-show")
                        .arg(Arg::new("number").value_name("NUMBER").help(text.get("cli-framework-number"))),
                )
                .subcommand(
                    grammar
                        .sub("check", "cli-framework-check")
                        .arg(Arg::new("file").value_name("FILE").value_parser(value_parser!(PathBuf)).help(text.get("cli-framework-file"))),
                ),
        )
        .subcommand(grammar.sub("undo", "cli-undo"))
        .subcommand(grammar.sub("redo", "cli-redo"))
        .subcommand(grammar.sub("batch", "cli-batch"))
}
