//! Today, a competence, a clause and a topic, for people.

use super::{fill, rows, step, words};
use pathfolio_app::Text;
use serde_json::Value;

pub(super) fn today(text: &Text, answer: &Value) -> Vec<String> {
    let week = text.with("cli-week", &[("words", words(&answer["week"], "words").into())]);
    let mut lines = vec![words(answer, "heading"), words(answer, "line"), week];
    lines.extend(said([&answer["empty"], &answer["rate_again"]["words"], &answer["assess_hint"]]));
    if answer["next"].is_object() {
        lines.push(String::new());
        lines.extend(step(text, &answer["next"], 1));
        lines.extend(rows(answer, "sittings").iter().flat_map(|row| sitting(text, row)));
    }
    let next = rows(answer, "up_next").iter().zip(2..).map(|(row, place)| under(&step(text, row, place)[0]));
    section(&mut lines, text, "cli-up-next", next);
    let waiting = rows(answer, "waiting").iter().map(|row| under(&fill(text, "cli-wait", row, &["competence", "title", "reason"])));
    section(&mut lines, text, "cli-waits", waiting);
    let arrange = |row: &Value| {
        let told = said([&row["when"], &row["ask"], &row["by"], &row["leads_to"]]).join(" ");
        under(&format!("{} {}: {told}", words(row, "competence"), words(row, "title")))
    };
    section(&mut lines, text, "cli-arrange", rows(answer, "arrange").iter().map(arrange));
    let runs_out = rows(answer, "runs_out").iter().map(|row| under(&fill(text, "cli-runs-out-row", row, &["number", "title", "words"])));
    section(&mut lines, text, "cli-runs-out", runs_out);
    if answer["aside"].as_u64() > Some(0) {
        lines.extend([String::new(), fill(text, "cli-aside", answer, &["count=aside"])]);
    }
    lines
}

/// "1. today, 45 min", and below it what to do.
fn sitting(text: &Text, row: &Value) -> Vec<String> {
    let when = said([&row["day"], &row["duration"]]).join(", ");
    let done = if row["done"] == true { format!(" {}", text.get("cli-done")) } else { String::new() };
    let tasks = rows(row, "tasks").iter().map(|task| format!("      {}", fill(text, "cli-task", task, &["what", "duration"])));
    std::iter::once(under(&format!("{}. {when}{done}", row["number"]))).chain(tasks).collect()
}

pub(super) fn competence(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = vec![fill(text, "cli-competence", answer, &["number", "title"]), under(&words(answer, "outcome"))];
    lines.extend(said([&answer["clauses"]]).iter().map(|line| under(line)));
    lines.push(under(&fill(text, "cli-target", answer, &["target", "importance"])));
    lines.push(under(&readiness(text, answer)));
    lines.push(String::new());
    lines.extend(rows(answer, "items").iter().flat_map(|row| item(text, row)));
    let topics = rows(answer, "topics").iter().map(|row| {
        let left = if words(row, "duration").is_empty() { "cli-topic" } else { "cli-topic-left" };
        under(&fill(text, left, row, &["id", "title", "items", "duration"]))
    });
    section(&mut lines, text, "cli-topics", topics);
    steps(&mut lines, text, answer);
    lines.extend(said([&answer["no_steps"]]));
    lines
}

pub(super) fn clause(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = vec![fill(text, "cli-clause", answer, &["number", "title", "year=standard"]), under(&words(answer, "summary"))];
    lines.push(under(&readiness(text, answer)));
    lines.extend(said([&answer["between_editions"]]).iter().map(|line| under(line)));
    let served = |row: &Value| {
        let mut row = row.clone();
        row["source"] = text.get(&format!("portfolio-source-{}", words(&row, "source"))).into();
        under(&fill(text, "cli-served-by", &row, &["competence", "title", "items", "source"]))
    };
    section(&mut lines, text, "cli-served", rows(answer, "served_by").iter().map(served));
    evidence(&mut lines, text, answer);
    let asked = rows(answer, "auditor").iter().filter_map(Value::as_str).map(under);
    section(&mut lines, text, "cli-auditor", asked);
    steps(&mut lines, text, answer);
    lines
}

pub(super) fn topic(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = vec![format!("{} {}", words(answer, "id"), words(answer, "title")), under(&words(answer, "why"))];
    lines.extend(said([&answer["logged"]]).iter().map(|line| under(line)));
    if answer["aside"].is_object() {
        let key = if answer["aside"]["until"].is_string() { "cli-topic-aside-until" } else { "cli-topic-aside" };
        lines.push(under(&fill(text, key, &answer["aside"], &["until"])));
    }
    lines.extend(note(text, answer));
    lines.push(String::new());
    lines.extend(rows(answer, "items").iter().flat_map(|row| item(text, row)));
    let to_do = rows(answer, "steps").iter().flat_map(|row| {
        let tasks = rows(row, "tasks").iter().map(|task| format!("      {}", fill(text, "cli-task", task, &["what", "duration"])));
        std::iter::once(under(&fill(text, "cli-topic-step", row, &["level", "duration"]))).chain(tasks).collect::<Vec<_>>()
    });
    section(&mut lines, text, "cli-steps", to_do);
    let reading = |row: &Value| {
        let mut row = row.clone();
        row["cost"] = text.get(if row["free"] == true { "cost-free" } else { "cost-paid" }).into();
        let read = if row["done"].is_string() { format!(" {}", text.get("cli-done")) } else { String::new() };
        let first = under(&format!("{}{read}", fill(text, "cli-reading", &row, &["part", "title", "what", "duration", "cost"])));
        let address = said([&row["address"]]).into_iter().map(|address| format!("      {address}"));
        std::iter::once(first).chain(address).collect::<Vec<_>>()
    };
    section(&mut lines, text, "cli-readings", rows(answer, "reading").iter().flat_map(reading));
    if answer["exercise"].is_object() {
        let told = ["task", "makes"].map(|field| under(&words(&answer["exercise"], field)));
        section(&mut lines, text, "cli-exercise", told);
    }
    let questions = rows(answer, "questions").iter().map(|row| under(&words(row, "ask")));
    section(&mut lines, text, "cli-questions", questions);
    if answer["occasion"].is_object() {
        section(&mut lines, text, "cli-arrange", [under(&said([&answer["occasion"]["when"], &answer["occasion"]["ask"]]).join(" "))]);
    }
    evidence(&mut lines, text, answer);
    lines
}

/// An item with its level, and what is known of it.
fn item(text: &Text, row: &Value) -> Vec<String> {
    let level = match (row["level"].as_u64(), row["assumed"].as_u64()) {
        (Some(level), _) => text.with("alt-level", &[("level", level.into())]),
        (None, Some(level)) => text.with("alt-assumed", &[("level", level.into())]),
        (None, None) => text.get("alt-not-assessed"),
    };
    let mut named = row.clone();
    named["level"] = level.into();
    let mut lines = vec![under(&fill(text, "cli-item", &named, &["local", "text", "level", "target"]))];
    lines.extend(rows(row, "parts").iter().filter_map(Value::as_str).map(|part| format!("      – {part}")));
    let pieces: Vec<String> = rows(row, "evidence").iter().map(|piece| words(piece, "number")).collect();
    if !pieces.is_empty() {
        lines.push(format!("      {}", text.with("cli-behind", &[("pieces", pieces.join(", ").into())])));
    }
    lines.extend(note(text, row).map(|line| format!("   {line}")));
    lines
}

fn note(text: &Text, answer: &Value) -> Option<String> {
    answer["note"].is_string().then(|| under(&fill(text, "cli-noted", answer, &["note"])))
}

fn readiness(text: &Text, answer: &Value) -> String {
    fill(text, "cli-readiness", &answer["readiness"], &["of", "level", "demonstrated", "confirmed", "open=not_assessed"])
}

fn evidence(lines: &mut Vec<String>, text: &Text, answer: &Value) {
    let pieces = rows(answer, "evidence").iter().map(|row| under(&fill(text, "cli-behind-row", row, &["number", "title", "date"])));
    section(lines, text, "cli-behind-head", pieces);
}

fn steps(lines: &mut Vec<String>, text: &Text, answer: &Value) {
    let next = rows(answer, "steps").iter().zip(1..).flat_map(|(row, place)| step(text, row, place)).collect::<Vec<_>>();
    section(lines, text, "cli-steps", next.iter().map(|line| under(line)));
}

/// Rows under a head; nothing where there are none.
fn section(lines: &mut Vec<String>, text: &Text, head: &str, rows: impl IntoIterator<Item = String>) {
    let mut rows = rows.into_iter().peekable();
    if rows.peek().is_some() {
        lines.extend([String::new(), text.get(head)]);
        lines.extend(rows);
    }
}

fn under(line: &str) -> String {
    format!("   {line}")
}

/// The sentences that say something.
fn said<const N: usize>(sentences: [&Value; N]) -> Vec<String> {
    sentences.into_iter().filter_map(Value::as_str).filter(|s| !s.is_empty()).map(str::to_owned).collect()
}
