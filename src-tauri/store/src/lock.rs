//! One writer at a time: a lock that the operating system frees when its holder ends, however it ends.

use crate::{
    StoreError,
    error::{Operation, io},
    files,
};
use serde::{Deserialize, Serialize};
use std::{
    fmt,
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

/// Who has the data directory open for writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Its process id.
    pub pid: u32,
    /// What it has the store open for, as it said itself (`window`, `batch` …).
    pub purpose: String,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (process {})", self.purpose, self.pid)
    }
}

/// The lock, held for as long as this lives. The side file only says who holds it: a locked file cannot be read by
/// others everywhere.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
    holder: PathBuf,
}

impl Lock {
    pub(crate) fn take(dir: &Path, purpose: &str) -> Result<Self, StoreError> {
        let path = dir.join("lock");
        let holder = dir.join("lock.holder");
        let file = files::only_mine().create(true).truncate(false).open(&path).map_err(io(Operation::Lock, &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let holder = files::read(&holder).ok().flatten().and_then(|bytes| serde_json::from_slice(&bytes).ok());
                return Err(StoreError::Locked { holder });
            }
            Err(TryLockError::Error(error)) => return Err(io(Operation::Lock, &path)(error)),
        }
        let who = Holder { pid: std::process::id(), purpose: purpose.to_owned() };
        // Only a hint for others: a full disk that has no room for it can still be read.
        let _ = serde_json::to_vec(&who).map(|text| files::write(&holder, &text));
        Ok(Self { _file: file, holder })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Only a hint for others; the lock itself goes with the file.
        let _ = fs::remove_file(&self.holder);
    }
}
