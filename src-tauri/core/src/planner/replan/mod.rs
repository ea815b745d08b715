//! An accepted plan under new circumstances: what can stay stays, and what changes is told row by row.
//!
//! Whether there are more or fewer hours is asked of the same days: those from today on, as the plan was accepted and as
//! things stand now. More hours extend the plan and drop nothing; fewer trim it from within, unless that loses more than
//! 1 % of the value; anything else gives planned steps a bonus of 5 % (see [`super::solver`]). What is started or placed
//! on a day stays in any case; what is snoozed keeps its place and waits; what is not relevant has no unit and falls away.

mod rows;

pub use rows::{Change, Row, Why, why_gone};

use super::{
    days::Availability,
    path::Path,
    plan::{self, Budget, Circumstances, Plan, PlanFault, Planned, plan_as},
    sittings::minutes_left,
    solver::{Solution, extend, prefer, trim},
};
use crate::framework::{Catalogue, Role, StepId};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::{cell::Cell, collections::BTreeMap};

/// A plan as it was accepted; what an entry holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// Its steps in the order of doing.
    pub steps: Vec<AcceptedStep>,
    /// The time there was.
    pub time: Availability,
    /// The deadline there was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<NaiveDate>,
    /// The steps that the person had put on a day.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub placed: BTreeMap<StepId, NaiveDate>,
    /// The role aimed at, as the caller names it.
    pub role: String,
    /// The framework's revision.
    pub revision: u32,
}

/// A step of an accepted plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptedStep {
    /// Topic and level.
    pub id: StepId,
    /// Its sittings on days, those that were behind left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sittings: Vec<AcceptedSitting>,
}

/// A sitting of an accepted plan; in JSON `[2,"2026-11-26",45]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u32, NaiveDate, u32)", into = "(u32, NaiveDate, u32)")]
pub struct AcceptedSitting {
    /// Which of the step's sittings, from 1.
    pub number: u32,
    /// Its day.
    pub day: NaiveDate,
    /// Minutes of it.
    pub minutes: u32,
}

impl From<(u32, NaiveDate, u32)> for AcceptedSitting {
    fn from((number, day, minutes): (u32, NaiveDate, u32)) -> Self {
        Self { number, day, minutes }
    }
}

impl From<AcceptedSitting> for (u32, NaiveDate, u32) {
    fn from(sitting: AcceptedSitting) -> Self {
        (sitting.number, sitting.day, sitting.minutes)
    }
}

impl AcceptedStep {
    /// The days of its first and its last sitting.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let days = || self.sittings.iter().map(|sitting| sitting.day);
        days().min().zip(days().max())
    }
}

/// Most steps of an accepted plan, and most sittings of one of its steps: more than any framework has, and few enough that
/// whatever an entry says can be drawn.
const MOST_STEPS: usize = 2_000;
const MOST_SITTINGS: usize = 1_000;

/// Checks that days lie in the years that dates may have: 2000 to 2199.
pub fn check_days(days: impl IntoIterator<Item = NaiveDate>) -> Result<(), String> {
    let odd = days.into_iter().find(|day| !(2_000..=2_199).contains(&day.year()));
    odd.map_or(Ok(()), |day| Err(format!("{day} is outside the years 2000 to 2199")))
}

impl Accepted {
    /// Checks that it can be drawn: hours, days, and no more steps and sittings than a plan can have.
    pub fn check(&self) -> Result<(), String> {
        self.time.check()?;
        check_days(self.deadline.iter().chain(self.placed.values()).copied())?;
        check_days(self.time.off.iter().flat_map(|off| [off.from, off.to]))?;
        if self.steps.len().max(self.placed.len()) > MOST_STEPS {
            return Err(format!("more than {MOST_STEPS} steps"));
        }
        for AcceptedStep { id, sittings } in &self.steps {
            check_days(sittings.iter().map(|sitting| sitting.day))?;
            let sound = |sitting: &AcceptedSitting| sitting.number >= 1 && (1..=24 * 60).contains(&sitting.minutes);
            if sittings.len() > MOST_SITTINGS || !sittings.iter().all(sound) {
                return Err(format!("the sittings of {id} cannot be"));
            }
        }
        Ok(())
    }

    /// A plan as it is accepted now.
    pub fn of(plan: &Plan<'_>, circumstances: &Circumstances, role: &str, revision: u32) -> Self {
        let step = |step: &Planned<'_>| AcceptedStep { id: step.id.clone(), sittings: on_days(step).collect() };
        Self {
            steps: plan.steps.iter().map(step).collect(),
            time: circumstances.time.clone(),
            deadline: circumstances.deadline,
            placed: circumstances.placed.clone(),
            role: role.to_owned(),
            revision,
        }
    }
}

/// The sittings of a step that are still to come and have a day.
fn on_days(step: &Planned<'_>) -> impl Iterator<Item = AcceptedSitting> {
    let numbered = (1..).zip(&step.sittings);
    numbered.filter_map(|(number, (sitting, day))| Some(AcceptedSitting { number, day: (*day)?, minutes: minutes_left(sitting) }))
}

/// How the plan was chosen again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// More hours: everything planned stays.
    Extended,
    /// Fewer hours, or more that do not make up for what went by unused: nothing new joins.
    Trimmed,
    /// Fewer hours, but trimming would have lost more than 1 % of the value.
    Chosen,
    /// The same hours: planned steps stay for a difference of up to 5 %.
    Kept,
}

/// A plan beside the accepted one.
#[derive(Debug, Clone, PartialEq)]
pub struct Replan<'a> {
    /// The new plan.
    pub plan: Plan<'a>,
    /// How it was chosen.
    pub mode: Mode,
    /// What is another, in the order of the new plan; then what fell away, in that of the old.
    pub rows: Vec<Row>,
}

/// Plans again.
pub fn replan<'a>(
    catalogue: &'a Catalogue,
    role: &Role,
    path: &Path,
    accepted: &Accepted,
    circumstances: &Circumstances,
) -> Result<Replan<'a>, PlanFault> {
    let place = |id: &StepId| path.units().iter().position(|unit| &unit.step == id);
    let offered = plan::offered(path, circumstances);
    let old: Vec<usize> = accepted.steps.iter().filter_map(|step| place(&step.id)).filter(|&unit| offered.value(unit) > 0).collect();
    let pinned = plan::pinned(path, circumstances);
    let hours = compared(accepted, circumstances);
    let all = circumstances.deadline.map_or(u64::MAX, |day| plan::budget(&circumstances.time, circumstances.today, day).capacity.into());
    let mode = Cell::new(Mode::Kept);
    let choose = |capacity: u64| -> Solution {
        let problem = &offered;
        match hours {
            Hours::More => {
                let kept: Vec<usize> = problem.with_needs(&old.iter().chain(&pinned).copied().collect::<Vec<_>>());
                let hours = problem.sum(&kept).1;
                // Sittings that run late are no reason to drop anything, as long as the hours suffice.
                let stays = hours <= all;
                mode.set(if stays { Mode::Extended } else { Mode::Trimmed });
                extend(problem, &kept, if stays { capacity.max(hours) } else { capacity })
            }
            Hours::Fewer => {
                let (found, within) = trim(problem, &old, &pinned, capacity);
                mode.set(if within { Mode::Trimmed } else { Mode::Chosen });
                found
            }
            Hours::Same => prefer(problem, &old, &pinned, capacity),
        }
    };
    let plan = plan_as(catalogue, role, path, circumstances, choose)?;
    let short = path.problem().sum(&old).1 > all;
    let rows = rows::of(role, path, accepted, circumstances, (&plan, mode.get(), short));
    Ok(Replan { plan, mode: mode.get(), rows })
}

enum Hours {
    More,
    Fewer,
    Same,
}

/// The hours from today on, now against as accepted.
fn compared(accepted: &Accepted, now: &Circumstances) -> Hours {
    let capacity = |time, deadline: Option<NaiveDate>| deadline.map(|deadline| plan::budget(time, now.today, deadline));
    let capacity = |time, deadline| capacity(time, deadline).map_or(u32::MAX, |budget: Budget| budget.capacity);
    let (then, now) = (capacity(&accepted.time, accepted.deadline), capacity(&now.time, now.deadline));
    match now.cmp(&then) {
        std::cmp::Ordering::Greater => Hours::More,
        std::cmp::Ordering::Less => Hours::Fewer,
        std::cmp::Ordering::Equal => Hours::Same,
    }
}
