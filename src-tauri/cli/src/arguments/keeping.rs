//! `backup`, `restore`, `export`, `import` and `doctor`: the record kept safe, and moved.

use super::Grammar;
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;

pub(super) fn commands(grammar: &Grammar<'_>) -> Vec<Command> {
    let file = |id: &'static str, help: &str| {
        Arg::new(id).value_name("FILE").required(true).value_parser(value_parser!(PathBuf)).help(grammar.words(help))
    };
    let flag = |id: &'static str, help: &str| Arg::new(id).long(id).action(ArgAction::SetTrue).help(grammar.words(help));
    vec![
        grammar.sub("backup", "cli-backup").args([
            grammar.option("to", "to", "DIR", "cli-backup-to").value_parser(value_parser!(PathBuf)),
            flag("list", "cli-backup-list").conflicts_with("to"),
        ]),
        grammar.sub("restore", "cli-restore").args([file("archive", "cli-archive"), flag("yes", "cli-yes")]),
        grammar.sub("export", "cli-export").arg(file("destination", "cli-export-file")),
        grammar.sub("import", "cli-import").args([file("archive", "cli-archive"), flag("yes", "cli-yes")]),
        grammar.sub("doctor", "cli-doctor"),
    ]
}
