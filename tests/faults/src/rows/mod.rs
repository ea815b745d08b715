//! The rows, one a file.

mod damage;
mod kill;

use crate::row::Row;

/// All of them, in the order of their numbers.
pub const ROWS: &[Row] = &[kill::ROW, damage::ROW];
