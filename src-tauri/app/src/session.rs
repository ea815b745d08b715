//! The open record: written through the store, or folded for reading, or the sample.

use crate::app::{Access, HOLDER};
use crate::refuse::{from_store, refuse_what};
use crate::sample;
use crate::text::Text;
use crate::wire::{ApiError, ErrorCode};
use chrono::{DateTime, FixedOffset, NaiveDate};
use pathfolio_core::framework::Catalogue;
use pathfolio_core::journal::{Change, DeviceId, Entry, Hash, State};
use pathfolio_store::{Archive, ArchiveError, Attachments, Done, Finding, IoKind, OpenReport, Stand, Store, StoreError};
use std::collections::BTreeSet;
use std::path::Path;

/// The entry a command wrote.
pub(crate) struct Written {
    /// Its hash.
    pub(crate) entry: Hash,
}

/// One open record.
pub(crate) struct Session {
    record: Record,
    /// Whether it is the sample.
    pub(crate) sample: bool,
    /// What opening it found.
    pub(crate) findings: Vec<Finding>,
    /// Entries that no copy holds, as far as opening it looked.
    pub(crate) lost: Vec<Hash>,
}

enum Record {
    Writing(Box<Store>),
    Reading { state: Box<State>, entries: Vec<Entry> },
}

impl Record {
    fn nothing() -> Self {
        Record::Reading { state: Box::default(), entries: Vec::new() }
    }
}

impl Session {
    pub(crate) fn open(dir: &Path, access: Access, purpose: &str, as_of: Option<NaiveDate>, text: &Text) -> Result<Self, ApiError> {
        let mut only_read = None;
        if access == Access::Write && as_of.is_none() {
            match Store::open(dir, pathfolio_store::OpenOptions::new(purpose)) {
                Ok((store, report)) => return Ok(Self::of(store, false, report)),
                // What a later version wrote is read, as far as this one can, and never touched.
                Err(StoreError::NewerFormat { .. }) => only_read = Some(Finding::newer_format()),
                // What has to be put aside before anything is written has no room: the record is read, and exported elsewhere.
                Err(StoreError::Io { kind: IoKind::Full, .. }) => only_read = Some(Finding::little_space(dir)),
                Err(error) => return Err(from_store(text, &error)),
            }
        }
        let reading = Store::read(dir).map_err(|e| from_store(text, &e))?;
        let entries: Vec<Entry> =
            reading.entries.into_iter().filter(|e| as_of.is_none_or(|day| e.header().at.date_naive() <= day)).collect();
        let state = Box::new(State::fold(&entries));
        let findings = only_read.into_iter().chain(reading.findings).collect();
        Ok(Self { record: Record::Reading { state, entries }, sample: false, findings, lost: reading.lost })
    }

    /// Before one is open.
    pub(crate) fn none() -> Self {
        Self { record: Record::nothing(), sample: false, findings: Vec::new(), lost: Vec::new() }
    }

    fn writing(dir: &Path, sample: bool, purpose: &str, text: &Text) -> Result<Self, ApiError> {
        let (store, report) = Store::open(dir, pathfolio_store::OpenOptions::new(purpose)).map_err(|e| from_store(text, &e))?;
        Ok(Self::of(store, sample, report))
    }

    fn of(store: Store, sample: bool, report: OpenReport) -> Self {
        let session = Self { record: Record::Writing(Box::new(store)), sample, findings: report.findings, lost: report.lost };
        session.sweep();
        session
    }

    /// Removes files whose entry never came, as after a crash between the two. Where an entry is lost, cannot be read or was
    /// put aside by a restore, a file may still be named by it, and nothing is swept.
    pub(crate) fn sweep(&self) {
        let Record::Writing(store) = &self.record else { return };
        let all_known = self.findings.is_empty() && self.lost.is_empty() && store.state().unknown().next().is_none();
        if all_known && !store.has_set_aside() {
            // What cannot be swept now is swept next time.
            let _ = store.attachments().sweep(&store.state().attachments());
        }
    }

    /// The record as it stands, to be written into an archive; beside whoever writes, as the journal has it.
    pub(crate) fn stand(&self, dir: &Path) -> Result<Stand, StoreError> {
        match &self.record {
            Record::Writing(store) => store.stand(),
            Record::Reading { .. } => Stand::read(dir),
        }
    }

    /// Keeps room back for when the disk is full, in the person's own record that is open for writing.
    pub(crate) fn keep_reserve(&self) {
        if let (Record::Writing(store), false) = (&self.record, self.sample) {
            // Without it a full disk is told at the first save instead of a few thousand saves later.
            let _ = store.keep_reserve();
        }
    }

    /// The open store; none while only reading.
    pub(crate) fn store(&mut self) -> Option<&mut Store> {
        match &mut self.record {
            Record::Writing(store) => Some(store),
            Record::Reading { .. } => None,
        }
    }

    /// Puts an archive's journal in the place of the present one; says where that is kept. On an error the session goes on
    /// with what the next opening finds: the old record or the new one.
    pub(crate) fn restore(
        &mut self,
        archive: &mut Archive,
        at: DateTime<FixedOffset>,
        watch: pathfolio_store::Watch<'_>,
    ) -> Result<String, ArchiveError> {
        let options = pathfolio_store::OpenOptions::new("restore");
        let Record::Writing(store) = &self.record else {
            return Err(ArchiveError::Store(StoreError::Locked { holder: None }));
        };
        let dir = store.dir().to_owned();
        let prepared = store.prepare_restore(archive, at, &options, watch)?;
        let kept = prepared.kept().to_owned();
        let Record::Writing(store) = std::mem::replace(&mut self.record, Record::nothing()) else {
            return Err(ArchiveError::Store(StoreError::Locked { holder: None }));
        };
        let (outcome, found) = match store.restore(prepared, options) {
            Ok(opened) => (Ok(kept), Some(opened)),
            Err(error) => {
                let found = Store::open(&dir, pathfolio_store::OpenOptions::new("restore")).ok();
                // The former record is put aside only once there is no way back.
                let done = found.is_some() && dir.join(&kept).is_dir();
                (if done { Ok(kept) } else { Err(error.into()) }, found)
            }
        };
        match found {
            Some((store, report)) => {
                *self = Self { record: Record::Writing(Box::new(store)), sample: false, findings: report.findings, lost: report.lost };
            }
            None => {
                if let Ok(reading) = Store::read(&dir) {
                    self.record = Record::Reading { state: Box::new(reading.state), entries: reading.entries };
                }
            }
        }
        outcome
    }

    /// What came back since is not lost any more, and what the store found meanwhile is said.
    pub(crate) fn look_for_lost(&mut self) {
        if let Record::Writing(store) = &mut self.record {
            self.findings.extend(store.take_found());
        }
        if self.lost.is_empty() {
            return;
        }
        let blank: BTreeSet<Hash> = self.state().unexplained_blanks().collect();
        let here: BTreeSet<Hash> = self.state().hashes().filter(|hash| !blank.contains(hash)).collect();
        self.lost.retain(|hash| !here.contains(hash));
        if self.lost.is_empty() {
            self.findings.retain(|finding| finding.done != Done::Lost);
        }
    }

    /// The sample, folded in memory: the same entries every time.
    pub(crate) fn sample_in_memory(catalogue: &Catalogue, text: &Text, today: NaiveDate) -> Result<Self, ApiError> {
        let entries = sample::entries(catalogue, text, today)?;
        let state = Box::new(State::fold(&entries));
        Ok(Self { record: Record::Reading { state, entries }, sample: true, findings: Vec::new(), lost: Vec::new() })
    }

    /// The sample in its own directory, made anew where there is none.
    pub(crate) fn sample_on_disk(dir: &Path, catalogue: &Catalogue, text: &Text, today: NaiveDate) -> Result<Self, ApiError> {
        let mut session = Self::writing(dir, true, "sample", text)?;
        if session.state().is_empty() {
            for (change, at) in sample::changes(catalogue, text, today)? {
                session.commit(&change, at, text)?;
            }
        }
        Ok(session)
    }

    /// The fold of everything recorded.
    pub(crate) fn state(&self) -> &State {
        match &self.record {
            Record::Writing(store) => store.state(),
            Record::Reading { state, .. } => state,
        }
    }

    /// When the last entry was saved, in this sitting or before; the sample saves nothing that anybody would miss.
    pub(crate) fn saved_at(&self) -> Option<DateTime<FixedOffset>> {
        self.state().latest().filter(|_| !self.sample)
    }

    /// The device that writes here; none while only reading.
    pub(crate) fn device(&self) -> Option<DeviceId> {
        match &self.record {
            Record::Writing(store) => Some(store.device()),
            Record::Reading { .. } => None,
        }
    }

    /// The files of the open store; none while only reading.
    pub(crate) fn attachments(&self) -> Option<Attachments> {
        match &self.record {
            Record::Writing(store) => Some(store.attachments()),
            Record::Reading { .. } => None,
        }
    }

    /// Every entry, oldest first.
    pub(crate) fn entries(&self, text: &Text) -> Result<Vec<Entry>, ApiError> {
        match &self.record {
            Record::Writing(store) => store.entries().map_err(|e| from_store(text, &e)),
            Record::Reading { entries, .. } => Ok(entries.clone()),
        }
    }

    /// Checks both copies against each other, where this session may.
    pub(crate) fn verify(&mut self, text: &Text) -> Option<Result<pathfolio_store::Verification, ApiError>> {
        match &mut self.record {
            Record::Writing(store) => Some(store.verify().map_err(|e| from_store(text, &e))),
            Record::Reading { .. } => None,
        }
    }

    /// A session opened for reading takes the lock, and folds anew what is there by then. `what` is told where it may not.
    pub(crate) fn make_writable(&mut self, what: &str, as_of: Option<NaiveDate>, dir: &Path, text: &Text) -> Result<(), ApiError> {
        if let Record::Reading { .. } = self.record {
            if as_of.is_some() || self.sample {
                return Err(refuse_what(text, ErrorCode::ReadOnly, what));
            }
            *self = Self::writing(dir, false, "command", text)?;
        }
        Ok(())
    }

    /// Writes one entry.
    pub(crate) fn commit(&mut self, change: &Change, at: DateTime<FixedOffset>, text: &Text) -> Result<Written, ApiError> {
        match &mut self.record {
            Record::Writing(store) => {
                let entry = store.commit(change, HOLDER, at).map_err(|e| from_store(text, &e))?;
                Ok(Written { entry: entry.hash() })
            }
            Record::Reading { .. } => Err(refuse_what(text, ErrorCode::ReadOnly, change.kind())),
        }
    }
}
