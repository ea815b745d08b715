//! A file as it reads, encrypted or not.

use super::{Keys, Shut, key_file};
use crate::{
    ArchiveError,
    attachments::disk::open_regular,
    error::{Operation, io},
};
use std::{
    fs::File,
    io::{self as std_io, ErrorKind, Read, Seek, SeekFrom},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// How every encrypted file begins.
const MAGIC: &[u8] = b"age-encryption.org/v1\n";

/// The longest head that is looked at: ours have some 200 bytes, and reading a long one takes long.
const HEAD: u64 = 16 * 1024;

/// A file that is read here and there. Every part of an encrypted one is known to be as it was written before it is given out.
pub(crate) struct Source {
    bytes: Bytes,
    /// Set once a part of it was not as it was written; shared, for what reads archives keeps the source.
    altered: Arc<AtomicBool>,
}

enum Bytes {
    Plain(File),
    Encrypted { reader: Box<age::stream::StreamReader<File>>, length: u64 },
}

impl Source {
    /// Opens a regular file; also the keys by which it was opened, if it is encrypted.
    pub(crate) fn open(path: &Path, keys: &Keys) -> Result<(Self, Keys), ArchiveError> {
        let file = open_regular(path).map_err(io(Operation::Open, path))?;
        let mut file = file.ok_or_else(|| ArchiveError::NotAnArchive("not a regular file".into()))?;
        let altered = Arc::new(AtomicBool::new(false));
        if !is_encrypted(&mut file).map_err(io(Operation::Read, path))? {
            return Ok((Self { bytes: Bytes::Plain(file), altered }, Keys::default()));
        }
        let shut = |why| ArchiveError::Shut { why };
        let (mut reader, keys) = decrypt(file, path, keys).map_err(shut)?;
        let length = reader.seek(SeekFrom::End(0)).and_then(|length| reader.rewind().map(|()| length));
        let length = length.map_err(|_| shut(Shut::Altered))?;
        Ok((Self { bytes: Bytes::Encrypted { reader: Box::new(reader), length }, altered }, keys))
    }

    /// Whether it is encrypted.
    pub(crate) fn is_encrypted(&self) -> bool {
        matches!(self.bytes, Bytes::Encrypted { .. })
    }

    /// Tells later whether a part of it was not as it was written.
    pub(crate) fn witness(&self) -> Arc<AtomicBool> {
        self.altered.clone()
    }

    /// How many bytes there are to read.
    pub(crate) fn length(&self) -> std_io::Result<u64> {
        match &self.bytes {
            Bytes::Plain(file) => file.metadata().map(|data| data.len()),
            Bytes::Encrypted { length, .. } => Ok(*length),
        }
    }

    fn checked<T>(&mut self, work: impl FnOnce(&mut Bytes) -> std_io::Result<T>) -> std_io::Result<T> {
        if self.altered.load(Ordering::Relaxed) {
            return Err(ErrorKind::InvalidData.into());
        }
        let done = work(&mut self.bytes);
        if self.is_encrypted() && done.as_ref().is_err_and(|error| error.kind() != ErrorKind::Interrupted) {
            self.altered.store(true, Ordering::Relaxed);
        }
        done
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> std_io::Result<usize> {
        self.checked(|bytes| match bytes {
            Bytes::Plain(file) => file.read(buffer),
            Bytes::Encrypted { reader, .. } => reader.read(buffer),
        })
    }
}

impl Seek for Source {
    /// Never past the end of an encrypted file.
    fn seek(&mut self, to: SeekFrom) -> std_io::Result<u64> {
        let to = match (&mut self.bytes, to) {
            (Bytes::Plain(file), to) => return file.seek(to),
            (Bytes::Encrypted { .. }, SeekFrom::Start(place)) => Some(place),
            (Bytes::Encrypted { reader, .. }, SeekFrom::Current(by)) => reader.stream_position()?.checked_add_signed(by),
            (Bytes::Encrypted { length, .. }, SeekFrom::End(by)) => length.checked_add_signed(by),
        };
        self.checked(|bytes| match (bytes, to) {
            (Bytes::Encrypted { reader, length }, Some(to)) if to <= *length => reader.seek(SeekFrom::Start(to)),
            _ => Err(ErrorKind::InvalidInput.into()),
        })
    }
}

/// Whether a file begins as encrypted ones do; it is at its start again.
fn is_encrypted(file: &mut File) -> std_io::Result<bool> {
    let mut head = Vec::new();
    file.by_ref().take(MAGIC.len() as u64).read_to_end(&mut head)?;
    file.rewind()?;
    Ok(head == MAGIC)
}

/// Opens an encrypted file with these keys; with a passphrase also by the key that lies beside it.
fn decrypt(file: File, path: &Path, keys: &Keys) -> Result<(age::stream::StreamReader<File>, Keys), Shut> {
    let decryptor = head(file)?;
    if decryptor.is_scrypt() {
        let needed = if keys.given { Shut::Wrong } else { Shut::Passphrase };
        let passphrase = keys.passphrase.as_ref().ok_or(needed)?;
        let opened = decryptor.decrypt(std::iter::once(&passphrase.identity() as _)).map_err(|error| Shut::of(&error))?;
        return Ok((opened, Keys { passphrase: Some(passphrase.clone()), ..Keys::default() }));
    }
    let with = |decryptor: age::Decryptor<File>, keys: &Keys| decryptor.decrypt(keys.secrets.iter().map(|key| &key.0 as _));
    let beside = key_file::beside(path);
    match with(decryptor, keys) {
        Ok(opened) => return Ok((opened, Keys::of(keys.secrets.clone()))),
        Err(age::DecryptError::NoMatchingKeys) => {}
        Err(error) => return Err(Shut::of(&error)),
    }
    let Some(passphrase) = &keys.passphrase else {
        return Err(if keys.given { Shut::Wrong } else { Shut::Key { beside: !beside.is_empty() } });
    };
    let mut why = if beside.is_empty() { Shut::Key { beside: false } } else { Shut::Wrong };
    for key_file in beside {
        match key_file::read(&key_file, passphrase).map(Keys::of) {
            Ok(found) => {
                let file = open_regular(path).ok().flatten().ok_or(Shut::Altered)?;
                match with(head(file)?, &found) {
                    Ok(opened) => return Ok((opened, found)),
                    Err(age::DecryptError::NoMatchingKeys) => why = Shut::Key { beside: false },
                    Err(error) => return Err(Shut::of(&error)),
                }
            }
            Err(Shut::Wrong) => {}
            Err(other) => why = other,
        }
    }
    Err(why)
}

/// Reads the head of an encrypted file, if it is of a sensible length.
pub(super) fn head(mut file: File) -> Result<age::Decryptor<File>, Shut> {
    let mut start = Vec::new();
    file.by_ref().take(HEAD).read_to_end(&mut start).map_err(|_| Shut::Altered)?;
    let ends = start.windows(5).any(|five| five == b"\n--- ");
    if !ends || file.rewind().is_err() {
        return Err(Shut::Altered);
    }
    age::Decryptor::new(file).map_err(|error| Shut::of(&error))
}
