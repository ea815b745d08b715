//! Every tiny problem is solved as trying all choices solves it.

use crate::instances::{Raw, tiny};
use pathfolio_core::planner::solver::{Index, solve};

/// The best value of any closed choice, by trying all of them.
fn optimum(raw: &Raw) -> u64 {
    let n = raw.value.len();
    let needs: Vec<u32> = (0..n).map(|u| raw.edges.iter().filter(|e| e.1 == u).fold(0, |mask, e| mask | 1 << e.0)).collect();
    let sum = |choice: u32, of: &dyn Fn(usize) -> u64| (0..n).filter(|u| choice >> u & 1 == 1).map(of).sum::<u64>();
    (0..1_u32 << n)
        .filter(|&choice| (0..n).all(|u| choice >> u & 1 == 0 || needs[u] & !choice == 0))
        .filter(|&choice| sum(choice, &|u| u64::from(raw.hours[u])) <= raw.capacity)
        .map(|choice| sum(choice, &|u| raw.value[u]))
        .max()
        .unwrap()
}

#[test]
fn three_thousand_tiny_problems_are_solved_exactly_and_proved() {
    let mut searched = 0;
    for seed in 0..3_000 {
        let raw = tiny(seed);
        let problem = raw.problem();
        let found = solve(&problem, &Index::of(&problem), raw.capacity);
        let best = optimum(&raw);
        assert_eq!((found.value, found.bound), (best, best), "seed {seed}: {raw:?}");
        assert_eq!(found.value, found.units.iter().map(|&u| raw.value[u]).sum::<u64>(), "seed {seed}");
        assert_eq!(found.hours, found.units.iter().map(|&u| u64::from(raw.hours[u])).sum::<u64>(), "seed {seed}");
        assert!(found.hours <= raw.capacity && found.gap().parts_of(1_000) == 0, "seed {seed}");
        for (at, &unit) in found.units.iter().enumerate() {
            assert!(problem.before(unit).iter().all(|first| found.units[..at].contains(first)), "seed {seed}: {unit} comes too early");
        }
        searched += u32::from(found.nodes > 0);
    }
    assert!(searched > 100, "only {searched} needed a search");
}
