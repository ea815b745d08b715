//! Depth first through what is undecided: in or out, with the bound of the list itself at every node.

use super::{Index, Problem, core::Core, fill::fill_beside};
use std::cmp::Reverse;

/// The search looks at so many nodes …
const NODES: u32 = 1_000;

/// … and at so many units in all of them together, so that a wide problem takes no longer than a deep one. Both are counts,
/// never time: the same problem has the same answer on every machine.
const UNITS: usize = 200_000;

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
}

/// A part of all choices.
struct Node {
    free: Vec<usize>,
    taken: Vec<usize>,
    value: u64,
    left: u64,
    /// What its parent could promise.
    bound: u64,
}

impl Search {
    /// Looks for a choice worth more than `best`; `bound` is what none exceeds.
    pub(super) fn of(core: &Core, mut best: u64, bound: u64) -> Self {
        let problem = &core.problem;
        let mut search = Self { better: None, bound, nodes: 0 };
        let mut units = 0;
        let root = Node { free: (0..problem.len()).collect(), taken: Vec::new(), value: core.value, left: core.left, bound };
        let mut open = vec![root];
        while let Some(node) = open.pop() {
            if node.bound <= best {
                continue;
            }
            if search.nodes == NODES || units > UNITS {
                search.bound = open.iter().map(|node| node.bound).fold(node.bound.max(best), u64::max);
                return search;
            }
            search.nodes += 1;
            units += node.free.len();
            let index = Index::within(problem, &node.free);
            let bound = node.value + index.bound(node.left);
            if bound <= best {
                continue;
            }
            let chosen = fill_beside(problem, &index, &node.taken, node.left);
            if node.value + chosen.value > best {
                best = node.value + chosen.value;
                // Those taken are not in the index, and so not among the chosen.
                search.better = Some(node.taken.iter().chain(&chosen.units).copied().collect());
            }
            if bound > best {
                branch(problem, &index, &node, bound.min(node.bound), &mut open);
            }
        }
        search.bound = best;
        search
    }
}

/// Splits on a unit of the block that does not fit: of its units the one that decides most whichever way it goes.
fn branch(problem: &Problem, index: &Index, node: &Node, bound: u64, open: &mut Vec<Node>) {
    let (whole, _, hours) = index.prefix(node.left);
    let Some(block) = index.blocks().get(whole) else { return };
    let mut free = vec![false; problem.len()];
    node.free.iter().for_each(|&unit| free[unit] = true);
    let with = |units: Vec<usize>| units.into_iter().filter(|&unit| free[unit]).collect::<Vec<_>>();
    let decided =
        |units: &[usize]| units.iter().filter(|&&u| index.block_of(u) == whole).map(|&u| u64::from(problem.hours(u))).sum::<u64>();
    let sides = block.units.iter().step_by(block.units.len().div_ceil(WEIGHED)).map(|&unit| {
        let (needs, dependants) = (with(problem.with_needs(&[unit])), with(problem.with_dependants(&[unit])));
        (decided(&needs).min(decided(&dependants)), Reverse(problem.key(unit)), needs, dependants)
    });
    let Some((_, _, needs, dependants)) = sides.max_by_key(|(least, key, ..)| (*least, *key)) else { return };
    let without = |units: &[usize]| {
        let mut kept = free.clone();
        units.iter().for_each(|&unit| kept[unit] = false);
        node.free.iter().copied().filter(|&unit| kept[unit]).collect()
    };
    let out = Node { free: without(&dependants), taken: node.taken.clone(), value: node.value, left: node.left, bound };
    let (value, taken_hours) = problem.sum(&needs);
    let into = node.left.checked_sub(taken_hours).map(|left| Node {
        free: without(&needs),
        taken: node.taken.iter().chain(&needs).copied().collect(),
        value: node.value + value,
        left,
        bound,
    });
    // Last on is first looked at: the way the linear optimum leans.
    if 2 * (node.left - hours) >= block.hours {
        open.push(out);
        open.extend(into);
    } else {
        open.extend(into);
        open.push(out);
    }
}
