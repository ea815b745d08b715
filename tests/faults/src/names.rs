//! Entries by their names, read from the journal's files with nothing but a hash function: what the store itself says
//! of them is under test here and not asked.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pathfolio_core::journal::Hash;
use serde::{Deserialize, Serialize};

use crate::ground::files;

/// An entry's place and name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Name {
    /// The device that wrote it.
    pub device: String,
    /// Its place among that device's entries.
    pub seq: u64,
    /// The SHA-256 of its header, which holds that of its body: who has this has every byte.
    pub hash: String,
}

impl Name {
    /// As `saved DEVICE SEQ HASH`, the line by which a process says that an entry is saved.
    #[must_use]
    pub fn said(text: &str) -> Option<Self> {
        let mut words = text.strip_prefix("saved ")?.split(' ');
        let (device, seq, hash) = (words.next()?.to_owned(), words.next()?.parse().ok()?, words.next()?.to_owned());
        (hash.len() == 64).then_some(Self { device, seq, hash })
    }

    /// The name of the entry that this line of a journal is, if every byte of it is what its hashes say.
    #[must_use]
    pub fn of_line(line: &[u8]) -> Option<Self> {
        let tab = line.iter().position(|byte| *byte == b'\t')?;
        let (header, body) = (&line[..tab], &line[tab + 1..]);
        let fields: serde_json::Value = serde_json::from_slice(header).ok()?;
        let named = fields["body"].as_str()? == Hash::of(body).to_string();
        let device = fields["device"].as_str()?.to_owned();
        named.then_some(Self { device, seq: fields["seq"].as_u64()?, hash: Hash::of(header).to_string() })
    }
}

/// The entries that stand in the journal of a data directory, in the order of its files.
#[must_use]
pub fn in_journal(dir: &Path) -> Vec<Name> {
    let bytes = files(&dir.join("journal")).into_iter().filter_map(|file| fs::read(file).ok());
    bytes.flat_map(|bytes| terminated(&bytes).filter_map(Name::of_line).collect::<Vec<_>>()).collect()
}

/// The lines that end with a line feed.
fn terminated(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').filter_map(|line| line.strip_suffix(b"\n"))
}

/// Every piece of text between line feeds in the files of one folder or two: what may never vanish, damaged or not.
#[must_use]
pub fn texts(folder: &Path, other: Option<&Path>) -> BTreeSet<Vec<u8>> {
    let bytes = [Some(folder), other].into_iter().flatten().flat_map(files).filter_map(|file| fs::read(file).ok());
    let mut texts = BTreeSet::new();
    for bytes in bytes {
        texts.extend(bytes.split(|byte| *byte == b'\n').filter(|text| !text.is_empty()).map(<[u8]>::to_vec));
    }
    texts
}
