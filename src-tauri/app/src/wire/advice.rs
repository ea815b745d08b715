//! Recommendations: what to study next, why, and why not something else.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to recommend for. Everything may be left out.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecommendAsk {
    /// Instead of the person's own role.
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<String>,
    /// Only steps of this competence.
    #[serde(default)]
    #[ts(optional)]
    pub competence: Option<String>,
    /// Only steps that serve this clause of ISO/IEC 27001: `9.2`, or in full `iso-27001-2022/9.2`.
    #[serde(default)]
    #[ts(optional)]
    pub clause: Option<String>,
    /// Edition a bare clause number is of: 2013 or 2022 (the default).
    #[serde(default)]
    #[ts(optional)]
    pub standard: Option<u16>,
    /// Minutes at hand: each step then names the portion that fits.
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// How many steps; 6 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Recommendation {
    /// The role it was made for.
    pub role: String,
    /// Its title.
    pub role_title: String,
    /// Best first.
    pub steps: Vec<StepDto>,
    /// What comes late or not at all, and what would bring it in.
    pub waiting: Vec<WaitingDto>,
    /// Hours to every study target, in minutes.
    pub total_minutes: u32,
    /// Whether the hours to the date suffice, in a sentence; empty without hours and date.
    pub feasibility: String,
    /// In a sentence: nothing to recommend and why, or empty.
    pub empty: String,
}

/// One next step: the study part of one level of one topic.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StepDto {
    /// Such as `6.5.3/sampling@2`.
    pub id: String,
    /// Topic id.
    pub topic: String,
    /// The topic's title.
    pub title: String,
    /// Level it leads to, 1 to 3.
    pub level: u8,
    /// Competence number.
    pub competence: String,
    /// Its short title.
    pub competence_title: String,
    /// The items it lifts.
    pub items: Vec<StepItem>,
    /// Clauses those items serve, in the edition asked for.
    pub clauses: Vec<ClauseRef>,
    /// Minutes to study now: the whole step, or the portion that fits the minutes asked for.
    pub minutes: u32,
    /// Minutes of the whole step.
    pub whole_minutes: u32,
    /// "2 h 30", of what is left of it.
    pub duration: String,
    /// Minutes logged on it.
    pub logged: u32,
    /// importance times the sum of points: see `arithmetic`.
    #[ts(type = "number")]
    pub gain: u64,
    /// `desk` or `exercise`.
    pub setting: String,
    /// Why, in a good teacher's words.
    pub reason: String,
    /// One line for a list.
    pub brief: String,
    /// What to do with the minutes asked for, in a sentence.
    pub portion: String,
    /// What it consists of, in order; the minutes sum to those of the whole step.
    pub tasks: Vec<super::TaskDto>,
    /// The figures behind the order.
    pub arithmetic: Arithmetic,
    /// Whether nothing has to come before it.
    pub ready: bool,
    /// Steps to take first.
    pub needs: Vec<String>,
    /// Whether it fits the hours to the date; `null` without hours and date.
    pub in_plan: Option<bool>,
    /// The competence item by item, with what would be gained.
    pub figure: super::FigureDto,
}

/// An item and how far a step lifts it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StepItem {
    /// Such as `6.5.3.K4`.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Level before.
    pub from: u8,
    /// Level after.
    pub to: u8,
}

/// A clause an item serves.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ClauseRef {
    /// Such as `iso-27001-2022/9.2`.
    pub id: String,
    /// `standard`, `mapped` or `suggested`.
    pub source: String,
}

/// The pocket-calculator part: gain = importance × points, summed over the places the items count in; rate = gain ÷ hours.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Arithmetic {
    /// One row an item and place it counts in.
    pub rows: Vec<ArithmeticRow>,
    /// Their sum.
    #[ts(type = "number")]
    pub gain: u64,
    /// Minutes of the whole step.
    pub minutes: u32,
    /// In words, for the window.
    pub sentence: String,
}

/// One row: `importance × points = gain`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ArithmeticRow {
    /// The item.
    pub item: String,
    /// `1/2`, `1`, `2`, `4`.
    pub size: String,
    /// Importance of the competence it counts in, 1 to 9.
    pub importance: u8,
    /// Points for this level and size.
    pub points: u32,
    /// Their product.
    #[ts(type = "number")]
    pub gain: u64,
    /// Minutes it takes; 0 where it counts a second time.
    pub minutes: u32,
}

/// Why something is not recommended now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WaitingDto {
    /// Competence number.
    pub competence: String,
    /// Its short title.
    pub title: String,
    /// Why, and what would bring it in.
    pub reason: String,
}
