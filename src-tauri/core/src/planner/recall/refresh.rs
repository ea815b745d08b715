//! What has faded, as units of study: a fifth of the hours the topic's items took, worth what is forgotten of their value.

use super::{Memory, WHOLE};
use crate::{
    framework::{Catalogue, ItemId, ItemKind, Role, TopicId},
    planner::{
        solver::{Index, Problem, ProblemError, Solution, solve},
        study::{base_points, carries_to, root_tenths, study_target},
        wishes::Wishes,
    },
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Of the hours of study, so many percent refresh it.
const HOURS_PERCENT: u32 = 20;

/// A topic to refresh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refresh {
    /// The topic.
    pub topic: TopicId,
    /// Its knowledge items that are due, by id; never empty.
    pub items: Vec<ItemId>,
    /// Quarter hours: a fifth of those that the items took, rounded up.
    pub hours: u32,
    /// Σ importance × points × what is forgotten, over the items; at least one.
    pub value: u64,
}

/// The topics that are due on a day, by id. An item fades as far as the role asks for it and study carries; what is not
/// relevant does not.
pub fn refreshes(catalogue: &Catalogue, role: &Role, wishes: &Wishes, memories: &BTreeMap<ItemId, Memory>, on: NaiveDate) -> Vec<Refresh> {
    let mut found: Vec<Refresh> = Vec::new();
    for topic in catalogue.framework.topics.iter().filter(|topic| !wishes.not_relevant.contains(&topic.id)) {
        let (mut items, mut quarters, mut value) = (Vec::new(), 0, 0);
        for id in topic.items.iter().filter(|id| id.kind == ItemKind::Knowledge) {
            let (Some(item), Some(memory)) = (catalogue.framework.item(id), memories.get(id).filter(|memory| memory.is_due(on))) else {
                continue;
            };
            let level = memory.level.min(carries_to(id.kind)).min(study_target(role, &id.competence, id.kind));
            if level == 0 {
                continue;
            }
            let importance = role.importance.get(&id.competence).copied().unwrap_or(0);
            let points: u32 = (1..=level).map(|to| base_points(id.kind, to) * root_tenths(item.size)).sum();
            quarters += (1..=level).map(|to| wishes.hours.quarter_hours(id.kind, to - 1, to, item.size)).sum::<u32>();
            value += u64::from(importance) * u64::from(points) * u64::from(WHOLE - memory.recall(on));
            items.push(id.clone());
        }
        if !items.is_empty() {
            items.sort();
            let hours = (quarters * HOURS_PERCENT).div_ceil(100).max(1);
            found.push(Refresh { topic: topic.id.clone(), items, hours, value: (value / u64::from(WHOLE)).max(1) });
        }
    }
    found.sort_by(|a, b| a.topic.cmp(&b.topic));
    found
}

/// Which of them the reserve, in quarter hours, pays for: the best choice, by position, the best per hour first.
pub fn within_reserve(refreshes: &[Refresh], reserve: u32) -> Result<Solution, ProblemError> {
    let (value, hours) = refreshes.iter().map(|refresh| (refresh.value, refresh.hours)).unzip();
    let problem = Problem::new(value, hours, (0..refreshes.len() as u64).collect(), &[])?;
    Ok(solve(&problem, &Index::of(&problem), u64::from(reserve)))
}
