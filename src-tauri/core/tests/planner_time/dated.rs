//! Days of a plan, what comes first, and what to do where the hours do not suffice.

use crate::shipped::{Levels, blank, catalogue, day, item, path, permuted, role};
use chrono::{Days, NaiveDate};
use pathfolio_core::{
    framework::{Role, StepId, TopicId},
    planner::{Availability, Circumstances, DaysOff, Own, Path, Plan, PlanFault, Wishes, plan::plan, solver::solve_within},
    profile::Hours,
};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) const TODAY: &str = "2027-03-01";

/// Five hours a week on weekdays and Saturdays, a fortnight off, half a year.
pub(crate) fn usual() -> Circumstances {
    Circumstances {
        today: day(TODAY),
        time: Availability {
            hours: Hours::Days([45, 0, 45, 60, 0, 150, 0]),
            off: vec![DaysOff { from: day("2027-05-03"), to: day("2027-05-16") }],
        },
        deadline: Some(day("2027-09-01")),
        placed: BTreeMap::new(),
    }
}

pub(crate) fn planned(role: &Role, path: &Path, circumstances: &Circumstances) -> Plan<'static> {
    plan(catalogue(), role, path, circumstances).unwrap()
}

fn check(plan: &Plan<'_>, path: &Path, circumstances: &Circumstances) {
    let Circumstances { today, time, deadline, .. } = circumstances;
    let mut ends: std::collections::BTreeMap<usize, NaiveDate> = std::collections::BTreeMap::new();
    for step in &plan.steps {
        let minutes: u32 = step.sittings.iter().map(|(sitting, _)| sitting.minutes).sum();
        assert_eq!(minutes, 15 * path.units()[step.unit].planned, "{}", step.id);
        for (sitting, day) in &step.sittings {
            assert_eq!(sitting.is_done(), day.is_none(), "{}", step.id);
            let Some(day) = day else { continue };
            assert!(day >= today && time.on(*day) > 0, "{} on {day}", step.id);
            assert!(deadline.is_none_or(|deadline| *day < deadline), "{} on {day}", step.id);
        }
        for &before in path.problem().before(step.unit) {
            assert!(ends.get(&before).is_some_and(|end| step.start().is_none_or(|start| *end <= start)), "{} is too early", step.id);
        }
        ends.insert(step.unit, step.end().unwrap_or(*today));
    }
    assert!(plan.steps.iter().all(|step| path.held(step.unit).is_none_or(|until| step.start().unwrap() >= until)));
    assert_eq!(plan.steps.iter().map(|step| u64::from(step.hours)).sum::<u64>(), plan.choice.hours);
    if let Some(budget) = plan.budget {
        assert!(plan.choice.hours <= u64::from(budget.capacity) && budget.capacity + budget.reserve == budget.to_deadline);
    }
    assert_eq!(plan.steps.len() + plan.left_out.len(), path.units().len());
}

#[test]
fn every_sitting_has_a_day_with_hours_before_the_deadline_and_nothing_comes_before_what_it_needs() {
    for id in ["internal-auditor", "ciso", "whole-standard"] {
        let (role, path) = (role(id), blank(role(id)));
        for circumstances in [
            usual(),
            Circumstances { deadline: Some(day("2027-03-08")), ..usual() },
            Circumstances { time: Availability { hours: Hours::Week(300), off: Vec::new() }, ..usual() },
        ] {
            let plan = planned(role, &path, &circumstances);
            check(&plan, &path, &circumstances);
            let left: u64 = circumstances.time.minutes(plan.finish.unwrap().succ_opt().unwrap(), circumstances.deadline.unwrap());
            assert_eq!(plan.slack, Some(left));
            assert!(plan.work.iter().all(|work| work.latest == circumstances.deadline && work.ask_by <= work.latest));
            assert!(!plan.work.is_empty());
        }
    }
}

#[test]
fn without_a_deadline_everything_is_planned_and_with_a_year_topics_alternate() {
    let (role, path) = (role("internal-auditor"), blank(role("internal-auditor")));
    let circumstances = Circumstances { deadline: None, ..usual() };
    let plan = planned(role, &path, &circumstances);
    check(&plan, &path, &circumstances);
    assert_eq!((plan.budget, plan.slack, plan.feasibility.clone()), (None, None, None));
    assert!(plan.left_out.iter().all(|out| out.rate.value == 0));
    let same = |steps: &[StepId]| steps.windows(2).filter(|pair| pair[0].topic.competence == pair[1].topic.competence).count();
    let order: Vec<StepId> = plan.steps.iter().map(|step| step.id.clone()).collect();
    let list: Vec<StepId> = path.in_order().map(|unit| unit.step.clone()).collect();
    assert!(2 * same(&order) < same(&list), "{} neighbours of one competence, {} in the list", same(&order), same(&list));
}

#[test]
fn what_is_begun_or_put_on_today_comes_first_and_what_is_snoozed_not_before_its_day() {
    let role = role("risk-manager");
    let plain = blank(role);
    let last = plain.units()[*plain.list().last().unwrap()].step.clone();
    let begun: TopicId = plain.units()[plain.list()[40]].step.topic.clone();
    let put_off: TopicId = plain.units()[plain.list()[0]].step.topic.clone();
    let until = day(TODAY) + Days::new(30);
    let wishes = Wishes { spent: [(begun.clone(), 30)].into(), snoozed: [(put_off.clone(), until)].into(), ..Wishes::default() };
    let path = Path::of(catalogue(), role, &Levels::new(), &wishes).unwrap();
    let circumstances = Circumstances { placed: [(last.clone(), day(TODAY))].into(), ..usual() };
    let plan = planned(role, &path, &circumstances);
    check(&plan, &path, &circumstances);
    let at = |wanted: &dyn Fn(&StepId) -> bool| plan.steps.iter().position(|step| wanted(&step.id)).unwrap();
    let first: Vec<usize> = plan.steps.iter().filter(|step| step.started || step.placed.is_some()).map(|step| step.unit).collect();
    assert_eq!(first.len(), 2);
    let mut needed = BTreeSet::from_iter(first.clone());
    let mut open = first;
    while let Some(unit) = open.pop() {
        open.extend(path.problem().before(unit).iter().copied().filter(|&before| needed.insert(before)));
    }
    assert!(
        at(&|id| *id == last) < needed.len() && at(&|id| id.topic == begun) < needed.len(),
        "what they need, and nothing else, is before"
    );
    let snoozed = plan.steps.iter().find(|step| step.id.topic == put_off).unwrap();
    assert!(snoozed.start().unwrap() >= until);
}

#[test]
fn what_is_put_on_a_later_day_waits_for_it_and_then_comes_first() {
    let role = role("internal-auditor");
    let path = blank(role);
    let natural = planned(role, &path, &usual());
    let moved = natural.steps[0].id.clone();
    let outside = natural.left_out.last().unwrap().id.clone();
    let (soon, late) = (day("2027-04-12"), day("2027-06-07"));
    let circumstances = Circumstances { placed: [(moved.clone(), soon), (outside.clone(), late)].into(), ..usual() };
    let plan = planned(role, &path, &circumstances);
    check(&plan, &path, &circumstances);
    let start = |id: &StepId| plan.steps.iter().find(|step| step.id == *id).and_then(|step| step.start()).unwrap();
    // A sitting of another step may be under way: at most that step goes on before it.
    assert!((soon..soon + Days::new(14)).contains(&start(&moved)), "{}", start(&moved));
    assert!(start(&outside) >= late, "what was left out is in, and not before its day: {}", start(&outside));
    // Nothing that does not need it stands idle meanwhile.
    assert_eq!(plan.steps[0].start(), natural.steps[0].start());
}

#[test]
fn what_one_studies_beside_the_framework_is_planned_like_a_step() {
    let role = role("internal-auditor");
    let own = |quarters, importance| Own {
        title: "The company's handbook".into(),
        competence: "6.5.3".parse().unwrap(),
        quarters,
        importance,
        done: false,
    };
    let plan_with = |own: Own, logged: u32| {
        let topic = own.topic("01900001-0000-7000-8000-000000000000");
        let wishes = Wishes { own: [(topic.clone(), own)].into(), spent: [(topic.clone(), logged)].into(), ..Wishes::default() };
        let path = Path::of(catalogue(), role, &Levels::new(), &wishes).unwrap();
        let plan = planned(role, &path, &usual());
        check(&plan, &path, &usual());
        let step = plan.steps.iter().find(|step| step.id.topic == topic);
        step.map(|step| (step.hours, step.sittings.iter().map(|(sitting, _)| sitting.minutes).sum::<u32>(), step.started))
    };
    assert_eq!(plan_with(own(16, None), 0), Some((16, 240, false)), "four hours of what matters most are worth it");
    assert_eq!(plan_with(own(16, None), 61), Some((12, 240, true)), "minutes logged shorten it");
    assert_eq!(plan_with(own(800, Some(1)), 0), None, "two hundred hours of what matters little are not");
    assert_eq!(plan_with(Own { done: true, ..own(16, None) }, 0), None, "what is behind is not planned");
}

#[test]
fn an_impossible_deadline_is_said_at_once_and_each_remedy_is_enough() {
    let (role, path) = (role("internal-auditor"), blank(role("internal-auditor")));
    for (deadline, important_fits) in [("2027-04-01", false), ("2028-09-01", true)] {
        let circumstances = Circumstances { deadline: Some(day(deadline)), ..usual() };
        let feasibility = planned(role, &path, &circumstances).feasibility.unwrap();
        assert_eq!((feasibility.important.fits, feasibility.all.fits), (important_fits, false), "{deadline}");
        assert!(feasibility.important.needed < feasibility.all.needed);
        let remedies = feasibility.remedies.unwrap();
        assert_eq!(remedies.for_important, !important_fits);
        let goal = |circumstances: &Circumstances| {
            let feasibility = planned(role, &path, circumstances).feasibility.unwrap();
            if important_fits { feasibility.all } else { feasibility.important }
        };
        let more = remedies.hours.unwrap();
        assert_eq!(more.hours.minutes_per_week(), usual().time.hours.minutes_per_week() + more.more);
        let richer = Circumstances { time: Availability { hours: more.hours, ..usual().time }, ..circumstances.clone() };
        assert!(goal(&richer).fits, "{more:?}");
        let later = Circumstances { deadline: remedies.later, ..circumstances.clone() };
        assert!(goal(&later).fits, "{:?}", remedies.later);
        let too_early = Circumstances { deadline: remedies.later.unwrap().pred_opt(), ..circumstances.clone() };
        assert!(!goal(&too_early).fits);
        let least = role.importance[remedies.narrower.without.last().unwrap()];
        assert!(remedies.narrower.needed <= u64::from(planned(role, &path, &circumstances).budget.unwrap().capacity));
        assert!(remedies.narrower.without.iter().all(|number| role.importance[number] <= least.max(9)));
        assert!(remedies.narrower.without.windows(2).all(|pair| role.importance[&pair[0]] <= role.importance[&pair[1]]));
    }
    // Who has nearly everything behind has no need of remedies.
    let levels: Levels = catalogue().framework.items().map(|item| (item.id.clone(), 5)).chain([(item("6.5.3.K4"), 0)]).collect();
    let near = crate::shipped::path(role, &levels);
    let feasibility = planned(role, &near, &usual()).feasibility.unwrap();
    assert!(feasibility.all.fits && feasibility.all.needed == feasibility.all.planned && feasibility.remedies.is_none());
}

#[test]
fn a_deadline_that_is_past_and_a_week_without_hours_are_refused() {
    let (role, path) = (role("ciso"), path(role("ciso"), &Levels::new()));
    let refused = |circumstances: Circumstances| plan(catalogue(), role, &path, &circumstances).map(|_| ()).unwrap_err();
    for past in ["2027-03-01", "2020-01-01"] {
        let circumstances = Circumstances { deadline: Some(day(past)), ..usual() };
        assert_eq!(refused(circumstances), PlanFault::DeadlinePast(day(past)));
    }
    let none = Availability { hours: Hours::Week(0), off: Vec::new() };
    assert_eq!(refused(Circumstances { time: none, ..usual() }), PlanFault::NoHours);
    // All days off until the deadline: a plan with nothing in it.
    let off = vec![DaysOff { from: day("2027-01-01"), to: day("2027-12-31") }];
    let empty = Circumstances { time: Availability { off, ..usual().time }, ..usual() };
    let plan = planned(role, &path, &empty);
    assert!(plan.steps.is_empty() && plan.slack == Some(0) && plan.finish.is_none());
}

#[test]
fn permuting_topics_changes_no_day() {
    let role = role("isms-manager");
    let of = |catalogue| {
        let path = Path::of(catalogue, role, &Levels::new(), &Wishes::default()).unwrap();
        let plan = plan(catalogue, role, &path, &usual()).unwrap();
        plan.steps.iter().map(|step| (step.id.clone(), step.start(), step.end())).collect::<Vec<_>>()
    };
    assert_eq!(of(catalogue()), of(permuted()));
}

#[test]
fn the_choice_is_the_solvers_own() {
    let (role, path) = (role("implementer"), blank(role("implementer")));
    let plan = planned(role, &path, &usual());
    let chosen = solve_within(path.problem(), &[], &[], plan.budget.unwrap().capacity.into());
    assert!(plan.choice.value * 1_000 >= chosen.value * 990, "sittings cost {} of {}", plan.choice.value, chosen.value);
    assert!(plan.choice.bound >= chosen.value && plan.choice.gap().parts_of(100) <= 1);
}
