//! Devices that share a folder, and ways to damage what is in it.
#![allow(dead_code, unreachable_pub, missing_docs, clippy::unwrap_used)]

use super::support::*;
use pathfolio_core::journal::{Entry, Hash};
use pathfolio_store::{OpenOptions, SharedFolder, Store, Synced};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

pub struct Device {
    pub dir: TempDir,
    /// Its own copy of the folder, as a sync service keeps one on each device.
    pub folder: TempDir,
    pub store: Option<Store>,
    pub shared: SharedFolder,
    pub name: String,
}

impl Device {
    pub fn new(name: &str) -> Self {
        let [dir, folder] = [(); 2].map(|()| tempfile::tempdir().unwrap());
        let shared = SharedFolder::at(folder.path());
        let mut device = Self { dir, folder, store: None, shared, name: name.into() };
        device.open_on(name);
        device
    }

    /// Opened anew, on a machine of that name.
    pub fn open_on(&mut self, machine: &str) {
        self.store = None;
        let options = OpenOptions { machine: Some(machine.into()), ..OpenOptions::new("test") };
        self.store = Some(Store::open(self.dir.path(), options).unwrap().0);
        self.shared = SharedFolder::at(self.folder.path());
    }

    pub fn store(&mut self) -> &mut Store {
        self.store.as_mut().unwrap()
    }

    pub fn write(&mut self, n: i64) -> Entry {
        self.store().commit(&rated(n), HOLDER, at(n)).unwrap()
    }

    /// Keeps a file and records a piece of that number that names it.
    pub fn piece(&mut self, number: u32, content: &[u8]) -> Hash {
        let store = self.store();
        let sha256 = keep(&store.attachments(), content);
        store.commit(&titled(number, &format!("Audit report {number}"), &[sha256]), HOLDER, at(1)).unwrap();
        sha256
    }

    pub fn erase(&mut self, number: u32) -> Entry {
        let entries = self.store().state().entries_of(&pathfolio_core::journal::Erasable::Evidence(piece_id(number)));
        self.store().erase(entries, HOLDER, at(90)).unwrap().0
    }

    pub fn exchange(&mut self) -> Synced {
        self.try_exchange().unwrap()
    }

    pub fn try_exchange(&mut self) -> Result<Synced, pathfolio_store::AttachmentError> {
        self.shared.exchange(self.store.as_mut().unwrap(), &self.name)
    }

    /// Its part of the folder.
    pub fn part(&mut self) -> PathBuf {
        let device = self.store().device();
        self.folder.path().join(device.to_string())
    }

    /// Where a file lies in its part.
    pub fn place(&mut self, sha256: &Hash) -> PathBuf {
        let name = sha256.to_string();
        self.part().join("attachments").join(&name[..2]).join(name)
    }

    /// The first file of lines in its part.
    pub fn lines(&mut self) -> PathBuf {
        let part = self.part();
        files(&part).into_iter().find(|path| path.extension().is_some_and(|e| e == "jsonl")).unwrap()
    }

    /// Where these bytes still are, in the record or in the folder.
    pub fn holding(&self, secret: &[u8]) -> Vec<PathBuf> {
        let all = [files(self.dir.path()), files(self.folder.path())].concat();
        all.into_iter().filter(|path| fs::read(path).is_ok_and(|bytes| bytes.windows(secret.len()).any(|part| part == secret))).collect()
    }
}

/// Carries what `from` has to `to`, as a service does: whole files, over what was there.
pub fn carry(from: &Device, to: &Device) {
    copy_into(from.folder.path(), to.folder.path());
}

pub fn same(devices: &[&Device]) {
    let state = |device: &Device| device.store.as_ref().unwrap().state().clone();
    for device in devices {
        assert!(state(device) == state(devices[0]), "{} differs from {}", device.name, devices[0].name);
    }
}

/// Replaces the first occurrence of some bytes in a file by as many others.
pub fn alter(path: &Path, old: &str, new: &str) {
    edit(path, |bytes| {
        let at = bytes.windows(old.len()).position(|part| part == old.as_bytes()).unwrap();
        bytes[at..at + new.len()].copy_from_slice(new.as_bytes());
    });
}
