//! Adverts as firms write them, invented for this test, and the role each is for.

use super::{count, support::shipped};
use pathfolio_core::matching::{Nearest, Roles};
use std::{collections::BTreeSet, fs, path::Path};

/// Every advert: name of its file without the ending, and its text. The name begins with the role and ends with the language.
fn adverts() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shipped/adverts");
    let mut adverts: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    adverts.sort();
    adverts
}

fn roles() -> Roles {
    Roles::of(shipped())
}

fn ids(nearest: &[Nearest]) -> Vec<&str> {
    nearest.iter().map(|near| near.role.as_str()).collect()
}

#[test]
fn the_right_role_comes_first_for_every_advert() {
    let roles = roles();
    let mut wrong = Vec::new();
    for (name, advert) in adverts().into_iter().filter(|(name, _)| !name.starts_with("none")) {
        let role = name.split('.').next().unwrap();
        let nearest = roles.nearest(&advert, 3);
        if nearest.first().is_none_or(|near| near.role != role) {
            let said: Vec<String> = nearest.iter().map(|near| format!("{} by {:?}", near.role, near.words)).collect();
            wrong.push(format!("{name}:\n  {}", said.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn adverts_are_of_ordinary_length_in_two_languages_and_leave_no_advertised_role_out() {
    let adverts = adverts();
    let wrong: Vec<_> =
        adverts.iter().filter(|(_, text)| !(60..=150).contains(&count(text))).map(|(name, text)| (name, count(text))).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    let named: BTreeSet<&str> =
        adverts.iter().filter_map(|(name, _)| name.split('.').next()).filter(|role| !role.starts_with("none")).collect();
    let advertised = shipped().adverts.signals.keys().map(String::as_str).collect();
    assert_eq!(named, advertised);
    for language in [".en", ".de"] {
        assert!(adverts.iter().filter(|(name, _)| name.ends_with(language)).count() >= 8, "{language}");
    }
}

#[test]
fn an_advert_of_another_trade_is_near_no_role() {
    let roles = roles();
    let others: Vec<_> = adverts().into_iter().filter(|(name, _)| name.starts_with("none")).collect();
    assert!(others.len() >= 5);
    for (name, advert) in others {
        assert_eq!(roles.nearest(&advert, 3), [], "{name}");
    }
    for text in [
        "",
        "Information security",
        "a b c",
        "Security guard, security team, security desk",
        "Warehouse manager: report to the board, lead the team. We are certified to ISO/IEC 27001.",
        "Koch (m/w/d), Beachtung der Informationssicherheitsleitlinie",
    ] {
        assert_eq!(roles.nearest(text, 3), [], "{text:?}");
    }
}

#[test]
fn the_words_that_led_there_stand_in_the_advert_and_no_more_roles_come_than_were_asked_for() {
    let roles = roles();
    for (name, advert) in adverts() {
        let two = roles.nearest(&advert, 2);
        assert!(two.len() <= 2);
        assert_eq!(ids(&two), ids(&roles.nearest(&advert, 3)).into_iter().take(2).collect::<Vec<_>>(), "{name}");
        for near in two {
            assert!(!near.words.is_empty(), "{name}");
            for word in near.words.iter().flat_map(|words| words.split(' ')) {
                assert!(advert.contains(word), "{word:?} is not in {name}");
            }
        }
    }
}

#[test]
fn capitals_line_ends_and_a_megabyte_of_padding_change_nothing_or_little() {
    let roles = roles();
    let (_, advert) = adverts().into_iter().find(|(name, _)| name == "ciso.en").unwrap();
    let first = |text: &str| roles.nearest(text, 1).into_iter().map(|near| near.role).collect::<Vec<_>>();
    assert_eq!(first(&advert.to_uppercase()), ["ciso"]);
    assert_eq!(first(&advert.replace('\n', "\r\n")), ["ciso"]);
    assert_eq!(first(&format!("{advert}{}", " padding".repeat(1 << 17))), ["ciso"], "only so many words are read");
    assert_eq!(first(&"\u{0}\u{feff}🦀".repeat(1 << 17)), [""; 0]);
}

#[test]
fn every_advertised_role_has_fifteen_to_thirty_signals_and_the_whole_standard_none() {
    let adverts = &shipped().adverts;
    for role in &shipped().roles {
        let signals = adverts.signals.get(&role.id).map_or(&[][..], |signals| signals);
        let different: BTreeSet<String> = signals.iter().map(|signal| signal.to_lowercase()).collect();
        assert_eq!(different.len(), signals.len(), "{} has a signal twice", role.id);
        let expected = if role.id == "whole-standard" { 0..=0 } else { 15..=30 };
        assert!(expected.contains(&signals.len()), "{}: {}", role.id, signals.len());
        let long: Vec<_> = signals.iter().filter(|signal| count(signal) > 6).collect();
        assert!(long.is_empty(), "{long:?}");
    }
    // A mention of the field must count once.
    for signal in &adverts.subject {
        let whole = format!(" {} ", signal.to_lowercase());
        let inside: Vec<_> = adverts
            .subject
            .iter()
            .filter(|other| *other != signal)
            .filter(|other| whole.contains(&format!(" {} ", other.to_lowercase())))
            .collect();
        assert!(inside.is_empty(), "{signal} holds {inside:?}");
    }
}
