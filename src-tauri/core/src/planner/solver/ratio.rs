//! Value per hour as an exact fraction.

use std::cmp::Ordering;

/// `value / hours`, compared exactly. Hours are above zero.
#[derive(Debug, Clone, Copy)]
pub struct Ratio {
    /// Value, in the caller's points.
    pub value: u64,
    /// Quarter hours.
    pub hours: u64,
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        (u128::from(self.value) * u128::from(other.hours)).cmp(&(u128::from(other.value) * u128::from(self.hours)))
    }
}
impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Ratio {}
