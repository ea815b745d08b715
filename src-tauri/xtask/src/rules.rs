//! The rules of ARCHITECTURE.md that a tool can hold: who may use whom, what the window's configuration must not
//! contain, and what no file may name.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::workspace::{Workspace, array, text};
use crate::{Result, process};

/// Each crate of ours and those of ours that it may use. A new crate needs a line here: that is the point.
const MAY_USE: &[(&str, &[&str])] = &[
    ("pathfolio-core", &[]),
    ("pathfolio-store", &["pathfolio-core"]),
    ("pathfolio-portfolio", &["pathfolio-core"]),
    ("pathfolio-app", &["pathfolio-core", "pathfolio-store", "pathfolio-portfolio"]),
    ("pathfolio-cli", &["pathfolio-app"]),
    ("pathfolio", &["pathfolio-app"]),
    ("pathfolio-tests", &["pathfolio-core", "pathfolio-store", "pathfolio-portfolio", "pathfolio-app", "pathfolio-faults"]),
    ("pathfolio-faults", &["pathfolio-core", "pathfolio-store"]),
    ("pathfolio-benches", &["pathfolio-core", "pathfolio-store", "pathfolio-portfolio", "pathfolio-app", "pathfolio-tests"]),
    ("xtask", &[]),
];

/// Crates that one room alone may name.
const ONLY_IN: &[(&str, &str)] = &[
    ("sled", "pathfolio-store"),
    ("age", "pathfolio-store"),
    ("zip", "pathfolio-store"),
    ("printpdf", "pathfolio-portfolio"),
    ("tauri", "pathfolio"),
    ("tauri-build", "pathfolio"),
    ("tauri-plugin-dialog", "pathfolio"),
    ("tauri-plugin-single-instance", "pathfolio"),
    ("tauri-plugin-window-state", "pathfolio"),
];

/// What nothing but the shell may build on, at any depth.
const OF_THE_WINDOW: &[&str] = &["tauri", "tauri-build", "wry", "tao", "gtk", "webkit2gtk", "javascriptcore-rs"];

/// The only files of the page that may name Tauri.
const HOST_OF_THE_PAGE: &str = "ui/src/lib/api/host";

/// Runs every rule and reports all that is broken.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let mut broken = Vec::new();
    crates(workspace, &mut broken)?;
    depths(workspace, &mut broken)?;
    configuration(workspace, &mut broken)?;
    let files = files(workspace)?;
    contents(workspace, &files, &mut broken);
    if broken.is_empty() {
        println!("{} crates of ours, tauri.conf.json and {} files keep the rules", MAY_USE.len(), files.len());
        return Ok(());
    }
    Err(format!("rules of ARCHITECTURE.md are broken:\n  {}", broken.join("\n  ")))
}

/// Direct dependencies, of every kind, against the two tables.
fn crates(workspace: &Workspace, broken: &mut Vec<String>) -> Result<()> {
    let packages = workspace.packages()?;
    let ours: BTreeSet<_> = packages.iter().filter(|package| package.ours).map(|package| package.name()).collect();
    for package in packages.iter().filter(|package| package.ours) {
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == package.name()) else {
            broken.push(format!("{}: say in src-tauri/xtask/src/rules.rs what it may use", package.name()));
            continue;
        };
        for used in package.asks_for() {
            if ours.contains(used) && !allowed.contains(&used) {
                broken.push(format!("{} must not use {used}", package.name()));
            }
            if let Some((_, room)) = ONLY_IN.iter().find(|(name, room)| *name == used && *room != package.name()) {
                broken.push(format!("{} must not name {used}: only {room} does", package.name()));
            }
        }
    }
    Ok(())
}

/// Nothing below the shell reaches the window's toolkit, however deep.
fn depths(workspace: &Workspace, broken: &mut Vec<String>) -> Result<()> {
    let packages = workspace.packages()?;
    let name_of: BTreeMap<_, _> = packages.iter().map(|package| (package.id(), package.name())).collect();
    let nodes = array(&workspace.metadata()?["resolve"]["nodes"]);
    let edges: BTreeMap<&str, Vec<&str>> =
        nodes.map(|node| (text(&node["id"]), array(&node["dependencies"]).filter_map(Value::as_str).collect())).collect();
    for package in packages.iter().filter(|package| package.ours && package.name() != "pathfolio") {
        let (mut open, mut seen) = (vec![package.id()], BTreeSet::new());
        while let Some(id) = open.pop() {
            if !seen.insert(id) {
                continue;
            }
            if let Some(name) = name_of.get(id).filter(|name| OF_THE_WINDOW.contains(name)) {
                broken.push(format!("{} reaches {name}: nothing below the shell may", package.name()));
            }
            open.extend(edges.get(id).into_iter().flatten());
        }
    }
    Ok(())
}

/// The window stays closed to everything but the door.
fn configuration(workspace: &Workspace, broken: &mut Vec<String>) -> Result<()> {
    let config: Value = serde_json::from_str(&workspace.read("tauri.conf.json")?).map_err(|error| format!("tauri.conf.json: {error}"))?;
    dangerous(&config, "tauri.conf.json", broken);
    let security = &config["app"]["security"];
    for (holds, what) in [
        (config["app"]["withGlobalTauri"] == false, "app.withGlobalTauri must be false"),
        (security["freezePrototype"] == true, "app.security.freezePrototype must be true"),
        (text(&security["csp"]["default-src"]) == "'none'", "app.security.csp must begin from default-src 'none'"),
        (text(&security["csp"]["script-src"]) == "'self'", "app.security.csp must allow no script but ours"),
        (array(&config["app"]["windows"]).count() == 1, "there must be one window"),
        (security["assetProtocol"].is_null(), "app.security.assetProtocol must stay off"),
    ] {
        if !holds {
            broken.push(format!("tauri.conf.json: {what}"));
        }
    }
    for entry in std::fs::read_dir(workspace.root.join("src-tauri/capabilities"))
        .map_err(|error| format!("src-tauri/capabilities: {error}"))?
        .flatten()
    {
        let capability: Value = std::fs::read(entry.path()).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        let permissions: Vec<_> = array(&capability["permissions"]).map(text).collect();
        if permissions != ["allow-call"] || !capability["remote"].is_null() || array(&capability["windows"]).map(text).ne(["main"]) {
            broken.push(format!("{}: the window `main` may call the door and nothing else", entry.path().display()));
        }
    }
    Ok(())
}

fn dangerous(value: &Value, place: &str, broken: &mut Vec<String>) {
    for (key, inner) in value.as_object().into_iter().flatten() {
        if key.starts_with("dangerous") {
            broken.push(format!("{place}: {key} is refused"));
        }
        dangerous(inner, &format!("{place}: {key}"), broken);
    }
}

/// The files of the checkout: what git tracks or would track; without git, everything outside built folders.
fn files(workspace: &Workspace) -> Result<Vec<String>> {
    let listed =
        process::read(process::command("git", &workspace.root).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]));
    if let Ok(listed) = listed {
        return Ok(listed.split_terminator('\0').map(str::to_owned).collect());
    }
    let (mut open, mut files) = (vec![workspace.root.clone()], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?.flatten() {
            let path = entry.path();
            let built =
                ["target", "node_modules", "dist", ".git", "gen"].iter().any(|name| path.file_name().is_some_and(|own| own == *name));
            if path.is_dir() && !built {
                open.push(path);
            } else if let Ok(inside) = path.strip_prefix(&workspace.root) {
                files.push(inside.to_string_lossy().into_owned());
            }
        }
    }
    Ok(files)
}

/// What no file may name: places outside the checkout, registries other than the public ones, Tauri deep in the page.
fn contents(workspace: &Workspace, files: &[String], broken: &mut Vec<String>) {
    // Put together, so that this file does not break its own rule.
    let outside = [concat!("../", "shared"), concat!("/wo", "rk/"), concat!("/ro", "ot/")];
    for file in files {
        // What is not text names nothing.
        let Ok(content) = std::fs::read_to_string(workspace.root.join(file)) else { continue };
        for place in outside.iter().filter(|place| content.contains(**place)) {
            broken.push(format!("{file} names {place}, which is not a part of this project"));
        }
        if file.starts_with("ui/src/") && content.contains("@tauri-apps") && !file.starts_with(HOST_OF_THE_PAGE) {
            broken.push(format!("{file} names @tauri-apps: only {HOST_OF_THE_PAGE}* may"));
        }
        let registry = match file.as_str() {
            "ui/package-lock.json" => strange_address(&content, "\"resolved\": \"", "https://registry.npmjs.org/"),
            "Cargo.lock" => strange_address(&content, "source = \"", "registry+https://github.com/rust-lang/crates.io-index"),
            _ => None,
        };
        if let Some(address) = registry {
            broken.push(format!("{file} takes a package from {address}"));
        }
    }
}

/// The first address in a lock file that is not of the public registry.
fn strange_address<'a>(content: &'a str, before: &str, public: &str) -> Option<&'a str> {
    content.split(before).skip(1).filter_map(|rest| rest.split('"').next()).find(|address| !address.starts_with(public))
}
