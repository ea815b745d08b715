//! Titles, file names and descriptions of evidence, and the items each is about.

use super::support::shipped;
use pathfolio_core::framework::ItemId;
use pathfolio_core::matching::{Items, Suggestion};
use std::collections::BTreeSet;

fn items() -> Items {
    Items::of(&shipped().framework)
}

/// The number of the competence of the first suggestion; empty where there is none.
fn first(suggestions: &[Suggestion]) -> String {
    suggestions.first().map_or_else(String::new, |suggestion| suggestion.item.competence.to_string())
}

#[test]
fn evidence_leads_to_items_of_the_competence_it_is_about() {
    let items = items();
    let mut wrong = Vec::new();
    for (text, competence) in [
        ("Internal audit report HR onboarding, sampling of 20 joiners", "6.5.3"),
        ("ISO 27001 Lead Auditor certificate", "6.5.3"),
        ("Risk register with treatment plan", "6.2.3"),
        ("Phishing awareness campaign results", "6.4.2"),
        ("supplier questionnaire review", "5.12"),
        ("Management review minutes March 2026", "6.5.4"),
        ("statement-of-applicability_v3.docx", "6.2.3"),
        ("BackupRestoreTest_2026-03.pdf", "6.3.2"),
        ("Business impact analysis payroll", "6.3.2"),
        ("Joiner mover leaver access review Q3", "6.3.2"),
        ("NIS 2 legal register", "6.1.2"),
        ("Stakeholder map and communication plan", "5.3"),
        ("Appraisal talk with a team member", "5.7"),
        ("PRINCE2 Practitioner certificate", "5.11"),
        ("Pentest report web shop, rules of engagement signed", "6.5.3"),
        ("Scope statement of the ISMS, interfaces and dependencies", "6.2.2"),
        ("Corrective action report: nonconformity closed after a check", "6.6.2"),
        ("phishing.pdf", "6.4.2"),
        ("Auditbericht internes Audit Personal", "6.5.3"),
        ("Risikoregister 2026", "6.2.3"),
        ("Lieferantenbewertung Rechenzentrum", "5.12"),
        ("Protokoll der Managementbewertung", "6.5.4"),
        ("Berechtigungsprüfung SAP, zweites Quartal", "6.3.2"),
    ] {
        let suggestions = items.suggest(text, 6);
        if first(&suggestions) != competence {
            wrong.push(format!("{text:?}: {suggestions:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_about_something_else_leads_nowhere() {
    let items = items();
    for text in [
        "holiday photo beach",
        "Recipe for apple cake with cinnamon",
        "Invoice 2024-113 electricity",
        "gas bill",
        "Mietvertrag Wohnung",
        "birthday party guest list",
        "lecture notes on medieval poetry",
        "car insurance policy renewal",
        "Christmas dinner plan with family",
        "football match results table",
        "IMG_20260712_183311.jpg",
        "Urlaub Strand Foto",
        "Train ticket to Berlin",
        "reading list of novels",
        "Documentation of my garden",
        "Communication of the wedding date to aunts",
        "Plan.pdf",
        "",
        "the of and",
        "…",
    ] {
        assert_eq!(items.suggest(text, 6), [], "{text:?}");
    }
}

#[test]
fn no_more_items_come_than_were_asked_for_each_once_and_with_words_of_the_text() {
    let items = items();
    let text = "Internal audit report on supplier reviews, access reviews and the risk register, with corrective action for three findings";
    for most in [0, 1, 3, 50] {
        let suggestions = items.suggest(text, most);
        assert!(suggestions.len() <= most);
        let different: BTreeSet<&ItemId> = suggestions.iter().map(|suggestion| &suggestion.item).collect();
        assert_eq!(different.len(), suggestions.len());
        for suggestion in &suggestions {
            assert!(!suggestion.words.is_empty(), "{}", suggestion.item);
            for word in suggestion.words.iter().flat_map(|words| words.split(' ')) {
                assert!(text.contains(word), "{word:?} is not in the text");
            }
        }
        assert_eq!(suggestions, items.suggest(text, most), "asked again, answered alike");
    }
}

#[test]
fn a_long_text_is_read_as_far_as_it_needs_to_be() {
    let items = items();
    let long = format!("Internal audit report, sampling of joiners. {}", "lorem ipsum dolor ".repeat(1 << 16));
    assert_eq!(first(&items.suggest(&long, 3)), "6.5.3");
    let _ = items.suggest(&"x".repeat(1 << 20), 3);
}
