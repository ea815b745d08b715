//! `backup`, `restore`, `export`, `import`, `doctor`, `sync` and `erase`: the record kept safe, moved, shared, forgotten.

use super::Grammar;
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;

/// What can be erased; all but the last by an id.
const ERASABLE: [&str; 5] = ["evidence", "session", "note", "own-topic", "name"];

pub(super) fn commands(grammar: &Grammar<'_>) -> Vec<Command> {
    let file = |id: &'static str, help: &str| {
        Arg::new(id).value_name("FILE").required(true).value_parser(value_parser!(PathBuf)).help(grammar.words(help))
    };
    let flag = |id: &'static str, help: &str| Arg::new(id).long(id).action(ArgAction::SetTrue).help(grammar.words(help));
    let passphrase =
        || grammar.option("passphrase_file", "passphrase-file", "FILE", "cli-passphrase-file").value_parser(value_parser!(PathBuf));
    vec![
        grammar
            .sub("backup", "cli-backup")
            .args_conflicts_with_subcommands(true)
            .args([
                grammar.option("to", "to", "DIR", "cli-backup-to").value_parser(value_parser!(PathBuf)),
                flag("list", "cli-backup-list").conflicts_with("to"),
            ])
            .subcommands([
                grammar
                    .group("passphrase", "cli-passphrase")
                    .subcommands([grammar.sub("set", "cli-passphrase-set").arg(passphrase()), grammar.sub("off", "cli-passphrase-off")]),
                grammar
                    .sub("recovery-sheet", "cli-recovery-sheet")
                    .args([file("destination", "cli-recovery-sheet-file"), grammar.option("paper", "paper", "PAPER", "cli-paper")]),
            ]),
        grammar.sub("restore", "cli-restore").args([file("archive", "cli-archive"), flag("yes", "cli-yes"), passphrase()]),
        grammar.sub("export", "cli-export").args([
            file("destination", "cli-export-file"),
            Arg::new("protect").long("passphrase").action(ArgAction::SetTrue).help(grammar.words("cli-export-passphrase")),
            passphrase(),
        ]),
        grammar.sub("import", "cli-import").args([file("archive", "cli-archive"), flag("yes", "cli-yes"), passphrase()]),
        grammar.sub("doctor", "cli-doctor"),
        grammar.sub("sync", "cli-sync").subcommand_required(true).subcommands([
            grammar.sub("show", "cli-sync-show"),
            grammar.sub("set", "cli-sync-set").args([
                grammar.option("folder", "folder", "DIR", "cli-sync-folder").value_parser(value_parser!(PathBuf)),
                flag("off", "cli-sync-off").conflicts_with("folder"),
                grammar.option("name", "name", "NAME", "cli-sync-name"),
            ]),
            grammar.sub("now", "cli-sync-now").arg(flag("join", "cli-sync-join")),
        ]),
        grammar.sub("erase", "cli-erase").args([
            Arg::new("what").value_name("WHAT").required(true).value_parser(ERASABLE).help(grammar.words("cli-erase-what")),
            Arg::new("id")
                .value_name("ID")
                .required_if_eq_any(ERASABLE[..4].iter().map(|what| ("what", *what)))
                .help(grammar.words("cli-erase-id")),
            flag("yes", "cli-yes"),
        ]),
    ]
}
