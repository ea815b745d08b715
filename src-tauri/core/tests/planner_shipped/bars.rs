//! The bars of good sense: every role from a fresh profile, the flat one excepted where it weighs nothing.

use crate::shipped::{
    HUNDRED_HOURS, Levels, blank, by_importance, catalogue, hours_by_competence, hundred_hours, path, topics, weighing_roles,
};
use pathfolio_core::{assessment::item_target, framework::CompetenceNumber, planner::Path};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn an_important_competence_is_among_the_first_three_topics() {
    for role in weighing_roles() {
        let first: Vec<_> = topics(&blank(role)).into_iter().take(3).collect();
        assert!(first.iter().any(|topic| role.importance[&topic.competence] >= 8), "{}: {first:?}", role.id);
    }
}

#[test]
fn half_of_a_hundred_hours_goes_to_the_eight_most_important_competences() {
    for role in weighing_roles() {
        let hours = hundred_hours(role);
        let eight: u64 = by_importance(role).iter().take(8).map(|number| hours.get(number).copied().unwrap_or(0)).sum();
        assert!(2 * eight >= hours.values().sum(), "{}: {eight} of {} quarter hours", role.id, hours.values().sum::<u64>());
    }
}

#[test]
fn none_of_the_three_least_important_is_among_the_first_ten_topics() {
    for role in weighing_roles() {
        let order = by_importance(role);
        let least: BTreeSet<&CompetenceNumber> = order[order.len() - 3..].iter().collect();
        let early: Vec<_> = topics(&blank(role)).into_iter().take(10).filter(|topic| least.contains(&topic.competence)).collect();
        assert!(early.is_empty(), "{}: {early:?}", role.id);
    }
}

/// Half the summed absolute difference per competence, in quarter hours.
fn apart(one: &BTreeMap<CompetenceNumber, u64>, other: &BTreeMap<CompetenceNumber, u64>) -> u64 {
    let of = |hours: &BTreeMap<CompetenceNumber, u64>, number| hours.get(number).copied().unwrap_or(0);
    one.keys()
        .chain(other.keys())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .map(|number| of(one, number).abs_diff(of(other, number)))
        .sum::<u64>()
        / 2
}

#[test]
fn any_two_roles_spend_their_hundred_hours_differently() {
    let spent: Vec<_> = weighing_roles().map(|role| (role.id.as_str(), hundred_hours(role))).collect();
    for (at, (one, hours)) in spent.iter().enumerate() {
        for (other, other_hours) in &spent[at + 1..] {
            let among_auditors = one.ends_with("auditor") && other.ends_with("auditor");
            let percent = apart(hours, other_hours) as f64 * 100.0 / HUNDRED_HOURS as f64;
            assert!(percent >= if among_auditors { 5.0 } else { 15.0 }, "{one} and {other} differ in {percent} % only");
        }
    }
}

#[test]
fn what_one_knows_best_changes_the_first_five() {
    for role in weighing_roles() {
        let most = &by_importance(role)[0];
        let items = &catalogue().framework.competence(most).unwrap().items;
        let levels: Levels = items.iter().map(|item| (item.id.clone(), 2)).collect();
        let five = |path: &Path| topics(path).into_iter().take(5).collect::<BTreeSet<_>>();
        assert_ne!(five(&blank(role)), five(&path(role, &levels)), "{}", role.id);
    }
}

#[test]
fn every_role_has_a_path_that_ends_at_its_study_targets() {
    let framework = &catalogue().framework;
    for role in &catalogue().roles {
        let path = blank(role);
        let carried: BTreeMap<_, _> =
            path.in_order().flat_map(|unit| &unit.lifts).flat_map(|lift| lift.items().map(move |item| (item, lift.to))).collect();
        for item in framework.items() {
            let target = item_target(role, &item.id.competence, item.id.kind);
            let reach = match item.id.kind.letter() {
                'K' => target.min(3),
                _ if target >= 2 => 2,
                _ => continue,
            };
            assert!(carried.get(&item.id).copied().unwrap_or(0) >= reach, "{}: {} stays below {reach}", role.id, item.id);
        }
        let placed: BTreeMap<_, _> = path.in_order().enumerate().map(|(at, unit)| (&unit.step, at)).collect();
        for (unit, u) in path.units().iter().zip(0..) {
            let before = path.problem().before(u).iter().map(|&p| &path.units()[p].step);
            assert!(
                before.clone().all(|step| placed[step] < placed[&unit.step]),
                "{}: {} before {:?}",
                role.id,
                unit.step,
                before.collect::<Vec<_>>()
            );
        }
    }
}

/// Not a bar: prints what the bars rest on, for whoever weighs another grouping (`-- --nocapture`).
#[test]
fn the_figures_behind_the_bars_add_up() {
    for role in &catalogue().roles {
        let path = blank(role);
        let chosen = path.choose(HUNDRED_HOURS);
        let hours = hours_by_competence(chosen.units.iter().map(|&u| &path.units()[u]));
        let mut most: Vec<_> = hours.iter().map(|(number, quarters)| (*quarters as f64 / 4.0, number.as_str())).collect();
        most.sort_by(|a, b| b.0.total_cmp(&a.0));
        let order = by_importance(role);
        let eight: u64 = order.iter().take(8).map(|number| hours.get(number).copied().unwrap_or(0)).sum();
        let first: Vec<String> = path.in_order().take(5).map(|unit| unit.step.to_string()).collect();
        eprintln!(
            "{}: {} units, {} h to targets; of 100 h {:?}; top eight {} h; gap {:.3} %",
            role.id,
            path.units().len(),
            path.units().iter().map(|u| u.hours).sum::<u32>() / 4,
            &most[..4.min(most.len())],
            eight as f64 / 4.0,
            (chosen.bound - chosen.value) as f64 * 100.0 / chosen.bound as f64
        );
        eprintln!("    {}", first.join("  "));
        assert_eq!(hours.values().sum::<u64>(), chosen.hours);
        assert!(chosen.hours <= HUNDRED_HOURS && chosen.value <= chosen.bound);
        assert!((chosen.bound - chosen.value) * 100 <= 5 * chosen.bound, "{}: {} of {}", role.id, chosen.value, chosen.bound);
    }
}
