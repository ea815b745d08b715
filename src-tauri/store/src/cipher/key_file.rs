//! `key.age`: the keys of backups, encrypted with a passphrase, beside the backups. It is an identity file of the standard
//! tool: `age -d -i key.age backup.zip.age` asks for the passphrase and opens the backup.

use super::{Passphrase, Seal, SecretKey, Shut, reader};
use crate::attachments::disk::open_regular;
use std::{
    io::{self, Read, Write},
    iter,
    path::{Path, PathBuf},
};

/// The most bytes of one: that of many keys has a few thousand.
const LARGEST: u64 = 256 * 1024;

/// How many are tried in one folder; each takes a second.
const MOST: usize = 4;

/// Names of such files in a folder, the usual one first: another computer's may be there already.
pub(crate) fn names() -> impl Iterator<Item = String> {
    iter::once("key.age".to_owned()).chain((2..=MOST).map(|n| format!("key.{n}.age")))
}

/// Those beside a file.
pub(crate) fn beside(path: &Path) -> Vec<PathBuf> {
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    names().map(|name| dir.join(name)).filter(|path| path.is_file()).collect()
}

/// The bytes of one: the keys that open what was written with them, the newest first.
pub(super) fn write(passphrase: &Passphrase, keys: &[SecretKey]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let encryptor = Seal::Passphrase(passphrase).encryptor()?.ok_or(io::ErrorKind::Unsupported)?;
    let mut into = encryptor.wrap_output(&mut bytes)?;
    writeln!(into, "# Opens the backups of Pathfolio beside this file: age -d -i key.age BACKUP.zip.age")?;
    for key in keys {
        writeln!(into, "# {}\n{}", key.public(), key.words())?;
    }
    into.finish()?;
    Ok(bytes)
}

/// The keys in one.
pub(super) fn read(path: &Path, passphrase: &Passphrase) -> Result<Vec<SecretKey>, Shut> {
    let file = open_regular(path).ok().flatten().ok_or(Shut::Altered)?;
    let decryptor = reader::head(file)?;
    if !decryptor.is_scrypt() {
        return Err(Shut::Altered);
    }
    let opened = decryptor.decrypt(iter::once(&passphrase.identity() as _)).map_err(|error| Shut::of(&error))?;
    let mut words = String::new();
    opened.take(LARGEST).read_to_string(&mut words).map_err(|_| Shut::Altered)?;
    Ok(words.lines().filter(|line| !line.starts_with('#')).filter_map(SecretKey::parse).collect())
}
