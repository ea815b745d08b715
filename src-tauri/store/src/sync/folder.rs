//! What the shared folder holds, read as far as it changed.

use super::{
    lines::{self, Line, Lines},
    ours::{Ours, says_something},
    own::Own,
};
use crate::{
    StoreError,
    error::{Operation, io},
    files::{self, Content},
    segment::SEAL,
};
use pathfolio_core::{
    journal::{Change, DeviceId, Entry, Hash},
    unseen,
};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

pub(super) const NAME: &str = "device.json";

/// A file longer than this is not one of ours.
pub(super) const LONGEST: u64 = 16 * SEAL;

/// Longest name of a device, in characters.
const LONGEST_NAME: usize = 60;

#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
    seen: BTreeMap<PathBuf, Seen>,
}

/// What a file held when it was last read.
#[derive(Debug, Default)]
pub(super) struct Seen {
    stamp: Stamp,
    held: Vec<Held>,
    /// The lines that are no entries, by their numbers.
    damaged: Vec<usize>,
    /// Whether bytes follow the last line.
    rest: bool,
}

/// Length and time of change.
type Stamp = (u64, Option<SystemTime>);

/// An entry in a file.
#[derive(Debug)]
struct Held {
    hash: Hash,
    prev: Option<Hash>,
    line: usize,
    /// Whether the line states its name.
    sound: bool,
    /// Whether it says something that can be erased, and the files that it names.
    says: bool,
    files: Vec<Hash>,
}

/// What reading brought.
pub(super) struct Found {
    /// Entries that are not among ours.
    pub(super) entries: Vec<Entry>,
    /// The lines that are none, by file and number.
    pub(super) unreadable: Vec<String>,
}

#[derive(Serialize, Deserialize, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
}

impl Folder {
    pub(super) fn at(root: &Path) -> Self {
        Self { root: root.to_owned(), seen: BTreeMap::new() }
    }

    /// Reads the files that changed. A file that was seen to hold something of ours is remembered for what it holds.
    pub(super) fn read(&mut self, ours: &BTreeSet<Hash>) -> Result<Found, StoreError> {
        let mut entries: BTreeMap<Hash, Entry> = BTreeMap::new();
        let mut before = std::mem::take(&mut self.seen);
        let mut unreadable = Vec::new();
        for path in self.entry_files()? {
            let Some(stamp) = stamp(&path) else { continue };
            let known = before.remove(&path).filter(|seen| seen.stamp == stamp && seen.held.iter().all(|held| ours.contains(&held.hash)));
            let seen = match known {
                Some(known) => known,
                None => match lines::read(&path, LONGEST) {
                    Ok(Some(lines)) => {
                        let seen = Seen::of(stamp, &lines);
                        gather(lines, &mut entries);
                        seen
                    }
                    Ok(None) => continue,
                    // The others can be read all the same.
                    Err(_) => {
                        unreadable.push(self.place(&path));
                        continue;
                    }
                },
            };
            self.seen.insert(path, seen);
        }
        let vouched = self.vouched();
        entries.retain(|hash, _| !ours.contains(hash) && vouched.contains(hash));
        for (path, seen) in &self.seen {
            let believed = |held: &&Held| vouched.contains(&held.hash) || ours.contains(&held.hash);
            let lines = seen.held.iter().filter(|held| !believed(held)).map(|held| held.line).chain(seen.damaged.iter().copied());
            unreadable.extend(lines.map(|line| format!("{}:{line}", self.place(path))));
        }
        Ok(Found { entries: entries.into_values().collect(), unreadable })
    }

    /// The names that the folder itself vouches for: a line states them, or the entry after them does.
    fn vouched(&self) -> BTreeSet<Hash> {
        let held = || self.seen.values().flat_map(|seen| &seen.held);
        let stated = held().filter(|held| held.sound).map(|held| held.hash);
        stated.chain(held().filter_map(|held| held.prev)).collect()
    }

    /// The entries that anybody could read in the files when they were last read.
    pub(super) fn held(&self) -> BTreeSet<Hash> {
        let vouched = self.vouched();
        self.seen.values().flat_map(|seen| &seen.held).map(|held| held.hash).filter(|hash| vouched.contains(hash)).collect()
    }

    /// The files that entries name here which are to say nothing.
    pub(super) fn files_to_go(&self, ours: &Ours) -> BTreeSet<Hash> {
        let held = self.seen.values().flat_map(|seen| &seen.held);
        held.filter(|held| held.says && ours.is_erased(&held.hash)).flat_map(|held| held.files.iter().copied()).collect()
    }

    /// Whether a file holds what is to be said no more, as far as its lines can be read.
    pub(super) fn is_to_be_blanked(&self, path: &Path, ours: &Ours) -> bool {
        let seen = self.seen.get(path);
        seen.is_some_and(|seen| seen.held.iter().any(|held| held.says && ours.is_erased(&held.hash)))
    }

    /// Whether something in a file is no line, or none that can be read.
    pub(super) fn is_damaged(&self, path: &Path) -> bool {
        self.seen.get(path).is_some_and(|seen| seen.rest || !seen.damaged.is_empty())
    }

    /// A file was written anew: it is to be read again.
    pub(super) fn forget(&mut self, path: &Path) {
        self.seen.remove(path);
    }

    /// The devices' parts.
    fn parts(&self) -> Vec<(DeviceId, PathBuf)> {
        let named = |path: PathBuf| Some((path.file_name()?.to_str()?.parse().ok()?, path));
        let parts = listed(&self.root).unwrap_or_default().into_iter().filter_map(named);
        parts.filter(|(_, part)| is(part, fs::Metadata::is_dir)).collect()
    }

    /// Every file of lines, also one that a sync service made of two versions of the same.
    fn entry_files(&self) -> Result<Vec<PathBuf>, StoreError> {
        let mut paths = Vec::new();
        // The folder itself must be there; a part may go while it is looked at.
        fs::read_dir(&self.root).map_err(io(Operation::Read, &self.root))?;
        for (_, part) in self.parts() {
            paths.extend(lines_in(&part));
        }
        Ok(paths)
    }

    /// What the devices are called.
    pub(super) fn names(&self) -> BTreeMap<DeviceId, String> {
        let name = |(device, part): (DeviceId, PathBuf)| match files::read_small::<Named>(&part.join(NAME)) {
            Ok(Content::Whole(named)) => Some((device, shown(&named.name)?)),
            _ => None,
        };
        self.parts().into_iter().filter_map(name).collect()
    }

    /// Where a file kept as evidence is, in whoever's part; it may be only partly there.
    pub(super) fn files(&self, sha256: &Hash) -> impl Iterator<Item = PathBuf> {
        let name = sha256.to_string();
        self.parts().into_iter().map(move |(_, part)| file_place(&part, &name)).filter(|path| is(path, fs::Metadata::is_file))
    }

    /// This device's part, made where there is none, with its name.
    pub(super) fn own(&self, ours: &Ours, name: &str) -> Result<Own, StoreError> {
        Own::make(self.root.join(ours.device.to_string()), &Named { name: name.to_owned() })
    }

    /// The parts of the ids that this device had before.
    pub(super) fn former(&self, ours: &Ours) -> Vec<Own> {
        let parts = self.parts().into_iter().filter(|(device, _)| ours.former.contains(device));
        parts.map(|(_, dir)| Own::former(dir)).collect()
    }

    /// Remembers what was put into a file.
    pub(super) fn note(&mut self, path: &Path, entries: &[Entry]) {
        let seen = self.seen.entry(path.to_owned()).or_default();
        let from = seen.held.last().map_or(1, |held| held.line + 1);
        seen.stamp = stamp(path).unwrap_or_default();
        seen.held.extend(entries.iter().zip(from..).map(|(entry, line)| Held::of(entry, line, true)));
    }

    /// A file's place within the folder, with `/` between its parts.
    fn place(&self, path: &Path) -> String {
        let within = path.strip_prefix(&self.root).unwrap_or(path);
        within.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
    }
}

impl Seen {
    fn of(stamp: Stamp, lines: &Lines) -> Self {
        let mut seen = Self { stamp, rest: lines.rest, ..Self::default() };
        for (number, line) in &lines.lines {
            match line {
                Line::Sound(entry) => seen.held.push(Held::of(entry, *number, true)),
                Line::Plain(entry) => seen.held.push(Held::of(entry, *number, false)),
                Line::Damaged(_) => seen.damaged.push(*number),
            }
        }
        seen
    }
}

impl Held {
    fn of(entry: &Entry, line: usize, sound: bool) -> Self {
        let files = match entry.change() {
            Change::Evidence(described) => described.piece.files.iter().map(|file| file.sha256).collect(),
            _ => Vec::new(),
        };
        Self { hash: entry.hash(), prev: entry.header().prev, line, sound, says: says_something(entry), files }
    }
}

/// Of an entry that stands there twice, once without its body, the whole one counts: whether it was erased is known here.
fn gather(lines: Lines, entries: &mut BTreeMap<Hash, Entry>) {
    for (_, line) in lines.lines {
        let (Line::Sound(entry) | Line::Plain(entry)) = line else { continue };
        if entries.get(&entry.hash()).is_none_or(Entry::is_blank) {
            entries.insert(entry.hash(), entry);
        }
    }
}

/// What a device is called, as far as it can be shown.
fn shown(name: &str) -> Option<String> {
    let name: String = unseen::cleaned(name).trim().chars().take(LONGEST_NAME).collect();
    (!name.is_empty()).then_some(name)
}

/// None if it is gone since it was listed, or none of ours.
fn stamp(path: &Path) -> Option<Stamp> {
    let file = fs::symlink_metadata(path).ok()?;
    (file.is_file() && file.len() <= LONGEST).then(|| (file.len(), file.modified().ok()))
}

/// What is there itself, not what a link leads to.
pub(super) fn is(path: &Path, kind: impl Fn(&fs::Metadata) -> bool) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| kind(&found))
}

pub(super) fn file_place(part: &Path, name: &str) -> PathBuf {
    part.join("attachments").join(&name[..2]).join(name)
}

/// The files of lines in a part.
pub(super) fn lines_in(part: &Path) -> Vec<PathBuf> {
    let files = listed(part).unwrap_or_default();
    files.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "jsonl")).collect()
}

pub(super) fn listed(dir: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
