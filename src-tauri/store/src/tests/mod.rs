//! What can only be brought about from within: failing files, a folded state that is wrong, a database that hangs.

mod database;

use crate::{
    Archive, Backups, Done, IoKind, Keyring, Label, OpenOptions, Operation, RESERVE, Store, StoreError, What,
    failing::{Failing, Plan, full_beside},
    heads::Head,
    progress::{Progress, Snapshot},
    restore::{self, Prepared},
    strand::Strand,
    unwatched,
};
use chrono::DateTime;
use pathfolio_core::journal::{Change, Edit, Entry, ProfileChange, State};
use std::{
    fs::File,
    io::{Error, ErrorKind},
};

fn named(name: impl ToString) -> Change {
    Change::Profile(ProfileChange { name: Edit::Set(name.to_string()), ..ProfileChange::default() })
}

fn commit(store: &mut Store, name: impl ToString) -> Result<Entry, StoreError> {
    store.commit(&named(name), "holder", DateTime::parse_from_rfc3339("2026-11-24T09:12:33+01:00").unwrap())
}

#[test]
fn whichever_call_fails_the_store_is_unchanged_and_goes_on() {
    for kind in [ErrorKind::StorageFull, ErrorKind::ReadOnlyFilesystem, ErrorKind::PermissionDenied, ErrorKind::Other] {
        for leaves in [0, 1, 100, usize::MAX] {
            for after in 0..4 {
                for fails in [1, 2, 3, 1000] {
                    let context = format!("{kind}: {fails} calls failing after {after}, {leaves} bytes left");
                    let dir = tempfile::tempdir().unwrap();
                    let failing = Failing::default();
                    let (mut store, _) = Store::open_with(dir.path(), OpenOptions::new("test"), failing.opener()).unwrap();
                    let mut entries: Vec<Entry> = (0..3).map(|n| commit(&mut store, n).unwrap()).collect();
                    failing.set(Plan { after, fails, kind: Some(kind), leaves, ..Plan::default() });
                    // Len, write, sync: the first three calls of a save.
                    let mut refused = 0;
                    for n in 0..3 {
                        match commit(&mut store, format!("try {n}")) {
                            Ok(entry) => entries.push(entry),
                            Err(StoreError::Io { kind: found, operation, .. }) => {
                                assert_eq!(found, IoKind::from(&Error::from(kind)), "{context}");
                                let may = [Operation::Open, Operation::Read, Operation::Write, Operation::Sync];
                                assert!(may.contains(&operation), "{context}: {operation:?}");
                                refused += 1;
                            }
                            Err(other) => panic!("{context}: {other}"),
                        }
                        assert_eq!(store.state(), &State::fold(&entries), "{context}");
                    }
                    assert!(refused > 0, "{context}: nothing failed");
                    failing.set(Plan::default());
                    entries.push(commit(&mut store, "after").unwrap());
                    assert_eq!(store.entries().unwrap(), entries, "{context}");
                    assert_eq!(store.verify().unwrap().findings, [], "{context}");
                    store.close();
                    let (store, report) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
                    assert_eq!((report.findings, store.entries().unwrap()), (vec![], entries), "{context}");
                }
            }
        }
    }
}

#[test]
fn what_a_failed_save_left_behind_is_put_aside_at_the_next_opening() {
    let dir = tempfile::tempdir().unwrap();
    let failing = Failing::default();
    let (mut store, _) = Store::open_with(dir.path(), OpenOptions::new("test"), failing.opener()).unwrap();
    let entry = commit(&mut store, "one").unwrap();
    failing.set(Plan { after: 1, fails: 1000, kind: Some(ErrorKind::StorageFull), leaves: 60, ..Plan::default() });
    assert!(commit(&mut store, "two").is_err());
    assert_eq!(Store::read(dir.path()).unwrap().entries, std::slice::from_ref(&entry), "a reader does not see it");
    store.close();
    let (store, report) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    assert_eq!(
        report.findings.iter().map(|finding| (finding.what, finding.done)).collect::<Vec<_>>(),
        [(What::JournalTailUnterminated, Done::PutAside)]
    );
    assert_eq!(store.entries().unwrap(), [entry]);
}

#[test]
fn a_save_is_written_and_then_synced_and_a_failed_handle_is_not_asked_again() {
    let dir = tempfile::tempdir().unwrap();
    let failing = Failing::default();
    let (mut store, _) = Store::open_with(dir.path(), OpenOptions::new("test"), failing.opener()).unwrap();
    commit(&mut store, "one").unwrap();
    failing.set(Plan::default());
    commit(&mut store, "two").unwrap();
    assert_eq!(failing.calls(), "lws");
    failing.set(Plan { after: 2, fails: 1, kind: Some(ErrorKind::Other), ..Plan::default() });
    assert!(commit(&mut store, "three").is_err());
    assert_eq!(failing.calls(), "lwsolts", "opened anew, measured, shortened, made durable");
}

#[test]
fn a_journal_changed_behind_the_open_store_is_not_written_on() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    commit(&mut store, "one").unwrap();
    let entry = commit(&mut store, "two").unwrap();
    let path = dir.path().join(format!("journal/{}/000001.jsonl", store.device()));
    File::options().write(true).open(&path).unwrap().set_len(100).unwrap();
    assert!(matches!(commit(&mut store, "three"), Err(StoreError::Damaged { .. })));
    let verification = store.verify().unwrap();
    assert!(verification.findings.iter().any(|finding| finding.what == What::JournalEntriesMissing && finding.done == Done::Restored));
    assert_eq!((verification.entries, verification.lost), (2, vec![]));
    assert_eq!(commit(&mut store, "three").unwrap().header().prev, Some(entry.hash()));
}

#[test]
fn a_folded_state_that_is_wrong_is_found_and_replaced() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    let entries: Vec<Entry> = (0..5).map(|n| commit(&mut store, n).unwrap()).collect();
    let device = store.device();
    store.close();
    let progress = Progress::open(&dir.path().join("progress.sled")).map_err(|_| "fault").unwrap().progress;
    let upto = [(Strand::whole(device), Head::of(&entries[4]))].into();
    let wrong = Snapshot { upto, state: State::fold(&entries[..3]) };
    progress.put_snapshot(&wrong.encode().unwrap()).map_err(|_| "fault").unwrap();
    progress.flush().map_err(|_| "fault").unwrap();
    drop(progress);
    let (mut store, report) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    assert_eq!((report.findings, store.state().len()), (vec![], 3), "the folded state is taken at its word");
    let verification = store.verify().unwrap();
    assert_eq!(verification.findings.iter().map(|finding| finding.what).collect::<Vec<_>>(), [What::StateDiffers]);
    assert_eq!((store.state(), verification.entries), (&State::fold(&entries), 5));
    store.close();
    let (store, _) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    assert_eq!(store.state(), &State::fold(&entries));
}

#[test]
fn a_folded_state_of_another_chain_is_not_taken() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    let entries: Vec<Entry> = (0..5).map(|n| commit(&mut store, n).unwrap()).collect();
    let device = store.device();
    store.close();
    let progress = Progress::open(&dir.path().join("progress.sled")).map_err(|_| "fault").unwrap().progress;
    for head in [Head { seq: 5, hash: entries[3].hash() }, Head { seq: 9, hash: entries[4].hash() }] {
        let wrong = Snapshot { upto: [(Strand::whole(device), head)].into(), state: State::default() };
        progress.put_snapshot(&wrong.encode().unwrap()).map_err(|_| "fault").unwrap();
    }
    drop(progress);
    let (store, _) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    assert_eq!(store.state(), &State::fold(&entries));
}

#[test]
fn whichever_call_fails_a_merge_adds_everything_or_nothing() {
    let other = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(other.path(), OpenOptions::new("test")).unwrap();
    let theirs: Vec<Entry> = (0..4).map(|n| commit(&mut store, n).unwrap()).collect();
    for after in 0..8 {
        for fails in [1, 1000] {
            for leaves in [0, 100] {
                let context = format!("{fails} calls failing after {after}, {leaves} bytes left");
                let dir = tempfile::tempdir().unwrap();
                let failing = Failing::default();
                let (mut store, _) = Store::open_with(dir.path(), OpenOptions::new("test"), failing.opener()).unwrap();
                let mut all = vec![commit(&mut store, "own").unwrap()];
                store.merge(theirs[..2].to_vec()).unwrap();
                all.extend_from_slice(&theirs[..2]);
                failing.set(Plan { after, fails, kind: Some(ErrorKind::StorageFull), leaves, ..Plan::default() });
                match store.merge(theirs.clone()) {
                    Ok(merged) => {
                        assert_eq!((merged.added, merged.known), (2, 2), "{context}");
                        all.extend_from_slice(&theirs[2..]);
                    }
                    Err(error) => assert!(matches!(error, StoreError::Io { kind: IoKind::Full, .. }), "{context}: {error}"),
                }
                assert_eq!(store.state(), &State::fold(&all), "{context}");
                assert_eq!(store.entries().unwrap().len(), all.len(), "{context}: half of it was added");
                failing.set(Plan::default());
                drop(store);
                let (mut store, report) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
                assert_eq!((report.findings, store.state()), (vec![], &State::fold(&all)), "{context}");
                store.merge(theirs.clone()).unwrap();
                assert_eq!((store.state().len(), store.verify().unwrap().findings), (5, vec![]), "{context}");
            }
        }
    }
}

#[test]
fn on_a_full_medium_a_save_takes_the_room_that_was_kept_back() {
    let dir = tempfile::tempdir().unwrap();
    let hog = dir.path().join("reserve.bin");
    let (mut store, _) = Store::open_with(dir.path(), OpenOptions::new("test"), full_beside(hog.clone())).unwrap();
    let mut entries = vec![commit(&mut store, "with room").unwrap()];
    assert!(store.keep_reserve().unwrap(), "this test needs 160 MiB of free space");
    assert_eq!(hog.metadata().unwrap().len(), RESERVE);
    #[cfg(unix)]
    assert!(std::os::unix::fs::MetadataExt::blocks(&hog.metadata().unwrap()) * 512 >= RESERVE, "a reserve without room in it");
    entries.push(commit(&mut store, "without room").unwrap());
    assert!(!hog.exists(), "saved, but nothing was given up for it");
    entries.push(commit(&mut store, "on what was given up").unwrap());
    assert_eq!(store.state(), &State::fold(&entries));
    store.close();
    let (store, report) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    assert_eq!((report.findings, store.entries().unwrap()), (vec![], entries));
}

/// A save that fails, whose rest cannot be taken off either, and a check that cannot put that rest aside: what is saved after
/// that must not stand behind half a line.
#[test]
fn nothing_is_saved_behind_a_rest_that_nobody_could_examine() {
    let dir = tempfile::tempdir().unwrap();
    let failing = Failing::default();
    let (mut store, _) = Store::open_with(dir.path(), OpenOptions::new("test"), failing.opener()).unwrap();
    let mut entries = vec![commit(&mut store, "before").unwrap()];
    // Length, then the write that leaves half a line, then whatever would take that off.
    failing.set(Plan { after: 1, fails: 1000, kind: Some(ErrorKind::Other), leaves: 100, ..Plan::default() });
    commit(&mut store, "refused").unwrap_err();
    std::fs::write(dir.path().join("quarantine"), b"in the way").unwrap();
    store.verify().unwrap_err();
    failing.set(Plan::default());
    assert!(matches!(commit(&mut store, "behind half a line"), Err(StoreError::Damaged { .. })));
    std::fs::remove_file(dir.path().join("quarantine")).unwrap();
    store.verify().unwrap();
    entries.push(commit(&mut store, "after").unwrap());
    store.close();
    let (store, report) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    assert_eq!((report.lost, store.entries().unwrap()), (vec![], entries));
}

#[test]
fn a_reserve_that_was_cut_off_is_made_anew() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    std::fs::write(dir.path().join("reserve.bin"), b"cut off").unwrap();
    assert!(!crate::reserve_kept(dir.path()));
    assert!(store.keep_reserve().unwrap());
    assert!(crate::reserve_kept(dir.path()));
}

fn label(at: &str) -> Label {
    Label { program: "0.0.0".into(), at: DateTime::parse_from_rfc3339(at).unwrap(), purpose: "test".into() }
}

fn back_up(folder: &std::path::Path, disk: Failing, store: &Store, at: &str) -> Result<crate::Made, crate::ArchiveError> {
    back_up_with(folder, disk, store, at, &Keyring::default())
}

fn back_up_with(
    folder: &std::path::Path,
    disk: Failing,
    store: &Store,
    at: &str,
    ring: &Keyring,
) -> Result<crate::Made, crate::ArchiveError> {
    let stand = store.stand().unwrap();
    Backups::with(folder, Box::new(disk)).keyed(ring.clone()).make(&stand, &label(at), "x", &store.attachments(), true, &unwatched)
}

/// Ended at any step, a restore has not begun or is brought to its end; there is nothing in between.
#[test]
fn a_restore_that_is_cut_off_anywhere_is_the_old_record_or_the_new_one() {
    let (dir, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut store, _) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    (0..3).for_each(|n| drop(commit(&mut store, n).unwrap()));
    let backup = back_up(folder.path(), Failing::default(), &store, "2026-11-24T09:12:33+01:00").unwrap().path;
    let then = store.state().clone();
    (3..6).for_each(|n| drop(commit(&mut store, n).unwrap()));
    let (now, device) = (store.state().clone(), store.device());
    store.close();
    let (mut old, mut new) = (0, 0);
    for after in 0.. {
        let copy = tempfile::tempdir().unwrap();
        copy_into(dir.path(), copy.path());
        let failing = Failing::default();
        failing.set(Plan { after, fails: usize::MAX, kind: Some(ErrorKind::Other), leaves: 50, ..Plan::default() });
        let mut archive = Archive::read(&backup, &unwatched).unwrap();
        let at = label("2026-11-25T09:12:33+01:00").at;
        let done = Prepared::lay_out(&failing, copy.path(), &mut archive, at, None, &unwatched)
            .map_err(|_| ())
            .and_then(|prepared| prepared.begin(&failing).map_err(|_| ()))
            .and_then(|()| restore::finish(&failing, copy.path()).map_err(|_| ()));
        // Whoever reads without the lock sees one of the two as well.
        let read = Store::read(copy.path()).unwrap().state;
        let seen = read == then || read == now || copy.path().join("restoring.json").exists();
        assert!(seen, "after {after}: a reader sees {} entries", read.len());
        let (mut store, report) = Store::open(copy.path(), OpenOptions::new("test")).unwrap();
        let context = format!("after {after}: {report:?}");
        assert_eq!(report.lost, [], "{context}");
        if *store.state() == now {
            assert_eq!((store.device(), report.findings), (device, vec![]), "{context}");
            old += 1;
        } else {
            assert_eq!(*store.state(), then, "{context}");
            assert_ne!(store.device(), device, "{context}");
            // Cut off after the marker went, only the new database is still to be made.
            let said = |finding: &crate::Finding| finding.done == Done::Finished || finding.what == What::DatabaseMissing;
            assert!(report.findings.iter().all(said), "{context}");
            let kept = restore::put_aside(copy.path());
            let aside: usize = kept.iter().map(|kept| Store::read(kept).unwrap().entries.len()).sum();
            assert_eq!(aside, 6, "{context}: what was there is kept");
            new += 1;
        }
        assert_eq!(store.verify().unwrap().findings, [], "{context}");
        assert!(commit(&mut store, "after").is_ok());
        store.close();
        assert!(!copy.path().join("restoring").exists() && !copy.path().join("restoring.json").exists(), "{context}");
        if done.is_ok() {
            break;
        }
    }
    assert!(old > 8 && new > 8, "{old} cut off before, {new} after");
}

#[test]
fn a_backup_that_fails_anywhere_leaves_the_old_ones_and_nothing_else() {
    fails_anywhere(false);
}

#[test]
fn so_does_one_that_is_encrypted() {
    fails_anywhere(true);
}

fn fails_anywhere(encrypted: bool) {
    let (dir, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut store, _) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    commit(&mut store, "one").unwrap();
    let old = back_up(folder.path(), Failing::default(), &store, "2026-11-24T09:12:33+01:00").unwrap();
    let before = std::fs::read(&old.path).unwrap();
    commit(&mut store, "two").unwrap();
    let mut ring = Keyring::default();
    if encrypted {
        ring.set(dir.path(), &crate::Passphrase::new("five dry words for a test").unwrap(), store.state().latest().unwrap()).unwrap();
    }
    let mut failures = 0;
    for after in 0.. {
        let failing = Failing::default();
        failing.set(Plan { after, fails: 1, kind: Some(ErrorKind::StorageFull), leaves: 20, ..Plan::default() });
        let made = back_up_with(folder.path(), failing.clone(), &store, "2026-11-25T09:12:33+01:00", &ring);
        assert_eq!(std::fs::read(&old.path).unwrap(), before);
        let zips = Backups::at(folder.path()).keyed(ring.clone()).list().unwrap();
        if failing.to_fail() > 0 {
            assert!(made.is_ok() && zips.len() == 2);
            break;
        }
        match made {
            Err(crate::ArchiveError::Store(StoreError::Io { kind: IoKind::Full, .. })) => failures += 1,
            other => panic!("after {after}: {other:?}"),
        }
        // The name of a backup may be the last thing that is not yet durable: then it is whole.
        assert!(zips.len() == 1 || zips[0].manifest.is_ok(), "after {after}: {zips:?}");
        zips.iter().filter(|zip| zip.name != old.name).for_each(|zip| std::fs::remove_file(&zip.path).unwrap());
        let key = folder.path().join("key.age");
        let left = std::fs::read_dir(folder.path()).unwrap().count() - usize::from(key.exists());
        // So that each attempt lays it there.
        let _ = std::fs::remove_file(&key);
        assert_eq!(left, 2, "after {after}: the old backup and the lock");
    }
    assert!(failures > 5, "{failures}");
}

fn copy_into(from: &std::path::Path, to: &std::path::Path) {
    for file in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            std::fs::create_dir(&to).unwrap();
            copy_into(&file.path(), &to);
        } else {
            std::fs::copy(file.path(), to).unwrap();
        }
    }
}
