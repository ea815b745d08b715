//! The clause tree of both editions and one clause of it.

use crate::app::App;
use crate::commands::catalogue::source_name;
use crate::commands::competences::rated;
use crate::commands::evidence::evidence_ref;
use crate::figures::figure;
use crate::format;
use crate::reasons::Asked;
use crate::standing::Standing;
use crate::text::args;
use crate::wire::*;
use pathfolio_core::charts::{Column, StaveSize, standing_groups};
use pathfolio_core::framework::{Change, ClauseId, ClauseNode, CompetenceNumber, Edition, ItemId, LinkSource};
use pathfolio_core::planner::Question;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn tree(app: &App, asked: ClausesAsk) -> Result<ClauseTree, ApiError> {
    let edition = app.edition(asked.standard)?;
    let standing = app.standing(None)?;
    let mut served = BTreeSet::new();
    let rows: Vec<ClauseRow> = edition
        .nodes
        .iter()
        .map(|node| {
            let items = app.catalogue.items_of_clause(&node.id);
            served.extend(items.iter().map(|(item, _)| item.clone()));
            row(app, &standing, edition, node, &items)
        })
        .collect();
    let all = app.catalogue.framework.items().count();
    Ok(ClauseTree { standard: edition.year, items: (all - served.len()) as u32, rows })
}

fn row(app: &App, standing: &Standing, edition: &Edition, node: &ClauseNode, items: &[(ItemId, LinkSource)]) -> ClauseRow {
    let counted = standing.readiness(app, items.iter().map(|(item, _)| item));
    let columns = |suggested: bool| -> Vec<Column> {
        let chosen = items.iter().filter(|(_, source)| (*source == LinkSource::Suggested) == suggested);
        chosen.map(|(item, _)| Column::new(rated(&standing.levels, item), None)).collect()
    };
    let (stated, suggested) = (columns(false), columns(true));
    let groups: Vec<&[Column]> = [&stated[..], &suggested[..]].into_iter().filter(|g| !g.is_empty()).collect();
    let alt = app.text.with(
        "alt-clause",
        args![number = node.id.number.clone(), title = node.title.clone(), items = items.len(), level = counted.at_target],
    );
    let (change, change_kind) = change(app, edition, node);
    ClauseRow {
        id: node.id.to_string(),
        number: node.id.number.clone(),
        title: node.title.clone(),
        depth: node.depth() as u8,
        parent: edition.nodes.iter().any(|other| other.id != node.id && node.id.covers(&other.id)),
        stave: figure(&standing_groups(&groups, StaveSize::ROW), alt),
        items: counted.items,
        level: counted.at_target,
        demonstrated: counted.demonstrated,
        confirmed: counted.confirmed,
        change,
        change_kind,
        counterpart: counterpart(app, edition, node),
    }
}

/// What happened to a clause between the editions: at most three words, and the kind. Said of the newest edition only.
fn change(app: &App, edition: &Edition, node: &ClauseNode) -> (String, String) {
    let newest = app.catalogue.clauses.editions.last().is_some_and(|e| e.id == edition.id);
    let change = app.catalogue.clauses.change_of(&node.id.number).filter(|_| newest);
    change.map_or_else(Default::default, |c| {
        let kind = match c.change {
            Change::Moved => "moved",
            Change::Split => "split",
            Change::New => "new",
            Change::Wording => "wording",
            Change::Amended => "amended",
        };
        (c.notes.get(&node.id.number).cloned().unwrap_or_default(), kind.to_owned())
    })
}

/// The row of the other edition that carries the same concept, if there is one.
fn counterpart(app: &App, edition: &Edition, node: &ClauseNode) -> Option<String> {
    let editions = &app.catalogue.clauses.editions;
    let forward = editions.first().is_some_and(|e| e.id == edition.id);
    let other = editions.iter().find(|e| e.id != edition.id)?;
    let numbers = app.catalogue.clauses.counterparts(&node.id.number, forward);
    let same = numbers.iter().find(|n| **n == node.id.number).or(numbers.first())?;
    other.nodes.iter().find(|n| n.id.number == *same).map(|n| n.id.to_string())
}

pub(crate) fn detail(app: &App, asked: ClauseAsk) -> Result<ClauseDetail, ApiError> {
    let id = app.clause(&asked.clause, asked.standard)?;
    let year = app.catalogue.clauses.editions.iter().find(|e| e.id == id.edition).map_or(0, |e| e.year);
    let edition = app.edition(Some(year))?;
    let node = edition.nodes.iter().find(|n| n.id == id).ok_or_else(|| app.unknown(&asked.clause, "expected-clause"))?;
    let standing = app.standing(None)?;
    let items = app.catalogue.items_of_clause(&id);
    let counted = standing.readiness(app, items.iter().map(|(item, _)| item));
    let question = Question { competence: None, clause: Some(id.clone()), minutes: None, limit: 3 };
    let advice = app.advise(&standing, &question)?;
    Ok(ClauseDetail {
        id: id.to_string(),
        number: id.number.clone(),
        standard: year,
        title: node.title.clone(),
        heading: node.heading.clone(),
        summary: node.summary.clone(),
        readiness: app.readiness_dto(&counted),
        served_by: served_by(app, &items),
        steps: advice.steps.iter().map(|s| app.step(s, &standing, None, Asked::Clause(&id))).collect(),
        evidence: evidence(app, &standing, &id, &items),
        auditor: node.auditor.clone(),
        between_editions: between(app, year, &id.number),
    })
}

/// The pieces linked to a clause itself, then those behind its items, each once.
fn evidence(app: &App, standing: &Standing, clause: &ClauseId, items: &[(ItemId, LinkSource)]) -> Vec<EvidenceRef> {
    let linked =
        |clauses: &[String]| clauses.iter().filter_map(|c| c.parse::<ClauseId>().ok()).any(|c| c.covers(clause) || clause.covers(&c));
    let pieces = standing.behind.pieces.iter().enumerate().filter(|(_, piece)| linked(&piece.clauses));
    let mut refs: Vec<EvidenceRef> = pieces.map(|(at, _)| evidence_ref(standing, at, "counts")).collect();
    for (item, _) in items {
        for found in app.behind_item(standing, item) {
            match refs.iter_mut().find(|known| known.id == found.id) {
                // Behind one item it counts, behind another it may not: what counts is said.
                Some(known) if found.state == "counts" => known.state = found.state,
                Some(_) => {}
                None => refs.push(found),
            }
        }
    }
    refs
}

/// Competence by competence and source: stated first.
pub(crate) fn served_by(app: &App, items: &[(ItemId, LinkSource)]) -> Vec<ServedBy> {
    let mut groups: BTreeMap<(bool, CompetenceNumber, LinkSource), Vec<ItemId>> = BTreeMap::new();
    for (item, source) in items {
        groups.entry((*source == LinkSource::Suggested, item.competence.clone(), *source)).or_default().push(item.clone());
    }
    let rows = groups.into_iter().filter_map(|((_, number, source), items)| {
        let competence = app.catalogue.framework.competence(&number)?;
        let run = if items.len() == competence.items.len() { app.text.get("items-all") } else { format::item_run(&items) };
        Some(ServedBy {
            competence: number.to_string(),
            title: competence.short.clone(),
            items: run,
            source: source_name(source).to_owned(),
        })
    });
    rows.collect()
}

/// What happened to the clause between the editions, in a sentence, told from either side.
fn between(app: &App, year: u16, number: &str) -> String {
    let clauses = &app.catalogue.clauses;
    let newest = clauses.editions.last().is_some_and(|e| e.year == year);
    let numbers = if newest { vec![number.to_owned()] } else { clauses.counterparts(number, true) };
    let told = numbers.iter().find_map(|n| clauses.change_of(n).and_then(|c| c.texts.get(n)).cloned());
    told.unwrap_or_else(|| app.text.get("clause-same"))
}
