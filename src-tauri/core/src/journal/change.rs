//! What an entry can say: one variant per kind.

use super::Hash;
use crate::profile::{Deadline, Hours};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What one action of a person changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Kind `profile`: what the holder said about themselves.
    Profile(ProfileChange),
    /// Kind `rated`: levels given in one action, be it one or forty-eight.
    Rated(Rated),
    /// Kind `undone`: the entry named is taken back. Taking back an `undone` entry is a redo.
    Undone {
        /// The entry taken back.
        target: Hash,
    },
    /// An entry that this version cannot read. It is kept as it is and said.
    Unknown(Unknown),
}

impl Change {
    /// The kind as the header states it.
    pub fn kind(&self) -> &str {
        match self {
            Change::Unknown(unknown) => &unknown.kind,
            _ => self.sort().as_str(),
        }
    }

    pub(super) fn sort(&self) -> Kind {
        match self {
            Change::Profile(_) => Kind::Profile,
            Change::Rated(_) => Kind::Rated,
            Change::Undone { .. } => Kind::Undone,
            Change::Unknown(_) => Kind::Unknown,
        }
    }
}

/// The kinds that this version reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// `profile`
    Profile,
    /// `rated`
    Rated,
    /// `undone`
    Undone,
    /// Any other.
    Unknown,
}

impl Kind {
    /// The kind as headers state it; `unknown` stands for all that this version cannot read.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Profile => "profile",
            Kind::Rated => "rated",
            Kind::Undone => "undone",
            Kind::Unknown => "unknown",
        }
    }

    /// Whether "undo" may take such an entry back. What cannot be read cannot be described, and so is not offered.
    pub(super) fn is_undoable(self) -> bool {
        match self {
            Kind::Profile | Kind::Rated => true,
            Kind::Undone | Kind::Unknown => false,
        }
    }
}

/// What an entry does to one field.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Edit<T> {
    /// Leaves it as it is; the field is absent from the body.
    #[default]
    Keep,
    /// Empties it; `null` in the body.
    Clear,
    /// Sets it.
    Set(T),
}

impl<T: Clone> Edit<T> {
    /// Carries the edit out.
    pub fn apply(&self, field: &mut Option<T>) {
        match self {
            Edit::Keep => {}
            Edit::Clear => *field = None,
            Edit::Set(value) => *field = Some(value.clone()),
        }
    }
}

/// Body of `profile`. Each field stands alone: what is kept is not in the body.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProfileChange {
    /// The name printed on the portfolio.
    pub name: Edit<String>,
    /// The role aimed at, in full: `iso-27021-2017/internal-auditor`.
    pub role: Edit<String>,
    /// The time there is for study.
    pub hours: Edit<Hours>,
    /// The date worked towards.
    pub deadline: Edit<Deadline>,
}

/// Body of `rated`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rated {
    /// At least one rating, each of another target.
    pub ratings: Vec<TargetRating>,
    /// The day the ratings speak of, which may be before the day they were entered.
    pub date: NaiveDate,
}

/// One rating within a `rated` entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetRating {
    /// Item or aspect in full: `iso-27021-2017/6.2.3.K4`, `iso-27021-2017/6.2.3.K`.
    pub target: String,
    /// 0 to 5; none takes the author's rating away, so that an item follows its aspect again.
    pub level: Option<u8>,
    /// Why, in the author's words.
    pub reason: Option<String>,
}

/// What can be said of an entry that this version cannot read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unknown {
    /// The kind its header states.
    pub kind: String,
    /// The version its header states.
    pub v: u32,
    /// Why it is not read.
    pub why: WhyUnknown,
}

/// Why an entry is kept without being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyUnknown {
    /// Written by a later version of the format.
    NewerVersion,
    /// A kind that this version does not have.
    UnknownKind,
    /// A known kind whose body is not of its form.
    UnreadableBody,
}
