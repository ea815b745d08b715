//! Room kept back on the record's medium, in a file of nothing. Once there is no other room it is given up, so that what is
//! about to be saved still is, and the record still opens.

use crate::{
    StoreError,
    error::{Operation, io},
    files, room,
};
use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
};

/// Its length in bytes: entries of a year or more.
pub const RESERVE: u64 = 32 << 20;

/// What is free beside it when one is made; else it would itself fill the medium.
const BESIDE: u64 = 4 * RESERVE;

/// With less than this left, opening would fail on the way.
const NEEDED: u64 = 1 << 20;

fn path(dir: &Path) -> PathBuf {
    dir.join("reserve.bin")
}

/// Makes the reserve of a data directory where there is none and there is room for it. Whether there is one now.
pub(crate) fn keep(dir: &Path) -> Result<bool, StoreError> {
    if kept(dir) {
        return Ok(true);
    }
    if room::space_left(dir).is_none_or(|left| left < RESERVE + BESIDE) {
        return Ok(false);
    }
    let path = path(dir);
    let file = files::only_mine().create(true).truncate(true).open(&path).map_err(io(Operation::Create, &path))?;
    let filled = fill(&file).and_then(|()| file.sync_all()).map_err(io(Operation::Write, &path));
    if filled.is_err() {
        give_up(dir);
    }
    filled.map(|()| true)
}

/// Whether there is one, whole.
pub fn kept(dir: &Path) -> bool {
    fs::metadata(path(dir)).is_ok_and(|data| data.len() == RESERVE)
}

/// Gives the room back. Whether there was any to give.
pub(crate) fn give_up(dir: &Path) -> bool {
    fs::remove_file(path(dir)).is_ok()
}

/// Gives the room back before an opening that would have none.
pub(crate) fn give_up_for_opening(dir: &Path) {
    if room::space_left(dir).is_some_and(|left| left < NEEDED) {
        give_up(dir);
    }
}

/// Takes the room for certain: a file that merely says it is long may hold none.
fn fill(mut file: &File) -> std::io::Result<()> {
    #[cfg(target_os = "linux")]
    if rustix::fs::fallocate(file, rustix::fs::FallocateFlags::empty(), 0, RESERVE).is_ok() {
        return Ok(());
    }
    let nothing = vec![0; 1 << 20];
    (0..RESERVE >> 20).try_for_each(|_| file.write_all(&nothing))
}
