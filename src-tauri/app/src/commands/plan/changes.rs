//! What is another than before, in sentences.

use super::Ground;
use crate::app::App;
use crate::format;
use crate::text::args;
use crate::wire::*;
use pathfolio_core::framework::StepId;
use pathfolio_core::planner::replan::{Change, Row, Why};

pub(super) fn rows(app: &App, ground: &Ground, rows: &[Row]) -> Vec<PlanChange> {
    rows.iter().map(|row| one(app, ground, row)).collect()
}

fn one(app: &App, ground: &Ground, row: &Row) -> PlanChange {
    let text = &app.text;
    let title = app.step_title(ground, &row.step);
    let day = |days: Option<(chrono::NaiveDate, _)>| days.map(|(first, _)| format::short_date(text, first)).unwrap_or_default();
    let (key, change) = match row.change {
        Change::Added => ("plan-added", "added"),
        Change::Dropped => ("plan-dropped", "dropped"),
        Change::Moved if row.old.map(|old| old.0) == row.new.map(|new| new.0) => ("plan-ends", "moved"),
        Change::Moved => ("plan-moved", "moved"),
    };
    // A step that begins as before ends on another day.
    let last = row.new.map(|(_, last)| format::short_date(text, last)).unwrap_or_default();
    PlanChange {
        step: row.step.to_string(),
        competence: row.step.topic.competence.to_string(),
        words: text.with(key, args![title = title.as_str(), old = day(row.old), new = day(row.new), last = last]),
        title,
        change: change.to_owned(),
        why: why(app, ground, &row.why),
        old: row.old.map(|(first, _)| first.to_string()),
        new: row.new.map(|(first, _)| first.to_string()),
    }
}

/// A reason in a sentence.
pub(super) fn why(app: &App, ground: &Ground, why: &Why) -> String {
    let text = &app.text;
    let key = match why {
        Why::Started => "plan-why-started",
        Why::Placed(day) => return text.with("plan-why-placed", args![day = format::short_date(text, *day)]),
        Why::NeededBy(steps) => return needed_by(app, ground, steps),
        Why::MoreHours => "plan-why-more-hours",
        Why::FewerHours => "plan-why-fewer-hours",
        Why::WorthMore => "plan-why-worth-more",
        Why::WorthLess => "plan-why-worth-less",
        Why::Done => "plan-why-done",
        Why::NotRelevant => "plan-why-not-relevant",
        Why::NotAsked => "plan-why-not-asked",
        Why::Removed => "plan-why-removed",
        Why::Snoozed(day) => return text.with("plan-why-snoozed", args![day = format::short_date(text, *day)]),
        Why::Missed => "plan-why-missed",
        Why::OthersMoved => "plan-why-others-moved",
    };
    text.get(key)
}

/// "It is in only because … need it."
pub(super) fn needed_by(app: &App, ground: &Ground, steps: &[StepId]) -> String {
    let titles: Vec<String> = steps.iter().take(3).map(|step| app.step_title(ground, step)).collect();
    app.text.with("plan-why-needed", args![count = titles.len(), steps = app.text.list(&titles)])
}

/// "Two steps join, one falls away, three move."; empty without rows.
pub(super) fn line(app: &App, rows: &[Row]) -> String {
    let count = |change: Change| rows.iter().filter(|row| row.change == change).count();
    let part =
        |key: &str, count: usize| (count > 0).then(|| app.text.with(key, args![count = count, text = format::number(&app.text, count)]));
    let parts = [
        part("plan-count-added", count(Change::Added)),
        part("plan-count-dropped", count(Change::Dropped)),
        part("plan-count-moved", count(Change::Moved)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { String::new() } else { format!("{}.", format::sentence_start(&app.text.list(&parts))) }
}
