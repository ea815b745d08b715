//! The shared folder's files.

use crate::{
    StoreError,
    attachments::disk::open_regular,
    error::{Operation, io},
    files::{self, Content},
    segment::SEAL,
};
use pathfolio_core::journal::{DeviceId, Entry, Hash, State, decode_line};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{Read, Write},
    path::{Path, PathBuf},
    time::SystemTime,
};

const NAME: &str = "device.json";

/// A file longer than this is not one of ours.
const LONGEST: u64 = 16 * SEAL;

#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
    seen: BTreeMap<PathBuf, Seen>,
    /// How many erasures this device's part was last brought in line with.
    erased: usize,
    /// The file that this device adds to, and its length as we left it.
    open: Option<(PathBuf, u64)>,
}

/// What a file held when it was last read.
#[derive(Debug)]
struct Seen {
    stamp: Stamp,
    hashes: Vec<Hash>,
    unreadable: usize,
}

/// Length and time of change.
type Stamp = (u64, Option<SystemTime>);

/// What reading brought.
pub(super) struct Found {
    /// Entries that are not among ours.
    pub(super) entries: Vec<Entry>,
    pub(super) unreadable: usize,
}

/// This device's own part of the folder.
pub(super) struct Own {
    dir: PathBuf,
}

#[derive(Serialize, Deserialize, PartialEq, Eq)]
struct Named {
    name: String,
}

impl Folder {
    pub(super) fn at(root: &Path) -> Self {
        Self { root: root.to_owned(), seen: BTreeMap::new(), erased: 0, open: None }
    }

    /// Reads the files that changed. A file that was seen to hold something of ours is remembered for what it holds.
    pub(super) fn read(&mut self, ours: &BTreeSet<Hash>) -> Result<Found, StoreError> {
        let mut entries: BTreeMap<Hash, Entry> = BTreeMap::new();
        let mut before = std::mem::take(&mut self.seen);
        for path in self.entry_files()? {
            let stamp = match fs::metadata(&path) {
                Ok(file) if file.is_file() && file.len() <= LONGEST => (file.len(), file.modified().ok()),
                // Gone since it was listed, or none of ours.
                _ => continue,
            };
            let known = before.remove(&path).filter(|seen| seen.stamp == stamp && seen.hashes.iter().all(|hash| ours.contains(hash)));
            let seen = match known {
                Some(known) => known,
                None => {
                    let (found, unreadable) = read_file(&path)?;
                    let hashes = found.iter().map(Entry::hash).collect();
                    entries.extend(found.into_iter().map(|entry| (entry.hash(), entry)).filter(|(hash, _)| !ours.contains(hash)));
                    Seen { stamp, hashes, unreadable }
                }
            };
            self.seen.insert(path, seen);
        }
        let unreadable = self.seen.values().map(|seen| seen.unreadable).sum();
        Ok(Found { entries: entries.into_values().collect(), unreadable })
    }

    /// The entries that the files held when they were last read.
    pub(super) fn held(&self) -> BTreeSet<Hash> {
        self.seen.values().flat_map(|seen| seen.hashes.iter().copied()).collect()
    }

    /// The devices' parts.
    fn parts(&self) -> Vec<(DeviceId, PathBuf)> {
        let named = |path: PathBuf| Some((path.file_name()?.to_str()?.parse().ok()?, path));
        listed(&self.root).unwrap_or_default().into_iter().filter_map(named).collect()
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
        let name = |(device, part): (DeviceId, PathBuf)| match files::read_hashed::<Named>(&part.join(NAME)) {
            Ok(Content::Whole(named)) => Some((device, named.name)),
            _ => None,
        };
        self.parts().into_iter().filter_map(name).collect()
    }

    /// Where a file kept as evidence is, in whoever's part; it may be only partly there.
    pub(super) fn files(&self, sha256: &Hash) -> impl Iterator<Item = PathBuf> {
        let name = sha256.to_string();
        self.parts().into_iter().map(move |(_, part)| file_place(&part, &name)).filter(|path| path.is_file())
    }

    pub(super) fn file(&self, sha256: &Hash) -> Option<PathBuf> {
        self.files(sha256).next()
    }

    /// This device's part, made where there is none, with its name.
    pub(super) fn own(&self, device: DeviceId, name: &str) -> Result<Own, StoreError> {
        let dir = self.root.join(device.to_string());
        match fs::create_dir(&dir) {
            Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => return Err(io(Operation::Create, &dir)(error)),
            _ => {}
        }
        let named = Named { name: name.to_owned() };
        let path = dir.join(NAME);
        if !matches!(files::read_hashed::<Named>(&path)?, Content::Whole(known) if known == named) {
            files::write_hashed(&path, &named)?;
        }
        Ok(Own { dir })
    }

    /// Takes out of this device's part what is erased by now.
    pub(super) fn erase(&mut self, own: &Own, state: &State) -> Result<(), StoreError> {
        if self.erased == state.erased().len() {
            return Ok(());
        }
        for path in own.entry_files() {
            let (entries, _) = read_file(&path)?;
            if entries.iter().any(|entry| state.must_go(entry)) {
                let lines = entries.into_iter().flat_map(|entry| if state.must_go(&entry) { entry.blank().line() } else { entry.line() });
                files::replace(&path, &lines.collect::<Vec<u8>>())?;
                self.open = None;
            }
        }
        let named = state.attachments();
        for path in own.kept_files() {
            let hash = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse::<Hash>().ok());
            if hash.is_some_and(|hash| !named.contains(&hash)) {
                fs::remove_file(&path).map_err(io(Operation::Remove, &path))?;
            }
        }
        self.erased = state.erased().len();
        Ok(())
    }

    /// Adds entries to this device's part: to the file that it added to before, if that is as it was left, else to a new one.
    pub(super) fn put(&mut self, own: &Own, entries: &[Entry]) -> Result<(), StoreError> {
        for entry in chunks(entries) {
            let lines: Vec<u8> = entry.iter().flat_map(Entry::line).collect();
            let length = |path: &Path| fs::metadata(path).map(|file| file.len()).ok();
            let open = self.open.take();
            let open =
                open.filter(|(path, left)| path.starts_with(&own.dir) && length(path) == Some(*left) && *left + lines.len() as u64 <= SEAL);
            let (path, before) = match open {
                Some(open) => open,
                None => (own.new_name()?, 0),
            };
            let mut file = File::options().create(true).append(true).open(&path).map_err(io(Operation::Open, &path))?;
            file.write_all(&lines).and_then(|()| file.sync_data()).map_err(io(Operation::Write, &path))?;
            if before == 0 {
                files::sync_dir(&own.dir)?;
            }
            let data = file.metadata().map_err(io(Operation::Read, &path))?;
            let seen = self.seen.entry(path.clone()).or_insert(Seen { stamp: (0, None), hashes: Vec::new(), unreadable: 0 });
            seen.stamp = (data.len(), data.modified().ok());
            seen.hashes.extend(entry.iter().map(Entry::hash));
            self.open = Some((path, data.len()));
        }
        Ok(())
    }
}

impl Own {
    fn entry_files(&self) -> Vec<PathBuf> {
        lines_in(&self.dir)
    }

    fn kept_files(&self) -> Vec<PathBuf> {
        let folders = listed(&self.dir.join("attachments")).unwrap_or_default();
        folders.iter().flat_map(|folder| listed(folder).unwrap_or_default()).collect()
    }

    /// A name that no file of this part ever had, should the service bring an old one back.
    fn new_name(&self) -> Result<PathBuf, StoreError> {
        let number = listed(&self.dir).unwrap_or_default().len();
        let [a, b, c, d, ..] = files::random()?;
        Ok(self.dir.join(format!("{number:06}-{:08x}.jsonl", u32::from_be_bytes([a, b, c, d]))))
    }

    /// Copies a file into this part. Whoever reads it holds it against its name.
    pub(super) fn put_file(&self, sha256: &Hash, mut file: File) -> Result<(), StoreError> {
        let path = file_place(&self.dir, &sha256.to_string());
        let dir = path.parent().unwrap_or(&self.dir);
        fs::create_dir_all(dir).map_err(io(Operation::Create, dir))?;
        let new = path.with_extension("new");
        let mut copy = File::create(&new).map_err(io(Operation::Create, &new))?;
        std::io::copy(&mut file, &mut copy).and_then(|_| copy.sync_data()).map_err(io(Operation::Write, &new))?;
        fs::rename(&new, &path).map_err(io(Operation::Rename, &path))
    }
}

fn file_place(part: &Path, name: &str) -> PathBuf {
    part.join("attachments").join(&name[..2]).join(name)
}

/// Entries in runs that fit a file.
fn chunks(entries: &[Entry]) -> Vec<&[Entry]> {
    let mut runs = Vec::new();
    let (mut from, mut bytes) = (0, 0);
    for (index, entry) in entries.iter().enumerate() {
        let length = entry.line().len() as u64;
        if bytes > 0 && bytes + length > SEAL {
            runs.push(&entries[from..index]);
            (from, bytes) = (index, 0);
        }
        bytes += length;
    }
    if from < entries.len() {
        runs.push(&entries[from..]);
    }
    runs
}

/// The entries in a file, and how many lines are none. The rest after the last line feed is still on its way.
fn read_file(path: &Path) -> Result<(Vec<Entry>, usize), StoreError> {
    let mut bytes = Vec::new();
    let file = match open_regular(path) {
        Ok(Some(file)) => file,
        _ => return Ok((Vec::new(), 0)),
    };
    file.take(LONGEST).read_to_end(&mut bytes).map_err(io(Operation::Read, path))?;
    let whole = bytes.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let lines = bytes[..whole].split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
    let (entries, faults): (Vec<_>, Vec<_>) = lines.map(decode_line).partition(Result::is_ok);
    Ok((entries.into_iter().flatten().collect(), faults.len()))
}

/// The files of lines in a part.
fn lines_in(part: &Path) -> Vec<PathBuf> {
    let files = listed(part).unwrap_or_default();
    files.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "jsonl")).collect()
}

fn listed(dir: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
