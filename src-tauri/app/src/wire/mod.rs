//! What crosses the door: requests and answers, as JSON and as generated TypeScript. Wire types are not domain types.
//!
//! Levels are 0 to 5; `null` stands for *not assessed*. Minutes are whole. Dates are `YYYY-MM-DD`, times RFC 3339.

mod advice;
mod catalogue;
mod chart;
mod error;
mod evidence;
mod journal;
mod plan;
mod portfolio;
mod profile;
mod recall;
mod screens;
mod settings;
mod study;
mod teaching;
mod what_if;

pub use advice::*;
pub use catalogue::*;
pub use chart::*;
pub use error::*;
pub use evidence::*;
pub use journal::*;
pub use plan::*;
pub use portfolio::*;
pub use profile::*;
pub use recall::*;
pub use screens::*;
pub use settings::*;
pub use study::*;
pub use teaching::*;
pub use what_if::*;
