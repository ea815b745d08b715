//! What a teacher adds to the catalogue: how an item is shown, what one asks oneself, what a topic is studied with.
//! Words and minutes only; whether and when somebody needs them is the planner's business.

use super::Stance;

/// A question to check oneself with: a decision to take or a fault to find, two to three minutes.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The item and a number from 1: `6.5.3.K4.1`. Stays, so that answers can be remembered by it.
    pub id: String,
    /// What is asked.
    pub ask: String,
    /// What a good answer says.
    pub answer: String,
    /// The one typical mistake.
    pub mistake: String,
    /// The edition or country that the answer rests on.
    pub rests_on: Option<String>,
}

/// How a person would show an item to somebody who doubts it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hint {
    /// For who does the work; empty where none is written.
    pub doing: String,
    /// For who evaluates the work of others, where that is something else: the working papers.
    pub evaluating: Option<String>,
}

impl Hint {
    /// The hint that fits a role of this stance; `None` where none is written.
    pub fn for_stance(&self, stance: Stance) -> Option<&str> {
        let evaluating = self.evaluating.as_deref().filter(|_| stance == Stance::Evaluates);
        Some(evaluating.unwrap_or(&self.doing)).filter(|hint| !hint.is_empty())
    }
}

/// Something to make at a desk, on the papers of the practice company.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// 25 to 90, for a careful beginner.
    pub minutes: u32,
    /// Ids of the practice papers it uses.
    pub papers: Vec<String>,
    /// What to do.
    pub task: String,
    /// What lies on the table at the end.
    pub makes: String,
}

/// When real work offers what a desk cannot teach.
#[derive(Debug, Clone, PartialEq)]
pub struct Occasion {
    /// When such a thing comes round.
    pub when: String,
    /// Whom to ask, and for what.
    pub ask: String,
}
