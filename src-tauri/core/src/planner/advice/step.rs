//! One recommended step with everything its sentence and its arithmetic need.

use super::{Case, Reason, reason};
use crate::{
    framework::{ClauseId, CompetenceNumber, ItemKind, LinkSource, StepId},
    planner::{
        solver::Ratio,
        study::{StepHours, needs_work},
        units::Lift,
    },
};
use std::collections::BTreeMap;

/// Where a step is studied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Reading and questions.
    Desk,
    /// A realistic case; the step lifts a skill item.
    Exercise,
}

/// A clause that a step's items serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// The clause, as linked: not the ones above and below it.
    pub id: ClauseId,
    /// The strongest source.
    pub source: LinkSource,
}

/// A recommended step. `gain = Σ points × importance` over the places of its lifts; `own = gain / hours`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Topic and level.
    pub id: StepId,
    /// The topic's title.
    pub title: String,
    /// The competence the topic belongs to.
    pub competence: CompetenceNumber,
    /// The items it lifts, with points, hours and the places where they count: the arithmetic.
    pub lifts: Vec<Lift>,
    /// What its items serve, of the edition asked about, else of the newest.
    pub clauses: Vec<Clause>,
    /// Minutes of the whole step: the hours of its lifts.
    pub planned: u32,
    /// Minutes logged on it.
    pub logged: u32,
    /// As many minutes are logged as were planned: time to rate again.
    pub rate_again: bool,
    /// The hours per step that it was reckoned with.
    pub per_step: StepHours,
    /// Quarter hours left: planned without the whole ones logged, at least one.
    pub hours: u32,
    /// Minutes left, likewise.
    pub minutes: u32,
    /// Minutes of those left that fit into those asked for.
    pub portion: Option<u32>,
    /// Desk or exercise.
    pub setting: Setting,
    /// Its value.
    pub gain: u64,
    /// Its own value per quarter hour.
    pub own: Ratio,
    /// The rate it stands in the list with: that of its block (see [`crate::planner::solver`]).
    pub rate: Ratio,
    /// Its place in the whole list, from 1.
    pub position: usize,
    /// The steps that come directly before it and are still to do; it is ready when there are none.
    pub needs: Vec<StepId>,
    /// The steps of other topics that directly wait for it.
    pub opens: Vec<StepId>,
    /// Whether the role wants more of one of its topic's items than study can give.
    pub needs_work: bool,
    /// Whether it is in the plan, if hours to a deadline were given.
    pub in_plan: Option<bool>,
    /// The two or three facts that speak for it, the strongest first.
    pub reasons: Vec<Reason>,
}

impl Step {
    /// Whether it can begin at once.
    pub fn is_ready(&self) -> bool {
        self.needs.is_empty()
    }

    /// Whether somebody has begun it.
    pub fn is_started(&self) -> bool {
        self.logged > 0
    }
}

pub(super) fn of(case: &Case<'_>, unit: usize) -> Step {
    let Case { catalogue, role, path, question, .. } = *case;
    let this = &path.units()[unit];
    let ids = |units: &[usize]| units.iter().map(|&u| path.units()[u].step.clone()).collect::<Vec<_>>();
    let topic = catalogue.framework.topics.iter().find(|topic| topic.id == this.step.topic);
    let edition = question.clause.as_ref().map(|clause| &clause.edition).or_else(|| catalogue.clauses.editions.last().map(|e| &e.id));
    let mut clauses: BTreeMap<ClauseId, LinkSource> = BTreeMap::new();
    for (id, source) in
        this.lifts.iter().flat_map(Lift::items).flat_map(|item| edition.map(|e| catalogue.clauses_of_item(item, e))).flatten()
    {
        clauses.entry(id).and_modify(|kept| *kept = (*kept).min(source)).or_insert(source);
    }
    let opens: Vec<usize> = path.problem().after(unit).iter().copied().filter(|&u| path.units()[u].step.topic != this.step.topic).collect();
    let (planned, minutes) = (15 * this.planned, 15 * this.hours);
    Step {
        id: this.step.clone(),
        title: path.title(catalogue, &this.step.topic).unwrap_or_default().to_owned(),
        competence: this.competence().clone(),
        lifts: this.lifts.clone(),
        clauses: clauses.into_iter().map(|(id, source)| Clause { id, source }).collect(),
        planned,
        logged: this.logged,
        rate_again: this.logged >= planned,
        per_step: path.wishes().hours,
        hours: this.hours,
        minutes,
        portion: question.minutes.map(|asked| asked.min(minutes)),
        setting: if this.lifts.iter().any(|lift| lift.item.kind == ItemKind::Skill) { Setting::Exercise } else { Setting::Desk },
        gain: this.value,
        own: path.problem().ratio(unit),
        rate: path.index().rate(unit),
        position: path.position(unit) + 1,
        needs: ids(path.problem().before(unit)),
        opens: ids(&opens),
        needs_work: topic.is_some_and(|topic| topic.items.iter().any(|item| needs_work(role, &item.competence, item.kind))),
        in_plan: case.in_plan(unit),
        reasons: reason::of(case, unit, &opens),
    }
}
