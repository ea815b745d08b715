//! The clock, handed in: everything that needs a time asks here, so that tests and `--as-of` can answer otherwise.

use chrono::{DateTime, FixedOffset, NaiveDate, SubsecRound};

/// Tells the time. `now` is wall time with the person's offset; order never rests on it.
pub trait Clock: Send + Sync {
    /// Wall time.
    fn now(&self) -> DateTime<FixedOffset>;

    /// The person's date.
    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn now(&self) -> DateTime<FixedOffset> {
        chrono::Local::now().fixed_offset().trunc_subsecs(0)
    }
}

/// Always the same time.
pub struct FixedClock(pub DateTime<FixedOffset>);

impl Clock for FixedClock {
    fn now(&self) -> DateTime<FixedOffset> {
        self.0
    }
}
