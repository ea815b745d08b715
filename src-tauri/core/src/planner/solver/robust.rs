//! What stays of a choice when every hour was estimated wrongly.
//!
//! Each unit takes a share more or a share less than was thought, by the toss of a coin that a seed decides; the problem is
//! solved again, and the units of the choice that are still chosen are counted. The same seed, the same answer.

use super::{Index, Problem, solve};

/// How far each estimate is off, in percent.
pub const OFF_PERCENT: u32 = 30;

/// What stays of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Robustness {
    /// How often hours were drawn.
    pub rounds: u32,
    /// Units of the choice.
    pub units: usize,
    /// Of them those that stay, summed over all rounds.
    pub kept: u64,
    /// Of them those that stay in the round in which fewest do.
    pub kept_worst: usize,
}

impl Robustness {
    /// The share that stays on average, in thousandths, rounded down; everything where nothing was chosen.
    pub fn kept_permille(&self) -> u64 {
        (self.kept * 1_000).checked_div(u64::from(self.rounds) * self.units as u64).unwrap_or(1_000)
    }
}

/// Draws hours `rounds` times and chooses again with the same capacity.
pub fn robustness(problem: &Problem, chosen: &[usize], capacity: u64, rounds: u32, seed: u64) -> Robustness {
    let mut coins = Coins(seed);
    // In the order of keys, so that the numbering of the units changes nothing.
    let mut order: Vec<usize> = (0..problem.len()).collect();
    order.sort_by_key(|&unit| problem.key(unit));
    let mut found = Robustness { rounds, units: chosen.len(), kept: 0, kept_worst: chosen.len() };
    for _ in 0..rounds {
        let mut hours = vec![1; problem.len()];
        for &unit in &order {
            let share = if coins.toss() { 100 + OFF_PERCENT } else { 100 - OFF_PERCENT };
            let off = (u64::from(problem.hours(unit)) * u64::from(share) + 50) / 100;
            hours[unit] = u32::try_from(off).unwrap_or(u32::MAX).max(1);
        }
        let other = problem.with((0..problem.len()).map(|unit| problem.value(unit)).collect(), hours);
        let mut stays = vec![false; problem.len()];
        solve(&other, &Index::of(&other), capacity).units.into_iter().for_each(|unit| stays[unit] = true);
        let kept = chosen.iter().filter(|&&unit| stays[unit]).count();
        found.kept += kept as u64;
        found.kept_worst = found.kept_worst.min(kept);
    }
    found
}

/// SplitMix64 (Steele, Lea and Flood 2014): enough for coins, and the same everywhere.
struct Coins(u64);

impl Coins {
    fn toss(&mut self) -> bool {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) & 1 == 1
    }
}
