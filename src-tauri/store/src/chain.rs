//! One device's chain: which entries stand, which come back from the second copy, which are lost.
//!
//! An entry's name is the hash of its header, and every entry names the one before it. So a line that was altered shows
//! in its body's hash, or in the name that its successor (or a head) has for it. A line that is whole in itself is never
//! given up for nothing: only a copy that bears the expected name replaces it.

use crate::{
    Done, Finding, What,
    heads::Head,
    segment::{SEAL, Segment, file_name},
};
use pathfolio_core::journal::{DeviceId, Entry, Hash, LineFault};
use std::collections::{BTreeMap, BTreeSet};

/// What was read of a device's journal, from some entry on.
pub(crate) struct Scan {
    pub(crate) device: DeviceId,
    /// The last entry before the first segment read; none if the scan starts with the first entry.
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
}

impl Scan {
    fn first(&self) -> u64 {
        self.before.map_or(1, |before| before.seq + 1)
    }

    /// The entries in the order of the file if nothing at all is wrong with what was read; none otherwise.
    pub(crate) fn clean(&self) -> Option<Vec<&Entry>> {
        let mut last = self.before;
        let mut entries = Vec::new();
        let mut anchors = self.anchors.clone();
        anchors.sort_unstable_by_key(|anchor| anchor.seq);
        let mut anchors = anchors.into_iter().peekable();
        for line in self.segments.iter().flat_map(|segment| &segment.lines) {
            let entry = line.read.as_ref().ok().filter(|_| line.ended)?;
            let header = entry.header();
            let follows = header.seq == last.map_or(1, |last| last.seq + 1) && header.prev == last.map(|last| last.hash);
            if header.device != self.device || !follows {
                return None;
            }
            while let Some(anchor) = anchors.next_if(|anchor| anchor.seq <= header.seq) {
                let known = if anchor.seq == header.seq {
                    Some(entry.hash())
                } else {
                    last.filter(|last| last.seq == anchor.seq).map(|last| last.hash)
                };
                if known.is_some_and(|known| known != anchor.hash) {
                    return None;
                }
            }
            last = Some(Head { seq: header.seq, hash: entry.hash() });
            entries.push(entry);
        }
        let beyond = |anchor: Head| last.is_none_or(|last| anchor.seq > last.seq || (anchor.seq == last.seq && anchor.hash != last.hash));
        if anchors.any(beyond) { None } else { Some(entries) }
    }

    /// The entries of a clean scan.
    pub(crate) fn into_entries(self) -> impl Iterator<Item = Entry> {
        self.segments.into_iter().flat_map(|segment| segment.lines).filter_map(|line| line.read.ok())
    }

    /// Examines a scan from the first entry on, with every entry that the second copy has of this device.
    pub(crate) fn examine(&self, second: Vec<Entry>) -> Verdict {
        let mut verdict = Verdict::default();
        let folder = format!("journal/{}", self.device);

        // What there is to choose from, by place; the journal's own first.
        let mut candidates: BTreeMap<u64, Vec<(Entry, Option<u32>)>> = BTreeMap::new();
        let mut body_lost: BTreeMap<u64, Hash> = BTreeMap::new();
        let mut bad: Vec<(u32, usize)> = Vec::new();
        for segment in &self.segments {
            for (index, line) in segment.lines.iter().enumerate() {
                match &line.read {
                    Ok(entry) if entry.header().device == self.device && entry.header().seq >= self.first() => {
                        let here = candidates.entry(entry.header().seq).or_default();
                        if here.iter().any(|(known, _)| known == entry) {
                            bad.push((segment.number, index));
                        } else {
                            here.push((entry.clone(), Some(segment.number)));
                        }
                    }
                    Err(LineFault::Body { entry, device, seq }) if *device == self.device => {
                        body_lost.insert(*seq, *entry);
                        bad.push((segment.number, index));
                    }
                    _ => bad.push((segment.number, index)),
                }
            }
        }
        for entry in second {
            let here = candidates.entry(entry.header().seq).or_default();
            if !here.iter().any(|(known, _)| known.hash() == entry.hash()) {
                here.push((entry, None));
            }
        }

        // An altered place shows where an entry follows one that stands elsewhere.
        let mut places: BTreeMap<Hash, u64> =
            candidates.iter().flat_map(|(seq, here)| here.iter().map(|(entry, _)| (entry.hash(), *seq))).collect();
        places.extend(self.before.map(|before| (before.hash, before.seq)));
        for (seq, here) in &mut candidates {
            here.retain(|(entry, _)| entry.header().prev.and_then(|prev| places.get(&prev)).is_none_or(|place| place + 1 == *seq));
        }

        // From the newest to the oldest: every entry that stands vouches for the one before it.
        let anchors: BTreeMap<u64, Hash> = self.anchors.iter().map(|anchor| (anchor.seq, anchor.hash)).collect();
        let mut seqs: BTreeSet<u64> = candidates.iter().filter(|(_, here)| !here.is_empty()).map(|(seq, _)| *seq).collect();
        seqs.extend(anchors.keys().filter(|seq| **seq >= self.first()));
        let mut restored = BTreeSet::new();
        let mut above: Option<u64> = None;
        let mut expected: Option<Hash> = None;
        for seq in seqs.iter().rev().copied() {
            if let Some(above) = above.filter(|above| seq + 1 < *above) {
                verdict.missing(&folder, seq + 1, above - 1, expected.take(), &body_lost);
            }
            above = Some(seq);
            let here = candidates.remove(&seq).unwrap_or_default();
            let find = |hash: Option<Hash>| here.iter().find(|(entry, _)| Some(entry.hash()) == hash);
            let anchor = anchors.get(&seq).copied();
            let second_first = || here.iter().find(|(_, segment)| segment.is_none()).or(here.first());
            let (chosen, named) = match (find(expected), find(anchor)) {
                (Some(chosen), _) => (Some(chosen), true),
                (None, Some(chosen)) => (Some(chosen), expected.is_none()),
                (None, None) if expected.or(anchor).is_none() => (second_first(), true),
                (None, None) => (here.first(), false),
            };
            if seq == seqs.last().copied().unwrap_or_default() {
                // The next entry names the one that should be here, so that its loss stays known.
                let hash = chosen.filter(|_| named).map(|(entry, _)| entry.hash()).or(anchor).or(chosen.map(|(entry, _)| entry.hash()));
                verdict.head = hash.map(|hash| Head { seq, hash });
            }
            let Some((entry, segment)) = chosen else {
                verdict.missing(&folder, seq, seq, expected.or(anchor), &body_lost);
                expected = None;
                continue;
            };
            if !named {
                let named = expected.or(anchor).filter(|hash| *hash != entry.hash());
                verdict.lost.extend(named);
                verdict.find(What::JournalChainBroken, format!("{folder}#{seq}"), 1, Done::Lost);
            }
            if segment.is_none() {
                restored.insert(seq);
            }
            expected = entry.header().prev;
            verdict.entries.insert(seq, entry.clone());
        }
        if let Some(above) = above.filter(|above| *above > self.first()) {
            verdict.missing(&folder, self.first(), above - 1, expected, &body_lost);
        }
        verdict.head = verdict.head.or(self.before);
        verdict.lay_out(self, &restored, bad);
        verdict
    }
}

impl Verdict {
    fn find(&mut self, what: What, where_: String, count: u64, done: Done) {
        self.findings.push(Finding { what, where_, count, done, kept: None });
    }

    /// Notes that no copy holds the places from `low` to `high`. The name of the highest may be known from its successor.
    fn missing(&mut self, folder: &str, low: u64, high: u64, name: Option<Hash>, body_lost: &BTreeMap<u64, Hash>) {
        let names: BTreeSet<Hash> = body_lost.range(low..=high).map(|(_, hash)| *hash).chain(name).collect();
        // A whole header of a damaged body and the name its successor has for it are one and the same.
        self.lost.extend(names);
        let where_ = if low == high { format!("{folder}#{low}") } else { format!("{folder}#{low}-{high}") };
        self.find(What::JournalEntriesMissing, where_, high - low + 1, Done::Lost);
    }

    /// Lays the entries that stand out into segments again: each stays in its own, a restored one goes where it would
    /// have been written. Says what changes and what loses its place.
    fn lay_out(&mut self, scan: &Scan, restored: &BTreeSet<u64>, bad: Vec<(u32, usize)>) {
        let mut at: BTreeMap<(u64, Hash), u32> = BTreeMap::new();
        let mut out: Vec<(u32, usize)> = bad;
        for segment in &scan.segments {
            for (index, line) in segment.lines.iter().enumerate() {
                if let Ok(entry) = &line.read {
                    let place = (entry.header().seq, entry.hash());
                    let stands = self.entries.get(&place.0).is_some_and(|stands| stands.hash() == place.1);
                    if stands {
                        at.entry(place).or_insert(segment.number);
                    } else if !out.contains(&(segment.number, index)) {
                        out.push((segment.number, index));
                    }
                }
            }
        }
        out.sort_unstable();

        let present: BTreeSet<u32> = scan.segments.iter().map(|segment| segment.number).collect();
        let mut content: BTreeMap<u32, Vec<u8>> = present.iter().map(|number| (*number, Vec::new())).collect();
        let mut current = 1;
        for (seq, entry) in &self.entries {
            let line = entry.line();
            match at.get(&(*seq, entry.hash())) {
                Some(own) => current = (*own).max(current),
                None => {
                    let room = |number: u32| {
                        content.get(&number).is_none_or(|bytes| bytes.is_empty() || (bytes.len() + line.len()) as u64 <= SEAL)
                    };
                    while !room(current) && !present.contains(&(current + 1)) {
                        current += 1;
                    }
                }
            }
            content.entry(current).or_default().extend_from_slice(&line);
        }

        let done = if self.lost.is_empty() && !self.findings.iter().any(|finding| finding.done == Done::Lost) {
            if restored.is_empty() { Done::PutAside } else { Done::Restored }
        } else {
            Done::PutAside
        };
        for segment in &scan.segments {
            let path = format!("journal/{}/{}", scan.device, file_name(segment.number));
            let mut aside = Vec::new();
            for (_, index) in out.iter().filter(|(number, _)| *number == segment.number) {
                let line = &segment.lines[*index];
                aside.extend_from_slice(&segment.bytes[line.place.clone()]);
                aside.extend(line.ended.then_some(b'\n'));
                let (what, count) =
                    if line.ended { (What::JournalLineDamaged, 1) } else { (What::JournalTailUnterminated, line.place.len() as u64) };
                self.find(what, format!("{path}:{}", index + 1), count, done);
            }
            // A last line that lacks nothing but its line feed is whole.
            if let Some(last) = segment.lines.last().filter(|line| !line.ended && line.read.is_ok() && aside.is_empty()) {
                self.find(
                    What::JournalTailUnterminated,
                    format!("{path}:{}", segment.lines.len()),
                    last.place.len() as u64,
                    Done::Restored,
                );
            }
            if !aside.is_empty() {
                self.aside.push((segment.number, aside));
            }
        }
        if !restored.is_empty() {
            self.find(What::JournalEntriesMissing, format!("journal/{}", scan.device), restored.len() as u64, Done::Restored);
        }
        let old: BTreeMap<u32, &[u8]> = scan.segments.iter().map(|segment| (segment.number, segment.bytes.as_slice())).collect();
        self.rewrites = content.into_iter().filter(|(number, new)| old.get(number).copied() != Some(new.as_slice())).collect();
    }
}
