//! `cargo xtask run`: from a fresh checkout to the open window; without a display, to the main job done on the
//! command line.

use std::ffi::OsStr;

use crate::setup::{self, Need};
use crate::steps::{self, Step};
use crate::workspace::Workspace;
use crate::{Result, process};

/// Sets up, builds, starts. `arguments` go to the program.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let display = ["WAYLAND_DISPLAY", "DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    if !display {
        println!(
            "There is no display here, so no window can open. Everything is built all the same; then the main job is done on the command line."
        );
    }
    let workspace = Workspace::find()?;
    let start: Step<'_> = if display {
        Step { name: "window", what: "open the window (close it to come back)", run: Box::new(|| window(&workspace, arguments)) }
    } else {
        Step {
            name: "main job",
            what: "no display: recommendations and portfolio of the sample profile",
            run: Box::new(|| main_job(&workspace)),
        }
    };
    let steps = [
        Step {
            name: "set-up",
            what: "system packages, Node, the page's packages and the page itself",
            run: Box::new(|| setup::prepare(Need::Run)?.build_page()),
        },
        Step {
            name: "build",
            what: "compile the release build (about five minutes the first time on two cores)",
            run: Box::new(|| process::stream(process::cargo(&workspace.root).args(RELEASE_BUILD))),
        },
        start,
    ];
    steps::run(&steps, false)
}

/// The release build of the window and of the command line.
pub(crate) const RELEASE_BUILD: &[&str] = &["build", "--release", "--locked", "--package", "pathfolio", "--package", "pathfolio-cli"];

fn window(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    println!("If the window stays blank (some graphics drivers): WEBKIT_DISABLE_DMABUF_RENDERER=1 cargo xtask run");
    process::stream(process::command(workspace.target.join("release/pathfolio"), &workspace.root).args(arguments))
}

fn main_job(workspace: &Workspace) -> Result<()> {
    let page = workspace.own_folder("sample")?.join("pathfolio-sample.pdf");
    let program = workspace.target.join("release/pathfolio-cli");
    // The sample person is folded in memory; the data directory is named all the same, so that nobody's own is touched.
    let data = workspace.target.join("xtask/sample/data");
    let cli =
        |arguments: &[&OsStr]| process::stream(process::command(&program, &workspace.root).arg("--data-dir").arg(&data).args(arguments));
    println!("What the sample person is advised to study next:\n");
    cli(&["recommend".as_ref(), "--sample".as_ref()])?;
    println!("\nThe sample person's portfolio:\n");
    cli(&["portfolio".as_ref(), page.as_os_str(), "--sample".as_ref()])?;
    println!("\nWritten: {}\nWhat else there is: {} --help", page.display(), program.display());
    Ok(())
}
