//! Archives of the record, and putting one in its place.

use super::{Database, OpenOptions, OpenReport, Store};
use crate::{
    Archive, ArchiveError, Done, Finding, Prepared, Stand, StoreError, Verification, Watch, What,
    archive::Piece,
    attachments::disk::RealDisk,
    error::{Operation, io},
    journal, restore, segment,
    writer::real_files,
};
use chrono::{DateTime, FixedOffset};
use pathfolio_core::journal::{DeviceId, Entry, Hash};
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// The record as it stands now, to be written into an archive while entries are saved.
    pub fn stand(&self) -> Result<Stand, StoreError> {
        let mut pieces = Vec::new();
        for strand in journal::strands(&self.dir)? {
            let folder = journal::folder(&self.dir, strand);
            for number in segment::list(&folder)? {
                let own = self.writer.reach().filter(|(open, _)| strand == self.own() && *open == number);
                let path = folder.join(segment::file_name(number));
                let bytes = match own {
                    Some((_, bytes)) => bytes,
                    None => std::fs::metadata(&path).map_err(io(Operation::Read, &path))?.len(),
                };
                pieces.push(Piece { strand, segment: number, bytes });
            }
        }
        Ok(Stand::new(&self.dir, self.device, pieces, self.state.clone()))
    }

    /// Lays the journal of an archive out beside the present one; nothing of the record is touched.
    pub fn prepare_restore(
        &self,
        archive: &mut Archive,
        at: DateTime<FixedOffset>,
        options: &OpenOptions,
        watch: Watch<'_>,
    ) -> Result<Prepared, ArchiveError> {
        Prepared::lay_out(&RealDisk, &self.dir, archive, at, options.machine.as_deref(), watch)
    }

    /// Puts what was laid out in the place of the present record, which is kept, and opens it; the lock is held throughout.
    /// Wherever an error cuts this off, the next opening finds the old record or finishes the new one. What was erased since the
    /// archive was made stays erased.
    pub fn restore(mut self, prepared: Prepared, options: OpenOptions) -> Result<(Self, OpenReport), StoreError> {
        self.finish();
        let dir = self.dir.clone();
        let lock = self.lock.take().ok_or_else(|| StoreError::Damaged { path: dir.clone() })?;
        self.stage_erasures()?;
        drop(self);
        prepared.begin(&RealDisk)?;
        let (store, mut report) = Self::open_locked(&dir, options, real_files(), lock)?;
        // Finished at once, nothing of it was cut off.
        let begun = [What::RestoreUnfinished, What::MergeUnfinished, What::ErasureUnfinished];
        report.findings.retain(|finding| !begun.contains(&finding.what));
        Ok((store, report))
    }

    /// The hashes of entries that restores put aside: none of them is missing, though a backup holds them.
    pub fn set_aside(&self) -> Result<BTreeSet<Hash>, StoreError> {
        let mut hashes = BTreeSet::new();
        for dir in restore::put_aside(&self.dir) {
            for strand in journal::strands(&dir)? {
                hashes.extend(journal::entries(&dir, strand)?.iter().map(Entry::hash));
            }
        }
        Ok(hashes)
    }

    /// Whether restores put records aside, whose entries may name files that no other entry names.
    pub fn has_set_aside(&self) -> bool {
        !restore::put_aside(&self.dir).is_empty()
    }

    /// Whether entries are known to be missing here.
    pub(crate) fn has_holes(&self) -> bool {
        self.holes
    }

    /// As [`Store::verify_with`], with the entries of a backup: what the record lacks comes back, entry by entry, by its name;
    /// then what follows the last entry that is here, unless a restore put it aside or the backup contradicts the record.
    pub fn bring_back(&mut self, backup: &[Entry]) -> Result<Verification, StoreError> {
        let mut checked = self.verify_with(backup.to_vec())?;
        for finding in checked.findings.iter_mut().filter(|finding| finding.done == Done::Restored) {
            finding.done = Done::FromBackup;
        }
        if let Some(foreign) = checked.findings.iter_mut().find(|finding| finding.what == What::DatabaseEntriesForeign) {
            // The entries that gave way stand there still.
            self.database.take().map(Database::close);
            let mut replaced = Vec::new();
            self.rebuild(&mut replaced)?;
            if let Some(replaced) = replaced.pop() {
                (foreign.done, foreign.kept) = (replaced.done, replaced.kept);
            }
        }
        let merged = self.merge(self.continuing(backup)?)?;
        if merged.added > 0 {
            let count = merged.added as u64;
            let finding =
                Finding { what: What::JournalEntriesMissing, where_: "journal".into(), count, done: Done::FromBackup, kept: None };
            checked.findings.push(finding);
        }
        checked.entries = self.state.len();
        checked.fingerprint = self.state.fingerprint();
        Ok(checked)
    }

    /// The entries of a backup that no restore put aside, of the devices that say nothing else there than here.
    fn continuing(&self, backup: &[Entry]) -> Result<Vec<Entry>, StoreError> {
        let place = |entry: &Entry| (entry.header().device, entry.header().seq);
        let here: BTreeMap<(DeviceId, u64), Hash> = self.entries()?.iter().map(|entry| (place(entry), entry.hash())).collect();
        let contradicts = |entry: &&Entry| here.get(&place(entry)).is_some_and(|hash| *hash != entry.hash());
        let other: BTreeSet<DeviceId> = backup.iter().filter(contradicts).map(|entry| entry.header().device).collect();
        let aside = self.set_aside()?;
        let continuing = |entry: &&Entry| !aside.contains(&entry.hash()) && !other.contains(&entry.header().device);
        Ok(backup.iter().filter(continuing).cloned().collect())
    }
}
