//! Pieces of evidence as they stand: the last description counts, a withdrawal in force takes a piece out of all counts.

use super::super::{Change, Described, Hash, Order, Withdrawn};
use super::State;
use crate::evidence::Piece;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What one entry says of one piece.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SaidOfPiece {
    at: DateTime<FixedOffset>,
    what: What,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum What {
    Described(Box<Piece>),
    Withdrawn(Option<String>),
}

impl SaidOfPiece {
    pub(super) fn described(at: DateTime<FixedOffset>, piece: &Piece) -> Self {
        Self { at, what: What::Described(Box::new(piece.clone())) }
    }

    pub(super) fn withdrawn(at: DateTime<FixedOffset>, reason: &Option<String>) -> Self {
        Self { at, what: What::Withdrawn(reason.clone()) }
    }

    pub(super) fn change(&self, id: &str) -> Change {
        let id = id.to_owned();
        match &self.what {
            What::Described(piece) => Change::Evidence(Box::new(Described { id, piece: (**piece).clone() })),
            What::Withdrawn(reason) => Change::EvidenceWithdrawn(Withdrawn { id, reason: reason.clone() }),
        }
    }

    fn piece(&self) -> Option<&Piece> {
        match &self.what {
            What::Described(piece) => Some(piece),
            What::Withdrawn(_) => None,
        }
    }
}

/// A piece as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<'a> {
    /// Its id.
    pub id: &'a str,
    /// What is printed: `E-05`; two devices that numbered apart give `E-05` and `E-05b`.
    pub number: String,
    /// What it says.
    pub piece: &'a Piece,
    /// When it was first entered.
    pub added: DateTime<FixedOffset>,
    /// When it was last described anew; none if it never was.
    pub revised: Option<DateTime<FixedOffset>>,
    /// When and why it was withdrawn; none while it counts.
    pub withdrawn: Option<(DateTime<FixedOffset>, Option<&'a str>)>,
}

/// One description of a piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision<'a> {
    /// When it was entered.
    pub at: DateTime<FixedOffset>,
    /// The entry.
    pub entry: Hash,
    /// What it says; none for a withdrawal.
    pub piece: Option<&'a Piece>,
    /// Why it was withdrawn.
    pub reason: Option<&'a str>,
}

impl State {
    /// Every piece in force, withdrawn ones too, in the order of their numbers.
    pub fn evidence(&self) -> Vec<Kept<'_>> {
        let mut kept: Vec<(u32, Order, Kept<'_>)> = self.evidence.keys().filter_map(|id| self.keep(id)).collect();
        kept.sort_by_key(|kept| (kept.0, kept.1));
        let mut same: BTreeMap<u32, u32> = BTreeMap::new();
        for (number, _, kept) in &mut kept {
            let before = same.entry(*number).and_modify(|n| *n += 1).or_insert(0);
            kept.number = printed(*number, *before);
        }
        kept.into_iter().map(|(_, _, kept)| kept).collect()
    }

    /// The piece of that id, or with that printed number (`E-05`, `E-5`, `5`).
    pub fn piece(&self, named: &str) -> Option<Kept<'_>> {
        let all = self.evidence();
        let number = named.strip_prefix("E-").or_else(|| named.strip_prefix("e-")).unwrap_or(named);
        let number = number.parse::<u32>().map_or_else(|_| named.to_owned(), |number| printed(number, 0));
        all.into_iter().find(|kept| kept.id == named || kept.number == number)
    }

    /// The number for the next piece: one more than the greatest ever given.
    pub fn next_piece_number(&self) -> u32 {
        let given = self.evidence.values().flat_map(|said| said.all()).filter_map(|(_, said)| said.piece());
        given.map(|piece| piece.number).max().map_or(1, |greatest| greatest.saturating_add(1))
    }

    /// Everything said of a piece, oldest first; what was taken back is left out.
    pub fn revisions(&self, id: &str) -> Vec<Revision<'_>> {
        let said = self.evidence.get(id).into_iter().flat_map(|said| said.in_force(&self.undos));
        let revision = |(order, said): (&Order, &'_ SaidOfPiece)| (order.hash, said.at);
        let mut revisions = Vec::new();
        for (order, said) in said {
            let (entry, at) = revision((order, said));
            let reason = match &said.what {
                What::Withdrawn(reason) => reason.as_deref(),
                What::Described(_) => None,
            };
            revisions.push(Revision { at, entry, piece: said.piece(), reason });
        }
        revisions
    }

    /// Every file that any entry names, in force or not: what must never be swept away.
    pub fn attachments(&self) -> std::collections::BTreeSet<Hash> {
        let pieces = self.evidence.values().flat_map(|said| said.all()).filter_map(|(_, said)| said.piece());
        pieces.flat_map(|piece| piece.files.iter().map(|file| file.sha256)).collect()
    }

    fn keep<'a>(&'a self, id: &'a str) -> Option<(u32, Order, Kept<'a>)> {
        let mut described: Vec<(&Order, &SaidOfPiece, &Piece)> = Vec::new();
        let mut withdrawn = None;
        for (order, said) in self.evidence.get(id)?.in_force(&self.undos) {
            match &said.what {
                What::Described(piece) => described.push((order, said, piece)),
                What::Withdrawn(reason) => withdrawn = Some((said.at, reason.as_deref())),
            }
        }
        let (first, last) = (*described.first()?, *described.last()?);
        let revised = (described.len() > 1).then_some(last.1.at);
        let kept = Kept { id, number: String::new(), piece: last.2, added: first.1.at, revised, withdrawn };
        Some((first.2.number, *first.0, kept))
    }
}

/// `E-05`; the second piece of the same number is `E-05b`.
fn printed(number: u32, before: u32) -> String {
    match before {
        0 => format!("E-{number:02}"),
        1..=25 => format!("E-{number:02}{}", char::from(b'a' + u8::try_from(before).unwrap_or(25))),
        _ => format!("E-{number:02}.{}", before + 1),
    }
}
