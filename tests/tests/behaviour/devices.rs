//! Two devices of one person, and what is to be forgotten.

use crate::support::{Place, ok, rating, refused};
use pathfolio_app::App;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

fn share(app: &App, folder: &Path, name: &str) -> Value {
    ok(app, "sync_set", json!({ "folder": app.stage(folder.to_owned()), "name": name }))
}

/// An exchange that goes well; what it did.
fn exchange(app: &App, request: Value) -> Value {
    let begun = ok(app, "sync_now", request);
    app.wait(begun["job"].as_str().unwrap()).unwrap_or_else(|error| panic!("{error:?}"))
}

/// One that does not; the code.
fn exchange_refused(app: &App) -> Value {
    let begun = ok(app, "sync_now", json!({}));
    serde_json::to_value(app.wait(begun["job"].as_str().unwrap()).expect_err("it went well").code).unwrap()
}

fn piece(place: &Place, app: &App, title: &str, content: &[u8]) -> Value {
    let file = place.file("report.pdf");
    fs::write(&file, content).unwrap();
    let piece = json!({ "title": title, "basis": "ability", "form": "work-product", "date": "2026-05-22", "serves": [{ "target": "6.5.3.S2" }], "files": [app.stage(file)] });
    ok(app, "evidence_add", piece)
}

fn holding(dir: &Path, secret: &[u8]) -> usize {
    fs::read_dir(dir)
        .into_iter()
        .flatten()
        .flatten()
        .map(|file| file.path())
        .map(|path| match path.is_dir() {
            true => holding(&path, secret),
            false => usize::from(fs::read(&path).unwrap().windows(secret.len()).any(|part| part == secret)),
        })
        .sum()
}

#[test]
fn two_devices_share_a_folder_and_have_the_same_record() {
    let (one, two) = (Place::new(), Place::new());
    let folder = tempfile::tempdir().unwrap();
    let (laptop, desk) = (one.open(), two.open());
    ok(&laptop, "role_set", json!({ "role": "internal-auditor", "name": "A. Rivera" }));
    ok(&laptop, "assess", rating("6.5.3.K", 2));
    piece(&one, &laptop, "Audit report", b"%PDF-1.7 an audit report");
    assert_eq!(refused(&laptop, "sync_now", json!({})).0, "bad-request", "nothing is shared yet");
    share(&laptop, folder.path(), "Laptop");
    let sent = exchange(&laptop, json!({}));
    assert_eq!((&sent["added"], &sent["sent"], &sent["files_sent"]), (&json!(0), &json!(3), &json!(1)));
    // A new machine with nothing on it yet.
    share(&desk, folder.path(), "Desk");
    let came = exchange(&desk, json!({}));
    assert_eq!((&came["added"], &came["files_received"]), (&json!(3), &json!(1)), "{came}");
    ok(&desk, "assess", rating("6.2.3.K4", 3));
    exchange(&desk, json!({}));
    exchange(&laptop, json!({}));
    for asked in ["competence_map", "evidence_list"] {
        assert_eq!(ok(&laptop, asked, json!({})), ok(&desk, asked, json!({})), "{asked}");
    }
    assert_eq!(ok(&laptop, "journal", json!({}))["fingerprint"], ok(&desk, "journal", json!({}))["fingerprint"]);
    assert_eq!(ok(&desk, "verify", json!({}))["findings"], json!([]));
    let state = ok(&laptop, "sync_show", json!({}));
    let devices: Vec<(&str, u64, bool)> = state["devices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| (d["name"].as_str().unwrap(), d["entries"].as_u64().unwrap(), d["this"].as_bool().unwrap()))
        .collect();
    assert_eq!(devices, [("Laptop", 3, true), ("Desk", 1, false)]);
    assert!(state["error"].is_null() && state["at"].is_string(), "{state}");
}

#[test]
fn the_record_of_somebody_else_is_not_joined_by_mistake() {
    let (one, two) = (Place::new(), Place::new());
    let folder = tempfile::tempdir().unwrap();
    let (mine, theirs) = (one.open(), two.open());
    ok(&theirs, "assess", rating("6.5.3.K", 2));
    share(&theirs, folder.path(), "Theirs");
    exchange(&theirs, json!({}));
    ok(&mine, "assess", rating("6.2.3.K", 1));
    let before = ok(&mine, "journal", json!({}));
    share(&mine, folder.path(), "Mine");
    assert_eq!(exchange_refused(&mine), "other-record");
    assert_eq!(ok(&mine, "journal", json!({})), before);
    assert!(ok(&mine, "sync_show", json!({}))["error"].is_string(), "it is shown until it is solved");
    assert_eq!(exchange(&theirs, json!({}))["added"], json!(0), "nothing was put there");
    assert_eq!(exchange(&mine, json!({ "join": true }))["added"], json!(1));
    assert!(ok(&mine, "sync_show", json!({}))["error"].is_null());
}

#[test]
fn a_folder_that_cannot_be_is_refused_and_one_that_is_gone_is_said() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "assess", rating("6.5.3.K", 2));
    let within = app.record_dir().join("attachments");
    fs::create_dir_all(&within).unwrap();
    for folder in [within, app.record_dir(), place.file("nowhere")] {
        assert_eq!(refused(&app, "sync_set", json!({ "folder": app.stage(folder) })).0, "bad-request");
    }
    let folder = tempfile::tempdir().unwrap();
    share(&app, folder.path(), "Laptop");
    drop(folder);
    assert_eq!(exchange_refused(&app), "io");
    let state = ok(&app, "sync_show", json!({}));
    assert!(state["error"].as_str().unwrap().contains("tmp"), "it names the folder: {state}");
    ok(&app, "sync_set", json!({ "off": true }));
    assert!(ok(&app, "sync_show", json!({}))["folder"].is_null());
}

#[test]
fn what_is_erased_is_gone_from_record_and_print_and_other_devices() {
    let (one, two) = (Place::new(), Place::new());
    let folder = tempfile::tempdir().unwrap();
    let (laptop, desk) = (one.open(), two.open());
    const SECRET: &[u8] = b"Halden breach of March";
    piece(&one, &laptop, "Halden breach of March", b"%PDF-1.7 Halden breach of March");
    ok(&laptop, "assess", rating("6.5.3.K", 2));
    for (app, name) in [(&laptop, "Laptop"), (&desk, "Desk")] {
        share(app, folder.path(), name);
        exchange(app, json!({}));
    }
    let preview = ok(&laptop, "erase_preview", json!({ "what": "evidence", "id": "E-01" }));
    assert_eq!((&preview["entries"], &preview["files"]), (&json!(1), &json!(1)));
    assert_eq!(ok(&laptop, "evidence_list", json!({}))["rows"].as_array().map(Vec::len), Some(1), "a preview changes nothing");
    fs::remove_file(one.file("report.pdf")).unwrap();
    ok(&laptop, "erase", json!({ "what": "evidence", "id": "E-01" }));
    exchange(&laptop, json!({}));
    exchange(&desk, json!({}));
    for app in [&laptop, &desk] {
        assert_eq!(ok(app, "evidence_list", json!({}))["rows"], json!([]));
        assert_eq!(holding(&app.record_dir(), SECRET), 0);
        let checked = ok(app, "verify", json!({}));
        assert_eq!((&checked["findings"], &checked["lost"]), (&json!([]), &json!([])), "the chain still holds");
    }
    assert_eq!(holding(folder.path(), SECRET), 0);
    assert_eq!(refused(&laptop, "erase", json!({ "what": "evidence", "id": "E-01" })).0, "unknown-id");
}

#[test]
fn what_is_damaged_is_named_and_the_rest_is_shared() {
    let place = Place::new();
    let app = place.open();
    let folder = tempfile::tempdir().unwrap();
    piece(&place, &app, "Audit report", b"%PDF-1.7 an audit report");
    let folders = fs::read_dir(app.record_dir().join("attachments")).unwrap().flatten();
    let kept = folders.flat_map(|folder| fs::read_dir(folder.path()).unwrap().flatten()).next().unwrap();
    fs::write(kept.path(), b"%PDF-1.7 an audit repost").unwrap();
    share(&app, folder.path(), "Laptop");
    let done = exchange(&app, json!({}));
    assert_eq!((&done["sent"], &done["files_damaged"]), (&json!(1), &json!(["E-01 report.pdf"])));
    assert!(done["said"].as_str().unwrap().contains("E-01 report.pdf"), "{done}");
    let lines = fs::read_dir(folder.path()).unwrap().flatten().flat_map(|part| fs::read_dir(part.path()).unwrap().flatten());
    let lines = lines.map(|file| file.path()).find(|path| path.extension().is_some_and(|end| end == "jsonl")).unwrap();
    let mut bytes = fs::read(&lines).unwrap();
    bytes[70] ^= 1;
    fs::write(&lines, bytes).unwrap();
    let done = exchange(&app, json!({}));
    let name = lines.file_name().unwrap().to_str().unwrap();
    assert!(done["said"].as_str().unwrap().contains(&format!("{name}:1")), "{done}");
    assert_eq!(exchange(&app, json!({}))["unreadable"], json!(0), "it was put right");
}

#[test]
fn a_name_that_is_erased_takes_nothing_else_with_it() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "role_set", json!({ "role": "internal-auditor", "name": "Änne O'Hara", "hours_per_week": "5" }));
    ok(&app, "erase", json!({ "what": "name" }));
    let status = ok(&app, "status", json!({}));
    assert!(status["profile"]["name"].is_null(), "{status}");
    assert_eq!(
        status["profile"]["role"]["id"].as_str().or(status["profile"]["role"].as_str()).map(|role| role.ends_with("internal-auditor")),
        Some(true),
        "{status}"
    );
    assert_eq!(holding(&app.record_dir(), "Änne".as_bytes()), 0);
}

#[test]
fn the_command_line_says_what_would_go_before_anything_goes() {
    let place = Place::new();
    let app = place.open();
    piece(&place, &app, "Audit report", b"%PDF-1.7 an audit report");
    let data = app.record_dir();
    drop(app);
    let cli = |arguments: &[&str]| {
        let ran = place.run(arguments);
        (ran.code(), ran.out() + &ran.err())
    };
    let (code, said) = cli(&["erase", "evidence", "E-01"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("Audit report") && said.contains("cannot be undone") && said.contains("Nothing was done"), "{said}");
    let (code, said) = cli(&["erase", "evidence", "E-01", "--yes"]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(holding(&data, b"Audit report"), 0);
    let folder = tempfile::tempdir().unwrap();
    let (code, said) = cli(&["sync", "set", "--folder", folder.path().to_str().unwrap(), "--name", "Laptop"]);
    assert_eq!(code, 0, "{said}");
    let (code, said) = cli(&["sync", "now"]);
    assert_eq!(code, 0, "{said}");
    let (_, shown) = cli(&["sync", "show"]);
    assert!(shown.contains("Laptop: 2 entries"), "{shown}");
}
