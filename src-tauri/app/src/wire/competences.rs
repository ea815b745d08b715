//! The map of competences, and one competence item by item.

use super::{FigureDto, StepDto};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The three figures of readiness, never merged. Each count is of `of` items; each bar is the share.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReadinessDto {
    /// Items in all.
    pub of: u32,
    /// At target by rating.
    pub level: u32,
    /// With current evidence of the right basis.
    pub demonstrated: u32,
    /// In a valid sign-off at target.
    pub confirmed: u32,
    /// Not assessed.
    pub not_assessed: u32,
    /// The bar of the level share.
    pub level_bar: FigureDto,
    /// The bar of the demonstrated share.
    pub demonstrated_bar: FigureDto,
    /// The bar of the confirmed share.
    pub confirmed_bar: FigureDto,
}

/// The map.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CompetenceMap {
    /// Counts over all.
    pub readiness: ReadinessDto,
    /// Headings in order.
    pub groups: Vec<GroupDto>,
    /// In the standard's order.
    pub cells: Vec<CellDto>,
}

/// A heading over cells.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GroupDto {
    /// `5`, `6.1` …
    pub number: String,
    /// Its title.
    pub title: String,
}

/// One cell of the map.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CellDto {
    /// Number.
    pub number: String,
    /// Group it stands under.
    pub group: String,
    /// Short title.
    pub short: String,
    /// Full title.
    pub title: String,
    /// Knowledge level that at least half of the assessed items have reached; `null` when none is assessed.
    pub knowledge: Option<u8>,
    /// The same of skill.
    pub skill: Option<u8>,
    /// Target of the role.
    pub target: u8,
    /// Importance, 1 to 9.
    pub importance: u8,
    /// Items at target.
    pub at_target: u32,
    /// Items.
    pub items: u32,
    /// Pieces of evidence that name an item of it.
    pub evidence: u32,
    /// Whether levels of it are only assumed.
    pub assumed: bool,
    /// One column an item.
    pub stave: FigureDto,
}

/// Which competence.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompetenceAsk {
    /// Such as `6.5.3`.
    pub number: String,
}

/// One competence, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CompetenceDetail {
    /// Number.
    pub number: String,
    /// Full title.
    pub title: String,
    /// Short title.
    pub short: String,
    /// Outcome.
    pub outcome: String,
    /// Target of the role.
    pub target: u8,
    /// Importance.
    pub importance: u8,
    /// "27001 clause 9.2", or empty.
    pub clauses: String,
    /// The three figures.
    pub readiness: ReadinessDto,
    /// The quick rating of all knowledge, if one was made.
    pub knowledge_rating: Option<u8>,
    /// The quick rating of all skill.
    pub skill_rating: Option<u8>,
    /// Its items.
    pub items: Vec<ItemDto>,
    /// Next steps here, in order.
    pub steps: Vec<StepDto>,
    /// Topics with what they hold.
    pub topics: Vec<TopicDto>,
    /// Ratings of this competence, newest first.
    pub history: Vec<HistoryRow>,
    /// In a sentence: when nothing is left to study here, what would carry it on.
    pub no_steps: String,
}

/// An item as rated.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ItemDto {
    /// Such as `6.5.3.K4`.
    pub id: String,
    /// `K4`.
    pub local: String,
    /// `knowledge` or `skill`.
    pub kind: String,
    /// Own words.
    pub text: String,
    /// Sub-items.
    pub parts: Vec<String>,
    /// Level that counts; `null` when not assessed.
    pub level: Option<u8>,
    /// Level assumed, where it is not assessed.
    pub assumed: Option<u8>,
    /// `item`, `twin` (the same item elsewhere), `aspect` or `none`: where the level comes from.
    pub from: String,
    /// Target.
    pub target: u8,
    /// The same thing elsewhere.
    pub also_counts_in: Option<String>,
    /// How one would show it, as the role stands to the work.
    pub hint: String,
    /// What to ask oneself before rating.
    pub questions: Vec<super::QuestionDto>,
    /// The topic it is studied in.
    pub topic: Option<super::TopicRef>,
    /// What serves it, free first.
    pub reading: Vec<super::ReadingDto>,
    /// The holder's note.
    pub note: Option<String>,
    /// What stands behind it, what counts first.
    pub evidence: Vec<super::EvidenceRef>,
    /// Its own ratings, newest first.
    pub history: Vec<HistoryRow>,
    /// The line of its ratings; of no width when there are fewer than two.
    pub trend: FigureDto,
    /// Lying stave.
    pub stave: FigureDto,
}

/// A topic with what is left to study.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TopicDto {
    /// Such as `6.5.3/sampling`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// `K4, S7`.
    pub items: String,
    /// Minutes left to its study targets.
    pub minutes_left: u32,
    /// "2 h 30", or empty when nothing is left.
    pub duration: String,
}

/// One rating made.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryRow {
    /// Item or aspect as named within its competence: "K4", "All skill".
    pub target: String,
    /// Level; `null` when the item went back to following its aspect.
    pub level: Option<u8>,
    /// Date it holds for.
    pub date: String,
    /// Reason given.
    pub reason: Option<String>,
    /// The piece it rests on: `E-05`.
    pub evidence: Option<String>,
}
