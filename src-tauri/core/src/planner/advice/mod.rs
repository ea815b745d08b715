//! Recommendations: which steps next, why these, and why others not yet. Figures only; sentences are made elsewhere.
//!
//! The order is the path's list. A question narrows it to a competence, to a clause, or to what can be done in some
//! minutes; then the steps that can begin at once stand first. With hours to a deadline it also says which steps are in
//! the plan. Every figure in a reason can be recomputed from the step's lifts, hours and rates beside it.

mod reason;
mod standing;
mod step;
mod waiting;

pub use reason::Reason;
pub use step::{Clause, Setting, Step};
pub use waiting::{Ahead, Waiting, WhyNot};

use self::standing::Standing;
use super::{
    path::{Path, PathError},
    solver::{Ratio, Solution},
    wishes::Wishes,
};
use crate::framework::{Catalogue, ClauseId, CompetenceNumber, ItemId, LinkSource, Role};
use std::collections::BTreeMap;

/// What is asked. All narrowings hold together; without any, the whole path is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Only steps of this competence.
    pub competence: Option<CompetenceNumber>,
    /// Only steps that lift an item serving this clause, of either edition.
    pub clause: Option<ClauseId>,
    /// Only what can begin now comes first, and each step gets a portion of at most so many minutes.
    pub minutes: Option<u32>,
    /// At most so many steps.
    pub limit: usize,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// The steps to take, best first.
    pub steps: Vec<Step>,
    /// How many steps answer the question and are offered, shown or not.
    pub matching: usize,
    /// What does not come yet, and why: by place in the list, then what needs no study at all.
    pub waiting: Vec<Waiting>,
    /// Quarter hours of study to all of the role's targets, as far as study carries.
    pub hours_to_targets: u64,
    /// Quarter hours of the steps that answer the question and are offered.
    pub hours_matching: u64,
    /// What fits before the deadline, if hours to it were given.
    pub plan: Option<Plan>,
}

/// What fits into the hours to a deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Quarter hours until the deadline, as given.
    pub to_deadline: u32,
    /// Of them kept back: [`RESERVE_PERCENT`], rounded up to a quarter hour.
    pub reserve: u32,
    /// Of them for steps.
    pub capacity: u32,
    /// Quarter hours of the chosen steps.
    pub hours: u64,
    /// How many steps are chosen.
    pub steps: usize,
    /// Their value.
    pub value: u64,
    /// No choice within the capacity is worth more than this (see [`super::solver`]).
    pub bound: u64,
    /// The rate below which steps are left out; none if everything fits.
    pub cut: Option<Ratio>,
}

/// The share of the hours to a deadline that is kept for refreshing and for what goes wrong, in percent.
pub const RESERVE_PERCENT: u32 = 15;

/// The quarter hours for steps among those to a deadline.
pub fn capacity(to_deadline: u32) -> u32 {
    to_deadline - reserve(to_deadline)
}

/// The quarter hours that are kept back.
pub fn reserve(to_deadline: u32) -> u32 {
    let share = (u64::from(to_deadline) * u64::from(RESERVE_PERCENT)).div_ceil(100);
    u32::try_from(share).unwrap_or(to_deadline)
}

/// Answers a question from effective levels (an absent item is not assessed), the person's wishes and, if there is a
/// deadline, the quarter hours until then. Fails only for a catalogue whose prerequisites run in a circle; shipped ones do not.
pub fn advise(
    catalogue: &Catalogue,
    role: &Role,
    levels: &BTreeMap<ItemId, u8>,
    wishes: &Wishes,
    question: &Question,
    to_deadline: Option<u32>,
) -> Result<Advice, PathError> {
    Ok(answer(catalogue, role, &Path::of(catalogue, role, levels, wishes)?, question, to_deadline))
}

/// Answers a question on a path that stands already.
pub fn answer(catalogue: &Catalogue, role: &Role, path: &Path, question: &Question, to_deadline: Option<u32>) -> Advice {
    let selection = to_deadline.map(|hours| path.choose(u64::from(capacity(hours))));
    let case = Case::new(catalogue, role, path, question, selection.as_ref());
    let matching: Vec<usize> = path.list().iter().copied().filter(|&u| case.matches(u)).collect();
    let offered: Vec<usize> = matching.iter().copied().filter(|&u| path.held(u).is_none()).collect();
    let mut shown = offered.clone();
    if question.competence.is_some() || question.clause.is_some() || question.minutes.is_some() {
        shown.sort_by_key(|&u| !path.problem().before(u).is_empty());
    }
    shown.truncate(question.limit);
    let hours = |units: &[usize]| units.iter().map(|&u| u64::from(path.units()[u].hours)).sum();
    Advice {
        steps: shown.iter().map(|&u| step::of(&case, u)).collect(),
        waiting: waiting::of(&case, &matching, &shown, to_deadline),
        matching: offered.len(),
        hours_to_targets: hours(path.list()),
        hours_matching: hours(&offered),
        plan: to_deadline.zip(selection.as_ref()).map(|(to_deadline, chosen)| Plan {
            to_deadline,
            reserve: reserve(to_deadline),
            capacity: capacity(to_deadline),
            hours: chosen.hours,
            steps: chosen.units.len(),
            value: chosen.value,
            bound: chosen.bound,
            cut: chosen.cut,
        }),
    }
}

/// One question put to one path.
struct Case<'a> {
    catalogue: &'a Catalogue,
    role: &'a Role,
    path: &'a Path,
    question: &'a Question,
    standing: Standing,
    /// Items that serve the clause asked for, each with the strongest source; an alias serves what its twin serves.
    serving: BTreeMap<ItemId, LinkSource>,
    /// Per unit, whether it is in the plan.
    planned: Option<Vec<bool>>,
}

impl<'a> Case<'a> {
    fn new(catalogue: &'a Catalogue, role: &'a Role, path: &'a Path, question: &'a Question, selection: Option<&Solution>) -> Self {
        let mut serving: BTreeMap<ItemId, LinkSource> = BTreeMap::new();
        for (item, source) in question.clause.iter().flat_map(|clause| catalogue.items_of_clause(clause)) {
            let twin = catalogue.framework.twin(&item).cloned();
            for item in twin.into_iter().chain([item]) {
                serving.entry(item).and_modify(|kept| *kept = (*kept).min(source)).or_insert(source);
            }
        }
        let planned = selection.map(|selection| {
            let mut planned = vec![false; path.units().len()];
            selection.units.iter().for_each(|&u| planned[u] = true);
            planned
        });
        Self { catalogue, role, path, question, standing: Standing::of(catalogue, role, path), serving, planned }
    }

    fn matches(&self, unit: usize) -> bool {
        let unit = &self.path.units()[unit];
        let competence = self.question.competence.as_ref().is_none_or(|asked| unit.counts_in(|number| number == asked));
        competence && (self.question.clause.is_none() || unit.lifts.iter().any(|lift| self.serving.contains_key(&lift.item)))
    }

    fn in_plan(&self, unit: usize) -> Option<bool> {
        self.planned.as_ref().map(|planned| planned[unit])
    }
}
