//! The rows, one a file.

mod damage;
mod devices;
mod kill;
mod power;
mod syncthing;

use crate::row::Row;

/// All of them, in the order of their numbers.
pub const ROWS: &[Row] = &[kill::ROW, power::ROW, damage::ROW, devices::ROW, syncthing::ROW];
