//! Whether a crate that we ask for ourselves is built in two versions. Those deeper down are not ours to choose.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::Result;
use crate::workspace::{Workspace, array, text};

/// Fails where two of our crates use different versions of one; names those of which another version is used deeper down.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let packages = workspace.packages()?;
    let by_id: BTreeMap<_, _> = packages.iter().map(|package| (package.id(), package)).collect();
    let mut direct: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for node in array(&workspace.metadata()?["resolve"]["nodes"]) {
        if !by_id.get(text(&node["id"])).is_some_and(|package| package.ours) {
            continue;
        }
        let used = array(&node["dependencies"]).filter_map(Value::as_str).filter_map(|id| by_id.get(id));
        for package in used.filter(|package| !package.ours) {
            direct.entry(package.name()).or_default().insert(package.version());
        }
    }
    let mut torn = Vec::new();
    for (name, used) in &direct {
        let all: BTreeSet<_> = packages.iter().filter(|package| package.name() == *name).map(|package| package.version()).collect();
        if used.len() > 1 {
            torn.push(format!("{name}: {}", join(used)));
        } else if all.len() > 1 {
            println!("note: {name} is built in the versions {}; ours is {}", join(&all), join(used));
        }
    }
    if torn.is_empty() { Ok(()) } else { Err(format!("our crates ask for different versions of one crate:\n  {}", torn.join("\n  "))) }
}

fn join(versions: &BTreeSet<&str>) -> String {
    versions.iter().copied().collect::<Vec<_>>().join(", ")
}
