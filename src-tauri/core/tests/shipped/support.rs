//! The shipped content as tests read it: straight from `data/`, every file there is.

use pathfolio_core::framework::{Catalogue, Source, load};
use std::{fs, path::Path, sync::OnceLock};

/// The folders of `data/` that hold content; the rest is words of the program, fonts and the sample person.
const FOLDERS: [&str; 6] = ["frameworks", "clauses", "roles", "backgrounds", "resources", "practice"];

/// Every content file.
pub(crate) fn sources() -> Vec<Source> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let mut found = Vec::new();
    for folder in FOLDERS {
        collect(&data.join(folder), &format!("data/{folder}"), &mut found);
    }
    found.sort_by(|a, b| a.file.cmp(&b.file));
    found
}

fn collect(dir: &Path, name: &str, found: &mut Vec<Source>) {
    for entry in fs::read_dir(dir).expect("a content folder") {
        let path = entry.expect("an entry of a content folder").path();
        let file = format!("{name}/{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            collect(&path, &file, found);
        } else {
            found.push(Source { text: fs::read_to_string(&path).expect("a content file"), file });
        }
    }
}

/// The shipped catalogue.
pub(crate) fn shipped() -> &'static Catalogue {
    static SHIPPED: OnceLock<Catalogue> = OnceLock::new();
    SHIPPED.get_or_init(|| load(&sources()).0)
}
