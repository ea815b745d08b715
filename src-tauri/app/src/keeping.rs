//! Backups of the record: where they go, when they are made, how the last one went.
//!
//! How the last one went is this device's own knowledge, in `backups.json`; it is in no entry. A backup that fails keeps
//! nobody from working or closing: it is remembered and shown.

use crate::app::App;
use crate::prefs::write_json;
use crate::refuse::{from_archive, from_store, refuse, refuse_what};
use crate::text::args;
use crate::wire::{ApiError, BackupState, ErrorCode, Secret};
use pathfolio_core::journal::Hash;
use pathfolio_store::{Archive, ArchiveError, Backups, Keyring, Label, Made, StoreError, Watch};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// How often an open window looks whether there is something to back up.
const EVERY: Duration = Duration::from_secs(30 * 60);

/// How long a window that is being closed waits for its last backup.
const AT_CLOSING: Duration = Duration::from_secs(20);

/// The file within the data directory.
const FILE: &str = "backups.json";

/// How the last backup went.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Last {
    at: Option<String>,
    file: Option<PathBuf>,
    /// Of the record that is in it.
    fingerprint: Option<Hash>,
    error: Option<String>,
    error_at: Option<String>,
}

impl Last {
    fn read(dir: &Path) -> Self {
        std::fs::read(dir.join(FILE)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }
}

impl App {
    /// Where backups go: where this device was told, else beside the data directory.
    pub(crate) fn backup_folder(&self) -> PathBuf {
        self.prefs().backups.clone().unwrap_or_else(|| usual_folder(&self.places.data))
    }

    /// The backups, with this device's keys.
    ///
    /// # Errors
    /// `backup-failed` where the keys cannot be read: then nothing is written in the belief that there are none.
    pub(crate) fn backups(&self) -> Result<Backups, ApiError> {
        self.backups_in(&self.backup_folder())
    }

    pub(crate) fn backups_in(&self, folder: &Path) -> Result<Backups, ApiError> {
        Ok(Backups::at(folder).keyed(self.keyring()?))
    }

    /// The backups, to be read only: also where this device's keys cannot be.
    pub(crate) fn backups_to_read(&self) -> Backups {
        Backups::at(&self.backup_folder()).keyed(self.keyring().unwrap_or_default())
    }

    pub(crate) fn keyring(&self) -> Result<Keyring, ApiError> {
        Keyring::read(&self.places.data).map_err(|error| match error {
            StoreError::Damaged { path } => {
                let why = self.text.with("backup-keys-damaged", args![file = path.display().to_string()]);
                refuse(&self.text, ErrorCode::BackupFailed, args![why = why])
            }
            error => from_store(&self.text, &error),
        })
    }

    pub(crate) fn backup_state(&self) -> BackupState {
        let last = Last::read(&self.places.data);
        let (ring, unreadable) = self.keyring().map_or_else(|error| (Keyring::default(), Some(error.message)), |ring| (ring, None));
        BackupState {
            folder: self.backup_folder().display().to_string(),
            usual: self.prefs().backups.is_none(),
            at: last.at,
            file: last.file.map(|file| file.display().to_string()),
            error: last.error.or(unreadable),
            error_at: last.error_at,
            protected: ring.current().map(|(_, since)| since.to_rfc3339()),
        }
    }

    /// Makes a backup of the record as it stands, in `to` or where backups go. Works beside whoever writes.
    ///
    /// # Errors
    /// `read-only` for the sample; `backup-failed` where the record as it lies there cannot be read back; those of the file
    /// system; `cancelled`.
    pub(crate) fn make_backup(&self, purpose: &str, to: Option<PathBuf>, watch: Watch<'_>) -> Result<Made, ApiError> {
        let (stand, whole) = {
            let session = self.session();
            if session.sample {
                return Err(refuse_what(&self.text, ErrorCode::ReadOnly, "backup"));
            }
            (session.stand(&self.places.data).map_err(|error| from_store(&self.text, &error))?, session.lost.is_empty())
        };
        let kept = self.attachments();
        // While an entry is missing, a backup that holds it must not make room for one that does not.
        let folder = to.unwrap_or_else(|| self.backup_folder());
        let made = self.backups_in(&folder).and_then(|backups| {
            let made = backups.make(&stand, &self.label(purpose), &self.archive_readme(), &kept, whole, watch);
            made.map_err(|error| self.backup_refused(&error))
        });
        self.remember(&made);
        made
    }

    /// A backup that other work needs first. Where there is nothing to lose, or what is there cannot be read back, there is
    /// none: then the work keeps what was there by other means.
    pub(crate) fn backup_first(&self, purpose: &str, watch: Watch<'_>) -> Result<Option<Made>, ApiError> {
        if self.with_state(|state| state.is_empty()) {
            return Ok(None);
        }
        match self.make_backup(purpose, None, watch) {
            Ok(made) => Ok(Some(made)),
            Err(error) if matches!(error.code, ErrorCode::Cancelled | ErrorCode::ReadOnly) => Err(error),
            Err(error) if error.code == ErrorCode::BackupFailed => Ok(None),
            Err(error) => Err(refuse(&self.text, ErrorCode::BackupFailed, args![why = error.message])),
        }
    }

    pub(crate) fn label(&self, purpose: &str) -> Label {
        Label { program: env!("CARGO_PKG_VERSION").to_owned(), at: self.clock().now(), purpose: purpose.to_owned() }
    }

    pub(crate) fn archive_readme(&self) -> String {
        format!("{}\n", self.text.get("archive-readme"))
    }

    /// Reads all of an archive that the person named, opened with what they gave, now or for its preview, and else with this
    /// device's keys.
    pub(crate) fn read_archive(&self, path: &Path, secret: Option<&Secret>, watch: Watch<'_>) -> Result<Archive, ApiError> {
        // Where they cannot be read a file that is not encrypted, or that the person has the passphrase of, is read all the same.
        let ring = self.keyring().unwrap_or_default().keys();
        let before = self.given().get(path).cloned();
        let keys = match secret {
            Some(secret) => ring.and_given(secret.words()),
            None => before.unwrap_or(ring),
        };
        let read = Archive::read_with(path, &keys, watch);
        let archive = read.map_err(|error| from_archive(&self.text, &path.display().to_string(), &error))?;
        if secret.is_some() {
            self.given().insert(path.to_owned(), archive.keys().clone());
        }
        Ok(archive)
    }

    fn backup_refused(&self, error: &ArchiveError) -> ApiError {
        match error {
            ArchiveError::Refused { .. } => {
                refuse(&self.text, ErrorCode::BackupFailed, args![why = self.text.get("backup-record-damaged")])
            }
            error => from_archive(&self.text, &self.backup_folder().display().to_string(), error),
        }
    }

    fn remember(&self, made: &Result<Made, ApiError>) {
        let mut last = Last::read(&self.places.data);
        let now = self.clock().now().to_rfc3339();
        match made {
            Ok(made) => {
                let fingerprint = Some(made.manifest.fingerprint);
                last = Last { at: Some(now), file: Some(made.path.clone()), fingerprint, error: None, error_at: None };
            }
            Err(error) if error.code == ErrorCode::Cancelled => return,
            Err(error) => (last.error, last.error_at) = (Some(error.message.clone()), Some(now)),
        }
        if self.places.data.is_dir() {
            // What cannot be remembered shows in the list of backups all the same.
            let _ = write_json(&self.places.data, FILE, &last, &self.text);
        }
    }

    /// A backup if anything changed since the last one. Never an error: how it went is remembered.
    fn back_up_changes(&self, purpose: &str, watch: Watch<'_>) {
        let fingerprint = {
            let session = self.session();
            if session.sample || session.state().is_empty() {
                return;
            }
            session.state().fingerprint()
        };
        let last = Last::read(&self.places.data);
        let folder = self.backup_folder();
        let protected = self.backup_state().protected.is_some();
        let as_asked = |file: &Path| file.parent() == Some(&folder) && (file.extension() == Some("age".as_ref())) == protected;
        let there = last.file.as_deref().is_some_and(|file| file.exists() && as_asked(file));
        if last.fingerprint != Some(fingerprint) || !there {
            let _ = self.make_backup(purpose, None, watch);
        }
    }

    fn opened_amiss(&self) -> bool {
        !self.session().findings.is_empty()
    }

    /// Backs up what changed, again and again while the record is open; at once if opening it found something amiss. For a
    /// program that stays open.
    pub fn keep_backed_up(&self) {
        let weak = self.weak();
        let run = move || {
            let mut purpose = "after-repair";
            let mut due = App::from_weak(&weak).is_some_and(|app| app.opened_amiss());
            loop {
                let Some(app) = App::from_weak(&weak) else { return };
                if due {
                    app.back_up_changes(purpose, &pathfolio_store::unwatched);
                }
                drop(app);
                thread::sleep(EVERY);
                (purpose, due) = ("while-open", true);
            }
        };
        // Without it there is still the backup at closing.
        let _ = thread::Builder::new().name("backups".to_owned()).spawn(run);
    }

    /// The last thing before a program that stayed open ends: gives up what is under way, then backs up what changed, unless
    /// that takes too long.
    pub fn closing(&self) {
        self.wait_for_all(true);
        self.exchange_at_closing();
        let until = Instant::now() + AT_CLOSING;
        let watch = |_, _| if Instant::now() < until { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
        self.back_up_changes("at-closing", &watch);
    }
}

/// `pathfolio-backups` beside `pathfolio`.
fn usual_folder(data: &Path) -> PathBuf {
    let data = std::path::absolute(data).unwrap_or_else(|_| data.to_owned());
    let mut name = data.file_name().unwrap_or_default().to_owned();
    name.push("-backups");
    data.with_file_name(name)
}
