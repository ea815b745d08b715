//! The study log: time spent, and the parts of resources that are behind.
//!
//! A session may name what it was spent on: a topic, an item or a resource. Minutes never raise a level; they reduce what
//! a step still takes, which is the planner's affair.

mod calendar;

pub use calendar::{Day, Week, weeks};

use crate::unseen;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Most minutes of one session: a day.
pub const MOST_MINUTES: u32 = 24 * 60;

/// Longest note, in characters.
pub const NOTE_CAP: usize = 4000;

/// Most parts of one session.
const PARTS_CAP: usize = 100;

/// Time spent on one thing. In entries what is empty is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The day.
    pub date: NaiveDate,
    /// Minutes, 1 to 1,440.
    pub minutes: u32,
    /// What it was spent on, in full: a topic (`iso-27021-2017/6.5.3/sampling`), an item (`iso-27021-2017/6.5.3.K4`) or a
    /// resource (`resource/nist-sp-800-30`). None for anything else, which the note then names.
    #[serde(default)]
    pub on: Option<String>,
    /// What was learned, in the holder's words.
    #[serde(default)]
    pub note: Option<String>,
    /// The parts of resources that were finished in it, as `resource-id/part`, the part counted from 1.
    #[serde(default)]
    pub parts: Vec<String>,
}

/// Why a session is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SessionFault {
    /// Not 1 to 1,440 minutes.
    #[error("not between 1 minute and a day")]
    Minutes,
    /// A note longer than [`NOTE_CAP`], or with characters that are not seen.
    #[error("the note is too long or holds characters that are not seen")]
    Note,
    /// A part that stands twice, or more parts than fit.
    #[error("the same part twice, or too many parts")]
    Parts,
    /// Neither what it was spent on nor a note.
    #[error("nothing says what the time was spent on")]
    Nothing,
}

impl Session {
    /// Checks what can be seen without a framework.
    ///
    /// # Errors
    /// The first fault found.
    pub fn check(&self) -> Result<(), SessionFault> {
        self.check_with(is_note)
    }

    /// As [`Session::check`], with what makes a note.
    pub(crate) fn check_with(&self, is_note: fn(&str) -> bool) -> Result<(), SessionFault> {
        if !(1..=MOST_MINUTES).contains(&self.minutes) {
            return Err(SessionFault::Minutes);
        }
        if self.note.as_deref().is_some_and(|note| !is_note(note)) {
            return Err(SessionFault::Note);
        }
        let distinct: BTreeSet<_> = self.parts.iter().collect();
        if self.parts.len() > PARTS_CAP || distinct.len() != self.parts.len() {
            return Err(SessionFault::Parts);
        }
        if self.on.is_none() && self.note.is_none() { Err(SessionFault::Nothing) } else { Ok(()) }
    }
}

/// Whether a text can be kept as a note: not too long, nothing in it that is not seen.
pub fn is_note(text: &str) -> bool {
    text.chars().count() <= NOTE_CAP && unseen::is_clean(text)
}

/// Whether an entry may hold a text as a note. Earlier versions let more through than [`is_note`] does, and what they wrote
/// is read for ever.
pub(crate) fn was_note(text: &str) -> bool {
    text.chars().count() <= NOTE_CAP && !text.chars().any(unseen::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_takes_a_minute_to_a_day_and_says_what_for() {
        let session = |minutes, on: Option<&str>, note: Option<&str>, parts: &[&str]| {
            let [on, note] = [on, note].map(|text| text.map(str::to_owned));
            Session { date: "2026-11-24".parse().unwrap(), minutes, on, note, parts: parts.iter().map(|p| (*p).to_owned()).collect() }
        };
        for (session, expected) in [
            (session(45, Some("f/6.5.3/sampling"), None, &["nist/1", "nist/2"]), Ok(())),
            (session(45, None, Some("Read the firm's handbook"), &[]), Ok(())),
            (session(0, Some("f/6.5.3/sampling"), None, &[]), Err(SessionFault::Minutes)),
            (session(1441, Some("f/6.5.3/sampling"), None, &[]), Err(SessionFault::Minutes)),
            (session(45, None, None, &[]), Err(SessionFault::Nothing)),
            (session(45, None, Some("\u{7}"), &[]), Err(SessionFault::Note)),
            (session(45, None, Some("read \u{202e}backwards"), &[]), Err(SessionFault::Note)),
            (session(45, None, Some("می\u{200c}خواهم 👩\u{200d}💻"), &[]), Ok(())),
            (session(45, None, Some(&"x".repeat(4001)), &[]), Err(SessionFault::Note)),
            (session(45, Some("f/6.5.3/sampling"), None, &["nist/1", "nist/1"]), Err(SessionFault::Parts)),
        ] {
            assert_eq!(session.check(), expected, "{session:?}");
        }
    }
}
