//! The order of doing, and the days.
//!
//! What is started comes first, with what it needs; what the person has put on a day comes first from that day on, with what
//! it still needs, and not before; then the list. In each the first ready step among the next six
//! that belongs to another competence than the one before is taken, so that topics alternate. A step that is snoozed, or
//! waits for one that is, comes not before its day; others go ahead meanwhile.

use super::{Circumstances, Planned};
use crate::{
    framework::{Catalogue, CompetenceNumber, StepId},
    planner::{
        days::{Availability, Walk},
        parts::parts_of,
        path::Path,
        sittings::{LEAST_MINUTES, MOST_MINUTES, minutes_left, sittings},
    },
    profile::Hours,
};
use chrono::{NaiveDate, Weekday};
use std::collections::BTreeMap;

/// Among so many steps one of another competence is looked for.
const NEXT: usize = 6;

/// Minutes of a sitting where the week is not told apart into days.
const USUAL_MINUTES: u32 = 45;

/// The chosen units in the order of doing, with their sittings on days.
pub(super) fn dated<'a>(catalogue: &'a Catalogue, path: &Path, chosen: &[usize], circumstances: &Circumstances) -> Vec<Planned<'a>> {
    let mut waits = vec![false; path.units().len()];
    chosen.iter().for_each(|&unit| waits[unit] = true);
    let Circumstances { today, time, placed, .. } = circumstances;
    let rules = Rules { path, first: first_from(path, circumstances, &waits), placed };
    let mut queue: Vec<usize> = path.list().iter().copied().filter(|&unit| waits[unit]).collect();
    let planned = waits.clone();
    let at_hand = at_hand(time);
    let mut walk = Walk::from(time, *today);
    let mut steps: Vec<Planned<'a>> = Vec::new();
    let mut last: Option<&CompetenceNumber> = None;
    while !queue.is_empty() {
        let mut next = rules.next(&queue, &waits, walk.day(), last);
        if next.is_none() && !walk.on() {
            // No day is left: what remains is listed without.
            next = queue.iter().copied().find(|&unit| rules.is_ready(unit, &waits));
        }
        let Some(unit) = next else { continue };
        queue.retain(|&other| other != unit);
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
            placed: placed.get(&this.step).copied(),
            only_for: only_for(path, unit, &planned),
        });
    }
    steps
}

/// What decides which step is next.
struct Rules<'a> {
    path: &'a Path,
    /// By unit: the day from which it goes before everything else.
    first: Vec<Option<NaiveDate>>,
    placed: &'a BTreeMap<StepId, NaiveDate>,
}

impl Rules<'_> {
    /// The unit to do next on that day.
    fn next(&self, queue: &[usize], waits: &[bool], day: NaiveDate, last: Option<&CompetenceNumber>) -> Option<usize> {
        let first = |unit: &usize| self.first[*unit].is_some_and(|from| from <= day);
        self.among(|| queue.iter().copied().filter(first), waits, day, last)
            .or_else(|| self.among(|| queue.iter().copied(), waits, day, last))
    }

    fn among<Queue: Iterator<Item = usize>>(
        &self,
        queue: impl Fn() -> Queue,
        waits: &[bool],
        day: NaiveDate,
        last: Option<&CompetenceNumber>,
    ) -> Option<usize> {
        let offered = || queue().filter(|&unit| self.until(unit).is_none_or(|until| until <= day));
        let other = |unit: &usize| Some(self.path.units()[*unit].competence()) != last;
        offered()
            .take(NEXT)
            .find(|unit| self.is_ready(*unit, waits) && other(unit))
            .or_else(|| offered().find(|&unit| self.is_ready(unit, waits)))
    }

    fn is_ready(&self, unit: usize, waits: &[bool]) -> bool {
        self.path.problem().before(unit).iter().all(|&first| !waits[first])
    }

    /// The day before which a unit is not begun.
    fn until(&self, unit: usize) -> Option<NaiveDate> {
        self.path.held(unit).max(self.placed.get(&self.path.units()[unit].step).copied())
    }
}

/// By unit: the day from which it goes first, because it is started, placed, or needed by what is.
fn first_from(path: &Path, circumstances: &Circumstances, waits: &[bool]) -> Vec<Option<NaiveDate>> {
    let mut first: Vec<Option<NaiveDate>> = vec![None; waits.len()];
    for unit in super::pinned(path, circumstances).into_iter().filter(|&unit| waits[unit]) {
        let this = &path.units()[unit];
        let placed = circumstances.placed.get(&this.step).copied();
        let from = if this.logged > 0 { circumstances.today } else { placed.unwrap_or(circumstances.today) };
        for needed in path.problem().with_needs(&[unit]) {
            first[needed] = Some(first[needed].map_or(from, |known| known.min(from)));
        }
    }
    first
}

/// Where a unit is worth less per hour than what the plan leaves out: those planned that directly need it.
fn only_for(path: &Path, unit: usize, planned: &[bool]) -> Vec<StepId> {
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

/// Minutes of sittings that fall on the deadline or after it, or on no day at all, without those of some units.
pub(super) fn minutes_after(steps: &[Planned<'_>], deadline: Option<NaiveDate>, without: &[usize]) -> u64 {
    let Some(deadline) = deadline else { return 0 };
    let late = |(sitting, day): &(_, Option<NaiveDate>)| match day {
        Some(day) if *day < deadline => 0,
        _ => u64::from(minutes_left(sitting)),
    };
    steps.iter().filter(|step| !without.contains(&step.unit)).flat_map(|step| &step.sittings).map(late).sum()
}
