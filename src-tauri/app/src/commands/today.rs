//! The screen Today: one thing to do next, cut into sittings; what comes after; the week; what only work can teach; what
//! runs out.

use crate::app::App;
use crate::commands::advice::{MINUTES, feasibility, waiting};
use crate::commands::evidence::running_out;
use crate::commands::study::rate_again;
use crate::commands::teaching::task;
use crate::commands::wishes::aside_rows;
use crate::format;
use crate::reasons::Asked;
use crate::refuse::refuse_what;
use crate::standing::Standing;
use crate::text::args;
use crate::wire::*;
use chrono::{Datelike, Days, NaiveDate};
use pathfolio_core::framework::{ItemId, StepId};
use pathfolio_core::planner::advice::{Advice, Step, WhyNot, answer};
use pathfolio_core::planner::arrange::{Arranged, arranged as to_arrange, ask_by};
use pathfolio_core::planner::parts::parts;
use pathfolio_core::planner::sittings::{Portion, dates, sittings};
use pathfolio_core::planner::{Accepted, Path, Question};
use pathfolio_core::profile::Purpose;
use std::collections::{BTreeMap, BTreeSet};

/// Minutes of a sitting when nobody says how many are at hand.
const AT_HAND: u32 = 45;

/// The next step and what comes after it.
const STEPS: usize = 6;

/// Things to arrange that anybody acts on.
const ARRANGED: usize = 3;

/// Competences beside the next step.
const BESIDE: usize = 5;

pub(crate) fn today(app: &App, asked: TodayAsk) -> Result<Today, ApiError> {
    let text = &app.text;
    let standing = app.standing(None)?;
    if asked.minutes.is_some_and(|m| !MINUTES.contains(&m)) {
        return Err(refuse_what(text, ErrorCode::BadRequest, text.get("minutes-unknown")));
    }
    let accepted = app.accepted_plan().map(|(_, accepted)| accepted);
    let limit = if accepted.is_some() { usize::MAX } else { STEPS };
    let question = Question { competence: None, clause: None, minutes: asked.minutes, limit };
    let path = app.path(&standing)?;
    let mut advice = app.advise_on(&path, &standing, &question);
    if let Some(accepted) = &accepted {
        as_accepted(app, &mut advice, accepted);
    }
    if let Some(at) = advice.steps.iter().position(|step| asked.first.as_ref() == Some(&step.id.topic.to_string())) {
        advice.steps[..=at].rotate_right(1);
    }
    // What stands at target waits for nothing.
    advice.waiting.retain(|waiting| !matches!(waiting.why, WhyNot::AtTarget));
    let mut steps = advice.steps.iter().map(|s| app.step(s, &standing, asked.minutes, Asked::All));
    let next = steps.next();
    let up_next = steps.collect();
    let first = advice.steps.first();
    let counts = app.readiness_of_all(&standing);
    Ok(Today {
        heading: format::weekday(text, app.today()),
        line: line(app, &standing, &advice),
        empty: if next.is_none() { text.get("today-done") } else { String::new() },
        sittings: first.map(|step| step_sittings(app, &standing, step, asked.minutes.unwrap_or(AT_HAND))).unwrap_or_default(),
        rate_again: first.map(|step| rate_again(app, &step.id.topic)).transpose()?.flatten(),
        next,
        up_next,
        waiting: waiting(app, &standing, &advice).into_iter().take(2).collect(),
        by_competence: by_competence(app, &standing, &path),
        assess_hint: if counts.not_assessed == 0 { String::new() } else { text.with("today-assess", args![count = counts.not_assessed]) },
        week: week(app, &standing),
        arrange: arranged(app, &standing, &path),
        runs_out: runs_out(app, &standing),
        aside: aside_rows(app).len() as u32,
    })
}

/// What the accepted plan does first comes first: the day shows the plan that was agreed on, not another one each morning.
fn as_accepted(app: &App, advice: &mut Advice, accepted: &Accepted) {
    let place: BTreeMap<&StepId, usize> = accepted.steps.iter().enumerate().map(|(at, step)| (&step.id, at)).collect();
    let today = app.today();
    let later = accepted.placed.iter().filter(|(_, day)| **day > today).map(|(step, _)| step.clone());
    let mut waits: BTreeSet<StepId> = later.collect();
    // What needs a step that waits, waits with it.
    while let Some(next) = advice.steps.iter().find(|s| !waits.contains(&s.id) && s.needs.iter().any(|need| waits.contains(need))) {
        waits.insert(next.id.clone());
    }
    advice.steps.sort_by_key(|step| (waits.contains(&step.id), place.get(&step.id).copied().unwrap_or(usize::MAX)));
    advice.steps.truncate(STEPS);
}

/// The first step of each of the role's most important competences.
fn by_competence(app: &App, standing: &Standing, path: &Path) -> Vec<StepBrief> {
    let mut heavy: Vec<_> = standing.role.importance.iter().collect();
    heavy.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
    let mut steps = Vec::new();
    for (number, _) in heavy {
        let question = Question { competence: Some(number.clone()), clause: None, minutes: None, limit: 1 };
        // What is in the plan changes no step, and is not asked for.
        let advice = answer(&app.catalogue, &standing.role, path, &question, None);
        steps.extend(advice.steps.first().map(|s| app.step_brief(s)));
        if steps.len() == BESIDE {
            break;
        }
    }
    steps
}

/// "Nine weeks to your appraisal on 26 January. …"
fn line(app: &App, standing: &Standing, advice: &Advice) -> String {
    let text = &app.text;
    let Some(deadline) = standing.profile.deadline else {
        return text.with("today-line-none", args![article = standing.role.article.clone()]);
    };
    let today = app.today();
    let days = (deadline.date - today).num_days();
    let span = match days {
        ..0 => text.get("span-past"),
        0..14 => text.with("span-days", args![days = days]),
        _ => {
            let weeks = format::number(text, usize::try_from(days / 7).unwrap_or(0));
            text.with("span-weeks", args![weeks = format::sentence_start(&weeks)])
        }
    };
    let occasion = occasion(app, deadline.purpose, &format::day_from(text, deadline.date, today));
    let line = text.with("today-line-date", args![span = span, occasion = occasion]);
    [line, feasibility(app, standing, advice)].iter().filter(|s| !s.is_empty()).cloned().collect::<Vec<_>>().join(" ")
}

/// "your appraisal on 26 January".
fn occasion(app: &App, purpose: Purpose, date: &str) -> String {
    let key = match purpose {
        Purpose::Exam => "purpose-exam",
        Purpose::Appraisal => "purpose-appraisal",
        Purpose::Interview => "purpose-interview",
        Purpose::Other => "purpose-other",
    };
    app.text.with(key, args![date = date])
}

/// The sittings of a step, each as long as the minutes at hand, with the days they fall on.
fn step_sittings(app: &App, standing: &Standing, step: &Step, at_hand: u32) -> Vec<SittingDto> {
    let tasks = parts(&app.catalogue, step);
    let cut = sittings(&tasks, at_hand, step.logged);
    let days = dates(&cut, standing.profile.hours, app.today());
    let dto = |(at, (sitting, day)): (usize, (_, Option<NaiveDate>))| {
        let sitting: &pathfolio_core::planner::sittings::Sitting<'_> = sitting;
        SittingDto {
            number: at as u32 + 1,
            tasks: sitting.portions.iter().map(|portion| portion_task(app, portion)).collect(),
            duration: format::duration(&app.text, sitting.minutes),
            minutes: sitting.minutes,
            day: day.map(|day| short_day(app, day)).unwrap_or_default(),
            date: day.map(|day| day.to_string()),
            done: sitting.is_done(),
        }
    };
    cut.iter().zip(days).enumerate().map(dto).collect()
}

/// A task within a sitting: as elsewhere, and which of its sittings it is where it takes several.
fn portion_task(app: &App, portion: &Portion<'_>) -> TaskDto {
    let dto = task(app, &(portion.task, portion.minutes));
    if portion.of < 2 {
        return dto;
    }
    TaskDto { what: app.text.with("task-portion", args![what = dto.what.as_str(), at = portion.at, of = portion.of]), ..dto }
}

/// "today", "tomorrow", "Thu 26".
fn short_day(app: &App, day: NaiveDate) -> String {
    match (day - app.today()).num_days() {
        0 => app.text.get("day-today"),
        1 => app.text.get("day-tomorrow"),
        _ => {
            let weekday = app.text.get(&format!("weekday-short-{}", day.weekday().number_from_monday()));
            app.text.with("day-short", args![weekday = weekday, day = day.day()])
        }
    }
}

/// The week from Monday: what was studied, what its hours give.
fn week(app: &App, standing: &Standing) -> WeekDto {
    let today = app.today();
    let monday = today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday()))).unwrap_or(today);
    let mut studied: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    app.with_state(|state| {
        for logged in state.sessions() {
            let minutes = studied.entry(logged.session.date).or_default();
            *minutes = minutes.saturating_add(logged.session.minutes);
        }
    });
    let days: Vec<WeekDay> = monday
        .iter_days()
        .take(7)
        .map(|day| WeekDay {
            name: app.text.get(&format!("weekday-short-{}", day.weekday().number_from_monday())),
            logged: studied.get(&day).copied().filter(|_| day <= today).unwrap_or(0),
            planned: standing.profile.hours.map_or(0, |hours| hours.on(day.weekday())),
            today: day == today,
        })
        .collect();
    let logged = days.iter().fold(0u32, |sum, day| sum.saturating_add(day.logged));
    let planned = standing.profile.hours.map(|hours| hours.minutes_per_week()).filter(|minutes| *minutes > 0);
    let said = format::duration(&app.text, logged);
    let words = match planned {
        Some(planned) => app.text.with("week-of", args![logged = said, planned = format::duration(&app.text, planned)]),
        None => app.text.with("week-logged", args![logged = said]),
    };
    WeekDto { logged, planned, words, days }
}

fn arranged(app: &App, standing: &Standing, path: &Path) -> Vec<ArrangeDto> {
    let arranged = to_arrange(&app.catalogue, &standing.role, path);
    let today = app.today();
    let by = ask_by(standing.profile.deadline.map(|d| d.date), today);
    let by = by.map(|day| app.text.with("arrange-by", args![date = format::weekday(&app.text, day)])).unwrap_or_default();
    let dto = |work: &Arranged<'_>| {
        let occasion = work.occasion?;
        let items: Vec<ItemId> = work.items.iter().map(|item| item.item.clone()).collect();
        Some(ArrangeDto {
            id: work.id.to_string(),
            topic: work.id.topic.to_string(),
            competence: work.id.topic.competence.to_string(),
            title: work.title.to_owned(),
            when: occasion.when.clone(),
            ask: occasion.ask.clone(),
            by: by.clone(),
            leads_to: app.text.with("arrange-leads-to", args![items = format::item_run(&items), level = work.id.level]),
        })
    };
    arranged.iter().filter_map(dto).take(ARRANGED).collect()
}

/// Pieces that have run out or soon will, the next first.
fn runs_out(app: &App, standing: &Standing) -> Vec<RunsOutDto> {
    let today = app.today();
    app.with_state(|state| {
        let mut rows: Vec<(NaiveDate, RunsOutDto)> = state
            .evidence()
            .into_iter()
            .filter(|kept| kept.withdrawn.is_none() && !running_out(kept.piece, today).is_empty())
            .filter_map(|kept| {
                let day = kept.piece.expires?;
                let row = RunsOutDto {
                    id: kept.id.to_owned(),
                    number: kept.number,
                    title: kept.piece.title.clone(),
                    words: running_words(app, standing, day),
                    lapsed: day < today,
                };
                Some((day, row))
            })
            .collect();
        rows.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.number.cmp(&b.1.number)));
        rows.into_iter().map(|(_, row)| row).collect()
    })
}

/// "18 January, 8 days before your appraisal."
fn running_words(app: &App, standing: &Standing, day: NaiveDate) -> String {
    let text = &app.text;
    let today = app.today();
    let date = format::day_from(text, day, today);
    if day < today {
        return text.with("runs-out-lapsed", args![date = date]);
    }
    match standing.profile.deadline {
        Some(deadline) if deadline.date > day && deadline.date > today => {
            let days = (deadline.date - day).num_days();
            text.with(
                "runs-out-before",
                args![date = date, days = days, occasion = text.get(&format!("occasion-{}", purpose_name(deadline.purpose)))],
            )
        }
        _ => text.with("runs-out", args![date = date]),
    }
}

fn purpose_name(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Exam => "exam",
        Purpose::Appraisal => "appraisal",
        Purpose::Interview => "interview",
        Purpose::Other => "other",
    }
}
