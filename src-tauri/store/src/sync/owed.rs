//! The files that were erased here and are still to be taken out of the shared folder, in `shared.json`: once an erasure is
//! carried out nothing names them any more. Kept from the first exchange on; who shares nothing has no such list.

use crate::{
    StoreError,
    files::{self, Content},
};
use pathfolio_core::journal::Hash;
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeSet,
    path::Path,
    sync::{Mutex, PoisonError},
};

const FILE: &str = "shared.json";

#[derive(Default, Serialize, Deserialize)]
struct Owed {
    files: BTreeSet<Hash>,
}

/// Held while the list is changed: an exchange does not hold the record.
static TURN: Mutex<()> = Mutex::new(());

/// Notes files that an erasure takes away, where a folder is shared.
pub(crate) fn owe(dir: &Path, files: &BTreeSet<Hash>) -> Result<(), StoreError> {
    if files.is_empty() || !dir.join(FILE).exists() {
        return Ok(());
    }
    change(dir, |owed| owed.extend(files))
}

/// From now on what is erased is noted.
pub(super) fn begin(dir: &Path) -> Result<(), StoreError> {
    if dir.join(FILE).exists() { Ok(()) } else { change(dir, |_| {}) }
}

/// Those that were noted and are still there.
pub(super) fn owed(dir: &Path) -> Result<BTreeSet<Hash>, StoreError> {
    match files::read_hashed::<Owed>(&dir.join(FILE))? {
        Content::Whole(owed) => Ok(owed.files),
        Content::Absent | Content::Unreadable(_) => Ok(BTreeSet::new()),
    }
}

/// These are gone from the folder.
pub(super) fn settle(dir: &Path, gone: &BTreeSet<Hash>) -> Result<(), StoreError> {
    change(dir, |owed| owed.retain(|file| !gone.contains(file)))
}

fn change(dir: &Path, change: impl FnOnce(&mut BTreeSet<Hash>)) -> Result<(), StoreError> {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let mut files = owed(dir)?;
    change(&mut files);
    files::write_hashed(&dir.join(FILE), &Owed { files })
}
