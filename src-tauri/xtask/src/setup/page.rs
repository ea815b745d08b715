//! The page: its packages from the lock file, and its build, each only when what it depends on changed.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::time::UNIX_EPOCH;

use super::Node;
use crate::workspace::Workspace;
use crate::{Result, process};

/// What the page is built from. Built things inside are skipped.
const SOURCES: &[&str] = &["ui", "data/locales", "data/fonts"];
const BUILT: &[&str] = &["node_modules", "dist", "coverage", "test-results"];

/// `npm ci` if the lock file or Node changed since the last time.
pub(crate) fn install_packages(workspace: &Workspace, node: &Node) -> Result<()> {
    if !workspace.root.join("ui/package-lock.json").exists() {
        return Err("ui/package-lock.json is missing: this checkout has no page".to_owned());
    }
    let mut hasher = DefaultHasher::new();
    workspace.read("ui/package-lock.json")?.hash(&mut hasher);
    node.version().hash(&mut hasher);
    let mark = Mark::of(workspace, "npm-ci", hasher)?;
    if mark.stands() && workspace.root.join("ui/node_modules").exists() {
        println!("the page's packages: as the lock file says");
        return Ok(());
    }
    println!("the page's packages: installing them from the lock file");
    process::stream(node.npm(workspace).args(["ci", "--no-audit", "--no-fund"]))?;
    mark.set()
}

/// `npm run build` if any source of the page changed since the last time.
pub(crate) fn build(workspace: &Workspace, node: &Node) -> Result<()> {
    let mut hasher = DefaultHasher::new();
    node.version().hash(&mut hasher);
    for source in SOURCES {
        hash_folder(&workspace.root.join(source), &mut hasher)?;
    }
    let mark = Mark::of(workspace, "page", hasher)?;
    if mark.stands() && workspace.root.join("ui/dist/index.html").exists() {
        println!("the page: built already, nothing changed since");
        return Ok(());
    }
    process::stream(node.npm(workspace).args(["run", "build"]))?;
    mark.set()
}

/// Names, sizes and times of all files below.
fn hash_folder(folder: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    let mut entries: Vec<_> = entries.flatten().collect();
    entries.sort_by_key(|entry| entry.file_name());
    for entry in entries {
        let name = entry.file_name();
        if BUILT.iter().any(|built| name == *built) {
            continue;
        }
        let metadata = entry.metadata().map_err(|error| format!("{}: {error}", entry.path().display()))?;
        name.hash(hasher);
        if metadata.is_dir() {
            hash_folder(&entry.path(), hasher)?;
        } else {
            metadata.len().hash(hasher);
            metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).hash(hasher);
        }
    }
    Ok(())
}

/// A file that remembers from what something was made.
struct Mark {
    file: std::path::PathBuf,
    content: String,
}

impl Mark {
    fn of(workspace: &Workspace, name: &str, hasher: DefaultHasher) -> Result<Self> {
        Ok(Self { file: workspace.own_folder("marks")?.join(name), content: format!("{:016x}", hasher.finish()) })
    }

    fn stands(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|content| content == self.content)
    }

    fn set(&self) -> Result<()> {
        std::fs::write(&self.file, &self.content).map_err(|error| format!("cannot write {}: {error}", self.file.display()))
    }
}
