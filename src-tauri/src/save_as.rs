//! Saving a file where the person says: the dialog is opened here, in Rust, and the chosen path goes straight to
//! `app`, which hands back an id. The page never sees, names or chooses a path.

use pathfolio_app::wire::ApiError;
use serde_json::{Map, Value, json};
use tauri::{Manager, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

use crate::door::Door;

/// What the shell saves with a dialog before it.
pub(crate) struct Saves {
    /// The command of `app` that writes the file.
    command: &'static str,
    /// Kinds of file: a name for people, and the extension. The first is usual.
    kinds: &'static [(&'static str, &'static str)],
}

/// The command that the shell takes for itself, if it is one: that of `app` with a dialog before it.
pub(crate) fn named(name: &str) -> Option<Saves> {
    match name {
        "portfolio_save_as" => Some(Saves { command: "portfolio_save", kinds: &[("PDF", "pdf")] }),
        "export_save_as" => Some(Saves { command: "export", kinds: &[("ZIP", "zip"), ("age", "age")] }),
        "recovery_sheet_save_as" => Some(Saves { command: "recovery_sheet_save", kinds: &[("PDF", "pdf")] }),
        "calendar_save_as" => Some(Saves { command: "calendar_save", kinds: &[("iCalendar", "ics"), ("CSV", "csv")] }),
        _ => None,
    }
}

/// Proposed where the page proposes nothing.
const USUAL_NAME: &str = "Pathfolio";

/// Asks where, then saves. The request is that of the command without its destination, and may hold `file_name`, the name to
/// propose. The answer is that of the command, or `null` when the person changed their mind.
pub(crate) fn run(window: &WebviewWindow, door: &Door, saves: &Saves, request: Value) -> Result<Value, ApiError> {
    let app = door.app()?;
    let mut request = match request {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    let proposed = request.remove("file_name");
    let proposed = proposed.as_ref().and_then(Value::as_str).map_or_else(|| USUAL_NAME.to_owned(), plain_file_name);

    // What is encrypted is of another kind.
    let encrypted = request.get("passphrase").map(|_| "age");
    let asked = request.get("format").and_then(Value::as_str).or(encrypted).unwrap_or_default();
    let (what, extension) = saves.kinds.iter().find(|(_, extension)| *extension == asked).copied().unwrap_or(saves.kinds[0]);
    let mut dialog = window.dialog().file().set_parent(window).set_file_name(proposed).add_filter(what, &[extension]);
    if let Ok(documents) = window.path().document_dir().or_else(|_| window.path().home_dir()) {
        dialog = dialog.set_directory(documents);
    }
    let Some(chosen) = dialog.blocking_save_file().and_then(|chosen| chosen.into_path().ok()) else {
        return Ok(Value::Null);
    };
    request.insert("destination".to_owned(), json!(app.stage(chosen)));
    door.call(saves.command, Value::Object(request))
}

/// The page proposes a name, never a place: separators and control characters go.
fn plain_file_name(proposed: &str) -> String {
    let name: String = proposed.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { '-' } else { c }).collect();
    let name = name.trim_start_matches(['.', ' ']).trim_end();
    if name.is_empty() { USUAL_NAME.to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::plain_file_name;

    #[test]
    fn a_proposed_name_never_leads_out_of_the_folder() {
        for (proposed, expected) in [
            ("Portfolio of Ada.pdf", "Portfolio of Ada.pdf"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("C:\\Users\\x.pdf", "C--Users-x.pdf"),
            ("..", "Pathfolio"),
            ("", "Pathfolio"),
            ("a\nb.pdf", "a-b.pdf"),
        ] {
            assert_eq!(plain_file_name(proposed), expected);
        }
    }
}
