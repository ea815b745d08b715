//! The application without a window: one person's record, the catalogue, the words and the clock.

use crate::clock::{Clock, SystemClock};
use crate::content;
use crate::files::Files;
use crate::jobs::Jobs;
use crate::places::Places;
use crate::prefs::Prefs;
use crate::refuse::refuse_what;
use crate::session::{Session, Written as Entry};
use crate::standing::LastBehind;
use crate::text::Text;
use crate::wire::{ApiError, ErrorCode};
use chrono::NaiveDate;
use pathfolio_core::framework::Catalogue;
use pathfolio_core::journal::{Change, State};
use pathfolio_core::matching::{Items, Roles};
use pathfolio_store::{Keys, SharedFolder};
use std::collections::{BTreeMap, VecDeque};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

/// Who rates, where no key names anybody: the holder of the record.
pub(crate) const HOLDER: &str = "holder";

/// How the record is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Access {
    /// Takes the one writer's lock.
    #[default]
    Write,
    /// Folds the journal beside whoever holds the lock; a writing command then asks for the lock.
    Read,
}

/// What to open.
#[derive(Default)]
pub struct OpenOptions {
    /// Where the record lies; the platform's place for it when `None`. No test leaves it out.
    pub data_dir: Option<PathBuf>,
    /// Writing or reading.
    pub access: Access,
    /// Fold entries up to this day only, and plan on it. Writing commands refuse.
    pub as_of: Option<NaiveDate>,
    /// Show the sample profile, folded in memory; nothing is written.
    pub sample: bool,
    /// Tag of the language spoken where the person chose none on this device; English when `None`.
    pub language: Option<String>,
    /// The machine's clock when `None`.
    pub clock: Option<Box<dyn Clock>>,
    /// Where a portfolio goes that names no destination; the documents folder when `None`.
    pub documents: Option<PathBuf>,
    /// What the record is opened for, told to whoever finds it locked: `window`, `batch`, …
    pub purpose: String,
}

/// A file as the window's own protocol serves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blob {
    /// Media type.
    pub mime: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// One open record behind the door ([`App::call`]). A clone is another hand on the same record, such as that of a job.
#[derive(Clone)]
pub struct App(Arc<Inner>);

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// What all hands share.
pub struct Inner {
    pub(crate) text: Text,
    pub(crate) catalogue: Catalogue,
    pub(crate) places: Places,
    clock: Box<dyn Clock>,
    as_of: Option<NaiveDate>,
    purpose: String,
    session: Mutex<Session>,
    /// Held by the one command that writes.
    writing: Mutex<()>,
    /// Pictures of pages by hash, of the last previews: two may be under way at once, and the one asked for first may end last.
    pages: Mutex<VecDeque<BTreeMap<String, String>>>,
    staged: Mutex<BTreeMap<String, PathBuf>>,
    /// What a person gave that opened a file, until the program ends: what was previewed is then done without asking again.
    given: Mutex<BTreeMap<PathBuf, Keys>>,
    prefs: Mutex<Prefs>,
    /// Held by the one backup that is being made.
    pub(crate) backing_up: Mutex<()>,
    /// The program is about to end: what nobody waits for gives up.
    pub(crate) closing: AtomicBool,
    /// How often something was erased since the program began.
    pub(crate) erasures: AtomicU64,
    /// Files on their way in.
    pub(crate) files: Files,
    /// The folder shared with other devices, as far as it was read.
    shared: Mutex<Option<SharedFolder>>,
    /// Held by whoever waits for the one exchange with it.
    pub(crate) exchanging: Mutex<()>,
    /// Long work under way.
    pub(crate) jobs: Jobs,
    matching: OnceLock<Matching>,
    pub(crate) last_behind: Mutex<LastBehind>,
}

/// What texts are held against; made when somebody first asks.
pub(crate) struct Matching {
    pub(crate) items: Items,
    pub(crate) roles: Roles,
}

/// Previews whose pages are kept.
const PREVIEWS: usize = 3;

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic in one command leaves no half-made change behind (one entry or none), so what it held is sound.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl App {
    /// Opens the record.
    ///
    /// # Errors
    /// `busy` when another holds the lock, `not-writable`, `disk-full`, `io`, `damaged`.
    pub fn open(options: OpenOptions) -> Result<Self, ApiError> {
        let text = Text::speaking(options.language.as_deref());
        let places = Places::find(options.data_dir, options.documents);
        let clock = options.clock.unwrap_or_else(|| Box::new(SystemClock));
        let (catalogue, _) = content::shipped();
        let prefs = Prefs::read(&places.data);
        text.speak(&prefs.language);
        let app = Self(Arc::new(Inner {
            text,
            catalogue,
            places,
            clock,
            as_of: options.as_of,
            purpose: options.purpose,
            session: Mutex::new(Session::none()),
            writing: Mutex::default(),
            pages: Mutex::default(),
            staged: Mutex::default(),
            given: Mutex::default(),
            prefs: Mutex::new(prefs),
            backing_up: Mutex::default(),
            closing: AtomicBool::new(false),
            erasures: AtomicU64::new(0),
            files: Files::default(),
            shared: Mutex::default(),
            exchanging: Mutex::default(),
            jobs: Jobs::default(),
            matching: OnceLock::new(),
            last_behind: Mutex::default(),
        }));
        let session = if options.sample {
            Session::sample_in_memory(&app.catalogue, &app.text, app.clock.today())?
        } else {
            let writes = options.access == Access::Write && options.as_of.is_none();
            if writes {
                app.back_up_before_upgrade();
            }
            let session = Session::open(&app.places.data, options.access, &app.purpose, options.as_of, &app.text)?;
            if writes {
                app.note_version();
            }
            session
        };
        *app.session() = session;
        Ok(app)
    }

    /// A hand that does not keep the record open.
    pub(crate) fn weak(&self) -> Weak<Inner> {
        Arc::downgrade(&self.0)
    }

    pub(crate) fn from_weak(weak: &Weak<Inner>) -> Option<Self> {
        weak.upgrade().map(Self)
    }

    /// Whether nothing may be written: a past date, or the sample.
    pub(crate) fn is_of_the_past(&self) -> bool {
        self.as_of.is_some()
    }

    /// A file the window may show, by hash: a page of the last preview.
    pub fn blob(&self, hash: &str) -> Option<Blob> {
        lock(&self.pages)
            .iter()
            .find_map(|pages| pages.get(hash))
            .map(|svg| Blob { mime: "image/svg+xml", bytes: svg.clone().into_bytes() })
    }

    /// Takes a path that the person chose outside the window, and gives the id under which a command may use it, once.
    pub fn stage(&self, path: PathBuf) -> String {
        let id = uuid::Uuid::now_v7().to_string();
        lock(&self.staged).insert(id.clone(), path);
        id
    }

    /// A file that was not opened for want of a passphrase can be asked for again under its id.
    pub(crate) fn stage_again(&self, id: &str, path: &Path) {
        lock(&self.staged).insert(id.to_owned(), path.to_owned());
    }

    pub(crate) fn staged(&self, id: &str) -> Option<PathBuf> {
        lock(&self.staged).remove(id)
    }

    pub(crate) fn given(&self) -> MutexGuard<'_, BTreeMap<PathBuf, Keys>> {
        lock(&self.given)
    }

    pub(crate) fn keep_pages(&self, pages: BTreeMap<String, String>) {
        let mut kept = lock(&self.pages);
        kept.push_front(pages);
        kept.truncate(PREVIEWS);
    }

    /// The day that counts: the asked one, else the person's today.
    pub(crate) fn today(&self) -> NaiveDate {
        self.as_of.unwrap_or_else(|| self.clock.today())
    }

    pub(crate) fn session(&self) -> MutexGuard<'_, Session> {
        lock(&self.session)
    }

    pub(crate) fn with_state<T>(&self, ask: impl FnOnce(&State) -> T) -> T {
        ask(self.session().state())
    }

    pub(crate) fn matching(&self) -> &Matching {
        self.matching.get_or_init(|| Matching { items: Items::of(&self.catalogue.framework), roles: Roles::of(&self.catalogue) })
    }

    pub(crate) fn shared(&self) -> MutexGuard<'_, Option<SharedFolder>> {
        lock(&self.shared)
    }

    /// Whether nobody holds the record at the moment.
    #[cfg(test)]
    pub(crate) fn session_is_free(&self) -> bool {
        self.session.try_lock().is_ok() && self.writing.try_lock().is_ok()
    }

    pub(crate) fn prefs(&self) -> MutexGuard<'_, Prefs> {
        lock(&self.prefs)
    }

    /// Waits for the command that is writing, as who changes which record is open must.
    pub(crate) fn turn(&self) -> MutexGuard<'_, ()> {
        lock(&self.writing)
    }

    /// Waits for the command that is writing, and makes sure that the record may be written.
    pub(crate) fn turn_to_write(&self, command: &str) -> Result<MutexGuard<'_, ()>, ApiError> {
        let turn = self.turn();
        self.session().make_writable(command, self.as_of, &self.places.data, &self.text)?;
        Ok(turn)
    }

    /// Records one action: exactly one entry, durable when this returns.
    pub(crate) fn commit(&self, change: Change) -> Result<Entry, ApiError> {
        let at = self.clock.now();
        self.session().commit(&change, at, &self.text)
    }

    /// The record's directory: the person's own, or the sample's.
    pub fn record_dir(&self) -> PathBuf {
        if self.session().sample { self.places.sample() } else { self.places.data.clone() }
    }

    /// A refusal in the words of its code, for a program that reads its own arguments before it calls.
    pub fn refused(&self, code: ErrorCode, what: &str) -> ApiError {
        refuse_what(&self.text, code, what)
    }

    /// The words for people.
    pub fn text(&self) -> &Text {
        &self.text
    }

    pub(crate) fn opened_for(&self) -> &str {
        &self.purpose
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.clock
    }
}
