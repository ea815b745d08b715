//! Who the person is, what they aim at, what they can spare.

use super::keeping::BackupState;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Nothing to ask.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// What the window needs before it draws anything: whose record this is and what it may offer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Status {
    /// Nothing was ever recorded: show the first run.
    pub first_run: bool,
    /// The sample profile is open; nothing of it is the person's own.
    pub sample: bool,
    /// Name, role, hours, date.
    pub profile: ProfileDto,
    /// Today, by the program's clock.
    pub today: String,
    /// The program's version.
    pub version: String,
    /// Where the record lies.
    pub data_dir: String,
    /// What undo would take back, in a few words; `null` when nothing.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
    /// When the last entry was saved, RFC 3339.
    pub saved_at: Option<String>,
    /// What was found and mended when the record was opened, in sentences.
    pub findings: Vec<String>,
    /// Entries that no copy holds.
    pub lost: u32,
    /// Where backups go, and how the last one went.
    pub backup: BackupState,
    /// Bytes left where the record lies, once the room that is kept back for saving is in use or could not be kept; `null`
    /// while there is enough.
    #[ts(type = "number | null")]
    pub room_left: Option<u64>,
    /// This device's choices.
    pub prefs: super::PrefsDto,
    /// The running timer.
    pub timer: Option<super::TimerDto>,
    /// Pieces of evidence that count.
    pub evidence: u32,
}

/// The person's aims. Everything may be missing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct ProfileDto {
    /// Name as it is printed.
    pub name: Option<String>,
    /// Role id; `null` until one is named (then `whole-standard` counts).
    pub role: Option<String>,
    /// Title of the role that counts.
    pub role_title: String,
    /// Minutes a week, if stated.
    pub week_minutes: Option<u32>,
    /// Minutes per weekday, if stated per day: keys `mon` to `sun`.
    pub weekday_minutes: Option<BTreeMap<String, u32>>,
    /// The date aimed at.
    pub deadline: Option<DeadlineDto>,
}

/// A date and what happens on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DeadlineDto {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// `exam`, `appraisal`, `interview` or `other`.
    pub purpose: String,
}

/// Sets what is given, clears what is `null`, leaves what is absent. One call is one entry.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoleSet {
    /// Role id.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub role: Option<Option<String>>,
    /// Name.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub name: Option<Option<String>>,
    /// Hours a week: a number such as `"5"` or `"2.5"`, or per weekday `"mon=1,sat=3"`.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub hours_per_week: Option<Option<String>>,
    /// The date aimed at, `YYYY-MM-DD`.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub deadline: Option<Option<String>>,
    /// What happens on it: `exam`, `appraisal`, `interview`, `other`.
    #[serde(default)]
    #[ts(optional)]
    pub purpose: Option<String>,
    /// Ids of past work and certificates, from which levels are assumed.
    #[serde(default)]
    #[ts(optional)]
    pub backgrounds: Option<Vec<String>>,
    /// With `backgrounds`: levels set by hand instead, as in `assume`.
    #[serde(default)]
    #[ts(optional)]
    pub levels: Option<BTreeMap<String, u8>>,
}

/// Tells a given `null` from an absent field.
pub(crate) fn given<'de, T: Deserialize<'de>, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(from).map(Some)
}

/// A role profile in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoleDto {
    /// Such as `internal-auditor`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What weighs most, in a sentence.
    pub summary: String,
    /// Whether the person changed its targets or importance.
    pub edited: bool,
    /// `does`, `leads`, `evaluates`, `assists`.
    pub stance: String,
    /// Target level per competence.
    pub targets: BTreeMap<String, u8>,
    /// Importance per competence, 1 to 9.
    pub importance: BTreeMap<String, u8>,
    /// Whether it is the one that counts.
    pub current: bool,
}

/// All role profiles.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoleList {
    /// In the catalogue's order.
    pub roles: Vec<RoleDto>,
}

/// Answers under consideration on the first run; nothing is written.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FirstRunAsk {
    /// Role id.
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<String>,
    /// As in `role_set`.
    #[serde(default)]
    #[ts(optional)]
    pub hours_per_week: Option<String>,
    /// As in `role_set`.
    #[serde(default)]
    #[ts(optional)]
    pub deadline: Option<String>,
    /// As in `role_set`.
    #[serde(default)]
    #[ts(optional)]
    pub backgrounds: Option<Vec<String>>,
    /// As in `assume`; only together with `backgrounds`.
    #[serde(default)]
    #[ts(optional)]
    pub levels: Option<BTreeMap<String, u8>>,
}

/// What the answers would give.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FirstRunPreview {
    /// "5 h a week." or why the hours cannot be read.
    pub hours_hint: String,
    /// "In nine weeks. 40 hours, of which 6 stay in reserve."
    pub date_hint: String,
    /// The role's sentence.
    pub role_hint: String,
    /// The 24 competences in small.
    pub cells: Vec<MiniCell>,
    /// The first steps of the plan, three.
    pub begins_with: Vec<StepBrief>,
    /// "34 h until 26 January", or what all would take.
    pub span: String,
    /// "All 24 at target would take about 580 h. …"
    pub total: String,
    /// What is assumed of each of the 24 competences.
    pub assumed: Vec<super::AssumedRow>,
}

/// A competence in the small map.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MiniCell {
    /// Number.
    pub number: String,
    /// Group: `5`, `6.1` …
    pub group: String,
    /// Knowledge and skill column with the target.
    pub stave: super::FigureDto,
}

/// A step in one line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StepBrief {
    /// Competence number.
    pub competence: String,
    /// The topic's title.
    pub title: String,
    /// "2 h 30".
    pub duration: String,
}
