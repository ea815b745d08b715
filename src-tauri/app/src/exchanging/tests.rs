//! Whatever the shared folder does, the person goes on working and can close the window.

use super::*;
use crate::OpenOptions;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Barrier;
use tempfile::TempDir;

fn app() -> (App, TempDir) {
    let dir = tempfile::tempdir().unwrap();
    let options = OpenOptions { data_dir: Some(dir.path().join("data")), purpose: "test".to_owned(), ..OpenOptions::default() };
    (App::open(options).unwrap(), dir)
}

fn rate(app: &App, item: i64) -> Value {
    app.call("assess", json!({ "ratings": [{ "target": format!("6.2.3.K{item}"), "level": 2 }] })).unwrap()
}

fn share(app: &App, folder: &Path) {
    app.call("sync_set", json!({ "folder": app.stage(folder.to_owned()), "name": "Laptop" })).unwrap();
}

#[test]
fn while_an_exchange_reads_and_copies_everything_else_is_answered() {
    let (app, _dir) = app();
    let folder = tempfile::tempdir().unwrap();
    rate(&app, 1);
    share(&app, folder.path());
    let exchange = Exchange { app: app.weak(), folder: folder.path().to_owned(), name: "Laptop".into(), join: false, care: Care::Whole };
    let asked = std::cell::Cell::new(0);
    let watch = |_, _| {
        // But while it takes in what it read.
        if app.session_is_free() {
            app.call("status", json!({})).unwrap();
            asked.set(asked.get() + 1);
            rate(&app, asked.get() % 4 + 1);
        }
        ControlFlow::Continue(())
    };
    assert_eq!(exchange.run(&watch).ok().map(|synced| synced.sent >= 1), Some(true));
    assert!(asked.get() >= 3, "before, between and after reading: {}", asked.get());
}

#[test]
fn work_that_never_ends_is_not_waited_for() {
    let never = Arc::new(Barrier::new(2));
    let inside = never.clone();
    assert_eq!(bounded(move || inside.wait().is_leader(), || true).map(|_| ()), Err(NotEnded::GivenUp));
    never.wait();
    assert_eq!(bounded(|| 7, || false), Ok(7));
    assert_eq!(bounded(|| panic!("as if"), || false).map(|(): ()| ()), Err(NotEnded::Broken));
}

#[test]
fn a_window_is_closed_and_backed_up_although_the_folder_never_answers() {
    let (app, _dir) = app();
    let folder = tempfile::tempdir().unwrap();
    rate(&app, 2);
    share(&app, folder.path());
    // As if it hung: it waits for a turn that is never given back.
    let turn = app.turn_to_write("test").unwrap();
    app.closing_within(Duration::from_millis(1));
    let backups = app.call("backup_list", json!({})).unwrap();
    assert_eq!(backups["backups"].as_array().map(Vec::len), Some(1), "{backups}");
    let state = app.call("sync_show", json!({})).unwrap();
    assert!(state["error"].as_str().is_some_and(|error| error.contains(folder.path().to_str().unwrap())), "{state}");
    drop(turn);
}
