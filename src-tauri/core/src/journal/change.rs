//! What an entry can say: one variant per kind.

use super::Hash;
use crate::evidence::Piece;
use crate::planner::{Accepted, DaysOff, Own, StepHours};
use crate::profile::{Assumed, Deadline, Hours, RoleEdit};
use crate::study::Session;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What one action of a person changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Kind `profile`: what the holder said about themselves.
    Profile(ProfileChange),
    /// Kind `rated`: levels given in one action, be it one or forty-eight.
    Rated(Rated),
    /// Kind `role-edited`: a role profile as the holder changes it.
    RoleEdited(RoleEdit),
    /// Kind `evidence`: a piece described, for the first time or anew.
    Evidence(Box<Described>),
    /// Kind `evidence-withdrawn`: a piece that no longer counts. What it said stays.
    EvidenceWithdrawn(Withdrawn),
    /// Kind `studied`: a study session, for the first time or corrected.
    Studied(Studied),
    /// Kind `study-withdrawn`: a session that was not one.
    StudyWithdrawn(Withdrawn),
    /// Kind `read`: parts of resources that are behind, or not after all.
    Read(Read),
    /// Kind `noted`: the holder's note on an item or a topic.
    Noted(Noted),
    /// Kind `set-aside`: a topic that is not for now, or not for this holder, or is again.
    SetAside(SetAside),
    /// Kind `plan-accepted`: the plan that holds from here on.
    PlanAccepted(Box<Accepted>),
    /// Kind `recalled`: a self-check question answered.
    Recalled(Recalled),
    /// Kind `own-topic`: something to study that the framework lacks, for the first time or anew.
    OwnTopic(OwnTopic),
    /// Kind `undone`: the entry named is taken back. Taking back an `undone` entry is a redo.
    Undone {
        /// The entry taken back.
        target: Hash,
    },
    /// Kind `erased`: what the entries named said is taken away for ever, in every copy that hears of it.
    Erased(Erased),
    /// An entry of the kind named whose body was erased: its header stays, so that the chain still holds.
    Blank(String),
    /// An entry that this version cannot read. It is kept as it is and said.
    Unknown(Unknown),
}

impl Change {
    /// The kind as the header states it.
    pub fn kind(&self) -> &str {
        match self {
            Change::Unknown(unknown) => &unknown.kind,
            Change::Blank(kind) => kind,
            _ => self.sort().as_str(),
        }
    }

    pub(super) fn sort(&self) -> Kind {
        match self {
            Change::Profile(_) => Kind::Profile,
            Change::Rated(_) => Kind::Rated,
            Change::RoleEdited(_) => Kind::RoleEdited,
            Change::Evidence(_) => Kind::Evidence,
            Change::EvidenceWithdrawn(_) => Kind::EvidenceWithdrawn,
            Change::Studied(_) => Kind::Studied,
            Change::StudyWithdrawn(_) => Kind::StudyWithdrawn,
            Change::Read(_) => Kind::Read,
            Change::Noted(_) => Kind::Noted,
            Change::SetAside(_) => Kind::SetAside,
            Change::PlanAccepted(_) => Kind::PlanAccepted,
            Change::Recalled(_) => Kind::Recalled,
            Change::OwnTopic(_) => Kind::OwnTopic,
            Change::Undone { .. } => Kind::Undone,
            Change::Erased(_) => Kind::Erased,
            Change::Blank(_) => Kind::Blank,
            Change::Unknown(_) => Kind::Unknown,
        }
    }
}

macro_rules! kinds {
    ($($kind:ident = $name:literal),* $(,)?) => {
        /// The kinds that this version reads.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Kind {
            $(#[doc = concat!("`", $name, "`")] #[serde(rename = $name)] $kind,)*
            /// Any other.
            #[serde(rename = "unknown")]
            Unknown,
            /// Any, with its body erased.
            #[serde(rename = "blank")]
            Blank,
        }

        impl Kind {
            /// Every kind that this version reads.
            pub const ALL: &[Self] = &[$(Self::$kind),*];

            /// The kind as headers state it; `unknown` stands for all that this version cannot read, `blank` for what was erased.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                    Self::Unknown => "unknown",
                    Self::Blank => "blank",
                }
            }
        }
    };
}

kinds! {
    Profile = "profile",
    Rated = "rated",
    Undone = "undone",
    RoleEdited = "role-edited",
    Evidence = "evidence",
    EvidenceWithdrawn = "evidence-withdrawn",
    Studied = "studied",
    StudyWithdrawn = "study-withdrawn",
    Read = "read",
    Noted = "noted",
    SetAside = "set-aside",
    PlanAccepted = "plan-accepted",
    Recalled = "recalled",
    OwnTopic = "own-topic",
    Erased = "erased",
}

impl Kind {
    /// The kind that a header states; `Unknown` for any other.
    pub fn of(name: &str) -> Self {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == name).unwrap_or(Self::Unknown)
    }

    /// Whether "undo" may take such an entry back. What cannot be read cannot be described, and so is not offered.
    pub(super) fn is_undoable(self) -> bool {
        !matches!(self, Kind::Undone | Kind::Unknown | Kind::Erased | Kind::Blank)
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
    /// What past work and certificates let one assume; said whole each time.
    pub assumed: Edit<Assumed>,
    /// Own hours per step of study.
    pub step_hours: Edit<StepHours>,
    /// Days without study; said whole each time.
    pub days_off: Edit<Vec<DaysOff>>,
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
    /// The id of the piece of evidence that the rating rests on.
    pub evidence: Option<String>,
}

/// Body of `evidence`: the piece as a whole, so that a later description needs no earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Described {
    /// The piece's id: a UUID, given when it is added.
    pub id: String,
    /// What it says.
    pub piece: Piece,
}

/// Body of `evidence-withdrawn` and of `study-withdrawn`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// The id of what is withdrawn.
    pub id: String,
    /// Why, in the holder's words.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Body of `studied`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Studied {
    /// The session's id: a UUID, given when it is added.
    pub id: String,
    /// What it says.
    pub session: Session,
}

/// Body of `read`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Read {
    /// The parts, as `resource-id/part`; at least one, each once.
    pub parts: Vec<String>,
    /// Whether they are behind.
    pub done: bool,
    /// The day it holds from.
    pub date: NaiveDate,
}

/// Body of `noted`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// Item or topic in full.
    pub target: String,
    /// The note as it stands from here on; none takes it away.
    #[serde(default)]
    pub text: Option<String>,
}

/// Body of `set-aside`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// The topic in full.
    pub topic: String,
    /// What is with it from here on; none takes it up again.
    #[serde(default)]
    pub aside: Option<Aside>,
}

/// A topic that is set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// Until that day, on which it is back; none means: not relevant to this holder.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Why, in the holder's words.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Body of `recalled`. It sets recall, and no level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recalled {
    /// The item in full.
    pub item: String,
    /// Which of its questions, from 0.
    pub question: u32,
    /// Whether it was answered well, as the holder judges.
    pub well: bool,
    /// The day it was answered.
    pub date: NaiveDate,
}

/// Body of `own-topic`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnTopic {
    /// The topic's id: a UUID, given when it is added.
    pub id: String,
    /// The topic as it stands from here on; none takes it away.
    #[serde(default)]
    pub topic: Option<Own>,
}

/// Body of `erased`. It cannot be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// The entries that say nothing from here on; at least one, each once. Entries of the kinds `undone` and `erased` stay
    /// as they are: they say nothing but which entry they speak of.
    pub entries: Vec<Hash>,
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
