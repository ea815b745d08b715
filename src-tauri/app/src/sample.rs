//! The sample person: somebody to look around with. What they said stands in `data/sample/person.json`, dated in days
//! before today, so that the sample never looks abandoned.

use crate::app::HOLDER;
use crate::refuse::refuse_what;
use crate::text::Text;
use crate::wire::{ApiError, ErrorCode};
use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime};
use pathfolio_core::evidence::{Basis, Form, Label, Piece, Reflection, Serves, Stub};
use pathfolio_core::framework::{Catalogue, Target, TopicId};
use pathfolio_core::journal::{Change, Described, DeviceId, Draft, Edit, Entry, ProfileChange, Rated, Studied, TargetRating, compose};
use pathfolio_core::profile::{Deadline, Hours, Purpose};
use pathfolio_core::study::Session;
use serde::Deserialize;

const PERSON: &str = include_str!("../../../data/sample/person.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    name: String,
    role: String,
    hours: Hours,
    deadline_in_days: u64,
    purpose: Purpose,
    rated: Vec<Sitting>,
    evidence: Vec<Shown>,
    studied: Vec<Spent>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sitting {
    days_ago: u64,
    ratings: Vec<Given>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    target: Target,
    level: u8,
    #[serde(default)]
    reason: Option<String>,
}

/// A piece of evidence; every date in days before or after today.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shown {
    days_ago: u64,
    happened_days_ago: u64,
    #[serde(default)]
    expires_in_days: Option<u64>,
    title: String,
    basis: Basis,
    form: Form,
    label: Label,
    serves: Vec<Target>,
    #[serde(default)]
    issuer: Option<String>,
    #[serde(default)]
    reference: Option<String>,
    #[serde(default)]
    share: Option<String>,
    #[serde(default)]
    witness: Option<String>,
    #[serde(default)]
    shows: Option<String>,
    #[serde(default)]
    link: Option<String>,
    #[serde(default)]
    stub: Option<Stub>,
    #[serde(default)]
    reflection: Reflection,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Spent {
    days_ago: u64,
    minutes: u32,
    on: TopicId,
    #[serde(default)]
    note: Option<String>,
}

/// What the sample person did, oldest first, each with its time.
pub(crate) fn changes(catalogue: &Catalogue, text: &Text, today: NaiveDate) -> Result<Vec<(Change, DateTime<FixedOffset>)>, ApiError> {
    let person: Person = serde_json::from_str(PERSON).map_err(|e| refuse_what(text, ErrorCode::Internal, e.to_string()))?;
    let framework = &catalogue.framework.id;
    let day = |ago: u64| today.checked_sub_days(Days::new(ago)).unwrap_or(today);
    let at = |date: NaiveDate| date.and_time(NaiveTime::default()).and_utc().fixed_offset();
    let start = person.rated.first().map_or(today, |s| day(s.days_ago));
    let date = today.checked_add_days(Days::new(person.deadline_in_days)).unwrap_or(today);
    let profile = ProfileChange {
        name: Edit::Set(person.name),
        role: Edit::Set(format!("{framework}/{}", person.role)),
        hours: Edit::Set(person.hours),
        deadline: Edit::Set(Deadline { date, purpose: person.purpose }),
        ..ProfileChange::default()
    };
    let mut changes = Vec::new();
    for sitting in person.rated {
        let date = day(sitting.days_ago);
        let ratings = sitting.ratings.into_iter().map(|g| TargetRating {
            target: g.target.in_full(framework),
            level: Some(g.level),
            reason: g.reason,
            evidence: None,
        });
        changes.push((Change::Rated(Rated { ratings: ratings.collect(), date }), at(date)));
    }
    for (shown, number) in person.evidence.into_iter().zip(1..) {
        let entered = at(day(shown.days_ago));
        let piece = shown.piece(number, framework, today);
        changes.push((Change::Evidence(Box::new(Described { id: id(1, number), piece })), entered));
    }
    for (spent, number) in person.studied.into_iter().zip(1..) {
        let Spent { days_ago, minutes, on, note } = spent;
        let date = day(days_ago);
        let session = Session { date, minutes, on: Some(format!("{framework}/{on}")), note, parts: Vec::new() };
        changes.push((Change::Studied(Studied { id: id(2, number), session }), at(date)));
    }
    // Stable: of one day, ratings first, then evidence, then study.
    changes.sort_by_key(|(_, at)| *at);
    changes.insert(0, (Change::Profile(profile), at(start)));
    Ok(changes)
}

/// An id that is the same on every machine.
fn id(kind: u32, number: u32) -> String {
    uuid::Uuid::from_fields(0, 0, 0x7000, &[0x80, 0, 0, 0, 0, 0, kind as u8, number as u8]).to_string()
}

impl Shown {
    fn piece(self, number: u32, framework: &str, today: NaiveDate) -> Piece {
        let before = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
        Piece {
            number,
            title: self.title,
            basis: self.basis,
            form: self.form,
            label: self.label,
            date: before(self.happened_days_ago),
            until: None,
            expires: self.expires_in_days.and_then(|days| today.checked_add_days(Days::new(days))),
            issuer: self.issuer,
            reference: self.reference,
            share: self.share,
            witness: self.witness,
            shows: self.shows,
            serves: self.serves.iter().map(|target| Serves { target: target.in_full(framework), passage: None }).collect(),
            clauses: Vec::new(),
            files: Vec::new(),
            link: self.link,
            stub: self.stub,
            reflection: self.reflection,
        }
    }
}

/// The same as entries of a device that exists nowhere: equal on every machine on the same day.
pub(crate) fn entries(catalogue: &Catalogue, text: &Text, today: NaiveDate) -> Result<Vec<Entry>, ApiError> {
    let device = DeviceId::new(uuid::Uuid::nil());
    let mut entries: Vec<Entry> = Vec::new();
    for (change, at) in changes(catalogue, text, today)? {
        let place = entries.len() as u64 + 1;
        let draft = Draft {
            change: &change,
            subject: HOLDER,
            author: HOLDER,
            device,
            seq: place,
            lamport: place,
            at,
            prev: entries.last().map(Entry::hash),
        };
        let entry = compose(draft, [0; 16]).map_err(|e| refuse_what(text, ErrorCode::Internal, e.to_string()))?;
        entries.push(entry);
    }
    Ok(entries)
}
