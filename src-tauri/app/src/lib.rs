//! The use cases of Pathfolio behind one door: [`App::call`] takes a command's name and JSON, and answers JSON.
//!
//! Wires the pure core, the store, the portfolio and a clock; holds the words. Knows no window and no terminal: the
//! desktop shell, `pathfolio-cli` and the tests all come through the same door.

mod app;
mod asked;
mod clock;
mod commands;
mod content;
mod describe;
mod doctor;
mod door;
mod exchanging;
mod figures;
mod files;
mod format;
mod jobs;
mod keeping;
mod paper;
mod places;
mod portfolio;
mod prefs;
mod reasons;
mod refuse;
mod sample;
mod session;
mod standing;
mod tables;
mod text;
mod typescript;
pub mod wire;

pub use app::{Access, App, Blob, OpenOptions};
pub use asked::{hours_in_minutes, parse_date};
pub use clock::{Clock, FixedClock, SystemClock};
pub use content::DEFAULT_ROLE;
pub use door::{COMMANDS, Command, typescript, writes};
pub use fluent_bundle::FluentValue;
pub use format::duration;
pub use places::{DATA_DIR, Places, system_language};
pub use text::Text;
