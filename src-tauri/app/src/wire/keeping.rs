//! Backups, restores, exports and imports, and the great check.

use super::FindingDto;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What only its owner knows: a passphrase, or the secret key of a recovery sheet. It is never shown, logged or sent back.
#[derive(Clone, TS)]
pub struct Secret(String);

impl Secret {
    pub(crate) fn words(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // What is no text is refused without a word of it: an error may be kept somewhere.
        match serde_json::Value::deserialize(deserializer) {
            Ok(serde_json::Value::String(words)) => Ok(Self(words)),
            _ => Err(serde::de::Error::custom("a passphrase is a text")),
        }
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

/// Where backups go, and how the last one went.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BackupState {
    /// The folder.
    pub folder: String,
    /// Whether it is the usual one, beside the data directory.
    pub usual: bool,
    /// When the last good backup was made; none if there was none yet.
    pub at: Option<String>,
    /// Its file.
    pub file: Option<String>,
    /// Why the last attempt failed, in words; none if it did not.
    pub error: Option<String>,
    /// When it failed.
    pub error_at: Option<String>,
    /// Since when backups are encrypted with the key that a passphrase opens; none if they are not.
    pub protected: Option<String>,
}

/// The backups there are.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BackupList {
    /// Where they are, and how the last one went.
    pub state: BackupState,
    /// Newest first.
    pub backups: Vec<BackupRow>,
}

/// One backup, as its name and what it says of itself tell.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BackupRow {
    /// Its name, by which `restore` takes it.
    pub name: String,
    /// When it was made.
    pub at: String,
    /// Entries; none if it cannot be read.
    pub entries: Option<u32>,
    /// What it was made for, in words; why it cannot be read, where it cannot.
    pub purpose: String,
    /// Bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Whether it could be read.
    pub readable: bool,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// Whether it is encrypted with a key that is not here, so that restoring it needs the passphrase or that key.
    pub locked: bool,
}

/// Makes a backup.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupAsk {
    /// Id of a staged folder; the usual or chosen one when left out.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<String>,
}

/// Sets the folder of backups.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupFolderSet {
    /// Id of a staged folder; the usual one when left out.
    #[serde(default)]
    #[ts(optional)]
    pub folder: Option<String>,
}

/// A backup that was made and read back.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BackupDone {
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub file: String,
    /// Entries in it.
    pub entries: u32,
    /// Bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// The journal fingerprint that it read back with.
    pub fingerprint: String,
    /// SHA-256 of kept files that could not be copied, for they are missing or altered.
    pub without: Vec<String>,
    /// Older backups that made room.
    pub removed: Vec<String>,
    /// In a sentence.
    pub said: String,
}

/// Which archive.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ArchiveAsk {
    /// The name of a backup in the folder, or the id of a staged file.
    pub archive: String,
    /// What opens it, if it is encrypted and not with this device's key: its passphrase, or the key of the recovery sheet. What
    /// opened a preview need not be given again.
    #[serde(default)]
    #[ts(optional)]
    pub secret: Option<Secret>,
}

/// Sets or changes the passphrase of backups.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassphraseSet {
    /// The passphrase.
    pub passphrase: Secret,
}

/// Writes the recovery sheet.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SheetSave {
    /// Id of a staged destination; the documents folder, under a dated name, when left out.
    #[serde(default)]
    #[ts(optional)]
    pub destination: Option<String>,
    /// `a4` or `letter`; `a4` when left out.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<String>,
}

/// A recovery sheet that was written.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SheetSaved {
    /// Where it lies.
    pub file: String,
    /// In a sentence.
    pub said: String,
}

/// What restoring would change.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RestorePreview {
    /// The archive, as `restore` takes it.
    pub archive: String,
    /// Its file.
    pub file: String,
    /// When it was made.
    pub at: String,
    /// Entries in it.
    pub entries: u32,
    /// Entries that would come back.
    pub back: u32,
    /// Entries recorded since, that would be set aside.
    pub aside: u32,
    /// Kept files that neither the record nor the backups hold.
    pub files_missing: u32,
    /// All of it in sentences.
    pub words: Vec<String>,
}

/// A record that was restored.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Restored {
    /// Entries it has now.
    pub entries: u32,
    /// Where the former record is kept.
    pub kept: String,
    /// The backup that was made of it before; none where it held nothing or could not be read.
    pub backup: Option<String>,
    /// Kept files that were brought back.
    pub files: u32,
    /// SHA-256 of kept files that no copy holds.
    pub files_missing: Vec<String>,
    /// The journal fingerprint.
    pub fingerprint: String,
    /// In a sentence.
    pub said: String,
}

/// Writes everything into one file.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportAsk {
    /// Id of a staged destination; the documents folder, under a dated name, when left out.
    #[serde(default)]
    #[ts(optional)]
    pub destination: Option<String>,
    /// Encrypts the file with this passphrase; its name then ends in `.age`.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<Secret>,
}

/// An export that was written and read back.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Exported {
    /// Where it lies.
    pub file: String,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// Entries in it.
    pub entries: u32,
    /// Kept files in it.
    pub files: u32,
    /// Bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// The journal fingerprint that it read back with.
    pub fingerprint: String,
    /// SHA-256 of kept files that are not in it, for they are missing or altered.
    pub without: Vec<String>,
    /// In a sentence.
    pub said: String,
}

/// What importing would add.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportPreview {
    /// The archive, as `import` takes it.
    pub archive: String,
    /// Its file.
    pub file: String,
    /// When it was made.
    pub at: String,
    /// Entries in it.
    pub entries: u32,
    /// Entries that are not here yet.
    pub new: u32,
    /// Kept files that are not here yet.
    pub files_new: u32,
    /// All of it in sentences.
    pub words: Vec<String>,
}

/// What an import added.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Imported {
    /// Entries that are new.
    pub added: u32,
    /// Entries that were here already.
    pub known: u32,
    /// Kept files that are new.
    pub files: u32,
    /// Devices of which two went on under one id; the histories of both are kept.
    pub cloned: Vec<String>,
    /// The id under which this device goes on, if it was one of them.
    pub new_device: Option<String>,
    /// The backup that was made before; none where there was nothing to lose.
    pub backup: Option<String>,
    /// The journal fingerprint now.
    pub fingerprint: String,
    /// In a sentence.
    pub said: String,
}

/// What the great check found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DoctorDto {
    /// Entries checked.
    pub entries: u32,
    /// SHA-256 of the sorted entry hashes.
    pub fingerprint: String,
    /// Kept files checked.
    pub files: u32,
    /// Backups there are.
    pub backups: u32,
    /// What was found; empty when all is well.
    pub findings: Vec<FindingDto>,
    /// Hashes of entries that no copy holds.
    pub lost: Vec<String>,
    /// In a sentence.
    pub said: String,
}
