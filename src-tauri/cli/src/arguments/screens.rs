//! `today`, `competence`, `clause` and `topic`: what the screens of these names show.

use super::Grammar;
use clap::{Arg, Command, value_parser};

pub(super) fn commands(grammar: &Grammar<'_>) -> Vec<Command> {
    let which = |id: &'static str, value: &'static str, help: &str| Arg::new(id).value_name(value).required(true).help(grammar.words(help));
    vec![
        grammar.sub("today", "cli-today").args([
            grammar.option("minutes", "minutes", "M", "cli-recommend-minutes").value_parser(value_parser!(u32)),
            grammar.option("first", "first", "TOPIC", "cli-today-first"),
        ]),
        grammar.sub("competence", "cli-competence-show").arg(which("number", "NUMBER", "cli-framework-number")),
        grammar.sub("clause", "cli-clause-show").args([
            which("clause", "NUMBER", "cli-clause-which"),
            grammar.option("standard", "standard", "2013|2022", "cli-recommend-standard").value_parser(value_parser!(u32)),
        ]),
        grammar.sub("topic", "cli-topic-show").arg(which("topic", "TOPIC", "cli-topic-which")),
    ]
}
