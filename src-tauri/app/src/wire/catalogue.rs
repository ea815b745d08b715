//! The catalogue, as `framework show` answers it. Programs rely on these names.

use super::ClauseRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which part of the catalogue.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FrameworkAsk {
    /// One competence; all when left out.
    #[serde(default)]
    #[ts(optional)]
    pub number: Option<String>,
}

/// The framework.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FrameworkShow {
    /// Such as `iso-27021-2017`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Revision of our wording.
    pub revision: u32,
    /// In the standard's order.
    pub competences: Vec<CompetenceShow>,
}

/// One competence.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CompetenceShow {
    /// Such as `6.2.3`.
    pub number: String,
    /// The standard's title.
    pub title: String,
    /// Ours, short.
    pub short: String,
    /// `business management` or `information security`.
    pub category: String,
    /// Own words.
    pub outcome: String,
    /// Clauses its items are linked to, both editions.
    pub clauses: Vec<ClauseRef>,
    /// Its items.
    pub items: Vec<ItemShow>,
    /// Its topics.
    pub topics: Vec<TopicShow>,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ItemShow {
    /// Such as `6.2.3.K4`.
    pub id: String,
    /// `knowledge` or `skill`.
    pub kind: String,
    /// Own words.
    pub text: String,
    /// Sub-items.
    pub parts: Vec<String>,
    /// `1/2`, `1`, `2`, `4`.
    pub size: String,
    /// The item that carries its study, where it is the same thing.
    pub alias_of: Option<String>,
    /// Clauses it is linked to, both editions.
    pub clauses: Vec<ClauseRef>,
    /// How one would show it.
    pub hint: String,
    /// The same for who evaluates others' work, where it differs.
    pub hint_evaluating: Option<String>,
    /// Questions to check oneself with; the second of an alias pair shows those of the first.
    pub questions: Vec<super::QuestionDto>,
}

/// One topic.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TopicShow {
    /// Such as `6.5.3/sampling`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Item ids.
    pub items: Vec<String>,
    /// Why it matters.
    pub why: String,
}

/// Which file to check; the shipped content when left out.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FrameworkCheckAsk {
    /// Id of a staged file.
    #[serde(default)]
    #[ts(optional)]
    pub file: Option<String>,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FrameworkCheck {
    /// Competences read.
    pub competences: u32,
    /// Items read.
    pub items: u32,
    /// Topics read.
    pub topics: u32,
    /// Everything that could not be taken as it stands.
    pub issues: Vec<IssueDto>,
}

/// One issue of a content file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IssueDto {
    /// File.
    pub file: String,
    /// Line from 1; 0 for the file as a whole.
    pub line: u32,
    /// What is wrong.
    pub what: String,
}
