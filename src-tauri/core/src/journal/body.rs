//! The bodies of version 1 as JSON: what stands in the journal for ever. The domain's types may change; these may only
//! be added to.

use super::{
    Change, Edit, Hash, Kind, ProfileChange, Rated, TargetRating,
    hash::{from_hex, to_hex},
};
use crate::profile::{Deadline, Hours};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeSet;

/// Longest target or role id, in bytes.
const ID_CAP: usize = 200;

/// Absent, `null` or a value.
type Field<T> = Option<Option<T>>;

#[derive(Serialize, Deserialize)]
struct ProfileBody {
    salt: String,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    name: Field<String>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    role: Field<String>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    hours: Field<Hours>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    deadline: Field<Deadline>,
}

#[derive(Serialize, Deserialize)]
struct RatedBody {
    salt: String,
    ratings: Vec<RatingBody>,
    date: NaiveDate,
}

#[derive(Serialize, Deserialize)]
struct RatingBody {
    target: String,
    level: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct UndoneBody {
    salt: String,
    target: Hash,
}

fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Field<T>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

impl<T> From<Edit<T>> for Field<T> {
    fn from(edit: Edit<T>) -> Self {
        match edit {
            Edit::Keep => None,
            Edit::Clear => Some(None),
            Edit::Set(value) => Some(Some(value)),
        }
    }
}
impl<T> From<Field<T>> for Edit<T> {
    fn from(field: Field<T>) -> Self {
        match field {
            None => Edit::Keep,
            Some(None) => Edit::Clear,
            Some(Some(value)) => Edit::Set(value),
        }
    }
}

/// The body of a change, its salt first. The error says what is wrong with the change.
pub(super) fn write(change: &Change, salt: [u8; 16]) -> Result<Vec<u8>, String> {
    check(change)?;
    let salt = to_hex(&salt);
    let written = match change.clone() {
        Change::Profile(ProfileChange { name, role, hours, deadline }) => {
            serde_json::to_vec(&ProfileBody { salt, name: name.into(), role: role.into(), hours: hours.into(), deadline: deadline.into() })
        }
        Change::Rated(Rated { ratings, date }) => {
            let ratings = ratings.into_iter().map(|TargetRating { target, level, reason }| RatingBody { target, level, reason }).collect();
            serde_json::to_vec(&RatedBody { salt, ratings, date })
        }
        Change::Undone { target } => serde_json::to_vec(&UndoneBody { salt, target }),
        Change::Unknown(_) => return Err("an unknown kind cannot be written".into()),
    };
    written.map_err(|error| error.to_string())
}

/// Reads a body of a kind of version 1; none if it is not of that kind's form.
pub(super) fn read(kind: Kind, bytes: &[u8]) -> Option<Change> {
    let (salt, change) = match kind {
        Kind::Profile => {
            let ProfileBody { salt, name, role, hours, deadline } = serde_json::from_slice(bytes).ok()?;
            let change = ProfileChange { name: name.into(), role: role.into(), hours: hours.into(), deadline: deadline.into() };
            (salt, Change::Profile(change))
        }
        Kind::Rated => {
            let RatedBody { salt, ratings, date } = serde_json::from_slice(bytes).ok()?;
            let ratings = ratings.into_iter().map(|RatingBody { target, level, reason }| TargetRating { target, level, reason }).collect();
            (salt, Change::Rated(Rated { ratings, date }))
        }
        Kind::Undone => {
            let UndoneBody { salt, target } = serde_json::from_slice(bytes).ok()?;
            (salt, Change::Undone { target })
        }
        Kind::Unknown => return None,
    };
    from_hex::<16>(&salt)?;
    check(&change).ok()?;
    Some(change)
}

/// What holds of every change, written or read.
fn check(change: &Change) -> Result<(), String> {
    match change {
        Change::Profile(profile) => {
            if let Edit::Set(role) = &profile.role {
                check_id(role)?;
            }
            if let Edit::Set(hours) = &profile.hours {
                hours.check().map_err(|fault| fault.to_string())?;
            }
            Ok(())
        }
        Change::Rated(rated) => {
            if rated.ratings.is_empty() {
                return Err("no rating in the entry".into());
            }
            let mut targets = BTreeSet::new();
            for rating in &rated.ratings {
                check_id(&rating.target)?;
                if rating.level.is_some_and(|level| level > 5) {
                    return Err(format!("level of {} is above 5", rating.target));
                }
                if !targets.insert(&rating.target) {
                    return Err(format!("{} is rated twice in one entry", rating.target));
                }
            }
            Ok(())
        }
        Change::Undone { .. } | Change::Unknown(_) => Ok(()),
    }
}

/// An id in full: a framework, a slash, and something within it.
fn check_id(id: &str) -> Result<(), String> {
    let fits = id.len() <= ID_CAP
        && id.split_once('/').is_some_and(|(framework, rest)| !framework.is_empty() && !rest.is_empty())
        && !id.chars().any(|c| c.is_control() || c.is_whitespace());
    if fits { Ok(()) } else { Err(format!("{id:?} is no id in full (framework/id)")) }
}
