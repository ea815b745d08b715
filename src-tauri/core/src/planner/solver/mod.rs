//! The choice of units under precedence and a budget of hours, on bare integers: it must not know what a unit is.
//!
//! **Problem.** Maximise Σ v·y subject to Σ h·y ≤ H and y(u) ≤ y(p) for each prerequisite p of u, y ∈ {0, 1}: the
//! precedence-constrained knapsack, NP-hard. It is read as one priority list that serves every H at once.
//!
//! **Index** ([`Index`]). A set S of units with ratio λ = v(S)/h(S) is split by the closure of greatest weight under
//! w(u) = v(u)·h(S) − h(u)·v(S), found as a minimum cut (`closure.rs`). Weight above zero: go on with the closure and
//! with the rest. Else S is a *block*: nothing inside it that could be begun on its own is worth more per hour than the
//! whole. Blocks in order of ratio are
//! - the exact optimum of the linear relaxation at every H, at most one block taken in part (arXiv 2606.22018), hence
//!   [`Index::bound`];
//! - the Sidney decomposition, whose order is a 2-approximation for early gain Σ v·C (Margot, Queyranne and Wang 2003);
//! - nested: more hours never remove a whole block of the prefix.
//!
//! **Fill** ([`fill`]). The blocks that fit whole, then the first that does not, opened, then what still fits.
//!
//! **Solve** ([`solve`]). What reduced costs decide is decided (`core.rs`); the rest is searched, the most promising part
//! first, with the same index and the same reduced costs at every node, up to a number of nodes (`branch.rs`). The answer carries its certified gap: no choice is
//! worth more than its bound, and where the search came to its end, none is worth more than the answer.
//!
//! **Replan** ([`extend`], [`trim`], [`prefer`]): the same with units pinned, barred, or worth a little more because they
//! are planned already. [`robustness`] says what stays of a choice when the hours are wrong.
//!
//! **Determinism.** Integers; ratios compared by cross multiplication in 128 bits; ties by the caller's keys; no
//! floating point, threads or clock. Of all closures of greatest weight the smallest is taken; it is unique, so that the
//! numbering of the units changes nothing.

mod branch;
mod closure;
mod core;
mod exact;
mod fill;
mod forest;
mod index;
mod keep;
mod parse;
mod problem;
mod ratio;
mod robust;

pub use exact::{Gap, Solution, solve, solve_within};
pub use fill::{Selection, fill};
pub use index::{Block, Index};
pub use keep::{BONUS_PERCENT, extend, prefer, trim};
pub use parse::{MOST_PREREQUISITES, MOST_UNITS, ParseError};
pub use problem::{Problem, ProblemError};
pub use ratio::Ratio;
pub use robust::{OFF_PERCENT, Robustness, robustness};
