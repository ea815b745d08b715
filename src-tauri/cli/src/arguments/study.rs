//! `study …`, `timer …`, and what one says of topics and items: notes, setting aside, taking up.

use super::{Grammar, repeated};
use clap::{Arg, Command, value_parser};

pub(super) fn commands(grammar: &Grammar<'_>) -> Vec<Command> {
    let minutes = || grammar.option("minutes", "minutes", "M", "cli-study-minutes").value_parser(value_parser!(u32));
    let session = || Arg::new("session").value_name("SESSION").required(true).help(grammar.words("cli-study-session"));
    let date = || grammar.option("date", "date", "DATE", "cli-study-date");
    let note = || grammar.option("note", "note", "TEXT", "cli-study-note");
    let parts = || repeated(grammar.option("parts", "part", "PART", "cli-study-part"));
    let topic = || Arg::new("topic").value_name("TOPIC").required(true).help(grammar.words("cli-topic-which"));
    let study = grammar
        .group("study", "cli-study")
        .subcommand(grammar.sub("add", "cli-study-add").args([
            Arg::new("on").value_name("TOPIC|ITEM|RESOURCE").help(grammar.words("cli-study-on")),
            minutes().required(true),
            date(),
            note(),
            parts(),
        ]))
        .subcommand(grammar.sub("list", "cli-study-list").args([
            grammar.option("from", "from", "DATE", "cli-study-from"),
            grammar.option("competence", "competence", "NUMBER", "cli-study-competence"),
        ]))
        .subcommand(grammar.sub("revise", "cli-study-revise").args([session(), minutes(), date(), note()]))
        .subcommand(
            grammar.sub("withdraw", "cli-study-withdraw").args([session(), grammar.option("reason", "reason", "TEXT", "cli-study-reason")]),
        )
        .subcommand(grammar.sub("read", "cli-study-read").args([
            Arg::new("parts").value_name("PART").required(true).num_args(1..).help(grammar.words("cli-study-part")),
            Arg::new("undone").long("not-after-all").action(clap::ArgAction::SetTrue).help(grammar.words("cli-study-not-after-all")),
        ]));
    let timer = grammar
        .group("timer", "cli-timer")
        .subcommand(
            grammar
                .sub("start", "cli-timer-start")
                .arg(Arg::new("on").value_name("TOPIC|ITEM|RESOURCE").required(true).help(grammar.words("cli-timer-on"))),
        )
        .subcommand(grammar.sub("stop", "cli-timer-stop").args([
            grammar.option("minutes", "minutes", "M", "cli-timer-minutes").value_parser(value_parser!(u32)),
            note(),
            parts(),
        ]))
        .subcommand(grammar.sub("show", "cli-timer-show"))
        .subcommand(grammar.sub("cancel", "cli-timer-cancel"));
    vec![
        study,
        timer,
        grammar.sub("note", "cli-note").args([
            Arg::new("target").value_name("ITEM|TOPIC").required(true).help(grammar.words("cli-note-target")),
            Arg::new("text").value_name("TEXT").help(grammar.words("cli-note-text")),
        ]),
        grammar.sub("set-aside", "cli-set-aside").args([
            topic(),
            grammar.option("until", "until", "DATE", "cli-set-aside-until"),
            grammar.option("reason", "reason", "TEXT", "cli-set-aside-reason"),
        ]),
        grammar.sub("take-up", "cli-take-up").arg(topic()),
    ]
}
