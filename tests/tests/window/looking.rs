//! Looking at a file kept as evidence, in the program that the system has for it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use pathfolio_tests::desktop::Home;
use pathfolio_tests::{Desktop, Page};
use serde_json::json;

const REPORT: &str = "Audit report, four pages";

#[tokio::test]
#[ignore = "needs the built window: cargo xtask test"]
async fn a_kept_file_opens_as_a_copy_that_nothing_can_harm_the_record_through() {
    let home = Home::new();
    says_what_it_opens(&home);
    let mut desktop = Desktop::start_in(home).await;
    keep_the_report(desktop.page()).await;
    // The page was told nothing of it.
    desktop.page().client().refresh().await.expect("the page anew");
    desktop.page().run("location.hash = '#/evidence/E-01';", vec![]).await;
    desktop.page().click("button", "Open report ä.txt").await;

    let copy = opened(&desktop.home).await;
    assert!(copy.starts_with(desktop.home.data().join("looked-at")), "{}", copy.display());
    assert_eq!(copy.file_name().and_then(|name| name.to_str()), Some("report ä.txt"));
    assert_eq!(fs::read_to_string(&copy).expect("the copy"), REPORT);
    // Whoever writes over what was opened writes over the copy.
    fs::write(&copy, "altered").expect("the copy is the person's to write");
    let piece = desktop.page().call("evidence_show", json!({ "evidence": "E-01" })).await.expect("the piece");
    assert_eq!(piece["files"][0]["present"], json!(true));
    let checked = desktop.page().call("verify", json!({})).await.expect("a check");
    assert_eq!(checked["findings"], json!([]), "{checked}");

    desktop.restart().await;
    assert!(!copy.exists(), "what was looked at lies about after the next start");
}

/// A program under the name by which desktops open files, that only tells which file that was.
fn says_what_it_opens(home: &Home) {
    let program = home.bin().join("xdg-open");
    fs::create_dir(home.bin()).expect("a folder for programs");
    fs::write(&program, "#!/bin/sh\nprintf %s \"$1\" > \"$HOME/opening\"\nmv \"$HOME/opening\" \"$HOME/opened\"\n").expect("a program");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("one that runs");
}

async fn keep_the_report(page: &Page) {
    let begun = page.call("file_begin", json!({ "name": "report ä.txt", "bytes": REPORT.len() })).await.expect("a file begins");
    let push = "return await window.__TAURI_INTERNALS__.invoke('call', { name: 'file_push', request: { file: arguments[0], data: btoa(arguments[1]) } });";
    page.run_async(push, vec![begun["file"].clone(), json!(REPORT)]).await.expect("its bytes");
    page.call("file_finish", json!({ "file": begun["file"] })).await.expect("all of it");
    let piece = json!({ "title": "Audit report", "basis": "ability", "form": "work-product", "date": "2026-05-22",
        "serves": [{ "target": "6.5.3.S2" }], "files": [begun["file"]] });
    page.call("evidence_add", piece).await.expect("a piece of evidence");
}

async fn opened(home: &Home) -> PathBuf {
    let told = home.path().join("opened");
    let deadline = Instant::now() + Duration::from_secs(20);
    while !Path::new(&told).exists() {
        assert!(Instant::now() < deadline, "nothing was opened");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    PathBuf::from(fs::read_to_string(told).expect("what was opened"))
}
