//! Work shared among the cores of the machine. What comes out does not hang on how many there are.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread::{available_parallelism, scope};

/// What `work` makes of the items, a part for each core, in their order. A part has at least `least` items, so that its own
/// thread is worth it.
pub(crate) fn parts<T: Sync, R: Send>(items: &[T], least: usize, work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let cores = available_parallelism().map_or(1, NonZero::get).min(items.len() / least.max(1));
    if cores < 2 {
        return vec![work(items)];
    }
    let mut parts = items.chunks(items.len().div_ceil(cores));
    let own = parts.next().unwrap_or_default();
    scope(|scope| {
        let work = &work;
        let others: Vec<_> = parts.map(|part| scope.spawn(move || work(part))).collect();
        let mut done = vec![work(own)];
        done.extend(others.into_iter().map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic))));
        done
    })
}

/// What `each` makes of every item.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], each: impl Fn(&T) -> R + Sync) -> Vec<R> {
    parts(items, 1, |part| part.iter().map(&each).collect::<Vec<_>>()).into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_number_stay_however_many_share_the_work() {
        for count in [0, 1, 2, 3, 100, 1001] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(map(&items, |item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
            assert_eq!(parts(&items, 40, <[usize]>::to_vec).concat(), items);
        }
    }
}
