//! `cargo xtask release-check`: what takes longer than a change can wait: benches, the packages, and the Debian one installed
//! and started in a clean system.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bench;
use crate::run::RELEASE_BUILD;
use crate::setup::{self, Need, Ready};
use crate::steps::{self, Step};
use crate::{Result, process};

/// Runs it all, or the steps that are named.
pub(crate) fn check(names: Option<&str>) -> Result<()> {
    let ready = setup::prepare(Need::Release)?;
    let steps = vec![
        Step { name: "bench", what: "figures beside their yardsticks", run: Box::new(|| bench::bench(&[])) },
        Step {
            name: "package",
            what: "the Debian and the RPM package, in target/release/bundle",
            run: Box::new(|| package(&ready).map(|file| println!("{}", file.display()))),
        },
        Step { name: "clean-root", what: "installed and started in a system that has nothing else", run: Box::new(|| clean_root(&ready)) },
    ];
    let steps = match names {
        None => steps,
        Some(names) => steps::choose(steps, names)?,
    };
    steps::run(&steps, true)
}

/// Builds the packages, with the command line in them.
fn package(ready: &Ready) -> Result<PathBuf> {
    let (root, target) = (&ready.workspace.root, &ready.workspace.target);
    let folder = target.join("release/bundle/deb");
    // An older package must not be taken for the new one.
    let _ = std::fs::remove_dir_all(&folder);
    process::stream(process::cargo(root).args(RELEASE_BUILD))?;
    let cli = target.join("release/pathfolio-cli");
    let files = serde_json::json!({ "files": { "/usr/bin/pathfolio-cli": cli } });
    let also = serde_json::json!({ "bundle": { "linux": { "deb": files, "rpm": files } } });
    let mut tauri = process::command(root.join("ui/node_modules/.bin/tauri"), root);
    ready.node.on(&mut tauri);
    process::stream(tauri.args(["build", "--bundles", "deb,rpm", "--config", &also.to_string()]))?;
    the_package(&folder)
}

fn the_package(folder: &Path) -> Result<PathBuf> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let package = entries.flatten().map(|entry| entry.path()).find(|path| path.extension().is_some_and(|extension| extension == "deb"));
    package.ok_or_else(|| format!("no package in {}: run `cargo xtask release-check` whole", folder.display()))
}

/// Installs the package in a minimal system and starts it there as an ordinary user, on a screen of ours.
fn clean_root(ready: &Ready) -> Result<()> {
    let (root, target) = (&ready.workspace.root, &ready.workspace.target);
    let package = the_package(&target.join("release/bundle/deb"))?;
    if process::read(process::command("id", root).arg("-u"))?.trim() != "0" {
        return Err("a clean root can only be made by root: run `sudo cargo xtask release-check`".to_owned());
    }
    let suite = process::read(process::command("sh", root).args(["-c", ". /etc/os-release && echo $VERSION_CODENAME"]))?;
    let clean = ready.workspace.own_folder("")?.join("clean-root");
    let _ = std::fs::remove_dir_all(&clean);
    process::stream(process::command("mmdebstrap", root).args(["--variant=minbase", suite.trim()]).arg(&clean))?;
    let inside = clean.join("tmp/pathfolio.deb");
    std::fs::copy(&package, &inside).map_err(|error| format!("{}: {error}", inside.display()))?;
    process::stream(&mut in_root(&clean, root, &["apt-get", "update", "-q"]))?;
    process::stream(&mut in_root(&clean, root, &["apt-get", "install", "-y", "-q", "--no-install-recommends", "/tmp/pathfolio.deb"]))?;
    process::stream(&mut as_user(&clean, root, "pathfolio-cli --data-dir /tmp/home/data recommend --minutes 30"))?;
    process::stream(&mut as_user(&clean, root, "pathfolio-cli --data-dir /tmp/home/data portfolio /tmp/home/sample.pdf --sample"))?;

    let window = as_user(&clean, root, "pathfolio --data-dir /tmp/home/data");
    let mut shown = process::cargo(root);
    shown.args(["run", "--quiet", "--locked", "--package", "pathfolio-tests", "--bin", "on-a-screen", "--"]);
    process::stream(shown.arg(window.get_program()).args(window.get_args()))
}

/// A command inside that root, in a mount space of its own, which goes with it.
fn in_root(clean: &Path, folder: &Path, words: &[&str]) -> Command {
    let mounts = "mount -t proc proc \"$0/proc\"; mkdir -p \"$0/dev/shm\"; mount -t tmpfs tmpfs \"$0/dev/shm\"; exec chroot \"$0\" \"$@\"";
    let mut command = process::command("unshare", folder);
    command
        .args(["--mount", "--pid", "--fork", "--kill-child", "sh", "-euc", mounts])
        .arg(clean)
        .args(words)
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// The same as an ordinary user with a home of their own.
fn as_user(clean: &Path, folder: &Path, words: &str) -> Command {
    let home = "install -d -o 1000 -g 1000 /tmp/home && exec setpriv --reuid 1000 --regid 1000 --clear-groups env -u XDG_RUNTIME_DIR -u DBUS_SESSION_BUS_ADDRESS HOME=/tmp/home ";
    in_root(clean, folder, &["sh", "-euc", &format!("{home}{words}")])
}
