//! The thread that brings the database after the journal, in batches, within a second. A save never waits for it and
//! never fails with it: a database that failed is marked and rebuilt from the journal when the store is next opened.

use crate::{
    StoreError,
    error::{Operation, io},
    files,
    progress::{Fault, Progress},
    strand::Strand,
};
use pathfolio_core::journal::Entry;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

/// Longest time that an entry waits for others to be flushed with.
const GATHER: Duration = Duration::from_millis(500);

/// Longest wait for the thread to finish; a whole database of a million entries is written in less.
const PATIENCE: Duration = Duration::from_secs(60);

/// Most entries in one batch.
const BATCH: usize = 1000;

enum Message {
    Entry(Strand, Box<Entry>),
    Snapshot(Vec<u8>),
    /// Answered once everything before it is durable, or with false if it is not.
    Flush(Sender<bool>),
}

pub(crate) struct Follower {
    messages: Option<Sender<Message>>,
    thread: Option<JoinHandle<()>>,
}

impl Follower {
    /// Starts the thread. `marker` is the file whose presence makes the next opening rebuild the database.
    pub(crate) fn start(progress: Progress, marker: PathBuf) -> Result<Self, StoreError> {
        let (messages, queue) = mpsc::channel();
        let path = marker.clone();
        let run = move || Work { progress: Some(progress), marker, waiting: Vec::new(), dirty: false }.run(&queue);
        let thread = thread::Builder::new().name("follower".into()).spawn(run).map_err(io(Operation::Start, &path))?;
        Ok(Self { messages: Some(messages), thread: Some(thread) })
    }

    /// Passes an entry of a chain on. The thread outlives the channel, so that nothing can go wrong here.
    pub(crate) fn entry(&self, strand: Strand, entry: Entry) {
        self.send(Message::Entry(strand, Box::new(entry)));
    }

    pub(crate) fn snapshot(&self, bytes: Vec<u8>) {
        self.send(Message::Snapshot(bytes));
    }

    /// Waits until everything passed on is durable in the database; false if the database failed.
    pub(crate) fn flush(&self) -> bool {
        let (answer, result) = mpsc::channel();
        self.send(Message::Flush(answer));
        result.recv_timeout(PATIENCE).unwrap_or(false)
    }

    /// Finishes what was passed on; true if the database now holds everything. A hanging database is left behind.
    pub(crate) fn close(&mut self) -> bool {
        let Some(thread) = self.thread.take() else {
            return true;
        };
        let whole = self.flush();
        self.messages = None;
        let ends = Instant::now() + PATIENCE;
        while !thread.is_finished() && Instant::now() < ends {
            thread::sleep(Duration::from_millis(1));
        }
        whole && thread.is_finished() && thread.join().is_ok()
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
    /// Whether something was put since the last flush.
    dirty: bool,
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
                }
                Ok(Message::Snapshot(bytes)) => {
                    self.put();
                    self.dirty = true;
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
            self.dirty = true;
            self.try_with(|progress| progress.put(&entries));
        }
    }

    fn flush(&mut self) {
        self.put();
        if std::mem::take(&mut self.dirty) {
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
    }
}
