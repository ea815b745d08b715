//! Taking away for ever what entries say, wherever this record holds it. Their headers stay, so that the chains still hold
//! and other devices learn of it. What the disk keeps of freed blocks, and copies made before, are out of reach.

use super::{Store, merge};
use crate::{
    Done, Finding, StoreError, What, database,
    error::{Operation, io},
    files, journal, restore,
    segment::{self, Segment, file_name},
    strand::Strand,
    sync,
};
use chrono::{DateTime, FixedOffset};
use pathfolio_core::journal::{Change, Entry, Erased, Hash, State};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Stands from before an erasure is recorded until it is carried out.
const MARKER: &str = "erasing";

impl Store {
    /// Erases what these entries say: from the journal, the database, what was put aside, and the files that only they
    /// name. Cannot be undone. Once it is recorded, an error only puts off what is left: to the next erasure, or to the next
    /// opening. Says if all is done.
    pub fn erase(&mut self, entries: Vec<Hash>, author: &str, at: DateTime<FixedOffset>) -> Result<(Entry, bool), StoreError> {
        self.look_before_erasing()?;
        self.mark_erasure()?;
        let entry = match self.commit(&Change::Erased(Erased { entries }), author, at) {
            Ok(entry) => entry,
            Err(error) => {
                self.unmark_erasure();
                return Err(error);
            }
        };
        let done = self.carry_out_erasure().is_ok();
        if !done {
            self.found.push(unfinished(Done::Nothing));
        }
        Ok((entry, done))
    }

    /// The second copy is about to be thrown away: what only it holds comes back first.
    pub(super) fn look_before_erasing(&mut self) -> Result<(), StoreError> {
        let verification = self.verify()?;
        self.found.extend(verification.findings);
        Ok(())
    }

    /// Finishes an erasure that was cut off. One that cannot be finished now waits for the next opening: the record is read
    /// all the same.
    pub(super) fn finish_erasure(&mut self, findings: &mut Vec<Finding>) {
        // One that a merge brings is carried out once that is finished.
        if self.erasure_marker().exists() && !self.dir.join(merge::STAGED).exists() {
            let done = if self.carry_out_erasure().is_ok() { Done::Finished } else { Done::Nothing };
            findings.push(unfinished(done));
        }
    }

    pub(super) fn mark_erasure(&self) -> Result<(), StoreError> {
        files::replace(&self.erasure_marker(), b"erasing\n")
    }

    pub(super) fn unmark_erasure(&self) {
        // Left standing it costs the next opening a look.
        let _ = fs::remove_file(self.erasure_marker());
    }

    fn erasure_marker(&self) -> PathBuf {
        self.dir.join(MARKER)
    }

    /// Brings everything in line with what was erased. What it has done already it does not do again.
    pub(super) fn carry_out_erasure(&mut self) -> Result<(), StoreError> {
        let gone = self.files_to_go()?;
        sync::owe(&self.dir, &gone)?;
        self.attachments.remove(&gone)?;
        let strands = journal::strands(&self.dir)?;
        self.writer.let_go();
        let blanked = strands.into_iter().try_for_each(|strand| self.blank_strand(strand));
        // Also where that failed half-way: the next save goes into the file that is there now.
        self.find_place()?;
        blanked?;
        self.heads(false).write(&self.dir)?;
        self.renew_database()?;
        remove_dir(&self.dir.join("quarantine"))?;
        // Copies that somebody looked at.
        remove_dir(&self.dir.join("looked-at"))?;
        for aside in restore::put_aside(&self.dir) {
            for strand in journal::strands(&aside)? {
                blank_chain(&journal::folder(&aside, strand), &self.state)?;
            }
            remove_dir(&aside.join(database::DIRECTORY))?;
        }
        let marker = self.erasure_marker();
        if marker.exists() {
            fs::remove_file(&marker).map_err(io(Operation::Remove, &marker))?;
        }
        files::sync_dir(&self.dir)
    }

    fn blank_strand(&mut self, strand: Strand) -> Result<(), StoreError> {
        let blanked = blank_chain(&journal::folder(&self.dir, strand), &self.state)?;
        for sealed in self.known.get_mut(&strand).into_iter().flat_map(|known| &mut known.sealed) {
            sealed.bytes = blanked.iter().find(|(number, _)| *number == sealed.segment).map_or(sealed.bytes, |(_, bytes)| *bytes);
        }
        Ok(())
    }

    /// Removes of these files those that nothing names any more.
    pub fn remove_unnamed(&self, files: &BTreeSet<Hash>) -> Result<(), StoreError> {
        let unnamed: Vec<Hash> = files.difference(&self.state.attachments()).copied().collect();
        self.attachments.remove(&unnamed)
    }

    /// Whether a place that no fold shows may hold what somebody else erased.
    pub(super) fn may_hold_more(&self) -> bool {
        self.dir.join("quarantine").exists() || self.has_set_aside()
    }

    /// The files that only entries name which are to say nothing, here or in a record that was put aside.
    fn files_to_go(&self) -> Result<BTreeSet<Hash>, StoreError> {
        let (mut gone, mut stays) = (State::default(), State::default());
        for dir in std::iter::once(self.dir.clone()).chain(restore::put_aside(&self.dir)) {
            for strand in journal::strands(&dir)? {
                for entry in journal::entries(&dir, strand)? {
                    let side = if self.state.must_go(&entry) { &mut gone } else { &mut stays };
                    side.apply(&entry);
                }
            }
        }
        let (stays, ours) = (stays.attachments(), self.state.attachments());
        Ok(gone.attachments().into_iter().filter(|file| !stays.contains(file) && !ours.contains(file)).collect())
    }

    /// A new database in place of the one that holds, or once held, what was erased.
    fn renew_database(&mut self) -> Result<(), StoreError> {
        if let Some(database) = self.database.take() {
            database.close();
        }
        remove_dir(&self.dir.join(database::DIRECTORY))?;
        if let Some(progress) = database::fresh(&self.dir)? {
            self.fill(progress)?;
            self.fold();
        }
        Ok(())
    }
}

/// Whether an erasure was begun that is not carried out.
pub(super) fn is_marked(dir: &Path) -> bool {
    dir.join(MARKER).exists()
}

pub(super) fn unfinished(done: Done) -> Finding {
    Finding { what: What::ErasureUnfinished, where_: MARKER.into(), count: 1, done, kept: None }
}

/// Blanks what is to say nothing in a chain's files; says which have another length now.
fn blank_chain(folder: &Path, state: &State) -> Result<Vec<(u32, u64)>, StoreError> {
    let mut blanked = Vec::new();
    for number in segment::list(folder)? {
        let segment = Segment::read(folder, number)?;
        let to_go = |entry: &Entry| state.must_go(entry);
        if !segment.lines.iter().filter_map(|line| line.read.as_ref().ok()).any(to_go) {
            continue;
        }
        let mut bytes = Vec::new();
        for line in &segment.lines {
            match &line.read {
                Ok(entry) if to_go(entry) => bytes.extend(entry.clone().blank().line()),
                _ => {
                    bytes.extend_from_slice(&segment.bytes[line.place.clone()]);
                    bytes.extend(line.ended.then_some(b'\n'));
                }
            }
        }
        files::replace(&folder.join(file_name(number)), &bytes)?;
        blanked.push((number, bytes.len() as u64));
    }
    Ok(blanked)
}

fn remove_dir(dir: &Path) -> Result<(), StoreError> {
    match fs::remove_dir_all(dir) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(io(Operation::Remove, dir)(error)),
        _ => Ok(()),
    }
}
