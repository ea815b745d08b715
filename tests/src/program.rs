//! Where the programs under test are: beside this test, in Cargo's target directory.

use std::path::PathBuf;

/// The built program of that name, such as `pathfolio`.
///
/// # Panics
/// If it is not built; the message says what to run.
#[must_use]
pub fn built(name: &str) -> PathBuf {
    let file = folder().join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        file.is_file(),
        "{} is not built: run `cargo xtask test`, or build it with\n  cargo build --workspace --exclude pathfolio-benches --all-targets",
        file.display()
    );
    file
}

/// Where pictures of the window are put, for people to look at.
#[must_use]
pub fn screenshots() -> PathBuf {
    // target/<profile> -> target/screenshots
    folder().with_file_name("screenshots")
}

/// `target/<profile>`: tests run from `deps` in it, other programs from itself.
fn folder() -> PathBuf {
    let own = std::env::current_exe().expect("a running program knows where it is");
    let folder = own.parent().expect("a program is in a folder");
    if folder.ends_with("deps") { folder.with_file_name("").components().collect() } else { folder.to_owned() }
}
