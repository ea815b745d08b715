//! Two plans side by side, before anything changes.

use super::{Drawn, Ground, changes, fault_name};
use crate::app::App;
use crate::format;
use crate::standing::Standing;
use crate::text::args;
use crate::wire::*;
use pathfolio_core::planner::replan::replan;
use pathfolio_core::planner::{Accepted, Plan, PlanFault};
use pathfolio_core::profile::{Deadline, Purpose};
use std::collections::BTreeMap;

/// First steps that are named.
const FIRST: usize = 5;

pub(crate) fn what_if(app: &App, asked: WhatIfAsk) -> Result<WhatIf, ApiError> {
    let accepted = app.accepted_plan().map(|(_, accepted)| accepted);
    let placed = accepted.as_ref().map(|accepted| accepted.placed.clone()).unwrap_or_default();
    let now = app.ground(app.standing(None)?, &placed)?;
    let mut standing = app.standing(asked.role.as_deref())?;
    if let Some(hours) = &asked.hours_per_week {
        standing.profile.hours = Some(app.hours(hours)?);
    }
    if let Some(date) = &asked.deadline {
        let purpose = standing.profile.deadline.map_or(Purpose::Other, |deadline| deadline.purpose);
        standing.profile.deadline = Some(Deadline { date: app.date(date)?, purpose });
    }
    let then = app.ground(standing, &placed)?;
    let before = app.draw(&now, accepted.as_ref(), &BTreeMap::new());
    let (plan, rows) = match &before {
        // The same steps as far as they can stay: so that the difference is what the question makes, and nothing else.
        Ok(Drawn { plan, .. }) => {
            let held = Accepted::of(plan, &now.circumstances, &app.role_in_full(&now.standing), app.catalogue.framework.revision);
            match replan(&app.catalogue, &then.standing.role, &then.path, &held, &then.circumstances) {
                Ok(again) => (Ok(again.plan), again.rows),
                Err(fault) => (Err(fault), Vec::new()),
            }
        }
        Err(_) => (app.draw(&then, None, &BTreeMap::new()).map(|drawn| drawn.plan), Vec::new()),
    };
    Ok(WhatIf {
        now: summary(app, &now, before.as_ref().map(|drawn| &drawn.plan).map_err(|fault| *fault)),
        then: summary(app, &then, plan.as_ref().map_err(|fault| *fault)),
        line: changes::line(app, &rows),
        difference: changes::rows(app, &then, &rows),
    })
}

fn summary(app: &App, ground: &Ground, plan: Result<&Plan<'_>, PlanFault>) -> PlanSummary {
    let text = &app.text;
    let today = ground.circumstances.today;
    let Standing { role, profile, .. } = &ground.standing;
    let hours = profile.hours.map_or_else(
        || text.get("plan-no-hours"),
        |hours| text.with("plan-hours-a-week", args![hours = format::duration(text, hours.minutes_per_week())]),
    );
    let said = |quarters: u64| format::duration(text, u32::try_from(quarters * 15).unwrap_or(u32::MAX));
    let needed: u64 = ground.path.units().iter().map(|unit| u64::from(unit.hours)).sum();
    let blank = PlanSummary {
        role: role.title.clone(),
        hours,
        deadline: profile.deadline.map(|deadline| format::day_from(text, deadline.date, today)).unwrap_or_default(),
        steps: 0,
        planned: said(0),
        needed: said(needed),
        finish: String::new(),
        fits: None,
        words: String::new(),
        first: Vec::new(),
    };
    match plan {
        Err(fault) => PlanSummary { words: text.get(&format!("plan-cannot-{}", fault_name(fault))), ..blank },
        Ok(plan) => PlanSummary {
            steps: plan.steps.len() as u32,
            planned: said(plan.choice.hours),
            finish: plan.finish.map(|day| format::day_from(text, day, today)).unwrap_or_default(),
            fits: plan.feasibility.as_ref().map(|feasibility| feasibility.important.fits),
            words: super::view::line(app, ground, plan),
            first: plan.steps.iter().take(FIRST).map(|step| app.step_title(ground, &step.id)).collect(),
            ..blank
        },
    }
}
