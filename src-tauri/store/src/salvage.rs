//! The last resort: entries as bytes in the files of the database, at hand or put aside: one whose opening was cut off
//! was put aside unread. sled is not asked, so nothing panics, hangs or is changed; and an entry is taken only by its
//! name, so no damage is taken for one.

use crate::{database::DIRECTORY, files};
use pathfolio_core::journal::{Entry, Hash, decode_line};
use std::{
    collections::BTreeMap,
    fs,
    iter::successors,
    path::{Path, PathBuf},
};

/// How every line begins.
const BEGIN: &[u8] = b"{\"v\":";

/// Every whole line in the files of the databases.
pub(crate) struct Salvage {
    entries: BTreeMap<Hash, Entry>,
    /// Whether a file could not be read: what it holds may be read another time, if nobody changes it.
    pub(crate) unread: bool,
}

impl Salvage {
    /// Reads them as they are now. sled throws away what follows a damaged place when it opens its log: whoever doubts
    /// the journal reads before that.
    pub(crate) fn read(dir: &Path) -> Self {
        let (mut found, mut unread) = (BTreeMap::new(), false);
        for file in databases(dir).iter().flat_map(|database| below(database)) {
            let bytes = files::read(&file);
            unread |= bytes.is_err();
            let bytes = bytes.ok().flatten().unwrap_or_default();
            found.extend(lines(&bytes).map(|entry| (entry.hash(), entry)));
        }
        Self { entries: found, unread }
    }

    /// The entries with these names, and those before each back to one that `stands`, as far as they are found.
    pub(crate) fn named(&self, names: &[Hash], stands: impl Fn(&Entry) -> bool) -> Vec<Entry> {
        let before = |entry: &&Entry| entry.header().prev.and_then(|prev| self.entries.get(&prev)).filter(|entry| !stands(entry));
        names.iter().flat_map(|name| successors(self.entries.get(name), before)).cloned().collect()
    }
}

/// The database, and those that were put aside.
fn databases(dir: &Path) -> Vec<PathBuf> {
    let put_aside = listed(&dir.join("quarantine")).into_iter();
    let named = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(DIRECTORY));
    put_aside.filter(named).chain([dir.join(DIRECTORY)]).collect()
}

/// The files of a database: its log, and a folder of what is too long for it.
fn below(path: &Path) -> Vec<PathBuf> {
    if path.is_dir() { listed(path).iter().flat_map(|path| below(path)).collect() } else { vec![path.to_owned()] }
}

fn listed(dir: &Path) -> Vec<PathBuf> {
    fs::read_dir(dir).into_iter().flatten().flatten().map(|file| file.path()).collect()
}

/// The whole lines anywhere in these bytes.
fn lines(bytes: &[u8]) -> impl Iterator<Item = Entry> {
    let begins = bytes.windows(BEGIN.len()).enumerate().filter(|(_, window)| *window == BEGIN).map(|(place, _)| &bytes[place..]);
    begins.filter_map(|rest| rest.split(|byte| *byte == b'\n').next()).filter_map(|line| decode_line(line).ok())
}
