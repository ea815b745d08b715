//! `role …`, `assume` and `step-hours …`: what one aims at, how a role is edited, what the past lets one assume, how long
//! steps take.

use super::{Grammar, repeated};
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;

pub(super) fn commands(grammar: &Grammar<'_>) -> Vec<Command> {
    let role = || grammar.option("role", "role", "ROLE", "cli-role-which");
    let group = grammar
        .group("role", "cli-role")
        .subcommand(grammar.sub("list", "cli-role-list"))
        .subcommand(grammar.sub("set", "cli-role-set").args([
            Arg::new("role").value_name("ROLE").help(grammar.words("cli-role-set-role")),
            grammar.option("hours_per_week", "hours-per-week", "H", "cli-hours"),
            grammar.option("deadline", "deadline", "DATE", "cli-deadline"),
            grammar.option("purpose", "purpose", "PURPOSE", "cli-purpose"),
            grammar.option("name", "name", "NAME", "cli-name"),
        ]))
        .subcommand(grammar.sub("show", "cli-role-show").arg(Arg::new("role").value_name("ROLE").help(grammar.words("cli-role-which"))))
        .subcommand(grammar.sub("edit", "cli-role-edit").args([
            role(),
            repeated(grammar.option("targets", "target", "NUMBER=LEVEL", "cli-role-target")),
            repeated(grammar.option("importances", "importance", "NUMBER=1-9", "cli-role-importance")),
            Arg::new("reset").long("reset").action(ArgAction::SetTrue).help(grammar.words("cli-role-reset")),
        ]))
        .subcommand(
            grammar.sub("nearest", "cli-role-nearest").arg(
                Arg::new("advert_file")
                    .value_name("FILE")
                    .required(true)
                    .value_parser(value_parser!(PathBuf))
                    .help(grammar.words("cli-role-advert")),
            ),
        );
    vec![
        group,
        grammar.sub("backgrounds", "cli-backgrounds"),
        grammar
            .sub("assume", "cli-assume")
            .arg(Arg::new("backgrounds").value_name("BACKGROUND").num_args(0..).help(grammar.words("cli-assume-backgrounds")))
            .arg(repeated(grammar.option("levels", "level", "ASPECT=LEVEL", "cli-assume-level"))),
        grammar.group("step-hours", "cli-step-hours").subcommand(grammar.sub("show", "cli-step-hours-show")).subcommand(
            grammar.sub("set", "cli-step-hours-set").args([
                Arg::new("steps")
                    .value_name("STEP=HOURS")
                    .num_args(0..)
                    .required_unless_present("reset")
                    .help(grammar.words("cli-step-hours-steps")),
                Arg::new("reset").long("reset").action(ArgAction::SetTrue).help(grammar.words("cli-step-hours-reset")),
            ]),
        ),
        grammar.sub("find", "cli-find").arg(Arg::new("text").value_name("TEXT").required(true).help(grammar.words("cli-find-text"))),
    ]
}
