//! Evidence as the print holds it: what the label lets through is told, the rest is held back with nowhere to say more.

use super::Choice;
use crate::app::App;
use crate::commands::evidence::local_name;
use crate::format;
use crate::standing::Standing;
use crate::text::args;
use pathfolio_core::evidence::{Basis, Label, Piece};
use pathfolio_core::framework::{ClauseId, Competence, Edition, ItemId};
use pathfolio_core::journal::{Kept, State};
use pathfolio_portfolio::model as print;
use std::collections::{BTreeMap, BTreeSet};

/// Pieces told in full on a competence's page.
const TOLD: usize = 2;

/// Digits of a fingerprint that a piece held back still shows.
const PREFIX: usize = 16;

impl App {
    /// The pieces of a print, in the order of their numbers, and what is not even listed.
    pub(super) fn printed_pieces(&self, state: &State, choice: &Choice) -> (Vec<print::Piece>, print::LeftOut) {
        let (listed, unlisted) = self.listed(state, choice);
        let competences = self.catalogue.framework.competences.iter().filter(|c| !choice.holds(&c.number));
        let left_out = print::LeftOut {
            competences: competences.map(|c| format!("{} {}", c.number, c.short)).collect(),
            pieces: u32::try_from(unlisted).unwrap_or(u32::MAX),
        };
        (listed.iter().map(|kept| self.printed_piece(kept, choice)).collect(), left_out)
    }

    /// The pieces that a print lists, told or held back, and how many it does not.
    pub(crate) fn listed<'s>(&self, state: &'s State, choice: &Choice) -> (Vec<Kept<'s>>, usize) {
        let kept: Vec<Kept<'_>> = state.evidence().into_iter().filter(|kept| kept.withdrawn.is_none()).collect();
        let all = kept.len();
        let listed: Vec<_> = kept.into_iter().filter(|kept| self.is_listed(kept.piece, choice)).collect();
        let unlisted = all - listed.len();
        (listed, unlisted)
    }

    /// A piece is listed unless all it serves is left out by choice.
    fn is_listed(&self, piece: &Piece, choice: &Choice) -> bool {
        let mut served = piece.serves.iter().filter_map(|serves| self.served(serves)).peekable();
        served.peek().is_none() || served.any(|target| choice.holds(target.competence()))
    }

    fn printed_piece(&self, kept: &Kept<'_>, choice: &Choice) -> print::Piece {
        let piece = kept.piece;
        print::Piece {
            number: kept.number.clone(),
            basis: match piece.basis {
                Basis::Ability => print::Basis::Ability,
                Basis::Qualification => print::Basis::Qualification,
                Basis::Supporting => print::Basis::Supporting,
            },
            expired: !piece.is_current(self.today()),
            happened: match piece.until {
                Some(until) => {
                    let [from, until] = [piece.date, until].map(|day| format::date(&self.text, day));
                    self.text.with("date-span", args![from = from, until = until])
                }
                None => format::date(&self.text, piece.date),
            },
            detail: if piece.label > choice.label { held_back(self, piece) } else { print::Detail::Told(Box::new(self.told(piece))) },
        }
    }

    fn told(&self, piece: &Piece) -> print::Told {
        let words = |text: &Option<String>| text.clone().unwrap_or_default();
        let (clauses, older) = self.cited_clauses(piece);
        print::Told {
            title: piece.title.clone(),
            form: self.text.get(&format!("form-{}", piece.form.as_str())),
            issuer: words(&piece.issuer),
            issued_as: words(&piece.reference),
            expires: piece.expires.map(|day| format::date(&self.text, day)).unwrap_or_default(),
            items: self.serves_line(piece).split(", ").filter(|s| !s.is_empty()).map(str::to_owned).collect(),
            passages: self.passages(piece),
            clauses,
            clauses_before: older,
            shows: words(&piece.shows),
            share: words(&piece.share),
            witness: words(&piece.witness),
            files: piece
                .files
                .iter()
                .map(|file| print::File {
                    name: file.name.clone(),
                    size: format::size(&self.text, file.bytes),
                    sha256: file.sha256.to_string(),
                })
                .collect(),
            links: piece.link.iter().cloned().collect(),
            stubs: piece
                .stub
                .iter()
                .map(|stub| print::Stub {
                    holder: stub.holder.clone(),
                    reference: words(&stub.reference),
                    fingerprint: words(&stub.fingerprint),
                })
                .collect(),
            reflection: print::Reflection {
                situation: words(&piece.reflection.situation),
                task: words(&piece.reflection.task),
                action: words(&piece.reflection.action),
                result: words(&piece.reflection.result),
            },
        }
    }

    /// Where in a piece its items are shown, one row for those of a competence that share a passage.
    fn passages(&self, piece: &Piece) -> Vec<print::Passage> {
        let mut rows: Vec<(String, print::Passage)> = Vec::new();
        for serves in &piece.serves {
            let (Some(target), Some(passage)) = (self.served(serves), &serves.passage) else { continue };
            let (number, local) = (target.competence().to_string(), local_name(&target));
            match rows.iter_mut().find(|(known, row)| *known == number && row.passage == *passage) {
                Some((_, row)) => row.items = format!("{} {local}", row.items),
                None => {
                    let items = format!("{number} {local}");
                    rows.push((number, print::Passage { items, passage: passage.clone() }));
                }
            }
        }
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// The clauses a piece cites: numbers of the newest edition, and of each older one a line: "2013: 10.1".
    fn cited_clauses(&self, piece: &Piece) -> (Vec<String>, Vec<String>) {
        let cited: Vec<ClauseId> = piece.clauses.iter().filter_map(|c| c.parse().ok()).collect();
        let of = |edition: &Edition| cited.iter().filter(|c| c.edition == edition.id).map(|c| c.number.clone()).collect::<Vec<_>>();
        let Some((newest, older)) = self.catalogue.clauses.editions.split_last() else { return Default::default() };
        let line = |edition: &Edition| {
            let clauses = of(edition).join(", ");
            let year = edition.year.to_string();
            (!clauses.is_empty()).then(|| self.text.with("clauses-of-edition", args![year = year, clauses = clauses]))
        };
        (of(newest), older.iter().rev().filter_map(line).collect())
    }

    /// The numbers of the pieces that serve a competence, in order.
    pub(super) fn pieces_of(&self, standing: &Standing, competence: &Competence) -> Vec<String> {
        let mut at: BTreeSet<usize> = BTreeSet::new();
        for item in &competence.items {
            let shown = standing.behind.of(&item.id);
            at.extend(shown.by.iter().chain(&shown.lapsed).chain(&shown.beside));
        }
        at.into_iter().map(|at| standing.behind.pieces[at].number.clone()).collect()
    }

    /// The numbers of the pieces behind an item, in order.
    pub(super) fn pieces_behind(&self, standing: &Standing, item: &ItemId) -> Vec<String> {
        let shown = standing.behind.of(item);
        let at: BTreeSet<usize> = shown.by.iter().chain(&shown.lapsed).chain(&shown.beside).copied().collect();
        at.into_iter().map(|at| standing.behind.pieces[at].number.clone()).collect()
    }

    /// The pieces that show a competence best: current ones with an own share and words on what it was like first, then
    /// those that show most of its items, then the latest.
    pub(super) fn best_pieces(&self, state: &State, standing: &Standing, competence: &Competence, label: Label) -> Vec<String> {
        let mut shows: BTreeMap<usize, usize> = BTreeMap::new();
        for item in &competence.items {
            for at in standing.behind.of(&item.id).by {
                *shows.entry(at).or_default() += 1;
            }
        }
        let all = state.evidence();
        let mut ranked: Vec<_> = shows
            .into_iter()
            .filter_map(|(at, items)| {
                let brief = &standing.behind.pieces[at];
                let piece = all.iter().find(|kept| kept.id == brief.id)?.piece;
                let told = usize::from(piece.share.is_some()) + piece.reflection.fields().iter().filter(|field| field.is_some()).count();
                (piece.label <= label).then(|| (told, items, piece.date, brief.number.clone()))
            })
            .collect();
        ranked.sort_by(|a, b| (b.0, b.1, b.2).cmp(&(a.0, a.1, a.2)).then_with(|| a.3.cmp(&b.3)));
        ranked.into_iter().take(TOLD).map(|(.., number)| number).collect()
    }
}

fn held_back(app: &App, piece: &Piece) -> print::Detail {
    let prefix = |hash: String| hash.chars().take(PREFIX).collect();
    print::Detail::HeldBack(print::HeldBack {
        label: app.text.get(&format!("label-{}", piece.label.as_str())),
        prefixes: piece.files.iter().map(|file| prefix(file.sha256.to_string())).collect(),
    })
}
