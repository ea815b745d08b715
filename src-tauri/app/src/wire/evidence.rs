//! Evidence: the table, one piece, adding and revising, files on their way in.

use super::profile::given;
use super::{ClauseRef, FigureDto};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which pieces. Everything may be left out; all narrowings hold together.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceListAsk {
    /// Only what serves an item of this competence.
    #[serde(default)]
    #[ts(optional)]
    pub competence: Option<String>,
    /// Only what serves this clause, itself or by its items.
    #[serde(default)]
    #[ts(optional)]
    pub clause: Option<String>,
    /// Edition a bare clause number is of: 2013 or 2022 (the default).
    #[serde(default)]
    #[ts(optional)]
    pub standard: Option<u16>,
}

/// The pieces, newest event first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EvidenceList {
    /// The pieces that count, then those withdrawn.
    pub rows: Vec<EvidenceRow>,
    /// "14 pieces: 3 show knowledge, 10 show skill, 1 supports."
    pub line: String,
    /// "200 MB": the largest file.
    pub largest: String,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EvidenceRow {
    /// Its id.
    pub id: String,
    /// `E-05`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// `qualification`, `ability` or `supporting`.
    pub basis: String,
    /// `certificate`, `degree`, `course`, `work-product`, `observation`, `testimony`, `experience`, `publication`, `other`.
    pub form: String,
    /// `public`, `internal` or `confidential`.
    pub label: String,
    /// The day it happened, was issued or began.
    pub date: String,
    /// "6.5.3 S2 S6 S7, 5.3 S1".
    pub serves: String,
    /// The day it runs out.
    pub expires: Option<String>,
    /// `lapsed`, `soon` (within 90 days), or empty.
    pub state: String,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// A piece by name, where it stands behind an item, a topic or a clause.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EvidenceRef {
    /// Its id.
    pub id: String,
    /// `E-05`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// `qualification`, `ability` or `supporting`.
    pub basis: String,
    /// The day it happened.
    pub date: String,
    /// `counts`, `lapsed` (run out) or `beside` (the wrong basis to count here).
    pub state: String,
}

/// Which piece: its id or its number.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceAsk {
    /// `E-05`, `5` or the id.
    pub evidence: String,
}

/// One piece, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EvidenceDetail {
    /// As in the table.
    pub row: EvidenceRow,
    /// Last day, where it took a while.
    pub until: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// The issuer's number.
    pub reference: Option<String>,
    /// Own share.
    pub share: Option<String>,
    /// Who saw or checked it.
    pub witness: Option<String>,
    /// What it shows, in a sentence.
    pub shows: Option<String>,
    /// The items it serves.
    pub serves: Vec<ServedItem>,
    /// The clauses it was linked to.
    pub clauses: Vec<ClauseRef>,
    /// Its files.
    pub files: Vec<FileDto>,
    /// Its address.
    pub link: Option<String>,
    /// Where it lies, if it may not leave.
    pub stub: Option<StubDto>,
    /// What it was like.
    pub reflection: ReflectionDto,
    /// When it was entered: date.
    pub added: String,
    /// When it was last described anew: date.
    pub revised: Option<String>,
    /// Why it was withdrawn; `null` while it counts, "" where no reason was given.
    pub withdrawn_for: Option<String>,
    /// What was said of it over time, newest first.
    pub history: Vec<EvidenceHistory>,
    /// What its label does in print, in a sentence.
    pub label_words: String,
    /// That the same file stands behind another piece too, in sentences.
    pub notices: Vec<String>,
}

/// An item, or all knowledge of a competence, that a piece serves.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ServedItem {
    /// `6.5.3.S2`, or `6.5.3.K` for all knowledge.
    pub target: String,
    /// `S2`, or "all knowledge".
    pub local: String,
    /// Competence number.
    pub competence: String,
    /// Its short title.
    pub competence_title: String,
    /// The item's text; empty for all knowledge.
    pub text: String,
    /// The passage that shows it.
    pub passage: Option<String>,
    /// Whether the piece's basis counts for it.
    pub counts: bool,
    /// Level that counts; `null` when not assessed, or for all knowledge.
    pub level: Option<u8>,
    /// Lying stave; `null` for all knowledge.
    pub stave: Option<FigureDto>,
}

/// A file that is kept, or on its way in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FileDto {
    /// SHA-256.
    pub sha256: String,
    /// Name.
    pub name: String,
    /// Bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// "412 KB".
    pub size: String,
    /// Whether the copy can be found.
    pub present: bool,
}

/// Held by the employer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StubDto {
    /// Who holds it.
    pub holder: String,
    /// Under which reference.
    #[serde(default)]
    #[ts(optional)]
    pub reference: Option<String>,
    /// SHA-256 as the holder states it.
    #[serde(default)]
    #[ts(optional)]
    pub fingerprint: Option<String>,
}

/// What it was like.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct ReflectionDto {
    /// What was the case.
    pub situation: Option<String>,
    /// What was to be done.
    pub task: Option<String>,
    /// What the holder did.
    pub action: Option<String>,
    /// What came of it.
    pub result: Option<String>,
}

/// What changes of what it was like: what is absent stays, `null` or empty words empty a field.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReflectionGiven {
    /// What was the case.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub situation: Option<Option<String>>,
    /// What was to be done.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub task: Option<Option<String>>,
    /// What the holder did.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub action: Option<Option<String>>,
    /// What came of it.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub result: Option<Option<String>>,
}

/// One description or withdrawal.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EvidenceHistory {
    /// When: date.
    pub date: String,
    /// "Added", "Revised: title, items", "Withdrawn: not mine to show".
    pub said: String,
}

/// What a piece says. When adding, what is absent is empty; when revising, what is absent stays and `null` empties.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceFields {
    /// Title; needed.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// `qualification`, `ability` or `supporting`; needed.
    #[serde(default)]
    #[ts(optional)]
    pub basis: Option<String>,
    /// As in the table; `certificate` for a qualification, `work-product` for ability and `other` else when left out.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<String>,
    /// Label; `confidential` for a work product and `internal` else when left out.
    #[serde(default)]
    #[ts(optional)]
    pub label: Option<String>,
    /// The day; today when left out.
    #[serde(default)]
    #[ts(optional)]
    pub date: Option<String>,
    /// Last day.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub until: Option<Option<String>>,
    /// The day it runs out.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub expires: Option<Option<String>>,
    /// Who issued it.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub issuer: Option<Option<String>>,
    /// The issuer's number.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub reference: Option<Option<String>>,
    /// Own share.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub share: Option<Option<String>>,
    /// Who saw or checked it.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub witness: Option<Option<String>>,
    /// What it shows.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub shows: Option<Option<String>>,
    /// The items it serves: `6.5.3.S2`, or `6.5.3.K` for a qualification in the whole competence.
    #[serde(default)]
    #[ts(optional)]
    pub serves: Option<Vec<ServesGiven>>,
    /// The clauses it serves: numbers of the newest edition, or in full.
    #[serde(default)]
    #[ts(optional)]
    pub clauses: Option<Vec<String>>,
    /// Its files: ids of files on their way in, or SHA-256 of files the piece has already.
    #[serde(default)]
    #[ts(optional)]
    pub files: Option<Vec<String>>,
    /// Its address.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub link: Option<Option<String>>,
    /// Held by the employer.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "StubDto | null")]
    pub stub: Option<Option<StubDto>>,
    /// What it was like.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional = nullable, as = "Option<ReflectionGiven>")]
    pub reflection: Option<Option<ReflectionGiven>>,
}

/// An item served, with the passage that shows it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ServesGiven {
    /// Item, or all knowledge of a competence.
    pub target: String,
    /// The passage.
    #[serde(default)]
    #[ts(optional)]
    pub passage: Option<String>,
}

/// Describes a piece anew.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRevise {
    /// Which: `E-05`, `5` or the id.
    pub evidence: String,
    /// What changes.
    pub fields: EvidenceFields,
}

/// Withdraws a piece: it stays in the record and counts no more.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceWithdraw {
    /// Which: `E-05`, `5` or the id.
    pub evidence: String,
    /// Why.
    pub reason: String,
}

/// A piece added or revised.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EvidenceWritten {
    /// Hash of the entry.
    pub entry: String,
    /// What was done, in a few words, for the toast.
    pub said: String,
    /// The piece's id.
    pub id: String,
    /// `E-05`.
    pub number: String,
    /// What is worth knowing: the same file behind another piece, a basis that does not count for an item.
    pub notices: Vec<String>,
}

/// Words to find items by.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SuggestAsk {
    /// Title, file name, what it shows: whatever is written so far.
    pub text: String,
}

/// Items that the words speak of, best first; empty where none does.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Suggestions {
    /// At most eight.
    pub items: Vec<SuggestedItem>,
}

/// An item that the words speak of.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SuggestedItem {
    /// Such as `6.5.3.S2`.
    pub target: String,
    /// Its text.
    pub text: String,
    /// Short title of its competence.
    pub competence_title: String,
    /// The words that it was found by: "audit, sampling".
    pub matched: String,
}

/// Begins to bring a file in, piece by piece.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FileBegin {
    /// Its name.
    pub name: String,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// A file on its way in.
#[derive(Debug, Clone, Deserialize, Serialize, PartialEq, TS)]
#[serde(deny_unknown_fields)]
pub struct FileHandle {
    /// Its id until it is kept.
    pub file: String,
}

/// The next bytes of a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FilePush {
    /// Its id.
    pub file: String,
    /// The bytes, in base64; at most one MiB of them.
    pub data: String,
}

/// How far a file is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FileProgress {
    /// Bytes received.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// A file as it came in, before it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FileSeen {
    /// Its id until it is kept.
    pub file: String,
    /// Name, size, SHA-256.
    pub seen: FileDto,
    /// That it is kept already, and behind which piece; that its name was cleaned. Sentences.
    pub notices: Vec<String>,
}

/// Copies a kept file out.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FileSave {
    /// SHA-256 of the file.
    pub sha256: String,
    /// Id of a staged destination; the documents folder, under the file's own name, when left out.
    #[serde(default)]
    #[ts(optional)]
    pub destination: Option<String>,
}

/// Where a copy lies.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FileSaved {
    /// Where.
    pub file: String,
}
