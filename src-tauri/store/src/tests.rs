//! What can only be brought about from within: failing files, a folded state that is wrong.

use crate::{
    Done, IoKind, OpenOptions, Operation, Store, StoreError, What,
    failing::{Failing, Plan},
    heads::Head,
    progress::{Progress, Snapshot},
    strand::Strand,
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
