//! The files a person keeps as evidence: `attachments/ab/<sha256>` in the data directory, named by what is in them, so
//! that one file is kept once, is never altered, and anybody's `sha256sum` tells whether it still is what was kept.
//!
//! ```text
//! begin ─► push … ─► finish ─► keep ─► (the entry that names it)
//! copy_in ──────────────┘
//! ```
//!
//! A file comes whole and durable into `attachments/incoming/`, takes its place by being renamed, and only then may an
//! entry name it. Whatever is not brought to its end leaves nothing behind. Titles, names and what a file is evidence
//! of are not known here.

mod copy;
pub(crate) mod disk;
mod incoming;
#[cfg(test)]
mod tests;

pub use incoming::{Incoming, Kept, Staged};

use crate::{
    AttachmentError, Done, Finding, StoreError, What,
    error::{Operation, io},
    files,
};
use disk::{Disk, RealDisk, open_regular};
use pathfolio_core::journal::Hash;
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    fs::{self, File},
    io::{ErrorKind, Read, Seek},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The most bytes that a file may have to be kept.
pub const LARGEST: u64 = 200_000_000;

/// How many bytes are read at a time.
const CHUNK: usize = 256 * 1024;

/// The attachments of a data directory. Cheap to clone, and not tied to the open store: a long copy can go on in
/// another thread while entries are saved. All clones know of each other's [`Kept`]; take them from one place,
/// [`Store::attachments`](crate::Store::attachments), in a process that writes.
#[derive(Clone)]
pub struct Attachments {
    shared: Arc<Shared>,
}

/// How a kept file was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// As it was kept.
    Intact,
    /// Not there.
    Missing,
    /// There, but not what was kept.
    Altered,
}

/// What a [`sweep`](Attachments::sweep) removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swept {
    /// How many files.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
}

impl Attachments {
    /// The attachments of this data directory; makes nothing until a file comes.
    pub fn at(dir: &Path) -> Self {
        Self::with(dir, Box::new(RealDisk))
    }

    /// As [`Attachments::at`], writing through `disk`.
    pub(crate) fn with(dir: &Path, disk: Box<dyn Disk>) -> Self {
        Self { shared: Arc::new(Shared { dir: dir.to_owned(), disk, held: Mutex::default() }) }
    }

    /// Where this file is if it is kept. Says nothing about whether it is.
    pub fn path(&self, sha256: &Hash) -> PathBuf {
        self.shared.dir.join(place(sha256))
    }

    /// Opens a kept file for reading, at its start. All of it was read and held against its hash before.
    pub fn open(&self, sha256: &Hash) -> Result<File, AttachmentError> {
        let path = self.path(sha256);
        match look(&path, sha256).map_err(io(Operation::Read, &path))? {
            Look::Intact(mut file) => {
                file.rewind().map_err(io(Operation::Read, &path))?;
                Ok(file)
            }
            Look::Missing => Err(AttachmentError::Missing { sha256: *sha256 }),
            Look::Altered => Err(AttachmentError::Altered { sha256: *sha256 }),
        }
    }

    /// Reads a kept file and holds it against its hash.
    pub fn check(&self, sha256: &Hash) -> Result<Condition, AttachmentError> {
        let path = self.path(sha256);
        Ok(match look(&path, sha256).map_err(io(Operation::Read, &path))? {
            Look::Intact(_) => Condition::Intact,
            Look::Missing => Condition::Missing,
            Look::Altered => Condition::Altered,
        })
    }

    /// Checks one file after the other, each as its answer is asked for, so that whoever asks can show how far it is
    /// and stop.
    pub fn check_all<I: IntoIterator<Item = Hash>>(
        &self,
        hashes: I,
    ) -> impl Iterator<Item = (Hash, Result<Condition, AttachmentError>)> + use<'_, I> {
        hashes.into_iter().map(|sha256| (sha256, self.check(&sha256)))
    }

    /// Checks the files that entries name, once each, and says which are not as they should be; `count` is how many
    /// times the hash was given. Changes nothing: keeping the same file again puts it right.
    pub fn findings(&self, named: impl IntoIterator<Item = Hash>) -> Vec<Finding> {
        let mut counts: BTreeMap<Hash, u64> = BTreeMap::new();
        named.into_iter().for_each(|sha256| *counts.entry(sha256).or_default() += 1);
        let finding = |(sha256, count)| {
            let what = match self.check(&sha256) {
                Ok(Condition::Intact) => return None,
                Ok(Condition::Missing) => What::AttachmentMissing,
                Ok(Condition::Altered) => What::AttachmentAltered,
                Err(_) => What::AttachmentUnreadable,
            };
            Some(Finding { what, where_: place(&sha256), count, done: Done::AddAgain, kept: None })
        };
        counts.into_iter().filter_map(finding).collect()
    }

    /// Removes the kept files that no entry names: what a program that was ended between keeping a file and saving its
    /// entry left behind, and what was erased. Spares what is [`Kept`] at the moment, and any file whose name is not
    /// that of an attachment.
    ///
    /// `keep` must hold the hashes that **all** entries of the record name, undone and unknown ones among them. Never
    /// call it for a record whose journal is damaged, has lost entries or could not be read as a whole, nor while
    /// another program may be saving: an entry that cannot be read now may be brought back, its file could not.
    pub fn sweep(&self, keep: &BTreeSet<Hash>) -> Result<Swept, AttachmentError> {
        let held = self.shared.held();
        let mut swept = Swept::default();
        for folder in listed(&self.shared.root())? {
            let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            if name.len() != 2 || !folder.is_dir() {
                continue;
            }
            let before = swept.files;
            for path in listed(&folder)? {
                let hash = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse::<Hash>().ok());
                if hash.is_none_or(|hash| self.path(&hash) != path || keep.contains(&hash) || held.contains_key(&hash)) {
                    continue;
                }
                let bytes = fs::symlink_metadata(&path).map_err(io(Operation::Read, &path))?.len();
                self.shared.disk.remove(&path).map_err(io(Operation::Remove, &path))?;
                swept.files += 1;
                swept.bytes += bytes;
            }
            if swept.files > before {
                self.shared.sync_dir(&folder)?;
            }
        }
        Ok(swept)
    }

    /// Removes these files for good, but those that are [`Kept`] at the moment. One that is not there is no fault.
    pub(crate) fn remove<'a>(&self, hashes: impl IntoIterator<Item = &'a Hash>) -> Result<(), StoreError> {
        let held = self.shared.held();
        for hash in hashes.into_iter().filter(|hash| !held.contains_key(hash)) {
            let path = self.path(hash);
            match self.shared.disk.remove(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(io(Operation::Remove, &path)(error)),
                _ => {}
            }
        }
        Ok(())
    }

    /// Every file that is kept, named by an entry or not, by its name alone.
    pub fn all(&self) -> Result<Vec<Hash>, StoreError> {
        let listed = |dir: &Path| {
            listed(dir).map_err(|error| match error {
                AttachmentError::Store(error) => error,
                _ => StoreError::Damaged { path: dir.to_owned() },
            })
        };
        let mut all = Vec::new();
        for folder in listed(&self.shared.root())?.into_iter().filter(|path| path.is_dir()) {
            let hash = |path: &PathBuf| path.file_name()?.to_str()?.parse::<Hash>().ok().filter(|hash| self.path(hash) == *path);
            all.extend(listed(&folder)?.iter().filter_map(hash));
        }
        Ok(all)
    }

    /// Removes what earlier runs left in `incoming`. Only for who holds the store's lock. What cannot be removed takes
    /// room and does no harm, so it keeps nobody from opening.
    pub(crate) fn clear_incoming(&self) {
        for path in listed(&self.shared.incoming()).unwrap_or_default() {
            if path.file_name().and_then(|name| name.to_str()).is_some_and(incoming::is_temporary) {
                let _ = self.shared.disk.remove(&path);
            }
        }
    }
}

impl fmt::Debug for Attachments {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Attachments").field(&self.shared.dir).finish()
    }
}

/// What all clones share.
struct Shared {
    /// The data directory.
    dir: PathBuf,
    disk: Box<dyn Disk>,
    /// How many [`Kept`] there are of each file. Locked while a file takes or leaves its place, so that none is removed
    /// between being found there and being relied upon.
    held: Mutex<BTreeMap<Hash, usize>>,
}

impl Shared {
    fn root(&self) -> PathBuf {
        self.dir.join("attachments")
    }

    fn incoming(&self) -> PathBuf {
        self.root().join("incoming")
    }

    fn held(&self) -> MutexGuard<'_, BTreeMap<Hash, usize>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn make_dir(&self, dir: &Path) -> Result<(), AttachmentError> {
        match self.disk.make_dir(dir) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(io(Operation::Create, dir)(error).into()),
            _ => Ok(()),
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), AttachmentError> {
        Ok(self.disk.rename(from, to).map_err(io(Operation::Rename, to))?)
    }

    fn sync_dir(&self, dir: &Path) -> Result<(), AttachmentError> {
        Ok(self.disk.sync_dir(dir).map_err(io(Operation::Sync, dir))?)
    }

    /// Puts what is at a file's place aside; says where, within the data directory.
    fn put_aside(&self, sha256: &Hash) -> Result<String, AttachmentError> {
        let path = self.dir.join(place(sha256));
        let (aside, kept) = files::free_place(&self.dir, &sha256.to_string())?;
        self.rename(&path, &aside)?;
        for dir in [aside.parent(), path.parent()].into_iter().flatten() {
            self.sync_dir(dir)?;
        }
        Ok(kept)
    }
}

/// A file's place within the data directory, with `/` between its parts.
fn place(sha256: &Hash) -> String {
    let name = sha256.to_string();
    format!("attachments/{}/{name}", &name[..2])
}

enum Look {
    Intact(File),
    Missing,
    Altered,
}

/// Reads what is at a place, whatever it is, and holds it against a hash.
fn look(path: &Path, sha256: &Hash) -> std::io::Result<Look> {
    let mut file = match open_regular(path) {
        Ok(Some(file)) => file,
        Ok(None) => return Ok(Look::Altered),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Look::Missing),
        Err(error) => return Err(error),
    };
    let (mut hasher, mut buffer) = (Sha256::new(), vec![0; CHUNK]);
    loop {
        match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => hasher.update(&buffer[..read]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(if Hash::from_bytes(hasher.finalize().into()) == *sha256 { Look::Intact(file) } else { Look::Altered })
}

/// What is in a directory, in order; nothing if there is none.
fn listed(dir: &Path) -> Result<Vec<PathBuf>, AttachmentError> {
    let entries = match fs::read_dir(dir) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(io(Operation::Read, dir))?,
    };
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>().map_err(io(Operation::Read, dir))?;
    paths.sort();
    Ok(paths)
}
