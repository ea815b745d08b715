//! What an exchange must know of the record: taken while the record is held, used while it is not.

use crate::{Attachments, Store};
use pathfolio_core::journal::{Change, DeviceId, Entry, Hash};
use std::{collections::BTreeSet, path::PathBuf};

/// The record as far as an exchange goes by it.
#[derive(Debug)]
pub struct Ours {
    pub(super) dir: PathBuf,
    pub(super) device: DeviceId,
    pub(super) hashes: BTreeSet<Hash>,
    /// The files that entries name.
    pub(super) files: BTreeSet<Hash>,
    pub(super) attachments: Attachments,
    erased: BTreeSet<Hash>,
}

impl Ours {
    /// The record as it stands.
    pub fn of(store: &Store) -> Self {
        let state = store.state();
        Self {
            dir: store.dir().to_owned(),
            device: store.device(),
            hashes: state.hashes().collect(),
            files: state.attachments(),
            attachments: store.attachments(),
            erased: state.erased().clone(),
        }
    }

    /// Whether nothing was recorded yet.
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// Whether an entry says what it is to say no more.
    pub(super) fn must_go(&self, entry: &Entry) -> bool {
        says_something(entry) && self.is_erased(&entry.hash())
    }

    pub(super) fn is_erased(&self, hash: &Hash) -> bool {
        self.erased.contains(hash)
    }
}

/// Whether an entry has anything that could be erased.
pub(super) fn says_something(entry: &Entry) -> bool {
    !matches!(entry.change(), Change::Undone { .. } | Change::Erased(_) | Change::Blank(_))
}
