//! Units: what they hold, take and are worth, and what comes before them.

use crate::shipped::{Levels, any_levels, blank, catalogue, item, path, permuted, role};
use pathfolio_core::{
    framework::{Catalogue, ItemId, ItemKind, Size, StepId},
    planner::{Lift, Path, PathError, Wishes, advice::advise},
};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn lifts<'a>(path: &'a Path, id: &str) -> Vec<&'a Lift> {
    let id = item(id);
    path.in_order().flat_map(|unit| &unit.lifts).filter(|lift| lift.item == id).collect()
}

fn steps(path: &Path, id: &str) -> Vec<(u8, u8, f64)> {
    lifts(path, id).iter().map(|lift| (lift.from, lift.to, f64::from(lift.hours) / 4.0)).collect()
}

fn levels(rated: &[(&str, u8)]) -> Levels {
    rated.iter().map(|&(id, level)| (item(id), level)).collect()
}

/// The step of the topic in which an item is studied.
fn step(id: &str, level: u8) -> StepId {
    StepId { topic: catalogue().framework.topic_of(&item(id)).unwrap().id.clone(), level }
}

/// What comes directly before the step of an item.
fn before(path: &Path, id: &str, level: u8) -> Vec<StepId> {
    let at = path.units().iter().position(|unit| unit.step == step(id, level)).unwrap();
    path.problem().before(at).iter().map(|&u| path.units()[u].step.clone()).collect()
}

#[test]
fn a_pocket_calculator_recomputes_every_unit() {
    for role in &catalogue().roles {
        for unit in blank(role).units() {
            let (mut quarters, mut value) = (0.0, 0);
            for lift in &unit.lifts {
                let size = match catalogue().framework.item(&lift.item).unwrap().size {
                    Size::Half => 0.5,
                    Size::One => 1.0,
                    Size::Two => 2.0,
                    Size::Four => 4.0,
                };
                let hours = if lift.item.kind == ItemKind::Knowledge { f64::from(unit.step.level) } else { 3.5 };
                let points = [[10, 14, 17], [0, 19, 0]][usize::from(lift.item.kind == ItemKind::Skill)][usize::from(unit.step.level) - 1];
                let root = (10.0 * f64::sqrt(size)).round() as u64;
                assert_eq!(f64::from(lift.hours), 4.0 * hours * size, "{} {}", unit.step, lift.item);
                assert_eq!(u64::from(lift.points), points * root, "{} {}", unit.step, lift.item);
                quarters += 4.0 * hours * size;
                value += lift.places.iter().map(|place| u64::from(role.importance[&place.item.competence]) * points * root).sum::<u64>();
            }
            assert_eq!((f64::from(unit.hours), unit.value), (quarters, value), "{}: {}", role.id, unit.step);
        }
    }
}

#[test]
fn study_carries_as_far_as_the_role_asks_and_no_further() {
    // Target 3: knowledge to 3, skill to 2 in one step.
    let auditor = blank(role("internal-auditor"));
    assert_eq!(steps(&auditor, "6.5.3.K2"), [(0, 1, 1.0), (1, 2, 2.0), (2, 3, 3.0)]);
    assert_eq!(steps(&auditor, "6.5.3.S1"), [(0, 2, 3.5)]);
    assert_eq!(steps(&auditor, "6.5.3.S7"), [(0, 2, 7.0)]);
    // Target 1: skill wanted at 1 has no step.
    assert_eq!(steps(&auditor, "5.7.K1"), [(0, 1, 1.0)]);
    assert_eq!(steps(&auditor, "5.7.S8"), []);
    // Target 5: knowledge is wanted at 4, study carries it to 3.
    assert_eq!(steps(&blank(role("ciso")), "5.2.K1").last(), Some(&(2, 3, 3.0)));
    // What stands already is not studied again.
    let known = path(role("internal-auditor"), &levels(&[("6.5.3.K2", 2), ("6.5.3.S1", 1), ("6.5.3.S2", 2)]));
    assert_eq!(steps(&known, "6.5.3.K2"), [(2, 3, 3.0)]);
    assert_eq!(steps(&known, "6.5.3.S1"), [(1, 2, 2.5)]);
    assert_eq!(steps(&known, "6.5.3.S2"), []);
}

#[test]
fn the_same_thing_twice_is_studied_once_and_counts_in_both_places() {
    let role = role("internal-auditor");
    let auditor = blank(role);
    assert_eq!(steps(&auditor, "6.3.2.K16"), []);
    let annex = lifts(&auditor, "6.2.3.K5");
    assert_eq!(annex.iter().map(|lift| lift.places.len()).collect::<Vec<_>>(), [2, 2, 2]);
    assert_eq!(
        annex[0].value(),
        10 * 20 * u64::from(role.importance[&item("6.2.3.K5").competence] + role.importance[&item("6.3.2.K16").competence])
    );
    // 5.9 is wanted at 1, 6.5.4 at 3: the shared item goes to 3, counting in 5.9 at level 1 only.
    assert_eq!(lifts(&auditor, "5.9.K1").iter().map(|lift| (lift.to, lift.places.len())).collect::<Vec<_>>(), [(1, 2), (2, 1), (3, 1)]);
    assert_eq!(lifts(&auditor, "5.9.K1")[2].places[0].item, item("6.5.4.K2"));
    // Knowing it in either place is knowing it.
    assert_eq!(steps(&path(role, &levels(&[("6.5.4.K2", 2)])), "5.9.K1"), [(2, 3, 3.0)]);
    assert_eq!(steps(&path(role, &levels(&[("6.5.4.K2", 1), ("5.9.K1", 2)])), "5.9.K1"), [(2, 3, 3.0)]);
}

#[test]
fn an_overlap_starts_the_other_side_one_level_up() {
    let role = role("whole-standard");
    let from = |rated: &[(&str, u8)], id: &str| steps(&path(role, &levels(rated)), id).first().map(|step| step.0);
    assert_eq!(from(&[("6.1.2.K2", 3)], "6.2.2.K2"), Some(1));
    assert_eq!(from(&[("6.2.2.K2", 1)], "6.1.2.K2"), Some(1));
    // One up, but not above what the other side stands at.
    assert_eq!(from(&[("6.1.2.K2", 1), ("6.2.2.K2", 1)], "6.2.2.K2"), Some(1));
    assert_eq!(from(&[("6.1.2.K2", 2), ("6.2.2.K2", 1)], "6.2.2.K2"), Some(2));
    // A side of two counts as its lower one.
    assert_eq!(from(&[("6.2.3.K2", 3)], "6.3.2.K12"), Some(0));
    assert_eq!(from(&[("6.2.3.K2", 3), ("6.2.3.K3", 1)], "6.3.2.K12"), Some(1));
    assert_eq!(from(&[("6.3.2.K12", 2)], "6.2.3.K3"), Some(1));
    // A skill that starts at 1 takes the exercise only.
    assert_eq!(steps(&path(role, &levels(&[("6.5.2.K3", 1)])), "6.5.3.S8"), [(1, 2, 2.5)]);
}

#[test]
fn prerequisites_of_items_hold_between_their_topics_until_one_of_them_is_known() {
    let role = role("whole-standard");
    for level in [1, 2] {
        assert!(before(&blank(role), "6.2.3.K1", level).contains(&step("5.8.K1", level)));
    }
    assert!(!before(&blank(role), "6.2.3.K1", 3).contains(&step("5.8.K1", 3)));
    let first_known = path(role, &levels(&[("5.8.K1", 1)]));
    assert!(!before(&first_known, "6.2.3.K1", 1).contains(&step("5.8.K1", 1)));
    assert!(before(&first_known, "6.2.3.K1", 2).contains(&step("5.8.K1", 2)));
    let both = path(role, &levels(&[("6.2.3.K1", 1)]));
    assert!(before(&both, "6.2.3.K1", 2).contains(&step("5.8.K1", 2)));
    // An alias is waited for where it is studied.
    assert!(before(&blank(role), "6.2.3.S4", 2).contains(&step("6.2.3.K5", 2)));
}

#[test]
fn permuting_topics_changes_nothing() {
    for role in &catalogue().roles {
        let question = crate::advice::question();
        let ask = |catalogue| advise(catalogue, role, &Levels::new(), &Wishes::default(), &question, Some(400)).unwrap();
        assert_eq!(ask(catalogue()), ask(permuted()), "{}", role.id);
    }
}

#[test]
fn a_circle_of_prerequisites_is_named() {
    let mut broken: Catalogue = catalogue().clone();
    broken.framework.prerequisites.push((item("6.2.3.K1"), item("5.8.K1")));
    match Path::of(&broken, role("whole-standard"), &Levels::new(), &Wishes::default()) {
        Err(PathError::Circle(steps)) => assert!(steps.contains(&step("6.2.3.K1", 1)) && steps.contains(&step("5.8.K1", 1)), "{steps:?}"),
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_higher_rating_never_adds_hours(levels in any_levels(), which in 0..223_usize, at in 0..13_usize) {
        let role = &catalogue().roles[at % catalogue().roles.len()];
        let hours = |levels: &Levels| path(role, levels).units().iter().map(|unit| unit.hours).sum::<u32>();
        let mut higher: BTreeMap<ItemId, u8> = levels.clone();
        let raised = catalogue().framework.items().nth(which).unwrap().id.clone();
        higher.entry(raised).and_modify(|level| *level = (*level + 1).min(5)).or_insert(1);
        prop_assert!(hours(&higher) <= hours(&levels));
    }
}
