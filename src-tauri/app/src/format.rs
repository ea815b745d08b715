//! Durations, dates and lists of ids as a person reads them.

use crate::text::{Text, args};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use pathfolio_core::framework::{ItemId, ItemKind};

/// "45 min", "2 h", "2 h 30": never decimals.
pub fn duration(text: &Text, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => text.with("duration-minutes", args![minutes = rest]),
        (hours, 0) => text.with("duration-hours", args![hours = hours]),
        (hours, rest) => text.with("duration-hours-minutes", args![hours = hours, minutes = format!("{rest:02}")]),
    }
}

/// "26 January".
pub(crate) fn day(text: &Text, date: NaiveDate) -> String {
    text.with("date-day", args![day = date.day(), month = month(text, date)])
}

/// "26 Jan".
pub(crate) fn short_date(text: &Text, date: NaiveDate) -> String {
    let month = text.get(&format!("month-short-{}", date.month()));
    text.with("date-short", args![day = date.day(), month = month])
}

/// "26 January 2027".
pub(crate) fn date(text: &Text, date: NaiveDate) -> String {
    text.with("date-year", args![day = date.day(), month = month(text, date), year = date.year().to_string()])
}

/// "26 January 2027, 14:02": when something was made.
pub(crate) fn moment(text: &Text, at: DateTime<FixedOffset>) -> String {
    let time = at.format("%H:%M").to_string();
    text.with("date-moment", args![date = date(text, at.date_naive()), time = time])
}

/// "26 January", with the year where the day lies behind in another year or so far ahead that the next one could be meant.
pub(crate) fn day_from(text: &Text, day_meant: NaiveDate, today: NaiveDate) -> String {
    let near = (0..330).contains(&(day_meant - today).num_days());
    if near || day_meant.year() == today.year() { day(text, day_meant) } else { date(text, day_meant) }
}

/// "412 KB", "18 MB": powers of 1,000, as file managers say it, rounded up so that nothing is 0.
pub(crate) fn size(text: &Text, bytes: u64) -> String {
    let (unit, number) = match bytes {
        0..1_000 => ("bytes", bytes),
        1_000..1_000_000 => ("kb", bytes.div_ceil(1_000)),
        1_000_000..1_000_000_000 => ("mb", bytes.div_ceil(1_000_000)),
        _ => ("gb", bytes.div_ceil(1_000_000_000)),
    };
    text.with(&format!("size-{unit}"), args![number = number])
}

/// Quarter hours to the nearest hour, for sums in which minutes say nothing.
pub(crate) fn whole_hours(quarters: u64) -> u64 {
    (quarters + 2) / 4
}

/// "Tuesday 24 November".
pub(crate) fn weekday(text: &Text, date: NaiveDate) -> String {
    let weekday = text.get(&format!("weekday-{}", date.weekday().number_from_monday()));
    text.with("date-full", args![weekday = weekday, day = date.day(), month = month(text, date)])
}

fn month(text: &Text, date: NaiveDate) -> String {
    text.get(&format!("month-{}", date.month()))
}

/// "three" up to twelve, digits beyond.
pub(crate) fn number(text: &Text, count: usize) -> String {
    if count <= 12 { text.get(&format!("number-{count}")) } else { count.to_string() }
}

/// The first letter as a capital, for a number word that begins a sentence.
pub(crate) fn sentence_start(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// `K2, K4, S6–S8`: items of one competence, runs of three and more joined.
pub(crate) fn item_run(items: &[ItemId]) -> String {
    let mut parts: Vec<String> = Vec::new();
    for kind in [ItemKind::Knowledge, ItemKind::Skill] {
        let ordinals: Vec<u8> = items.iter().filter(|i| i.kind == kind).map(|i| i.ordinal).collect();
        let mut at = 0;
        while at < ordinals.len() {
            let mut end = at;
            while end + 1 < ordinals.len() && ordinals[end + 1] == ordinals[end] + 1 {
                end += 1;
            }
            let letter = kind.letter();
            if end - at >= 2 {
                parts.push(format!("{letter}{}–{letter}{}", ordinals[at], ordinals[end]));
            } else {
                parts.extend(ordinals[at..=end].iter().map(|o| format!("{letter}{o}")));
            }
            at = end + 1;
        }
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_without_decimals() {
        let text = Text::english();
        assert_eq!([0, 45, 60, 65, 150, 2040].map(|m| duration(&text, m)), ["0 min", "45 min", "1 h", "1 h 05", "2 h 30", "34 h"]);
    }

    #[test]
    fn dates_are_in_full_words() {
        let text = Text::english();
        let date_meant = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(weekday(&text, date_meant), "Tuesday 24 November");
        let from = |y, m, d| day_from(&text, NaiveDate::from_ymd_opt(y, m, d).unwrap(), date_meant);
        assert_eq!(from(2027, 1, 26), "26 January");
        assert_eq!(from(2027, 11, 20), "20 November 2027", "not to be taken for this week's");
        assert_eq!(from(2025, 12, 1), "1 December 2025");
    }

    #[test]
    fn german_says_dates_and_numbers_as_germans_do() {
        let text = Text::speaking(Some("de"));
        let date_meant = NaiveDate::from_ymd_opt(2027, 1, 26).unwrap();
        assert_eq!([weekday(&text, date_meant), date(&text, date_meant)], ["Dienstag, 26. Januar", "26. Januar 2027"]);
        assert_eq!([duration(&text, 150), sentence_start(&number(&text, 5))], ["2 h 30", "Fünf"]);
    }

    #[test]
    fn sizes_are_never_nothing() {
        let text = Text::english();
        let sizes = [1, 999, 1_000, 411_200, 209_715_200, 2_000_000_001].map(|bytes| size(&text, bytes));
        assert_eq!(sizes, ["1 byte", "999 bytes", "1 KB", "412 KB", "210 MB", "3 GB"]);
    }

    #[test]
    fn runs_of_items_are_joined() {
        let items: Vec<ItemId> = ["6.5.3.K2", "6.5.3.K4", "6.5.3.S1", "6.5.3.S2", "6.5.3.S6", "6.5.3.S7", "6.5.3.S8"]
            .iter()
            .map(|i| i.parse().unwrap())
            .collect();
        assert_eq!(item_run(&items), "K2, K4, S1, S2, S6–S8");
    }
}
