//! What stands beside a plan: work to arrange and what runs out, ways out where the hours do not suffice, what is left out.

use super::Ground;
use crate::app::App;
use crate::format;
use crate::text::args;
use crate::wire::*;
use chrono::NaiveDate;
use pathfolio_core::planner::arrange::Arranged;
use pathfolio_core::planner::plan::{Feasibility, LeftOut, Work};
use pathfolio_core::profile::Hours;

/// Rows that anybody reads.
const WORK: usize = 8;

/// Asking is due soon within so many days.
const SOON: i64 = 7;

pub(super) fn work(app: &App, ground: &Ground, work: &[Work<'_>]) -> Vec<PlanWork> {
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

pub(super) fn remedies(app: &App, ground: &Ground, feasibility: &Feasibility) -> Vec<Remedy> {
    let text = &app.text;
    let Some(found) = &feasibility.remedies else { return Vec::new() };
    let today = ground.circumstances.today;
    let goal = if found.for_important { "matters" } else { "all" };
    let blank = |kind: &str, words: String| Remedy {
        kind: kind.to_owned(),
        goal: goal.to_owned(),
        words,
        hours_per_week: None,
        deadline: None,
        without: Vec::new(),
    };
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
    // A role of which nothing remains is no way out.
    let narrower = (!found.narrower.without.is_empty() && found.narrower.needed > 0).then(|| {
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

pub(super) fn left_out(app: &App, ground: &Ground, row: &LeftOut) -> PlanLeftOut {
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
