//! `cargo xtask pictures`: takes the pictures of the docs of the real window, with the sample person in it.

use std::fs;

use crate::setup::{self, Need};
use crate::{Result, process};

/// What the test calls its pictures.
const PREFIX: &str = "docs-";

/// Builds the window, takes the pictures, puts them in their place.
pub(crate) fn take() -> Result<()> {
    let ready = setup::prepare(Need::Test)?;
    ready.build_page()?;
    let root = &ready.workspace.root;
    process::stream(process::cargo(root).args(["build", "--locked", "--package", "pathfolio", "--bins"]))?;
    let mut test = process::cargo(root);
    // The same packages as `cargo xtask test`, so that nothing is built twice.
    test.args(["test", "--locked", "--workspace", "--exclude", "pathfolio-benches", "--test", "window*"]);
    test.args(["--", "--ignored", "pictures_of_every_room"]);
    process::stream(test.env("PATHFOLIO_PICTURES", "1"))?;
    let (taken, place) = (ready.workspace.target.join("screenshots"), root.join("docs/pictures"));
    let failed = |error: std::io::Error| format!("{}: {error}", taken.display());
    for entry in fs::read_dir(&taken).map_err(failed)?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(name) = name.strip_prefix(PREFIX) {
            fs::copy(entry.path(), place.join(name)).map_err(failed)?;
            println!("docs/pictures/{name}");
        }
    }
    Ok(())
}
