//! Backups, restores, exports, imports and the great check, for people.

use super::{fill, rows, words};
use pathfolio_app::Text;
use serde_json::Value;

pub(super) fn backups(text: &Text, answer: &Value) -> Vec<String> {
    let state = &answer["state"];
    let row = |backup: &Value| match backup["readable"] == true {
        true => fill(text, "cli-backup-row", backup, &["name", "at", "entries", "purpose"]),
        false => fill(text, "cli-backup-row-unreadable", backup, &["name", "purpose"]),
    };
    let mut lines: Vec<String> = rows(answer, "backups").iter().map(row).collect();
    let folder = if lines.is_empty() { "cli-backup-none" } else { "cli-backup-folder" };
    lines.push(fill(text, folder, state, &["folder"]));
    if state["error"].is_string() {
        lines.push(fill(text, "cli-backup-failed", state, &["error", "error_at"]));
    }
    lines
}

/// How backups are protected, and what is not.
pub(super) fn passphrase(text: &Text, answer: &Value) -> Vec<String> {
    if !answer["state"]["protected"].is_string() {
        return vec![text.get("cli-passphrase-is-off")];
    }
    let plain = rows(answer, "backups").iter().filter(|backup| backup["encrypted"] == false).count();
    let said = fill(text, "cli-passphrase-is-on", &answer["state"], &["protected"]);
    std::iter::once(said).chain((plain > 0).then(|| text.with("cli-passphrase-plain", &[("count", plain.into())]))).collect()
}

/// What was done, in a sentence, and the kept files that it went without.
pub(super) fn done(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = vec![words(answer, "said")];
    for without in ["without", "files_missing"] {
        let hashes = rows(answer, without).iter().filter_map(Value::as_str);
        lines.extend(hashes.map(|hash| text.with("cli-backup-without", &[("hash", hash.into())])));
    }
    lines
}

pub(super) fn preview(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines: Vec<String> = rows(answer, "words").iter().filter_map(Value::as_str).map(str::to_owned).collect();
    lines.push(text.get("cli-nothing-done"));
    lines
}

pub(super) fn doctor(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = vec![fill(text, "cli-doctored", answer, &["entries", "files", "backups"])];
    for finding in rows(answer, "findings") {
        lines.push(fill(text, "cli-finding", finding, &["what", "place=where", "done"]));
        lines.extend(Some(words(finding, "next")).filter(|next| !next.is_empty()).map(|next| format!("   {next}")));
    }
    lines.extend(rows(answer, "lost").iter().filter_map(Value::as_str).map(|hash| text.with("cli-lost", &[("hash", hash.into())])));
    lines.push(words(answer, "said"));
    lines.push(fill(text, "cli-fingerprint", answer, &["fingerprint"]));
    lines
}

/// The shared folder and the devices.
pub(super) fn sync(text: &Text, answer: &Value) -> Vec<String> {
    let shared = answer["folder"].is_string();
    let mut lines = vec![if shared { fill(text, "cli-sync-shared", answer, &["folder", "name"]) } else { text.get("cli-sync-not") }];
    for (key, field) in [("cli-sync-at", "at"), ("cli-sync-failed", "error")] {
        lines.extend(answer[field].is_string().then(|| fill(text, key, answer, &[field])));
    }
    let row = |device: &Value| match device["name"].is_string() {
        true => fill(text, "cli-sync-device", device, &["name", "entries", "last"]),
        false => fill(text, "cli-sync-device-unnamed", device, &["id", "entries", "last"]),
    };
    lines.extend(rows(answer, "devices").iter().map(row));
    lines
}

/// What an exchange did.
pub(super) fn synced(text: &Text, answer: &Value) -> Vec<String> {
    let mut lines = vec![words(answer, "said")];
    lines.extend(sync(text, &answer["state"]));
    lines
}
