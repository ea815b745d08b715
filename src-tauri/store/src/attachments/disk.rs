//! What the attachments ask of the file system; apart, so that tests can let it fail.

use crate::{files, writer::Medium};
use std::{
    fs::{self, File},
    io::{self, Seek, Write},
    path::Path,
};

/// A file that is written here and there, and made durable at the end.
pub(crate) trait Target: Write + Seek {
    fn make_durable(&mut self) -> io::Result<()>;
}

impl Target for File {
    fn make_durable(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}

pub(crate) trait Disk: Send + Sync {
    /// Makes a file that was not there, for this user only.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Medium>>;
    /// As [`Disk::create`], to be written here and there.
    fn create_target(&self, path: &Path) -> io::Result<Box<dyn Target>>;
    /// Makes a directory, for this user only.
    fn make_dir(&self, dir: &Path) -> io::Result<()>;
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Makes the names in a directory durable.
    fn sync_dir(&self, dir: &Path) -> io::Result<()>;
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Removes a directory of the store's own making with all that is in it.
    fn remove_tree(&self, dir: &Path) -> io::Result<()>;
}

pub(crate) struct RealDisk;

impl Disk for RealDisk {
    fn create(&self, path: &Path) -> io::Result<Box<dyn Medium>> {
        Ok(Box::new(files::only_mine().create_new(true).open(path)?))
    }
    fn create_target(&self, path: &Path) -> io::Result<Box<dyn Target>> {
        Ok(Box::new(files::only_mine().create_new(true).open(path)?))
    }
    fn make_dir(&self, dir: &Path) -> io::Result<()> {
        files::make_dir(dir)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }
    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        files::sync_names(dir)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
    fn remove_tree(&self, dir: &Path) -> io::Result<()> {
        fs::remove_dir_all(dir)
    }
}

/// Opens a file for reading; none if it is not a regular one. Never waits, as opening a pipe would, for somebody to
/// write: not for a pipe that takes the file's place between the two looks either.
pub(crate) fn open_regular(path: &Path) -> io::Result<Option<File>> {
    if !fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK);
    let file = options.open(path)?;
    Ok(file.metadata()?.is_file().then_some(file))
}
