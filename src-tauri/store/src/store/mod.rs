//! The open store: its one write path, and what it answers from memory.

mod erasure;
mod keeping;
mod merge;
mod verify;

pub use merge::Merged;
pub(crate) use merge::under_way;

use crate::{
    Attachments, Finding, IoKind, StoreError, What,
    attachments::disk::RealDisk,
    database, device,
    examination::{self, Examination, Witnesses},
    files,
    follower::Follower,
    heads::{Head, Heads, Known, Sealed},
    journal,
    lock::Lock,
    progress::{Progress, Snapshot},
    reserve, restore,
    salvage::Salvage,
    strand::Strand,
    writer::{Opener, Writer, real_files},
};
use chrono::{DateTime, FixedOffset};
use pathfolio_core::journal::{Change, DeviceId, Draft, Entry, Hash, State, compose};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// How to open a store.
#[derive(Debug, Clone)]
pub struct OpenOptions {
    /// What it is opened for; whoever finds the store locked is told (`window`, `batch` …).
    pub purpose: String,
    /// Whose record new entries are.
    pub subject: String,
    /// What identifies this machine; [`crate::machine_identity`] unless a test says otherwise.
    pub machine: Option<String>,
}

impl OpenOptions {
    /// For this machine, with the holder as the subject.
    pub fn new(purpose: &str) -> Self {
        Self { purpose: purpose.to_owned(), subject: "holder".to_owned(), machine: device::machine_identity() }
    }
}

/// What opening brought to light.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenReport {
    /// What was not as it should be, and what was done about it.
    pub findings: Vec<Finding>,
    /// Entries that no copy holds, as far as this opening looked; [`Store::verify`] looks at everything.
    pub lost: Vec<Hash>,
}

/// A data directory, open for writing. Closing (or dropping) it waits until the database holds everything.
pub struct Store {
    dir: PathBuf,
    device: DeviceId,
    subject: String,
    machine: Option<String>,
    opener: Opener,
    state: State,
    known: BTreeMap<Strand, Known>,
    writer: Writer,
    /// Entries folded since the state in the database.
    unfolded: usize,
    /// Whether the last examination found entries that no copy holds.
    holes: bool,
    /// Those of them whose name is known. They stay known until they are here.
    lost: BTreeSet<Hash>,
    /// What came to light since the store was opened, until somebody asks.
    found: Vec<Finding>,
    /// None if there is no usable database; the next opening rebuilds it.
    database: Option<Database>,
    attachments: Attachments,
    closed: bool,
    /// None once it was handed on.
    lock: Option<Lock>,
}

/// The database and the thread that fills it.
struct Database {
    progress: Progress,
    follower: Follower,
}

impl Store {
    /// Opens a data directory, making it if there is none: takes the lock, checks journal and database against each
    /// other and repairs what can be repaired. No failure here changes an entry that was saved.
    pub fn open(dir: &Path, options: OpenOptions) -> Result<(Self, OpenReport), StoreError> {
        Self::open_with(dir, options, real_files())
    }

    /// As [`Store::open`], writing through files that `opener` opens.
    pub(crate) fn open_with(dir: &Path, options: OpenOptions, opener: Opener) -> Result<(Self, OpenReport), StoreError> {
        files::create_dir(dir)?;
        let lock = Lock::take(dir, &options.purpose)?;
        Self::open_locked(dir, options, opener, lock)
    }

    fn open_locked(dir: &Path, options: OpenOptions, opener: Opener, lock: Lock) -> Result<(Self, OpenReport), StoreError> {
        device::check_format(dir)?;
        device::check_format(&restore::readable(dir))?;
        reserve::give_up_for_opening(dir);
        let attachments = Attachments::at(dir);
        attachments.clear_incoming();
        let mut report = OpenReport::default();
        let restored = restore::settle(&RealDisk, dir)?;
        let device = device::load(dir, options.machine.as_deref(), &mut report.findings)?;
        let heads = Heads::read(dir, true, &mut report.findings)?;
        let salvage = examination::doubtful(dir, &heads.strands)?.then(|| Salvage::read(dir));
        let spare = match &salvage {
            Some(salvage) => database::spare(dir, salvage.unread)?,
            None => None,
        };
        let database::Found { progress, heads: copied, snapshot, fresh } = database::open(dir, &mut report.findings)?;
        if progress.is_some() && !fresh {
            report.findings.extend(examination::behind(&heads, &copied));
        }

        let witnesses = Witnesses {
            heads: &heads.strands,
            database: &copied,
            progress: progress.as_ref(),
            others: &BTreeMap::new(),
            salvage: salvage.as_ref(),
        };
        // An erasure throws away the second copy: before that, all of it is held against the first.
        let erasing = erasure::is_marked(dir) && !fresh;
        let quick = match &snapshot {
            Some(snapshot) if !erasing => examination::quick(dir, &witnesses, snapshot)?,
            _ => None,
        };
        let found = match quick {
            Some(found) => found,
            None => examination::full(dir, &witnesses, erasing)?,
        };
        let Examination { entries, whole, known, mended, findings, lost } = found;
        report.findings.extend(findings);
        report.lost.extend(lost);

        let (state, unfolded) = match snapshot.filter(|_| !whole) {
            None => (fold(&entries), entries.len()),
            Some(Snapshot { upto, mut state }) => {
                let since: Vec<&(Strand, Entry)> = entries.iter().filter(|entry| !within(&upto, entry)).collect();
                since.iter().for_each(|(_, entry)| state.apply(entry));
                (state, since.len())
            }
        };
        let database = match progress {
            None => None,
            Some(progress) => {
                let database = Database::start(dir, progress)?;
                database.take(entries.into_iter().filter(|entry| mended.contains(&entry.0) || !within(&copied, entry)));
                Some(database)
            }
        };
        if let (Some(database), true) = (&database, fresh || !mended.is_empty()) {
            database.follower.flush();
        }

        let own = Strand::whole(device);
        let writer = Writer::new(journal::folder(dir, own), known.get(&own).map(|known| known.head), opener.clone())?;
        let rewrite = known != heads.strands && (whole || !mended.is_empty());
        verify::still_lost(&heads.lost, &state, &mut report);
        let lost: BTreeSet<Hash> = report.lost.iter().copied().collect();
        let (dir, OpenOptions { subject, machine, .. }) = (dir.to_owned(), options);
        let holes = verify::holes(&report.findings, &report.lost);
        let closed = false;
        let mut store = Self {
            dir,
            device,
            subject,
            machine,
            opener,
            state,
            known,
            writer,
            unfolded,
            holes,
            lost,
            found: Vec::new(),
            database,
            attachments,
            closed,
            lock: Some(lock),
        };
        if rewrite {
            // The old ones are behind, never wrong; on a full disk a record can still be opened and read.
            let _ = store.heads(false).write(&store.dir);
        }
        store.finish_merge(&mut report.findings)?;
        store.finish_erasure(&mut report.findings);
        report.lost.extend(verify::unexplained(&store.state, &mut report.findings));
        if restored.is_some() {
            // A restored record begins without one.
            report.findings.retain(|finding| finding.what != What::DatabaseMissing);
            report.findings.extend(restored);
        }
        if report.lost.is_empty() {
            spare.iter().for_each(|spare| database::drop_spare(spare));
        }
        Ok((store, report))
    }

    /// Records one action of a person. Returns once the entry is durable. On an error nothing was recorded; only where
    /// the medium fails so far that what was half done cannot be taken back either may the entry be found at the next
    /// opening.
    pub fn commit(&mut self, change: &Change, author: &str, at: DateTime<FixedOffset>) -> Result<Entry, StoreError> {
        let head = self.writer.head();
        let draft = Draft {
            change,
            subject: &self.subject,
            author,
            device: self.device,
            seq: head.map_or(1, |head| head.seq + 1),
            lamport: self.state.lamport() + 1,
            at,
            prev: head.map(|head| head.hash),
        };
        let entry = compose(draft, files::random()?)?;
        let head = Head::of(&entry);
        let line = entry.line();
        let sealed = match self.writer.append(&line, head) {
            Err(StoreError::Io { kind: IoKind::Full, .. }) if reserve::give_up(&self.dir) => self.writer.append(&line, head)?,
            appended => appended?,
        };
        self.state.apply(&entry);
        if let Some(database) = &self.database {
            database.take([(self.own(), entry.clone())]);
        }
        self.unfolded += 1;
        let anew = sealed.is_some();
        self.note(head, sealed);
        // Opening reads the unsealed segment only if the folded state reaches up to it.
        if anew {
            self.fold()
        } else {
            self.fold_if_due()
        }
        Ok(entry)
    }

    /// Keeps room back for when the medium is full, where there is enough now: whoever stays open asks for it now and then.
    /// Whether there is some.
    pub fn keep_reserve(&self) -> Result<bool, StoreError> {
        reserve::keep(&self.dir)
    }

    /// The fold of everything recorded.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What came to light and was mended since the store was opened, as before an erasure; once.
    pub fn take_found(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.found)
    }

    /// This device.
    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// The data directory.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Every entry, oldest first, read from the journal.
    pub fn entries(&self) -> Result<Vec<Entry>, StoreError> {
        let mut entries = Vec::new();
        for strand in journal::strands(&self.dir)? {
            entries.extend(journal::entries(&self.dir, strand)?);
        }
        entries.sort_by_key(Entry::order);
        Ok(entries)
    }

    /// The files kept as evidence. What it hands out outlives the store; a file still on its way in when another program
    /// opens the store is given up, with an error and without a trace.
    pub fn attachments(&self) -> Attachments {
        self.attachments.clone()
    }

    /// Reads the attachments with these hashes, which entries name, and says which are missing, altered or cannot be
    /// read. Takes as long as reading them takes: without the store, [`Attachments::findings`] does the same.
    pub fn verify_attachments(&self, named: impl IntoIterator<Item = Hash>) -> Vec<Finding> {
        self.attachments.findings(named)
    }

    /// Closes the store. What the database did not take is brought after at the next opening.
    pub fn close(mut self) {
        self.finish();
    }

    /// The chain that this device writes.
    fn own(&self) -> Strand {
        Strand::whole(self.device)
    }

    fn note(&mut self, head: Head, sealed: Option<Sealed>) {
        let known = self.known.entry(self.own()).or_insert(Known { head, sealed: Vec::new() });
        known.head = head;
        if let Some(sealed) = sealed {
            known.sealed.push(sealed);
            // Only spares the next opening some reading; the save stands without it.
            let _ = self.heads(false).write(&self.dir);
        }
    }

    fn heads(&self, closed: bool) -> Heads {
        Heads { closed, strands: self.known.clone(), lost: self.lost.clone() }
    }

    /// Gives the database the folded state once replaying what came since would take noticeable time.
    fn fold_if_due(&mut self) {
        if self.unfolded >= (self.state.len() / 10).max(500) {
            self.fold();
        }
    }

    fn fold(&mut self) {
        let Some(database) = &self.database else {
            return;
        };
        let upto = self.known.iter().map(|(strand, known)| (*strand, known.head)).collect();
        let snapshot = Snapshot { upto, state: std::mem::take(&mut self.state) };
        if let Some(bytes) = snapshot.encode() {
            database.follower.snapshot(bytes);
        }
        self.state = snapshot.state;
        self.unfolded = 0;
    }

    fn finish(&mut self) {
        if std::mem::replace(&mut self.closed, true) {
            return;
        }
        self.fold_if_due();
        let whole = self.database.take().is_some_and(Database::close);
        if !self.known.is_empty() {
            // Its loss costs only a longer look at the next opening.
            let _ = self.heads(whole).write(&self.dir);
        }
    }
}

fn fold(entries: &[(Strand, Entry)]) -> State {
    State::fold(entries.iter().map(|(_, entry)| entry))
}

/// Whether an entry is within what these heads reach.
fn within(heads: &BTreeMap<Strand, Head>, (strand, entry): &(Strand, Entry)) -> bool {
    heads.get(strand).is_some_and(|head| entry.header().seq <= head.seq)
}

impl Drop for Store {
    fn drop(&mut self) {
        self.finish();
    }
}

impl Database {
    fn start(dir: &Path, progress: Progress) -> Result<Self, StoreError> {
        let follower = Follower::start(progress.clone(), database::marker(dir))?;
        Ok(Self { progress, follower })
    }

    fn take(&self, entries: impl IntoIterator<Item = (Strand, Entry)>) {
        entries.into_iter().for_each(|(strand, entry)| self.follower.entry(strand, entry));
    }

    /// True if everything is in the database and durable.
    fn close(self) -> bool {
        let Self { progress, mut follower } = self;
        drop(progress);
        follower.close()
    }
}
