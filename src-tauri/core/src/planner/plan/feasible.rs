//! Whether the hours reach what matters, and what would help where they do not.
//!
//! What matters is what the role's competences of importance 7 and more still ask of study, with all it needs. Where that
//! does not fit, the remedies are reckoned for it; where it does, for the whole way to the role's targets.

use super::{Budget, Circumstances};
use crate::{
    framework::{Catalogue, CompetenceNumber, Role},
    planner::{advice::capacity, days::Availability, path::Path, solver::Solution},
    profile::Hours,
};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// From this importance on a competence matters first of all.
pub const MATTERS: u8 = 7;

/// Whether it can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feasibility {
    /// Of the competences that matter.
    pub important: Reach,
    /// Of all.
    pub all: Reach,
    /// What would help; none where everything fits.
    pub remedies: Option<Remedies>,
}

/// What is needed of something, and what the plan has of it, in quarter hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// Of every step to the targets, with the steps these need.
    pub needed: u64,
    /// Of those of them that are planned.
    pub planned: u64,
    /// Whether the needed ones fit into the hours for steps.
    pub fits: bool,
}

/// Three ways out, each alone enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedies {
    /// Whether they are reckoned for the competences that matter only, because not even these fit.
    pub for_important: bool,
    /// More hours a week; none where a week has not enough.
    pub hours: Option<MoreHours>,
    /// The first deadline by which the hours suffice; none within forty years.
    pub later: Option<NaiveDate>,
    /// A narrower role.
    pub narrower: Narrower,
}

/// More hours a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoreHours {
    /// The hours that would do: each day's share as now.
    pub hours: Hours,
    /// Minutes a week more than now.
    pub more: u32,
}

/// Competences that would fall away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrower {
    /// The least important first; of equals the later in the standard.
    pub without: Vec<CompetenceNumber>,
    /// Quarter hours of what remains, with what it needs.
    pub needed: u64,
}

pub(super) fn of(
    catalogue: &Catalogue,
    role: &Role,
    path: &Path,
    circumstances: &Circumstances,
    budget: Budget,
    choice: &Solution,
) -> Feasibility {
    let importance = |number: &CompetenceNumber| role.importance.get(number).copied().unwrap_or(0);
    let planned: BTreeSet<usize> = choice.units.iter().copied().collect();
    let reach = |competences: &[&CompetenceNumber]| {
        let units = units_of(path, competences);
        let hours = |unit: &usize| u64::from(path.problem().hours(*unit));
        let needed = units.iter().map(hours).sum();
        let planned = units.iter().filter(|unit| planned.contains(unit)).map(hours).sum();
        Reach { needed, planned, fits: needed <= u64::from(budget.capacity) }
    };
    // From the most important; of equals the later in the standard counts as less important.
    let mut all: Vec<&CompetenceNumber> = catalogue.framework.competences.iter().map(|competence| &competence.number).collect();
    all.sort_by_key(|&number| std::cmp::Reverse(importance(number)));
    let mut matter = all.clone();
    matter.retain(|number| importance(number) >= MATTERS);
    let (important, whole) = (reach(&matter), reach(&all));
    let goal = if !important.fits { Some((important, matter)) } else { (!whole.fits).then_some((whole, all)) };
    let remedies = goal.map(|(reach, competences)| Remedies {
        for_important: !important.fits,
        hours: more_hours(circumstances, reach.needed),
        later: later(circumstances, reach.needed),
        narrower: narrower(path, competences, u64::from(budget.capacity)),
    });
    Feasibility { important, all: whole, remedies }
}

/// The units that lift something counting in one of these competences, with all they need.
fn units_of(path: &Path, competences: &[&CompetenceNumber]) -> Vec<usize> {
    let units = path.units().iter().enumerate();
    let direct = units.filter(|(_, unit)| unit.counts_in(|number| competences.contains(&number)));
    path.problem().with_needs(&direct.map(|(at, _)| at).collect::<Vec<_>>())
}

fn suffices(time: &Availability, circumstances: &Circumstances, needed: u64) -> bool {
    let Some(deadline) = circumstances.deadline else { return true };
    u64::from(capacity(time.quarter_hours(circumstances.today, deadline))) >= needed
}

/// Most minutes a week and a day.
const WEEK: u32 = 7 * DAY;
const DAY: u32 = 24 * 60;

/// The fewest quarter hours a week that suffice.
fn more_hours(circumstances: &Circumstances, needed: u64) -> Option<MoreHours> {
    let time = &circumstances.time;
    let now = time.hours.minutes_per_week();
    let with = |quarters: u32| Availability { hours: scaled(time.hours, now, now + 15 * quarters), off: time.off.clone() };
    let most = WEEK.saturating_sub(now) / 15;
    let enough = |quarters: u32| suffices(&with(quarters), circumstances, needed);
    if !enough(most) {
        return None;
    }
    let (mut few, mut more) = (0, most);
    while few < more {
        let middle = few + (more - few) / 2;
        if enough(middle) {
            more = middle;
        } else {
            few = middle + 1;
        }
    }
    let hours = with(more).hours;
    Some(MoreHours { more: hours.minutes_per_week().saturating_sub(now), hours })
}

/// The week with so many minutes, each day in the share it has, no more than a day has.
fn scaled(hours: Hours, now: u32, minutes: u32) -> Hours {
    match hours {
        Hours::Week(_) => Hours::Week(minutes),
        Hours::Days(days) => Hours::Days(days.map(|day| {
            let share = (u64::from(day) * u64::from(minutes)).div_ceil(u64::from(now.max(1)));
            // Whole quarter hours, as hours are given.
            (u32::try_from(share).unwrap_or(DAY).div_ceil(15) * 15).min(DAY)
        })),
    }
}

/// Days to look ahead for a later deadline: forty years.
const AHEAD: u64 = 40 * 365;

fn later(circumstances: &Circumstances, needed: u64) -> Option<NaiveDate> {
    let Circumstances { today, time, deadline, .. } = circumstances;
    let last = deadline.as_ref()?.checked_add_days(Days::new(AHEAD))?;
    let mut minutes = 0_u64;
    // A deadline counts the days before it.
    for day in today.iter_days().take_while(|day| *day <= last) {
        let quarters = u32::try_from(minutes / 15).unwrap_or(u32::MAX);
        if u64::from(capacity(quarters)) >= needed {
            return Some(day);
        }
        minutes += u64::from(time.on(day));
    }
    None
}

/// Drops the last of these, the least important, until what remains fits.
fn narrower(path: &Path, mut competences: Vec<&CompetenceNumber>, capacity: u64) -> Narrower {
    let mut without = Vec::new();
    let needed = |competences: &[&CompetenceNumber]| path.problem().sum(&units_of(path, competences)).1;
    let mut now = needed(&competences);
    while now > capacity {
        let Some(least) = competences.pop() else { break };
        let then = needed(&competences);
        // Whatever has nothing left to study frees no hours.
        if then < now {
            without.push(least.clone());
        }
        now = then;
    }
    Narrower { without, needed: now }
}
