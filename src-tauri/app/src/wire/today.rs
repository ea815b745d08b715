//! Today: the step to take with its sittings, the week, what to arrange, what runs out.

use super::{StepBrief, StepDto};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What Today shows.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TodayAsk {
    /// Minutes at hand.
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// A topic to show first instead, where it is among the steps: the order behind it stays.
    #[serde(default)]
    #[ts(optional)]
    pub first: Option<String>,
}

/// Today.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Today {
    /// "Tuesday 24 November".
    pub heading: String,
    /// "Nine weeks to your appraisal on 26 January. …"
    pub line: String,
    /// The step to take, with its portion for the minutes at hand.
    pub next: Option<StepDto>,
    /// Its sittings, each as long as the minutes at hand, in order.
    pub sittings: Vec<SittingDto>,
    /// When its planned hours are used up: that it is time to rate again.
    pub rate_again: Option<super::RateAgain>,
    /// Minutes studied this week, and how many the hours a week give; `null` without hours.
    pub week: WeekDto,
    /// What only work can teach: at most three things to arrange.
    pub arrange: Vec<ArrangeDto>,
    /// What has run out or soon will.
    pub runs_out: Vec<RunsOutDto>,
    /// How many topics are set aside.
    pub aside: u32,
    /// At most four more.
    pub up_next: Vec<StepDto>,
    /// What waits, at most two.
    pub waiting: Vec<super::WaitingDto>,
    /// The first step of each of the role's most important competences.
    pub by_competence: Vec<StepBrief>,
    /// In a sentence, when there is no next step.
    pub empty: String,
    /// How many items are not assessed, and what rating them would change; empty when all are.
    pub assess_hint: String,
}

/// One sitting of a step.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SittingDto {
    /// From 1.
    pub number: u32,
    /// What to do, in order.
    pub tasks: Vec<super::TaskDto>,
    /// "45 min".
    pub duration: String,
    /// Minutes.
    pub minutes: u32,
    /// The day it falls on; `null` without hours a week.
    pub date: Option<String>,
    /// "today", "Thu 26"; empty without hours a week.
    pub day: String,
    /// Logged already.
    pub done: bool,
}

/// The week so far.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WeekDto {
    /// Minutes studied since Monday.
    pub logged: u32,
    /// Minutes the hours a week give; `null` without them.
    pub planned: Option<u32>,
    /// "1 h 45 of 5 h".
    pub words: String,
    /// Day by day from Monday.
    pub days: Vec<WeekDay>,
}

/// A day of the week.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WeekDay {
    /// "Tue".
    pub name: String,
    /// Minutes studied.
    pub logged: u32,
    /// Minutes it has; 0 without hours.
    pub planned: u32,
    /// Whether it is today.
    pub today: bool,
}

/// Something to arrange at work.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ArrangeDto {
    /// Such as `6.5.3/sampling@3.work`.
    pub id: String,
    /// Its topic.
    pub topic: String,
    /// Competence number.
    pub competence: String,
    /// The topic's title.
    pub title: String,
    /// When such a thing comes round.
    pub when: String,
    /// Whom to ask, and for what.
    pub ask: String,
    /// "Ask by Monday 1 December."; empty without a date.
    pub by: String,
    /// "Takes S2 and S6 to 3."
    pub leads_to: String,
}

/// A piece that has run out or soon will.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RunsOutDto {
    /// Its id.
    pub id: String,
    /// `E-05`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// "18 January, eight days before your appraisal."
    pub words: String,
    /// Whether it has run out.
    pub lapsed: bool,
}
