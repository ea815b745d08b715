//! Units with value, hours and prerequisites, validated once.

use super::Ratio;
use std::{cmp::Reverse, collections::BinaryHeap};

/// All values together fit into so many bits.
const VALUE_BITS: u32 = 56;

/// What keeps numbers from being a problem.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProblemError {
    /// Values, hours and keys are not equally many.
    #[error("{values} values, {hours} hours and {keys} keys")]
    Lengths {
        /// How many values.
        values: usize,
        /// How many hours.
        hours: usize,
        /// How many keys.
        keys: usize,
    },
    /// A unit takes no hours.
    #[error("unit {0} takes no hours")]
    NoHours(usize),
    /// A prerequisite names a unit that is not there.
    #[error("prerequisite {0} before {1} names a unit that is not there")]
    OutOfRange(usize, usize),
    /// These units wait for each other in a circle, each for the one before it.
    #[error("units {0:?} wait for each other")]
    Cycle(Vec<usize>),
    /// Two units have the same key.
    #[error("units {0} and {1} have the same key")]
    SameKey(usize, usize),
    /// All values together do not fit into 56 bits, which leaves room for a bonus on top of them.
    #[error("the values are too large to be added up")]
    TooLarge,
}

/// A precedence-constrained knapsack without its capacity.
#[derive(Debug, Clone)]
pub struct Problem {
    value: Vec<u64>,
    hours: Vec<u32>,
    key: Vec<u64>,
    before: Vec<Vec<usize>>,
    after: Vec<Vec<usize>>,
}

impl Problem {
    /// `value` in points, `hours` in quarter hours (above zero), `key` distinct and decisive wherever two units tie,
    /// `prerequisites` as (before, after); saying one twice does no harm.
    pub fn new(value: Vec<u64>, hours: Vec<u32>, key: Vec<u64>, prerequisites: &[(usize, usize)]) -> Result<Self, ProblemError> {
        let n = value.len();
        if hours.len() != n || key.len() != n {
            return Err(ProblemError::Lengths { values: n, hours: hours.len(), keys: key.len() });
        }
        if let Some(unit) = hours.iter().position(|&h| h == 0) {
            return Err(ProblemError::NoHours(unit));
        }
        if value.iter().try_fold(0_u64, |sum, &v| sum.checked_add(v)).is_none_or(|sum| sum >> VALUE_BITS > 0) {
            return Err(ProblemError::TooLarge);
        }
        let mut by_key: Vec<usize> = (0..n).collect();
        by_key.sort_by_key(|&u| (key[u], u));
        if let Some(pair) = by_key.windows(2).find(|pair| key[pair[0]] == key[pair[1]]) {
            return Err(ProblemError::SameKey(pair[0], pair[1]));
        }
        let (mut before, mut after) = (vec![Vec::new(); n], vec![Vec::new(); n]);
        for &(first, then) in prerequisites {
            if first >= n || then >= n {
                return Err(ProblemError::OutOfRange(first, then));
            }
            before[then].push(first);
            after[first].push(then);
        }
        for list in before.iter_mut().chain(&mut after) {
            list.sort_unstable_by_key(|&u| key[u]);
            list.dedup();
        }
        let problem = Self { value, hours, key, before, after };
        match problem.cycle() {
            Some(cycle) => Err(ProblemError::Cycle(cycle)),
            None => Ok(problem),
        }
    }

    /// What is left when only `units` are kept, which are numbered from 0 in that order and keep their keys. What they
    /// needed besides is taken for granted.
    pub(super) fn only(&self, units: &[usize]) -> Self {
        let mut place = vec![usize::MAX; self.len()];
        units.iter().enumerate().for_each(|(at, &unit)| place[unit] = at);
        let kept = |list: &[usize]| list.iter().map(|&u| place[u]).filter(|&at| at != usize::MAX).collect();
        Self {
            value: units.iter().map(|&u| self.value[u]).collect(),
            hours: units.iter().map(|&u| self.hours[u]).collect(),
            key: units.iter().map(|&u| self.key[u]).collect(),
            before: units.iter().map(|&u| kept(&self.before[u])).collect(),
            after: units.iter().map(|&u| kept(&self.after[u])).collect(),
        }
    }

    /// The same with other values or hours, as many as there are units; hours above zero.
    pub fn with(&self, value: Vec<u64>, hours: Vec<u32>) -> Self {
        Self { value, hours, ..self.clone() }
    }

    /// Every unit that must be chosen with these: themselves and all they need, directly or not; each once.
    pub(in crate::planner) fn with_needs(&self, units: &[usize]) -> Vec<usize> {
        reached(units, &self.before)
    }

    /// Every unit that falls with these: themselves and all that need them, directly or not; each once.
    pub(super) fn with_dependants(&self, units: &[usize]) -> Vec<usize> {
        reached(units, &self.after)
    }

    /// How many units.
    pub fn len(&self) -> usize {
        self.value.len()
    }

    /// Whether there is no unit.
    pub fn is_empty(&self) -> bool {
        self.value.is_empty()
    }

    /// The value of a unit, in points.
    pub fn value(&self, unit: usize) -> u64 {
        self.value[unit]
    }

    /// The hours of a unit, in quarter hours.
    pub fn hours(&self, unit: usize) -> u32 {
        self.hours[unit]
    }

    /// What decides between units that tie.
    pub fn key(&self, unit: usize) -> u64 {
        self.key[unit]
    }

    /// The direct prerequisites of a unit, by key.
    pub fn before(&self, unit: usize) -> &[usize] {
        &self.before[unit]
    }

    /// The units that directly need this one, by key.
    pub fn after(&self, unit: usize) -> &[usize] {
        &self.after[unit]
    }

    /// A unit's own value per hour, its prerequisites left aside.
    pub fn ratio(&self, unit: usize) -> Ratio {
        Ratio { value: self.value[unit], hours: u64::from(self.hours[unit]) }
    }

    /// Value and hours of a set.
    pub(in crate::planner) fn sum(&self, units: &[usize]) -> (u64, u64) {
        units.iter().fold((0, 0), |(v, h), &u| (v + self.value[u], h + u64::from(self.hours[u])))
    }

    /// `set` in an order that keeps prerequisites within it, the best own ratio first among what could come next.
    pub(super) fn in_order(&self, set: &[usize]) -> Vec<usize> {
        if let [only] = set {
            return vec![*only];
        }
        let mut waits: std::collections::BTreeMap<usize, usize> = set.iter().map(|&u| (u, 0)).collect();
        for &u in set {
            for then in &self.after[u] {
                if let Some(count) = waits.get_mut(then) {
                    *count += 1;
                }
            }
        }
        let rank = |u: usize| (self.ratio(u), Reverse(self.key[u]), u);
        let mut ready: BinaryHeap<_> = waits.iter().filter(|&(_, &count)| count == 0).map(|(&u, _)| rank(u)).collect();
        let mut order = Vec::with_capacity(set.len());
        while let Some((_, _, u)) = ready.pop() {
            order.push(u);
            for &then in &self.after[u] {
                if let Some(count) = waits.get_mut(&then) {
                    *count -= 1;
                    if *count == 0 {
                        ready.push(rank(then));
                    }
                }
            }
        }
        order
    }

    /// One circle of units, if there is any, each before the next.
    fn cycle(&self) -> Option<Vec<usize>> {
        let mut waits: Vec<usize> = self.before.iter().map(Vec::len).collect();
        let mut ready: Vec<usize> = (0..self.len()).filter(|&u| waits[u] == 0).collect();
        while let Some(u) = ready.pop() {
            for &then in &self.after[u] {
                waits[then] -= 1;
                if waits[then] == 0 {
                    ready.push(then);
                }
            }
        }
        // Whatever still waits has a prerequisite that still waits: walking back must come round.
        let mut unit = (0..self.len()).find(|&u| waits[u] > 0)?;
        let mut walked = Vec::new();
        loop {
            if let Some(start) = walked.iter().position(|&u| u == unit) {
                let mut cycle = walked.split_off(start);
                cycle.reverse();
                return Some(cycle);
            }
            walked.push(unit);
            unit = *self.before[unit].iter().find(|&&u| waits[u] > 0)?;
        }
    }
}

fn reached(from: &[usize], next: &[Vec<usize>]) -> Vec<usize> {
    let mut seen = vec![false; next.len()];
    let mut found: Vec<usize> = Vec::new();
    for &unit in from {
        if !std::mem::replace(&mut seen[unit], true) {
            found.push(unit);
        }
    }
    let mut at = 0;
    while at < found.len() {
        for &other in &next[found[at]] {
            if !std::mem::replace(&mut seen[other], true) {
                found.push(other);
            }
        }
        at += 1;
    }
    found
}
