//! What the shell itself promises: one door, closed to everything else; where there is no display, words.

use std::process::Command;
use std::time::Duration;

use pathfolio_tests::desktop::{Home, finish};
use pathfolio_tests::{Desktop, program};
use serde_json::json;

#[tokio::test]
#[ignore = "needs the built window: cargo xtask test"]
async fn the_page_reaches_the_door_and_nothing_else() {
    let desktop = Desktop::start().await;
    let page = desktop.page();

    let answer = page.call("status", json!({})).await;
    assert!(answer.is_ok(), "the door is open: {answer:?}");
    let error = page.call("no_such_command", json!({})).await.expect_err("an unknown command is refused");
    assert!(error["code"].is_string() && error["message"].is_string(), "a coded error: {error}");

    for (what, attempt) in [
        ("a command of a plugin", "await window.__TAURI_INTERNALS__.invoke('plugin:dialog|save', { options: {} });"),
        ("a command of the core", "await window.__TAURI_INTERNALS__.invoke('plugin:window|close', { label: 'main' });"),
        ("a command that does not exist", "await window.__TAURI_INTERNALS__.invoke('shell', {});"),
        ("another address", "await fetch('http://127.0.0.1:9/');"),
        ("a file", "await fetch('file:///etc/passwd');"),
        (
            "a script made of text",
            "const [script] = [document.createElement('script')]; script.textContent = 'window.ran = true'; document.body.append(script); if (!window.ran) throw new Error('blocked');",
        ),
        (
            "a picture from elsewhere",
            "await new Promise((loaded, failed) => { const image = new Image(); image.onload = loaded; image.onerror = () => failed('blocked'); image.src = 'http://127.0.0.1:9/x.png'; });",
        ),
        (
            "a blob that nobody offered",
            "await new Promise((loaded, failed) => { const image = new Image(); image.onload = loaded; image.onerror = () => failed('none'); image.src = 'pathfolio://localhost/blob/00'; });",
        ),
        ("the prototype of everything", "(() => { 'use strict'; Object.prototype.polluted = true; })();"),
    ] {
        let outcome = page.run_async(attempt, vec![]).await;
        assert!(outcome.is_err(), "the page reached {what}");
    }
    assert_eq!(page.run("return [typeof window.__TAURI__, {}.polluted ?? null];", vec![]).await, json!(["undefined", null]));
}

#[tokio::test]
#[ignore = "needs the built window: cargo xtask test"]
async fn the_window_stays_on_its_own_page() {
    let desktop = Desktop::start().await;
    let page = desktop.page();
    let before = page.client().current_url().await.expect("an address");
    page.run("window.stays = true; location.href = 'https://example.org/';", vec![]).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(page.client().current_url().await.expect("an address"), before);
    assert_eq!(page.run("return window.stays;", vec![]).await, json!(true));
}

#[test]
#[ignore = "needs the built window: cargo xtask test"]
fn without_a_display_it_says_what_to_run_instead() {
    let home = Home::new();
    for display in ["", ":4242"] {
        let mut command = Command::new(program::built("pathfolio"));
        command.arg("--data-dir").arg(home.data());
        let output = finish(home.settle(&mut command, display), Duration::from_secs(20));
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("no display") && said.contains("pathfolio-cli"), "{said}");
        assert!(!said.contains("panicked"), "{said}");
        assert!(!home.data().exists(), "nothing was written");
    }
}
