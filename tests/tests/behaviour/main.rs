//! What a person or a program can rely on, seen from outside: through the door, on the command line, on paper.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod aims;
mod bad_input;
mod command_line;
mod command_line_daily;
mod crash;
mod devices;
mod door;
mod encrypted;
mod evidence;
mod keeping;
mod plan;
mod print;
mod standing;
mod study;
mod support;
mod undo;
