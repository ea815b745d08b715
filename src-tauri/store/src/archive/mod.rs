//! A record in one file: a zip that anybody can read without Pathfolio, and that is trusted only after all of it was read.
//!
//! ```text
//! README.txt                      what this is, for people
//! manifest.json                   what is in it: see [`Manifest`]
//! journal/<device>/000001.jsonl   the entries, as they are in the data directory
//! attachments/ab/<sha256>         files kept as evidence; in an export only
//! *.csv                           tables for people; in an export only
//! ```
//!
//! `docs/archive.md` describes the format for those who read it by other means. What is written is read back before it gets
//! its name; what is read is believed only if names, sizes, hashes, every line, the fingerprint and the fold agree.

mod error;
mod manifest;
mod name;
mod read;
mod stand;
mod write;

pub use error::{ArchiveError, Why};
pub use manifest::{FORMAT, Filed, Manifest};
pub use read::Archive;
pub(crate) use stand::Piece;
pub use stand::Stand;
pub(crate) use write::is_temporary;
pub use write::{Contents, Label};

use std::ops::ControlFlow;

/// Is told how much of how much is done, in bytes, and stops the work by answering [`ControlFlow::Break`].
pub type Watch<'a> = &'a dyn Fn(u64, u64) -> ControlFlow<()>;

/// Work that nobody watches.
pub fn unwatched(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Counts what is done, for whoever watches.
struct Tally<'a> {
    done: u64,
    of: u64,
    watch: Watch<'a>,
}

impl<'a> Tally<'a> {
    fn new(of: u64, watch: Watch<'a>) -> Result<Self, ArchiveError> {
        let tally = Self { done: 0, of, watch };
        tally.tell().map(|()| tally)
    }

    fn add(&mut self, bytes: usize) -> Result<(), ArchiveError> {
        self.done += bytes as u64;
        self.tell()
    }

    fn tell(&self) -> Result<(), ArchiveError> {
        match (self.watch)(self.done.min(self.of), self.of) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ArchiveError::Cancelled),
        }
    }
}
