//! Choosing again beside a choice that stands: what can stay stays.

use super::{
    Index, Problem, Solution,
    exact::{solve_within, solve_within_from},
};

/// What a planned unit is worth more than another, in percent, so that a plan does not jump about for a trifle.
pub const BONUS_PERCENT: u64 = 5;

/// No more of the value than this may be lost by staying within the old choice, in percent.
const LOST_PERCENT: u64 = 1;

/// More hours: every unit of the old choice stays, others join. Where the old choice takes more than the capacity, the best
/// of it.
pub fn extend(problem: &Problem, old: &[usize], capacity: u64) -> Solution {
    let kept = solve_within(problem, old, &[], capacity);
    Solution { bound: Index::of(problem).bound(capacity).max(kept.value), ..kept }
}

/// Fewer hours: only units of the old choice (and of those that are `pinned` in any case), unless more than 1 % of the
/// value is lost by that; then the best choice with a bonus for what was planned. With whether it stayed within the old.
pub fn trim(problem: &Problem, old: &[usize], pinned: &[usize], capacity: u64) -> (Solution, bool) {
    let within = within(problem, old, pinned, capacity);
    let fresh = solve_within(problem, pinned, &[], capacity);
    let enough = u128::from(within.value) * 100 >= u128::from(fresh.value) * u128::from(100 - LOST_PERCENT);
    if enough {
        return (Solution { bound: fresh.bound.max(within.value), ..within }, true);
    }
    (prefer(problem, old, pinned, capacity), false)
}

/// The best of the old choice and of the pinned.
fn within(problem: &Problem, old: &[usize], pinned: &[usize], capacity: u64) -> Solution {
    let mut outside = vec![true; problem.len()];
    old.iter().chain(&problem.with_needs(pinned)).for_each(|&unit| outside[unit] = false);
    let outside: Vec<usize> = (0..problem.len()).filter(|&unit| outside[unit]).collect();
    solve_within(problem, pinned, &outside, capacity)
}

/// Anything else: as much of the old as fits, and more beside it, if no more than 0.1 % of the value is lost by that; else
/// the best choice where what was planned is worth a little more ([`BONUS_PERCENT`]), a bonus that shrinks as far as it must
/// for the value to stay within 0.5 % of the best found without any. Value and bound are without it.
pub fn prefer(problem: &Problem, old: &[usize], pinned: &[usize], capacity: u64) -> Solution {
    let mut planned = vec![false; problem.len()];
    old.iter().for_each(|&unit| planned[unit] = true);
    let fresh = solve_within(problem, pinned, &[], capacity);
    let keeps = |value: u64, permille: u128| u128::from(value) * 1_000 >= u128::from(fresh.value) * permille;
    let stays = extend(problem, &within(problem, old, pinned, capacity).units, capacity);
    if keeps(stays.value, 999) {
        return Solution { bound: fresh.bound.max(stays.value), cut: fresh.cut, ..stays };
    }
    for bonus in [BONUS_PERCENT, BONUS_PERCENT / 2, 1] {
        let value = |unit: usize| problem.value(unit) * (100 + if planned[unit] { bonus } else { 0 });
        let hours = (0..problem.len()).map(|unit| problem.hours(unit)).collect();
        let weighed = problem.with((0..problem.len()).map(value).collect(), hours);
        let found = solve_within_from(&weighed, pinned, &[], capacity, &stays.units);
        let value = problem.sum(&found.units).0;
        if keeps(value, 995) {
            return Solution { value, bound: fresh.bound.max(value), cut: fresh.cut, nodes: fresh.nodes + found.nodes, ..found };
        }
    }
    fresh
}
