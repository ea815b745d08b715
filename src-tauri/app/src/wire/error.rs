//! The one coded error.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a command was refused. The command line turns it into an exit code, the window into a place and a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// No such command.
    UnknownCommand,
    /// The request does not have the command's form, or is no JSON.
    BadRequest,
    /// No role of that id.
    UnknownRole,
    /// No competence, item, aspect, clause or topic of that id.
    UnknownId,
    /// No date, or none of the form `YYYY-MM-DD`, or outside 2000 to 2199.
    BadDate,
    /// Not a level from 0 to 5.
    BadLevel,
    /// Hours that do not fit a day or a week.
    BadHours,
    /// A rating rises and gives no reason.
    ReasonNeeded,
    /// Rating an aspect would replace ratings of its items; ask first.
    WouldReplace,
    /// A piece of evidence is described in a way that cannot stand.
    BadEvidence,
    /// A file cannot be taken in as it is.
    BadFile,
    /// A file is larger than is kept.
    FileTooLarge,
    /// A file changed while it was read.
    FileChanged,
    /// A kept file is not there, or is not what was kept.
    FileMissing,
    /// Nothing can be planned as things stand.
    NoPlan,
    /// A topic of one's own that cannot stand.
    BadOwnTopic,
    /// A problem file that is none, or cannot be solved.
    BadProblem,
    /// A study session that cannot stand.
    BadSession,
    /// A timer runs already, or none does.
    Timer,
    /// There is nothing left to undo or redo.
    NothingToUndo,
    /// A command that writes was called with a past date or on the sample.
    ReadOnly,
    /// A framework file could not be read.
    BadFramework,
    /// The file could not be written or read.
    Io,
    /// The disk is full.
    DiskFull,
    /// The data directory may not be written.
    NotWritable,
    /// Another window or program holds the data directory.
    Busy,
    /// What was recorded is damaged beyond what the second copy mends.
    Damaged,
    /// A file is no archive of Pathfolio, or not as it was written.
    BadArchive,
    /// A later version wrote this record in a way that this one cannot write.
    NewerRecord,
    /// An archive of a later version.
    NewerArchive,
    /// A file is encrypted and needs a passphrase, or the secret key of its recovery sheet.
    PassphraseNeeded,
    /// A file is encrypted with a key that is not here: only the secret key of its recovery sheet opens it.
    KeyNeeded,
    /// Neither passphrase nor key opens a file.
    WrongPassphrase,
    /// A passphrase that would protect nothing.
    WeakPassphrase,
    /// There is a file of that name already.
    FileExists,
    /// No backup could be made, so that what needs one first was not begun.
    BackupFailed,
    /// The shared folder holds a record that has nothing in common with this one.
    OtherRecord,
    /// Long work was given up by who asked for it.
    Cancelled,
    /// The page could not be made.
    Portfolio,
    /// A fault of the program itself.
    Internal,
}

impl ErrorCode {
    /// Every code, for checks that each has its words.
    pub const ALL: [ErrorCode; 40] = {
        use ErrorCode::*;
        [
            UnknownCommand,
            BadRequest,
            UnknownRole,
            UnknownId,
            BadDate,
            BadLevel,
            BadHours,
            ReasonNeeded,
            WouldReplace,
            BadEvidence,
            BadFile,
            FileTooLarge,
            FileChanged,
            FileMissing,
            NoPlan,
            BadOwnTopic,
            BadProblem,
            BadSession,
            Timer,
            NothingToUndo,
            ReadOnly,
            BadFramework,
            Io,
            DiskFull,
            NotWritable,
            Busy,
            Damaged,
            BadArchive,
            NewerRecord,
            NewerArchive,
            PassphraseNeeded,
            KeyNeeded,
            WrongPassphrase,
            WeakPassphrase,
            FileExists,
            BackupFailed,
            OtherRecord,
            Cancelled,
            Portfolio,
            Internal,
        ]
    };
}

/// A refusal, in words for people: what, where and why; what is safe; what to do next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct ApiError {
    /// For programs.
    pub code: ErrorCode,
    /// What was refused, where, and why.
    pub message: String,
    /// What is safe.
    pub safe: String,
    /// What to do next.
    pub next: String,
}
