//! Reading an archive that may be anybody's work: names from a list, sizes and counts capped, nothing unpacked by name, and
//! nothing believed before all of it was read.

use super::{
    ArchiveError, Filed, Manifest, Tally, Watch, Why,
    name::{MANIFEST, Name},
};
use crate::{
    Attachments, Keys, LARGEST, Shut, Staged,
    attachments::disk::Disk,
    cipher::Source,
    error::{Operation, io},
};
use pathfolio_core::journal::{DeviceId, Entry, Hash, decode_line, journal_fingerprint};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{ErrorKind, Read},
    path::{Path, PathBuf},
    sync::atomic::Ordering,
};
use zip::{
    CompressionMethod, ZipArchive,
    read::{ArchiveOffset, Config},
};

/// Most files in an archive.
const MOST_FILES: usize = 200_000;

/// Most bytes of journal: about two million entries.
const MOST_JOURNAL: u64 = 1 << 30;

/// Most bytes of everything.
const MOST: u64 = 1 << 38;

/// How many bytes are read at a time.
const CHUNK: usize = 256 * 1024;

/// An archive of which every byte was read and found to be as its manifest says.
#[derive(Debug)]
pub struct Archive {
    packed: Packed,
    manifest: Manifest,
    entries: Vec<Entry>,
}

/// The zip with its directory checked.
struct Packed {
    path: PathBuf,
    zip: ZipArchive<Source>,
    /// What opened it, if it is encrypted.
    keys: Keys,
    /// Index and length of each file but the manifest.
    files: BTreeMap<String, (usize, u64)>,
    manifest: usize,
}

impl std::fmt::Debug for Packed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Packed").field(&self.path).finish()
    }
}

impl Archive {
    /// Reads all of an archive.
    ///
    /// # Errors
    /// Whatever is not as it should be, named; the file itself and the record are untouched.
    pub fn read(path: &Path, watch: Watch<'_>) -> Result<Self, ArchiveError> {
        Self::read_with(path, &Keys::default(), watch)
    }

    /// As [`Archive::read`], also of an encrypted one.
    ///
    /// # Errors
    /// [`ArchiveError::Shut`] where these keys do not open it, or where it is not as it was encrypted.
    pub fn read_with(path: &Path, keys: &Keys, watch: Watch<'_>) -> Result<Self, ArchiveError> {
        let (mut packed, manifest) = Packed::open(path, keys)?;
        let mut tally = Tally::new(manifest.files.iter().map(|file| file.bytes).sum(), watch)?;
        let mut entries = Vec::new();
        for file in &manifest.files {
            match Name::of(&file.name) {
                Some(Name::Journal(strand, _)) => {
                    let mut bytes = Vec::new();
                    packed.stream(file, &mut tally, |part| {
                        bytes.extend_from_slice(part);
                        Ok(())
                    })?;
                    entries.extend(lines(&file.name, strand.device, &bytes)?);
                }
                _ => packed.stream(file, &mut tally, |_| Ok(()))?,
            }
        }
        let hashes: BTreeSet<Hash> = entries.iter().map(Entry::hash).collect();
        let stated = hashes.len() == entries.len() && entries.len() as u64 == manifest.entries;
        if !stated || journal_fingerprint(hashes) != manifest.fingerprint {
            return Err(ArchiveError::refused(MANIFEST, Why::Entries));
        }
        entries.sort_by_key(Entry::order);
        Ok(Self { packed, manifest, entries })
    }

    /// Reads only what an archive says of itself, and holds its directory against that.
    pub fn glance(path: &Path, keys: &Keys) -> Result<Manifest, ArchiveError> {
        Packed::open(path, keys).map(|(_, manifest)| manifest)
    }

    /// Whether it is encrypted.
    pub fn is_encrypted(&self) -> bool {
        !self.packed.keys.is_empty()
    }

    /// What opened it; nothing for one that is not encrypted.
    pub fn keys(&self) -> &Keys {
        &self.packed.keys
    }

    /// What it says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The file it was read from.
    pub fn path(&self) -> &Path {
        &self.packed.path
    }

    /// Every entry in it, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether it holds this file.
    pub fn holds(&self, sha256: &Hash) -> bool {
        self.packed.files.contains_key(&attachment_name(sha256))
    }

    /// The files kept as evidence that are in it.
    pub fn held(&self) -> Vec<Hash> {
        self.manifest
            .files
            .iter()
            .filter(|file| matches!(Name::of(&file.name), Some(Name::Attachment(_))))
            .map(|file| file.sha256)
            .collect()
    }

    /// Takes a file kept as evidence in, ready to be kept; none if it is not in the archive.
    pub fn take(&mut self, sha256: &Hash, into: &Attachments) -> Result<Option<Staged>, ArchiveError> {
        let name = attachment_name(sha256);
        let Some(file) = self.manifest.files.iter().find(|file| file.name == name).cloned() else { return Ok(None) };
        let mut incoming = into.begin(file.bytes)?;
        let mut tally = Tally::new(file.bytes, &super::unwatched)?;
        self.packed.stream(&file, &mut tally, |part| Ok(incoming.push(part)?))?;
        Ok(Some(incoming.finish()?))
    }

    /// Writes the journal of the archive into a directory, every file durable.
    pub(crate) fn lay_out(&mut self, disk: &dyn Disk, dir: &Path, watch: Watch<'_>) -> Result<(), ArchiveError> {
        let journal: Vec<Filed> = self.manifest.files.iter().filter(|file| file.name.starts_with("journal/")).cloned().collect();
        let mut tally = Tally::new(journal.iter().map(|file| file.bytes).sum(), watch)?;
        let mut folders = BTreeSet::from([dir.join("journal")]);
        make_dir(disk, &dir.join("journal"))?;
        for file in &journal {
            let path = dir.join(&file.name);
            let folder = path.parent().unwrap_or(dir);
            if folders.insert(folder.to_owned()) {
                make_dir(disk, folder)?;
            }
            let mut out = disk.create(&path).map_err(io(Operation::Create, &path))?;
            self.packed.stream(file, &mut tally, |part| Ok(out.append(part).map_err(io(Operation::Write, &path))?))?;
            out.sync().map_err(io(Operation::Sync, &path))?;
        }
        for folder in folders.iter().rev().map(PathBuf::as_path).chain([dir]) {
            disk.sync_dir(folder).map_err(io(Operation::Sync, folder))?;
        }
        Ok(())
    }
}

fn make_dir(disk: &dyn Disk, dir: &Path) -> Result<(), ArchiveError> {
    Ok(disk.make_dir(dir).map_err(io(Operation::Create, dir))?)
}

fn attachment_name(sha256: &Hash) -> String {
    let hex = sha256.to_string();
    format!("attachments/{}/{hex}", &hex[..2])
}

/// The entries of one journal file: every line one, all of its device, none cut off.
fn lines(name: &str, device: DeviceId, bytes: &[u8]) -> Result<Vec<Entry>, ArchiveError> {
    let lines = bytes.split_inclusive(|&byte| byte == b'\n').zip(1..);
    let read = lines.map(|(line, number)| {
        let entry = decode_line(line).ok().filter(|entry| line.ends_with(b"\n") && entry.header().device == device);
        entry.ok_or_else(|| ArchiveError::refused(name, Why::Line(number)))
    });
    read.collect()
}

impl Packed {
    /// Opens a zip, checks every name and size in its directory, reads the manifest and holds the two against each other.
    fn open(path: &Path, keys: &Keys) -> Result<(Self, Manifest), ArchiveError> {
        let (source, keys) = Source::open(path, keys)?;
        let altered = source.witness();
        let opened = Self::open_source(path, source, keys);
        // What looks like no archive may be one that was encrypted whole and is not whole any more.
        opened.map_err(|error| if altered.load(Ordering::Relaxed) { ArchiveError::Shut { why: Shut::Altered } } else { error })
    }

    fn open_source(path: &Path, source: Source, keys: Keys) -> Result<(Self, Manifest), ArchiveError> {
        // Nothing may stand before the zip: such a file is two things at once.
        let mut zip = ZipArchive::with_config(Config { archive_offset: ArchiveOffset::Known(0) }, source)?;
        if zip.len() > MOST_FILES || zip.has_duplicate_names() || zip.has_overlapping_entries()? {
            return Err(ArchiveError::NotAnArchive("too many files, or files that share bytes".into()));
        }
        let mut packed = Self { path: path.to_owned(), files: BTreeMap::new(), manifest: usize::MAX, zip, keys };
        packed.list()?;
        let manifest = Manifest::parse(&packed.read_manifest()?)?;
        packed.compare(&manifest)?;
        Ok((packed, manifest))
    }

    fn list(&mut self) -> Result<(), ArchiveError> {
        for index in 0..self.zip.len() {
            let file = self.zip.by_index_data(index)?;
            let shown = String::from_utf8_lossy(file.name_raw()).into_owned();
            let refuse = |why| ArchiveError::refused(&shown, why);
            let name = std::str::from_utf8(file.name_raw()).ok().and_then(Name::of).ok_or_else(|| refuse(Why::Name))?;
            let plain = !file.is_dir() && !file.is_symlink() && !file.encrypted();
            if !plain || !matches!(file.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
                return Err(refuse(Why::Kind));
            }
            if file.size() > name.largest() {
                return Err(refuse(Why::TooLarge));
            }
            if name == Name::Manifest {
                self.manifest = index;
            } else {
                self.files.insert(shown, (index, file.size()));
            }
        }
        Ok(())
    }

    fn read_manifest(&mut self) -> Result<Vec<u8>, ArchiveError> {
        if self.manifest == usize::MAX {
            return Err(ArchiveError::refused(MANIFEST, Why::Missing));
        }
        let largest = Name::Manifest.largest();
        let mut bytes = Vec::new();
        let read = self.zip.by_index(self.manifest)?.take(largest + 1).read_to_end(&mut bytes);
        read.map_err(|_| ArchiveError::refused(MANIFEST, Why::Differs))?;
        if bytes.len() as u64 > largest {
            return Err(ArchiveError::refused(MANIFEST, Why::TooLarge));
        }
        Ok(bytes)
    }

    /// Each file is named by the manifest, once, with the size that the directory has for it.
    fn compare(&self, manifest: &Manifest) -> Result<(), ArchiveError> {
        let (mut all, mut journal) = (0u64, 0u64);
        let mut named = BTreeSet::new();
        for Filed { name, bytes, sha256 } in &manifest.files {
            let (_, size) = self.files.get(name).ok_or_else(|| ArchiveError::refused(name, Why::Missing))?;
            let kind = Name::of(name);
            // A kept file bears the name of what is in it.
            let as_named = !matches!(kind, Some(Name::Attachment(hash)) if hash != *sha256);
            if size != bytes || !as_named || !named.insert(name.as_str()) {
                return Err(ArchiveError::refused(name, Why::Differs));
            }
            all = all.saturating_add(*bytes);
            journal += if matches!(kind, Some(Name::Journal(..))) { *bytes } else { 0 };
            if all > MOST || journal > MOST_JOURNAL {
                return Err(ArchiveError::refused(name, Why::TooLarge));
            }
        }
        match self.files.keys().find(|name| !named.contains(name.as_str())) {
            Some(unnamed) => Err(ArchiveError::refused(unnamed, Why::Unnamed)),
            None => Ok(()),
        }
    }

    /// Reads a file part by part; never more bytes than are stated, whatever the zip unpacks to. After the last part it is
    /// known to be what the manifest names.
    fn stream(
        &mut self,
        file: &Filed,
        tally: &mut Tally<'_>,
        mut each: impl FnMut(&[u8]) -> Result<(), ArchiveError>,
    ) -> Result<(), ArchiveError> {
        let refuse = |why| ArchiveError::refused(&file.name, why);
        let (index, _) = self.files.get(&file.name).ok_or_else(|| refuse(Why::Missing))?;
        let packed = self.zip.by_index(*index).map_err(|_| refuse(Why::Differs))?;
        let mut packed = packed.take(file.bytes.min(LARGEST) + 1);
        let (mut hasher, mut buffer, mut read_all) = (Sha256::new(), vec![0; CHUNK], 0u64);
        loop {
            let read = match packed.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(_) => return Err(refuse(Why::Differs)),
            };
            read_all += read as u64;
            if read_all > file.bytes {
                return Err(refuse(Why::Differs));
            }
            hasher.update(&buffer[..read]);
            each(&buffer[..read])?;
            tally.add(read)?;
        }
        let same = read_all == file.bytes && Hash::from_bytes(hasher.finalize().into()) == file.sha256;
        if same { Ok(()) } else { Err(refuse(Why::Differs)) }
    }
}
