//! Files and directories, made durable. Errors carry what was done and where.

use crate::{
    StoreError,
    error::{Operation, io},
};
use pathfolio_core::journal::Hash;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;
use std::{
    fs::{self, DirBuilder, File},
    io::{self as std_io, ErrorKind, Read, Write},
    path::Path,
};

/// For making a file that nobody but this user may read.
pub(crate) fn only_mine() -> fs::OpenOptions {
    let mut options = File::options();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes one directory that nobody but this user may enter.
pub(crate) fn make_dir(dir: &Path) -> std_io::Result<()> {
    #[cfg_attr(not(unix), expect(unused_mut))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

/// Writes a small file of no lasting worth, for this user only.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> std_io::Result<()> {
    only_mine().create(true).truncate(true).open(path)?.write_all(bytes)
}

/// Makes the names in a directory durable. Where directories cannot be synced (Windows) the system does it itself.
pub(crate) fn sync_dir(dir: &Path) -> Result<(), StoreError> {
    sync_names(dir).map_err(io(Operation::Sync, dir))
}

/// As [`sync_dir`], with the system's own error.
pub(crate) fn sync_names(dir: &Path) -> std::io::Result<()> {
    if cfg!(unix) {
        match File::open(dir).and_then(|dir| dir.sync_all()) {
            Err(error) if !matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Makes a directory with all its parents, durably.
pub(crate) fn create_dir(dir: &Path) -> Result<(), StoreError> {
    if dir.is_dir() {
        return Ok(());
    }
    if let Some(parent) = dir.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        create_dir(parent)?;
    }
    match make_dir(dir) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(io(Operation::Create, dir)(error)),
        _ => {}
    }
    dir.parent().filter(|parent| !parent.as_os_str().is_empty()).map_or(Ok(()), sync_dir)
}

/// A file's bytes, or none if there is no such file.
pub(crate) fn read(path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io(Operation::Read, path)(error)),
    }
}

/// Opens a file that others may write beside us; none if there is none, or something else than a regular file in its place,
/// such as a link.
pub(crate) fn open_own(path: &Path) -> Result<Option<File>, StoreError> {
    let regular = |found: std_io::Result<fs::Metadata>| match found {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        found => found.map(|found| found.is_file()),
    };
    if !regular(fs::symlink_metadata(path)).map_err(io(Operation::Read, path))? {
        return Ok(None);
    }
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK | libc::O_NOFOLLOW);
    let file = match options.open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file.map_err(io(Operation::Open, path))?,
    };
    Ok(regular(file.metadata()).map_err(io(Operation::Read, path))?.then_some(file))
}

/// Makes a file that was not there, for this user only; what was left of one that was cut off, or a link in its place, goes.
fn make_anew(path: &Path) -> std_io::Result<File> {
    let make = || only_mine().create_new(true).open(path);
    match make() {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            fs::remove_file(path)?;
            make()
        }
        made => made,
    }
}

/// Opens a file of our own to add to it: never what a link leads to.
pub(crate) fn open_to_add(path: &Path) -> std_io::Result<File> {
    let mut options = File::options();
    options.append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NOFOLLOW);
    options.open(path)
}

/// Makes a directory where there is none, for this user only. A link or anything else in its place is refused.
pub(crate) fn make_real_dir(dir: &Path) -> Result<(), StoreError> {
    match make_dir(dir) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(io(Operation::Create, dir)(error)),
        _ => {}
    }
    let found = fs::symlink_metadata(dir).map_err(io(Operation::Read, dir))?;
    if found.is_dir() { Ok(()) } else { Err(io(Operation::Create, dir)(ErrorKind::NotADirectory.into())) }
}

/// Replaces a file as a whole: at any moment, also after a power cut, it is the old one or the new one.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let new = path.with_file_name(name);
    let mut file = make_anew(&new).map_err(io(Operation::Create, &new))?;
    file.write_all(bytes).map_err(io(Operation::Write, &new))?;
    file.sync_all().map_err(io(Operation::Sync, &new))?;
    drop(file);
    fs::rename(&new, path).map_err(io(Operation::Rename, path))?;
    path.parent().map_or(Ok(()), sync_dir)
}

/// Copies a directory with the files in it, durably.
pub(crate) fn copy_dir(from: &Path, to: &Path) -> Result<(), StoreError> {
    create_dir(to)?;
    for entry in fs::read_dir(from).map_err(io(Operation::Read, from))? {
        let entry = entry.map_err(io(Operation::Read, from))?.path();
        let target = to.join(entry.file_name().unwrap_or_default());
        if entry.is_dir() {
            copy_dir(&entry, &target)?;
        } else {
            let bytes = fs::read(&entry).map_err(io(Operation::Read, &entry))?;
            replace(&target, &bytes)?;
        }
    }
    Ok(())
}

/// A free name in the quarantine: `quarantine/<name>.<n>`.
pub(crate) fn free_place(dir: &Path, name: &str) -> Result<(std::path::PathBuf, String), StoreError> {
    let quarantine = dir.join("quarantine");
    create_dir(&quarantine)?;
    let free = (1u32..).map(|n| format!("{name}.{n}")).find(|name| !quarantine.join(name).exists());
    let name = free.unwrap_or_default();
    Ok((quarantine.join(&name), format!("quarantine/{name}")))
}

/// Keeps damaged bytes for later study; says where, within the data directory.
pub(crate) fn quarantine_bytes(dir: &Path, name: &str, bytes: &[u8]) -> Result<String, StoreError> {
    let (path, kept) = free_place(dir, name)?;
    replace(&path, bytes)?;
    Ok(kept)
}

/// Puts a damaged file or directory aside by renaming it; says where, within the data directory.
pub(crate) fn quarantine_path(dir: &Path, path: &Path) -> Result<String, StoreError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (place, kept) = free_place(dir, &name)?;
    fs::rename(path, &place).map_err(io(Operation::Rename, path))?;
    sync_dir(dir)?;
    place.parent().map_or(Ok(()), sync_dir)?;
    Ok(kept)
}

/// A small JSON file that states its own hash, so that a flipped bit is never taken for a fact:
/// `{"sha256":"…","content":{…}}`, the hash being over the content's exact bytes. Every later format keeps this frame.
#[derive(Serialize, Deserialize)]
struct Hashed {
    sha256: Hash,
    content: Box<RawValue>,
}

/// Writes content with its hash.
pub(crate) fn write_hashed<T: Serialize>(path: &Path, content: &T) -> Result<(), StoreError> {
    replace(path, &hashed(content, path)?)
}

/// Content with its hash, as it stands in the file of that path.
pub(crate) fn hashed<T: Serialize>(content: &T, path: &Path) -> Result<Vec<u8>, StoreError> {
    let bytes = serde_json::value::to_raw_value(content).and_then(|content| {
        let mut bytes = serde_json::to_vec(&Hashed { sha256: Hash::of(content.get().as_bytes()), content })?;
        bytes.push(b'\n');
        Ok(bytes)
    });
    bytes.map_err(|error| io(Operation::Write, path)(error.into()))
}

/// What a hashed file holds.
pub(crate) enum Content<T> {
    /// There is no such file.
    Absent,
    /// Not what was written, or not of the expected form; its bytes.
    Unreadable(Vec<u8>),
    /// As written.
    Whole(T),
}

/// Reads content and checks its hash.
pub(crate) fn read_hashed<T: DeserializeOwned>(path: &Path) -> Result<Content<T>, StoreError> {
    Ok(read(path)?.map_or(Content::Absent, checked))
}

/// As [`read_hashed`], where others may put anything: what is no regular file, or longer than such a file ever is, is not read.
pub(crate) fn read_small<T: DeserializeOwned>(path: &Path) -> Result<Content<T>, StoreError> {
    const LONGEST: u64 = 64 << 10;
    let Some(file) = open_own(path)? else {
        return Ok(Content::Absent);
    };
    let mut bytes = Vec::new();
    file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(io(Operation::Read, path))?;
    Ok(if bytes.len() as u64 > LONGEST { Content::Unreadable(bytes) } else { checked(bytes) })
}

fn checked<T: DeserializeOwned>(bytes: Vec<u8>) -> Content<T> {
    let hashed: Option<Hashed> = serde_json::from_slice(&bytes).ok();
    let content = hashed.filter(|hashed| Hash::of(hashed.content.get().as_bytes()) == hashed.sha256);
    match content.and_then(|hashed| serde_json::from_str(hashed.content.get()).ok()) {
        Some(content) => Content::Whole(content),
        None => Content::Unreadable(bytes),
    }
}

/// Random bytes from the operating system.
pub(crate) fn random() -> Result<[u8; 16], StoreError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| StoreError::Entropy(error.to_string()))?;
    Ok(bytes)
}
