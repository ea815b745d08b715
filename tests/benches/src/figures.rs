//! What many measurements of one thing come to, and how that is printed.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Bars that were not kept, over all benches of this run.
static MISSED: AtomicUsize = AtomicUsize::new(0);

/// How many bars were not kept so far.
pub(crate) fn missed() -> usize {
    MISSED.load(Ordering::Relaxed)
}

/// Measurements of one thing.
#[derive(Default)]
pub(crate) struct Sample(Vec<Duration>);

impl Sample {
    /// Measures one run of `work`.
    pub(crate) fn time<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let result = work();
        self.add(begun.elapsed());
        result
    }

    pub(crate) fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// Every measurement, in the order taken.
    pub(crate) fn times(&self) -> impl Iterator<Item = Duration> + '_ {
        self.0.iter().copied()
    }

    pub(crate) fn median(&self) -> Duration {
        self.share(0.5)
    }

    /// The time within which that share of the runs was done.
    fn share(&self, share: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let place = ((sorted.len().saturating_sub(1)) as f64 * share).round() as usize;
        sorted.get(place).copied().unwrap_or_default()
    }

    /// One line: what, median, 95 of 100, number of runs, and the ratio of the medians where there is a yardstick.
    pub(crate) fn print(&self, what: &str, yardstick: Option<&Sample>) {
        let ratio = yardstick
            .map_or_else(String::new, |yardstick| format!("  x{:.2}", self.median().as_secs_f64() / yardstick.median().as_secs_f64()));
        println!("  {what:<52} median {:>10}  p95 {:>10}  n {}{ratio}", shown(self.median()), shown(self.share(0.95)), self.0.len());
    }
}

/// Bars: each is a line, and what is above it fails the run.
impl Sample {
    /// The median against a multiple of a yardstick's.
    pub(crate) fn print_at_most(&self, what: &str, times: f64, yardstick: &Sample) {
        let ratio = self.median().as_secs_f64() / yardstick.median().as_secs_f64();
        self.print_held(what, &format!("x{ratio:.2} of at most x{times}"), ratio <= times);
    }

    /// The median against a limit.
    pub(crate) fn print_under(&self, what: &str, limit: Duration) {
        self.print_limit(what, "median", self.median(), limit);
    }

    /// The slowest 5 in 100 against a limit.
    pub(crate) fn print_within(&self, what: &str, limit: Duration) {
        self.print_limit(what, "p95", self.share(0.95), limit);
    }

    fn print_limit(&self, what: &str, which: &str, taken: Duration, limit: Duration) {
        let ratio = taken.as_secs_f64() / limit.as_secs_f64();
        self.print_held(what, &format!("{which} x{ratio:.2} of {}", shown(limit)), taken <= limit);
    }

    fn print_held(&self, what: &str, bar: &str, kept: bool) {
        let (median, p95) = (shown(self.median()), shown(self.share(0.95)));
        println!("  {what:<52} median {median:>10}  p95 {p95:>10}  n {}  {bar}: {}", self.0.len(), if kept { "kept" } else { "MISSED" });
        if !kept {
            MISSED.fetch_add(1, Ordering::Relaxed);
        }
    }
}

fn shown(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1000.0)
}
