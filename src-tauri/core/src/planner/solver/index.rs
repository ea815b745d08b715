//! The decomposition of a problem into blocks of falling ratio.

use super::{Problem, Ratio, closure, forest};
use std::cmp::Reverse;

/// Units that belong together: none of them is worth beginning on its own account before the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// In an order that keeps prerequisites, the best own ratio first where there is a choice.
    pub units: Vec<usize>,
    /// Points of all units together.
    pub value: u64,
    /// Quarter hours of all units together.
    pub hours: u64,
}

impl Block {
    /// Value per hour of the whole block.
    pub fn ratio(&self) -> Ratio {
        Ratio { value: self.value, hours: self.hours }
    }
}

/// The priority list: blocks by falling ratio, prerequisites always before what needs them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    blocks: Vec<Block>,
    block_of: Vec<usize>,
}

impl Index {
    /// Decomposes a problem.
    pub fn of(problem: &Problem) -> Self {
        Self::decomposed(problem, true)
    }

    /// `short` takes the short way where there is one; the blocks are the same.
    fn decomposed(problem: &Problem, short: bool) -> Self {
        let mut splitter = Splitter { problem, place: vec![NOWHERE; problem.len()] };
        let mut blocks = Vec::new();
        let mut open = splitter.components(&(0..problem.len()).collect::<Vec<_>>());
        while let Some(set) = open.pop() {
            if let Some(sets) = short.then(|| splitter.forest(&set)).flatten() {
                for set in sets {
                    let (value, hours) = problem.sum(&set);
                    blocks.push(Block { units: problem.in_order(&set), value, hours });
                }
                continue;
            }
            match splitter.split(&set) {
                Some((closure, rest)) => {
                    open.extend(splitter.components(&closure));
                    open.extend(splitter.components(&rest));
                }
                None => {
                    let (value, hours) = problem.sum(&set);
                    blocks.push(Block { units: problem.in_order(&set), value, hours });
                }
            }
        }
        // Blocks that hang together never tie: the smallest closure is strictly richer than what is left of its set.
        blocks.sort_by_key(|block| (Reverse(block.ratio()), block.units.iter().map(|&u| problem.key(u)).min()));
        let mut block_of = vec![0; problem.len()];
        for (position, block) in blocks.iter().enumerate() {
            for &unit in &block.units {
                block_of[unit] = position;
            }
        }
        Self { blocks, block_of }
    }

    /// The blocks, best ratio first.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Every unit in the order of the list.
    pub fn list(&self) -> impl Iterator<Item = usize> + '_ {
        self.blocks.iter().flat_map(|block| block.units.iter().copied())
    }

    /// Position of the block that holds a unit.
    pub fn block_of(&self, unit: usize) -> usize {
        self.block_of[unit]
    }

    /// The rate a unit stands in the list with: the ratio of its block.
    pub fn rate(&self, unit: usize) -> Ratio {
        self.blocks[self.block_of[unit]].ratio()
    }

    /// How many blocks fit whole, with their value and hours. Blocks worth nothing are never planned.
    pub(super) fn prefix(&self, capacity: u64) -> (usize, u64, u64) {
        let (mut value, mut hours) = (0, 0);
        for (position, block) in self.blocks.iter().enumerate() {
            if block.value == 0 || hours + block.hours > capacity {
                return (position, value, hours);
            }
            value += block.value;
            hours += block.hours;
        }
        (self.blocks.len(), value, hours)
    }

    /// The greatest value any choice within `capacity` quarter hours could have: the linear optimum, rounded down.
    pub fn bound(&self, capacity: u64) -> u64 {
        let (whole, value, hours) = self.prefix(capacity);
        let part = self.blocks.get(whole).map_or(0, |cut| u128::from(cut.value) * u128::from(capacity - hours) / u128::from(cut.hours));
        // A part of a block is worth no more than the block, whose value fits.
        value + self.blocks.get(whole).map_or(0, |cut| u64::try_from(part).unwrap_or(cut.value).min(cut.value))
    }
}

const NOWHERE: usize = usize::MAX;

struct Splitter<'a> {
    problem: &'a Problem,
    /// Position of a unit in the set at hand; [`NOWHERE`] outside of it and between calls.
    place: Vec<usize>,
}

impl Splitter<'_> {
    /// The parts of a set that no prerequisite joins.
    fn components(&mut self, set: &[usize]) -> Vec<Vec<usize>> {
        for &unit in set {
            self.place[unit] = 0;
        }
        let mut parts = Vec::new();
        for &unit in set {
            if self.place[unit] == NOWHERE {
                continue;
            }
            self.place[unit] = NOWHERE;
            let mut part = vec![unit];
            let mut next = 0;
            while next < part.len() {
                let neighbours = self.problem.before(part[next]).iter().chain(self.problem.after(part[next]));
                next += 1;
                for &other in neighbours {
                    if self.place[other] != NOWHERE {
                        self.place[other] = NOWHERE;
                        part.push(other);
                    }
                }
            }
            parts.push(part);
        }
        parts
    }

    /// The blocks of a set in which no unit has more than one prerequisite.
    fn forest(&mut self, set: &[usize]) -> Option<Vec<Vec<usize>>> {
        for (position, &unit) in set.iter().enumerate() {
            self.place[unit] = position;
        }
        let place = |unit: usize| Some(self.place[unit]).filter(|&position| position != NOWHERE);
        let found = forest::blocks(self.problem, set, place);
        for &unit in set {
            self.place[unit] = NOWHERE;
        }
        found
    }

    /// The richest closure within a set and what is left, if it is richer than the set.
    fn split(&mut self, set: &[usize]) -> Option<(Vec<usize>, Vec<usize>)> {
        if set.len() == 1 {
            return None;
        }
        let (value, hours) = self.problem.sum(set);
        for (position, &unit) in set.iter().enumerate() {
            self.place[unit] = position;
        }
        let weight: Vec<i128> = set
            .iter()
            .map(|&u| i128::from(self.problem.value(u)) * i128::from(hours) - i128::from(self.problem.hours(u)) * i128::from(value))
            .collect();
        let before: Vec<Vec<usize>> = set
            .iter()
            .map(|&u| self.problem.before(u).iter().map(|&p| self.place[p]).filter(|&position| position != NOWHERE).collect())
            .collect();
        for &unit in set {
            self.place[unit] = NOWHERE;
        }
        let inside = closure::richest(&weight, &before);
        if !inside.contains(&true) {
            return None;
        }
        let mut inside = inside.into_iter();
        let (closure, rest) = set.iter().partition(|_| inside.next() == Some(true));
        Some((closure, rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Forests with many ties: small numbers, each unit after one of those before it or after none.
    fn forest(seed: u64, units: u64) -> Problem {
        let mut state = seed;
        let mut below = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        let value = (0..units).map(|_| below(6)).collect();
        let hours = (0..units).map(|_| 1 + below(4) as u32).collect();
        // Any number may stand before any other.
        let mut name: Vec<usize> = (0..units as usize).collect();
        (1..name.len()).for_each(|at| name.swap(at, below(at as u64 + 1) as usize));
        let mut edges: Vec<(usize, usize)> = Vec::new();
        for unit in 1..units {
            if below(5) > 0 {
                edges.push((name[below(unit) as usize], name[unit as usize]));
            }
        }
        Problem::new(value, hours, (0..units).collect(), &edges).unwrap()
    }

    #[test]
    fn the_short_way_through_a_forest_finds_the_blocks_that_cuts_find() {
        for seed in 0..2_000 {
            let problem = forest(seed, 1 + seed % 24);
            let index = Index::decomposed(&problem, true);
            assert_eq!(index, Index::decomposed(&problem, false), "seed {seed}");
            let mut behind = vec![false; problem.len()];
            for unit in index.list() {
                assert!(problem.before(unit).iter().all(|&first| behind[first]), "seed {seed}: {unit} stands before what it needs");
                behind[unit] = true;
            }
        }
    }
}
