//! Planning again: what stays, what changes and why.

use crate::{
    dated::{planned, usual},
    shipped::{Levels, blank, catalogue, day, path, role},
};
use pathfolio_core::{
    framework::{ItemId, StepId, TopicId},
    planner::{
        Accepted, Availability, Circumstances, Path, Replan, Wishes,
        replan::{Change, Mode, Row, Why, replan},
        solver::{prefer, solve_within},
    },
    profile::Hours,
};
use std::collections::BTreeSet;

const ROLE: &str = "internal-auditor";

fn accepted() -> Accepted {
    Accepted::of(&planned(role(ROLE), &blank(role(ROLE)), &usual()), &usual(), ROLE, 1)
}

fn again(path: &Path, circumstances: &Circumstances) -> Replan<'static> {
    replan(catalogue(), role(ROLE), path, &accepted(), circumstances).unwrap()
}

fn steps(rows: &[Row], change: Change) -> Vec<&StepId> {
    rows.iter().filter(|row| row.change == change).map(|row| &row.step).collect()
}

fn weekly(minutes: [u32; 7]) -> Circumstances {
    Circumstances { time: Availability { hours: Hours::Days(minutes), ..usual().time }, ..usual() }
}

#[test]
fn nothing_new_means_no_rows() {
    let same = again(&blank(role(ROLE)), &usual());
    assert_eq!((same.mode, same.rows), (Mode::Kept, Vec::new()));
}

#[test]
fn an_accepted_plan_reads_back_as_written() {
    let accepted = accepted();
    let text = serde_json::to_string(&accepted).unwrap();
    assert!(text.contains(r#""hours":{"mon":45"#) && text.contains(r#""id":"6."#) && text.contains("@1"), "{text}");
    assert_eq!(serde_json::from_str::<Accepted>(&text).unwrap(), accepted);
    assert!(serde_json::from_str::<Accepted>(&text.replace("@1", "@4")).is_err());
}

#[test]
fn more_hours_drop_nothing_and_fewer_add_nothing() {
    let path = blank(role(ROLE));
    for more in [[60, 0, 45, 60, 0, 150, 0], [90, 60, 90, 60, 90, 150, 60]] {
        let found = again(&path, &weekly(more));
        assert_eq!((found.mode, steps(&found.rows, Change::Dropped)), (Mode::Extended, Vec::new()));
        assert!(
            found.rows.iter().filter(|row| row.change == Change::Added).all(|row| matches!(row.why, Why::MoreHours | Why::NeededBy(_)))
        );
    }
    let fewer = again(&path, &weekly([45, 0, 45, 0, 0, 150, 0]));
    assert!(!steps(&fewer.rows, Change::Dropped).is_empty());
    assert!(fewer.rows.iter().filter(|row| row.change == Change::Dropped).all(|row| row.why == Why::FewerHours));
    match fewer.mode {
        Mode::Trimmed => assert_eq!(steps(&fewer.rows, Change::Added), Vec::<&StepId>::new()),
        mode => assert_eq!(mode, Mode::Chosen),
    }
}

#[test]
fn what_falls_away_says_why() {
    let accepted = accepted();
    let topic: TopicId = accepted.steps[0].id.topic.clone();
    let reasons = |path: &Path| {
        let rows = again(path, &usual()).rows;
        rows.into_iter().filter(|row| row.change == Change::Dropped && row.step.topic == topic).map(|row| row.why).collect::<Vec<_>>()
    };
    let aside = Wishes { not_relevant: [topic.clone()].into(), ..Wishes::default() };
    let found = reasons(&Path::of(catalogue(), role(ROLE), &Levels::new(), &aside).unwrap());
    assert!(!found.is_empty() && found.iter().all(|why| *why == Why::NotRelevant), "{found:?}");
    let items = &catalogue().framework.topics.iter().find(|other| other.id == topic).unwrap().items;
    let known: Levels = items.iter().map(|item| (item.clone(), 5)).collect();
    let found = reasons(&path(role(ROLE), &known));
    assert!(!found.is_empty() && found.iter().all(|why| *why == Why::Done), "{found:?}");
}

#[test]
fn what_was_snoozed_or_missed_moves_and_what_is_placed_joins() {
    let accepted = accepted();
    let topic = accepted.steps[0].id.topic.clone();
    let until = day("2027-04-15");
    let wishes = Wishes { snoozed: [(topic.clone(), until)].into(), ..Wishes::default() };
    let found = again(&Path::of(catalogue(), role(ROLE), &Levels::new(), &wishes).unwrap(), &usual());
    let row = found.rows.iter().find(|row| row.step == accepted.steps[0].id).unwrap();
    assert_eq!((row.change, &row.why), (Change::Moved, &Why::Snoozed(until)));
    assert!(row.new.unwrap().0 >= until && row.old.unwrap().0 < until);

    let later = Circumstances { today: day("2027-04-12"), ..usual() };
    let found = again(&blank(role(ROLE)), &later);
    let row = found.rows.iter().find(|row| row.step == accepted.steps[0].id).unwrap();
    assert_eq!((row.change, &row.why), (Change::Moved, &Why::Missed));
    assert!(found.rows.iter().filter(|row| row.change == Change::Dropped).all(|row| row.why == Why::FewerHours));

    let path = blank(role(ROLE));
    let inside: BTreeSet<&StepId> = accepted.steps.iter().map(|step| &step.id).collect();
    let outside = path.in_order().map(|unit| &unit.step).find(|step| !inside.contains(step)).unwrap().clone();
    let found = again(&path, &Circumstances { placed: [(outside.clone(), day("2027-04-12"))].into(), ..usual() });
    let row = found.rows.iter().find(|row| row.step == outside).unwrap();
    assert_eq!((row.change, &row.why), (Change::Added, &Why::Placed(day("2027-04-12"))));
}

/// The shares of planned topics that one changed rating drops for another reason than being done, and what the plan keeps
/// of a fresh optimum.
fn stability(cases: u64) {
    let items: Vec<ItemId> = catalogue().framework.items().map(|item| item.id.clone()).collect();
    let mut state = 20_270_301_u64;
    let mut below = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let (mut dropped, mut dropped_fresh, mut worst, mut least) = (0.0, 0.0, 0.0_f64, 1.0_f64);
    for case in 0..cases {
        let role = &catalogue().roles[below(catalogue().roles.len())];
        let rated = if case % 2 == 0 { 0 } else { 120 };
        let mut levels: Levels = (0..rated).map(|_| (items[below(items.len())].clone(), below(4) as u8)).collect();
        let capacity = 200 + 100 * below(6) as u64;
        let topics =
            |path: &Path, units: &[usize]| units.iter().map(|&u| path.units()[u].step.topic.clone()).collect::<BTreeSet<TopicId>>();
        let before = path(role, &levels);
        let old = before.choose(capacity);
        levels.insert(items[below(items.len())].clone(), below(5) as u8);
        let after = path(role, &levels);
        let old_steps: Vec<&StepId> = old.units.iter().map(|&u| &before.units()[u].step).collect();
        let kept: Vec<usize> = (0..after.units().len()).filter(|&u| old_steps.contains(&&after.units()[u].step)).collect();
        let (again, fresh) = (prefer(after.problem(), &kept, &[], capacity), solve_within(after.problem(), &[], &[], capacity));
        // Topics with nothing left to do are done, not moved.
        let planned = topics(&after, &kept);
        let gone = |units: &[usize]| planned.difference(&topics(&after, units)).count() as f64 / planned.len().max(1) as f64;
        dropped += gone(&again.units);
        dropped_fresh += gone(&fresh.units);
        worst = worst.max(gone(&again.units));
        least = least.min(again.value as f64 / fresh.value.max(1) as f64);
    }
    let percent = |sum: f64| 100.0 * sum / cases as f64;
    eprintln!(
        "{cases} changed ratings: {:.2} % of planned topics move on average ({:.1} % at worst; {:.2} % if chosen afresh), \
         at {:.2} % of a fresh optimum or more",
        percent(dropped),
        100.0 * worst,
        percent(dropped_fresh),
        100.0 * least
    );
    assert!(percent(dropped) < 1.0 && least >= 0.995);
}

#[test]
fn one_changed_rating_moves_hardly_anything() {
    stability(80);
}

#[test]
#[ignore = "the same over more cases, for a release build"]
fn one_changed_rating_moves_hardly_anything_in_a_thousand_cases() {
    stability(1_000);
}
