//! The database, the heads file or the device file is damaged; the journal stands.
#![allow(clippy::unwrap_used)]

mod support;

use pathfolio_core::journal::Hash;
use pathfolio_store::{Done, OpenOptions, Store, StoreError, What};
use std::fs;
use support::*;

#[test]
fn a_database_that_is_gone_is_rebuilt_and_is_a_second_copy_again() {
    let sample = Sample::new(700);
    let copy = sample.copy();
    fs::remove_dir_all(copy.path().join("progress.sled")).unwrap();
    assert_eq!(findings(copy.path()), (vec![(What::DatabaseMissing, Done::Rebuilt)], vec![]));
    fs::remove_dir_all(copy.path().join("journal")).unwrap();
    assert_eq!(findings(copy.path()), (vec![(What::JournalEntriesMissing, Done::Restored)], vec![]));
    sample.assert_whole(copy.path(), "both, one after the other");
}

#[test]
fn rubbish_in_any_file_of_the_database_loses_nothing() {
    let sample = Sample::new(700);
    let names: Vec<_> = files(&sample.dir.path().join("progress.sled"));
    assert!(names.len() >= 2, "{names:?}");
    let mut dice = Dice(3);
    for name in names {
        let name = name.strip_prefix(sample.dir.path()).unwrap();
        for kind in ["rubbish", "empty", "half", "zeros", "flips", "gone"] {
            let copy = sample.copy();
            let path = copy.path().join(name);
            edit(&path, |bytes| match kind {
                "rubbish" => bytes.iter_mut().for_each(|byte| *byte = dice.below(256) as u8),
                "empty" => bytes.clear(),
                "half" => bytes.truncate(bytes.len() / 2),
                "zeros" => bytes.fill(0),
                _ => (0..bytes.len().min(20)).for_each(|_| {
                    let place = dice.below(bytes.len());
                    bytes[place] ^= 1 << dice.below(8);
                }),
            });
            if kind == "gone" {
                fs::remove_file(&path).unwrap();
            }
            sample.assert_whole(copy.path(), &format!("{kind} in {}", name.display()));
        }
    }
}

#[test]
fn a_database_that_cannot_be_opened_is_put_aside() {
    let sample = Sample::new(5);
    let copy = sample.copy();
    fs::remove_dir_all(copy.path().join("progress.sled")).unwrap();
    fs::write(copy.path().join("progress.sled"), "a file").unwrap();
    let (store, report) = open(copy.path());
    let [finding] = report.findings.as_slice() else { panic!("{report:?}") };
    assert_eq!((finding.what, finding.done), (What::DatabaseUnreadable, Done::Rebuilt));
    assert_eq!(fs::read(copy.path().join(finding.kept.as_ref().unwrap())).unwrap(), b"a file");
    store.close();
    sample.assert_whole(copy.path(), "a file");
}

#[test]
fn an_opening_that_was_cut_off_leaves_that_database_alone() {
    let sample = Sample::new(5);
    let copy = sample.copy();
    for round in 1..=2 {
        fs::write(copy.path().join("progress.opening"), "opening\n").unwrap();
        let (store, report) = open(copy.path());
        let [finding] = report.findings.as_slice() else { panic!("{report:?}") };
        assert_eq!((finding.what, finding.done), (What::DatabaseUnfinished, Done::Rebuilt));
        assert_eq!(finding.kept, Some(format!("quarantine/progress.sled.{round}")));
        store.close();
    }
    sample.assert_whole(copy.path(), "marker");
}

#[test]
fn a_damaged_journal_is_mended_from_a_database_that_was_put_aside_unread() {
    let sample = Sample::new(12);
    let put_aside = |copy: &std::path::Path| {
        fs::create_dir(copy.join("quarantine")).unwrap();
        fs::rename(copy.join("progress.sled"), copy.join("quarantine/progress.sled.1")).unwrap();
    };
    // The opening was cut off before the journal was mended; or after that, when a new database had been begun.
    for begun_anew in [false, true] {
        let copy = sample.copy();
        edit(&copy.path().join(sample.segment(1)), |bytes| bytes.truncate(bytes.len() / 2));
        if begun_anew {
            put_aside(copy.path());
        } else {
            fs::write(copy.path().join("progress.opening"), "opening\n").unwrap();
        }
        let (found, lost) = findings(copy.path());
        assert!(lost.is_empty() && found.contains(&(What::JournalEntriesMissing, Done::Restored)), "{found:?}");
        sample.assert_whole(copy.path(), "put aside unread");
    }
}

/// sled throws away what follows a damaged place when it opens its log: what is in it is looked at before.
#[test]
fn a_damaged_journal_is_mended_from_a_damaged_database() {
    let sample = Sample::new(40);
    let length = fs::metadata(sample.dir.path().join("progress.sled/db")).unwrap().len() as usize;
    let line = sample.entries[39].line();
    for place in [0, 16, 100, length / 2, length - 1] {
        let copy = sample.copy();
        edit(&copy.path().join(sample.segment(1)), |bytes| bytes.truncate(bytes.len() - line.len()));
        edit(&copy.path().join("progress.sled/db"), |bytes| bytes[place] ^= 1);
        let (found, lost) = findings(copy.path());
        assert!(lost.is_empty() && found.contains(&(What::JournalEntriesMissing, Done::Restored)), "byte {place}: {found:?}");
        sample.assert_whole(copy.path(), &format!("byte {place}"));
    }
}

/// An altered line in a damaged database is nobody's entry: the one that is missing stays named.
#[test]
fn what_is_taken_from_a_damaged_database_has_the_name_that_is_missing() {
    let sample = Sample::new(12);
    let copy = sample.copy();
    fs::write(copy.path().join("progress.opening"), "opening\n").unwrap();
    edit(&copy.path().join(sample.segment(1)), |bytes| bytes.truncate(bytes.len() - sample.entries[11].line().len()));
    edit(&copy.path().join("progress.sled/db"), |bytes| {
        let line = sample.entries[11].line();
        let places: Vec<usize> = (0..bytes.len() - line.len()).filter(|place| bytes[*place..].starts_with(&line)).collect();
        assert!(!places.is_empty());
        places.into_iter().for_each(|place| bytes[place + 23] ^= 1);
    });
    let (_, lost) = findings(copy.path());
    assert_eq!(lost, [sample.entries[11].hash()]);
    assert!(Store::read(copy.path()).unwrap().entries == sample.entries[..11]);
}

/// Changes the database behind the store's back.
fn tamper(dir: &std::path::Path, change: impl FnOnce(&sled::Db)) {
    let db = sled::open(dir.join("progress.sled")).unwrap();
    change(&db);
    db.flush().unwrap();
    drop(db);
    // sled lets go of its lock a moment later; the store waits for it.
}

#[test]
fn a_database_of_another_layout_is_rebuilt() {
    let sample = Sample::new(5);
    let copy = sample.copy();
    tamper(copy.path(), |db| drop(db.insert("layout", "1").unwrap()));
    assert_eq!(findings(copy.path()), (vec![(What::DatabaseOtherLayout, Done::Rebuilt)], vec![]));
    sample.assert_whole(copy.path(), "layout");
}

#[test]
fn entries_that_the_database_lost_in_silence_are_brought_back() {
    let sample = Sample::new(20);
    let copy = sample.copy();
    tamper(copy.path(), |db| {
        let keys: Vec<_> = db.scan_prefix("e").keys().map(Result::unwrap).collect();
        keys[3..7].iter().for_each(|key| drop(db.remove(key).unwrap()));
        db.insert(&keys[9], "not the entry").unwrap();
    });
    let (mut store, report) = open(copy.path());
    assert_eq!(report.findings, []);
    let verification = store.verify().unwrap();
    assert_eq!(codes(&verification.findings), [(What::DatabaseEntriesMissing, Done::Restored)]);
    assert_eq!(verification.findings[0].count, 5);
    assert_eq!(store.verify().unwrap().findings, []);
    store.close();
    fs::remove_dir_all(copy.path().join("journal")).unwrap();
    sample.assert_whole(copy.path(), "brought back from what was brought back");
}

#[test]
fn a_database_thrown_back_to_an_earlier_day_catches_up_and_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = open(dir.path());
    (0..600).for_each(|n| drop(store.commit(&rated(n), HOLDER, at(n)).unwrap()));
    store.close();
    let old = tempfile::tempdir().unwrap();
    copy_into(&dir.path().join("progress.sled"), &old.path().join("progress.sled"));
    let (mut store, _) = open(dir.path());
    (600..620).for_each(|n| drop(store.commit(&rated(n), HOLDER, at(n)).unwrap()));
    let state = store.state().clone();
    store.close();
    fs::remove_dir_all(dir.path().join("progress.sled")).unwrap();
    copy_into(&old.path().join("progress.sled"), &dir.path().join("progress.sled"));
    let (mut store, report) = open(dir.path());
    assert_eq!(codes(&report.findings), [(What::DatabaseEntriesMissing, Done::Restored)]);
    assert_eq!(report.findings[0].count, 20);
    assert_eq!(store.state(), &state);
    assert_eq!(store.verify().unwrap().findings, []);
}

#[test]
fn an_entry_that_only_the_database_has_and_that_fits_nowhere_is_said() {
    let (sample, other) = (Sample::new(5), Sample::new(5));
    let copy = sample.copy();
    // Another chain's third entry under this device's name: whole in itself, but no part of this chain.
    let text = String::from_utf8(other.entries[2].line()).unwrap().replace(&other.device.to_string(), &sample.device.to_string());
    let entry = pathfolio_core::journal::decode_line(text.as_bytes()).unwrap();
    tamper(copy.path(), |db| {
        let key = [b"e".as_slice(), sample.device.as_bytes(), &3u64.to_be_bytes(), entry.hash().as_bytes()].concat();
        db.insert(key, text.as_bytes()).unwrap();
    });
    let (mut store, _) = open(copy.path());
    let verification = store.verify().unwrap();
    assert_eq!(codes(&verification.findings), [(What::DatabaseEntriesForeign, Done::Nothing)]);
    assert_eq!((verification.lost, verification.fingerprint), (vec![], sample.state.fingerprint()));
    assert_eq!(store.entries().unwrap(), sample.entries);
}

#[test]
fn small_files_of_rubbish_are_put_aside() {
    let sample = Sample::new(5);
    for rubbish in ["", "{}", "null", "\0\0\0", "{\"sha256\":\"00\",\"content\":{}}", &"[".repeat(100_000)] {
        let copy = sample.copy();
        fs::write(copy.path().join("heads.json"), rubbish).unwrap();
        let (found, lost) = findings(copy.path());
        assert_eq!((found, lost), (vec![(What::HeadsUnreadable, Done::Rebuilt)], vec![]), "{rubbish:.40}");
        sample.assert_whole(copy.path(), "heads.json");

        let copy = sample.copy();
        fs::write(copy.path().join("device.json"), rubbish).unwrap();
        fs::write(copy.path().join("lock.holder"), rubbish).unwrap();
        fs::write(copy.path().join("lock"), rubbish).unwrap();
        let (store, report) = open(copy.path());
        assert_eq!(codes(&report.findings), [(What::DeviceUnreadable, Done::NewDeviceId)], "{rubbish:.40}");
        assert_ne!(store.device(), sample.device);
        assert_eq!(store.state(), &sample.state);
        store.close();
        sample.assert_whole(copy.path(), "device.json");
    }
    for (file, what) in [("heads.json", None), ("device.json", Some(What::DeviceUnreadable))] {
        let copy = sample.copy();
        fs::remove_file(copy.path().join(file)).unwrap();
        assert_eq!(findings(copy.path()).0.first().map(|(what, _)| *what), what, "{file}");
        sample.assert_whole(copy.path(), file);
    }
    let copy = sample.copy();
    edit(&copy.path().join("heads.json"), |bytes| {
        let place = bytes.windows(7).position(|window| window == b"\"seq\":5").unwrap();
        bytes[place + 6] = b'9';
    });
    assert_eq!(findings(copy.path()).0, [(What::HeadsUnreadable, Done::Rebuilt)], "a flipped digit is no fact");
}

#[test]
fn a_directory_copied_to_another_machine_goes_on_as_another_device() {
    let dir = tempfile::tempdir().unwrap();
    let on = |machine: &str| Store::open(dir.path(), OpenOptions { machine: Some(machine.into()), ..OpenOptions::new("test") }).unwrap();
    let (mut store, report) = on("one");
    assert_eq!(report.findings, []);
    let first = store.device();
    let entry = store.commit(&rated(1), HOLDER, at(1)).unwrap();
    store.close();
    let (mut store, report) = on("two");
    assert_eq!(codes(&report.findings), [(What::DirectoryCopied, Done::NewDeviceId)]);
    let second = store.device();
    assert_ne!(second, first);
    assert_eq!(store.state().next_undo(second), None, "the other machine's entry is not this one's to undo");
    let next = store.commit(&rated(2), HOLDER, at(2)).unwrap();
    assert_eq!((next.header().seq, next.header().prev, next.header().lamport), (1, None, entry.header().lamport + 1));
    store.close();
    let (mut store, report) = on("two");
    assert_eq!((codes(&report.findings), store.device()), (vec![], second));
    assert_eq!(store.entries().unwrap(), [entry, next]);
    assert_eq!(store.verify().unwrap().findings, []);
}

#[test]
fn a_later_format_is_left_untouched() {
    let sample = Sample::new(3);
    let copy = sample.copy();
    let content = r#"{"format":2,"whatever":"else"}"#;
    fs::write(copy.path().join("device.json"), format!(r#"{{"sha256":"{}","content":{content}}}"#, Hash::of(content.as_bytes()))).unwrap();
    // What this version would clear away at every opening: a file on its way in, a restore that never began.
    for place in ["attachments/incoming", "restoring"] {
        fs::create_dir_all(copy.path().join(place)).unwrap();
        fs::write(copy.path().join(place).join("something"), b"of the later version").unwrap();
    }
    let bytes =
        || files(copy.path()).into_iter().map(|path| (fs::read(&path).unwrap(), path)).filter(|(_, path)| !path.ends_with("lock.holder"));
    let before: Vec<_> = bytes().collect();
    let refused = Store::open(copy.path(), OpenOptions::new("test")).err();
    let after: Vec<_> = bytes().filter(|(_, path)| !path.ends_with("lock")).collect();
    assert!(before.into_iter().filter(|(_, path)| !path.ends_with("lock")).eq(after), "something was touched");
    assert!(matches!(refused, Some(StoreError::NewerFormat { found: 2, known: 1 })), "{refused:?}");
    assert!(Store::read(copy.path()).unwrap().entries == sample.entries, "reading goes on");
}

#[test]
fn a_database_that_fails_while_in_use_fails_no_save() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = open(dir.path());
    let mut entries = vec![store.commit(&rated(1), HOLDER, at(1)).unwrap()];
    // Without its file it cannot be made durable.
    fs::rename(dir.path().join("progress.sled/db"), dir.path().join("progress.sled/moved")).unwrap();
    entries.push(store.commit(&rated(2), HOLDER, at(2)).unwrap());
    store.close();
    assert!(dir.path().join("progress.opening").exists(), "the next opening is told");
    let (mut store, report) = open(dir.path());
    assert_eq!(codes(&report.findings), [(What::DatabaseUnfinished, Done::Rebuilt)]);
    assert_eq!(store.entries().unwrap(), entries);

    // Or at once, if it is looked for.
    fs::rename(dir.path().join("progress.sled/db"), dir.path().join("progress.sled/moved")).unwrap();
    entries.push(store.commit(&rated(3), HOLDER, at(3)).unwrap());
    let verification = store.verify().unwrap();
    assert_eq!(codes(&verification.findings), [(What::DatabaseUnreadable, Done::Rebuilt)]);
    assert_eq!(store.verify().unwrap().findings, []);
    store.close();
    fs::remove_dir_all(dir.path().join("journal")).unwrap();
    let (store, _) = open(dir.path());
    assert_eq!(store.entries().unwrap(), entries, "the new database is a second copy");
}

/// A file of the kernel's that nobody may write, whoever runs the test.
#[cfg(target_os = "linux")]
#[test]
fn a_database_that_may_not_be_written_is_left_as_it_is_and_caught_up_later() {
    let sample = Sample::new(5);
    let copy = sample.copy();
    let (db, kept) = (copy.path().join("progress.sled/db"), copy.path().join("kept"));
    fs::rename(&db, &kept).unwrap();
    std::os::unix::fs::symlink("/sys/kernel/fscaps", &db).unwrap();
    let (mut store, report) = open(copy.path());
    assert_eq!(codes(&report.findings), [(What::DatabaseUnreadable, Done::Nothing)]);
    let entry = store.commit(&rated(9), HOLDER, at(9)).unwrap();
    store.close();
    fs::remove_file(&db).unwrap();
    fs::rename(&kept, &db).unwrap();
    let (mut store, report) = open(copy.path());
    assert_eq!(report.findings, []);
    assert_eq!(store.entries().unwrap().last(), Some(&entry));
    assert_eq!(store.verify().unwrap().findings, []);
}
