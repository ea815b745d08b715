//! One chain: which entries stand, which come back from the second copy, which are lost.
//!
//! An entry's name is the hash of its header, and every entry names the one before it. So a line that was altered shows
//! in its body's hash, or in the name that its successor (or a head) has for it. A line that is whole in itself is never
//! given up for nothing: only a copy that bears the expected name replaces it.

use crate::{
    Done, Finding, What,
    heads::Head,
    segment::{SEAL, Segment, file_name},
    strand::Strand,
};
use pathfolio_core::journal::{Entry, Hash, LineFault};
use std::collections::{BTreeMap, BTreeSet};

/// What was read of a chain, from some entry on.
pub(crate) struct Scan {
    pub(crate) strand: Strand,
    /// The last entry before the first segment read; none if the scan starts with the chain's first entry.
    pub(crate) before: Option<Head>,
    /// In order.
    pub(crate) segments: Vec<Segment>,
    /// Entries whose names are known from elsewhere: the heads file and the database's head.
    pub(crate) anchors: Vec<Head>,
}

/// What stands after the examination.
#[derive(Default)]
pub(crate) struct Verdict {
    /// The entries that stand, by place.
    pub(crate) entries: BTreeMap<u64, Entry>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) lost: Vec<Hash>,
    /// Bytes to put aside before anything is rewritten: a segment's number and the bytes that no longer have a place.
    pub(crate) aside: Vec<(u32, Vec<u8>)>,
    /// The segments whose content must change, with their new content.
    pub(crate) rewrites: Vec<(u32, Vec<u8>)>,
    /// Where the next entry goes on: the last place ever known to be taken, even if its entry is lost.
    pub(crate) head: Option<Head>,
    /// How many entries come back from the second copy.
    restored: u64,
    /// The chain's folder, for findings.
    folder: String,
    /// The place of the chain's first entry.
    first: u64,
}

impl Scan {
    /// The entries in the order of the file if nothing at all is wrong with what was read; none otherwise.
    pub(crate) fn clean(&self) -> Option<Vec<&Entry>> {
        let mut last = self.before;
        let mut entries = Vec::new();
        let mut anchors = self.anchors.clone();
        anchors.sort_unstable_by_key(|anchor| anchor.seq);
        let mut anchors = anchors.into_iter().peekable();
        for line in self.segments.iter().flat_map(|segment| &segment.lines) {
            let entry = line.read.as_ref().ok().filter(|_| line.ended)?;
            if !self.strand.continues(last, entry) {
                return None;
            }
            let seq = entry.header().seq;
            while let Some(anchor) = anchors.next_if(|anchor| anchor.seq <= seq) {
                let known =
                    if anchor.seq == seq { Some(entry.hash()) } else { last.filter(|last| last.seq == anchor.seq).map(|last| last.hash) };
                if known.is_some_and(|known| known != anchor.hash) {
                    return None;
                }
            }
            last = Some(Head::of(entry));
            entries.push(entry);
        }
        let beyond = |anchor: Head| last.is_none_or(|last| anchor.seq > last.seq || (anchor.seq == last.seq && anchor.hash != last.hash));
        if anchors.any(beyond) { None } else { Some(entries) }
    }

    /// The entries of a clean scan.
    pub(crate) fn into_entries(self) -> impl Iterator<Item = Entry> {
        self.segments.into_iter().flat_map(|segment| segment.lines).filter_map(|line| line.read.ok())
    }

    /// Examines a scan that starts with the chain's first entry, with every entry that the second copy has of it.
    pub(crate) fn examine(&self, second: Vec<Entry>) -> Verdict {
        let candidates = Candidates::gather(self, second);
        let mut verdict = Verdict { folder: format!("journal/{}", self.strand), first: self.strand.first(), ..Verdict::default() };
        verdict.choose(&candidates, &self.anchors, self.strand.from);
        let at = verdict.lay_out(self);
        verdict.put_aside(self, &at);
        verdict
    }
}

/// What there is to choose from.
struct Candidates {
    /// By place, the journal's own before the second copy's. No place is without.
    entries: BTreeMap<u64, Vec<Candidate>>,
    /// The names of entries whose header is whole and whose body is not.
    bodiless: BTreeMap<u64, Hash>,
}

struct Candidate {
    entry: Entry,
    in_journal: bool,
}

impl Candidates {
    fn gather(scan: &Scan, second: Vec<Entry>) -> Self {
        let mut entries: BTreeMap<u64, Vec<Candidate>> = BTreeMap::new();
        let mut bodiless = BTreeMap::new();
        let mut add = |entry: Entry, in_journal| {
            let here = entries.entry(entry.header().seq).or_default();
            if !here.iter().any(|known| known.entry.hash() == entry.hash()) {
                here.push(Candidate { entry, in_journal });
            }
        };
        for line in scan.segments.iter().flat_map(|segment| &segment.lines) {
            match &line.read {
                Ok(entry) if entry.header().device == scan.strand.device => add(entry.clone(), true),
                Err(LineFault::Body { entry, device, seq }) if *device == scan.strand.device => {
                    bodiless.insert(*seq, *entry);
                }
                _ => {}
            }
        }
        second.into_iter().for_each(|entry| add(entry, false));
        entries.retain(|seq, _| *seq >= scan.strand.first());
        bodiless.retain(|seq, _| *seq >= scan.strand.first());

        // An altered place shows where an entry follows one that stands elsewhere.
        let all = entries.iter().flat_map(|(seq, here)| here.iter().map(|candidate| (candidate.entry.hash(), *seq)));
        let places: BTreeMap<Hash, u64> = all.collect();
        entries.retain(|seq, here| {
            here.retain(|candidate| candidate.entry.header().prev.and_then(|prev| places.get(&prev)).is_none_or(|place| place + 1 == *seq));
            !here.is_empty()
        });
        Self { entries, bodiless }
    }
}

impl Verdict {
    /// Goes from the newest to the oldest: every entry that stands vouches for the one before it.
    fn choose(&mut self, candidates: &Candidates, anchors: &[Head], from: Option<Head>) {
        let anchors: BTreeMap<u64, Hash> = anchors.iter().chain(&from).map(|anchor| (anchor.seq, anchor.hash)).collect();
        let seqs: BTreeSet<u64> = candidates.entries.keys().chain(anchors.keys()).copied().collect();
        let mut above = seqs.last().map_or(self.first, |last| last + 1);
        let mut expected: Option<Hash> = None;
        for seq in seqs.into_iter().rev() {
            if seq + 1 < above {
                self.missing(seq + 1, above - 1, expected.take(), candidates);
            }
            above = seq;
            let here = candidates.entries.get(&seq).map(Vec::as_slice).unwrap_or_default();
            let find = |hash: Option<Hash>| here.iter().find(|candidate| Some(candidate.entry.hash()) == hash);
            let anchor = anchors.get(&seq).copied();
            let name = expected.or(anchor);
            // Without a name to go by, the second copy is asked first: there, entries stand under their names.
            let second = || here.iter().find(|candidate| !candidate.in_journal).or(here.first());
            let (chosen, as_named) = match (find(expected), find(anchor)) {
                (Some(chosen), _) => (Some(chosen), true),
                (None, Some(chosen)) => (Some(chosen), expected.is_none()),
                (None, None) if name.is_none() => (second(), true),
                (None, None) => (here.first(), false),
            };
            if self.head.is_none() {
                // Where another should be than is there, the next entry follows the one that should: its loss stays known.
                let found = chosen.map(|candidate| candidate.entry.hash());
                self.head = if as_named { found } else { anchor }.or(found).or(anchor).map(|hash| Head { seq, hash });
            }
            let Some(Candidate { entry, in_journal }) = chosen else {
                self.missing(seq, seq, name, candidates);
                expected = None;
                continue;
            };
            if !as_named {
                self.lost.extend(name);
                self.find(What::JournalChainBroken, format!("{}#{seq}", self.folder), 1, Done::Lost);
            }
            self.restored += u64::from(!in_journal);
            expected = entry.header().prev;
            self.entries.insert(seq, entry.clone());
        }
        if above > self.first {
            self.missing(self.first, above - 1, expected, candidates);
        }
        if self.restored > 0 {
            self.find(What::JournalEntriesMissing, self.folder.clone(), self.restored, Done::Restored);
        }
    }

    fn find(&mut self, what: What, where_: String, count: u64, done: Done) {
        self.findings.push(Finding { what, where_, count, done, kept: None });
    }

    /// Notes that no copy holds the places from `low` to `high`. The name of the highest may be known from its successor,
    /// those of others from what is left of them.
    fn missing(&mut self, low: u64, high: u64, name: Option<Hash>, candidates: &Candidates) {
        let rests = candidates.bodiless.range(low..=high).filter(|(seq, _)| **seq < high || name.is_none());
        self.lost.extend(rests.map(|(_, hash)| *hash).chain(name));
        let where_ = if low == high { format!("{}#{low}", self.folder) } else { format!("{}#{low}-{high}", self.folder) };
        self.find(What::JournalEntriesMissing, where_, high - low + 1, Done::Lost);
    }

    /// Lays the entries that stand out into segments: each stays in its own, a restored one goes where it would have been
    /// written. Says in which segment the journal had each that it had.
    fn lay_out(&mut self, scan: &Scan) -> BTreeMap<Hash, u32> {
        let mut at: BTreeMap<Hash, u32> = BTreeMap::new();
        for segment in &scan.segments {
            for entry in segment.lines.iter().filter_map(|line| line.read.as_ref().ok()) {
                at.entry(entry.hash()).or_insert(segment.number);
            }
        }
        let mut content: BTreeMap<u32, Vec<u8>> = scan.segments.iter().map(|segment| (segment.number, Vec::new())).collect();
        let present: BTreeSet<u32> = content.keys().copied().collect();
        let mut current = 1;
        for entry in self.entries.values() {
            let line = entry.line();
            let fits = |bytes: &Vec<u8>| bytes.is_empty() || (bytes.len() + line.len()) as u64 <= SEAL;
            match at.get(&entry.hash()) {
                Some(own) => current = current.max(*own),
                None => {
                    while !content.get(&current).is_none_or(fits) && !present.contains(&(current + 1)) {
                        current += 1;
                    }
                }
            }
            content.entry(current).or_default().extend_from_slice(&line);
        }
        let old: BTreeMap<u32, &[u8]> = scan.segments.iter().map(|segment| (segment.number, segment.bytes.as_slice())).collect();
        self.rewrites = content.into_iter().filter(|(number, new)| old.get(number).copied() != Some(new.as_slice())).collect();
        at
    }

    /// Notes every line that has no place any more, and the bytes to keep of them.
    fn put_aside(&mut self, scan: &Scan, at: &BTreeMap<Hash, u32>) {
        let whole = !self.findings.iter().any(|finding| finding.done == Done::Lost);
        let done = if whole && self.restored > 0 { Done::Restored } else { Done::PutAside };
        let mut seen = BTreeSet::new();
        for segment in &scan.segments {
            let mut aside = Vec::new();
            for (line, number) in segment.lines.iter().zip(1..) {
                let where_ = format!("{}/{}:{number}", self.folder, file_name(segment.number));
                let bytes = &segment.bytes[line.place.clone()];
                let entry = line.read.as_ref().ok();
                let own = |entry: &&Entry| self.entries.get(&entry.header().seq).is_some_and(|stands| stands.hash() == entry.hash());
                let first = |entry: &&Entry| at.get(&entry.hash()) == Some(&segment.number) && seen.insert(entry.hash());
                if entry.filter(own).filter(first).is_some() {
                    if !line.ended {
                        // It lacks nothing but its line feed.
                        self.find(What::JournalTailUnterminated, where_, bytes.len() as u64, Done::Restored);
                    }
                    continue;
                }
                aside.extend_from_slice(bytes);
                if line.ended {
                    aside.push(b'\n');
                    self.find(What::JournalLineDamaged, where_, 1, done);
                } else {
                    self.find(What::JournalTailUnterminated, where_, bytes.len() as u64, done);
                }
            }
            if !aside.is_empty() {
                self.aside.push((segment.number, aside));
            }
        }
    }
}
