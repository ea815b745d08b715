//! A plan as it crosses the door.

use super::{Drawn, Ground, beside, changes, fault_name, hours, layout};
use crate::app::App;
use crate::commands::recall;
use crate::format;
use crate::text::args;
use crate::wire::*;
use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate};
use pathfolio_core::framework::StepId;
use pathfolio_core::planner::plan::{Feasibility, MATTERS};
use pathfolio_core::planner::solver::robustness;
use pathfolio_core::planner::{Accepted, Plan, PlanFault};
use pathfolio_core::profile::Purpose;

/// More weeks than these are not drawn: five years.
const WEEKS: usize = 260;

/// Nobody plans further ahead: forty years.
const FURTHEST: Days = Days::new(40 * 365);

/// Rows that anybody reads.
const LEFT_OUT: usize = 12;

/// How often hours are drawn anew to see what stays of a plan, and the seed of it.
const ROUNDS: u32 = 10;
const SEED: u64 = 27_021;

pub(super) fn of(
    app: &App,
    ground: &Ground,
    accepted: Option<(DateTime<FixedOffset>, Accepted)>,
    drawn: Result<Drawn<'_>, PlanFault>,
) -> Result<PlanView, ApiError> {
    let text = &app.text;
    let today = ground.circumstances.today;
    let accepted_on = accepted.as_ref().map(|(at, _)| format::day_from(text, at.date_naive(), today)).unwrap_or_default();
    let cannot = match &drawn {
        Err(fault) => Some(fault_name(*fault)),
        Ok(drawn) if drawn.plan.steps.is_empty() && drawn.plan.left_out.is_empty() => Some("nothing-left"),
        Ok(_) => None,
    };
    let cannot = cannot.map(|why| CannotPlan {
        why: why.to_owned(),
        words: text.get(&format!("plan-cannot-{why}")),
        next: text.get(&format!("plan-cannot-{why}-next")),
    });
    let drawn = drawn.unwrap_or_else(|_| Drawn { plan: empty(), rows: Vec::new(), moved: false });
    let plan = &drawn.plan;
    let now = layout::layout(app, ground, plan);
    let differs = !drawn.rows.is_empty() && !drawn.moved;
    let old = accepted.as_ref().filter(|_| differs || cannot.is_some()).map(|(_, accepted)| layout::accepted_layout(app, ground, accepted));
    let ends = std::iter::once(&now).chain(&old).filter_map(|layout| layout.finish.as_deref()?.parse().ok());
    let furthest = today.checked_add_days(FURTHEST).unwrap_or(today);
    let end = ends.chain(ground.circumstances.deadline).max().unwrap_or(today).min(furthest);
    let (from, sittings) = match &accepted {
        Some((at, accepted)) if !drawn.moved => {
            (at.date_naive(), accepted.steps.iter().flat_map(|s| &s.sittings).map(|s| (s.day, s.minutes)).collect())
        }
        _ => (today, layout::days_of(plan)),
    };
    let status = match (&cannot, accepted.is_some(), differs) {
        (Some(_), ..) => "none",
        (None, false, _) => "proposed",
        (None, true, true) => "changed",
        (None, true, false) => "accepted",
    };
    Ok(PlanView {
        status: status.to_owned(),
        line: cannot.as_ref().map_or_else(|| line(app, ground, plan), |cannot| cannot.words.clone()),
        cannot,
        today: today.to_string(),
        deadline: ground.standing.profile.deadline.map(|deadline| PlanDeadline {
            date: deadline.date.to_string(),
            word: text.get(purpose_word(deadline.purpose)),
            day: format::day_from(text, deadline.date, today),
        }),
        weeks: weeks(app, ground, end),
        days_off: days_off(ground),
        difference: changes::rows(app, ground, &drawn.rows),
        difference_line: changes::line(app, &drawn.rows),
        work: beside::work(app, ground, &plan.work),
        hours: hours::of(app, ground, &sittings, (from, end), plan.budget.map(|budget| 15 * budget.reserve)),
        remedies: plan.feasibility.as_ref().map(|feasibility| beside::remedies(app, ground, feasibility)).unwrap_or_default(),
        certified: certified(app, ground, plan),
        left_out: plan.left_out.iter().take(LEFT_OUT).map(|row| beside::left_out(app, ground, row)).collect(),
        left_out_count: plan.left_out.len() as u32,
        refresh: recall::refresh(app, &ground.standing, plan.budget.map(|budget| budget.reserve))?,
        own: super::own::list(app),
        now,
        accepted: old,
        accepted_on,
    })
}

fn empty() -> Plan<'static> {
    Plan {
        steps: Vec::new(),
        budget: None,
        choice: Default::default(),
        left_out: Vec::new(),
        finish: None,
        slack: None,
        feasibility: None,
        work: Vec::new(),
    }
}

impl App {
    /// A step's title, with its level where a topic has several.
    pub(super) fn step_title(&self, ground: &Ground, step: &StepId) -> String {
        let title = match ground.path.title(&self.catalogue, &step.topic) {
            Some(title) => title.to_owned(),
            // An own topic that was taken away since.
            None => self.with_state(|state| {
                let mut ever = state.own_topics_ever();
                ever.find(|(id, own)| own.topic(id) == step.topic).map(|(_, own)| own.title.clone()).unwrap_or_default()
            }),
        };
        if step.level > 1 { self.text.with("plan-step-title", args![title = title, level = step.level]) } else { title }
    }
}

/// "It fits. 31 h 30 are planned and 34 h are free until 26 January; another 6 h stay in reserve for refreshing."
pub(super) fn line(app: &App, ground: &Ground, plan: &Plan<'_>) -> String {
    let text = &app.text;
    let said = |quarters: u64| format::duration(text, u32::try_from(quarters * 15).unwrap_or(u32::MAX));
    let today = ground.circumstances.today;
    let Some((budget, feasibility)) = plan.budget.zip(plan.feasibility.as_ref()) else {
        let finish = plan.finish.map(|day| format::day_from(text, day, today)).unwrap_or_default();
        return text.with("plan-line-open", args![planned = said(plan.choice.hours), finish = finish]);
    };
    let date = ground.circumstances.deadline.map(|day| format::day_from(text, day, today)).unwrap_or_default();
    let key = match feasibility {
        Feasibility { all, .. } if all.fits && plan.left_out.is_empty() => "plan-line-fits",
        Feasibility { all, .. } if all.fits => "plan-line-part",
        Feasibility { important, .. } if important.fits => "plan-line-part",
        _ if plan.choice.hours == 0 => "plan-line-nothing",
        _ => "plan-line-short",
    };
    let reach = if feasibility.important.fits { feasibility.all } else { feasibility.important };
    text.with(
        key,
        args![
            planned = said(plan.choice.hours),
            free = said(u64::from(budget.capacity)),
            reserve = said(u64::from(budget.reserve)),
            needed = said(reach.needed),
            reached = said(reach.planned),
            importance = MATTERS,
            date = date
        ],
    )
}

pub(super) fn purpose_word(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Exam => "plan-deadline-exam",
        Purpose::Appraisal => "plan-deadline-appraisal",
        Purpose::Interview => "plan-deadline-interview",
        Purpose::Other => "plan-deadline-other",
    }
}

fn weeks(app: &App, ground: &Ground, end: NaiveDate) -> Vec<PlanWeek> {
    let text = &app.text;
    let time = &ground.circumstances.time;
    let today = ground.circumstances.today;
    let monday = today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday()))).unwrap_or(today);
    let week = |monday: NaiveDate| {
        let days = || monday.iter_days().take(7);
        let is_off = |day: NaiveDate| time.off.iter().any(|off| (off.from..=off.to).contains(&day));
        let minutes: u32 = days().map(|day| time.on(day)).sum();
        let away = days().all(is_off);
        let hours = if away { text.get("plan-week-away") } else { format::duration(text, minutes) };
        PlanWeek { monday: monday.to_string(), name: format::short_date(text, monday), hours, minutes, away }
    };
    monday.iter_days().step_by(7).take_while(|monday| *monday <= end).take(WEEKS).map(week).collect()
}

fn days_off(ground: &Ground) -> Vec<DaysOffDto> {
    let mut off = ground.circumstances.time.off.clone();
    off.sort_by_key(|off| off.from);
    off.into_iter().map(|off| DaysOffDto { from: off.from.to_string(), to: off.to.to_string() }).collect()
}

fn certified(app: &App, ground: &Ground, plan: &Plan<'_>) -> Certified {
    let text = &app.text;
    let gap_ppm = plan.choice.gap().parts_of(1_000_000);
    // Rounded up, so that nothing is claimed that is not so.
    let tenths = gap_ppm.div_ceil(1_000);
    let words = match (plan.budget, gap_ppm) {
        (None, _) => text.get("plan-certified-all"),
        (Some(_), 0) => text.get("plan-certified-best"),
        (Some(_), _) => text.with("plan-certified-within", args![whole = tenths / 10, tenth = tenths % 10]),
    };
    let robust = match plan.budget {
        Some(budget) if !plan.choice.units.is_empty() => {
            let kept = robustness(ground.path.problem(), &plan.choice.units, u64::from(budget.capacity), ROUNDS, SEED);
            text.with("plan-robust", args![percent = kept.kept_permille() / 10])
        }
        _ => String::new(),
    };
    Certified { value: plan.choice.value, bound: plan.choice.bound, gap_ppm, words, robust }
}
