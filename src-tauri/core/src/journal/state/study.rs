//! Study sessions and parts read, as they stand.

use super::super::{Change, Order, Studied, Withdrawn};
use super::State;
use crate::study::Session;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What one entry says of one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum SaidOfSession {
    Logged(Session),
    Withdrawn(Option<String>),
}

impl SaidOfSession {
    pub(super) fn change(&self, id: &str) -> Change {
        let id = id.to_owned();
        match self {
            SaidOfSession::Logged(session) => Change::Studied(Studied { id, session: session.clone() }),
            SaidOfSession::Withdrawn(reason) => Change::StudyWithdrawn(Withdrawn { id, reason: reason.clone() }),
        }
    }
}

/// A session as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged<'a> {
    /// Its id.
    pub id: &'a str,
    /// The place of its first entry among all: later than a rating's, and it was studied after that rating.
    pub order: Order,
    /// What it says.
    pub session: &'a Session,
}

impl State {
    /// Every session that counts, by day, then in the order in which they were entered.
    pub fn sessions(&self) -> Vec<Logged<'_>> {
        let mut sessions = Vec::new();
        for (id, said) in &self.sessions {
            let mut first = None;
            let mut last = None;
            for (order, said) in said.in_force(&self.undos) {
                first = first.or(Some(*order));
                last = Some(said);
            }
            if let (Some(first), Some(SaidOfSession::Logged(session))) = (first, last) {
                sessions.push((session.date, first, Logged { id, order: first, session }));
            }
        }
        sessions.sort_by_key(|session| (session.0, session.1));
        sessions.into_iter().map(|(_, _, logged)| logged).collect()
    }

    /// Whether any entry speaks of a session of this id, be it taken back or withdrawn since.
    pub fn speaks_of_session(&self, id: &str) -> bool {
        self.sessions.contains_key(id)
    }

    /// The day on which a part of a resource was finished; none while it is not behind. What was said last counts: a mark,
    /// or a session as it stands, so that a part goes with the session that was withdrawn, or with its correction.
    pub fn read_on(&self, part: &str) -> Option<NaiveDate> {
        let marked = self.read.get(part).and_then(|said| said.last(&self.undos)).map(|(order, (done, date))| (*order, *done, *date));
        let studied = self.sessions.values().filter_map(|said| match said.last(&self.undos)? {
            (order, SaidOfSession::Logged(session)) if session.parts.iter().any(|p| p == part) => Some((*order, true, session.date)),
            _ => None,
        });
        let (_, done, date) = marked.into_iter().chain(studied).max_by_key(|(order, ..)| *order)?;
        done.then_some(date)
    }
}
