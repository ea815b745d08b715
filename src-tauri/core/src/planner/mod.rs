//! planner

pub mod solver;
