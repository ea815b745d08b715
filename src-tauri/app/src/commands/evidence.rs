//! Evidence: the table, one piece, adding, revising, withdrawing.

use crate::app::App;
use crate::commands::competences::rated;
use crate::commands::evidence_fields::{Described, describe};
use crate::figures::figure;
use crate::format;
use crate::refuse::refuse_what;
use crate::standing::Standing;
use crate::text::args;
use crate::wire::*;
use chrono::{Days, NaiveDate};
use pathfolio_core::assessment::item_target;
use pathfolio_core::charts::{Column, LyingSize, lying};
use pathfolio_core::evidence::{Basis, FileRef, Piece, Serves};
use pathfolio_core::framework::{ClauseId, CompetenceNumber, ItemId, ItemKind, Target};
use pathfolio_core::journal::{self, Change, Kept, Revision, Withdrawn};
use std::collections::{BTreeMap, BTreeSet};

/// Before a piece runs out, so many days ahead it is said.
pub(crate) const SOON: u64 = 90;

pub(crate) fn list(app: &App, asked: EvidenceListAsk) -> Result<EvidenceList, ApiError> {
    let competence = asked.competence.as_deref().map(|n| app.competence(n).map(|c| c.number.clone())).transpose()?;
    let clause = asked.clause.as_deref().map(|c| app.clause(c, asked.standard)).transpose()?;
    let serving: Option<BTreeSet<ItemId>> =
        clause.as_ref().map(|clause| app.catalogue.items_of_clause(clause).into_iter().map(|(item, _)| item).collect());
    let wanted = |piece: &Piece| {
        let named = || piece.serves.iter().filter_map(|serves| app.served(serves));
        competence.as_ref().is_none_or(|number| named().any(|target| target.competence() == number))
            && clause.as_ref().is_none_or(|clause| {
                let linked = piece.clauses.iter().filter_map(|c| c.parse::<ClauseId>().ok()).any(|c| c.covers(clause) || clause.covers(&c));
                linked || named().any(|target| matches!(&target, Target::Item(item) if serving.as_ref().is_some_and(|s| s.contains(item))))
            })
    };
    Ok(app.with_state(|state| {
        let mut kept: Vec<Kept<'_>> = state.evidence().into_iter().filter(|kept| wanted(kept.piece)).collect();
        kept.sort_by(|a, b| {
            let key = |kept: &Kept<'_>| (kept.withdrawn.is_some(), std::cmp::Reverse(kept.piece.date));
            key(a).cmp(&key(b)).then_with(|| b.number.cmp(&a.number))
        });
        let line = line(app, &kept);
        EvidenceList {
            rows: kept.iter().map(|kept| app.evidence_row(kept)).collect(),
            line,
            largest: format::size(&app.text, pathfolio_store::LARGEST),
        }
    }))
}

/// "14 pieces: 3 show knowledge, 10 show skill, 1 supports."
fn line(app: &App, kept: &[Kept<'_>]) -> String {
    let counted: Vec<Basis> = kept.iter().filter(|kept| kept.withdrawn.is_none()).map(|kept| kept.piece.basis).collect();
    if counted.is_empty() {
        return String::new();
    }
    let of = |basis: Basis| counted.iter().filter(|b| **b == basis).count();
    let parts: Vec<String> = Basis::ALL
        .iter()
        .filter(|basis| of(**basis) > 0)
        .map(|basis| app.text.with(&format!("evidence-line-{}", basis.as_str()), args![count = of(*basis)]))
        .collect();
    app.text.with("evidence-line", args![count = counted.len(), parts = parts.join(", ")])
}

impl App {
    /// The item or aspect that a piece serves, if it is one of this framework.
    pub(crate) fn served(&self, serves: &Serves) -> Option<Target> {
        serves.target.strip_prefix(self.catalogue.framework.id.as_str())?.strip_prefix('/')?.parse().ok()
    }

    pub(crate) fn evidence_row(&self, kept: &Kept<'_>) -> EvidenceRow {
        let piece = kept.piece;
        EvidenceRow {
            id: kept.id.to_owned(),
            number: kept.number.clone(),
            title: piece.title.clone(),
            basis: piece.basis.as_str().to_owned(),
            form: piece.form.as_str().to_owned(),
            label: piece.label.as_str().to_owned(),
            date: piece.date.to_string(),
            serves: self.serves_line(piece),
            expires: piece.expires.map(|day| day.to_string()),
            state: running_out(piece, self.today()).to_owned(),
            withdrawn: kept.withdrawn.is_some(),
        }
    }

    /// "6.5.3 S2 S6 S7, 5.3 S1".
    pub(crate) fn serves_line(&self, piece: &Piece) -> String {
        let mut by_competence: BTreeMap<CompetenceNumber, Vec<String>> = BTreeMap::new();
        for target in piece.serves.iter().filter_map(|serves| self.served(serves)) {
            by_competence.entry(target.competence().clone()).or_default().push(local_name(&target));
        }
        by_competence.into_iter().map(|(number, locals)| format!("{number} {}", locals.join(" "))).collect::<Vec<_>>().join(", ")
    }

    /// The pieces behind an item, those that count first.
    pub(crate) fn behind_item(&self, standing: &Standing, item: &ItemId) -> Vec<EvidenceRef> {
        let shown = standing.behind.of(item);
        let lists = [(&shown.by, "counts"), (&shown.lapsed, "lapsed"), (&shown.beside, "beside")];
        lists
            .into_iter()
            .flat_map(|(list, state)| list.iter().map(move |at| (at, state)))
            .map(|(at, state)| evidence_ref(standing, *at, state))
            .collect()
    }
}

/// As its competence names it: `S2`, or `K` for all knowledge.
pub(crate) fn local_name(target: &Target) -> String {
    match target {
        Target::Item(item) => item.local(),
        Target::Aspect(_, kind) => kind.letter().to_string(),
    }
}

/// A piece of the standing's list by name.
pub(crate) fn evidence_ref(standing: &Standing, at: usize, state: &str) -> EvidenceRef {
    let piece = &standing.behind.pieces[at];
    EvidenceRef {
        id: piece.id.clone(),
        number: piece.number.clone(),
        title: piece.title.clone(),
        basis: piece.basis.as_str().to_owned(),
        date: piece.date.to_string(),
        state: state.to_owned(),
    }
}

/// `lapsed`, `soon`, or nothing.
pub(crate) fn running_out(piece: &Piece, today: NaiveDate) -> &'static str {
    match piece.expires {
        Some(expires) if expires < today => "lapsed",
        Some(expires) if today.checked_add_days(Days::new(SOON)).is_some_and(|then| expires <= then) => "soon",
        _ => "",
    }
}

pub(crate) fn show(app: &App, asked: EvidenceAsk) -> Result<EvidenceDetail, ApiError> {
    let standing = app.standing(None)?;
    let attachments = app.attachments();
    app.with_state(|state| {
        let kept = state.piece(&asked.evidence).ok_or_else(|| app.unknown(&asked.evidence, "expected-evidence"))?;
        let piece = kept.piece;
        let same = same_files(&kept, &state.evidence());
        Ok(EvidenceDetail {
            row: app.evidence_row(&kept),
            until: piece.until.map(|day| day.to_string()),
            issuer: piece.issuer.clone(),
            reference: piece.reference.clone(),
            share: piece.share.clone(),
            witness: piece.witness.clone(),
            shows: piece.shows.clone(),
            serves: piece.serves.iter().filter_map(|serves| served_item(app, &standing, piece.basis, serves)).collect(),
            clauses: piece.clauses.iter().map(|clause| ClauseRef { id: clause.clone(), source: "holder".to_owned() }).collect(),
            files: piece.files.iter().map(|file| file_dto(app, file, attachments.path(&file.sha256).is_file())).collect(),
            link: piece.link.clone(),
            stub: piece.stub.as_ref().map(|stub| StubDto {
                holder: stub.holder.clone(),
                reference: stub.reference.clone(),
                fingerprint: stub.fingerprint.clone(),
            }),
            reflection: ReflectionDto {
                situation: piece.reflection.situation.clone(),
                task: piece.reflection.task.clone(),
                action: piece.reflection.action.clone(),
                result: piece.reflection.result.clone(),
            },
            added: kept.added.date_naive().to_string(),
            revised: kept.revised.map(|at| at.date_naive().to_string()),
            withdrawn_for: kept.withdrawn.map(|(_, reason)| reason.unwrap_or_default().to_owned()),
            history: history(app, &state.revisions(kept.id)),
            label_words: app.text.get(&format!("label-prints-{}", piece.label.as_str())),
            notices: same
                .iter()
                .map(|(name, number)| app.text.with("file-also-in", args![name = name.as_str(), number = number.as_str()]))
                .collect(),
        })
    })
}

/// A file as it crosses the door.
pub(crate) fn file_dto(app: &App, file: &FileRef, present: bool) -> FileDto {
    FileDto {
        sha256: file.sha256.to_string(),
        name: file.name.clone(),
        bytes: file.bytes,
        size: format::size(&app.text, file.bytes),
        present,
    }
}

fn served_item(app: &App, standing: &Standing, basis: Basis, serves: &Serves) -> Option<ServedItem> {
    let target = app.served(serves)?;
    let competence = app.catalogue.framework.competence(target.competence())?;
    let (local, text, level, stave) = match &target {
        Target::Item(id) => {
            let item = app.catalogue.framework.item(id)?;
            let column = Column::new(rated(&standing.levels, id), Some(item_target(&standing.role, &id.competence, id.kind)));
            let stave = figure(&lying(column, LyingSize::LIST), app.item_alt(item, standing));
            (id.local(), item.text.clone(), standing.levels.level(id), Some(stave))
        }
        Target::Aspect(_, kind) => {
            let key = if *kind == ItemKind::Knowledge { "all-knowledge" } else { "all-skill" };
            (app.text.get(key), String::new(), None, None)
        }
    };
    Some(ServedItem {
        target: target.to_string(),
        local,
        competence: competence.number.to_string(),
        competence_title: competence.short.clone(),
        text,
        passage: serves.passage.clone(),
        counts: counts(&target, basis),
        level,
        stave,
    })
}

/// Whether a piece on this basis demonstrates this target.
pub(crate) fn counts(target: &Target, basis: Basis) -> bool {
    let kind = match target {
        Target::Item(item) => item.kind,
        Target::Aspect(_, kind) => *kind,
    };
    match kind {
        ItemKind::Knowledge => basis == Basis::Qualification,
        ItemKind::Skill => basis == Basis::Ability && matches!(target, Target::Item(_)),
    }
}

/// Other pieces that hold one of its files: name and number.
fn same_files(kept: &Kept<'_>, all: &[Kept<'_>]) -> Vec<(String, String)> {
    let mut same = Vec::new();
    for file in &kept.piece.files {
        let others = all.iter().filter(|other| other.id != kept.id && other.piece.files.iter().any(|f| f.sha256 == file.sha256));
        same.extend(others.map(|other| (file.name.clone(), other.number.clone())));
    }
    same
}

/// Newest first: what was added, what a revision changed, why it was withdrawn.
fn history(app: &App, revisions: &[Revision<'_>]) -> Vec<EvidenceHistory> {
    let mut rows = Vec::new();
    let mut before: Option<&Piece> = None;
    for revision in revisions {
        let said = match (revision.piece, before) {
            (None, _) => match revision.reason {
                Some(reason) => app.text.with("evidence-withdrawn-for", args![reason = reason]),
                None => app.text.get("evidence-withdrawn"),
            },
            (Some(_), None) => app.text.get("evidence-added"),
            (Some(now), Some(then)) => app.text.with("evidence-revised", args![fields = changed(app, then, now).join(", ")]),
        };
        before = revision.piece.or(before);
        rows.push(EvidenceHistory { date: revision.at.date_naive().to_string(), said });
    }
    rows.reverse();
    rows
}

/// The names of the fields in which two descriptions differ.
fn changed(app: &App, then: &Piece, now: &Piece) -> Vec<String> {
    let differs = [
        ("title", then.title != now.title),
        ("basis", then.basis != now.basis || then.form != now.form),
        ("label", then.label != now.label),
        ("dates", (then.date, then.until, then.expires) != (now.date, now.until, now.expires)),
        ("issuer", (&then.issuer, &then.reference) != (&now.issuer, &now.reference)),
        ("share", (&then.share, &then.witness) != (&now.share, &now.witness)),
        ("serves", (&then.serves, &then.clauses, &then.shows) != (&now.serves, &now.clauses, &now.shows)),
        ("files", (&then.files, &then.link, &then.stub) != (&now.files, &now.link, &now.stub)),
        ("reflection", then.reflection != now.reflection),
    ];
    differs.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| app.text.get(&format!("field-{field}"))).collect()
}

pub(crate) fn add(app: &App, asked: EvidenceFields) -> Result<EvidenceWritten, ApiError> {
    let described = describe(app, None, asked)?;
    let id = uuid::Uuid::now_v7().to_string();
    write(app, id, described, "said-evidence-added")
}

pub(crate) fn revise(app: &App, asked: EvidenceRevise) -> Result<EvidenceWritten, ApiError> {
    let (id, piece) = find(app, &asked.evidence)?;
    if let Some(number) = app.with_state(|state| state.piece(&id).filter(|kept| kept.withdrawn.is_some()).map(|kept| kept.number)) {
        return Err(app.withdrawn_already(&number));
    }
    let described = describe(app, Some(&piece), asked.fields)?;
    if described.piece == piece {
        return Err(refuse_what(&app.text, ErrorCode::BadRequest, app.text.get("evidence-nothing-changed")));
    }
    write(app, id, described, "said-evidence-revised")
}

fn find(app: &App, named: &str) -> Result<(String, Piece), ApiError> {
    app.with_state(|state| state.piece(named).map(|kept| (kept.id.to_owned(), kept.piece.clone())))
        .ok_or_else(|| app.unknown(named, "expected-evidence"))
}

/// Keeps the files, then writes the entry that names them: an entry never names a file that is not durable.
fn write(app: &App, id: String, described: Described, said: &str) -> Result<EvidenceWritten, ApiError> {
    let Described { piece, files, mut notices } = described;
    let held = app.keep_files(&files)?;
    let title = piece.title.clone();
    let written = app.commit(Change::Evidence(Box::new(journal::Described { id: id.clone(), piece })))?;
    drop(held);
    files.iter().for_each(|file| app.drop_file(file));
    app.with_state(|state| {
        let all = state.evidence();
        let kept = state.piece(&id);
        let number = kept.as_ref().map(|kept| kept.number.clone()).unwrap_or_default();
        for (name, other) in kept.iter().flat_map(|kept| same_files(kept, &all)) {
            notices.push(app.text.with("file-also-in", args![name = name, number = other]));
        }
        let said = app.text.with(said, args![number = number.as_str(), title = title]);
        Ok(EvidenceWritten { entry: written.entry.to_string(), said, id: id.clone(), number, notices })
    })
}

pub(crate) fn withdraw(app: &App, asked: EvidenceWithdraw) -> Result<Written, ApiError> {
    let (id, _) = find(app, &asked.evidence)?;
    let kept = app.with_state(|state| state.piece(&id).map(|kept| (kept.number, kept.withdrawn.is_some())));
    let (number, gone) = kept.unwrap_or_default();
    if gone {
        return Err(app.withdrawn_already(&number));
    }
    let Some(reason) = app.words(Some(asked.reason))? else {
        return Err(app.bad_evidence(&number, &app.text.get("evidence-withdraw-needs-reason")));
    };
    let written = app.commit(Change::EvidenceWithdrawn(Withdrawn { id, reason: Some(reason) }))?;
    Ok(Written { entry: written.entry.to_string(), said: app.text.with("said-evidence-withdrawn", args![number = number]) })
}
