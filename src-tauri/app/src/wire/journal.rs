//! The journal and its checks.

use serde::Serialize;
use ts_rs::TS;

/// Every entry, oldest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JournalDto {
    /// Oldest first.
    pub entries: Vec<EntryDto>,
    /// SHA-256 of the sorted entry hashes.
    pub fingerprint: String,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EntryDto {
    /// SHA-256 of the header.
    pub hash: String,
    /// Device id.
    pub device: String,
    /// Position on that device, from 1.
    #[ts(type = "number")]
    pub seq: u64,
    /// Wall time with offset.
    pub at: String,
    /// Such as `rated`.
    pub kind: String,
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct VerifyDto {
    /// Entries checked.
    pub entries: u32,
    /// SHA-256 of the sorted entry hashes.
    pub fingerprint: String,
    /// What was found; empty when all is well.
    pub findings: Vec<FindingDto>,
    /// Hashes of entries that neither copy holds.
    pub lost: Vec<String>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FindingDto {
    /// What was found.
    pub what: String,
    /// Where.
    #[serde(rename = "where")]
    #[ts(rename = "where")]
    pub place: String,
    /// What was done about it.
    pub done: String,
    /// What the person should do now; empty where there is nothing to do.
    pub next: String,
}

/// The answer of a command that wrote.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Written {
    /// Hash of the entry.
    pub entry: String,
    /// What was done, in a few words, for the toast.
    pub said: String,
}
