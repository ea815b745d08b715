//! `cargo xtask bench`: figures, each beside a yardstick taken in the same run.

use crate::setup::{self, Need};
use crate::{Result, process};

/// Sets up, builds in release and measures. `arguments` go to the benches.
pub(crate) fn bench(arguments: &[String]) -> Result<()> {
    let ready = setup::prepare(Need::Test)?;
    ready.build_page()?;
    let root = &ready.workspace.root;
    process::stream(process::cargo(root).args(["build", "--release", "--locked", "--package", "pathfolio", "--bins", "--examples"]))?;
    process::stream(process::cargo(root).args(["run", "--release", "--locked", "--package", "pathfolio-benches", "--"]).args(arguments))
}
