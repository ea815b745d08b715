//! A disk that fails at a given step: files and directories that do what the real ones do, until they are told not to.

use crate::{
    attachments::disk::{Disk, RealDisk, Target},
    writer::{Medium, Opener},
};
use std::{
    fs::File,
    io::{Error, ErrorKind, Result, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

/// How it is to fail.
#[derive(Default)]
pub(crate) struct Plan {
    /// Calls left before the first failure, and how many then fail.
    pub(crate) after: usize,
    pub(crate) fails: usize,
    pub(crate) kind: Option<ErrorKind>,
    /// Bytes that a failing write leaves behind.
    pub(crate) leaves: usize,
    /// What was called, by a letter each.
    pub(crate) calls: String,
}

#[derive(Clone, Default)]
pub(crate) struct Failing(Arc<Mutex<Plan>>);

impl Failing {
    pub(crate) fn set(&self, plan: Plan) {
        *self.0.lock().unwrap() = plan;
    }

    pub(crate) fn calls(&self) -> String {
        self.0.lock().unwrap().calls.clone()
    }

    /// How many calls are still to fail.
    pub(crate) fn to_fail(&self) -> usize {
        self.0.lock().unwrap().fails
    }

    /// Opens files for appending, as the journal's writer does.
    pub(crate) fn opener(&self) -> Opener {
        let this = self.clone();
        Arc::new(move |path: &Path| {
            this.call('o')?;
            let file = File::options().read(true).append(true).open(path)?;
            Ok(Box::new(FailingFile { file, plan: this.clone() }))
        })
    }

    fn call(&self, letter: char) -> Result<()> {
        let mut plan = self.0.lock().unwrap();
        plan.calls.push(letter);
        let Some(kind) = plan.kind else { return Ok(()) };
        if plan.after > 0 {
            plan.after -= 1;
            return Ok(());
        }
        if plan.fails == 0 {
            return Ok(());
        }
        plan.fails -= 1;
        Err(Error::from(kind))
    }
}

/// Opens files on a medium that is full as long as this file lies on it.
pub(crate) fn full_beside(hog: PathBuf) -> Opener {
    Arc::new(move |path: &Path| {
        let file = File::options().read(true).append(true).open(path)?;
        Ok(Box::new(FullFile { file, hog: hog.clone() }))
    })
}

struct FullFile {
    file: File,
    hog: PathBuf,
}

impl Medium for FullFile {
    fn len(&mut self) -> Result<u64> {
        self.file.len()
    }
    fn append(&mut self, bytes: &[u8]) -> Result<()> {
        if self.hog.exists() {
            self.file.append(&bytes[..bytes.len() / 2])?;
            return Err(Error::from(ErrorKind::StorageFull));
        }
        self.file.append(bytes)
    }
    fn sync(&mut self) -> Result<()> {
        self.file.sync()
    }
    fn shorten(&mut self, length: u64) -> Result<()> {
        self.file.shorten(length)
    }
}

impl Disk for Failing {
    fn create(&self, path: &Path) -> Result<Box<dyn Medium>> {
        self.call('c')?;
        Ok(Box::new(FailingFile { file: File::options().write(true).create_new(true).open(path)?, plan: self.clone() }))
    }
    fn create_target(&self, path: &Path) -> Result<Box<dyn Target>> {
        self.call('c')?;
        Ok(Box::new(FailingFile { file: File::options().write(true).create_new(true).open(path)?, plan: self.clone() }))
    }
    fn make_dir(&self, dir: &Path) -> Result<()> {
        self.call('m')?;
        RealDisk.make_dir(dir)
    }
    fn rename(&self, from: &Path, to: &Path) -> Result<()> {
        self.call('n')?;
        RealDisk.rename(from, to)
    }
    fn sync_dir(&self, dir: &Path) -> Result<()> {
        self.call('d')?;
        RealDisk.sync_dir(dir)
    }
    fn remove(&self, path: &Path) -> Result<()> {
        self.call('r')?;
        RealDisk.remove(path)
    }
    fn remove_tree(&self, dir: &Path) -> Result<()> {
        self.call('R')?;
        RealDisk.remove_tree(dir)
    }
}

struct FailingFile {
    file: File,
    plan: Failing,
}

impl Medium for FailingFile {
    fn len(&mut self) -> Result<u64> {
        self.plan.call('l')?;
        self.file.len()
    }
    fn append(&mut self, bytes: &[u8]) -> Result<()> {
        if let Err(error) = self.plan.call('w') {
            let leaves = self.plan.0.lock().unwrap().leaves.min(bytes.len());
            self.file.write_all(&bytes[..leaves])?;
            return Err(error);
        }
        self.file.append(bytes)
    }
    fn sync(&mut self) -> Result<()> {
        self.plan.call('s')?;
        self.file.sync()
    }
    fn shorten(&mut self, length: u64) -> Result<()> {
        self.plan.call('t')?;
        self.file.shorten(length)
    }
}

impl Write for FailingFile {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        Medium::append(self, bytes).map(|()| bytes.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl Seek for FailingFile {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        self.file.seek(to)
    }
}

impl Target for FailingFile {
    fn make_durable(&mut self) -> Result<()> {
        Medium::sync(self)
    }
}
