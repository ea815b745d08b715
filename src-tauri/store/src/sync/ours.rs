//! What an exchange must know of the record: taken while the record is held, used while it is not.

use crate::{Attachments, Store, StoreError, device};
use pathfolio_core::journal::{Change, DeviceId, Entry, Hash};
use std::{collections::BTreeSet, path::PathBuf};

/// The record as far as an exchange goes by it.
#[derive(Debug)]
pub struct Ours {
    pub(super) dir: PathBuf,
    pub(super) device: DeviceId,
    /// The ids that it had before.
    pub(super) former: BTreeSet<DeviceId>,
    pub(super) hashes: BTreeSet<Hash>,
    /// The files that entries name.
    pub(super) files: BTreeSet<Hash>,
    pub(super) attachments: Attachments,
    /// Whether every entry is here and is understood, so that a file which none of them names is named by none.
    pub(super) whole: bool,
    erased: BTreeSet<Hash>,
}

impl Ours {
    /// The record as it stands.
    pub fn of(store: &Store) -> Result<Self, StoreError> {
        let state = store.state();
        Ok(Self {
            dir: store.dir().to_owned(),
            device: store.device(),
            former: device::former(store.dir())?,
            hashes: state.hashes().collect(),
            files: state.attachments(),
            attachments: store.attachments(),
            whole: !store.has_holes() && state.unknown().next().is_none() && state.unexplained_blanks().next().is_none(),
            erased: state.erased().clone(),
        })
    }

    /// Whether nothing was recorded yet.
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// Whether an entry says what it is to say no more.
    pub(super) fn must_go(&self, entry: &Entry) -> bool {
        says_something(entry) && self.is_erased(&entry.hash())
    }

    /// Whether anything was erased at all.
    pub(super) fn erases(&self) -> bool {
        !self.erased.is_empty()
    }

    pub(super) fn is_erased(&self, hash: &Hash) -> bool {
        self.erased.contains(hash)
    }
}

/// Whether an entry has anything that could be erased.
pub(super) fn says_something(entry: &Entry) -> bool {
    !matches!(entry.change(), Change::Undone { .. } | Change::Erased(_) | Change::Blank(_))
}
