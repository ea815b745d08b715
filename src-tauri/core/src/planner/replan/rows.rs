//! The difference between two plans, a row a step, each with its reason.

use super::{Accepted, Mode};
use crate::{
    framework::{Role, StepId},
    planner::{
        own::is_own,
        path::Path,
        plan::{Circumstances, Plan, Planned},
        study::study_target,
    },
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It joins.
    Added,
    /// It falls away.
    Dropped,
    /// It stays, on other days.
    Moved,
}

/// Why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Added or moved: the person has begun it.
    Started,
    /// Added or moved: the person has put it on that day.
    Placed(NaiveDate),
    /// Added: these planned steps need it.
    NeededBy(Vec<StepId>),
    /// Added or moved: there are more hours.
    MoreHours,
    /// Dropped or moved: there are fewer hours, or fewer are left of them.
    FewerHours,
    /// Added: it is worth more per hour than what it replaces.
    WorthMore,
    /// Dropped: others are worth more per hour.
    WorthLess,
    /// Dropped: it stands at its level.
    Done,
    /// Dropped: its topic is not relevant to the person.
    NotRelevant,
    /// Dropped: the role does not ask for it.
    NotAsked,
    /// Dropped: a topic of the person's own that they have taken away.
    Removed,
    /// Moved: it, or what it waits for, is snoozed until that day. Dropped: that day is not before the deadline.
    Snoozed(NaiveDate),
    /// Moved: its day went by without it.
    Missed,
    /// Moved: the steps before it have changed.
    OthersMoved,
}

/// One row of the difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Topic and level.
    pub step: StepId,
    /// What becomes of it.
    pub change: Change,
    /// Why.
    pub why: Why,
    /// First and last day in the accepted plan.
    pub old: Option<(NaiveDate, NaiveDate)>,
    /// First and last day in the new one.
    pub new: Option<(NaiveDate, NaiveDate)>,
}

/// The rows: what is added and moved in the order of the new plan, then what is dropped in that of the old.
pub(super) fn of(
    role: &Role,
    path: &Path,
    accepted: &Accepted,
    circumstances: &Circumstances,
    (plan, mode, short): (&Plan<'_>, Mode, bool),
) -> Vec<Row> {
    let old: BTreeMap<&StepId, Option<(NaiveDate, NaiveDate)>> = accepted.steps.iter().map(|step| (&step.id, step.days())).collect();
    let mut rows = Vec::new();
    for step in &plan.steps {
        let new = step.start().zip(step.end());
        match old.get(&step.id) {
            None => rows.push(Row { step: step.id.clone(), change: Change::Added, why: added(step, mode), old: None, new }),
            Some(&before) if before != new && !has_gone_on(step, before, new) => {
                let why = moved(path, step, before, circumstances, mode);
                rows.push(Row { step: step.id.clone(), change: Change::Moved, why, old: before, new });
            }
            Some(_) => {}
        }
    }
    let kept: BTreeSet<&StepId> = plan.steps.iter().map(|step| &step.id).collect();
    for step in accepted.steps.iter().filter(|step| !kept.contains(&step.id)) {
        let why = dropped(role, path, circumstances, &step.id, short || matches!(mode, Mode::Trimmed | Mode::Chosen));
        rows.push(Row { step: step.id.clone(), change: Change::Dropped, why, old: step.days(), new: None });
    }
    rows
}

/// A step whose first sittings are behind begins later than it did, and that is no move.
fn has_gone_on(step: &Planned<'_>, before: Option<(NaiveDate, NaiveDate)>, now: Option<(NaiveDate, NaiveDate)>) -> bool {
    step.started && before.zip(now).is_some_and(|(before, now)| before.1 == now.1 && before.0 <= now.0)
}

fn added(step: &Planned<'_>, mode: Mode) -> Why {
    if step.started {
        Why::Started
    } else if let Some(day) = step.placed {
        Why::Placed(day)
    } else if !step.only_for.is_empty() {
        Why::NeededBy(step.only_for.clone())
    } else if mode == Mode::Extended {
        Why::MoreHours
    } else {
        Why::WorthMore
    }
}

fn moved(path: &Path, step: &Planned<'_>, before: Option<(NaiveDate, NaiveDate)>, circumstances: &Circumstances, mode: Mode) -> Why {
    // Put on that day since; what was accepted so has no other reason.
    let placed = step.placed.filter(|day| before.is_none_or(|(first, _)| first < *day || *day < first));
    let is_missed = before.is_some_and(|(first, _)| first < circumstances.today) && !step.started;
    match (path.held(step.unit).filter(|until| before.is_none_or(|(first, _)| first < *until)), mode) {
        (Some(until), _) => Why::Snoozed(until),
        _ if let Some(day) = placed => Why::Placed(day),
        _ if is_missed => Why::Missed,
        _ if step.started => Why::Started,
        (_, Mode::Extended) => Why::MoreHours,
        (_, Mode::Trimmed | Mode::Chosen) => Why::FewerHours,
        (_, Mode::Kept) => Why::OthersMoved,
    }
}

/// `short` says that what was planned no longer fits the hours.
fn dropped(role: &Role, path: &Path, circumstances: &Circumstances, step: &StepId, short: bool) -> Why {
    if let Some(unit) = path.units().iter().position(|unit| &unit.step == step) {
        let until = path.held(unit).filter(|until| circumstances.deadline.is_some_and(|deadline| *until >= deadline));
        return until.map_or(if short { Why::FewerHours } else { Why::WorthLess }, Why::Snoozed);
    }
    why_gone(role, path, step)
}

/// Why an accepted step is no unit of a path any more: it stands at its level, is not relevant, is not asked for, or was
/// the person's own and is taken away.
pub fn why_gone(role: &Role, path: &Path, step: &StepId) -> Why {
    if is_own(&step.topic) {
        return if path.wishes().own.contains_key(&step.topic) { Why::Done } else { Why::Removed };
    }
    let asked = |kind| study_target(role, &step.topic.competence, kind) >= step.level;
    if path.wishes().not_relevant.contains(&step.topic) {
        Why::NotRelevant
    } else if [crate::framework::ItemKind::Knowledge, crate::framework::ItemKind::Skill].into_iter().any(asked) {
        Why::Done
    } else {
        Why::NotAsked
    }
}
