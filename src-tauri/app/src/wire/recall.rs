//! What the plan rests on beside the catalogue: recall, topics of one's own, days off.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stretch of days off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DaysOffDto {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Days off, all of them.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DaysOffSet {
    /// Each stretch; none takes all away.
    pub days: Vec<DaysOffDto>,
}

/// A topic to refresh.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RefreshDto {
    /// The topic.
    pub topic: String,
    /// Competence number.
    pub competence: String,
    /// Its title.
    pub title: String,
    /// "30 min".
    pub duration: String,
    /// "K1 and K3 were shown 14 months ago".
    pub why: String,
}

/// A topic of the person's own.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnTopicDto {
    /// Its id.
    pub id: String,
    /// What to log time on.
    pub on: String,
    /// The topic of a plan that stands for it.
    pub topic: String,
    /// Its title.
    pub title: String,
    /// The competence it helps.
    pub competence: String,
    /// Minutes it takes.
    pub minutes: u32,
    /// "10 h".
    pub duration: String,
    /// Minutes logged on it.
    pub logged: u32,
    /// 1 to 9; `null`: as much as its competence.
    pub importance: Option<u8>,
    /// Whether it is behind.
    pub done: bool,
}

/// A topic of the person's own, to add or to change: absent fields stay.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnTopicSet {
    /// Which; left out, a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// Its title.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// The competence it helps.
    #[serde(default)]
    #[ts(optional)]
    pub competence: Option<String>,
    /// Hours it takes, such as `"10"` or `"2.5"`.
    #[serde(default)]
    #[ts(optional)]
    pub hours: Option<String>,
    /// 1 to 9; `null`: as much as its competence.
    #[serde(default, deserialize_with = "super::profile::given")]
    #[ts(optional, type = "number | null")]
    pub importance: Option<Option<u8>>,
    /// Whether it is behind.
    #[serde(default)]
    #[ts(optional)]
    pub done: Option<bool>,
}

/// Which own topic.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnTopicAsk {
    /// Its id.
    pub id: String,
}

/// A self-check question that is due.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecallDto {
    /// The item.
    pub item: String,
    /// The item's text.
    pub about: String,
    /// Its topic, where there is one.
    pub topic: String,
    /// Which of the item's questions, from 0.
    pub question: u32,
    /// The question.
    pub ask: String,
    /// The answer.
    pub answer: String,
    /// The typical mistake.
    pub mistake: String,
    /// "Last shown 40 days ago."
    pub why: String,
}

/// An answer, as the person judges it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecallAnswer {
    /// The item.
    pub item: String,
    /// Which of its questions, from 0.
    pub question: u32,
    /// Whether it was answered well.
    pub well: bool,
}

/// What recall and the plan add to Today.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecallDue {
    /// Self-check questions, at most three a day, the most needed first.
    pub questions: Vec<RecallDto>,
    /// What is another than the accepted plan, in a sentence; empty when nothing.
    pub drift: String,
    /// The person was away for a while: a fresh plan is offered, and nothing is owed.
    pub absent: bool,
}
