//! The plan in time on the shipped catalogue: days, feasibility, planning again, forgetting.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod dated;
mod recall;
mod replanned;
#[path = "../planner_shipped/shipped.rs"]
#[allow(dead_code, reason = "the planner's other tests use the rest")]
mod shipped;
#[path = "../shipped/support.rs"]
#[allow(dead_code, reason = "the content's own tests use the rest")]
mod support;
