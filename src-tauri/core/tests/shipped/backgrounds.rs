//! What people have done or hold: cautious, complete, and in words that can be ticked.

use super::count;
use super::support::{shipped, sources};
use pathfolio_core::framework::{Background, BackgroundKind, ItemKind, load};
use pathfolio_core::profile::backgrounds::assumed;
use std::collections::BTreeSet;

/// Where three is assumed: the competence was that job's daily work.
const DAILY_WORK: [(&str, &str); 2] = [("project-manager", "5.11"), ("risk-manager", "5.8")];

/// The courses in which an audit is played through; no other certificate says anything about skill.
const PLAYED_THROUGH: [&str; 3] = ["iso-27001-internal-auditor", "iso-27001-lead-auditor", "iso-9001-lead-auditor"];

/// Competence, kind and level of everything a background assumes.
fn levels(background: &Background) -> Vec<(String, ItemKind, u8)> {
    assumed([background]).into_iter().map(|((number, kind), level)| (number.to_string(), kind, level)).collect()
}

#[test]
fn there_are_nineteen_kinds_of_work_and_eighteen_certificates_and_each_assumes_something() {
    let backgrounds = &shipped().backgrounds;
    let of = |kind| backgrounds.iter().filter(|b| b.kind == kind).count();
    assert_eq!((of(BackgroundKind::Role), of(BackgroundKind::Certificate)), (19, 18));
    let titles: BTreeSet<&str> = backgrounds.iter().map(|b| b.title.as_str()).collect();
    assert_eq!(titles.len(), backgrounds.len(), "two backgrounds have one title");
    for background in backgrounds {
        assert!(!levels(background).is_empty(), "{} assumes nothing", background.id);
        assert_eq!(shipped().background(&background.id), Some(background));
    }
}

#[test]
fn every_competence_is_assumed_by_some_background() {
    let touched: BTreeSet<String> = shipped().backgrounds.iter().flat_map(levels).map(|(number, _, _)| number).collect();
    let missing: Vec<_> = shipped().framework.competences.iter().filter(|c| !touched.contains(c.number.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn assumptions_are_cautious() {
    let mut bold = Vec::new();
    for background in &shipped().backgrounds {
        for (number, kind, level) in levels(background) {
            let daily = DAILY_WORK.contains(&(background.id.as_str(), number.as_str()));
            let most = match (background.kind, kind) {
                (BackgroundKind::Role, ItemKind::Knowledge) if daily => 3,
                (BackgroundKind::Certificate, ItemKind::Skill) => u8::from(PLAYED_THROUGH.contains(&background.id.as_str())),
                _ => 2,
            };
            if !(1..=most).contains(&level) {
                bold.push(format!("{}: {number}.{} {level}", background.id, kind.letter()));
            }
            // Who can do something knows something about it.
            let knows = background.assumed[&number.parse().unwrap()].knowledge.unwrap_or(0);
            if kind == ItemKind::Skill && level > knows {
                bold.push(format!("{}: skill in {number} above knowledge", background.id));
            }
        }
    }
    assert!(bold.is_empty(), "{}", bold.join("\n"));
}

#[test]
fn a_title_fits_a_line_and_past_work_says_how_much_of_it_counts() {
    let mut wrong = Vec::new();
    for background in &shipped().backgrounds {
        if !(1..=13).contains(&count(&background.title)) || background.title.chars().count() > 75 || background.title.ends_with('.') {
            wrong.push(background.title.clone());
        }
        let least = ["or more", "through a certification audit"].iter().any(|least| background.title.ends_with(least));
        if background.kind == BackgroundKind::Role && !least {
            wrong.push(format!("{}: how long?", background.title));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn chosen_together_they_fill_the_first_screen_as_far_as_they_reach() {
    let chosen = ["business-analyst", "document-control", "iso-27001-internal-auditor"].map(|id| shipped().background(id).unwrap());
    let levels = assumed(chosen);
    let of = |number: &str, kind| levels.get(&(number.parse().unwrap(), kind)).copied();
    assert_eq!(of("6.5.3", ItemKind::Knowledge), Some(2));
    assert_eq!(of("6.4.3", ItemKind::Skill), Some(2));
    assert_eq!(of("6.5.4", ItemKind::Skill), None, "a course says nothing about leading a review");
    assert_eq!(of("6.2.3", ItemKind::Knowledge), None, "not assumed is not 0");
}

#[test]
fn a_damaged_background_names_its_place_and_the_others_are_still_read() {
    let all = shipped().backgrounds.len();
    // (what is changed, into what, what the issue must say, backgrounds still read)
    let cases = [
        ("knowledge = { \"6.4.3\" = 2 }", "knowledge = { \"6.4.9\" = 2 }", "no competence 6.4.9", all),
        ("knowledge = { \"6.4.3\" = 2 }", "knowledge = { \"Six\" = 2 }", "needs a competence", all),
        ("knowledge = { \"6.4.3\" = 2 }", "knowledge = { \"6.4.3\" = 4 }", "from 1 to 3", all),
        ("knowledge = { \"6.4.3\" = 2 }", "knowledge = 2", "no table of levels", all),
        ("knowledge = { \"6.4.3\" = 2 }\nskill = { \"6.4.3\" = 2 }", "", "document-control assumes nothing", all),
        ("id = \"document-control\"", "id = \"business-analyst\"", "a second time", all - 1),
        ("id = \"document-control\"", "id = \"librarian\"", "no text for background/librarian/title", all),
        ("kind = \"certificate\"", "kind = \"hobby\"", "no kind of background", all - 1),
        ("[background.\"document-control\"]", "[background.\"nobody\"]", "no place in the structure", all),
    ];
    for (from, to, expected, left) in cases {
        let mut sources = sources();
        let hit = sources.iter_mut().find(|s| s.file.contains("backgrounds/") && s.text.contains(from)).unwrap();
        hit.text = hit.text.replacen(from, to, 1);
        let (catalogue, issues) = load(&sources);
        assert!(
            issues.iter().any(|i| i.what.contains(expected) && i.file.starts_with("data/backgrounds/") && i.line > 0),
            "{to}: {issues:?}"
        );
        assert_eq!(catalogue.backgrounds.len(), left, "{to}");
        assert_eq!(catalogue.roles.len(), shipped().roles.len(), "{to}");
    }
}
