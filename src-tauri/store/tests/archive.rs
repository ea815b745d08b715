//! An archive is written, read back, and believed only as a whole; what is not one is refused and harms nothing.
#![allow(clippy::unwrap_used)]

mod support;

use pathfolio_core::journal::{Hash, State};
use pathfolio_store::{Archive, ArchiveError, Attachments, Contents, Keys, Label, Manifest, Seal, Stand, Why, unwatched};
use std::{
    cell::Cell,
    fs::{self, File},
    io::{Read, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use support::*;
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

fn label() -> Label {
    Label { program: "0.0.0".into(), at: at(0), purpose: "test".into() }
}

fn contents(kept: &Attachments) -> Contents<'_> {
    Contents { readme: "What this is.\n", tables: &[], kept, with_files: true, seal: Seal::Open }
}

fn archive(dir: &Path, to: &Path) -> Result<Manifest, ArchiveError> {
    let kept = Attachments::at(dir);
    Stand::read(dir).unwrap().archive(to, &label(), contents(&kept), &unwatched)
}

fn written(entries: i64) -> (Sample, tempfile::TempDir, PathBuf) {
    let sample = Sample::new(entries);
    let out = tempfile::tempdir().unwrap();
    let path = out.path().join("a.zip");
    archive(sample.dir.path(), &path).unwrap();
    (sample, out, path)
}

/// Every file of a zip.
fn unpacked(path: &Path) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut files = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.push((String::from_utf8(file.name_raw().to_vec()).unwrap(), bytes));
    }
    files
}

fn pack(path: &Path, files: &[(String, Vec<u8>)]) {
    let mut zip = ZipWriter::new(File::create(path).unwrap());
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

/// The archive with its manifest changed.
fn with_manifest(files: &[(String, Vec<u8>)], change: impl FnOnce(&mut serde_json::Value)) -> Vec<(String, Vec<u8>)> {
    let mut files = files.to_vec();
    let manifest = files.iter_mut().find(|(name, _)| name == "manifest.json").unwrap();
    let mut json = serde_json::from_slice(&manifest.1).unwrap();
    change(&mut json);
    manifest.1 = serde_json::to_vec(&json).unwrap();
    files
}

#[test]
fn what_is_read_is_what_was_written() {
    for count in [0, 1, 300] {
        let (sample, _out, path) = written(count);
        let read = Archive::read(&path, &unwatched).unwrap();
        assert_eq!(read.entries(), sample.entries);
        assert_eq!(read.manifest().fingerprint, sample.state.fingerprint());
        assert_eq!(State::fold(read.entries()), sample.state);
        assert_eq!(Archive::glance(&path, &Keys::default()).unwrap(), *read.manifest());
        // And anybody can: the lines are the journal's, byte for byte, and the manifest names what `sha256sum` says.
        let files = unpacked(&path);
        assert_eq!(files[0], ("README.txt".to_owned(), b"What this is.\n".to_vec()));
        for (name, bytes) in files.iter().filter(|(name, _)| name.starts_with("journal/")) {
            assert_eq!(*bytes, fs::read(sample.dir.path().join(name)).unwrap());
            let filed = read.manifest().files.iter().find(|file| file.name == *name).unwrap();
            assert_eq!((filed.sha256, filed.bytes), (Hash::of(bytes), bytes.len() as u64));
        }
    }
}

#[test]
fn no_file_is_written_over_and_none_is_left_half_done() {
    let (sample, out, path) = written(20);
    let before = fs::read(&path).unwrap();
    assert!(matches!(archive(sample.dir.path(), &path), Err(ArchiveError::Exists { .. })));
    assert_eq!(fs::read(&path).unwrap(), before);
    for stop in 0..6 {
        let calls = Cell::new(0);
        let watch = |_, _| {
            calls.set(calls.get() + 1);
            if calls.get() > stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let kept = Attachments::at(sample.dir.path());
        let stand = Stand::read(sample.dir.path()).unwrap();
        let given_up = stand.archive(&out.path().join("b.zip"), &label(), contents(&kept), &watch);
        // Four steps: told at the start of either half, and of the one journal file in each.
        assert_eq!(matches!(given_up, Err(ArchiveError::Cancelled)), stop < 5, "{stop}: {given_up:?}");
        let names: Vec<_> = fs::read_dir(out.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(names.len(), 1 + usize::from(stop >= 5), "{names:?}");
    }
}

#[test]
fn a_line_that_is_just_being_written_is_left_out_and_a_damaged_one_refused() {
    let sample = Sample::new(5);
    let segment = sample.dir.path().join(sample.segment(1));
    edit(&segment, |bytes| bytes.extend_from_slice(b"{\"v\":1,"));
    let out = tempfile::tempdir().unwrap();
    archive(sample.dir.path(), &out.path().join("a.zip")).unwrap();
    assert_eq!(Archive::read(&out.path().join("a.zip"), &unwatched).unwrap().entries(), sample.entries);
    edit(&segment, |bytes| bytes[300] ^= 1);
    let refused = archive(sample.dir.path(), &out.path().join("b.zip"));
    assert!(matches!(refused, Err(ArchiveError::Refused { why: Why::Line(1), .. })), "{refused:?}");
    assert!(!out.path().join("b.zip").exists(), "a backup that does not read back is none");
}

#[test]
fn no_flipped_bit_gives_other_entries() {
    let (sample, out, path) = written(12);
    let whole = fs::read(&path).unwrap();
    let mut dice = Dice(11);
    let mut refused = 0;
    for trial in 0..1500 {
        let (place, bit) = (trial * whole.len() / 1500, dice.below(8));
        let mut bytes = whole.clone();
        bytes[place] ^= 1 << bit;
        let altered = out.path().join("altered.zip");
        fs::write(&altered, &bytes).unwrap();
        match Archive::read(&altered, &unwatched) {
            Ok(read) => assert_eq!(read.entries(), sample.entries, "byte {place}, bit {bit}"),
            Err(_) => refused += 1,
        }
    }
    assert!(refused > 1000, "{refused} of 1500 refused; the rest are dates and the like");
    for cut in (0..whole.len()).step_by(97) {
        fs::write(out.path().join("cut.zip"), &whole[..cut]).unwrap();
        assert!(Archive::read(&out.path().join("cut.zip"), &unwatched).is_err(), "cut at {cut}");
    }
}

#[test]
fn what_an_attacker_would_try_is_refused() {
    let (_sample, out, path) = written(5);
    let good = unpacked(&path);
    let evil = out.path().join("evil.zip");
    let refused = |files: &[(String, Vec<u8>)]| {
        pack(&evil, files);
        Archive::read(&evil, &unwatched).map(|_| ()).unwrap_err()
    };
    pack(&evil, &good);
    Archive::read(&evil, &unwatched).unwrap();

    for name in ["../escaped", "/tmp/escaped", "journal/../../escaped", "a/b", "x.exe", "attachments/ab/short"] {
        let mut files = good.clone();
        files.push((name.to_owned(), b"x".to_vec()));
        let why = refused(&files);
        assert!(matches!(why, ArchiveError::Refused { why: Why::Name, .. }), "{name}: {why:?}");
    }
    let mut more = good.clone();
    more.push(("more.csv".to_owned(), vec![]));
    assert!(matches!(refused(&more), ArchiveError::Refused { why: Why::Unnamed, .. }));
    let fewer: Vec<_> = good.iter().filter(|(name, _)| name != "README.txt").cloned().collect();
    assert!(matches!(refused(&fewer), ArchiveError::Refused { why: Why::Missing, .. }));
    let without: Vec<_> = good.iter().filter(|(name, _)| name != "manifest.json").cloned().collect();
    assert!(matches!(refused(&without), ArchiveError::Refused { why: Why::Missing, .. }));

    let newer = with_manifest(&good, |json| *json = serde_json::json!({ "format": 2, "all": "new" }));
    assert!(matches!(refused(&newer), ArchiveError::Newer { found: 2, known: 1 }));
    let deep = format!("{{\"format\":1,\"x\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000)).into_bytes();
    let mut nested = good.clone();
    nested.iter_mut().find(|(name, _)| name == "manifest.json").unwrap().1 = deep;
    assert!(matches!(refused(&nested), ArchiveError::Refused { why: Why::Form, .. }));
    let fewer_entries = with_manifest(&good, |json| json["entries"] = 4.into());
    assert!(matches!(refused(&fewer_entries), ArchiveError::Refused { why: Why::Entries, .. }));

    // Another line, rightly named: whole in itself, and not of this folder's device.
    let mut foreign = good.clone();
    let other = Sample::new(1);
    let line = other.entries[0].line();
    let at = foreign.iter().position(|(name, _)| name.starts_with("journal/")).unwrap();
    let name = foreign[at].0.clone();
    foreign[at].1 = line.clone();
    let foreign = with_manifest(&foreign, |json| {
        let file = json["files"].as_array_mut().unwrap().iter_mut().find(|file| file["name"] == name.as_str()).unwrap();
        file["bytes"] = line.len().into();
        file["sha256"] = Hash::of(&line).to_string().into();
    });
    assert!(matches!(refused(&foreign), ArchiveError::Refused { why: Why::Line(1), .. }));

    // A bomb: a gigabyte of nothing in a megabyte.
    let mut zip = ZipWriter::new(File::create(&evil).unwrap());
    let deflated = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file(&name, deflated).unwrap();
    let zeros = vec![0; 1 << 20];
    (0..100).for_each(|_| zip.write_all(&zeros).unwrap());
    zip.finish().unwrap();
    let why = Archive::read(&evil, &unwatched).unwrap_err();
    assert!(matches!(why, ArchiveError::Refused { why: Why::TooLarge, .. }), "{why:?}");
    // One that lies about its size: the directory says 100 bytes.
    let mut bytes = fs::read(&evil).unwrap();
    let size = (100u32 << 20).to_le_bytes();
    while let Some(at) = bytes.windows(4).position(|four| four == size) {
        bytes[at..at + 4].copy_from_slice(&100u32.to_le_bytes());
    }
    fs::write(&evil, bytes).unwrap();
    assert!(Archive::read(&evil, &unwatched).is_err());

    // A link, and a directory.
    let mut zip = ZipWriter::new(File::create(&evil).unwrap());
    zip.add_symlink("README.txt", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    zip.finish().unwrap();
    assert!(matches!(Archive::read(&evil, &unwatched), Err(ArchiveError::Refused { why: Why::Kind, .. })));
    // No zip at all; nothing; a directory; something before the zip.
    for bytes in [b"PK\x03\x04 not really".to_vec(), Vec::new(), [b"#!/bin/sh\n".to_vec(), fs::read(&path).unwrap()].concat()] {
        fs::write(&evil, bytes).unwrap();
        assert!(Archive::read(&evil, &unwatched).is_err());
    }
    assert!(matches!(Archive::read(out.path(), &unwatched), Err(ArchiveError::NotAnArchive(_))));
    let names: Vec<_> = fs::read_dir(out.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "nothing was unpacked: {names:?}");
}

#[test]
fn kept_files_travel_and_an_altered_one_does_not() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = open(dir.path());
    let kept: Vec<_> = [b"first".as_slice(), b"second"].iter().map(|bytes| keep(&store.attachments(), bytes)).collect();
    store.commit(&evidence(1, &kept), HOLDER, at(0)).unwrap();
    let out = tempfile::tempdir().unwrap();
    let whole = out.path().join("whole.zip");
    archive(dir.path(), &whole).unwrap();
    fs::write(store.attachments().path(&kept[1]), b"altered").unwrap();
    let less = out.path().join("less.zip");
    let manifest = archive(dir.path(), &less).unwrap();
    assert_eq!(manifest.attachments.len(), 2, "both are named");
    let into = Attachments::at(out.path());
    let mut archive = Archive::read(&less, &unwatched).unwrap();
    assert!(archive.take(&kept[1], &into).unwrap().is_none());
    let mut archive = Archive::read(&whole, &unwatched).unwrap();
    for (hash, bytes) in kept.iter().zip([b"first".as_slice(), b"second"]) {
        let _held = archive.take(hash, &into).unwrap().unwrap().keep().unwrap();
        assert_eq!(fs::read(into.path(hash)).unwrap(), bytes);
    }
}
