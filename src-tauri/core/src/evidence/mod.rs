//! Evidence: what demonstrates competence, as the holder describes it.
//!
//! ISO/IEC 27021, 4.4, asks for qualifications to show knowledge and for the tasks carried out to show skill; hence the
//! [`Basis`]. Form, label and everything else are ours. Knows what a piece says and what it shows; where its files lie
//! is the store's affair, which words a person reads is the application's.

mod check;
mod shows;

pub use check::{PieceFault, TITLE_CAP, WORDS_CAP, clean_name, numbered_name};
pub use shows::{Shown, shown};

use crate::journal::Hash;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a piece may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// An educational or professional qualification: shows knowledge.
    Qualification,
    /// The ability to carry out the tasks: shows skill.
    Ability,
    /// Attendance, a self-check, anything else: never counts as demonstrated.
    Supporting,
}

macro_rules! forms {
    ($($form:ident = $name:literal),* $(,)?) => {
        /// What a piece is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Form {
            $(#[doc = concat!("Written `", $name, "`.")] #[serde(rename = $name)] $form),*
        }

        impl Form {
            /// Every form, in the order in which it is offered.
            pub const ALL: &[Self] = &[$(Self::$form),*];

            /// As written in entries and files.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$form => $name),* }
            }
        }
    };
}

forms! {
    Certificate = "certificate",
    Degree = "degree",
    Course = "course",
    WorkProduct = "work-product",
    Observation = "observation",
    Testimony = "testimony",
    Experience = "experience",
    Publication = "publication",
    Other = "other",
}

impl Basis {
    /// Every basis.
    pub const ALL: &[Self] = &[Self::Qualification, Self::Ability, Self::Supporting];

    /// As written in entries and files.
    pub fn as_str(self) -> &'static str {
        match self {
            Basis::Qualification => "qualification",
            Basis::Ability => "ability",
            Basis::Supporting => "supporting",
        }
    }
}

/// Who may see a piece. A print shows pieces up to a label and says how many it holds back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// Anybody.
    Public,
    /// People of the own organisation.
    Internal,
    /// Named people only.
    Confidential,
}

impl Label {
    /// Every label, the most open first.
    pub const ALL: &[Self] = &[Self::Public, Self::Internal, Self::Confidential];

    /// As written in entries and files.
    pub fn as_str(self) -> &'static str {
        match self {
            Label::Public => "public",
            Label::Internal => "internal",
            Label::Confidential => "confidential",
        }
    }

    /// The label of a piece whose holder says nothing: what was made at work is confidential.
    pub fn usual(form: Form) -> Self {
        if form == Form::WorkProduct { Label::Confidential } else { Label::Internal }
    }
}

/// A file that is kept, by its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// SHA-256 of its bytes.
    pub sha256: Hash,
    /// Its name, without a path and without characters that are not seen.
    pub name: String,
    /// Its size.
    pub bytes: u64,
}

/// What may not leave the employer's building: where it lies and how it would be known again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Stub {
    /// Who holds it.
    pub holder: String,
    /// Under which reference.
    pub reference: Option<String>,
    /// Its fingerprint, as the holder states it.
    pub fingerprint: Option<String>,
}

/// An item, or all knowledge of a competence, that a piece serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Serves {
    /// In full: `iso-27021-2017/6.5.3.S2`, or `iso-27021-2017/6.5.3.K` for a qualification in the whole competence.
    pub target: String,
    /// The passage that shows it.
    #[serde(default)]
    pub passage: Option<String>,
}

/// What it was like, in four fields.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Reflection {
    /// What was the case.
    pub situation: Option<String>,
    /// What was to be done.
    pub task: Option<String>,
    /// What the holder did.
    pub action: Option<String>,
    /// What came of it.
    pub result: Option<String>,
}

/// One piece of evidence as the holder describes it. In entries what is empty is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Its number among the holder's pieces, from 1; printed as `E-05`. Given when the piece is added, and kept.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// What it may show.
    pub basis: Basis,
    /// What it is.
    pub form: Form,
    /// Who may see it.
    pub label: Label,
    /// The day it happened, was issued or began.
    pub date: NaiveDate,
    /// The last day, where it took a while.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The day it runs out.
    #[serde(default)]
    pub expires: Option<NaiveDate>,
    /// Who issued it.
    #[serde(default)]
    pub issuer: Option<String>,
    /// The issuer's number for it. (`number` is ours.)
    #[serde(default)]
    pub reference: Option<String>,
    /// The holder's own share in it.
    #[serde(default)]
    pub share: Option<String>,
    /// Who saw it or checked it.
    #[serde(default)]
    pub witness: Option<String>,
    /// What it shows, where one sentence says it for all items.
    #[serde(default)]
    pub shows: Option<String>,
    /// The items it serves.
    #[serde(default)]
    pub serves: Vec<Serves>,
    /// The clauses it serves, in full.
    #[serde(default)]
    pub clauses: Vec<String>,
    /// Its files.
    #[serde(default)]
    pub files: Vec<FileRef>,
    /// Its address on the web.
    #[serde(default)]
    pub link: Option<String>,
    /// Where it lies, if it may not leave.
    #[serde(default)]
    pub stub: Option<Stub>,
    /// What it was like.
    #[serde(default)]
    pub reflection: Reflection,
}

impl Piece {
    /// Whether it has not run out on that day. It still holds on the day it runs out.
    pub fn is_current(&self, day: NaiveDate) -> bool {
        self.expires.is_none_or(|expires| day <= expires)
    }
}

impl Reflection {
    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The fields in their order.
    pub fn fields(&self) -> [&Option<String>; 4] {
        [&self.situation, &self.task, &self.action, &self.result]
    }
}
