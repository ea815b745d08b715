//! Putting an archive's journal in the place of the present one, so that at any moment the record is the old one or the new
//! one, whole:
//!
//! 1. everything is laid out and made durable in `restoring/`; cut off here, the next opening throws that away;
//! 2. the marker `restoring.json` gets its name; from here on the restore only goes forward, now or at the next opening;
//! 3. the present journal, its database, heads and device file are renamed into `kept/<date>/`, where they stay for ever;
//! 4. what was laid out takes their place, the marker goes.
//!
//! The device gets a new id: its old one has entries in `kept/` that the record no longer has.

use crate::{
    Archive, ArchiveError, Done, Finding, StoreError, Watch, What,
    attachments::disk::Disk,
    device,
    error::{Operation, io},
    files::{self, Content},
};
use chrono::{DateTime, FixedOffset, Utc};
use serde::{Deserialize, Serialize};
use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

const STAGED: &str = "restoring";
const MARKER: &str = "restoring.json";
const KEPT: &str = "kept";

/// What goes aside, the journal first: whoever looks for the record looks there.
const PRESENT: [&str; 5] = ["journal", "progress.sled", "progress.opening", "heads.json", "device.json"];

#[derive(Serialize, Deserialize)]
struct Marker {
    /// Where the present record goes, within the data directory.
    kept: String,
}

/// A journal laid out beside the present one. Dropped, it leaves nothing behind.
pub struct Prepared {
    dir: PathBuf,
    kept: String,
    begun: bool,
}

impl Prepared {
    pub(crate) fn lay_out(
        disk: &dyn Disk,
        dir: &Path,
        archive: &mut Archive,
        at: DateTime<FixedOffset>,
        machine: Option<&str>,
        watch: Watch<'_>,
    ) -> Result<Self, ArchiveError> {
        let staged = dir.join(STAGED);
        clear(disk, &staged)?;
        disk.make_dir(&staged).map_err(io(Operation::Create, &staged))?;
        let prepared = Self { dir: dir.to_owned(), kept: free_name(dir, at), begun: false };
        archive.lay_out(disk, &staged, watch)?;
        write(disk, &staged.join("device.json"), &device::minted(dir, machine)?)?;
        write(disk, &staged.join(MARKER), &files::hashed(&Marker { kept: prepared.kept.clone() }, &staged.join(MARKER))?)?;
        sync(disk, &staged)?;
        Ok(prepared)
    }

    /// Where the present record will be kept, within the data directory.
    pub fn kept(&self) -> &str {
        &self.kept
    }

    /// From here on there is no way but forward.
    pub(crate) fn begin(mut self, disk: &dyn Disk) -> Result<(), StoreError> {
        let marker = self.dir.join(MARKER);
        disk.rename(&self.dir.join(STAGED).join(MARKER), &marker).map_err(io(Operation::Rename, &marker))?;
        self.begun = true;
        sync(disk, &self.dir)
    }
}

impl Drop for Prepared {
    fn drop(&mut self) {
        if !self.begun && !self.dir.join(MARKER).exists() {
            // Where this fails the next opening does it.
            let _ = std::fs::remove_dir_all(self.dir.join(STAGED));
        }
    }
}

/// Brings a restore that was cut off to its end, or takes back one that never began. Only for who holds the lock.
pub(crate) fn settle(disk: &dyn Disk, dir: &Path) -> Result<Option<Finding>, StoreError> {
    let staged = dir.join(STAGED);
    if !dir.join(MARKER).exists() {
        return clear(disk, &staged).map(|()| None);
    }
    let kept = finish(disk, dir)?;
    Ok(Some(Finding { what: What::RestoreUnfinished, where_: MARKER.into(), count: 1, done: Done::Finished, kept: Some(kept) }))
}

/// Carries out what the marker says, from wherever it was cut off; says where the former record is kept.
pub(crate) fn finish(disk: &dyn Disk, dir: &Path) -> Result<String, StoreError> {
    let (staged, marker) = (dir.join(STAGED), dir.join(MARKER));
    let kept = match files::read_hashed::<Marker>(&marker)? {
        Content::Whole(Marker { kept }) if is_kept_name(&kept) => kept,
        // It was renamed into its place durably; should the medium have damaged it since, any free name serves.
        _ => format!("{KEPT}/unnamed"),
    };
    let aside = dir.join(&kept);
    for made in [dir.join(KEPT), aside.clone()] {
        make_dir(disk, &made)?;
    }
    sync(disk, dir)?;
    if staged.join("journal").exists() {
        for name in PRESENT {
            let from = dir.join(name);
            // The staged device file may have taken its place already.
            let replaced = name == "device.json" && !staged.join(name).exists();
            if from.exists() && !replaced {
                let to = free_place(&aside, name);
                disk.rename(&from, &to).map_err(io(Operation::Rename, &from))?;
            }
        }
        sync(disk, &aside)?;
        for name in ["device.json", "journal"] {
            let from = staged.join(name);
            if from.exists() {
                disk.rename(&from, &dir.join(name)).map_err(io(Operation::Rename, &from))?;
            }
        }
        sync(disk, dir)?;
    }
    clear(disk, &staged)?;
    disk.remove(&marker).map_err(io(Operation::Remove, &marker))?;
    sync(disk, dir)?;
    Ok(kept)
}

/// Where a reader without the lock finds the record: while a restore is under way, that is the new one.
pub(crate) fn readable(dir: &Path) -> PathBuf {
    let staged = dir.join(STAGED);
    let under_way = dir.join(MARKER).exists() && staged.join("journal").exists();
    if under_way { staged } else { dir.to_owned() }
}

/// The records that were put aside by restores, oldest first.
pub(crate) fn put_aside(dir: &Path) -> Vec<PathBuf> {
    let names = std::fs::read_dir(dir.join(KEPT)).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = names.map(|name| name.path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

fn is_kept_name(kept: &str) -> bool {
    let name = kept.strip_prefix("kept/").unwrap_or_default();
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn free_name(dir: &Path, at: DateTime<FixedOffset>) -> String {
    let date = at.with_timezone(&Utc).format("%Y-%m-%dT%H%M%SZ");
    let names = std::iter::once(format!("{KEPT}/{date}")).chain((2u32..).map(|n| format!("{KEPT}/{date}-{n}")));
    let mut free = names.filter(|name| !dir.join(name).exists());
    free.next().unwrap_or_default()
}

fn free_place(dir: &Path, name: &str) -> PathBuf {
    let names = std::iter::once(name.to_owned()).chain((2u32..).map(|n| format!("{name}.{n}")));
    let mut free = names.map(|name| dir.join(name)).filter(|path| !path.exists());
    free.next().unwrap_or_default()
}

fn make_dir(disk: &dyn Disk, dir: &Path) -> Result<(), StoreError> {
    match disk.make_dir(dir) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(io(Operation::Create, dir)(error)),
        _ => Ok(()),
    }
}

fn clear(disk: &dyn Disk, dir: &Path) -> Result<(), StoreError> {
    match disk.remove_tree(dir) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(io(Operation::Remove, dir)(error)),
        _ => Ok(()),
    }
}

fn write(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut file = disk.create(path).map_err(io(Operation::Create, path))?;
    file.append(bytes).map_err(io(Operation::Write, path))?;
    file.sync().map_err(io(Operation::Sync, path))
}

fn sync(disk: &dyn Disk, dir: &Path) -> Result<(), StoreError> {
    disk.sync_dir(dir).map_err(io(Operation::Sync, dir))
}
