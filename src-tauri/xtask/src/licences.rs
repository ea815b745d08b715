//! Whether everything that we use may be used: licences of all crates, and of the page's packages that ship.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::spdx::permits;
use crate::workspace::{Workspace, text};
use crate::{Result, versions};

/// Licences that bind neither the program nor a person's own portfolio. MPL-2.0 binds only its own files, unchanged here.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "NCSA",
    "OFL-1.1",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// Checks every licence, and that no two of our crates ask for different versions of one dependency.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let mut refused = Vec::new();
    let packages = workspace.packages()?;
    let mut crates = 0;
    for package in packages.iter().filter(|package| !package.ours) {
        crates += 1;
        let licence = package.licence().unwrap_or("no licence");
        if !permits(ALLOWED, licence) {
            refused.push(format!("crate {} {}: {licence}", package.name(), package.version()));
        }
    }
    let shipped = shipped_by_the_page(workspace)?;
    refused.extend(
        shipped.iter().filter(|(_, licence)| !permits(ALLOWED, licence)).map(|(name, licence)| format!("package {name}: {licence}")),
    );
    if !refused.is_empty() {
        return Err(format!("not on the list of allowed licences (src-tauri/xtask/src/licences.rs):\n  {}", refused.join("\n  ")));
    }
    println!("{crates} crates and {} packages of the page are under allowed licences", shipped.len());
    versions::check(workspace)
}

/// The page's packages that are not for developing only, with their licence, from its lock file.
fn shipped_by_the_page(workspace: &Workspace) -> Result<BTreeMap<String, String>> {
    let lock: Value =
        serde_json::from_str(&workspace.read("ui/package-lock.json")?).map_err(|error| format!("ui/package-lock.json: {error}"))?;
    let packages = lock["packages"].as_object().ok_or("ui/package-lock.json lists no packages")?;
    let shipped = packages.iter().filter(|(place, package)| !place.is_empty() && package["dev"] != true && package["devOptional"] != true);
    Ok(shipped.map(|(place, package)| (place.replace("node_modules/", ""), licence_of(package))).collect())
}

fn licence_of(package: &Value) -> String {
    let licence = text(&package["license"]);
    if licence.is_empty() { "no licence".to_owned() } else { licence.to_owned() }
}
