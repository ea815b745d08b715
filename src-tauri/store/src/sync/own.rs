//! This device's own part of the folder: the only one that it writes.

use super::{
    carried,
    folder::{Folder, LONGEST, NAME, Named, file_place, is, lines_in, listed},
    lines::{self, Line},
    ours::Ours,
};
use crate::{
    AttachmentError, StoreError, Watch,
    error::{Operation, io},
    files::{self, Content},
    segment::SEAL,
};
use pathfolio_core::journal::{Entry, Hash};
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
};

pub(super) struct Own {
    dir: PathBuf,
    /// Whether it is that of the id under which the device writes now.
    present: bool,
}

/// The file that this device adds to, and its length as we left it.
#[derive(Debug, Default)]
pub(super) struct Open(Option<(PathBuf, u64)>);

impl Own {
    pub(super) fn make(dir: PathBuf, named: &Named) -> Result<Self, StoreError> {
        files::make_real_dir(&dir)?;
        let path = dir.join(NAME);
        if !matches!(files::read_small::<Named>(&path)?, Content::Whole(known) if known == *named) {
            files::write_hashed(&path, named)?;
        }
        Ok(Self { dir, present: true })
    }

    /// A part to which nothing is added any more.
    pub(super) fn former(dir: PathBuf) -> Self {
        Self { dir, present: false }
    }

    /// Adds entries: to the file that was added to before, if that is as it was left, else to a new one.
    pub(super) fn put(&self, folder: &mut Folder, open: &mut Open, entries: &[Entry]) -> Result<(), StoreError> {
        for run in runs(entries) {
            let bytes: Vec<u8> = run.iter().flat_map(lines::line).collect();
            let length = |path: &Path| fs::symlink_metadata(path).map(|file| file.len()).ok();
            let as_left = open
                .0
                .take()
                .filter(|(path, left)| path.starts_with(&self.dir) && length(path) == Some(*left) && *left + bytes.len() as u64 <= SEAL);
            let (path, before) = match as_left {
                Some(open) => open,
                None => (self.new_name()?, 0),
            };
            let new = || files::only_mine().append(true).create_new(true).open(&path);
            let file = if before == 0 { new() } else { files::open_to_add(&path) };
            let mut file = file.map_err(io(Operation::Open, &path))?;
            file.write_all(&bytes).and_then(|()| file.sync_data()).map_err(io(Operation::Write, &path))?;
            if before == 0 {
                files::sync_dir(&self.dir)?;
            }
            folder.note(&path, run);
            open.0 = Some((path, before + bytes.len() as u64));
        }
        Ok(())
    }

    /// A name that no file of this part ever had, should the service bring an old one back.
    fn new_name(&self) -> Result<PathBuf, StoreError> {
        let number = listed(&self.dir).unwrap_or_default().len();
        Ok(self.dir.join(format!("{number:06}-{}.jsonl", random()?)))
    }

    /// Takes out what was erased. In the present part, which nobody else writes, damaged lines go as well: what they were the
    /// record has, and it was put there anew; what it has not is put aside there, but for an erasure.
    pub(super) fn tidy(&self, folder: &mut Folder, open: &mut Open, ours: &Ours) -> Result<(), StoreError> {
        for path in lines_in(&self.dir) {
            let (blank, damaged) = (folder.is_to_be_blanked(&path, ours), folder.is_damaged(&path));
            if !blank && !(damaged && (self.present || ours.erases())) {
                continue;
            }
            let Some(found) = lines::read(&path, LONGEST)? else { continue };
            let (mut bytes, mut aside) = (Vec::new(), Vec::new());
            let mut anew = blank || (self.present && found.rest);
            for (_, line) in found.lines {
                match line {
                    Line::Sound(entry) | Line::Plain(entry) if ours.must_go(&entry) => bytes.extend(lines::line(&entry.blank())),
                    Line::Sound(entry) => bytes.extend(lines::line(&entry)),
                    Line::Plain(entry) => bytes.extend(entry.line()),
                    Line::Damaged(line) => match lines::names(&line) {
                        names if names.iter().any(|name| ours.is_erased(name)) => anew = true,
                        _ if !self.present => bytes.extend(line),
                        names if blank || names.iter().any(|name| ours.hashes.contains(name)) => anew = true,
                        _ => aside.extend(line),
                    },
                }
            }
            if !aside.is_empty() {
                files::quarantine_bytes(&ours.dir, &file_name(&path), &aside)?;
            }
            if anew || !aside.is_empty() {
                files::replace(&path, &bytes)?;
                folder.forget(&path);
                *open = Open::default();
            }
        }
        Ok(())
    }

    /// Removes these files, and what a copy that was cut off left of any.
    pub(super) fn remove_files(&self, gone: &BTreeSet<Hash>) -> Result<(), StoreError> {
        for path in self.kept_files() {
            let name = file_name(&path);
            let (hash, cut_off) = (name.get(..64).and_then(|name| name.parse::<Hash>().ok()), name.ends_with(".new"));
            if hash.is_some_and(|hash| cut_off || (name.len() == 64 && gone.contains(&hash))) {
                fs::remove_file(&path).map_err(io(Operation::Remove, &path))?;
            }
        }
        Ok(())
    }

    fn kept_files(&self) -> Vec<PathBuf> {
        let within = |dir: &Path| if is(dir, fs::Metadata::is_dir) { listed(dir).unwrap_or_default() } else { Vec::new() };
        within(&self.dir.join("attachments")).iter().flat_map(|folder| within(folder)).collect()
    }

    /// Where a file kept as evidence is in this part, or would be.
    pub(super) fn place(&self, sha256: &Hash) -> PathBuf {
        file_place(&self.dir, &sha256.to_string())
    }

    /// Copies a file into this part, in the place of any that is there. Whoever reads it holds it against its name.
    pub(super) fn put_file(&self, sha256: &Hash, mut file: File, watch: Watch<'_>) -> Result<(), AttachmentError> {
        let path = self.place(sha256);
        let within = path.parent().into_iter().flat_map(Path::ancestors).take(2).collect::<Vec<_>>();
        within.into_iter().rev().try_for_each(files::make_real_dir)?;
        // A name that nobody can have planted.
        let new = path.with_extension(format!("{}.new", random()?));
        let mut copy = files::only_mine().create_new(true).open(&new).map_err(io(Operation::Create, &new))?;
        let copied = carried::copy(&mut file, &mut copy, watch).and_then(|whole| copy.sync_data().map(|()| whole));
        drop(copy);
        let placed = match copied {
            Ok(true) => fs::rename(&new, &path).map_err(io(Operation::Rename, &path)).map_err(AttachmentError::from),
            Ok(false) => Err(AttachmentError::Cancelled),
            Err(error) => Err(io(Operation::Write, &new)(error).into()),
        };
        if placed.is_err() {
            // Where this fails too, the next program that looks takes it away.
            let _ = fs::remove_file(&new);
        }
        placed
    }
}

fn random() -> Result<String, StoreError> {
    let [a, b, c, d, ..] = files::random()?;
    Ok(format!("{:08x}", u32::from_be_bytes([a, b, c, d])))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Entries in runs that fit a file.
fn runs(entries: &[Entry]) -> Vec<&[Entry]> {
    let mut runs = Vec::new();
    let (mut from, mut bytes) = (0, 0);
    for (index, entry) in entries.iter().enumerate() {
        let length = lines::line(entry).len() as u64;
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
