//! Levels and counts on a small catalogue of two competences that share an item.

use super::*;
use crate::framework::{Catalogue, Source, load};

const STRUCTURE: &str = r#"
id = "small"
revision = 1
[[group]]
number = "5"
[[competence]]
number = "5.1"
category = "a"
group = "5"
knowledge = 2
skill = 1
[[competence]]
number = "5.2"
category = "a"
group = "5"
knowledge = 2
skill = 1
[[alias]]
first = "5.1.K1"
second = "5.2.K1"
[[topic]]
id = "5.1/one"
items = ["K1", "K2", "S1"]
[[topic]]
id = "5.2/two"
items = ["K1", "K2", "S1"]
[[role]]
id = "tester"
stance = "does"
targets = { "5.1" = 2, "5.2" = 5 }
importance = { "5.1" = 9, "5.2" = 1 }
"#;

const WORDS: &str = r#"
[framework]
title = "Small"
[group]
"5" = "Five"
[role.tester]
title = "Tester"
article = "a tester"
summary = "Tests."
evidence = "None"
[competence."5.1"]
title = "One"
short = "One"
outcome = "Does one."
item = { K1 = "a", K2 = "b", S1 = "c" }
topic = { one = "One" }
[competence."5.2"]
title = "Two"
short = "Two"
outcome = "Does two."
item = { K1 = "a", K2 = "b", S1 = "c" }
topic = { two = "Two" }
"#;

fn catalogue() -> Catalogue {
    let sources = [("small.toml", STRUCTURE), ("text.en.toml", WORDS)].map(|(file, text)| Source { file: file.into(), text: text.into() });
    let (catalogue, issues) = load(&sources);
    assert_eq!(issues, []);
    catalogue
}

/// Ratings as `target level`, later ones later in time.
fn levels(catalogue: &Catalogue, ratings: &[(&str, u8)]) -> Levels {
    Levels::of(&catalogue.framework, |target| {
        ratings.iter().enumerate().rev().find(|(_, (t, _))| *t == target.to_string()).map(|(when, (_, level))| (*level, when))
    })
}

fn level(levels: &Levels, item: &str) -> Option<u8> {
    levels.level(&item.parse().unwrap())
}

#[test]
fn an_item_takes_its_own_rating_then_its_aspects_then_none() {
    let catalogue = catalogue();
    let levels = levels(&catalogue, &[("5.1.K2", 3), ("5.1.K", 1)]);
    assert_eq!(level(&levels, "5.1.K2"), Some(3), "its own stands, though the aspect was rated later");
    assert_eq!(level(&levels, "5.1.K1"), Some(1));
    assert_eq!(level(&levels, "5.1.S1"), None, "not assessed is not 0");
}

#[test]
fn rating_one_of_two_twins_rates_both_and_the_later_counts() {
    let catalogue = catalogue();
    let first = levels(&catalogue, &[("5.1.K1", 2)]);
    assert_eq!((level(&first, "5.1.K1"), level(&first, "5.2.K1")), (Some(2), Some(2)));
    assert_eq!(first.origin(&"5.2.K1".parse().unwrap()), Some(Origin::Twin));
    let later = levels(&catalogue, &[("5.1.K1", 2), ("5.2.K1", 4)]);
    assert_eq!((level(&later, "5.1.K1"), level(&later, "5.2.K1")), (Some(4), Some(4)));
}

#[test]
fn the_one_figure_is_what_half_of_the_assessed_items_have_reached() {
    let catalogue = catalogue();
    let competence = &catalogue.framework.competences[0];
    let shown = |ratings: &[(&str, u8)]| levels(&catalogue, ratings).reached_by_half(competence, ItemKind::Knowledge);
    assert_eq!(shown(&[]), None);
    assert_eq!(shown(&[("5.1.K1", 3)]), Some(3), "the other is not assessed and does not count");
    assert_eq!(shown(&[("5.1.K1", 3), ("5.1.K2", 0)]), Some(3));
    assert_eq!(shown(&[("5.1.K1", 0), ("5.1.K2", 0)]), Some(0));
}

#[test]
fn knowledge_is_asked_for_up_to_three_and_four_only_by_target_five() {
    let catalogue = catalogue();
    let role = &catalogue.roles[0];
    let of = |number: &str, kind| item_target(role, &number.parse().unwrap(), kind);
    assert_eq!([of("5.1", ItemKind::Knowledge), of("5.1", ItemKind::Skill)], [2, 2]);
    assert_eq!([of("5.2", ItemKind::Knowledge), of("5.2", ItemKind::Skill)], [4, 5]);
}

#[test]
fn readiness_counts_items_at_target_and_weighs_the_share() {
    let catalogue = catalogue();
    let role = &catalogue.roles[0];
    let levels = levels(&catalogue, &[("5.1.K1", 2), ("5.1.K2", 1)]);
    let ids: Vec<ItemId> = catalogue.framework.competences[0].items.iter().map(|i| i.id.clone()).collect();
    let counted = readiness(&catalogue, role, &levels, |item| item.kind == ItemKind::Skill, &ids);
    assert_eq!((counted.items, counted.at_target, counted.not_assessed), (3, 1, 1));
    // (2·1 + 2·½ + 3·0) of (2 + 2 + 3)
    assert_eq!(counted.level.part * 7, counted.level.of * 3);
    assert_eq!((counted.demonstrated, counted.demonstrated_share), (1, Share { part: 3, of: 7 }), "a skill weighs 3 of 2 + 2 + 3");
}

#[test]
fn what_is_assumed_guides_the_plan_and_counts_nowhere() {
    let catalogue = catalogue();
    let assumed = |target: &Target| [("5.1.K", 2), ("5.1.K2", 1)].iter().find(|(t, _)| *t == target.to_string()).map(|(_, level)| *level);
    let levels = levels(&catalogue, &[("5.1.S1", 3)]).assuming(&catalogue.framework, assumed);
    assert_eq!(level(&levels, "5.1.K1"), None);
    let of = |item: &str| levels.assumed(&item.parse().unwrap());
    assert_eq!([of("5.1.K1"), of("5.1.K2"), of("5.1.S1")], [Some(2), Some(1), None], "what is rated is not assumed");
    let planned = levels.to_map();
    assert_eq!(planned[&"5.1.K1".parse().unwrap()], 2);
    assert_eq!(planned[&"5.1.S1".parse().unwrap()], 3);
    let competence = &catalogue.framework.competences[0];
    assert_eq!(levels.reached_by_half(competence, ItemKind::Knowledge), None);
    assert_eq!(levels.assumed_by_half(competence, ItemKind::Knowledge), Some(2));
    let ids: Vec<ItemId> = competence.items.iter().map(|i| i.id.clone()).collect();
    let counted = readiness(&catalogue, &catalogue.roles[0], &levels, |_| false, &ids);
    assert_eq!((counted.at_target, counted.not_assessed), (1, 2));
}
