//! Reading without the lock: beside an open window, on a read-only medium, on a full disk. Folds the journal files as
//! they are and changes nothing.

use crate::{Done, Finding, StoreError, What, heads::Heads, journal, restore, store::under_way};
use pathfolio_core::journal::{Entry, Hash, State};
use std::{collections::BTreeSet, path::Path};

/// What the journal files of a data directory say.
#[derive(Debug)]
pub struct Reading {
    /// Every entry that can be read, oldest first.
    pub entries: Vec<Entry>,
    /// Their fold.
    pub state: State,
    /// What is not as it should be. A line that is just being written is no finding.
    pub findings: Vec<Finding>,
    /// Entries that the journal once had and does not have now; the database may still hold them.
    pub lost: Vec<Hash>,
}

impl crate::Store {
    /// Reads a data directory without its lock and without its database. One that does not exist reads as empty.
    pub fn read(dir: &Path) -> Result<Reading, StoreError> {
        let merging = under_way(dir)?;
        let dir = &restore::readable(dir);
        let mut reading = Reading { entries: Vec::new(), state: State::default(), findings: Vec::new(), lost: Vec::new() };
        // The heads first: the journal may grow in between, and must not seem to be behind them.
        let heads = Heads::read(dir, false, &mut reading.findings)?;
        let mut strands = journal::strands(dir)?;
        strands.extend(heads.strands.keys());
        strands.sort_unstable();
        strands.dedup();
        for strand in strands {
            let anchors = heads.strands.get(&strand).into_iter().map(|known| known.head).collect();
            let mut scan = journal::scan_all(dir, strand, anchors)?;
            if let Some(last) = scan.segments.last_mut() {
                last.lines.retain(|line| line.ended);
            }
            if scan.clean().is_some() {
                reading.entries.extend(scan.into_entries());
                continue;
            }
            let verdict = scan.examine(Vec::new());
            reading.findings.extend(verdict.findings.into_iter().map(|finding| Finding { done: Done::Nothing, ..finding }));
            reading.lost.extend(verdict.lost);
            reading.entries.extend(verdict.entries.into_values());
        }
        reading.findings.retain(|finding| finding.what != What::JournalTailUnterminated);
        // Of a merge that was cut off all is shown, or nothing: whoever opens the record next finishes it.
        let here: BTreeSet<Hash> = reading.entries.iter().map(Entry::hash).collect();
        reading.entries.extend(merging.into_iter().filter(|entry| !here.contains(&entry.hash())));
        reading.entries.sort_by_key(Entry::order);
        reading.state = State::fold(&reading.entries);
        Ok(reading)
    }
}
