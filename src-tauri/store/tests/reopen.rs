//! A store is opened, used, closed and opened again; by two at once; by a reader beside a writer.
#![allow(clippy::unwrap_used)]

mod support;

use pathfolio_core::journal::{Change, Edit, Entry, Hash, ProfileChange, State, WhyUnknown, decode_line};
use pathfolio_store::{Holder, OpenOptions, Store, StoreError, What};
use std::fs;
use support::*;

#[test]
fn everything_is_there_again() {
    // 40 entries are replayed, 1,500 come from the folded state.
    for count in [0, 1, 40, 1500] {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, report) = open(dir.path());
        assert_eq!(report.findings, []);
        assert!(store.state().is_empty());
        let name = ProfileChange { name: Edit::Set("Ada".into()), ..ProfileChange::default() };
        let mut entries = Vec::new();
        for n in 0..count {
            let change = if n == 0 { Change::Profile(name.clone()) } else { rated(n) };
            entries.push(store.commit(&change, HOLDER, at(n)).unwrap());
        }
        let (state, device) = (store.state().clone(), store.device());
        assert_eq!(state, State::fold(&entries));
        store.close();
        for again in 0..3 {
            let (mut store, report) = open(dir.path());
            assert_eq!(report.findings, [], "{count} entries, opening {again}");
            assert_eq!((store.state(), store.device()), (&state, device));
            assert_eq!(store.entries().unwrap(), entries);
            let verification = store.verify().unwrap();
            assert_eq!((verification.findings, verification.lost), (vec![], vec![]));
            assert_eq!((verification.entries, verification.fingerprint), (entries.len(), state.fingerprint()));
        }
        let reading = Store::read(dir.path()).unwrap();
        assert_eq!((reading.state, reading.entries), (state, entries));
    }
}

#[test]
fn the_chain_goes_on_where_it_ended() {
    let sample = Sample::new(3);
    let (mut store, _) = open(sample.dir.path());
    let next = store.commit(&rated(9), HOLDER, at(9)).unwrap();
    let last = sample.entries.last().unwrap();
    assert_eq!((next.header().seq, next.header().prev), (4, Some(last.hash())));
    assert_eq!(next.header().lamport, last.header().lamport + 1);
    assert_eq!(next.header().at.to_rfc3339(), at(9).to_rfc3339());
    assert_eq!((next.header().author.as_str(), next.header().subject.as_str()), (HOLDER, "holder"));
}

#[test]
fn no_two_entries_share_a_salt() {
    let sample = Sample::with((0..50).map(|_| rated(1)));
    let mut bodies: Vec<&[u8]> = sample.entries.iter().map(Entry::body_bytes).collect();
    bodies.sort();
    bodies.dedup();
    assert_eq!(bodies.len(), 50);
}

#[test]
fn undo_and_redo_reach_across_closing() {
    let dir = tempfile::tempdir().unwrap();
    let step = |choose: &dyn Fn(&Store) -> Option<Hash>| {
        let (mut store, _) = open(dir.path());
        let target = choose(&store);
        if let Some(target) = target {
            store.commit(&Change::Undone { target }, HOLDER, at(0)).unwrap();
        }
        let level = store.state().rating(HOLDER, "iso-27021-2017/6.2.3.K2").and_then(|rating| rating.level);
        (target.is_some(), level)
    };
    let undo = || step(&|store| store.state().next_undo(store.device()).map(|undo| undo.target));
    let redo = || step(&|store| store.state().next_redo(store.device()).map(|redo| redo.target));
    let (mut store, _) = open(dir.path());
    for n in [1, 224] {
        store.commit(&rated(n), HOLDER, at(n)).unwrap();
    }
    store.close();
    assert_eq!(undo(), (true, Some(1)));
    assert_eq!(undo(), (true, None));
    assert_eq!(undo(), (false, None));
    assert_eq!(redo(), (true, Some(1)));
    assert_eq!(redo(), (true, Some(2)));
    assert_eq!(redo(), (false, Some(2)));
    assert_eq!(undo(), (true, Some(1)));
}

#[test]
fn a_second_writer_is_told_who_the_first_is_and_a_reader_is_not_kept_out() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(dir.path(), OpenOptions::new("window")).unwrap();
    let entry = store.commit(&rated(1), HOLDER, at(1)).unwrap();
    for _ in 0..2 {
        let refused = Store::open(dir.path(), OpenOptions::new("batch")).err();
        let Some(StoreError::Locked { holder: Some(holder) }) = refused else { panic!("{refused:?}") };
        assert_eq!(holder, Holder { pid: std::process::id(), purpose: "window".into() });
    }
    // What commit returned is in the file for anyone to read.
    assert_eq!(Store::read(dir.path()).unwrap().entries, [entry]);
    store.commit(&rated(2), HOLDER, at(2)).unwrap();
    assert_eq!(Store::read(dir.path()).unwrap().entries.len(), 2);
    store.close();
    assert_eq!(open(dir.path()).0.state().len(), 2);
}

#[test]
fn nothing_reads_as_empty() {
    let dir = tempfile::tempdir().unwrap();
    let reading = Store::read(&dir.path().join("not there")).unwrap();
    assert!(reading.entries.is_empty() && reading.state.is_empty() && reading.findings.is_empty());
    assert!(!dir.path().join("not there").exists(), "reading makes nothing");
}

/// The store as it would be found if the program had been killed at this moment.
#[test]
fn killed_at_any_moment_what_was_answered_is_there() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = open(dir.path());
    for n in 0..700 {
        store.commit(&rated(n), HOLDER, at(n)).unwrap();
        if n % 100 == 7 || n > 697 {
            let copy = tempfile::tempdir().unwrap();
            copy_into(dir.path(), copy.path());
            let (mut found, report) = open(copy.path());
            assert_eq!(report.lost, []);
            assert_eq!(found.state(), store.state(), "after {n}");
            assert_eq!(found.device(), store.device());
            let findings = found.verify().unwrap().findings;
            assert!(findings.iter().all(|finding| finding.what != What::StateDiffers), "{findings:?}");
            assert_eq!(found.state(), store.state());
        }
    }
}

#[test]
fn entries_of_later_versions_are_kept_and_listed() {
    let sample = Sample::new(4);
    // What a later version on this device would have appended.
    let mut lines: Vec<Vec<u8>> = Vec::new();
    let mut prev = sample.entries[3].hash();
    for (seq, v, kind, body) in [(5, 1, "mentored", r#"{"salt":"00","title":"x"}"#), (6, 7, "rated", r#"{"all":"new"}"#)] {
        let mut header: serde_json::Value = serde_json::from_slice(sample.entries[3].header_bytes()).unwrap();
        header["v"] = v.into();
        header["kind"] = kind.into();
        header["seq"] = seq.into();
        header["lamport"] = (100 + seq).into();
        header["prev"] = prev.to_string().into();
        header["new"] = "field".into();
        header["body"] = Hash::of(body.as_bytes()).to_string().into();
        let line = format!("{header}\t{body}\n").into_bytes();
        prev = decode_line(&line).unwrap().hash();
        lines.push(line);
    }
    let path = sample.dir.path().join(sample.segment(1));
    edit(&path, |bytes| bytes.extend(lines.concat()));

    let (mut store, report) = open(sample.dir.path());
    assert_eq!(report.findings, []);
    let unknown: Vec<_> = store.state().unknown().map(|(_, unknown)| (unknown.kind.clone(), unknown.v, unknown.why)).collect();
    assert_eq!(unknown, [("mentored".into(), 1, WhyUnknown::UnknownKind), ("rated".into(), 7, WhyUnknown::NewerVersion)]);
    let next = store.commit(&rated(9), HOLDER, at(9)).unwrap();
    assert_eq!((next.header().seq, next.header().prev), (7, Some(prev)));
    assert_eq!(next.header().lamport, 107);
    store.close();

    // Rewritten after a damage, their bytes are the same.
    let whole = fs::read(&path).unwrap();
    for place in [100, whole.len() - 10] {
        edit(&path, |bytes| bytes[place] ^= 1);
        let (store, report) = open(sample.dir.path());
        assert!(!report.findings.is_empty() && report.lost.is_empty());
        assert_eq!(store.state().unknown().count(), 2);
        assert_eq!(fs::read(&path).unwrap(), whole);
    }
    // Given back by the database alone, too.
    fs::remove_dir_all(sample.dir.path().join("journal")).unwrap();
    drop(open(sample.dir.path()));
    assert_eq!(fs::read(&path).unwrap(), whole);
}

#[test]
fn a_change_that_is_refused_leaves_no_trace() {
    let sample = Sample::new(2);
    let (mut store, _) = open(sample.dir.path());
    for change in [
        rated_because(1, Some("x".repeat(2 << 20))),
        Change::Rated(pathfolio_core::journal::Rated { ratings: vec![], date: at(0).date_naive() }),
    ] {
        assert!(matches!(store.commit(&change, HOLDER, at(0)), Err(StoreError::Refused(_))));
    }
    assert!(matches!(store.commit(&rated(1), "", at(0)), Err(StoreError::Refused(_))));
    assert_eq!(store.state(), &sample.state);
    store.close();
    sample.assert_whole(sample.dir.path(), "refused");
}
