//! The tree of clauses, and one clause with what serves it.

use super::{FigureDto, ReadinessDto, StepDto};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which edition of ISO/IEC 27001.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClausesAsk {
    /// 2013 or 2022 (the default).
    #[serde(default)]
    #[ts(optional)]
    pub standard: Option<u16>,
}

/// The clause tree.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ClauseTree {
    /// Year of the edition shown.
    pub standard: u16,
    /// Items that serve no clause, of 223.
    pub items: u32,
    /// In the standard's order, depth 1 to 3.
    pub rows: Vec<ClauseRow>,
}

/// One row of the tree.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ClauseRow {
    /// In full.
    pub id: String,
    /// Number.
    pub number: String,
    /// Short title.
    pub title: String,
    /// 1 to 3.
    pub depth: u8,
    /// Whether other rows stand below.
    pub parent: bool,
    /// Items stated (27021, or mapped from it), a gap, suggested ones.
    pub stave: FigureDto,
    /// Items that serve it.
    pub items: u32,
    /// Of these, at target.
    pub level: u32,
    /// Demonstrated.
    pub demonstrated: u32,
    /// Confirmed.
    pub confirmed: u32,
    /// At most three words on what happened between the editions; empty when nothing.
    pub change: String,
    /// `moved`, `split`, `new`, `wording`, `amended`, or empty.
    pub change_kind: String,
    /// The row in the other edition that carries the same concept.
    pub counterpart: Option<String>,
}

/// Which clause.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClauseAsk {
    /// In full, or a number of the edition `standard`.
    pub clause: String,
    /// 2013 or 2022.
    #[serde(default)]
    #[ts(optional)]
    pub standard: Option<u16>,
}

/// One clause.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ClauseDetail {
    /// In full.
    pub id: String,
    /// Number.
    pub number: String,
    /// Year.
    pub standard: u16,
    /// Short title.
    pub title: String,
    /// The standard's heading.
    pub heading: String,
    /// Own words.
    pub summary: String,
    /// The three figures over its items.
    pub readiness: ReadinessDto,
    /// Which items of which competences serve it.
    pub served_by: Vec<ServedBy>,
    /// The first steps for this clause.
    pub steps: Vec<StepDto>,
    /// Evidence linked to it, or behind its items.
    pub evidence: Vec<super::EvidenceRef>,
    /// What an auditor asks about it.
    pub auditor: Vec<String>,
    /// What happened between the editions; empty when nothing.
    pub between_editions: String,
}

/// Items of one competence that serve a clause.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ServedBy {
    /// Competence.
    pub competence: String,
    /// Its short title.
    pub title: String,
    /// `K2, K4, S1, S6–S8`, or "all items".
    pub items: String,
    /// `standard`, `mapped` or `suggested`.
    pub source: String,
}
