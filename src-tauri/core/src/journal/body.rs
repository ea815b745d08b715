//! The bodies of version 1 as JSON: what stands in the journal for ever. They may only be added to.
//!
//! The first three kinds have bodies of their own here. Those that came later are written as their domain type says, less
//! what is empty ([`lean`]); the byte fixtures (`fixture.v1.jsonl`) hold both to it.

use super::{
    Aside, Change, Edit, Hash, Kind, ProfileChange, Rated, SetAside, TargetRating,
    hash::{from_hex, to_hex},
};
use crate::planner::days::check_off;
use crate::planner::replan::check_days;
use crate::planner::{DaysOff, StepHours};
use crate::profile::{Assumed, Deadline, Hours};
use crate::study::{is_note, was_note};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned};
use serde_json::Value;
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
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    assumed: Field<Assumed>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    step_hours: Field<StepHours>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    days_off: Field<Vec<DaysOff>>,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    evidence: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct SetAsideBody {
    topic: String,
    #[serde(default)]
    aside: Option<AsideBody>,
}

#[derive(Serialize, Deserialize)]
struct AsideBody {
    #[serde(default)]
    until: Option<NaiveDate>,
    #[serde(default)]
    reason: Option<String>,
    /// Said only where nothing else is: an empty object would be left out, and read as taken up again.
    #[serde(default)]
    for_good: Option<bool>,
}

#[derive(Serialize, Deserialize)]
struct UndoneBody {
    salt: String,
    target: Hash,
}

fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Field<T>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

impl From<SetAside> for SetAsideBody {
    fn from(SetAside { topic, aside }: SetAside) -> Self {
        let body = |Aside { until, reason }: Aside| {
            let for_good = (until.is_none() && reason.is_none()).then_some(true);
            AsideBody { until, reason, for_good }
        };
        Self { topic, aside: aside.map(body) }
    }
}
impl From<SetAsideBody> for SetAside {
    fn from(SetAsideBody { topic, aside }: SetAsideBody) -> Self {
        Self { topic, aside: aside.map(|AsideBody { until, reason, .. }| Aside { until, reason }) }
    }
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
    check(change, is_note)?;
    let salt = to_hex(&salt);
    let written = match change.clone() {
        Change::Profile(ProfileChange { name, role, hours, deadline, assumed, step_hours, days_off }) => serde_json::to_vec(&ProfileBody {
            salt,
            name: name.into(),
            role: role.into(),
            hours: hours.into(),
            deadline: deadline.into(),
            assumed: assumed.into(),
            step_hours: step_hours.into(),
            days_off: days_off.into(),
        }),
        Change::Rated(Rated { ratings, date }) => {
            let ratings = ratings
                .into_iter()
                .map(|TargetRating { target, level, reason, evidence }| RatingBody { target, level, reason, evidence })
                .collect();
            serde_json::to_vec(&RatedBody { salt, ratings, date })
        }
        Change::Undone { target } => serde_json::to_vec(&UndoneBody { salt, target }),
        Change::RoleEdited(body) => lean(salt, &body),
        Change::Evidence(body) => lean(salt, &body),
        Change::EvidenceWithdrawn(body) | Change::StudyWithdrawn(body) => lean(salt, &body),
        Change::Studied(body) => lean(salt, &body),
        Change::Read(body) => lean(salt, &body),
        Change::Noted(body) => lean(salt, &body),
        Change::SetAside(body) => lean(salt, &SetAsideBody::from(body)),
        Change::PlanAccepted(body) => lean(salt, &body),
        Change::Recalled(body) => lean(salt, &body),
        Change::OwnTopic(body) => lean(salt, &body),
        Change::Erased(body) => lean(salt, &body),
        Change::Blank(_) => return Err("an erased entry cannot be written".into()),
        Change::Unknown(_) => return Err("an unknown kind cannot be written".into()),
    };
    written.map_err(|error| error.to_string())
}

/// Reads a body of a kind of version 1; none if it is not of that kind's form.
pub(super) fn read(kind: Kind, bytes: &[u8]) -> Option<Change> {
    let (salt, change) = match kind {
        Kind::Profile => {
            let ProfileBody { salt, name, role, hours, deadline, assumed, step_hours, days_off } = serde_json::from_slice(bytes).ok()?;
            let change = ProfileChange {
                name: name.into(),
                role: role.into(),
                hours: hours.into(),
                deadline: deadline.into(),
                assumed: assumed.into(),
                step_hours: step_hours.into(),
                days_off: days_off.into(),
            };
            (salt, Change::Profile(change))
        }
        Kind::Rated => {
            let RatedBody { salt, ratings, date } = serde_json::from_slice(bytes).ok()?;
            let ratings = ratings
                .into_iter()
                .map(|RatingBody { target, level, reason, evidence }| TargetRating { target, level, reason, evidence })
                .collect();
            (salt, Change::Rated(Rated { ratings, date }))
        }
        Kind::Undone => {
            let UndoneBody { salt, target } = serde_json::from_slice(bytes).ok()?;
            (salt, Change::Undone { target })
        }
        Kind::RoleEdited => salted(bytes, Change::RoleEdited)?,
        Kind::Evidence => salted(bytes, Change::Evidence)?,
        Kind::EvidenceWithdrawn => salted(bytes, Change::EvidenceWithdrawn)?,
        Kind::Studied => salted(bytes, Change::Studied)?,
        Kind::StudyWithdrawn => salted(bytes, Change::StudyWithdrawn)?,
        Kind::Read => salted(bytes, Change::Read)?,
        Kind::Noted => salted(bytes, Change::Noted)?,
        Kind::SetAside => salted(bytes, |body: SetAsideBody| Change::SetAside(body.into()))?,
        Kind::PlanAccepted => salted(bytes, Change::PlanAccepted)?,
        Kind::Recalled => salted(bytes, Change::Recalled)?,
        Kind::OwnTopic => salted(bytes, Change::OwnTopic)?,
        Kind::Erased => salted(bytes, Change::Erased)?,
        Kind::Unknown | Kind::Blank => return None,
    };
    from_hex::<16>(&salt)?;
    check(&change, was_note).ok()?;
    Some(change)
}

/// A body as its type says, the salt first, without what is empty: a field that holds nothing takes no place for ever.
fn lean<T: Serialize>(salt: String, body: &T) -> serde_json::Result<Vec<u8>> {
    let mut body = serde_json::to_value(body)?;
    strip(&mut body);
    // Whether maps keep their order is a feature that any crate of the build may turn on; the bytes must not depend on it.
    body.sort_all_objects();
    let mut bytes = format!("{{\"salt\":\"{salt}\"").into_bytes();
    for (field, value) in body.as_object().into_iter().flatten() {
        bytes.push(b',');
        serde_json::to_writer(&mut bytes, field)?;
        bytes.push(b':');
        serde_json::to_writer(&mut bytes, value)?;
    }
    bytes.push(b'}');
    Ok(bytes)
}

/// Takes away what is `null`, an empty list or an object without fields, at any depth.
fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(strip);
            fields.retain(|_, value| !is_empty(value));
        }
        Value::Array(rows) => rows.iter_mut().for_each(strip),
        _ => {}
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(rows) => rows.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// A body and its salt.
#[derive(Deserialize)]
struct Salted<T> {
    salt: String,
    #[serde(flatten)]
    body: T,
}

fn salted<T: DeserializeOwned>(bytes: &[u8], change: impl FnOnce(T) -> Change) -> Option<(String, Change)> {
    let Salted { salt, body } = serde_json::from_slice(bytes).ok()?;
    Some((salt, change(body)))
}

/// What holds of every change, written or read; what makes a note is held stricter for what is written now.
fn check(change: &Change, is_note: fn(&str) -> bool) -> Result<(), String> {
    let check_note = |text: Option<&str>| {
        if text.is_none_or(is_note) { Ok(()) } else { Err("the text is too long or holds characters that are not seen".to_owned()) }
    };
    match change {
        Change::Profile(profile) => {
            if let Edit::Set(role) = &profile.role {
                check_id(role)?;
            }
            if let Edit::Set(hours) = &profile.hours {
                hours.check().map_err(|fault| fault.to_string())?;
            }
            if let Edit::Set(hours) = &profile.step_hours {
                hours.check().map_err(|fault| fault.to_string())?;
            }
            if let Edit::Set(off) = &profile.days_off {
                check_off(off)?;
            }
            if let Edit::Set(assumed) = &profile.assumed {
                assumed.levels.iter().try_for_each(|row| check_level(&row.target, Some(row.level)))?;
                check_distinct(assumed.levels.iter().map(|row| row.target.as_str()))?;
            }
            Ok(())
        }
        Change::Rated(rated) => {
            if rated.ratings.is_empty() {
                return Err("no rating in the entry".into());
            }
            rated.ratings.iter().try_for_each(|rating| check_level(&rating.target, rating.level))?;
            check_distinct(rated.ratings.iter().map(|rating| rating.target.as_str()))
        }
        Change::RoleEdited(edit) => {
            check_id(&edit.role)?;
            edit.check()
        }
        Change::Evidence(described) => {
            check_uuid(&described.id)?;
            described.piece.serves.iter().try_for_each(|serves| check_id(&serves.target))?;
            described.piece.clauses.iter().try_for_each(|clause| check_id(clause))?;
            described.piece.check().map_err(|fault| fault.to_string())
        }
        Change::Studied(studied) => {
            check_uuid(&studied.id)?;
            studied.session.on.iter().chain(&studied.session.parts).try_for_each(|id| check_id(id))?;
            studied.session.check_with(is_note).map_err(|fault| fault.to_string())
        }
        Change::EvidenceWithdrawn(withdrawn) | Change::StudyWithdrawn(withdrawn) => {
            check_uuid(&withdrawn.id)?;
            check_note(withdrawn.reason.as_deref())
        }
        Change::Read(read) => {
            if read.parts.is_empty() {
                return Err("no part in the entry".into());
            }
            read.parts.iter().try_for_each(|part| check_id(part))?;
            check_distinct(read.parts.iter().map(String::as_str))
        }
        Change::Noted(noted) => {
            check_id(&noted.target)?;
            check_note(noted.text.as_deref())
        }
        Change::SetAside(set) => {
            check_id(&set.topic)?;
            check_note(set.aside.as_ref().and_then(|aside| aside.reason.as_deref()))
        }
        Change::PlanAccepted(accepted) => {
            check_id(&accepted.role)?;
            accepted.check()?;
            check_distinct(accepted.steps.iter().map(|step| step.id.to_string()).collect::<Vec<_>>().iter().map(String::as_str))
        }
        Change::Recalled(recalled) => {
            check_id(&recalled.item)?;
            check_days([recalled.date])
        }
        Change::OwnTopic(own) => {
            check_uuid(&own.id)?;
            own.topic.as_ref().map_or(Ok(()), |topic| topic.check().map_err(|fault| fault.to_string()))
        }
        Change::Erased(erased) => {
            let distinct: BTreeSet<&Hash> = erased.entries.iter().collect();
            match erased.entries.len() {
                0 => Err("no entry in the entry".into()),
                all if all > distinct.len() => Err("an entry is named twice".into()),
                _ => Ok(()),
            }
        }
        Change::Undone { .. } | Change::Blank(_) | Change::Unknown(_) => Ok(()),
    }
}

fn check_level(target: &str, level: Option<u8>) -> Result<(), String> {
    check_id(target)?;
    if level.is_some_and(|level| level > 5) { Err(format!("level of {target} is above 5")) } else { Ok(()) }
}

fn check_distinct<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    let mut ids = ids;
    ids.find(|id| !seen.insert(*id)).map_or(Ok(()), |id| Err(format!("{id} stands twice in one entry")))
}

/// The id of what a person added: a UUID in its canonical form.
fn check_uuid(id: &str) -> Result<(), String> {
    let canonical = uuid::Uuid::try_parse(id).is_ok_and(|uuid| uuid.as_hyphenated().to_string() == id);
    if canonical { Ok(()) } else { Err(format!("{id:?} is no id (a UUID in lower case with hyphens)")) }
}

/// An id in full: a framework, a slash, and something within it.
fn check_id(id: &str) -> Result<(), String> {
    let fits = id.len() <= ID_CAP
        && id.split_once('/').is_some_and(|(framework, rest)| !framework.is_empty() && !rest.is_empty())
        && !id.chars().any(|c| c.is_control() || c.is_whitespace());
    if fits { Ok(()) } else { Err(format!("{id:?} is no id in full (framework/id)")) }
}
