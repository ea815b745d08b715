//! Stands in for `pathfolio_app` until it exists.
#![allow(missing_docs)]
use std::path::{Path, PathBuf};

#[derive(Clone, Debug, serde::Serialize)]
pub(crate) struct ApiError {
    pub code: String,
    pub message: String,
    pub safe: String,
    pub next: String,
}

#[derive(Default)]
pub(crate) struct OpenOptions {
    pub data_dir: Option<PathBuf>,
}

pub(crate) struct Blob {
    pub mime: String,
    pub bytes: Vec<u8>,
}

pub(crate) struct App;

impl App {
    pub fn open(_options: OpenOptions) -> Result<Self, ApiError> {
        Ok(App)
    }
    pub fn call(&self, name: &str, _request: serde_json::Value) -> Result<serde_json::Value, ApiError> {
        Ok(serde_json::json!({ "stub": name }))
    }
    pub fn blob(&self, _hash: &str) -> Option<Blob> {
        None
    }
    pub fn stage_destination(&self, path: &Path) -> String {
        path.display().to_string()
    }
}
