//! Why an archive was not written or is not believed.

use crate::{AttachmentError, Shut, StoreError};
use std::{fmt, path::PathBuf};

/// Why an archive was refused or not made. The record is as it was, and so is every other archive.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// It is no regular file, or no zip that can be read.
    #[error("not an archive: {0}")]
    NotAnArchive(String),
    /// A later version wrote it.
    #[error("the archive has format {found}; this version reads up to {known}")]
    Newer {
        /// Its format.
        found: u32,
        /// The greatest this version reads.
        known: u32,
    },
    /// A file in it cannot be believed.
    #[error("{name}: {why}")]
    Refused {
        /// The file, as it may be shown: no control characters, not too long.
        name: String,
        /// What speaks against it.
        why: Why,
    },
    /// It is encrypted and was not opened.
    #[error("{why}")]
    Shut {
        /// Why.
        why: Shut,
    },
    /// There is a file of that name already.
    #[error("{path} is there already", path = .path.display())]
    Exists {
        /// The name.
        path: PathBuf,
    },
    /// It was given up by who watched.
    #[error("it was given up")]
    Cancelled,
    /// A kept file could not be read or taken in.
    #[error(transparent)]
    Attachment(#[from] AttachmentError),
    /// The file system refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What speaks against a file in an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No archive has a file of that name.
    Name,
    /// It is a directory, a link, encrypted, or packed in a way that archives are not.
    Kind,
    /// It has more bytes than it may have.
    TooLarge,
    /// The manifest names it and it is not there.
    Missing,
    /// It is there and the manifest does not name it.
    Unnamed,
    /// Its bytes are not those that the manifest names.
    Differs,
    /// The manifest is not of its form.
    Form,
    /// A line is no entry, or not one of its device.
    Line(u64),
    /// The entries are not those whose number and fingerprint the manifest states, or not those that were to be written.
    Entries,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Why::Name => f.write_str("no archive has a file of that name"),
            Why::Kind => f.write_str("not a plain file"),
            Why::TooLarge => f.write_str("too large"),
            Why::Missing => f.write_str("named and not there"),
            Why::Unnamed => f.write_str("there and not named"),
            Why::Differs => f.write_str("not the bytes that are named"),
            Why::Form => f.write_str("not of its form"),
            Why::Line(line) => write!(f, "line {line} is no entry"),
            Why::Entries => f.write_str("not the entries that are stated"),
        }
    }
}

impl ArchiveError {
    /// A refusal of the file of that name, which may be anybody's.
    pub(super) fn refused(name: &str, why: Why) -> Self {
        let shown: String = name.chars().take(120).flat_map(char::escape_debug).collect();
        Self::Refused { name: shown, why }
    }
}

impl From<zip::result::ZipError> for ArchiveError {
    fn from(error: zip::result::ZipError) -> Self {
        Self::NotAnArchive(error.to_string())
    }
}
