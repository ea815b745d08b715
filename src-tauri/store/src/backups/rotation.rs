//! Which backups stay: a pure function over their times.

use chrono::{DateTime, Datelike, Utc};
use std::collections::BTreeSet;

/// The newest so many stay whatever their time.
const RECENT: usize = 10;
/// The newest backup of so many days that have one.
const DAYS: usize = 7;
/// The newest backup of so many weeks (ISO 8601) that have one.
const WEEKS: usize = 4;
/// The newest backup of so many months that have one.
const MONTHS: usize = 12;

/// The places in `times` of the backups that stay; of equal times the first counts as the newest. Days, weeks and months are
/// those of UTC, so that the answer is the same wherever it is asked.
pub fn keep(times: &[DateTime<Utc>]) -> BTreeSet<usize> {
    let mut newest_first: Vec<usize> = (0..times.len()).collect();
    newest_first.sort_by_key(|&at| std::cmp::Reverse(times[at]));
    let mut kept: BTreeSet<usize> = newest_first.iter().copied().take(RECENT).collect();
    let mut one_each = |spans: usize, span: &dyn Fn(DateTime<Utc>) -> (i32, u32)| {
        let mut seen = BTreeSet::new();
        for &at in &newest_first {
            if !seen.contains(&span(times[at])) && seen.len() < spans {
                seen.insert(span(times[at]));
                kept.insert(at);
            }
        }
    };
    one_each(DAYS, &|time| (time.year(), time.ordinal()));
    one_each(WEEKS, &|time| (time.iso_week().year(), time.iso_week().week()));
    one_each(MONTHS, &|time| (time.year(), time.month()));
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn time(minutes: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_790_000_000, 0).unwrap() + TimeDelta::minutes(minutes)
    }

    fn times() -> impl Strategy<Value = Vec<DateTime<Utc>>> {
        // Three years, some of them of one minute.
        prop::collection::vec(prop_oneof![0i64..1_600_000, 0i64..2000], 0..200).prop_map(|all| all.into_iter().map(time).collect())
    }

    proptest! {
        #[test]
        fn few_stay_and_the_newest_are_among_them(times in times()) {
            let kept = keep(&times);
            prop_assert!(kept.len() <= RECENT + DAYS + WEEKS + MONTHS);
            let mut sorted = times.clone();
            sorted.sort();
            for recent in sorted.iter().rev().take(RECENT) {
                prop_assert!(kept.iter().any(|&at| times[at] == *recent));
            }
        }

        #[test]
        fn each_recent_day_week_and_month_keeps_its_newest(times in times()) {
            let kept: Vec<DateTime<Utc>> = keep(&times).into_iter().map(|at| times[at]).collect();
            let newest_of = |spans: usize, span: fn(&DateTime<Utc>) -> (i32, u32)| {
                let mut all: Vec<(i32, u32)> = times.iter().map(span).collect();
                all.sort();
                all.dedup();
                all.into_iter().rev().take(spans).map(|one| times.iter().filter(|t| span(t) == one).max().copied().unwrap()).collect::<Vec<_>>()
            };
            for newest in newest_of(DAYS, |t| (t.year(), t.ordinal()))
                .into_iter()
                .chain(newest_of(WEEKS, |t| (t.iso_week().year(), t.iso_week().week())))
                .chain(newest_of(MONTHS, |t| (t.year(), t.month())))
            {
                prop_assert!(kept.contains(&newest));
            }
        }

        #[test]
        fn what_stays_stays_when_nothing_is_added(times in times()) {
            let kept: Vec<DateTime<Utc>> = keep(&times).into_iter().map(|at| times[at]).collect();
            prop_assert_eq!(keep(&kept).len(), kept.len());
        }

        #[test]
        fn the_order_in_which_they_are_listed_does_not_matter(times in times()) {
            let mut turned = times.clone();
            turned.reverse();
            let at = |times: &[DateTime<Utc>]| { let mut all: Vec<_> = keep(times).into_iter().map(|at| times[at]).collect(); all.sort(); all };
            prop_assert_eq!(at(&times), at(&turned));
        }
    }

    #[test]
    fn of_one_second_the_first_listed_stay() {
        assert_eq!(keep(&[time(0); RECENT + 5]), (0..RECENT).collect());
    }

    #[test]
    fn a_year_of_daily_backups_leaves_some_thirty() {
        let times: Vec<_> = (0..365).map(|day| time(day * 24 * 60)).collect();
        let kept = keep(&times);
        assert!((20..=33).contains(&kept.len()), "{}", kept.len());
        let oldest = kept.iter().map(|&at| times[at]).min().unwrap();
        assert!(times[364] - oldest > TimeDelta::days(300));
    }
}
