//! The time there is for study, day by day: so much on each weekday, nothing on days off.

use super::sittings::MOST_MINUTES;
use crate::profile::Hours;
use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Days without study, the first and the last among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaysOff {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, no earlier than the first.
    pub to: NaiveDate,
}

/// Why days off cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the days off end on {to}, before they begin on {from}")]
pub struct DaysOffFault {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl DaysOff {
    /// Checks that they end no earlier than they begin.
    pub fn check(&self) -> Result<(), DaysOffFault> {
        let Self { from, to } = *self;
        if from <= to { Ok(()) } else { Err(DaysOffFault { from, to }) }
    }
}

/// Most stretches of days off.
pub const MOST_OFF: usize = 100;

/// Checks stretches of days off: not too many, each of them sound.
pub fn check_off(off: &[DaysOff]) -> Result<(), String> {
    if off.len() > MOST_OFF {
        return Err(format!("{} stretches of days off, where {MOST_OFF} are kept", off.len()));
    }
    off.iter().try_for_each(|off| off.check().map_err(|fault| fault.to_string()))
}

/// Hours a week, and the days off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Availability {
    /// The hours of a week.
    pub hours: Hours,
    /// Days off, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub off: Vec<DaysOff>,
}

impl Availability {
    /// Checks the hours and every stretch of days off.
    pub fn check(&self) -> Result<(), String> {
        self.hours.check().map_err(|fault| fault.to_string())?;
        check_off(&self.off)
    }

    /// Minutes on a day.
    pub fn on(&self, date: NaiveDate) -> u32 {
        if self.off.iter().any(|off| (off.from..=off.to).contains(&date)) { 0 } else { self.hours.on(date.weekday()) }
    }

    /// Minutes from a day on, up to another that is not counted: on the day itself the examination is.
    pub fn minutes(&self, from: NaiveDate, until: NaiveDate) -> u64 {
        let end = from.checked_add_days(FURTHEST).unwrap_or(NaiveDate::MAX).min(until);
        from.iter_days().take_while(|day| *day < end).map(|day| u64::from(self.on(day))).sum()
    }

    /// The same in whole quarter hours.
    pub fn quarter_hours(&self, from: NaiveDate, until: NaiveDate) -> u32 {
        u32::try_from(self.minutes(from, until) / 15).unwrap_or(u32::MAX)
    }
}

/// Nobody plans further ahead: forty years.
const FURTHEST: Days = Days::new(40 * 365);

/// A walk through the days, putting sittings on those that have hours.
///
/// A day takes sittings up to its minutes, and at least one. Hours a week without days are spread evenly: what a day has
/// left goes over to the next, and what its sitting takes too much the next days give back, so that an hour a week is not a
/// sitting every day.
pub(super) struct Walk<'a> {
    time: &'a Availability,
    day: NaiveDate,
    end: NaiveDate,
    left: i64,
    first: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn from(time: &'a Availability, day: NaiveDate) -> Self {
        let end = if time.hours.minutes_per_week() == 0 { day } else { day.checked_add_days(FURTHEST).unwrap_or(NaiveDate::MAX) };
        let mut walk = Self { time, day, end, left: 0, first: false };
        walk.open();
        walk
    }

    fn open(&mut self) {
        let on_day = i64::from(self.time.on(self.day));
        // Days on which nothing could be done give nothing to a later one but a sitting's room.
        self.left = if matches!(self.time.hours, Hours::Week(_)) { self.left.min(i64::from(MOST_MINUTES)) + on_day } else { on_day };
        self.first = on_day > 0 && self.left > 0;
    }

    /// The day it has come to.
    pub(super) fn day(&self) -> NaiveDate {
        self.day
    }

    /// Goes on to the next day; false where it ends.
    pub(super) fn on(&mut self) -> bool {
        let next = self.day.succ_opt().filter(|next| *next <= self.end);
        if let Some(next) = next {
            self.day = next;
            self.open();
        }
        next.is_some()
    }

    /// The day that takes a sitting of so many minutes.
    pub(super) fn place(&mut self, minutes: u32) -> Option<NaiveDate> {
        loop {
            let fits = i64::from(minutes) <= self.left && self.time.on(self.day) > 0;
            if self.first || fits {
                self.left -= i64::from(minutes);
                self.first = false;
                return Some(self.day);
            }
            if !self.on() {
                return None;
            }
        }
    }
}
