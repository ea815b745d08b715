//! The command line's grammar. Argument ids are the names of the request's fields.

use clap::{Arg, ArgAction, Command, value_parser};
use pathfolio_app::Text;
use std::path::PathBuf;

/// The whole grammar, in the given language.
pub(crate) fn command(text: &Text) -> Command {
    let option = |id: &'static str, name: &'static str, value: &'static str, help: &str| {
        Arg::new(id).long(name).value_name(value).help(text.get(help))
    };
    let sub = |name: &'static str, about: &str| Command::new(name).about(text.get(about));
    let clause_options = [
        option("role", "role", "ROLE", "cli-recommend-role"),
        option("competence", "competence", "NUMBER", "cli-recommend-competence"),
        option("clause", "clause", "NUMBER", "cli-recommend-clause"),
        option("standard", "standard", "2013|2022", "cli-recommend-standard").value_parser(value_parser!(u32)),
        option("minutes", "minutes", "M", "cli-recommend-minutes").value_parser(value_parser!(u32)),
        option("limit", "limit", "N", "cli-recommend-limit").value_parser(value_parser!(u32)),
    ];
    Command::new("pathfolio-cli")
        .version(env!("CARGO_PKG_VERSION"))
        .about(text.get("cli-about"))
        .after_help(text.get("cli-after"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(option("data-dir", "data-dir", "DIR", "cli-data-dir").value_parser(value_parser!(PathBuf)))
        .arg(Arg::new("json").long("json").global(true).action(ArgAction::SetTrue).help(text.get("cli-json")))
        .arg(Arg::new("sample").long("sample").global(true).action(ArgAction::SetTrue).help(text.get("cli-sample")))
        .arg(option("as-of", "as-of", "DATE", "cli-as-of"))
        .subcommand(sub("role", "cli-role").subcommand_required(true).subcommand(sub("list", "cli-role-list")).subcommand(
            sub("set", "cli-role-set").args([
                Arg::new("role").value_name("ROLE").help(text.get("cli-role-set-role")),
                option("hours_per_week", "hours-per-week", "H", "cli-hours"),
                option("deadline", "deadline", "DATE", "cli-deadline"),
                option("purpose", "purpose", "PURPOSE", "cli-purpose"),
                option("name", "name", "NAME", "cli-name"),
            ]),
        ))
        .subcommand(sub("assess", "cli-assess").args([
            Arg::new("target").value_name("ITEM").required(true).help(text.get("cli-assess-target")),
            Arg::new("level").value_name("LEVEL").required(true).allow_negative_numbers(true).help(text.get("cli-assess-level")),
            option("reason", "reason", "TEXT", "cli-reason"),
            option("date", "date", "DATE", "cli-date"),
            Arg::new("replace_items").long("replace-items").action(ArgAction::SetTrue).help(text.get("cli-replace")),
        ]))
        .subcommand(sub("recommend", "cli-recommend").args(clause_options))
        .subcommand(
            sub("portfolio", "cli-portfolio").args([
                Arg::new("destination")
                    .value_name("FILE.pdf")
                    .required(true)
                    .value_parser(value_parser!(PathBuf))
                    .help(text.get("cli-portfolio-file")),
                option("paper", "paper", "PAPER", "cli-paper"),
            ]),
        )
        .subcommand(sub("journal", "cli-journal"))
        .subcommand(sub("verify", "cli-verify"))
        .subcommand(
            sub("framework", "cli-framework")
                .subcommand_required(true)
                .subcommand(
                    sub("show", "cli-framework-show").arg(Arg::new("number").value_name("NUMBER").help(text.get("cli-framework-number"))),
                )
                .subcommand(
                    sub("check", "cli-framework-check")
                        .arg(Arg::new("file").value_name("FILE").value_parser(value_parser!(PathBuf)).help(text.get("cli-framework-file"))),
                ),
        )
        .subcommand(sub("undo", "cli-undo"))
        .subcommand(sub("redo", "cli-redo"))
        .subcommand(sub("batch", "cli-batch"))
}
