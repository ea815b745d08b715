//! Backups: made, listed, and where they go.

use crate::app::App;
use crate::refuse::{from_archive, from_store, refuse_what};
use crate::text::args;
use crate::wire::*;
use pathfolio_store::{Backup, Made};
use std::path::PathBuf;

pub(crate) fn list(app: &App, _: Nothing) -> Result<BackupList, ApiError> {
    let backups = app.backups_to_read().list().map_err(|error| from_store(&app.text, &error))?;
    Ok(BackupList { state: app.backup_state(), backups: backups.iter().map(|backup| row(app, backup)).collect() })
}

fn row(app: &App, backup: &Backup) -> BackupRow {
    let (entries, purpose) = match &backup.manifest {
        Ok(manifest) => {
            let key = format!("backup-for-{}", manifest.purpose);
            let words = app.text.maybe(&key, &[]).unwrap_or_else(|| app.text.get("backup-for-other"));
            (Some(u32::try_from(manifest.entries).unwrap_or(u32::MAX)), words)
        }
        Err(error) => (None, from_archive(&app.text, &backup.name, error).message),
    };
    BackupRow {
        name: backup.name.clone(),
        at: backup.manifest.as_ref().map_or(backup.at.fixed_offset(), |manifest| manifest.at).to_rfc3339(),
        entries,
        purpose,
        bytes: backup.bytes,
        readable: backup.manifest.is_ok(),
        encrypted: backup.is_encrypted(),
        locked: backup.is_shut(),
    }
}

pub(crate) fn set_folder(app: &App, asked: BackupFolderSet) -> Result<BackupList, ApiError> {
    let folder = asked.folder.map(|id| staged_folder(app, &id)).transpose()?;
    {
        let mut prefs = app.prefs();
        let changed = crate::prefs::Prefs { backups: folder, ..prefs.clone() };
        changed.write(&app.places.data, &app.text)?;
        *prefs = changed;
    }
    // Else the first backup there does it.
    let _ = app.backups()?.lay_key_beside();
    list(app, Nothing {})
}

pub(crate) fn make(app: &App, asked: BackupAsk) -> Result<JobStarted, ApiError> {
    let to = asked.to.map(|id| staged_folder(app, &id)).transpose()?;
    app.begin_job(move |app, job| app.make_backup("asked", to, &job.watch()).map(|made| JobAnswer::Backup(done(app, made))))
}

/// A folder that the shell or the command line staged. Never one within the record: it would be in the backups' way.
fn staged_folder(app: &App, id: &str) -> Result<PathBuf, ApiError> {
    let folder = app.staged(id).ok_or_else(|| refuse_what(&app.text, ErrorCode::BadRequest, id))?;
    let (whole, data) = (std::path::absolute(&folder), std::path::absolute(&app.places.data));
    match (whole, data) {
        (Ok(whole), Ok(data)) if whole.starts_with(&data) => Err(refuse_what(
            &app.text,
            ErrorCode::BadRequest,
            app.text.with("backup-folder-inside", args![what = whole.display().to_string()]),
        )),
        (whole, _) => Ok(whole.unwrap_or(folder)),
    }
}

fn done(app: &App, made: Made) -> BackupDone {
    let entries = u32::try_from(made.manifest.entries).unwrap_or(u32::MAX);
    let file = made.path.display().to_string();
    BackupDone {
        said: app.text.with("said-backup", args![file = file.as_str(), entries = entries]),
        name: made.name,
        bytes: made.path.metadata().map(|data| data.len()).unwrap_or(0),
        file,
        entries,
        fingerprint: made.manifest.fingerprint.to_string(),
        without: made.without.iter().map(ToString::to_string).collect(),
        removed: made.removed,
    }
}
