//! A folder that a sync service carries between a person's devices.

use crate::app::App;
use crate::prefs::{Prefs, write_json};
use crate::refuse::{from_attachment, from_store, refuse, refuse_what};
use crate::text::args;
use crate::wire::*;
use chrono::{DateTime, FixedOffset};
use pathfolio_core::journal::{DeviceId, Entry};
use pathfolio_store::{SharedFolder, Synced};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How the last exchange went; this device's own knowledge.
const FILE: &str = "sync.json";

/// Longest name of a device, in characters.
const LONGEST: usize = 60;

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
    let mut names = folder.as_deref().map(|folder| SharedFolder::at(folder).names()).unwrap_or_default();
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

/// Shares no folder any more. Whether there was one.
pub(crate) fn stop_sharing(app: &App) -> Result<bool, ApiError> {
    let shared = app.prefs().shared.is_some();
    if shared {
        set(app, SyncSet { off: Some(true), ..SyncSet::default() })?;
    }
    Ok(shared)
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

pub(crate) fn now(app: &App, asked: SyncAsk) -> Result<SyncDone, ApiError> {
    let synced = app.exchange(asked.join == Some(true))?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(SyncDone {
        said: said(app, &synced),
        added: count(synced.merged.added),
        sent: count(synced.sent),
        files_received: count(synced.files_received),
        files_sent: count(synced.files_sent),
        files_awaited: count(synced.files_awaited),
        unreadable: count(synced.unreadable),
        state: show(app, Nothing {})?,
    })
}

fn said(app: &App, synced: &Synced) -> String {
    let text = &app.text;
    let mut said = vec![text.with("said-synced", args![added = synced.merged.added, sent = synced.sent])];
    let more =
        [("sync-awaited", synced.files_awaited), ("sync-unreadable", synced.unreadable), ("said-cloned", synced.merged.cloned.len())];
    said.extend(more.iter().filter(|(_, count)| *count > 0).map(|(key, count)| text.with(key, args![count = *count])));
    said.join(" ")
}

fn remember(app: &App, last: Last) {
    if app.places.data.is_dir() {
        // Shown, and nothing else hangs on it.
        let _ = write_json(&app.places.data, FILE, &last, &app.text);
    }
}

impl App {
    /// Takes in what the shared folder has and gives it what it lacks.
    pub(crate) fn exchange(&self, join: bool) -> Result<Synced, ApiError> {
        let (folder, name) = choice(self);
        let Some(folder) = folder else {
            return Err(refuse_what(&self.text, ErrorCode::BadRequest, self.text.get("sync-none")));
        };
        let exchanged = self.exchange_with(&folder, &name, join);
        let before = Last::read(&self.places.data);
        match &exchanged {
            Ok(_) => remember(self, Last { at: Some(self.clock().now().to_rfc3339()), error: None }),
            Err(error) => remember(self, Last { error: Some(error.message.clone()), ..before }),
        }
        exchanged
    }

    fn exchange_with(&self, folder: &Path, name: &str, join: bool) -> Result<Synced, ApiError> {
        let place = folder.display().to_string();
        let mut shared = self.shared();
        let shared = shared.get_or_insert_with(|| SharedFolder::at(folder));
        let mut session = self.session();
        if session.sample {
            return Err(refuse_what(&self.text, ErrorCode::ReadOnly, "sync"));
        }
        let store = session.store().ok_or_else(|| refuse_what(&self.text, ErrorCode::ReadOnly, "sync"))?;
        let (known, new) = shared.meets(store).map_err(|error| from_store(&self.text, &error))?;
        if !join && known == 0 && new > 0 && !store.state().is_empty() {
            return Err(refuse(&self.text, ErrorCode::OtherRecord, args![what = place, count = new]));
        }
        let synced = shared.exchange(store, name).map_err(|error| from_attachment(&self.text, &place, &error))?;
        session.look_for_lost();
        Ok(synced)
    }

    /// The last exchange of a program that ends; how it went is remembered.
    pub(crate) fn exchange_at_closing(&self) {
        if self.prefs().shared.is_some() && !self.session().sample {
            let _ = self.exchange(false);
        }
    }
}
