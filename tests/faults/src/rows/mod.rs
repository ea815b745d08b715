//! The rows, one a file.

mod calls;
mod damage;
mod devices;
mod fixtures;
mod full;
mod kill;
mod power;
mod refusals;
mod size;
mod syncthing;

use crate::row::Row;

/// All of them, in the order of their numbers.
pub const ROWS: &[Row] =
    &[kill::ROW, power::ROW, damage::ROW, calls::ROW, full::ROW, devices::ROW, syncthing::ROW, fixtures::ROW, refusals::ROW, size::ROW];
