//! The best choice for one budget, or one within a stated gap of it.

use super::{Index, Problem, Ratio, branch::Search, core::Core, fill::fill};

/// What a budget buys at best.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Solution {
    /// The chosen units in list order; every prerequisite of a chosen unit is chosen, and stands before it.
    pub units: Vec<usize>,
    /// Their points.
    pub value: u64,
    /// Their quarter hours.
    pub hours: u64,
    /// The ratio of the first block of the list that does not fit whole; none if all that is worth anything fits.
    pub cut: Option<Ratio>,
    /// No choice within the capacity is worth more than this.
    pub bound: u64,
    /// How many nodes the search has looked at; none where the list alone was proof enough.
    pub nodes: u32,
}

/// How far a choice may be from the best one: `missing / bound`, exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Points between the choice and what none can exceed.
    pub missing: u64,
    /// What none can exceed.
    pub bound: u64,
}

impl Gap {
    /// The gap in parts of `whole`, rounded up: 0 says that nothing better exists.
    pub fn parts_of(&self, whole: u32) -> u64 {
        let parts = (u128::from(self.missing) * u128::from(whole)).div_ceil(u128::from(self.bound.max(1)));
        u64::try_from(parts).unwrap_or(u64::MAX)
    }
}

impl Solution {
    /// The certified gap.
    pub fn gap(&self) -> Gap {
        Gap { missing: self.bound - self.value, bound: self.bound }
    }

    /// Whether nothing better exists.
    pub fn is_exact(&self) -> bool {
        self.value == self.bound
    }
}

/// Where more units than this are undecided and no more than one part in 1,000 can be missing, nothing is searched: it
/// would take a second to win what nobody sees.
const WIDE: usize = 1_500;

/// Chooses units of at most `capacity` quarter hours together. `index` is the problem's own.
pub fn solve(problem: &Problem, index: &Index, capacity: u64) -> Solution {
    solve_from(problem, index, capacity, &[])
}

/// The same, beginning from a choice in hand: closed, and within the capacity.
fn solve_from(problem: &Problem, index: &Index, capacity: u64, start: &[usize]) -> Solution {
    let mut first = fill(problem, index, capacity);
    let (value, hours) = problem.sum(start);
    if value > first.value && hours <= capacity {
        let mut chosen = vec![false; problem.len()];
        start.iter().for_each(|&unit| chosen[unit] = true);
        first.units = index.list().filter(|&unit| chosen[unit]).collect();
        (first.value, first.hours) = (value, hours);
    }
    let mut found = Solution { units: first.units, value: first.value, hours: first.hours, cut: first.cut, bound: first.bound, nodes: 0 };
    if found.is_exact() {
        return found;
    }
    let Some(core) = Core::of(problem, index, capacity, found.value) else {
        found.bound = found.value;
        return found;
    };
    if core.units.len() > WIDE && found.gap().parts_of(1_000) <= 1 {
        return found;
    }
    let search = Search::of(&core, found.value, found.bound);
    if let Some(better) = search.better {
        let mut chosen = vec![false; problem.len()];
        core.taken.iter().chain(better.iter().map(|&at| &core.units[at])).for_each(|&unit| chosen[unit] = true);
        found.units = index.list().filter(|&unit| chosen[unit]).collect();
        (found.value, found.hours) = problem.sum(&found.units);
    }
    (found.bound, found.nodes) = (search.bound.min(found.bound), search.nodes);
    found
}

/// Chooses units of at most `capacity` quarter hours, `pinned` among them with all they need, none of `barred` and
/// nothing that needs it; the bound holds for choices of that kind. Where the pinned alone take too many hours, the best
/// choice among them; where a unit is both, it is barred.
pub fn solve_within(problem: &Problem, pinned: &[usize], barred: &[usize], capacity: u64) -> Solution {
    solve_within_from(problem, pinned, barred, capacity, &[])
}

/// The same, beginning from a choice of that kind in hand.
pub(super) fn solve_within_from(problem: &Problem, pinned: &[usize], barred: &[usize], capacity: u64, start: &[usize]) -> Solution {
    let mut open = vec![true; problem.len()];
    problem.with_dependants(barred).into_iter().for_each(|unit| open[unit] = false);
    // What an open unit needs is open: else it would have fallen with it.
    let pinned: Vec<usize> = pinned.iter().copied().filter(|&unit| open[unit]).collect();
    let pinned = problem.with_needs(&pinned);
    let (value, hours) = problem.sum(&pinned);
    if hours > capacity {
        return chosen_of(problem, pinned, Vec::new(), (0, capacity), &[]);
    }
    pinned.iter().for_each(|&unit| open[unit] = false);
    let rest = (0..problem.len()).filter(|&unit| open[unit]).collect();
    chosen_of(problem, rest, pinned, (value, capacity - hours), start)
}

/// The best of `units` beside those taken, which are worth `value` and leave `left` quarter hours.
fn chosen_of(problem: &Problem, units: Vec<usize>, taken: Vec<usize>, (value, left): (u64, u64), start: &[usize]) -> Solution {
    let rest = problem.only(&units);
    let start: Vec<usize> = (0..units.len()).filter(|&at| start.contains(&units[at])).collect();
    let mut found = solve_from(&rest, &Index::of(&rest), left, &start);
    let chosen: Vec<usize> = taken.into_iter().chain(found.units.iter().map(|&at| units[at])).collect();
    found.units = problem.in_order(&chosen);
    (found.value, found.hours) = problem.sum(&found.units);
    found.bound += value;
    found
}
