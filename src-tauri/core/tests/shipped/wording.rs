//! Length, phrases that say nothing, and texts that repeat each other.

use super::{Kind, bare, count, texts};
use std::collections::BTreeMap;

#[test]
fn every_text_has_the_length_its_place_asks_for() {
    let bounds = |kind| match kind {
        Kind::Knowledge | Kind::Skill => 12..=30,
        Kind::Outcome => 12..=36,
        Kind::Hint => 15..=60,
        Kind::Ask => 12..=65,
        Kind::Answer => 12..=88,
        Kind::Mistake => 3..=40,
        Kind::Why => 8..=32,
        Kind::Exercise => 25..=100,
        Kind::Makes => 4..=24,
        Kind::Occasion => 5..=34,
        Kind::Note => 8..=30,
        Kind::Summary => 8..=36,
        Kind::Auditor => 6..=36,
        Kind::Background => 10..=32,
    };
    let wrong: Vec<String> = texts()
        .iter()
        .filter(|text| !bounds(text.kind).contains(&count(&text.words)))
        .map(|text| format!("{:?} of {}: {} words, {:?}", text.kind, text.place, count(&text.words), bounds(text.kind)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_answer_with_its_mistake_is_read_in_half_a_minute() {
    let long: Vec<String> = super::support::shipped()
        .framework
        .items()
        .flat_map(|item| &item.questions)
        .map(|q| (q, count(&q.answer) + count(&q.mistake)))
        .filter(|(_, words)| *words > 90)
        .map(|(q, words)| format!("{}: {words}", q.id))
        .collect();
    assert!(long.is_empty(), "more than 90 words: {}", long.join(", "));
}

#[test]
fn no_text_says_nothing() {
    const ANYWHERE: [&str; 16] = [
        "various",
        "relevant stakeholders",
        "relevant parties",
        "key stakeholders",
        "and the like",
        "etc",
        "best practice",
        "best practices",
        "industry standard",
        "robust",
        "leverage",
        "holistic",
        "ensure that",
        "in order to",
        "it is important",
        "as needed",
    ];
    const WHERE_ONE_ACTS: [&str; 7] = ["understand", "understands", "appropriate", "suitable", "adequate", "familiar with", "knowledge of"];
    let mut found = Vec::new();
    for text in texts() {
        let said = format!(" {} ", bare(&text.words).join(" "));
        let acts = matches!(text.kind, Kind::Skill | Kind::Hint | Kind::Exercise);
        let banned = ANYWHERE.iter().chain(if acts { &WHERE_ONE_ACTS[..] } else { &[] });
        found.extend(banned.filter(|b| said.contains(&format!(" {b} "))).map(|b| format!("{b:?} in {:?} of {}", text.kind, text.place)));
        if text.words.contains('!') {
            found.push(format!("an exclamation mark in {:?} of {}", text.kind, text.place));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A run of so many words in two texts of a kind means that one was written after the other's pattern.
const RUN: usize = 7;

#[test]
fn no_two_texts_of_a_kind_share_a_run_of_words() {
    let mut seen: BTreeMap<(u8, Vec<String>), String> = BTreeMap::new();
    let mut alike = Vec::new();
    // Left out is what may be the same: the summary and the questions of a clause that both editions hold alike, and the
    // text of an item that the standard has twice.
    let framework = &super::support::shipped().framework;
    let twice: Vec<String> = framework.aliases.iter().map(|(_, second)| second.to_string()).collect();
    let same = |t: &&super::Text| {
        t.kind == Kind::Summary || t.place.starts_with("iso-27001-2013/") || (t.kind == Kind::Knowledge && twice.contains(&t.place))
    };
    for text in texts().iter().filter(|t| !same(t)) {
        let words = bare(&text.words);
        let mut runs: Vec<&[String]> = words.windows(RUN).collect();
        runs.dedup();
        for run in runs {
            if let Some(other) = seen.insert((text.kind as u8, run.to_vec()), text.place.clone())
                && other != text.place
            {
                alike.push(format!("{:?} of {} and {other}: {:?}", text.kind, text.place, run.join(" ")));
                break;
            }
        }
    }
    assert!(alike.is_empty(), "{}", alike.join("\n"));
}

#[test]
fn competence_and_clause_numbers_that_mean_different_things_say_which_is_meant() {
    // 5.2, 5.3, 6.1.2 and 6.1.3 stand in both standards.
    let mut bare_numbers = Vec::new();
    for text in texts() {
        for number in ["5.2", "5.3", "6.1.2", "6.1.3"] {
            for (at, _) in text.words.match_indices(number) {
                let before = &text.words[..at];
                let after = text.words[at + number.len()..].chars().next();
                let part_of_another = before.ends_with(|c: char| c.is_ascii_digit() || c == '.')
                    || after.is_some_and(|c| c.is_ascii_digit())
                    || (after == Some('.') && text.words[at + number.len() + 1..].starts_with(|c: char| c.is_ascii_alphanumeric()));
                let said = ["cl. ", "clause ", "clauses ", "27021 ", "A.", "Annex A ", "control ", "controls ", "and ", ", ", "to ", "or "];
                if !part_of_another && !said.iter().any(|s| before.ends_with(s)) {
                    bare_numbers.push(format!("{number} in {:?} of {}", text.kind, text.place));
                }
            }
        }
    }
    assert!(bare_numbers.is_empty(), "{}", bare_numbers.join("\n"));
}
