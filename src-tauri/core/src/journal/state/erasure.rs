//! What is erased says nothing any more, whether the entry came before its erasure or comes after it.

use super::super::{Edit, Entry, Hash, Kind, Order};
use super::State;
use super::contributions::Contributions;
use std::collections::{BTreeMap, BTreeSet};

/// What a person can have erased as a whole, with all that was ever said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erasable {
    /// A piece of evidence, by its id.
    Evidence(String),
    /// A study session, by its id.
    Session(String),
    /// The notes on an item or a topic, by its id in full.
    Note(String),
    /// A topic of one's own, by its id.
    OwnTopic(String),
    /// Every entry that ever gave a name. What else these said of the profile goes with them.
    Name,
}

/// Whether an entry of that kind can be erased. Those that only speak of other entries hold nothing of a person.
pub(super) fn can_go(kind: Kind) -> bool {
    !matches!(kind, Kind::Undone | Kind::Erased | Kind::Blank)
}

impl State {
    /// The entries that are to say nothing, in whatever record they turn up.
    pub fn erased(&self) -> &BTreeSet<Hash> {
        &self.erased
    }

    /// Whether an entry still says what it is to say no more.
    pub fn must_go(&self, entry: &Entry) -> bool {
        can_go(entry.change().sort()) && self.erased.contains(&entry.hash())
    }

    /// Entries without a body that nobody erased.
    pub fn unexplained_blanks(&self) -> impl Iterator<Item = Hash> + '_ {
        let blank = |(order, kind): &&(Order, Kind)| *kind == Kind::Blank && !self.erased.contains(&order.hash);
        self.entries.all().iter().filter(blank).map(|(order, _)| order.hash)
    }

    /// Every entry that ever said something of it, in force or not, oldest first.
    pub fn entries_of(&self, what: &Erasable) -> Vec<Hash> {
        fn of<C>(contributions: Option<&Contributions<C>>) -> Vec<Hash> {
            contributions.into_iter().flat_map(|said| said.all()).map(|(order, _)| order.hash).collect()
        }
        match what {
            Erasable::Evidence(id) => of(self.evidence.get(id)),
            Erasable::Session(id) => of(self.sessions.get(id)),
            Erasable::Note(target) => of(self.notes.get(target)),
            Erasable::OwnTopic(id) => of(self.own_topics.get(id)),
            Erasable::Name => {
                let named = self.profile.all().iter().filter(|(_, change)| matches!(change.name, Edit::Set(_)));
                named.map(|(order, _)| order.hash).collect()
            }
        }
    }

    pub(super) fn erase(&mut self, names: &[Hash]) {
        self.erased.extend(names);
        let gone = |(order, kind): &&(Order, Kind)| can_go(*kind) && names.contains(&order.hash);
        let orders: Vec<Order> = self.entries.all().iter().filter(gone).map(|(order, _)| *order).collect();
        for order in orders {
            self.entries.replace(&order, Kind::Blank);
            self.forget(&order);
        }
    }

    fn forget(&mut self, order: &Order) {
        fn forget<C>(objects: &mut BTreeMap<String, Contributions<C>>, order: &Order) {
            objects.retain(|_, said| {
                said.remove(order);
                !said.is_empty()
            });
        }
        self.profile.remove(order);
        self.plan.remove(order);
        self.unknown.remove(order);
        forget(&mut self.ratings, order);
        forget(&mut self.roles, order);
        forget(&mut self.evidence, order);
        forget(&mut self.sessions, order);
        forget(&mut self.read, order);
        forget(&mut self.notes, order);
        forget(&mut self.aside, order);
        forget(&mut self.recalled, order);
        forget(&mut self.own_topics, order);
    }
}
