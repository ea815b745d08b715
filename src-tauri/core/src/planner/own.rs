//! What a person studies that the framework lacks: a course, a part of an exam, a company's handbook.
//!
//! It is planned like any other step: one unit, as many hours as the person says, in the competence it helps. Its worth is
//! reckoned as that of the framework's units is: importance times points, the first hours worth most. An hour is worth what
//! an hour of a new piece of knowledge is (100 points: see [`super::study`]), and n hours √n times that. Minutes logged on
//! it shorten it; it is behind when the person says so.

use super::units::Unit;
use crate::{
    framework::{CompetenceNumber, Role, StepId, TopicId},
    study::is_note,
};
use serde::{Deserialize, Serialize};

/// Most quarter hours of one: two hundred hours. What is longer is several.
pub const MOST_QUARTERS: u32 = 800;

/// Longest title, in characters.
const TITLE: usize = 120;

/// The topic name in front of its id.
const PREFIX: &str = "own-";

/// A topic of the person's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    /// Its title.
    pub title: String,
    /// The competence it helps.
    pub competence: CompetenceNumber,
    /// Quarter hours it takes, 1 to [`MOST_QUARTERS`].
    pub quarters: u32,
    /// How much it matters, 1 to 9; none means as much as its competence does to the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importance: Option<u8>,
    /// Whether it is behind.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

/// Why an own topic cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OwnFault {
    /// No title, or one that is no line.
    #[error("a title of 1 to {TITLE} characters in one line is needed")]
    Title,
    /// No time, or more than fits one topic.
    #[error("it takes 1 to {MOST_QUARTERS} quarter hours, not {0}")]
    Quarters(u32),
    /// An importance that there is not.
    #[error("importance is 1 to 9, not {0}")]
    Importance(u8),
}

impl Own {
    /// Checks title, hours and importance.
    pub fn check(&self) -> Result<(), OwnFault> {
        let title = self.title.trim();
        let is_line = !title.is_empty() && title.chars().count() <= TITLE && is_note(title) && !title.contains('\n');
        if !is_line {
            return Err(OwnFault::Title);
        }
        if !(1..=MOST_QUARTERS).contains(&self.quarters) {
            return Err(OwnFault::Quarters(self.quarters));
        }
        match self.importance {
            Some(importance) if !(1..=9).contains(&importance) => Err(OwnFault::Importance(importance)),
            _ => Ok(()),
        }
    }

    /// The topic that stands for it in a plan: the last twenty digits of its id, a UUID, are what a topic's name has room for.
    pub fn topic(&self, id: &str) -> TopicId {
        let digits: String = id.chars().filter(char::is_ascii_hexdigit).collect();
        let slug = format!("{PREFIX}{}", &digits[digits.len().saturating_sub(20)..]);
        TopicId { competence: self.competence.clone(), slug }
    }

    /// How much it matters to a role.
    pub fn importance(&self, role: &Role) -> u8 {
        self.importance.unwrap_or_else(|| role.importance.get(&self.competence).copied().unwrap_or(1)).max(1)
    }

    /// Points: 100 times the square root of the hours.
    pub fn points(&self) -> u32 {
        (2_500 * self.quarters).isqrt()
    }

    /// Its unit, for who has put in so many minutes; none where it is behind.
    pub(super) fn unit(&self, topic: &TopicId, role: &Role, logged: u32) -> Option<Unit> {
        let hours = self.quarters.saturating_sub(logged / 15).max(1);
        let value = u64::from(self.importance(role)) * u64::from(self.points());
        let step = StepId { topic: topic.clone(), level: 1 };
        (!self.done).then(|| Unit { step, lifts: Vec::new(), planned: self.quarters, logged, hours, value })
    }
}

/// Whether a topic of a plan is one of the person's own. No topic of a framework is named so.
pub fn is_own(topic: &TopicId) -> bool {
    topic.slug.starts_with(PREFIX)
}
