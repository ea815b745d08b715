//! How far a run came, kept from one run to the next: with the same seed and the same program it goes on where it ended.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use pathfolio_core::journal::Hash;
use serde::{Deserialize, Serialize};

use crate::tally::Tally;

/// How far each kind of trial is.
#[derive(Debug, Default)]
pub struct Progress {
    /// None: nothing is kept.
    file: Option<PathBuf>,
    written: Option<Instant>,
    content: Content,
}

#[derive(Debug, Default, Clone, Serialize, Deserialize)]
struct Content {
    /// Of the program: another one starts anew.
    program: String,
    kinds: BTreeMap<String, (u64, Tally)>,
}

impl Progress {
    /// Goes on from a file, if it is of this program.
    ///
    /// # Errors
    /// If the program's own file cannot be read.
    pub fn from(file: &Path, program: &Path) -> io::Result<Self> {
        let program = Hash::of(&fs::read(program)?).to_string();
        let known = fs::read(file).ok().and_then(|bytes| serde_json::from_slice::<Content>(&bytes).ok());
        let content = known.filter(|known| known.program == program).unwrap_or(Content { program, kinds: BTreeMap::new() });
        Ok(Self { file: Some(file.to_owned()), written: None, content })
    }

    /// How many trials of a kind are done, and what they came to.
    #[must_use]
    pub fn of(&self, kind: &str) -> (u64, Tally) {
        self.content.kinds.get(kind).cloned().unwrap_or_default()
    }

    /// Notes how far a kind is; written down once a second.
    ///
    /// # Errors
    /// If it cannot be written down.
    pub fn note(&mut self, kind: &str, done: u64, tally: &Tally) -> io::Result<()> {
        self.content.kinds.insert(kind.to_owned(), (done, tally.clone()));
        if self.written.is_none_or(|written| written.elapsed() > Duration::from_secs(1)) {
            self.write()?;
        }
        Ok(())
    }

    /// Forgets what was kept of a row.
    pub fn forget(&mut self, row: &str) {
        self.content.kinds.retain(|kind, _| kind.split('/').next() != Some(row));
    }

    /// Writes everything down.
    ///
    /// # Errors
    /// If that fails.
    pub fn write(&mut self) -> io::Result<()> {
        self.written = Some(Instant::now());
        match &self.file {
            Some(file) => fs::write(file, serde_json::to_vec(&self.content)?),
            None => Ok(()),
        }
    }
}
