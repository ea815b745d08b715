//! An entry, its header, and the order of entries.

use super::{Change, Hash};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// A device: the UUID under which it writes. Its text also names the device's folder in the journal, so that only the
/// canonical form (lower case, hyphens) is read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(Uuid);

impl DeviceId {
    /// The device with this id.
    pub fn new(id: Uuid) -> Self {
        Self(id)
    }

    /// The id's 16 bytes.
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_hyphenated().fmt(f)
    }
}
impl fmt::Debug for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for DeviceId {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "not a device id (a UUID in lower case with hyphens)";
        let id = Self(Uuid::try_parse(text).map_err(|_| WRONG)?);
        if id.to_string() == text { Ok(id) } else { Err(WRONG) }
    }
}

/// Text where a person may read it (JSON), 16 bytes elsewhere.
impl Serialize for DeviceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { serializer.collect_str(self) } else { self.as_bytes().serialize(serializer) }
    }
}
impl<'de> Deserialize<'de> for DeviceId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return <[u8; 16]>::deserialize(deserializer).map(|bytes| Self(Uuid::from_bytes(bytes)));
        }
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// What stands at the head of every entry and stays when its body is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Version of the entry's format. Every version keeps the fields named here.
    pub v: u32,
    /// What kind of change the body holds.
    pub kind: String,
    /// Whose record it is.
    pub subject: String,
    /// Who says it: a key's fingerprint or, without a key, the holder.
    pub author: String,
    /// The device that wrote it.
    pub device: DeviceId,
    /// Its place among the device's entries, from 1.
    pub seq: u64,
    /// Logical time: one more than the greatest the device had seen.
    pub lamport: u64,
    /// Wall time with offset, for people; never decides an order.
    pub at: DateTime<FixedOffset>,
    /// The device's entry before this one; none for its first.
    pub prev: Option<Hash>,
    /// SHA-256 of the body's bytes.
    pub body: Hash,
}

/// The place of an entry among all: by logical time, then device, then place on the device, then hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Order {
    /// [`Header::lamport`].
    pub lamport: u64,
    /// [`Header::device`].
    pub device: DeviceId,
    /// [`Header::seq`].
    pub seq: u64,
    /// The entry's hash.
    pub hash: Hash,
}

/// One entry with the exact bytes that were stored. Made only by [`super::compose`] and [`super::decode_line`], so that
/// its hash always is the hash of its header's bytes and its body always fits its header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub(super) header: Header,
    pub(super) header_bytes: Vec<u8>,
    pub(super) body_bytes: Vec<u8>,
    pub(super) hash: Hash,
    pub(super) change: Change,
}

impl Entry {
    /// The header as read.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The header's stored bytes, over which the hash is taken.
    pub fn header_bytes(&self) -> &[u8] {
        &self.header_bytes
    }

    /// The body's stored bytes.
    pub fn body_bytes(&self) -> &[u8] {
        &self.body_bytes
    }

    /// The entry's name: SHA-256 of the header's bytes.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// What the entry says.
    pub fn change(&self) -> &Change {
        &self.change
    }

    /// Whether its body was erased.
    pub fn is_blank(&self) -> bool {
        matches!(self.change, Change::Blank(_))
    }

    /// The entry without what it says: the same name, the same place in its chain.
    pub fn blank(self) -> Self {
        let change = Change::Blank(self.header.kind.clone());
        Self { body_bytes: Vec::new(), change, ..self }
    }

    /// Its place among all entries.
    pub fn order(&self) -> Order {
        Order { lamport: self.header.lamport, device: self.header.device, seq: self.header.seq, hash: self.hash }
    }

    /// The journal's line: header, tab, body, line feed.
    pub fn line(&self) -> Vec<u8> {
        let mut line = Vec::with_capacity(self.header_bytes.len() + self.body_bytes.len() + 2);
        line.extend_from_slice(&self.header_bytes);
        line.push(b'\t');
        line.extend_from_slice(&self.body_bytes);
        line.push(b'\n');
        line
    }
}
