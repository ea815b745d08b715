//! The order of doing, and the days.
//!
//! What is started or pinned comes first, with what it needs; then the list. In both the first ready step among the next six
//! that belongs to another competence than the one before is taken, so that topics alternate. A step that is snoozed, or
//! waits for one that is, comes not before its day; others go ahead meanwhile.

use super::{Circumstances, Planned};
use crate::{
    framework::{Catalogue, CompetenceNumber},
    planner::{
        days::{Availability, Walk},
        parts::parts_of,
        path::Path,
        sittings::{LEAST_MINUTES, MOST_MINUTES, minutes_left, sittings},
    },
    profile::Hours,
};
use chrono::{NaiveDate, Weekday};

/// Among so many steps one of another competence is looked for.
const NEXT: usize = 6;

/// Minutes of a sitting where the week is not told apart into days.
const USUAL_MINUTES: u32 = 45;

/// The chosen units in the order of doing, with their sittings on days.
pub(super) fn dated<'a>(catalogue: &'a Catalogue, path: &Path, chosen: &[usize], circumstances: &Circumstances) -> Vec<Planned<'a>> {
    let mut waits = vec![false; path.units().len()];
    chosen.iter().for_each(|&unit| waits[unit] = true);
    let first: Vec<usize> = super::pinned(path, circumstances).into_iter().filter(|&unit| waits[unit]).collect();
    let first = path.problem().with_needs(&first);
    let in_list =
        |units: &dyn Fn(usize) -> bool| path.list().iter().copied().filter(|&unit| waits[unit] && units(unit)).collect::<Vec<_>>();
    let mut queues = [in_list(&|unit| first.contains(&unit)), in_list(&|unit| !first.contains(&unit))];
    let Circumstances { today, time, pinned, .. } = circumstances;
    let planned = waits.clone();
    let at_hand = at_hand(time);
    let mut walk = Walk::from(time, *today);
    let mut steps: Vec<Planned<'a>> = Vec::new();
    let mut last: Option<&CompetenceNumber> = None;
    while queues.iter().any(|queue| !queue.is_empty()) {
        let mut next = queues.iter().find_map(|queue| next(path, queue, &waits, walk.day(), last));
        if next.is_none() && !walk.on() {
            // No day is left: what remains is listed without.
            next = queues.iter().flatten().copied().find(|&unit| path.problem().before(unit).iter().all(|&first| !waits[first]));
        }
        let Some(unit) = next else { continue };
        queues.iter_mut().for_each(|queue| queue.retain(|&other| other != unit));
        waits[unit] = false;
        let this = &path.units()[unit];
        last = Some(this.competence());
        let tasks = parts_of(catalogue, &this.step, &this.lifts, 15 * this.planned, path.wishes().hours);
        let cut = sittings(&tasks, at_hand, this.logged);
        let dated = cut.into_iter().map(|sitting| {
            let day = if sitting.is_done() { None } else { walk.place(minutes_left(&sitting)) };
            (sitting, day)
        });
        let sittings = dated.collect();
        steps.push(Planned {
            id: this.step.clone(),
            unit,
            hours: this.hours,
            sittings,
            started: this.logged > 0,
            pinned: pinned.contains(&this.step),
            only_for: only_for(path, unit, &planned),
        });
    }
    steps
}

/// The unit to do next on that day.
fn next(path: &Path, queue: &[usize], waits: &[bool], day: NaiveDate, last: Option<&CompetenceNumber>) -> Option<usize> {
    let offered = || queue.iter().copied().filter(|&unit| path.held(unit).is_none_or(|until| until <= day));
    let ready = |unit: &usize| path.problem().before(*unit).iter().all(|&first| !waits[first]);
    offered().take(NEXT).find(|unit| ready(unit) && Some(path.units()[*unit].competence()) != last).or_else(|| offered().find(ready))
}

/// Where a unit is worth less per hour than what the plan leaves out: those planned that directly need it.
fn only_for(path: &Path, unit: usize, planned: &[bool]) -> Vec<crate::framework::StepId> {
    let least = path.list().iter().filter(|&&other| !planned[other]).map(|&other| path.index().rate(other)).max();
    if least.is_none_or(|rate| path.problem().ratio(unit) >= rate) {
        return Vec::new();
    }
    path.problem().after(unit).iter().filter(|&&then| planned[then]).map(|&then| path.units()[then].step.clone()).collect()
}

/// Minutes of a sitting for who has that time: of the usual day with hours, cut evenly where it has too many.
fn at_hand(time: &Availability) -> u32 {
    if let Hours::Week(_) = time.hours {
        return USUAL_MINUTES;
    }
    let mut days: Vec<u32> =
        (0..7).filter_map(|day| Weekday::try_from(day).ok()).map(|day| time.hours.on(day)).filter(|m| *m > 0).collect();
    days.sort_unstable();
    let day = days.get(days.len() / 2).copied().unwrap_or(USUAL_MINUTES);
    (day / day.div_ceil(MOST_MINUTES).max(1)).max(LEAST_MINUTES)
}

/// Minutes of sittings that fall on the deadline or after it, or on no day at all.
pub(super) fn minutes_after(steps: &[Planned<'_>], deadline: Option<NaiveDate>) -> u64 {
    let Some(deadline) = deadline else { return 0 };
    let late = |(sitting, day): &(_, Option<NaiveDate>)| match day {
        Some(day) if *day < deadline => 0,
        _ => u64::from(minutes_left(sitting)),
    };
    steps.iter().flat_map(|step| &step.sittings).map(late).sum()
}
