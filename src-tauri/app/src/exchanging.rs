//! The exchange with the shared folder. The folder may lie on a mount that never answers again: it is read and written in a
//! thread of its own, which does not hold the record and is waited for only as long as somebody wants to.

use crate::app::{App, Inner, lock};
use crate::refuse::{from_attachment, from_store, refuse, refuse_what};
use crate::text::args;
use crate::wire::{ApiError, ErrorCode};
use pathfolio_store::{AttachmentError, Care, Ours, SharedFolder, StoreError, Synced, Watch};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Weak};
use std::thread;
use std::time::Duration;

/// How often whoever waits looks whether it was given up.
const LOOK: Duration = Duration::from_millis(100);

/// How long one that was given up may take to leave off.
const LEAVING_OFF: Duration = Duration::from_secs(2);

/// One exchange, with what it needs of the application: the record only where it must.
pub(crate) struct Exchange {
    pub(crate) app: Weak<Inner>,
    pub(crate) folder: PathBuf,
    /// What this device is called.
    pub(crate) name: String,
    /// Joins a record that has no entry in common with this one.
    pub(crate) join: bool,
    pub(crate) care: Care,
}

/// Why an exchange did not come to its end.
pub(crate) enum Ended {
    Refused(ApiError),
    Failed(AttachmentError),
}

impl From<StoreError> for Ended {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl Exchange {
    /// Goes through with it here and now. Between the steps, and while it reads and copies, nothing is held.
    pub(crate) fn run(&self, watch: Watch<'_>) -> Result<Synced, Ended> {
        let go_on = || if watch(0, 0).is_break() { Err(given_up()) } else { Ok(()) };
        let (device, ours) = self.with_record(|_, store| Ok((store.device(), Ours::of(store)?)))?;
        let mut shared = self.taken();
        go_on()?;
        let met = shared.look(&ours)?;
        go_on()?;
        if !self.join && met.known == 0 && met.new > 0 && !ours.is_empty() {
            let app = App::from_weak(&self.app).ok_or_else(given_up)?;
            let place = self.folder.display().to_string();
            return Err(Ended::Refused(refuse(&app.text, ErrorCode::OtherRecord, args![what = place, count = met.new])));
        }
        let (taken, erasures) = self.with_record(|app, store| {
            go_on()?;
            // A restore meanwhile put another record here, or sharing was turned off: what was read is not for this one.
            if store.device() != device || app.prefs().shared.as_ref().is_some_and(|folder| *folder != self.folder) {
                return Err(given_up());
            }
            Ok((shared.take_in(store, met)?, app.erasures.load(Ordering::Relaxed)))
        })?;
        // What is erased meanwhile is neither put there any more nor brought here again.
        let none_since = || App::from_weak(&self.app).is_some_and(|app| app.erasures.load(Ordering::Relaxed) == erasures);
        let watch = |done, of| if none_since() { watch(done, of) } else { ControlFlow::Break(()) };
        let carried = taken.files().clone();
        let given = shared.give(taken, &self.name, self.care, &watch).map_err(Ended::Failed);
        if !none_since() {
            self.with_record(|_, store| Ok(store.remove_unnamed(&carried)?))?;
        }
        let synced = given?;
        if let Some(app) = App::from_weak(&self.app)
            && app.prefs().shared.as_ref() == Some(&self.folder)
        {
            *app.shared() = Some(shared);
        }
        Ok(synced)
    }

    /// What was read of the folder before. Where this exchange ends early it is read anew.
    fn taken(&self) -> SharedFolder {
        let before = App::from_weak(&self.app).and_then(|app| app.shared().take());
        before.unwrap_or_else(|| SharedFolder::at(&self.folder))
    }

    fn with_record<T>(&self, work: impl FnOnce(&App, &mut pathfolio_store::Store) -> Result<T, Ended>) -> Result<T, Ended> {
        let app = App::from_weak(&self.app).ok_or_else(given_up)?;
        let _turn = app.turn_to_write("sync").map_err(Ended::Refused)?;
        let mut session = app.session();
        let refused = || Ended::Refused(refuse_what(&app.text, ErrorCode::ReadOnly, "sync"));
        if session.sample {
            return Err(refused());
        }
        let done = work(&app, session.store().ok_or_else(refused)?)?;
        session.look_for_lost();
        Ok(done)
    }
}

fn given_up() -> Ended {
    Ended::Failed(AttachmentError::Cancelled)
}

impl App {
    /// Exchanges, and waits for it until `watch` gives it up. One at a time.
    ///
    /// # Errors
    /// `cancelled` where it was given up; `other-record`, `read-only`; those of the file system.
    pub(crate) fn exchange(&self, folder: PathBuf, name: String, join: bool, care: Care, watch: Watch<'_>) -> Result<Synced, ApiError> {
        let _one = lock(&self.exchanging);
        let (stop, place) = (Arc::new(AtomicBool::new(false)), folder.display().to_string());
        let exchange = Exchange { app: self.weak(), folder, name, join, care };
        let stopped = stop.clone();
        let work = move || {
            let watch = |_, _| if stopped.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
            exchange.run(&watch)
        };
        let ended = bounded(work, || {
            let over = watch(0, 0).is_break();
            stop.store(over, Ordering::Relaxed);
            over
        });
        match ended {
            Ok(Ok(synced)) => Ok(synced),
            Ok(Err(Ended::Refused(error))) => Err(error),
            Ok(Err(Ended::Failed(AttachmentError::Cancelled))) | Err(NotEnded::GivenUp) => {
                Err(refuse(&self.text, ErrorCode::Cancelled, &[]))
            }
            Ok(Err(Ended::Failed(AttachmentError::Store(error)))) => Err(from_store(&self.text, &error)),
            Ok(Err(Ended::Failed(error))) => Err(from_attachment(&self.text, &place, &error)),
            Err(NotEnded::Broken) => Err(refuse(&self.text, ErrorCode::Internal, args![what = "sync"])),
        }
    }
}

/// Why work did not end.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotEnded {
    GivenUp,
    /// It panicked, or could not be begun.
    Broken,
}

/// Does work in a thread of its own until `over`. Work that does not leave off then is waited for no longer.
pub(crate) fn bounded<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static, over: impl Fn() -> bool) -> Result<T, NotEnded> {
    let (send, receive) = mpsc::sync_channel(1);
    let run = move || {
        // Nobody may be waiting any more.
        let _ = send.send(work());
    };
    thread::Builder::new().name("exchange".to_owned()).spawn(run).map_err(|_| NotEnded::Broken)?;
    loop {
        match receive.recv_timeout(LOOK) {
            Ok(done) => return Ok(done),
            Err(RecvTimeoutError::Disconnected) => return Err(NotEnded::Broken),
            Err(RecvTimeoutError::Timeout) if over() => return receive.recv_timeout(LEAVING_OFF).map_err(|_| NotEnded::GivenUp),
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

#[cfg(test)]
mod tests;
