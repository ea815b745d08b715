//! The sample person: somebody to look around with. What they said stands in `data/sample/person.json`, dated in days
//! before today, so that the sample never looks abandoned.

use crate::app::HOLDER;
use crate::refuse::refuse_what;
use crate::text::Text;
use crate::wire::{ApiError, ErrorCode};
use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime};
use pathfolio_core::framework::{Catalogue, Target};
use pathfolio_core::journal::{Change, DeviceId, Draft, Edit, Entry, ProfileChange, Rated, TargetRating, compose};
use pathfolio_core::profile::{Deadline, Hours, Purpose};
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
    let mut changes = vec![(Change::Profile(profile), at(start))];
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
    Ok(changes)
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
