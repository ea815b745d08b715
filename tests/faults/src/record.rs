//! A closed store with a known past, to be copied and damaged.

use std::error::Error;
use std::path::{Path, PathBuf};

use pathfolio_core::journal::Entry;
use pathfolio_store::{OpenOptions, Store};
use tempfile::TempDir;

use crate::entries::{AUTHOR, file, minute, piece, rating, rating_because};
use crate::ground::{Ground, copy, files};
use crate::names::Name;

/// A data directory and what was saved in it.
pub struct Record {
    dir: TempDir,
    /// Every entry that was saved.
    pub saved: Vec<Name>,
}

/// What the entries of a record are like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Make {
    /// A line each, every hundredth a piece of evidence with a file.
    Short,
    /// Some kilobytes each: the journal has a sealed segment, the database a folded state.
    Long,
}

impl Record {
    /// Fills and closes a store in memory.
    ///
    /// # Errors
    /// If the store refuses.
    pub fn new(ground: &Ground, entries: u64, make: Make) -> Result<Self, Box<dyn Error>> {
        let dir = ground.in_memory()?;
        let (mut store, _) = Store::open(dir.path(), OpenOptions::new("fill"))?;
        let mut saved = Vec::new();
        for number in 0..entries {
            let entry = match make {
                Make::Short if number % 100 == 99 => attach(&mut store, number)?,
                Make::Short => store.commit(&rating(number), AUTHOR, minute(number))?,
                Make::Long => store.commit(&rating_because(number, "what was done and why ".repeat(900)), AUTHOR, minute(number))?,
            };
            saved.push(name(&entry));
        }
        store.close();
        Ok(Self { dir, saved })
    }

    /// Its folder; never changed.
    #[must_use]
    pub fn dir(&self) -> &Path {
        self.dir.path()
    }

    /// A copy to be harmed, in memory.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn copy(&self, ground: &Ground) -> std::io::Result<TempDir> {
        let to = ground.in_memory()?;
        copy(self.dir(), to.path())?;
        Ok(to)
    }

    /// Every file of the data directory, by its path within it.
    #[must_use]
    pub fn files(&self) -> Vec<PathBuf> {
        files(self.dir()).iter().filter_map(|file| file.strip_prefix(self.dir()).ok()).map(Path::to_path_buf).collect()
    }
}

/// Keeps a file and saves the piece of evidence that names it.
///
/// # Errors
/// If the store refuses either.
pub fn attach(store: &mut Store, number: u64) -> Result<Entry, Box<dyn Error>> {
    let bytes = file(number);
    let mut incoming = store.attachments().begin(bytes.len() as u64)?;
    incoming.push(&bytes)?;
    let kept = incoming.finish()?.keep()?;
    Ok(store.commit(&piece(number, &kept), AUTHOR, minute(number))?)
}

/// An entry's place and name.
#[must_use]
pub fn name(entry: &Entry) -> Name {
    Name { device: entry.header().device.to_string(), seq: entry.header().seq, hash: entry.hash().to_string() }
}
