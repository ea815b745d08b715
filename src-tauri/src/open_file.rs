//! Opening a kept file with the system's own program: a copy goes to a folder of its own under the file's name, so that
//! nothing can alter the kept one, and that copy is opened. The page names a fingerprint, never a path. The copies lie in
//! the record's directory, where nobody else may look, and go when the window is opened next.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use pathfolio_app::App;
use pathfolio_app::wire::{ApiError, ErrorCode};
use serde_json::{Map, Value, json};
use tauri::WebviewWindow;
use tauri_plugin_opener::OpenerExt;

use crate::door::Door;

/// The command that the shell takes for itself: `file_save` into a folder for looking, and then the system's program.
pub(crate) const NAME: &str = "file_open";

/// The folder in the record's directory.
const FOLDER: &str = "looked-at";

/// Copies the file out and opens the copy. The request is that of `file_save` without its destination, with `name`, the
/// file's name. The answer is that of `file_save`.
pub(crate) fn run(window: &WebviewWindow, door: &Door, request: Value) -> Result<Value, ApiError> {
    let app = door.app()?;
    let mut request = match request {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    let name = request.remove("name").as_ref().and_then(Value::as_str).map(plain).unwrap_or_default();
    let sha256 = request.get("sha256").and_then(Value::as_str).unwrap_or_default().to_owned();
    let copy = place(&app.record_dir(), &sha256, &name).map_err(|error| app.refused(ErrorCode::Io, &error.to_string()))?;
    request.insert("destination".to_owned(), json!(app.stage(copy.clone())));
    let saved = door.call("file_save", Value::Object(request))?;
    let opened = window.opener().open_path(copy.to_string_lossy(), None::<&str>);
    opened.map_err(|error| app.refused(ErrorCode::Io, &format!("{}: {error}", copy.display())))?;
    Ok(saved)
}

/// Removes what was copied out for looking before. What another program still holds open goes next time.
pub(crate) fn clear(app: &App) {
    let _ = fs::remove_dir_all(app.record_dir().join(FOLDER));
}

/// `<record>/looked-at/<first digits of its fingerprint>/<name>`.
fn place(record: &Path, sha256: &str, name: &str) -> io::Result<PathBuf> {
    let digits: String = sha256.chars().filter(char::is_ascii_hexdigit).take(16).collect();
    let folder = record.join(FOLDER).join(digits);
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(&folder)?;
    Ok(folder.join(if name.is_empty() { "file" } else { name }))
}

/// The name as it was kept holds no path; this makes sure of it.
fn plain(name: &str) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or_default().trim_start_matches('.').to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::*;

    #[test]
    fn a_copy_to_look_at_lies_in_a_folder_of_its_own_where_nobody_else_may_look() {
        let record = tempfile::tempdir().unwrap();
        let inside = |name: &str| place(record.path(), &"ab".repeat(32), &plain(name)).unwrap();
        let folder = record.path().join("looked-at/abababababababab");
        assert_eq!(inside("audit.pdf"), folder.join("audit.pdf"));
        assert_eq!(inside("../../etc/passwd"), folder.join("passwd"));
        assert_eq!(inside(""), folder.join("file"));
        assert!(place(record.path(), "../../x", "a").unwrap().starts_with(record.path().join("looked-at")));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }
}
