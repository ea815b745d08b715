//! The planner on the shipped catalogue: bars of good sense, arithmetic, reasons, wishes, sittings.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod advice;
mod bars;
mod figures;
mod shipped;
mod sittings;
mod wishes;
