//! The shipped catalogue and what every test asks of it.

use pathfolio_core::{
    framework::{Catalogue, CompetenceNumber, ItemId, Role, Source, TopicId, load},
    planner::{Path, Unit},
};
use std::{cmp::Reverse, collections::BTreeMap, fs, path::Path as FilePath, sync::OnceLock};

pub(crate) type Levels = BTreeMap<ItemId, u8>;

/// 100 hours, in quarter hours.
pub(crate) const HUNDRED_HOURS: u64 = 400;

pub(crate) fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let data = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        let mut sources = Vec::new();
        for folder in ["frameworks/iso-27021-2017", "frameworks/iso-27021-2017/teaching", "clauses", "roles"] {
            let mut files: Vec<_> = fs::read_dir(data.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
            files.sort();
            for file in files.into_iter().filter(|file| file.extension().is_some_and(|e| e == "toml")) {
                sources.push(Source { file: file.display().to_string(), text: fs::read_to_string(&file).unwrap() });
            }
        }
        let (catalogue, issues) = load(&sources);
        assert!(issues.is_empty(), "{issues:?}");
        catalogue
    })
}

pub(crate) fn role(id: &str) -> &'static Role {
    catalogue().role(id).unwrap()
}

/// Every role but the flat one, which weighs nothing against anything.
pub(crate) fn weighing_roles() -> impl Iterator<Item = &'static Role> {
    catalogue().roles.iter().filter(|role| role.id != "whole-standard")
}

pub(crate) fn path(role: &Role, levels: &Levels) -> Path {
    Path::of(catalogue(), role, levels).unwrap()
}

pub(crate) fn blank(role: &Role) -> Path {
    path(role, &Levels::new())
}

pub(crate) fn item(id: &str) -> ItemId {
    id.parse().unwrap()
}

pub(crate) fn number(id: &str) -> CompetenceNumber {
    id.parse().unwrap()
}

/// Competences from the most important; of equals the later in the standard counts as less important.
pub(crate) fn by_importance(role: &Role) -> Vec<CompetenceNumber> {
    let mut numbers: Vec<CompetenceNumber> = catalogue().framework.competences.iter().map(|c| c.number.clone()).collect();
    numbers.sort_by_key(|number| Reverse(role.importance[number]));
    numbers
}

/// Topics in the order in which the list first names them.
pub(crate) fn topics(path: &Path) -> Vec<TopicId> {
    let mut topics: Vec<TopicId> = Vec::new();
    for unit in path.in_order() {
        if !topics.contains(&unit.step.topic) {
            topics.push(unit.step.topic.clone());
        }
    }
    topics
}

pub(crate) fn hours_by_competence<'a>(units: impl Iterator<Item = &'a Unit>) -> BTreeMap<CompetenceNumber, u64> {
    let mut hours = BTreeMap::new();
    for unit in units {
        *hours.entry(unit.competence().clone()).or_default() += u64::from(unit.hours);
    }
    hours
}

/// Quarter hours per competence of what 100 hours buy from a blank profile.
pub(crate) fn hundred_hours(role: &Role) -> BTreeMap<CompetenceNumber, u64> {
    let path = blank(role);
    hours_by_competence(path.choose(HUNDRED_HOURS).units.iter().map(|&u| &path.units()[u]))
}
