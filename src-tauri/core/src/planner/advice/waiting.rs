//! Why not yet: what the answer leaves for later, or out, and what would bring it in.

use super::{Case, RESERVE_PERCENT, capacity};
use crate::{
    assessment::item_target,
    framework::{Competence, CompetenceNumber, ItemId, ItemKind, StepId, TopicId},
    planner::study::carries_to,
};
use chrono::NaiveDate;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Something that does not come yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The competence.
    pub competence: CompetenceNumber,
    /// Its first step in the list, or the one step meant; none where there is nothing to study.
    pub step: Option<StepId>,
    /// The place of that step in the list, from 1.
    pub position: Option<usize>,
    /// Quarter hours of everything before that step in the list.
    pub hours_before: u64,
    /// Why.
    pub why: WhyNot,
}

/// A competence that comes before another, and where it stands once the other's turn comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// The competence.
    pub competence: CompetenceNumber,
    /// Quarter hours of its steps that come before.
    pub hours: u64,
    /// The level at least half of its knowledge items have reached by then; what is not assessed counts as 0.
    pub knowledge: u8,
    /// The same of its skill items.
    pub skill: u8,
}

/// Why something waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyNot {
    /// It matters little to the role (importance 3 or less).
    MattersLittle {
        /// Its importance, 1 to 9.
        importance: u8,
        /// It returns after these: the two most important of those studied before it.
        returns_after: Vec<Ahead>,
    },
    /// It matters, but others are worth more per hour.
    OthersFirst {
        /// Its importance, 1 to 9.
        importance: u8,
        /// It returns after these, as above.
        returns_after: Vec<Ahead>,
    },
    /// These steps come before it.
    NeedsFirst {
        /// Direct prerequisites, by id.
        steps: Vec<StepId>,
    },
    /// The person does not want to see its topic before that day.
    Snoozed {
        /// The day it returns.
        until: NaiveDate,
    },
    /// It waits for steps of topics that are snoozed.
    BehindSnoozed {
        /// The nearest of them, by id.
        steps: Vec<StepId>,
        /// The day the last of what it waits for returns.
        until: NaiveDate,
    },
    /// All that is below target here belongs to topics that are not relevant to the person.
    NotRelevant {
        /// Those topics, by id.
        topics: Vec<TopicId>,
    },
    /// Everything asked about stands at target.
    AtTarget,
    /// Study has done its part: from here on only real work leads to the target.
    NeedsWork {
        /// Items below a target that study does not reach.
        items: Vec<ItemId>,
    },
    /// No step lifts these, though they stand below target: skill wanted at 1 takes a look at a finished one, and where an
    /// overlap stands for the rest it is time to rate again.
    NoStep {
        /// Items below target.
        items: Vec<ItemId>,
    },
    /// The role does not ask for it.
    NotAsked,
    /// The hours to the deadline do not reach it.
    OverBudget {
        /// Quarter hours of everything in the list up to and with it.
        hours_with_it: u64,
        /// Quarter hours for steps that the plan has.
        capacity: u32,
        /// So many more quarter hours to the deadline would bring it in, the reserve counted.
        more_to_deadline: u64,
    },
}

/// A competence whose first step belongs to one of the first so many topics of the list does not wait.
const SOON: usize = 10;

/// Up to this importance a competence matters little.
const LITTLE: u8 = 3;

pub(super) fn of(case: &Case<'_>, matching: &[usize], shown: &[usize], to_deadline: Option<u32>) -> Vec<Waiting> {
    let narrowed = case.question.competence.is_some() || case.question.clause.is_some();
    let mut waiting = if narrowed { steps_not_ready(case, matching) } else { late_competences(case, shown, to_deadline) };
    waiting.append(&mut held(case, matching));
    waiting.sort_by(|a, b| (a.position, &a.competence).cmp(&(b.position, &b.competence)));
    let mut without_study = without_study(case, matching);
    waiting.append(&mut without_study);
    waiting
}

/// What answers the question but is not offered before some day: of each topic the first such step.
fn held(case: &Case<'_>, matching: &[usize]) -> Vec<Waiting> {
    let (path, snoozed) = (case.path, &case.path.wishes().snoozed);
    let mut topics = BTreeSet::new();
    let mut found = Vec::new();
    for &unit in matching {
        let topic = &path.units()[unit].step.topic;
        let Some(until) = path.held(unit).filter(|_| topics.insert(topic)) else { continue };
        let why = match snoozed.get(topic) {
            Some(&until) => WhyNot::Snoozed { until },
            None => WhyNot::BehindSnoozed { steps: snoozed_before(case, unit), until },
        };
        found.push(waits(case, unit, why));
    }
    found
}

/// The snoozed steps that a unit waits for: on every way back the first.
fn snoozed_before(case: &Case<'_>, unit: usize) -> Vec<StepId> {
    let (path, snoozed) = (case.path, &case.path.wishes().snoozed);
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![unit];
    while let Some(at) = open.pop() {
        for &before in path.problem().before(at).iter().filter(|&&before| path.held(before).is_some()) {
            let step = &path.units()[before].step;
            if snoozed.contains_key(&step.topic) {
                found.insert(step.clone());
            } else if seen.insert(before) {
                open.push(before);
            }
        }
    }
    found.into_iter().collect()
}

/// Of a narrowed question: the steps that answer it but cannot begin, because something outside of it comes first.
fn steps_not_ready(case: &Case<'_>, matching: &[usize]) -> Vec<Waiting> {
    let problem = case.path.problem();
    let inside: BTreeSet<usize> = matching.iter().copied().collect();
    let outside =
        |u: usize| problem.before(u).iter().filter(|p| !inside.contains(p)).map(|&p| case.path.units()[p].step.clone()).collect::<Vec<_>>();
    matching
        .iter()
        .filter(|&&u| case.path.held(u).is_none())
        .map(|&u| (u, outside(u)))
        .filter(|(_, steps)| !steps.is_empty())
        .map(|(u, steps)| waits(case, u, WhyNot::NeedsFirst { steps }))
        .collect()
}

/// Of the whole path: the competences whose first step is not shown and comes late, or does not fit.
fn late_competences(case: &Case<'_>, shown: &[usize], to_deadline: Option<u32>) -> Vec<Waiting> {
    let path = case.path;
    let mut first: BTreeMap<&CompetenceNumber, usize> = BTreeMap::new();
    let mut topics = BTreeSet::new();
    let mut soon = BTreeSet::new();
    let mut planned = BTreeSet::new();
    for &unit in path.list() {
        let competence = path.units()[unit].competence();
        if case.in_plan(unit) == Some(true) {
            planned.insert(competence);
        }
        if path.held(unit).is_some() {
            continue;
        }
        topics.insert(&path.units()[unit].step.topic);
        first.entry(competence).or_insert(unit);
        if topics.len() <= SOON || shown.contains(&unit) {
            soon.insert(competence);
        }
    }
    // What is worth nothing to the role stays out at any budget: hours are not what it lacks.
    let is_out =
        |competence: &CompetenceNumber, unit| case.planned.is_some() && !planned.contains(competence) && path.index().rate(unit).value > 0;
    let late = first.into_iter().filter(|&(competence, unit)| is_out(competence, unit) || !soon.contains(competence));
    late.map(|(competence, unit)| {
        let importance = case.role.importance.get(competence).copied().unwrap_or(0);
        let why = match to_deadline.filter(|_| is_out(competence, unit)) {
            Some(hours) => over_budget(case, unit, hours),
            None => {
                let returns_after = ahead(case, unit);
                if importance <= LITTLE {
                    WhyNot::MattersLittle { importance, returns_after }
                } else {
                    WhyNot::OthersFirst { importance, returns_after }
                }
            }
        };
        waits(case, unit, why)
    })
    .collect()
}

/// Competences asked about, or of the role, that have nothing left to study.
fn without_study(case: &Case<'_>, matching: &[usize]) -> Vec<Waiting> {
    let question = case.question;
    let units = case.path.units();
    let studied: BTreeSet<&ItemId> =
        matching.iter().flat_map(|&u| &units[u].lifts).flat_map(|lift| lift.places.iter().map(|p| &p.item)).collect();
    let asked_about = |item: &ItemId| question.clause.is_none() || case.serving.contains_key(item);
    let not_relevant = &case.path.wishes().not_relevant;
    let set_aside =
        |item: &ItemId| case.catalogue.framework.topic_of(item).map(|topic| &topic.id).filter(|topic| not_relevant.contains(topic));
    let mut found = Vec::new();
    for competence in &case.catalogue.framework.competences {
        if question.competence.as_ref().is_some_and(|asked| asked != &competence.number) {
            continue;
        }
        let items: Vec<&ItemId> = competence.items.iter().map(|item| &item.id).filter(|item| asked_about(item)).collect();
        if items.is_empty() || items.iter().any(|item| studied.contains(item)) {
            continue;
        }
        let target = |item: &ItemId| item_target(case.role, &item.competence, item.kind);
        let all_below: Vec<&ItemId> = items.iter().copied().filter(|item| case.path.starts().known(item) < target(item)).collect();
        let (aside, below): (Vec<&ItemId>, Vec<&ItemId>) = all_below.into_iter().partition(|item| set_aside(item).is_some());
        let below: Vec<ItemId> = below.into_iter().cloned().collect();
        let work: Vec<ItemId> = below.iter().filter(|item| target(item) > carries_to(item.kind)).cloned().collect();
        let why = if items.iter().all(|item| target(item) == 0) {
            // Without being asked, what a role leaves out is no news.
            if question.competence.is_none() {
                continue;
            }
            WhyNot::NotAsked
        } else if below.is_empty() && !aside.is_empty() {
            let topics: BTreeSet<TopicId> = aside.into_iter().filter_map(set_aside).cloned().collect();
            WhyNot::NotRelevant { topics: topics.into_iter().collect() }
        } else if below.is_empty() {
            WhyNot::AtTarget
        } else if work.is_empty() {
            WhyNot::NoStep { items: below }
        } else {
            WhyNot::NeedsWork { items: work }
        };
        found.push(Waiting { competence: competence.number.clone(), step: None, position: None, hours_before: 0, why });
    }
    found
}

fn waits(case: &Case<'_>, unit: usize, why: WhyNot) -> Waiting {
    let path = case.path;
    let step = path.units()[unit].step.clone();
    let position = path.position(unit);
    let hours_before = path.list()[..position].iter().map(|&u| u64::from(path.units()[u].hours)).sum();
    Waiting { competence: step.topic.competence.clone(), step: Some(step), position: Some(position + 1), hours_before, why }
}

fn over_budget(case: &Case<'_>, unit: usize, to_deadline: u32) -> WhyNot {
    let index = case.path.index();
    // Once its whole block fits it is in, whatever else changes.
    let hours_with_it: u64 = index.blocks()[..=index.block_of(unit)].iter().map(|block| block.hours).sum();
    let needed = (hours_with_it * 100).div_ceil(u64::from(100 - RESERVE_PERCENT));
    WhyNot::OverBudget { hours_with_it, capacity: capacity(to_deadline), more_to_deadline: needed.saturating_sub(u64::from(to_deadline)) }
}

/// The two most important competences among those studied before a unit, where half of the knowledge or of
/// the skill stands above 0 by then.
fn ahead(case: &Case<'_>, unit: usize) -> Vec<Ahead> {
    let path = case.path;
    let mut hours: BTreeMap<&CompetenceNumber, u64> = BTreeMap::new();
    let mut levels: BTreeMap<&ItemId, u8> = BTreeMap::new();
    for &before in &path.list()[..path.position(unit)] {
        let before = &path.units()[before];
        *hours.entry(before.competence()).or_default() += u64::from(before.hours);
        for lift in &before.lifts {
            levels.extend(lift.items().map(|item| (item, lift.to)));
        }
    }
    let reached_by_half = |competence: &Competence, kind| {
        let level = |item: &ItemId| levels.get(item).copied().unwrap_or_else(|| path.starts().known(item));
        let mut reached: Vec<u8> = competence.items_of(kind).map(|item| level(&item.id)).collect();
        reached.sort_unstable_by_key(|&level| Reverse(level));
        reached.get(reached.len().div_ceil(2).saturating_sub(1)).copied().unwrap_or(0)
    };
    let mut ahead: Vec<Ahead> = hours
        .into_iter()
        .filter_map(|(number, hours)| {
            let competence = case.catalogue.framework.competence(number)?;
            let [knowledge, skill] = [ItemKind::Knowledge, ItemKind::Skill].map(|kind| reached_by_half(competence, kind));
            (knowledge.max(skill) > 0).then(|| Ahead { competence: number.clone(), hours, knowledge, skill })
        })
        .collect();
    ahead.sort_by_key(|ahead| case.standing.rank(&ahead.competence));
    ahead.truncate(2);
    ahead
}
