//! The activity calendar: minutes per day, in weeks from Monday. Says how much, never how much is missing.

use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeMap;

/// One day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// Minutes studied.
    pub minutes: u32,
    /// 0 nothing, 1 to 4 by how much: up to 30, 60, 120 minutes and more.
    pub step: u8,
}

/// Seven days from a Monday; days after the last one asked for are absent.
pub type Week = Vec<Day>;

/// The `count` weeks that end with the one `today` is in.
pub fn weeks(minutes: &BTreeMap<NaiveDate, u32>, today: NaiveDate, count: u32) -> Vec<Week> {
    let back = u64::from(today.weekday().num_days_from_monday()) + 7 * u64::from(count.saturating_sub(1));
    let start = today.checked_sub_days(Days::new(back)).unwrap_or(today);
    let days: Vec<Day> = start.iter_days().take_while(|day| *day <= today).map(|date| day(minutes, date)).collect();
    days.chunks(7).map(<[Day]>::to_vec).collect()
}

fn day(minutes: &BTreeMap<NaiveDate, u32>, date: NaiveDate) -> Day {
    let minutes = minutes.get(&date).copied().unwrap_or(0);
    let step = match minutes {
        0 => 0,
        1..=30 => 1,
        31..=60 => 2,
        61..=120 => 3,
        _ => 4,
    };
    Day { date, minutes, step }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_monday_and_end_today() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let minutes = BTreeMap::from([(date("2026-11-24"), 45), (date("2026-11-16"), 200), (date("2026-11-01"), 10)]);
        let weeks = weeks(&minutes, date("2026-11-24"), 2);
        assert_eq!(weeks.iter().map(Vec::len).collect::<Vec<_>>(), [7, 2]);
        assert_eq!(weeks[0][0], Day { date: date("2026-11-16"), minutes: 200, step: 4 });
        assert_eq!(weeks[1][1], Day { date: date("2026-11-24"), minutes: 45, step: 2 });
        assert_eq!(weeks.concat().iter().map(|day| day.minutes).sum::<u32>(), 245, "what lies before is left out");
    }
}
