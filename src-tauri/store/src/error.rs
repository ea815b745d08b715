//! What can go wrong, as values that `app` maps to its codes.

use pathfolio_core::journal::{DraftFault, Hash};
use serde::Serialize;
use std::{
    fmt, io,
    path::{Path, PathBuf},
};

use crate::Holder;

/// Why the store refused or failed. After any of these everything that was ever answered as saved still is.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another program has the data directory open for writing.
    #[error("the data directory is in use by {}", .holder.as_ref().map_or("another program".to_owned(), Holder::to_string))]
    Locked {
        /// Who, as far as it is known.
        holder: Option<Holder>,
    },
    /// The operating system refused.
    #[error("cannot {operation} {path}: {source}", path = .path.display())]
    Io {
        /// What was being done.
        operation: Operation,
        /// To which file or directory.
        path: PathBuf,
        /// The cause, as far as it matters for advice.
        kind: IoKind,
        /// The operating system's own words.
        source: io::Error,
    },
    /// A file is not what was last written to it; opening the store again examines and repairs it.
    #[error("{path} is not as it was left", path = .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// The data directory was written by a later version in a way that this one cannot write.
    #[error("the data directory has format {found}; this version writes {known}")]
    NewerFormat {
        /// Its format.
        found: u32,
        /// The greatest this version knows.
        known: u32,
    },
    /// The change cannot become an entry.
    #[error(transparent)]
    Refused(#[from] DraftFault),
    /// The operating system gave no random bytes.
    #[error("no random bytes: {0}")]
    Entropy(String),
}

/// Why a file was not kept as evidence, or one that was cannot be had. Nothing that was kept before is touched by it.
#[derive(Debug, thiserror::Error)]
pub enum AttachmentError {
    /// It has more bytes than are kept.
    #[error("{bytes} bytes are more than {most}")]
    TooLarge {
        /// How many it has, as far as it is known.
        bytes: u64,
        /// The most there may be: [`crate::LARGEST`].
        most: u64,
    },
    /// It has no bytes, as after a download that failed.
    #[error("it is empty")]
    Empty,
    /// It was written to or replaced while it was read, or is not as long as was stated.
    #[error("it changed while it was read")]
    Changed,
    /// It is a directory, a pipe, a device.
    #[error("it is not a regular file")]
    NotAFile,
    /// The file to be kept cannot be opened or read.
    #[error("cannot {operation} {path}: {source}", path = .path.display())]
    Unreadable {
        /// Which of the two.
        operation: Operation,
        /// The file.
        path: PathBuf,
        /// The cause, as far as it matters for advice.
        kind: IoKind,
        /// The operating system's own words.
        source: io::Error,
    },
    /// It was given up: by who asked for it, or by an error before.
    #[error("it was given up")]
    Cancelled,
    /// The kept file is not there.
    #[error("the attachment {sha256} is missing")]
    Missing {
        /// What names it.
        sha256: Hash,
    },
    /// The kept file is not what was kept.
    #[error("the attachment {sha256} was altered")]
    Altered {
        /// What names it.
        sha256: Hash,
    },
    /// The data directory cannot be written or read; a full disk is [`StoreError::Io`] with [`IoKind::Full`].
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What the store was doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Operation {
    /// Making a directory or an empty file.
    Create,
    /// Opening.
    Open,
    /// Reading.
    Read,
    /// Writing or shortening.
    Write,
    /// Making what was written durable.
    Sync,
    /// Giving another name.
    Rename,
    /// Removing a file of the store's own making.
    Remove,
    /// Taking the one-writer lock.
    Lock,
    /// Starting a thread.
    Start,
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Operation::Create => "create",
            Operation::Open => "open",
            Operation::Read => "read",
            Operation::Write => "write",
            Operation::Sync => "make durable",
            Operation::Rename => "rename",
            Operation::Remove => "remove",
            Operation::Lock => "lock",
            Operation::Start => "start a thread for",
        })
    }
}

/// The causes that need different advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IoKind {
    /// No space, or no more allowed.
    Full,
    /// The medium cannot be written.
    ReadOnly,
    /// This user may not.
    Denied,
    /// Anything else.
    Other,
}

impl From<&io::Error> for IoKind {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => IoKind::Full,
            io::ErrorKind::ReadOnlyFilesystem => IoKind::ReadOnly,
            io::ErrorKind::PermissionDenied => IoKind::Denied,
            _ => IoKind::Other,
        }
    }
}

/// For `map_err`: the error with what was done to which path.
pub(crate) fn io(operation: Operation, path: &Path) -> impl FnOnce(io::Error) -> StoreError + '_ {
    move |source| StoreError::Io { operation, path: path.to_owned(), kind: IoKind::from(&source), source }
}
