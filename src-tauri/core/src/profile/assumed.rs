//! What the holder's past lets one assume: levels set at the first run, marked as such, used by the plan, never printed
//! as ratings.

use serde::{Deserialize, Serialize};

/// Everything assumed, as it was last said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Assumed {
    /// Past roles and certificates that were ticked, by id.
    pub backgrounds: Vec<String>,
    /// The levels that follow from them, or that the holder set instead.
    pub levels: Vec<AssumedLevel>,
}

/// One assumed level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssumedLevel {
    /// Aspect or item in full.
    pub target: String,
    /// 0 to 5.
    pub level: u8,
}
