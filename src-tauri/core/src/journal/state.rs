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
    latest: Option<(Order, DateTime<FixedOffset>)>,
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
    /// The place of that entry among all: of two ratings the greater is the later, whatever the clocks said.
    pub order: Order,
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
            order: *order,
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
        if self.latest.is_none_or(|(known, _)| known < order) {
            self.latest = Some((order, entry.header().at));
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

    /// When the last entry was written, by the clock of the device that wrote it.
    pub fn latest(&self) -> Option<DateTime<FixedOffset>> {
        self.latest.map(|(_, at)| at)
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

#[cfg(test)]
mod tests {
    use super::super::{Draft, Edit, compose, decode_line};
    use super::*;
    use crate::profile::{Deadline, Hours, Purpose};
    use chrono::{TimeDelta, Weekday};
    use proptest::prelude::*;

    /// A few devices that each append to their own chain, with a common logical clock unless told otherwise.
    struct Devices {
        chains: Vec<Vec<Entry>>,
        lamport: u64,
    }

    fn device(n: usize) -> DeviceId {
        format!("00000000-0000-4000-8000-00000000000{n}").parse().unwrap()
    }

    impl Devices {
        fn new() -> Self {
            Self { chains: vec![Vec::new(); 3], lamport: 0 }
        }

        fn write(&mut self, on: usize, author: &str, change: &Change) -> Hash {
            self.lamport += 1;
            self.write_at(on, author, change, self.lamport)
        }

        fn write_at(&mut self, on: usize, author: &str, change: &Change, lamport: u64) -> Hash {
            let chain = &mut self.chains[on];
            let at = DateTime::parse_from_rfc3339("2026-11-24T09:12:33+01:00").unwrap() + TimeDelta::minutes(lamport as i64);
            let (seq, prev) = (chain.len() as u64 + 1, chain.last().map(Entry::hash));
            let draft = Draft { change, subject: "holder", author, device: device(on), seq, lamport, at, prev };
            chain.push(compose(draft, [7; 16]).unwrap());
            chain.last().unwrap().hash()
        }

        fn entries(&self) -> Vec<Entry> {
            self.chains.concat()
        }

        fn state(&self) -> State {
            State::fold(&self.entries())
        }
    }

    fn rated(target: &str, level: impl Into<Option<u8>>) -> Change {
        let ratings = vec![TargetRating { target: target.into(), level: level.into(), reason: None }];
        Change::Rated(Rated { ratings, date: "2026-11-24".parse().unwrap() })
    }

    fn level(state: &State, author: &str, target: &str) -> Option<u8> {
        state.rating(author, target).and_then(|rating| rating.level)
    }

    #[test]
    fn each_author_keeps_their_own_rating_and_history_keeps_all() {
        let mut devices = Devices::new();
        devices.write(0, "self", &rated("f/1.K1", 2));
        devices.write(1, "mentor", &rated("f/1.K1", 1));
        devices.write(0, "self", &rated("f/1.K1", 3));
        devices.write(0, "self", &rated("f/1.K", 4));
        let state = devices.state();
        assert_eq!(level(&state, "self", "f/1.K1"), Some(3));
        assert_eq!(level(&state, "mentor", "f/1.K1"), Some(1));
        assert_eq!(level(&state, "nobody", "f/1.K1"), None);
        assert_eq!(state.history("f/1.K1").iter().map(|rating| rating.level).collect::<Vec<_>>(), [Some(2), Some(1), Some(3)]);
        let current: Vec<_> = state.ratings().map(|rating| (rating.target, rating.author, rating.level)).collect();
        let expected = [("f/1.K", "self", 4), ("f/1.K1", "self", 3), ("f/1.K1", "mentor", 1)];
        assert_eq!(current, expected.map(|(target, author, level)| (target.to_owned(), author.to_owned(), Some(level))));
    }

    #[test]
    fn a_rating_taken_away_is_gone_now_but_not_from_history() {
        let mut devices = Devices::new();
        devices.write(0, "self", &rated("f/1.K1", 2));
        let cleared = devices.write(0, "self", &rated("f/1.K1", None));
        let state = devices.state();
        assert_eq!(state.rating("self", "f/1.K1"), None);
        assert_eq!(state.ratings().count(), 0);
        assert_eq!(state.history("f/1.K1").iter().map(|rating| rating.level).collect::<Vec<_>>(), [Some(2), None]);
        devices.write(0, "self", &Change::Undone { target: cleared });
        assert_eq!(level(&devices.state(), "self", "f/1.K1"), Some(2));
    }

    #[test]
    fn profile_fields_change_one_by_one() {
        let mut devices = Devices::new();
        let deadline = Deadline { date: "2027-01-26".parse().unwrap(), purpose: Purpose::Exam };
        let change = ProfileChange { name: Edit::Set("Ada".into()), deadline: Edit::Set(deadline), ..ProfileChange::default() };
        devices.write(0, "self", &Change::Profile(change));
        let hours = Hours::Days([60, 0, 0, 0, 0, 180, 0]);
        let change = ProfileChange { hours: Edit::Set(hours), deadline: Edit::Clear, ..ProfileChange::default() };
        let second = devices.write(0, "self", &Change::Profile(change));
        let profile = devices.state().profile();
        assert_eq!(profile, Profile { name: Some("Ada".into()), role: None, hours: Some(hours), deadline: None });
        assert_eq!(profile.hours.map(|hours| hours.on(Weekday::Sat)), Some(180));
        devices.write(0, "self", &Change::Undone { target: second });
        assert_eq!(devices.state().profile(), Profile { name: Some("Ada".into()), deadline: Some(deadline), ..Profile::default() });
    }

    #[test]
    fn undo_and_redo_walk_back_and_forth() {
        let mut devices = Devices::new();
        let seen = |devices: &Devices| level(&devices.state(), "self", "f/1.K1");
        let undo = |devices: &mut Devices| {
            let target = devices.state().next_undo(device(0)).map(|undo| undo.target);
            target.map(|target| devices.write(0, "self", &Change::Undone { target }));
            target.is_some()
        };
        let redo = |devices: &mut Devices| {
            let target = devices.state().next_redo(device(0)).map(|redo| redo.target);
            target.map(|target| devices.write(0, "self", &Change::Undone { target }));
            target.is_some()
        };
        devices.write(0, "self", &rated("f/1.K1", 1));
        devices.write(0, "self", &rated("f/1.K1", 2));
        devices.write(1, "self", &rated("f/2.K1", 5));
        assert!(!redo(&mut devices), "nothing was undone yet");
        assert!(undo(&mut devices));
        assert_eq!(seen(&devices), Some(1));
        assert!(undo(&mut devices));
        assert_eq!(seen(&devices), None);
        assert!(!undo(&mut devices), "the other device's entry is not ours to undo");
        assert!(redo(&mut devices));
        assert_eq!(seen(&devices), Some(1));
        assert!(redo(&mut devices));
        assert_eq!(seen(&devices), Some(2));
        assert!(!redo(&mut devices));
        assert!(undo(&mut devices) && redo(&mut devices) && undo(&mut devices));
        assert_eq!(seen(&devices), Some(1));
        devices.write(0, "self", &rated("f/1.K1", 3));
        assert!(!redo(&mut devices), "something new was done since");
        assert!(undo(&mut devices));
        assert_eq!(seen(&devices), Some(1), "what was undone before stays undone");
        assert_eq!(level(&devices.state(), "self", "f/2.K1"), Some(5));
    }

    #[test]
    fn undo_says_what_it_takes_back() {
        let mut devices = Devices::new();
        let ratings =
            ["f/1.K", "f/1.S", "f/2.K"].map(|target| TargetRating { target: target.into(), level: Some(2), reason: Some("why".into()) });
        let change = Change::Rated(Rated { ratings: ratings.to_vec(), date: "2026-11-20".parse().unwrap() });
        let entry = devices.write(0, "self", &change);
        devices.write(1, "self", &rated("f/1.K", 5));
        let undo = devices.state().next_undo(device(0)).unwrap();
        assert_eq!(undo, Undoable { target: entry, entry, kind: Kind::Rated, change: Some(change.clone()) });
        let undone = devices.write(0, "self", &Change::Undone { target: entry });
        let redo = devices.state().next_redo(device(0)).unwrap();
        assert_eq!(redo, Undoable { target: undone, entry, kind: Kind::Rated, change: Some(change) });
    }

    #[test]
    fn an_undo_far_up_a_chain_of_undos_is_resolved() {
        let mut devices = Devices::new();
        let mut target = devices.write(0, "self", &rated("f/1.K1", 1));
        for depth in 1..=200 {
            target = devices.write(0, "self", &Change::Undone { target });
            let expected = if depth % 2 == 0 { Some(1) } else { None };
            if depth > 195 {
                let mut backwards = devices.entries();
                backwards.reverse();
                assert_eq!(level(&devices.state(), "self", "f/1.K1"), expected, "depth {depth}");
                assert_eq!(State::fold(&backwards), devices.state());
            }
        }
    }

    #[test]
    fn what_is_unknown_is_listed_and_never_offered_for_undo() {
        let mut devices = Devices::new();
        let entry = devices.write(0, "self", &rated("f/1.K1", 1));
        let later = devices.chains[0][0].line();
        let later = String::from_utf8(later).unwrap().replacen("rated", "plan", 1);
        let later = decode_line(later.as_bytes()).unwrap();
        let mut state = devices.state();
        state.apply(&later);
        assert_eq!(state.len(), 2);
        let unknown: Vec<_> = state.unknown().map(|(hash, unknown)| (hash, unknown.kind.as_str())).collect();
        assert_eq!(unknown, [(later.hash(), "plan")]);
        assert_eq!(state.next_undo(device(0)).map(|undo| undo.entry), Some(entry));
    }

    #[derive(Debug, Clone)]
    enum Step {
        Rate(u8, u8, Option<u8>),
        Name(Option<u8>),
        /// Takes back the entry that many before the end, of whatever kind.
        Undo(usize),
    }

    fn steps() -> impl Strategy<Value = Vec<(usize, u64, Step)>> {
        let step = prop_oneof![
            (0..2u8, 0..4u8, proptest::option::of(0..6u8)).prop_map(|(author, target, level)| Step::Rate(author, target, level)),
            proptest::option::of(0..4u8).prop_map(Step::Name),
            (1..8usize).prop_map(Step::Undo),
        ];
        proptest::collection::vec((0..3usize, 0..3u64, step), 0..40)
    }

    fn carry_out(steps: &[(usize, u64, Step)]) -> Vec<Entry> {
        let mut devices = Devices::new();
        let mut written = Vec::new();
        for (on, ahead, step) in steps {
            let (author, change) = match step {
                Step::Rate(author, target, level) => (["self", "mentor"][usize::from(*author)], rated(&format!("f/1.K{target}"), *level)),
                Step::Name(name) => {
                    let name = name.map_or(Edit::Clear, |name| Edit::Set(format!("name {name}")));
                    ("self", Change::Profile(ProfileChange { name, ..ProfileChange::default() }))
                }
                Step::Undo(back) => match written.len().checked_sub(*back) {
                    Some(place) => ("self", Change::Undone { target: written[place] }),
                    None => continue,
                },
            };
            // Devices that have not met for a while have logical times apart, and equal ones.
            devices.lamport += ahead;
            let lamport = devices.lamport;
            written.push(devices.write_at(*on, author, &change, lamport));
        }
        devices.entries()
    }

    proptest! {
        #[test]
        fn any_order_of_arrival_gives_the_same_state(
            (entries, mixed) in steps().prop_map(|steps| carry_out(&steps)).prop_flat_map(|entries| {
                let mixed = Just(entries.clone()).prop_shuffle();
                (Just(entries), mixed)
            }),
            again in 0..40usize,
        ) {
            let state = State::fold(&entries);
            let mut other = State::fold(&mixed);
            mixed.iter().take(again).for_each(|entry| other.apply(entry));
            prop_assert_eq!(&other, &state);
            prop_assert_eq!(other.fingerprint(), journal_fingerprint(entries.iter().map(Entry::hash)));
        }

        #[test]
        fn the_fold_is_what_a_plain_reading_says(steps in steps()) {
            let mut entries = carry_out(&steps);
            entries.sort_by_key(Entry::order);
            // Plainly: an entry counts unless an entry that counts takes it back.
            fn counts(entry: &Entry, entries: &[Entry]) -> bool {
                let takes_back = |other: &&Entry| matches!(other.change(), Change::Undone { target } if *target == entry.hash());
                !entries.iter().filter(takes_back).any(|other| counts(other, entries))
            }
            let state = State::fold(&entries);
            for author in ["self", "mentor"] {
                for target in ["f/1.K0", "f/1.K1", "f/1.K2", "f/1.K3"] {
                    let says = |entry: &Entry| match entry.change() {
                        Change::Rated(rated) if rated.ratings[0].target == target && entry.header().author == author => Some(rated.ratings[0].level),
                        _ => None,
                    };
                    let last = entries.iter().filter(|entry| counts(entry, &entries)).filter_map(says).next_back();
                    prop_assert_eq!(level(&state, author, target), last.flatten());
                }
            }
            let names = entries.iter().filter(|entry| counts(entry, &entries)).filter_map(|entry| match entry.change() {
                Change::Profile(change) => Some(change.name.clone()),
                _ => None,
            });
            let mut name = None;
            names.for_each(|edit| edit.apply(&mut name));
            prop_assert_eq!(state.profile().name, name);
        }
    }
}
