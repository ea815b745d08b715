//! Forgetting and recall: how much of what was shown is still there, what to refresh, and which questions to ask today.
//!
//! - `curve`: the share that is recalled after some days, in whole numbers.
//! - `refresh`: what has faded, as study that the reserve pays for.
//! - `questions`: the self-check questions of a day.
//!
//! The curve is that of FSRS-6, which is validated for cards, not for competences: an assumption, and said to be one. A
//! level of knowledge that was shown holds for 30 days a level at first; a question answered well doubles that, one
//! answered badly halves it, and either way recall begins anew on that day. Answers set recall, and only recall: no level.
//! The person's days and answers come from outside.

mod curve;
mod questions;
mod refresh;

pub use curve::{DUE_BELOW, WHOLE, recall_after};
pub use questions::{DueQuestion, MINUTES_A_DAY, RECALL_MINUTES, questions_due};
pub use refresh::{Refresh, refreshes, within_reserve};

use chrono::{Days, NaiveDate};

/// Days that a level holds at first, for each of its levels.
pub const DAYS_PER_LEVEL: u32 = 30;

/// Nothing holds longer, in days: a hundred years.
const MOST_DAYS: u32 = 36_500;

/// What is known of one item's recall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Memory {
    /// The level that was shown, 1 to 5.
    pub level: u8,
    /// The day from which it fades: shown or last answered.
    pub since: NaiveDate,
    /// Days after which nine tenths are recalled, at least one.
    pub stability: u32,
    /// How often a question on it was answered.
    pub answers: u32,
}

impl Memory {
    /// From the day a level was shown and the answers since, as (day, well or not) in the order of time; what was answered
    /// before that day says nothing any more.
    pub fn of(level: u8, shown: NaiveDate, answers: &[(NaiveDate, bool)]) -> Self {
        let first = Self { level, since: shown, stability: DAYS_PER_LEVEL * u32::from(level.max(1)), answers: 0 };
        answers.iter().filter(|(day, _)| *day >= shown).fold(first, |memory, &(day, well)| memory.answered(day, well))
    }

    /// The same after an answer.
    pub fn answered(self, day: NaiveDate, well: bool) -> Self {
        let stability = if well { (2 * self.stability).min(MOST_DAYS) } else { (self.stability / 2).max(1) };
        Self { stability, since: day.max(self.since), answers: self.answers + 1, ..self }
    }

    /// The share that is recalled on a day, in millionths; all of it before it was shown.
    pub fn recall(&self, on: NaiveDate) -> u32 {
        recall_after(u32::try_from((on - self.since).num_days()).unwrap_or(0), self.stability)
    }

    /// Whether so much has faded that it is time to refresh.
    pub fn is_due(&self, on: NaiveDate) -> bool {
        self.recall(on) < DUE_BELOW
    }

    /// The first day on which it is due.
    pub fn due_on(&self) -> Option<NaiveDate> {
        let (mut early, mut late) = (0, 2 * self.stability);
        while early < late {
            let middle = early + (late - early) / 2;
            if recall_after(middle, self.stability) < DUE_BELOW {
                late = middle;
            } else {
                early = middle + 1;
            }
        }
        self.since.checked_add_days(Days::new(u64::from(early)))
    }
}
