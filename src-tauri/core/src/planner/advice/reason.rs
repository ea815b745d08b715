//! Why a step is recommended: the two or three facts that a good teacher would name.

use super::Case;
use crate::{
    framework::{ClauseId, CompetenceNumber, ItemId, LinkSource, StepId},
    planner::solver::Ratio,
};
use std::collections::BTreeSet;

/// One fact that speaks for a step, with its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It serves the clause that was asked about.
    ClauseAsked {
        /// The clause.
        clause: ClauseId,
        /// The items of the step that serve it.
        items: Vec<ItemId>,
        /// The strongest source among their links.
        source: LinkSource,
    },
    /// Its competence is at the heart of the role: the most important one, or of importance 8 or 9.
    HeartOfRole {
        /// The competence.
        competence: CompetenceNumber,
        /// Its importance, 1 to 9.
        importance: u8,
        /// Its place by importance, from 1; of equals the later in the standard comes later.
        rank: usize,
    },
    /// How much its competence weighs, where it is not the heart.
    Weighs {
        /// The competence.
        competence: CompetenceNumber,
        /// Its importance, 1 to 9.
        importance: u8,
        /// Its place by importance, from 1.
        rank: usize,
        /// Among so many competences.
        of: usize,
    },
    /// It stands so early only because later steps, worth more, need it.
    OnlyAsPrerequisite {
        /// Those steps.
        of: Vec<StepId>,
        /// What it is worth on its own, per quarter hour.
        own: Ratio,
        /// What it is worth together with them.
        together: Ratio,
    },
    /// No competence of the role lacks a greater share of its target.
    FurthestFromTarget {
        /// The competence.
        competence: CompetenceNumber,
        /// Levels missing over its items.
        missing: u32,
        /// Levels its items should stand at, together.
        of: u32,
    },
    /// Steps of other topics wait for it.
    OpensOthers {
        /// Those steps.
        steps: Vec<StepId>,
    },
    /// It goes on from a lower level of its topic.
    NextLevel {
        /// The lower level's step, if that is still to do.
        after: Option<StepId>,
        /// The level it goes on to.
        to: u8,
    },
    /// Items of its competence stand below target.
    BelowTarget {
        /// The competence.
        competence: CompetenceNumber,
        /// Items below target.
        below: usize,
        /// Items with a target.
        items: usize,
    },
    /// One item counts in a second competence as well, for no further hours.
    CountsTwice {
        /// The item studied.
        item: ItemId,
        /// The same item elsewhere.
        also: ItemId,
    },
    /// It can be finished in the minutes asked for.
    FitsWhole {
        /// Its minutes.
        minutes: u32,
    },
}

/// Importance from which a competence is at the heart of a role.
const HEART: u8 = 8;

/// More facts than these nobody reads.
const FACTS: usize = 3;

/// `opens`: the units of other topics that directly wait for `unit`.
pub(super) fn of(case: &Case<'_>, unit: usize, opens: &[usize]) -> Vec<Reason> {
    let Case { path, role, question, standing, .. } = case;
    let this = &path.units()[unit];
    let id = |u: usize| path.units()[u].step.clone();
    let competence = this.competence().clone();
    let mut reasons = Vec::new();

    if let Some(clause) = &question.clause {
        let serving = this.lifts.iter().filter_map(|lift| Some((lift.item.clone(), *case.serving.get(&lift.item)?)));
        let (items, sources): (Vec<ItemId>, Vec<LinkSource>) = serving.unzip();
        if let Some(source) = sources.into_iter().min() {
            reasons.push(Reason::ClauseAsked { clause: clause.clone(), items, source });
        }
    }
    let importance = role.importance.get(&competence).copied().unwrap_or(0);
    let (rank, of) = (standing.rank(&competence), standing.count());
    if rank > 0 && !standing.is_flat() {
        reasons.push(if importance >= HEART || rank == 1 {
            Reason::HeartOfRole { competence: competence.clone(), importance, rank }
        } else {
            Reason::Weighs { competence: competence.clone(), importance, rank, of }
        });
    }
    let pulled_by = pulled_by(case, unit);
    if !pulled_by.is_empty() {
        let (own, together) = (path.problem().ratio(unit), path.index().rate(unit));
        reasons.push(Reason::OnlyAsPrerequisite { of: pulled_by.into_iter().map(id).collect(), own, together });
    }
    let gap = standing.gap(&competence);
    if let Some(gap) = gap.filter(|_| standing.is_furthest(&competence)) {
        reasons.push(Reason::FurthestFromTarget { competence: competence.clone(), missing: gap.missing, of: gap.of });
    }
    if !opens.is_empty() {
        reasons.push(Reason::OpensOthers { steps: opens.iter().map(|&u| id(u)).collect() });
    }
    if this.step.level > 1 {
        let lower = path.problem().before(unit).iter().find(|&&u| path.units()[u].step.topic == this.step.topic);
        if lower.is_some() || this.lifts.iter().any(|lift| lift.from > 0) {
            reasons.push(Reason::NextLevel { after: lower.map(|&u| id(u)), to: this.step.level });
        }
    }
    if let Some(gap) = gap.filter(|gap| gap.below > 0 && !standing.is_furthest(&competence)) {
        reasons.push(Reason::BelowTarget { competence, below: gap.below, items: gap.items });
    }
    for lift in &this.lifts {
        if let [item, also] = &lift.places[..] {
            reasons.push(Reason::CountsTwice { item: item.item.clone(), also: also.item.clone() });
        }
    }
    if question.minutes.is_some_and(|minutes| 15 * this.hours <= minutes) {
        reasons.push(Reason::FitsWhole { minutes: 15 * this.hours });
    }
    reasons.truncate(FACTS);
    reasons
}

/// The units of other topics in the same block that wait for this one and are worth more per hour than the block, if
/// this one is worth less.
fn pulled_by(case: &Case<'_>, unit: usize) -> BTreeSet<usize> {
    let (problem, index, units) = (case.path.problem(), case.path.index(), case.path.units());
    let (block, rate) = (index.block_of(unit), index.rate(unit));
    let mut found = BTreeSet::new();
    if problem.ratio(unit) >= rate {
        return found;
    }
    let mut open = vec![unit];
    let mut seen = BTreeSet::new();
    while let Some(at) = open.pop() {
        for &after in problem.after(at).iter().filter(|&&after| index.block_of(after) == block) {
            if seen.insert(after) {
                open.push(after);
                if units[after].step.topic != units[unit].step.topic && problem.ratio(after) > rate {
                    found.insert(after);
                }
            }
        }
    }
    found
}
