//! The printed portfolio: valid, embedded, complete, the same twice, and its pages as pictures.

use crate::support::{Place, ok};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;

fn tool(name: &str, arguments: &[&str], file: &Path) -> String {
    let output =
        Command::new(name).args(arguments).arg(file).output().unwrap_or_else(|e| panic!("{name}: {e}; `cargo xtask test` installs it"));
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The words of the pages, as a reader copies them.
pub(crate) fn words(file: &Path) -> String {
    words_of(file, &[])
}

fn words_of(file: &Path, pages: &[&str]) -> String {
    let output = Command::new("pdftotext").args(["-enc", "UTF-8"]).args(pages).arg(file).arg("-").output().unwrap();
    String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_sample_portfolio_is_clean_embedded_and_holds_every_competence() {
    let place = Place::new();
    for paper in ["a4", "letter"] {
        let (one, two) = (place.file(&format!("{paper}-1.pdf")), place.file(&format!("{paper}-2.pdf")));
        for file in [&one, &two] {
            let ran = place.run(&["portfolio", file.to_str().unwrap(), "--sample", "--paper", paper]);
            assert_eq!(ran.code(), 0, "{}", ran.err());
        }
        assert!(fs::read(&one).unwrap() == fs::read(&two).unwrap(), "two runs gave different bytes");
        let second = words_of(&one, &["-f", "2", "-l", "2"]);
        assert!(second.contains("Contents"), "{paper}: the contents follow one page of summary");
        let checked = tool("qpdf", &["--check"], &one);
        assert!(checked.contains("No syntax or stream encoding errors found"), "{checked}");
        let fonts = tool("pdffonts", &[], &one);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty());
        for row in rows {
            let name = row.split_whitespace().next().unwrap();
            assert!(name.len() > 7 && name.as_bytes()[6] == b'+' && row.contains("yes yes yes"), "not an embedded subset: {row}");
        }
        let text = words(&one);
        let show = place.run(&["framework", "show", "--json"]).json();
        for competence in show["competences"].as_array().unwrap() {
            let title = competence["title"].as_str().unwrap();
            assert!(text.contains(title), "{title} is not on the {paper} page");
            for item in competence["items"].as_array().unwrap() {
                let start: Vec<&str> = item["text"].as_str().unwrap().split_whitespace().take(3).collect();
                assert!(text.contains(&start.join(" ")), "{} is not on the page", item["id"]);
            }
        }
        let info = tool("pdfinfo", &[], &one);
        let pages: usize = info.lines().find_map(|l| l.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
        assert!(text.contains(&format!("1 of {pages}")) && text.contains(&format!("{pages} of {pages}")), "page x of y");
        assert!(text.contains("Mara Lindqvist") && text.contains("nobody’s portfolio"), "the sample says that it is one");
        assert!(info.contains(if paper == "a4" { "A4" } else { "letter" }), "{info}");
        assert!(info.contains("Tagged:          yes"), "{info}");
    }
}

#[test]
fn what_was_rated_stands_on_paper_and_the_preview_is_the_same_pages() {
    let place = Place::new();
    let app = place.open();
    ok(
        &app,
        "role_set",
        json!({ "role": "internal-auditor", "name": "Żaneta Müller-Großfürst Παπαδοπούλου", "deadline": "2027-01-26", "purpose": "appraisal" }),
    );
    ok(&app, "assess", json!({ "ratings": [{ "target": "6.5.3.K", "level": 3 }] }));
    let preview = ok(&app, "portfolio_preview", json!({ "paper": "a4" }));
    let saved = ok(&app, "portfolio_save", json!({ "paper": "a4" }));
    assert_eq!(saved["pages"], preview["pages"].as_array().unwrap().len());
    let text = words(Path::new(saved["file"].as_str().unwrap()));
    assert!(text.contains("Żaneta Müller-Großfürst Παπαδοπούλου"), "{}", &text[..200]);
    assert!(text.contains("4 of 223 items at target") && text.contains("shown by evidence"), "{text}");
    assert!(text.contains("behaviour is not covered here"), "an auditor's paper says what it does not cover");
    for page in preview["pages"].as_array().unwrap() {
        let hash = page["hash"].as_str().unwrap();
        let svg = ok(&app, "portfolio_page", json!({ "hash": hash }))["svg"].as_str().unwrap().to_owned();
        let outside = svg.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", "");
        assert!(svg.starts_with("<svg") && !outside.contains("<script") && !outside.contains("://"), "{}", &svg[..80]);
        assert_eq!(app.blob(hash).unwrap().mime, "image/svg+xml");
    }
    let again = ok(&app, "portfolio_save", Value::Null);
    assert_ne!(again["file"], saved["file"], "an earlier file is never overwritten");
    assert_eq!(again["sha256"], saved["sha256"]);
}

#[test]
fn pages_of_the_preview_before_are_still_there_when_a_slower_one_ends_last() {
    let place = Place::new();
    let app = place.open();
    let first = ok(&app, "portfolio_preview", json!({ "paper": "a4" }));
    let second = ok(&app, "portfolio_preview", json!({ "paper": "letter" }));
    for preview in [&first, &second] {
        let page = ok(&app, "portfolio_page", json!({ "hash": preview["pages"][0]["hash"] }));
        assert!(page["svg"].as_str().unwrap().starts_with("<svg"), "{page}");
    }
}

#[test]
fn an_empty_profile_prints_and_says_what_a_reader_will_ask() {
    let place = Place::new();
    let app = place.open();
    let preview = ok(&app, "portfolio_preview", Value::Null);
    let asked = preview["preflight"].as_array().unwrap();
    assert!(asked.iter().any(|s| s.as_str().unwrap().contains("223 items are not assessed")), "{asked:?}");
    let saved = ok(&app, "portfolio_save", json!({ "paper": "letter" }));
    assert!(words(Path::new(saved["file"].as_str().unwrap())).contains("0 of 223 items at target"));
}
