//! What a person wishes, and what becomes of their path.

use crate::{
    advice::question,
    shipped::{Levels, any_levels, any_role, any_topics, any_wishes, blank, catalogue, day, item, permuted, role},
};
use chrono::{Days, NaiveDate};
use pathfolio_core::{
    framework::{Role, StepId, TopicId},
    planner::{
        Path, Question, StepHours, Wishes,
        advice::{Advice, WhyNot},
        advise,
    },
};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn go(role: &Role, levels: &Levels, wishes: &Wishes) -> Path {
    Path::of(catalogue(), role, levels, wishes).unwrap()
}

fn ask(role: &Role, levels: &Levels, wishes: &Wishes) -> Advice {
    advise(catalogue(), role, levels, wishes, &question(), Some(400)).unwrap()
}

fn topic(id: &str) -> TopicId {
    catalogue().framework.topic_of(&item(id)).unwrap().id.clone()
}

/// Every step that waits for one of those topics, directly or not, and those topics' own.
fn behind(path: &Path, topics: &dyn Fn(&TopicId) -> bool) -> Vec<StepId> {
    let mut found = Vec::new();
    for &unit in path.list() {
        let step = &path.units()[unit].step;
        if topics(&step.topic) || path.problem().before(unit).iter().any(|&before| found.contains(&path.units()[before].step)) {
            found.push(step.clone());
        }
    }
    found
}

#[test]
fn ones_own_hours_are_what_the_plan_reckons_with() {
    let own = StepHours { k1: 2, k2: 3, k3: 40, s02: 9, s12: 1 };
    let path = go(role("internal-auditor"), &Levels::new(), &Wishes { hours: own, ..Wishes::default() });
    let hours = |id: &str| -> Vec<u32> {
        path.units().iter().flat_map(|unit| &unit.lifts).filter(|lift| lift.item == item(id)).map(|lift| lift.hours).collect()
    };
    assert_eq!(hours("6.5.3.K2"), [2, 3, 40]);
    assert_eq!(hours("6.5.3.S1"), [9]);
    // Twice the size, twice the hours.
    assert_eq!(hours("6.5.3.S7"), [18]);
    // Half the size: half of an odd number of quarter hours is rounded up.
    let manager = go(role("isms-manager"), &Levels::new(), &Wishes { hours: own, ..Wishes::default() });
    let half = manager.units().iter().flat_map(|unit| &unit.lifts).find(|lift| lift.item == item("5.7.S6"));
    assert_eq!(half.unwrap().hours, 5);
    // What a level is worth does not hang on how fast one reads.
    let value = |path: &Path| path.units().iter().map(|unit| unit.value).collect::<Vec<_>>();
    assert_eq!(value(&path), value(&blank(role("internal-auditor"))));
}

#[test]
fn what_is_the_same_in_a_topic_set_aside_is_studied_where_it_stands() {
    let role = role("internal-auditor");
    let wishes = Wishes { not_relevant: [topic("5.9.K1")].into(), ..Wishes::default() };
    let path = go(role, &Levels::new(), &wishes);
    let lift = |id: &str| path.units().iter().flat_map(|unit| &unit.lifts).find(|lift| lift.item == item(id)).cloned();
    assert_eq!(lift("5.9.K1"), None);
    let own = lift("6.5.4.K2").unwrap();
    assert_eq!(own.places.iter().map(|place| place.item.clone()).collect::<Vec<_>>(), [item("6.5.4.K2")]);
    // And the other way round: where the second is set aside it adds nothing to the first.
    let wishes = Wishes { not_relevant: [topic("6.5.4.K2")].into(), ..Wishes::default() };
    let path = go(role, &Levels::new(), &wishes);
    let places = path.units().iter().flat_map(|unit| &unit.lifts).filter(|lift| lift.item == item("5.9.K1")).flat_map(|lift| &lift.places);
    assert!(places.map(|place| &place.item).all(|place| *place == item("5.9.K1")));
}

#[test]
fn a_competence_set_aside_says_so_instead_of_being_at_target() {
    let number = crate::shipped::number("6.5.4");
    let topics = catalogue().framework.topics_of(&number).map(|topic| topic.id.clone());
    let wishes = Wishes { not_relevant: topics.collect(), ..Wishes::default() };
    let question = Question { competence: Some(number), ..question() };
    // One of its items is studied in 5.9, and so it waits for nothing to study only once that is known.
    let levels: Levels = [(item("5.9.K1"), 3), (item("5.9.K3"), 3)].into();
    let advice = advise(catalogue(), role("internal-auditor"), &levels, &wishes, &question, None).unwrap();
    assert_eq!(advice.steps, []);
    let [WhyNot::NotRelevant { topics }] = &advice.waiting.iter().map(|w| w.why.clone()).collect::<Vec<_>>()[..] else {
        panic!("{:?}", advice.waiting)
    };
    assert!(topics.iter().all(|topic| wishes.not_relevant.contains(topic)) && !topics.is_empty());
}

#[test]
fn what_waits_for_a_snoozed_topic_names_it_and_its_day() {
    let until = day("2027-03-10");
    let wishes = Wishes { snoozed: [(topic("5.8.K1"), until)].into(), ..Wishes::default() };
    let question = Question { competence: Some(crate::shipped::number("6.2.3")), ..question() };
    let advice = advise(catalogue(), role("risk-manager"), &Levels::new(), &wishes, &question, None).unwrap();
    let waiting = advice.waiting.iter().find(|w| w.step.as_ref().is_some_and(|step| step.topic == topic("6.2.3.K1"))).unwrap();
    let WhyNot::BehindSnoozed { steps, until: named } = &waiting.why else { panic!("{:?}", waiting.why) };
    assert_eq!((steps.iter().all(|step| step.topic == topic("5.8.K1")), *named), (true, until));
    assert!(advice.steps.iter().all(|step| step.id.topic != topic("6.2.3.K1")));
}

#[test]
fn minutes_over_ask_for_a_rating_and_do_not_spill_to_the_next_level() {
    let role = role("internal-auditor");
    let topic = topic("6.5.3.K4");
    let steps = |minutes| {
        let wishes = Wishes { spent: BTreeMap::from([(topic.clone(), minutes)]), ..Wishes::default() };
        let mut steps: Vec<_> = ask(role, &Levels::new(), &wishes).steps.into_iter().filter(|step| step.id.topic == topic).collect();
        steps.sort_by_key(|step| step.id.level);
        steps
    };
    let untouched = steps(0);
    let planned = untouched[0].planned;
    assert!(!untouched[0].is_started() && !untouched[0].rate_again && planned >= 60);
    for (minutes, left, rate_again) in [
        (1, planned, false),
        (14, planned, false),
        (15, planned - 15, false),
        (44, planned - 30, false),
        (planned - 1, 15, false),
        (planned, 15, true),
        (10 * planned, 15, true),
    ] {
        let now = steps(minutes);
        assert_eq!((now[0].minutes, now[0].rate_again, now[0].is_started()), (left, rate_again, true), "{minutes}");
        assert_eq!((now[0].planned, now[0].logged, now[0].gain), (planned, minutes, untouched[0].gain));
        for (now, before) in now[1..].iter().zip(&untouched[1..]) {
            assert_eq!((now.minutes, now.logged), (before.minutes, 0));
        }
    }
}

fn on_1_march() -> NaiveDate {
    day("2027-03-01")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn permuting_topics_changes_nothing_whatever_is_wished(role in any_role(), levels in any_levels(), wishes in any_wishes()) {
        let of = |catalogue| advise(catalogue, role, &levels, &wishes, &question(), Some(400)).unwrap();
        prop_assert_eq!(of(catalogue()), of(permuted()));
    }

    #[test]
    fn a_topic_that_is_not_relevant_never_appears_and_never_blocks(role in any_role(), levels in any_levels(), aside in any_topics()) {
        let wishes = Wishes { not_relevant: aside.clone(), ..Wishes::default() };
        let advice = ask(role, &levels, &wishes);
        for step in &advice.steps {
            prop_assert!(!aside.contains(&step.id.topic));
            prop_assert!(step.needs.iter().chain(&step.opens).all(|other| !aside.contains(&other.topic)));
            let homes = step.lifts.iter().flat_map(|lift| lift.items()).map(|item| &catalogue().framework.topic_of(item).unwrap().id);
            prop_assert!(homes.into_iter().all(|home| !aside.contains(home)));
        }
        prop_assert!(advice.waiting.iter().filter_map(|waiting| waiting.step.as_ref()).all(|step| !aside.contains(&step.topic)));
        // Whatever else there was to study is still there, with no more to wait for.
        let before = ask(role, &levels, &Wishes::default());
        for step in before.steps.iter().filter(|step| !aside.contains(&step.id.topic)) {
            let Some(now) = advice.steps.iter().find(|now| now.id == step.id) else {
                // It was there only for the sake of an item that is set aside.
                let kept = |lift: &pathfolio_core::planner::Lift| lift.places.iter().any(|p| !aside.contains(&catalogue().framework.topic_of(&p.item).unwrap().id));
                prop_assert!(!step.lifts.iter().any(kept), "{} is gone", step.id);
                continue;
            };
            // An item that was studied in a topic set aside is waited for where it stands.
            let moved = |topic: &TopicId| catalogue().framework.aliases.iter().any(|(_, second)| catalogue().framework.topic_of(second).unwrap().id == *topic);
            let known = |topic: &TopicId| step.needs.iter().any(|needed| needed.topic == *topic);
            prop_assert!(now.needs.iter().all(|needed| known(&needed.topic) || moved(&needed.topic)), "{}: {:?}", step.id, now.needs);
        }
    }

    #[test]
    fn a_snoozed_topic_is_not_offered_before_its_day_and_returns_on_it(role in any_role(), levels in any_levels(), wishes in any_wishes()) {
        let awake = Wishes { snoozed: BTreeMap::new(), ..wishes.clone() };
        let (path, advice, full) = (go(role, &levels, &wishes), ask(role, &levels, &wishes), ask(role, &levels, &awake));
        // The plan is the same, and what is offered is the same but for what is put off and what waits for it.
        prop_assert_eq!(&advice.plan, &full.plan);
        let held = behind(&path, &|topic| wishes.snoozed.contains_key(topic));
        let offered = full.steps.iter().filter(|step| !held.contains(&step.id)).cloned().collect::<Vec<_>>();
        prop_assert_eq!(&advice.steps, &offered);
        prop_assert_eq!(advice.matching, offered.len());
        for step in &held {
            let said = advice.waiting.iter().find(|waiting| waiting.step.as_ref().is_some_and(|of| of.topic == step.topic && of.level <= step.level));
            let until = wishes.snoozed.get(&step.topic);
            match said.map(|waiting| &waiting.why) {
                Some(WhyNot::Snoozed { until: said }) => prop_assert_eq!(Some(said), until),
                Some(WhyNot::BehindSnoozed { steps, until: said }) => {
                    prop_assert!(until.is_none() && !steps.is_empty());
                    prop_assert!(steps.iter().all(|before| wishes.snoozed[&before.topic] <= *said && held.contains(before)));
                }
                // A lower level of the topic may be late for another reason; then the row of this one follows.
                _ => prop_assert!(advice.waiting.iter().any(|waiting| waiting.step.as_ref() == Some(step)
                    && matches!(waiting.why, WhyNot::BehindSnoozed { .. } | WhyNot::Snoozed { .. })), "{} is silent", step),
            }
        }
        // Day by day it comes back, each topic on its own day.
        prop_assert_eq!(&wishes.clone().as_of(on_1_march()), &wishes);
        if let Some((topic, &until)) = wishes.snoozed.iter().max_by_key(|(_, until)| **until) {
            prop_assert!(wishes.clone().as_of(until - Days::new(1)).snoozed.contains_key(topic));
            prop_assert_eq!(ask(role, &levels, &wishes.clone().as_of(until)), full);
        }
    }

    #[test]
    fn minutes_spent_never_raise_the_hours(role in any_role(), levels in any_levels(), wishes in any_wishes()) {
        let fresh = go(role, &levels, &Wishes { spent: BTreeMap::new(), ..wishes.clone() });
        let path = go(role, &levels, &wishes);
        for (unit, before) in path.units().iter().zip(fresh.units()) {
            prop_assert!(unit.step == before.step && unit.value == before.value && unit.planned == before.hours);
            prop_assert!(unit.hours <= before.hours && unit.hours >= 1);
            let lowest = path.units().iter().filter(|other| other.step.topic == unit.step.topic).map(|other| other.step.level).min();
            let spent = wishes.spent.get(&unit.step.topic).copied().unwrap_or(0);
            prop_assert_eq!(unit.logged, if lowest == Some(unit.step.level) { spent } else { 0 });
        }
    }
}
