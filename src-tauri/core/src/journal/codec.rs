//! One entry as one line, `header-json TAB body-json LF`. Hashes are taken over the exact stored bytes, so that no
//! canonical JSON is needed and whatever a later version writes keeps its name here.

use super::{Change, DeviceId, Entry, Hash, Header, Kind, Unknown, WhyUnknown, body};
use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::{Deserialize, Serialize};

/// The version of entries that this program writes, and the greatest whose bodies it reads.
pub const VERSION: u32 = 1;

/// Longest line in bytes, its line feed included.
pub const LINE_CAP: usize = 1 << 20;

/// Greatest `seq` and `lamport`: what JSON carries exactly everywhere.
const COUNT_CAP: u64 = 1 << 53;

/// Longest `kind`, `subject` and `author`, in bytes.
const NAME_CAP: usize = 200;

/// An entry about to be written: its header without what is computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft<'a> {
    /// What happened.
    pub change: &'a Change,
    /// Whose record it is.
    pub subject: &'a str,
    /// Who says it.
    pub author: &'a str,
    /// The device that writes.
    pub device: DeviceId,
    /// Its place among the device's entries, from 1.
    pub seq: u64,
    /// Logical time.
    pub lamport: u64,
    /// Wall time with offset; kept to the fraction of a second given.
    pub at: DateTime<FixedOffset>,
    /// The device's entry before this one.
    pub prev: Option<Hash>,
}

/// Why a change cannot become an entry. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DraftFault {
    /// The change is not of its kind's form.
    #[error("{0}")]
    Change(String),
    /// Subject or author is empty or too long, or a counter is out of range.
    #[error("{0} is empty, too long or out of range")]
    Header(&'static str),
    /// The line would be longer than [`LINE_CAP`].
    #[error("the entry would take {bytes} bytes; {LINE_CAP} fit")]
    TooLong {
        /// What it would take.
        bytes: usize,
    },
}

/// Why a line is no entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// Longer than [`LINE_CAP`].
    #[error("longer than {LINE_CAP} bytes")]
    TooLong,
    /// No tab between header and body.
    #[error("no tab between header and body")]
    NoTab,
    /// The header is not of its form.
    #[error("the header cannot be read")]
    Header,
    /// The header is whole, the body is not what it names.
    #[error("the body is not the one that the header names")]
    Body {
        /// The entry whose body it should be, by what its header says.
        entry: Hash,
        /// Its device.
        device: DeviceId,
        /// Its place on the device.
        seq: u64,
    },
}

/// The header as JSON; the order of the fields is the order in the file.
#[derive(Serialize, Deserialize)]
struct HeaderJson {
    v: u32,
    kind: String,
    subject: String,
    author: String,
    device: DeviceId,
    seq: u64,
    lamport: u64,
    at: String,
    prev: Option<Hash>,
    body: Hash,
}

/// Writes a change as an entry. `salt` is random, so that an erased body cannot be guessed from its hash.
pub fn compose(draft: Draft<'_>, salt: [u8; 16]) -> Result<Entry, DraftFault> {
    let Draft { change, subject, author, device, seq, lamport, at, prev } = draft;
    let body_bytes = body::write(change, salt).map_err(DraftFault::Change)?;
    let json = HeaderJson {
        v: VERSION,
        kind: change.kind().to_owned(),
        subject: subject.to_owned(),
        author: author.to_owned(),
        device,
        seq,
        lamport,
        at: at.to_rfc3339_opts(SecondsFormat::AutoSi, false),
        prev,
        body: Hash::of(&body_bytes),
    };
    let header_bytes = serde_json::to_vec(&json).map_err(|error| DraftFault::Change(error.to_string()))?;
    let bytes = header_bytes.len() + body_bytes.len() + 2;
    if bytes > LINE_CAP {
        return Err(DraftFault::TooLong { bytes });
    }
    let header = json.checked().map_err(DraftFault::Header)?;
    Ok(Entry { hash: Hash::of(&header_bytes), header, header_bytes, body_bytes, change: change.clone() })
}

/// Reads one line, with or without its line feed. The body is checked against the header; whether the header is the
/// one once written shows only in the chain. What this version cannot read but what is whole becomes
/// [`Change::Unknown`] and keeps its bytes.
pub fn decode_line(line: &[u8]) -> Result<Entry, LineFault> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    if line.len() >= LINE_CAP {
        return Err(LineFault::TooLong);
    }
    let tab = line.iter().position(|&byte| byte == b'\t').ok_or(LineFault::NoTab)?;
    let (header_bytes, body_bytes) = (&line[..tab], &line[tab + 1..]);
    let json: HeaderJson = serde_json::from_slice(header_bytes).map_err(|_| LineFault::Header)?;
    let header = json.checked().map_err(|_| LineFault::Header)?;
    let hash = Hash::of(header_bytes);
    if Hash::of(body_bytes) != header.body {
        return Err(LineFault::Body { entry: hash, device: header.device, seq: header.seq });
    }
    let change = read_change(&header, body_bytes);
    Ok(Entry { header, header_bytes: header_bytes.to_vec(), body_bytes: body_bytes.to_vec(), hash, change })
}

fn read_change(header: &Header, bytes: &[u8]) -> Change {
    let kind = match header.kind.as_str() {
        "profile" => Kind::Profile,
        "rated" => Kind::Rated,
        "undone" => Kind::Undone,
        _ => Kind::Unknown,
    };
    let why = match kind {
        _ if header.v > VERSION => WhyUnknown::NewerVersion,
        Kind::Unknown => WhyUnknown::UnknownKind,
        _ => match body::read(kind, bytes) {
            Some(change) => return change,
            None => WhyUnknown::UnreadableBody,
        },
    };
    Change::Unknown(Unknown { kind: header.kind.clone(), v: header.v, why })
}

impl HeaderJson {
    /// The header, or the name of the field that is not of its form.
    fn checked(self) -> Result<Header, &'static str> {
        let HeaderJson { v, kind, subject, author, device, seq, lamport, at, prev, body } = self;
        for (name, text) in [("kind", &kind), ("subject", &subject), ("author", &author)] {
            if text.is_empty() || text.len() > NAME_CAP {
                return Err(name);
            }
        }
        if v == 0 {
            return Err("v");
        }
        if !(1..COUNT_CAP).contains(&seq) {
            return Err("seq");
        }
        if lamport >= COUNT_CAP {
            return Err("lamport");
        }
        if prev.is_some() != (seq > 1) {
            return Err("prev");
        }
        let at = DateTime::parse_from_rfc3339(&at).map_err(|_| "at")?;
        Ok(Header { v, kind, subject, author, device, seq, lamport, at, prev, body })
    }
}
