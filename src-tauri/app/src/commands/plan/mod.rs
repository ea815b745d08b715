//! The plan in time: drawn from the record, accepted as an entry, held against what became of it.
//!
//! - `view`: a plan as it crosses the door; `layout` its steps on days, `beside` what stands beside them.
//! - `changes`: what is another than before, in sentences.
//! - `hours`: hours planned, free and done over time.
//! - [`calendar`]: the plan as a calendar file.
//! - [`what_if`]: two plans side by side.
//! - [`problem`]: a bare problem file, solved.
//! - [`own`]: topics of the person's own, and days off.
//!
//! An accepted plan is one entry: its steps with their sittings, and the days that the person has put steps on.

pub(crate) mod calendar;
pub(crate) mod own;
pub(crate) mod problem;
pub(crate) mod what_if;

mod beside;
mod changes;
mod hours;
mod layout;
mod view;

use crate::app::App;
use crate::refuse::{refuse, refuse_what};
use crate::standing::Standing;
use crate::text::args;
use crate::wire::*;
use chrono::{DateTime, FixedOffset, NaiveDate};
use pathfolio_core::framework::StepId;
use pathfolio_core::journal::Change;
use pathfolio_core::planner::plan::{Planned, plan as plan_path};
use pathfolio_core::planner::replan::{Row, replan};
use pathfolio_core::planner::{Accepted, Availability, Circumstances, Path, Plan, PlanFault};
use pathfolio_core::profile::Hours;
use std::collections::BTreeMap;

/// Everything a plan is made from.
pub(super) struct Ground {
    pub(super) standing: Standing,
    pub(super) path: Path,
    pub(super) circumstances: Circumstances,
}

/// A plan beside the accepted one.
pub(super) struct Drawn<'a> {
    pub(super) plan: Plan<'a>,
    /// What is another than accepted; with moves, than without them.
    pub(super) rows: Vec<Row>,
    /// Whether the rows say what moves would do.
    pub(super) moved: bool,
}

impl App {
    /// What a plan is made from for where a person stands.
    pub(super) fn ground(&self, standing: Standing, placed: &BTreeMap<StepId, NaiveDate>) -> Result<Ground, ApiError> {
        let path = self.path(&standing)?;
        let profile = &standing.profile;
        let deadline = profile.deadline.map(|deadline| deadline.date);
        // A day on the deadline or after it is no day of the plan; what it was put on waits for another.
        let in_time = |day: NaiveDate| deadline.is_none_or(|deadline| day < deadline);
        let placed = placed.iter().filter(|(_, day)| in_time(**day)).map(|(step, day)| (step.clone(), *day)).collect();
        let time = Availability { hours: profile.hours.unwrap_or(Hours::Week(0)), off: profile.days_off.clone().unwrap_or_default() };
        Ok(Ground { circumstances: Circumstances { today: self.today(), time, deadline, placed }, path, standing })
    }

    /// The accepted plan and when it was accepted.
    pub(crate) fn accepted_plan(&self) -> Option<(DateTime<FixedOffset>, Accepted)> {
        self.with_state(|state| state.accepted().map(|(at, accepted)| (at, accepted.clone())))
    }

    /// The plan as things stand, or with some steps put on other days.
    pub(super) fn draw<'a>(
        &'a self,
        ground: &Ground,
        accepted: Option<&Accepted>,
        moves: &BTreeMap<StepId, Option<NaiveDate>>,
    ) -> Result<Drawn<'a>, PlanFault> {
        let Ground { standing, path, circumstances } = ground;
        let role = &standing.role;
        let (plan, rows) = match accepted {
            Some(accepted) => {
                let again = replan(&self.catalogue, role, path, accepted, circumstances)?;
                (again.plan, again.rows)
            }
            None => (plan_path(&self.catalogue, role, path, circumstances)?, Vec::new()),
        };
        if moves.is_empty() {
            return Ok(Drawn { plan, rows, moved: false });
        }
        let unmoved = Accepted::of(&plan, circumstances, &self.role_in_full(standing), self.catalogue.framework.revision);
        let again = replan(&self.catalogue, role, path, &unmoved, &moved(circumstances, moves))?;
        Ok(Drawn { plan: again.plan, rows: again.rows, moved: true })
    }

    pub(super) fn role_in_full(&self, standing: &Standing) -> String {
        format!("{}/{}", self.catalogue.framework.id, standing.role.id)
    }

    /// Refuses a move after which the step could not be done before the deadline.
    fn in_time(&self, ground: &Ground, drawn: &Drawn<'_>, moves: &BTreeMap<StepId, Option<NaiveDate>>) -> Result<(), ApiError> {
        let Some(deadline) = ground.circumstances.deadline else { return Ok(()) };
        let put = |step: &&Planned<'_>| moves.get(&step.id).is_some_and(Option::is_some);
        let late = |step: &Planned<'_>| step.end().is_none_or(|end| end >= deadline);
        if drawn.plan.steps.iter().filter(put).any(late) {
            let (message, next) = (self.text.get("move-too-long"), self.text.get("move-next"));
            return Err(ApiError { message, next, ..refuse_what(&self.text, ErrorCode::BadDate, "") });
        }
        Ok(())
    }

    /// The moves asked for, each of a step that the path has, on a day that a plan can have.
    fn moves(&self, ground: &Ground, asked: &[MoveAsk]) -> Result<BTreeMap<StepId, Option<NaiveDate>>, ApiError> {
        let Circumstances { today, deadline, .. } = ground.circumstances;
        let one = |row: &MoveAsk| {
            let known = row.step.parse::<StepId>().ok().filter(|id| ground.path.units().iter().any(|unit| unit.step == *id));
            let step = known.ok_or_else(|| self.unknown(&row.step, "expected-step"))?;
            let day = row.to.as_deref().map(|text| self.date(text)).transpose()?;
            let message = match day {
                Some(day) if day < today => self.text.get("move-past"),
                Some(day) if deadline.is_some_and(|deadline| day >= deadline) => self.text.get("move-late"),
                _ => return Ok((step, day)),
            };
            Err(ApiError { message, next: self.text.get("move-next"), ..refuse_what(&self.text, ErrorCode::BadDate, "") })
        };
        asked.iter().map(one).collect()
    }
}

/// The circumstances once steps are put on other days.
fn moved(circumstances: &Circumstances, moves: &BTreeMap<StepId, Option<NaiveDate>>) -> Circumstances {
    let mut then = circumstances.clone();
    for (step, day) in moves {
        match day {
            Some(day) => drop(then.placed.insert(step.clone(), *day)),
            None => drop(then.placed.remove(step)),
        }
    }
    then
}

/// Why nothing can be planned, by name.
pub(super) fn fault_name(fault: PlanFault) -> &'static str {
    match fault {
        PlanFault::NoHours => "no-hours",
        PlanFault::DeadlinePast(_) => "deadline-past",
    }
}

pub(crate) fn plan(app: &App, asked: PlanAsk) -> Result<PlanView, ApiError> {
    let accepted = app.accepted_plan();
    let placed = accepted.as_ref().map(|(_, accepted)| accepted.placed.clone()).unwrap_or_default();
    let ground = app.ground(app.standing(None)?, &placed)?;
    let moves = app.moves(&ground, &asked.moves.unwrap_or_default())?;
    let drawn = app.draw(&ground, accepted.as_ref().map(|(_, accepted)| accepted), &moves);
    if let Ok(drawn) = &drawn {
        app.in_time(&ground, drawn, &moves)?;
    }
    view::of(app, &ground, accepted, drawn)
}

pub(crate) fn accept(app: &App, asked: PlanAsk) -> Result<Written, ApiError> {
    let accepted = app.accepted_plan().map(|(_, accepted)| accepted);
    let placed = accepted.as_ref().map(|accepted| accepted.placed.clone()).unwrap_or_default();
    let ground = app.ground(app.standing(None)?, &placed)?;
    let moves = app.moves(&ground, &asked.moves.unwrap_or_default())?;
    let no_plan = |why: &str| refuse(&app.text, ErrorCode::NoPlan, args![why = app.text.get(&format!("plan-cannot-{why}"))]);
    let drawn = app.draw(&ground, accepted.as_ref(), &moves).map_err(|fault| no_plan(fault_name(fault)))?;
    if drawn.plan.steps.is_empty() {
        return Err(no_plan("nothing-left"));
    }
    app.in_time(&ground, &drawn, &moves)?;
    let circumstances = moved(&ground.circumstances, &moves);
    let role = app.role_in_full(&ground.standing);
    let next = Accepted::of(&drawn.plan, &circumstances, &role, app.catalogue.framework.revision);
    let steps = next.steps.len();
    let written = app.commit(Change::PlanAccepted(Box::new(next)))?;
    let said = match (moves.is_empty(), changes::line(app, &drawn.rows)) {
        (true, line) if accepted.is_some() && !line.is_empty() => app.text.with("said-plan-changed", args![what = line]),
        (false, _) => app.text.get("said-plan-moved"),
        _ => app.text.with("said-plan-accepted", args![count = steps]),
    };
    Ok(Written { entry: written.entry.to_string(), said })
}

/// What is another than the accepted plan, in a sentence; empty where nothing is accepted or nothing has changed.
pub(super) fn drift(app: &App) -> Result<String, ApiError> {
    let Some((_, accepted)) = app.accepted_plan() else { return Ok(String::new()) };
    let ground = app.ground(app.standing(None)?, &accepted.placed)?;
    let rows = app.draw(&ground, Some(&accepted), &BTreeMap::new()).map(|drawn| drawn.rows).unwrap_or_default();
    Ok(changes::line(app, &rows))
}
