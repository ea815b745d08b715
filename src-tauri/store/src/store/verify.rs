//! Examining everything, and mending what can be mended.

use super::{Database, OpenReport, Store, fold};
use crate::{
    Done, Finding, StoreError, Verification, What, database,
    examination::{self, Examination, Witnesses},
    journal,
    progress::Progress,
};
use pathfolio_core::journal::{Entry, Hash, State};
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// Examines everything: each line of the journal, each entry in the database, one against the other, and the state
    /// against both. Mends what it can, as opening does.
    pub fn verify(&mut self) -> Result<Verification, StoreError> {
        self.verify_with(Vec::new())
    }

    /// As [`Store::verify`], with entries from elsewhere (a backup, an export): those that the record once had and neither of
    /// its copies holds come back from there. No other is taken; that is what [`Store::merge`] is for.
    pub fn verify_with(&mut self, others: Vec<Entry>) -> Result<Verification, StoreError> {
        let others = others.into_iter().map(|entry| (entry.hash(), entry)).collect();
        let current = self.database.as_ref().is_some_and(|database| database.follower.flush());
        if !current {
            self.database = None;
        }
        self.writer.let_go();
        let progress = self.database.as_ref().map(|database| &database.progress);
        let witnesses = Witnesses { heads: &self.known, database: &BTreeMap::new(), progress, others: &others, salvage: None };
        let Examination { entries, known, mended, mut findings, mut lost, .. } = examination::full(&self.dir, &witnesses, true)?;
        let unreadable = !current || findings.iter().any(|finding| finding.what == What::DatabaseUnreadable);
        if unreadable {
            findings.retain(|finding| finding.what != What::DatabaseUnreadable);
            self.database = None;
            self.rebuild(&mut findings)?;
        }
        let state = fold(&entries);
        let here: BTreeSet<Hash> = state.hashes().collect();
        lost.extend(self.lost.iter().filter(|hash| !here.contains(hash)));
        lost.sort_unstable();
        lost.dedup();
        self.holes = holes(&findings, &lost);
        let forgotten = std::mem::replace(&mut self.lost, lost.iter().copied().collect()) != self.lost;
        if state != self.state && mended.is_empty() {
            let where_ = "progress.sled".to_owned();
            findings.push(Finding { what: What::StateDiffers, where_, count: 1, done: Done::Rebuilt, kept: None });
        }
        let changed = state != self.state || !mended.is_empty();
        self.known = known;
        self.find_place()?;
        if changed {
            self.state = state;
            self.unfolded = self.state.len();
        }
        if changed || forgotten {
            self.heads(false).write(&self.dir)?;
        }
        if let Some(database) = &self.database {
            database.take(entries.iter().filter(|(strand, _)| mended.contains(strand)).cloned());
        }
        if changed {
            self.fold()
        } else {
            self.fold_if_due()
        }
        if let Some(database) = &self.database {
            database.follower.flush();
        }
        if entries.iter().any(|(_, entry)| self.state.must_go(entry)) {
            self.carry_out_erasure()?;
        }
        lost.extend(unexplained(&self.state, &mut findings));
        Ok(Verification { findings, lost, entries: entries.len(), fingerprint: self.state.fingerprint() })
    }

    /// The writer goes on where this device's chain ends.
    pub(super) fn find_place(&mut self) -> Result<(), StoreError> {
        self.writer.enter_anew(self.known.get(&self.own()).map(|known| known.head))
    }

    /// Puts a database that failed aside and fills a new one from the journal.
    pub(super) fn rebuild(&mut self, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
        if let Some(progress) = database::replace(&self.dir, What::DatabaseUnreadable, findings)? {
            self.fill(progress)?;
        }
        Ok(())
    }

    /// Fills a new database from the journal.
    pub(super) fn fill(&mut self, progress: Progress) -> Result<(), StoreError> {
        let database = Database::start(&self.dir, progress)?;
        for strand in journal::strands(&self.dir)? {
            database.take(journal::entries(&self.dir, strand)?.into_iter().map(|entry| (strand, entry)));
        }
        self.unfolded = self.state.len();
        self.database = Some(database);
        Ok(())
    }
}

/// What was known to be lost when the store was last open, and is not here, is lost still.
pub(super) fn still_lost(known: &BTreeSet<Hash>, state: &State, report: &mut OpenReport) {
    if known.is_empty() {
        return;
    }
    let here: BTreeSet<Hash> = state.hashes().collect();
    let still: Vec<Hash> = known.iter().filter(|hash| !here.contains(hash) && !report.lost.contains(hash)).copied().collect();
    if !still.is_empty() {
        let count = still.len() as u64;
        report.findings.push(Finding { what: What::JournalEntriesMissing, where_: "journal".into(), count, done: Done::Lost, kept: None });
        report.lost.extend(still);
    }
}

/// Whether an examination found that entries are gone.
pub(super) fn holes(findings: &[Finding], lost: &[Hash]) -> bool {
    !lost.is_empty() || findings.iter().any(|finding| finding.done == Done::Lost)
}

/// The entries whose bodies are gone without an erasure that names them.
pub(super) fn unexplained(state: &State, findings: &mut Vec<Finding>) -> Vec<Hash> {
    let blank: Vec<Hash> = state.unexplained_blanks().collect();
    if !blank.is_empty() {
        findings.push(Finding {
            what: What::EntryBlank,
            where_: "journal".into(),
            count: blank.len() as u64,
            done: Done::Lost,
            kept: None,
        });
    }
    blank
}
