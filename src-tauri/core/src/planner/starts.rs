//! The level at which the study of each item begins.
//!
//! What is not assessed is read as 0. Of an alias pair both stand at the higher known level. Of an overlap, knowing one
//! side starts the other side one level up, but never above what the one side stands at: an item of own level o beside a
//! side whose lowest level is k starts at max(o, min(o + 1, k)).

use crate::framework::{Framework, ItemId};
use std::collections::BTreeMap;

/// Known level and start of every item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Starts(BTreeMap<ItemId, (u8, u8)>);

impl Starts {
    /// Works out every item's start from effective levels; an absent item is not assessed.
    pub fn of(framework: &Framework, levels: &BTreeMap<ItemId, u8>) -> Self {
        let rated = |item: &ItemId| levels.get(item).copied().unwrap_or(0);
        let known: BTreeMap<&ItemId, u8> =
            framework.items().map(|item| (&item.id, framework.twin(&item.id).map_or(0, rated).max(rated(&item.id)))).collect();
        let lowest = |side: &[ItemId]| side.iter().map(|item| known.get(item).copied().unwrap_or(0)).min().unwrap_or(0);
        let mut starts: BTreeMap<ItemId, (u8, u8)> = known.iter().map(|(&item, &level)| (item.clone(), (level, level))).collect();
        for (one, other) in &framework.overlaps {
            for (side, beside) in [(one, other), (other, one)] {
                for item in side {
                    if let Some((own, start)) = starts.get_mut(item) {
                        *start = (*start).max(lowest(beside).min(*own + 1));
                    }
                }
            }
        }
        for (first, second) in &framework.aliases {
            let start = starts.get(first).max(starts.get(second)).copied();
            for item in [first, second] {
                if let (Some(kept), Some(start)) = (starts.get_mut(item), start) {
                    *kept = start;
                }
            }
        }
        Self(starts)
    }

    /// The level an item is known at, by its own rating or its twin's.
    pub fn known(&self, item: &ItemId) -> u8 {
        self.0.get(item).map_or(0, |&(known, _)| known)
    }

    /// The level its study begins at.
    pub fn start(&self, item: &ItemId) -> u8 {
        self.0.get(item).map_or(0, |&(_, start)| start)
    }
}
