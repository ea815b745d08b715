//! The units of a plan: one level of one topic each, with hours, value and what must come before.
//!
//! A unit at level l holds the topic's items that stand below l and whose study target is l or above; an item that is
//! another's alias is in no unit, but adds its importance to the other's at every level both want. A level without such
//! items is no unit. Before a unit come the topic's own lower levels, and what the items' prerequisites ask for at
//! levels 1 and 2: while both items stand below l, the topic of the first, as far as l, before the topic of the second at
//! l. Within a topic the levels say enough: knowledge begins at 1, skill at 2.

use super::{
    starts::Starts,
    study::{base_points, quarter_hours, root_tenths, study_target},
};
use crate::framework::{Catalogue, CompetenceNumber, ItemId, ItemKind, Role, Size, StepId};
use std::collections::{BTreeMap, BTreeSet};

/// One level of one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Topic and level.
    pub step: StepId,
    /// The items it lifts, by id; never empty.
    pub lifts: Vec<Lift>,
    /// Quarter hours: the sum over the lifts.
    pub hours: u32,
    /// Σ importance × points over the places of all lifts.
    pub value: u64,
}

impl Unit {
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
    pub fn of(catalogue: &Catalogue, role: &Role, starts: &Starts) -> Self {
        let framework = &catalogue.framework;
        let sizes: BTreeMap<&ItemId, Size> = framework.items().map(|item| (&item.id, item.size)).collect();
        let target = |item: &ItemId| study_target(role, &item.competence, item.kind);
        let importance = |item: &ItemId| role.importance.get(&item.competence).copied().unwrap_or(0);
        let mut units = Vec::new();
        for topic in &framework.topics {
            for level in 1..=3 {
                let mut lifts: Vec<Lift> = Vec::new();
                for item in &topic.items {
                    let from = starts.start(item);
                    let (Some(&size), false) = (sizes.get(item), from >= level || framework.alias_of(item).is_some()) else { continue };
                    // Skill is carried to 2 in one step, so that at 1 there is nothing to carry.
                    if item.kind == ItemKind::Skill && level == 1 {
                        continue;
                    }
                    let alias = framework.aliases.iter().filter(|(first, _)| first == item).map(|(_, second)| second);
                    let places: Vec<Place> = std::iter::once(item)
                        .chain(alias)
                        .filter(|place| level <= target(place))
                        .map(|place| Place { item: place.clone(), importance: importance(place) })
                        .collect();
                    if places.is_empty() {
                        continue;
                    }
                    let from = if item.kind == ItemKind::Knowledge { level - 1 } else { from };
                    let (base, root_tenths) = (base_points(item.kind, level), root_tenths(size));
                    let hours = quarter_hours(item.kind, from, level, size);
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
                    units.push(Unit {
                        step,
                        hours: lifts.iter().map(|l| l.hours).sum(),
                        value: lifts.iter().map(Lift::value).sum(),
                        lifts,
                    });
                }
            }
        }
        units.sort_by(|a, b| a.step.cmp(&b.step));
        let prerequisites = prerequisites(catalogue, starts, &units);
        Self { units, prerequisites }
    }
}

fn prerequisites(catalogue: &Catalogue, starts: &Starts, units: &[Unit]) -> Vec<(usize, usize)> {
    let framework = &catalogue.framework;
    let place: BTreeMap<&StepId, usize> = units.iter().enumerate().map(|(at, unit)| (&unit.step, at)).collect();
    let highest = |step: &StepId| (1..=step.level).rev().find_map(|level| place.get(&StepId { topic: step.topic.clone(), level }).copied());
    let mut edges: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (at, unit) in units.iter().enumerate() {
        let lower = StepId { level: unit.step.level - 1, ..unit.step.clone() };
        edges.extend(highest(&lower).map(|before| (before, at)));
    }
    for (first, then) in &framework.prerequisites {
        let home = |item: &ItemId| framework.study_topic(item).map(|topic| topic.id.clone());
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
