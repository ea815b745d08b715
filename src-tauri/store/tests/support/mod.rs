//! What the store's tests share: a data directory with some entries, copies of it, ways to damage it.
#![allow(dead_code, unreachable_pub, missing_docs, clippy::unwrap_used)]

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use pathfolio_core::journal::{Change, DeviceId, Entry, Hash, Rated, State, TargetRating};
use pathfolio_store::{Done, Finding, OpenOptions, OpenReport, Store, What};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

pub const HOLDER: &str = "holder";

pub fn at(minutes: i64) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-24T09:12:33+01:00").unwrap() + TimeDelta::minutes(minutes)
}

/// One rating of one of 223 items; every n is another entry.
pub fn rated(n: i64) -> Change {
    rated_because(n, None)
}

pub fn rated_because(n: i64, reason: Option<String>) -> Change {
    let target = format!("iso-27021-2017/6.2.3.K{}", n % 223 + 1);
    let level = Some((n % 6) as u8);
    Change::Rated(Rated {
        ratings: vec![TargetRating { target, level, reason, evidence: None }],
        date: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
    })
}

pub fn open(dir: &Path) -> (Store, OpenReport) {
    Store::open(dir, OpenOptions::new("test")).unwrap()
}

/// A closed store, and what it held.
pub struct Sample {
    pub dir: TempDir,
    pub entries: Vec<Entry>,
    pub state: State,
    pub device: DeviceId,
}

impl Sample {
    pub fn new(entries: i64) -> Self {
        Self::with((0..entries).map(rated))
    }

    pub fn with(changes: impl IntoIterator<Item = Change>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = open(dir.path());
        let entries: Vec<Entry> = changes.into_iter().zip(0..).map(|(change, n)| store.commit(&change, HOLDER, at(n)).unwrap()).collect();
        let (state, device) = (store.state().clone(), store.device());
        store.close();
        Self { dir, entries, state, device }
    }

    /// A copy to be damaged.
    pub fn copy(&self) -> TempDir {
        let copy = tempfile::tempdir().unwrap();
        copy_into(self.dir.path(), copy.path());
        copy
    }

    pub fn segment(&self, number: u32) -> String {
        format!("journal/{}/{number:06}.jsonl", self.device)
    }

    /// Everything is as it was, on memory and on disk, now and after another opening.
    pub fn assert_whole(&self, dir: &Path, context: &str) {
        let (mut store, report) = open(dir);
        assert_eq!(report.lost, [], "{context}: {report:?}");
        assert!(store.state() == &self.state, "{context}: state differs; {report:?}");
        assert!(store.entries().unwrap() == self.entries, "{context}: entries differ; {report:?}");
        let verification = store.verify().unwrap();
        assert_eq!(verification.lost, [], "{context}: {verification:?}");
        assert_eq!((verification.entries, verification.fingerprint), (self.entries.len(), self.state.fingerprint()), "{context}");
        store.close();
        let (mut store, report) = open(dir);
        assert_eq!(report.findings, [], "{context}: found again after the repair");
        assert_eq!(store.verify().unwrap().findings, [], "{context}: found again after the repair");
        assert!(store.state() == &self.state, "{context}");
        // And it can be written.
        store.commit(&rated(1), HOLDER, at(0)).unwrap();
        assert_eq!(store.state().len(), self.entries.len() + 1, "{context}");
    }
}

pub fn copy_into(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let to = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            copy_into(&file.path(), &to);
        } else {
            fs::copy(file.path(), to).unwrap();
        }
    }
}

/// All files below a directory, in order.
pub fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for file in fs::read_dir(dir).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// Opens and closes; what was found, and the hashes named as lost.
pub fn findings(dir: &Path) -> (Vec<(What, Done)>, Vec<Hash>) {
    let (store, report) = open(dir);
    store.close();
    (codes(&report.findings), report.lost)
}

pub fn codes(findings: &[Finding]) -> Vec<(What, Done)> {
    findings.iter().map(|finding| (finding.what, finding.done)).collect()
}

pub fn edit(path: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

/// Numbers that look random and are the same every time.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % end
    }
}

/// Keeps a file; its hash.
pub fn keep(attachments: &pathfolio_store::Attachments, bytes: &[u8]) -> Hash {
    let mut incoming = attachments.begin(bytes.len() as u64).unwrap();
    incoming.push(bytes).unwrap();
    incoming.finish().unwrap().keep().unwrap().sha256
}

/// A piece of evidence that names these files.
pub fn evidence(number: u32, files: &[Hash]) -> Change {
    titled(number, "Audit report", files)
}

/// The id of the piece of that number.
pub fn piece_id(number: u32) -> String {
    format!("0190{number:04}-0000-7000-8000-000000000000")
}

/// As [`evidence`], with another title.
pub fn titled(number: u32, title: &str, files: &[Hash]) -> Change {
    use pathfolio_core::evidence::{Basis, FileRef, Form, Label, Piece, Reflection};
    let piece = Piece {
        number,
        title: title.into(),
        basis: Basis::Ability,
        form: Form::WorkProduct,
        label: Label::Internal,
        date: NaiveDate::from_ymd_opt(2026, 5, 22).unwrap(),
        until: None,
        expires: None,
        issuer: None,
        reference: None,
        share: None,
        witness: None,
        shows: None,
        serves: vec![],
        clauses: vec![],
        files: files.iter().map(|sha256| FileRef { sha256: *sha256, name: "report.pdf".into(), bytes: 1 }).collect(),
        link: Some("https://example.org/report".into()),
        stub: None,
        reflection: Reflection::default(),
    };
    Change::Evidence(Box::new(pathfolio_core::journal::Described { id: piece_id(number), piece }))
}
