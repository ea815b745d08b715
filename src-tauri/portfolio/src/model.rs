//! What a portfolio says: frozen, in the reader's language, with nothing left to look up.
//!
//! Must not know how it is laid out, nor where it came from. Texts may be of any length, empty, or in any script.

mod evidence;
mod study;

use chrono::{DateTime, Utc};
use pathfolio_core::charts::Rated;

pub use self::evidence::{Basis, Detail, File, HeldBack, LeftOut, Passage, Piece, Reflection, Stub, Told};
pub use self::study::{Session, StudyLog, StudyMonth, StudyTime};
use crate::words::Words;

/// The paper a portfolio is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 in.
    Letter,
}

impl Paper {
    /// Width and height in millimetres.
    #[must_use]
    pub const fn millimetres(self) -> (f32, f32) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::Letter => (215.9, 279.4),
        }
    }
}

/// Everything a portfolio says.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The fixed words.
    pub words: Words,
    /// The language of all texts, such as `en` or `de-AT`.
    pub language: String,
    /// The paper.
    pub paper: Paper,
    /// When it is printed: the file's date. Time is an argument here too.
    pub printed_at: DateTime<Utc>,
    /// The same day in words.
    pub printed: String,
    /// The journal fingerprint in full.
    pub fingerprint: String,
    /// Its first characters, as they stand on every page.
    pub fingerprint_short: String,
    /// Across every page and in its head, for a profile that is nobody's; none for a person's own.
    pub watermark: Option<String>,
    /// Whose portfolio it is; none where no name was given.
    pub name: Option<String>,
    /// The role it is measured against.
    pub role: String,
    /// The deadline in words.
    pub deadline: Option<String>,
    /// The framework's title.
    pub framework: String,
    /// The three figures of readiness.
    pub readiness: Readiness,
    /// The key to the levels, 1 upwards.
    pub levels: Vec<LevelKey>,
    /// The competences in the framework's order, by its groups.
    pub groups: Vec<Group>,
    /// At the foot of the summary: what this paper does not cover.
    pub note: String,
    /// The edition of ISO/IEC 27001 of the clause matrix, such as `ISO/IEC 27001:2022`.
    pub edition: String,
    /// The clause matrix; none for a portfolio without one.
    pub clauses: Vec<Clause>,
    /// The pieces of evidence of this print in the order of their numbers. What is cited by number elsewhere is looked up here; a
    /// number that is not here is not printed. Without pieces there is no register, and the summary says that nothing is kept.
    pub pieces: Vec<Piece>,
    /// The study log.
    pub study: StudyLog,
    /// What was left out by choice.
    pub left_out: LeftOut,
}

impl Model {
    /// The competences, in order.
    pub fn competences(&self) -> impl Iterator<Item = &Competence> {
        self.groups.iter().flat_map(|group| &group.competences)
    }
}

/// Level, demonstrated, confirmed: never merged into one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Readiness {
    /// Rated against target.
    pub level: Count,
    /// Shown by evidence.
    pub demonstrated: Count,
    /// Agreed by a reviewer.
    pub confirmed: Count,
}

/// One of the three figures: "**61** of 223 items at target" over "by the holder's own rating", beside a bar of the share.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Count {
    /// How many items.
    pub number: u32,
    /// What follows the number.
    pub of: String,
    /// The line below.
    pub note: String,
    /// The length of the bar: numerator and denominator.
    pub share: (u32, u32),
}

/// A level in the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelKey {
    /// The level.
    pub level: u8,
    /// Its name.
    pub name: String,
    /// What it means for knowledge.
    pub knowledge: String,
    /// What it means for skill.
    pub skill: String,
}

/// Competences under one head.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its number, such as `6.5`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// In order.
    pub competences: Vec<Competence>,
}

/// One competence.
#[derive(Debug, Clone, PartialEq)]
pub struct Competence {
    /// Its number, such as `6.5.3`.
    pub number: String,
    /// Its title in full.
    pub title: String,
    /// Its title as the map has it.
    pub short: String,
    /// Its intended outcome.
    pub outcome: String,
    /// Which clauses it serves, as a sentence; may be empty.
    pub serves: String,
    /// The level the role asks for.
    pub target: Option<u8>,
    /// How much the role rests on it, 1 to 9.
    pub importance: Option<u8>,
    /// Its knowledge items.
    pub knowledge: Vec<Item>,
    /// Its skill items.
    pub skill: Vec<Item>,
    /// Where its knowledge as a whole stands.
    pub knowledge_level: Rated,
    /// Where its skill as a whole stands.
    pub skill_level: Rated,
    /// What is missing against the target, a sentence each. Which items at target have no evidence behind them, the page adds.
    pub missing: Vec<String>,
    /// The numbers of all pieces that serve it or one of its items, in order.
    pub pieces: Vec<String>,
    /// The numbers of the pieces that show it best, best first, two or a few: these are told, the others are only named.
    pub best: Vec<String>,
}

/// One item.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its number within the competence, such as `K3`.
    pub label: String,
    /// What it asks for.
    pub text: String,
    /// Where it stands. An assumed level is printed as not assessed.
    pub rated: Rated,
    /// Where it should stand.
    pub target: Option<u8>,
    /// The numbers of the pieces behind it, in order. A qualification for the competence as a whole stands behind each of its
    /// knowledge items. Supporting pieces may be among them; they are printed apart.
    pub pieces: Vec<String>,
}

/// One clause of the matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// Its number, such as `9.2`.
    pub number: String,
    /// Its short title.
    pub title: String,
    /// How deep it stands in the tree: 0 for a chapter, which has no links of its own.
    pub depth: u8,
    /// What serves it.
    pub links: Vec<ClauseLink>,
}

/// The items of one competence that serve a clause.
#[derive(Debug, Clone, PartialEq)]
pub struct ClauseLink {
    /// The competence's number.
    pub competence: String,
    /// Its short title.
    pub title: String,
    /// The items.
    pub items: Vec<Item>,
    /// Who says so.
    pub source: Source,
}

/// Where a clause link comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Stated by the standard.
    Standard,
    /// The counterpart, in a later edition, of what the standard states.
    Mapped,
    /// Suggested by us.
    Suggested,
}

/// A rating as it may stand on paper: what was only assumed is not assessed.
#[must_use]
pub fn printed(rated: Rated) -> Rated {
    match rated {
        Rated::Assumed(_) => Rated::NotAssessed,
        other => other,
    }
}
