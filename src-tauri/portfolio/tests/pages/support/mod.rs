//! A portfolio to test with: the shipped catalogue, invented ratings, the shipped English words.

pub(crate) mod kept;
pub(crate) mod reading;

use std::path::Path;

use pathfolio_core::charts::Rated;
use pathfolio_core::framework::{Catalogue, ClauseId, ItemKind, LinkSource, Source as ContentFile, load};
use pathfolio_portfolio::model::{
    Clause, ClauseLink, Competence, Count, Group, Item, LeftOut, LevelKey, Model, Paper, Readiness, Source, StudyLog,
};
use pathfolio_portfolio::{Word, Words};

const FILES: [&str; 7] = [
    "frameworks/iso-27021-2017/framework.toml",
    "frameworks/iso-27021-2017/links.toml",
    "frameworks/iso-27021-2017/text.en.toml",
    "clauses/iso-27001.toml",
    "clauses/text.en.toml",
    "roles/iso-27021-2017.toml",
    "roles/text.en.toml",
];

fn data(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The shipped English words; enough of Fluent is read for these one-line messages.
pub(crate) fn words() -> Words {
    let messages: std::collections::HashMap<String, String> = data("locales/en/portfolio.ftl")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, text)| (key.to_owned(), text.replace("{ $", "{").replace(" }", "}")))
        .collect();
    Words::resolve(|word: Word| messages.get(word.key()).cloned()).unwrap_or_else(|missing| panic!("no English for {missing:?}"))
}

fn catalogue() -> Catalogue {
    let sources: Vec<_> = FILES.iter().map(|file| ContentFile { file: format!("data/{file}"), text: data(file) }).collect();
    load(&sources).0
}

/// A level for every item that looks like a person's: most low, some confirmed, some not assessed.
fn rated(place: usize, target: u8) -> Rated {
    let noise = (place * 7 + place / 3 * 5 + place * place) % 23;
    match noise {
        0 | 1 => Rated::NotAssessed,
        2..=4 => Rated::Own(0),
        5 | 6 => Rated::Confirmed(target),
        7 => Rated::Confirmed(target.saturating_sub(1).max(1)),
        8..=14 => Rated::Own(1),
        15..=19 => Rated::Own(2),
        20 => Rated::Own(4),
        _ => Rated::Own(3),
    }
}

fn most(items: &[Item]) -> Rated {
    let mut levels: Vec<u8> = items.iter().filter_map(|item| item.rated.level()).collect();
    levels.sort_unstable_by(|a, b| b.cmp(a));
    match levels.get(levels.len().div_ceil(2).saturating_sub(1)) {
        Some(level) if items.iter().filter(|item| matches!(item.rated, Rated::Confirmed(_))).count() * 2 > items.len() => {
            Rated::Confirmed(*level)
        }
        Some(level) => Rated::Own(*level),
        None => Rated::NotAssessed,
    }
}

/// An internal auditor on the way, on A4.
pub(crate) fn sample() -> Model {
    let catalogue = catalogue();
    let framework = &catalogue.framework;
    let role = catalogue.roles.iter().find(|role| role.id == "internal-auditor").expect("a shipped role");
    let mut place = 0;
    let groups: Vec<Group> = framework
        .groups
        .iter()
        .map(|group| Group {
            number: group.number.clone(),
            title: group.title.clone(),
            competences: framework
                .competences
                .iter()
                .filter(|competence| competence.group == group.number)
                .map(|competence| {
                    let target = role.targets.get(&competence.number).copied();
                    let mut items = |kind: ItemKind| -> Vec<Item> {
                        competence
                            .items_of(kind)
                            .map(|item| {
                                place += 1;
                                let target = target.map(|target| if kind == ItemKind::Knowledge { target.min(3) } else { target });
                                let rated = if competence.number.as_str() == "5.9" {
                                    Rated::NotAssessed
                                } else {
                                    rated(place, target.unwrap_or(1))
                                };
                                Item { label: item.id.local(), text: item.text.clone(), rated, target, pieces: Vec::new() }
                            })
                            .collect()
                    };
                    let (knowledge, skill) = (items(ItemKind::Knowledge), items(ItemKind::Skill));
                    let (knowledge_level, skill_level) = (most(&knowledge), most(&skill));
                    Competence {
                        number: competence.number.to_string(),
                        title: competence.title.clone(),
                        short: competence.short.clone(),
                        outcome: competence.outcome.clone(),
                        serves: "Serves ISO/IEC 27001:2022 clause 9.2.".to_owned(),
                        target,
                        importance: role.importance.get(&competence.number).copied(),
                        knowledge,
                        skill,
                        knowledge_level,
                        skill_level,
                        missing: vec![
                            "S8 has not been assessed; S9 stands at 0.".into(),
                            "No skill has reached its target yet; the next two steps are study, the one after them is work.".into(),
                        ],
                        pieces: Vec::new(),
                        best: Vec::new(),
                    }
                })
                .collect(),
        })
        .collect();
    let clauses = clauses(&catalogue, &groups);
    Model {
        words: words(),
        language: "en".into(),
        paper: Paper::A4,
        printed_at: chrono::DateTime::from_timestamp(1_795_500_000, 0).expect("a date"),
        printed: "24 November 2026".into(),
        fingerprint: "4f2a91c70d3eb8a5b01c93dee6f2551019d4c7a89c4107be4de08812c2b96f31".into(),
        fingerprint_short: "4f2a 91c7 0d3e b8a5".into(),
        watermark: None,
        name: Some("Mara Lindqvist".into()),
        role: "Internal auditor, Halden Logistics".into(),
        deadline: Some("26 January 2027".into()),
        framework: "ISO/IEC 27021:2017, 24 competences".into(),
        readiness: Readiness {
            level: Count {
                number: 61, of: "of 223 items at target,".into(), note: "by the holder’s own rating".into(), share: (31, 100)
            },
            demonstrated: Count { number: 31, of: "of 223 items".into(), note: "shown by evidence".into(), share: (14, 100) },
            confirmed: Count { number: 28, of: "of 223 items".into(), note: "signed at target by a reviewer".into(), share: (12, 100) },
        },
        levels: [
            ("aware", "says what it is for", "has seen a finished one"),
            ("assisted", "picks the right way, book open", "did named parts, was checked"),
            ("independent", "decides a standard case alone", "did whole cases alone, twice"),
            ("lead", "compares methods, teaches", "adapted it, reviewed others"),
            ("shape", "sets what the organization uses", "answered for it, a year or more"),
        ]
        .into_iter()
        .zip(1..)
        .map(|((name, knowledge, skill), level)| LevelKey { level, name: name.into(), knowledge: knowledge.into(), skill: skill.into() })
        .collect(),
        groups,
        note: "Auditor competence as such is the matter of ISO 19011 and ISO/IEC 27007, clause 7; behaviour is not covered here.".into(),
        edition: "ISO/IEC 27001:2022".into(),
        clauses,
        pieces: Vec::new(),
        study: StudyLog::default(),
        left_out: LeftOut::default(),
    }
}

fn clauses(catalogue: &Catalogue, groups: &[Group]) -> Vec<Clause> {
    let edition = catalogue.clauses.edition_of_year(2022).expect("the edition");
    let competences: Vec<_> = groups.iter().flat_map(|group| &group.competences).collect();
    edition
        .nodes
        .iter()
        .map(|node| {
            let id: ClauseId = node.id.clone();
            let mut links: Vec<ClauseLink> = Vec::new();
            for link in catalogue.framework.links.iter().filter(|link| link.clause == id) {
                let Some(first) = link.items.first() else { continue };
                let competence = competences.iter().find(|known| known.number == first.competence.to_string()).expect("a competence");
                let labels: Vec<String> = link.items.iter().map(|item| item.local()).collect();
                links.push(ClauseLink {
                    competence: competence.number.clone(),
                    title: competence.short.clone(),
                    items: competence
                        .knowledge
                        .iter()
                        .chain(&competence.skill)
                        .filter(|item| labels.contains(&item.label))
                        .cloned()
                        .collect(),
                    source: match link.source {
                        LinkSource::Standard => Source::Standard,
                        LinkSource::Mapped => Source::Mapped,
                        LinkSource::Suggested => Source::Suggested,
                    },
                });
            }
            Clause { number: id.number.clone(), title: node.title.clone(), depth: (node.depth() - 1) as u8, links }
        })
        .collect()
}
