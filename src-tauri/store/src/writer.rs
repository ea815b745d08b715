//! Appends lines to this device's journal. A line is there whole and durable, or the file is as it was.

use crate::{
    StoreError,
    error::{Operation, io},
    files,
    heads::{Head, Sealed},
    segment::{self, SEAL, file_name},
};
use pathfolio_core::journal::{Entry, Hash, decode_line};
use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
};

/// A file open for appending; apart, so that tests can let it fail.
pub(crate) trait Medium: Send {
    fn len(&mut self) -> std::io::Result<u64>;
    fn append(&mut self, bytes: &[u8]) -> std::io::Result<()>;
    fn sync(&mut self) -> std::io::Result<()>;
    fn shorten(&mut self, length: u64) -> std::io::Result<()>;
}

impl Medium for File {
    fn len(&mut self) -> std::io::Result<u64> {
        self.metadata().map(|data| data.len())
    }
    fn append(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.write_all(bytes)
    }
    fn sync(&mut self) -> std::io::Result<()> {
        self.sync_data()
    }
    fn shorten(&mut self, length: u64) -> std::io::Result<()> {
        self.set_len(length)
    }
}

pub(crate) type Opener = Arc<dyn Fn(&Path) -> std::io::Result<Box<dyn Medium>> + Send + Sync>;

/// Opens the real file.
pub(crate) fn real_files() -> Opener {
    Arc::new(|path| Ok(Box::new(File::options().read(true).append(true).open(path)?)))
}

pub(crate) struct Writer {
    folder: PathBuf,
    /// The unsealed segment; 0 before the first.
    segment: u32,
    /// Its length as far as it was answered as saved.
    length: u64,
    /// The entry that the next one follows.
    head: Option<Head>,
    /// The last line in the segment. Not the head where the head's entry is lost.
    last: Option<Hash>,
    /// None before the first line and after a failure.
    file: Option<Box<dyn Medium>>,
    /// Whether segment, length and last line are those on the disk.
    placed: bool,
    opener: Opener,
}

impl Writer {
    /// Goes on after `head` in the folder's last segment, which must have been examined.
    pub(crate) fn new(folder: PathBuf, head: Option<Head>, opener: Opener) -> Result<Self, StoreError> {
        let mut writer = Self { folder, segment: 0, length: 0, head, last: None, file: None, placed: false, opener };
        writer.enter_anew(head)?;
        Ok(writer)
    }

    /// Finds its place again after the journal was examined.
    pub(crate) fn enter_anew(&mut self, head: Option<Head>) -> Result<(), StoreError> {
        self.let_go();
        self.segment = segment::list(&self.folder)?.last().copied().unwrap_or(0);
        self.head = head;
        let bytes = if self.segment == 0 { None } else { files::read(&self.path())? }.unwrap_or_default();
        self.length = bytes.len() as u64;
        self.last = last_line(&bytes);
        self.placed = true;
        Ok(())
    }

    /// Finds its place again though nobody could examine the journal: only where it ends as it did. Whatever else lies there
    /// may be the rest of a save that was refused.
    fn enter_unexamined(&mut self) -> Result<(), StoreError> {
        let before = self.last;
        self.enter_anew(self.head)?;
        let as_before = self.last.is_some() && (self.last == before || self.last == self.head.map(|head| head.hash));
        if self.length > 0 && !as_before {
            self.let_go();
            self.last = before;
            return Err(StoreError::Damaged { path: self.path() });
        }
        Ok(())
    }

    /// Lets go of the segment, whose files others are about to replace. Unless it is told its place again it looks for it
    /// itself: what is appended to a file that was replaced is nowhere.
    pub(crate) fn let_go(&mut self) {
        self.file = None;
        self.placed = false;
    }

    pub(crate) fn head(&self) -> Option<Head> {
        self.head
    }

    /// The unsealed segment and its length as far as it was answered as saved; none before the first line.
    pub(crate) fn reach(&self) -> Option<(u32, u64)> {
        (self.segment > 0).then_some((self.segment, self.length))
    }

    /// Appends a line and makes it durable. Says if a segment was sealed on the way.
    pub(crate) fn append(&mut self, line: &[u8], head: Head) -> Result<Option<Sealed>, StoreError> {
        if !self.placed {
            self.enter_unexamined()?;
        }
        let sealed = if self.segment == 0 || !self.fits(line.len()) { self.seal()? } else { None };
        self.write(line, head)?;
        Ok(sealed)
    }

    /// Appends lines, made durable a segment at a time. On an error some of the first may be there. Says what was sealed
    /// on the way.
    pub(crate) fn append_all<'a>(&mut self, entries: impl IntoIterator<Item = &'a Entry>) -> Result<Vec<Sealed>, StoreError> {
        let mut sealed = Vec::new();
        let (mut lines, mut last) = (Vec::new(), self.head);
        for entry in entries {
            let line = entry.line();
            if self.segment == 0 || !self.fits(lines.len() + line.len()) {
                self.write_some(&lines, last)?;
                lines.clear();
                sealed.extend(self.seal()?);
            }
            lines.extend_from_slice(&line);
            last = Some(Head::of(entry));
        }
        self.write_some(&lines, last)?;
        Ok(sealed)
    }

    fn write_some(&mut self, lines: &[u8], last: Option<Head>) -> Result<(), StoreError> {
        match last {
            Some(last) if !lines.is_empty() => self.write(lines, last),
            _ => Ok(()),
        }
    }

    /// Whether so many bytes more go into the segment.
    fn fits(&self, bytes: usize) -> bool {
        self.length == 0 || self.length + bytes as u64 <= SEAL
    }

    /// Goes on in a new segment; says what the last one holds.
    fn seal(&mut self) -> Result<Option<Sealed>, StoreError> {
        let sealed = self.head.filter(|_| self.segment > 0).map(|last| Sealed { segment: self.segment, bytes: self.length, last });
        self.next_segment()?;
        Ok(sealed)
    }

    /// Writes whole lines, of which the last is `head`'s, to the segment.
    fn write(&mut self, lines: &[u8], head: Head) -> Result<(), StoreError> {
        let path = self.path();
        let mut file = match self.file.take() {
            Some(file) => file,
            None => self.reopen()?,
        };
        if file.len().map_err(io(Operation::Read, &path))? != self.length {
            return Err(StoreError::Damaged { path });
        }
        let written = file.append(lines).map_err(io(Operation::Write, &path));
        let written = written.and_then(|()| file.sync().map_err(io(Operation::Sync, &path)));
        if let Err(error) = written {
            // After a failed sync nobody knows what this handle's pages hold: never asked again. What the line left
            // behind is taken off now, or before the next line, or put aside when the store is next opened.
            drop(file);
            self.file = self.reopen().ok();
            return Err(error);
        }
        self.file = Some(file);
        self.length += lines.len() as u64;
        self.head = Some(head);
        self.last = Some(head.hash);
        Ok(())
    }

    fn path(&self) -> PathBuf {
        self.folder.join(file_name(self.segment))
    }

    /// Makes and enters the next segment, name and all durable.
    fn next_segment(&mut self) -> Result<(), StoreError> {
        files::create_dir(&self.folder)?;
        let path = self.folder.join(file_name(self.segment + 1));
        // One may be left, empty, from an attempt that failed after this step.
        let file = files::only_mine().create(true).append(true).open(&path).map_err(io(Operation::Create, &path))?;
        if file.metadata().map_err(io(Operation::Read, &path))?.len() > 0 {
            return Err(StoreError::Damaged { path });
        }
        files::sync_dir(&self.folder)?;
        self.segment += 1;
        self.length = 0;
        self.last = None;
        self.file = None;
        Ok(())
    }

    /// Opens the segment anew, reads back that what was answered as saved is there, and takes off the rest.
    fn reopen(&self) -> Result<Box<dyn Medium>, StoreError> {
        let path = self.path();
        let mut file = (self.opener)(&path).map_err(io(Operation::Open, &path))?;
        let length = file.len().map_err(io(Operation::Read, &path))?;
        if self.length > 0 {
            let bytes = fs::read(&path).map_err(io(Operation::Read, &path))?;
            let saved = usize::try_from(self.length).ok().and_then(|length| bytes.get(..length));
            if saved.is_none_or(|saved| last_line(saved) != self.last) {
                return Err(StoreError::Damaged { path });
            }
        }
        if length > self.length {
            file.shorten(self.length).map_err(io(Operation::Write, &path))?;
            file.sync().map_err(io(Operation::Sync, &path))?;
        }
        Ok(file)
    }
}

/// The entry in the last line of a segment that ends with one.
fn last_line(bytes: &[u8]) -> Option<Hash> {
    let line = bytes.strip_suffix(b"\n")?.rsplit(|&byte| byte == b'\n').next()?;
    decode_line(line).ok().map(|entry| entry.hash())
}
