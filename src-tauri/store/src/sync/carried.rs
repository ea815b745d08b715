//! The files kept as evidence, to and fro. One that is bad keeps no other from travelling.

use super::{Synced, folder::Folder, ours::Ours, own::Own};
use crate::{AttachmentError, Watch, files};
use pathfolio_core::journal::Hash;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    io::{ErrorKind, Read},
    path::{Path, PathBuf},
    time::SystemTime,
};

/// How many bytes are read at a time.
const CHUNK: usize = 256 * 1024;

/// Files that were read and are what their name says, with length and time of change: they are not read again.
#[derive(Debug, Default)]
pub(super) struct Intact(BTreeMap<PathBuf, (u64, Option<SystemTime>)>);

/// How carefully files are looked at that are there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// Each is read, once as long as it does not change.
    Whole,
    /// Only whether it is there and as long as it should be: for who has little time.
    Length,
}

/// What an exchange of files goes by.
pub(super) struct Carrier<'a> {
    pub(super) folder: &'a Folder,
    pub(super) own: &'a Own,
    pub(super) ours: &'a Ours,
    pub(super) intact: &'a mut Intact,
    pub(super) care: Care,
    pub(super) watch: Watch<'a>,
}

impl Carrier<'_> {
    /// Brings each file here that entries name, and puts it into the folder, from wherever it is good.
    pub(super) fn carry(mut self, synced: &mut Synced) -> Result<(), AttachmentError> {
        let ours = self.ours;
        for sha256 in &ours.files {
            self.go_on()?;
            let here = ours.attachments.path(sha256);
            let whole = self.is_whole(&here, sha256, None)?;
            if whole {
                self.give(sha256, &here, synced)?;
            } else if self.fetch(sha256)? {
                synced.files_received += 1;
            } else if fs::symlink_metadata(&here).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
                synced.files_awaited += 1;
            } else {
                synced.files_damaged.push(*sha256);
            }
        }
        Ok(())
    }

    fn go_on(&self) -> Result<(), AttachmentError> {
        if (self.watch)(0, 0).is_break() { Err(AttachmentError::Cancelled) } else { Ok(()) }
    }

    /// Takes it from wherever it is whole. What is still on its way has another hash, or is not there.
    fn fetch(&self, sha256: &Hash) -> Result<bool, AttachmentError> {
        for path in self.folder.files(sha256) {
            match self.ours.attachments.copy_in(&path, &mut |_| (self.watch)(0, 0)) {
                Ok(staged) if staged.sha256() == *sha256 => {
                    let _named_already = staged.keep()?;
                    return Ok(true);
                }
                Err(error @ (AttachmentError::Cancelled | AttachmentError::Store(_))) => return Err(error),
                _ => {}
            }
        }
        Ok(false)
    }

    /// Puts it into the folder where nobody has, and in the place of what this device put there if that was damaged.
    fn give(&mut self, sha256: &Hash, here: &Path, synced: &mut Synced) -> Result<(), AttachmentError> {
        let length = fs::metadata(here).map(|file| file.len()).ok();
        let place = self.own.place(sha256);
        let there = match fs::symlink_metadata(&place) {
            Ok(_) => self.is_whole(&place, sha256, length)?,
            Err(_) => self.folder.files(sha256).any(|path| fs::metadata(path).map(|file| file.len()).ok() == length),
        };
        if there {
            return Ok(());
        }
        match self.ours.attachments.open(sha256) {
            Ok(file) => {
                self.own.put_file(sha256, file, self.watch)?;
                self.intact.note(&place);
                synced.files_sent += 1;
            }
            // It lies there, and cannot be read, or is another.
            Err(_) => synced.files_damaged.push(*sha256),
        }
        Ok(())
    }

    /// Whether a file is there and what its name says. `length`: how long it must be, where that is known.
    fn is_whole(&mut self, path: &Path, sha256: &Hash, length: Option<u64>) -> Result<bool, AttachmentError> {
        let Ok(found) = fs::symlink_metadata(path) else { return Ok(false) };
        if !found.is_file() || length.is_some_and(|length| length != found.len()) {
            return Ok(false);
        }
        let stamp = (found.len(), found.modified().ok());
        if self.care == Care::Length || self.intact.0.get(path) == Some(&stamp) {
            return Ok(true);
        }
        let whole = self.hash(path)? == Some(*sha256);
        if whole {
            self.intact.0.insert(path.to_owned(), stamp);
        }
        Ok(whole)
    }

    /// None for what cannot be read.
    fn hash(&self, path: &Path) -> Result<Option<Hash>, AttachmentError> {
        let Ok(Some(mut file)) = files::open_own(path) else { return Ok(None) };
        let (mut hasher, mut buffer) = (Sha256::new(), vec![0; CHUNK]);
        loop {
            self.go_on()?;
            match file.read(&mut buffer) {
                Ok(0) => return Ok(Some(Hash::from_bytes(hasher.finalize().into()))),
                Ok(read) => hasher.update(&buffer[..read]),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) => return Ok(None),
            }
        }
    }
}

impl Intact {
    fn note(&mut self, path: &Path) {
        if let Ok(found) = fs::symlink_metadata(path) {
            self.0.insert(path.to_owned(), (found.len(), found.modified().ok()));
        }
    }
}

/// Copies as far as nobody gives it up.
pub(super) fn copy(from: &mut impl Read, to: &mut impl std::io::Write, watch: Watch<'_>) -> std::io::Result<bool> {
    let mut buffer = vec![0; CHUNK];
    loop {
        if watch(0, 0).is_break() {
            return Ok(false);
        }
        match from.read(&mut buffer) {
            Ok(0) => return Ok(true),
            Ok(read) => to.write_all(&buffer[..read])?,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
