//! A plan's steps on their days: as they would be now, and as they were accepted with what became of them.

use super::{Ground, changes};
use crate::app::App;
use crate::format;
use crate::text::args;
use crate::wire::*;
use chrono::NaiveDate;
use pathfolio_core::planner::plan::Planned;
use pathfolio_core::planner::replan::{AcceptedSitting, AcceptedStep, Why, why_gone};
use pathfolio_core::planner::sittings::minutes_left;
use pathfolio_core::planner::{Accepted, Plan};

/// Every sitting that has a day, with its minutes.
pub(super) fn days_of(plan: &Plan<'_>) -> Vec<(NaiveDate, u32)> {
    let sittings = plan.steps.iter().flat_map(|step| &step.sittings);
    sittings.filter_map(|(sitting, day)| Some(((*day)?, minutes_left(sitting)))).collect()
}

pub(super) fn layout(app: &App, ground: &Ground, plan: &Plan<'_>) -> PlanLayout {
    let today = ground.circumstances.today;
    let steps: Vec<PlanStep> = plan.steps.iter().map(|step| planned(app, ground, step)).collect();
    let reserve = plan.budget.map_or(0, |budget| u64::from(budget.reserve) * 15);
    let spare = plan.slack.zip(ground.circumstances.deadline).map(|(slack, deadline)| {
        let minutes = u32::try_from(slack.saturating_sub(reserve)).unwrap_or(u32::MAX);
        let from = plan.finish.and_then(|day| day.succ_opt()).unwrap_or(today);
        PlanSpare {
            duration: format::duration(&app.text, minutes),
            minutes,
            from: from.to_string(),
            to: deadline.pred_opt().unwrap_or(deadline).max(from).to_string(),
        }
    });
    PlanLayout { minutes: steps.iter().map(|step| step.minutes).sum(), steps, finish: plan.finish.map(|day| day.to_string()), spare }
}

fn planned(app: &App, ground: &Ground, step: &Planned<'_>) -> PlanStep {
    let text = &app.text;
    let numbered = (1..).zip(&step.sittings);
    let sittings = numbered
        .filter_map(|(number, (sitting, day))| Some(PlanSitting { number, date: (*day)?.to_string(), minutes: minutes_left(sitting) }));
    let unit = &ground.path.units()[step.unit];
    let why = if step.started {
        text.with(
            "plan-step-begun",
            args![logged = format::duration(text, unit.logged), planned = format::duration(text, 15 * unit.planned)],
        )
    } else if let Some(day) = step.placed {
        text.with("plan-why-placed", args![day = format::short_date(text, day)])
    } else if !step.only_for.is_empty() {
        changes::needed_by(app, ground, &step.only_for)
    } else {
        String::new()
    };
    PlanStep {
        id: step.id.to_string(),
        topic: step.id.topic.to_string(),
        competence: step.id.topic.competence.to_string(),
        title: app.step_title(ground, &step.id),
        level: if unit.is_own() { 0 } else { step.id.level },
        duration: format::duration(text, 15 * step.hours),
        minutes: 15 * step.hours,
        sittings: sittings.collect(),
        days: span(app, step.start(), step.end()),
        state: if step.started { "started" } else { "ahead" }.to_owned(),
        placed: step.placed.map(|day| day.to_string()),
        why,
    }
}

/// "24 Nov to 5 Dec".
fn span(app: &App, first: Option<NaiveDate>, last: Option<NaiveDate>) -> String {
    let text = &app.text;
    match (first, last) {
        (Some(first), Some(last)) if first != last => {
            text.with("plan-span", args![first = format::short_date(text, first), last = format::short_date(text, last)])
        }
        (Some(day), _) => format::short_date(text, day),
        _ => String::new(),
    }
}

/// The accepted plan with what became of it.
pub(super) fn accepted_layout(app: &App, ground: &Ground, accepted: &Accepted) -> PlanLayout {
    let text = &app.text;
    let today = ground.circumstances.today;
    let step = |step: &AcceptedStep| {
        let unit = ground.path.units().iter().find(|unit| unit.step == step.id);
        let days = step.days();
        let gone = unit.is_none().then(|| why_gone(&ground.standing.role, &ground.path, &step.id));
        let state = match (unit, &gone) {
            (None, Some(Why::Done)) => "done",
            (None, _) => "gone",
            (Some(unit), _) if unit.logged > 0 => "started",
            (Some(_), _) if days.is_some_and(|(_, last)| last < today) => "late",
            _ => "ahead",
        };
        let left = unit.map_or(0, |unit| 15 * unit.hours);
        let whole: u32 = step.sittings.iter().map(|sitting| sitting.minutes).sum();
        let sitting =
            |sitting: &AcceptedSitting| PlanSitting { number: sitting.number, date: sitting.day.to_string(), minutes: sitting.minutes };
        PlanStep {
            id: step.id.to_string(),
            topic: step.id.topic.to_string(),
            competence: step.id.topic.competence.to_string(),
            title: app.step_title(ground, &step.id),
            level: step.id.level,
            duration: format::duration(text, if unit.is_some() { left } else { whole }),
            minutes: left,
            sittings: step.sittings.iter().map(sitting).collect(),
            days: span(app, days.map(|(first, _)| first), days.map(|(_, last)| last)),
            state: state.to_owned(),
            placed: accepted.placed.get(&step.id).map(ToString::to_string),
            why: gone.map_or_else(|| text.get(&format!("plan-state-{state}")), |why| changes::why(app, ground, &why)),
        }
    };
    let steps: Vec<PlanStep> = accepted.steps.iter().map(step).collect();
    let finish = accepted.steps.iter().filter_map(|step| Some(step.days()?.1)).max();
    PlanLayout { minutes: steps.iter().map(|step| step.minutes).sum(), steps, finish: finish.map(|day| day.to_string()), spare: None }
}
