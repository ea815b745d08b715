//! What is damaged in a shared folder becomes nobody's entry, and is put right by whoever has it.
#![allow(clippy::unwrap_used)]

#[path = "support/shared.rs"]
mod shared;
mod support;

use pathfolio_core::journal::{Entry, Hash};
use pathfolio_store::SharedFolder;
use shared::*;
use std::{collections::BTreeSet, fs};

#[test]
fn a_flipped_bit_anywhere_in_the_folder_becomes_no_entry() {
    let [mut laptop, mut phone] = ["laptop", "phone"].map(Device::new);
    (0..3).for_each(|n| drop(laptop.write(n)));
    laptop.exchange();
    let path = laptop.lines();
    let bytes = fs::read(&path).unwrap();
    for at in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1 << (at % 7);
        fs::write(&path, damaged).unwrap();
        let mut folder = SharedFolder::at(laptop.folder.path());
        let (_, new) = folder.meets(phone.store()).unwrap();
        assert!(new <= 2, "byte {at}: the damaged line is believed");
    }
}

#[test]
fn a_damaged_line_is_put_right_by_the_device_that_wrote_it() {
    let [mut laptop, mut desk] = ["laptop", "desk"].map(Device::new);
    let entries: Vec<Entry> = (0..4).map(|n| laptop.write(n)).collect();
    laptop.exchange();
    let (own, before) = (laptop.lines(), laptop.store().device());
    // Later by far than anything: it would overrule every later rating.
    alter(&own, "\"lamport\":2", "\"lamport\":9");
    carry(&laptop, &desk);
    let synced = desk.exchange();
    assert_eq!((synced.merged.added, synced.unreadable, &synced.merged.cloned), (3, 1, &vec![]));
    let device = before.to_string();
    assert!(format!("{synced:?}").contains(&format!("{device}/{}:2", own.file_name().unwrap().display())), "it is named: {synced:?}");
    laptop.open_on("laptop");
    let synced = laptop.exchange();
    assert_eq!((synced.merged.added, synced.sent, synced.merged.new_device), (0, 1, None), "not taken for a clone's");
    assert_eq!((laptop.store().device(), laptop.exchange().unreadable), (before, 0));
    carry(&laptop, &desk);
    assert_eq!(desk.exchange().merged.added, 1);
    same(&[&laptop, &desk]);
    assert_eq!(desk.store().state().hashes().collect::<BTreeSet<Hash>>(), entries.iter().map(Entry::hash).collect());
}

#[test]
fn lines_of_earlier_versions_are_believed_where_something_vouches_for_them() {
    let [mut laptop, mut desk, mut phone] = ["laptop", "desk", "phone"].map(Device::new);
    let entries: Vec<Entry> = (0..3).map(|n| laptop.write(n)).collect();
    laptop.exchange();
    let own = laptop.lines();
    // As they were written before: without their hash.
    fs::write(&own, entries.iter().flat_map(Entry::line).collect::<Vec<u8>>()).unwrap();
    carry(&laptop, &desk);
    let synced = desk.exchange();
    assert_eq!((synced.merged.added, synced.unreadable), (2, 1), "nobody vouches for the last one");
    laptop.open_on("laptop");
    let synced = laptop.exchange();
    assert_eq!((synced.sent, synced.unreadable), (1, 0));
    carry(&laptop, &desk);
    let synced = desk.exchange();
    assert_eq!((synced.merged.added, synced.unreadable), (1, 0));
    carry(&desk, &phone);
    phone.exchange();
    same(&[&laptop, &desk, &phone]);
}
