//! The fault suite: each row is a promise of the record and the trials that try to break it. `cargo xtask faults` runs
//! the long form, the tests of this package a short one.
//!
//! Every trial can be played again: it draws from dice of its own, made of the seed, the kind and its number. The store
//! under test always runs in another process, so that one that panics or hangs is a result and not an end. What must
//! hold is in [`oracle`], which reads the journal's files with nothing but a hash function.

pub mod dice;
pub mod entries;
pub mod examine;
pub mod ground;
pub mod harm;
pub mod mount;
pub mod moving;
pub mod names;
pub mod oracle;
pub mod process;
pub mod progress;
pub mod record;
pub mod report;
pub mod row;
pub mod rows;
pub mod shim;
pub mod sqlite;
pub mod story;
pub mod tally;
pub mod trace;
pub mod worker;
