//! The solver beside a MILP solver (microlp), on problems of 50 to 600 units.
//!
//! The short form runs every time. The long one, over 200 problems and more, is for a release build:
//! `cargo test -p pathfolio-core --release --test planner_exact -- --ignored --nocapture`.

use crate::instances::{Raw, framework_shaped, layered, united};
use microlp::{ComparisonOp, OptimizationDirection, Problem as Program};
use pathfolio_core::planner::solver::{Index, Solution, solve};
use std::time::Duration;

/// The oracle gives up after this: some problems would take it minutes.
const PATIENCE: Duration = Duration::from_secs(5);

/// The best value, where the oracle proves one in time.
fn oracle(raw: &Raw) -> Option<u64> {
    let mut program = Program::new(OptimizationDirection::Maximize);
    program.set_time_limit(PATIENCE);
    let variables: Vec<_> = raw.value.iter().map(|&value| program.add_binary_var(value as f64)).collect();
    let hours: Vec<_> = variables.iter().copied().zip(raw.hours.iter().map(|&hours| f64::from(hours))).collect();
    program.add_constraint(hours.as_slice(), ComparisonOp::Le, raw.capacity as f64);
    for &(first, then) in &raw.edges {
        program.add_constraint([(variables[then], 1.0), (variables[first], -1.0)], ComparisonOp::Le, 0.0);
    }
    let outcome = program.solve().unwrap();
    let found = outcome.solution().filter(|_| outcome.is_optimal())?;
    // Counted in whole numbers again, so that no rounding of the oracle's speaks for or against anyone.
    let taken = |at: usize| found.var_value(variables[at]) > 0.5;
    let hours: u64 = raw.hours.iter().enumerate().filter(|(at, _)| taken(*at)).map(|(_, &hours)| u64::from(hours)).sum();
    assert!(hours <= raw.capacity && raw.edges.iter().all(|&(first, then)| taken(first) || !taken(then)), "the oracle breaks a rule");
    Some(raw.value.iter().enumerate().filter(|(at, _)| taken(*at)).map(|(_, &value)| value).sum())
}

fn solved(raw: &Raw) -> Solution {
    let problem = raw.problem();
    solve(&problem, &Index::of(&problem), raw.capacity)
}

/// Compares on all of them that the oracle proves, which must be so many at least; the bars are 99.9 % on average and
/// 99.5 % at worst.
fn compare(instances: impl Iterator<Item = (String, Raw)>, at_least: u32) {
    let mut given_up = 0;
    let (mut sum, mut worst, mut count, mut proved, mut gap, mut nodes) = (0.0, f64::INFINITY, 0, 0, 0, 0);
    for (name, raw) in instances {
        let Some(best) = oracle(&raw) else {
            given_up += 1;
            continue;
        };
        let found = solved(&raw);
        assert!(found.bound >= best, "{name}: the bound {} lies below {best}", found.bound);
        assert!(found.hours <= raw.capacity, "{name}: too many hours");
        let share = if best == 0 { 1.0 } else { found.value as f64 / best as f64 };
        assert!(share <= 1.000_001, "{name}: {} is more than the oracle's {best}, which is no optimum then", found.value);
        (sum, worst, count) = (sum + share, worst.min(share), count + 1);
        proved += u32::from(found.is_exact());
        gap = gap.max(found.gap().parts_of(10_000));
        nodes = nodes.max(found.nodes);
        if count % 20 == 0 {
            eprintln!("{count} compared, the last: {name}");
        }
    }
    let mean = sum / f64::from(count);
    eprintln!(
        "{count} problems: {:.3} % of the oracle's optimum on average, {:.3} % at worst; {proved} proved, \
         greatest gap {gap} in 10,000, at most {nodes} nodes",
        100.0 * mean,
        100.0 * worst
    );
    eprintln!("the oracle gave up on {given_up} more");
    assert!(count >= at_least, "only {count} were compared");
    assert!(mean >= 0.999 && worst >= 0.995, "mean {mean}, worst {worst}");
    assert!(gap <= 100, "a gap of {gap} in 10,000 is shown");
}

#[test]
fn what_is_chosen_is_the_oracles_optimum_on_a_few() {
    let few = (0..24).map(|seed| {
        let units = 50 + 10 * (seed as usize % 6);
        match seed % 3 {
            0 => (format!("framework-shaped {seed}"), framework_shaped(units, seed)),
            1 => (format!("layered {seed}"), layered(units, seed)),
            _ => (format!("united {seed}"), united(units, seed)),
        }
    });
    compare(few, 20);
}

#[test]
#[ignore = "minutes; for a release build"]
fn what_is_chosen_is_the_oracles_optimum_on_more_than_two_hundred() {
    let framework =
        (0..220).map(|seed| (format!("framework-shaped {seed}"), framework_shaped(50 + 550 * seed as usize / 219, 1_000 + seed)));
    // The oracle gives up on most that are larger, of these kinds.
    let layers = (0..40).map(|seed| (format!("layered {seed}"), layered(50 + seed as usize, 2_000 + seed)));
    let unions = (0..30).map(|seed| (format!("united {seed}"), united(50 + seed as usize, 3_000 + seed)));
    compare(framework.chain(layers).chain(unions), 200);
}

/// Not a bar on a debug build: prints what large problems take.
#[test]
#[ignore = "for a release build"]
fn ten_thousand_units_take_no_longer_than_a_blink() {
    for seed in 0..6 {
        let raw = framework_shaped(10_000, 4_000 + seed);
        let problem = raw.problem();
        let begun = std::time::Instant::now();
        let index = Index::of(&problem);
        let listed = begun.elapsed();
        let found = solve(&problem, &index, raw.capacity);
        let gap = found.gap().parts_of(1_000_000);
        eprintln!(
            "10,000 units, seed {seed}: listed in {listed:?}, solved in {:?}, {} nodes, gap {gap} in a million",
            begun.elapsed(),
            found.nodes
        );
        assert!(gap <= 1_000);
    }
}
