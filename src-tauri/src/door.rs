//! The one Tauri command: a command's name and its request in, its answer or a coded error out.
//!
//! Every call runs off the main thread, so that the window stays alive. A panic inside a command is answered like any
//! refusal; the next call finds the program standing.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use serde_json::Value;
use tauri::{Manager, WebviewWindow};

use crate::save_as;
use crate::stub::{ApiError, App};

/// What stands behind the window: the opened data, or why they could not be opened. The page then shows that error.
#[derive(Clone)]
pub(crate) struct Door(Result<Arc<App>, ApiError>);

impl Door {
    pub(crate) fn new(opened: Result<App, ApiError>) -> Self {
        Self(opened.map(Arc::new))
    }

    pub(crate) fn app(&self) -> Result<&App, ApiError> {
        self.0.as_deref().map_err(ApiError::clone)
    }

    /// Runs one command; a panic becomes an error.
    pub(crate) fn call(&self, name: &str, request: Value) -> Result<Value, ApiError> {
        let app = self.app()?;
        catch_unwind(AssertUnwindSafe(|| app.call(name, request))).unwrap_or_else(|_| Err(broken_off(name)))
    }
}

/// The Tauri command. `name` is a command of `app`'s list, or [`save_as::NAME`], which needs the window's dialog first.
#[tauri::command]
pub(crate) async fn call(window: WebviewWindow, name: String, request: Value) -> Result<Value, ApiError> {
    let door = window.state::<Door>().inner().clone();
    let asked = name.clone();
    let work = move || match name.as_str() {
        save_as::NAME => save_as::run(&window, &door, request),
        _ => door.call(&name, request),
    };
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|_| Err(broken_off(&asked)))
}

fn broken_off(name: &str) -> ApiError {
    ApiError { code: "internal".into(), message: format!("{name} broke off"), safe: String::new(), next: String::new() }
}
