//! `plan`, `replan`, `whatif`, `calendar`, and what they rest on: days off, own topics, recall.

use super::{Grammar, repeated};
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;

pub(super) fn commands(grammar: &Grammar<'_>) -> Vec<Command> {
    let option = |id, name, value, help| grammar.option(id, name, value, help);
    let flag = |name: &'static str, help: &str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(grammar.words(help));
    let accept = || flag("accept", "cli-plan-accept");
    let moves = || repeated(option("moves", "move", "STEP=DATE", "cli-plan-move"));
    let file = |name: &'static str, help| {
        Arg::new("destination").value_name(name).required(true).value_parser(value_parser!(PathBuf)).help(grammar.words(help))
    };
    let which = || Arg::new("id").value_name("ID").required(true).help(grammar.words("cli-own-which"));
    let own = |name: &'static str, about| {
        grammar.sub(name, about).args([
            option("competence", "competence", "NUMBER", "cli-own-competence"),
            option("hours", "hours", "H", "cli-own-hours"),
            option("importance", "importance", "1-9", "cli-own-importance").value_parser(value_parser!(u32)),
        ])
    };
    vec![
        grammar.sub("plan", "cli-plan").args([
            option("problem", "problem", "FILE", "cli-plan-problem")
                .value_parser(value_parser!(PathBuf))
                .conflicts_with_all(["accept", "moves"]),
            accept(),
            moves(),
        ]),
        grammar.sub("replan", "cli-replan").args([accept(), moves()]),
        grammar.sub("whatif", "cli-whatif").args([
            option("role", "role", "ROLE", "cli-whatif-role"),
            option("hours_per_week", "hours-per-week", "H", "cli-hours"),
            option("deadline", "deadline", "DATE", "cli-deadline"),
        ]),
        grammar
            .sub("calendar", "cli-calendar")
            .args([file("FILE.ics", "cli-calendar-file"), option("at", "at", "HH:MM", "cli-calendar-at")]),
        grammar
            .sub("days-off", "cli-days-off")
            .arg(Arg::new("days").value_name("FROM..TO").num_args(0..).help(grammar.words("cli-days-off-which"))),
        grammar
            .group("own", "cli-own")
            .subcommand(
                own("add", "cli-own-add").arg(Arg::new("title").value_name("TITLE").required(true).help(grammar.words("cli-own-title"))),
            )
            .subcommand(own("change", "cli-own-change").args([which(), option("title", "title", "TITLE", "cli-own-title")]))
            .subcommand(grammar.sub("done", "cli-own-done").arg(which()))
            .subcommand(grammar.sub("remove", "cli-own-remove").arg(which()))
            .subcommand(grammar.sub("list", "cli-own-list")),
        grammar.group("recall", "cli-recall").subcommand(grammar.sub("list", "cli-recall-list")).subcommand(
            grammar.sub("answer", "cli-recall-answer").args([
                Arg::new("about").value_name("ITEM").required(true).help(grammar.words("cli-recall-item")),
                Arg::new("question")
                    .value_name("QUESTION")
                    .value_parser(value_parser!(u32))
                    .required(true)
                    .help(grammar.words("cli-recall-question")),
                flag("badly", "cli-recall-badly"),
            ]),
        ),
    ]
}
