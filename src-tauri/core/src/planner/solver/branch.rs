//! Through what is undecided: in or out, with the list's own bound and its own reduced costs at every node.
//!
//! The node that promises most is looked at first, of equals the youngest: so the bound falls from the first node on, and
//! where the search ends early the certified gap is small.

use super::{Index, core::Core, fill::fill};
use std::{cmp::Reverse, collections::BTreeMap};

/// The search looks at so many nodes …
const NODES: u32 = 1_000;

/// … and at so many units in all of them together, so that a wide problem takes no longer than a deep one. Both are counts,
/// never time: the same problem has the same answer on every machine.
const UNITS: usize = 100_000;

/// No more units of a block are weighed against each other than about these.
const WEIGHED: usize = 32;

/// What the search has found.
pub(super) struct Search {
    /// A better choice among the undecided units, if there is one.
    pub(super) better: Option<Vec<usize>>,
    /// No choice is worth more.
    pub(super) bound: u64,
    /// How many nodes were looked at.
    pub(super) nodes: u32,
    best: u64,
    units: usize,
}

/// A part of all choices: a core with the list of what it leaves undecided.
struct Node {
    core: Core,
    index: Index,
    bound: u64,
}

impl Search {
    /// Looks for a choice worth more than `best`; `bound` is what none exceeds.
    pub(super) fn of(root: &Core, best: u64, bound: u64) -> Self {
        let mut search = Self { better: None, bound, nodes: 0, best, units: 0 };
        // By promise, then by age.
        let mut open: BTreeMap<(u64, u32), Node> = BTreeMap::new();
        let whole = Core { units: (0..root.units.len()).collect(), taken: Vec::new(), problem: root.problem.clone(), ..*root };
        search.look(whole, bound).into_iter().for_each(|node| drop(open.insert((node.bound, 0), node)));
        let mut age = 0;
        while let Some(((promise, _), node)) = open.pop_last() {
            if promise <= search.best {
                break;
            }
            if search.nodes >= NODES || search.units > UNITS {
                search.bound = promise;
                return search;
            }
            for part in branch(&node) {
                if let Some(node) = search.look(part, promise) {
                    age += 1;
                    open.insert((node.bound, age), node);
                }
            }
        }
        search.bound = search.best;
        search
    }

    /// Bounds a part, takes from it the choice that its list gives, and decides what its reduced costs decide; none where
    /// nothing better can be in it.
    fn look(&mut self, mut core: Core, promise: u64) -> Option<Node> {
        self.nodes += 1;
        loop {
            self.units += core.units.len();
            let index = Index::of(&core.problem);
            let bound = promise.min(core.value + index.bound(core.left));
            if bound <= self.best {
                return None;
            }
            let chosen = fill(&core.problem, &index, core.left);
            if core.value + chosen.value > self.best {
                self.best = core.value + chosen.value;
                self.better = Some(core.taken.iter().copied().chain(chosen.units.iter().map(|&at| core.units[at])).collect());
            }
            if bound <= self.best {
                return None;
            }
            let within = Core::of(&core.problem, &index, core.left, self.best - core.value)?;
            if within.units.len() == core.units.len() {
                return Some(Node { core, index, bound });
            }
            core = core.narrowed(within);
        }
    }
}

/// Splits on a unit of the block that does not fit: of its units the one that decides most whichever way it goes. The part
/// that the linear optimum leans to comes last, and so is looked at first among equals.
fn branch(node: &Node) -> Vec<Core> {
    let Node { core, index, .. } = node;
    let problem = &core.problem;
    let (whole, _, hours) = index.prefix(core.left);
    let Some(block) = index.blocks().get(whole) else { return Vec::new() };
    let decided =
        |units: &[usize]| units.iter().filter(|&&u| index.block_of(u) == whole).map(|&u| u64::from(problem.hours(u))).sum::<u64>();
    let sides = block.units.iter().step_by(block.units.len().div_ceil(WEIGHED)).map(|&unit| {
        let (needs, dependants) = (problem.with_needs(&[unit]), problem.with_dependants(&[unit]));
        (decided(&needs).min(decided(&dependants)), Reverse(problem.key(unit)), needs, dependants)
    });
    let Some((_, _, needs, dependants)) = sides.max_by_key(|(least, key, ..)| (*least, *key)) else { return Vec::new() };
    let out = core.without(&dependants, &[]);
    let into = core.without(&[], &needs);
    let lean_in = 2 * (core.left - hours) >= block.hours;
    let (first, last) = if lean_in { (out, into) } else { (into, out) };
    first.into_iter().chain(last).collect()
}

impl Core {
    /// The same with these units, by its own numbers, out and those in; none if those in do not fit.
    fn without(&self, out: &[usize], into: &[usize]) -> Option<Self> {
        let (value, hours) = self.problem.sum(into);
        let left = self.left.checked_sub(hours)?;
        let mut open = vec![true; self.units.len()];
        out.iter().chain(into).for_each(|&unit| open[unit] = false);
        let kept: Vec<usize> = (0..self.units.len()).filter(|&unit| open[unit]).collect();
        Some(Self {
            problem: self.problem.only(&kept),
            taken: self.taken.iter().copied().chain(into.iter().map(|&unit| self.units[unit])).collect(),
            units: kept.into_iter().map(|unit| self.units[unit]).collect(),
            value: self.value + value,
            left,
        })
    }

    /// A core within this one, by the numbers that this one is counted in.
    fn narrowed(self, within: Self) -> Self {
        Self {
            units: within.units.iter().map(|&unit| self.units[unit]).collect(),
            taken: self.taken.iter().copied().chain(within.taken.iter().map(|&unit| self.units[unit])).collect(),
            value: self.value + within.value,
            ..within
        }
    }
}
