//! Something to record, as a person does: ratings, and now and then a piece of evidence with its file.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use pathfolio_core::evidence::{Basis, FileRef, Form, Label, Piece, Reflection, Serves};
use pathfolio_core::journal::{Change, Described, Rated, TargetRating};
use pathfolio_store::Kept;

/// The author of every entry here.
pub const AUTHOR: &str = "holder";

/// The `number`th rating: one item, one level, a reason of a line.
#[must_use]
pub fn rating(number: u64) -> Change {
    let reason = format!("Rated for the {number}th time, after another week of work on the programme of audits");
    rating_because(number, reason)
}

/// As [`rating`], with another reason.
#[must_use]
pub fn rating_because(number: u64, reason: String) -> Change {
    let target = format!("iso-27021-2017/6.2.3.K{}", number % 223 + 1);
    let level = u8::try_from(number % 6).ok();
    let ratings = vec![TargetRating { target, level, reason: Some(reason), evidence: None }];
    Change::Rated(Rated { ratings, date: NaiveDate::default() })
}

/// The `number`th piece of evidence, with a file that is kept.
#[must_use]
pub fn piece(number: u64, file: &Kept) -> Change {
    let piece = Piece {
        number: u32::try_from(number).unwrap_or(u32::MAX),
        title: format!("Audit report {number}"),
        basis: Basis::Ability,
        form: Form::WorkProduct,
        label: Label::Internal,
        date: NaiveDate::default(),
        until: None,
        expires: None,
        issuer: None,
        reference: None,
        share: None,
        witness: None,
        shows: None,
        serves: vec![Serves { target: "iso-27021-2017/6.5.3.S2".to_owned(), passage: None }],
        clauses: Vec::new(),
        files: vec![FileRef { sha256: file.sha256, name: "report.pdf".to_owned(), bytes: file.bytes }],
        link: None,
        stub: None,
        reflection: Reflection::default(),
    };
    Change::Evidence(Box::new(Described { id: format!("01900000-0000-7000-8000-{number:012x}"), piece }))
}

/// The bytes of the `number`th file: some kilobytes, each another.
#[must_use]
pub fn file(number: u64) -> Vec<u8> {
    format!("page of report {number}\n").repeat(100 + usize::try_from(number % 900).unwrap_or_default()).into_bytes()
}

/// The `number`th minute.
#[must_use]
pub fn minute(number: u64) -> DateTime<FixedOffset> {
    DateTime::UNIX_EPOCH.fixed_offset() + TimeDelta::minutes(i64::try_from(number).unwrap_or_default())
}
