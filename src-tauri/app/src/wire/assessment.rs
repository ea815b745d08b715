//! Rating, and what the levels mean.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Ratings to record; one call is one entry, however many.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Assess {
    /// The ratings.
    pub ratings: Vec<AssessRow>,
    /// Date they hold for; today when left out.
    #[serde(default)]
    #[ts(optional)]
    pub date: Option<String>,
    /// Rating an aspect clears the ratings of its items: yes, that is meant.
    #[serde(default)]
    #[ts(optional)]
    pub replace_items: Option<bool>,
}

/// One rating.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AssessRow {
    /// Item (`6.5.3.K4`) or aspect (`6.5.3.K`).
    pub target: String,
    /// 0 to 5.
    #[ts(type = "number")]
    pub level: i64,
    /// Why; this or `evidence` is needed where it raises an item's existing rating.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
    /// The piece it rests on: its id or number.
    #[serde(default)]
    #[ts(optional)]
    pub evidence: Option<String>,
}

/// The wording of the levels.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LevelScale {
    /// 0 to 5.
    pub levels: Vec<LevelDto>,
}

/// One level.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LevelDto {
    /// 0 to 5.
    pub level: u8,
    /// "independent".
    pub name: String,
    /// What it means for knowledge: "can pick the right way in a given case, book open".
    pub knowledge: String,
    /// What it means for skill: "has done named parts, and someone checked".
    pub skill: String,
}
