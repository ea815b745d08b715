//! What examining a store brings to light. Codes and figures; the words for people are made elsewhere.

use pathfolio_core::journal::Hash;
use serde::Serialize;
use std::path::Path;

/// One thing that was not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What it is.
    pub what: What,
    /// The place: a path within the data directory with `/` between its parts, with a line or a range of places where
    /// there is one (`journal/<device>/000001.jsonl:17`, `journal/<device>#5-8`).
    #[serde(rename = "where")]
    pub where_: String,
    /// How many entries (or bytes, for a tail) it concerns.
    pub count: u64,
    /// What was done about it.
    pub done: Done,
    /// Where the damaged bytes now are, within the data directory.
    pub kept: Option<String>,
}

impl Finding {
    /// That the medium of this directory is full: the record is read only.
    pub fn little_space(dir: &Path) -> Self {
        let left = crate::space_left(dir).unwrap_or(0);
        Self { what: What::LittleSpace, where_: dir.display().to_string(), count: left, done: Done::Nothing, kept: None }
    }

    /// That a later version wrote the record: it is read only.
    pub fn newer_format() -> Self {
        Self { what: What::FormatNewer, where_: "device.json".into(), count: 1, done: Done::Nothing, kept: None }
    }
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A journal file ends in the middle of a line; `count` is its bytes.
    JournalTailUnterminated,
    /// A line of the journal is not what was written.
    JournalLineDamaged,
    /// Entries that once were in the journal are no longer.
    JournalEntriesMissing,
    /// An entry names another as the one before it than the one that is there.
    JournalChainBroken,
    /// A merge with entries from elsewhere was cut off; `count` is its entries.
    MergeUnfinished,
    /// An erasure was cut off.
    ErasureUnfinished,
    /// Entries without a body that no erasure names.
    EntryBlank,
    /// The heads file cannot be read.
    HeadsUnreadable,
    /// The device file is missing or cannot be read.
    DeviceUnreadable,
    /// A later version wrote the record in a way that this one cannot write.
    FormatNewer,
    /// The data directory was made on another machine.
    DirectoryCopied,
    /// The database is not there.
    DatabaseMissing,
    /// The database cannot be opened or read.
    DatabaseUnreadable,
    /// Opening or writing the database was cut off or failed last time.
    DatabaseUnfinished,
    /// The database has the form of another version.
    DatabaseOtherLayout,
    /// The database lacks entries that it once had.
    DatabaseEntriesMissing,
    /// Entries in the database that the journal does not have and that do not fit its chain.
    DatabaseEntriesForeign,
    /// The folded state in the database differs from what the entries say.
    StateDiffers,
    /// A file that was kept as evidence is not there.
    AttachmentMissing,
    /// A file that was kept as evidence is not what was kept.
    AttachmentAltered,
    /// A file that was kept as evidence cannot be read.
    AttachmentUnreadable,
    /// A restore was cut off.
    RestoreUnfinished,
    /// A backup holds entries of this record that the record does not hold, and that no restore put aside.
    EntriesInBackupOnly,
    /// A backup cannot be believed, or cannot be read.
    BackupUnreadable,
    /// A backup is encrypted with a key that is not here.
    BackupLocked,
    /// There is no backup.
    BackupNone,
    /// A file kept as evidence is not beside the backups.
    MirrorMissing,
    /// Others may read a file of the record, or enter its directory.
    OpenToOthers,
    /// The medium is almost full; `count` is the bytes left.
    LittleSpace,
}

/// What was done about a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Done {
    /// Everything was brought back from the other copy.
    Restored,
    /// Made anew from the journal.
    Rebuilt,
    /// Put aside; nothing that was answered as saved is known to be gone by it.
    PutAside,
    /// The device got a new id; its old entries stay.
    NewDeviceId,
    /// No copy holds it; it is named among the lost where its hash is known.
    Lost,
    /// Everything was brought back from a backup; `kept` is the backup's name.
    FromBackup,
    /// It was brought to its end.
    Finished,
    /// A copy was made.
    Copied,
    /// It is for this user only now.
    Closed,
    /// Nothing yet: keeping the same file again puts it right.
    AddAgain,
    /// Nothing: it was only looked at, or will be mended when the store is next opened.
    Nothing,
}

/// The outcome of a full examination.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// What was not as it should be; empty for a sound store.
    pub findings: Vec<Finding>,
    /// The entries that no copy holds, by hash.
    pub lost: Vec<Hash>,
    /// How many entries there are.
    pub entries: usize,
    /// The journal's fingerprint.
    pub fingerprint: Hash,
}
