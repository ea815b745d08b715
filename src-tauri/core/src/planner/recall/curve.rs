//! R(t, S) = (1 + F·t/S)^(−0.1542) with F = 0.9^(−1/0.1542) − 1, so that R(S, S) = 0.9, in whole numbers.
//!
//! With 32 bits behind the point: log2 by repeated squaring, then 2 to the minus 0.1542 times that, from square roots of a
//! half. Right to the millionth, the same on every machine.

/// All of it: shares are in millionths.
pub const WHOLE: u32 = 1_000_000;

/// Below this share something is due.
pub const DUE_BELOW: u32 = 850_000;

const BITS: u32 = 32;
const ONE: u128 = 1 << BITS;

/// F, times 2^32.
const F: u128 = 4_210_556_132;

/// The exponent, in ten-thousandths.
const DECAY: u128 = 1_542;

/// The share recalled after `days` of what holds for `stability` days (at least one), in millionths.
pub fn recall_after(days: u32, stability: u32) -> u32 {
    let base = ONE + F * u128::from(days) / u128::from(stability.max(1));
    let share = half_to_the(log2(base) * DECAY / 10_000);
    u32::try_from((share * u128::from(WHOLE) + ONE / 2) >> BITS).unwrap_or(WHOLE)
}

/// log2 of something not below one.
fn log2(of: u128) -> u128 {
    let whole = of.ilog2() - BITS;
    let mut rest = of >> whole;
    let mut log = u128::from(whole) << BITS;
    for bit in (0..BITS).rev() {
        rest = (rest * rest) >> BITS;
        if rest >= 2 * ONE {
            rest >>= 1;
            log |= 1 << bit;
        }
    }
    log
}

/// 2 to the minus `power`.
fn half_to_the(power: u128) -> u128 {
    let whole = u32::try_from(power >> BITS).unwrap_or(u32::MAX);
    let mut share = ONE.checked_shr(whole).unwrap_or(0);
    let mut factor = ONE / 2;
    for bit in (0..BITS).rev() {
        factor = (factor << BITS).isqrt();
        if power >> bit & 1 == 1 {
            share = (share * factor) >> BITS;
        }
    }
    share
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_is_the_stated_one_to_the_millionth() {
        let f = 0.9_f64.powf(-1.0 / 0.1542) - 1.0;
        assert_eq!(F, (f * 2.0_f64.powi(32)).round() as u128);
        for stability in [1, 7, 30, 90, 1_920, 36_500] {
            for days in [0, 1, 2, 10, 29, 30, 31, 57, 58, 365, 3_650, 36_500, u32::MAX] {
                let stated = (1.0 + f * f64::from(days) / f64::from(stability)).powf(-0.1542) * 1e6;
                let found = f64::from(recall_after(days, stability));
                assert!((stated - found).abs() <= 2.0, "{days} of {stability}: {found} for {stated}");
            }
        }
        assert_eq!((recall_after(0, 30), recall_after(30, 30)), (WHOLE, 900_000));
    }

    #[test]
    fn nothing_is_ever_recalled_better_for_having_waited() {
        for stability in [1, 15, 30, 90] {
            assert!((0..2_000).map(|days| recall_after(days, stability)).is_sorted_by(|a, b| a >= b));
        }
    }
}
