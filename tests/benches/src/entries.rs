//! Something to record: ratings as a person gives them, each another than the one before.

use std::sync::OnceLock;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use pathfolio_core::evidence::{Basis, Form, Label, Piece, Reflection, Serves};
use pathfolio_core::journal::{Change, Described, Rated, TargetRating};

/// The author of every entry here.
pub(crate) const AUTHOR: &str = "holder";

/// The items of the shipped framework, in its order.
fn items() -> &'static [String] {
    static ITEMS: OnceLock<Vec<String>> = OnceLock::new();
    // One competence is left to the person: what rates all of it at once has nothing to replace.
    let left = |id: &String| !id.starts_with("5.3.");
    ITEMS.get_or_init(|| crate::plan::catalogue().framework.items().map(|item| item.id.to_string()).filter(left).collect())
}

/// The `number`th rating: one item of all, one level, a reason of a line.
pub(crate) fn rating(number: u32) -> Change {
    let items = items();
    let item = &items[number as usize % items.len()];
    let level = u8::try_from(number % 6).unwrap_or_default();
    let reason = Some(format!("Rated for the {number}th time, after another week of work on the programme of audits"));
    let ratings = vec![TargetRating { target: format!("iso-27021-2017/{item}"), level: Some(level), reason, evidence: None }];
    Change::Rated(Rated { ratings, date: NaiveDate::default() })
}

/// The `number`th piece of evidence: an address, two items, an own share, what it was like.
pub(crate) fn piece(number: u32) -> Change {
    const FORMS: &[(Basis, Form)] = &[
        (Basis::Ability, Form::WorkProduct),
        (Basis::Qualification, Form::Certificate),
        (Basis::Ability, Form::Observation),
        (Basis::Supporting, Form::Course),
    ];
    const ITEMS: &[[&str; 2]] = &[["6.5.3.S2", "6.5.3.S6"], ["6.2.3.K1", "6.2.3.K2"], ["5.12.S1", "5.12.S2"], ["6.4.3.S1", "6.4.2.S1"]];
    let (basis, form) = FORMS[number as usize % FORMS.len()];
    let serves = ITEMS[number as usize % ITEMS.len()].map(|item| Serves { target: format!("iso-27021-2017/{item}"), passage: None });
    let words = |text: &str| Some(format!("{text}, for the {number}th time"));
    let piece = Piece {
        number: number + 1,
        title: format!("Audit report {number}, with its working papers and the answer of the department"),
        basis,
        form,
        label: Label::Internal,
        date: NaiveDate::from_ymd_opt(2016, 1, 1).unwrap_or_default() + TimeDelta::days(i64::from(number % 3900)),
        until: None,
        expires: None,
        issuer: words("Halden Logistics"),
        reference: Some(format!("IA-{number}")),
        share: words("Drew the sample, read the tickets against the contracts"),
        witness: words("Jonas Feld, audit lead"),
        shows: words("Findings that were accepted"),
        serves: serves.to_vec(),
        clauses: vec!["iso-27001-2022/9.2".to_owned()],
        files: Vec::new(),
        link: Some(format!("https://intranet.example/audits/{number}")),
        stub: None,
        reflection: Reflection { situation: words("Forty joiners a quarter"), result: words("Two findings"), ..Reflection::default() },
    };
    let id = format!("01900000-0000-7000-8000-{number:012x}");
    Change::Evidence(Box::new(Described { id, piece }))
}

/// The `number`th minute.
pub(crate) fn minute(number: u32) -> DateTime<FixedOffset> {
    DateTime::UNIX_EPOCH.fixed_offset() + TimeDelta::minutes(i64::from(number))
}

/// A folder on the disk that a record would be on, not in memory as `/tmp` may be.
pub(crate) fn folder() -> std::io::Result<tempfile::TempDir> {
    let beside_the_program = std::env::current_exe()?.with_file_name("");
    tempfile::TempDir::new_in(beside_the_program)
}
