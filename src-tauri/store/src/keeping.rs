//! What the open store gives to backups, and takes from them.

use crate::{
    Archive, ArchiveError, Done, OpenOptions, OpenReport, Prepared, Stand, Store, StoreError, Verification, Watch, What,
    archive::Piece,
    attachments::disk::RealDisk,
    error::{Operation, io},
    journal, restore, segment,
    store::Database,
    writer::real_files,
};
use chrono::{DateTime, FixedOffset};
use pathfolio_core::journal::{DeviceId, Entry, Hash};
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// The record as it stands now, to be written into an archive while entries are saved.
    pub fn stand(&self) -> Result<Stand, StoreError> {
        let mut pieces = Vec::new();
        for device in journal::devices(&self.dir)? {
            let folder = journal::folder(&self.dir, device);
            for number in segment::list(&folder)? {
                let own = self.writer.reach().filter(|(open, _)| device == self.device && *open == number);
                let path = folder.join(segment::file_name(number));
                let bytes = match own {
                    Some((_, bytes)) => bytes,
                    None => std::fs::metadata(&path).map_err(io(Operation::Read, &path))?.len(),
                };
                pieces.push(Piece { device, segment: number, bytes });
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
    /// Wherever an error cuts this off, the next opening finds the old record or finishes the new one.
    pub fn restore(mut self, prepared: Prepared, options: OpenOptions) -> Result<(Self, OpenReport), StoreError> {
        self.finish();
        let dir = self.dir.clone();
        let lock = self.lock.take().ok_or_else(|| StoreError::Damaged { path: dir.clone() })?;
        drop(self);
        prepared.begin(&RealDisk)?;
        let (store, mut report) = Self::open_locked(&dir, options, real_files(), lock)?;
        // Finished at once, it was not cut off.
        report.findings.retain(|finding| finding.what != What::RestoreUnfinished);
        Ok((store, report))
    }

    /// The hashes of entries that restores put aside: none of them is missing, though a backup holds them.
    pub fn set_aside(&self) -> Result<BTreeSet<Hash>, StoreError> {
        let mut hashes = BTreeSet::new();
        for dir in restore::put_aside(&self.dir) {
            for device in journal::devices(&dir)? {
                hashes.extend(journal::entries(&dir, device)?.iter().map(Entry::hash));
            }
        }
        Ok(hashes)
    }

    /// Whether restores put records aside, whose entries may name files that no other entry names.
    pub fn has_set_aside(&self) -> bool {
        !restore::put_aside(&self.dir).is_empty()
    }

    /// As [`Store::verify`], with the entries of a backup as a third copy: what the record lacks comes back, entry by entry,
    /// by its name. `lost` are the entries named as lost before. A device whose entries in the backup contradict those here
    /// is left as it is.
    pub fn bring_back(&mut self, backup: &[Entry], lost: &[Hash]) -> Result<Verification, StoreError> {
        let here: BTreeMap<(DeviceId, u64), Hash> =
            self.entries()?.iter().map(|entry| ((entry.header().device, entry.header().seq), entry.hash())).collect();
        let mut by_device: BTreeMap<DeviceId, Vec<Entry>> = BTreeMap::new();
        for entry in backup {
            by_device.entry(entry.header().device).or_default().push(entry.clone());
        }
        by_device.retain(|device, entries| {
            entries.iter().all(|entry| {
                let other = here.get(&(*device, entry.header().seq));
                other.is_none_or(|hash| *hash == entry.hash()) || lost.contains(&entry.hash())
            })
        });
        let mut verification = self.examine(&by_device)?;
        for finding in verification.findings.iter_mut().filter(|finding| finding.done == Done::Restored) {
            finding.done = Done::FromBackup;
        }
        let foreign = verification.findings.iter_mut().find(|finding| finding.what == What::DatabaseEntriesForeign);
        if let Some(finding) = foreign {
            // The entries that gave way stand there still.
            self.database.take().map(Database::close);
            let mut replaced = Vec::new();
            self.rebuild(&self.entries()?, &mut replaced)?;
            if let Some(replaced) = replaced.pop() {
                (finding.done, finding.kept) = (replaced.done, replaced.kept);
            }
        }
        Ok(verification)
    }
}
