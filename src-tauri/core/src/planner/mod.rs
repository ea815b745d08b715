//! What is worth doing next, and why: from a person's levels and a role to one priority list with reasons.
//!
//! - [`study`]: what carrying an item to a level takes and is worth; the whole arithmetic, on one page.
//! - [`wishes`]: what the person says about it: own hours, not relevant, snoozed, minutes logged.
//! - [`own`]: what the person studies beside the framework.
//! - [`starts`]: the level at which the study of each item begins.
//! - [`units`]: the units of a plan, one level of one topic each, and which must come before which.
//! - [`solver`]: the list and the choice for a budget, on bare integers; there stands the mathematics with its sources.
//! - [`path`]: the solver applied to the units of one person and one role.
//! - [`parts`]: what a step consists of: reading, exercise, questions.
//! - [`sittings`]: those parts cut into sittings, and the days these fall on.
//! - [`days`]: the time there is, day by day.
//! - [`arrange`]: what only work can teach, beside the plan.
//! - [`plan`]: the list on days, up to a deadline; whether it can be done, and remedies.
//! - [`replan`]: an accepted plan under new circumstances, and what changes, row by row.
//! - [`recall`]: what has faded of what was shown, what to refresh, what to ask.
//! - [`advice`]: recommendations and why-not, as figures. Sentences are made of them elsewhere.
//!
//! Everything is a pure function of catalogue, role, levels and wishes; where days matter, today is an argument. What
//! builds on the list starts from [`path::Path`], which holds the problem, its index and the units.

pub mod advice;
pub mod arrange;
pub mod days;
pub mod own;
pub mod parts;
pub mod path;
pub mod plan;
pub mod recall;
pub mod replan;
pub mod sittings;
pub mod solver;
pub mod starts;
pub mod study;
pub mod units;
pub mod wishes;

pub use advice::{Advice, Question, advise};
pub use days::{Availability, DaysOff};
pub use own::Own;
pub use path::{Path, PathError};
pub use plan::{Circumstances, Plan, PlanFault};
pub use replan::{Accepted, Replan};
pub use study::{StepHours, StepHoursFault};
pub use units::{Lift, Place, Unit, Units};
pub use wishes::Wishes;
