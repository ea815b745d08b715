//! What the screens show: the map of competences, one competence, the clause tree, one clause; and rating.

use super::{FigureDto, StepBrief, StepDto};
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
