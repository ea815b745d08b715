//! Role profiles: target level and importance per competence.

use super::CompetenceNumber;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a role asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    /// Such as `internal-auditor`.
    pub id: String,
    /// Such as "Internal auditor".
    pub title: String,
    /// As it stands in a sentence: "an internal auditor".
    pub article: String,
    /// What weighs most, in one sentence.
    pub summary: String,
    /// What the profile was derived from.
    pub evidence: String,
    /// How the role stands to the work.
    pub stance: Stance,
    /// Target level 1 to 5 per competence.
    pub targets: BTreeMap<CompetenceNumber, u8>,
    /// Importance 1 to 9 per competence.
    pub importance: BTreeMap<CompetenceNumber, u8>,
}

/// The words by which job adverts are told apart, in any language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Adverts {
    /// What the field as a whole is called: without any of it, an advert is for another trade.
    pub subject: Vec<String>,
    /// Words and phrases that adverts for a role use, by the role's id; a role that nobody advertises is left out.
    pub signals: BTreeMap<String, Vec<String>>,
}

/// Whether a role does the work, leads it, assists or evaluates it. Auditors evaluate: their hints ask for working papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// Does the work.
    Does,
    /// Leads those who do.
    Leads,
    /// Judges the work of others.
    Evaluates,
    /// Helps those who do.
    Assists,
}
