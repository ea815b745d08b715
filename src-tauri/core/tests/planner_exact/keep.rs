//! Choosing again: what stays, what it costs, and that no numbering matters.

use crate::instances::{Dice, Raw, framework_shaped, layered, tiny};
use pathfolio_core::planner::solver::{Index, Problem, extend, prefer, robustness, solve, solve_within, trim};

fn any(seed: u64) -> Raw {
    let units = 20 + (seed as usize * 7) % 130;
    if seed.is_multiple_of(2) { framework_shaped(units, seed) } else { layered(units, seed) }
}

fn is_choice(problem: &Problem, units: &[usize], capacity: u64) -> bool {
    let hours: u64 = units.iter().map(|&u| u64::from(problem.hours(u))).sum();
    hours <= capacity && units.iter().enumerate().all(|(at, &u)| problem.before(u).iter().all(|p| units[..at].contains(p)))
}

#[test]
fn more_hours_never_drop_a_planned_unit() {
    for seed in 0..40 {
        let raw = any(seed);
        let problem = raw.problem();
        let mut plan = solve(&problem, &Index::of(&problem), raw.capacity).units;
        for percent in [102, 110, 120, 190] {
            let more = raw.capacity * percent / 100;
            let next = extend(&problem, &plan, more);
            assert!(plan.iter().all(|unit| next.units.contains(unit)), "seed {seed}: a unit is gone at {percent} %");
            assert!(is_choice(&problem, &next.units, more) && next.value <= next.bound, "seed {seed}");
            plan = next.units;
        }
    }
}

#[test]
fn fewer_hours_trim_within_the_plan_unless_that_costs_more_than_one_percent() {
    let mut within_all = 0;
    for seed in 0..40 {
        let raw = any(seed);
        let problem = raw.problem();
        let plan = solve(&problem, &Index::of(&problem), raw.capacity).units;
        let fewer = raw.capacity * 85 / 100;
        let best = solve(&problem, &Index::of(&problem), fewer);
        let (next, within) = trim(&problem, &plan, &[], fewer);
        assert!(is_choice(&problem, &next.units, fewer), "seed {seed}");
        if within {
            assert!(next.units.iter().all(|unit| plan.contains(unit)), "seed {seed}");
            assert!(next.value * 100 >= best.value * 99, "seed {seed}: {} of {}", next.value, best.value);
        }
        within_all += u32::from(within);
    }
    assert!(within_all > 20, "only {within_all} of 40 stayed within");
}

#[test]
fn what_is_pinned_is_in_with_what_it_needs_and_what_is_barred_is_out_with_what_needs_it() {
    for seed in 0..400 {
        let raw = tiny(seed);
        let problem = raw.problem();
        let mut dice = Dice(seed);
        let [pinned, barred] = [(); 2].map(|()| dice.below(raw.value.len() as u64) as usize);
        let found = solve_within(&problem, &[pinned], &[barred], raw.capacity);
        assert!(is_choice(&problem, &found.units, raw.capacity), "seed {seed}");
        assert!(!found.units.contains(&barred), "seed {seed}");
        let free = solve_within(&problem, &[], &[barred], raw.capacity);
        assert!(found.value <= free.value && found.value <= found.bound, "seed {seed}");
        if pinned == barred {
            assert_eq!(found.units, free.units, "seed {seed}");
        }
    }
}

#[test]
fn planned_units_are_preferred_and_no_more_than_half_a_percent_is_lost_by_it() {
    for seed in 0..40 {
        let raw = any(seed);
        let problem = raw.problem();
        let plan = solve(&problem, &Index::of(&problem), raw.capacity).units;
        assert_eq!(prefer(&problem, &plan, &[], raw.capacity).units.len(), plan.len(), "seed {seed}: nothing changed, nothing moves");
        // Another tenth of the values.
        let mut dice = Dice(seed);
        let value: Vec<u64> = raw.value.iter().map(|&value| if dice.below(10) == 0 { value * 2 / 3 } else { value }).collect();
        let other = Problem::new(value, raw.hours.clone(), (0..raw.value.len() as u64).collect(), &raw.edges).unwrap();
        let (kept, best) = (prefer(&other, &plan, &[], raw.capacity), solve(&other, &Index::of(&other), raw.capacity));
        assert!(kept.value * 1_000 >= best.value * 995, "seed {seed}: {} of {}", kept.value, best.value);
        let stays = |units: &[usize]| plan.iter().filter(|unit| units.contains(unit)).count();
        assert!(stays(&kept.units) + 2 >= stays(&best.units), "seed {seed}: the bonus drives planned units out");
    }
}

#[test]
fn another_numbering_changes_nothing() {
    for seed in 0..20 {
        let raw = any(seed);
        let n = raw.value.len();
        let mut dice = Dice(seed);
        let mut old: Vec<usize> = (0..n).collect();
        for at in (1..n).rev() {
            old.swap(at, dice.below(at as u64 + 1) as usize);
        }
        let mut new = vec![0; n];
        old.iter().enumerate().for_each(|(at, &unit)| new[unit] = at);
        let edges: Vec<(usize, usize)> = raw.edges.iter().rev().map(|&(a, b)| (new[a], new[b])).collect();
        let value = old.iter().map(|&u| raw.value[u]).collect();
        let hours = old.iter().map(|&u| raw.hours[u]).collect();
        let other = Problem::new(value, hours, old.iter().map(|&u| u as u64).collect(), &edges).unwrap();
        let problem = raw.problem();
        let (one, two) = (solve(&problem, &Index::of(&problem), raw.capacity), solve(&other, &Index::of(&other), raw.capacity));
        assert_eq!(one.units, two.units.iter().map(|&at| old[at]).collect::<Vec<_>>(), "seed {seed}");
        assert_eq!((one.bound, one.nodes), (two.bound, two.nodes), "seed {seed}");
        let [a, b] = [(&problem, &one.units), (&other, &two.units)].map(|(p, units)| robustness(p, units, raw.capacity, 3, 7));
        assert_eq!(a, b, "seed {seed}");
    }
}

#[test]
fn most_of_a_plan_stays_when_every_estimate_is_off_by_a_third() {
    let raw = framework_shaped(150, 11);
    let problem = raw.problem();
    let plan = solve(&problem, &Index::of(&problem), raw.capacity).units;
    let stays = robustness(&problem, &plan, raw.capacity, 10, 1);
    assert!(stays.kept_permille() > 700, "{stays:?}");
    assert_eq!(stays, robustness(&problem, &plan, raw.capacity, 10, 1), "the same seed, the same answer");
    assert!(stays.kept_worst <= stays.units && stays.kept >= 10 * stays.kept_worst as u64);
    assert_eq!(robustness(&problem, &[], raw.capacity, 2, 1).kept_permille(), 1_000);
}
