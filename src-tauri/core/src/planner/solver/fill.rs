//! A choice of units for one budget: whole blocks, then what still fits.

use super::{Index, Problem, Ratio};
use std::cmp::Reverse;

/// Blocks of more units than this are opened in list order, not best closure first: that search is quadratic.
const SEARCHED: usize = 256;

/// What a budget buys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// The chosen units in list order; every prerequisite of a chosen unit is chosen, and stands before it.
    pub units: Vec<usize>,
    /// Their points.
    pub value: u64,
    /// Their quarter hours.
    pub hours: u64,
    /// How many blocks from the front of the list are chosen whole. With more capacity they all stay.
    pub prefix_blocks: usize,
    /// The points of those blocks.
    pub prefix_value: u64,
    /// The ratio of the first block that does not fit whole; none if all that is worth anything fits.
    pub cut: Option<Ratio>,
    /// No choice within the capacity is worth more than this.
    pub bound: u64,
}

/// Chooses units of at most `capacity` quarter hours together.
pub fn fill(problem: &Problem, index: &Index, capacity: u64) -> Selection {
    let (prefix_blocks, prefix_value, hours) = index.prefix(capacity);
    let mut choice = Choice { problem, chosen: vec![false; problem.len()], left: capacity - hours };
    for block in &index.blocks()[..prefix_blocks] {
        for &unit in &block.units {
            choice.chosen[unit] = true;
        }
    }
    // A unit that a later one brought its prerequisites along for may fit by now: look again until nothing changes.
    loop {
        let before = choice.left;
        for block in &index.blocks()[prefix_blocks..] {
            choice.open(&block.units);
        }
        if choice.left == before {
            break;
        }
    }
    let units: Vec<usize> = index.list().filter(|&u| choice.chosen[u]).collect();
    let (value, hours) = problem.sum(&units);
    let cut = index.blocks().get(prefix_blocks).filter(|block| block.value > 0).map(|block| block.ratio());
    Selection { units, value, hours, prefix_blocks, prefix_value, cut, bound: index.bound(capacity) }
}

struct Choice<'a> {
    problem: &'a Problem,
    chosen: Vec<bool>,
    left: u64,
}

impl Choice<'_> {
    /// Takes from one block what fits, best closure first.
    fn open(&mut self, units: &[usize]) {
        if units.len() > SEARCHED {
            for &unit in units {
                if let Some((_, missing)) = self.missing(unit) {
                    self.take(&missing);
                }
            }
            return;
        }
        while let Some((_, (_, missing))) = units
            .iter()
            .filter_map(|&unit| Some((unit, self.missing(unit)?)))
            .max_by_key(|&(unit, (ratio, _))| (ratio, Reverse(self.problem.key(unit))))
        {
            self.take(&missing);
        }
    }

    fn take(&mut self, units: &[usize]) {
        for &unit in units {
            self.chosen[unit] = true;
            self.left -= u64::from(self.problem.hours(unit));
        }
    }

    /// A unit with every prerequisite not chosen yet, and their ratio, if it is not chosen, fits and is worth anything.
    fn missing(&self, unit: usize) -> Option<(Ratio, Vec<usize>)> {
        if self.chosen[unit] {
            return None;
        }
        let mut found = vec![unit];
        let (mut value, mut hours, mut next) = (0, 0, 0);
        while next < found.len() {
            let unit = found[next];
            next += 1;
            value += self.problem.value(unit);
            hours += u64::from(self.problem.hours(unit));
            if hours > self.left {
                return None;
            }
            for &first in self.problem.before(unit) {
                if !self.chosen[first] && !found.contains(&first) {
                    found.push(first);
                }
            }
        }
        (value > 0).then_some((Ratio { value, hours }, found))
    }
}
