//! The journal as a list, and the check of both its copies.

use crate::app::App;
use crate::describe;
use crate::refuse::from_store;
use crate::wire::{ApiError, EntryDto, JournalDto, Nothing, VerifyDto};
use pathfolio_core::journal::journal_fingerprint;
use pathfolio_store::{Store, Verification};

pub(crate) fn journal(app: &App, _: Nothing) -> Result<JournalDto, ApiError> {
    let mut entries = app.session().entries(&app.text)?;
    entries.sort_by_key(|e| e.order());
    let fingerprint = journal_fingerprint(entries.iter().map(|e| e.hash())).to_string();
    let rows = entries
        .iter()
        .map(|entry| {
            let header = entry.header();
            EntryDto {
                hash: entry.hash().to_string(),
                device: header.device.to_string(),
                seq: header.seq,
                at: header.at.to_rfc3339(),
                kind: header.kind.clone(),
            }
        })
        .collect();
    Ok(JournalDto { entries: rows, fingerprint })
}

pub(crate) fn verify(app: &App, _: Nothing) -> Result<VerifyDto, ApiError> {
    let checked = app.session().verify(&app.text);
    let Verification { findings, lost, entries, fingerprint } = match checked {
        Some(checked) => checked?,
        None => {
            let reading = Store::read(&app.places.data).map_err(|e| from_store(&app.text, &e))?;
            let fingerprint = reading.state.fingerprint();
            Verification { findings: reading.findings, lost: reading.lost, entries: reading.entries.len(), fingerprint }
        }
    };
    // Those that only an earlier description names, or an entry taken back, too: redo must find them.
    let files = app.attachments().findings(app.with_state(|state| state.attachments()));
    let opened = app.session().findings.clone();
    let rows = opened.iter().chain(&findings).chain(&files).map(|finding| describe::finding_row(app, finding)).collect();
    Ok(VerifyDto {
        entries: entries as u32,
        fingerprint: fingerprint.to_string(),
        findings: rows,
        lost: lost.iter().map(ToString::to_string).collect(),
    })
}
