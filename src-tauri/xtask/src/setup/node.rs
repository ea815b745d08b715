//! Node and npm for the page. Vite needs a newer Node than Debian 12 has; npm can bring one, into our own folder.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use super::system;
use crate::workspace::Workspace;
use crate::{Result, process};

/// The major version that is installed where none will do.
const OWN: &str = "22";

/// A Node that is new enough, and its npm.
pub(crate) struct Node {
    path: OsString,
    version: String,
}

impl Node {
    /// Takes the machine's Node if it will do, else our own, which is installed when missing.
    pub(crate) fn find_or_install(workspace: &Workspace) -> Result<Self> {
        let usual = std::env::var_os("PATH").unwrap_or_default();
        let npm = process::which("npm").is_some();
        if let Some(version) = version_on(&usual, &workspace.root)
            && npm
            && is_new_enough(&version)
        {
            println!("Node {version}: will do");
            return Ok(Self { path: usual, version });
        }
        let home = workspace.own_folder("node")?;
        let path = in_front(&home.join("node_modules/.bin"), &usual)?;
        if let Some(version) = version_on(&path, &workspace.root)
            && npm
            && is_new_enough(&version)
        {
            println!("Node {version}: our own, in {}", home.display());
            return Ok(Self { path, version });
        }
        if !npm {
            system::install_packages(&["npm"], &workspace.root)?;
        }
        Self::install(&home, path, workspace)
    }

    fn install(home: &Path, path: OsString, workspace: &Workspace) -> Result<Self> {
        let machine = match std::env::consts::ARCH {
            "x86_64" => "x64",
            "aarch64" => "arm64",
            other => return Err(format!("Node 20.19 or newer is missing, and npm offers none for {other}: install it by hand")),
        };
        let package = format!("node-linux-{machine}@{OWN}");
        println!("installing Node {OWN} from npm ({package}) into {}", home.display());
        let arguments = ["install", "--no-save", "--no-audit", "--no-fund", "--prefix"];
        process::stream(process::command("npm", home).args(arguments).arg(home).arg(&package))?;
        let version = version_on(&path, &workspace.root).filter(|version| is_new_enough(version));
        let version = version.ok_or_else(|| format!("{package} was installed, but gives no Node that is new enough"))?;
        Ok(Self { path, version })
    }

    /// Such as `v22.11.0`.
    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    /// npm in the page's folder, under this Node.
    pub(crate) fn npm(&self, workspace: &Workspace) -> Command {
        let mut command = process::command("npm", &workspace.root.join("ui"));
        self.on(&mut command);
        command
    }

    /// Lets a command find this Node first.
    pub(crate) fn on(&self, command: &mut Command) {
        command.env("PATH", &self.path);
    }
}

fn in_front(folder: &Path, path: &OsString) -> Result<OsString> {
    let folders = std::iter::once(folder.to_path_buf()).chain(std::env::split_paths(path));
    std::env::join_paths(folders).map_err(|error| format!("{} cannot stand on the PATH: {error}", folder.display()))
}

fn version_on(path: &OsString, folder: &Path) -> Option<String> {
    // `Command` looks a program up on the PATH of the child only if we set it there.
    let node = std::env::split_paths(path).map(|folder| folder.join("node")).find(|file| file.is_file())?;
    Some(process::read(process::command(node, folder).arg("--version")).ok()?.trim().to_owned())
}

/// Vite 8 wants 20.19 or a later 20, or 22.12 and up.
fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map(|number| number.parse().unwrap_or(0));
    let (major, minor): (u32, u32) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    match major {
        20 => minor >= 19,
        22 => minor >= 12,
        other => other > 22,
    }
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn the_page_builds_only_on_a_node_that_vite_accepts() {
        for (version, accepted) in [
            ("v18.19.0", false),
            ("v20.18.3", false),
            ("v20.19.0", true),
            ("v21.7.0", false),
            ("v22.11.0", false),
            ("v22.12.0", true),
            ("v24.0.1", true),
            ("", false),
        ] {
            assert_eq!(is_new_enough(version), accepted, "{version}");
        }
    }
}
