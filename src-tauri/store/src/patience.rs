//! How long sled is waited for. Its threads are shared: once one of its databases hangs, every other one of the process may,
//! so that nobody waits twice. The record goes on without a database, and the next process makes it anew.

use std::time::Duration;

/// Longest wait for the database while opening or examining.
const LIMIT: Duration = Duration::from_secs(8);

pub(crate) use state::{hangs, limit, note_hanging};

#[cfg(not(test))]
mod state {
    use std::{
        sync::atomic::{AtomicBool, Ordering},
        time::Duration,
    };

    static HANGS: AtomicBool = AtomicBool::new(false);

    /// How long to wait.
    pub(crate) fn limit() -> Duration {
        super::LIMIT
    }

    /// From here on no database is opened in this process.
    pub(crate) fn note_hanging() {
        HANGS.store(true, Ordering::Relaxed);
    }

    /// Whether one was found to hang.
    pub(crate) fn hangs() -> bool {
        HANGS.load(Ordering::Relaxed)
    }
}

/// The same for a test alone, which is a thread beside others.
#[cfg(test)]
pub(crate) mod state {
    use std::{cell::Cell, time::Duration};

    thread_local! {
        pub(crate) static WAIT: Cell<Duration> = const { Cell::new(super::LIMIT) };
        pub(crate) static HANGS: Cell<bool> = const { Cell::new(false) };
    }

    pub(crate) fn limit() -> Duration {
        WAIT.get()
    }

    pub(crate) fn note_hanging() {
        HANGS.set(true);
    }

    pub(crate) fn hangs() -> bool {
        HANGS.get()
    }
}
