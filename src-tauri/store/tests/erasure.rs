//! What is erased is nowhere any more: not in the journal, the database, the files put aside, another device that hears of it.
#![allow(clippy::unwrap_used)]

mod support;

use pathfolio_core::journal::{Change, Edit, Entry, Erasable, Erased, Hash, ProfileChange, State};
use pathfolio_store::{Archive, Backups, Condition, Done, Label, OpenOptions, Store, What, unwatched};
use std::{fs, path::Path};
use support::*;

const SECRET: &str = "Halden Logistics breach of March";
/// The piece that goes, and one that stays.
const GOES: u32 = 1;
const STAYS: u32 = 2;

fn commit(store: &mut Store, change: &Change, n: i64) -> Entry {
    store.commit(change, HOLDER, at(n)).unwrap()
}

fn the_piece() -> Erasable {
    Erasable::Evidence(piece_id(GOES))
}

fn erase(store: &mut Store, what: &Erasable) -> Entry {
    let entries = store.state().entries_of(what);
    let (entry, done) = store.erase(entries, HOLDER, at(90)).unwrap();
    assert!(done);
    entry
}

/// Where these bytes still are.
fn holding(dir: &Path, secret: &[u8]) -> Vec<std::path::PathBuf> {
    // The database drops files of its own while one looks.
    let holds = |path: &std::path::PathBuf| fs::read(path).is_ok_and(|bytes| bytes.windows(secret.len()).any(|part| part == secret));
    files(dir).into_iter().filter(holds).collect()
}

fn assert_sound(mut store: Store, dir: &Path) {
    let checked = store.verify().unwrap();
    assert_eq!((checked.findings, checked.lost), (vec![], vec![]));
    let state = store.state().clone();
    store.close();
    for _ in 0..2 {
        let (store, report) = open(dir);
        assert_eq!((report.findings, report.lost), (vec![], vec![]));
        assert!(store.state() == &state);
        store.close();
    }
    let reading = Store::read(dir).unwrap();
    assert!(reading.state == state && reading.findings.is_empty());
}

/// An erasure that fails after it has replaced the file that saves go into.
#[test]
fn what_is_saved_after_an_erasure_that_failed_half_way_is_saved() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = open(dir.path());
    commit(&mut store, &titled(GOES, SECRET, &[]), 1);
    // A chain that comes after this device's own, whose file cannot be replaced.
    let other = std::iter::repeat_with(|| Sample::with([titled(GOES, SECRET, &[])])).find(|other| other.device > store.device()).unwrap();
    store.merge(other.entries.clone()).unwrap();
    let obstacle = dir.path().join(format!("{}.new", other.segment(1)));
    fs::create_dir(&obstacle).unwrap();
    let entries = store.state().entries_of(&the_piece());
    let (_, done) = store.erase(entries, HOLDER, at(90)).unwrap();
    assert!(!done);
    assert_eq!(codes(&store.take_found()), [(What::ErasureUnfinished, Done::Nothing)]);
    let after = commit(&mut store, &rated(3), 3);
    assert!(store.entries().unwrap().contains(&after), "saved into a file that is gone");
    fs::remove_dir(&obstacle).unwrap();
    // The second copy is thrown away by this; the first must hold it.
    let erased_again = store.state().entries_of(&the_piece());
    assert_eq!(erased_again, []);
    store.close();
    let (store, report) = open(dir.path());
    assert_eq!(codes(&report.findings), [(What::ErasureUnfinished, Done::Finished)]);
    assert_eq!(holding(dir.path(), SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
    assert!(store.entries().unwrap().contains(&after));
    assert_sound(store, dir.path());
}

#[test]
fn an_erasure_throws_no_second_copy_away_that_the_first_needs() {
    // One bit of another entry's line, unnoticed so far.
    let rot = |segment: &Path| edit(segment, |bytes| bytes[40] ^= 1);
    for at_opening in [false, true] {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = open(dir.path());
        let stays = commit(&mut store, &titled(STAYS, "Another", &[]), 1);
        commit(&mut store, &titled(GOES, SECRET, &[]), 2);
        let segment = files(&dir.path().join("journal"))[0].clone();
        let entries = store.state().entries_of(&the_piece());
        let (store, found) = if at_opening {
            commit(&mut store, &Change::Erased(Erased { entries }), 3);
            store.close();
            fs::write(dir.path().join("erasing"), b"erasing\n").unwrap();
            rot(&segment);
            let (store, report) = open(dir.path());
            (store, report.findings)
        } else {
            rot(&segment);
            store.erase(entries, HOLDER, at(90)).unwrap();
            let found = store.take_found();
            (store, found)
        };
        assert!(codes(&found).contains(&(What::JournalLineDamaged, Done::Restored)), "{found:?}");
        assert!(store.entries().unwrap().contains(&stays));
        assert_eq!(holding(dir.path(), SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
        assert_sound(store, dir.path());
    }
}

#[test]
fn a_piece_goes_from_every_place_and_the_rest_stays() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = open(dir.path());
    let (own, shared) = (b"%PDF only in this piece".as_slice(), b"%PDF in two pieces".as_slice());
    let kept = [own, shared].map(|bytes| keep(&store.attachments(), bytes));
    let rating = commit(&mut store, &rated(1), 1);
    commit(&mut store, &titled(GOES, "First draft", &kept[..1]), 2);
    commit(&mut store, &titled(GOES, SECRET, &kept), 3);
    let other = commit(&mut store, &titled(STAYS, "Another", &kept[1..]), 4);
    // Damage that was put aside may hold it too.
    store.close();
    let segment = files(&dir.path().join("journal"))[0].clone();
    edit(&segment, |bytes| bytes.extend_from_slice(format!("{{{SECRET}").as_bytes()));
    let (store, report) = open(dir.path());
    assert_eq!(report.findings[0].what, What::JournalTailUnterminated);
    store.close();
    let (mut store, _) = open(dir.path());
    assert!(holding(dir.path(), SECRET.as_bytes()).len() >= 2, "the test would see it");

    let erased = erase(&mut store, &the_piece());
    assert_eq!(erased.change().kind(), "erased");
    assert_eq!(holding(dir.path(), SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
    assert_eq!(holding(dir.path(), b"First draft"), Vec::<std::path::PathBuf>::new());
    assert_eq!(store.attachments().check(&Hash::of(own)).unwrap(), Condition::Missing);
    assert_eq!(store.attachments().check(&Hash::of(shared)).unwrap(), Condition::Intact);
    assert_eq!(store.state().evidence().iter().map(|kept| kept.id).collect::<Vec<_>>(), [piece_id(STAYS)]);
    let entries = store.entries().unwrap();
    let whole: Vec<Hash> = entries.iter().filter(|entry| !entry.is_blank()).map(Entry::hash).collect();
    assert_eq!(whole, [rating.hash(), other.hash(), erased.hash()]);
    assert_eq!(store.state().next_undo(store.device()).unwrap().entry, other.hash(), "an erasure is not undone");
    let next = commit(&mut store, &rated(2), 5);
    assert_eq!(next.header().seq, 6);
    store.close();
    let (store, _) = open(dir.path());
    assert_eq!(holding(dir.path(), SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
    assert_sound(store, dir.path());
}

#[test]
fn an_erasure_in_a_sealed_segment_leaves_the_others_as_they_are() {
    let reason = |n: i64| Some(format!("{n} {}", "x".repeat(60_000)));
    let sample = Sample::with((0..150).map(|n| if n == 10 { titled(GOES, SECRET, &[]) } else { rated_because(n, reason(n)) }));
    let (mut store, _) = open(sample.dir.path());
    let second = fs::read(sample.dir.path().join(sample.segment(2))).unwrap();
    erase(&mut store, &the_piece());
    assert_eq!(fs::read(sample.dir.path().join(sample.segment(2))).unwrap(), second);
    assert_eq!(holding(sample.dir.path(), SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
    assert_sound(store, sample.dir.path());
}

#[test]
fn a_device_that_hears_of_it_erases_too_and_nothing_brings_it_back() {
    let [a, b] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let [(mut one, _), (mut two, _)] = [&a, &b].map(|dir| open(dir.path()));
    commit(&mut one, &titled(GOES, SECRET, &[]), 1);
    let before = one.entries().unwrap();
    two.merge(before.clone()).unwrap();
    commit(&mut two, &rated(1), 2);
    erase(&mut one, &the_piece());
    two.merge(one.entries().unwrap()).unwrap();
    one.merge(two.entries().unwrap()).unwrap();
    for store in [&mut one, &mut two] {
        store.merge(before.clone()).unwrap();
        let checked = store.verify_with(before.clone()).unwrap();
        assert_eq!((checked.findings, checked.lost), (vec![], vec![]));
    }
    assert_eq!(one.state(), two.state());
    for dir in [&a, &b] {
        assert_eq!(holding(dir.path(), SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
    }
    // A third that hears of both at once.
    let c = tempfile::tempdir().unwrap();
    let (mut three, _) = open(c.path());
    three.merge([one.entries().unwrap(), before.clone()].concat()).unwrap();
    three.merge(before.clone()).unwrap();
    // A fourth that hears of the erasure before it hears of the piece.
    let d = tempfile::tempdir().unwrap();
    let (mut four, _) = open(d.path());
    four.merge(one.entries().unwrap().into_iter().filter(|entry| !entry.is_blank()).collect()).unwrap();
    four.merge(before).unwrap();
    assert_eq!(holding(d.path(), SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
    assert_eq!(four.state(), one.state());
    assert_eq!(holding(c.path(), SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
    assert_eq!(three.state(), one.state());
    for (store, dir) in [(one, &a), (two, &b), (three, &c)] {
        assert_sound(store, dir.path());
    }
}

#[test]
fn an_erasure_that_was_cut_off_is_carried_out_when_the_record_is_opened() {
    let sample = Sample::with([rated(1), titled(GOES, SECRET, &[]), rated(2)]);
    let names = vec![sample.entries[1].hash()];
    let (mut store, _) = open(sample.dir.path());
    fs::write(sample.dir.path().join("erasing"), b"erasing\n").unwrap();
    commit(&mut store, &Change::Erased(Erased { entries: names }), 9);
    store.close();
    assert!(!holding(sample.dir.path(), SECRET.as_bytes()).is_empty());
    let (store, report) = open(sample.dir.path());
    assert_eq!(codes(&report.findings), [(What::ErasureUnfinished, Done::Finished)]);
    assert_eq!(holding(sample.dir.path(), SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
    assert_sound(store, sample.dir.path());
}

#[test]
fn an_erasure_that_was_not_recorded_erases_nothing() {
    let sample = Sample::with([rated(1), titled(GOES, SECRET, &[])]);
    fs::write(sample.dir.path().join("erasing"), b"erasing\n").unwrap();
    let (store, _) = open(sample.dir.path());
    assert!(store.state() == &sample.state);
    store.close();
    sample.assert_whole(sample.dir.path(), "nothing was erased");
}

#[test]
fn a_body_that_nobody_erased_is_missed_by_name() {
    let sample = Sample::new(4);
    let blank = sample.entries[1].clone().blank();
    let lines: Vec<u8> = sample.entries.iter().flat_map(|e| if e.hash() == blank.hash() { blank.line() } else { e.line() }).collect();
    fs::write(sample.dir.path().join(sample.segment(1)), lines).unwrap();
    fs::remove_dir_all(sample.dir.path().join("progress.sled")).unwrap();
    let (found, lost) = findings(sample.dir.path());
    assert!(found.contains(&(What::EntryBlank, Done::Lost)), "{found:?}");
    assert_eq!(lost, [blank.hash()]);
}

#[test]
fn a_name_goes_and_what_was_said_with_it_is_said_again_by_who_asks() {
    let named = |name: &str| Change::Profile(ProfileChange { name: Edit::Set(name.into()), ..ProfileChange::default() });
    let sample = Sample::with([named(SECRET), rated(1), named("A. Rivera")]);
    let (mut store, _) = open(sample.dir.path());
    assert_eq!(store.state().entries_of(&Erasable::Name).len(), 2);
    erase(&mut store, &Erasable::Name);
    assert_eq!(store.state().profile().name, None);
    assert_eq!(holding(sample.dir.path(), SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
    assert!(store.state() == &State::fold(&store.entries().unwrap()));
    assert_sound(store, sample.dir.path());
}

#[test]
fn what_was_erased_stays_erased_when_an_older_backup_is_restored() {
    let sample = Sample::with([rated(1), titled(GOES, SECRET, &[]), rated(2)]);
    let folder = tempfile::tempdir().unwrap();
    let dir = sample.dir.path();
    let (mut store, _) = open(dir);
    let label = Label { program: "0.0.0".into(), at: at(50), purpose: "test".into() };
    let made = Backups::at(folder.path()).make(&store.stand().unwrap(), &label, "x", &store.attachments(), true, &unwatched).unwrap();
    erase(&mut store, &the_piece());
    let mut archive = Archive::read(&made.path, &unwatched).unwrap();
    let options = OpenOptions::new("test");
    let prepared = store.prepare_restore(&mut archive, at(60), &options, &unwatched).unwrap();
    let (store, report) = store.restore(prepared, options).unwrap();
    assert_eq!((report.findings, report.lost), (vec![], vec![]));
    assert!(store.state().evidence().is_empty());
    assert_eq!(holding(dir, SECRET.as_bytes()), Vec::<std::path::PathBuf>::new(), "nor in what was put aside");
    assert_eq!(store.state().ratings().count(), 2, "the rest is as it was then");
    assert_sound(store, dir);
}

#[test]
fn an_erasure_that_cannot_be_finished_keeps_nobody_from_reading() {
    let sample = Sample::with([rated(1), titled(GOES, SECRET, &[]), rated(2)]);
    let dir = sample.dir.path();
    let (mut store, _) = open(dir);
    fs::write(dir.join("erasing"), b"erasing\n").unwrap();
    commit(&mut store, &Change::Erased(Erased { entries: vec![sample.entries[1].hash()] }), 9);
    store.close();
    // A directory stands where the new file of the journal is to be written.
    let blocked = dir.join(format!("{}.new", sample.segment(1)));
    fs::create_dir(&blocked).unwrap();
    let (store, report) = open(dir);
    assert_eq!(codes(&report.findings), [(What::ErasureUnfinished, Done::Nothing)]);
    assert!(store.state().evidence().is_empty(), "it is not shown any more");
    store.close();
    fs::remove_dir(&blocked).unwrap();
    let (store, report) = open(dir);
    assert_eq!(codes(&report.findings), [(What::ErasureUnfinished, Done::Finished)]);
    assert_eq!(holding(dir, SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
    assert_sound(store, dir);
}

#[test]
fn what_only_a_restore_put_aside_goes_too_when_its_erasure_is_heard_of() {
    let sample = Sample::new(2);
    let [folder, elsewhere] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let dir = sample.dir.path();
    let (mut store, _) = open(dir);
    let label = Label { program: "0.0.0".into(), at: at(50), purpose: "test".into() };
    let made = Backups::at(folder.path()).make(&store.stand().unwrap(), &label, "x", &store.attachments(), true, &unwatched).unwrap();
    let contents = [b"%PDF of the piece that goes".as_slice(), b"%PDF of the piece that stays", b"%PDF of both"];
    let [own, others, shared] = contents.map(|bytes| keep(&store.attachments(), bytes));
    commit(&mut store, &titled(GOES, SECRET, &[own, shared]), 3);
    commit(&mut store, &titled(STAYS, "Another", &[others, shared]), 4);
    let (mut other, _) = open(elsewhere.path());
    other.merge(store.entries().unwrap()).unwrap();
    // Here the pieces are in `kept` only.
    let mut archive = Archive::read(&made.path, &unwatched).unwrap();
    let prepared = store.prepare_restore(&mut archive, at(60), &OpenOptions::new("test"), &unwatched).unwrap();
    let (mut store, _) = store.restore(prepared, OpenOptions::new("test")).unwrap();
    assert!(!holding(dir, SECRET.as_bytes()).is_empty(), "the test would see it");
    let erasure = erase(&mut other, &the_piece());
    store.merge(vec![erasure]).unwrap();
    assert_eq!(holding(dir, SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
    let there = [own, others, shared].map(|sha256| store.attachments().check(&sha256).unwrap());
    assert_eq!(there, [Condition::Missing, Condition::Intact, Condition::Intact], "what another piece names stays");
}
