//! What only work can teach, for the shipped roles.

use crate::shipped::{Levels, any_levels, any_role, any_topics, any_wishes, blank, catalogue, day, item, permuted, role};
use chrono::Days;
use pathfolio_core::{
    assessment::item_target,
    framework::{ItemId, ItemKind, Role},
    planner::{
        Path, Wishes,
        arrange::{Arranged, WorkId, arranged, ask_by},
    },
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn go(role: &Role, levels: &Levels, wishes: &Wishes) -> Path {
    Path::of(catalogue(), role, levels, wishes).unwrap()
}

/// What study cannot finish, though the role wants it, each under the item that carries it.
fn only_work(role: &Role, path: &Path) -> BTreeSet<ItemId> {
    let beyond = |item: &&ItemId| {
        let target = item_target(role, &item.competence, item.kind);
        path.starts().known(item) < target && target > if item.kind == ItemKind::Knowledge { 3 } else { 2 }
    };
    let items = catalogue().framework.items().map(|item| &item.id).filter(beyond);
    items.map(|item| catalogue().framework.alias_of(item).unwrap_or(item).clone()).collect()
}

fn check(role: &Role, path: &Path, found: &[Arranged<'_>]) {
    assert!(found.is_sorted_by_key(|step| (!step.is_ready(), std::cmp::Reverse(step.worth), step.id.clone())));
    for step in found {
        let topic = catalogue().framework.topics.iter().find(|topic| topic.id == step.id.topic).unwrap();
        assert_eq!((step.title, step.occasion), (topic.title.as_str(), topic.occasion.as_ref()));
        assert_eq!(step.importance, role.importance[&topic.id.competence]);
        assert!(!step.items.is_empty() && step.items.iter().all(|due| topic.items.contains(&due.item)));
        for due in &step.items {
            assert!(due.known < step.id.level && step.id.level <= due.target && due.target <= 5);
            let reach = if due.item.kind == ItemKind::Knowledge { 3 } else { 2 };
            assert_eq!(step.id.level, due.known.max(reach) + 1, "one level after the other: {}", step.id);
            assert!(due.importance >= u32::from(step.importance));
        }
        assert_eq!(step.worth, step.items.iter().map(|due| u64::from(due.importance * due.points)).sum::<u64>());
        assert!(step.study.iter().all(|study| study.topic == step.id.topic));
        assert_eq!(step.is_ready(), path.units().iter().all(|unit| unit.step.topic != step.id.topic));
    }
}

#[test]
fn every_role_finds_all_that_only_work_can_teach() {
    let studied: Levels =
        catalogue().framework.items().map(|item| (item.id.clone(), if item.id.kind == ItemKind::Knowledge { 3 } else { 2 })).collect();
    for role in &catalogue().roles {
        let path = blank(role);
        let found = arranged(catalogue(), role, &path);
        check(role, &path, &found);
        // From blank everything is still ahead, and each topic has its first level.
        assert!(found.iter().all(|step| !step.is_ready() && step.id.level <= 4));
        let topics: BTreeSet<_> = found.iter().map(|step| step.id.topic.clone()).collect();
        let wanted = only_work(role, &path).into_iter().map(|item| catalogue().framework.topic_of(&item).unwrap().id.clone()).collect();
        assert_eq!(topics, wanted, "{}", role.id);
        // Once study has done its part, all of it is ready.
        let path = go(role, &studied, &Wishes::default());
        let ready = arranged(catalogue(), role, &path);
        check(role, &path, &ready);
        assert!(ready.iter().all(Arranged::is_ready));
        assert_eq!(ready.iter().map(|step| step.id.topic.clone()).collect::<BTreeSet<_>>(), topics);
    }
}

#[test]
fn an_auditor_is_sent_to_a_real_audit_and_no_further_than_the_role_asks() {
    let auditor = role("internal-auditor");
    let sampling = catalogue().framework.topic_of(&item("6.5.3.K4")).unwrap();
    let step = |levels: &Levels| {
        let path = go(auditor, levels, &Wishes::default());
        arranged(catalogue(), auditor, &path).into_iter().find(|step| step.id.topic == sampling.id)
    };
    let at = |level: u8| -> Levels { sampling.items.iter().map(|item| (item.clone(), level)).collect() };
    let blank = step(&Levels::new()).unwrap();
    assert_eq!(blank.id.to_string(), format!("{}@3.work", sampling.id));
    assert!(blank.occasion.is_some() && !blank.study.is_empty());
    assert!(blank.items.iter().all(|due| due.item.kind == ItemKind::Skill));
    // Rated at target, nothing is left to arrange.
    assert_eq!(step(&at(3)), None);
    // A role that wants 5 goes on one level at a time, knowledge to 4 with it.
    let ciso = role("ciso");
    let own = catalogue().framework.topic_of(&item("5.2.S1")).unwrap();
    let level = |known: u8| {
        let levels: Levels = own.items.iter().map(|item| (item.clone(), known)).collect();
        arranged(catalogue(), ciso, &go(ciso, &levels, &Wishes::default()))
            .into_iter()
            .find(|step| step.id.topic == own.id)
            .map(|s| s.id.level)
    };
    assert_eq!([2, 3, 4, 5].map(level), [Some(3), Some(4), Some(5), None]);
}

#[test]
fn ids_read_back_as_written_and_nothing_else_passes() {
    for text in ["6.5.3/sampling@3.work", "5.10/x@5.work"] {
        assert_eq!(text.parse::<WorkId>().unwrap().to_string(), text);
    }
    for text in ["", "6.5.3/sampling@3", "6.5.3/sampling.work", "6.5.3/sampling@2.work", "6.5.3/sampling@33.work", "6.5.3@3.work"] {
        assert!(text.parse::<WorkId>().is_err(), "{text:?} passed");
    }
}

#[test]
fn real_work_is_asked_for_six_weeks_ahead_or_this_week() {
    let today = day("2027-03-01");
    for (deadline, by) in [
        ("2027-06-01", "2027-04-20"),
        ("2027-04-20", "2027-03-09"),
        ("2027-04-19", "2027-03-08"),
        ("2027-03-20", "2027-03-08"),
        ("2027-03-04", "2027-03-04"),
        ("2027-03-01", "2027-03-01"),
    ] {
        assert_eq!(ask_by(Some(day(deadline)), today), Some(day(by)), "{deadline}");
    }
    assert_eq!(ask_by(Some(today - Days::new(1)), today), None);
    assert_eq!(ask_by(None, today), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn permuting_topics_changes_nothing_and_every_figure_holds(role in any_role(), levels in any_levels(), wishes in any_wishes()) {
        let path = go(role, &levels, &wishes);
        let found = arranged(catalogue(), role, &path);
        check(role, &path, &found);
        let other = Path::of(permuted(), role, &levels, &wishes).unwrap();
        prop_assert_eq!(&found, &arranged(permuted(), role, &other));
    }

    #[test]
    fn what_is_not_relevant_or_put_off_is_not_asked_for(role in any_role(), aside in any_topics(), later in any_topics()) {
        let snoozed = later.iter().map(|topic| (topic.clone(), day("2027-03-10"))).collect();
        let wishes = Wishes { not_relevant: aside.clone(), snoozed, ..Wishes::default() };
        let steps = |wishes: &Wishes| -> BTreeSet<WorkId> {
            arranged(catalogue(), role, &go(role, &Levels::new(), wishes)).into_iter().map(|step| step.id).collect()
        };
        let found = steps(&wishes);
        prop_assert!(found.iter().all(|id| !aside.contains(&id.topic) && !later.contains(&id.topic)));
        let kept = steps(&Wishes::default()).into_iter().filter(|id| !aside.contains(&id.topic) && !later.contains(&id.topic));
        prop_assert!(kept.into_iter().all(|id| found.contains(&id) || found.iter().any(|other| other.topic == id.topic)));
    }
}
