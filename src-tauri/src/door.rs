//! The one Tauri command: a command's name and its request in, its answer or a coded error out.
//!
//! Every call runs off the main thread, so that the window stays alive. `app` turns a panic inside a command into an
//! error; here the same is done for the little that the shell adds.

use std::path::PathBuf;
use std::sync::{Arc, Barrier, PoisonError, RwLock};

use pathfolio_app::wire::{ApiError, ErrorCode};
use pathfolio_app::{App, OpenOptions, Text, system_language};
use serde_json::Value;
use tauri::{Manager, WebviewWindow};

use crate::{choose, open_file, save_as};

/// The command that the page asks first, and again when the person says "try again".
const STATUS: &str = "status";

/// What stands behind the window: the opened data, or why they could not be opened. The page shows that error, and
/// asking for the status tries again, so that a full disk or a lost mount needs no new start.
#[derive(Clone)]
pub(crate) struct Door(Arc<State>);

struct State {
    data_dir: Option<PathBuf>,
    opened: RwLock<Result<Arc<App>, ApiError>>,
}

impl Door {
    /// Opens the data, for better or worse, while the window is being made: what is asked meanwhile waits. `busy` is told
    /// when somebody else holds them.
    pub(crate) fn open(data_dir: Option<PathBuf>, busy: impl FnOnce(&ApiError) + Send + 'static) -> Self {
        let door = Self(Arc::new(State { data_dir, opened: RwLock::new(Err(broken_off("open"))) }));
        let (state, begun) = (door.0.clone(), Arc::new(Barrier::new(2)));
        let here = begun.clone();
        std::thread::spawn(move || {
            let mut opened = state.opened.write().unwrap_or_else(PoisonError::into_inner);
            here.wait();
            *opened = open(state.data_dir.clone());
            if let Err(error) = &*opened
                && error.code == ErrorCode::Busy
            {
                busy(error);
            }
        });
        // Nobody asks before the thread holds the lock.
        begun.wait();
        door
    }

    /// The opened data, or why they are not.
    pub(crate) fn app(&self) -> Result<Arc<App>, ApiError> {
        self.0.opened.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets go of the data before the program ends: what changed is backed up, the database takes what it does not hold yet. A
    /// command still under way keeps them open until it is done; what it saves is in the journal at once.
    pub(crate) fn close(&self) {
        if let Ok(app) = self.app() {
            app.closing();
        }
        let mut opened = self.0.opened.write().unwrap_or_else(PoisonError::into_inner);
        *opened = Err(broken_off("close"));
    }

    /// Runs one command of `app`'s list.
    pub(crate) fn call(&self, name: &str, request: Value) -> Result<Value, ApiError> {
        if name == STATUS && self.app().is_err() {
            let mut opened = self.0.opened.write().unwrap_or_else(PoisonError::into_inner);
            if opened.is_err() {
                *opened = open(self.0.data_dir.clone());
            }
        }
        self.app()?.call(name, request)
    }
}

fn open(data_dir: Option<PathBuf>) -> Result<Arc<App>, ApiError> {
    let options = OpenOptions { data_dir, language: system_language(), purpose: "window".to_owned(), ..OpenOptions::default() };
    let app = App::open(options)?;
    open_file::clear(&app);
    app.keep_backed_up();
    Ok(Arc::new(app))
}

/// The Tauri command. `name` is a command of `app`'s list, or one that the shell takes for itself: those of [`choose`], which
/// are a dialog, those of [`save_as`], which need one first, and [`open_file::NAME`], which ends in another program.
#[tauri::command]
pub(crate) async fn call(window: WebviewWindow, name: String, request: Value) -> Result<Value, ApiError> {
    let door = window.state::<Door>().inner().clone();
    let asked = name.clone();
    let work = move || {
        if name == open_file::NAME {
            open_file::run(&window, &door, request)
        } else if let Some(choice) = choose::named(&name) {
            choose::run(&window, &door, choice)
        } else if let Some(saves) = save_as::named(&name) {
            save_as::run(&window, &door, &saves, request)
        } else {
            door.call(&name, request)
        }
    };
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|_| Err(broken_off(&asked)))
}

fn broken_off(name: &str) -> ApiError {
    let text = Text::speaking(system_language().as_deref());
    ApiError {
        code: ErrorCode::Internal,
        message: text.with("error-internal", &[("what", name.into())]),
        safe: text.get("error-internal.safe"),
        next: text.get("error-internal.next"),
    }
}
