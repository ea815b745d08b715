//! The study log, the timer, parts read, notes, and topics set aside.

use super::profile::given;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Logs time spent.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StudyAdd {
    /// A topic (`6.5.3/sampling`), an item (`6.5.3.K4`) or a resource id; anything else needs a note.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
    /// Minutes, 1 to 1,440.
    pub minutes: u32,
    /// The day; today when left out.
    #[serde(default)]
    #[ts(optional)]
    pub date: Option<String>,
    /// What was learned.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// Parts of resources finished in it: `nist-sp-800-30/1`.
    #[serde(default)]
    #[ts(optional)]
    pub parts: Option<Vec<String>>,
}

/// Corrects a session. What is absent stays; `null` empties.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StudyRevise {
    /// Its id.
    pub session: String,
    /// What it was spent on.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub on: Option<Option<String>>,
    /// Minutes.
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// The day.
    #[serde(default)]
    #[ts(optional)]
    pub date: Option<String>,
    /// Note.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub note: Option<Option<String>>,
    /// Parts of resources finished in it, all of them.
    #[serde(default)]
    #[ts(optional)]
    pub parts: Option<Vec<String>>,
}

/// Takes a session out of the log.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StudyWithdraw {
    /// Its id.
    pub session: String,
    /// Why.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// A session written.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StudyWritten {
    /// Hash of the entry.
    pub entry: String,
    /// What was done, for the toast.
    pub said: String,
    /// The session's id.
    pub session: String,
    /// When the planned hours of the step are used up: that it is time to rate again.
    pub rate_again: Option<RateAgain>,
}

/// A step whose planned hours are used up.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RateAgain {
    /// Its topic.
    pub topic: String,
    /// The competence to rate in.
    pub competence: String,
    /// The first of its items, as its competence names it: `K4`.
    pub first: String,
    /// "2 h 30 of 2 h planned are behind you. Rate K1 and K4 again."
    pub words: String,
}

/// Which sessions.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StudyLogAsk {
    /// Only from this day on.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<String>,
    /// Only what was spent on this competence.
    #[serde(default)]
    #[ts(optional)]
    pub competence: Option<String>,
}

/// The study log.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StudyLog {
    /// "12 h in 9 sittings since 3 November."
    pub line: String,
    /// Newest first.
    pub sessions: Vec<SessionRow>,
    /// The last 26 weeks, oldest first, each from Monday.
    pub weeks: Vec<Vec<CalendarDay>>,
    /// Months with time in them, newest first.
    pub months: Vec<TimeRow>,
    /// Competences with time in them, most first.
    pub competences: Vec<TimeRow>,
    /// What time can be logged on.
    pub choices: Vec<StudyChoice>,
}

/// One session.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SessionRow {
    /// Its id.
    pub id: String,
    /// The day.
    pub date: String,
    /// Minutes.
    pub minutes: u32,
    /// "45 min".
    pub duration: String,
    /// What it was spent on, as it is asked for; `null` for anything else.
    pub on: Option<String>,
    /// Its title; the note's first words for anything else.
    pub title: String,
    /// Its competence; empty for a resource and for anything else.
    pub competence: String,
    /// Note.
    pub note: Option<String>,
    /// Parts finished, in words.
    pub parts: Vec<String>,
}

/// One day of the calendar.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CalendarDay {
    /// The day.
    pub date: String,
    /// Minutes.
    pub minutes: u32,
    /// 0 nothing, 1 to 4 by how much.
    pub step: u8,
    /// "Tuesday 24 November: 45 min".
    pub said: String,
}

/// Time by month or by competence.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TimeRow {
    /// `2026-11`, or a competence number.
    pub id: String,
    /// "November 2026", or a short title.
    pub title: String,
    /// Minutes.
    pub minutes: u32,
    /// "3 h 15".
    pub duration: String,
}

/// Something time can be logged on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StudyChoice {
    /// Topic or resource id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its competence; empty for a resource.
    pub competence: String,
    /// Of a resource: its parts, in reading order; empty for a topic.
    pub parts: Vec<PartChoice>,
}

/// A part of a resource that can be finished.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartChoice {
    /// Such as `nist-sp-800-30/1`.
    pub id: String,
    /// Which part.
    pub what: String,
    /// Whether it is behind already.
    pub done: bool,
}

/// Marks parts of resources as behind, or not after all.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadMark {
    /// Such as `nist-sp-800-30/1`.
    pub parts: Vec<String>,
    /// Behind.
    pub done: bool,
}

/// Starts the timer.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TimerStart {
    /// A topic, an item or a resource.
    pub on: String,
}

/// A running timer. It outlives the window.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TimerDto {
    /// What it runs for.
    pub on: String,
    /// Its title.
    pub title: String,
    /// Its competence; empty for a resource.
    pub competence: String,
    /// Since when, RFC 3339.
    pub started_at: String,
    /// Whole minutes since, by the program's clock.
    pub minutes: u32,
}

/// Stops the timer and logs the session.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TimerStop {
    /// Minutes, where the timer ran on without you; what it shows, at least one, when left out.
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// What was learned.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// Parts finished.
    #[serde(default)]
    #[ts(optional)]
    pub parts: Option<Vec<String>>,
}

/// Writes a note on an item or a topic.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteSet {
    /// `6.5.3.K4` or `6.5.3/sampling`.
    pub target: String,
    /// The note as it stands from here on; `null` or empty takes it away.
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<String>,
}

/// Sets a topic aside.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetAsideAsk {
    /// Such as `5.9/budget`.
    pub topic: String,
    /// The day it is back; left out: not relevant.
    #[serde(default)]
    #[ts(optional)]
    pub until: Option<String>,
    /// Why.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// A topic that is set aside.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AsideRow {
    /// Topic.
    pub topic: String,
    /// Its title.
    pub title: String,
    /// The day it is back; `null`: not relevant.
    pub until: Option<String>,
    /// Why.
    pub reason: Option<String>,
}
