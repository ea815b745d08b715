//! Programs and libraries from the system's package manager: looked for first, installed where we may, named always.

use std::path::Path;
use std::process::Command;

use crate::workspace::Workspace;
use crate::{Result, process};

/// How much has to be there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// To build and to run the window.
    Run,
    /// To run every check as well.
    Test,
    /// To run the long form of the fault suite.
    Faults,
    /// To build packages and try them in a clean system.
    Release,
}

/// How to see that something is there.
enum Sign {
    Program(&'static str),
    File(&'static str),
    Library(&'static str),
    Python(&'static str),
}

/// What is needed from when on, how to see it, and the Debian package that brings it.
const NEEDED: &[(Need, Sign, &str)] = &[
    (Need::Run, Sign::Program("cc"), "build-essential"),
    (Need::Run, Sign::Program("pkg-config"), "pkg-config"),
    (Need::Run, Sign::Library("webkit2gtk-4.1"), "libwebkit2gtk-4.1-dev"),
    (Need::Test, Sign::Program("git"), "git"),
    (Need::Test, Sign::Program("Xvfb"), "xvfb"),
    (Need::Test, Sign::Program("WebKitWebDriver"), "webkit2gtk-driver"),
    (Need::Test, Sign::Program("dbus-daemon"), "dbus-daemon"),
    (Need::Test, Sign::Program("chromium"), "chromium"),
    (Need::Test, Sign::Program("qpdf"), "qpdf"),
    (Need::Test, Sign::Program("pdftotext"), "poppler-utils"),
    // The parser that calendar files are checked with.
    (Need::Test, Sign::Python("icalendar"), "python3-icalendar"),
    (Need::Test, Sign::Program("strace"), "strace"),
    // In /usr/sbin, which is not on everybody's path.
    (Need::Test, Sign::File("/usr/sbin/mkfs.ext4"), "e2fsprogs"),
    (Need::Faults, Sign::Program("syncthing"), "syncthing"),
    (Need::Release, Sign::Program("mmdebstrap"), "mmdebstrap"),
];

/// Installs what `need` asks for and is missing.
pub(crate) fn install(need: Need, workspace: &Workspace) -> Result<()> {
    if cfg!(not(target_os = "linux")) {
        return Ok(());
    }
    let missing =
        || NEEDED.iter().filter(|(from, sign, _)| *from <= need && !is_there(sign)).map(|(.., package)| *package).collect::<Vec<_>>();
    let packages = missing();
    if packages.is_empty() {
        println!("system packages: all there");
        return Ok(());
    }
    install_packages(&packages, &workspace.root)?;
    let still = missing();
    if still.is_empty() { Ok(()) } else { Err(format!("installed, yet not found: what {} bring", still.join(", "))) }
}

/// Installs Debian packages by name, saying each, or says what a person has to do.
pub(crate) fn install_packages(packages: &[&str], folder: &Path) -> Result<()> {
    let list = packages.join(" ");
    if process::which("apt-get").is_none() {
        return Err(format!("missing, and there is no apt-get here to install it with (these are Debian's names): {list}"));
    }
    let Some(root) = becoming_root(folder) else {
        return Err(format!(
            "missing: {list}\nInstalling needs root, or sudo without a password. Run this, then try again:\n  sudo apt-get install --no-install-recommends {list}"
        ));
    };
    println!("installing from the system's package manager: {list}");
    let apt = |arguments: &[&str]| {
        let mut command = match root {
            Root::Already => process::command("apt-get", folder),
            Root::Sudo => {
                let mut sudo = process::command("sudo", folder);
                sudo.args(["-n", "--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
                sudo
            }
        };
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        process::stream(&mut command)
    };
    let install: Vec<&str> = ["install", "-y", "-q", "--no-install-recommends"].iter().chain(packages).copied().collect();
    // The lists of a fresh machine are empty or old.
    apt(&["update", "-q"]).map_err(|error| format!("{error}: the package lists could not be brought up to date"))?;
    apt(&install)
}

#[derive(Clone, Copy)]
enum Root {
    Already,
    Sudo,
}

fn becoming_root(folder: &Path) -> Option<Root> {
    let id = process::read(process::command("id", folder).arg("-u")).ok()?;
    if id.trim() == "0" {
        return Some(Root::Already);
    }
    process::succeeds(Command::new("sudo").args(["-n", "true"])).then_some(Root::Sudo)
}

fn is_there(sign: &Sign) -> bool {
    match sign {
        Sign::Program(name) => process::which(name).is_some(),
        Sign::File(path) => Path::new(path).exists(),
        // Debian's own Python, whatever other one comes first.
        Sign::Python(module) => process::succeeds(Command::new("/usr/bin/python3").args(["-c", &format!("import {module}")])),
        Sign::Library(name) => process::succeeds(Command::new("pkg-config").args(["--exists", name])),
    }
}
