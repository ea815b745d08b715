//! Plans, what changes in them, recall and own topics, for people.

use super::{fill, rows, words};
use pathfolio_app::{Text, duration};
use serde_json::Value;

pub(super) fn plan(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = vec![words(answer, "line")];
    let status = words(answer, "status");
    if answer["cannot"].is_object() {
        lines.push(words(&answer["cannot"], "next"));
    }
    if status != "none" {
        lines.push(fill(text, &format!("cli-plan-{status}"), answer, &["date=accepted_on"]));
    }
    let shown = if answer["accepted"].is_object() { &answer["accepted"] } else { &answer["now"] };
    lines.push(String::new());
    for step in rows(shown, "steps") {
        lines.push(fill(text, "cli-plan-step", step, &["id", "competence", "title", "duration", "days"]));
        lines.extend(Some(words(step, "why")).filter(|why| !why.is_empty()).map(|why| format!("   {why}")));
    }
    let spare = &shown["spare"];
    if spare.is_object() {
        lines.push(fill(text, "cli-plan-spare", spare, &["duration"]));
    }
    lines.extend(section(text, "cli-plan-work", rows(answer, "work"), "cli-plan-work-row", &["title", "by=by_words", "words"]));
    lines.extend(section(
        text,
        "cli-plan-refresh",
        rows(answer, "refresh"),
        "cli-plan-refresh-row",
        &["competence", "title", "duration", "why"],
    ));
    lines.extend(section(
        text,
        "cli-plan-left-out",
        rows(answer, "left_out"),
        "cli-plan-left-out-row",
        &["id", "competence", "title", "duration", "why"],
    ));
    lines.extend(section(text, "cli-plan-remedies", rows(answer, "remedies"), "cli-plan-remedy", &["words"]));
    lines.extend(difference(text, answer));
    if status != "none" {
        lines.push(String::new());
        let certified = &answer["certified"];
        lines.extend([words(certified, "words"), words(certified, "robust")].into_iter().filter(|line| !line.is_empty()));
    }
    lines
}

fn section(text: &Text, title: &str, found: &[Value], key: &str, fields: &[&str]) -> Vec<String> {
    if found.is_empty() {
        return Vec::new();
    }
    let rows = found.iter().map(|row| format!("   {}", fill(text, key, row, fields)));
    [String::new(), text.get(title)].into_iter().chain(rows).collect()
}

fn difference(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = section(text, "cli-plan-difference", rows(answer, "difference"), "cli-plan-change", &["what=words", "why"]);
    if !lines.is_empty() {
        lines[1] = words(answer, "difference_line");
    }
    lines
}

/// Only what has changed.
pub(super) fn replan(text: &Text, answer: &Value) -> Vec<String> {
    match words(answer, "status").as_str() {
        "none" => vec![words(answer, "line"), words(&answer["cannot"], "next")],
        "proposed" => vec![text.get("cli-plan-proposed")],
        _ if rows(answer, "difference").is_empty() => vec![text.get("cli-replan-same")],
        _ => difference(text, answer).into_iter().skip(1).collect(),
    }
}

pub(super) fn what_if(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for (key, side) in [("cli-whatif-now", "now"), ("cli-whatif-then", "then")] {
        let side = &answer[side];
        lines.push(fill(text, key, side, &["role", "hours", "deadline"]));
        lines.push(format!("   {}", fill(text, "cli-whatif-figures", side, &["steps", "planned", "needed", "finish"])));
        lines.push(format!("   {}", words(side, "words")));
    }
    lines.push(words(answer, "line"));
    lines.extend(rows(answer, "difference").iter().map(|row| format!("   {}", fill(text, "cli-plan-change", row, &["what=words", "why"]))));
    lines.retain(|line| !line.trim().is_empty());
    lines
}

pub(super) fn solved(answer: &Value) -> Vec<String> {
    let chosen: Vec<String> = rows(answer, "chosen").iter().map(Value::to_string).collect();
    let figure = |name: &str| format!("{name} {}", answer[name]);
    let mut lines: Vec<String> = ["value", "bound", "gap", "microseconds"].into_iter().map(figure).collect();
    lines.push(format!("chosen {}", chosen.join(" ")));
    lines
}

pub(super) fn own(text: &Text, answer: &Value) -> Vec<String> {
    let row = |row: &Value| {
        let mut row = row.clone();
        row["spent"] = duration(text, row["logged"].as_u64().unwrap_or_default().try_into().unwrap_or(u32::MAX)).into();
        let key = if row["done"] == true { "cli-own-row-done" } else { "cli-own-row" };
        fill(text, key, &row, &["id", "competence", "title", "duration", "spent"])
    };
    let lines: Vec<String> = rows(answer, "own").iter().map(row).collect();
    if lines.is_empty() { vec![text.get("cli-own-none")] } else { lines }
}

pub(super) fn recall(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines: Vec<String> = rows(answer, "questions")
        .iter()
        .flat_map(|row| {
            let said = fill(text, "cli-recall-row", row, &["item", "question", "ask"]);
            [said, format!("   {}", words(row, "why")), format!("   {}", fill(text, "cli-recall-good", row, &["answer"]))]
        })
        .collect();
    if lines.is_empty() {
        lines.push(text.get("cli-recall-none"));
    }
    lines.extend(Some(words(answer, "drift")).filter(|drift| !drift.is_empty()));
    lines
}
