//! The catalogue that ships: complete, in the standard's numbering, without an issue. Facts are pinned here anew: how many
//! items each competence has and which clauses of ISO/IEC 27001:2013 the standard names for it.

use super::support::{shipped, sources};
use pathfolio_core::framework::{Catalogue, CompetenceNumber, Issue, ItemId, ItemKind, LinkSource, load};
use std::collections::BTreeSet;

/// Number, title, knowledge items, skill items, clauses of 2013.
#[rustfmt::skip]
const FACTS: [(&str, &str, usize, usize, &[&str]); 24] = [
    ("5.2", "Leadership", 2, 4, &["5"]),
    ("5.3", "Communication", 3, 4, &["7.4"]),
    ("5.4", "Business Strategy and ISMS", 4, 4, &["4.1"]),
    ("5.5", "Organization design, culture, behaviour and stakeholder management", 4, 5, &["4.2"]),
    ("5.6", "Process design and organizational change management", 5, 5, &[]),
    ("5.7", "Human Resource, team and individual management", 6, 9, &["7.2"]),
    ("5.8", "Risk management", 3, 3, &[]),
    ("5.9", "Resource management", 5, 7, &["7.1"]),
    ("5.10", "Information systems architecture", 5, 2, &[]),
    ("5.11", "Project and portfolio management", 3, 4, &[]),
    ("5.12", "Supplier management", 1, 4, &[]),
    ("5.13", "Problem management", 1, 4, &[]),
    ("6.1.2", "Information security governance", 5, 6, &[]),
    ("6.1.3", "Context of the organization", 5, 4, &["4.1", "4.2"]),
    ("6.2.2", "Scope of ISMS", 3, 10, &["4.3", "6.2"]),
    ("6.2.3", "Information security risk assessment and treatment", 5, 5, &["6.1", "8.2", "8.3"]),
    ("6.3.2", "Information security operations", 16, 5, &["8"]),
    ("6.4.2", "Information security awareness, education and training", 4, 5, &["7.3"]),
    ("6.4.3", "Documentation", 4, 6, &["6.2", "7.5"]),
    ("6.5.2", "ISMS monitoring, measurement, analysis and evaluation", 3, 7, &["9.1"]),
    ("6.5.3", "ISMS auditing", 4, 9, &["9.2"]),
    ("6.5.4", "Management review", 4, 5, &["9.3", "10.1"]),
    ("6.6.2", "Continual improvement", 1, 7, &["10.2"]),
    ("6.6.3", "Technological trends and developments", 1, 2, &[]),
];

fn id(text: &str) -> ItemId {
    text.parse().expect("an item id")
}

#[test]
fn shipped_content_has_no_issue() {
    assert_eq!(load(&sources()).1, []);
}

#[test]
fn competences_stand_in_the_standards_order_with_its_titles_counts_and_clauses() {
    let catalogue = shipped();
    assert_eq!(catalogue.framework.competences.len(), 24);
    for (competence, (number, title, knowledge, skill, clauses)) in catalogue.framework.competences.iter().zip(FACTS) {
        assert_eq!((competence.number.as_str(), competence.title.as_str()), (number, title));
        assert_eq!(competence.items_of(ItemKind::Knowledge).count(), knowledge, "knowledge items of {number}");
        assert_eq!(competence.items_of(ItemKind::Skill).count(), skill, "skill items of {number}");
        let stated: BTreeSet<String> = catalogue
            .framework
            .links
            .iter()
            .filter(|l| l.source == LinkSource::Standard && l.items.iter().any(|i| i.competence == competence.number))
            .map(|l| l.clause.to_string())
            .collect();
        assert_eq!(stated, clauses.iter().map(|c| format!("iso-27001-2013/{c}")).collect(), "clauses stated for {number}");
    }
    let kinds: Vec<ItemKind> = catalogue.framework.items().map(|i| i.id.kind).collect();
    assert_eq!(kinds.iter().filter(|k| **k == ItemKind::Knowledge).count(), 97);
    assert_eq!(kinds.len() - 97, 126);
    let parts: Vec<(String, usize)> =
        catalogue.framework.items().filter(|i| !i.parts.is_empty()).map(|i| (i.id.to_string(), i.parts.len())).collect();
    assert_eq!(parts, [("6.1.2.S4".to_owned(), 5), ("6.5.2.S2".to_owned(), 4)]);
}

#[test]
fn both_editions_have_their_nodes_and_the_known_differences() {
    let clauses = &shipped().clauses;
    let nodes: Vec<(u16, usize)> = clauses.editions.iter().map(|e| (e.year, e.nodes.len())).collect();
    assert_eq!(nodes, [(2013, 35), (2022, 41)]);
    for (old, new) in [("10.1", vec!["10.2"]), ("10.2", vec!["10.1"]), ("9.2", vec!["9.2", "9.2.1", "9.2.2"]), ("7.5", vec!["7.5"])] {
        assert_eq!(clauses.counterparts(old, true), new, "{old} of 2013");
    }
    assert_eq!(clauses.counterparts("9.2.2", false), ["9.2"]);
    assert_eq!(clauses.counterparts("6.3", false), Vec::<String>::new(), "6.3 is new");
    assert_eq!(clauses.counterparts("10.2", false), ["10.1"]);
}

#[test]
fn a_link_counts_for_subclauses_and_a_clause_rolls_up_its_children() {
    let catalogue = shipped();
    let competences = |clause: &str| -> BTreeSet<String> {
        catalogue.items_of_clause(&clause.parse().unwrap()).iter().map(|(item, _)| item.competence.to_string()).collect()
    };
    assert!(competences("iso-27001-2022/9.2.2").contains("6.5.3"), "9.2 was stated, so 9.2.2 is served");
    assert!(competences("iso-27001-2022/9").contains("6.5.3"));
    assert!(competences("iso-27001-2022/10.2").contains("6.5.4"), "10.1 of 2013 is 10.2 of 2022");
    let by_standard = |clause: &str, item: &str| catalogue.items_of_clause(&clause.parse().unwrap()).iter().any(|(i, _)| *i == id(item));
    assert!(!by_standard("iso-27001-2022/6.2", "6.4.3.S4"), "templates do not serve objectives");
    let mapped = catalogue.clauses_of_item(&id("6.5.3.K4"), "iso-27001-2022");
    assert_eq!(
        mapped.iter().map(|(c, s)| (c.to_string(), *s)).collect::<Vec<_>>(),
        [("iso-27001-2022/9.2".to_owned(), LinkSource::Mapped)]
    );
}

#[test]
fn thirteen_roles_rate_every_competence() {
    let catalogue = shipped();
    assert_eq!(catalogue.roles.len(), 13);
    for role in &catalogue.roles {
        let numbers: Vec<&CompetenceNumber> = role.targets.keys().collect();
        assert_eq!(numbers, catalogue.framework.competences.iter().map(|c| &c.number).collect::<Vec<_>>(), "{}", role.id);
        assert_eq!(role.importance.len(), 24, "{}", role.id);
    }
}

#[test]
fn topics_are_about_ninety_and_aliases_and_overlaps_are_all_there() {
    let framework = &shipped().framework;
    assert!((80..=100).contains(&framework.topics.len()), "{} topics", framework.topics.len());
    assert_eq!(framework.alias_of(&id("6.5.4.K2")), Some(&id("5.9.K1")));
    assert_eq!(framework.aliases.len(), 4);
    assert_eq!(framework.overlaps.len(), 10);
    assert_eq!(framework.item(&id("6.2.3.K5")).unwrap().size.as_str(), "4");
    assert_eq!(framework.prerequisites.len(), 18);
}

#[test]
fn a_damaged_file_names_its_place_and_everything_else_is_still_read() {
    let damage = |from: &str, to: &str| -> (Catalogue, Vec<Issue>) {
        let mut sources = sources();
        let hit = sources.iter_mut().find(|s| s.text.contains(from)).unwrap();
        hit.text = hit.text.replacen(from, to, 1);
        load(&sources)
    };
    // (what is changed, into what, what the issue must say, items still read)
    let cases = [
        ("[[competence]]\nnumber = \"5.2\"", "[[competence]]\nnumber = 52", "number is missing", 217),
        ("clause = \"iso-27001-2013/9.2\"", "clause = \"iso-27001-2013/9.7\"", "no clause iso-27001-2013/9.7", 223),
        ("\"5.2.S3\" = \"1/2\"", "\"5.2.S3\" = \"1/3\"", "a size is", 223),
        ("stance = \"evaluates\"", "stance = \"watches\"", "no stance", 223),
        ("id = \"6.5.3/sampling\"", "id = \"6.5.3/Sampling\"", "topic id", 223),
        ("revision = 1", "revision = = 1", "", 223),
    ];
    for (from, to, expected, items) in cases {
        let (catalogue, issues) = damage(from, to);
        assert!(issues.iter().any(|i| i.what.contains(expected) && i.file.starts_with("data/")), "{to}: {issues:?}");
        assert!(issues.iter().any(|i| i.line > 0), "{to}: no line in {issues:?}");
        assert_eq!(catalogue.framework.items().count(), items, "{to}");
    }
}

#[test]
fn a_circle_that_runs_over_an_alias_is_named() {
    // 6.3.2.K16 comes before 6.2.3.S4, but its study is carried by its alias 6.2.3.K5.
    let mut sources = sources();
    sources
        .iter_mut()
        .find(|s| s.file.ends_with("framework.toml"))
        .unwrap()
        .text
        .push_str("\n[[prerequisite]]\nfirst = [\"6.2.3.K3\"]\nthen = [\"6.2.3.K5\"]\n");
    let (_, issues) = load(&sources);
    assert!(issues.iter().any(|i| i.what.contains("lifted to topics") && i.what.contains("6.2.3/annex-a")), "{issues:?}");
}
