//! "Find or do": competences, items, topics, clauses, controls, papers and evidence by number or by words in their titles.

use crate::app::App;
use crate::wire::*;

/// Most hits.
const HITS: usize = 12;

/// How well a text answers: 0 its number is what was typed, 1 the number begins with it, 2 a word of the title begins with
/// each word typed, 3 they stand somewhere in it; none otherwise.
fn rank(number: &str, title: &str, words: &[String]) -> Option<u8> {
    let number = number.to_lowercase();
    if let [one] = words {
        if number == *one {
            return Some(0);
        }
        if number.starts_with(one.as_str()) {
            return Some(1);
        }
    }
    let title = title.to_lowercase();
    let begins = |word: &String| title.split(|c: char| !c.is_alphanumeric()).any(|t| t.starts_with(word.as_str()));
    if words.iter().all(begins) {
        return Some(2);
    }
    words.iter().all(|word| title.contains(word.as_str()) || number.contains(word.as_str())).then_some(3)
}

pub(crate) fn find(app: &App, asked: FindAsk) -> Result<Found, ApiError> {
    let words: Vec<String> = asked.text.to_lowercase().split_whitespace().take(8).map(str::to_owned).collect();
    if words.is_empty() {
        return Ok(Found { hits: Vec::new() });
    }
    let mut hits: Vec<(u8, usize, Hit)> = Vec::new();
    let mut add = |kind: (&str, usize), id: String, number: String, title: String| {
        if let Some(rank) = rank(&number, &title, &words) {
            hits.push((rank, kind.1, Hit { kind: kind.0.to_owned(), id, number, title }));
        }
    };
    let framework = &app.catalogue.framework;
    for c in &framework.competences {
        add(("competence", 0), c.number.to_string(), c.number.to_string(), c.title.clone());
    }
    for topic in &framework.topics {
        add(("topic", 1), topic.id.to_string(), topic.id.competence.to_string(), topic.title.clone());
    }
    if let Some(edition) = app.catalogue.clauses.editions.last() {
        for node in &edition.nodes {
            add(("clause", 2), node.id.to_string(), node.id.number.clone(), node.title.clone());
        }
    }
    app.with_state(|state| {
        for kept in state.evidence().into_iter().filter(|kept| kept.withdrawn.is_none()) {
            add(("evidence", 3), kept.id.to_owned(), kept.number.clone(), kept.piece.title.clone());
        }
    });
    for item in framework.items() {
        add(("item", 4), item.id.to_string(), item.id.to_string(), item.text.clone());
    }
    for control in &app.catalogue.controls {
        add(("control", 5), control.number.clone(), format!("A.{}", control.number), control.title.clone());
    }
    for paper in &app.catalogue.practice.papers {
        add(("paper", 6), paper.id.clone(), String::new(), paper.title.clone());
    }
    hits.sort_by_key(|(rank, kind, _)| (*rank, *kind));
    Ok(Found { hits: hits.into_iter().take(HITS).map(|(_, _, hit)| hit).collect() })
}
