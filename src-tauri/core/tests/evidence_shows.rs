//! What evidence shows, on the shipped catalogue: the basis decides, day by day.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use pathfolio_core::evidence::{Basis, Form, Label, Piece, Reflection, Serves, Shown, shown};
use pathfolio_core::framework::{Framework, Source, load};

fn framework() -> Framework {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/frameworks/iso-27021-2017/");
    let sources = ["framework.toml", "text.en.toml"].map(|file| Source {
        file: format!("frameworks/iso-27021-2017/{file}"),
        text: std::fs::read_to_string(format!("{root}{file}")).unwrap(),
    });
    load(&sources).0.framework
}

fn piece(basis: Basis, targets: &[&str], expires: Option<&str>) -> Piece {
    Piece {
        number: 1,
        title: "x".into(),
        basis,
        form: Form::Other,
        label: Label::Public,
        date: "2024-01-18".parse().unwrap(),
        until: None,
        expires: expires.map(|day| day.parse().unwrap()),
        issuer: None,
        reference: None,
        share: None,
        witness: None,
        shows: Some("x".into()),
        serves: targets.iter().map(|t| Serves { target: format!("iso-27021-2017/{t}"), passage: None }).collect(),
        clauses: vec![],
        files: vec![],
        link: None,
        stub: None,
        reflection: Reflection::default(),
    }
}

fn of(pieces: &[Piece], item: &str, day: &str) -> Shown {
    shown(&framework(), pieces, day.parse().unwrap()).remove(&item.parse().unwrap()).unwrap_or_default()
}

#[test]
fn knowledge_takes_a_qualification_and_skill_takes_ability() {
    let pieces = [
        piece(Basis::Qualification, &["6.5.3.K4", "6.5.3.S2"], None),
        piece(Basis::Ability, &["6.5.3.K4", "6.5.3.S2"], None),
        piece(Basis::Supporting, &["6.5.3.K4", "6.5.3.S2"], None),
    ];
    assert_eq!(of(&pieces, "6.5.3.K4", "2026-11-24"), Shown { by: vec![0], lapsed: vec![], beside: vec![1, 2] });
    assert_eq!(of(&pieces, "6.5.3.S2", "2026-11-24"), Shown { by: vec![1], lapsed: vec![], beside: vec![0, 2] });
}

#[test]
fn a_piece_shows_nothing_before_its_own_day() {
    let pieces = [piece(Basis::Ability, &["6.5.3.S2"], None)];
    assert_eq!(of(&pieces, "6.5.3.S2", "2024-01-17"), Shown { by: vec![], lapsed: vec![], beside: vec![0] });
    assert!(of(&pieces, "6.5.3.S2", "2024-01-18").is_demonstrated());
}

#[test]
fn a_qualification_in_the_whole_competence_shows_all_its_knowledge_and_none_of_its_skill() {
    let pieces = [piece(Basis::Qualification, &["6.5.3.K"], None)];
    assert!(of(&pieces, "6.5.3.K1", "2026-11-24").is_demonstrated());
    assert!(of(&pieces, "6.5.3.K4", "2026-11-24").is_demonstrated());
    assert_eq!(of(&pieces, "6.5.3.S1", "2026-11-24"), Shown::default());
}

#[test]
fn what_has_run_out_shows_nothing_from_the_day_after() {
    let pieces = [piece(Basis::Qualification, &["6.5.3.K4"], Some("2027-01-18"))];
    assert!(of(&pieces, "6.5.3.K4", "2027-01-18").is_demonstrated());
    assert_eq!(of(&pieces, "6.5.3.K4", "2027-01-19"), Shown { by: vec![], lapsed: vec![0], beside: vec![] });
}

#[test]
fn evidence_for_one_of_two_twins_shows_both() {
    let pieces = [piece(Basis::Qualification, &["5.9.K1"], None)];
    assert!(of(&pieces, "6.5.4.K2", "2026-11-24").is_demonstrated());
}

#[test]
fn what_another_framework_or_a_later_revision_names_is_passed_over() {
    let mut foreign = piece(Basis::Qualification, &["6.5.3.K99"], None);
    foreign.serves.push(Serves { target: "other/6.5.3.K4".into(), passage: None });
    assert!(shown(&framework(), &[foreign], "2026-11-24".parse().unwrap()).is_empty());
}
