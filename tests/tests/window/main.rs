//! The real window, end to end. Needs the built program: `cargo xtask test --only page,build,window`.

mod looking;
mod opening;
mod path;
mod pictures;
mod shell;
mod story;
mod week;
