//! What the suites in `tests/` share: a real window on a screen of its own, driven as a person drives it.
//!
//! The window under test is the program as built: nothing in it knows that it is being tested. Tests of the window are
//! marked `#[ignore]`, because they need that program: `cargo xtask test` builds it and runs them.

pub mod desktop;
pub mod page;
pub mod program;
pub mod screen;

pub use desktop::Desktop;
pub use page::{Key, Page};
pub use screen::Screen;
