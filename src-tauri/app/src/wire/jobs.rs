//! Long work: named at once, asked after, given up.

use super::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Long work that was begun.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JobStarted {
    /// Its name, for `job_status` and `job_cancel`.
    pub job: String,
}

/// Which work.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JobAsk {
    /// As it was named when it began.
    pub job: String,
}

/// How far it is. `running`, then once `done`, `failed` or `cancelled`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JobStatus {
    /// Its name.
    pub job: String,
    /// `running`, `done`, `failed` or `cancelled`.
    pub state: String,
    /// How much of `of` is done, in bytes; both 0 while that is not known.
    #[ts(type = "number")]
    pub done: u64,
    /// All there is to do.
    #[ts(type = "number")]
    pub of: u64,
    /// What came of it, once it is `done`.
    pub answer: Option<JobAnswer>,
    /// Why nothing came of it, where it `failed` or was `cancelled`.
    pub error: Option<ApiError>,
}

/// What came of long work; `of` is the command that began it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
#[ts(tag = "of", rename_all = "snake_case")]
pub enum JobAnswer {
    /// Of `backup`.
    Backup(BackupDone),
    /// Of `restore_preview`.
    RestorePreview(RestorePreview),
    /// Of `restore`.
    Restore(Restored),
    /// Of `export`.
    Export(Exported),
    /// Of `import_preview`.
    ImportPreview(ImportPreview),
    /// Of `import`.
    Import(Imported),
    /// Of `doctor`.
    Doctor(DoctorDto),
    /// Of `sync_now`.
    SyncNow(SyncDone),
}
