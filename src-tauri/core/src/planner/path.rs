//! The whole way from a person's levels to a role's targets, as one priority list.

use super::{
    solver::{Index, Problem, ProblemError, Solution, solve},
    starts::Starts,
    units::{Unit, Units},
    wishes::Wishes,
};
use crate::framework::{Catalogue, ItemId, Role, StepId, TopicId};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What keeps a catalogue from yielding a path. Shipped data never does.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// Prerequisites run in a circle through these steps, each before the next.
    #[error("these steps wait for each other: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    Circle(Vec<StepId>),
    /// The units make no problem for another reason.
    #[error(transparent)]
    Problem(ProblemError),
}

/// Every unit between a person and a role, in the order in which it is worth doing.
#[derive(Debug, Clone)]
pub struct Path {
    wishes: Wishes,
    starts: Starts,
    units: Vec<Unit>,
    problem: Problem,
    index: Index,
    list: Vec<usize>,
    position: Vec<usize>,
    held: Vec<Option<NaiveDate>>,
}

impl Path {
    /// From effective levels (an absent item is not assessed and read as 0) to a role, as the person wishes to go.
    pub fn of(catalogue: &Catalogue, role: &Role, levels: &BTreeMap<ItemId, u8>, wishes: &Wishes) -> Result<Self, PathError> {
        let starts = Starts::of(&catalogue.framework, levels);
        let Units { units, prerequisites } = Units::of(catalogue, role, &starts, wishes);
        let (value, hours) = units.iter().map(|unit| (unit.value, unit.hours)).unzip();
        let problem = Problem::new(value, hours, (0..units.len() as u64).collect(), &prerequisites).map_err(|error| match error {
            ProblemError::Cycle(circle) => PathError::Circle(circle.into_iter().map(|u| units[u].step.clone()).collect()),
            other => PathError::Problem(other),
        })?;
        let index = Index::of(&problem);
        let list: Vec<usize> = index.list().collect();
        let mut position = vec![0; list.len()];
        for (at, &unit) in list.iter().enumerate() {
            position[unit] = at;
        }
        let mut held: Vec<Option<NaiveDate>> = units.iter().map(|unit| wishes.snoozed.get(&unit.step.topic).copied()).collect();
        for &unit in &list {
            held[unit] = problem.before(unit).iter().filter_map(|&before| held[before]).chain(held[unit]).max();
        }
        Ok(Self { wishes: wishes.clone(), starts, units, problem, index, list, position, held })
    }

    /// Every unit, by step id; the numbering that problem and index speak in.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The numbers of the units in list order.
    pub fn list(&self) -> &[usize] {
        &self.list
    }

    /// Where a unit stands in the list, from 0.
    pub fn position(&self, unit: usize) -> usize {
        self.position[unit]
    }

    /// The units in list order.
    pub fn in_order(&self) -> impl Iterator<Item = &Unit> {
        self.list.iter().map(|&u| &self.units[u])
    }

    /// The day before which a unit is not offered, because its topic is snoozed or one that it waits for.
    pub fn held(&self, unit: usize) -> Option<NaiveDate> {
        self.held[unit]
    }

    /// The title of a topic: the framework's, or the person's own.
    pub fn title<'a>(&'a self, catalogue: &'a Catalogue, topic: &TopicId) -> Option<&'a str> {
        let own = || self.wishes.own.get(topic).map(|own| own.title.as_str());
        catalogue.framework.topics.iter().find(|known| known.id == *topic).map(|known| known.title.as_str()).or_else(own)
    }

    /// What the person wishes.
    pub fn wishes(&self) -> &Wishes {
        &self.wishes
    }

    /// Known levels and starts.
    pub fn starts(&self) -> &Starts {
        &self.starts
    }

    /// The units as bare integers.
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// Their decomposition.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The best choice for a capacity in quarter hours, with its certified gap.
    pub fn choose(&self, capacity: u64) -> Solution {
        solve(&self.problem, &self.index, capacity)
    }
}
