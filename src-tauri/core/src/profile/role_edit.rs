//! A role profile as the holder changes it: targets and importance of single competences. What is not named stays as the
//! profile ships it, so that a better profile reaches whoever changed one number.

use crate::framework::{CompetenceNumber, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Body of `role-edited`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleEdit {
    /// The role in full.
    pub role: String,
    /// Take everything back that was changed before.
    #[serde(default)]
    pub reset: bool,
    /// What changes, each competence at most once.
    #[serde(default)]
    pub competences: Vec<CompetenceEdit>,
}

/// What changes about one competence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompetenceEdit {
    /// Its number.
    pub number: CompetenceNumber,
    /// Target, 0 to 5; none leaves it.
    #[serde(default)]
    pub target: Option<u8>,
    /// Importance, 1 to 9; none leaves it.
    #[serde(default)]
    pub importance: Option<u8>,
}

impl RoleEdit {
    /// Checks levels and doubles; whether role and competences exist is checked where frameworks are at hand.
    ///
    /// # Errors
    /// The first fault, in words for a log.
    pub fn check(&self) -> Result<(), String> {
        let mut seen = BTreeSet::new();
        for edit in &self.competences {
            if edit.target.is_some_and(|target| target > 5) {
                return Err(format!("target of {} is above 5", edit.number));
            }
            if edit.importance.is_some_and(|importance| !(1..=9).contains(&importance)) {
                return Err(format!("importance of {} is not 1 to 9", edit.number));
            }
            if !seen.insert(&edit.number) {
                return Err(format!("{} stands twice in one entry", edit.number));
            }
        }
        Ok(())
    }

    /// Carries the changes out on a role (a reset is the fold's affair: it begins from the role as shipped).
    pub fn apply(&self, role: &mut Role) {
        for CompetenceEdit { number, target, importance } in &self.competences {
            if let Some(target) = target {
                role.targets.insert(number.clone(), *target);
            }
            if let Some(importance) = importance {
                role.importance.insert(number.clone(), *importance);
            }
        }
    }
}
