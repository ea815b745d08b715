//! From ratings to levels, and from levels to the counts of readiness.
//!
//! Knows ratings only as "the current level of a target, by the holder"; where they come from is the journal's affair.

use crate::framework::{Catalogue, Competence, CompetenceNumber, Framework, ItemId, ItemKind, Role, Target};
use std::collections::BTreeMap;

/// Where an item's level comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The item was rated itself.
    Item,
    /// The same item elsewhere was rated (an alias).
    Twin,
    /// All knowledge or all skill of its competence was rated.
    Aspect,
}

/// The levels that count, per item. What is absent is *not assessed*, which is not 0. Beside them stands what the first
/// run assumed of items that nobody rated: the plan reads it, no count and no print does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels {
    rated: BTreeMap<ItemId, (u8, Origin)>,
    assumed: BTreeMap<ItemId, u8>,
}

impl Levels {
    /// Works out every item's level: its own latest rating, else that of its twin (rating one rates both; of two, the
    /// later counts), else its aspect's, else none.
    ///
    /// `rating` answers the current rating of a target as (level 0 to 5, its place in time), where any order will do.
    pub fn of<When: Ord>(framework: &Framework, rating: impl Fn(&Target) -> Option<(u8, When)>) -> Self {
        let mut rated = BTreeMap::new();
        for item in framework.items() {
            let own = rating(&Target::Item(item.id.clone())).map(|(level, when)| (when, level, Origin::Item));
            let twin = framework
                .twin(&item.id)
                .and_then(|twin| rating(&Target::Item(twin.clone())))
                .map(|(level, when)| (when, level, Origin::Twin));
            let direct = match (own, twin) {
                (Some(own), Some(twin)) => Some(if twin.0 > own.0 { twin } else { own }),
                (own, twin) => own.or(twin),
            };
            let aspect =
                || rating(&Target::Aspect(item.id.competence.clone(), item.id.kind)).map(|(level, when)| (when, level, Origin::Aspect));
            if let Some((_, level, origin)) = direct.or_else(aspect) {
                rated.insert(item.id.clone(), (level, origin));
            }
        }
        Self { rated, assumed: BTreeMap::new() }
    }

    /// Adds what is assumed of items that are not assessed: of the item itself, else of its twin, else of its aspect.
    pub fn assuming(mut self, framework: &Framework, assumed: impl Fn(&Target) -> Option<u8>) -> Self {
        for item in framework.items().filter(|item| !self.rated.contains_key(&item.id)) {
            let of_item = |id: &ItemId| assumed(&Target::Item(id.clone()));
            let of_aspect = |id: &ItemId| assumed(&Target::Aspect(id.competence.clone(), id.kind));
            let twin = framework.twin(&item.id);
            let level = of_item(&item.id).or_else(|| twin.and_then(of_item)).or_else(|| of_aspect(&item.id));
            if let Some(level) = level {
                self.assumed.insert(item.id.clone(), level);
            }
        }
        self
    }

    /// The level of an item; `None` when it is not assessed.
    pub fn level(&self, item: &ItemId) -> Option<u8> {
        self.rated.get(item).map(|(level, _)| *level)
    }

    /// What is assumed of an item; `None` where it is assessed, or nothing is assumed.
    pub fn assumed(&self, item: &ItemId) -> Option<u8> {
        self.assumed.get(item).copied()
    }

    /// Where the level of an item comes from.
    pub fn origin(&self, item: &ItemId) -> Option<Origin> {
        self.rated.get(item).map(|(_, origin)| *origin)
    }

    /// Item and level, assumed ones too, as the planner takes them.
    pub fn to_map(&self) -> BTreeMap<ItemId, u8> {
        let rated = self.rated.iter().map(|(id, (level, _))| (id, level));
        self.assumed.iter().chain(rated).map(|(id, level)| (id.clone(), *level)).collect()
    }

    /// The one figure shown for all knowledge or all skill: the highest level that at least half of the assessed items
    /// have reached; `None` when none is assessed.
    pub fn reached_by_half(&self, competence: &Competence, kind: ItemKind) -> Option<u8> {
        half(competence.items_of(kind).filter_map(|item| self.level(&item.id)))
    }

    /// The same of what is assumed; `None` where something is assessed, or nothing is assumed.
    pub fn assumed_by_half(&self, competence: &Competence, kind: ItemKind) -> Option<u8> {
        match self.reached_by_half(competence, kind) {
            Some(_) => None,
            None => half(competence.items_of(kind).filter_map(|item| self.assumed(&item.id))),
        }
    }
}

/// The highest level that at least half of them have reached.
fn half(levels: impl Iterator<Item = u8>) -> Option<u8> {
    let mut levels: Vec<u8> = levels.collect();
    levels.sort_unstable_by(|a, b| b.cmp(a));
    let half = levels.len().div_ceil(2);
    half.checked_sub(1).map(|at| levels[at])
}

/// The target level of an item: knowledge is asked for up to 3 by targets up to 4, and 4 by target 5; skill as stated.
pub fn item_target(role: &Role, competence: &CompetenceNumber, kind: ItemKind) -> u8 {
    let target = role.targets.get(competence).copied().unwrap_or(0);
    match (kind, target) {
        (ItemKind::Skill, target) => target,
        (ItemKind::Knowledge, 5..) => 4,
        (ItemKind::Knowledge, target) => target.min(3),
    }
}

/// A share as whole numbers: `of` is never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Numerator, at most `of`.
    pub part: u32,
    /// Denominator.
    pub of: u32,
}

/// The three figures of readiness over some items. They are never merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readiness {
    /// Items counted.
    pub items: u32,
    /// Items whose rated level is at target or above.
    pub at_target: u32,
    /// Items not assessed.
    pub not_assessed: u32,
    /// Σ s·min(level, target) over Σ s·target; s is 2 for knowledge, 3 for skill.
    pub level: Share,
    /// Items with current evidence of the right basis.
    pub demonstrated: u32,
    /// Their share: Σ s over Σ s.
    pub demonstrated_share: Share,
    /// Items in a valid sign-off at target.
    pub confirmed: u32,
}

/// Counts readiness over `items`, of which `demonstrated` have evidence behind them. An item of a competence that the role
/// does not name has target 0 and is at target once it is assessed.
pub fn readiness<'a>(
    catalogue: &Catalogue,
    role: &Role,
    levels: &Levels,
    demonstrated: impl Fn(&ItemId) -> bool,
    items: impl IntoIterator<Item = &'a ItemId>,
) -> Readiness {
    let none = Share { part: 0, of: 0 };
    let mut counted =
        Readiness { items: 0, at_target: 0, not_assessed: 0, level: none, demonstrated: 0, demonstrated_share: none, confirmed: 0 };
    // Shares are summed over a common denominator of all targets 1 to 5, so that no float decides a bar.
    const COMMON: u32 = 60;
    for id in items {
        if catalogue.framework.item(id).is_none() {
            continue;
        }
        let target = item_target(role, &id.competence, id.kind);
        let weight = match id.kind {
            ItemKind::Knowledge => 2,
            ItemKind::Skill => 3,
        };
        counted.items += 1;
        match levels.level(id) {
            None => counted.not_assessed += 1,
            Some(level) => {
                counted.at_target += u32::from(level >= target);
                if target > 0 {
                    counted.level.part += weight * u32::from(level.min(target)) * COMMON / u32::from(target);
                }
            }
        }
        counted.level.of += weight * COMMON;
        counted.demonstrated_share.of += weight;
        if demonstrated(id) {
            counted.demonstrated += 1;
            counted.demonstrated_share.part += weight;
        }
    }
    counted.level.of = counted.level.of.max(1);
    counted.demonstrated_share.of = counted.demonstrated_share.of.max(1);
    counted
}

#[cfg(test)]
mod tests;
