//! What this device is set to: theme, language, single keys. Not part of the record: it is in no entry, no backup and no
//! merge. A file that cannot be read is as good as none.

use crate::refuse::from_io;
use crate::text::Text;
use crate::wire::ApiError;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The file within the data directory.
const FILE: &str = "prefs.json";

/// The choices, each with its default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Prefs {
    /// `system`, `light` or `dark`.
    pub(crate) theme: String,
    /// Language tag; empty where none was chosen: then the one the record was opened in, which follows the system.
    pub(crate) language: String,
    /// Whether single keys act.
    pub(crate) single_keys: bool,
    /// Where backups go; beside the data directory when `None`.
    pub(crate) backups: Option<PathBuf>,
    /// The folder shared with other devices.
    pub(crate) shared: Option<PathBuf>,
    /// What this device is called there; its host name when `None`.
    pub(crate) device_name: Option<String>,
}

impl Default for Prefs {
    fn default() -> Self {
        Self { theme: "system".to_owned(), language: String::new(), single_keys: true, backups: None, shared: None, device_name: None }
    }
}

impl Prefs {
    /// The choices made on this device.
    pub(crate) fn read(dir: &Path) -> Self {
        fs::read(dir.join(FILE)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Writes them as a whole.
    pub(crate) fn write(&self, dir: &Path, text: &Text) -> Result<(), ApiError> {
        write_json(dir, FILE, self, text)
    }
}

/// Writes a small file of this device whole: beside its place first, then under its name.
pub(crate) fn write_json(dir: &Path, file: &str, content: &impl Serialize, text: &Text) -> Result<(), ApiError> {
    let path = dir.join(file);
    let beside = dir.join(format!(".{file}.part"));
    let write = || {
        make_dir(dir)?;
        only_mine(&beside)?.write_all(&serde_json::to_vec_pretty(content)?)?;
        fs::rename(&beside, &path)
    };
    write().map_err(|error| from_io(text, "writing", &path, &error))
}

/// A directory that nobody else may enter, where there is none yet: who only reads may choose before anything is recorded.
fn make_dir(dir: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

/// A file, new or emptied, that nobody else may read.
fn only_mine(path: &Path) -> std::io::Result<fs::File> {
    let mut options = fs::File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
