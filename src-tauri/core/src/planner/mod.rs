//! What is worth doing next, and why: from a person's levels and a role to one priority list with reasons.
//!
//! - [`study`]: what carrying an item to a level takes and is worth; the whole arithmetic, on one page.
//! - [`starts`]: the level at which the study of each item begins.
//! - [`units`]: the units of a plan, one level of one topic each, and which must come before which.
//! - [`solver`]: the list and the choice for a budget, on bare integers; there stands the mathematics with its sources.
//! - [`path`]: the solver applied to the units of one person and one role.
//! - [`parts`]: what a step consists of: reading, exercise, questions.
//! - [`advice`]: recommendations and why-not, as figures. Sentences are made of them elsewhere.
//!
//! Everything is a pure function of catalogue, role and levels. What needs a calendar (dates, sittings, forgetting) and the
//! proof of optimality (branch and bound) build on [`path::Path`], which holds the problem, its index and the units.

pub mod advice;
pub mod parts;
pub mod path;
pub mod solver;
pub mod starts;
pub mod study;
pub mod units;

pub use advice::{Advice, Question, advise};
pub use path::{Path, PathError};
pub use units::{Lift, Place, Unit, Units};
