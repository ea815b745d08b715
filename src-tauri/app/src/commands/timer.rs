//! The timer: started for a step, stopped into a session. It is a file of this device, so that it outlives the window; only
//! the session it ends in is an entry. The session has its id from the start: a timer whose session is in the record has
//! been stopped, whatever became of its file.

use crate::app::App;
use crate::commands::study;
use crate::prefs::write_json;
use crate::refuse::{from_io, refuse};
use crate::text::args;
use crate::wire::*;
use chrono::{DateTime, FixedOffset};
use pathfolio_core::journal::State;
use pathfolio_core::study::{MOST_MINUTES, Session};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

const FILE: &str = "timer.json";

/// A running timer as it is kept.
#[derive(Serialize, Deserialize)]
struct Running {
    /// The id of the session it will become.
    #[serde(default = "new_id")]
    session: String,
    /// What for, in full.
    on: String,
    started_at: DateTime<FixedOffset>,
}

/// A timer that an earlier version started has no id yet.
fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// The running timer. One that could not be removed after it was stopped runs no more.
fn read(state: &State, dir: &Path) -> Option<Running> {
    let running: Running = fs::read(dir.join(FILE)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok())?;
    (!state.speaks_of_session(&running.session)).then_some(running)
}

fn remove(app: &App, dir: &Path) -> Result<(), ApiError> {
    let path = dir.join(FILE);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(from_io(&app.text, "removing", &path, &error)),
        _ => Ok(()),
    }
}

fn refused(app: &App, why: &str) -> ApiError {
    refuse(&app.text, ErrorCode::Timer, args![why = app.text.get(why)])
}

/// The running timer, if there is one.
pub(crate) fn running(app: &App, state: &State, dir: &Path) -> Option<TimerDto> {
    let running = read(state, dir)?;
    let session = session(app, &running.on);
    let (title, competence) = app.studied_title(state, &session);
    Some(TimerDto {
        on: app.studied_short(&running.on),
        title,
        competence,
        started_at: running.started_at.to_rfc3339(),
        minutes: minutes(app, &running),
    })
}

/// Whole minutes since it was started; a clock that was set back gives none.
fn minutes(app: &App, running: &Running) -> u32 {
    u32::try_from((app.clock().now() - running.started_at).num_minutes()).unwrap_or(0)
}

fn session(app: &App, on: &str) -> Session {
    Session { date: app.today(), minutes: 1, on: Some(on.to_owned()), note: None, parts: Vec::new() }
}

pub(crate) fn start(app: &App, asked: TimerStart) -> Result<TimerDto, ApiError> {
    let dir = app.record_dir();
    if app.with_state(|state| read(state, &dir)).is_some() {
        return Err(refused(app, "timer-runs"));
    }
    let on = app.studied_on(&asked.on)?;
    write_json(&dir, FILE, &Running { session: new_id(), on, started_at: app.clock().now() }, &app.text)?;
    app.with_state(|state| running(app, state, &dir)).ok_or_else(|| refused(app, "timer-none"))
}

pub(crate) fn stop(app: &App, asked: TimerStop) -> Result<StudyWritten, ApiError> {
    let dir = app.record_dir();
    let running = app.with_state(|state| read(state, &dir)).ok_or_else(|| refused(app, "timer-none"))?;
    let minutes = asked.minutes.unwrap_or_else(|| minutes(app, &running).clamp(1, MOST_MINUTES));
    let note = asked.note.map(|n| n.trim().to_owned()).filter(|n| !n.is_empty());
    // The day it was begun; one that was left on over night belongs to the day one sat down.
    let date = running.started_at.date_naive().min(app.today());
    let session = Session { date, minutes, note, parts: asked.parts.unwrap_or_default(), ..session(app, &running.on) };
    let written = study::write(app, running.session, session, "said-studied")?;
    // The session is durable and is this timer's: it cannot be logged a second time where the file stays.
    let _ = remove(app, &dir);
    Ok(written)
}

pub(crate) fn cancel(app: &App, _: Nothing) -> Result<Status, ApiError> {
    remove(app, &app.record_dir())?;
    super::status::status(app, Nothing {})
}
