//! The units of a plan: one level of one topic each, with hours, value and what must come before.
//!
//! A unit at level l holds the topic's items that stand below l and whose study target is l or above; an item that is
//! another's alias is in no unit, but adds its importance to the other's at every level both want. A level without such
//! items is no unit. Before a unit come the topic's own lower levels, and what the items' prerequisites ask for at
//! levels 1 and 2: while both items stand below l, the topic of the first, as far as l, before the topic of the second at
//! l. Within a topic the levels say enough: knowledge begins at 1, skill at 2.
//!
//! A topic that is not relevant to the person has no unit. Minutes logged on a topic shorten its lowest unit by whole
//! quarter hours, to no less than one: as long as nobody has rated, something is left to do.

use super::{
    own::is_own,
    starts::Starts,
    study::{base_points, root_tenths, study_target},
    wishes::Wishes,
};
use crate::framework::{Catalogue, CompetenceNumber, Framework, ItemId, ItemKind, Role, Size, StepId, TopicId};
use std::collections::{BTreeMap, BTreeSet};

/// One level of one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Topic and level.
    pub step: StepId,
    /// The items it lifts, by id; empty only where the topic is the person's own.
    pub lifts: Vec<Lift>,
    /// Quarter hours of the whole unit: the sum over the lifts.
    pub planned: u32,
    /// Minutes logged on it.
    pub logged: u32,
    /// Quarter hours left: planned without the whole ones logged, at least one.
    pub hours: u32,
    /// Σ importance × points over the places of all lifts; of an own topic see [`super::own`].
    pub value: u64,
}

impl Unit {
    /// Whether it is a topic of the person's own.
    pub fn is_own(&self) -> bool {
        is_own(&self.step.topic)
    }

    /// Whether it counts in a competence: one of its items does, or it is the person's own and helps that competence.
    pub fn counts_in(&self, is_it: impl Fn(&CompetenceNumber) -> bool) -> bool {
        let places = || self.lifts.iter().flat_map(|lift| &lift.places);
        if self.is_own() { is_it(self.competence()) } else { places().any(|place| is_it(&place.item.competence)) }
    }

    /// The competence it belongs to.
    pub fn competence(&self) -> &CompetenceNumber {
        &self.step.topic.competence
    }
}

/// One item carried by one unit. `points` is `base × root_tenths`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lift {
    /// The item.
    pub item: ItemId,
    /// The level it starts from; above its known level where an overlap gives a head start.
    pub from: u8,
    /// The level it is carried to.
    pub to: u8,
    /// Its size.
    pub size: Size,
    /// Quarter hours.
    pub hours: u32,
    /// Points of the level at size 1.
    pub base: u32,
    /// Square root of the size, in tenths.
    pub root_tenths: u32,
    /// Points of this lift, before importance.
    pub points: u32,
    /// Where it counts: in its own competence and, where it has an alias, in the other's, as far as the role wants it there.
    pub places: Vec<Place>,
}

/// A place where a lift counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The item itself, or its alias elsewhere.
    pub item: ItemId,
    /// The role's importance of that item's competence, 1 to 9.
    pub importance: u8,
}

impl Lift {
    /// What it is worth: points times importance, over all places.
    pub fn value(&self) -> u64 {
        self.places.iter().map(|place| u64::from(place.importance) * u64::from(self.points)).sum()
    }

    /// Every item it lifts: itself and its alias.
    pub fn items(&self) -> impl Iterator<Item = &ItemId> {
        std::iter::once(&self.item).chain(self.places.iter().map(|p| &p.item).filter(move |&item| item != &self.item))
    }
}

/// All units of a role from given levels, by step id, with their prerequisites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Units {
    /// By step id, so that the order of topics in a file says nothing.
    pub units: Vec<Unit>,
    /// Positions (before, after), sorted.
    pub prerequisites: Vec<(usize, usize)>,
}

impl Units {
    /// The study a role asks for beyond what is known.
    pub fn of(catalogue: &Catalogue, role: &Role, starts: &Starts, wishes: &Wishes) -> Self {
        let framework = &catalogue.framework;
        let carriers = Carriers::of(framework, &wishes.not_relevant);
        let sizes: BTreeMap<&ItemId, Size> = framework.items().map(|item| (&item.id, item.size)).collect();
        let target = |item: &ItemId| study_target(role, &item.competence, item.kind);
        let importance = |item: &ItemId| role.importance.get(&item.competence).copied().unwrap_or(0);
        let mut units = Vec::new();
        for topic in framework.topics.iter().filter(|topic| !wishes.not_relevant.contains(&topic.id)) {
            let mut logged = wishes.spent.get(&topic.id).copied().unwrap_or(0);
            for level in 1..=3 {
                let mut lifts: Vec<Lift> = Vec::new();
                for item in &topic.items {
                    let from = starts.start(item);
                    let (Some(&size), false) = (sizes.get(item), from >= level || carriers.of_item(item) != item) else { continue };
                    // Skill is carried to 2 in one step, so that at 1 there is nothing to carry.
                    if item.kind == ItemKind::Skill && level == 1 {
                        continue;
                    }
                    let places: Vec<Place> = std::iter::once(item)
                        .chain(carriers.also(item))
                        .filter(|place| level <= target(place))
                        .map(|place| Place { item: place.clone(), importance: importance(place) })
                        .collect();
                    if places.is_empty() {
                        continue;
                    }
                    let from = if item.kind == ItemKind::Knowledge { level - 1 } else { from };
                    let (base, root_tenths) = (base_points(item.kind, level), root_tenths(size));
                    let hours = wishes.hours.quarter_hours(item.kind, from, level, size);
                    lifts.push(Lift {
                        item: item.clone(),
                        from,
                        to: level,
                        size,
                        hours,
                        base,
                        root_tenths,
                        points: base * root_tenths,
                        places,
                    });
                }
                lifts.sort_by(|a, b| a.item.cmp(&b.item));
                if !lifts.is_empty() {
                    let step = StepId { topic: topic.id.clone(), level };
                    let planned: u32 = lifts.iter().map(|l| l.hours).sum();
                    units.push(Unit {
                        step,
                        planned,
                        // What is over is not carried on: the next level is another thing to learn.
                        logged: std::mem::take(&mut logged),
                        hours: 0,
                        value: lifts.iter().map(Lift::value).sum(),
                        lifts,
                    });
                }
            }
        }
        for unit in &mut units {
            unit.hours = unit.planned.saturating_sub(unit.logged / 15).max(1);
        }
        let own = wishes.own.iter().filter(|(topic, _)| !wishes.not_relevant.contains(topic));
        units.extend(own.filter_map(|(topic, own)| own.unit(topic, role, wishes.spent.get(topic).copied().unwrap_or(0))));
        units.sort_by(|a, b| a.step.cmp(&b.step));
        let prerequisites = prerequisites(framework, &carriers, starts, &units);
        Self { units, prerequisites }
    }
}

/// Which item of an alias pair carries the other: the first, unless its topic is not relevant; then each stands alone.
pub(super) struct Carriers<'a> {
    pairs: Vec<&'a (ItemId, ItemId)>,
}

impl<'a> Carriers<'a> {
    pub(super) fn of(framework: &'a Framework, not_relevant: &BTreeSet<TopicId>) -> Self {
        let relevant = |item: &ItemId| framework.topic_of(item).is_none_or(|topic| !not_relevant.contains(&topic.id));
        let pairs = framework.aliases.iter().filter(|(first, second)| relevant(first) && relevant(second)).collect();
        Self { pairs }
    }

    /// The item in whose topic an item is carried: its alias's or its own.
    pub(super) fn of_item<'b>(&self, item: &'b ItemId) -> &'b ItemId
    where
        'a: 'b,
    {
        self.pairs.iter().find_map(|(first, second)| (second == item).then_some(first)).unwrap_or(item)
    }

    /// The items that an item carries besides itself.
    pub(super) fn also(&self, item: &ItemId) -> impl Iterator<Item = &'a ItemId> {
        self.pairs.iter().filter(move |(first, _)| first == item).map(|(_, second)| second)
    }
}

fn prerequisites(framework: &Framework, carriers: &Carriers<'_>, starts: &Starts, units: &[Unit]) -> Vec<(usize, usize)> {
    let place: BTreeMap<&StepId, usize> = units.iter().enumerate().map(|(at, unit)| (&unit.step, at)).collect();
    let highest = |step: &StepId| (1..=step.level).rev().find_map(|level| place.get(&StepId { topic: step.topic.clone(), level }).copied());
    let mut edges: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (at, unit) in units.iter().enumerate() {
        let lower = StepId { level: unit.step.level - 1, ..unit.step.clone() };
        edges.extend(highest(&lower).map(|before| (before, at)));
    }
    for (first, then) in &framework.prerequisites {
        let home = |item: &ItemId| framework.topic_of(carriers.of_item(item)).map(|topic| topic.id.clone());
        let (Some(first_topic), Some(then_topic)) = (home(first), home(then)) else { continue };
        if first_topic == then_topic {
            continue;
        }
        for level in 1..=2 {
            if starts.start(first) >= level || starts.start(then) >= level {
                continue;
            }
            let after = place.get(&StepId { topic: then_topic.clone(), level }).copied();
            edges.extend(highest(&StepId { topic: first_topic.clone(), level }).zip(after));
        }
    }
    edges.into_iter().collect()
}
