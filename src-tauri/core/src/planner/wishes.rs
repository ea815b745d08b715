//! What a person says about their own study: how long a step takes them, what is not for them, what shall come later, and
//! the minutes they have put in already. Without any of it the plan is everybody's.

use super::{own::Own, study::StepHours};
use crate::framework::TopicId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// One person's say in their path; the default says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wishes {
    /// Hours per step.
    pub hours: StepHours,
    /// Topics that are not for this person: no step studies them, and what needs them does not wait. An item that is
    /// the same thing in another topic is studied there.
    pub not_relevant: BTreeSet<TopicId>,
    /// Topics that are not offered before their day, nor is what waits for them. They stay in the plan.
    pub snoozed: BTreeMap<TopicId, NaiveDate>,
    /// Minutes logged on a topic since its items were last rated. They count for its lowest step that is still to do, and
    /// only for that: time raises no level.
    pub spent: BTreeMap<TopicId, u32>,
    /// What the person studies beside the framework, by the topic that stands for it.
    pub own: BTreeMap<TopicId, Own>,
}

impl Wishes {
    /// The same on a given day: a snoozed topic is back on the day it was snoozed until.
    pub fn as_of(mut self, today: NaiveDate) -> Self {
        self.snoozed.retain(|_, until| *until > today);
        self
    }
}
