//! Whose record this is, and what may be offered before any screen is drawn.

use crate::app::App;
use crate::commands::profile::profile_dto;
use crate::commands::settings::prefs_dto;
use crate::commands::timer;
use crate::describe;
use crate::doctor::LITTLE;
use crate::session::Session;
use crate::wire::{ApiError, Nothing, Status};
use std::path::Path;

pub(crate) fn status(app: &App, _: Nothing) -> Result<Status, ApiError> {
    let session = app.session();
    Ok(of(app, &session))
}

fn room_left(dir: &Path) -> Option<u64> {
    pathfolio_store::space_left(dir).filter(|left| *left < LITTLE && !pathfolio_store::reserve_kept(dir))
}

/// The status of a session at hand.
pub(crate) fn of(app: &App, session: &Session) -> Status {
    let state = session.state();
    let device = session.device();
    let undo = device.and_then(|d| state.next_undo(d)).map(|u| describe::undoable(app, state, &u));
    let redo = device.and_then(|d| state.next_redo(d)).map(|u| describe::undoable(app, state, &u));
    Status {
        first_run: state.is_empty() && !session.sample,
        sample: session.sample,
        profile: profile_dto(app, &state.profile()),
        today: app.today().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_dir: app.places.data.display().to_string(),
        undo,
        redo,
        saved_at: session.saved_at().map(|at| at.to_rfc3339()),
        findings: session.findings.iter().map(|f| describe::finding(app, f)).collect(),
        lost: session.lost.len() as u32,
        backup: app.backup_state(),
        room_left: room_left(&app.places.data).filter(|_| !session.sample),
        prefs: prefs_dto(app),
        timer: timer::running(app, state, &if session.sample { app.places.sample() } else { app.places.data.clone() }),
        evidence: state.evidence().iter().filter(|kept| kept.withdrawn.is_none()).count() as u32,
    }
}
