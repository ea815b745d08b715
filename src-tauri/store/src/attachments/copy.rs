//! Copying a file in by its path, as it is at one moment: a file that changes while it is read is refused.

use super::{Attachments, CHUNK, Staged, disk::open_regular};
use crate::{
    AttachmentError,
    error::{IoKind, Operation},
};
use std::{
    fs::{self, Metadata},
    io::{self, ErrorKind, Read},
    ops::ControlFlow,
    path::Path,
    time::SystemTime,
};

impl Attachments {
    /// Copies a file in and makes the copy durable; the file itself stays as it is. `progress` is told the bytes copied
    /// so far, first 0 and last all of them, and stops the copy by answering [`ControlFlow::Break`].
    pub fn copy_in(&self, path: &Path, progress: &mut dyn FnMut(u64) -> ControlFlow<()>) -> Result<Staged, AttachmentError> {
        let mut file = open_regular(path).map_err(unreadable(Operation::Open, path))?.ok_or(AttachmentError::NotAFile)?;
        let before = Seen::of(&file.metadata().map_err(unreadable(Operation::Read, path))?);
        let mut incoming = self.begin(before.bytes)?;
        let mut buffer = vec![0; CHUNK];
        loop {
            if progress(incoming.bytes()).is_break() {
                return Err(AttachmentError::Cancelled);
            }
            match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => incoming.push(&buffer[..read])?,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(unreadable(Operation::Read, path)(error)),
            }
        }
        let after = Seen::of(&file.metadata().map_err(unreadable(Operation::Read, path))?);
        // By its name too: the open file stays as it was when another takes its name.
        let named = fs::metadata(path).map(|data| Seen::of(&data));
        if after != before || named.ok().as_ref() != Some(&before) {
            return Err(AttachmentError::Changed);
        }
        incoming.finish()
    }
}

/// What shows that a file was written to or that another took its place.
#[derive(PartialEq, Eq)]
struct Seen {
    bytes: u64,
    /// As finely as the file system has it; none where it has none.
    modified: Option<SystemTime>,
    /// Volume and number of the file; none where the system does not say.
    file: Option<(u64, u64)>,
}

impl Seen {
    fn of(data: &Metadata) -> Self {
        #[cfg(unix)]
        let file = {
            use std::os::unix::fs::MetadataExt;
            Some((data.dev(), data.ino()))
        };
        #[cfg(not(unix))]
        let file = None;
        Self { bytes: data.len(), modified: data.modified().ok(), file }
    }
}

/// For `map_err`: the error of a file that is not the store's own.
fn unreadable(operation: Operation, path: &Path) -> impl FnOnce(io::Error) -> AttachmentError + '_ {
    move |source| AttachmentError::Unreadable { operation, path: path.to_owned(), kind: IoKind::from(&source), source }
}
