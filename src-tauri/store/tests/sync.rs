//! Devices share a folder that some service carries: prefixes, pieces, old versions, nothing at all. Nothing is lost by it.
#![allow(clippy::unwrap_used)]

mod support;

use pathfolio_core::journal::{Entry, Erasable, Hash};
use pathfolio_store::{Condition, OpenOptions, SharedFolder, Store, StoreError, Synced};
use std::{collections::BTreeSet, fs, path::Path};
use support::*;
use tempfile::TempDir;

struct Device {
    dir: TempDir,
    /// Its own copy of the folder, as a sync service keeps one on each device.
    folder: TempDir,
    store: Store,
    shared: SharedFolder,
    name: String,
}

impl Device {
    fn new(name: &str) -> Self {
        let [dir, folder] = [(); 2].map(|()| tempfile::tempdir().unwrap());
        let options = OpenOptions { machine: Some(name.into()), ..OpenOptions::new("test") };
        let store = Store::open(dir.path(), options).unwrap().0;
        let shared = SharedFolder::at(folder.path());
        Self { dir, folder, store, shared, name: name.into() }
    }

    fn write(&mut self, n: i64) -> Entry {
        self.store.commit(&rated(n), HOLDER, at(n)).unwrap()
    }

    fn exchange(&mut self) -> Synced {
        self.shared.exchange(&mut self.store, &self.name).unwrap()
    }
}

/// Carries what `from` has to `to`, as a service does: whole files, over what was there.
fn carry(from: &Device, to: &Device) {
    copy_into(from.folder.path(), to.folder.path());
}

fn same(devices: &[&Device]) {
    let first = devices[0].store.state();
    for device in devices {
        assert!(device.store.state() == first, "{} differs from {}", device.name, devices[0].name);
    }
}

#[test]
fn what_one_writes_the_others_have_and_nothing_is_sent_twice() {
    let [mut laptop, mut desk] = ["laptop", "desk"].map(Device::new);
    (0..5).for_each(|n| drop(laptop.write(n)));
    (5..8).for_each(|n| drop(desk.write(n)));
    assert_eq!(laptop.exchange().sent, 5);
    carry(&laptop, &desk);
    let synced = desk.exchange();
    assert_eq!((synced.merged.added, synced.sent), (5, 3), "it sends its own, not what it was given");
    carry(&desk, &laptop);
    assert_eq!(laptop.exchange().merged.added, 3);
    same(&[&laptop, &desk]);
    for device in [&mut laptop, &mut desk] {
        assert_eq!(device.exchange(), Synced::default());
    }
    let named: Vec<String> = laptop.shared.names().into_values().collect();
    assert_eq!(BTreeSet::from_iter(named), BTreeSet::from(["laptop".into(), "desk".into()]));
    // And a third that comes later gets everything from what is there.
    let mut phone = Device::new("phone");
    carry(&laptop, &phone);
    assert_eq!(phone.shared.meets(&phone.store).unwrap(), (0, 8));
    assert_eq!(phone.exchange().merged.added, 8);
    same(&[&laptop, &phone]);
}

#[test]
fn files_that_arrive_in_pieces_are_read_as_far_as_they_go() {
    let [mut laptop, mut desk] = ["laptop", "desk"].map(Device::new);
    let entries: Vec<Entry> = (0..5).map(|n| laptop.write(n)).collect();
    laptop.exchange();
    let whole = files(laptop.folder.path()).into_iter().find(|path| path.extension().is_some_and(|e| e == "jsonl")).unwrap();
    let bytes = fs::read(&whole).unwrap();
    let part = desk.folder.path().join(whole.strip_prefix(laptop.folder.path()).unwrap());
    fs::create_dir_all(part.parent().unwrap()).unwrap();
    let mut known = 0;
    for cut in (0..bytes.len()).step_by(97).chain([bytes.len()]) {
        fs::write(&part, &bytes[..cut]).unwrap();
        let synced = desk.exchange();
        assert_eq!(synced.unreadable, 0, "a line that is on its way is no fault");
        known += synced.merged.added;
        let lines = bytes[..cut].iter().filter(|&&byte| byte == b'\n').count();
        assert_eq!((known, desk.store.state().len()), (lines, lines), "{cut} bytes");
    }
    assert_eq!(desk.store.entries().unwrap(), entries);
}

#[test]
fn a_folder_that_is_emptied_deletes_nothing_and_is_filled_again() {
    let [mut laptop, mut desk] = ["laptop", "desk"].map(Device::new);
    (0..4).for_each(|n| drop(laptop.write(n)));
    laptop.exchange();
    carry(&laptop, &desk);
    desk.write(9);
    desk.exchange();
    for path in fs::read_dir(desk.folder.path()).unwrap() {
        fs::remove_dir_all(path.unwrap().path()).unwrap();
    }
    let synced = desk.exchange();
    assert_eq!((synced.merged.added, synced.sent, desk.store.state().len()), (0, 5, 5), "all it has, also of others");
    let mut phone = Device::new("phone");
    carry(&desk, &phone);
    phone.exchange();
    same(&[&desk, &phone]);
}

#[test]
fn a_folder_that_is_not_there_is_an_error_and_is_not_made() {
    let mut laptop = Device::new("laptop");
    laptop.write(1);
    let gone = laptop.dir.path().join("unplugged");
    let error = SharedFolder::at(&gone).exchange(&mut laptop.store, "laptop").unwrap_err();
    assert!(error.to_string().contains("unplugged"), "{error}");
    assert!(!gone.exists());
    assert!(matches!(SharedFolder::at(&gone).meets(&laptop.store), Err(StoreError::Io { .. })));
}

#[test]
fn damage_in_the_folder_is_said_and_goes_no_further() {
    let [mut laptop, mut desk] = ["laptop", "desk"].map(Device::new);
    let entries: Vec<Entry> = (0..5).map(|n| laptop.write(n)).collect();
    laptop.exchange();
    let path = files(laptop.folder.path()).into_iter().find(|path| path.extension().is_some_and(|e| e == "jsonl")).unwrap();
    edit(&path, |bytes| {
        let line = bytes.iter().position(|&byte| byte == b'\n').unwrap() + 40;
        bytes[line] ^= 4;
    });
    carry(&laptop, &desk);
    let synced = desk.exchange();
    assert_eq!((synced.merged.added, synced.unreadable, synced.merged.missing.clone()), (4, 1, vec![entries[1].hash()]));
    // The device that has it sees that the folder lacks it, and gives it again.
    laptop.shared = SharedFolder::at(laptop.folder.path());
    assert_eq!(laptop.exchange().sent, 1);
    carry(&laptop, &desk);
    desk.exchange();
    same(&[&laptop, &desk]);
}

/// Keeps a file and records a piece that names it.
fn with_file(device: &mut Device, content: &[u8]) -> Hash {
    let sha256 = keep(&device.store.attachments(), content);
    device.store.commit(&evidence(1, &[sha256]), HOLDER, at(1)).unwrap();
    sha256
}

#[test]
fn kept_files_travel_with_the_entries_and_only_whole() {
    let [mut laptop, mut desk] = ["laptop", "desk"].map(Device::new);
    let content = b"%PDF-1.7 what was audited".repeat(1000);
    let sha256 = with_file(&mut laptop, &content);
    let synced = laptop.exchange();
    assert_eq!((synced.files_sent, synced.sent), (1, 1));
    carry(&laptop, &desk);
    let name = sha256.to_string();
    let arriving = desk.folder.path().join(laptop.store.device().to_string()).join("attachments").join(&name[..2]).join(&name);
    fs::write(&arriving, &content[..500]).unwrap();
    let synced = desk.exchange();
    assert_eq!((synced.merged.added, synced.files_received, synced.files_awaited), (1, 0, 1));
    assert_eq!(desk.store.attachments().check(&sha256).unwrap(), Condition::Missing, "half a file is none");
    fs::write(&arriving, &content).unwrap();
    let synced = desk.exchange();
    assert_eq!((synced.files_received, synced.files_awaited), (1, 0));
    assert_eq!(desk.store.attachments().check(&sha256).unwrap(), Condition::Intact);
    let names: BTreeSet<String> = files(&desk.dir.path().join("attachments")).iter().map(|p| file_name(p)).collect();
    assert_eq!(names, [name].into());
    assert_eq!(desk.exchange(), Synced::default());
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn what_is_erased_leaves_the_folder_too_on_every_device() {
    let [mut laptop, mut desk] = ["laptop", "desk"].map(Device::new);
    let content = b"%PDF-1.7 what must go".repeat(10);
    let sha256 = with_file(&mut laptop, &content);
    laptop.write(2);
    laptop.exchange();
    carry(&laptop, &desk);
    desk.exchange();
    let erased = laptop.store.state().entries_of(&Erasable::Evidence(piece_id(1)));
    laptop.store.erase(erased, HOLDER, at(3)).unwrap();
    laptop.exchange();
    let holding = |device: &Device, secret: &[u8]| {
        let all = [files(device.dir.path()), files(device.folder.path())].concat();
        all.into_iter().filter(|path| fs::read(path).unwrap().windows(secret.len()).any(|part| part == secret)).count()
    };
    assert_eq!((holding(&laptop, b"Audit report"), holding(&laptop, b"what must go")), (0, 0));
    assert!(holding(&desk, b"Audit report") > 0);
    carry(&laptop, &desk);
    // A service also carries that a file is gone.
    let gone = |device: &Device| {
        files(device.folder.path())
            .into_iter()
            .filter(|path| path.ends_with(sha256.to_string()))
            .for_each(|path| fs::remove_file(path).unwrap())
    };
    gone(&desk);
    desk.exchange();
    assert_eq!((holding(&desk, b"Audit report"), holding(&desk, b"what must go")), (0, 0));
    same(&[&laptop, &desk]);
    assert_eq!(laptop.store.state().len(), 3);
}
