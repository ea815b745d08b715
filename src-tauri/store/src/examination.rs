//! All chains of a data directory, held against what the heads file and the database know of them.

use crate::{
    Done, Finding, StoreError, What,
    chain::{Scan, Verdict},
    heads::{Head, Heads, Known},
    journal,
    progress::{Progress, Snapshot},
    salvage::Salvage,
    strand::Strand,
};
use pathfolio_core::journal::{Entry, Hash};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// The journal as it stands after examination and repair.
#[derive(Default)]
pub(crate) struct Examination {
    /// The entries read, oldest first, each with its chain: all, or those of the unsealed segments.
    pub(crate) entries: Vec<(Strand, Entry)>,
    /// Whether these are all there are.
    pub(crate) whole: bool,
    pub(crate) known: BTreeMap<Strand, Known>,
    /// The chains that were not as they should be: the database takes all their entries anew.
    pub(crate) mended: BTreeSet<Strand>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) lost: Vec<Hash>,
}

/// What is known besides the journal.
pub(crate) struct Witnesses<'a> {
    pub(crate) heads: &'a BTreeMap<Strand, Known>,
    pub(crate) database: &'a BTreeMap<Strand, Head>,
    pub(crate) progress: Option<&'a Progress>,
    /// Entries from elsewhere (a backup, an export): where the journal names one that it lacks, it comes back from here.
    pub(crate) others: &'a BTreeMap<Hash, Entry>,
    /// What the database's files held before sled opened them, where that was looked at.
    pub(crate) salvage: Option<&'a Salvage>,
}

impl Witnesses<'_> {
    fn strands(&self, dir: &Path) -> Result<BTreeSet<Strand>, StoreError> {
        Ok(journal::strands(dir)?.into_iter().chain(self.heads.keys().copied()).chain(self.database.keys().copied()).collect())
    }

    fn anchors(&self, strand: Strand) -> Vec<Head> {
        let mut anchors: Vec<Head> = self.heads.get(&strand).map(|known| known.head).into_iter().collect();
        anchors.extend(self.database.get(&strand));
        anchors.dedup();
        anchors
    }
}

/// Whether an unsealed segment is not what the heads file says, or no end can be told. Asked before sled opens its log.
pub(crate) fn doubtful(dir: &Path, heads: &BTreeMap<Strand, Known>) -> Result<bool, StoreError> {
    let witnesses = Witnesses { heads, database: &BTreeMap::new(), progress: None, others: &BTreeMap::new(), salvage: None };
    for strand in witnesses.strands(dir)? {
        let tail = journal::scan_tail(dir, strand, heads.get(&strand), &witnesses.anchors(strand), u64::MAX)?;
        if tail.is_none_or(|tail| tail.clean().is_none()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads only what came after the folded state, if nothing speaks against relying on the rest.
pub(crate) fn quick(dir: &Path, witnesses: &Witnesses<'_>, snapshot: &Snapshot) -> Result<Option<Examination>, StoreError> {
    let mut examination = Examination::default();
    let strands = witnesses.strands(dir)?;
    if snapshot.upto.keys().any(|strand| !strands.contains(strand)) {
        return Ok(None);
    }
    for strand in strands {
        let folded = snapshot.upto.get(&strand).copied();
        let copied = witnesses.database.get(&strand).map_or(0, |head| head.seq);
        let from = folded.map_or(0, |head| head.seq).min(copied) + 1;
        let known = witnesses.heads.get(&strand);
        let Some(scan) = journal::scan_tail(dir, strand, known, &witnesses.anchors(strand), from)? else {
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
        let last = entries.last().map(|entry| Head::of(entry)).or(scan.before);
        let sealed = known.map(|known| known.sealed.clone()).unwrap_or_default();
        examination.known.extend(last.map(|head| (strand, Known { head, sealed })));
        examination.entries.extend(scan.into_entries().map(|entry| (strand, entry)));
    }
    examination.sort();
    Ok(Some(examination))
}

/// Reads every line, and mends the journal from the database where it is not as it should be. With `compare`, the
/// database's entries are read even where the journal looks sound.
pub(crate) fn full(dir: &Path, witnesses: &Witnesses<'_>, compare: bool) -> Result<Examination, StoreError> {
    let mut examination = Examination { whole: true, ..Examination::default() };
    for strand in witnesses.strands(dir)? {
        let scan = journal::scan_all(dir, strand, witnesses.anchors(strand))?;
        let sound = scan.clean().map(|entries| entries.iter().map(|entry| entry.hash()).collect::<BTreeSet<Hash>>());
        let second =
            if sound.is_none() || compare { second(witnesses.progress, strand, &mut examination.findings) } else { Some(Vec::new()) };
        let copies: Option<BTreeSet<Hash>> = second.as_ref().map(|second| second.iter().map(Entry::hash).collect());
        match sound {
            Some(sound) if copies.as_ref().is_none_or(|copies| copies.is_subset(&sound)) => examination.take_sound(scan),
            _ => {
                let mut second = second.unwrap_or_default();
                second.extend(named(&scan, &second, witnesses.others));
                examination.mend(dir, &scan, second, witnesses.salvage)?;
            }
        }
        if let (true, Some(copies)) = (compare, copies) {
            examination.compare(strand, &copies);
        }
    }
    examination.sort();
    Ok(examination)
}

/// The database's entries of a chain; none if it cannot give them.
fn second(progress: Option<&Progress>, strand: Strand, findings: &mut Vec<Finding>) -> Option<Vec<Entry>> {
    let entries = progress?.entries(strand).ok();
    if entries.is_none() && !findings.iter().any(|finding| finding.what == What::DatabaseUnreadable) {
        let where_ = "progress.sled".to_owned();
        findings.push(Finding { what: What::DatabaseUnreadable, where_, count: 1, done: Done::Nothing, kept: None });
    }
    entries
}

/// Of the entries from elsewhere those that a chain names and lacks, and those that these follow.
fn named(scan: &Scan, second: &[Entry], others: &BTreeMap<Hash, Entry>) -> Vec<Entry> {
    let own = scan.segments.iter().flat_map(|segment| &segment.lines).filter_map(|line| line.read.as_ref().ok());
    let here: BTreeMap<Hash, &Entry> = own.chain(second).map(|entry| (entry.hash(), entry)).collect();
    let known = scan.anchors.iter().map(|anchor| anchor.hash).chain(scan.strand.from.map(|from| from.hash));
    let mut wanted: Vec<Hash> = known.chain(here.values().filter_map(|entry| entry.header().prev)).collect();
    let mut found: BTreeMap<Hash, Entry> = BTreeMap::new();
    while let Some(name) = wanted.pop() {
        if let Some(entry) = others.get(&name).filter(|_| !here.contains_key(&name) && !found.contains_key(&name)) {
            wanted.extend(entry.header().prev);
            found.insert(name, entry.clone());
        }
    }
    found.into_values().collect()
}

impl Examination {
    fn sort(&mut self) {
        self.entries.sort_by_key(|(_, entry)| entry.order());
    }

    fn take_sound(&mut self, scan: Scan) {
        let sealed = journal::sealed(&scan.segments);
        let strand = scan.strand;
        let from = self.entries.len();
        self.entries.extend(scan.into_entries().map(|entry| (strand, entry)));
        let head = self.entries[from..].last().map(|(_, entry)| Head::of(entry));
        self.known.extend(head.map(|head| (strand, Known { head, sealed })));
    }

    fn mend(&mut self, dir: &Path, scan: &Scan, mut second: Vec<Entry>, salvage: Option<&Salvage>) -> Result<(), StoreError> {
        let strand = scan.strand;
        let mut verdict: Verdict = scan.examine(second.clone());
        if !verdict.lost.is_empty() {
            let stands = |entry: &Entry| verdict.entries.get(&entry.header().seq).is_some_and(|known| known.hash() == entry.hash());
            let found = salvage.map(|salvage| salvage.named(&verdict.lost, stands));
            second.extend(found.unwrap_or_else(|| Salvage::read(dir).named(&verdict.lost, stands)));
            verdict = scan.examine(second);
        }
        journal::repair(dir, strand, &mut verdict)?;
        let sealed = journal::sealed(&journal::scan_all(dir, strand, Vec::new())?.segments);
        self.known.extend(verdict.head.map(|head| (strand, Known { head, sealed })));
        self.entries.extend(verdict.entries.into_values().map(|entry| (strand, entry)));
        self.mended.insert(strand);
        self.findings.extend(verdict.findings);
        self.lost.extend(verdict.lost);
        Ok(())
    }

    /// Notes what the database lacks and what it has that does not stand.
    fn compare(&mut self, strand: Strand, copies: &BTreeSet<Hash>) {
        let stand: BTreeSet<Hash> = self.entries.iter().filter(|(own, _)| *own == strand).map(|(_, entry)| entry.hash()).collect();
        let differences = [
            (What::DatabaseEntriesMissing, stand.difference(copies).count(), Done::Restored),
            (What::DatabaseEntriesForeign, copies.difference(&stand).count(), Done::Nothing),
        ];
        for (what, count, done) in differences {
            if count > 0 {
                let where_ = "progress.sled".to_owned();
                self.findings.push(Finding { what, where_, count: count as u64, done, kept: None });
                self.mended.insert(strand);
            }
        }
    }
}

/// The entries that the database once had, when the store was closed, and has no more. They are brought after.
pub(crate) fn behind(heads: &Heads, database: &BTreeMap<Strand, Head>) -> Vec<Finding> {
    let lacks = |(strand, known): (&Strand, &Known)| {
        known.head.seq.saturating_sub(database.get(strand).map_or(strand.first() - 1, |head| head.seq))
    };
    let count = if heads.closed { heads.strands.iter().map(lacks).sum() } else { 0 };
    let what = What::DatabaseEntriesMissing;
    let finding = Finding { what, where_: "progress.sled".into(), count, done: Done::Restored, kept: None };
    if count > 0 { vec![finding] } else { Vec::new() }
}
