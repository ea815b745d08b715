//! Hours over time: what was studied, what the plan holds, what the hours a week give.

use super::Ground;
use crate::app::App;
use crate::format;
use crate::text::args;
use crate::wire::*;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// The lines begin no earlier than so many days ago.
const BACK: u64 = 26 * 7;

/// The sittings of a plan are given as (day, minutes), with the day from which it holds, the last day drawn, and the minutes
/// kept in reserve where there is a deadline.
pub(super) fn of(
    app: &App,
    ground: &Ground,
    sittings: &[(NaiveDate, u32)],
    (from, end): (NaiveDate, NaiveDate),
    reserve: Option<u32>,
) -> PlanHours {
    let text = &app.text;
    let circumstances = &ground.circumstances;
    let today = circumstances.today;
    // Accepted where it was later already, or by a clock that was ahead.
    let from = from.min(today);
    let mut studied: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    app.with_state(|state| {
        for logged in state.sessions() {
            let spent = studied.entry(logged.session.date).or_default();
            *spent = spent.saturating_add(logged.session.minutes);
        }
    });
    let earliest = today.checked_sub_days(Days::new(BACK)).unwrap_or(today);
    let begin = studied.keys().next().copied().unwrap_or(today).min(from).max(earliest).min(today);
    let done_before = |day: NaiveDate| studied.range(begin..day).map(|(_, minutes)| minutes).sum::<u32>();
    let done = sums(begin, today, 0, |day| studied.get(&day).copied().unwrap_or(0));
    let mut held: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    sittings.iter().for_each(|(day, minutes)| *held.entry(*day).or_default() += minutes);
    let plan_from = from.max(begin);
    let base = done_before(plan_from);
    let plan = sums(plan_from, end, base, |day| held.get(&day).copied().unwrap_or(0));
    let free = sums(plan_from, end, base, |day| circumstances.time.on(day));
    let total = |line: &[HoursPoint]| line.last().map_or(0, |point| point.minutes);
    let due = base + held.range(plan_from..today).map(|(_, minutes)| minutes).sum::<u32>();
    let so_far = total(&done);
    let said = format::duration(text, so_far);
    let words = match (so_far, due.saturating_sub(so_far)) {
        (0, 0) => String::new(),
        (_, 0) => text.with("plan-hours-done", args![done = said]),
        (_, behind) => text.with("plan-hours-behind", args![done = said, behind = format::duration(text, behind)]),
    };
    PlanHours {
        words,
        plan_words: text.with("plan-hours-plan", args![hours = format::duration(text, total(&plan))]),
        free_words: match reserve {
            Some(reserve) if reserve > 0 => text.with(
                "plan-hours-free-reserve",
                args![hours = format::duration(text, total(&free)), reserve = format::duration(text, reserve)],
            ),
            _ => text.with("plan-hours-free", args![hours = format::duration(text, total(&free))]),
        },
        done,
        plan,
        free,
    }
}

/// Sums up to the end of each seventh day, of the first and of the last.
fn sums(from: NaiveDate, to: NaiveDate, base: u32, on: impl Fn(NaiveDate) -> u32) -> Vec<HoursPoint> {
    let point = |date: NaiveDate, minutes: u32| HoursPoint { date: date.to_string(), minutes };
    let mut points = vec![point(from, base)];
    let mut sum = base;
    for (at, day) in (0_u32..).zip(from.iter_days().take_while(|day| *day <= to)) {
        sum = sum.saturating_add(on(day));
        if at % 7 == 6 || day == to {
            points.push(point(day, sum));
        }
    }
    points
}
