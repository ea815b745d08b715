//! The union with entries from elsewhere: another device's export, a shared folder, a backup. Nobody wins and nothing is
//! replaced: what is here stays, what is missing is added, in whatever order it comes, so that all who have seen the same
//! entries have the same record.
//!
//! What is to be added is first written down as a whole (`merging.jsonl`). Whatever happens after that, the next opening
//! finishes it; whatever happens before, nothing was added.

use super::Store;
use crate::{
    Done, Finding, StoreError, What, device,
    error::{Operation, io},
    files,
    heads::{Head, Known},
    journal, segment,
    strand::Strand,
    writer::Writer,
};
use pathfolio_core::journal::{Change, DeviceId, Entry, Hash, State, decode_line};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    path::{Path, PathBuf},
};

pub(super) const STAGED: &str = "merging.jsonl";

/// From so many new entries on the state is folded anew instead of amended.
const MANY: usize = 500;

/// How far ahead of everything before it an entry's clock may be. It rises by one with each entry; one that leaps to its end
/// would leave nobody a place to go on.
const LEAP: u64 = 1 << 40;

/// What a merge did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// How many entries are new here.
    pub added: usize,
    /// How many of those given were here already.
    pub known: usize,
    /// Devices whose id went on in two places, as after a directory was copied: both ways are kept.
    pub cloned: Vec<DeviceId>,
    /// The entries, by name, that others follow and that neither side has.
    pub missing: Vec<Hash>,
    /// Entries that were not taken, because no clock can have come so far.
    pub implausible: Vec<Hash>,
    /// The id under which this device goes on, if its own was found in use elsewhere.
    pub new_device: Option<DeviceId>,
}

impl Store {
    /// Adds what is missing here of these entries, durably, all or nothing. Where this record lacks entries that it once
    /// had, and these hold them, they come back to their places.
    pub fn merge(&mut self, entries: Vec<Entry>) -> Result<Merged, StoreError> {
        let (entries, implausible) = plausible(entries, self.state.lamport());
        if self.holes {
            self.verify_with(entries.clone())?;
        }
        let given: BTreeMap<Hash, Entry> = entries.into_iter().map(|entry| (entry.hash(), entry)).collect();
        let all = given.len();
        let ours: BTreeSet<Hash> = self.state.hashes().collect();
        let mut new: Vec<Entry> = given.into_iter().filter(|(hash, _)| !ours.contains(hash)).map(|(_, entry)| entry).collect();
        if new.is_empty() {
            return Ok(Merged { known: all, implausible, ..Merged::default() });
        }
        let erased = self.blank_erased(&mut new);
        let erases = erased.iter().any(|hash| ours.contains(hash)) || (!erased.is_empty() && self.may_hold_more());
        if erases {
            self.look_before_erasing()?;
            self.mark_erasure()?;
        }
        let merged = self.stage(&new).and_then(|()| self.add(new, &ours));
        let staged = self.dir.join(STAGED);
        if merged.is_err() && !staged.exists() {
            self.unmark_erasure();
        }
        let merged = merged?;
        remove(&staged)?;
        if erases && self.carry_out_erasure().is_err() {
            // The entries are here; the rest is done at the next opening.
            self.found.push(super::erasure::unfinished(Done::Nothing));
        }
        Ok(Merged { known: all - merged.added, implausible, ..merged })
    }

    /// Writes down what is to be added: from here on it will be.
    fn stage(&self, entries: &[Entry]) -> Result<(), StoreError> {
        let lines: Vec<u8> = entries.iter().flat_map(Entry::line).collect();
        files::replace(&self.dir.join(STAGED), &lines)
    }

    /// Before another journal takes this one's place: what was erased here is to be erased there too, when it is opened.
    pub(super) fn stage_erasures(&self) -> Result<(), StoreError> {
        let mut entries = self.entries()?;
        entries.retain(|entry| matches!(entry.change(), Change::Erased(_)));
        if entries.is_empty() {
            return Ok(());
        }
        self.mark_erasure()?;
        self.stage(&entries)
    }

    /// Takes from new entries what is erased, here or by one of them; says what they erase.
    fn blank_erased(&self, new: &mut Vec<Entry>) -> BTreeSet<Hash> {
        let mut state = State::default();
        new.iter().filter(|entry| matches!(entry.change(), Change::Erased(_))).for_each(|entry| state.apply(entry));
        let gone = |entry: Entry| if state.must_go(&entry) || self.state.must_go(&entry) { entry.blank() } else { entry };
        *new = std::mem::take(new).into_iter().map(gone).collect();
        state.erased().clone()
    }

    /// Finishes a merge that was cut off. One that cannot be finished now waits for the next opening.
    pub(crate) fn finish_merge(&mut self, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
        let path = self.dir.join(STAGED);
        let Some(bytes) = files::read(&path)? else {
            return Ok(());
        };
        let (entries, whole) = staged_entries(&bytes);
        let kept = if whole { None } else { Some(files::quarantine_bytes(&self.dir, STAGED, &bytes)?) };
        let ours: BTreeSet<Hash> = self.state.hashes().collect();
        let count = entries.len() as u64;
        let finding = |done| Finding { what: What::MergeUnfinished, where_: STAGED.into(), count, done, kept: kept.clone() };
        match self.add(entries, &ours) {
            Ok(_) => {
                remove(&path)?;
                findings.push(finding(if whole { Done::Finished } else { Done::PutAside }));
            }
            Err(_) => findings.push(finding(Done::Nothing)),
        }
        Ok(())
    }

    /// Adds staged entries. On an error the journal is as it was, or, where that cannot be had either, the staged file
    /// stays for the next opening.
    fn add(&mut self, staged: Vec<Entry>, ours: &BTreeSet<Hash>) -> Result<Merged, StoreError> {
        let in_use = staged.iter().any(|entry| entry.header().device == self.device);
        let new = staged.into_iter().filter(|entry| !ours.contains(&entry.hash())).collect();
        let Placed { strands, missing, cloned } = place(&self.known, ours, new);
        let marks: Vec<Mark> = strands.keys().map(|strand| self.mark(*strand)).collect::<Result<_, _>>()?;
        let known = match strands.iter().map(|(strand, entries)| self.write(*strand, entries)).collect::<Result<Vec<_>, _>>() {
            Ok(known) => known,
            Err(error) => {
                if marks.iter().try_for_each(Mark::go_back).is_ok() {
                    remove(&self.dir.join(STAGED))?;
                }
                return Err(error);
            }
        };
        let new_device = if in_use { Some(device::mint(&self.dir, self.machine.as_deref())?) } else { None };
        let added = strands.values().map(Vec::len).sum();
        let entries = strands.into_iter().flat_map(|(strand, entries)| entries.into_iter().map(move |entry| (strand, entry))).collect();
        self.take_in(entries, known, new_device)?;
        Ok(Merged { added, cloned, missing, new_device, ..Merged::default() })
    }

    /// Takes entries in that stand in the journal since now, and goes on under another id where one is given.
    fn take_in(&mut self, entries: Vec<(Strand, Entry)>, known: Vec<(Strand, Known)>, device: Option<DeviceId>) -> Result<(), StoreError> {
        let mut state = std::mem::take(&mut self.state);
        let whole = folded(&mut state, &entries, || self.entries());
        self.state = state;
        whole?;
        self.known.extend(known);
        if let Some(device) = device {
            self.device = device;
            self.writer = Writer::new(journal::folder(&self.dir, self.own()), None, self.opener.clone())?;
        }
        self.unfolded += entries.len();
        if let Some(database) = &self.database {
            database.take(entries);
        }
        self.fold();
        // Only spares the next opening some reading.
        let _ = self.heads(false).write(&self.dir);
        Ok(())
    }

    /// Appends to one chain; says how far it reaches now.
    fn write(&self, strand: Strand, entries: &[Entry]) -> Result<(Strand, Known), StoreError> {
        let before = self.known.get(&strand);
        let folder = journal::folder(&self.dir, strand);
        let mut writer = Writer::new(folder, before.map(|known| known.head), self.opener.clone())?;
        let mut sealed = before.map(|known| known.sealed.clone()).unwrap_or_default();
        sealed.extend(writer.append_all(entries)?);
        let head = entries.last().map(Head::of).or(before.map(|known| known.head)).unwrap_or(Head { seq: 0, hash: Hash::of(&[]) });
        Ok((strand, Known { head, sealed }))
    }

    fn mark(&self, strand: Strand) -> Result<Mark, StoreError> {
        let folder = journal::folder(&self.dir, strand);
        let segment = segment::list(&folder)?.last().copied().unwrap_or(0);
        let path = folder.join(segment::file_name(segment));
        let length = if segment == 0 { 0 } else { fs::metadata(&path).map_err(io(Operation::Read, &path))?.len() };
        Ok(Mark { folder, segment, length })
    }
}

/// The entries of a merge that was cut off: the next opening adds them, so that a reader has them too.
pub(crate) fn under_way(dir: &Path) -> Result<Vec<Entry>, StoreError> {
    Ok(files::read(&dir.join(STAGED))?.map(|bytes| staged_entries(&bytes).0).unwrap_or_default())
}

/// What stands in the staged file, and whether that is all of it.
fn staged_entries(bytes: &[u8]) -> (Vec<Entry>, bool) {
    let lines = bytes.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
    let (entries, damaged): (Vec<_>, Vec<_>) = lines.map(decode_line).partition(Result::is_ok);
    (entries.into_iter().flatten().collect(), damaged.is_empty())
}

/// The state with more entries, whatever their number.
fn folded(state: &mut State, new: &[(Strand, Entry)], all: impl FnOnce() -> Result<Vec<Entry>, StoreError>) -> Result<(), StoreError> {
    if new.len() < MANY {
        new.iter().for_each(|(_, entry)| state.apply(entry));
    } else {
        *state = State::fold(&all()?);
    }
    Ok(())
}

/// The entries whose clocks can be, and the names of the others. The same on every device that has the same entries.
fn plausible(mut entries: Vec<Entry>, mut clock: u64) -> (Vec<Entry>, Vec<Hash>) {
    entries.sort_by_key(|entry| entry.header().lamport);
    let mut left = Vec::new();
    entries.retain(|entry| {
        let lamport = entry.header().lamport;
        let can_be = lamport <= clock.saturating_add(LEAP);
        if can_be {
            clock = clock.max(lamport);
        } else {
            left.push(entry.hash());
        }
        can_be
    });
    (entries, left)
}

/// Where new entries go.
struct Placed {
    strands: BTreeMap<Strand, Vec<Entry>>,
    missing: Vec<Hash>,
    cloned: Vec<DeviceId>,
}

/// An entry goes on the chain that ends with the one before it; where that one has another successor already, or is not
/// to be had, it starts a branch.
fn place(known: &BTreeMap<Strand, Known>, ours: &BTreeSet<Hash>, mut new: Vec<Entry>) -> Placed {
    new.sort_by_key(|entry| (entry.header().device, entry.header().seq, entry.hash()));
    let here: BTreeSet<Hash> = new.iter().map(Entry::hash).collect();
    let mut ends: BTreeMap<Hash, (Strand, u64)> =
        known.iter().map(|(strand, known)| (known.head.hash, (*strand, known.head.seq))).collect();
    let mut begun: BTreeSet<Strand> = known.keys().copied().collect();
    let mut placed = Placed { strands: BTreeMap::new(), missing: Vec::new(), cloned: Vec::new() };
    for entry in new {
        let header = entry.header();
        let whole = Strand::whole(header.device);
        let strand = match header.prev {
            None if !begun.contains(&whole) => whole,
            None => Strand::branch(&entry),
            Some(prev) => match ends.get(&prev) {
                Some((strand, seq)) if strand.device == header.device && seq + 1 == header.seq => {
                    ends.remove(&prev).map(|(strand, _)| strand)
                }
                _ => None,
            }
            .unwrap_or_else(|| Strand::branch(&entry)),
        };
        if begun.insert(strand) && strand != whole {
            match header.prev.filter(|prev| !ours.contains(prev) && !here.contains(prev)) {
                Some(missing) => placed.missing.push(missing),
                None => placed.cloned.push(header.device),
            }
        }
        ends.insert(entry.hash(), (strand, header.seq));
        placed.strands.entry(strand).or_default().push(entry);
    }
    placed.cloned.dedup();
    placed
}

/// How far a chain's files reached before the merge.
struct Mark {
    folder: PathBuf,
    segment: u32,
    length: u64,
}

impl Mark {
    fn go_back(&self) -> Result<(), StoreError> {
        for number in segment::list(&self.folder)?.into_iter().filter(|number| *number >= self.segment) {
            let path = self.folder.join(segment::file_name(number));
            if number > self.segment {
                remove(&path)?;
            } else {
                let file = File::options().write(true).open(&path).map_err(io(Operation::Open, &path))?;
                file.set_len(self.length).and_then(|()| file.sync_data()).map_err(io(Operation::Write, &path))?;
            }
        }
        // Empty where the chain was begun by this merge; else it stays.
        let _ = fs::remove_dir(&self.folder);
        Ok(())
    }
}

fn remove(path: &Path) -> Result<(), StoreError> {
    fs::remove_file(path).map_err(io(Operation::Remove, path))?;
    path.parent().map_or(Ok(()), files::sync_dir)
}
