//! Prints answers for people, or as one JSON object for programs.

mod daily;
mod keeping;
mod plan;
mod screens;

use pathfolio_app::wire::ApiError;
use pathfolio_app::{App, FluentValue, Text, duration};
use serde_json::Value;
use std::io::{self, Write};

/// Prints the answer of a command on standard output.
pub(crate) fn answer(app: &App, command: &str, answer: &Value, json: bool) {
    let text = app.text();
    let lines = if json {
        vec![answer.to_string()]
    } else {
        match command {
            "recommend" => recommendation(text, answer),
            "role_list" => roles(text, answer),
            "portfolio_save" => vec![fill(text, "cli-saved-pdf", answer, &["file", "pages", "bytes", "sha=sha256"])],
            "journal" => journal(text, answer),
            "verify" => verification(text, answer),
            "backup_list" => keeping::backups(text, answer),
            "backup_passphrase_set" | "backup_passphrase_off" => keeping::passphrase(text, answer),
            "backup" | "restore" | "export" | "import" | "recovery_sheet_save" => keeping::done(text, answer),
            "restore_preview" | "import_preview" | "erase_preview" => keeping::preview(text, answer),
            "doctor" => keeping::doctor(text, answer),
            "sync_show" | "sync_set" => keeping::sync(text, answer),
            "sync_now" => keeping::synced(text, answer),
            "framework_show" => framework(text, answer),
            "framework_check" => check(text, answer),
            "evidence_list" => daily::pieces(text, answer),
            "evidence_show" => daily::piece(text, answer),
            "evidence_suggest" => daily::suggested(text, answer),
            "file_save" => vec![fill(text, "cli-saved-file", answer, &["file"])],
            "study_log" => daily::log(text, answer),
            "role_show" => daily::role(text, answer),
            "role_nearest" => daily::nearest(text, answer),
            "backgrounds" => daily::backgrounds(text, answer),
            "find" => daily::found(text, answer),
            "plan" => plan::plan(text, answer),
            "replan" => plan::replan(text, answer),
            "what_if" => plan::what_if(text, answer),
            "plan_problem" => plan::solved(answer),
            "own_list" => plan::own(text, answer),
            "recall_due" => plan::recall(text, answer),
            "today" => screens::today(text, answer),
            "competence" => screens::competence(text, answer),
            "clause" => screens::clause(text, answer),
            "topic" => screens::topic(text, answer),
            "timer_show" => daily::timer(text, &answer["timer"]),
            "timer_start" => daily::timer(text, answer),
            "timer_cancel" => vec![text.get("cli-timer-cancelled")],
            "step_hours_show" => daily::step_hours(text, answer),
            _ => daily::written(text, answer),
        }
    };
    write(&mut io::stdout().lock(), &lines);
}

/// Prints a refusal on standard error.
pub(crate) fn error(text: &Text, error: &ApiError) {
    let value = serde_json::to_value(error).unwrap_or_default();
    let rows = [("cli-error", "message"), ("cli-error-safe", "safe"), ("cli-error-next", "next"), ("cli-error-code", "code")];
    write(&mut io::stderr().lock(), &rows.map(|(key, field)| fill(text, key, &value, &[field])));
}

fn write(out: &mut impl Write, lines: &[String]) {
    for line in lines {
        // A closed pipe leaves nobody to tell.
        if writeln!(out, "{line}").is_err() {
            return;
        }
    }
}

fn rows<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn words(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

/// A message whose arguments are fields of an answer; `argument=field` where they are named differently.
fn fill(text: &Text, key: &str, value: &Value, fields: &[&str]) -> String {
    let named: Vec<(&str, FluentValue<'_>)> = fields
        .iter()
        .map(|field| {
            let (name, field) = field.split_once('=').unwrap_or((field, field));
            match &value[field] {
                Value::String(text) => (name, text.as_str().into()),
                Value::Number(number) if name == "count" || name == "entries" => (name, number.as_f64().unwrap_or_default().into()),
                other => (name, other.to_string().into()),
            }
        })
        .collect();
    text.with(key, &named)
}

fn recommendation(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = vec![fill(text, "cli-recommend-title", answer, &["role=role_title"])];
    let empty = words(answer, "empty");
    if !empty.is_empty() {
        lines.push(empty);
    }
    for (row, place) in rows(answer, "steps").iter().zip(1..) {
        lines.push(String::new());
        lines.extend(step(text, row, place));
    }
    if !rows(answer, "waiting").is_empty() {
        lines.extend([String::new(), text.get("cli-waits")]);
        lines.extend(
            rows(answer, "waiting").iter().map(|w| format!("   {}", fill(text, "cli-wait", w, &["competence", "title", "reason"]))),
        );
    }
    let total = answer["total_minutes"].as_u64().unwrap_or_default().try_into().unwrap_or(u32::MAX);
    lines.push(String::new());
    lines.push(text.with("cli-total", &[("duration", duration(text, total).into())]));
    lines.extend(Some(words(answer, "feasibility")).filter(|f| !f.is_empty()));
    lines
}

/// A step at its place: what and how long, then why.
fn step(text: &Text, step: &Value, place: usize) -> Vec<String> {
    let mut step = step.clone();
    step["position"] = place.into();
    step["items"] = rows(&step, "items").iter().map(|i| words(i, "id")).collect::<Vec<_>>().join(", ").into();
    let clause = |c: &Value| words(c, "id").rsplit('/').next().unwrap_or_default().to_owned();
    step["clauses"] = rows(&step, "clauses").iter().map(clause).collect::<Vec<_>>().join(", ").into();
    let mut lines = vec![fill(text, "cli-step", &step, &["position", "competence", "title", "level", "duration", "gain"])];
    lines.push(format!("   {}", words(&step, "reason")));
    for line in [words(&step, "portion"), fill(text, "cli-step-items", &step, &["items"])] {
        if !line.is_empty() {
            lines.push(format!("   {line}"));
        }
    }
    if !words(&step, "clauses").is_empty() {
        lines.push(format!("   {}", fill(text, "cli-step-clauses", &step, &["clauses"])));
    }
    lines
}

fn roles(text: &Text, answer: &Value) -> Vec<String> {
    let line = |role: &Value| {
        let line = fill(text, "cli-role-line", role, &["id", "title", "summary"]);
        if role["current"] == true { format!("{line} {}", text.get("cli-role-current")) } else { line }
    };
    rows(answer, "roles").iter().map(line).collect()
}

fn journal(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines: Vec<String> =
        rows(answer, "entries").iter().map(|e| fill(text, "cli-journal-line", e, &["hash", "device", "seq", "at", "kind"])).collect();
    if lines.is_empty() {
        lines.push(text.get("cli-journal-empty"));
    }
    lines.push(fill(text, "cli-fingerprint", answer, &["fingerprint"]));
    lines
}

fn verification(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = vec![fill(text, "cli-verified", answer, &["entries"])];
    let findings = rows(answer, "findings");
    if findings.is_empty() {
        lines.push(text.get("cli-verified-sound"));
    }
    lines.extend(findings.iter().map(|f| fill(text, "cli-finding", f, &["what", "place=where", "done"])));
    lines.extend(rows(answer, "lost").iter().filter_map(Value::as_str).map(|hash| text.with("cli-lost", &[("hash", hash.into())])));
    lines.push(fill(text, "cli-fingerprint", answer, &["fingerprint"]));
    lines
}

fn framework(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    // What a teacher adds is worth reading for one competence, and in the way for all.
    let whole = rows(answer, "competences").len() == 1;
    for competence in rows(answer, "competences") {
        lines.push(fill(text, "cli-competence", competence, &["number", "title"]));
        lines.push(format!("  {}", words(competence, "outcome")));
        for item in rows(competence, "items") {
            lines.push(format!("  {}  {}", words(item, "id"), words(item, "text")));
            lines.extend(rows(item, "parts").iter().filter_map(Value::as_str).map(|part| format!("      – {part}")));
            if whole {
                lines.push(format!("      {}", fill(text, "cli-hint", item, &["hint"])));
                lines.extend(rows(item, "questions").iter().map(|q| format!("      {}", fill(text, "cli-question", q, &["ask"]))));
            }
        }
        for topic in rows(competence, "topics") {
            let items = rows(topic, "items").iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ");
            let mut topic = topic.clone();
            topic["items"] = items.into();
            lines.push(format!("  {}", fill(text, "cli-topic", &topic, &["id", "title", "items"])));
        }
        lines.push(String::new());
    }
    lines
}

fn check(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines: Vec<String> = rows(answer, "issues").iter().map(|i| fill(text, "cli-issue", i, &["file", "line", "what"])).collect();
    lines.push(fill(text, "cli-checked", answer, &["competences", "items", "topics"]));
    let count = rows(answer, "issues").len();
    lines.push(text.with("cli-issues", &[("count", count.into())]));
    lines
}
