//! The plan as a calendar file (RFC 5545) or as a table (CSV).
//!
//! A sitting is a VEVENT, a step a VTODO. Their UIDs are made of the record, the step and the sitting's number, so that a
//! later export updates what an earlier one brought, with the record's logical time as SEQUENCE, and cancels what it no longer
//! holds. Sittings have a day and no
//! hour: they are all-day entries, unless the person says when they begin; then they follow one another in local time.

use crate::app::App;
use crate::commands::portfolio::{Readers, write_out};
use crate::format;
use crate::refuse::{refuse, refuse_what};
use crate::text::args;
use crate::wire::*;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use icalendar::{Calendar, CalendarDateTime, Class, Component, DatePerhapsTime, Event, EventLike, EventStatus, Property, Todo, TodoStatus};
use std::collections::BTreeMap;

/// What a calendar holds: the accepted plan, or the proposed one where none is accepted yet.
struct Held {
    steps: Vec<PlanStep>,
    /// In front of every UID.
    record: String,
    /// Sittings still to come of plans that held before, which the one that holds has not: name and day.
    cancelled: BTreeMap<String, NaiveDate>,
    sequence: u64,
    stamp: DateTime<Utc>,
}

pub(crate) fn save(app: &App, asked: CalendarSave) -> Result<CalendarSaved, ApiError> {
    let text = &app.text;
    let bad = |key: &str, what: &str| refuse_what(text, ErrorCode::BadRequest, text.with(key, args![what = what]));
    let extension = match asked.format.as_deref().unwrap_or("ics") {
        format @ ("ics" | "csv") => format,
        other => return Err(bad("calendar-format-unknown", other)),
    };
    let at =
        asked.at.as_deref().map(|at| NaiveTime::parse_from_str(at, "%H:%M").map_err(|_| bad("calendar-time-unknown", at))).transpose()?;
    let held = held(app)?;
    let bytes = match extension {
        "csv" => table(app, &held).map_err(|e| refuse_what(text, ErrorCode::Internal, e.to_string()))?,
        _ => calendar(app, &held, at).into_bytes(),
    };
    let stem = |date: &str| text.with("calendar-file", args![date = date]);
    let file = write_out(app, asked.destination.as_deref(), stem, extension, &bytes, Readers::Usual)?;
    let sittings = held.steps.iter().map(|step| step.sittings.len() as u32).sum();
    let steps = held.steps.len() as u32;
    Ok(CalendarSaved {
        said: text.with("said-calendar", args![file = file.display().to_string(), sittings = sittings, steps = steps]),
        file: file.display().to_string(),
        sittings,
        steps,
    })
}

fn held(app: &App) -> Result<Held, ApiError> {
    let view = super::plan(app, PlanAsk::default())?;
    let layout = view.accepted.unwrap_or(view.now);
    if layout.steps.is_empty() {
        let words = view.cannot.map_or_else(|| app.text.get("plan-cannot-nothing-left"), |cannot| cannot.words);
        return Err(refuse(&app.text, ErrorCode::NoPlan, args![why = words]));
    }
    // What fell away or is behind is nothing to come.
    let steps: Vec<PlanStep> = layout.steps.into_iter().filter(|step| !matches!(step.state.as_str(), "done" | "gone")).collect();
    app.with_state(|state| {
        let record = state.first().map(|hash| hash.to_string()[..12].to_owned()).unwrap_or_default();
        let stamp = state.latest().map(|at| at.to_utc()).unwrap_or_default();
        let today = app.today();
        let before = state.ever_accepted().flat_map(|plan| &plan.steps).flat_map(|step| step.sittings.iter().map(move |at| (&step.id, at)));
        let mut cancelled: BTreeMap<String, NaiveDate> = before
            .filter(|(_, sitting)| sitting.day >= today)
            .map(|(id, sitting)| (uid(&record, &id.to_string(), Some(sitting.number)), sitting.day))
            .collect();
        for step in &steps {
            for sitting in &step.sittings {
                cancelled.remove(&uid(&record, &step.id, Some(sitting.number)));
            }
        }
        Ok(Held { steps, record, cancelled, sequence: state.lamport(), stamp })
    })
}

/// The name of an entry, the same in every file of this record.
fn uid(record: &str, step: &str, sitting: Option<u32>) -> String {
    let name: String = step.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect();
    let part = sitting.map(|number| format!("-s{number}")).unwrap_or_default();
    format!("{record}-{name}{part}@pathfolio.invalid")
}

fn calendar(app: &App, held: &Held, at: Option<NaiveTime>) -> String {
    let text = &app.text;
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Pathfolio//Plan//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.name(&text.get("calendar-name"));
    let mut taken: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for step in &held.steps {
        let of = step.sittings.iter().map(|sitting| sitting.number).max().unwrap_or(0);
        for sitting in &step.sittings {
            let Ok(day) = sitting.date.parse::<NaiveDate>() else { continue };
            let mut event = Event::new();
            event
                .uid(&uid(&held.record, &step.id, Some(sitting.number)))
                .timestamp(held.stamp)
                .sequence(sequence(held))
                .summary(&text.with(
                    "calendar-sitting",
                    args![title = step.title.as_str(), duration = format::duration(text, sitting.minutes), at = sitting.number, of = of],
                ))
                .description(&description(app, step))
                .class(Class::Private);
            match at {
                // The end of an all-day entry is the day after it (RFC 5545, 3.6.1).
                None => drop(event.starts(day).ends(day.succ_opt().unwrap_or(day))),
                Some(at) => {
                    let behind = taken.entry(day).or_default();
                    let starts = day.and_time(at) + TimeDelta::minutes(i64::from(*behind));
                    *behind += sitting.minutes;
                    event.starts(local(starts)).ends(local(starts + TimeDelta::minutes(i64::from(sitting.minutes))));
                }
            }
            calendar.push(event.done());
        }
        let mut todo = Todo::new();
        todo.uid(&uid(&held.record, &step.id, None))
            .timestamp(held.stamp)
            .sequence(sequence(held))
            .summary(&text.with("calendar-step", args![title = step.title.as_str(), duration = step.duration.as_str()]))
            .description(&description(app, step))
            .status(if step.state == "started" { TodoStatus::InProcess } else { TodoStatus::NeedsAction })
            .class(Class::Private);
        if let Some(last) = step.sittings.iter().filter_map(|sitting| sitting.date.parse::<NaiveDate>().ok()).max() {
            todo.due(last);
        }
        calendar.push(todo.done());
    }
    for (uid, day) in &held.cancelled {
        let mut event = Event::new();
        event.uid(uid).timestamp(held.stamp).sequence(sequence(held)).status(EventStatus::Cancelled);
        event.summary(&text.get("calendar-cancelled")).starts(*day).ends(day.succ_opt().unwrap_or(*day));
        calendar.push(event.done());
    }
    calendar.to_string()
}

fn local(at: chrono::NaiveDateTime) -> DatePerhapsTime {
    DatePerhapsTime::DateTime(CalendarDateTime::Floating(at))
}

fn sequence(held: &Held) -> u32 {
    u32::try_from(held.sequence.min(i32::MAX as u64)).unwrap_or(0)
}

fn description(app: &App, step: &PlanStep) -> String {
    let competence = step.competence.parse().map(|number| app.named(&number)).unwrap_or_default();
    [competence, step.why.clone()].into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn table(app: &App, held: &Held) -> Result<Vec<u8>, csv::Error> {
    let text = &app.text;
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(
        ["step", "competence", "title", "level", "sitting", "date", "minutes"].map(|name| text.get(&format!("csv-{name}"))),
    )?;
    for step in &held.steps {
        for sitting in &step.sittings {
            let level = if step.level == 0 { String::new() } else { step.level.to_string() };
            let (number, minutes) = (sitting.number.to_string(), sitting.minutes.to_string());
            let title = no_formula(&step.title);
            table.write_record([&step.id, &step.competence, &title, &level, &number, &sitting.date, &minutes])?;
        }
    }
    table.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// A title of the person's own that a spreadsheet would take for a formula stays text.
pub(crate) fn no_formula(title: &str) -> String {
    if title.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{title}") } else { title.to_owned() }
}
