//! The rows, one a file.

mod kill;

use crate::row::Row;

/// All of them, in the order of their numbers.
pub const ROWS: &[Row] = &[kill::ROW];
