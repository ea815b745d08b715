//! What the store's tests share: a data directory, some entries, a clock.
#![allow(dead_code, unreachable_pub, missing_docs, clippy::unwrap_used)]

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use pathfolio_core::journal::{Change, Rated, TargetRating};
use pathfolio_store::{OpenOptions, OpenReport, Store};
use std::path::Path;

pub const HOLDER: &str = "holder";

pub fn at(minutes: i64) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-24T09:12:33+01:00").unwrap() + TimeDelta::minutes(minutes)
}

/// One rating of one of 223 items; every n is another entry.
pub fn rated(n: i64) -> Change {
    rated_because(n, None)
}

pub fn rated_because(n: i64, reason: Option<String>) -> Change {
    let target = format!("iso-27021-2017/6.2.3.K{}", n % 223 + 1);
    let level = Some((n % 6) as u8);
    Change::Rated(Rated { ratings: vec![TargetRating { target, level, reason }], date: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap() })
}

pub fn open(dir: &Path) -> (Store, OpenReport) {
    Store::open(dir, OpenOptions::new("test")).unwrap()
}
