//! The names that files in an archive may have, and how large each may be. No other name is ever looked at.

use crate::{LARGEST, Strand, segment};
use pathfolio_core::journal::Hash;

pub(super) const README: &str = "README.txt";
pub(super) const MANIFEST: &str = "manifest.json";

/// The manifest names every file in some 150 bytes.
const MANIFEST_LARGEST: u64 = 32 << 20;

/// A mended segment may be longer than a sealed one.
const SEGMENT_LARGEST: u64 = 2 * segment::SEAL;

/// What a name says a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    Readme,
    Manifest,
    Journal(Strand, u32),
    Attachment(Hash),
    Table,
}

impl Name {
    pub(super) fn of(name: &str) -> Option<Self> {
        match name.split('/').collect::<Vec<_>>()[..] {
            [README] => Some(Name::Readme),
            [MANIFEST] => Some(Name::Manifest),
            [table] if is_table(table) => Some(Name::Table),
            ["journal", strand, file] => {
                let number: u32 = file.strip_suffix(".jsonl")?.parse().ok()?;
                let canonical = number > 0 && segment::file_name(number) == file;
                canonical.then_some(Name::Journal(strand.parse().ok()?, number))
            }
            ["attachments", folder, hash] if hash.starts_with(folder) && folder.len() == 2 => Some(Name::Attachment(hash.parse().ok()?)),
            _ => None,
        }
    }

    /// Most bytes of such a file.
    pub(super) fn largest(self) -> u64 {
        match self {
            Name::Readme => 1 << 20,
            Name::Manifest => MANIFEST_LARGEST,
            Name::Journal(..) => SEGMENT_LARGEST,
            Name::Attachment(_) | Name::Table => LARGEST,
        }
    }
}

/// `ratings.csv`: a short name in plain letters.
fn is_table(name: &str) -> bool {
    let stem = name.strip_suffix(".csv").unwrap_or_default();
    (1..=40).contains(&stem.len()) && stem.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

pub(super) fn journal(strand: Strand, number: u32) -> String {
    format!("journal/{strand}/{}", segment::file_name(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_nowhere_but_into_the_archive() {
        let device = "01900000-0000-7000-8000-000000000001";
        let hash = Hash::of(b"x").to_string();
        for good in ["README.txt", "manifest.json", "ratings.csv", "study-log.csv", &format!("journal/{device}/000001.jsonl")] {
            assert!(Name::of(good).is_some(), "{good}");
        }
        assert!(Name::of(&format!("attachments/{}/{hash}", &hash[..2])).is_some());
        for bad in [
            "",
            "/README.txt",
            "../README.txt",
            "./README.txt",
            "journal/../../x",
            "journal\\x",
            "README.txt/",
            "readme.txt",
            "C:.csv",
            "..csv",
            ".csv",
            &format!("journal/{device}/1.jsonl"),
            &format!("journal/{device}/000000.jsonl"),
            &format!("journal/{device}/+00001.jsonl"),
            &format!("journal/{}/000001.jsonl", device.to_uppercase().replace('0', "A")),
            &format!("journal/{device}/000001.jsonl\0"),
            &format!("attachments/xx/{hash}"),
            &format!("attachments//{hash}"),
            &format!("attachments/{}/{}", &hash[..2], hash.to_uppercase()),
            &format!("attachments/{}/../{hash}", &hash[..2]),
        ] {
            assert_eq!(Name::of(bad), None, "{bad:?}");
        }
    }
}
