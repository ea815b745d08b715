//! One journal file as lines. Reads whatever is there; judges nothing but single lines.

use crate::{
    StoreError,
    error::{Operation, io},
    files,
};
use pathfolio_core::journal::{Entry, LineFault, decode_line};
use std::{fs, path::Path};

/// A segment takes no more lines once it would grow past this many bytes.
pub(crate) const SEAL: u64 = 4 << 20;

/// `000001.jsonl`
pub(crate) fn file_name(segment: u32) -> String {
    format!("{segment:06}.jsonl")
}

/// The segments in a device's folder, in order; none if there is no such folder. Other files are not ours.
pub(crate) fn list(folder: &Path) -> Result<Vec<u32>, StoreError> {
    let names = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        names => names.map_err(io(Operation::Read, folder))?,
    };
    let mut segments = Vec::new();
    for name in names {
        let name = name.map_err(io(Operation::Read, folder))?.file_name();
        let number = name.to_str().and_then(|name| name.strip_suffix(".jsonl")).and_then(|digits| digits.parse().ok());
        segments.extend(number.filter(|number| *number > 0 && name.to_str() == Some(&file_name(*number))));
    }
    segments.sort_unstable();
    Ok(segments)
}

/// A journal file as it was found.
#[derive(Debug)]
pub(crate) struct Segment {
    pub(crate) number: u32,
    pub(crate) bytes: Vec<u8>,
    pub(crate) lines: Vec<Line>,
}

/// One line, or the unterminated rest of a file.
#[derive(Debug)]
pub(crate) struct Line {
    /// Where it stands in the segment's bytes, without its line feed.
    pub(crate) place: std::ops::Range<usize>,
    /// Whether a line feed ends it.
    pub(crate) ended: bool,
    pub(crate) read: Result<Entry, LineFault>,
}

impl Segment {
    pub(crate) fn read(folder: &Path, number: u32) -> Result<Self, StoreError> {
        let bytes = files::read(&folder.join(file_name(number)))?.unwrap_or_default();
        let mut lines = Vec::new();
        let mut start = 0;
        while start < bytes.len() {
            let end = bytes[start..].iter().position(|&byte| byte == b'\n').map(|length| start + length);
            let place = start..end.unwrap_or(bytes.len());
            let read = decode_line(&bytes[place.clone()]);
            // A write that was cut off after the tab is no erased body.
            let read = read.and_then(|entry| if end.is_none() && entry.is_blank() { Err(body_fault(&entry)) } else { Ok(entry) });
            lines.push(Line { read, ended: end.is_some(), place });
            start = end.map_or(bytes.len(), |end| end + 1);
        }
        Ok(Self { number, bytes, lines })
    }
}

fn body_fault(entry: &Entry) -> LineFault {
    let header = entry.header();
    LineFault::Body { entry: entry.hash(), device: header.device, seq: header.seq }
}
