//! Backups, restores and what a backup gives back.
#![allow(clippy::unwrap_used)]

mod support;

use chrono::TimeDelta;
use pathfolio_core::journal::{Entry, State};
use pathfolio_store::{Archive, ArchiveError, Attachments, Backups, Done, Label, OpenOptions, Store, StoreError, What, unwatched};
use std::{fs, path::Path};
use support::*;

fn label(minutes: i64) -> Label {
    Label { program: "0.0.0".into(), at: at(minutes), purpose: "test".into() }
}

fn back_up(store: &Store, folder: &Path, minutes: i64) -> std::path::PathBuf {
    let made = Backups::at(folder).make(&store.stand().unwrap(), &label(minutes), "x", &store.attachments(), true, &unwatched).unwrap();
    made.path
}

fn restore(store: Store, archive: &Path) -> Store {
    let mut archive = Archive::read(archive, &unwatched).unwrap();
    let options = OpenOptions::new("test");
    let prepared = store.prepare_restore(&mut archive, at(500), &options, &unwatched).unwrap();
    let (store, report) = store.restore(prepared, options).unwrap();
    assert_eq!((report.findings, report.lost), (vec![], vec![]));
    store
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name.ends_with(".zip"));
    names.sort();
    names
}

#[test]
fn a_restored_record_is_the_one_of_then_and_the_one_of_now_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = open(dir.path());
    let then: Vec<Entry> = (0..700).map(|n| store.commit(&rated(n), HOLDER, at(n)).unwrap()).collect();
    let backup = back_up(&store, folder.path(), 0);
    let device = store.device();
    let since: Vec<Entry> = (700..720).map(|n| store.commit(&rated(n), HOLDER, at(n)).unwrap()).collect();
    let now = back_up(&store, folder.path(), 1);

    let mut store = restore(store, &backup);
    assert_eq!(store.entries().unwrap(), then);
    assert_eq!(store.state(), &State::fold(&then));
    assert_ne!(store.device(), device, "what comes now must not take the places of what was put aside");
    assert_eq!(store.verify().unwrap().findings, []);
    assert_eq!(store.set_aside().unwrap().len(), 720);
    let kept = dir.path().join("kept/2026-11-24T163233Z");
    assert_eq!(Store::read(&kept).unwrap().entries.len(), 720, "the record of now, whole");
    let new = store.commit(&rated(5), HOLDER, at(800)).unwrap();
    assert_eq!((new.header().seq, new.header().lamport), (1, 701));
    store.close();
    let (store, report) = open(dir.path());
    assert_eq!((report.findings, store.state().len()), (vec![], 701));

    // And back again.
    let store = restore(store, &now);
    assert_eq!(store.state().len(), 720);
    assert!(since.iter().all(|entry| store.entries().unwrap().contains(entry)));
    assert_eq!(fs::read_dir(dir.path().join("kept")).unwrap().count(), 2);
}

#[test]
fn a_prepared_restore_that_is_not_wanted_leaves_nothing() {
    let sample = Sample::new(5);
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = open(sample.dir.path());
    let backup = back_up(&store, folder.path(), 0);
    let mut archive = Archive::read(&backup, &unwatched).unwrap();
    let before = files(sample.dir.path());
    drop(store.prepare_restore(&mut archive, at(1), &OpenOptions::new("test"), &unwatched).unwrap());
    assert_eq!(files(sample.dir.path()), before);
    let stop = |_, _| std::ops::ControlFlow::Break(());
    assert!(matches!(store.prepare_restore(&mut archive, at(1), &OpenOptions::new("test"), &stop), Err(ArchiveError::Cancelled)));
    assert_eq!(files(sample.dir.path()), before);
    store.close();
    sample.assert_whole(sample.dir.path(), "nothing happened");
}

#[test]
fn what_both_copies_lost_a_backup_gives_back_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Sample::new(40);
    let (store, _) = open(sample.dir.path());
    let backup = back_up(&store, folder.path(), 0);
    store.close();
    let whole = fs::read(sample.dir.path().join(sample.segment(1))).unwrap();
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    let middle = [lines[..10].concat(), lines[17..].concat()].concat();
    let altered = String::from_utf8(whole.clone()).unwrap().replacen("holder", "Holder", 1).into_bytes();
    let damages: [(&str, Option<Vec<u8>>, bool); 5] = [
        ("seven lines gone", Some(middle), true),
        ("the end gone", Some(lines[..30].concat()), true),
        ("a line altered that is whole in itself", Some(altered), true),
        ("all gone", None, true),
        ("all gone, the heads too", None, false),
    ];
    for (name, journal, heads) in damages {
        let copy = sample.copy();
        fs::remove_dir_all(copy.path().join("progress.sled")).unwrap();
        if !heads {
            fs::remove_file(copy.path().join("heads.json")).unwrap();
        }
        match journal {
            Some(bytes) => fs::write(copy.path().join(sample.segment(1)), bytes).unwrap(),
            None => fs::remove_dir_all(copy.path().join("journal")).unwrap(),
        }
        let (mut store, report) = open(copy.path());
        store.verify().unwrap();
        assert!(!heads || !report.lost.is_empty(), "{name}: named at once");
        let archive = Archive::read(&backup, &unwatched).unwrap();
        let verification = store.bring_back(archive.entries()).unwrap();
        assert_eq!(verification.lost, [], "{name}: {verification:?}");
        let back = verification.findings.iter().find(|finding| finding.what == What::JournalEntriesMissing);
        assert_eq!(back.map(|finding| finding.done), Some(Done::FromBackup), "{name}: {verification:?}");
        store.close();
        sample.assert_whole(copy.path(), name);
    }
}

#[test]
fn a_backup_that_contradicts_the_record_gives_nothing_back() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Sample::new(3);
    let fork = sample.copy();
    let (mut store, _) = open(fork.path());
    (0..5).for_each(|n| drop(store.commit(&rated(100 + n), HOLDER, at(n)).unwrap()));
    let backup = back_up(&store, folder.path(), 0);
    let (mut store, _) = open(sample.dir.path());
    let mine = store.commit(&rated(7), HOLDER, at(9)).unwrap();
    let archive = Archive::read(&backup, &unwatched).unwrap();
    let verification = store.bring_back(archive.entries()).unwrap();
    assert_eq!((verification.findings, verification.entries), (vec![], 4));
    assert_eq!(store.entries().unwrap().last(), Some(&mine));
}

#[test]
fn old_backups_go_and_those_of_others_stay() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Sample::new(2);
    let (mut store, _) = open(sample.dir.path());
    let other = Sample::new(1);
    let (others, _) = open(other.dir.path());
    back_up(&others, folder.path(), -5);
    fs::write(folder.path().join("pathfolio-2020-01-01T000000Z.zip"), b"damaged").unwrap();
    fs::write(folder.path().join("letters.zip"), b"not ours").unwrap();
    for minutes in 0..30 {
        store.commit(&rated(minutes), HOLDER, at(minutes)).unwrap();
        back_up(&store, folder.path(), minutes);
    }
    // Thirty of one day: the newest ten stay, one of which is the newest of its day, week and month.
    let left = names(folder.path());
    assert_eq!(left.len(), 10 + 3, "{left:?}");
    let listed = Backups::at(folder.path()).list().unwrap();
    assert!(listed.windows(2).all(|two| two[0].at >= two[1].at));
    assert_eq!(listed[0].manifest.as_ref().unwrap().entries, 32);
    assert!(listed.last().unwrap().manifest.is_err());
    assert_eq!(listed[0].at - listed[9].at, TimeDelta::minutes(9));
}

/// A directory copied to another machine, both backing up to one folder: neither removes what only the other has.
#[test]
fn backups_that_hold_what_the_newest_does_not_stay() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Sample::new(2);
    let copy = sample.copy();
    let (mut other, _) = Store::open(copy.path(), OpenOptions { machine: Some("another".into()), ..OpenOptions::new("test") }).unwrap();
    other.commit(&rated(7), HOLDER, at(7)).unwrap();
    let theirs = back_up(&other, folder.path(), -9);
    let (mut store, _) = open(sample.dir.path());
    for minutes in 0..30 {
        store.commit(&rated(minutes), HOLDER, at(minutes)).unwrap();
        back_up(&store, folder.path(), minutes);
    }
    assert!(theirs.exists());
    assert_eq!(names(folder.path()).len(), 10 + 1);
    // By a clock that was set back it is the oldest of many; it was made all the same.
    let made = back_up(&store, folder.path(), -60 * 24 * 3);
    assert!(made.exists());
}

/// While an entry is missing the backups that have it stay, and those that do not give way to one another.
#[test]
fn backups_from_before_a_loss_stay_and_those_since_do_not_pile_up() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Sample::new(6);
    let (store, _) = open(sample.dir.path());
    let whole: Vec<_> = (-3..0).map(|n| back_up(&store, folder.path(), n)).collect();
    store.close();
    let lines: Vec<u8> = sample.entries.iter().filter(|entry| entry.header().seq != 3).flat_map(|entry| entry.line()).collect();
    fs::write(sample.dir.path().join(sample.segment(1)), lines).unwrap();
    fs::remove_dir_all(sample.dir.path().join("progress.sled")).unwrap();
    let (mut store, report) = open(sample.dir.path());
    assert_eq!(report.lost, [sample.entries[2].hash()]);
    for minutes in 0..30 {
        store.commit(&rated(minutes), HOLDER, at(minutes)).unwrap();
        back_up(&store, folder.path(), minutes);
    }
    assert!(whole.iter().all(|path| path.exists()));
    assert_eq!(names(folder.path()).len(), 10 + whole.len());
}

#[test]
fn of_backups_of_one_second_the_last_made_is_the_newest() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Sample::new(1);
    let (mut store, _) = open(sample.dir.path());
    let made: Vec<_> = (0..12)
        .map(|n| {
            store.commit(&rated(n), HOLDER, at(0)).unwrap();
            back_up(&store, folder.path(), 0)
        })
        .collect();
    let listed: Vec<_> = Backups::at(folder.path()).list().unwrap().into_iter().map(|backup| backup.path).collect();
    let newest_first: Vec<_> = made.into_iter().rev().take(10).collect();
    assert_eq!(listed, newest_first);
}

#[test]
fn kept_files_are_copied_once_beside_the_backups() {
    let dir = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = open(dir.path());
    let hash = keep(&store.attachments(), b"an audit report");
    store.commit(&evidence(1, &[hash]), HOLDER, at(0)).unwrap();
    back_up(&store, folder.path(), 0);
    let copy = Attachments::at(folder.path()).path(&hash);
    assert_eq!(fs::read(&copy).unwrap(), b"an audit report");
    let first = fs::metadata(&copy).unwrap().modified().unwrap();
    fs::remove_file(store.attachments().path(&hash)).unwrap();
    let made = Backups::at(folder.path()).make(&store.stand().unwrap(), &label(1), "x", &store.attachments(), true, &unwatched).unwrap();
    assert_eq!((made.without, fs::metadata(&copy).unwrap().modified().unwrap()), (vec![], first), "the copy is there already");
}

#[test]
fn one_backup_at_a_time_and_what_was_cut_off_is_cleared() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Sample::new(2);
    let (store, _) = open(sample.dir.path());
    fs::write(folder.path().join(format!(".pathfolio-{}.part", "0".repeat(32))), b"half").unwrap();
    fs::write(folder.path().join("pathfolio-2026-11-24T000000Z.zip"), b"").unwrap();
    fs::write(folder.path().join(".pathfolio-mine.part"), b"somebody's").unwrap();
    back_up(&store, folder.path(), 0);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(left.len(), 3, "{left:?}");
    let busy = fs::File::options().write(true).open(folder.path().join("lock")).unwrap();
    busy.lock().unwrap();
    let refused = Backups::at(folder.path()).make(&store.stand().unwrap(), &label(1), "x", &store.attachments(), true, &unwatched);
    assert!(matches!(refused, Err(ArchiveError::Store(StoreError::Locked { .. }))), "{refused:?}");
}

#[test]
fn an_import_is_a_union() {
    let one = Sample::new(5);
    let two = Sample::new(3);
    let (mut store, _) = open(one.dir.path());
    let merged = store.merge(two.entries.clone()).unwrap();
    assert_eq!((merged.added, merged.known), (3, 0));
    let again = store.merge(two.entries.iter().chain(&one.entries).cloned().collect()).unwrap();
    assert_eq!((again.added, again.known), (0, 8));
    let state = store.state().clone();
    assert_eq!(state, State::fold(one.entries.iter().chain(&two.entries)));
    assert_eq!(store.verify().unwrap().findings, []);
    store.close();
    let (store, report) = open(one.dir.path());
    assert_eq!((report.findings, store.state()), (vec![], &state));
}

/// Nobody but this user may read what is written, nor enter where it is.
#[cfg(unix)]
#[test]
fn everything_written_is_for_this_user_only() {
    use std::os::unix::fs::PermissionsExt;
    let base = tempfile::tempdir().unwrap();
    let (dir, folder) = (base.path().join("data"), base.path().join("backups"));
    let (mut store, _) = open(&dir);
    let hash = keep(&store.attachments(), b"private");
    store.commit(&evidence(1, &[hash]), HOLDER, at(0)).unwrap();
    let backup = back_up(&store, &folder, 0);
    restore(store, &backup).close();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let mut looked = 0;
    for file in files(base.path()) {
        // sled makes its own files; the directory around them is closed.
        let of_sled = file.components().any(|part| part.as_os_str() == "progress.sled");
        assert!(of_sled || mode(&file) == 0o600, "{}: {:o}", file.display(), mode(&file));
        let closed =
            file.ancestors().skip(1).take_while(|dir| *dir != base.path()).filter(|dir| !of_sled || dir.ends_with("progress.sled"));
        for dir in closed {
            assert_eq!(mode(dir), 0o700, "{}", dir.display());
            looked += 1;
        }
    }
    assert!(looked > 10);
}
