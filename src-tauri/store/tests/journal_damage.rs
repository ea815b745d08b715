//! The journal is damaged; the database gives back what it held, and what no copy holds is named.
#![allow(clippy::unwrap_used)]

mod support;

use pathfolio_core::journal::{Entry, Hash};
use pathfolio_store::{Done, Store, What};
use std::fs;
use support::*;

#[test]
fn cut_anywhere_in_the_last_three_lines_nothing_is_lost() {
    let sample = Sample::new(12);
    let lines: usize = sample.entries[9..].iter().map(|entry| entry.line().len()).sum();
    let whole = fs::read(sample.dir.path().join(sample.segment(1))).unwrap();
    for cut in 1..=lines {
        let copy = sample.copy();
        fs::write(copy.path().join(sample.segment(1)), &whole[..whole.len() - cut]).unwrap();
        let (found, _) = findings(copy.path());
        assert!(found.iter().all(|(_, done)| *done == Done::Restored) && !found.is_empty(), "cut {cut}: {found:?}");
        // The full check is slow; the ends of lines and every seventh byte have it.
        if cut % 7 == 0 || whole[whole.len() - cut - 1] == b'\n' || whole[whole.len() - cut] == b'\n' {
            sample.assert_whole(copy.path(), &format!("cut {cut}"));
        } else {
            assert!(Store::read(copy.path()).unwrap().entries == sample.entries, "cut {cut}");
        }
    }
}

#[test]
fn any_flipped_bit_is_mended() {
    let sample = Sample::new(12);
    let mut dice = Dice(7);
    let length = fs::metadata(sample.dir.path().join(sample.segment(1))).unwrap().len() as usize;
    let first = sample.entries[0].line().len();
    for trial in 0..300 {
        let copy = sample.copy();
        // Every byte of the first line, then anywhere.
        let place = if trial < 100 { trial * first / 100 } else { dice.below(length) };
        let bit = dice.below(8);
        edit(&copy.path().join(sample.segment(1)), |bytes| bytes[place] ^= 1 << bit);
        let (found, lost) = findings(copy.path());
        assert!(!found.is_empty() && lost.is_empty(), "byte {place}, bit {bit}: {found:?}");
        assert!(Store::read(copy.path()).unwrap().entries == sample.entries, "byte {place}, bit {bit}: {found:?}");
        assert!(copy.path().join("quarantine").read_dir().unwrap().count() > 0);
        if trial % 25 == 0 {
            sample.assert_whole(copy.path(), &format!("byte {place}, bit {bit}"));
        }
    }
}

#[test]
fn a_journal_that_is_gone_comes_back() {
    let sample = Sample::new(12);
    for missing in ["journal".to_owned(), format!("journal/{}", sample.device), sample.segment(1)] {
        let copy = sample.copy();
        let path = copy.path().join(&missing);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap()
        } else {
            fs::remove_file(path).unwrap()
        }
        let (store, report) = open(copy.path());
        let [finding] = report.findings.as_slice() else { panic!("{missing}: {report:?}") };
        assert_eq!((finding.what, finding.done, finding.count), (What::JournalEntriesMissing, Done::Restored, 12), "{missing}");
        store.close();
        sample.assert_whole(copy.path(), &missing);
    }
}

/// The journal's lines with one changed.
fn with_line(sample: &Sample, n: usize, change: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut lines: Vec<String> = sample.entries.iter().map(|entry| String::from_utf8(entry.line()).unwrap()).collect();
    lines[n] = change(lines[n].clone());
    lines.concat().into_bytes()
}

#[test]
fn damaged_in_both_copies_the_lost_entry_is_named() {
    let sample = Sample::new(12);
    let body = |line: String| line.replacen("level", "Level", 1);
    let header = |line: String| line.replacen("holder", "Holder", 1);
    let broken = |line: String| line.replacen("\"v\"", "\"v", 1);
    let nothing = |_: String| String::new();
    let seq = |line: String| line.replacen("\"lamport\":6", "\"lamport\":7", 1);
    type Damage<'a> = (&'a str, &'a dyn Fn(String) -> String, bool);
    let damages: [Damage<'_>; 5] = [
        ("body", &body, false),
        ("unreadable header", &broken, false),
        ("line gone", &nothing, false),
        // These leave a line that is whole in itself: it stays, and the one that should be there is named.
        ("author changed", &header, true),
        ("time changed", &seq, true),
    ];
    for (name, damage, stays) in damages {
        let places: &[usize] = if name == "time changed" { &[5] } else { &[0, 5, 11] };
        for &n in places {
            let context = format!("{name}, line {n}");
            let copy = sample.copy();
            fs::write(copy.path().join(sample.segment(1)), with_line(&sample, n, damage)).unwrap();
            fs::remove_dir_all(copy.path().join("progress.sled")).unwrap();
            let lost = sample.entries[n].hash();

            let reading = Store::read(copy.path()).unwrap();
            assert_eq!(reading.lost, [lost], "{context}, read");
            let (mut store, report) = open(copy.path());
            assert_eq!(report.lost, [lost], "{context}: {report:?}");
            assert!(report.findings.iter().any(|finding| finding.done == Done::Lost), "{context}");
            let left: Vec<Hash> = store.entries().unwrap().iter().map(Entry::hash).filter(|hash| *hash != lost).collect();
            let expected: Vec<Hash> = sample.entries.iter().map(Entry::hash).filter(|hash| *hash != lost).collect();
            assert_eq!(left.iter().filter(|hash| expected.contains(hash)).count(), 11, "{context}");
            assert_eq!(left.len() - 11, usize::from(stays), "{context}");

            // The loss stays named, and the chain goes on behind it.
            store.commit(&rated(99), HOLDER, at(99)).unwrap();
            assert_eq!(store.verify().unwrap().lost, [lost], "{context}, verify");
            store.close();
            let (store, report) = open(copy.path());
            assert_eq!(report.lost, [lost], "{context}, opened again");
            assert_eq!(store.state().len(), 12 + usize::from(stays), "{context}");
        }
    }
}

#[test]
fn several_lost_in_a_row_are_counted_and_the_last_named() {
    let sample = Sample::new(12);
    let copy = sample.copy();
    let lines: Vec<Vec<u8>> =
        sample.entries.iter().enumerate().filter(|(n, _)| !(4..8).contains(n)).map(|(_, entry)| entry.line()).collect();
    fs::write(copy.path().join(sample.segment(1)), lines.concat()).unwrap();
    fs::remove_dir_all(copy.path().join("progress.sled")).unwrap();
    let (_, report) = open(copy.path());
    assert_eq!(report.lost, [sample.entries[7].hash()]);
    let finding = report.findings.iter().find(|finding| finding.what == What::JournalEntriesMissing).unwrap();
    assert_eq!((finding.count, finding.where_.clone()), (4, format!("journal/{}#5-8", sample.device)));
}

#[test]
fn a_tail_is_put_aside_and_never_deleted() {
    let sample = Sample::new(5);
    let copy = sample.copy();
    let path = copy.path().join(sample.segment(1));
    edit(&path, |bytes| bytes.extend_from_slice(b"{\"v\":1,\"kind\":\"ra"));
    assert!(Store::read(copy.path()).unwrap().findings.is_empty(), "a line being written is no finding for a reader");
    let (store, report) = open(copy.path());
    let [finding] = report.findings.as_slice() else { panic!("{report:?}") };
    assert_eq!((finding.what, finding.done, finding.count), (What::JournalTailUnterminated, Done::PutAside, 17));
    assert_eq!(finding.where_, format!("{}:6", sample.segment(1)));
    assert_eq!(fs::read(copy.path().join(finding.kept.as_ref().unwrap())).unwrap(), b"{\"v\":1,\"kind\":\"ra");
    store.close();
    sample.assert_whole(copy.path(), "tail");
}

#[test]
fn a_last_line_without_its_line_feed_is_whole_even_without_the_database() {
    let sample = Sample::new(5);
    let copy = sample.copy();
    edit(&copy.path().join(sample.segment(1)), |bytes| bytes.truncate(bytes.len() - 1));
    fs::remove_dir_all(copy.path().join("progress.sled")).unwrap();
    let (found, lost) = findings(copy.path());
    assert!(found.contains(&(What::JournalTailUnterminated, Done::Restored)) && lost.is_empty(), "{found:?}");
    sample.assert_whole(copy.path(), "line feed");
}

#[test]
fn lines_doubled_swapped_or_foreign_are_put_right() {
    let sample = Sample::new(6);
    let other = Sample::new(6);
    let lines: Vec<Vec<u8>> = sample.entries.iter().map(Entry::line).collect();
    let swapped = [&lines[..2], &[lines[3].clone(), lines[2].clone()], &lines[4..]].concat();
    let doubled = [&lines[..3], &lines[2..]].concat();
    let foreign = [lines.as_slice(), &[other.entries[0].line()]].concat();
    for (name, lines) in [("swapped", swapped), ("doubled", doubled), ("foreign", foreign)] {
        for database in [true, false] {
            let copy = sample.copy();
            fs::write(copy.path().join(sample.segment(1)), lines.concat()).unwrap();
            if !database {
                fs::remove_dir_all(copy.path().join("progress.sled")).unwrap();
            }
            sample.assert_whole(copy.path(), name);
        }
    }
}

/// Five lines of nearly a MiB fill a segment.
fn long() -> Sample {
    Sample::with((0..11).map(|n| rated_because(n, Some("x".repeat(900_000)))))
}

#[test]
fn segments_are_sealed_at_four_mebibytes_and_come_back_as_they_were() {
    let sample = long();
    let sizes =
        |dir: &std::path::Path| (1..=4).map(|n| fs::metadata(dir.join(sample.segment(n))).map(|data| data.len()).ok()).collect::<Vec<_>>();
    let before = sizes(sample.dir.path());
    assert!(
        before[..2].iter().all(|size| size.is_some_and(|size| size <= 4 << 20)) && before[2].is_some() && before[3].is_none(),
        "{before:?}"
    );
    for number in 1..=3 {
        let copy = sample.copy();
        fs::remove_file(copy.path().join(sample.segment(number))).unwrap();
        let (found, lost) = findings(copy.path());
        assert_eq!((found, lost), (vec![(What::JournalEntriesMissing, Done::Restored)], vec![]), "segment {number}");
        assert_eq!(sizes(copy.path()), before, "segment {number}");
        sample.assert_whole(copy.path(), &format!("segment {number}"));
    }
    let copy = sample.copy();
    edit(&copy.path().join(sample.segment(2)), |bytes| bytes.truncate(1_000_000));
    findings(copy.path());
    assert_eq!(sizes(copy.path()), before);
    sample.assert_whole(copy.path(), "a sealed segment cut short");
}

#[test]
fn damage_deep_in_a_sealed_segment_is_found_by_verify() {
    let sample = long();
    let copy = sample.copy();
    edit(&copy.path().join(sample.segment(1)), |bytes| bytes[1_500_000] = b'y');
    let (mut store, _) = open(copy.path());
    let verification = store.verify().unwrap();
    assert!(verification.findings.iter().any(|finding| finding.what == What::JournalLineDamaged && finding.done == Done::Restored));
    assert_eq!((verification.lost, verification.fingerprint), (vec![], sample.state.fingerprint()));
    store.close();
    sample.assert_whole(copy.path(), "sealed");
}

/// An opening does not read what is sealed; what was found lost in it is lost all the same.
#[test]
fn a_loss_deep_in_a_sealed_segment_stays_named_until_it_is_back() {
    let sample = long();
    let copy = sample.copy();
    let lost = sample.entries[1].clone();
    edit(&copy.path().join(sample.segment(1)), |bytes| bytes[1_500_000] = b'y');
    fs::remove_dir_all(copy.path().join("progress.sled")).unwrap();
    let (mut store, report) = open(copy.path());
    assert_eq!(report.lost, [lost.hash()]);
    // Enough for the state to be folded into the database: from then on an opening reads the end alone.
    (0..520).for_each(|n| drop(store.commit(&rated(n), HOLDER, at(n)).unwrap()));
    store.close();
    for _ in 0..2 {
        let (mut store, report) = open(copy.path());
        assert_eq!(report.lost, [lost.hash()]);
        assert!(report.findings.iter().any(|finding| finding.done == Done::Lost));
        store.commit(&rated(5), HOLDER, at(5)).unwrap();
        store.close();
    }
    let (mut store, _) = open(copy.path());
    store.merge(vec![lost.clone()]).unwrap();
    assert_eq!(store.verify().unwrap().lost, []);
    store.close();
    let (store, report) = open(copy.path());
    assert_eq!((report.findings, report.lost), (vec![], vec![]));
    assert!(store.entries().unwrap().contains(&lost));
}

#[test]
fn a_journal_of_rubbish_never_panics() {
    let sample = Sample::new(8);
    let mut dice = Dice(99);
    for trial in 0..60 {
        let copy = sample.copy();
        let path = copy.path().join(sample.segment(1));
        edit(&path, |bytes| match trial % 4 {
            0 => *bytes = (0..5000).map(|_| dice.below(256) as u8).collect(),
            1 => {
                let (from, length) = (dice.below(bytes.len() - 600), 512);
                bytes[from..from + length].fill(0);
            }
            2 => (0..40).for_each(|_| {
                let place = dice.below(bytes.len());
                bytes[place] = dice.below(256) as u8;
            }),
            _ => {
                let (from, to) = (dice.below(bytes.len()), dice.below(bytes.len()));
                bytes.drain(from.min(to)..from.max(to));
            }
        });
        let without_database = trial % 8 >= 4;
        if without_database {
            fs::remove_dir_all(copy.path().join("progress.sled")).unwrap();
        }
        Store::read(copy.path()).unwrap();
        let (mut store, report) = open(copy.path());
        let there: Vec<Hash> = store.entries().unwrap().iter().map(Entry::hash).collect();
        let gone = sample.entries.iter().filter(|entry| !there.contains(&entry.hash())).count();
        let named = report.findings.iter().filter(|finding| finding.done == Done::Lost).map(|finding| finding.count).sum::<u64>();
        assert!(named as usize >= gone, "trial {trial}: {gone} gone, {named} said; {report:?}");
        assert!(without_database || gone == 0, "trial {trial}: the database had them all");
        store.commit(&rated(5), HOLDER, at(5)).unwrap();
        store.close();
    }
}
