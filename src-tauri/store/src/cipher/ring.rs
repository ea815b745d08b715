//! The keys of this device: `backup-keys.json` in the data directory, for this user only.

use super::{Keys, Passphrase, Seal, SecretKey, key_file};
use crate::{
    StoreError,
    attachments::disk::Disk,
    error::{Operation, io},
    files::{self, Content},
};
use chrono::{DateTime, FixedOffset};
use pathfolio_core::journal::Hash;
use serde::{Deserialize, Serialize};
use std::{fmt, path::Path};

const FILE: &str = "backup-keys.json";

/// With what this device encrypts backups, and what opens those it made before. Once there is a key it is never given up,
/// for there may be backups that nothing else opens.
#[derive(Clone, Default)]
pub struct Keyring {
    on: bool,
    keys: Vec<(SecretKey, DateTime<FixedOffset>)>,
    /// Of which computers' backups, by their public names, this device was only given the keys.
    foreign: Vec<String>,
    /// `key.age`.
    key_file: Vec<u8>,
    /// Hashes of those that this device wrote, which give way to a new one; another's do not.
    ours: Vec<Hash>,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    on: bool,
    keys: Vec<StoredKey>,
    #[serde(default)]
    foreign: Vec<String>,
    key_file: Vec<u8>,
    ours: Vec<Hash>,
}

#[derive(Serialize, Deserialize)]
struct StoredKey {
    secret: String,
    made: DateTime<FixedOffset>,
}

impl Keyring {
    /// Whether a passphrase was ever set here.
    pub fn is_there(dir: &Path) -> bool {
        dir.join(FILE).exists()
    }

    /// The keys that lie in a data directory.
    ///
    /// # Errors
    /// Where they cannot be read: then nothing may be backed up in the belief that there are none.
    pub fn read(dir: &Path) -> Result<Self, StoreError> {
        let path = dir.join(FILE);
        let damaged = || StoreError::Damaged { path: path.clone() };
        let stored: Stored = match files::read_hashed(&path)? {
            Content::Absent => return Ok(Self::default()),
            Content::Unreadable(_) => return Err(damaged()),
            Content::Whole(stored) => stored,
        };
        let keys = stored.keys.iter().map(|key| SecretKey::parse(&key.secret).map(|secret| (secret, key.made)));
        let keys = keys.collect::<Option<Vec<_>>>().ok_or_else(damaged)?;
        Ok(Self { on: stored.on && !keys.is_empty(), keys, foreign: stored.foreign, key_file: stored.key_file, ours: stored.ours })
    }

    fn write(&self, dir: &Path) -> Result<(), StoreError> {
        let key = |(secret, made): &(SecretKey, _)| StoredKey { secret: secret.words(), made: *made };
        let keys = self.keys.iter().map(key).collect();
        files::create_dir(dir)?;
        let stored = Stored { on: self.on, keys, foreign: self.foreign.clone(), key_file: self.key_file.clone(), ours: self.ours.clone() };
        files::write_hashed(&dir.join(FILE), &stored)
    }

    /// From now on backups are encrypted, with a key of their own that this passphrase opens. So it is also when there was one
    /// before: who knew the former passphrase cannot read what comes after. The former keys stay, in `key.age` too.
    pub fn set(&mut self, dir: &Path, passphrase: &Passphrase, at: DateTime<FixedOffset>) -> Result<(), StoreError> {
        let mut changed = self.clone();
        changed.on = true;
        changed.keys.insert(0, (SecretKey::new(), at));
        changed.key_file = key_file::write(passphrase, changed.keys().secrets()).map_err(io(Operation::Write, &dir.join(FILE)))?;
        changed.ours.push(Hash::of(&changed.key_file));
        changed.write(dir)?;
        *self = changed;
        Ok(())
    }

    /// From now on backups are not encrypted.
    pub fn turn_off(&mut self, dir: &Path) -> Result<(), StoreError> {
        let changed = Self { on: false, ..self.clone() };
        changed.write(dir)?;
        *self = changed;
        Ok(())
    }

    /// Keeps keys that opened a backup of this record elsewhere, to open others with.
    pub fn remember(&mut self, dir: &Path, keys: &Keys, at: DateTime<FixedOffset>) -> Result<(), StoreError> {
        let mut changed = self.clone();
        for key in keys.secrets() {
            if !changed.keys.iter().any(|(known, _)| known == key) {
                changed.keys.push((key.clone(), at));
                changed.foreign.push(key.public());
            }
        }
        if changed.keys.len() > self.keys.len() {
            changed.write(dir)?;
            *self = changed;
        }
        Ok(())
    }

    /// The same with other keys too, for opening.
    pub fn opening(mut self, keys: &Keys) -> Self {
        let now = DateTime::default();
        self.keys.extend(keys.secrets().iter().map(|key| (key.clone(), now)));
        self
    }

    /// Puts a file of keys aside that cannot be read, so that a new one can be made.
    pub fn put_aside(dir: &Path) -> Result<(), StoreError> {
        files::quarantine_path(dir, &dir.join(FILE)).map(|_| ())
    }

    /// Whether backups are encrypted.
    pub fn is_on(&self) -> bool {
        self.on
    }

    /// The key that backups are encrypted with now, and since when.
    pub fn current(&self) -> Option<(&SecretKey, DateTime<FixedOffset>)> {
        self.keys.first().filter(|_| self.on).map(|(key, made)| (key, *made))
    }

    /// What opens the backups of this device, old and new.
    pub fn keys(&self) -> Keys {
        Keys::of(self.keys.iter().map(|(key, _)| key.clone()).collect())
    }

    /// What this device itself encrypted with, now and before.
    pub fn own_keys(&self) -> Keys {
        let own = |key: &SecretKey| !self.foreign.contains(&key.public());
        Keys::of(self.keys.iter().map(|(key, _)| key.clone()).filter(own).collect())
    }

    /// How backups are written.
    pub fn seal(&self) -> Seal<'_> {
        self.current().map_or(Seal::Open, |(key, _)| Seal::Key(key))
    }

    fn lay(&self, disk: &dyn Disk, new: &Path, path: &Path) -> Result<(), StoreError> {
        if new.exists() {
            // What an attempt left that was cut off.
            disk.remove(new).map_err(io(Operation::Remove, new))?;
        }
        let mut file = disk.create(new).map_err(io(Operation::Create, new))?;
        file.append(&self.key_file).map_err(io(Operation::Write, new))?;
        file.sync().map_err(io(Operation::Sync, new))?;
        drop(file);
        disk.rename(new, path).map_err(io(Operation::Rename, path))?;
        let folder = path.parent().unwrap_or(path);
        disk.sync_dir(folder).map_err(io(Operation::Sync, folder))
    }

    /// Puts `key.age` beside the backups, if it is not there yet. Another computer's is left alone.
    pub(crate) fn lay_beside(&self, disk: &dyn Disk, folder: &Path) -> Result<(), StoreError> {
        if !self.on {
            return Ok(());
        }
        for name in key_file::names() {
            let path = folder.join(name);
            match files::read(&path)? {
                Some(there) if there == self.key_file => return Ok(()),
                Some(there) if !self.ours.contains(&Hash::of(&there)) => continue,
                _ => {}
            }
            let new = path.with_extension("part");
            let written = self.lay(disk, &new, &path);
            if written.is_err() {
                // Where this fails too, the next attempt does it.
                let _ = disk.remove(&new);
            }
            return written;
        }
        // There is no room among others': an encrypted backup without its key would be of no use elsewhere.
        Err(io(Operation::Create, &folder.join("key.age"))(std::io::ErrorKind::AlreadyExists.into()))
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keyring").field("on", &self.on).field("keys", &self.keys.len()).finish_non_exhaustive()
    }
}
