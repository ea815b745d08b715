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
/// one once written shows only in the chain. No body at all is one that was erased ([`Change::Blank`]); whether it was shows
/// in an entry of the kind `erased`. What this version cannot read but what is whole becomes
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
    if body_bytes.is_empty() {
        let change = Change::Blank(header.kind.clone());
        return Ok(Entry { header, header_bytes: header_bytes.to_vec(), body_bytes: Vec::new(), hash, change });
    }
    if Hash::of(body_bytes) != header.body {
        return Err(LineFault::Body { entry: hash, device: header.device, seq: header.seq });
    }
    let change = read_change(&header, body_bytes);
    Ok(Entry { header, header_bytes: header_bytes.to_vec(), body_bytes: body_bytes.to_vec(), hash, change })
}

fn read_change(header: &Header, bytes: &[u8]) -> Change {
    let kind = Kind::of(&header.kind);
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

#[cfg(test)]
mod tests {
    use super::super::{
        Aside, Described, Edit, Erased, Noted, OwnTopic, ProfileChange, Rated, Read, Recalled, SetAside, Studied, TargetRating, Withdrawn,
    };
    use super::*;
    use crate::evidence::{Basis, FileRef, Form, Label, Piece, Reflection, Serves, Stub};
    use crate::planner::replan::{AcceptedSitting, AcceptedStep};
    use crate::planner::{Accepted, Availability, DaysOff, Own, StepHours};
    use crate::profile::{Assumed, AssumedLevel, CompetenceEdit, Deadline, Hours, Purpose, RoleEdit};
    use crate::study::Session;
    use chrono::NaiveDate;

    /// Lines of version 1 as they were once written. They are never changed: whoever reads journals must read these.
    const FIXTURE: &str = include_str!("fixture.v1.jsonl");

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn changes() -> Vec<Change> {
        let rating = |target: &str, level, reason: Option<&str>| TargetRating {
            target: format!("iso-27021-2017/{target}"),
            level,
            reason: reason.map(str::to_owned),
            evidence: None,
        };
        let id = |n: u8| format!("0190{n:04}-0000-7000-8000-000000000000");
        let deadline = Deadline { date: day("2027-01-26"), purpose: Purpose::Exam };
        vec![
            Change::Profile(ProfileChange {
                name: Edit::Set("Änne O'Hara\t\"\n".into()),
                role: Edit::Set("iso-27021-2017/internal-auditor".into()),
                hours: Edit::Set(Hours::Days([60, 0, 0, 0, 0, 180, 0])),
                deadline: Edit::Set(deadline),
                ..ProfileChange::default()
            }),
            Change::Profile(ProfileChange { hours: Edit::Set(Hours::Week(300)), deadline: Edit::Clear, ..ProfileChange::default() }),
            Change::Rated(Rated {
                ratings: vec![
                    rating("6.2.3.K4", Some(2), None),
                    rating("6.2.3.K", None, None),
                    rating("6.5.3.S1", Some(3), Some("led an audit")),
                ],
                date: day("2026-11-23"),
            }),
            Change::Undone { target: Hash::from_bytes([0xab; 32]) },
            Change::Rated(Rated {
                ratings: vec![TargetRating { evidence: Some(id(1)), ..rating("6.5.3.S2", Some(3), None) }],
                date: day("2026-11-24"),
            }),
            Change::Profile(ProfileChange {
                assumed: Edit::Set(Assumed {
                    backgrounds: vec!["business-analyst".into()],
                    levels: vec![AssumedLevel { target: "iso-27021-2017/5.4.K".into(), level: 2 }],
                }),
                step_hours: Edit::Set(StepHours { k1: 2, ..StepHours::default() }),
                ..ProfileChange::default()
            }),
            Change::RoleEdited(RoleEdit {
                role: "iso-27021-2017/internal-auditor".into(),
                reset: false,
                competences: vec![CompetenceEdit { number: "6.5.3".parse().unwrap(), target: Some(4), importance: None }],
            }),
            Change::RoleEdited(RoleEdit { role: "iso-27021-2017/internal-auditor".into(), reset: true, competences: vec![] }),
            Change::Evidence(Box::new(Described { id: id(1), piece: whole_piece() })),
            Change::Evidence(Box::new(Described { id: id(2), piece: bare_piece() })),
            Change::EvidenceWithdrawn(Withdrawn { id: id(2), reason: Some("not mine to show".into()) }),
            Change::Studied(Studied {
                id: id(3),
                session: Session {
                    date: day("2026-11-24"),
                    minutes: 45,
                    on: Some("iso-27021-2017/6.5.3/sampling".into()),
                    note: Some("25 of 400".into()),
                    parts: vec!["nist-sp-800-30/1".into()],
                },
            }),
            Change::StudyWithdrawn(Withdrawn { id: id(3), reason: None }),
            Change::Read(Read { parts: vec!["nist-sp-800-30/2".into()], done: true, date: day("2026-11-25") }),
            Change::Noted(Noted { target: "iso-27021-2017/6.5.3.K4".into(), text: Some("ask Jonas".into()) }),
            Change::Noted(Noted { target: "iso-27021-2017/6.5.3.K4".into(), text: None }),
            Change::SetAside(SetAside {
                topic: "iso-27021-2017/5.9/budget".into(),
                aside: Some(Aside { until: Some(day("2026-12-01")), reason: None }),
            }),
            Change::SetAside(SetAside {
                topic: "iso-27021-2017/5.9/budget".into(),
                aside: Some(Aside { until: None, reason: Some("somebody else does it".into()) }),
            }),
            Change::SetAside(SetAside { topic: "iso-27021-2017/5.9/budget".into(), aside: None }),
            Change::Profile(ProfileChange {
                days_off: Edit::Set(vec![DaysOff { from: day("2026-12-21"), to: day("2027-01-03") }]),
                ..ProfileChange::default()
            }),
            Change::PlanAccepted(Box::new(Accepted {
                steps: vec![
                    AcceptedStep {
                        id: "6.5.3/sampling@2".parse().unwrap(),
                        sittings: vec![
                            AcceptedSitting { number: 2, day: day("2026-11-26"), minutes: 45 },
                            AcceptedSitting { number: 3, day: day("2026-11-28"), minutes: 20 },
                        ],
                    },
                    AcceptedStep { id: "5.9/budget@1".parse().unwrap(), sittings: vec![] },
                ],
                time: Availability { hours: Hours::Week(300), off: vec![DaysOff { from: day("2026-12-21"), to: day("2027-01-03") }] },
                deadline: Some(day("2027-01-26")),
                placed: [("6.5.3/sampling@2".parse().unwrap(), day("2026-11-25"))].into(),
                role: "iso-27021-2017/internal-auditor".into(),
                revision: 1,
            })),
            Change::Recalled(Recalled { item: "iso-27021-2017/6.5.3.K4".into(), question: 1, well: false, date: day("2026-11-25") }),
            Change::OwnTopic(OwnTopic {
                id: id(4),
                topic: Some(Own {
                    title: "Handbook, part 2".into(),
                    competence: "6.5.3".parse().unwrap(),
                    quarters: 10,
                    importance: Some(5),
                    done: true,
                }),
            }),
            Change::OwnTopic(OwnTopic { id: id(4), topic: None }),
            Change::Erased(Erased { entries: vec![Hash::from_bytes([0xab; 32]), Hash::from_bytes([0xcd; 32])] }),
        ]
    }

    fn bare_piece() -> Piece {
        Piece {
            number: 2,
            title: "Risk workshop".into(),
            basis: Basis::Supporting,
            form: Form::Course,
            label: Label::Internal,
            date: day("2026-03-01"),
            until: None,
            expires: None,
            issuer: None,
            reference: None,
            share: None,
            witness: None,
            shows: None,
            serves: vec![],
            clauses: vec![],
            files: vec![],
            link: Some("https://example.org/risk".into()),
            stub: None,
            reflection: Reflection::default(),
        }
    }

    /// Every field filled.
    fn whole_piece() -> Piece {
        let words = |text: &str| Some(text.to_owned());
        Piece {
            number: 1,
            title: "Audit report, HR onboarding".into(),
            basis: Basis::Ability,
            form: Form::WorkProduct,
            label: Label::Confidential,
            until: Some(day("2026-05-24")),
            expires: Some(day("2028-05-22")),
            date: day("2026-05-22"),
            issuer: words("Halden Logistics"),
            reference: words("IA-2026-04"),
            share: words("Sampling plan"),
            witness: words("Jonas Feld"),
            shows: words("findings that hold"),
            serves: vec![
                Serves { target: "iso-27021-2017/6.5.3.S2".into(), passage: words("page 2") },
                Serves { target: "iso-27021-2017/6.5.3.K".into(), passage: None },
            ],
            clauses: vec!["iso-27001-2022/9.2".into()],
            files: vec![FileRef { sha256: Hash::from_bytes([0xcd; 32]), name: "audit-hr.pdf".into(), bytes: 421_888 }],
            link: words("https://example.org/a?b=c"),
            stub: Some(Stub { holder: "Halden Logistics".into(), reference: words("DMS 4711"), fingerprint: Some("ef".repeat(32)) }),
            reflection: Reflection { situation: words("s"), task: words("t"), action: words("a"), result: words("r") },
        }
    }

    fn written() -> Vec<Entry> {
        let device = "6f1c1f0e-3f57-4a3e-9a52-0d4d5b5a0c11".parse().unwrap();
        let at = DateTime::parse_from_rfc3339("2026-11-24T09:12:33+01:00").unwrap();
        let mut prev = None;
        let mut entries = Vec::new();
        for (change, seq) in changes().iter().zip(1..) {
            let draft = Draft { change, subject: "holder", author: "holder", device, seq, lamport: seq + 200, at, prev };
            let entry = compose(draft, [seq as u8; 16]).unwrap();
            prev = Some(entry.hash());
            entries.push(entry);
        }
        entries
    }

    #[test]
    fn version_1_is_written_and_read_as_ever() {
        let written = written();
        let bytes: Vec<u8> = written.iter().flat_map(Entry::line).collect();
        assert_eq!(String::from_utf8(bytes).unwrap(), FIXTURE);
        let read: Vec<Entry> = FIXTURE.lines().map(|line| decode_line(line.as_bytes()).unwrap()).collect();
        assert_eq!(read, written);
        assert_eq!(read.iter().map(|entry| entry.change().clone()).collect::<Vec<_>>(), changes());
    }

    /// The line with its body replaced and its header made to fit, in the ways a later or a hostile program might.
    fn line(kind: &str, v: u32, body: &str) -> Vec<u8> {
        let header = FIXTURE.lines().next().unwrap().split('\t').next().unwrap();
        let mut header: serde_json::Value = serde_json::from_str(header).unwrap();
        header["kind"] = kind.into();
        header["v"] = v.into();
        header["body"] = Hash::of(body.as_bytes()).to_string().into();
        format!("{header}\t{body}\n").into_bytes()
    }

    #[test]
    fn what_this_version_cannot_read_keeps_its_bytes() {
        let deep = format!(r#"{{"salt":"{:032}","name":{}1{}}}"#, 0, "[".repeat(100_000), "]".repeat(100_000));
        let salted = |rest: &str| format!(r#"{{"salt":"{:032}",{rest}}}"#, 0);
        let rating = r#"{"target":"f/1.K1","level":1}"#;
        for (kind, v, body, why) in [
            ("signed-off", 1, salted(r#""title":"x""#), WhyUnknown::UnknownKind),
            ("rated", 2, salted(r#""what":"ever""#), WhyUnknown::NewerVersion),
            ("evidence", 9, "not even json".into(), WhyUnknown::NewerVersion),
            ("profile", 1, deep, WhyUnknown::UnreadableBody),
            ("profile", 1, r#"{"name":"no salt"}"#.into(), WhyUnknown::UnreadableBody),
            ("profile", 1, salted(r#""hours":{"week":10081}"#), WhyUnknown::UnreadableBody),
            ("profile", 1, salted(r#""hours":{"mon":1441}"#), WhyUnknown::UnreadableBody),
            ("rated", 1, salted(r#""ratings":[],"date":"2026-11-24""#), WhyUnknown::UnreadableBody),
            ("rated", 1, salted(r#""ratings":[{"target":"f/1.K1","level":6}],"date":"2026-11-24""#), WhyUnknown::UnreadableBody),
            ("rated", 1, salted(&format!(r#""ratings":[{rating},{rating}],"date":"2026-11-24""#)), WhyUnknown::UnreadableBody),
            ("rated", 1, salted(r#""ratings":[{"target":"1.K1","level":1}],"date":"2026-11-24""#), WhyUnknown::UnreadableBody),
            ("rated", 1, salted(&format!(r#""ratings":[{rating}],"date":"2026-13-24""#)), WhyUnknown::UnreadableBody),
            ("undone", 1, salted(r#""target":"abc""#), WhyUnknown::UnreadableBody),
            ("evidence", 1, salted(r#""id":"x","piece":{}"#), WhyUnknown::UnreadableBody),
            (
                "studied",
                1,
                salted(r#""id":"01900001-0000-7000-8000-000000000000","session":{"date":"2026-11-24","minutes":0,"note":"x"}"#),
                WhyUnknown::UnreadableBody,
            ),
            ("read", 1, salted(r#""parts":[],"done":true,"date":"2026-11-24""#), WhyUnknown::UnreadableBody),
            ("set-aside", 1, salted(r#""topic":"sampling""#), WhyUnknown::UnreadableBody),
            (
                "plan-accepted",
                1,
                salted(r#""role":"f/r","steps":[],"time":{"hours":{"week":10081}},"revision":1"#),
                WhyUnknown::UnreadableBody,
            ),
            (
                "own-topic",
                1,
                salted(r#""id":"01900001-0000-7000-8000-000000000000","topic":{"title":"","competence":"5.1","quarters":1}"#),
                WhyUnknown::UnreadableBody,
            ),
            ("role-edited", 1, salted(r#""role":"f/r","competences":[{"number":"6.5.3","target":6}]"#), WhyUnknown::UnreadableBody),
        ] {
            let line = line(kind, v, &body);
            let entry = decode_line(&line).unwrap();
            assert_eq!(entry.change(), &Change::Unknown(Unknown { kind: kind.into(), v, why }), "{kind} {v}");
            assert_eq!(entry.line(), line);
        }
    }

    #[test]
    fn a_field_added_later_does_not_hide_the_others() {
        let body = r#"{"salt":"00000000000000000000000000000000","ratings":[{"target":"f/1.K1","level":1,"mood":"x"}],"date":"2026-11-24","place":"y"}"#;
        assert!(matches!(decode_line(&line("rated", 1, body)).unwrap().change(), Change::Rated(_)));
    }

    #[test]
    fn what_is_set_aside_for_good_without_a_word_is_not_read_as_taken_up() {
        for aside in [None, Some(Aside { until: None, reason: None })] {
            let change = Change::SetAside(SetAside { topic: "f/5.9/budget".into(), aside });
            let body = String::from_utf8(body::write(&change, [0; 16]).unwrap()).unwrap();
            assert_eq!(decode_line(&line("set-aside", 1, &body)).unwrap().change(), &change, "{body}");
        }
    }

    #[test]
    fn a_note_that_could_not_be_written_now_is_read_where_it_was() {
        let body = r#"{"salt":"00000000000000000000000000000000","target":"f/1.K1","text":"read \u202ebackwards"}"#;
        let entry = decode_line(&line("noted", 1, body)).unwrap();
        assert!(matches!(entry.change(), Change::Noted(_)));
        assert!(body::write(entry.change(), [0; 16]).is_err());
        let session = r#""session":{"date":"2026-11-24","minutes":45,"note":"no\u200bwidth"}"#;
        let body = format!(r#"{{"salt":"{:032}","id":"01900001-0000-7000-8000-000000000000",{session}}}"#, 0);
        assert!(matches!(decode_line(&line("studied", 1, &body)).unwrap().change(), Change::Studied(_)));
    }

    #[test]
    fn an_erased_body_leaves_the_name_and_the_place() {
        for whole in written() {
            let blank = whole.clone().blank();
            assert_eq!((blank.hash(), blank.order(), blank.header()), (whole.hash(), whole.order(), whole.header()));
            let line = blank.line();
            assert!(line.ends_with(b"\t\n"));
            let read = decode_line(&line).unwrap();
            assert!(read == blank && read.is_blank() && !whole.is_blank());
            assert_eq!(read.change().kind(), whole.change().kind());
        }
    }

    #[test]
    fn a_line_that_is_no_entry_says_why() {
        let whole = FIXTURE.lines().nth(2).unwrap();
        let (header, body) = whole.split_once('\t').unwrap();
        let entry = decode_line(whole.as_bytes()).unwrap();
        let body_fault = LineFault::Body { entry: entry.hash(), device: entry.header().device, seq: 3 };
        for (line, fault) in [
            (String::new(), LineFault::NoTab),
            (header.to_owned(), LineFault::NoTab),
            (format!("\t{body}"), LineFault::Header),
            (format!("{header}\t{body}\r"), body_fault.clone()),
            (format!("{header}\t{}", body.replace("audit", "Audit")), body_fault),
            (whole.replacen("\"seq\":3", "\"seq\":0", 1), LineFault::Header),
            (whole.replacen("\"seq\":3", "\"seq\":1", 1), LineFault::Header),
            (whole.replacen("\"seq\":3", "\"seq\":9007199254740992", 1), LineFault::Header),
            (whole.replacen("\"lamport\":203", "\"lamport\":18446744073709551615", 1), LineFault::Header),
            (whole.replacen("\"lamport\":203", "\"lamport\":-1", 1), LineFault::Header),
            (whole.replacen("\"v\":1", "\"v\":0", 1), LineFault::Header),
            (whole.replacen("\"v\":1", "\"v\":1,\"v\":1", 1), LineFault::Header),
            (whole.replacen("6f1c1f0e", "6F1C1F0E", 1), LineFault::Header),
            (whole.replacen("2026-11-24T", "2026-11-31T", 1), LineFault::Header),
            (whole.replacen("rated", &"r".repeat(201), 1), LineFault::Header),
            (format!("{}\t{body}", "[".repeat(200_000)), LineFault::Header),
            ("x".repeat(LINE_CAP), LineFault::TooLong),
        ] {
            assert_eq!(decode_line(line.as_bytes()), Err(fault), "{:.200}", line);
        }
    }

    #[test]
    fn what_cannot_be_written_is_refused() {
        let unknown = Change::Unknown(Unknown { kind: "signed-off".into(), v: 1, why: WhyUnknown::UnknownKind });
        let long = |bytes| Change::Profile(ProfileChange { name: Edit::Set("x".repeat(bytes)), ..ProfileChange::default() });
        let rated = |level| {
            let ratings = vec![TargetRating { target: "f/1.K1".into(), level: Some(level), reason: None, evidence: None }];
            Change::Rated(Rated { ratings, date: day("2026-11-24") })
        };
        let device = "6f1c1f0e-3f57-4a3e-9a52-0d4d5b5a0c11".parse().unwrap();
        let at = DateTime::parse_from_rfc3339("2026-11-24T09:12:33+01:00").unwrap();
        let write = |change: &Change, author: &str, lamport| {
            compose(Draft { change, subject: "holder", author, device, seq: 1, lamport, at, prev: None }, [0; 16])
        };
        assert!(matches!(write(&unknown, "a", 1), Err(DraftFault::Change(_))));
        assert!(matches!(write(&Change::Blank("rated".into()), "a", 1), Err(DraftFault::Change(_))));
        for entries in [vec![], vec![Hash::from_bytes([1; 32]); 2]] {
            assert!(matches!(write(&Change::Erased(Erased { entries }), "a", 1), Err(DraftFault::Change(_))));
        }
        assert!(matches!(write(&rated(6), "a", 1), Err(DraftFault::Change(_))));
        assert_eq!(write(&rated(5), "", 1), Err(DraftFault::Header("author")));
        assert_eq!(write(&rated(5), "a", COUNT_CAP), Err(DraftFault::Header("lamport")));
        assert!(matches!(write(&long(LINE_CAP), "a", 1), Err(DraftFault::TooLong { .. })));
        let spare = LINE_CAP - write(&long(0), "a", 1).unwrap().line().len();
        let longest = write(&long(spare), "a", 1).unwrap();
        assert_eq!(longest.line().len(), LINE_CAP);
        assert_eq!(decode_line(&longest.line()), Ok(longest));
        assert!(write(&long(spare + 1), "a", 1).is_err());
    }
}
