//! The sample profile: a person to look around with, in a directory of its own, gone in one action.

use crate::app::App;
use crate::commands::status;
use crate::refuse::from_io;
use crate::session::Session;
use crate::wire::{ApiError, Nothing, Status};

pub(crate) fn open(app: &App, _: Nothing) -> Result<Status, ApiError> {
    // A restore or an import that is under way must find the record that it began with.
    let _turn = app.turn();
    let mut session = app.session();
    if !session.sample {
        app.drop_files();
        *session = Session::sample_on_disk(&app.places.sample(), &app.catalogue, &app.text, app.clock().today())?;
    }
    Ok(status::of(app, &session))
}

/// Leaves the sample and removes its directory; the person's own record comes back as it was.
pub(crate) fn close(app: &App, _: Nothing) -> Result<Status, ApiError> {
    let _turn = app.turn();
    let mut session = app.session();
    if session.sample {
        app.drop_files();
        *session = Session::open(&app.places.data, crate::app::Access::Write, app.opened_for(), None, &app.text)?;
        let dir = app.places.sample();
        if dir.exists() {
            std::fs::remove_dir_all(&dir).map_err(|e| from_io(&app.text, "removing", &dir, &e))?;
        }
    }
    Ok(status::of(app, &session))
}
