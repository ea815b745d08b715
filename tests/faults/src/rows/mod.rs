//! The rows, one a file.

mod calls;
mod damage;
mod kill;
mod power;

use crate::row::Row;

/// All of them, in the order of their numbers.
pub const ROWS: &[Row] = &[kill::ROW, power::ROW, damage::ROW, calls::ROW];
