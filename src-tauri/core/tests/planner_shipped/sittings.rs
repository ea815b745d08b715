//! Steps cut into sittings, and the days of these.

use crate::{
    advice::question,
    shipped::{Levels, any_levels, any_role, any_wishes, catalogue, day, role},
};
use chrono::{Datelike, Days, NaiveDate};
use pathfolio_core::{
    framework::Role,
    planner::{
        Wishes,
        advice::Step,
        advise,
        parts::{QUESTION_MINUTES, Task, Timed, parts},
        sittings::{LEAST_MINUTES, MOST_MINUTES, Sitting, dates, sittings},
    },
    profile::Hours,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn steps(role: &Role, levels: &Levels, wishes: &Wishes) -> Vec<Step> {
    advise(catalogue(), role, levels, wishes, &question(), None).unwrap().steps
}

fn is_read(task: &Task<'_>) -> bool {
    matches!(task, Task::Read(..))
}

/// What a sitting is about, told apart from what others are about.
fn told(task: &Task<'_>) -> String {
    match task {
        Task::Questions(_) => "questions".to_owned(),
        other => format!("{other:?}"),
    }
}

/// Minutes of a task over all sittings, the numbers of its portions, its questions.
type Seen = (u32, Vec<(u32, u32)>, usize);

/// Every promise that a cut makes, whatever the tasks.
fn check_cut(tasks: &[Timed<'_>], cut: &[Sitting<'_>], logged: u32) {
    let total: u32 = tasks.iter().map(|(_, minutes)| minutes).sum();
    assert_eq!(cut.iter().map(|sitting| sitting.minutes).sum::<u32>(), total);
    for sitting in cut {
        assert_eq!(sitting.minutes, sitting.portions.iter().map(|portion| portion.minutes).sum::<u32>());
        let range = if total < LEAST_MINUTES { 1..=total } else { LEAST_MINUTES..=MOST_MINUTES };
        assert!(range.contains(&sitting.minutes), "{} of {total} minutes", sitting.minutes);
        assert!(sitting.portions.is_sorted_by_key(|portion| !is_read(&portion.task)), "reading after making");
    }
    // Each task is whole again, its portions are counted, and questions are neither lost nor asked twice.
    let mut portions: BTreeMap<String, Seen> = BTreeMap::new();
    for portion in cut.iter().flat_map(|sitting| &sitting.portions) {
        let entry = portions.entry(told(&portion.task)).or_default();
        entry.0 += portion.minutes;
        entry.1.push((portion.at, portion.of));
        entry.2 += if let Task::Questions(count) = portion.task { count } else { 0 };
    }
    for (task, minutes) in tasks {
        let (sum, numbers, questions) = &portions[&told(task)];
        let of = numbers.len() as u32;
        assert_eq!(sum, minutes);
        assert_eq!(numbers, &(1..=of).map(|at| (at, of)).collect::<Vec<_>>());
        if let Task::Questions(count) = task {
            assert_eq!(questions, count);
        }
    }
    // What is logged is behind, in order.
    assert_eq!(cut.iter().map(|sitting| sitting.behind).sum::<u32>(), logged.min(total));
    assert!(cut.is_sorted_by_key(|sitting| !sitting.is_done()));
    assert!(cut.iter().filter(|sitting| sitting.behind > 0 && !sitting.is_done()).count() <= 1);
}

#[test]
fn every_step_of_every_role_is_cut_into_sittings_that_end_in_something_made() {
    for role in catalogue().roles.iter().step_by(3) {
        for step in steps(role, &Levels::new(), &Wishes::default()) {
            let tasks = parts(catalogue(), &step);
            for at_hand in [10, 25, 30, 45, 60, 90, 200] {
                let cut = sittings(&tasks, at_hand, 0);
                check_cut(&tasks, &cut, 0);
                assert!(cut.iter().all(|sitting| !sitting.is_done()));
                // A sitting makes something wherever there is a question or ten minutes of a task for each.
                let enough: u32 = tasks
                    .iter()
                    .map(|(task, minutes)| match task {
                        Task::Read(..) => 0,
                        Task::Questions(_) => minutes / QUESTION_MINUTES,
                        _ => minutes / 10,
                    })
                    .sum();
                if enough as usize > cut.len() {
                    assert!(cut.iter().all(|sitting| sitting.makes()), "{} with {at_hand}: {cut:#?}", step.id);
                } else if enough > 0 {
                    assert!(cut.last().is_some_and(|sitting| sitting.makes()), "{} with {at_hand}: {cut:#?}", step.id);
                }
            }
        }
    }
}

#[test]
fn sittings_are_as_long_as_the_minutes_at_hand_where_the_step_allows_it() {
    for at_hand in [30, 45, 60] {
        let (mut near, mut all) = (0, 0);
        for step in steps(role("whole-standard"), &Levels::new(), &Wishes::default()) {
            for sitting in sittings(&parts(catalogue(), &step), at_hand, 0) {
                all += 1;
                near += usize::from(sitting.minutes.abs_diff(at_hand) <= 15);
            }
        }
        assert!(100 * near >= 90 * all, "{near} of {all} sittings are near {at_hand} minutes");
    }
}

#[test]
fn a_quarter_of_an_hour_is_one_sitting_and_nothing_is_none() {
    let quarter = sittings(&[(Task::Own, 15)], 60, 0);
    assert_eq!((quarter.len(), quarter[0].minutes), (1, 15));
    assert_eq!(sittings(&[], 60, 0), []);
}

#[test]
fn what_is_logged_is_behind_sitting_by_sitting() {
    let step = &steps(role("internal-auditor"), &Levels::new(), &Wishes::default())[0];
    let tasks = parts(catalogue(), step);
    let first = sittings(&tasks, 45, 0)[0].minutes;
    for (logged, done, behind) in [(first - 1, 0, first - 1), (first, 1, 0), (first + 1, 1, 1)] {
        let cut = sittings(&tasks, 45, logged);
        assert_eq!(cut.iter().filter(|sitting| sitting.is_done()).count(), done, "{logged}");
        assert_eq!(cut[done].behind, behind);
    }
    assert!(sittings(&tasks, 45, 10_000).iter().all(Sitting::is_done));
}

fn own(minutes: &[u32]) -> Vec<Sitting<'static>> {
    minutes.iter().map(|&minutes| Sitting { portions: Vec::new(), minutes, behind: 0 }).collect()
}

fn on(days: &[Option<&str>]) -> Vec<Option<NaiveDate>> {
    days.iter().map(|text| text.map(day)).collect()
}

#[test]
fn a_day_takes_sittings_up_to_its_minutes_and_at_least_one() {
    // 1 March 2027 is a Monday.
    let hours = Some(Hours::Days([20, 0, 0, 0, 0, 100, 0]));
    let expected = on(&[Some("2027-03-01"), Some("2027-03-06"), Some("2027-03-06"), Some("2027-03-08"), Some("2027-03-13")]);
    assert_eq!(dates(&own(&[45, 50, 50, 45, 50]), hours, day("2027-03-01")), expected);
    // From the day after, Saturday comes first.
    assert_eq!(dates(&own(&[45]), hours, day("2027-03-02")), on(&[Some("2027-03-06")]));
    // What is behind has no day and takes no minutes; what is begun takes what is left of it.
    let mut begun = own(&[45, 90, 60]);
    (begun[0].behind, begun[1].behind) = (45, 60);
    assert_eq!(dates(&begun, hours, day("2027-03-06")), on(&[None, Some("2027-03-06"), Some("2027-03-06")]));
}

#[test]
fn an_hour_a_week_is_not_a_sitting_every_day() {
    let count = |minutes: u32, of: u32| {
        let days = dates(&own(&[of; 60]), Some(Hours::Week(minutes)), day("2027-03-01"));
        assert_eq!(days[0], Some(day("2027-03-01")), "today is a good day to begin");
        days.iter().filter(|date| **date < Some(day("2027-03-29"))).count() as u32
    };
    for (minutes, of) in [(60, 30), (300, 45), (600, 50), (240, 90)] {
        // Four weeks hold what four weeks have, give or take one.
        assert!(count(minutes, of).abs_diff(4 * minutes / of) <= 1, "{minutes} a week, {of} each: {}", count(minutes, of));
    }
}

#[test]
fn without_hours_there_are_no_days() {
    for hours in [None, Some(Hours::Week(0)), Some(Hours::Days([0; 7]))] {
        assert_eq!(dates(&own(&[45, 45]), hours, day("2027-03-01")), [None, None]);
    }
}

fn any_hours() -> impl Strategy<Value = Hours> {
    let minutes = prop_oneof![Just(0_u32), 1..300_u32];
    prop_oneof![(0..3_000_u32).prop_map(Hours::Week), prop::collection::vec(minutes, 7).prop_map(|d| Hours::Days(d.try_into().unwrap()))]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_step_is_cut_whole_and_within_bounds(
        role in any_role(), levels in any_levels(), wishes in any_wishes(), at_hand in 0..200_u32, logged in 0..2_000_u32
    ) {
        for step in steps(role, &levels, &wishes).iter().take(12) {
            let tasks = parts(catalogue(), step);
            prop_assert_eq!(tasks.iter().map(|(_, minutes)| minutes).sum::<u32>(), step.planned);
            check_cut(&tasks, &sittings(&tasks, at_hand, logged), logged);
        }
    }

}

proptest! {
    #[test]
    fn days_are_never_past_never_without_hours_and_in_order(
        hours in any_hours(), minutes in prop::collection::vec(25..=90_u32, 0..30), start in 0..3_000_u64
    ) {
        let from = day("2027-03-01") + Days::new(start);
        let found = dates(&own(&minutes), Some(hours), from);
        prop_assert_eq!(found.len(), minutes.len());
        prop_assert!(found.is_sorted());
        prop_assert!(found.iter().flatten().all(|date| *date >= from && hours.on(date.weekday()) > 0));
        prop_assert_eq!(found.iter().all(Option::is_some), hours.minutes_per_week() > 0 || minutes.is_empty());
        if let Hours::Days(_) = hours {
            for date in found.iter().flatten() {
                let on_it: Vec<u32> = found.iter().zip(&minutes).filter(|(at, _)| *at == &Some(*date)).map(|(_, m)| *m).collect();
                prop_assert!(on_it.len() == 1 || on_it.iter().sum::<u32>() <= hours.on(date.weekday()));
            }
            // Until all are placed, no day with hours goes by unused.
            if let Some(last) = found.iter().flatten().max() {
                let mut at = from;
                while at < *last {
                    prop_assert!(hours.on(at.weekday()) == 0 || found.contains(&Some(at)), "{} is left out", at);
                    at = at.succ_opt().unwrap();
                }
            }
        }
    }
}
