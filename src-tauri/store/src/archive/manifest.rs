//! What an archive says of itself.

use super::{ArchiveError, Why, name::MANIFEST};
use crate::{Head, Strand};
use chrono::{DateTime, FixedOffset};
use pathfolio_core::journal::{DeviceId, Hash};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The format of archives that this version writes, and the greatest it reads.
pub const FORMAT: u32 = 1;

/// `manifest.json`. Later versions of the same format may add fields; what a reader does not know it passes over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The archive's format.
    pub format: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// When, by the wall.
    pub at: DateTime<FixedOffset>,
    /// The device that wrote it; none if it was written beside an open window, whose device was not asked.
    pub device: Option<DeviceId>,
    /// What for: `export`, or what a backup was made before or after.
    pub purpose: String,
    /// How many entries it holds.
    pub entries: u64,
    /// Their journal fingerprint.
    pub fingerprint: Hash,
    /// The last entry of each chain in it.
    pub heads: BTreeMap<Strand, Head>,
    /// Every file kept as evidence that an entry names, in this archive or not.
    pub attachments: Vec<Hash>,
    /// Every other file in the archive.
    pub files: Vec<Filed>,
}

/// A file in an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    /// Its name, with `/` between the parts.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// SHA-256 of its bytes.
    pub sha256: Hash,
}

/// Only what every later format keeps.
#[derive(Deserialize)]
struct AnyFormat {
    format: u32,
}

impl Manifest {
    /// Reads a manifest; one of a later format is said to be one before anything else of it is looked at.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, ArchiveError> {
        let form = || ArchiveError::refused(MANIFEST, Why::Form);
        let AnyFormat { format } = serde_json::from_slice(bytes).map_err(|_| form())?;
        if format > FORMAT {
            return Err(ArchiveError::Newer { found: format, known: FORMAT });
        }
        serde_json::from_slice(bytes).ok().filter(|_| format == FORMAT).ok_or_else(form)
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// The devices that wrote it.
    pub fn devices(&self) -> impl Iterator<Item = DeviceId> + '_ {
        self.heads.keys().map(|strand| strand.device).chain(self.device)
    }

    /// Whether it lacks no entry of its chains.
    fn is_whole(&self) -> bool {
        let all: u64 = self.heads.iter().map(|(strand, head)| (head.seq + 1).saturating_sub(strand.first())).sum();
        self.entries == all
    }

    /// Whether every chain of the other goes on in this one at least as far, and none of its entries is missing here.
    pub fn reaches(&self, other: &Manifest) -> bool {
        (self.is_whole() || !other.is_whole())
            && other.heads.iter().all(|(strand, head)| {
                self.heads.get(strand).is_some_and(|own| own.seq > head.seq || (own.seq == head.seq && own.hash == head.hash))
            })
    }

    /// Whether it is of the record that these devices wrote.
    pub fn shares(&self, devices: &[DeviceId]) -> bool {
        self.devices().any(|device| devices.contains(&device))
    }
}
