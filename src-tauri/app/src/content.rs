//! The content that ships inside the program: the files of `data/`, read once.

use pathfolio_core::framework::{Catalogue, Issue, Source, load};

/// Every content file with its text, as the build script lists them.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// The role that counts for who names none: the only targets the standard itself supports.
pub const DEFAULT_ROLE: &str = "whole-standard";

fn sources() -> Vec<Source> {
    FILES.iter().map(|(file, text)| Source { file: (*file).to_owned(), text: (*text).to_owned() }).collect()
}

/// The shipped catalogue and what its check found (nothing, or a test is red).
pub(crate) fn shipped() -> (Catalogue, Vec<Issue>) {
    load(&sources())
}

/// The shipped files with `replacement` read in place of the framework's structure file: how a changed or foreign
/// framework file is checked against the words that ship.
pub(crate) fn shipped_with(file: String, replacement: String) -> (Catalogue, Vec<Issue>) {
    let mut sources = sources();
    let whole = Source { file, text: replacement };
    let part =
        if whole.file.ends_with(".toml") { whole.file.rsplit(['/', '\\']).next().unwrap_or_default().to_owned() } else { String::new() };
    match sources.iter_mut().find(|s| !part.is_empty() && s.file.ends_with(&format!("/{part}"))) {
        Some(place) => *place = whole,
        None => sources = vec![whole],
    }
    load(&sources)
}
