//! The lines of the folder's files: an entry's hash, a tab, and the entry as it stands in the journal. In the journal the
//! chain vouches for each header; here a line may lie alone, so that it states its own name, and is believed only if that is
//! right.

use crate::{
    StoreError,
    error::{Operation, io},
    files,
};
use pathfolio_core::journal::{Entry, Hash, decode_line};
use std::{io::Read, path::Path};

/// A line as it was found.
pub(super) enum Line {
    /// It states its name, and that is right.
    Sound(Entry),
    /// It states none, as earlier versions wrote it: believed only where something else names the entry.
    Plain(Entry),
    /// It is no entry, or not the one that it states; its bytes.
    Damaged(Vec<u8>),
}

/// What a file holds, each line with its number. The rest after the last line feed is still on its way.
pub(super) struct Lines {
    pub(super) lines: Vec<(usize, Line)>,
    pub(super) rest: bool,
}

/// The line of an entry.
pub(super) fn line(entry: &Entry) -> Vec<u8> {
    let mut line = entry.hash().to_string().into_bytes();
    line.push(b'\t');
    line.extend(entry.line());
    line
}

/// Reads a file of at most `longest` bytes; none if there is none, or no regular one.
pub(super) fn read(path: &Path, longest: u64) -> Result<Option<Lines>, StoreError> {
    let Some(file) = files::open_own(path)? else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    file.take(longest).read_to_end(&mut bytes).map_err(io(Operation::Read, path))?;
    let whole = bytes.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let lines = bytes[..whole].split_inclusive(|&byte| byte == b'\n').zip(1..);
    let lines = lines.filter(|(line, _)| line.len() > 1).map(|(line, number)| (number, read_line(line))).collect();
    Ok(Some(Lines { lines, rest: whole < bytes.len() }))
}

fn read_line(line: &[u8]) -> Line {
    let damaged = |_| Line::Damaged(line.to_vec());
    match stated(line) {
        None => decode_line(line).map_or_else(damaged, Line::Plain),
        Some((name, rest)) => match decode_line(rest) {
            Ok(entry) if entry.hash() == name => Line::Sound(entry),
            _ => Line::Damaged(line.to_vec()),
        },
    }
}

/// The name that a line states, and what follows it.
fn stated(line: &[u8]) -> Option<(Hash, &[u8])> {
    let tab = line.iter().position(|&byte| byte == b'\t')?;
    let name = std::str::from_utf8(&line[..tab]).ok()?.parse().ok()?;
    Some((name, &line[tab + 1..]))
}

/// The entries that a damaged line may have been.
pub(super) fn names(line: &[u8]) -> Vec<Hash> {
    let (stated, rest) = stated(line).unzip();
    let rest = rest.unwrap_or(line);
    let header = rest.split(|&byte| byte == b'\t').next().unwrap_or_default();
    stated.into_iter().chain([Hash::of(header)]).collect()
}
