//! The fold: entries in any order of arrival become one state.
//!
//! A state maps each object (the profile, each rated target, each piece of evidence …) to that object's own contributions in the order of
//! entries. No object's fold reads another; what is shown of an object is computed when asked, from the contributions
//! that are not taken back. Readiness, gaps and plans are not here: they need a framework and a date.

mod contributions;
mod erasure;
mod evidence;
mod study;

pub use erasure::Erasable;
pub use evidence::{Kept, Revision};
pub use study::Logged;

use self::contributions::Contributions;
use self::evidence::SaidOfPiece;
use self::study::SaidOfSession;
use super::{
    Aside, Change, Described, DeviceId, Entry, Hash, Kind, Noted, Order, OwnTopic, ProfileChange, Rated, Read, Recalled, SetAside, Studied,
    TargetRating, Unknown, Withdrawn, journal_fingerprint, undo::Undos,
};
use crate::planner::{Accepted, Own};
use crate::profile::{Profile, RoleEdit};
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
    roles: BTreeMap<String, Contributions<RoleEdit>>,
    evidence: BTreeMap<String, Contributions<SaidOfPiece>>,
    sessions: BTreeMap<String, Contributions<SaidOfSession>>,
    /// Parts of resources; by session and by hand alike.
    read: BTreeMap<String, Contributions<(bool, NaiveDate)>>,
    notes: BTreeMap<String, Contributions<Option<String>>>,
    aside: BTreeMap<String, Contributions<Option<Aside>>>,
    /// Plans with the time they were accepted at.
    plan: Contributions<(DateTime<FixedOffset>, Accepted)>,
    recalled: BTreeMap<String, Contributions<Recalled>>,
    own_topics: BTreeMap<String, Contributions<Option<Own>>>,
    unknown: Contributions<Unknown>,
    /// The entries that `erased` entries name, here or not.
    erased: BTreeSet<Hash>,
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
    /// The id of the piece of evidence it rests on.
    pub evidence: Option<String>,
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

/// What one `rated` entry says of one target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Given {
    author: String,
    level: Option<u8>,
    reason: Option<String>,
    evidence: Option<String>,
    date: NaiveDate,
    at: DateTime<FixedOffset>,
}

impl Given {
    fn rating(&self, target: &str, order: &Order) -> Rating {
        Rating {
            target: target.to_owned(),
            level: self.level,
            reason: self.reason.clone(),
            evidence: self.evidence.clone(),
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
        let sort = entry.change().sort();
        let erased = erasure::can_go(sort) && self.erased.contains(&order.hash);
        if !self.entries.insert(order, if erased { Kind::Blank } else { sort }) {
            return;
        }
        if self.latest.is_none_or(|(known, _)| known < order) {
            self.latest = Some((order, entry.header().at));
        }
        if erased {
            return;
        }
        let at = entry.header().at;
        match entry.change() {
            Change::Profile(change) => {
                self.profile.insert(order, change.clone());
            }
            Change::Rated(Rated { ratings, date }) => {
                for TargetRating { target, level, reason, evidence } in ratings {
                    let (author, reason, evidence) = (entry.header().author.clone(), reason.clone(), evidence.clone());
                    let given = Given { author, level: *level, reason, evidence, date: *date, at };
                    self.ratings.entry(target.clone()).or_default().insert(order, given);
                }
            }
            Change::RoleEdited(edit) => {
                self.roles.entry(edit.role.clone()).or_default().insert(order, edit.clone());
            }
            Change::Evidence(described) => {
                let Described { id, piece } = &**described;
                self.evidence.entry(id.clone()).or_default().insert(order, SaidOfPiece::described(at, piece));
            }
            Change::EvidenceWithdrawn(Withdrawn { id, reason }) => {
                self.evidence.entry(id.clone()).or_default().insert(order, SaidOfPiece::withdrawn(at, reason));
            }
            Change::Studied(Studied { id, session }) => {
                self.sessions.entry(id.clone()).or_default().insert(order, SaidOfSession::Logged(session.clone()));
            }
            Change::StudyWithdrawn(Withdrawn { id, reason }) => {
                self.sessions.entry(id.clone()).or_default().insert(order, SaidOfSession::Withdrawn(reason.clone()));
            }
            Change::Read(Read { parts, done, date }) => {
                for part in parts {
                    self.read.entry(part.clone()).or_default().insert(order, (*done, *date));
                }
            }
            Change::Noted(Noted { target, text }) => {
                self.notes.entry(target.clone()).or_default().insert(order, text.clone());
            }
            Change::SetAside(SetAside { topic, aside }) => {
                self.aside.entry(topic.clone()).or_default().insert(order, aside.clone());
            }
            Change::PlanAccepted(accepted) => {
                self.plan.insert(order, (at, (**accepted).clone()));
            }
            Change::Recalled(recalled) => {
                self.recalled.entry(recalled.item.clone()).or_default().insert(order, recalled.clone());
            }
            Change::OwnTopic(OwnTopic { id, topic }) => {
                self.own_topics.entry(id.clone()).or_default().insert(order, topic.clone());
            }
            Change::Undone { target } => self.undos.insert(order.hash, *target),
            Change::Erased(erased) => self.erase(&erased.entries),
            Change::Blank(_) => {}
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
            change.assumed.apply(&mut profile.assumed);
            change.step_hours.apply(&mut profile.step_hours);
            change.days_off.apply(&mut profile.days_off);
        }
        profile
    }

    /// The changes to a role (in full) in their order, from the last reset on.
    pub fn role_edits(&self, role: &str) -> Vec<&RoleEdit> {
        let mut edits: Vec<&RoleEdit> = Vec::new();
        for (_, edit) in self.roles.get(role).into_iter().flat_map(|edits| edits.in_force(&self.undos)) {
            if edit.reset {
                edits.clear();
            }
            edits.push(edit);
        }
        edits
    }

    /// The holder's note on an item or a topic (in full).
    pub fn note(&self, target: &str) -> Option<&str> {
        self.notes.get(target)?.last(&self.undos)?.1.as_deref()
    }

    /// What is set aside, by topic in full.
    pub fn aside(&self) -> impl Iterator<Item = (&str, &Aside)> {
        self.aside.iter().filter_map(|(topic, said)| Some((topic.as_str(), said.last(&self.undos)?.1.as_ref()?)))
    }

    /// The plan that was accepted last, and when.
    pub fn accepted(&self) -> Option<(DateTime<FixedOffset>, &Accepted)> {
        let (_, (at, accepted)) = self.plan.last(&self.undos)?;
        Some((*at, accepted))
    }

    /// Every plan that was ever accepted, taken back or not, in the order of entries.
    pub fn ever_accepted(&self) -> impl Iterator<Item = &Accepted> {
        self.plan.all().iter().map(|(_, (_, accepted))| accepted)
    }

    /// The answers to an item's (in full) self-check questions, oldest first.
    pub fn recalled(&self, item: &str) -> impl Iterator<Item = &Recalled> {
        self.recalled.get(item).into_iter().flat_map(|said| said.in_force(&self.undos)).map(|(_, recalled)| recalled)
    }

    /// What the holder studies beside the framework, by id.
    pub fn own_topics(&self) -> impl Iterator<Item = (&str, &Own)> {
        self.own_topics.iter().filter_map(|(id, said)| Some((id.as_str(), said.last(&self.undos)?.1.as_ref()?)))
    }

    /// The same with those that were taken away since, as they were last told.
    pub fn own_topics_ever(&self) -> impl Iterator<Item = (&str, &Own)> {
        let told = |said: &'_ Contributions<Option<Own>>| said.all().iter().rposition(|(_, topic)| topic.is_some());
        self.own_topics.iter().filter_map(move |(id, said)| Some((id.as_str(), said.all()[told(said)?].1.as_ref()?)))
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
        let (of, kind) = self.entries.all().iter().rev().find(|(known, _)| known.hash == entry)?;
        // Nothing is left to bring back of what was erased since.
        (*kind != Kind::Blank).then(|| Undoable { target: order.hash, entry, kind: *kind, change: self.change(of, *kind) })
    }

    /// The entries that this version keeps without reading, oldest first.
    pub fn unknown(&self) -> impl Iterator<Item = (Hash, &Unknown)> {
        self.unknown.all().iter().map(|(order, unknown)| (order.hash, unknown))
    }

    /// The first entry of all, by which a record can be told from another.
    pub fn first(&self) -> Option<Hash> {
        self.entries.all().first().map(|(order, _)| order.hash)
    }

    /// The last entry of all.
    pub fn last(&self) -> Option<Hash> {
        self.entries.all().last().map(|(order, _)| order.hash)
    }

    /// Whether nothing was ever recorded.
    pub fn is_empty(&self) -> bool {
        self.entries.all().is_empty()
    }

    /// When the last entry was written, by the clock of the device that wrote it.
    pub fn latest(&self) -> Option<DateTime<FixedOffset>> {
        self.latest.map(|(_, at)| at)
    }

    /// The name of every entry, in their order.
    pub fn hashes(&self) -> impl Iterator<Item = Hash> + '_ {
        self.entries.all().iter().map(|(order, _)| order.hash)
    }

    /// How many entries it is the fold of.
    pub fn len(&self) -> usize {
        self.entries.all().len()
    }

    /// The greatest logical time seen; the next entry takes one more. 0 when empty.
    pub fn lamport(&self) -> u64 {
        self.entries.all().last().map_or(0, |(order, _)| order.lamport)
    }

    /// The journal's fingerprint ([`journal_fingerprint`]) of the entries it is the fold of.
    pub fn fingerprint(&self) -> Hash {
        journal_fingerprint(self.entries.all().iter().map(|(order, _)| order.hash))
    }

    /// The device's entries, newest first.
    fn of_device(&self, device: DeviceId) -> impl Iterator<Item = &(Order, Kind)> {
        self.entries.all().iter().rev().filter(move |(order, _)| order.device == device)
    }

    /// What an entry said, put together again from its contributions.
    fn change(&self, order: &Order, kind: Kind) -> Option<Change> {
        match kind {
            Kind::Profile => self.profile.get(order).cloned().map(Change::Profile),
            Kind::Rated => {
                let mut date = None;
                let mut ratings = Vec::new();
                for (target, given) in objects_of(&self.ratings, order) {
                    date = Some(given.date);
                    let Given { level, reason, evidence, .. } = given.clone();
                    ratings.push(TargetRating { target: target.clone(), level, reason, evidence });
                }
                date.map(|date| Change::Rated(Rated { ratings, date }))
            }
            Kind::RoleEdited => objects_of(&self.roles, order).next().map(|(_, edit)| Change::RoleEdited(edit.clone())),
            Kind::Evidence | Kind::EvidenceWithdrawn => objects_of(&self.evidence, order).next().map(|(id, said)| said.change(id)),
            Kind::Studied | Kind::StudyWithdrawn => objects_of(&self.sessions, order).next().map(|(id, said)| said.change(id)),
            Kind::Read => {
                let rows: Vec<_> = objects_of(&self.read, order).map(|(part, (done, date))| (part.clone(), *done, *date)).collect();
                let (_, done, date) = *rows.first().map(|(part, done, date)| (part, done, date)).as_ref()?;
                Some(Change::Read(Read { done: *done, date: *date, parts: rows.iter().map(|(part, ..)| part.clone()).collect() }))
            }
            Kind::Noted => objects_of(&self.notes, order)
                .next()
                .map(|(target, text)| Change::Noted(Noted { target: target.clone(), text: text.clone() })),
            Kind::SetAside => objects_of(&self.aside, order)
                .next()
                .map(|(topic, aside)| Change::SetAside(SetAside { topic: topic.clone(), aside: aside.clone() })),
            Kind::PlanAccepted => self.plan.get(order).map(|(_, accepted)| Change::PlanAccepted(Box::new(accepted.clone()))),
            Kind::Recalled => objects_of(&self.recalled, order).next().map(|(_, recalled)| Change::Recalled(recalled.clone())),
            Kind::OwnTopic => objects_of(&self.own_topics, order)
                .next()
                .map(|(id, topic)| Change::OwnTopic(OwnTopic { id: id.clone(), topic: topic.clone() })),
            Kind::Undone => self.undos.target(order.hash).map(|target| Change::Undone { target }),
            Kind::Erased | Kind::Blank => None,
            Kind::Unknown => self.unknown.get(order).cloned().map(Change::Unknown),
        }
    }
}

/// The objects to which an entry contributed, with what it said of each.
fn objects_of<'a, C>(objects: &'a BTreeMap<String, Contributions<C>>, order: &'a Order) -> impl Iterator<Item = (&'a String, &'a C)> {
    objects.iter().filter_map(move |(id, said)| said.get(order).map(|said| (id, said)))
}

#[cfg(test)]
mod tests;
