//! What crosses the door: requests and answers, as JSON and as generated TypeScript. Wire types are not domain types.
//!
//! Levels are 0 to 5; `null` stands for *not assessed*. Minutes are whole. Dates are `YYYY-MM-DD`, times RFC 3339.

mod advice;
mod assessment;
mod catalogue;
mod chart;
mod clauses;
mod competences;
mod error;
mod evidence;
mod jobs;
mod journal;
mod keeping;
mod plan;
mod portfolio;
mod profile;
mod recall;
mod settings;
mod study;
mod teaching;
mod today;
mod together;
mod what_if;

pub use advice::*;
pub use assessment::*;
pub use catalogue::*;
pub use chart::*;
pub use clauses::*;
pub use competences::*;
pub use error::*;
pub use evidence::*;
pub use jobs::*;
pub use journal::*;
pub use keeping::*;
pub use plan::*;
pub use portfolio::*;
pub use profile::*;
pub use recall::*;
pub use settings::*;
pub use study::*;
pub use teaching::*;
pub use today::*;
pub use together::*;
pub use what_if::*;
