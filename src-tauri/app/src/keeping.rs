//! Backups of the record: where they go, when they are made, how the last one went.
//!
//! How the last one went is this device's own knowledge, in `backups.json`; it is in no entry. A backup that fails keeps
//! nobody from working or closing: it is remembered and shown.

use crate::app::{App, lock};
use crate::exchanging::{NotEnded, bounded};
use crate::prefs::write_json;
use crate::refuse::{from_archive, from_io, from_store, refuse, refuse_what};
use crate::text::args;
use crate::wire::{ApiError, BackupState, ErrorCode, Secret};
use pathfolio_core::journal::Hash;
use pathfolio_store::{Archive, ArchiveError, Attachments, Backups, Keyring, Label, Made, Stand, StoreError, Watch};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant};

/// How often an open window looks whether there is something to back up.
const EVERY: Duration = Duration::from_secs(30 * 60);

/// How long a window that is being closed waits for its last backup, and for its last exchange.
const AT_CLOSING: Duration = Duration::from_secs(20);

/// How long a record waits to be opened for the backup before a new version opens it.
const AT_OPENING: Duration = Duration::from_secs(60);

/// This version.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

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
    /// The version of the program that opened the record last.
    program: Option<String>,
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
        let sealed = |file: &Path| file.extension() == Some("age".as_ref());
        if !Keyring::is_there(&self.places.data) && Last::read(&self.places.data).file.as_deref().is_some_and(sealed) {
            // Nobody turned the passphrase off: what comes next is not to lie open.
            return Err(refuse(&self.text, ErrorCode::BackupFailed, args![why = self.text.get("backup-keys-gone")]));
        }
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
        // One at a time: whoever comes second waits, and backs up what is there by then.
        let _turn = lock(&self.backing_up);
        let (stand, kept, known) = {
            let session = self.session();
            if session.sample {
                return Err(refuse_what(&self.text, ErrorCode::ReadOnly, "backup"));
            }
            // Nothing is known of one that is not open yet.
            let known = !session.state().is_empty();
            let stand = session.stand(&self.places.data).map_err(|error| from_store(&self.text, &error))?;
            (stand, session.attachments().unwrap_or_else(|| Attachments::at(&self.places.data)), known)
        };
        let chosen = to.is_none() && self.prefs().backups.is_some();
        let folder = to.unwrap_or_else(|| self.backup_folder());
        if chosen && !folder.is_dir() {
            // Made here, it would lie where its medium belongs, and be hidden by it later.
            let gone = std::io::Error::other(self.text.get("backup-folder-gone"));
            let made = Err(from_io(&self.text, "writing", &folder, &gone));
            self.remember(&made);
            return made;
        }
        let made = self.backups_in(&folder).and_then(|backups| {
            let made = backups.make(&stand, &self.label(purpose), &self.archive_readme(), &kept, known, watch);
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
        // Where its keys are gone none is made, and what would need one is not begun: that is for the person to put right.
        self.keyring()?;
        match self.make_backup(purpose, None, watch) {
            Ok(made) => Ok(Some(made)),
            Err(error) if matches!(error.code, ErrorCode::Cancelled | ErrorCode::ReadOnly) => Err(error),
            Err(error) if error.code == ErrorCode::BackupFailed => Ok(None),
            Err(error) => Err(refuse(&self.text, ErrorCode::BackupFailed, args![why = error.message])),
        }
    }

    pub(crate) fn label(&self, purpose: &str) -> Label {
        Label { program: PROGRAM.to_owned(), at: self.clock().now(), purpose: purpose.to_owned() }
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
                let file = Some(made.path.clone());
                last = Last { at: Some(now), file, fingerprint, error: None, error_at: None, ..last };
            }
            Err(error) if error.code == ErrorCode::Cancelled => return,
            Err(error) => (last.error, last.error_at) = (Some(error.message.clone()), Some(now)),
        }
        self.write_last(&last);
    }

    fn write_last(&self, last: &Last) {
        if self.places.data.is_dir() {
            // What cannot be remembered shows in the list of backups all the same.
            let _ = write_json(&self.places.data, FILE, last, &self.text);
        }
    }

    /// Before a version of the program opens for writing what another one wrote: a backup of it as that one left it. Never an
    /// error: how it went is remembered.
    pub(crate) fn back_up_before_upgrade(&self) {
        let another = Last::read(&self.places.data).program.as_deref() != Some(PROGRAM);
        if another && pathfolio_store::has_entries(&self.places.data) {
            self.back_up_within(AT_OPENING, |app, watch| {
                if !app.is_backed_up() {
                    let _ = app.make_backup("before-upgrade", None, watch);
                }
            });
        }
    }

    /// Whether the last backup holds exactly what lies in the data directory.
    fn is_backed_up(&self) -> bool {
        let last = Last::read(&self.places.data);
        let there = last.file.as_deref().is_some_and(Path::exists);
        there && Stand::read(&self.places.data).is_ok_and(|stand| last.fingerprint == Some(stand.state().fingerprint()))
    }

    /// The record was opened by this version.
    pub(crate) fn note_version(&self) {
        let last = Last::read(&self.places.data);
        if last.program.as_deref() != Some(PROGRAM) {
            self.write_last(&Last { program: Some(PROGRAM.to_owned()), ..last });
        }
    }

    /// A backup if anything changed since the last one. Never an error: how it went is remembered.
    pub(crate) fn back_up_changes(&self, purpose: &str, watch: Watch<'_>) {
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

    fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Relaxed)
    }

    fn opened_amiss(&self) -> bool {
        !self.session().findings.is_empty()
    }

    /// Backs up what changed, again and again while the record is open; at once if opening it found something amiss. Keeps
    /// room back for when the disk is full. For a program that stays open.
    pub fn keep_backed_up(&self) {
        let weak = self.weak();
        let run = move || {
            let mut purpose = "after-repair";
            let mut due = App::from_weak(&weak).is_some_and(|app| app.opened_amiss());
            loop {
                let Some(app) = App::from_weak(&weak) else { return };
                let round = || {
                    app.session().keep_reserve();
                    if due {
                        let watch = |_, _| if app.is_closing() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
                        app.back_up_changes(purpose, &watch);
                    }
                };
                // A fault of one round must not end all that would come.
                let _ = catch_unwind(AssertUnwindSafe(round));
                drop(app);
                thread::sleep(EVERY);
                (purpose, due) = ("while-open", true);
            }
        };
        // Without it there is still the backup at closing.
        let _ = thread::Builder::new().name("backups".to_owned()).spawn(run);
    }

    /// The last thing before a program that stayed open ends: gives up what is under way, then backs up what changed, then
    /// exchanges with the shared folder, each unless that takes too long.
    pub fn closing(&self) {
        self.closing_within(AT_CLOSING, AT_CLOSING);
    }

    /// As [`App::closing`], with as much time for the backup and for the exchange.
    pub(crate) fn closing_within(&self, for_backup: Duration, for_exchange: Duration) {
        self.closing.store(true, Ordering::Relaxed);
        let (app, until) = (self.clone(), Instant::now() + for_backup);
        // One that a medium holds up is given up with the program.
        let _ = bounded(move || app.wait_for_all(true), || Instant::now() >= until);
        self.back_up_within(for_backup, |app, watch| app.back_up_changes("at-closing", watch));
        let until = Instant::now() + for_exchange;
        self.exchange_at_closing(&|_, _| if Instant::now() < until { ControlFlow::Continue(()) } else { ControlFlow::Break(()) });
    }

    /// Backs up unless that takes too long, on a medium that may not answer ever again. That it did not end is remembered.
    fn back_up_within(&self, limit: Duration, work: impl FnOnce(&Self, Watch<'_>) + Send + 'static) {
        let (app, until) = (self.clone(), Instant::now() + limit);
        let watch = move |_, _| if Instant::now() < until { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
        if bounded(move || work(&app, &watch), || Instant::now() >= until) == Err(NotEnded::GivenUp) {
            let (error, error_at) = (Some(self.text.get("backup-not-ended")), Some(self.clock().now().to_rfc3339()));
            self.write_last(&Last { error, error_at, ..Last::read(&self.places.data) });
        }
    }
}

/// `pathfolio-backups` beside `pathfolio`.
fn usual_folder(data: &Path) -> PathBuf {
    let data = std::path::absolute(data).unwrap_or_else(|_| data.to_owned());
    let mut name = data.file_name().unwrap_or_default().to_owned();
    name.push("-backups");
    data.with_file_name(name)
}
