//! What is left to decide once reduced costs have spoken.
//!
//! Within a block value can be shifted from what needs to what is needed until every unit holds the block's ratio per
//! hour: that no closure in it is richer says so (max-flow, min-cut). A closed choice loses nothing by the shift, so that
//! for every choice Σ v ≤ Σ ρ·h, with ρ the ratio of a unit's block. At the cut ratio λ the right side, the capacity kept,
//! is at most the linear bound; and leaving out a unit with ρ > λ costs at least (ρ−λ)·h, taking one with ρ < λ at least
//! (λ−ρ)·h, each together with those that must leave or come with it. What costs as much as the bound is above the value
//! in hand is decided: no better choice does it.

use super::{Index, Problem};

/// No more units are followed from one to see what it costs: a part of the costs is a lower bound as well.
const FOLLOWED: usize = 64;

/// The undecided part of a problem.
pub(super) struct Core {
    /// It alone, its units numbered from 0.
    pub(super) problem: Problem,
    /// The numbers of its units in the whole problem, by key.
    pub(super) units: Vec<usize>,
    /// The units that every better choice holds.
    pub(super) taken: Vec<usize>,
    /// Their value.
    pub(super) value: u64,
    /// The capacity they leave.
    pub(super) left: u64,
}

impl Core {
    /// What must be decided to beat a choice of that value; none if nothing can beat it.
    pub(super) fn of(problem: &Problem, index: &Index, capacity: u64, value: u64) -> Option<Self> {
        let (whole, ..) = index.prefix(capacity);
        let cut = index.blocks().get(whole)?;
        let slack = index.bound(capacity) - value;
        let mut cost = vec![0; problem.len()];
        for block in index.blocks() {
            let (up, down) = (u128::from(block.value) * u128::from(cut.hours), u128::from(cut.value) * u128::from(block.hours));
            let (difference, of) = (up.abs_diff(down), u128::from(cut.hours) * u128::from(block.hours));
            for &unit in &block.units {
                let hours = u128::from(problem.hours(unit));
                // Rounded down, so that no cost is overstated.
                let costs = difference.checked_mul(hours).map_or_else(|| difference / of * hours, |product| product / of);
                cost[unit] = u64::try_from(costs).unwrap_or(u64::MAX);
            }
        }
        let before_cut = |unit: usize| index.block_of(unit) < whole;
        let mut costs = Costs { cost: &cost, slack, seen: vec![usize::MAX; problem.len()], open: Vec::new() };
        let (mut into, mut out) = (Vec::new(), Vec::new());
        for unit in 0..problem.len() {
            if before_cut(unit) {
                if costs.decide(unit, |u| problem.after(u), &before_cut) {
                    into.push(unit);
                }
            } else if costs.decide(unit, |u| problem.before(u), &|u| !before_cut(u)) {
                out.push(unit);
            }
        }
        let (taken, out) = (problem.with_needs(&into), problem.with_dependants(&out));
        let mut open = vec![true; problem.len()];
        out.iter().for_each(|&unit| open[unit] = false);
        if taken.iter().any(|&unit| !open[unit]) {
            return None;
        }
        taken.iter().for_each(|&unit| open[unit] = false);
        let (value, hours) = problem.sum(&taken);
        let left = capacity.checked_sub(hours)?;
        let mut units: Vec<usize> = (0..problem.len()).filter(|&unit| open[unit]).collect();
        units.sort_by_key(|&unit| problem.key(unit));
        Some(Self { problem: problem.only(&units), units, taken, value, left })
    }
}

struct Costs<'a> {
    cost: &'a [u64],
    slack: u64,
    /// The unit for whose sake a unit was last followed.
    seen: Vec<usize>,
    open: Vec<usize>,
}

impl Costs<'_> {
    /// Whether doing otherwise with a unit, and with those on its side of the cut that it drags along, costs all the slack.
    fn decide<'p>(&mut self, unit: usize, along: impl Fn(usize) -> &'p [usize], counts: &dyn Fn(usize) -> bool) -> bool {
        self.open.clear();
        self.open.push(unit);
        self.seen[unit] = unit;
        let (mut next, mut sum) = (0, 0_u64);
        while next < self.open.len() {
            let at = self.open[next];
            next += 1;
            sum = sum.saturating_add(self.cost[at]);
            if sum >= self.slack {
                return true;
            }
            for &other in along(at) {
                if self.open.len() < FOLLOWED && self.seen[other] != unit && counts(other) {
                    self.seen[other] = unit;
                    self.open.push(other);
                }
            }
        }
        false
    }
}
