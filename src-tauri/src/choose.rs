//! Choosing an archive or a folder that is there: the dialog is opened here, in Rust, and the chosen path goes straight to
//! `app`. The page gets the id under which a command may use it, once.

use pathfolio_app::wire::ApiError;
use serde_json::{Value, json};
use tauri::{Manager, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

use crate::door::Door;

/// What the shell lets a person choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// A backup or an export, wherever it lies.
    Archive,
    /// A folder.
    Folder,
}

/// What the command that the shell takes for itself lets choose, if it is one.
pub(crate) fn named(name: &str) -> Option<Choice> {
    match name {
        "archive_choose" => Some(Choice::Archive),
        "folder_choose" => Some(Choice::Folder),
        _ => None,
    }
}

/// Asks which. The answer is `{ "staged": id }`, or `null` when the person changed their mind.
pub(crate) fn run(window: &WebviewWindow, door: &Door, choice: Choice) -> Result<Value, ApiError> {
    let app = door.app()?;
    let mut dialog = window.dialog().file().set_parent(window);
    if let Ok(documents) = window.path().document_dir().or_else(|_| window.path().home_dir()) {
        dialog = dialog.set_directory(documents);
    }
    let chosen = match choice {
        Choice::Archive => dialog.add_filter("ZIP, age", &["zip", "age"]).blocking_pick_file(),
        Choice::Folder => dialog.blocking_pick_folder(),
    };
    let path = chosen.and_then(|chosen| chosen.into_path().ok());
    Ok(path.map_or(Value::Null, |path| json!({ "staged": app.stage(path) })))
}

#[cfg(test)]
mod tests {
    use super::{Choice, named};

    #[test]
    fn the_shell_takes_for_itself_only_what_needs_its_dialog() {
        assert_eq!(named("archive_choose"), Some(Choice::Archive));
        assert_eq!(named("folder_choose"), Some(Choice::Folder));
        for of_the_door in ["restore_preview", "import_preview", "backup_folder_set", "archive", ""] {
            assert_eq!(named(of_the_door), None, "{of_the_door}");
        }
    }
}
