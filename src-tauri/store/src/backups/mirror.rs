//! The copies of kept files beside the backups: each once, by its hash, encrypted where the backups are. All that is in an
//! encrypted copy is the file; its name tells its hash, as an unencrypted one's does.

use super::Backups;
use crate::{
    AttachmentError, Attachments, Condition, IoKind, Keys, Seal, Staged,
    attachments::disk::open_regular,
    cipher::Source,
    error::{Operation, io},
    files,
    writer::Medium,
};
use pathfolio_core::journal::Hash;
use sha2::{Digest, Sha256};
use std::{
    io::{self as std_io, Read, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

/// How many bytes are read at a time.
const CHUNK: usize = 256 * 1024;

/// Most names of copies of one file: several computers may keep theirs in one folder, each under its own key.
const MOST: usize = 5;

/// What is told how many bytes are copied, and may stop it.
type Progress<'a> = &'a mut dyn FnMut(u64) -> ControlFlow<()>;

/// The copies in a folder of backups.
pub struct Mirror<'a>(pub(super) &'a Backups);

impl Mirror<'_> {
    fn plain(&self) -> Attachments {
        Attachments::at(&self.0.folder)
    }

    fn encrypted(&self, sha256: &Hash) -> impl Iterator<Item = PathBuf> + use<> {
        let plain = self.plain().path(sha256);
        let ends = std::iter::once("age".to_owned()).chain((2..=MOST).map(|n| format!("{n}.age")));
        ends.map(move |end| plain.with_extension(end))
    }

    /// An encrypted copy that our keys open.
    fn open(&self, sha256: &Hash) -> Option<(PathBuf, Source)> {
        self.open_with(sha256, &self.0.ring.keys())
    }

    /// An encrypted copy that this computer made: one that it may replace.
    fn own(&self, sha256: &Hash) -> Option<PathBuf> {
        self.open_with(sha256, &self.0.ring.own_keys()).map(|(path, _)| path)
    }

    fn open_with(&self, sha256: &Hash, keys: &Keys) -> Option<(PathBuf, Source)> {
        let open = |path: PathBuf| {
            path.is_file()
                .then(|| Source::open(&path, keys).ok())?
                .filter(|(source, _)| source.is_encrypted())
                .map(|(source, _)| (path, source))
        };
        self.encrypted(sha256).find_map(open)
    }

    /// Where the copy of a file is, or would be.
    pub fn path(&self, sha256: &Hash) -> PathBuf {
        let plain = self.plain().path(sha256);
        let encrypted = || self.open(sha256).map(|(path, _)| path);
        match self.0.ring.is_on() {
            true => encrypted().or_else(|| self.encrypted(sha256).next()).unwrap_or(plain),
            false if plain.is_file() => plain,
            false => encrypted().unwrap_or(plain),
        }
    }

    /// Whether there is a copy such as would be made now; does not read all of it.
    pub(super) fn has(&self, sha256: &Hash) -> bool {
        let plain = self.plain().path(sha256).is_file();
        if self.0.ring.is_on() { !plain && self.key_opens(sha256) } else { plain }
    }

    /// Whether the key of now opens the copy: with the recovery sheet alone everything must come back.
    fn key_opens(&self, sha256: &Hash) -> bool {
        let keys = self.0.ring.seal().keys();
        self.encrypted(sha256).any(|path| path.is_file() && Source::open(&path, &keys).is_ok_and(|(source, _)| source.is_encrypted()))
    }

    /// Whether there is an intact copy; reads all of it.
    pub fn intact(&self, sha256: &Hash) -> bool {
        if matches!(self.plain().check(sha256), Ok(Condition::Intact)) {
            return true;
        }
        self.open(sha256).is_some_and(|(_, source)| hash_of(source).is_ok_and(|found| found == *sha256))
    }

    /// Copies a file here that is kept elsewhere; false if it is not what its name says. An encrypted copy takes the place of a
    /// plain one, and a plain one that of an encrypted one, once it was read back.
    pub fn put(&self, from: &Attachments, sha256: &Hash, progress: Progress<'_>) -> Result<bool, AttachmentError> {
        let Seal::Key(_) = self.0.ring.seal() else {
            let staged = self.plain().copy_in(&from.path(sha256), progress)?;
            let same = staged.sha256() == *sha256;
            if same {
                drop(staged.keep()?);
                if let Some(encrypted) = self.own(sha256) {
                    // One too many does no harm.
                    let _ = self.0.disk.remove(&encrypted);
                }
            }
            return Ok(same);
        };
        // Read whole first, so that nothing of what is not the file is ever written.
        // One that cannot be read keeps no backup from being made either.
        if !matches!(from.check(sha256), Ok(Condition::Intact)) {
            return Ok(false);
        }
        let written = self.encrypt(&from.path(sha256), sha256, progress)?;
        let plain = self.plain().path(sha256);
        if written && plain.is_file() {
            self.0.disk.remove(&plain).map_err(io(Operation::Remove, &plain))?;
        }
        Ok(written)
    }

    /// Writes an encrypted copy, reads it back, and gives it its name.
    fn encrypt(&self, from: &Path, sha256: &Hash, progress: Progress<'_>) -> Result<bool, AttachmentError> {
        let disk = &*self.0.disk;
        let (root, folder) = (self.0.folder.join("attachments"), self.plain().path(sha256));
        let folder = folder.parent().unwrap_or(&root);
        for dir in [root.as_path(), &root.join("incoming"), folder] {
            match disk.make_dir(dir) {
                Err(error) if error.kind() != std_io::ErrorKind::AlreadyExists => return Err(io(Operation::Create, dir)(error).into()),
                _ => {}
            }
        }
        let beside = root.join("incoming").join(format!("{:032x}", u128::from_be_bytes(files::random()?)));
        let written = self.write(from, &beside, progress).and_then(|()| {
            let read = Source::open(&beside, &self.0.ring.seal().keys()).map_err(|_| AttachmentError::Altered { sha256: *sha256 })?;
            Ok(hash_of(read.0).is_ok_and(|found| found == *sha256))
        });
        if !matches!(written, Ok(true)) {
            // Where this fails the next backup does it.
            let _ = disk.remove(&beside);
            return written;
        }
        let known = self.own(sha256);
        let free = || self.encrypted(sha256).find(|path| !path.exists());
        let place = known.or_else(free).ok_or(AttachmentError::Altered { sha256: *sha256 })?;
        disk.rename(&beside, &place).map_err(io(Operation::Rename, &place))?;
        for dir in [folder, &root] {
            disk.sync_dir(dir).map_err(io(Operation::Sync, dir))?;
        }
        Ok(true)
    }

    fn write(&self, from: &Path, to: &Path, progress: Progress<'_>) -> Result<(), AttachmentError> {
        let unreadable = |source: std_io::Error| AttachmentError::Unreadable {
            operation: Operation::Read,
            path: from.to_owned(),
            kind: IoKind::from(&source),
            source,
        };
        let unwritten = |error| AttachmentError::from(io(Operation::Write, to)(error));
        let mut file = open_regular(from).map_err(unreadable)?.ok_or(AttachmentError::NotAFile)?;
        let encryptor = self.0.ring.seal().encryptor().map_err(unwritten)?.ok_or(AttachmentError::Cancelled)?;
        let target = Appending(self.0.disk.create(to).map_err(io(Operation::Create, to))?);
        let mut into = encryptor.wrap_output(target).map_err(unwritten)?;
        let (mut buffer, mut done) = (vec![0; CHUNK], 0);
        loop {
            if progress(done).is_break() {
                return Err(AttachmentError::Cancelled);
            }
            match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => into.write_all(&buffer[..read]).map(|()| done += read as u64).map_err(unwritten)?,
                Err(error) if error.kind() == std_io::ErrorKind::Interrupted => {}
                Err(error) => return Err(unreadable(error)),
            }
        }
        let Appending(mut target) = into.finish().map_err(unwritten)?;
        Ok(target.sync().map_err(io(Operation::Sync, to))?)
    }

    /// Brings a file back from here, ready to be kept there; none if there is no intact copy.
    pub fn take(&self, sha256: &Hash, into: &Attachments) -> Option<Staged> {
        let plain = into.copy_in(&self.plain().path(sha256), &mut |_| ControlFlow::Continue(())).ok();
        if let Some(staged) = plain.filter(|staged| staged.sha256() == *sha256) {
            return Some(staged);
        }
        let (_, mut source) = self.open(sha256)?;
        let mut incoming = into.begin(source.length().ok()?).ok()?;
        parts(&mut source, |part| incoming.push(part).map_err(std_io::Error::other)).ok()?;
        incoming.finish().ok().filter(|staged| staged.sha256() == *sha256)
    }
}

fn parts(source: &mut Source, mut each: impl FnMut(&[u8]) -> std_io::Result<()>) -> std_io::Result<()> {
    let mut buffer = vec![0; CHUNK];
    loop {
        match source.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(read) => each(&buffer[..read])?,
            Err(error) if error.kind() == std_io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn hash_of(mut source: Source) -> std_io::Result<Hash> {
    let mut hasher = Sha256::new();
    parts(&mut source, |part| {
        hasher.update(part);
        Ok(())
    })?;
    Ok(Hash::from_bytes(hasher.finalize().into()))
}

/// A file that is only appended to, as a writer.
struct Appending(Box<dyn Medium>);

impl Write for Appending {
    fn write(&mut self, bytes: &[u8]) -> std_io::Result<usize> {
        self.0.append(bytes).map(|()| bytes.len())
    }
    fn flush(&mut self) -> std_io::Result<()> {
        Ok(())
    }
}
