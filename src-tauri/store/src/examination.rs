//! All chains of a data directory, held against what the heads file and the database know of them.

use crate::{
    Done, Finding, StoreError, What,
    chain::{Scan, Verdict},
    heads::{Head, Heads, Known},
    journal,
    progress::{Progress, Snapshot},
    salvage::Salvage,
};
use pathfolio_core::journal::{DeviceId, Entry, Hash};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// The journal as it stands after examination and repair.
#[derive(Default)]
pub(crate) struct Examination {
    /// The entries read: all, or those of the unsealed segments.
    pub(crate) entries: Vec<Entry>,
    /// Whether these are all there are.
    pub(crate) whole: bool,
    pub(crate) known: BTreeMap<DeviceId, Known>,
    /// The devices whose journal was not as it should be: the database takes all their entries anew.
    pub(crate) mended: BTreeSet<DeviceId>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) lost: Vec<Hash>,
}

/// What is known besides the journal.
pub(crate) struct Witnesses<'a> {
    pub(crate) heads: &'a BTreeMap<DeviceId, Known>,
    pub(crate) database: &'a BTreeMap<DeviceId, Head>,
    pub(crate) progress: Option<&'a Progress>,
    /// What the database's files held before sled opened them, where that was looked at.
    pub(crate) salvage: Option<&'a Salvage>,
}

impl Witnesses<'_> {
    fn devices(&self, dir: &Path) -> Result<BTreeSet<DeviceId>, StoreError> {
        Ok(journal::devices(dir)?.into_iter().chain(self.heads.keys().copied()).chain(self.database.keys().copied()).collect())
    }

    fn anchors(&self, device: DeviceId) -> Vec<Head> {
        let mut anchors: Vec<Head> = self.heads.get(&device).map(|known| known.head).into_iter().collect();
        anchors.extend(self.database.get(&device));
        anchors.dedup();
        anchors
    }
}

/// Whether an unsealed segment is not what the heads file says, or no end can be told. Asked before sled opens its log.
pub(crate) fn doubtful(dir: &Path, heads: &BTreeMap<DeviceId, Known>) -> Result<bool, StoreError> {
    let witnesses = Witnesses { heads, database: &BTreeMap::new(), progress: None, salvage: None };
    for device in witnesses.devices(dir)? {
        let tail = journal::scan_tail(dir, device, heads.get(&device), &witnesses.anchors(device), u64::MAX)?;
        if tail.is_none_or(|tail| tail.clean().is_none()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads only what came after the folded state, if nothing speaks against relying on the rest.
pub(crate) fn quick(dir: &Path, witnesses: &Witnesses<'_>, snapshot: &Snapshot) -> Result<Option<Examination>, StoreError> {
    let mut examination = Examination::default();
    let devices = witnesses.devices(dir)?;
    if snapshot.upto.keys().any(|device| !devices.contains(device)) {
        return Ok(None);
    }
    for device in devices {
        let folded = snapshot.upto.get(&device).copied();
        let copied = witnesses.database.get(&device).map_or(0, |head| head.seq);
        let from = folded.map_or(0, |head| head.seq).min(copied) + 1;
        let known = witnesses.heads.get(&device);
        let Some(scan) = journal::scan_tail(dir, device, known, &witnesses.anchors(device), from)? else {
            return Ok(None);
        };
        let Some(entries) = scan.clean() else {
            return Ok(None);
        };
        let at = |head: Head| {
            scan.before == Some(head) || entries.iter().any(|entry| entry.header().seq == head.seq && entry.hash() == head.hash)
        };
        if folded.is_some_and(|folded| !at(folded)) {
            return Ok(None);
        }
        let last = entries.last().map(|entry| Head { seq: entry.header().seq, hash: entry.hash() }).or(scan.before);
        let sealed = known.map(|known| known.sealed.clone()).unwrap_or_default();
        examination.known.extend(last.map(|head| (device, Known { head, sealed })));
        examination.entries.extend(scan.into_entries());
    }
    examination.entries.sort_by_key(Entry::order);
    Ok(Some(examination))
}

/// Reads every line, and mends the journal from the database where it is not as it should be. With `compare`, the
/// database's entries are read even where the journal looks sound.
pub(crate) fn full(dir: &Path, witnesses: &Witnesses<'_>, compare: bool) -> Result<Examination, StoreError> {
    let mut examination = Examination { whole: true, ..Examination::default() };
    for device in witnesses.devices(dir)? {
        let scan = journal::scan_all(dir, device, witnesses.anchors(device))?;
        let sound = scan.clean().map(|entries| entries.iter().map(|entry| entry.hash()).collect::<BTreeSet<Hash>>());
        let second =
            if sound.is_none() || compare { second(witnesses.progress, device, &mut examination.findings) } else { Some(Vec::new()) };
        let copies: Option<BTreeSet<Hash>> = second.as_ref().map(|second| second.iter().map(Entry::hash).collect());
        match sound {
            Some(sound) if copies.as_ref().is_none_or(|copies| copies.is_subset(&sound)) => examination.take_sound(scan),
            _ => examination.mend(dir, &scan, second.unwrap_or_default(), witnesses.salvage)?,
        }
        if let (true, Some(copies)) = (compare, copies) {
            examination.compare(device, &copies);
        }
    }
    examination.entries.sort_by_key(Entry::order);
    Ok(examination)
}

/// The database's entries of a device; none if it cannot give them.
fn second(progress: Option<&Progress>, device: DeviceId, findings: &mut Vec<Finding>) -> Option<Vec<Entry>> {
    let entries = progress?.entries(device).ok();
    if entries.is_none() && !findings.iter().any(|finding| finding.what == What::DatabaseUnreadable) {
        let where_ = "progress.sled".to_owned();
        findings.push(Finding { what: What::DatabaseUnreadable, where_, count: 1, done: Done::Nothing, kept: None });
    }
    entries
}

impl Examination {
    fn take_sound(&mut self, scan: Scan) {
        let sealed = journal::sealed(&scan.segments);
        let device = scan.device;
        let from = self.entries.len();
        self.entries.extend(scan.into_entries());
        let head = self.entries[from..].last().map(|entry| Head { seq: entry.header().seq, hash: entry.hash() });
        self.known.extend(head.map(|head| (device, Known { head, sealed })));
    }

    fn mend(&mut self, dir: &Path, scan: &Scan, mut second: Vec<Entry>, salvage: Option<&Salvage>) -> Result<(), StoreError> {
        let mut verdict: Verdict = scan.examine(second.clone());
        if !verdict.lost.is_empty() {
            let stands = |entry: &Entry| verdict.entries.get(&entry.header().seq).is_some_and(|known| known.hash() == entry.hash());
            let found = salvage.map(|salvage| salvage.named(&verdict.lost, stands));
            second.extend(found.unwrap_or_else(|| Salvage::read(dir).named(&verdict.lost, stands)));
            verdict = scan.examine(second);
        }
        journal::repair(dir, scan.device, &mut verdict)?;
        let sealed = journal::sealed(&journal::scan_all(dir, scan.device, Vec::new())?.segments);
        self.known.extend(verdict.head.map(|head| (scan.device, Known { head, sealed })));
        self.entries.extend(verdict.entries.into_values());
        self.mended.insert(scan.device);
        self.findings.extend(verdict.findings);
        self.lost.extend(verdict.lost);
        Ok(())
    }

    /// Notes what the database lacks and what it has that does not stand.
    fn compare(&mut self, device: DeviceId, copies: &BTreeSet<Hash>) {
        let stand: BTreeSet<Hash> = self.entries.iter().filter(|entry| entry.header().device == device).map(Entry::hash).collect();
        let differences = [
            (What::DatabaseEntriesMissing, stand.difference(copies).count(), Done::Restored),
            (What::DatabaseEntriesForeign, copies.difference(&stand).count(), Done::Nothing),
        ];
        for (what, count, done) in differences {
            if count > 0 {
                let where_ = "progress.sled".to_owned();
                self.findings.push(Finding { what, where_, count: count as u64, done, kept: None });
                self.mended.insert(device);
            }
        }
    }
}

/// The entries that the database once had, when the store was closed, and has no more. They are brought after.
pub(crate) fn behind(heads: &Heads, database: &BTreeMap<DeviceId, Head>) -> Vec<Finding> {
    let lacks = |(device, known): (&DeviceId, &Known)| known.head.seq.saturating_sub(database.get(device).map_or(0, |head| head.seq));
    let count = if heads.closed { heads.devices.iter().map(lacks).sum() } else { 0 };
    let what = What::DatabaseEntriesMissing;
    let finding = Finding { what, where_: "progress.sled".into(), count, done: Done::Restored, kept: None };
    if count > 0 { vec![finding] } else { Vec::new() }
}
