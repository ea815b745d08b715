//! What only work can teach: workplace steps, arranged beside the plan. They have no hours and hold nothing back.
//!
//! Study carries knowledge to 3 and skill to 2. Where a role wants more of an item, an occasion at work leads there, one
//! level after the other: of each topic the lowest level that is still missing, with the items that are due at it. An
//! alias is learnt where its study is, as for the units of a plan.

use super::{
    path::Path,
    study::{base_points, carries_to, root_tenths},
    units::Carriers,
};
use crate::{
    assessment::item_target,
    framework::{BadId, Catalogue, ItemId, Occasion, Role, StepId, TopicId},
};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::{cmp::Reverse, fmt, str::FromStr};

/// The workplace part of one level of one topic: `6.5.3/sampling@3.work`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WorkId {
    /// The topic.
    pub topic: TopicId,
    /// The level it leads to, 3 to 5.
    pub level: u8,
}

impl fmt::Display for WorkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}.work", self.topic, self.level)
    }
}
impl FromStr for WorkId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let wrong = || BadId { text: text.to_owned(), expected: "workplace step (such as 6.5.3/sampling@3.work)" };
        let (topic, level) = text.strip_suffix(".work").and_then(|step| step.split_once('@')).ok_or_else(wrong)?;
        let level = match level {
            "3" => 3,
            "4" => 4,
            "5" => 5,
            _ => return Err(wrong()),
        };
        Ok(Self { topic: topic.parse().map_err(|_| wrong())?, level })
    }
}
impl TryFrom<String> for WorkId {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        text.parse()
    }
}
impl From<WorkId> for String {
    fn from(id: WorkId) -> String {
        id.to_string()
    }
}

/// A workplace step to arrange.
#[derive(Debug, Clone, PartialEq)]
pub struct Arranged<'a> {
    /// Topic and level.
    pub id: WorkId,
    /// The topic's title.
    pub title: &'a str,
    /// The items it leads to the level, by id; never empty.
    pub items: Vec<WorkItem>,
    /// When real work offers it and whom to ask, where the framework says so.
    pub occasion: Option<&'a Occasion>,
    /// The role's importance of the topic's competence, 1 to 9.
    pub importance: u8,
    /// Σ importance × points over the items and the places where they count; points as for a step of study.
    pub worth: u64,
    /// The steps of study of its topic that are still to do; it is ready when there are none.
    pub study: Vec<StepId>,
}

/// An item that a workplace step leads on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkItem {
    /// The item.
    pub item: ItemId,
    /// The level it is known at.
    pub known: u8,
    /// The level the role wants, at its own place or its alias's.
    pub target: u8,
    /// Σ importance over the places that want it.
    pub importance: u32,
    /// The points of its kind times the root of its size.
    pub points: u32,
}

impl Arranged<'_> {
    /// Whether study has done its part.
    pub fn is_ready(&self) -> bool {
        self.study.is_empty()
    }
}

/// The workplace steps of a role for who stands at the beginning of a path: what is ready first, then what is worth most.
/// Topics that are not relevant or snoozed have none.
pub fn arranged<'a>(catalogue: &'a Catalogue, role: &Role, path: &Path) -> Vec<Arranged<'a>> {
    let wishes = path.wishes();
    let carriers = Carriers::of(&catalogue.framework, &wishes.not_relevant);
    let mut found = Vec::new();
    for topic in &catalogue.framework.topics {
        if wishes.not_relevant.contains(&topic.id) || wishes.snoozed.contains_key(&topic.id) {
            continue;
        }
        let mut due: Vec<(u8, WorkItem)> = topic
            .items
            .iter()
            .filter(|&item| carriers.of_item(item) == item)
            .filter_map(|item| due(catalogue, role, path, &carriers, item))
            .collect();
        let Some(level) = due.iter().map(|(level, _)| *level).min() else { continue };
        due.retain(|(at, _)| *at == level);
        let mut items: Vec<WorkItem> = due.into_iter().map(|(_, item)| item).collect();
        items.sort_by(|a, b| a.item.cmp(&b.item));
        found.push(Arranged {
            id: WorkId { topic: topic.id.clone(), level },
            title: &topic.title,
            worth: items.iter().map(|item| u64::from(item.importance) * u64::from(item.points)).sum(),
            items,
            occasion: topic.occasion.as_ref(),
            importance: role.importance.get(&topic.id.competence).copied().unwrap_or(0),
            study: path.units().iter().map(|unit| &unit.step).filter(|step| step.topic == topic.id).cloned().collect(),
        });
    }
    found.sort_by(|a, b| (!a.is_ready(), Reverse(a.worth), &a.id).cmp(&(!b.is_ready(), Reverse(b.worth), &b.id)));
    found
}

/// The next level of an item that only work leads to, if it stands below what the role wants there.
fn due(catalogue: &Catalogue, role: &Role, path: &Path, carriers: &Carriers<'_>, id: &ItemId) -> Option<(u8, WorkItem)> {
    let item = catalogue.framework.item(id)?;
    let known = path.starts().known(id);
    let next = known.max(carries_to(id.kind)) + 1;
    let wanted = std::iter::once(id).chain(carriers.also(id)).map(|place| (place, item_target(role, &place.competence, place.kind)));
    let wanted: Vec<(&ItemId, u8)> = wanted.filter(|(_, target)| *target >= next).collect();
    let target = wanted.iter().map(|(_, target)| *target).max()?;
    let importance = wanted.iter().filter_map(|(place, _)| role.importance.get(&place.competence)).map(|weight| u32::from(*weight)).sum();
    let points = base_points(id.kind, next) * root_tenths(item.size);
    Some((next, WorkItem { item: id.clone(), known, target, importance, points }))
}

/// Days it takes from asking for real work to having done it.
const LEAD: Days = Days::new(6 * 7);

/// The latest sensible day to ask for real work that shall be done by a deadline: six weeks before it, but when that is
/// near or past, within the coming week, and never after the deadline itself. None without one that is still ahead.
pub fn ask_by(deadline: Option<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    let deadline = deadline.filter(|deadline| *deadline >= today)?;
    let in_a_week = today.checked_add_days(Days::new(7)).map_or(deadline, |day| day.min(deadline));
    Some(deadline.checked_sub_days(LEAD).map_or(in_a_week, |day| day.max(in_a_week)))
}
