//! Undo and redo: an entry that takes back another, never a deletion.

use crate::app::App;
use crate::describe;
use crate::refuse::refuse;
use crate::text::args;
use crate::wire::{ApiError, ErrorCode, Nothing, Written};
use pathfolio_core::journal::{Change, Undoable};

pub(crate) fn undo(app: &App, _: Nothing) -> Result<Written, ApiError> {
    let found = {
        let session = app.session();
        session.device().and_then(|device| session.state().next_undo(device))
    };
    take_back(app, found, "said-undone")
}

pub(crate) fn redo(app: &App, _: Nothing) -> Result<Written, ApiError> {
    let found = {
        let session = app.session();
        session.device().and_then(|device| session.state().next_redo(device))
    };
    take_back(app, found, "said-redone")
}

fn take_back(app: &App, found: Option<Undoable>, said: &str) -> Result<Written, ApiError> {
    let found = found.ok_or_else(|| refuse(&app.text, ErrorCode::NothingToUndo, &[]))?;
    let what = app.with_state(|state| describe::undoable(app, state, &found));
    let written = app.commit(Change::Undone { target: found.target })?;
    Ok(Written { entry: written.entry.to_string(), said: app.text.with(said, args![what = what]) })
}
