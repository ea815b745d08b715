//! Records of several devices become one: the union, the same for all, whatever the order and whoever was cloned.
#![allow(clippy::unwrap_used)]

mod support;

use pathfolio_core::journal::{DeviceId, Draft, Entry, Hash, State, compose};
use pathfolio_store::{Done, Merged, OpenOptions, Store, What};
use std::{collections::BTreeSet, fs, path::Path};
use support::*;
use tempfile::TempDir;

/// A record on a machine of that name.
fn on(machine: &str, dir: &Path) -> Store {
    let options = OpenOptions { machine: Some(machine.into()), ..OpenOptions::new("test") };
    Store::open(dir, options).unwrap().0
}

fn commit(store: &mut Store, n: i64) -> Entry {
    store.commit(&rated(n), HOLDER, at(n)).unwrap()
}

fn hashes(store: &Store) -> BTreeSet<Hash> {
    store.entries().unwrap().iter().map(Entry::hash).collect()
}

/// What is on disk is what is in memory, all of it sound, and stays so.
fn assert_sound(mut store: Store, dir: &Path) {
    let entries = store.entries().unwrap();
    assert!(store.state() == &State::fold(&entries));
    let checked = store.verify().unwrap();
    assert_eq!((checked.findings, checked.lost, checked.entries), (vec![], vec![], entries.len()));
    let device = store.device();
    store.close();
    let (mut store, report) = open_as_it_is(dir);
    assert_eq!((report.findings, report.lost), (vec![], vec![]));
    assert_eq!(store.device(), device);
    assert!(store.state() == &State::fold(&entries));
    assert_eq!(store.verify().unwrap().findings, []);
    store.close();
    assert!(Store::read(dir).unwrap().state == State::fold(&entries));
}

fn open_as_it_is(dir: &Path) -> (Store, pathfolio_store::OpenReport) {
    Store::open(dir, OpenOptions { machine: None, ..OpenOptions::new("test") }).unwrap()
}

#[test]
fn two_records_become_one_on_both_sides() {
    let [a, b] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let (mut one, mut two) = (on("one", a.path()), on("two", b.path()));
    (0..700).for_each(|n| drop(commit(&mut one, n)));
    (0..20).for_each(|n| drop(commit(&mut two, n)));
    let merged = one.merge(two.entries().unwrap()).unwrap();
    assert_eq!(merged, Merged { added: 20, ..Merged::default() });
    let merged = two.merge(one.entries().unwrap()).unwrap();
    assert_eq!(merged, Merged { added: 700, known: 20, ..Merged::default() });
    assert_eq!(one.state(), two.state());
    assert_eq!(one.state().fingerprint(), two.state().fingerprint());
    assert_eq!(one.merge(two.entries().unwrap()).unwrap(), Merged { known: 720, ..Merged::default() });
    let next = commit(&mut one, 1);
    assert_eq!(next.header().seq, 701, "its own chain goes on");
    assert!(two.entries().unwrap().iter().all(|entry| entry.header().lamport < next.header().lamport), "and comes after all it has seen");
    assert_sound(one, a.path());
    assert_sound(two, b.path());
}

#[test]
fn a_copied_directory_goes_on_under_another_id_and_both_ways_are_kept() {
    let a = tempfile::tempdir().unwrap();
    let mut one = on("one", a.path());
    let shared: Vec<Entry> = (0..5).map(|n| commit(&mut one, n)).collect();
    let id = one.device();
    one.close();
    let b = tempfile::tempdir().unwrap();
    copy_into(a.path(), b.path());
    // The same machine, as with a virtual machine that was set back: nothing tells the two apart.
    let (mut one, mut two) = (on("one", a.path()), on("one", b.path()));
    let ours: Vec<Entry> = (10..13).map(|n| commit(&mut one, n)).collect();
    let theirs: Vec<Entry> = (20..24).map(|n| commit(&mut two, n)).collect();
    let merged = one.merge(two.entries().unwrap()).unwrap();
    assert_eq!((merged.added, merged.known, merged.cloned), (4, 5, vec![id]));
    let minted = merged.new_device.unwrap();
    assert!(one.device() == minted && minted != id);
    let next = commit(&mut one, 30);
    assert_eq!((next.header().device, next.header().seq), (minted, 1));
    two.merge(one.entries().unwrap()).unwrap();
    assert_ne!(two.device(), id);
    let all: BTreeSet<Hash> = shared.iter().chain(&ours).chain(&theirs).chain([&next]).map(Entry::hash).collect();
    assert_eq!((hashes(&one), hashes(&two)), (all.clone(), all));
    assert_eq!(one.state(), two.state());
    assert_sound(one, a.path());
    assert_sound(two, b.path());
}

#[test]
fn an_older_copy_that_learns_what_came_after_it_does_not_go_on_under_the_same_id() {
    let sample = Sample::new(5);
    let old = sample.copy();
    let (mut store, _) = open(sample.dir.path());
    (10..13).for_each(|n| drop(commit(&mut store, n)));
    let (mut behind, _) = open(old.path());
    let merged = behind.merge(store.entries().unwrap()).unwrap();
    assert_eq!((merged.added, merged.cloned), (3, vec![]));
    assert!(merged.new_device.is_some_and(|device| device != sample.device && device == behind.device()));
    assert_eq!(behind.state(), store.state());
    assert_sound(behind, old.path());
}

#[test]
fn what_follows_a_missing_entry_is_kept_and_the_missing_one_named_until_it_comes() {
    let sample = Sample::new(6);
    let dir = tempfile::tempdir().unwrap();
    let mut store = on("other", dir.path());
    let part = [&sample.entries[..2], &sample.entries[4..]].concat();
    let merged = store.merge(part).unwrap();
    assert_eq!((merged.added, merged.missing, merged.cloned), (4, vec![sample.entries[3].hash()], vec![]));
    store.close();
    let mut store = on("other", dir.path());
    assert_eq!(store.merge(sample.entries.clone()).unwrap(), Merged { added: 2, known: 4, ..Merged::default() });
    assert_eq!(store.state(), &sample.state);
    assert_sound(store, dir.path());
}

#[test]
fn what_both_copies_lost_comes_back_to_its_place_from_elsewhere() {
    let sample = Sample::new(8);
    for missing in [0..1, 3..5, 7..8] {
        let dir = sample.copy();
        let lines: Vec<Vec<u8>> = sample.entries.iter().map(Entry::line).collect();
        let kept = lines.iter().enumerate().filter(|(n, _)| !missing.contains(n)).flat_map(|(_, line)| line.clone()).collect::<Vec<u8>>();
        fs::write(dir.path().join(sample.segment(1)), kept).unwrap();
        fs::remove_dir_all(dir.path().join("progress.sled")).unwrap();
        let (store, report) = open(dir.path());
        assert_eq!(report.lost.len(), 1, "{missing:?}: the last of them is known by name");
        store.close();
        let (mut store, _) = open(dir.path());
        let foreign = Sample::new(2);
        let others = [sample.entries.clone(), foreign.entries.clone()].concat();
        let checked = store.verify_with(others).unwrap();
        assert_eq!((checked.lost, checked.entries), (vec![], 8), "{missing:?}");
        assert!(checked.findings.iter().any(|f| f.what == What::JournalEntriesMissing && f.done == Done::Restored));
        store.close();
        sample.assert_whole(dir.path(), &format!("{missing:?}"));
    }
}

#[test]
fn a_merge_gives_back_what_was_lost_too() {
    let sample = Sample::new(8);
    let dir = sample.copy();
    let lines: Vec<u8> = sample.entries.iter().filter(|entry| entry.header().seq != 4).flat_map(Entry::line).collect();
    fs::write(dir.path().join(sample.segment(1)), lines).unwrap();
    fs::remove_dir_all(dir.path().join("progress.sled")).unwrap();
    let (mut store, report) = open(dir.path());
    assert_eq!(report.lost, [sample.entries[3].hash()]);
    let merged = store.merge(sample.entries.clone()).unwrap();
    assert_eq!((merged.added, merged.new_device), (0, None), "they were this record's own");
    store.close();
    sample.assert_whole(dir.path(), "after the merge");
}

/// Composed by hand: what no program writes and anybody can send.
fn crafted(device: DeviceId, seq: u64, lamport: u64, prev: Option<Hash>) -> Entry {
    let change = rated(7);
    let draft = Draft { change: &change, subject: HOLDER, author: HOLDER, device, seq, lamport, at: at(0), prev };
    compose(draft, [7; 16]).unwrap()
}

#[test]
fn an_entry_that_claims_a_place_on_a_chain_that_it_does_not_continue_harms_nothing() {
    let stranger = Sample::new(1).device;
    for (own, seq) in [(true, 9), (false, 3), (false, 9)] {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = open(dir.path());
        let last = [commit(&mut store, 1), commit(&mut store, 2)][1].hash();
        let device = if own { store.device() } else { stranger };
        let entry = crafted(device, seq, 3, Some(last));
        assert_eq!(store.merge(vec![entry.clone()]).unwrap().added, 1);
        let mine = (0..2).map(|n| store.commit(&rated(50 + n), HOLDER, at(9)).unwrap()).collect::<Vec<_>>();
        store.close();
        let (mut store, report) = open_as_it_is(dir.path());
        assert_eq!((report.findings, report.lost), (vec![], vec![]), "{own} {seq}");
        let checked = store.verify().unwrap();
        assert_eq!((checked.findings, checked.lost, checked.entries), (vec![], vec![], 5), "{own} {seq}");
        let entries = store.entries().unwrap();
        assert!(mine.iter().chain([&entry]).all(|one| entries.contains(one)), "{own} {seq}");
    }
}

#[test]
fn a_clock_at_its_end_is_not_taken_over() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = open(dir.path());
    commit(&mut store, 1);
    let stranger = Sample::new(1).device;
    let (leaps, first) = (crafted(stranger, 2, (1 << 53) - 1, Some(Hash::of(b"before"))), crafted(stranger, 1, 900, None));
    let merged = store.merge(vec![leaps.clone(), first]).unwrap();
    assert_eq!((merged.added, merged.implausible), (1, vec![leaps.hash()]));
    assert_eq!(store.commit(&rated(2), HOLDER, at(1)).unwrap().header().lamport, 901);
}

#[test]
fn a_merge_that_was_cut_off_is_finished_when_the_record_is_opened() {
    let sample = Sample::new(6);
    for already in [0, 2, 6] {
        let dir = tempfile::tempdir().unwrap();
        let mut store = on("other", dir.path());
        let own = commit(&mut store, 1);
        store.merge(sample.entries[..already].to_vec()).unwrap();
        store.close();
        let rest: Vec<u8> = sample.entries.iter().flat_map(Entry::line).collect();
        fs::write(dir.path().join("merging.jsonl"), rest).unwrap();
        let all: BTreeSet<Hash> = sample.entries.iter().chain([&own]).map(Entry::hash).collect();
        let read = Store::read(dir.path()).unwrap();
        assert_eq!(read.entries.len(), all.len(), "a reader sees all of it, not a part");
        assert!(read.state == State::fold(&read.entries) && read.entries.iter().all(|entry| all.contains(&entry.hash())));
        let (store, report) = open_as_it_is(dir.path());
        assert_eq!(codes(&report.findings), [(What::MergeUnfinished, Done::Finished)]);
        assert_eq!(hashes(&store), all, "{already} were there");
        assert_sound(store, dir.path());
    }
}

/// One of several devices, with what it may still learn from others lying about.
struct Peer {
    dir: TempDir,
    machine: String,
    store: Option<Store>,
}

impl Peer {
    fn store(&mut self) -> &mut Store {
        let (machine, dir) = (self.machine.clone(), self.dir.path().to_owned());
        self.store.get_or_insert_with(|| on(&machine, &dir))
    }
}

/// Two to five devices write, exchange parts of what they have in any order, are copied and set back, with clocks ten years off.
/// In the end each has seen everything.
fn simulate(seed: u64) {
    let mut dice = Dice(seed);
    let fresh = |n: usize| Peer { dir: tempfile::tempdir().unwrap(), machine: format!("machine {n}"), store: None };
    let mut peers: Vec<Peer> = (0..2 + dice.below(3)).map(fresh).collect();
    let mut written: BTreeSet<Hash> = BTreeSet::new();
    let mut devices: BTreeSet<DeviceId> = BTreeSet::new();
    for _ in 0..30 {
        let from = dice.below(peers.len());
        match dice.below(10) {
            0..5 => {
                let (n, off) = (dice.below(1000) as i64, (dice.below(3) as i64 - 1) * 10 * 365 * 24 * 60);
                let entry = peers[from].store().commit(&rated(n), HOLDER, at(n + off)).unwrap();
                written.insert(entry.hash());
                devices.insert(entry.header().device);
            }
            5..8 => {
                let mut some = peers[from].store().entries().unwrap();
                some.retain(|_| dice.below(4) > 0);
                let twice = some.iter().take(dice.below(5)).cloned().collect::<Vec<_>>();
                some.extend(twice);
                some.reverse();
                let to = dice.below(peers.len());
                peers[to].store().merge(some).unwrap();
            }
            8 => drop(peers[from].store.take()),
            _ if peers.len() < 5 => {
                peers[from].store.take();
                let copy = fresh(if dice.below(2) == 0 { from } else { peers.len() });
                copy_into(peers[from].dir.path(), copy.dir.path());
                peers.push(copy);
            }
            _ => {}
        }
    }
    for round in 0..2 {
        for from in 0..peers.len() {
            let all = peers[from].store().entries().unwrap();
            for to in (0..peers.len()).filter(|to| *to != from) {
                peers[to].store().merge(all.clone()).unwrap_or_else(|error| panic!("seed {seed}, round {round}: {error}"));
            }
        }
    }
    let fingerprint = peers[0].store().state().fingerprint();
    for peer in &mut peers {
        assert_eq!(hashes(peer.store()), written, "seed {seed}");
        assert_eq!(peer.store().state().fingerprint(), fingerprint, "seed {seed}");
        let store = peer.store.take().unwrap();
        assert_sound(store, peer.dir.path());
    }
}

#[test]
fn whatever_the_order_all_devices_end_with_the_same_record() {
    (1..=15).for_each(simulate);
}

/// `cargo test -p pathfolio-store --release --test merge -- --ignored`
#[test]
#[ignore = "takes minutes"]
fn a_thousand_histories_of_devices_converge() {
    (1..=1000).for_each(simulate);
    println!("1,000 histories of two to five devices: each ended with every entry on every device");
}
