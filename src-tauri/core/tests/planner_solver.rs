//! The solver on bare integers, against brute force and against its own promises.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use pathfolio_core::planner::solver::{Index, Problem, ProblemError, Ratio, fill};
use proptest::prelude::*;

type Raw = (Vec<u64>, Vec<u32>, Vec<(usize, usize)>);

/// Units whose prerequisites have lower numbers, so that they are acyclic.
fn raw(max: usize) -> impl Strategy<Value = Raw> {
    (1..=max).prop_flat_map(|n| {
        let edge = (0..n, 0..n).prop_map(|(a, b)| (a.min(b), a.max(b)));
        (prop::collection::vec(0_u64..400, n), prop::collection::vec(1_u32..30, n), prop::collection::vec(edge, 0..2 * n))
            .prop_map(|(value, hours, edges)| (value, hours, edges.into_iter().filter(|(a, b)| a != b).collect()))
    })
}

fn problem((value, hours, edges): &Raw) -> Problem {
    Problem::new(value.clone(), hours.clone(), (0..value.len() as u64).collect(), edges).unwrap()
}

fn is_closed(problem: &Problem, units: &[usize]) -> bool {
    units.iter().enumerate().all(|(at, &u)| problem.before(u).iter().all(|p| units[..at].contains(p)))
}

/// The best value of any closed choice, by trying all of them.
fn optimum((value, hours, edges): &Raw, capacity: u64) -> u64 {
    let n = value.len();
    let needs: Vec<u32> = (0..n).map(|u| edges.iter().filter(|e| e.1 == u).fold(0, |mask, e| mask | 1 << e.0)).collect();
    let units = |choice: u32| (0..n).filter(move |u| choice >> u & 1 == 1);
    (0..1_u32 << n)
        .filter(|&choice| units(choice).all(|u| needs[u] & !choice == 0))
        .filter(|&choice| units(choice).map(|u| u64::from(hours[u])).sum::<u64>() <= capacity)
        .map(|choice| units(choice).map(|u| value[u]).sum())
        .max()
        .unwrap()
}

proptest! {
    #[test]
    fn blocks_fall_in_ratio_and_every_prefix_is_closed(raw in raw(40)) {
        let problem = problem(&raw);
        let index = Index::of(&problem);
        prop_assert!(index.blocks().windows(2).all(|pair| pair[0].ratio() >= pair[1].ratio()));
        let list: Vec<usize> = index.list().collect();
        prop_assert!(is_closed(&problem, &list));
        prop_assert_eq!(list.len(), problem.len());
        for block in index.blocks() {
            prop_assert_eq!(block.value, block.units.iter().map(|&u| problem.value(u)).sum::<u64>());
            prop_assert_eq!(block.hours, block.units.iter().map(|&u| u64::from(problem.hours(u))).sum::<u64>());
        }
    }

    #[test]
    fn within_a_block_nothing_is_worth_starting_alone(raw in raw(12)) {
        let problem = problem(&raw);
        for block in Index::of(&problem).blocks() {
            for choice in 1..(1_u32 << block.units.len()) - 1 {
                let part: Vec<usize> = block.units.iter().enumerate().filter(|(i, _)| choice >> i & 1 == 1).map(|(_, &u)| u).collect();
                let closed = part.iter().all(|&u| problem.before(u).iter().all(|p| part.contains(p) || !block.units.contains(p)));
                let ratio = Ratio { value: part.iter().map(|&u| problem.value(u)).sum(), hours: part.iter().map(|&u| u64::from(problem.hours(u))).sum() };
                prop_assert!(!closed || ratio <= block.ratio());
            }
        }
    }

    #[test]
    fn nothing_beats_the_bound_and_fill_keeps_its_promises(raw in raw(14), share in 0_u64..110) {
        let problem = problem(&raw);
        let index = Index::of(&problem);
        let capacity = raw.1.iter().map(|&h| u64::from(h)).sum::<u64>() * share / 100;
        let best = optimum(&raw, capacity);
        let chosen = fill(&problem, &index, capacity);
        prop_assert!(chosen.bound >= best, "bound {} below the optimum {best}", chosen.bound);
        prop_assert!(chosen.value <= best);
        prop_assert!(chosen.value >= chosen.prefix_value);
        prop_assert!(chosen.hours <= capacity);
        prop_assert!(is_closed(&problem, &chosen.units));
        prop_assert_eq!(chosen.value, chosen.units.iter().map(|&u| problem.value(u)).sum::<u64>());
        // At the end of a whole block the relaxation is exact, and so is the choice.
        let hours: u64 = index.blocks()[..chosen.prefix_blocks].iter().map(|b| b.hours).sum();
        prop_assert_eq!(index.bound(hours), chosen.prefix_value);
        prop_assert_eq!(optimum(&raw, hours), chosen.prefix_value);
    }

    #[test]
    fn what_fills_up_the_rest_leaves_no_room_for_another_unit(raw in raw(30), share in 0_u64..100) {
        let problem = problem(&raw);
        let capacity = raw.1.iter().map(|&h| u64::from(h)).sum::<u64>() * share / 100;
        let chosen = fill(&problem, &Index::of(&problem), capacity);
        for unit in 0..problem.len() {
            let ready = !chosen.units.contains(&unit) && problem.before(unit).iter().all(|p| chosen.units.contains(p));
            let fits = chosen.hours + u64::from(problem.hours(unit)) <= capacity;
            prop_assert!(!(ready && fits && problem.value(unit) > 0), "unit {unit} would still fit");
        }
    }

    #[test]
    fn more_hours_never_remove_a_whole_block(raw in raw(40), few in 0_u64..200, more in 0_u64..200) {
        let problem = problem(&raw);
        let index = Index::of(&problem);
        let (small, large) = (fill(&problem, &index, few), fill(&problem, &index, few + more));
        for block in &index.blocks()[..small.prefix_blocks] {
            prop_assert!(block.units.iter().all(|u| large.units.contains(u)));
        }
        prop_assert!(large.bound >= small.bound);
    }

    #[test]
    fn another_numbering_changes_nothing(raw in raw(40), seed in prop::collection::vec(any::<u64>(), 40), capacity in 0_u64..500) {
        let n = raw.0.len();
        let mut renumbered: Vec<usize> = (0..n).collect();
        renumbered.sort_by_key(|&u| (seed[u], u));
        let place = |u: usize| renumbered.iter().position(|&old| old == u).unwrap();
        let edges: Vec<(usize, usize)> = raw.2.iter().rev().map(|&(a, b)| (place(a), place(b))).collect();
        let other = Problem::new(
            renumbered.iter().map(|&u| raw.0[u]).collect(),
            renumbered.iter().map(|&u| raw.1[u]).collect(),
            renumbered.iter().map(|&u| u as u64).collect(),
            &edges,
        )
        .unwrap();
        let problem = problem(&raw);
        let (index, index_other) = (Index::of(&problem), Index::of(&other));
        let blocks: Vec<Vec<usize>> = index_other.blocks().iter().map(|b| b.units.iter().map(|&u| renumbered[u]).collect()).collect();
        prop_assert_eq!(index.blocks().iter().map(|b| b.units.clone()).collect::<Vec<_>>(), blocks);
        let chosen: Vec<usize> = fill(&other, &index_other, capacity).units.into_iter().map(|u| renumbered[u]).collect();
        prop_assert_eq!(fill(&problem, &index, capacity).units, chosen);
    }
}

#[test]
fn a_poor_prerequisite_of_a_rich_unit_is_one_block_with_it() {
    // 0 (1 per hour) before 1 (9 per hour); 2 alone is worth 4 per hour.
    let problem = Problem::new(vec![10, 90, 40], vec![10, 10, 10], vec![0, 1, 2], &[(0, 1)]).unwrap();
    let index = Index::of(&problem);
    assert_eq!(index.blocks().iter().map(|b| b.units.as_slice()).collect::<Vec<_>>(), [&[0, 1][..], &[2]]);
    assert_eq!(index.rate(0), Ratio { value: 5, hours: 1 });
    // A rich prerequisite of a poor unit stays apart from it.
    let problem = Problem::new(vec![90, 10, 40], vec![10, 10, 10], vec![0, 1, 2], &[(0, 1)]).unwrap();
    assert_eq!(Index::of(&problem).list().collect::<Vec<_>>(), [0, 2, 1]);
}

#[test]
fn the_block_that_does_not_fit_is_opened_at_its_best_part() {
    // One block {0, 1, 2, 3}: a costly first step and three that need it.
    let problem = Problem::new(vec![0, 90, 80, 60], vec![10, 10, 10, 10], vec![0, 1, 2, 3], &[(0, 1), (0, 2), (0, 3)]).unwrap();
    let index = Index::of(&problem);
    assert_eq!(index.blocks().len(), 1);
    for (capacity, units, value, bound) in
        [(9, &[][..], 0, 51), (20, &[0, 1], 90, 115), (39, &[0, 1, 2], 170, 224), (40, &[0, 1, 2, 3], 230, 230)]
    {
        let chosen = fill(&problem, &index, capacity);
        assert_eq!((chosen.units.as_slice(), chosen.value, chosen.bound), (units, value, bound), "at {capacity}");
    }
}

#[test]
fn what_is_worth_nothing_is_listed_but_never_chosen() {
    let problem = Problem::new(vec![0, 5], vec![1, 1], vec![0, 1], &[]).unwrap();
    let index = Index::of(&problem);
    assert_eq!(index.list().collect::<Vec<_>>(), [1, 0]);
    let chosen = fill(&problem, &index, 10);
    assert_eq!((chosen.units.as_slice(), chosen.cut), (&[1][..], None));
}

#[test]
fn numbers_that_are_no_problem_are_refused() {
    let of = |value: &[u64], hours: &[u32], key: &[u64], edges: &[(usize, usize)]| {
        Problem::new(value.to_vec(), hours.to_vec(), key.to_vec(), edges).map(|_| ()).unwrap_err()
    };
    assert_eq!(of(&[1], &[1, 2], &[0], &[]), ProblemError::Lengths { values: 1, hours: 2, keys: 1 });
    assert_eq!(of(&[1, 1], &[1, 0], &[0, 1], &[]), ProblemError::NoHours(1));
    assert_eq!(of(&[1, 1], &[1, 1], &[0, 1], &[(0, 2)]), ProblemError::OutOfRange(0, 2));
    assert_eq!(of(&[1, 1], &[1, 1], &[7, 7], &[]), ProblemError::SameKey(0, 1));
    assert_eq!(of(&[u64::MAX, 1], &[1, 1], &[0, 1], &[]), ProblemError::TooLarge);
    assert_eq!(of(&[1], &[1], &[0], &[(0, 0)]), ProblemError::Cycle(vec![0]));
    let ProblemError::Cycle(cycle) = of(&[1; 4], &[1; 4], &[0, 1, 2, 3], &[(3, 0), (0, 1), (1, 2), (2, 0)]) else { panic!("no cycle") };
    let at = cycle.iter().position(|&u| u == 0).unwrap();
    assert_eq!([cycle[at], cycle[(at + 1) % 3], cycle[(at + 2) % 3]], [0, 1, 2]);
}

/// Topics of three levels, each level after the one before, and a few prerequisites between topics at levels 1 and 2.
fn framework_shaped(units: usize, joined_every: usize) -> Problem {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let (mut value, mut hours, mut edges) = (Vec::new(), Vec::new(), Vec::new());
    for unit in 0..units {
        let (topic, level) = (unit / 3, unit % 3);
        let items = 2 + next(4);
        value.push((1 + next(9)) * items * [100, 170, 170][level]);
        hours.push((items * [4, 12, 12][level]) as u32);
        if level > 0 {
            edges.push((unit - 1, unit));
        }
        if topic > 0 && topic.is_multiple_of(joined_every) && level < 2 {
            edges.push((next(topic as u64) as usize * 3 + level, unit));
        }
    }
    Problem::new(value, hours, (0..units as u64).collect(), &edges).unwrap()
}

#[test]
fn ten_thousand_units_are_listed_and_chosen_from() {
    for joined_every in [6, 1] {
        let problem = framework_shaped(10_000, joined_every);
        let index = Index::of(&problem);
        let all: u64 = index.blocks().iter().map(|b| b.hours).sum();
        let list: Vec<usize> = index.list().collect();
        let mut place = vec![0; list.len()];
        list.iter().enumerate().for_each(|(at, &u)| place[u] = at);
        assert!(list.iter().all(|&u| problem.before(u).iter().all(|&p| place[p] < place[u])));
        let chosen = fill(&problem, &index, all / 3);
        assert!(chosen.hours <= all / 3 && chosen.value <= chosen.bound);
        assert!(chosen.value as f64 / chosen.bound as f64 > 0.99, "{} of {}", chosen.value, chosen.bound);
    }
}

#[test]
fn a_chain_of_thousands_needs_no_deep_stack() {
    let n = 3_000;
    let edges: Vec<(usize, usize)> = (1..n).map(|u| (u - 1, u)).collect();
    let rising = Problem::new((1..=n as u64).collect(), vec![1; n], (0..n as u64).collect(), &edges).unwrap();
    assert_eq!(Index::of(&rising).blocks().len(), 1);
    let falling = Problem::new((1..=n as u64).rev().collect(), vec![1; n], (0..n as u64).collect(), &edges).unwrap();
    assert_eq!(Index::of(&falling).blocks().len(), n);
}
