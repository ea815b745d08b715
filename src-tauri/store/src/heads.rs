//! `heads.json`: how far each chain is known to reach, and the sizes of its sealed segments. Against it a
//! journal that lost its end shows, even where the database is lost too. Written when a segment is sealed, after a
//! repair and on close; it may be behind the journal, never ahead.

use crate::{
    Done, Finding, StoreError, What,
    files::{self, Content},
    strand::Strand,
};
use pathfolio_core::journal::{Entry, Hash};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// An entry by its place and name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Head {
    /// Its place among the device's entries, from 1.
    pub seq: u64,
    /// Its name.
    pub hash: Hash,
}

impl Head {
    pub(crate) fn of(entry: &Entry) -> Self {
        Self { seq: entry.header().seq, hash: entry.hash() }
    }
}

/// A segment that will not grow any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sealed {
    pub(crate) segment: u32,
    pub(crate) bytes: u64,
    /// Its last entry.
    pub(crate) last: Head,
}

/// What is known of one chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Known {
    pub(crate) head: Head,
    #[serde(default)]
    pub(crate) sealed: Vec<Sealed>,
}

/// The whole file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Heads {
    /// Whether the database held everything up to these heads when they were written.
    pub(crate) closed: bool,
    #[serde(rename = "devices")]
    pub(crate) strands: BTreeMap<Strand, Known>,
    /// Entries that no copy held when everything was last looked at.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub(crate) lost: BTreeSet<Hash>,
}

impl Heads {
    pub(crate) const FILE: &str = "heads.json";

    /// Reads the file; an unreadable one is as good as none, and said. `repair` puts its bytes aside.
    pub(crate) fn read(dir: &Path, repair: bool, findings: &mut Vec<Finding>) -> Result<Self, StoreError> {
        match files::read_hashed(&dir.join(Self::FILE))? {
            Content::Whole(heads) => Ok(heads),
            Content::Absent => Ok(Self::default()),
            Content::Unreadable(bytes) => {
                let kept = if repair { Some(files::quarantine_bytes(dir, Self::FILE, &bytes)?) } else { None };
                let done = if repair { Done::Rebuilt } else { Done::Nothing };
                findings.push(Finding { what: What::HeadsUnreadable, where_: Self::FILE.into(), count: 1, done, kept });
                Ok(Self::default())
            }
        }
    }

    pub(crate) fn write(&self, dir: &Path) -> Result<(), StoreError> {
        files::write_hashed(&dir.join(Self::FILE), self)
    }
}
