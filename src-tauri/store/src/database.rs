//! Finding the database, or making a new one beside a damaged one. A database is never mended in place and never
//! deleted: it can always be made anew from the journal.

use crate::{
    Done, Finding, IoKind, StoreError, What,
    error::{Operation, io},
    files,
    heads::Head,
    journal,
    patience::hangs,
    progress::{Fault, Opened, Progress, Snapshot},
    strand::Strand,
};
use std::{
    collections::BTreeMap,
    fs, io as std_io,
    path::{Path, PathBuf},
};

/// Its place; put aside, it has a number behind.
pub(crate) const DIRECTORY: &str = "progress.sled";

/// The database as opening found or made it.
#[derive(Default)]
pub(crate) struct Found {
    /// None if there is none that can be used; the store works without.
    pub(crate) progress: Option<Progress>,
    pub(crate) heads: BTreeMap<Strand, Head>,
    pub(crate) snapshot: Option<Snapshot>,
    /// Whether it is new and empty.
    pub(crate) fresh: bool,
}

/// The file that stands while the database is being opened, and after it failed: whoever finds it leaves that database
/// alone and rebuilds it.
pub(crate) fn marker(dir: &Path) -> PathBuf {
    dir.join("progress.opening")
}

/// Copies the database's files before sled opens them where the journal gives reason to doubt: cut off on the way, sled may
/// have thrown away what the journal needs. What cannot be read to be copied is put aside unopened; without room there is
/// no copy.
pub(crate) fn spare(dir: &Path, unread: bool) -> Result<Option<PathBuf>, StoreError> {
    let from = dir.join(DIRECTORY);
    if !from.exists() {
        return Ok(None);
    }
    let copied = files::free_place(dir, DIRECTORY).and_then(|(place, _)| match files::copy_dir(&from, &place) {
        Ok(()) => Ok(place),
        Err(error) => {
            drop_spare(&place);
            Err(error)
        }
    });
    match copied {
        Ok(place) if !unread => Ok(Some(place)),
        Err(StoreError::Io { kind: IoKind::Full, .. }) => Ok(None),
        _ => distrust(dir).map(|()| None),
    }
}

/// Removes a copy that nobody needs any more.
pub(crate) fn drop_spare(spare: &Path) {
    // Where this fails it takes room and does no harm.
    let _ = fs::remove_dir_all(spare);
    let _ = spare.parent().map(fs::remove_dir);
}

/// Whoever opens the database next leaves it alone and makes a new one.
fn distrust(dir: &Path) -> Result<(), StoreError> {
    let marker = marker(dir);
    files::write(&marker, b"distrusted\n").map_err(io(Operation::Write, &marker))
}

pub(crate) fn open(dir: &Path, findings: &mut Vec<Finding>) -> Result<Found, StoreError> {
    let path = dir.join(DIRECTORY);
    if !path.exists() {
        let used = !journal::strands(dir)?.is_empty();
        let progress = self::fresh(dir)?;
        let done = if progress.is_some() { Done::Rebuilt } else { Done::Nothing };
        findings.extend(used.then(|| Finding { what: What::DatabaseMissing, where_: DIRECTORY.into(), count: 1, done, kept: None }));
        return Ok(Found { progress, fresh: true, ..Found::default() });
    }
    if marker(dir).exists() {
        return Ok(Found { progress: replace(dir, What::DatabaseUnfinished, findings)?, fresh: true, ..Found::default() });
    }
    let hung = hangs();
    let what = match attempt(dir)? {
        Ok(Opened { progress, heads, snapshot }) => return Ok(Found { progress: Some(progress), heads, snapshot, fresh: false }),
        Err(fault) if fault == Fault::Refused || hung => {
            // Nothing is wrong with it: there is no space, or no permission, or sled hangs. It is caught up when it can be.
            findings.push(Finding { what: What::DatabaseUnreadable, where_: DIRECTORY.into(), count: 1, done: Done::Nothing, kept: None });
            return Ok(Found::default());
        }
        Err(Fault::OtherLayout) => What::DatabaseOtherLayout,
        Err(_) => What::DatabaseUnreadable,
    };
    Ok(Found { progress: replace(dir, what, findings)?, fresh: true, ..Found::default() })
}

/// Makes a new, empty one where there is none.
pub(crate) fn fresh(dir: &Path) -> Result<Option<Progress>, StoreError> {
    Ok(attempt(dir)?.ok().map(|opened| opened.progress))
}

/// Puts the database aside and makes a new, empty one.
pub(crate) fn replace(dir: &Path, what: What, findings: &mut Vec<Finding>) -> Result<Option<Progress>, StoreError> {
    let path = dir.join(DIRECTORY);
    let kept = if path.exists() { Some(files::quarantine_path(dir, &path)?) } else { None };
    let opened = attempt(dir)?.ok();
    let done = if opened.is_some() { Done::Rebuilt } else { Done::PutAside };
    findings.push(Finding { what, where_: DIRECTORY.into(), count: 1, done, kept });
    Ok(opened.map(|opened| opened.progress))
}

/// Opens what is there, or a new one. The marker stands meanwhile; it stays if sled took the whole process with it.
fn attempt(dir: &Path) -> Result<Result<Opened, Fault>, StoreError> {
    if hangs() {
        return Ok(Err(Fault::Hangs));
    }
    let marker = marker(dir);
    if let Err(error) = files::write(&marker, b"opening\n") {
        // On a full disk an empty file may be left, and would speak against a sound database.
        let _ = fs::remove_file(&marker);
        // Where there is no room for the mark, there is none for sled; the journal can be read all the same.
        return if IoKind::from(&error) == IoKind::Full { Ok(Err(Fault::Refused)) } else { Err(io(Operation::Write, &marker)(error)) };
    }
    // sled makes its files for everybody: only the directory keeps others out.
    let database = dir.join(DIRECTORY);
    let made = if database.exists() { Ok(()) } else { files::make_dir(&database) };
    let opened =
        made.map_err(|error| if is_refusal(&error) { Fault::Refused } else { Fault::Unreadable }).and_then(|()| Progress::open(&database));
    fs::remove_file(&marker).map_err(io(Operation::Remove, &marker))?;
    Ok(opened)
}

/// Whether an error says something about the medium rather than about the database on it.
pub(crate) fn is_refusal(error: &std_io::Error) -> bool {
    IoKind::from(error) != IoKind::Other
}
