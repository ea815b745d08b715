//! `cargo xtask release-check`: what takes longer than a change can wait: benches, the Debian package, and the package
//! installed and started in a clean system.

use crate::Result;

/// Runs it all.
pub(crate) fn check() -> Result<()> {
    Err("not yet".to_owned())
}
