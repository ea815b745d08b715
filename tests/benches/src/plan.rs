//! What a plan costs: the solver beside a MILP solver (microlp) on the same problems in the same run.
//!
//! First every shipped role from blank with everything to refresh, then generated problems. The MILP solver is asked once
//! each; ten thousand units are beyond it, and their yardstick is the list alone.

use crate::figures::Sample;
use microlp::{ComparisonOp, OptimizationDirection, SolveOutcome};
use pathfolio_core::{
    framework::{Catalogue, ItemId, ItemKind, Role},
    planner::{
        Path, Wishes,
        recall::{Memory, refreshes},
        solver::{Index, Problem, Solution, solve},
    },
};
use std::{collections::BTreeMap, fs, time::Duration};

#[path = "../../../src-tauri/core/tests/planner_exact/instances.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
#[allow(clippy::unwrap_used, reason = "generated problems are sound")]
mod instances;
#[path = "../../../src-tauri/core/tests/shipped/support.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod support;

const ROUNDS: usize = 15;

/// 100 hours, in quarter hours.
const CAPACITY: u64 = 400;

pub(crate) fn bench() -> crate::Outcome {
    println!(
        "  {:<30} {:>5} {:>11} {:>11} {:>7} {:>6} {:>9}  of its optimum",
        "problem", "units", "median", "the MILP", "ratio", "nodes", "gap"
    );
    let catalogue = support::shipped();
    let mut whole = Sample::default();
    for role in &catalogue.roles {
        let mut found = None;
        let mut sample = Sample::default();
        for _ in 0..ROUNDS {
            // All of it, from levels and memories to the choice.
            found = Some(sample.time(|| role_from_blank(catalogue, role))?);
        }
        let Some((problem, solution)) = found else { continue };
        sample.times().for_each(|time| whole.add(time));
        row(&role.id, &problem, CAPACITY, &solution, &sample)?;
    }
    for (name, raw) in [
        ("framework-shaped", instances::framework_shaped(300, 1)),
        ("framework-shaped", instances::framework_shaped(600, 2)),
        ("layered", instances::layered(120, 3)),
        ("united sets", instances::united(90, 4)),
    ] {
        let problem = raw.problem();
        let (mut sample, mut solution) = (Sample::default(), None);
        for _ in 0..ROUNDS {
            solution = Some(sample.time(|| solve(&problem, &Index::of(&problem), raw.capacity)));
        }
        if let Some(solution) = solution {
            row(name, &problem, raw.capacity, &solution, &sample)?;
        }
    }
    whole.print_within("all roles, from levels and memories to the choice", Duration::from_millis(10));
    let raw = instances::framework_shaped(10_000, 5);
    let problem = raw.problem();
    let (mut listed, mut solved) = (Sample::default(), Sample::default());
    let mut gap = 0;
    for _ in 0..ROUNDS {
        listed.time(|| Index::of(&problem));
        let solution = solved.time(|| solve(&problem, &Index::of(&problem), raw.capacity));
        gap = solution.gap().parts_of(1_000_000);
    }
    listed.print("10,000 units listed", None);
    solved.print_within(&format!("10,000 units listed and solved (gap {gap} ppm)"), Duration::from_millis(100));
    println!("  memory at most: {}", memory());
    Ok(())
}

/// The shipped catalogue.
pub(crate) fn catalogue() -> &'static Catalogue {
    support::shipped()
}

/// A role from blank, beside everything that could ever be refreshed in it.
fn role_from_blank(catalogue: &Catalogue, role: &Role) -> Result<(Problem, Solution), Box<dyn std::error::Error>> {
    let (wishes, shown, today) = (Wishes::default(), "2026-01-01".parse()?, "2027-01-01".parse()?);
    let path = Path::of(catalogue, role, &BTreeMap::new(), &wishes)?;
    let knowledge = catalogue.framework.items().filter(|item| item.id.kind == ItemKind::Knowledge);
    let memories: BTreeMap<ItemId, Memory> = knowledge.map(|item| (item.id.clone(), Memory::of(3, shown, &[]))).collect();
    let refreshes = refreshes(catalogue, role, &wishes, &memories, today);
    let study = path.units().iter().map(|unit| (unit.value, unit.hours));
    let (value, hours): (Vec<u64>, Vec<u32>) = study.chain(refreshes.iter().map(|refresh| (refresh.value, refresh.hours))).unzip();
    let edges: Vec<(usize, usize)> =
        (0..path.units().len()).flat_map(|then| path.problem().before(then).iter().map(move |&first| (first, then))).collect();
    let keys = (0..value.len() as u64).collect();
    let problem = Problem::new(value, hours, keys, &edges)?;
    let solution = solve(&problem, &Index::of(&problem), CAPACITY);
    Ok((problem, solution))
}

fn row(name: &str, problem: &Problem, capacity: u64, solution: &Solution, sample: &Sample) -> crate::Outcome {
    let mut milp = Sample::default();
    let best = milp.time(|| oracle(problem, capacity))?;
    println!(
        "  {name:<30} {:>5} {:>8.3} ms {:>8.1} ms {:>6.0}x {:>6} {:>5} ppm  {:.3} %",
        problem.len(),
        sample.median().as_secs_f64() * 1000.0,
        milp.median().as_secs_f64() * 1000.0,
        milp.median().as_secs_f64() / sample.median().as_secs_f64(),
        solution.nodes,
        solution.gap().parts_of(1_000_000),
        100.0 * solution.value as f64 / best as f64
    );
    Ok(())
}

fn oracle(problem: &Problem, capacity: u64) -> Result<u64, Box<dyn std::error::Error>> {
    let mut program = microlp::Problem::new(OptimizationDirection::Maximize);
    let units = 0..problem.len();
    let variables: Vec<_> = units.clone().map(|unit| program.add_binary_var(problem.value(unit) as f64)).collect();
    let hours: Vec<_> = units.clone().map(|unit| (variables[unit], f64::from(problem.hours(unit)))).collect();
    program.add_constraint(hours.as_slice(), ComparisonOp::Le, capacity as f64);
    for then in units.clone() {
        for &first in problem.before(then) {
            program.add_constraint([(variables[then], 1.0), (variables[first], -1.0)], ComparisonOp::Le, 0.0);
        }
    }
    let SolveOutcome::Solution(found) = program.solve()? else { return Err("the MILP solver gives up".into()) };
    Ok(units.filter(|&unit| found.var_value(variables[unit]) > 0.5).map(|unit| problem.value(unit)).sum())
}

/// The most this process has held in memory, where the system says so.
fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "this system does not say".to_owned(), |held| held.trim().to_owned())
}
