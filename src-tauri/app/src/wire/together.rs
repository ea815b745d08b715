//! Several devices, and what is to be forgotten.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The shared folder and the devices whose entries are here.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SyncState {
    /// The folder; none if nothing is shared.
    pub folder: Option<String>,
    /// What this device is called there.
    pub name: String,
    /// When the last exchange went well.
    pub at: Option<String>,
    /// Why the last attempt failed, in words; none if it did not.
    pub error: Option<String>,
    /// This device first, then those that wrote last.
    pub devices: Vec<DeviceRow>,
}

/// A device.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DeviceRow {
    /// Its id.
    pub id: String,
    /// What its person calls it, where the folder says so.
    pub name: Option<String>,
    /// How many entries it wrote.
    pub entries: u32,
    /// When it wrote the last that is here, by its own clock.
    pub last: String,
    /// Whether it is this one.
    pub this: bool,
}

/// Sets what is shared. What is left out stays.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SyncSet {
    /// Id of a staged folder.
    #[serde(default)]
    #[ts(optional)]
    pub folder: Option<String>,
    /// Ends the sharing; what is in the folder stays there.
    #[serde(default)]
    #[ts(optional)]
    pub off: Option<bool>,
    /// What this device is called.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
}

/// Asks for an exchange with the shared folder.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SyncAsk {
    /// Joins a record that has no entry in common with this one.
    #[serde(default)]
    #[ts(optional)]
    pub join: Option<bool>,
}

/// What an exchange did.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SyncDone {
    /// Entries that came.
    pub added: u32,
    /// Entries that were put into the folder.
    pub sent: u32,
    /// Kept files that came.
    pub files_received: u32,
    /// Kept files that were put into the folder.
    pub files_sent: u32,
    /// Kept files that are still on their way.
    pub files_awaited: u32,
    /// Kept files that are damaged here and whole nowhere in the folder, as the person knows them.
    pub files_damaged: Vec<String>,
    /// Lines in the folder that could not be read: on their way, or damaged there.
    pub unreadable: u32,
    /// Where the first of them are: file within the folder, and line.
    pub unreadable_at: Vec<String>,
    /// In sentences.
    pub said: String,
    /// How things stand now.
    pub state: SyncState,
}

/// What is to be erased.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EraseAsk {
    /// `evidence`, `session`, `note`, `own-topic` or `name`.
    pub what: String,
    /// Which: a piece by its number or id, a session or a topic by its id, a note by its item or topic; none for the name.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
}

/// What erasing would take away.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ErasePreview {
    /// Entries that would say nothing any more.
    pub entries: u32,
    /// Kept files that only they name.
    pub files: u32,
    /// All of it in sentences.
    pub words: Vec<String>,
}
