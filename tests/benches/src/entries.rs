//! Something to record: ratings as a person gives them, each another than the one before.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use pathfolio_core::journal::{Change, Rated, TargetRating};

/// The author of every entry here.
pub(crate) const AUTHOR: &str = "holder";

/// The `number`th rating: one item, one level, a reason of a line.
pub(crate) fn rating(number: u32) -> Change {
    let item = ["6.2.3.K4", "6.2.3.S2", "6.5.3.K1", "6.5.3.S4", "5.2.K1", "6.1.2.S4"][number as usize % 6];
    let level = u8::try_from(number % 6).unwrap_or_default();
    let reason = Some(format!("Rated for the {number}th time, after another week of work on the programme of audits"));
    let ratings = vec![TargetRating { target: format!("iso-27021-2017/{item}"), level: Some(level), reason }];
    Change::Rated(Rated { ratings, date: NaiveDate::default() })
}

/// The `number`th minute.
pub(crate) fn minute(number: u32) -> DateTime<FixedOffset> {
    DateTime::UNIX_EPOCH.fixed_offset() + TimeDelta::minutes(i64::from(number))
}

/// A folder on the disk that a record would be on, not in memory as `/tmp` may be.
pub(crate) fn folder() -> std::io::Result<tempfile::TempDir> {
    let beside_the_program = std::env::current_exe()?.with_file_name("");
    tempfile::TempDir::new_in(beside_the_program)
}
