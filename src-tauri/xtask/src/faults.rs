//! `cargo xtask faults`: the long form of the fault suite; a short form of it is among the tests.

use crate::setup::{self, Need};
use crate::workspace::Workspace;
use crate::{Result, process};

/// Builds the suite in release and runs it. `arguments` go to it.
pub(crate) fn faults(arguments: &[String]) -> Result<()> {
    let workspace = Workspace::find()?;
    setup::install(Need::Faults, &workspace)?;
    process::stream(process::cargo(&workspace.root).args(["build", "--release", "--locked", "--package", "pathfolio-faults"]))?;
    process::stream(process::command(workspace.target.join("release/pathfolio-faults"), &workspace.root).args(arguments))
}
