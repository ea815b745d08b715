//! The self-check questions of a day: few, and those that the deadline needs most.
//!
//! A question is asked when its item is due, or when it would be due on the day of the deadline and that is near. Where
//! there are more than a day holds, those come first of which most would be forgotten by then, weighed by importance.

use super::{DUE_BELOW, Memory, WHOLE};
use crate::{
    framework::{Catalogue, ItemId, ItemKind, Role},
    planner::wishes::Wishes,
};
use chrono::NaiveDate;
use std::{cmp::Reverse, collections::BTreeMap};

/// Minutes of recall questions a day.
pub const MINUTES_A_DAY: u32 = 6;

/// Minutes that one takes: to answer, not to study it.
pub const RECALL_MINUTES: u32 = 2;

/// So many days before the deadline what would be due on it is asked as well.
const NEAR: i64 = 14;

/// A question to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueQuestion {
    /// The item.
    pub item: ItemId,
    /// Which of its questions, from 0: they take turns.
    pub question: usize,
    /// The share of it that is recalled on the day, in millionths.
    pub recall: u32,
    /// The same on the day of the deadline, if it is not asked before; on the day itself without one ahead.
    pub at_deadline: u32,
}

/// The questions of a day, the most needed first, in at most so many minutes.
pub fn questions_due(
    catalogue: &Catalogue,
    role: &Role,
    wishes: &Wishes,
    memories: &BTreeMap<ItemId, Memory>,
    (on, deadline): (NaiveDate, Option<NaiveDate>),
    minutes: u32,
) -> Vec<DueQuestion> {
    let framework = &catalogue.framework;
    let ahead = deadline.filter(|deadline| *deadline >= on);
    let near = ahead.is_some_and(|deadline| (deadline - on).num_days() <= NEAR);
    let relevant = |item: &ItemId| framework.study_topic(item).is_none_or(|topic| !wishes.not_relevant.contains(&topic.id));
    let mut due: Vec<(u64, DueQuestion)> = Vec::new();
    for (item, memory) in memories.iter().filter(|(item, _)| item.kind == ItemKind::Knowledge && relevant(item)) {
        let count = framework.questions(item).len();
        // The second of an alias pair is asked about as the first.
        let twice = framework.alias_of(item).is_some_and(|first| memories.contains_key(first));
        let (recall, at_deadline) = (memory.recall(on), memory.recall(ahead.unwrap_or(on)));
        if count == 0 || twice || memory.since >= on || !(recall < DUE_BELOW || near && at_deadline < DUE_BELOW) {
            continue;
        }
        let importance = role.importance.get(&item.competence).copied().unwrap_or(0);
        let lost = u64::from(importance) * u64::from(WHOLE - at_deadline);
        due.push((lost, DueQuestion { item: item.clone(), question: memory.answers as usize % count, recall, at_deadline }));
    }
    due.sort_by(|a, b| (Reverse(a.0), &a.1.item).cmp(&(Reverse(b.0), &b.1.item)));
    due.truncate((minutes / RECALL_MINUTES) as usize);
    due.into_iter().map(|(_, question)| question).collect()
}
