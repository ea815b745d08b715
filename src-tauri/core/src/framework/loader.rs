//! Reads a catalogue from its files, totally: everything readable comes back, beside every issue with file and line.
//!
//! Structure stands in one file, the words beside it per language, so that a translation can lag without breaking
//! anything: where a word is missing, the English one stands in and an issue says so. Nothing here opens a file.

mod backgrounds;
mod practice;
mod reader;
mod resources;
mod teaching;
mod words;

use self::reader::{Reader, Table};
use self::words::Words;
use super::clauses::{Change, ClauseChange, ClauseId, ClauseNode, Clauses, Edition, LinkSource};
use super::ids::{CompetenceNumber, ItemId, ItemKind, TopicId};
use super::roles::{Adverts, Role, Stance};
use super::types::{Catalogue, ClauseLink, Competence, Framework, Group, Item, Size, Topic};
use std::collections::{BTreeMap, BTreeSet};

/// Something in a content file that could not be taken as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The file, as named by its [`Source`].
    pub file: String,
    /// The line, from 1; 0 where the file as a whole is meant.
    pub line: usize,
    /// What is wrong there, in English, for whoever edits the file.
    pub what: String,
}

/// The text of one content file. Which part of the catalogue it holds is told by its name.
#[derive(Debug, Clone)]
pub struct Source {
    /// Such as `data/frameworks/iso-27021-2017/framework.toml`.
    pub file: String,
    /// Its whole text.
    pub text: String,
}

/// Longest file that is read; a framework of 24 competences takes a tenth of it.
const MAX_BYTES: usize = 8 << 20;

/// Reads a catalogue from its files. What a file holds is told by its tables, so that one file can hold it all:
///
/// | tables | what |
/// |---|---|
/// | `[[competence]]`, `[[topic]]`, … | competences, sizes, aliases, overlaps, prerequisites, topics |
/// | `[[link]]` | clause links, `standard` and `suggested`; the `mapped` ones are derived |
/// | `[[edition]]`, `[[map]]` | both editions of the clause tree and the mapping |
/// | `[[role]]` | role profiles |
/// | `[[background]]` | what people have done or hold, and what that lets one assume |
/// | `[[resource]]` | what there is to study, with its parts |
/// | `[[paper]]`, `[[fault]]` | the company to practise on; the papers themselves are the files that end in `.md` |
/// | `[[control]]` | Annex A |
///
/// The words stand in files whose names end in `text.en.toml`. Returns everything readable, and every issue. Shipped
/// data has none.
pub fn load(sources: &[Source]) -> (Catalogue, Vec<Issue>) {
    let mut issues = Vec::new();
    let mut tables = Vec::new();
    let (papers, sources): (Vec<&Source>, Vec<&Source>) = sources.iter().partition(|source| source.file.ends_with(".md"));
    for source in &sources {
        if source.text.len() > MAX_BYTES {
            issues.push(Issue { file: source.file.clone(), line: 0, what: format!("is longer than {MAX_BYTES} bytes") });
            continue;
        }
        tables.push(Reader::parse(source, &mut issues));
    }
    let mut words = Words::default();
    for table in tables.iter().filter(|t| t.file().ends_with("text.en.toml")) {
        words.take(table.root(), &mut issues);
    }
    let find = |key: &str| tables.iter().filter(|t| !t.file().ends_with("text.en.toml")).map(Reader::root).find(|root| root.has(key));
    let mut catalogue = Catalogue::default();
    match find("competence") {
        Some(root) => catalogue.framework = framework(root, &mut words, &mut issues),
        None => issues.push(Issue {
            file: sources.first().map_or_else(String::new, |s| s.file.clone()),
            line: 0,
            what: "no [[competence]] in any file".into(),
        }),
    }
    if let Some(root) = find("edition") {
        catalogue.clauses = clauses(root, &mut words, &mut issues);
    }
    if let Some(root) = find("link") {
        catalogue.framework.links = links(root, &catalogue, &mut issues);
    }
    if let Some(root) = find("role") {
        catalogue.roles = roles(root, &catalogue.framework, &mut words, &mut issues);
        catalogue.adverts = adverts(&catalogue.roles, &mut words);
    }
    if let Some(root) = find("background") {
        catalogue.backgrounds = backgrounds::backgrounds(root, &catalogue.framework, &mut words, &mut issues);
    }
    if let Some(root) = find("paper") {
        catalogue.practice = practice::practice(root, &papers, &mut words, &mut issues);
    }
    if let Some(root) = find("control") {
        catalogue.controls = practice::controls(root, &catalogue.framework, &mut issues);
    }
    if let Some(root) = find("resource") {
        catalogue.resources = resources::resources(root, &catalogue, &mut words, &mut issues);
    }
    if !catalogue.practice.papers.is_empty() {
        teaching::check_papers(&catalogue, find("competence").map_or("framework", |root| root.file()), &mut issues);
    }
    words.report_unused(&mut issues);
    super::check::check(&catalogue.framework, find("competence").map_or("framework", |root| root.file()), &mut issues);
    issues.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    (catalogue, issues)
}

fn framework(root: Table<'_>, words: &mut Words<'_>, issues: &mut Vec<Issue>) -> Framework {
    let mut framework = Framework {
        id: root.need_text("id", issues).to_owned(),
        revision: root.need_number("revision", issues).try_into().unwrap_or(0),
        title: words.get("framework/title", root, issues),
        ..Framework::default()
    };
    let mut sizes = BTreeMap::new();
    if let Some(table) = root.maybe_table("size") {
        for (key, value) in table.entries() {
            match (key.parse::<ItemId>(), value.text().and_then(size)) {
                (Ok(id), Some(size)) => {
                    sizes.insert(id, (size, value));
                }
                _ => issues.push(value.issue(format!("{key}: a size is an item and one of \"1/2\", \"1\", \"2\", \"4\""))),
            }
        }
    }
    for row in root.tables("group") {
        let number = row.need_text("number", issues).to_owned();
        let title = words.get(&format!("group/{number}"), row, issues);
        framework.groups.push(Group { number, title });
    }
    for row in root.tables("competence") {
        let Some(number) = row.parsed::<CompetenceNumber>("number", issues) else { continue };
        if framework.competence(&number).is_some() {
            issues.push(row.issue(format!("competence {number} stands here a second time")));
            continue;
        }
        let group = row.need_text("group", issues).to_owned();
        if !framework.groups.iter().any(|g| g.number == group) {
            issues.push(row.issue(format!("there is no group {group:?}")));
        }
        let path = format!("competence/{number}");
        let mut items = Vec::new();
        for (kind, key) in [(ItemKind::Knowledge, "knowledge"), (ItemKind::Skill, "skill")] {
            let count = row.need_number(key, issues);
            if !(0..=99).contains(&count) {
                issues.push(row.issue(format!("{key} = {count} is not between 0 and 99")));
                continue;
            }
            for ordinal in 1..=count as u8 {
                let id = ItemId { competence: number.clone(), kind, ordinal };
                let text = words.get(&format!("{path}/item/{}", id.local()), row, issues);
                let parts = words.list(&format!("{path}/parts/{}", id.local()));
                let size = sizes.remove(&id).map_or(Size::One, |(size, _)| size);
                let (hint, questions) = teaching::of_item(&path, &id, words);
                let signals = words.list(&format!("{path}/signals/{}", id.local()));
                items.push(Item { id, text, parts, size, hint, signals, questions });
            }
        }
        framework.competences.push(Competence {
            title: words.get(&format!("{path}/title"), row, issues),
            short: words.get(&format!("{path}/short"), row, issues),
            outcome: words.get(&format!("{path}/outcome"), row, issues),
            category: row.need_text("category", issues).to_owned(),
            group,
            number,
            items,
        });
    }
    for (id, (_, value)) in sizes {
        issues.push(value.issue(format!("{id} has a size but is no item")));
    }
    let known = |id: &ItemId, row: Table<'_>, issues: &mut Vec<Issue>| {
        let known = framework.item(id).is_some();
        if !known {
            issues.push(row.issue(format!("there is no item {id}")));
        }
        known
    };
    let mut topics: Vec<Topic> = Vec::new();
    for row in root.tables("topic") {
        let Some(id) = row.parsed::<TopicId>("id", issues) else { continue };
        if topics.iter().any(|t| t.id == id) {
            issues.push(row.issue(format!("topic {id} stands here a second time")));
            continue;
        }
        let mut items = Vec::new();
        for local in row.need_texts("items", issues) {
            match format!("{}.{local}", id.competence).parse::<ItemId>() {
                Ok(item) if known(&item, row, issues) => items.push(item),
                Ok(_) => {}
                Err(error) => issues.push(row.issue(error.to_string())),
            }
        }
        items.sort();
        let title = words.get(&format!("competence/{}/topic/{}", id.competence, id.slug), row, issues);
        let (why, exercise, occasion) = teaching::of_topic(&id, row, words, issues);
        topics.push(Topic { id, title, items, why, exercise, occasion });
    }
    let mut aliases = Vec::new();
    for row in root.tables("alias") {
        let pair = (row.parsed::<ItemId>("first", issues), row.parsed::<ItemId>("second", issues));
        if let (Some(first), Some(second)) = pair
            && known(&first, row, issues)
            && known(&second, row, issues)
        {
            aliases.push((first, second));
        }
    }
    let items_of = |row: Table<'_>, key: &str, issues: &mut Vec<Issue>| -> Vec<ItemId> {
        let ids: Vec<ItemId> = row
            .need_texts(key, issues)
            .iter()
            .filter_map(|t| t.parse().map_err(|e: super::BadId| issues.push(row.issue(e.to_string()))).ok())
            .collect();
        ids.into_iter().filter(|id| known(id, row, issues)).collect()
    };
    let mut overlaps = Vec::new();
    for row in root.tables("overlap") {
        overlaps.push((items_of(row, "one", issues), items_of(row, "other", issues)));
    }
    let mut prerequisites = Vec::new();
    for row in root.tables("prerequisite") {
        let (first, then) = (items_of(row, "first", issues), items_of(row, "then", issues));
        prerequisites.extend(first.iter().flat_map(|f| then.iter().map(move |t| (f.clone(), t.clone()))));
    }
    topics.sort_by(|a, b| a.items.first().cmp(&b.items.first()));
    Framework { topics, aliases, overlaps, prerequisites, ..framework }
}

fn size(text: &str) -> Option<Size> {
    [Size::Half, Size::One, Size::Two, Size::Four].into_iter().find(|size| size.as_str() == text)
}

fn clauses(root: Table<'_>, words: &mut Words<'_>, issues: &mut Vec<Issue>) -> Clauses {
    let mut clauses = Clauses::default();
    for row in root.tables("edition") {
        let edition = row.need_text("id", issues).to_owned();
        let year = row.need_number("year", issues).try_into().unwrap_or(0);
        let mut nodes = Vec::new();
        for number in row.need_texts("nodes", issues) {
            match format!("{edition}/{number}").parse::<ClauseId>() {
                Ok(id) => {
                    let path = format!("clause/{id}");
                    nodes.push(ClauseNode {
                        title: words.get(&format!("{path}/title"), row, issues),
                        heading: words.get(&format!("{path}/heading"), row, issues),
                        summary: words.get(&format!("{path}/summary"), row, issues),
                        auditor: words.list(&format!("{path}/auditor")),
                        id,
                    });
                }
                Err(error) => issues.push(row.issue(error.to_string())),
            }
        }
        clauses.editions.push(Edition { id: edition, year, nodes });
    }
    clauses.editions.sort_by_key(|e| e.year);
    let has = |year: usize, number: &str| {
        let edition = if year == 0 { clauses.editions.first() } else { clauses.editions.last() };
        edition.is_some_and(|e| e.nodes.iter().any(|n| n.id.number == number))
    };
    let mut changes = Vec::new();
    for row in root.tables("map") {
        let from = row.need_texts("from", issues);
        let to = row.need_texts("to", issues);
        for (year, number) in from.iter().map(|n| (0, n)).chain(to.iter().map(|n| (1, n))) {
            if !has(year, number) {
                issues.push(row.issue(format!("the {} edition has no clause {number}", if year == 0 { "older" } else { "newer" })));
            }
        }
        let change = match row.need_text("change", issues) {
            "moved" => Change::Moved,
            "split" => Change::Split,
            "new" => Change::New,
            "wording" => Change::Wording,
            "amended" => Change::Amended,
            other => {
                issues.push(row.issue(format!("{other:?} is no change: moved, split, new, wording or amended")));
                continue;
            }
        };
        let (mut notes, mut texts) = (BTreeMap::new(), BTreeMap::new());
        for number in &to {
            notes.extend(words.maybe(&format!("change/{number}/note")).map(|text| (number.clone(), text)));
            texts.extend(words.maybe(&format!("change/{number}/text")).map(|text| (number.clone(), text)));
        }
        changes.push(ClauseChange { from, to, change, notes, texts });
    }
    clauses.changes = changes;
    clauses
}

fn links(root: Table<'_>, catalogue: &Catalogue, issues: &mut Vec<Issue>) -> Vec<ClauseLink> {
    let mut links: Vec<ClauseLink> = Vec::new();
    for row in root.tables("link") {
        let pair = (row.parsed::<CompetenceNumber>("competence", issues), row.parsed::<ClauseId>("clause", issues));
        let (Some(number), Some(clause)) = pair else { continue };
        let Some(competence) = catalogue.framework.competence(&number) else {
            issues.push(row.issue(format!("there is no competence {number}")));
            continue;
        };
        if catalogue.clauses.node(&clause).is_none() {
            issues.push(row.issue(format!("there is no clause {clause}")));
            continue;
        }
        let source = match row.need_text("source", issues) {
            "standard" => LinkSource::Standard,
            "suggested" => LinkSource::Suggested,
            other => {
                issues.push(row.issue(format!("{other:?} is no source: standard or suggested (mapped links are derived)")));
                continue;
            }
        };
        let mut items: Vec<ItemId> = Vec::new();
        match row.maybe_texts("items", issues) {
            None => items.extend(competence.items.iter().map(|i| i.id.clone())),
            Some(locals) => {
                for local in locals {
                    match competence.items.iter().find(|i| i.id.local() == local) {
                        Some(item) => items.push(item.id.clone()),
                        None => issues.push(row.issue(format!("{number} has no item {local}"))),
                    }
                }
            }
        }
        if items.is_empty() {
            issues.push(row.issue(format!("the link of {number} to {clause} names no item")));
            continue;
        }
        links.push(ClauseLink { clause, source, items });
    }
    // What 27021 states of the 2013 edition, carried to the newer one by the mapping.
    let editions: BTreeSet<&str> = catalogue.clauses.editions.iter().map(|e| e.id.as_str()).collect();
    if let (Some(old), Some(new)) = (catalogue.clauses.editions.first(), catalogue.clauses.editions.last())
        && editions.len() == 2
    {
        let stated: Vec<ClauseLink> =
            links.iter().filter(|l| l.source == LinkSource::Standard && l.clause.edition == old.id).cloned().collect();
        for link in stated {
            for number in outermost(catalogue.clauses.counterparts(&link.clause.number, true)) {
                links.push(ClauseLink {
                    clause: ClauseId { edition: new.id.clone(), number },
                    source: LinkSource::Mapped,
                    items: link.items.clone(),
                });
            }
        }
    }
    links
}

/// Of numbers that stand one below the other, the upper ones: a link counts for its subclauses anyway.
fn outermost(numbers: Vec<String>) -> Vec<String> {
    let below = |n: &str, top: &str| n.strip_prefix(top).is_some_and(|rest| rest.starts_with('.'));
    numbers.iter().filter(|n| !numbers.iter().any(|top| below(n, top))).cloned().collect()
}

fn roles(root: Table<'_>, framework: &Framework, words: &mut Words<'_>, issues: &mut Vec<Issue>) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    for row in root.tables("role") {
        let id = row.need_text("id", issues).to_owned();
        let stance = match row.need_text("stance", issues) {
            "does" => Stance::Does,
            "leads" => Stance::Leads,
            "evaluates" => Stance::Evaluates,
            "assists" => Stance::Assists,
            other => {
                issues.push(row.issue(format!("{other:?} is no stance: does, leads, evaluates or assists")));
                continue;
            }
        };
        let levels = |key: &str, most: i64, issues: &mut Vec<Issue>| -> BTreeMap<CompetenceNumber, u8> {
            let mut levels = BTreeMap::new();
            let Some(table) = row.maybe_table(key) else {
                issues.push(row.issue(format!("role {id} has no {key}")));
                return levels;
            };
            for (number, value) in table.entries() {
                match (number.parse::<CompetenceNumber>(), value.number()) {
                    (Ok(number), Some(level)) if (1..=most).contains(&level) && framework.competence(&number).is_some() => {
                        levels.insert(number, level as u8);
                    }
                    _ => issues.push(value.issue(format!("{key} of {number}: needs a competence and a number from 1 to {most}"))),
                }
            }
            for competence in framework.competences.iter().filter(|c| !levels.contains_key(&c.number)) {
                issues.push(table.issue(format!("{key} of {} is missing in role {id}", competence.number)));
            }
            levels
        };
        let (targets, importance) = (levels("targets", 5, issues), levels("importance", 9, issues));
        let path = format!("role/{id}");
        roles.push(Role {
            title: words.get(&format!("{path}/title"), row, issues),
            article: words.get(&format!("{path}/article"), row, issues),
            summary: words.get(&format!("{path}/summary"), row, issues),
            evidence: words.get(&format!("{path}/evidence"), row, issues),
            stance,
            targets,
            importance,
            id,
        });
    }
    roles
}

fn adverts(roles: &[Role], words: &mut Words<'_>) -> Adverts {
    let signals = roles.iter().map(|role| (role.id.clone(), words.list(&format!("role/{}/signals", role.id))));
    let signals = signals.filter(|(_, signals)| !signals.is_empty()).collect();
    Adverts { subject: words.list("subject/signals"), signals }
}
