//! What it takes to carry an item to a level by study, and what that is worth. Ours, not the standard's: a judgement.
//!
//! | to level | hours at size 1 | base points |
//! |---|---|---|
//! | knowledge 1 | 1 | 10 |
//! | knowledge 2 | 2 | 14 |
//! | knowledge 3 | 3 | 17 |
//! | skill 2, from 0 | 3½ (reading a finished one, then 2½ of exercise) | 19 |
//! | skill 2, from 1 | 2½ | 19 |
//!
//! Study carries knowledge to 3 and skill to 2; skill to 1 has no step of its own. The base points are the square roots
//! of the hours (√1, √2, √3, √3½), in tenths and rounded: the first hours on a thing are worth most.
//!
//! An item's size multiplies the hours, and its square root the points. That root stands in tenths, 7, 10, 14 and 20
//! for sizes ½, 1, 2 and 4, so that all is whole: `points = base × root`, from 70 (knowledge to 1, size ½) to 380 (skill
//! to 2, size 4). The value of a unit is Σ importance × points over its items: a pocket calculator recomputes it.

use crate::{
    assessment::item_target,
    framework::{CompetenceNumber, ItemKind, Role, Size},
};

/// The level a role wants an item of this kind carried to by study; 0 where study has nothing to do.
pub fn study_target(role: &Role, competence: &CompetenceNumber, kind: ItemKind) -> u8 {
    match (kind, item_target(role, competence, kind)) {
        (ItemKind::Knowledge, target) => target.min(3),
        (ItemKind::Skill, 0 | 1) => 0,
        (ItemKind::Skill, _) => 2,
    }
}

/// Whether a role wants more of an item than study can give: skill from 3, knowledge from 4 take real work.
pub fn needs_work(role: &Role, competence: &CompetenceNumber, kind: ItemKind) -> bool {
    item_target(role, competence, kind) > carries_to(kind)
}

/// How far study carries.
pub fn carries_to(kind: ItemKind) -> u8 {
    match kind {
        ItemKind::Knowledge => 3,
        ItemKind::Skill => 2,
    }
}

/// Quarter hours to carry an item from level `from` to `to`, which for knowledge is the next level.
pub fn quarter_hours(kind: ItemKind, from: u8, to: u8, size: Size) -> u32 {
    // Halves of an hour at size 1, so that half an item still takes whole quarters.
    let halves = match (kind, from) {
        (ItemKind::Knowledge, _) => 2 * u32::from(to),
        (ItemKind::Skill, 0) => 7,
        (ItemKind::Skill, _) => 5,
    };
    halves * size.halves()
}

/// The points of a level at size 1.
pub fn base_points(kind: ItemKind, to: u8) -> u32 {
    match (kind, to) {
        (ItemKind::Knowledge, 0 | 1) => 10,
        (ItemKind::Knowledge, 2) => 14,
        (ItemKind::Knowledge, _) => 17,
        (ItemKind::Skill, _) => 19,
    }
}

/// The square root of a size, in tenths.
pub fn root_tenths(size: Size) -> u32 {
    match size {
        Size::Half => 7,
        Size::One => 10,
        Size::Two => 14,
        Size::Four => 20,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_the_stated_ones_times_the_size() {
        use ItemKind::{Knowledge, Skill};
        for (kind, from, to, hours) in
            [(Knowledge, 0, 1, 1.0), (Knowledge, 1, 2, 2.0), (Knowledge, 2, 3, 3.0), (Skill, 0, 2, 3.5), (Skill, 1, 2, 2.5)]
        {
            for (size, factor) in [(Size::Half, 0.5), (Size::One, 1.0), (Size::Two, 2.0), (Size::Four, 4.0)] {
                assert_eq!(f64::from(quarter_hours(kind, from, to, size)), hours * factor * 4.0, "{kind:?} {from} to {to} at {size:?}");
            }
        }
    }

    #[test]
    fn points_are_rounded_roots_of_the_hours() {
        for (kind, to, hours) in
            [(ItemKind::Knowledge, 1, 1.0_f64), (ItemKind::Knowledge, 2, 2.0), (ItemKind::Knowledge, 3, 3.0), (ItemKind::Skill, 2, 3.5)]
        {
            assert_eq!(f64::from(base_points(kind, to)), (hours.sqrt() * 10.0).round());
        }
        for size in [Size::Half, Size::One, Size::Two, Size::Four] {
            assert_eq!(f64::from(root_tenths(size)), ((f64::from(size.halves()) / 2.0).sqrt() * 10.0).round());
        }
    }
}
