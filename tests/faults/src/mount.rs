//! File systems made for a trial. Needs root: without, the rows that want them say so.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::ground::Ground;

/// A mounted file system, unmounted with this.
pub struct Mounted {
    place: TempDir,
}

/// Why none can be mounted here; none if it can.
#[must_use]
pub fn hindrance(ground: &Ground) -> Option<String> {
    let tried = ground.in_memory().and_then(|place| Mounted::memory(place, 1 << 20));
    tried.err().map(|error| format!("file systems cannot be mounted, which needs root ({error})"))
}

impl Mounted {
    /// Memory that holds so many bytes and no more.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn memory(place: TempDir, bytes: u64) -> io::Result<Self> {
        run(Command::new("mount").args(["-t", "tmpfs", "-o", &format!("size={bytes}"), "tmpfs"]).arg(place.path()))?;
        Ok(Self { place })
    }

    /// The file system in an image.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn image(place: TempDir, image: &Path) -> io::Result<Self> {
        run(Command::new("mount").args(["-o", "loop"]).arg(image).arg(place.path()))?;
        Ok(Self { place })
    }

    /// Changes how it is mounted, such as `size=…` or `ro`.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn again(&self, options: &str) -> io::Result<()> {
        run(Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(self.dir()))
    }

    /// Its folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        self.place.path()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // Still busy, it goes as soon as it is not.
        if run(Command::new("umount").arg(self.dir())).is_err() {
            let _ = run(Command::new("umount").arg("-l").arg(self.dir()));
        }
    }
}

/// Makes an ext4 file system of so many bytes in a file.
///
/// # Errors
/// If `mkfs.ext4` is not there or refuses.
pub fn format(image: &Path, bytes: u64) -> io::Result<()> {
    fs::File::create(image)?.set_len(bytes)?;
    run(Command::new("mkfs.ext4").args(["-q", "-E", "lazy_itable_init=0,lazy_journal_init=0"]).arg(image))
}

/// Copies an image as it is at one moment, though its file system is in use: until nothing was written meanwhile.
///
/// # Errors
/// If it is never left alone.
pub fn at_one_moment(image: &Path, to: PathBuf) -> io::Result<PathBuf> {
    for _ in 0..50 {
        let before = fs::read(image)?;
        if fs::read(image)? == before {
            fs::write(&to, before)?;
            return Ok(to);
        }
    }
    Err(io::Error::other("the image is written to all the time"))
}

/// Runs a command that has nothing to say but whether it succeeded.
///
/// # Errors
/// If it cannot be started or fails.
pub fn run(command: &mut Command) -> io::Result<()> {
    let output = command.stdin(Stdio::null()).output()?;
    let words = || String::from_utf8_lossy(&output.stderr).trim().to_owned();
    if output.status.success() { Ok(()) } else { Err(io::Error::other(words())) }
}
