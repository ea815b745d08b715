//! What is erased leaves the shared folder, whatever became of the device that put it there; and nothing else does.
#![allow(clippy::unwrap_used)]

#[path = "support/shared.rs"]
mod shared;
mod support;

use pathfolio_store::{Archive, Backups, Condition, Label, OpenOptions, unwatched};
use shared::*;
use std::{fs, path::PathBuf};
use support::*;

const CONTENT: &[u8] = b"%PDF-1.7 Halden breach of March";
const OTHER: &[u8] = b"%PDF-1.7 what another piece shows";

fn erased_everywhere(device: &Device) {
    for secret in ["Audit report 1".as_bytes(), CONTENT] {
        assert_eq!(device.holding(secret), Vec::<PathBuf>::new());
    }
}

#[test]
fn it_leaves_the_part_of_an_id_that_the_device_had_before_it_was_moved() {
    let mut laptop = Device::new("laptop");
    laptop.piece(1, CONTENT);
    laptop.piece(2, OTHER);
    laptop.exchange();
    let before = laptop.store().device();
    for machine in ["second", "third"] {
        laptop.open_on(machine);
        laptop.exchange();
    }
    assert_ne!(laptop.store().device(), before);
    laptop.erase(1);
    laptop.exchange();
    erased_everywhere(&laptop);
    assert_eq!(laptop.holding(OTHER).len(), 2, "what was not erased stays, here and there");
}

#[test]
fn it_leaves_the_part_of_an_id_that_the_device_had_before_a_restore() {
    let mut laptop = Device::new("laptop");
    let folder = tempfile::tempdir().unwrap();
    laptop.piece(1, CONTENT);
    laptop.exchange();
    let store = laptop.store.take().unwrap();
    let label = Label { program: "0.0.0".into(), at: at(50), purpose: "test".into() };
    let made = Backups::at(folder.path()).make(&store.stand().unwrap(), &label, "x", &store.attachments(), true, &unwatched).unwrap();
    let mut archive = Archive::read(&made.path, &unwatched).unwrap();
    let prepared = store.prepare_restore(&mut archive, at(60), &OpenOptions::new("test"), &unwatched).unwrap();
    laptop.store = Some(store.restore(prepared, OpenOptions::new("test")).unwrap().0);
    laptop.erase(1);
    laptop.exchange();
    erased_everywhere(&laptop);
}

#[test]
fn the_others_can_hear_of_it_before_anything_is_taken_away() {
    let [mut laptop, mut desk] = ["laptop", "desk"].map(Device::new);
    laptop.piece(1, CONTENT);
    laptop.exchange();
    carry(&laptop, &desk);
    desk.exchange();
    let own = laptop.lines();
    // The file cannot be written anew: a directory stands where it would be.
    let blocked = own.with_file_name(format!("{}.new", own.file_name().unwrap().display()));
    fs::create_dir(&blocked).unwrap();
    laptop.erase(1);
    assert!(laptop.try_exchange().is_err());
    carry(&laptop, &desk);
    fs::remove_dir(desk.folder.path().join(blocked.strip_prefix(laptop.folder.path()).unwrap())).unwrap();
    desk.exchange();
    assert!(desk.store().state().evidence().is_empty());
    fs::remove_dir(&blocked).unwrap();
    laptop.exchange();
    erased_everywhere(&laptop);
}

#[test]
fn a_copy_that_was_cut_off_goes_too() {
    let mut laptop = Device::new("laptop");
    let sha256 = laptop.piece(1, CONTENT);
    laptop.exchange();
    let place = laptop.place(&sha256);
    for end in ["new", "5f3a09c1.new"] {
        fs::copy(&place, place.with_extension(end)).unwrap();
    }
    laptop.open_on("laptop");
    laptop.erase(1);
    laptop.exchange();
    erased_everywhere(&laptop);
}

#[test]
fn a_file_whose_name_only_another_device_still_knew_goes_too() {
    let [mut laptop, mut desk] = ["laptop", "desk"].map(Device::new);
    let sha256 = keep(&desk.store().attachments(), CONTENT);
    laptop.piece(1, CONTENT);
    // The entry is in the laptop's part, the file in that of the desk.
    let place = laptop.store().attachments().path(&sha256);
    fs::remove_file(place).unwrap();
    laptop.exchange();
    carry(&laptop, &desk);
    assert_eq!(desk.exchange().files_sent, 1);
    carry(&desk, &laptop);
    assert_eq!(laptop.exchange().files_received, 1);
    laptop.erase(1);
    laptop.exchange();
    carry(&laptop, &desk);
    desk.exchange();
    erased_everywhere(&desk);
}

#[test]
fn a_file_that_the_device_cannot_name_now_stays_in_the_folder() {
    let mut laptop = Device::new("laptop");
    let first = laptop.piece(1, CONTENT);
    laptop.store = None;
    let before = tempfile::tempdir().unwrap();
    copy_into(laptop.dir.path(), before.path());
    laptop.open_on("laptop");
    let second = laptop.piece(2, OTHER);
    laptop.exchange();
    // The machine is set back to before, and what the folder says of the second piece is damaged.
    laptop.store = None;
    laptop.dir = before;
    let own = laptop.folder.path().to_owned();
    let lines = files(&own).into_iter().find(|path| path.extension().is_some_and(|e| e == "jsonl")).unwrap();
    alter(&lines, "Audit report 2", "Audit repost 2");
    laptop.open_on("laptop");
    laptop.erase(1);
    let synced = laptop.exchange();
    assert_eq!(synced.unreadable, 1);
    assert!(!laptop.holding(OTHER).is_empty(), "the entry that names it may be brought back, the file could not");
    laptop.exchange();
    assert!(!laptop.holding(OTHER).is_empty());
    erased_everywhere(&laptop);
    assert_eq!(laptop.store().attachments().check(&first).unwrap(), Condition::Missing);
    assert_ne!(first, second);
}
