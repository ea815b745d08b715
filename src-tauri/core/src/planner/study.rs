//! What it takes to carry an item to a level by study, and what that is worth. Ours, not the standard's: a judgement.
//!
//! | to level | hours at size 1, unless the person has their own | base points |
//! |---|---|---|
//! | knowledge 1 | 1 | 10 |
//! | knowledge 2 | 2 | 14 |
//! | knowledge 3 | 3 | 17 |
//! | skill 2, from 0 | 3½ (reading a finished one, then 2½ of exercise) | 19 |
//! | skill 2, from 1 | 2½ | 19 |
//!
//! Study carries knowledge to 3 and skill to 2; skill to 1 has no step of its own. The base points are the square roots
//! of these hours (√1, √2, √3, √3½), in tenths and rounded: the first hours on a thing are worth most. They stay as they
//! are for who needs more or fewer hours: what a level is worth does not hang on how fast one reads.
//!
//! An item's size multiplies the hours, and its square root the points. That root stands in tenths, 7, 10, 14 and 20
//! for sizes ½, 1, 2 and 4, so that all is whole: `points = base × root`, from 70 (knowledge to 1, size ½) to 380 (skill
//! to 2, size 4). The value of a unit is Σ importance × points over its items: a pocket calculator recomputes it.

use crate::{
    assessment::item_target,
    framework::{CompetenceNumber, ItemKind, Role, Size},
};
use serde::{Deserialize, Serialize};

/// Most quarter hours of a step at size 1: a working week.
const MOST: u16 = 160;

/// The hours a person needs per step at size 1, in quarter hours. The default is the table above. In JSON
/// `{"k1":4,"k2":8,"k3":12,"s02":14,"s12":10}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepHours {
    /// Knowledge to 1.
    pub k1: u16,
    /// Knowledge from 1 to 2.
    pub k2: u16,
    /// Knowledge from 2 to 3.
    pub k3: u16,
    /// Skill from 0 to 2.
    pub s02: u16,
    /// Skill from 1 to 2.
    pub s12: u16,
}

/// Why hours per step cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{step} takes 1 to {MOST} quarter hours, not {quarters}")]
pub struct StepHoursFault {
    /// The step, as JSON names it.
    pub step: &'static str,
    /// What was given.
    pub quarters: u16,
}

impl Default for StepHours {
    fn default() -> Self {
        Self { k1: 4, k2: 8, k3: 12, s02: 14, s12: 10 }
    }
}

impl StepHours {
    /// Checks that every step takes between a quarter of an hour and forty hours.
    pub fn check(&self) -> Result<(), StepHoursFault> {
        let steps = [("k1", self.k1), ("k2", self.k2), ("k3", self.k3), ("s02", self.s02), ("s12", self.s12)];
        let fault = steps.into_iter().find(|(_, quarters)| !(1..=MOST).contains(quarters));
        fault.map_or(Ok(()), |(step, quarters)| Err(StepHoursFault { step, quarters }))
    }

    /// Quarter hours to carry an item from level `from` to `to`, which for knowledge is the next level. At least one: half
    /// of an odd number is rounded up.
    pub fn quarter_hours(&self, kind: ItemKind, from: u8, to: u8, size: Size) -> u32 {
        let at_one = match (kind, from, to) {
            (ItemKind::Knowledge, _, 0 | 1) => self.k1,
            (ItemKind::Knowledge, _, 2) => self.k2,
            (ItemKind::Knowledge, ..) => self.k3,
            (ItemKind::Skill, 0, _) => self.s02,
            (ItemKind::Skill, ..) => self.s12,
        };
        (u32::from(at_one) * size.halves()).div_ceil(2).max(1)
    }
}

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
                let quarters = StepHours::default().quarter_hours(kind, from, to, size);
                assert_eq!(f64::from(quarters), hours * factor * 4.0, "{kind:?} {from} to {to} at {size:?}");
            }
        }
    }

    #[test]
    fn ones_own_hours_are_read_back_as_written_and_kept_within_a_working_week() {
        let text = r#"{"k1":4,"k2":8,"k3":12,"s02":14,"s12":10}"#;
        assert_eq!(serde_json::from_str::<StepHours>(text).unwrap(), StepHours::default());
        assert_eq!(serde_json::to_string(&StepHours::default()).unwrap(), text);
        // They stand in the journal: a step that a later version knows must not hide the others.
        let later = r#"{"k1":4,"k2":8,"k3":12,"s02":14,"s12":10,"s23":1}"#;
        assert_eq!(serde_json::from_str::<StepHours>(later).unwrap(), StepHours::default());
        for text in ["{}", r#"{"k1":4,"k2":8,"k3":12,"s02":14,"s12":-1}"#] {
            assert!(serde_json::from_str::<StepHours>(text).is_err(), "{text} passed");
        }
        assert_eq!(StepHours { k1: 1, s12: 160, ..StepHours::default() }.check(), Ok(()));
        assert_eq!(StepHours { k3: 0, ..StepHours::default() }.check(), Err(StepHoursFault { step: "k3", quarters: 0 }));
        assert_eq!(StepHours { s02: 161, ..StepHours::default() }.check(), Err(StepHoursFault { step: "s02", quarters: 161 }));
    }

    #[test]
    fn half_an_item_takes_whole_quarters_and_never_none() {
        let own = StepHours { k1: 1, k2: 3, k3: 5, s02: 7, s12: 160 };
        let at = |kind, from, to, size| own.quarter_hours(kind, from, to, size);
        assert_eq!([1, 2, 3].map(|to| at(ItemKind::Knowledge, to - 1, to, Size::Half)), [1, 2, 3]);
        assert_eq!([0, 1].map(|from| at(ItemKind::Skill, from, 2, Size::Half)), [4, 80]);
        assert_eq!([0, 1].map(|from| at(ItemKind::Skill, from, 2, Size::Four)), [28, 640]);
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
