//! Settings of this device, the role editor, hours per step, and what past work lets one assume.

use super::keeping::BackupState;
use super::study::AsideRow;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Everything the settings show.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SettingsDto {
    /// Where the record lies.
    pub data_dir: String,
    /// Program version.
    pub version: String,
    /// "212 entries; 14 files, 18 MB".
    pub held: String,
    /// Where backups go, and how the last one went.
    pub backup: BackupState,
    /// This device's choices.
    pub prefs: PrefsDto,
    /// The languages there are.
    pub languages: Vec<LanguageDto>,
    /// Hours per step.
    pub step_hours: Vec<StepHoursRow>,
    /// Topics set aside.
    pub aside: Vec<AsideRow>,
}

/// Choices of this device; none of them is an entry.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PrefsDto {
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Language tag.
    pub language: String,
    /// Whether single keys act (number keys in lists).
    pub single_keys: bool,
}

/// What changes of them.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrefsSet {
    /// `system`, `light` or `dark`.
    #[serde(default)]
    #[ts(optional)]
    pub theme: Option<String>,
    /// Language tag.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
    /// Whether single keys act.
    #[serde(default)]
    #[ts(optional)]
    pub single_keys: Option<bool>,
}

/// A language.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LanguageDto {
    /// Tag.
    pub id: String,
    /// Its name in itself.
    pub name: String,
}

/// Hours of one kind of step at ordinary size.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StepHoursRow {
    /// `k1`, `k2`, `k3`, `s02`, `s12`.
    pub id: String,
    /// "Knowledge to level 1".
    pub title: String,
    /// Minutes.
    pub minutes: u32,
    /// Minutes as shipped.
    pub usual: u32,
}

/// Sets hours per step: minutes by `k1` …; what is absent stays. `reset` takes the shipped ones.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StepHoursSet {
    /// Minutes by step, whole quarter hours.
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<BTreeMap<String, u32>>,
    /// As shipped.
    #[serde(default)]
    #[ts(optional)]
    pub reset: Option<bool>,
}

/// Which role; the person's own when left out.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoleAsk {
    /// Role id.
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<String>,
}

/// A role to edit.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoleEditor {
    /// Role id.
    pub role: String,
    /// Its title.
    pub title: String,
    /// Competence by competence.
    pub rows: Vec<RoleRow>,
    /// Whether anything differs from the shipped profile.
    pub edited: bool,
}

/// A competence in a role.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoleRow {
    /// Number.
    pub number: String,
    /// Short title.
    pub title: String,
    /// Target, 0 to 5.
    pub target: u8,
    /// Importance, 1 to 9.
    pub importance: u8,
    /// Target as shipped.
    pub usual_target: u8,
    /// Importance as shipped.
    pub usual_importance: u8,
}

/// Changes a role. One call is one entry.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoleEditAsk {
    /// Role id; the person's own when left out.
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<String>,
    /// What changes.
    #[serde(default)]
    #[ts(optional)]
    pub competences: Option<Vec<CompetenceEditDto>>,
    /// Take back everything changed before.
    #[serde(default)]
    #[ts(optional)]
    pub reset: Option<bool>,
}

/// What changes about a competence in a role.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompetenceEditDto {
    /// Number.
    pub number: String,
    /// Target.
    #[serde(default)]
    #[ts(optional)]
    pub target: Option<u8>,
    /// Importance.
    #[serde(default)]
    #[ts(optional)]
    pub importance: Option<u8>,
}

/// Past work and certificates to tick, and what is assumed of them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Backgrounds {
    /// In the catalogue's order: `role` first, then `certificate`.
    pub backgrounds: Vec<BackgroundDto>,
    /// The levels assumed, competence by competence; only competences of which something is.
    pub levels: Vec<AssumedRow>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BackgroundDto {
    /// Id.
    pub id: String,
    /// `role` or `certificate`.
    pub kind: String,
    /// As a person would tick it.
    pub title: String,
    /// What carries over, and its limit.
    pub why: String,
    /// "6.5.3, 6.1.3", or "5 competences".
    pub covers: String,
    /// Ticked.
    pub chosen: bool,
}

/// What is assumed of a competence.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AssumedRow {
    /// Number.
    pub number: String,
    /// Short title.
    pub title: String,
    /// Level of all knowledge.
    pub knowledge: u8,
    /// Level of all skill.
    pub skill: u8,
    /// Level of all knowledge that what is ticked gives; another one was set by hand.
    pub usual_knowledge: u8,
    /// The same of skill.
    pub usual_skill: u8,
}

/// Says what one has done and holds. One call is one entry.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Assume {
    /// Ids of everything ticked.
    pub backgrounds: Vec<String>,
    /// Levels set by hand instead: aspects (`6.5.3.K`) to 0–5.
    #[serde(default)]
    #[ts(optional)]
    pub levels: Option<BTreeMap<String, u8>>,
}

/// A job advert.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AdvertAsk {
    /// Its text.
    pub advert: String,
}

/// The nearest roles; empty where the text is about something else.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NearestRoles {
    /// Best first, at most three.
    pub roles: Vec<NearRole>,
    /// What came of it, in a sentence.
    pub words: String,
}

/// A role near to an advert.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NearRole {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The words it was found by.
    pub matched: String,
}

/// What to find.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindAsk {
    /// Words or a number.
    pub text: String,
}

/// What was found, best first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Found {
    /// At most twelve.
    pub hits: Vec<Hit>,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Hit {
    /// `competence`, `item`, `topic`, `clause`, `control`, `evidence` or `paper`.
    pub kind: String,
    /// Its id: as its room takes it.
    pub id: String,
    /// Number, where it has one.
    pub number: String,
    /// Title or text.
    pub title: String,
}
