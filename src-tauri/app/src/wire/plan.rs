//! The plan in time: steps on days, what is kept back and left out, what changes, and what would be if.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to plan. Nothing of it is recorded.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanAsk {
    /// Steps put on a day, beside those that the accepted plan has put.
    #[serde(default)]
    #[ts(optional)]
    pub moves: Option<Vec<MoveAsk>>,
}

/// A step put on a day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveAsk {
    /// Such as `6.5.3/sampling@2`.
    pub step: String,
    /// The day it is not to begin before, `YYYY-MM-DD`; `null` lets the planner choose again.
    pub to: Option<String>,
}

/// A plan, or why there is none.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanView {
    /// `none`: it cannot be planned; `proposed`: nothing is accepted yet; `accepted`: as accepted; `changed`: it no longer is.
    pub status: String,
    /// Why it cannot be planned and what to do; `null` where it can.
    pub cannot: Option<CannotPlan>,
    /// "It fits. 31 h 30 are planned …" in one or two sentences.
    pub line: String,
    /// Today.
    pub today: String,
    /// The date worked towards.
    pub deadline: Option<PlanDeadline>,
    /// Week by week from the one of today to the end.
    pub weeks: Vec<PlanWeek>,
    /// Days without study, within these weeks.
    pub days_off: Vec<super::DaysOffDto>,
    /// The plan as it would be now.
    pub now: PlanLayout,
    /// The accepted one with what became of it, where it is another.
    pub accepted: Option<PlanLayout>,
    /// "12 November", the day the plan was accepted.
    pub accepted_on: String,
    /// What is another, a row a step: than accepted, or with `moves` than without them.
    pub difference: Vec<PlanChange>,
    /// The same in a sentence; empty without a difference.
    pub difference_line: String,
    /// What only work can teach and what runs out, with its days.
    pub work: Vec<PlanWork>,
    /// Hours planned, free and done, over time.
    pub hours: PlanHours,
    /// Ways out where the hours do not suffice; empty where they do.
    pub remedies: Vec<Remedy>,
    /// How good the choice is, certified.
    pub certified: Certified,
    /// What is not in it, the best first; at most twelve.
    pub left_out: Vec<PlanLeftOut>,
    /// How many are not in it.
    pub left_out_count: u32,
    /// What has faded and the reserve refreshes.
    pub refresh: Vec<super::RefreshDto>,
    /// Topics of the person's own.
    pub own: Vec<super::OwnTopicDto>,
}

/// Why nothing can be planned.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CannotPlan {
    /// `no-hours`, `deadline-past` or `nothing-left`.
    pub why: String,
    /// In a sentence.
    pub words: String,
    /// What to do.
    pub next: String,
}

/// The date worked towards.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanDeadline {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// "Appraisal".
    pub word: String,
    /// "26 January".
    pub day: String,
}

/// One week.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanWeek {
    /// Its Monday.
    pub monday: String,
    /// "23 Nov".
    pub name: String,
    /// "5 h", or "away".
    pub hours: String,
    /// Minutes that can be studied.
    pub minutes: u32,
    /// No day of it can be studied, because of days off.
    pub away: bool,
}

/// The steps of a plan on their days.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanLayout {
    /// In the order of doing.
    pub steps: Vec<PlanStep>,
    /// Minutes of all steps that are still to do.
    pub minutes: u32,
    /// The day of the last sitting.
    pub finish: Option<String>,
    /// Time between that day and the deadline, without the reserve; `null` without a deadline.
    pub spare: Option<PlanSpare>,
}

/// Time to spare.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanSpare {
    /// "2 h 30".
    pub duration: String,
    /// Minutes.
    pub minutes: u32,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// A step on its days.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanStep {
    /// Such as `6.5.3/sampling@2`.
    pub id: String,
    /// Topic id.
    pub topic: String,
    /// Competence number.
    pub competence: String,
    /// The topic's title.
    pub title: String,
    /// The level it leads to; 0 for a topic of the person's own.
    pub level: u8,
    /// "2 h 30", of what is left of it.
    pub duration: String,
    /// Minutes left.
    pub minutes: u32,
    /// Its sittings that have a day.
    pub sittings: Vec<PlanSitting>,
    /// "24 Nov to 5 Dec"; empty without days.
    pub days: String,
    /// `ahead`, `started`, `late` (its last day went by), `done` or `gone` (it is no longer asked for).
    pub state: String,
    /// The day it was put on by the person.
    pub placed: Option<String>,
    /// Why it stands here, where that is not its worth: put on a day, begun, in only because another needs it; or empty.
    pub why: String,
}

/// A sitting on its day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanSitting {
    /// Which of the step's, from 1.
    pub number: u32,
    /// Its day.
    pub date: String,
    /// Minutes.
    pub minutes: u32,
}

/// What becomes of a step.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanChange {
    /// The step.
    pub step: String,
    /// Competence number.
    pub competence: String,
    /// Its title.
    pub title: String,
    /// `added`, `dropped` or `moved`.
    pub change: String,
    /// "Findings that hold moves from 5 Dec to 14 Dec".
    pub words: String,
    /// Why, in a sentence.
    pub why: String,
    /// First day before.
    pub old: Option<String>,
    /// First day now.
    pub new: Option<String>,
}

/// Something beside the steps.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanWork {
    /// `work` or `expiry`.
    pub kind: String,
    /// The workplace step, or the piece of evidence.
    pub id: String,
    /// What it is.
    pub title: String,
    /// The day to ask or act by.
    pub by: Option<String>,
    /// "by 30 Nov".
    pub by_words: String,
    /// The day it has to have happened by.
    pub on: Option<String>,
    /// What to ask for.
    pub words: String,
    /// Whether asking is due within a week.
    pub soon: bool,
}

/// Hours over time, in minutes from a first day on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanHours {
    /// What was studied, up to today.
    pub done: Vec<HoursPoint>,
    /// What the plan holds.
    pub plan: Vec<HoursPoint>,
    /// What the hours a week give.
    pub free: Vec<HoursPoint>,
    /// "38 h 30 done, 1 h 30 behind".
    pub words: String,
    /// "70 h planned".
    pub plan_words: String,
    /// "78 h 30 free".
    pub free_words: String,
}

/// A point of a line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HoursPoint {
    /// The day, at its end.
    pub date: String,
    /// Minutes up to then.
    pub minutes: u32,
}

/// A way out where the hours do not suffice.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Remedy {
    /// `hours`, `later` or `narrower`.
    pub kind: String,
    /// `matters`: enough for the competences that matter most; `all`: for every target.
    pub goal: String,
    /// In a sentence, with its figures.
    pub words: String,
    /// Hours a week that do, as `role_set` takes them.
    pub hours_per_week: Option<String>,
    /// The date that does.
    pub deadline: Option<String>,
    /// Competences that fall away.
    pub without: Vec<String>,
}

/// How good a choice is. `value` and `bound` are sums of gains; `gap = (bound - value) / bound`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Certified {
    /// Gain of what is planned.
    #[ts(type = "number")]
    pub value: u64,
    /// No choice for these hours gains more.
    #[ts(type = "number")]
    pub bound: u64,
    /// In millionths.
    #[ts(type = "number")]
    pub gap_ppm: u64,
    /// The same in a sentence.
    pub words: String,
    /// How much of it stays where every estimate of hours is off by 30 %, in a sentence; empty without a deadline.
    pub robust: String,
}

/// A step that is not in the plan.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanLeftOut {
    /// The step.
    pub id: String,
    /// Competence number.
    pub competence: String,
    /// Its title.
    pub title: String,
    /// "2 h 30".
    pub duration: String,
    /// Why, and what would bring it in.
    pub why: String,
}
