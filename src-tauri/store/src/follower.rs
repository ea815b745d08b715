//! The thread that brings the database after the journal, in batches, within a second. A save never waits for it and
//! never fails with it: a database that failed is marked and rebuilt from the journal when the store is next opened.

use crate::{
    StoreError,
    error::{Operation, io},
    files,
    patience::note_hanging,
    progress::{Fault, Progress},
    strand::Strand,
};
use pathfolio_core::journal::Entry;
use std::{
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

/// Longest time that an entry waits for others to be flushed with.
const GATHER: Duration = Duration::from_millis(500);

/// Longest wait while the thread gets no step done: a database may hang, and nobody should wait for it when the store is
/// opened or closed.
const PATIENCE: Duration = Duration::from_secs(5);

/// Most entries in one batch.
const BATCH: usize = 1000;

/// Batches after which all is made durable, so that no step is a long one.
const BATCHES: usize = 20;

enum Message {
    Entry(Strand, Box<Entry>),
    Snapshot(Vec<u8>),
    /// Answered once everything before it is durable, or with false if it is not.
    Flush(Sender<bool>),
}

pub(crate) struct Follower {
    messages: Option<Sender<Message>>,
    thread: Option<JoinHandle<()>>,
    /// How many steps the thread has done.
    steps: Arc<AtomicU64>,
    /// How many it had done when it was found to hang: nobody waits for the same step twice.
    hung_at: Cell<Option<u64>>,
}

impl Follower {
    /// Starts the thread. `marker` is the file whose presence makes the next opening rebuild the database.
    pub(crate) fn start(progress: Progress, marker: PathBuf) -> Result<Self, StoreError> {
        let (messages, queue) = mpsc::channel();
        let path = marker.clone();
        let steps = Arc::<AtomicU64>::default();
        let work = Work { progress: Some(progress), marker, waiting: Vec::new(), unflushed: 0, steps: steps.clone() };
        let run = move || work.run(&queue);
        let thread = thread::Builder::new().name("follower".into()).spawn(run).map_err(io(Operation::Start, &path))?;
        Ok(Self { messages: Some(messages), thread: Some(thread), steps, hung_at: Cell::new(None) })
    }

    /// Passes an entry of a chain on. The thread outlives the channel, so that nothing can go wrong here.
    pub(crate) fn entry(&self, strand: Strand, entry: Entry) {
        self.send(Message::Entry(strand, Box::new(entry)));
    }

    pub(crate) fn snapshot(&self, bytes: Vec<u8>) {
        self.send(Message::Snapshot(bytes));
    }

    /// Waits until everything passed on is durable in the database; false if the database failed or hangs.
    pub(crate) fn flush(&self) -> bool {
        self.flushed() == Some(true)
    }

    /// As [`Follower::flush`]; none if the database hangs.
    fn flushed(&self) -> Option<bool> {
        let (answer, result) = mpsc::channel();
        self.send(Message::Flush(answer));
        self.unless_it_hangs(|| match result.recv_timeout(Duration::from_millis(50)) {
            Err(RecvTimeoutError::Timeout) => None,
            answered => Some(answered.unwrap_or(false)),
        })
    }

    /// Finishes what was passed on; true if the database now holds everything. A hanging database is left behind.
    pub(crate) fn close(&mut self) -> bool {
        let Some(thread) = self.thread.take() else {
            return true;
        };
        let whole = self.flushed();
        self.messages = None;
        let ends = || {
            thread::sleep(Duration::from_millis(1));
            thread.is_finished().then_some(())
        };
        let ended = whole.is_some() && self.unless_it_hangs(ends).is_some();
        whole == Some(true) && ended && thread.join().is_ok()
    }

    /// Asks until there is an answer; none once the thread has got nothing done for too long.
    fn unless_it_hangs<T>(&self, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
        let (mut done, mut since) = (self.steps.load(Ordering::Relaxed), Instant::now());
        loop {
            if let Some(answer) = ask() {
                return Some(answer);
            }
            let now = self.steps.load(Ordering::Relaxed);
            if now != done {
                (done, since) = (now, Instant::now());
            } else if self.hung_at.get() == Some(done) || since.elapsed() > PATIENCE {
                self.hung_at.set(Some(done));
                note_hanging();
                return None;
            }
        }
    }

    fn send(&self, message: Message) {
        if let Some(messages) = &self.messages {
            // The receiver ends only after this sender.
            let _ = messages.send(message);
        }
    }
}

struct Work {
    /// None once it failed.
    progress: Option<Progress>,
    marker: PathBuf,
    waiting: Vec<(Strand, Entry)>,
    /// Batches put since the last flush; the folded state counts as one.
    unflushed: usize,
    steps: Arc<AtomicU64>,
}

impl Work {
    fn run(mut self, queue: &Receiver<Message>) {
        let mut due: Option<Instant> = None;
        loop {
            let wait = due.map_or(Duration::MAX, |due| due.saturating_duration_since(Instant::now()));
            let message =
                if wait == Duration::MAX { queue.recv().map_err(|_| RecvTimeoutError::Disconnected) } else { queue.recv_timeout(wait) };
            match message {
                Ok(Message::Entry(strand, entry)) => {
                    self.waiting.push((strand, *entry));
                    due = due.or(Some(Instant::now() + GATHER));
                    if self.waiting.len() >= BATCH {
                        self.put();
                    }
                    if self.unflushed >= BATCHES {
                        self.flush();
                    }
                }
                Ok(Message::Snapshot(bytes)) => {
                    self.put();
                    self.unflushed += 1;
                    self.try_with(|progress| progress.put_snapshot(&bytes));
                    due = due.or(Some(Instant::now() + GATHER));
                }
                Ok(Message::Flush(answer)) => {
                    self.flush();
                    due = None;
                    // Whoever asked may have given up waiting.
                    let _ = answer.send(self.progress.is_some());
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.flush();
                    due = None;
                }
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.flush();
        // sled does more work when it is dropped, and may panic there too.
        let progress = self.progress.take();
        let _ = catch_unwind(AssertUnwindSafe(|| drop(progress)));
    }

    fn put(&mut self) {
        let entries = std::mem::take(&mut self.waiting);
        if !entries.is_empty() {
            self.unflushed += 1;
            self.try_with(|progress| progress.put(&entries));
        }
    }

    fn flush(&mut self) {
        self.put();
        if std::mem::take(&mut self.unflushed) > 0 {
            self.try_with(Progress::flush);
        }
    }

    /// Does something with the database; the first failure marks it as one to rebuild and ends its use.
    fn try_with(&mut self, work: impl FnOnce(&Progress) -> Result<(), Fault>) {
        let Some(progress) = self.progress.take() else {
            return;
        };
        match catch_unwind(AssertUnwindSafe(|| work(&progress))) {
            Ok(Ok(())) => self.progress = Some(progress),
            _ => {
                // On a full disk the mark may fail too; then the heads show at the next opening that entries are missing.
                let _ = files::replace(&self.marker, b"failed\n");
                let _ = catch_unwind(AssertUnwindSafe(|| drop(progress)));
            }
        }
        self.steps.fetch_add(1, Ordering::Relaxed);
    }
}
