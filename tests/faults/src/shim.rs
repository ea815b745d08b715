//! A small library that makes chosen calls of a process fail, built where the suite runs.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::ground::Ground;
use crate::mount::run;

/// The built library.
pub struct Shim {
    folder: TempDir,
}

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault<'a> {
    /// The kind of call.
    pub call: &'a str,
    /// Which of its kind, from 0.
    pub at: u64,
    /// The system's number of the error.
    pub errno: u32,
    /// Whether all of its kind fail from then on.
    pub always: bool,
}

/// No space left on the device.
pub const ENOSPC: u32 = 28;

/// Input or output failed.
pub const EIO: u32 = 5;

impl Shim {
    /// Builds it.
    ///
    /// # Errors
    /// If there is no C compiler, or it refuses.
    pub fn build(ground: &Ground) -> io::Result<Self> {
        let folder = ground.on_disk()?;
        let source = folder.path().join("shim.c");
        fs::write(&source, include_str!("shim.c"))?;
        run(Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(folder.path().join("shim.so")).arg(&source).arg("-ldl"))?;
        Ok(Self { folder })
    }

    /// Puts a command under it: calls on files below `dir` count, and fail as said.
    pub fn around(&self, command: &mut Command, dir: &Path, fault: Option<Fault<'_>>) {
        command.env("LD_PRELOAD", self.folder.path().join("shim.so")).env("FAULT_DIR", dir);
        match fault {
            None => command.env("FAULT_COUNTS", self.counted()),
            Some(fault) => {
                command.env("FAULT_CALL", fault.call).env("FAULT_AT", fault.at.to_string());
                if fault.always {
                    command.env("FAULT_ALWAYS", "1");
                }
                command.env("FAULT_ERRNO", fault.errno.to_string())
            }
        };
    }

    /// How many calls of each kind the last command without a fault made.
    ///
    /// # Errors
    /// If there was none.
    pub fn counts(&self) -> io::Result<BTreeMap<String, u64>> {
        let text = fs::read_to_string(self.counted())?;
        let count = |line: &str| line.split_once(' ').and_then(|(name, count)| Some((name.to_owned(), count.parse().ok()?)));
        Ok(text.lines().filter_map(count).collect())
    }

    fn counted(&self) -> PathBuf {
        self.folder.path().join("counts")
    }
}
