//! Forgetting: what fades when, what refreshing takes, what is asked.

use crate::shipped::{catalogue, day, item, role};
use chrono::{Days, NaiveDate};
use pathfolio_core::{
    framework::{ItemId, ItemKind},
    planner::{
        Wishes,
        recall::{MINUTES_A_DAY, Memory, RECALL_MINUTES, WHOLE, questions_due, refreshes, within_reserve},
    },
};
use std::collections::BTreeMap;

const SHOWN: &str = "2027-01-01";

fn shown(level: u8) -> Memory {
    Memory::of(level, day(SHOWN), &[])
}

fn after(days: u64) -> NaiveDate {
    day(SHOWN) + Days::new(days)
}

/// Every knowledge item, shown at a level.
fn all(level: u8) -> BTreeMap<ItemId, Memory> {
    let items = catalogue().framework.items().filter(|item| item.id.kind == ItemKind::Knowledge);
    items.map(|item| (item.id.clone(), shown(level))).collect()
}

#[test]
fn a_level_holds_thirty_days_for_each_of_its_levels_and_is_due_at_nearly_twice_that() {
    for (level, days) in [(1, 30), (2, 60), (3, 90)] {
        let memory = shown(level);
        assert_eq!((memory.recall(after(0)), memory.recall(after(days))), (WHOLE, 900_000));
        let due = memory.due_on().unwrap();
        assert!(memory.is_due(due) && !memory.is_due(due.pred_opt().unwrap()));
        let after = (due - day(SHOWN)).num_days() as f64 / days as f64;
        assert!((1.9..1.95).contains(&after), "{after}");
    }
    assert_eq!(shown(2).recall(day("2026-01-01")), WHOLE, "nothing fades before it was shown");
}

#[test]
fn a_good_answer_doubles_what_holds_a_bad_one_halves_it_and_neither_is_a_level() {
    let answers = [(after(10), true), (after(40), true), (after(50), false)];
    let memory = Memory::of(2, day(SHOWN), &answers);
    assert_eq!((memory.level, memory.stability, memory.since, memory.answers), (2, 120, after(50), 3));
    assert_eq!(memory.recall(after(50)), WHOLE);
    let bad = (0..20).fold(shown(1), |memory, at| memory.answered(after(at), false));
    assert_eq!((bad.stability, bad.level), (1, 1));
    let good = (0..40).fold(shown(3), |memory, at| memory.answered(after(at), true));
    assert_eq!(good.stability, 36_500);
    assert_eq!(Memory::of(2, after(20), &[(after(10), false)]), Memory::of(2, after(20), &[]), "older answers say nothing");
}

#[test]
fn refreshing_takes_a_fifth_of_the_hours_and_is_worth_what_is_forgotten() {
    let (role, wishes) = (role("internal-auditor"), Wishes::default());
    assert_eq!(refreshes(catalogue(), role, &wishes, &all(3), after(100)), []);
    let due = refreshes(catalogue(), role, &wishes, &all(3), after(400));
    assert!(due.iter().map(|refresh| &refresh.topic).is_sorted());
    let only: BTreeMap<ItemId, Memory> = [(item("6.5.3.K2"), shown(2))].into();
    let one = refreshes(catalogue(), role, &wishes, &only, after(400));
    let [one] = &one[..] else { panic!("{one:?}") };
    // 1 h and 2 h of study: a fifth is 36 minutes, three quarter hours. 9 of 9 × (100 + 140) points × what is forgotten.
    let forgotten = u64::from(WHOLE - shown(2).recall(after(400)));
    assert_eq!((one.hours, one.value), (3, u64::from(role.importance[&item("6.5.3.K2").competence]) * 240 * forgotten / 1_000_000));
    // More is forgotten later; what is not relevant is not refreshed.
    assert!(refreshes(catalogue(), role, &wishes, &only, after(800))[0].value > one.value);
    let aside = Wishes { not_relevant: [one.topic.clone()].into(), ..Wishes::default() };
    assert_eq!(refreshes(catalogue(), role, &aside, &only, after(400)), []);
    // The reserve pays for the best of them.
    let chosen = within_reserve(&due, 40).unwrap();
    assert!(chosen.hours <= 40 && chosen.is_exact() && chosen.hours >= 38);
    assert_eq!(within_reserve(&due, 0).unwrap().units, Vec::<usize>::new());
}

#[test]
fn few_questions_a_day_the_deadline_s_most_needed_first() {
    let role = role("internal-auditor");
    let ask = |memories: &BTreeMap<ItemId, Memory>, on, deadline| {
        questions_due(catalogue(), role, &Wishes::default(), memories, (on, deadline), MINUTES_A_DAY)
    };
    assert_eq!(ask(&all(2), after(20), None), []);
    let due = ask(&all(2), after(200), None);
    assert_eq!(due.len() as u32, MINUTES_A_DAY / RECALL_MINUTES);
    let most = due.iter().map(|question| role.importance[&question.item.competence]).collect::<Vec<_>>();
    assert!(most.iter().all(|&importance| importance >= 8), "{most:?}");
    // Not due yet, but on the day of the deadline it would be: asked in the fortnight before.
    let deadline = Some(after(125));
    assert_eq!(ask(&all(2), after(100), deadline), []);
    let before = ask(&all(2), after(112), deadline);
    assert_eq!(before.len(), 3);
    assert!(before.iter().all(|question| question.recall >= 850_000 && question.at_deadline < 850_000));
    // An answered one is not asked again that day, and its next question is another.
    let mut memories = all(2);
    let first = &due[0];
    let answered = memories[&first.item].answered(after(200), true);
    memories.insert(first.item.clone(), answered);
    assert!(ask(&memories, after(200), None).iter().all(|question| question.item != first.item));
    let count = catalogue().framework.questions(&first.item).len();
    let again = ask(&[(first.item.clone(), answered)].into(), after(2_000), None);
    assert_eq!(again[0].question, 1 % count);
}
