//! Makes coded errors: each code has its words in `errors.ftl`, with what is safe and what to do next.

use crate::format;
use crate::text::{Text, args};
use crate::wire::{ApiError, ErrorCode};
use fluent_bundle::FluentValue;
use pathfolio_store::{ArchiveError, AttachmentError, IoKind, Shut, StoreError, Why};

/// The message key of a code: its wire name behind `error-`.
pub(crate) fn key(code: ErrorCode) -> String {
    let name = serde_json::to_value(code).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    format!("error-{name}")
}

/// An error of this code, with the arguments its words take.
pub(crate) fn refuse(text: &Text, code: ErrorCode, args: &[(&str, FluentValue<'_>)]) -> ApiError {
    let key = key(code);
    ApiError {
        code,
        message: text.with(&key, args),
        safe: text.with(&format!("{key}.safe"), args),
        next: text.with(&format!("{key}.next"), args),
    }
}

/// An error whose words take only `what`.
pub(crate) fn refuse_what(text: &Text, code: ErrorCode, what: impl Into<String>) -> ApiError {
    refuse(text, code, args![what = what.into()])
}

/// What the store refused, in words.
pub(crate) fn from_store(text: &Text, error: &StoreError) -> ApiError {
    let what = error.to_string();
    match error {
        StoreError::Locked { holder } => {
            let holder = holder.as_ref().map_or_else(
                || text.get("holder-unknown"),
                |h| text.with("holder-process", args![purpose = h.purpose.clone(), pid = h.pid.to_string()]),
            );
            refuse(text, ErrorCode::Busy, args![holder = holder])
        }
        StoreError::Io { kind, .. } => {
            let code = match kind {
                IoKind::Full => ErrorCode::DiskFull,
                IoKind::ReadOnly | IoKind::Denied => ErrorCode::NotWritable,
                IoKind::Other => ErrorCode::Io,
            };
            refuse_what(text, code, what)
        }
        StoreError::Damaged { .. } => refuse_what(text, ErrorCode::Damaged, what),
        StoreError::NewerFormat { .. } => refuse(text, ErrorCode::NewerRecord, &[]),
        StoreError::Refused(_) => refuse_what(text, ErrorCode::BadRequest, what),
        StoreError::Entropy(_) => refuse_what(text, ErrorCode::Internal, what),
    }
}

/// Why a file was not kept, or one that was cannot be had. `name` is the file as the person knows it.
pub(crate) fn from_attachment(text: &Text, name: &str, error: &AttachmentError) -> ApiError {
    let because = |code, key: &str| refuse(text, code, args![what = name, why = text.get(key)]);
    match error {
        AttachmentError::TooLarge { bytes, most } => {
            refuse(text, ErrorCode::FileTooLarge, args![what = name, size = format::size(text, *bytes), most = format::size(text, *most)])
        }
        AttachmentError::Empty => because(ErrorCode::BadFile, "file-empty"),
        AttachmentError::NotAFile => because(ErrorCode::BadFile, "file-not-regular"),
        AttachmentError::Cancelled => because(ErrorCode::BadFile, "file-given-up"),
        AttachmentError::Changed => refuse_what(text, ErrorCode::FileChanged, name),
        AttachmentError::Unreadable { source, .. } => {
            refuse(text, ErrorCode::BadFile, args![what = name, why = text.with("file-unreadable", args![why = source.to_string()])])
        }
        AttachmentError::Missing { .. } => because(ErrorCode::FileMissing, "file-gone"),
        AttachmentError::Altered { .. } => because(ErrorCode::FileMissing, "file-altered"),
        AttachmentError::Store(error) => from_store(text, error),
    }
}

/// Why an archive was not made or is not believed. `name` is the file as the person knows it.
pub(crate) fn from_archive(text: &Text, name: &str, error: &ArchiveError) -> ApiError {
    let bad = |why: String| refuse(text, ErrorCode::BadArchive, args![what = name, why = why]);
    match error {
        ArchiveError::NotAnArchive(_) => bad(text.get("archive-not-one")),
        ArchiveError::Newer { .. } => refuse_what(text, ErrorCode::NewerArchive, name),
        ArchiveError::Refused { name: file, why } => bad(text.with(why_key(*why), args![file = file.as_str(), line = line(*why)])),
        ArchiveError::Shut { why: Shut::Passphrase | Shut::Key { beside: true } } => refuse_what(text, ErrorCode::PassphraseNeeded, name),
        ArchiveError::Shut { why: Shut::Key { beside: false } } => refuse_what(text, ErrorCode::KeyNeeded, name),
        ArchiveError::Shut { why: Shut::Wrong } => refuse_what(text, ErrorCode::WrongPassphrase, name),
        ArchiveError::Shut { why: Shut::Work } => bad(text.get("archive-work")),
        ArchiveError::Shut { why: Shut::Altered } => bad(text.get("archive-altered")),
        ArchiveError::Exists { path } => refuse_what(text, ErrorCode::FileExists, path.display().to_string()),
        ArchiveError::Cancelled => refuse(text, ErrorCode::Cancelled, &[]),
        ArchiveError::Attachment(error) => from_attachment(text, name, error),
        ArchiveError::Store(error) => from_store(text, error),
    }
}

fn why_key(why: Why) -> &'static str {
    match why {
        Why::Name | Why::Unnamed => "archive-stranger",
        Why::Kind => "archive-not-plain",
        Why::TooLarge => "archive-too-large",
        Why::Missing => "archive-lacks",
        Why::Differs => "archive-differs",
        Why::Form => "archive-form",
        Why::Line(_) => "archive-line",
        Why::Entries => "archive-entries",
    }
}

fn line(why: Why) -> u64 {
    if let Why::Line(line) = why { line } else { 0 }
}

/// What an operation on a file outside the store met.
pub(crate) fn from_io(text: &Text, operation: &str, path: &std::path::Path, error: &std::io::Error) -> ApiError {
    let what = format!("{operation} {}: {error}", path.display());
    let code = match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => ErrorCode::NotWritable,
        _ => ErrorCode::Io,
    };
    refuse_what(text, code, what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_says_what_is_safe_and_what_to_do_next() {
        let text = Text::english();
        for code in ErrorCode::ALL {
            for part in ["", ".safe", ".next"] {
                let key = format!("{}{part}", key(code));
                assert!(text.maybe(&key, &[]).is_some_and(|words| words.len() > 10), "{key}");
            }
        }
    }
}
