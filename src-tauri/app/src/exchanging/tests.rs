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

fn between(app: &App, folder: &Path) -> Exchange {
    Exchange { app: app.weak(), folder: folder.to_owned(), name: "Laptop".into(), join: true, care: Care::Whole }
}

#[test]
fn what_was_read_for_another_folder_or_record_is_not_taken_in() {
    let ((app, _dir), (other, _other_dir)) = (app(), app());
    let [folder, elsewhere] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    rate(&other, 1);
    share(&other, folder.path());
    assert!(between(&other, folder.path()).run(&pathfolio_store::unwatched).is_ok());
    rate(&app, 2);
    share(&app, folder.path());
    let before = app.call("journal", json!({})).unwrap();
    let watch = |_, _| {
        if app.session_is_free() && app.prefs().shared.as_deref() == Some(folder.path()) {
            share(&app, elsewhere.path());
        }
        ControlFlow::Continue(())
    };
    assert!(matches!(between(&app, folder.path()).run(&watch), Err(Ended::Failed(AttachmentError::Cancelled))));
    assert_eq!(app.call("journal", json!({})).unwrap(), before);
}

#[test]
fn what_is_erased_during_an_exchange_does_not_come_back_by_it() {
    let ((app, dir), (other, _other_dir)) = (app(), app());
    let folder = tempfile::tempdir().unwrap();
    let report = dir.path().join("report.pdf");
    std::fs::write(&report, b"%PDF of a breach").unwrap();
    let piece = json!({ "title": "Report", "basis": "ability", "form": "work-product", "date": "2026-05-22",
        "serves": [{ "target": "6.5.3.S2" }], "files": [app.stage(report)] });
    app.call("evidence_add", piece).unwrap();
    for app in [&app, &other] {
        share(app, folder.path());
        assert!(between(app, folder.path()).run(&pathfolio_store::unwatched).is_ok());
    }
    let shown = app.call("evidence_show", json!({ "evidence": "E-01" })).unwrap();
    let sha256 = shown["files"][0]["sha256"].as_str().unwrap().to_owned();
    let kept = dir.path().join("data/attachments").join(&sha256[..2]).join(&sha256);
    assert!(kept.exists());
    let calls = std::cell::Cell::new(0);
    let watch = |_, _| {
        calls.set(calls.get() + 1);
        // After what is new was taken in: the third step has begun.
        if calls.get() == 4 {
            assert!(app.session_is_free());
            app.call("erase", json!({ "what": "evidence", "id": "E-01" })).unwrap();
        }
        ControlFlow::Continue(())
    };
    let ended = between(&app, folder.path()).run(&watch);
    assert!(calls.get() >= 4 && matches!(ended, Err(Ended::Failed(AttachmentError::Cancelled))), "{}", calls.get());
    assert!(!kept.exists());
    // The next one tells the folder.
    assert!(between(&app, folder.path()).run(&pathfolio_store::unwatched).is_ok());
    assert!(!kept.exists());
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
    app.closing_within(Duration::from_secs(60), Duration::from_millis(1));
    let backups = app.call("backup_list", json!({})).unwrap();
    assert_eq!(backups["backups"].as_array().map(Vec::len), Some(1), "{backups}");
    let state = app.call("sync_show", json!({})).unwrap();
    assert!(state["error"].as_str().is_some_and(|error| error.contains(folder.path().to_str().unwrap())), "{state}");
    drop(turn);
}

#[test]
fn a_window_is_closed_although_the_folder_of_backups_never_answers() {
    let (app, _dir) = app();
    rate(&app, 2);
    // As if another backup hung in the middle of it.
    let hangs = lock(&app.backing_up);
    app.closing_within(Duration::from_millis(1), Duration::from_millis(1));
    drop(hangs);
    let error = app.call("status", json!({})).unwrap()["backup"]["error"].clone();
    assert!(error.as_str().is_some_and(|error| error.contains("did not answer")), "{error}");
}
