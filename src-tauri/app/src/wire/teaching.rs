//! What a teacher adds: a topic's page, the company to practise on, Annex A.

use super::{FigureDto, ServedBy};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A question to check oneself with.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionDto {
    /// Such as `6.5.3.K4.1`.
    pub id: String,
    /// The item it is on, as asked for: `6.5.3.K4`.
    pub item: String,
    /// What is asked.
    pub ask: String,
    /// What a good answer says.
    pub answer: String,
    /// The typical mistake.
    pub mistake: String,
    /// The edition or country it rests on.
    pub rests_on: Option<String>,
}

/// Which topic.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TopicAsk {
    /// Such as `6.5.3/sampling`.
    pub topic: String,
}

/// A topic, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TopicDetail {
    /// Such as `6.5.3/sampling`.
    pub id: String,
    /// Competence number.
    pub competence: String,
    /// Its short title.
    pub competence_title: String,
    /// Title.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// Its items.
    pub items: Vec<TopicItem>,
    /// What is left to study in it, lowest level first; empty when nothing is.
    pub steps: Vec<TopicStep>,
    /// What there is to read, what serves most of its items first.
    pub reading: Vec<ReadingDto>,
    /// Something to make.
    pub exercise: Option<ExerciseDto>,
    /// Questions on its items.
    pub questions: Vec<QuestionDto>,
    /// When real work offers it, and whom to ask.
    pub occasion: Option<OccasionDto>,
    /// Whether the role wants more of it than study can give.
    pub needs_work: bool,
    /// The holder's note.
    pub note: Option<String>,
    /// That it is set aside, and until when; `null` while it is not.
    pub aside: Option<super::AsideRow>,
    /// Time logged on it, in words; empty when none.
    pub logged: String,
    /// Evidence behind its items.
    pub evidence: Vec<super::EvidenceRef>,
}

/// An item within its topic.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TopicItem {
    /// Such as `6.5.3.K4`.
    pub id: String,
    /// `K4`.
    pub local: String,
    /// Own words.
    pub text: String,
    /// Level that counts; `null` when not assessed.
    pub level: Option<u8>,
    /// Level assumed, where it is not assessed.
    pub assumed: Option<u8>,
    /// Target.
    pub target: u8,
    /// How one would show it.
    pub hint: String,
    /// Lying stave.
    pub stave: FigureDto,
}

/// A step of a topic and what it consists of.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TopicStep {
    /// Level it leads to.
    pub level: u8,
    /// "5 h 30".
    pub duration: String,
    /// What to do, in order; the minutes sum to the step's.
    pub tasks: Vec<TaskDto>,
}

/// One thing to do in a step.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TaskDto {
    /// `read`, `exercise`, `questions` or `own`.
    pub kind: String,
    /// What: "Guide for Conducting Risk Assessments: chapter 3".
    pub what: String,
    /// Of `read`: "free" or "paid" and the publisher. Of `exercise`: what it makes. Else empty.
    pub note: String,
    /// Minutes.
    pub minutes: u32,
    /// "45 min".
    pub duration: String,
    /// Of `read`: the part, by which it is marked as read; else empty.
    pub part: String,
}

/// A part of a resource that serves a topic.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReadingDto {
    /// Resource id.
    pub resource: String,
    /// Its id, by which it is marked as read: `nist-sp-800-30/1`.
    pub part: String,
    /// The day it was finished; `null` while it is not.
    pub done: Option<String>,
    /// Its title.
    pub title: String,
    /// Publisher and reference: "NIST, SP 800-30 Rev. 1, 2012".
    pub by: String,
    /// Which part.
    pub what: String,
    /// "1 h".
    pub duration: String,
    /// Items of the topic it serves: `K1, K2`.
    pub items: String,
    /// Whether it costs nothing.
    pub free: bool,
    /// Language, where it is not English: "German"; else empty.
    pub language: String,
    /// Where it is found.
    pub address: String,
    /// When the address was last seen, or that it was not; in words.
    pub checked: String,
    /// That it was written for an older edition; empty otherwise.
    pub written_for: String,
    /// What it is good for.
    pub note: String,
}

/// Something to make at a desk.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExerciseDto {
    /// What to do.
    pub task: String,
    /// What lies on the table at the end.
    pub makes: String,
    /// "55 min".
    pub duration: String,
    /// The practice papers it uses.
    pub papers: Vec<PaperRef>,
}

/// When real work offers a topic.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OccasionDto {
    /// When such a thing comes round.
    pub when: String,
    /// Whom to ask, and for what.
    pub ask: String,
}

/// A practice paper by name.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PaperRef {
    /// Such as `leavers`.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// The company to practise on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PracticeDto {
    /// Its name.
    pub company: String,
    /// What it does.
    pub summary: String,
    /// Its papers, in reading order.
    pub papers: Vec<PaperRow>,
}

/// A row of the list of papers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PaperRow {
    /// Such as `leavers`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is.
    pub summary: String,
    /// How many exercises use it.
    pub exercises: u32,
}

/// Which paper.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperAsk {
    /// Such as `leavers`.
    pub paper: String,
}

/// A paper, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PaperDto {
    /// Such as `leavers`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub blocks: Vec<BlockDto>,
    /// What is wrong with it on purpose.
    pub faults: Vec<FaultDto>,
    /// The topics whose exercises use it.
    pub used_by: Vec<TopicRef>,
}

/// A topic by name.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TopicRef {
    /// Such as `6.5.3/sampling`.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A piece of a paper.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
#[ts(tag = "kind", rename_all = "lowercase")]
pub enum BlockDto {
    /// A heading, of level 2 and below: the title stands apart.
    Heading {
        /// 2 to 6.
        level: u8,
        /// Its words.
        spans: Vec<SpanDto>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        spans: Vec<SpanDto>,
    },
    /// A list.
    List {
        /// Numbered.
        ordered: bool,
        /// Its rows.
        rows: Vec<Vec<SpanDto>>,
    },
    /// A table.
    Table {
        /// Heads of the columns.
        head: Vec<Vec<SpanDto>>,
        /// Rows of cells.
        rows: Vec<Vec<Vec<SpanDto>>>,
    },
}

/// Words in one style.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SpanDto {
    /// The words.
    pub text: String,
    /// Set strong.
    pub strong: bool,
    /// Set in italics.
    pub emphasis: bool,
}

/// A fault planted in a paper.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FaultDto {
    /// Where.
    pub place: String,
    /// What is wrong.
    pub fault: String,
    /// What a good reader says to it.
    pub answer: String,
}

/// Annex A of ISO/IEC 27001:2022.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AnnexA {
    /// The four themes in order.
    pub themes: Vec<ThemeDto>,
}

/// One theme.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ThemeDto {
    /// Such as "A.5 Organizational controls".
    pub title: String,
    /// Its controls.
    pub controls: Vec<ControlRow>,
}

/// One control.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ControlRow {
    /// `A.5.1`.
    pub number: String,
    /// The standard's title.
    pub title: String,
    /// New in 2022.
    pub new: bool,
    /// Items whose study prepares one for it.
    pub items: u32,
    /// Of these, at target.
    pub level: u32,
    /// Item by item.
    pub stave: FigureDto,
    /// The items, competence by competence.
    pub served_by: Vec<ServedBy>,
}
