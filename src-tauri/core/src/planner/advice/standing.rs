//! How each competence stands in a role: its rank, and how far it is from its target.

use crate::{
    assessment::item_target,
    framework::{Catalogue, CompetenceNumber, Role},
    planner::path::Path,
};
use std::{cmp::Reverse, collections::BTreeMap};

/// One competence against its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gap {
    /// Σ over its items of what is missing to the target.
    pub(super) missing: u32,
    /// Σ over its items of the target.
    pub(super) of: u32,
    /// Items below target.
    pub(super) below: usize,
    /// Items with a target.
    pub(super) items: usize,
}

/// Every competence that a role asks for.
pub(super) struct Standing {
    ranks: BTreeMap<CompetenceNumber, usize>,
    gaps: BTreeMap<CompetenceNumber, Gap>,
    furthest: Option<CompetenceNumber>,
    flat: bool,
}

impl Standing {
    pub(super) fn of(catalogue: &Catalogue, role: &Role, path: &Path) -> Self {
        let mut gaps = BTreeMap::new();
        for competence in &catalogue.framework.competences {
            let mut gap = Gap { missing: 0, of: 0, below: 0, items: 0 };
            for item in &competence.items {
                let target = item_target(role, &competence.number, item.id.kind);
                let missing = target.saturating_sub(path.starts().known(&item.id));
                gap.missing += u32::from(missing);
                gap.of += u32::from(target);
                gap.below += usize::from(missing > 0);
                gap.items += usize::from(target > 0);
            }
            if gap.of > 0 {
                gaps.insert(competence.number.clone(), gap);
            }
        }
        let importance = |number: &CompetenceNumber| role.importance.get(number).copied().unwrap_or(0);
        // Of equals the later in the standard counts as less important.
        let mut order: Vec<&CompetenceNumber> = gaps.keys().collect();
        order.sort_by_key(|&number| Reverse(importance(number)));
        let flat = order.iter().all(|&number| importance(number) == importance(order[0]));
        let ranks = order.iter().enumerate().map(|(at, &number)| (number.clone(), at + 1)).collect();
        let furthest = {
            let further = |a: &Gap, b: &Gap| (u64::from(a.missing) * u64::from(b.of)).cmp(&(u64::from(b.missing) * u64::from(a.of)));
            let most = gaps.iter().max_by(|a, b| further(a.1, b.1));
            most.filter(|(at, most)| gaps.iter().all(|(number, gap)| number == *at || further(gap, most).is_lt()))
                .map(|(number, _)| number.clone())
        };
        Self { ranks, gaps, furthest, flat }
    }

    /// Place by importance, from 1; 0 where the role does not ask for it.
    pub(super) fn rank(&self, number: &CompetenceNumber) -> usize {
        self.ranks.get(number).copied().unwrap_or(0)
    }

    /// Whether all competences weigh the same, so that weight is no reason for anything.
    pub(super) fn is_flat(&self) -> bool {
        self.flat
    }

    /// How many competences the role asks for.
    pub(super) fn count(&self) -> usize {
        self.ranks.len()
    }

    /// The distance to the target, where the role asks for the competence.
    pub(super) fn gap(&self, number: &CompetenceNumber) -> Option<Gap> {
        self.gaps.get(number).copied()
    }

    /// Whether this competence, and no other as much, lacks the greatest share of its target.
    pub(super) fn is_furthest(&self, number: &CompetenceNumber) -> bool {
        self.furthest.as_ref() == Some(number)
    }
}
