//! A week of the daily tool, as a person lives it in the real window: what one comes from, one competence assessed in detail,
//! three sittings, five pieces of evidence, a revision, an undo across a restart, and a print that holds it all.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use pathfolio_tests::desktop::{Home, finish};
use pathfolio_tests::{Desktop, Key, Page};
use serde_json::{Value, json};

#[tokio::test]
#[ignore = "needs the built window: cargo xtask test"]
async fn a_week_of_assessing_studying_and_keeping_evidence_ends_on_paper() {
    let home = Home::new();
    let documents = home.path().join("Documents");
    std::fs::create_dir(&documents).expect("a folder for documents");
    let report = file(home.path(), "audit-hr.pdf", b"%PDF-1.4 two findings, both accepted");
    let programme = file(home.path(), "programme.txt", b"Four audits, two of them at suppliers");
    let mut desktop = Desktop::start_in(home).await;

    monday_first_run(desktop.page()).await;
    monday_one_competence_in_detail(desktop.page()).await;
    tuesday_a_sitting_by_the_timer(desktop.page()).await;
    log_time(desktop.page(), "30", "Read the programme of last year").await;
    log_time(desktop.page(), "60", "Wrote down the criteria of two audits").await;

    keep(desktop.page(), "Audit report HR onboarding", "ability", Behind::File(&report)).await;
    keep(desktop.page(), "Audit programme 2026", "ability", Behind::File(&programme)).await;
    keep(desktop.page(), "Lead auditor course with exam", "qualification", Behind::Address("https://example.org/certificate/17")).await;
    keep(desktop.page(), "Access review working papers", "ability", Behind::Held("Halden Logistics")).await;
    // The same file again: it is said, and kept once.
    keep(desktop.page(), "Audit report, second copy", "supporting", Behind::File(&report)).await;
    let kept = list(desktop.page()).await;
    assert_eq!(kept.len(), 5, "{kept:?}");
    assert_eq!(attachments(&desktop.home.data()), 2, "two files, one of them given twice");

    revise(desktop.page()).await;
    undo_across_a_restart(&mut desktop).await;
    print_all_of_it(&desktop, &documents).await;
}

fn file(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a file of the person's own");
    path
}

async fn monday_first_run(page: &Page) {
    page.find("heading", "Where do you want to get?").await;
    page.choose("Role", "Internal auditor").await;
    page.fill("Hours on Tuesday", "2").await;
    page.fill("Hours on Saturday", "3").await;
    let ticked = page.find_like("checkbox", "Internal Auditor").await;
    page.click_on(&ticked).await;
    page.click("button", "in 6 months").await;
    page.screenshot("week-first-run").await;
    page.click("button", "Make my plan").await;
    page.find("heading", "Up next").await;
    page.screenshot("week-today").await;
    let map = page.call("competence_map", json!({})).await.expect("the map");
    let auditing = cell(&map, "6.5.3");
    assert_eq!((&auditing["knowledge"], &auditing["assumed"]), (&Value::Null, &json!(true)), "assumed is not assessed");
}

fn cell(map: &Value, number: &str) -> Value {
    map["cells"].as_array().and_then(|cells| cells.iter().find(|c| c["number"] == number)).cloned().unwrap_or_default()
}

/// All thirteen items of a competence, by number keys alone.
async fn monday_one_competence_in_detail(page: &Page) {
    page.run("location.hash = '#/competences/6.5.3/rate';", vec![]).await;
    let items = ["K1", "K2", "K3", "K4", "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9"];
    for (at, item) in items.iter().enumerate() {
        page.find("radiogroup", &format!("Level of 6.5.3.{item}")).await;
        page.press(Key::Char(if at < 4 { '2' } else { '1' })).await;
    }
    settled(page, |detail| detail["items"].as_array().is_some_and(|items| items.iter().all(|item| item["level"].is_number()))).await;
    page.screenshot("week-assessed").await;
}

/// Waits until the competence 6.5.3 is as it should be.
async fn settled(page: &Page, holds: impl Fn(&Value) -> bool) {
    let mut detail = Value::Null;
    for _ in 0..50 {
        detail = page.call("competence", json!({ "number": "6.5.3" })).await.expect("the competence");
        if holds(&detail) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("6.5.3 does not come to stand as it should: {}", detail["items"]);
}

async fn tuesday_a_sitting_by_the_timer(page: &Page) {
    page.click("link", "Today").await;
    let start = page.find_like("button", "Start sitting").await;
    page.click_on(&start).await;
    page.reads("Running since").await;
    page.screenshot("week-timer").await;
    page.click("button", "Stop").await;
    page.fill_field("Minutes", "45").await;
    page.fill_field("Note", "Population first, then the sample").await;
    page.screenshot("week-timer-stopped").await;
    page.click("button", "Log it").await;
    sessions(page, 1).await;
}

async fn log_time(page: &Page, minutes: &str, note: &str) {
    let before = page.call("study_log", json!({})).await.expect("the log")["sessions"].as_array().map_or(0, Vec::len);
    page.run("location.hash = '#/study/new/6.5.3/audit-programme';", vec![]).await;
    page.fill_field("Minutes", minutes).await;
    page.fill_field("Note", note).await;
    page.click("button", "Log it").await;
    sessions(page, before + 1).await;
    page.reads(note).await;
    page.screenshot("week-study-log").await;
}

async fn sessions(page: &Page, count: usize) {
    for _ in 0..50 {
        let log = page.call("study_log", json!({})).await.expect("the log");
        if log["sessions"].as_array().is_some_and(|rows| rows.len() == count) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("there are not {count} sessions; the window says:\n{}", page.text().await);
}

/// What stands behind a piece.
enum Behind<'a> {
    File(&'a Path),
    Address(&'a str),
    Held(&'a str),
}

async fn keep(page: &Page, title: &str, basis: &str, behind: Behind<'_>) {
    page.run("location.hash = '#/evidence/new';", vec![]).await;
    page.find("textbox", "Title").await;
    page.fill_field("Title", title).await;
    let radio = page.find_like("radio", basis).await;
    page.click_on(&radio).await;
    match behind {
        Behind::File(path) => {
            let picker = page.client().find(fantoccini::Locator::Css("input[type=file]")).await.expect("a picker of files");
            picker.send_keys(path.to_str().expect("its name is text")).await.expect("the file is chosen");
            page.reads("SHA-256").await;
        }
        Behind::Address(address) => page.fill_field("Address", address).await,
        Behind::Held(holder) => {
            page.click("button", "It may not leave my employer").await;
            page.fill_field("Who holds it", holder).await;
        }
    }
    page.screenshot("week-evidence-form").await;
    page.click("button", "Add it").await;
    page.reads(&format!("added: {title}")).await;
    // The window goes to the piece by itself; whoever went elsewhere before that would be brought back.
    let deadline = Instant::now() + Duration::from_secs(15);
    while page.run("return location.hash;", vec![]).await == json!("#/evidence/new") {
        assert!(Instant::now() < deadline, "the window stays on the form of what is kept");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn list(page: &Page) -> Vec<Value> {
    let list = page.call("evidence_list", json!({})).await.expect("the table");
    list["rows"].as_array().cloned().unwrap_or_default()
}

fn attachments(data: &Path) -> usize {
    let folders = std::fs::read_dir(data.join("attachments")).into_iter().flatten().flatten();
    folders
        .filter(|folder| folder.file_name() != "incoming")
        .map(|folder| std::fs::read_dir(folder.path()).map_or(0, Iterator::count))
        .sum()
}

async fn revise(page: &Page) {
    let first = list(page).await.into_iter().find(|row| row["number"] == "E-01").expect("the first piece");
    page.run("location.hash = `#/evidence/${arguments[0]}`;", vec![first["id"].clone()]).await;
    page.click("link", "Revise").await;
    page.fill_field("Title", "Audit report, HR onboarding of 2026").await;
    page.click("button", "Save").await;
    page.reads("revised: Audit report, HR onboarding of 2026").await;
    page.screenshot("week-evidence").await;
}

/// What was done before the window was closed is taken back after it: the revision, and only it.
async fn undo_across_a_restart(desktop: &mut Desktop) {
    let before = list(desktop.page()).await;
    desktop.restart().await;
    let page = desktop.page();
    page.find("heading", "Up next").await;
    assert_eq!(list(page).await, before, "all pieces are there again");
    let undo = page.find_like("button", "Undo: ").await;
    page.click_on(&undo).await;
    page.reads("Undone").await;
    let titles: Vec<Value> = list(page).await.into_iter().map(|row| row["title"].clone()).collect();
    assert!(titles.contains(&json!("Audit report HR onboarding")), "{titles:?}");
    sessions(page, 3).await;
    let found = page.call("verify", json!({})).await.expect("it is verified");
    assert_eq!(found["findings"], json!([]), "record and files are sound");
}

async fn print_all_of_it(desktop: &Desktop, documents: &Path) {
    let page = desktop.page();
    page.click("link", "Portfolio").await;
    page.find_like("img", "Page 1").await;
    page.choose("Label up to", "confidential").await;
    page.find_like("img", "Page 1").await;
    page.screenshot("week-portfolio").await;
    page.click("button", "Save PDF").await;
    page.reads("SHA-256").await;
    let saved = std::fs::read_dir(documents).expect("a folder").flatten().map(|entry| entry.path()).next().expect("a PDF");
    let name = saved.to_str().expect("its name is text");
    let check = finish(Command::new("qpdf").args(["--check", name]), Duration::from_secs(30));
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
    let text = finish(Command::new("pdftotext").args(["-layout", name, "-"]), Duration::from_secs(30)).stdout;
    let text = String::from_utf8(text).expect("text");
    for words in [
        "Evidence register",
        "Audit report HR onboarding",
        "Audit programme 2026",
        "Lead auditor course with exam",
        "Access review working papers",
        "Halden Logistics",
        "audit-hr.pdf",
        "https://example.org/certificate/17",
        "Population first, then the sample",
        "Wrote down the criteria of two audits",
        "2 h 15",
    ] {
        assert!(text.contains(words), "the print does not say {words:?}");
    }
}
