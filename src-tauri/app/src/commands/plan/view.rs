//! A plan as it crosses the door.

use super::{Drawn, Ground, changes, fault_name, hours};
use crate::app::App;
use crate::commands::recall;
use crate::format;
use crate::text::args;
use crate::wire::*;
use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate};
use pathfolio_core::framework::StepId;
use pathfolio_core::planner::arrange::Arranged;
use pathfolio_core::planner::plan::{Feasibility, LeftOut, MATTERS, Planned, Work};
use pathfolio_core::planner::replan::{AcceptedStep, Change, Row, Why};
use pathfolio_core::planner::sittings::minutes_left;
use pathfolio_core::planner::solver::robustness;
use pathfolio_core::planner::{Accepted, Plan, PlanFault};
use pathfolio_core::profile::{Hours, Purpose};

/// More weeks than these are not drawn: five years.
const WEEKS: usize = 260;

/// Rows that anybody reads.
const LEFT_OUT: usize = 12;
const WORK: usize = 8;

/// How often hours are drawn anew to see what stays of a plan, and the seed of it.
const ROUNDS: u32 = 10;
const SEED: u64 = 27_021;

/// Asking is due soon within so many days.
const SOON: i64 = 7;

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
    let now = layout(app, ground, plan);
    let differs = !drawn.rows.is_empty() && !drawn.moved;
    let old =
        accepted.as_ref().filter(|_| differs || cannot.is_some()).map(|(_, accepted)| accepted_layout(app, ground, accepted, &drawn.rows));
    let ends = std::iter::once(&now).chain(&old).filter_map(|layout| layout.finish.as_deref()?.parse().ok());
    let end = ends.chain(ground.circumstances.deadline).max().unwrap_or(today);
    let (from, sittings) = match &accepted {
        Some((at, accepted)) if !drawn.moved => {
            (at.date_naive(), accepted.steps.iter().flat_map(|s| &s.sittings).map(|s| (s.day, s.minutes)).collect())
        }
        _ => (today, days_of(plan)),
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
        work: work(app, ground, &plan.work),
        hours: hours::of(app, ground, &sittings, from, end),
        remedies: plan.feasibility.as_ref().map(|feasibility| remedies(app, ground, feasibility)).unwrap_or_default(),
        certified: certified(app, ground, plan),
        left_out: plan.left_out.iter().take(LEFT_OUT).map(|row| left_out(app, ground, row)).collect(),
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
        let title = ground.path.title(&self.catalogue, &step.topic).unwrap_or_default();
        if step.level > 1 { self.text.with("plan-step-title", args![title = title, level = step.level]) } else { title.to_owned() }
    }
}

fn days_of(plan: &Plan<'_>) -> Vec<(NaiveDate, u32)> {
    let sittings = plan.steps.iter().flat_map(|step| &step.sittings);
    sittings.filter_map(|(sitting, day)| Some(((*day)?, minutes_left(sitting)))).collect()
}

fn layout(app: &App, ground: &Ground, plan: &Plan<'_>) -> PlanLayout {
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
fn accepted_layout(app: &App, ground: &Ground, accepted: &Accepted, rows: &[Row]) -> PlanLayout {
    let text = &app.text;
    let today = ground.circumstances.today;
    let step = |step: &AcceptedStep| {
        let unit = ground.path.units().iter().find(|unit| unit.step == step.id);
        let days = step.days();
        let dropped = rows.iter().find(|row| row.step == step.id && row.change == Change::Dropped).map(|row| &row.why);
        let state = match (unit, dropped) {
            (None, Some(Why::NotRelevant | Why::NotAsked)) => "gone",
            (None, _) => "done",
            (Some(unit), _) if unit.logged > 0 => "started",
            (Some(_), _) if days.is_some_and(|(_, last)| last < today) => "late",
            _ => "ahead",
        };
        let left = unit.map_or(0, |unit| 15 * unit.hours);
        let whole: u32 = step.sittings.iter().map(|sitting| sitting.minutes).sum();
        let sitting = |sitting: &pathfolio_core::planner::replan::AcceptedSitting| PlanSitting {
            number: sitting.number,
            date: sitting.day.to_string(),
            minutes: sitting.minutes,
        };
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
            why: text.get(&format!("plan-state-{state}")),
        }
    };
    let steps: Vec<PlanStep> = accepted.steps.iter().map(step).collect();
    let finish = accepted.steps.iter().filter_map(|step| Some(step.days()?.1)).max();
    PlanLayout { minutes: steps.iter().map(|step| step.minutes).sum(), steps, finish: finish.map(|day| day.to_string()), spare: None }
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
        Feasibility { all, .. } if all.fits => "plan-line-fits",
        Feasibility { important, .. } if important.fits => "plan-line-part",
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

fn work(app: &App, ground: &Ground, work: &[Work<'_>]) -> Vec<PlanWork> {
    let text = &app.text;
    let today = ground.circumstances.today;
    let by_words =
        |day: Option<NaiveDate>| day.map(|day| text.with("plan-work-by", args![day = format::short_date(text, day)])).unwrap_or_default();
    let soon = |day: Option<NaiveDate>| day.is_some_and(|day| (day - today).num_days() <= SOON);
    let arranged = |work: &Work<'_>| {
        let Arranged { id, title, occasion, .. } = &work.step;
        let occasion = (*occasion)?;
        Some(PlanWork {
            kind: "work".to_owned(),
            id: id.to_string(),
            title: (*title).to_owned(),
            by: work.ask_by.map(|day| day.to_string()),
            by_words: by_words(work.ask_by),
            on: work.latest.map(|day| day.to_string()),
            words: occasion.ask.clone(),
            soon: soon(work.ask_by),
        })
    };
    let mut rows: Vec<PlanWork> = work.iter().filter_map(arranged).take(WORK).collect();
    let deadline = ground.circumstances.deadline;
    app.with_state(|state| {
        for kept in state.evidence().into_iter().filter(|kept| kept.withdrawn.is_none()) {
            let Some(expires) = kept.piece.expires.filter(|day| *day >= today && deadline.is_some_and(|deadline| *day <= deadline)) else {
                continue;
            };
            rows.push(PlanWork {
                kind: "expiry".to_owned(),
                id: kept.id.to_owned(),
                title: kept.piece.title.clone(),
                by: Some(expires.to_string()),
                by_words: by_words(Some(expires)),
                on: Some(expires.to_string()),
                words: text.get("plan-work-expires"),
                soon: soon(Some(expires)),
            });
        }
    });
    rows
}

fn remedies(app: &App, ground: &Ground, feasibility: &Feasibility) -> Vec<Remedy> {
    let text = &app.text;
    let Some(found) = &feasibility.remedies else { return Vec::new() };
    let today = ground.circumstances.today;
    let goal = if found.for_important { "matters" } else { "all" };
    let blank =
        |kind: &str, words: String| Remedy { kind: kind.to_owned(), words, hours_per_week: None, deadline: None, without: Vec::new() };
    let hours = found.hours.as_ref().map(|more| {
        let week = more.hours.minutes_per_week();
        let words = text
            .with("plan-remedy-hours", args![hours = format::duration(text, week), more = format::duration(text, more.more), goal = goal]);
        Remedy { hours_per_week: Some(hours_text(&more.hours)), ..blank("hours", words) }
    });
    let later = found.later.map(|day| {
        let words = text.with("plan-remedy-later", args![date = format::day_from(text, day, today), goal = goal]);
        Remedy { deadline: Some(day.to_string()), ..blank("later", words) }
    });
    let narrower = (!found.narrower.without.is_empty()).then(|| {
        let named: Vec<String> = found.narrower.without.iter().map(|number| app.named(number)).collect();
        let needed = format::duration(text, u32::try_from(found.narrower.needed * 15).unwrap_or(u32::MAX));
        let words =
            text.with("plan-remedy-narrower", args![count = named.len(), without = text.list(&named), needed = needed, goal = goal]);
        Remedy { without: found.narrower.without.iter().map(ToString::to_string).collect(), ..blank("narrower", words) }
    });
    [hours, later, narrower].into_iter().flatten().collect()
}

/// Hours as `role_set` takes them: whole minutes as exact decimals of an hour.
fn hours_text(hours: &Hours) -> String {
    let decimal = |minutes: u32| {
        let thousandths = (u64::from(minutes) * 1000).div_ceil(60);
        let text = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    match hours {
        Hours::Week(minutes) => decimal(*minutes),
        Hours::Days(days) => {
            let named = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().zip(days);
            named.filter(|(_, m)| **m > 0).map(|(day, m)| format!("{day}={}", decimal(*m))).collect::<Vec<_>>().join(",")
        }
    }
}

fn certified(app: &App, ground: &Ground, plan: &Plan<'_>) -> Certified {
    let text = &app.text;
    let gap_ppm = plan.choice.gap().parts_of(1_000_000);
    // Rounded up, so that nothing is claimed that is not so.
    let tenths = gap_ppm.div_ceil(1_000);
    let words = match (plan.budget, gap_ppm) {
        (None, _) => text.get("plan-certified-all"),
        (Some(_), 0) => text.get("plan-certified-best"),
        (Some(_), _) => text.with("plan-certified-within", args![percent = format!("{}.{}", tenths / 10, tenths % 10)]),
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

fn left_out(app: &App, ground: &Ground, row: &LeftOut) -> PlanLeftOut {
    let text = &app.text;
    let said = |quarters: u64| format::duration(text, u32::try_from(quarters * 15).unwrap_or(u32::MAX));
    let needs_more = row.with_needs > u64::from(row.hours);
    let key = if needs_more { "plan-left-out-needs" } else { "plan-left-out" };
    PlanLeftOut {
        id: row.id.to_string(),
        competence: row.id.topic.competence.to_string(),
        title: app.step_title(ground, &row.id),
        duration: said(u64::from(row.hours)),
        why: text.with(key, args![hours = said(row.with_needs)]),
    }
}
