//! What the trials of one kind came to.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Counts, longest times, and the breaches of the promise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// How often what was seen.
    pub counts: BTreeMap<String, u64>,
    /// Longest times, in milliseconds.
    pub longest: BTreeMap<String, u64>,
    /// What must never be: each says what was found. One is enough to fail the run.
    pub breaches: Vec<String>,
}

impl Tally {
    /// Counts something.
    pub fn count(&mut self, what: &str, times: usize) {
        *self.counts.entry(what.to_owned()).or_default() += times as u64;
    }

    /// Notes how long something took.
    pub fn took(&mut self, what: &str, time: Duration) {
        let longest = self.longest.entry(what.to_owned()).or_default();
        *longest = (*longest).max(u64::try_from(time.as_millis()).unwrap_or(u64::MAX));
    }

    /// How often something was counted.
    #[must_use]
    pub fn of(&self, what: &str) -> u64 {
        self.counts.get(what).copied().unwrap_or_default()
    }
}
