//! Backgrounds: what people have done or hold, and the levels it lets one assume before anybody rates anything.
//! Whether a person has one is the profile's business; an assumed level is never a rating.

use super::{CompetenceNumber, ItemKind};
use std::collections::BTreeMap;

/// Past work or a certificate, with what it lets one assume.
#[derive(Debug, Clone, PartialEq)]
pub struct Background {
    /// Lower-case letters, digits and hyphens, never changed once shipped.
    pub id: String,
    /// Done or held.
    pub kind: BackgroundKind,
    /// As a person would tick it, with the least that counts: "Project manager, three years or more".
    pub title: String,
    /// What of it carries over, and where that ends.
    pub why: String,
    /// Per competence; a competence left out is not assumed, which is not 0.
    pub assumed: BTreeMap<CompetenceNumber, Assumed>,
}

/// Whether a background was done or is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BackgroundKind {
    /// Past work.
    Role,
    /// A certificate or degree.
    Certificate,
}

/// The levels one background lets one assume in one competence, 1 to 3; `None` where it says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Assumed {
    /// For all knowledge of the competence.
    pub knowledge: Option<u8>,
    /// For all its skill.
    pub skill: Option<u8>,
}

impl Assumed {
    /// The level of one kind.
    pub fn of(self, kind: ItemKind) -> Option<u8> {
        match kind {
            ItemKind::Knowledge => self.knowledge,
            ItemKind::Skill => self.skill,
        }
    }
}
