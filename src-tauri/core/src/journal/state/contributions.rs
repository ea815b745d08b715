//! What entries contributed to one object, in the order of entries.

use super::super::{Order, undo::Undos};
use serde::{Deserialize, Serialize};

/// One object's contributions, in the order of entries, at most one per entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Contributions<C>(Vec<(Order, C)>);

impl<C> Default for Contributions<C> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<C> Contributions<C> {
    /// False if the entry had contributed already.
    pub(super) fn insert(&mut self, order: Order, contribution: C) -> bool {
        if self.0.last().is_none_or(|(last, _)| *last < order) {
            self.0.push((order, contribution));
            return true;
        }
        match self.0.binary_search_by(|(known, _)| known.cmp(&order)) {
            Ok(_) => false,
            Err(place) => {
                self.0.insert(place, (order, contribution));
                true
            }
        }
    }

    /// Takes away what an entry contributed.
    pub(super) fn remove(&mut self, order: &Order) {
        self.0.retain(|(known, _)| known != order);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Says of an entry's contribution that it is another.
    pub(super) fn replace(&mut self, order: &Order, contribution: C) {
        if let Ok(place) = self.0.binary_search_by(|(known, _)| known.cmp(order)) {
            self.0[place].1 = contribution;
        }
    }

    pub(super) fn get(&self, order: &Order) -> Option<&C> {
        self.0.binary_search_by(|(known, _)| known.cmp(order)).ok().map(|place| &self.0[place].1)
    }

    pub(super) fn in_force<'a>(&'a self, undos: &'a Undos) -> impl DoubleEndedIterator<Item = (&'a Order, &'a C)> {
        self.0.iter().filter(|(order, _)| undos.in_force(order.hash)).map(|(order, contribution)| (order, contribution))
    }

    /// All of them, in force or not, in the order of entries.
    pub(super) fn all(&self) -> &[(Order, C)] {
        &self.0
    }

    /// The last one in force, with its place.
    pub(super) fn last<'a>(&'a self, undos: &'a Undos) -> Option<(&'a Order, &'a C)> {
        self.in_force(undos).next_back()
    }
}
