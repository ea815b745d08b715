//! `cargo xtask codegen`: writes what is generated and checked in: the window's types from `app`'s command list, and the
//! keys of the texts. A test in `app` and `npm run check` compare both, so that neither can drift.

use std::process::Command;

use crate::Result;
use crate::process;
use crate::setup::{self, Need};
use crate::test::ALL_BUT_BENCHES;
use crate::workspace::Workspace;

/// Writes it all.
pub(crate) fn write() -> Result<()> {
    let ready = setup::prepare(Need::Run)?;
    process::stream(the_test(&ready.workspace).env("PATHFOLIO_BLESS", "1"))?;
    process::stream(ready.node.npm(&ready.workspace).args(["run", "keys"]))
}

/// Compares the types; the keys are compared with the page's own check.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    process::stream(&mut the_test(workspace))
}

fn the_test(workspace: &Workspace) -> Command {
    let mut command = process::cargo(&workspace.root);
    command.arg("test").args(ALL_BUT_BENCHES).args(["--test", "generated_typescript"]);
    command
}
