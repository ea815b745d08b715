//! What people have done or hold.

use super::Issue;
use super::reader::Table;
use super::words::Words;
use crate::framework::{Assumed, Background, BackgroundKind, CompetenceNumber, Framework, ItemKind};
use std::collections::BTreeMap;

/// Highest level that a background may let one assume: above it, people are rated.
const MOST: i64 = 3;

pub(super) fn backgrounds(root: Table<'_>, framework: &Framework, words: &mut Words<'_>, issues: &mut Vec<Issue>) -> Vec<Background> {
    let mut backgrounds: Vec<Background> = Vec::new();
    for row in root.tables("background") {
        let id = row.need_text("id", issues).to_owned();
        if backgrounds.iter().any(|b| b.id == id) {
            issues.push(row.issue(format!("background {id} stands here a second time")));
            continue;
        }
        let kind = match row.need_text("kind", issues) {
            "role" => BackgroundKind::Role,
            "certificate" => BackgroundKind::Certificate,
            other => {
                issues.push(row.issue(format!("{other:?} is no kind of background: role or certificate")));
                continue;
            }
        };
        let mut assumed: BTreeMap<CompetenceNumber, Assumed> = BTreeMap::new();
        for (key, aspect) in [("knowledge", ItemKind::Knowledge), ("skill", ItemKind::Skill)] {
            for (number, level) in levels(row, key, framework, issues) {
                let of_competence = assumed.entry(number).or_default();
                match aspect {
                    ItemKind::Knowledge => of_competence.knowledge = Some(level),
                    ItemKind::Skill => of_competence.skill = Some(level),
                }
            }
        }
        if assumed.is_empty() {
            issues.push(row.issue(format!("background {id} assumes nothing")));
        }
        let path = format!("background/{id}");
        backgrounds.push(Background {
            title: words.get(&format!("{path}/title"), row, issues),
            why: words.get(&format!("{path}/why"), row, issues),
            kind,
            assumed,
            id,
        });
    }
    backgrounds
}

fn levels(row: Table<'_>, key: &str, framework: &Framework, issues: &mut Vec<Issue>) -> BTreeMap<CompetenceNumber, u8> {
    let mut levels = BTreeMap::new();
    if row.has(key) && row.maybe_table(key).is_none() {
        issues.push(row.issue(format!("{key} is no table of levels")));
    }
    for (number, value) in row.maybe_table(key).into_iter().flat_map(|table| table.entries()) {
        match (number.parse::<CompetenceNumber>(), value.number()) {
            (Ok(number), _) if framework.competence(&number).is_none() => {
                issues.push(value.issue(format!("there is no competence {number}")));
            }
            (Ok(number), Some(level)) if (1..=MOST).contains(&level) => {
                levels.insert(number, level as u8);
            }
            _ => issues.push(value.issue(format!("{key} of {number}: needs a competence and a number from 1 to {MOST}; none is left out"))),
        }
    }
    levels
}
