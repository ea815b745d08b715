//! Where things are, and what `cargo metadata` says of them.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{Result, process};

/// The checkout we work in.
pub(crate) struct Workspace {
    /// The folder of the root manifest.
    pub(crate) root: PathBuf,
    /// Cargo's target directory.
    pub(crate) target: PathBuf,
    metadata: OnceCell<Value>,
}

impl Workspace {
    /// Finds the checkout from where this program was compiled.
    pub(crate) fn find() -> Result<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.ancestors().nth(2).filter(|root| root.join("tauri.conf.json").exists());
        let root =
            root.ok_or_else(|| format!("{} is no longer a part of Pathfolio's checkout: build xtask again", here.display()))?.to_owned();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target, metadata: OnceCell::new() })
    }

    /// A folder of ours for tools and marks, under the target directory.
    pub(crate) fn own_folder(&self, name: &str) -> Result<PathBuf> {
        let folder = self.target.join("xtask").join(name);
        std::fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
        Ok(folder)
    }

    /// `cargo metadata`, asked once.
    pub(crate) fn metadata(&self) -> Result<&Value> {
        if let Some(known) = self.metadata.get() {
            return Ok(known);
        }
        let text = process::read(process::cargo(&self.root).args(["metadata", "--format-version", "1", "--locked"]))?;
        let value = serde_json::from_str(&text).map_err(|error| format!("cargo metadata cannot be read: {error}"))?;
        Ok(self.metadata.get_or_init(|| value))
    }

    /// The packages that metadata lists: ours and those we use.
    pub(crate) fn packages(&self) -> Result<Vec<Package<'_>>> {
        let metadata = self.metadata()?;
        let members: Vec<&str> = array(&metadata["workspace_members"]).filter_map(Value::as_str).collect();
        let packages = array(&metadata["packages"]).map(|value| Package { value, ours: members.contains(&text(&value["id"])) });
        Ok(packages.collect())
    }

    /// Text of a file of the checkout.
    pub(crate) fn read(&self, file: &str) -> Result<String> {
        std::fs::read_to_string(self.root.join(file)).map_err(|error| format!("cannot read {file}: {error}"))
    }
}

/// One package as metadata describes it.
pub(crate) struct Package<'a> {
    value: &'a Value,
    /// Whether it is a member of the workspace.
    pub(crate) ours: bool,
}

impl<'a> Package<'a> {
    pub(crate) fn id(&self) -> &'a str {
        text(&self.value["id"])
    }

    pub(crate) fn name(&self) -> &'a str {
        text(&self.value["name"])
    }

    pub(crate) fn version(&self) -> &'a str {
        text(&self.value["version"])
    }

    /// The SPDX expression, where one is given.
    pub(crate) fn licence(&self) -> Option<&'a str> {
        self.value["license"].as_str()
    }

    /// Names of what its manifest asks for, of every kind.
    pub(crate) fn asks_for(&self) -> impl Iterator<Item = &'a str> {
        array(&self.value["dependencies"]).map(|dependency| text(&dependency["name"]))
    }
}

/// The elements of a JSON list; none if it is no list.
pub(crate) fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// A JSON string; empty if it is none.
pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
