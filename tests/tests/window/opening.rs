//! One person's data, one writer; and what is shown when the data cannot be opened at all.

use std::process::Stdio;

use pathfolio_tests::Desktop;
use pathfolio_tests::desktop::{Home, TITLE};
use serde_json::{Value, json};

#[tokio::test]
#[ignore = "needs the built window: cargo xtask test"]
async fn a_second_start_without_a_bus_says_who_has_the_data_and_leaves() {
    let desktop = Desktop::start().await;
    desktop.page().call("status", json!({})).await.expect("the first window has the data");

    let second = desktop.second_start();
    let said = String::from_utf8_lossy(&second.stderr);
    assert_eq!(second.status.code(), Some(4), "{said}");
    assert!(said.contains("open for writing") && said.contains("Nothing was changed"), "{said}");
    assert_eq!(desktop.screen.titles(), [TITLE], "it showed nothing");
    desktop.page().call("status", json!({})).await.expect("the first window is as it was");
}

#[tokio::test]
#[ignore = "needs the built window: cargo xtask test"]
async fn beside_the_open_window_the_command_line_reads_and_does_not_write() {
    let desktop = Desktop::start().await;
    let page = desktop.page();
    page.click("button", "Make my plan").await;
    page.find("heading", "Up next").await;

    let journal = desktop.cli(&["journal", "--json"]);
    assert_eq!(journal.status.code(), Some(0), "{}", String::from_utf8_lossy(&journal.stderr));
    let journal: Value = serde_json::from_slice(&journal.stdout).expect("one JSON object");
    assert_eq!(journal["entries"].as_array().map(Vec::len), Some(1), "what the window saved is read at once: {journal}");

    let written = desktop.cli(&["assess", "6.5.3.K4", "3"]);
    let said = String::from_utf8_lossy(&written.stderr);
    assert_eq!(written.status.code(), Some(4), "{said}");
    assert!(said.contains("open for writing"), "{said}");

    // Once the window is closed, nothing stands in the way.
    let mut desktop = desktop;
    desktop.close().await;
    let written = desktop.cli(&["assess", "6.5.3.K4", "3"]);
    assert_eq!(written.status.code(), Some(0), "{}", String::from_utf8_lossy(&written.stderr));
}

#[tokio::test]
#[ignore = "needs the built window: cargo xtask test"]
async fn a_second_start_in_a_session_shows_the_first_window() {
    let desktop = Desktop::start_in(Home::with_bus()).await;
    let second = desktop.second_start();
    assert_eq!(second.status.code(), Some(0), "{}", String::from_utf8_lossy(&second.stderr));
    assert_eq!(desktop.screen.titles(), [TITLE]);

    // Who names another data directory looks at another person's data, and gets another window.
    let elsewhere = desktop.home.path().join("elsewhere");
    let mut other = desktop.another(&elsewhere).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts");
    desktop.screen.wait_for_windows(2);
    other.kill().and_then(|()| other.wait()).expect("it ends");
}

#[tokio::test]
#[ignore = "needs the built window: cargo xtask test"]
async fn data_that_cannot_be_opened_are_said_in_the_window_and_tried_again() {
    let home = Home::new();
    std::fs::write(home.data(), "a file where a folder should be").expect("written");
    let desktop = Desktop::start_in(home).await;
    let page = desktop.page();

    for command in ["status", "today", "assess"] {
        let error = page.call(command, json!({})).await.expect_err("the data are not open");
        for part in ["code", "message", "safe", "next"] {
            assert!(error[part].as_str().is_some_and(|words| !words.is_empty()), "{command}: {part} in {error}");
        }
    }
    std::fs::remove_file(desktop.home.data()).expect("removed");
    let status = page.call("status", json!({})).await.expect("trying again is enough");
    assert_eq!(status["first_run"], Value::Bool(true));
}
