//! What a plan is held against or written to: another plan, a calendar, a bare problem.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What would be, with another role, other hours or another date.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhatIfAsk {
    /// Role id.
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<String>,
    /// As `role_set` takes them.
    #[serde(default)]
    #[ts(optional)]
    pub hours_per_week: Option<String>,
    /// `YYYY-MM-DD`.
    #[serde(default)]
    #[ts(optional)]
    pub deadline: Option<String>,
}

/// Two plans side by side.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WhatIf {
    /// As things stand.
    pub now: PlanSummary,
    /// As they would be.
    pub then: PlanSummary,
    /// What joins, falls away or moves.
    pub difference: Vec<super::PlanChange>,
    /// The same in a sentence.
    pub line: String,
}

/// A plan in figures.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanSummary {
    /// The role's title.
    pub role: String,
    /// "5 h a week".
    pub hours: String,
    /// "26 January"; empty without.
    pub deadline: String,
    /// Planned steps.
    pub steps: u32,
    /// "31 h 30".
    pub planned: String,
    /// "of 84 h to every target".
    pub needed: String,
    /// The day of the last sitting.
    pub finish: String,
    /// Whether all competences that matter most fit; `null` without a deadline.
    pub fits: Option<bool>,
    /// The same in a sentence, or why it cannot be planned.
    pub words: String,
    /// The first five steps.
    pub first: Vec<String>,
}

/// Where to write the calendar.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CalendarSave {
    /// `ics` (the default) or `csv`.
    #[serde(default)]
    #[ts(optional)]
    pub format: Option<String>,
    /// The time of day at which sittings begin, `HH:MM`; left out, they are all-day entries.
    #[serde(default)]
    #[ts(optional)]
    pub at: Option<String>,
    /// A place the shell has asked for; left out, the documents folder.
    #[serde(default)]
    #[ts(optional)]
    pub destination: Option<String>,
}

/// A calendar file that was written.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CalendarSaved {
    /// Its place.
    pub file: String,
    /// Sittings in it.
    pub sittings: u32,
    /// Steps in it.
    pub steps: u32,
    /// In a sentence.
    pub said: String,
}

/// A bare problem file: `n m cap`, then `value hours competence` per unit, then `prerequisite dependant` per edge.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProblemAsk {
    /// A file that the shell or the command line has named.
    pub problem: String,
}

/// Its solution.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProblemSolved {
    /// What the chosen units are worth.
    #[ts(type = "number")]
    pub value: u64,
    /// No choice is worth more.
    #[ts(type = "number")]
    pub bound: u64,
    /// `(bound - value) / bound`; 0 where the bound is 0.
    pub gap: f64,
    /// The chosen units, from 0, in rising order.
    pub chosen: Vec<u32>,
    /// How long solving took, without reading the file.
    #[ts(type = "number")]
    pub microseconds: u64,
}
