//! Evidence, the study log and the role editor, for people.

use super::{fill, rows, words};
use pathfolio_app::{Text, duration};
use serde_json::Value;

pub(super) fn pieces(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for row in rows(answer, "rows") {
        let key = if row["withdrawn"] == true { "cli-piece-withdrawn" } else { "cli-piece" };
        lines.push(fill(text, key, row, &["number", "title", "basis", "form", "date", "serves", "label"]));
        if let Some(expires) = row["expires"].as_str() {
            lines.push(format!("   {}", text.with("cli-piece-expires", &[("date", expires.into())])));
        }
    }
    let line = words(answer, "line");
    lines.push(if line.is_empty() { text.get("cli-pieces-none") } else { line });
    lines
}

pub(super) fn piece(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = vec![fill(text, "cli-piece", &answer["row"], &["number", "title", "basis", "form", "date", "serves", "label"])];
    for field in ["until", "issuer", "reference", "share", "witness", "shows", "link", "withdrawn_for"] {
        if let Some(said) = answer[field].as_str().filter(|said| !said.is_empty()) {
            lines.push(format!("   {}: {said}", text.get(&format!("cli-field-{}", field.replace('_', "-")))));
        }
    }
    for served in rows(answer, "serves") {
        let passage = served["passage"].as_str().map(|p| format!(" ({p})")).unwrap_or_default();
        lines.push(format!("   {} {}{passage}", words(served, "target"), words(served, "text")));
    }
    for file in rows(answer, "files") {
        lines.push(format!("   {}", fill(text, "cli-file", file, &["name", "size", "sha=sha256"])));
    }
    for field in ["situation", "task", "action", "result"] {
        if let Some(said) = answer["reflection"][field].as_str() {
            lines.push(format!("   {}: {said}", text.get(&format!("cli-field-{field}"))));
        }
    }
    lines.extend(rows(answer, "history").iter().map(|row| format!("   {} {}", words(row, "date"), words(row, "said"))));
    lines
}

/// What a writing command says, and what is worth knowing beside it.
pub(super) fn written(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = vec![words(answer, "said")];
    lines.extend(rows(answer, "notices").iter().filter_map(Value::as_str).map(str::to_owned));
    if answer["rate_again"].is_object() {
        lines.push(words(&answer["rate_again"], "words"));
    }
    if answer["entry"].is_string() {
        lines.push(fill(text, "cli-entry", answer, &["hash=entry"]));
    }
    lines
}

pub(super) fn log(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines: Vec<String> = rows(answer, "sessions")
        .iter()
        .flat_map(|row| {
            let note = row["note"].as_str().map(|note| format!("   {note}"));
            let parts = rows(row, "parts").iter().filter_map(Value::as_str).map(|part| format!("   {part}")).collect::<Vec<_>>();
            let first = fill(text, "cli-session", row, &["date", "duration", "competence", "title", "id"]);
            std::iter::once(first).chain(note).chain(parts)
        })
        .collect();
    let line = words(answer, "line");
    lines.push(if line.is_empty() { text.get("cli-log-empty") } else { line });
    lines
}

pub(super) fn role(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = vec![words(answer, "title")];
    for row in rows(answer, "rows") {
        let same = row["target"] == row["usual_target"] && row["importance"] == row["usual_importance"];
        let key = if same { "cli-role-row" } else { "cli-role-row-edited" };
        lines.push(fill(text, key, row, &["number", "title", "target", "importance", "usual_target", "usual_importance"]));
    }
    lines
}

pub(super) fn backgrounds(text: &Text, answer: &Value) -> Vec<String> {
    let row = |row: &Value| {
        let line = fill(text, "cli-background", row, &["id", "title", "covers"]);
        if row["chosen"] == true { format!("{line} {}", text.get("cli-background-chosen")) } else { line }
    };
    let mut lines: Vec<String> = rows(answer, "backgrounds").iter().map(row).collect();
    lines.extend(rows(answer, "levels").iter().map(|row| fill(text, "cli-assumed", row, &["number", "title", "knowledge", "skill"])));
    lines
}

/// A running timer, or that none runs.
pub(super) fn timer(text: &Text, timer: &Value) -> Vec<String> {
    if !timer.is_object() {
        return vec![text.get("cli-timer-none")];
    }
    let mut timer = timer.clone();
    let minutes = timer["minutes"].as_u64().and_then(|minutes| minutes.try_into().ok()).unwrap_or(0);
    timer["duration"] = duration(text, minutes).into();
    vec![fill(text, "cli-timer-runs", &timer, &["on", "title", "since=started_at", "duration"])]
}

pub(super) fn step_hours(text: &Text, answer: &Value) -> Vec<String> {
    let minutes = |value: &Value| duration(text, value.as_u64().and_then(|minutes| minutes.try_into().ok()).unwrap_or(0));
    let row = |row: &Value| {
        let key = if row["minutes"] == row["usual"] { "cli-step-hours-row" } else { "cli-step-hours-row-own" };
        let mut row = row.clone();
        (row["duration"], row["shipped"]) = (minutes(&row["minutes"]).into(), minutes(&row["usual"]).into());
        fill(text, key, &row, &["id", "title", "duration", "shipped"])
    };
    rows(answer, "step_hours").iter().map(row).collect()
}

pub(super) fn nearest(text: &Text, answer: &Value) -> Vec<String> {
    let near = rows(answer, "roles").iter().map(|row| fill(text, "cli-near", row, &["id", "title", "matched"]));
    std::iter::once(words(answer, "words")).chain(near).collect()
}

pub(super) fn suggested(text: &Text, answer: &Value) -> Vec<String> {
    let found: Vec<String> =
        rows(answer, "items").iter().map(|row| fill(text, "cli-suggested", row, &["target", "text", "matched"])).collect();
    if found.is_empty() { vec![text.get("cli-suggested-none")] } else { found }
}

pub(super) fn found(text: &Text, answer: &Value) -> Vec<String> {
    let found: Vec<String> = rows(answer, "hits").iter().map(|row| fill(text, "cli-hit", row, &["kind", "id", "title"])).collect();
    if found.is_empty() { vec![text.get("cli-hit-none")] } else { found }
}
