//! The fold: entries in any order of arrival become one state.
//!
//! A state maps each object (the profile, each rated target) to that object's own contributions in the order of
//! entries. No object's fold reads another; what is shown of an object is computed when asked, from the contributions
//! that are not taken back. Readiness, gaps and plans are not here: they need a framework and a date.

use super::{Change, DeviceId, Entry, Hash, Kind, Order, ProfileChange, Rated, TargetRating, Unknown, journal_fingerprint, undo::Undos};
use crate::profile::Profile;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Everything the entries say, ready to be asked. Equal entries give equal states, whatever the order of arrival.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct State {
    entries: Contributions<Kind>,
    undos: Undos,
    profile: Contributions<ProfileChange>,
    ratings: BTreeMap<String, Contributions<Given>>,
    unknown: Contributions<Unknown>,
}

/// A rating as one author gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// Item or aspect in full.
    pub target: String,
    /// 0 to 5. None only in [`State::history`]: from there on the author's rating of the target is taken away.
    pub level: Option<u8>,
    /// Why, in the author's words.
    pub reason: Option<String>,
    /// The day the rating speaks of.
    pub date: NaiveDate,
    /// When it was entered.
    pub at: DateTime<FixedOffset>,
    /// Who gave it.
    pub author: String,
    /// The entry that holds it.
    pub entry: Hash,
}

/// What "undo" would take back, or "redo" bring back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undoable {
    /// What a new `undone` entry must target: for undo the entry itself, for redo the `undone` entry.
    pub target: Hash,
    /// The entry whose change goes or comes back.
    pub entry: Hash,
    /// Its kind.
    pub kind: Kind,
    /// What it says. `Unknown` if this state does not hold the entry (it came from a device not yet merged).
    pub change: Option<Change>,
}

/// One object's contributions, in the order of entries, at most one per entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Contributions<C>(Vec<(Order, C)>);

impl<C> Default for Contributions<C> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<C> Contributions<C> {
    /// False if the entry had contributed already.
    fn insert(&mut self, order: Order, contribution: C) -> bool {
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

    fn get(&self, order: &Order) -> Option<&C> {
        self.0.binary_search_by(|(known, _)| known.cmp(order)).ok().map(|place| &self.0[place].1)
    }

    fn in_force<'a>(&'a self, undos: &'a Undos) -> impl DoubleEndedIterator<Item = (&'a Order, &'a C)> {
        self.0.iter().filter(|(order, _)| undos.in_force(order.hash)).map(|(order, contribution)| (order, contribution))
    }
}

/// What one `rated` entry says of one target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Given {
    author: String,
    level: Option<u8>,
    reason: Option<String>,
    date: NaiveDate,
    at: DateTime<FixedOffset>,
}

impl Given {
    fn rating(&self, target: &str, order: &Order) -> Rating {
        Rating {
            target: target.to_owned(),
            level: self.level,
            reason: self.reason.clone(),
            date: self.date,
            at: self.at,
            author: self.author.clone(),
            entry: order.hash,
        }
    }
}

impl State {
    /// The fold of these entries, in whatever order they come.
    pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut state = Self::default();
        for entry in entries {
            state.apply(entry);
        }
        state
    }

    /// Adds one entry; one that is already there changes nothing.
    pub fn apply(&mut self, entry: &Entry) {
        let order = entry.order();
        if !self.entries.insert(order, entry.change().sort()) {
            return;
        }
        match entry.change() {
            Change::Profile(change) => {
                self.profile.insert(order, change.clone());
            }
            Change::Rated(Rated { ratings, date }) => {
                for TargetRating { target, level, reason } in ratings {
                    let header = entry.header();
                    let given = Given { author: header.author.clone(), level: *level, reason: reason.clone(), date: *date, at: header.at };
                    self.ratings.entry(target.clone()).or_default().insert(order, given);
                }
            }
            Change::Undone { target } => self.undos.insert(order.hash, *target),
            Change::Unknown(unknown) => {
                self.unknown.insert(order, unknown.clone());
            }
        }
    }

    /// What the holder said of themselves, as it stands.
    pub fn profile(&self) -> Profile {
        let mut profile = Profile::default();
        for (_, change) in self.profile.in_force(&self.undos) {
            change.name.apply(&mut profile.name);
            change.role.apply(&mut profile.role);
            change.hours.apply(&mut profile.hours);
            change.deadline.apply(&mut profile.deadline);
        }
        profile
    }

    /// The author's rating of exactly this target (in full), as it stands. Whether an item follows its aspect is the
    /// assessment's business.
    pub fn rating(&self, author: &str, target: &str) -> Option<Rating> {
        let given = self.ratings.get(target)?;
        let (order, last) = given.in_force(&self.undos).rev().find(|(_, given)| given.author == author)?;
        last.level.map(|_| last.rating(target, order))
    }

    /// All ratings of this target (in full), by anyone, oldest first; those taken back are left out.
    pub fn history(&self, target: &str) -> Vec<Rating> {
        let given = self.ratings.get(target).into_iter().flat_map(|given| given.in_force(&self.undos));
        given.map(|(order, given)| given.rating(target, order)).collect()
    }

    /// Every author's rating of every target as it stands, by target in full, the latest given first within a target.
    pub fn ratings(&self) -> impl Iterator<Item = Rating> + '_ {
        self.ratings.iter().flat_map(|(target, given)| {
            let mut authors = BTreeSet::new();
            let latest = given.in_force(&self.undos).rev().filter(move |(_, given)| authors.insert(given.author.as_str()));
            latest.filter(|(_, given)| given.level.is_some()).map(|(order, given)| given.rating(target, order))
        })
    }

    /// What undo on this device takes back: its last entry not yet taken back, by any device.
    pub fn next_undo(&self, device: DeviceId) -> Option<Undoable> {
        let (order, kind) = self.of_device(device).find(|(order, kind)| kind.is_undoable() && self.undos.in_force(order.hash))?;
        Some(Undoable { target: order.hash, entry: order.hash, kind: *kind, change: self.change(order, *kind) })
    }

    /// What redo on this device brings back: its last undo in force, unless the device did something else since.
    pub fn next_redo(&self, device: DeviceId) -> Option<Undoable> {
        let undo = |order: &Order, kind: Kind| kind == Kind::Undone && !self.undos.is_redo(order.hash) && self.undos.in_force(order.hash);
        let mut since = self.of_device(device).take_while(|(_, kind)| *kind == Kind::Undone);
        let (order, _) = since.find(|(order, kind)| undo(order, *kind))?;
        let entry = self.undos.target(order.hash)?;
        let (of, kind) = self.entries.0.iter().rev().find(|(known, _)| known.hash == entry)?;
        Some(Undoable { target: order.hash, entry, kind: *kind, change: self.change(of, *kind) })
    }

    /// The entries that this version keeps without reading, oldest first.
    pub fn unknown(&self) -> impl Iterator<Item = (Hash, &Unknown)> {
        self.unknown.0.iter().map(|(order, unknown)| (order.hash, unknown))
    }

    /// Whether nothing was ever recorded.
    pub fn is_empty(&self) -> bool {
        self.entries.0.is_empty()
    }

    /// How many entries it is the fold of.
    pub fn len(&self) -> usize {
        self.entries.0.len()
    }

    /// The greatest logical time seen; the next entry takes one more. 0 when empty.
    pub fn lamport(&self) -> u64 {
        self.entries.0.last().map_or(0, |(order, _)| order.lamport)
    }

    /// The journal's fingerprint ([`journal_fingerprint`]) of the entries it is the fold of.
    pub fn fingerprint(&self) -> Hash {
        journal_fingerprint(self.entries.0.iter().map(|(order, _)| order.hash))
    }

    /// The device's entries, newest first.
    fn of_device(&self, device: DeviceId) -> impl Iterator<Item = &(Order, Kind)> {
        self.entries.0.iter().rev().filter(move |(order, _)| order.device == device)
    }

    /// What an entry said, put together again from its contributions.
    fn change(&self, order: &Order, kind: Kind) -> Option<Change> {
        match kind {
            Kind::Profile => self.profile.get(order).cloned().map(Change::Profile),
            Kind::Rated => {
                let mut date = None;
                let mut ratings = Vec::new();
                for (target, given) in &self.ratings {
                    if let Some(given) = given.get(order) {
                        date = Some(given.date);
                        ratings.push(TargetRating { target: target.clone(), level: given.level, reason: given.reason.clone() });
                    }
                }
                date.map(|date| Change::Rated(Rated { ratings, date }))
            }
            Kind::Undone => self.undos.target(order.hash).map(|target| Change::Undone { target }),
            Kind::Unknown => self.unknown.get(order).cloned().map(Change::Unknown),
        }
    }
}
