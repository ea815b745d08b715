//! What the holder says of themselves: name, role aimed at, time for study, date worked towards.
//!
//! Whether a role exists is checked where frameworks are at hand. What past work and certificates let one assume is worked
//! out in [`backgrounds`].

pub mod backgrounds;

mod assumed;
mod role_edit;

pub use assumed::{Assumed, AssumedLevel};
pub use role_edit::{CompetenceEdit, RoleEdit};

use crate::planner::{DaysOff, StepHours};
use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most minutes in a day and in a week.
const DAY: u32 = 24 * 60;
const WEEK: u32 = 7 * DAY;

/// The holder's profile; every part may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// The name printed on the portfolio.
    pub name: Option<String>,
    /// The role aimed at, in full: `iso-27021-2017/internal-auditor`.
    pub role: Option<String>,
    /// The time there is for study.
    pub hours: Option<Hours>,
    /// The date worked towards.
    pub deadline: Option<Deadline>,
    /// What past work and certificates let one assume.
    pub assumed: Option<Assumed>,
    /// Own hours per step of study.
    pub step_hours: Option<StepHours>,
    /// Days without study.
    pub days_off: Option<Vec<DaysOff>>,
}

/// A date and what happens on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// The day itself.
    pub date: NaiveDate,
    /// What it is for.
    pub purpose: Purpose,
}

/// What a deadline is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// An examination.
    Exam,
    /// An appraisal talk.
    Appraisal,
    /// A job interview.
    Interview,
    /// Anything else.
    Other,
}

/// The time there is for study, in minutes: so much a week, or so much on each weekday. In JSON
/// `{"week":300}` or `{"mon":60,"sat":180}`; a day left out has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, u32>", into = "BTreeMap<String, u32>")]
pub enum Hours {
    /// Minutes a week, on whichever days.
    Week(u32),
    /// Minutes on each day, Monday first.
    Days([u32; 7]),
}

/// Why hours cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoursFault {
    /// More than a day has; the day, Monday being 0.
    #[error("more than 24 hours on one day")]
    Day(usize),
    /// More than a week has.
    #[error("more than 168 hours a week")]
    Week,
    /// Neither `week` alone nor weekdays (`mon` to `sun`).
    #[error("{0:?} is neither \"week\" alone nor a weekday (mon to sun)")]
    Key(String),
}

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Hours {
    /// Checks that a week has 0 to 168 hours and a day 0 to 24.
    pub fn check(&self) -> Result<(), HoursFault> {
        match self {
            Hours::Week(minutes) if *minutes > WEEK => Err(HoursFault::Week),
            Hours::Week(_) => Ok(()),
            Hours::Days(days) => days.iter().position(|minutes| *minutes > DAY).map_or(Ok(()), |day| Err(HoursFault::Day(day))),
        }
    }

    /// Minutes in a whole week.
    pub fn minutes_per_week(&self) -> u32 {
        match self {
            Hours::Week(minutes) => *minutes,
            Hours::Days(days) => days.iter().fold(0, |sum, minutes| sum.saturating_add(*minutes)),
        }
    }

    /// Minutes on that day. Hours a week are spread evenly, odd minutes on the first days, so that seven days make the week.
    pub fn on(&self, weekday: Weekday) -> u32 {
        let day = weekday.num_days_from_monday();
        match self {
            Hours::Week(minutes) => minutes / 7 + u32::from(day < minutes % 7),
            Hours::Days(days) => days[day as usize],
        }
    }
}

impl TryFrom<BTreeMap<String, u32>> for Hours {
    type Error = HoursFault;
    fn try_from(map: BTreeMap<String, u32>) -> Result<Self, HoursFault> {
        if let (1, Some(minutes)) = (map.len(), map.get("week")) {
            return Ok(Hours::Week(*minutes));
        }
        let mut days = [0; 7];
        for (key, minutes) in map {
            let day = DAYS.iter().position(|day| *day == key).ok_or(HoursFault::Key(key))?;
            days[day] = minutes;
        }
        Ok(Hours::Days(days))
    }
}
impl From<Hours> for BTreeMap<String, u32> {
    fn from(hours: Hours) -> Self {
        match hours {
            Hours::Week(minutes) => BTreeMap::from([("week".to_owned(), minutes)]),
            Hours::Days(days) => {
                DAYS.iter().zip(days).filter(|(_, minutes)| *minutes > 0).map(|(day, minutes)| ((*day).to_owned(), minutes)).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_read_back_as_written() {
        for (text, week, saturday) in [(r#"{"week":300}"#, 300, 43), (r#"{"mon":60,"sat":180}"#, 240, 180), ("{}", 0, 0)] {
            let hours: Hours = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&hours).unwrap(), text);
            assert_eq!((hours.minutes_per_week(), hours.on(Weekday::Sat)), (week, saturday), "{text}");
        }
        for text in [r#"{"week":300,"mon":1}"#, r#"{"monday":60}"#, r#"{"mon":-1}"#, r#"{"mon":1.5}"#, "60"] {
            assert!(serde_json::from_str::<Hours>(text).is_err(), "{text} passed");
        }
    }

    #[test]
    fn a_week_has_168_hours_and_a_day_24() {
        assert_eq!(Hours::Week(168 * 60).check(), Ok(()));
        assert_eq!(Hours::Week(168 * 60 + 1).check(), Err(HoursFault::Week));
        assert_eq!(Hours::Days([24 * 60; 7]).check(), Ok(()));
        assert_eq!(Hours::Days([0, 0, 1441, 0, 0, 0, 0]).check(), Err(HoursFault::Day(2)));
    }

    #[test]
    fn seven_days_make_the_week() {
        for minutes in [0, 1, 6, 7, 300, 10_080] {
            let hours = Hours::Week(minutes);
            let days = (0..7).map(|day| Weekday::try_from(day).unwrap());
            assert_eq!(days.map(|day| hours.on(day)).sum::<u32>(), minutes);
        }
    }
}
