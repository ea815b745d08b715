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

mod carried;
mod folder;
mod lines;
mod ours;
mod owed;
mod own;

pub use carried::Care;
pub use ours::Ours;
pub(crate) use owed::owe;

use crate::{AttachmentError, Merged, Store, StoreError, Watch, unwatched};
use carried::{Carrier, Intact};
use folder::{Folder, Found};
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
    /// Files kept here that are not what was kept, or cannot be read, and are not whole in the folder either.
    pub files_damaged: Vec<Hash>,
    /// How many lines in the folder are no entries: damaged there, or not yet known to be what was written.
    pub unreadable: usize,
    /// Where the first of them are: file within the folder, and line.
    pub unreadable_at: Vec<String>,
}

/// What reading the folder brought.
#[derive(Debug)]
pub struct Met {
    /// How many of the folder's entries are in the record.
    pub known: usize,
    /// How many are not.
    pub new: usize,
    entries: Vec<Entry>,
    unreadable: Vec<String>,
}

/// What the folder is still to be given.
#[derive(Debug)]
pub struct Taken {
    /// What was added to the record.
    pub merged: Merged,
    ours: Ours,
    unsent: Vec<Entry>,
    unreadable: Vec<String>,
}

impl Taken {
    /// The files that are carried to and fro.
    pub fn files(&self) -> &BTreeSet<Hash> {
        &self.ours.files
    }
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
    /// Files that were found whole.
    intact: Intact,
}

impl SharedFolder {
    /// This folder. It is never made: one that is not there may be on a disk that is not, either.
    pub fn at(root: &Path) -> Self {
        Self { folder: Folder::at(root), open: Open::default(), cleaned: false, intact: Intact::default() }
    }

    /// How many of the folder's entries are in the record, and how many are not; before anything is added.
    pub fn meets(&mut self, store: &Store) -> Result<(usize, usize), StoreError> {
        self.look(&Ours::of(store)?).map(|met| (met.known, met.new))
    }

    /// Takes in what the folder has, then puts there what it lacks. `name` is what the person calls this device. Stopped
    /// at any moment, another exchange does the rest.
    pub fn exchange(&mut self, store: &mut Store, name: &str) -> Result<Synced, AttachmentError> {
        let met = self.look(&Ours::of(store)?)?;
        let taken = self.take_in(store, met)?;
        self.give(taken, name, Care::Whole, &unwatched)
    }

    /// The first step, for which nobody need hold the record: reads what the folder has.
    pub fn look(&mut self, ours: &Ours) -> Result<Met, StoreError> {
        let Found { entries, unreadable } = self.folder.read(&ours.hashes)?;
        Ok(Met { known: self.folder.held().intersection(&ours.hashes).count(), new: entries.len(), entries, unreadable })
    }

    /// The second, the only one that needs the record: adds what is new, and takes from it what the folder lacks.
    pub fn take_in(&mut self, store: &mut Store, met: Met) -> Result<Taken, StoreError> {
        owed::begin(store.dir())?;
        let merged = if met.entries.is_empty() { Merged::default() } else { store.merge(met.entries)? };
        let (ours, held) = (Ours::of(store)?, self.folder.held());
        let lacks = ours.hashes.iter().any(|hash| !held.contains(hash));
        let mut unsent = if lacks { store.entries()? } else { Vec::new() };
        unsent.retain(|entry| !held.contains(&entry.hash()));
        Ok(Taken { ours, merged, unsent, unreadable: met.unreadable })
    }

    /// The last, again without the record: puts into the folder what it lacks, and takes out what was erased. The entries
    /// first: they are small, and whoever reads one waits for the file that it names.
    pub fn give(&mut self, taken: Taken, name: &str, care: Care, watch: Watch<'_>) -> Result<Synced, AttachmentError> {
        let Taken { ours, merged, unsent, unreadable } = taken;
        if watch(0, 0).is_break() {
            return Err(AttachmentError::Cancelled);
        }
        let own = self.folder.own(&ours, name)?;
        own.put(&mut self.folder, &mut self.open, &unsent)?;
        self.clean(&own, &ours, unreadable.is_empty())?;
        let mut synced = Synced { merged, sent: unsent.len(), unreadable: unreadable.len(), ..Synced::default() };
        synced.unreadable_at = unreadable.into_iter().take(PLACES).collect();
        let (folder, intact) = (&self.folder, &mut self.intact);
        Carrier { folder, own: &own, ours: &ours, intact, care, watch }.carry(&mut synced)?;
        Ok(synced)
    }

    /// Takes out of this device's parts what was erased, once its erasure is there for the others: the files first, for what
    /// names them goes after. While a line cannot be read, something may name a file that nothing seems to: then none goes,
    /// and they stay noted.
    fn clean(&mut self, own: &Own, ours: &Ours, readable: bool) -> Result<(), StoreError> {
        let former = self.folder.former(ours);
        let parts: Vec<&Own> = former.iter().chain([own]).collect();
        owed::owe(&ours.dir, &self.folder.files_to_go(ours))?;
        let gone: BTreeSet<Hash> = owed::owed(&ours.dir)?.difference(&ours.files).copied().collect();
        if readable && ours.whole && (!gone.is_empty() || !self.cleaned) {
            parts.iter().try_for_each(|part| part.remove_files(&gone))?;
            owed::settle(&ours.dir, &gone)?;
            self.cleaned = true;
        }
        parts.iter().try_for_each(|part| part.tidy(&mut self.folder, &mut self.open, ours))
    }

    /// What the devices are called by their persons.
    pub fn names(&self) -> BTreeMap<DeviceId, String> {
        self.folder.names()
    }
}
