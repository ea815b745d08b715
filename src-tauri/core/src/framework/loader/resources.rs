//! Study resources and their parts.

use super::Issue;
use super::reader::Table;
use super::words::Words;
use crate::framework::{Catalogue, Framework, ItemId, Part, Resource, ResourceKind};

pub(super) fn resources(root: Table<'_>, catalogue: &Catalogue, words: &mut Words<'_>, issues: &mut Vec<Issue>) -> Vec<Resource> {
    let mut resources: Vec<Resource> = Vec::new();
    for row in root.tables("resource") {
        let id = row.need_text("id", issues).to_owned();
        if resources.iter().any(|r| r.id == id) {
            issues.push(row.issue(format!("resource {id} stands here a second time")));
            continue;
        }
        let kind = row.need_text("kind", issues);
        let Some(kind) = ResourceKind::ALL.iter().copied().find(|k| k.as_str() == kind) else {
            let kinds: Vec<&str> = ResourceKind::ALL.iter().map(|k| k.as_str()).collect();
            issues.push(row.issue(format!("{kind:?} is no kind of resource: {}", kinds.join(", "))));
            continue;
        };
        let free = match row.need_text("cost", issues) {
            "free" => true,
            "paid" => false,
            other => {
                issues.push(row.issue(format!("{other:?} is no cost: free or paid")));
                false
            }
        };
        let written_for = row.maybe_text("written_for", issues).map(str::to_owned);
        if let Some(edition) = &written_for
            && !catalogue.clauses.editions.iter().any(|e| &e.id == edition)
        {
            issues.push(row.issue(format!("there is no edition {edition}")));
        }
        resources.push(Resource {
            title: row.need_text("title", issues).to_owned(),
            publisher: row.need_text("publisher", issues).to_owned(),
            kind,
            reference: row.maybe_text("ref", issues).unwrap_or_default().to_owned(),
            year: row.maybe_number("year", issues).and_then(|year| year.try_into().ok()),
            address: row.need_text("address", issues).to_owned(),
            free,
            language: row.need_text("language", issues).to_owned(),
            checked: row.maybe_number("checked", issues).and_then(|year| year.try_into().ok()),
            written_for,
            note: words.get(&format!("resource/{id}/note"), row, issues),
            parts: row.tables("part").into_iter().map(|part| self::part(part, &catalogue.framework, issues)).collect(),
            id,
        });
    }
    resources
}

fn part(row: Table<'_>, framework: &Framework, issues: &mut Vec<Issue>) -> Part {
    let items = items(row, framework, issues);
    if items.is_empty() {
        issues.push(row.issue("this part serves no item".to_owned()));
    }
    let minutes = row.need_number("minutes", issues).try_into().unwrap_or(0);
    Part { what: row.need_text("what", issues).to_owned(), minutes, items }
}

/// The items a row names, those that exist.
pub(super) fn items(row: Table<'_>, framework: &Framework, issues: &mut Vec<Issue>) -> Vec<ItemId> {
    let mut items = Vec::new();
    for text in row.need_texts("items", issues) {
        match text.parse::<ItemId>() {
            Ok(item) if framework.item(&item).is_some() => items.push(item),
            Ok(item) => issues.push(row.issue(format!("there is no item {item}"))),
            Err(error) => issues.push(row.issue(error.to_string())),
        }
    }
    items
}
