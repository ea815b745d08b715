//! What there is to study.

use super::support::shipped;
use std::collections::BTreeSet;

#[test]
fn there_are_at_least_120_and_each_has_what_a_reader_needs() {
    let resources = &shipped().resources;
    assert!(resources.len() >= 120, "{}", resources.len());
    let titles: BTreeSet<_> = resources.iter().map(|r| (&r.title, &r.publisher, &r.reference)).collect();
    assert_eq!(titles.len(), resources.len(), "two resources are the same work");
    let mut wrong = Vec::new();
    for resource in resources {
        let id = &resource.id;
        if resource.parts.is_empty() {
            wrong.push(format!("{id} has no part"));
        }
        if !resource.address.starts_with("https://") || resource.address.contains(char::is_whitespace) {
            wrong.push(format!("{id}: address {:?}", resource.address));
        }
        if resource.year.is_some_and(|year| !(1990..=2026).contains(&year)) || resource.checked.is_some_and(|year| year < 2025) {
            wrong.push(format!("{id}: year"));
        }
        if resource.language.len() != 2 {
            wrong.push(format!("{id}: language {:?}", resource.language));
        }
        let whats: BTreeSet<_> = resource.parts.iter().map(|p| &p.what).collect();
        if whats.len() != resource.parts.len() {
            wrong.push(format!("{id} names a part twice"));
        }
        for part in &resource.parts {
            if !(5..=1500).contains(&part.minutes) || !(1..=5).contains(&part.items.len()) {
                wrong.push(format!("{id}, {:?}: {} minutes for {} items", part.what, part.minutes, part.items.len()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_item_is_served_by_two_resources_one_of_them_free() {
    let catalogue = shipped();
    let mut short = Vec::new();
    for item in catalogue.framework.items() {
        let serving: Vec<_> = catalogue.resources.iter().filter(|r| r.minutes_for(std::slice::from_ref(&item.id)) > 0).collect();
        if serving.len() < 2 || !serving.iter().any(|r| r.free) {
            short.push(format!("{}: {:?}", item.id, serving.iter().map(|r| &r.id).collect::<Vec<_>>()));
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}
