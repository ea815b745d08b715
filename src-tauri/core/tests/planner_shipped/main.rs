//! The planner on the shipped catalogue: bars of good sense, arithmetic, reasons, wishes, sittings, work.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod advice;
mod arranged;
mod bars;
mod figures;
mod shipped;
mod sittings;
#[path = "../shipped/support.rs"]
#[allow(dead_code, reason = "the content's own tests use the rest")]
mod support;
mod wishes;
