//! A folder that a sync service carries between a person's devices.

use crate::app::App;
use crate::exchanging::bounded;
use crate::prefs::{Prefs, write_json};
use crate::refuse::refuse_what;
use crate::text::args;
use crate::wire::*;
use chrono::{DateTime, FixedOffset};
use pathfolio_core::journal::{DeviceId, Entry, Hash, Kept};
use pathfolio_store::{Care, SharedFolder, Synced, Watch};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How the last exchange went; this device's own knowledge.
const FILE: &str = "sync.json";

/// Longest name of a device, in characters.
const LONGEST: usize = 60;

/// How many damaged files and lines a sentence names.
const NAMED: usize = 3;

/// How long the folder has to say what the devices are called.
const NAMES_WITHIN: Duration = Duration::from_millis(500);

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Last {
    at: Option<String>,
    error: Option<String>,
}

impl Last {
    fn read(dir: &Path) -> Self {
        std::fs::read(dir.join(FILE)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }
}

pub(crate) fn show(app: &App, _: Nothing) -> Result<SyncState, ApiError> {
    let (folder, name) = choice(app);
    let Last { at, error } = Last::read(&app.places.data);
    let (this, entries) = {
        let session = app.session();
        (session.device(), session.entries(&app.text)?)
    };
    let mut names = folder.clone().map(names_in).unwrap_or_default();
    names.extend(this.map(|device| (device, name.clone())));
    let mut seen: BTreeMap<DeviceId, (u32, DateTime<FixedOffset>)> = BTreeMap::new();
    for header in entries.iter().map(Entry::header) {
        let (count, last) = seen.entry(header.device).or_insert((0, header.at));
        (*count, *last) = (*count + 1, (*last).max(header.at));
    }
    let mut seen: Vec<_> = seen.into_iter().collect();
    seen.sort_by_key(|(device, (_, last))| (this != Some(*device), std::cmp::Reverse(*last)));
    let row = |(device, (entries, last)): (DeviceId, (u32, DateTime<FixedOffset>))| DeviceRow {
        id: device.to_string(),
        name: names.get(&device).cloned(),
        entries,
        last: last.to_rfc3339(),
        this: this == Some(device),
    };
    let devices = seen.into_iter().map(row).collect();
    Ok(SyncState { folder: folder.map(|folder| folder.display().to_string()), name, at, error, devices })
}

/// What the devices are called. They are shown without where the folder does not answer.
fn names_in(folder: PathBuf) -> BTreeMap<DeviceId, String> {
    let until = Instant::now() + NAMES_WITHIN;
    bounded(move || SharedFolder::at(&folder).names(), || Instant::now() >= until).unwrap_or_default()
}

pub(crate) fn set(app: &App, asked: SyncSet) -> Result<SyncState, ApiError> {
    let folder = asked.folder.map(|id| staged_folder(app, &id)).transpose()?;
    let name = asked.name.map(|name| device_name(app, &name)).transpose()?;
    {
        let mut prefs = app.prefs();
        let mut changed: Prefs = prefs.clone();
        match (folder, asked.off) {
            (_, Some(true)) => changed.shared = None,
            (Some(folder), _) => changed.shared = Some(folder),
            (None, _) => {}
        }
        changed.device_name = name.or(changed.device_name);
        changed.write(&app.places.data, &app.text)?;
        *prefs = changed;
    }
    *app.shared() = None;
    remember(app, Last::default());
    show(app, Nothing {})
}

/// Shares no folder any more; the one there was.
pub(crate) fn stop_sharing(app: &App) -> Result<Option<PathBuf>, ApiError> {
    let shared = app.prefs().shared.clone();
    if shared.is_some() {
        set(app, SyncSet { off: Some(true), ..SyncSet::default() })?;
    }
    Ok(shared)
}

/// Shares that folder again, where what it was turned off for did not come about.
pub(crate) fn share_again(app: &App, folder: &Path) -> Result<(), ApiError> {
    let mut prefs = app.prefs();
    let changed = Prefs { shared: Some(folder.to_owned()), ..prefs.clone() };
    changed.write(&app.places.data, &app.text)?;
    *prefs = changed;
    Ok(())
}

/// A folder that is there, and lies neither within the record nor around it.
fn staged_folder(app: &App, id: &str) -> Result<PathBuf, ApiError> {
    let folder = app.staged(id).ok_or_else(|| refuse_what(&app.text, ErrorCode::BadRequest, id))?;
    let [folder, data] = [&folder, &app.places.data].map(|path| path.canonicalize().unwrap_or_else(|_| path.clone()));
    let wrong = |key: &str| refuse_what(&app.text, ErrorCode::BadRequest, app.text.with(key, args![what = folder.display().to_string()]));
    if !folder.is_dir() {
        return Err(wrong("sync-no-folder"));
    }
    if folder.starts_with(&data) || data.starts_with(&folder) {
        return Err(wrong("sync-folder-inside"));
    }
    Ok(folder)
}

fn device_name(app: &App, name: &str) -> Result<String, ApiError> {
    let name = name.trim();
    let fits = !name.is_empty() && name.chars().count() <= LONGEST && !name.chars().any(char::is_control);
    if fits { Ok(name.to_owned()) } else { Err(refuse_what(&app.text, ErrorCode::BadRequest, app.text.get("sync-bad-name"))) }
}

/// The folder, and what this device is called.
fn choice(app: &App) -> (Option<PathBuf>, String) {
    let prefs = app.prefs();
    let name = prefs.device_name.clone().or_else(host_name);
    (prefs.shared.clone(), name.unwrap_or_else(|| app.text.get("sync-unnamed")))
}

fn host_name() -> Option<String> {
    let named = std::fs::read_to_string("/proc/sys/kernel/hostname").ok().or_else(|| std::env::var("COMPUTERNAME").ok());
    named.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty())
}

pub(crate) fn now(app: &App, asked: SyncAsk) -> Result<JobStarted, ApiError> {
    if app.prefs().shared.is_none() {
        return Err(refuse_what(&app.text, ErrorCode::BadRequest, app.text.get("sync-none")));
    }
    let join = asked.join == Some(true);
    app.begin_job(move |app, job| {
        let synced = app.exchange_and_remember(join, Care::Whole, &job.watch())?;
        done(app, &synced).map(JobAnswer::SyncNow)
    })
}

fn done(app: &App, synced: &Synced) -> Result<SyncDone, ApiError> {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let files_damaged: Vec<String> = synced.files_damaged.iter().map(|sha256| known_as(app, sha256)).collect();
    Ok(SyncDone {
        said: said(app, synced, &files_damaged),
        added: count(synced.merged.added),
        sent: count(synced.sent),
        files_received: count(synced.files_received),
        files_sent: count(synced.files_sent),
        files_awaited: count(synced.files_awaited),
        files_damaged,
        unreadable: count(synced.unreadable),
        unreadable_at: synced.unreadable_at.clone(),
        state: show(app, Nothing {})?,
    })
}

/// A kept file by its piece and its name there; by its fingerprint where no piece in force names it.
fn known_as(app: &App, sha256: &Hash) -> String {
    app.with_state(|state| {
        let evidence = state.evidence();
        let named = |kept: &Kept<'_>| {
            let file = kept.piece.files.iter().find(|file| file.sha256 == *sha256)?;
            Some(format!("{} {}", kept.number, file.name))
        };
        evidence.iter().find_map(named).unwrap_or_else(|| sha256.to_string())
    })
}

fn said(app: &App, synced: &Synced, damaged: &[String]) -> String {
    let text = &app.text;
    let mut said = vec![text.with("said-synced", args![added = synced.merged.added, sent = synced.sent])];
    let more = [("sync-awaited", synced.files_awaited), ("said-cloned", synced.merged.cloned.len())];
    said.extend(more.iter().filter(|(_, count)| *count > 0).map(|(key, count)| text.with(key, args![count = *count])));
    let named = [("sync-damaged", damaged.len(), damaged), ("sync-unreadable", synced.unreadable, &synced.unreadable_at[..])];
    for (key, count, names) in named.into_iter().filter(|(_, count, _)| *count > 0) {
        let shown = text.list(&names.iter().take(NAMED).cloned().collect::<Vec<_>>());
        said.push(text.with(key, args![count = count, what = shown.as_str(), more = count.saturating_sub(NAMED)]));
    }
    said.join(" ")
}

fn remember(app: &App, last: Last) {
    if app.places.data.is_dir() {
        // Shown, and nothing else hangs on it.
        let _ = write_json(&app.places.data, FILE, &last, &app.text);
    }
}

impl App {
    /// Takes in what the shared folder has and gives it what it lacks; how it went is remembered.
    fn exchange_and_remember(&self, join: bool, care: Care, watch: Watch<'_>) -> Result<Synced, ApiError> {
        let (folder, name) = choice(self);
        let Some(folder) = folder else {
            return Err(refuse_what(&self.text, ErrorCode::BadRequest, self.text.get("sync-none")));
        };
        let exchanged = self.exchange(folder, name, join, care, watch);
        let before = Last::read(&self.places.data);
        match &exchanged {
            Ok(_) => remember(self, Last { at: Some(self.clock().now().to_rfc3339()), error: None }),
            // Whoever gave it up knows.
            Err(error) if error.code == ErrorCode::Cancelled => {}
            Err(error) => remember(self, Last { error: Some(error.message.clone()), ..before }),
        }
        exchanged
    }

    /// The last exchange of a program that ends; how it went is remembered, also that it did not end.
    pub(crate) fn exchange_at_closing(&self, watch: Watch<'_>) {
        let Some(folder) = self.prefs().shared.clone() else { return };
        if self.session().sample {
            return;
        }
        let exchanged = self.exchange_and_remember(false, Care::Length, watch);
        if exchanged.is_err_and(|error| error.code == ErrorCode::Cancelled) {
            let error = self.text.with("sync-not-ended", args![what = folder.display().to_string()]);
            remember(self, Last { error: Some(error), ..Last::read(&self.places.data) });
        }
    }
}
