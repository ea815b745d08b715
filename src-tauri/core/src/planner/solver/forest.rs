//! The blocks of a set in which no unit has more than one prerequisite, without a cut (Horn 1972).
//!
//! The richest block is taken again and again. If one before it is still waiting, they go together; if not, it is done. Of
//! equals those go first that have one before them, so that a block is never left to what it needs. What is done are the
//! blocks that cuts would find, in `n log n` instead of a cut for each.

use super::{Problem, Ratio};
use std::collections::BinaryHeap;

const NONE: usize = usize::MAX;

/// Who is together with whom, by position in the set.
struct Groups {
    /// Towards the group's first unit, which stands for it.
    up: Vec<usize>,
    value: Vec<u64>,
    hours: Vec<u64>,
}

impl Groups {
    fn of(&mut self, unit: usize) -> usize {
        let mut root = unit;
        while self.up[root] != root {
            root = self.up[root];
        }
        let mut at = unit;
        while self.up[at] != root {
            at = std::mem::replace(&mut self.up[at], root);
        }
        root
    }

    fn ratio(&self, group: usize) -> Ratio {
        Ratio { value: self.value[group], hours: self.hours[group] }
    }
}

/// The sets of the blocks, if nothing in `set` needs more than one other of it. `place` gives each unit its position in the
/// set, and what is outside none.
pub(super) fn blocks(problem: &Problem, set: &[usize], place: impl Fn(usize) -> Option<usize>) -> Option<Vec<Vec<usize>>> {
    let mut before = vec![NONE; set.len()];
    for (at, &unit) in set.iter().enumerate() {
        for first in problem.before(unit).iter().filter_map(|&first| place(first)) {
            if before[at] != NONE {
                return None;
            }
            before[at] = first;
        }
    }
    let mut groups = Groups {
        up: (0..set.len()).collect(),
        value: set.iter().map(|&unit| problem.value(unit)).collect(),
        hours: set.iter().map(|&unit| u64::from(problem.hours(unit))).collect(),
    };
    // A group is looked at again whenever it has grown; what it was before is passed over by its hours.
    let mut richest: BinaryHeap<(Ratio, bool, usize, u64)> =
        (0..set.len()).map(|at| (groups.ratio(at), before[at] != NONE, at, groups.hours[at])).collect();
    let mut done = vec![false; set.len()];
    while let Some((ratio, waits, group, hours)) = richest.pop() {
        if groups.up[group] != group || done[group] || groups.hours[group] != hours {
            continue;
        }
        let parent = if before[group] == NONE { NONE } else { groups.of(before[group]) };
        if parent == NONE || done[parent] {
            // What it waited for was done meanwhile: now it comes after its equals that still wait.
            if waits {
                richest.push((ratio, false, group, hours));
            } else {
                done[group] = true;
            }
            continue;
        }
        groups.up[group] = parent;
        groups.value[parent] += groups.value[group];
        groups.hours[parent] += groups.hours[group];
        richest.push((groups.ratio(parent), before[parent] != NONE, parent, groups.hours[parent]));
    }
    let mut sets: Vec<Vec<usize>> = vec![Vec::new(); set.len()];
    for (at, &unit) in set.iter().enumerate() {
        let group = groups.of(at);
        sets[group].push(unit);
    }
    sets.retain(|units| !units.is_empty());
    Some(sets)
}
