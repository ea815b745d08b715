//! `cargo xtask test`: set-up, then every check in order, the quick ones first.

use std::cell::OnceCell;
use std::process::Command;

use crate::setup::{self, Need, Ready};
use crate::steps::{self, Step};
use crate::workspace::Workspace;
use crate::{Result, codegen, licences, process, rules};

/// Everything but the benches, whose yardsticks nobody needs here. One set of packages throughout: with another one
/// Cargo would choose other features and build most of it again.
pub(crate) const ALL_BUT_BENCHES: &[&str] = &["--locked", "--workspace", "--exclude", "pathfolio-benches"];

/// Runs all checks, or those that the arguments name.
pub(crate) fn test(arguments: &[String]) -> Result<()> {
    let workspace = Workspace::find()?;
    let ready = OnceCell::new();
    let all = steps(&workspace, &ready);
    let (mut only, mut keep_going) = (None, false);
    let mut arguments = arguments.iter().map(String::as_str);
    while let Some(argument) = arguments.next() {
        match argument {
            "--list" => {
                all.iter().for_each(|step| println!("{:<12} {}", step.name, step.what));
                return Ok(());
            }
            "--keep-going" => keep_going = true,
            "--only" => only = Some(arguments.next().ok_or("--only wants names; --list shows them")?),
            other => return Err(format!("`cargo xtask test` does not know {other}")),
        }
    }
    let chosen = match only {
        None => all,
        Some(names) => steps::choose(all, names)?,
    };
    steps::run(&chosen, keep_going).map_err(|failed| format!("{failed}\nAgain, those alone: cargo xtask test --only NAME,NAME"))
}

fn steps<'a>(workspace: &'a Workspace, ready: &'a OnceCell<Ready>) -> Vec<Step<'a>> {
    // A picked step sets up for itself.
    let set_up = move || -> Result<&'a Ready> {
        match ready.get() {
            Some(ready) => Ok(ready),
            None => setup::prepare(Need::Test).map(|prepared| ready.get_or_init(|| prepared)),
        }
    };
    let cargo = move |arguments: &[&str], more: &[&str]| process::stream(process::cargo(&workspace.root).args(arguments).args(more));
    let page = move |script: &str| {
        let ready = set_up()?;
        process::stream(ready.node.npm(workspace).args(["run", script]))
    };
    vec![
        Step { name: "set-up", what: "system packages, Node, the page's packages", run: Box::new(move || set_up().map(drop)) },
        Step { name: "fmt", what: "Rust is formatted", run: Box::new(move || cargo(&["fmt", "--all", "--check"], &[])) },
        Step {
            name: "rules",
            what: "imports, the window's configuration, what no file may name",
            run: Box::new(move || rules::check(workspace)),
        },
        Step {
            name: "licences",
            what: "every crate and package may be used; no crate of ours in two versions",
            run: Box::new(move || licences::check(workspace)),
        },
        Step { name: "page", what: "build the page", run: Box::new(move || set_up()?.build_page()) },
        Step { name: "ui-check", what: "types of the page", run: Box::new(move || page("check")) },
        Step { name: "ui-unit", what: "unit tests of the page", run: Box::new(move || page("test")) },
        Step { name: "ui-browser", what: "accessibility of the page in a real browser", run: Box::new(move || page("test:browser")) },
        Step {
            name: "clippy",
            what: "lints of all Rust, warnings refused",
            run: Box::new(move || cargo(&["clippy", "--locked", "--workspace", "--all-targets"], &["--", "-D", "warnings"])),
        },
        Step {
            name: "build",
            what: "compile the program and all tests",
            run: Box::new(move || cargo(&["build", "--all-targets"], ALL_BUT_BENCHES)),
        },
        Step {
            name: "behaviour",
            what: "unit and behaviour tests; none touches the place of a person's own data",
            run: Box::new(move || without_traces(workspace, process::cargo(&workspace.root).arg("test").args(ALL_BUT_BENCHES))),
        },
        Step {
            name: "drift",
            what: "what is generated from Rust's types and from the texts is what is checked in",
            run: Box::new(move || codegen::check(workspace)),
        },
        Step {
            name: "window",
            what: "end to end in the real window, on a virtual display",
            run: Box::new(move || {
                let mut command = process::cargo(&workspace.root);
                command.arg("test").args(ALL_BUT_BENCHES).args(["--test", "window*", "--", "--ignored", "--test-threads=1"]);
                without_traces(workspace, &mut command)
            }),
        },
    ]
}

/// Runs tests with the platform's places for data set to folders of ours: one that forgets to name its own place leaves
/// a trace there, and the person who runs the tests keeps theirs untouched.
fn without_traces(workspace: &Workspace, command: &mut Command) -> Result<()> {
    let places = workspace.target.join("xtask/traces");
    // What an earlier run left is not this run's fault.
    let _ = std::fs::remove_dir_all(&places);
    command.env("XDG_DATA_HOME", places.join("data")).env("XDG_CONFIG_HOME", places.join("config")).env_remove("PATHFOLIO_DATA_DIR");
    process::stream(command)?;
    let left = ["data", "config"].iter().flat_map(|place| std::fs::read_dir(places.join(place)).into_iter().flatten().flatten());
    let left: Vec<_> = left.map(|entry| entry.path().display().to_string()).filter(|path| path.contains("pathfolio")).collect();
    if left.is_empty() { Ok(()) } else { Err(format!("a test wrote where a person's own data would be:\n  {}", left.join("\n  "))) }
}
