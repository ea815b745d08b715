//! A folder that any sync service carries between the devices of one person. Each device writes only below its own name
//! and only by adding; nobody locks, nobody relies on a rename, and what a file lacks today it may have tomorrow:
//!
//! ```text
//! <folder>/<device>/device.json                what its person calls the device
//! <folder>/<device>/000001-5f3a09c1.jsonl      entries, one a line: its sha256, a tab, and the line of the journal
//! <folder>/<device>/attachments/ab/<sha256>    files
//! ```
//!
//! What is in the folder is added to the record, what the record has and nobody put there is put there. A file that is
//! gone from the folder deletes nothing. A line that is not the entry whose name it states is nobody's entry: it is counted,
//! and whoever has the entry puts it there anew. Only what was erased or damaged is taken out of a part again, by the device
//! whose part it is. The database stays where it is: it is no file to be carried about.

mod folder;
mod lines;
mod ours;
mod owed;
mod own;

pub use ours::Ours;
pub(crate) use owed::owe;

use crate::{AttachmentError, Merged, Store, StoreError};
use folder::Folder;
use own::{Open, Own};
use pathfolio_core::journal::{DeviceId, Entry, Hash};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// What one exchange with the folder did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Synced {
    /// What was added here.
    pub merged: Merged,
    /// How many entries were put into the folder.
    pub sent: usize,
    /// How many files kept as evidence came, and how many were put into the folder.
    pub files_received: usize,
    /// See above.
    pub files_sent: usize,
    /// Files that entries name and that are neither here nor, whole, in the folder yet.
    pub files_awaited: usize,
    /// How many lines in the folder are no entries: damaged there, or not yet known to be what was written.
    pub unreadable: usize,
    /// Where the first of them are: file within the folder, and line.
    pub unreadable_at: Vec<String>,
}

/// How many places are named.
const PLACES: usize = 20;

/// The folder, with what was read of it: a file that has not changed is not read again.
#[derive(Debug)]
pub struct SharedFolder {
    folder: Folder,
    open: Open,
    /// Whether what earlier copies left was looked for.
    cleaned: bool,
}

impl SharedFolder {
    /// This folder. It is never made: one that is not there may be on a disk that is not, either.
    pub fn at(root: &Path) -> Self {
        Self { folder: Folder::at(root), open: Open::default(), cleaned: false }
    }

    /// How many of the folder's entries are in the record, and how many are not; before anything is added.
    pub fn meets(&mut self, store: &Store) -> Result<(usize, usize), StoreError> {
        let ours = Ours::of(store)?;
        let new = self.folder.read(&ours.hashes)?.entries.len();
        Ok((self.folder.held().intersection(&ours.hashes).count(), new))
    }

    /// Takes in what the folder has, then puts there what it lacks. `name` is what the person calls this device. Stopped
    /// at any moment, another exchange does the rest.
    pub fn exchange(&mut self, store: &mut Store, name: &str) -> Result<Synced, AttachmentError> {
        owed::begin(store.dir())?;
        let read = self.folder.read(&Ours::of(store)?.hashes)?;
        let merged = if read.entries.is_empty() { Merged::default() } else { store.merge(read.entries)? };
        let mut synced = Synced { merged, unreadable: read.unreadable.len(), ..Synced::default() };
        synced.unreadable_at = read.unreadable.into_iter().take(PLACES).collect();
        let ours = Ours::of(store)?;
        self.fetch_files(store, &mut synced)?;
        let own = self.folder.own(&ours, name)?;
        // The files first, so that whoever reads an entry finds what it names.
        for sha256 in store.state().attachments() {
            if self.folder.file(&sha256).is_none() && store.attachments().path(&sha256).is_file() {
                own.put_file(&sha256, store.attachments().open(&sha256)?)?;
                synced.files_sent += 1;
            }
        }
        let held = self.folder.held();
        if ours.hashes.iter().any(|hash| !held.contains(hash)) {
            let unsent: Vec<Entry> = store.entries()?.into_iter().filter(|entry| !held.contains(&entry.hash())).collect();
            own.put(&mut self.folder, &mut self.open, &unsent)?;
            synced.sent = unsent.len();
        }
        self.clean(own, &ours, synced.unreadable == 0)?;
        Ok(synced)
    }

    /// Takes out of this device's parts what was erased, once its erasure is there for the others: the files first, for what
    /// names them goes after. While a line cannot be read, something may name a file that nothing seems to: then none goes,
    /// and they stay noted.
    fn clean(&mut self, own: Own, ours: &Ours, readable: bool) -> Result<(), StoreError> {
        let mut parts = self.folder.former(ours);
        parts.push(own);
        owed::owe(&ours.dir, &self.folder.files_to_go(ours))?;
        let gone: BTreeSet<Hash> = owed::owed(&ours.dir)?.difference(&ours.files).copied().collect();
        if readable && ours.whole && (!gone.is_empty() || !self.cleaned) {
            parts.iter().try_for_each(|part| part.remove_files(&gone))?;
            owed::settle(&ours.dir, &gone)?;
            self.cleaned = true;
        }
        parts.iter().try_for_each(|part| part.tidy(&mut self.folder, &mut self.open, ours))
    }

    fn fetch_files(&self, store: &Store, synced: &mut Synced) -> Result<(), AttachmentError> {
        let attachments = store.attachments();
        for sha256 in store.state().attachments() {
            if attachments.path(&sha256).is_file() {
                continue;
            }
            // What is still on its way has another hash, or is not there; the next exchange looks again.
            let staged = self.folder.files(&sha256).find_map(|path| {
                let staged = attachments.copy_in(&path, &mut |_| std::ops::ControlFlow::Continue(())).ok()?;
                (staged.sha256() == sha256).then_some(staged)
            });
            match staged {
                Some(staged) => {
                    let _named_already = staged.keep()?;
                    synced.files_received += 1;
                }
                None => synced.files_awaited += 1,
            }
        }
        Ok(())
    }

    /// What the devices are called by their persons.
    pub fn names(&self) -> BTreeMap<DeviceId, String> {
        self.folder.names()
    }
}
