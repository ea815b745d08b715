//! `cargo xtask bench`: figures, each beside a yardstick taken in the same run.

use crate::setup::{self, Need};
use crate::{Result, process};

/// Sets up, builds in release and measures. `arguments` go to the benches.
pub(crate) fn bench(arguments: &[String]) -> Result<()> {
    let ready = setup::prepare(Need::Test)?;
    ready.build_page()?;
    let root = &ready.workspace.root;
    // One build for what is measured and what measures: two would choose features apart, and compile most of it twice.
    let packages = ["pathfolio", "pathfolio-cli", "pathfolio-benches"].into_iter().flat_map(|name| ["--package", name]);
    process::stream(process::cargo(root).args(["build", "--release", "--locked", "--bins", "--examples"]).args(packages))?;
    process::stream(process::command(ready.workspace.target.join("release/pathfolio-benches"), root).args(arguments))
}
