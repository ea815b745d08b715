//! The sled database: a second copy of every entry, each device's head, and the folded state. Everything sled does here
//! runs in a thread with a time limit and caught panics: a damaged database may panic or hang, and never takes the
//! program with it.

use crate::{
    database,
    heads::Head,
    patience::{limit, note_hanging},
    strand::Strand,
};
use pathfolio_core::journal::{DeviceId, Entry, Hash, State, decode_line};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fs::File,
    ops::Deref,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

/// The form of what is in the database; another one means: rebuild.
const LAYOUT: &[u8] = b"4";
const LAYOUT_KEY: &[u8] = b"layout";
const STATE_KEY: &[u8] = b"folded";

/// Bytes of the folded state under one key: small enough for sled to keep within its log, whose space it reuses.
const CHUNK: usize = 32 << 10;

/// Why the database is of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It failed or panicked.
    Unreadable,
    /// It took too long, or another one of this process did.
    Hangs,
    /// It is of another version's form.
    OtherLayout,
    /// The medium is full or may not be written; the database itself may be sound.
    Refused,
}

impl From<sled::Error> for Fault {
    fn from(error: sled::Error) -> Self {
        match error {
            sled::Error::Io(error) if database::is_refusal(&error) => Fault::Refused,
            _ => Fault::Unreadable,
        }
    }
}

/// The open database.
#[derive(Clone)]
pub(crate) struct Progress {
    db: Handle,
    path: PathBuf,
}

/// sled. It does more work when its last handle is dropped, and may panic or hang there too.
#[derive(Clone)]
pub(crate) struct Handle<T: Send + 'static = sled::Db>(pub(crate) Option<T>);

impl<T: Send> Deref for Handle<T> {
    type Target = T;
    fn deref(&self) -> &T {
        match &self.0 {
            Some(db) => db,
            None => unreachable!("taken only when dropped"),
        }
    }
}

impl<T: Send> Drop for Handle<T> {
    fn drop(&mut self) {
        let db = self.0.take();
        // Nothing hangs on the outcome: what was to be durable was flushed before.
        let _ = guarded(move || {
            drop(db);
            Ok(())
        });
    }
}

/// The state with the entries it is the fold of.
#[derive(Serialize, Deserialize)]
pub(crate) struct Snapshot {
    pub(crate) upto: BTreeMap<Strand, Head>,
    pub(crate) state: State,
}

impl Snapshot {
    /// The bytes that [`Progress::put_snapshot`] takes.
    pub(crate) fn encode(&self) -> Option<Vec<u8>> {
        postcard::to_stdvec(self).ok()
    }
}

/// What stands under [`STATE_KEY`]: where the chunks are and what they must hash to.
#[derive(Serialize, Deserialize)]
struct Chunks {
    generation: u8,
    count: u32,
    sum: Hash,
}

/// What opening yields.
pub(crate) struct Opened {
    pub(crate) progress: Progress,
    pub(crate) heads: BTreeMap<Strand, Head>,
    pub(crate) snapshot: Option<Snapshot>,
}

/// Runs what touches the database in a thread of its own; a panic or a hang is a fault.
fn guarded<T: Send + 'static>(work: impl FnOnce() -> Result<T, Fault> + Send + 'static) -> Result<T, Fault> {
    let (answer, result) = mpsc::channel();
    let run = move || {
        let _ = answer.send(catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Fault::Unreadable)));
    };
    thread::Builder::new().name("progress".into()).spawn(run).map_err(|_| Fault::Unreadable)?;
    result.recv_timeout(limit()).unwrap_or(Err(Fault::Hangs))
}

/// What the keys of a chain's entries start with: those of a branch stand apart from the device's own.
fn entries_key(strand: Strand) -> Vec<u8> {
    strand_key(b"e", b"b", strand)
}

fn entry_key(strand: Strand, head: Head) -> Vec<u8> {
    [&entries_key(strand), head.seq.to_be_bytes().as_slice(), head.hash.as_bytes()].concat()
}

fn head_key(strand: Strand) -> Vec<u8> {
    strand_key(b"h", b"i", strand)
}

fn strand_key(whole: &[u8], branch: &[u8], Strand { device, from }: Strand) -> Vec<u8> {
    match from {
        None => [whole, device.as_bytes()].concat(),
        Some(from) => [branch, device.as_bytes(), &head_value(from)].concat(),
    }
}

fn head_value(head: Head) -> Vec<u8> {
    [head.seq.to_be_bytes().as_slice(), head.hash.as_bytes()].concat()
}

/// The chain that a key of [`head_key`] names, without its first byte.
fn read_strand(key: &[u8]) -> Option<Strand> {
    let (device, from) = key.split_first_chunk::<16>()?;
    let from = if from.is_empty() { None } else { Some(read_head(from)?) };
    Some(Strand { device: DeviceId::new(uuid::Uuid::from_bytes(*device)), from })
}

fn read_head(value: &[u8]) -> Option<Head> {
    let (seq, hash) = value.split_first_chunk::<8>()?;
    Some(Head { seq: u64::from_be_bytes(*seq), hash: Hash::from_bytes(hash.try_into().ok()?) })
}

fn chunk_key(generation: u8, index: u32) -> Vec<u8> {
    [b"s".as_slice(), &[generation], &index.to_be_bytes()].concat()
}

impl Progress {
    /// Opens or makes the database.
    pub(crate) fn open(path: &Path) -> Result<Opened, Fault> {
        let path = path.to_owned();
        let opened = guarded(move || {
            let db = open_retrying(&path)?;
            match db.get(LAYOUT_KEY)? {
                Some(layout) if layout == LAYOUT => {}
                Some(_) => return Err(Fault::OtherLayout),
                None if db.iter().next().is_some() => return Err(Fault::Unreadable),
                None => {
                    db.insert(LAYOUT_KEY, LAYOUT)?;
                }
            }
            let progress = Progress { db: Handle(Some(db)), path };
            let mut heads = BTreeMap::new();
            for row in progress.db.scan_prefix(b"h").chain(progress.db.scan_prefix(b"i")) {
                let (key, value) = row?;
                let strand = read_strand(&key[1..]).ok_or(Fault::Unreadable)?;
                heads.insert(strand, read_head(&value).ok_or(Fault::Unreadable)?);
            }
            let snapshot = progress.snapshot()?;
            Ok(Opened { progress, heads, snapshot })
        });
        opened.inspect_err(|fault| {
            if *fault == Fault::Hangs {
                note_hanging();
            }
        })
    }

    /// Adds entries and the heads they make, at once or not at all. Not durable before [`Progress::flush`].
    pub(crate) fn put<'a>(&self, entries: impl IntoIterator<Item = &'a (Strand, Entry)>) -> Result<(), Fault> {
        let mut batch = sled::Batch::default();
        let mut heads: BTreeMap<Strand, Head> = BTreeMap::new();
        for (strand, entry) in entries {
            let head = Head::of(entry);
            batch.insert(entry_key(*strand, head), entry.line());
            let known = heads.entry(*strand).or_insert(head);
            if known.seq < head.seq {
                *known = head;
            }
        }
        for (strand, head) in heads {
            let key = head_key(strand);
            let newer = self.db.get(&key)?.is_none_or(|known| known.get(..8).is_none_or(|seq| *seq <= head.seq.to_be_bytes()[..]));
            if newer {
                batch.insert(key, head_value(head));
            }
        }
        self.db.apply_batch(batch)?;
        Ok(())
    }

    /// Makes everything durable. sled's own flush does not reach the disk on Linux, hence the second step.
    pub(crate) fn flush(&self) -> Result<(), Fault> {
        self.db.flush()?;
        File::options().write(true).open(self.path.join("db")).and_then(|file| file.sync_data()).map_err(|_| Fault::Unreadable)
    }

    /// Every entry of a chain that is whole and stands under its own name.
    pub(crate) fn entries(&self, strand: Strand) -> Result<Vec<Entry>, Fault> {
        let this = self.clone();
        guarded(move || {
            let mut entries = Vec::new();
            for row in this.db.scan_prefix(entries_key(strand)) {
                let (key, line) = row?;
                let named = |entry: &Entry| key == entry_key(strand, Head::of(entry)) && entry.header().device == strand.device;
                entries.extend(decode_line(&line).ok().filter(named));
            }
            Ok(entries)
        })
    }

    /// Replaces the folded state. Cut off at any moment, the old one or none is read.
    pub(crate) fn put_snapshot(&self, bytes: &[u8]) -> Result<(), Fault> {
        let old = self.chunks()?;
        let generation = old.as_ref().map_or(0, |old| old.generation ^ 1);
        let mut batch = sled::Batch::default();
        let mut count = 0;
        for chunk in bytes.chunks(CHUNK) {
            batch.insert(chunk_key(generation, count), chunk);
            count += 1;
        }
        self.db.apply_batch(batch)?;
        let chunks = Chunks { generation, count, sum: Hash::of(bytes) };
        self.db.insert(STATE_KEY, postcard::to_stdvec(&chunks).map_err(|_| Fault::Unreadable)?)?;
        if let Some(old) = old {
            let mut batch = sled::Batch::default();
            (0..old.count).for_each(|index| batch.remove(chunk_key(old.generation, index)));
            self.db.apply_batch(batch)?;
        }
        Ok(())
    }

    fn chunks(&self) -> Result<Option<Chunks>, Fault> {
        Ok(self.db.get(STATE_KEY)?.and_then(|bytes| postcard::from_bytes(&bytes).ok()))
    }

    /// The folded state, if it is there and whole.
    fn snapshot(&self) -> Result<Option<Snapshot>, Fault> {
        let Some(chunks) = self.chunks()? else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        for row in self.db.scan_prefix([b's', chunks.generation]) {
            bytes.extend_from_slice(&row?.1);
        }
        Ok(if Hash::of(&bytes) == chunks.sum { postcard::from_bytes(&bytes).ok() } else { None })
    }
}

/// sled frees its own lock a moment after it was dropped; since the store's lock is held, nobody else can have it.
fn open_retrying(path: &Path) -> Result<sled::Db, Fault> {
    let started = Instant::now();
    loop {
        match sled::Config::new().path(path).flush_every_ms(None).cache_capacity(64 << 20).open() {
            Err(sled::Error::Io(error)) if error.to_string().contains("lock") && started.elapsed() < Duration::from_secs(3) => {
                thread::sleep(Duration::from_millis(20));
            }
            opened => return Ok(opened?),
        }
    }
}
