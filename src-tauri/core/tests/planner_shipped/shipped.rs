//! The shipped catalogue and what every test asks of it.

use crate::support::sources;
use chrono::{Days, NaiveDate};
use pathfolio_core::{
    framework::{Catalogue, CompetenceNumber, ItemId, Role, TopicId, load},
    planner::{Path, StepHours, Unit, Wishes},
};
use proptest::prelude::*;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

pub(crate) type Levels = BTreeMap<ItemId, u8>;

/// 100 hours, in quarter hours.
pub(crate) const HUNDRED_HOURS: u64 = 400;

pub(crate) fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let (catalogue, issues) = load(&sources());
        assert!(issues.is_empty(), "{issues:?}");
        catalogue
    })
}

/// The same in another order of files: topics, items and pairs the other way round.
pub(crate) fn permuted() -> &'static Catalogue {
    static PERMUTED: OnceLock<Catalogue> = OnceLock::new();
    PERMUTED.get_or_init(|| {
        let mut permuted = catalogue().clone();
        permuted.framework.topics.reverse();
        permuted.framework.topics.rotate_left(31);
        permuted.framework.topics.iter_mut().for_each(|topic| topic.items.reverse());
        permuted.framework.prerequisites.reverse();
        permuted.framework.overlaps.reverse();
        permuted
    })
}

pub(crate) fn role(id: &str) -> &'static Role {
    catalogue().role(id).unwrap()
}

/// Every role but the flat one, which weighs nothing against anything.
pub(crate) fn weighing_roles() -> impl Iterator<Item = &'static Role> {
    catalogue().roles.iter().filter(|role| role.id != "whole-standard")
}

pub(crate) fn path(role: &Role, levels: &Levels) -> Path {
    Path::of(catalogue(), role, levels, &Wishes::default()).unwrap()
}

pub(crate) fn blank(role: &Role) -> Path {
    path(role, &Levels::new())
}

pub(crate) fn item(id: &str) -> ItemId {
    id.parse().unwrap()
}

pub(crate) fn number(id: &str) -> CompetenceNumber {
    id.parse().unwrap()
}

/// Competences from the most important; of equals the later in the standard counts as less important.
pub(crate) fn by_importance(role: &Role) -> Vec<CompetenceNumber> {
    let mut numbers: Vec<CompetenceNumber> = catalogue().framework.competences.iter().map(|c| c.number.clone()).collect();
    numbers.sort_by_key(|number| Reverse(role.importance[number]));
    numbers
}

/// Topics in the order in which the list first names them.
pub(crate) fn topics(path: &Path) -> Vec<TopicId> {
    let mut topics: Vec<TopicId> = Vec::new();
    for unit in path.in_order() {
        if !topics.contains(&unit.step.topic) {
            topics.push(unit.step.topic.clone());
        }
    }
    topics
}

pub(crate) fn hours_by_competence<'a>(units: impl Iterator<Item = &'a Unit>) -> BTreeMap<CompetenceNumber, u64> {
    let mut hours = BTreeMap::new();
    for unit in units {
        *hours.entry(unit.competence().clone()).or_default() += u64::from(unit.hours);
    }
    hours
}

/// Quarter hours per competence of what 100 hours buy from a blank profile.
pub(crate) fn hundred_hours(role: &Role) -> BTreeMap<CompetenceNumber, u64> {
    let path = blank(role);
    hours_by_competence(path.choose(HUNDRED_HOURS).units.iter().map(|&u| &path.units()[u]))
}

pub(crate) fn any_role() -> impl Strategy<Value = &'static Role> {
    (0..catalogue().roles.len()).prop_map(|at| &catalogue().roles[at])
}

pub(crate) fn any_levels() -> impl Strategy<Value = Levels> {
    let items: Vec<ItemId> = catalogue().framework.items().map(|item| item.id.clone()).collect();
    prop::collection::vec(prop::option::of(0_u8..=5), items.len())
        .prop_map(move |rated| items.iter().cloned().zip(rated).filter_map(|(item, level)| Some((item, level?))).collect())
}

pub(crate) fn any_topics() -> impl Strategy<Value = BTreeSet<TopicId>> {
    let all: Vec<TopicId> = catalogue().framework.topics.iter().map(|topic| topic.id.clone()).collect();
    prop::collection::btree_set(prop::sample::select(all), 0..8)
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Anything a person can wish, on 1 March.
pub(crate) fn any_wishes() -> impl Strategy<Value = Wishes> {
    let hours = (1..=160_u16, 1..=160_u16, 1..=160_u16, 1..=160_u16, 1..=160_u16);
    let per_topic = || (any_topics(), prop::collection::vec(1..600_u32, 8));
    (hours, any_topics(), per_topic(), per_topic()).prop_map(|((k1, k2, k3, s02, s12), not_relevant, snoozed, spent)| Wishes {
        hours: StepHours { k1, k2, k3, s02, s12 },
        not_relevant,
        snoozed: snoozed.0.into_iter().zip(snoozed.1).map(|(topic, days)| (topic, day("2027-03-01") + Days::new(days.into()))).collect(),
        spent: spent.0.into_iter().zip(spent.1).collect(),
        own: BTreeMap::new(),
    })
}
