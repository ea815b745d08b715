//! The pure domain of Pathfolio, one folder per concept.
//!
//! Nothing here touches a disk, a clock or a source of randomness: time and ids are arguments. Everything a person
//! does is an entry ([`journal`]); everything a screen, a plan or a page shows is a fold of those entries over a
//! framework ([`framework`]).

pub mod assessment;
pub mod charts;
pub mod evidence;
pub mod framework;
pub mod journal;
pub mod matching;
pub mod planner;
pub mod profile;
pub mod study;
pub mod unseen;
