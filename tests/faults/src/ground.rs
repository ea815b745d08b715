//! Where trials take place: folders in memory where speed counts, on the disk where the disk does.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The places and the program that trials need.
#[derive(Debug, Clone)]
pub struct Ground {
    /// The program of this suite: its hidden commands are the processes that are killed, examined, made to fail.
    pub program: PathBuf,
    memory: PathBuf,
    disk: PathBuf,
}

impl Ground {
    /// With the suite's own program. Folders in memory are in `/dev/shm` where there is one, those on the disk beside
    /// the program.
    ///
    /// # Errors
    /// If the folder beside the program cannot be made.
    pub fn new(program: &Path) -> io::Result<Self> {
        let memory = Path::new("/dev/shm");
        let memory = if TempDir::new_in(memory).is_ok() { memory.to_owned() } else { std::env::temp_dir() };
        let disk = program.with_file_name("faults");
        fs::create_dir_all(&disk)?;
        Ok(Self { program: program.to_owned(), memory, disk })
    }

    /// A new folder in memory, gone with its handle.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn in_memory(&self) -> io::Result<TempDir> {
        TempDir::with_prefix_in("pathfolio-faults-", &self.memory)
    }

    /// A new folder on the disk, gone with its handle.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn on_disk(&self) -> io::Result<TempDir> {
        TempDir::with_prefix_in("trial-", &self.disk)
    }

    /// Where what is to be kept from run to run lies.
    #[must_use]
    pub fn kept(&self, name: &str) -> PathBuf {
        self.disk.join(name)
    }
}

/// Copies a folder with everything in it.
///
/// # Errors
/// The first that occurs.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        let to = to.join(file.file_name());
        if file.file_type()?.is_dir() {
            copy(&file.path(), &to)?;
        } else {
            fs::copy(file.path(), to)?;
        }
    }
    Ok(())
}

/// Every file below a folder, in order; nothing if there is no such folder.
#[must_use]
pub fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}
