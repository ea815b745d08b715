//! Writing an archive: under a name of its own first, durable, read back, and only then under its own.

use super::{Archive, ArchiveError, Filed, Manifest, Stand, Tally, Watch, Why, manifest::FORMAT, name};
use crate::{
    Attachments, Condition, Head, Seal, Strand,
    attachments::disk::{Disk, RealDisk, Target},
    error::{Operation, io},
    files,
};
use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use pathfolio_core::journal::{Hash, State, decode_line};
use sha2::{Digest, Sha256};
use std::{
    cell::RefCell,
    io::{self as std_io, ErrorKind, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// How many bytes are copied at a time.
const CHUNK: usize = 256 * 1024;

/// What is said of an archive.
#[derive(Debug, Clone)]
pub struct Label {
    /// The version of the program.
    pub program: String,
    /// Now.
    pub at: DateTime<FixedOffset>,
    /// [`Manifest::purpose`].
    pub purpose: String,
}

/// What goes in besides the journal.
#[derive(Clone, Copy)]
pub struct Contents<'a> {
    /// `README.txt`.
    pub readme: &'a str,
    /// Tables by name.
    pub tables: &'a [(String, Vec<u8>)],
    /// Where the files kept as evidence are.
    pub kept: &'a Attachments,
    /// Whether they go in too.
    pub with_files: bool,
    /// How the whole is encrypted.
    pub seal: Seal<'a>,
}

impl Stand {
    /// Writes an archive and reads it back. On an error nothing of it is left.
    ///
    /// Kept files that are missing or altered are left out; the manifest names them, so that a reader can tell.
    ///
    /// # Errors
    /// [`ArchiveError::Exists`] if there is a file of that name, which is never written over.
    pub fn archive(&self, path: &Path, label: &Label, contents: Contents<'_>, watch: Watch<'_>) -> Result<Manifest, ArchiveError> {
        self.archive_on(&RealDisk, path, label, contents, watch)
    }

    pub(crate) fn archive_on(
        &self,
        disk: &dyn Disk,
        path: &Path,
        label: &Label,
        contents: Contents<'_>,
        watch: Watch<'_>,
    ) -> Result<Manifest, ArchiveError> {
        let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let beside = dir.join(temporary_name()?);
        // Writing is one half of the work, reading back the other.
        let (first, second) = (|done, of| watch(done, 2 * of), |done, of| watch(of + done, 2 * of));
        let written = self
            .write(disk, &beside, label, contents, &first)
            .and_then(|manifest| self.read_back(&beside, &manifest, contents.seal, &second).map(|()| manifest))
            .and_then(|manifest| publish(disk, &beside, path, dir).map(|()| manifest));
        if written.is_err() {
            // Where this fails too, a file stays whose name says that it is nothing whole.
            let _ = disk.remove(&beside);
        }
        written
    }

    fn write(
        &self,
        disk: &dyn Disk,
        path: &Path,
        label: &Label,
        contents: Contents<'_>,
        watch: Watch<'_>,
    ) -> Result<Manifest, ArchiveError> {
        let mut target = disk.create_target(path).map_err(io(Operation::Create, path))?;
        let fault = RefCell::new(None);
        let written = {
            let careful = Careful { target: &mut *target, fault: &fault, place: 0, end: 0 };
            self.pack(careful, path, label, contents, watch)
        };
        if let Some(error) = fault.into_inner() {
            return Err(io(Operation::Write, path)(error).into());
        }
        let manifest = written?;
        target.make_durable().map_err(io(Operation::Sync, path))?;
        Ok(manifest)
    }

    /// Packs everything; what is encrypted is so from its first byte, in one go.
    fn pack(
        &self,
        into: Careful<'_>,
        path: &Path,
        label: &Label,
        contents: Contents<'_>,
        watch: Watch<'_>,
    ) -> Result<Manifest, ArchiveError> {
        let failed = |error| ArchiveError::from(io(Operation::Write, path)(error));
        let Some(encryptor) = contents.seal.encryptor().map_err(failed)? else {
            let packer = Packer::new(self, ZipWriter::new(into), label, contents.kept, watch)?;
            return packer.pack(contents).map(|(manifest, _)| manifest);
        };
        let zip = ZipWriter::new_stream(encryptor.wrap_output(into).map_err(failed)?);
        let (manifest, stream) = Packer::new(self, zip, label, contents.kept, watch)?.pack(contents)?;
        stream.into_inner().finish().map_err(failed)?;
        Ok(manifest)
    }

    /// A file that was written is an archive once it says again what was to be written.
    fn read_back(&self, path: &Path, manifest: &Manifest, seal: Seal<'_>, watch: Watch<'_>) -> Result<(), ArchiveError> {
        let archive = Archive::read_with(path, &seal.keys(), watch)?;
        let same = archive.manifest() == manifest
            && archive.manifest().fingerprint == self.state.fingerprint()
            && State::fold(archive.entries()) == self.state;
        if same { Ok(()) } else { Err(ArchiveError::refused(name::MANIFEST, Why::Entries)) }
    }
}

/// A name that nobody else can have, and that no archive has.
fn temporary_name() -> Result<String, ArchiveError> {
    Ok(format!(".pathfolio-{:032x}.part", u128::from_be_bytes(files::random()?)))
}

/// Whether a file has a name such as [`temporary_name`] gives.
pub(crate) fn is_temporary(name: &str) -> bool {
    let inner = name.strip_prefix(".pathfolio-").and_then(|name| name.strip_suffix(".part"));
    inner.is_some_and(|digits| digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Gives a whole file its name, if nobody has it: an empty file holds the name until then.
fn publish(disk: &dyn Disk, beside: &Path, path: &Path, dir: &Path) -> Result<(), ArchiveError> {
    drop(disk.create(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => ArchiveError::Exists { path: path.to_owned() },
        _ => io(Operation::Create, path)(error).into(),
    })?);
    if let Err(error) = disk.rename(beside, path) {
        // It is empty, and ours.
        let _ = disk.remove(path);
        return Err(io(Operation::Rename, path)(error).into());
    }
    Ok(disk.sync_dir(dir).map_err(io(Operation::Sync, dir))?)
}

struct Packer<'a, W: Write + Seek> {
    stand: &'a Stand,
    zip: ZipWriter<W>,
    manifest: Manifest,
    options: SimpleFileOptions,
    tally: Tally<'a>,
}

impl<'a, W: Write + Seek> Packer<'a, W> {
    fn new(stand: &'a Stand, zip: ZipWriter<W>, label: &Label, kept: &Attachments, watch: Watch<'a>) -> Result<Self, ArchiveError> {
        let manifest = Manifest {
            format: FORMAT,
            program: label.program.clone(),
            at: label.at,
            device: stand.device,
            purpose: label.purpose.clone(),
            entries: stand.state.len() as u64,
            fingerprint: stand.state.fingerprint(),
            heads: Default::default(),
            attachments: stand.named(kept)?.into_iter().collect(),
            files: Vec::new(),
        };
        let options = SimpleFileOptions::default().unix_permissions(0o600).last_modified_time(time(label.at));
        Ok(Self { stand, zip, manifest, options, tally: Tally::new(stand.bytes(), watch)? })
    }

    fn pack(mut self, contents: Contents<'_>) -> Result<(Manifest, W), ArchiveError> {
        let kept = if contents.with_files { self.present(contents.kept) } else { Vec::new() };
        self.tally.of += kept.iter().map(|(_, _, bytes)| bytes).sum::<u64>();
        self.small(name::README, contents.readme.as_bytes())?;
        for (name, bytes) in contents.tables {
            self.small(name, bytes)?;
        }
        for piece in &self.stand.pieces {
            let bytes = self.stand.read_piece(piece)?;
            self.heads(piece.strand, &bytes);
            self.small(&name::journal(piece.strand, piece.segment), &bytes)?;
            self.tally.add(bytes.len())?;
        }
        for (sha256, path, bytes) in kept {
            self.attachment(sha256, &path, bytes)?;
        }
        let manifest = self.manifest.bytes();
        self.zip.start_file(name::MANIFEST, self.deflated())?;
        self.zip.write_all(&manifest).map_err(zip::result::ZipError::Io)?;
        let written = self.zip.finish()?;
        Ok((self.manifest, written))
    }

    /// The kept files that are as they were kept, with where they are and their length.
    fn present(&self, from: &Attachments) -> Vec<(Hash, PathBuf, u64)> {
        let intact = self.manifest.attachments.iter().filter(|sha256| matches!(from.check(sha256), Ok(Condition::Intact)));
        intact
            .filter_map(|sha256| {
                let path = from.path(sha256);
                let bytes = path.metadata().ok()?.len();
                Some((*sha256, path, bytes))
            })
            .collect()
    }

    fn deflated(&self) -> SimpleFileOptions {
        self.options.compression_method(CompressionMethod::Deflated)
    }

    fn small(&mut self, name: &str, bytes: &[u8]) -> Result<(), ArchiveError> {
        self.zip.start_file(name, self.deflated())?;
        self.zip.write_all(bytes).map_err(zip::result::ZipError::Io)?;
        self.manifest.files.push(Filed { name: name.to_owned(), bytes: bytes.len() as u64, sha256: Hash::of(bytes) });
        Ok(())
    }

    /// What people keep as evidence is packed already: it is stored as it is.
    fn attachment(&mut self, sha256: Hash, path: &Path, bytes: u64) -> Result<(), ArchiveError> {
        let hex = sha256.to_string();
        let name = format!("attachments/{}/{hex}", &hex[..2]);
        self.zip.start_file(&name, self.options.compression_method(CompressionMethod::Stored))?;
        let mut file = std::fs::File::open(path).map_err(io(Operation::Open, path))?;
        let (mut hasher, mut buffer) = (Sha256::new(), vec![0; CHUNK]);
        loop {
            let read = match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(io(Operation::Read, path)(error).into()),
            };
            hasher.update(&buffer[..read]);
            self.zip.write_all(&buffer[..read]).map_err(zip::result::ZipError::Io)?;
            self.tally.add(read)?;
        }
        if Hash::from_bytes(hasher.finalize().into()) != sha256 {
            return Err(ArchiveError::refused(&name, Why::Differs));
        }
        self.manifest.files.push(Filed { name, bytes, sha256 });
        Ok(())
    }

    fn heads(&mut self, strand: Strand, bytes: &[u8]) {
        for entry in bytes.split_inclusive(|&byte| byte == b'\n').filter_map(|line| decode_line(line).ok()) {
            let head = Head::of(&entry);
            let known = self.manifest.heads.entry(strand).or_insert(head);
            if known.seq < head.seq {
                *known = head;
            }
        }
    }
}

/// The zip format has room for years from 1980 on.
fn time(at: DateTime<FixedOffset>) -> zip::DateTime {
    let part = |number: u32| u8::try_from(number).unwrap_or(0);
    let year = u16::try_from(at.year()).unwrap_or(0);
    let made =
        zip::DateTime::from_date_and_time(year, part(at.month()), part(at.day()), part(at.hour()), part(at.minute()), part(at.second()));
    made.unwrap_or_default()
}

/// Writes until the first failure, which it keeps; then it only seems to write, and says where it would be. What packs the
/// file tries to end it even where it failed, and would complain aloud that it cannot.
struct Careful<'a> {
    target: &'a mut dyn Target,
    fault: &'a RefCell<Option<std_io::Error>>,
    /// Where the next byte goes, and how long the file is.
    place: u64,
    end: u64,
}

impl Careful<'_> {
    /// What the work gives; none once it failed.
    fn attempt<T>(&mut self, work: impl FnOnce(&mut dyn Target) -> std_io::Result<T>) -> Option<T> {
        if self.fault.borrow().is_some() {
            return None;
        }
        work(self.target).map_err(|error| *self.fault.borrow_mut() = Some(error)).ok()
    }
}

impl Write for Careful<'_> {
    fn write(&mut self, bytes: &[u8]) -> std_io::Result<usize> {
        self.attempt(|target| target.write_all(bytes));
        self.place += bytes.len() as u64;
        self.end = self.end.max(self.place);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std_io::Result<()> {
        self.attempt(|target| target.flush());
        Ok(())
    }
}

impl Seek for Careful<'_> {
    fn seek(&mut self, to: SeekFrom) -> std_io::Result<u64> {
        let from = |base: u64, by: i64| base.checked_add_signed(by).ok_or(ErrorKind::InvalidInput);
        self.place = match to {
            SeekFrom::Start(place) => place,
            SeekFrom::Current(by) => from(self.place, by)?,
            SeekFrom::End(by) => from(self.end, by)?,
        };
        let place = self.place;
        self.attempt(|target| target.seek(SeekFrom::Start(place)));
        Ok(place)
    }
}
