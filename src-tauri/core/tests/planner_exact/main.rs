//! The solver against brute force and against a MILP solver, its problem files, and choosing again.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod brute;
mod instances;
mod keep;
mod oracle;
mod parse;
