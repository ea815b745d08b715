//! The plan in time: which steps, on which days, what is kept back, what is left out, and whether it can be done at all.
//!
//! - `order`: the order of doing, interleaved, and the days of the sittings.
//! - [`feasible`]: what the hours reach of what matters, and three remedies where they do not.
//!
//! The hours to the deadline are those of the days before it. Of them 15 % are kept back ([`RESERVE_PERCENT`]); for the rest
//! the solver chooses, what is started or placed among it. Without a deadline everything is planned. Where sittings, which
//! do not split like minutes, would run past the deadline, so much less is chosen.
//!
//! [`RESERVE_PERCENT`]: super::advice::RESERVE_PERCENT

pub mod feasible;

mod order;

pub use feasible::{Feasibility, MATTERS, MoreHours, Narrower, Reach, Remedies};

use super::{
    advice::{capacity, reserve},
    arrange::{Arranged, arranged, ask_by},
    days::Availability,
    path::Path,
    sittings::Sitting,
    solver::{Problem, Ratio, Solution, solve_within},
};
use crate::framework::{Catalogue, Role, StepId};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// When and under what conditions one studies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circumstances {
    /// The first day that can be planned.
    pub today: NaiveDate,
    /// The time there is.
    pub time: Availability,
    /// The day worked towards.
    pub deadline: Option<NaiveDate>,
    /// Steps that the person has put on a day: in the plan whatever else is, not before that day, and first from it on.
    pub placed: BTreeMap<StepId, NaiveDate>,
}

/// Why there is no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    /// The deadline is today or past.
    #[error("the deadline {0} is not ahead")]
    DeadlinePast(NaiveDate),
    /// The week has no hours.
    #[error("there are no hours to study in")]
    NoHours,
}

/// The hours to a deadline, in quarter hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// All of them.
    pub to_deadline: u32,
    /// Of them kept back.
    pub reserve: u32,
    /// Of them for steps.
    pub capacity: u32,
}

/// A plan. Everything in it can be recomputed from path and circumstances.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan<'a> {
    /// The planned steps in the order of doing.
    pub steps: Vec<Planned<'a>>,
    /// The hours; none without a deadline.
    pub budget: Option<Budget>,
    /// The choice behind it, by unit numbers of the path, with value, bound and gap.
    pub choice: Solution,
    /// What is not in it, in list order.
    pub left_out: Vec<LeftOut>,
    /// The day of the last sitting.
    pub finish: Option<NaiveDate>,
    /// Minutes of study between that day and the deadline; the reserve is part of them.
    pub slack: Option<u64>,
    /// Whether it reaches what matters; none without a deadline.
    pub feasibility: Option<Feasibility>,
    /// What only work can teach, beside it.
    pub work: Vec<Work<'a>>,
}

/// A step in the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned<'a> {
    /// Topic and level.
    pub id: StepId,
    /// Its number in the path.
    pub unit: usize,
    /// Quarter hours left of it.
    pub hours: u32,
    /// Its sittings, each with its day; those behind have none.
    pub sittings: Vec<(Sitting<'a>, Option<NaiveDate>)>,
    /// Whether somebody has begun it.
    pub started: bool,
    /// The day the person has put it on.
    pub placed: Option<NaiveDate>,
    /// Where it alone would not be worth its hours: the planned steps that directly need it.
    pub only_for: Vec<StepId>,
}

impl Planned<'_> {
    /// The day of the first sitting that is still to come.
    pub fn start(&self) -> Option<NaiveDate> {
        self.sittings.iter().find_map(|(_, day)| *day)
    }

    /// The day of the last sitting.
    pub fn end(&self) -> Option<NaiveDate> {
        self.sittings.iter().rev().find_map(|(_, day)| *day)
    }
}

/// A step that is not in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Topic and level.
    pub id: StepId,
    /// Its number in the path.
    pub unit: usize,
    /// Quarter hours of it.
    pub hours: u32,
    /// The rate it stands in the list with, to be held against the cut of the choice.
    pub rate: Ratio,
    /// Quarter hours of everything it still needs that is not planned either, its own included.
    pub with_needs: u64,
}

/// A workplace step with its days.
#[derive(Debug, Clone, PartialEq)]
pub struct Work<'a> {
    /// The step.
    pub step: Arranged<'a>,
    /// The latest sensible day to ask for it.
    pub ask_by: Option<NaiveDate>,
    /// The latest day to have done it.
    pub latest: Option<NaiveDate>,
}

/// How often less is chosen because sittings run past the deadline.
const TRIES: u32 = 6;

/// Plans a path.
pub fn plan<'a>(catalogue: &'a Catalogue, role: &Role, path: &Path, circumstances: &Circumstances) -> Result<Plan<'a>, PlanFault> {
    let (pinned, offered) = (pinned(path, circumstances), offered(path, circumstances));
    plan_as(catalogue, role, path, circumstances, |capacity| solve_within(&offered, &pinned, &[], capacity))
}

/// Checks that something can be planned at all.
fn check(circumstances: &Circumstances) -> Result<(), PlanFault> {
    match circumstances.deadline {
        Some(deadline) if deadline <= circumstances.today => Err(PlanFault::DeadlinePast(deadline)),
        _ if circumstances.time.hours.minutes_per_week() == 0 => Err(PlanFault::NoHours),
        _ => Ok(()),
    }
}

/// The units that are in the plan whatever else is: started, or placed by the person.
pub(super) fn pinned(path: &Path, circumstances: &Circumstances) -> Vec<usize> {
    let held = |unit: &super::units::Unit| unit.logged > 0 || circumstances.placed.contains_key(&unit.step);
    let units = path.units().iter().enumerate().filter(|(at, unit)| held(unit) && !is_put_off(path, circumstances, *at));
    units.map(|(at, _)| at).collect()
}

/// Whether a unit is put off until the deadline or beyond, itself or something it waits for: then it is no part of the plan.
fn is_put_off(path: &Path, circumstances: &Circumstances, unit: usize) -> bool {
    path.held(unit).zip(circumstances.deadline).is_some_and(|(until, deadline)| until >= deadline)
}

/// The problem of the path, in which what is put off until the deadline is worth nothing, and so never chosen.
pub(super) fn offered(path: &Path, circumstances: &Circumstances) -> Problem {
    let problem = path.problem();
    let value = |unit: usize| if is_put_off(path, circumstances, unit) { 0 } else { problem.value(unit) };
    let units = || 0..problem.len();
    problem.with(units().map(value).collect(), units().map(|unit| problem.hours(unit)).collect())
}

/// The hours to the deadline.
pub(super) fn budget(time: &Availability, today: NaiveDate, deadline: NaiveDate) -> Budget {
    let to_deadline = time.quarter_hours(today, deadline);
    Budget { to_deadline, reserve: reserve(to_deadline), capacity: capacity(to_deadline) }
}

/// Plans a path with what `choose` chooses for a capacity.
pub(super) fn plan_as<'a>(
    catalogue: &'a Catalogue,
    role: &Role,
    path: &Path,
    circumstances: &Circumstances,
    choose: impl Fn(u64) -> Solution,
) -> Result<Plan<'a>, PlanFault> {
    check(circumstances)?;
    let Circumstances { today, time, deadline, .. } = circumstances;
    let budget = deadline.map(|deadline| budget(time, *today, deadline));
    let mut capacity = budget.map_or(u64::MAX, |budget| u64::from(budget.capacity));
    let mut choice = choose(capacity);
    let mut steps = order::dated(catalogue, path, &choice.units, circumstances);
    // What the person has put on a day, or begun, is late by their own will: leaving others out would not help it.
    let wanted = path.problem().with_needs(&pinned(path, circumstances));
    let least = path.problem().sum(&wanted).1;
    for _ in 0..TRIES {
        let late = order::minutes_after(&steps, *deadline, &wanted).div_ceil(15);
        let less = choice.hours.min(capacity).saturating_sub(late).max(least);
        if late == 0 || less >= choice.hours.min(capacity) {
            break;
        }
        let bound = choice.bound;
        capacity = less;
        // What sittings cost is no matter of the choice: its bound stays that of all the hours.
        choice = Solution { bound, ..choose(capacity) };
        steps = order::dated(catalogue, path, &choice.units, circumstances);
    }
    let finish = steps.iter().filter_map(Planned::end).max();
    let after = finish.map_or(Some(*today), |day| day.succ_opt());
    Ok(Plan {
        slack: after.zip(*deadline).map(|(after, deadline)| time.minutes(after, deadline)),
        finish,
        left_out: left_out(path, &choice),
        feasibility: budget.zip(*deadline).map(|(budget, _)| feasible::of(catalogue, role, path, circumstances, budget, &choice)),
        work: arranged(catalogue, role, path)
            .into_iter()
            .map(|step| Work { step, ask_by: ask_by(*deadline, *today), latest: *deadline })
            .collect(),
        steps,
        budget,
        choice,
    })
}

fn left_out(path: &Path, choice: &Solution) -> Vec<LeftOut> {
    let mut chosen = vec![false; path.units().len()];
    choice.units.iter().for_each(|&unit| chosen[unit] = true);
    let with_needs = |unit| {
        let needs = path.problem().with_needs(&[unit]);
        needs.into_iter().filter(|&unit| !chosen[unit]).map(|unit| u64::from(path.problem().hours(unit))).sum()
    };
    let out = path.list().iter().filter(|&&unit| !chosen[unit]);
    out.map(|&unit| LeftOut {
        id: path.units()[unit].step.clone(),
        unit,
        hours: path.units()[unit].hours,
        rate: path.index().rate(unit),
        with_needs: with_needs(unit),
    })
    .collect()
}
