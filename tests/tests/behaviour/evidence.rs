//! Evidence through the door: kept, revised, withdrawn, counted, printed, held back; and everything that may be wrong with it.

use crate::print::words;
use crate::support::{Place, ok, refused};
use pathfolio_app::{Access, App};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of the person's own, staged as the shell or the command line would.
fn staged(app: &App, path: PathBuf, bytes: &[u8]) -> String {
    fs::write(&path, bytes).unwrap();
    app.stage(path)
}

fn piece(title: &str, basis: &str, targets: &[&str]) -> Value {
    let serves: Vec<Value> = targets.iter().map(|target| json!({ "target": target })).collect();
    json!({ "title": title, "basis": basis, "serves": serves, "date": "2026-05-22", "witness": "Jonas Feld" })
}

fn with(mut piece: Value, more: Value) -> Value {
    for (field, value) in more.as_object().unwrap() {
        piece[field] = value.clone();
    }
    piece
}

fn numbers(app: &App) -> Vec<String> {
    let list = ok(app, "evidence_list", Value::Null);
    list["rows"].as_array().unwrap().iter().map(|row| row["number"].as_str().unwrap().to_owned()).collect()
}

fn demonstrated(app: &App, number: &str) -> u64 {
    ok(app, "competence", json!({ "number": number }))["readiness"]["demonstrated"].as_u64().unwrap()
}

/// Files under `attachments/`, those on their way in apart.
fn kept(place: &Place) -> Vec<String> {
    let mut names = Vec::new();
    for folder in fs::read_dir(place.data().join("attachments")).into_iter().flatten().flatten() {
        if folder.file_name() != "incoming" {
            names.extend(fs::read_dir(folder.path()).unwrap().flatten().map(|file| file.file_name().into_string().unwrap()));
        }
    }
    names.sort();
    names
}

fn incoming(place: &Place) -> usize {
    fs::read_dir(place.data().join("attachments/incoming")).map_or(0, |files| files.count())
}

#[test]
fn a_file_is_kept_by_its_content_and_what_it_says_can_change() {
    let place = Place::new();
    let app = place.open();
    let file = staged(&app, place.file("audit.pdf"), b"findings");
    let added = ok(&app, "evidence_add", with(piece("Audit report", "ability", &["6.5.3.S2", "6.5.3.S6"]), json!({ "files": [file] })));
    assert_eq!((&added["number"], &added["said"]), (&json!("E-01"), &json!("E-01 added: Audit report")));
    let shown = ok(&app, "evidence_show", json!({ "evidence": "E-01" }));
    let real = shown["files"][0]["sha256"].as_str().unwrap().to_owned();
    assert_eq!(kept(&place), std::slice::from_ref(&real), "the copy lies under its own hash");
    assert_eq!(shown["files"][0]["present"], true);
    fs::write(place.file("audit.pdf"), b"changed afterwards").unwrap();
    assert_eq!(fs::read(place.data().join("attachments").join(&real[..2]).join(&real)).unwrap(), b"findings");
    assert_eq!(demonstrated(&app, "6.5.3"), 2);

    ok(
        &app,
        "evidence_revise",
        json!({ "evidence": "E-01", "fields": { "title": "Audit report, HR", "serves": [{ "target": "6.5.3.S2", "passage": "page 2" }] } }),
    );
    drop(app);
    let app = place.open();
    let shown = ok(&app, "evidence_show", json!({ "evidence": "1" }));
    assert_eq!((&shown["row"]["title"], &shown["serves"][0]["passage"]), (&json!("Audit report, HR"), &json!("page 2")));
    assert_eq!(shown["witness"], "Jonas Feld", "what was not named stays");
    assert_eq!(shown["history"][0]["said"], "Revised: title, items and clauses");
    assert_eq!(demonstrated(&app, "6.5.3"), 1);
    ok(&app, "undo", Value::Null);
    assert_eq!(ok(&app, "evidence_show", json!({ "evidence": "1" }))["row"]["title"], "Audit report");

    ok(&app, "evidence_withdraw", json!({ "evidence": "1", "reason": "not mine to show" }));
    assert_eq!(demonstrated(&app, "6.5.3"), 0);
    assert_eq!(ok(&app, "status", Value::Null)["evidence"], 0);
    assert_eq!(numbers(&app), ["E-01"], "it is still listed");
    let (code, error) = refused(&app, "evidence_withdraw", json!({ "evidence": "1", "reason": "again" }));
    assert_eq!(code, "bad-evidence");
    assert!(error.message.contains("withdrawn before"), "{}", error.message);
}

#[test]
fn a_file_that_comes_in_by_a_record_opened_for_reading_stays() {
    let place = Place::new();
    ok(&place.open(), "evidence_add", piece("First", "ability", &["6.5.3.S2"]));
    let reading = place.open_for(Access::Read).unwrap();
    let other = staged(&reading, place.file("plan.pdf"), b"plan");
    ok(&reading, "evidence_add", with(piece("Plan", "ability", &["6.5.3.S3"]), json!({ "files": [other] })));
    drop(reading);
    let app = place.open();
    assert_eq!(ok(&app, "evidence_show", json!({ "evidence": "E-02" }))["files"][0]["present"], true);
    assert_eq!(kept(&place).len(), 1);
}

#[test]
fn what_is_withdrawn_is_neither_corrected_nor_rated_by() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "evidence_add", piece("First", "ability", &["6.5.3.S2"]));
    ok(&app, "evidence_withdraw", json!({ "evidence": "E-01", "reason": "Not mine to show" }));
    let revised = refused(&app, "evidence_revise", json!({ "evidence": "E-01", "fields": { "title": "Second" } }));
    assert_eq!(revised.0, "bad-evidence");
    ok(&app, "assess", json!({ "ratings": [{ "target": "6.5.3.S2", "level": 1 }] }));
    let raised = refused(&app, "assess", json!({ "ratings": [{ "target": "6.5.3.S2", "level": 2, "evidence": "E-01" }] }));
    assert_eq!(raised.0, "bad-evidence");
}

#[test]
fn a_file_comes_in_by_pieces_and_says_what_it_is_before_it_is_kept() {
    let place = Place::new();
    let app = place.open();
    let begun = ok(&app, "file_begin", json!({ "name": "C:\\private\\re\u{202e}port.pdf", "bytes": 8 }));
    let id = &begun["file"];
    ok(&app, "file_push", json!({ "file": id, "data": "ZmluZA==" }));
    assert_eq!(ok(&app, "file_push", json!({ "file": id, "data": "aW5ncw==" }))["bytes"], 8);
    let seen = ok(&app, "file_finish", json!({ "file": id }));
    assert_eq!((&seen["seen"]["name"], &seen["seen"]["size"]), (&json!("report.pdf"), &json!("8 bytes")));
    assert!(seen["notices"][0].as_str().unwrap().contains("cannot be seen"), "{}", seen["notices"]);
    assert!(kept(&place).is_empty(), "looking at it keeps nothing");
    ok(&app, "evidence_add", with(piece("Report", "ability", &["6.5.3.S2"]), json!({ "files": [id] })));
    assert_eq!(kept(&place).len(), 1);

    // The same bytes again: said before they are kept, and kept once.
    let again = ok(&app, "file_begin", json!({ "name": "copy.pdf", "bytes": 8 }));
    ok(&app, "file_push", json!({ "file": again["file"], "data": "ZmluZGluZ3M=" }));
    let seen = ok(&app, "file_finish", json!({ "file": again["file"] }));
    assert_eq!(seen["notices"][0], "Kept already, behind E-01. It will not be kept twice.");
    let added = ok(&app, "evidence_add", with(piece("Copy", "supporting", &["6.5.3.S2"]), json!({ "files": [again["file"]] })));
    assert_eq!(added["notices"][0], "copy.pdf is also behind E-01.");
    assert_eq!(kept(&place).len(), 1);
    assert_eq!(incoming(&place), 0);

    // Let go: nothing is left.
    let begun = ok(&app, "file_begin", json!({ "name": "x", "bytes": 9 }));
    ok(&app, "file_push", json!({ "file": begun["file"], "data": "ZmluZA==" }));
    ok(&app, "file_drop", json!({ "file": begun["file"] }));
    assert_eq!(incoming(&place), 0);
}

#[test]
fn what_cannot_stand_is_refused_with_its_reason_and_nothing_is_half_kept() {
    let place = Place::new();
    let app = place.open();
    let report = || piece("Report", "ability", &["6.5.3.S2"]);
    let cases: Vec<(Value, &str, &str)> = vec![
        (with(report(), json!({ "title": "  " })), "bad-evidence", "needs a title"),
        (json!({ "title": "x" }), "bad-evidence", "qualification, ability or supporting"),
        (with(report(), json!({ "basis": "hearsay" })), "bad-evidence", "hearsay"),
        (with(report(), json!({ "form": "tattoo" })), "bad-evidence", "tattoo"),
        (with(report(), json!({ "label": "secret" })), "bad-evidence", "secret"),
        (with(report(), json!({ "date": "22.05.2026" })), "bad-date", "22.05.2026"),
        (with(report(), json!({ "expires": "2026-05-21" })), "bad-evidence", "runs out before it was issued"),
        (with(report(), json!({ "until": "2026-05-21" })), "bad-evidence", "ended before it began"),
        (with(report(), json!({ "link": "javascript:alert(1)" })), "bad-evidence", "https://"),
        (with(report(), json!({ "title": "invoice\u{202e}fdp.exe" })), "bad-evidence", "turn the order"),
        (with(report(), json!({ "share": "x".repeat(4001) })), "bad-evidence", "4000 characters"),
        (with(report(), json!({ "serves": [{ "target": "6.5.3.S99" }] })), "unknown-id", "6.5.3.S99"),
        (with(report(), json!({ "clauses": ["99.1"] })), "bad-evidence", "99.1"),
        (with(report(), json!({ "date": "2026-11-25" })), "bad-evidence", "has not come yet"),
        (with(report(), json!({ "files": ["no-such-id"] })), "unknown-id", "no-such-id"),
        (with(report(), json!({ "stub": { "holder": "Halden", "fingerprint": "abc" } })), "bad-evidence", "64 digits"),
        (with(report(), json!({ "witness": null })), "bad-evidence", "nothing stands behind it"),
        (with(report(), json!({ "colour": "red" })), "bad-request", "colour"),
    ];
    let before = place.bytes();
    for (request, code, why) in cases {
        let (found, error) = refused(&app, "evidence_add", request.clone());
        assert_eq!(found, code, "{request}");
        assert!(error.message.contains(why), "{request}: {}", error.message);
        assert!(!error.safe.is_empty() && !error.next.is_empty());
    }
    assert_eq!(place.bytes(), before, "no entry was written");

    // A good file beside a bad description: neither is kept.
    let file = staged(&app, place.file("good.pdf"), b"good");
    refused(&app, "evidence_add", with(report(), json!({ "files": [file], "expires": "2020-01-01" })));
    assert!(kept(&place).is_empty());
}

#[test]
fn files_that_cannot_be_taken_in_say_why() {
    let place = Place::new();
    let app = place.open();
    let add = |path: PathBuf| {
        let id = app.stage(path);
        refused(&app, "evidence_add", with(piece("x", "ability", &["6.5.3.S2"]), json!({ "files": [id] })))
    };
    let (code, error) = add(place.file("nowhere.pdf"));
    assert_eq!(code, "bad-file");
    assert!(error.message.contains("nowhere.pdf") && error.message.contains("cannot be read"), "{}", error.message);
    fs::create_dir(place.file("folder")).unwrap();
    let (code, error) = add(place.file("folder"));
    assert_eq!((code.as_str(), error.message.contains("folder or a device")), ("bad-file", true), "{}", error.message);
    fs::write(place.file("empty.pdf"), b"").unwrap();
    assert!(add(place.file("empty.pdf")).1.message.contains("empty"));
    let large = fs::File::create(place.file("large.iso")).unwrap();
    large.set_len(2_000_000_000).unwrap();
    let (code, error) = add(place.file("large.iso"));
    assert_eq!(code, "file-too-large");
    assert!(error.message.contains("2 GB") && error.message.contains("200 MB"), "{}", error.message);
    let (code, _) = refused(&app, "file_begin", json!({ "name": "large.iso", "bytes": 2_000_000_000u64 }));
    assert_eq!(code, "file-too-large", "said before a byte is sent");
    // Fewer bytes than were announced: it changed on its way.
    let begun = ok(&app, "file_begin", json!({ "name": "x.pdf", "bytes": 100 }));
    ok(&app, "file_push", json!({ "file": begun["file"], "data": "ZmluZA==" }));
    let (code, error) = refused(&app, "file_finish", json!({ "file": begun["file"] }));
    assert_eq!(code, "file-changed", "{}", error.message);
    assert_eq!((kept(&place).len(), incoming(&place)), (0, 0));
    assert!(numbers(&app).is_empty());
}

#[test]
fn the_basis_decides_what_counts_and_what_has_run_out_counts_no_more() {
    let place = Place::new();
    let app = place.open();
    let added = ok(&app, "evidence_add", piece("Seminar", "supporting", &["6.5.3.K1", "6.5.3.S1"]));
    assert_eq!(demonstrated(&app, "6.5.3"), 0, "supporting pieces never count: {added}");
    let added = ok(&app, "evidence_add", piece("Report", "ability", &["6.5.3.K1", "6.5.3.S1"]));
    assert_eq!(demonstrated(&app, "6.5.3"), 1);
    assert!(added["notices"][0].as_str().unwrap().contains("6.5.3.K1 is knowledge"), "{}", added["notices"]);
    ok(&app, "evidence_add", with(piece("Certificate", "qualification", &["6.5.3.K"]), json!({ "expires": "2027-01-18" })));
    assert_eq!(demonstrated(&app, "6.5.3"), 5, "a qualification in the whole shows all four knowledge items");
    ok(
        &app,
        "evidence_add",
        with(piece("Old certificate", "qualification", &["6.1.3.K"]), json!({ "date": "2020-01-18", "expires": "2023-01-18" })),
    );
    assert_eq!(demonstrated(&app, "6.1.3"), 0);
    let today = ok(&app, "today", json!({}));
    let runs_out: Vec<_> = today["runs_out"].as_array().unwrap().iter().map(|r| (r["number"].clone(), r["lapsed"].clone())).collect();
    assert_eq!(runs_out, [(json!("E-04"), json!(true)), (json!("E-03"), json!(false))]);
    let item = &ok(&app, "competence", json!({ "number": "6.5.3" }))["items"][0];
    let behind: Vec<_> = item["evidence"].as_array().unwrap().iter().map(|e| format!("{} {}", e["number"], e["state"])).collect();
    assert_eq!(behind, ["\"E-03\" \"counts\"", "\"E-01\" \"beside\"", "\"E-02\" \"beside\""]);
    // A rating may rest on a piece instead of a reason.
    ok(&app, "assess", json!({ "ratings": [{ "target": "6.5.3.S1", "level": 1 }] }));
    refused(&app, "assess", json!({ "ratings": [{ "target": "6.5.3.S1", "level": 2 }] }));
    ok(&app, "assess", json!({ "ratings": [{ "target": "6.5.3.S1", "level": 2, "evidence": "E-02" }] }));
    let history = ok(&app, "competence", json!({ "number": "6.5.3" }))["history"][0].clone();
    assert_eq!(history["evidence"], "E-02");
}

#[test]
fn what_the_label_holds_back_is_nowhere_in_the_print() {
    let place = Place::new();
    let app = place.open();
    let file = staged(&app, place.file("salaries-2026.xlsx"), b"secret");
    let secret = json!({ "files": [file], "label": "confidential", "witness": "Quirin Nobody" });
    ok(&app, "evidence_add", with(piece("Zebra acquisition plan", "ability", &["6.5.3.S2"]), secret));
    ok(&app, "evidence_add", with(piece("Open talk", "ability", &["6.5.3.S1"]), json!({ "label": "public" })));
    ok(&app, "study_add", json!({ "on": "6.5.3/sampling", "minutes": 45, "note": "25 of 400" }));
    let preview = ok(&app, "portfolio_preview", json!({ "label": "internal" }));
    assert_eq!(preview["held_back"][0]["number"], "E-01");
    let saved = ok(&app, "portfolio_save", json!({ "label": "internal" }));
    let printed = words(Path::new(saved["file"].as_str().unwrap()));
    for word in ["Zebra", "salaries", "Quirin"] {
        assert!(!printed.contains(word), "{word} is in the print");
    }
    assert!(printed.contains("Open talk") && printed.contains("25 of 400"), "{printed}");
    let whole = ok(&app, "portfolio_preview", json!({ "label": "confidential", "competences": ["6.5.3"] }));
    assert!(whole["held_back"].as_array().unwrap().is_empty());
    assert_eq!(whole["left_out"].as_array().unwrap().len(), 23);
    refused(&app, "portfolio_preview", json!({ "label": "top secret" }));
    refused(&app, "portfolio_preview", json!({ "competences": [] }));
}

/// The words of the portfolio as it would be saved.
fn printed(app: &App, request: Value) -> String {
    let saved = ok(app, "portfolio_save", request);
    words(Path::new(saved["file"].as_str().unwrap()))
}

#[test]
fn the_register_says_what_a_piece_shows_where_and_by_which_edition() {
    let place = Place::new();
    let app = place.open();
    let told = json!({
        "shows": "That a sample is drawn before the audit",
        "clauses": ["9.2", "iso-27001-2013/10.1", "iso-27001-2013/9.2"],
        "serves": [
            { "target": "6.5.3.S2", "passage": "page 4" },
            { "target": "6.5.3.S6", "passage": "page 4" },
            { "target": "5.3.S1", "passage": "minutes, item 3" },
            { "target": "6.5.3.S7" },
        ],
        "label": "internal",
    });
    ok(&app, "evidence_add", with(piece("Audit report", "ability", &[]), told));
    let text = printed(&app, json!({ "label": "internal" }));
    for sign in [
        "What it shows: That a sample is drawn before the audit",
        "6.5.3 S2 S6: page 4",
        "5.3 S1: minutes, item 3",
        "ISO/IEC 27001:2022: 9.2",
        "2013: 10.1, 9.2",
    ] {
        assert!(text.contains(sign), "{sign} in {text}");
    }
    let held = printed(&app, json!({ "label": "public" }));
    assert!(!held.contains("page 4") && !held.contains("drawn before") && !held.contains("2013: "), "{held}");
}

#[test]
fn the_preview_names_what_this_print_holds_back_and_nothing_else() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "evidence_add", with(piece("Audit report", "ability", &["6.5.3.S2"]), json!({ "label": "confidential" })));
    ok(&app, "evidence_add", with(piece("Budget", "ability", &["5.9.S1"]), json!({ "label": "confidential" })));
    let held = |request: Value| {
        let preview = ok(&app, "portfolio_preview", request);
        preview["held_back"].as_array().unwrap().iter().map(|row| row["number"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(held(json!({})), ["E-01", "E-02"]);
    assert_eq!(held(json!({ "competences": ["5.9"] })), ["E-02"]);
    assert!(held(json!({ "competences": ["5.9"], "label": "confidential" })).is_empty());
}

#[test]
fn a_public_print_has_no_study_notes_and_a_chosen_one_no_other_study() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "study_add", json!({ "on": "6.5.3/sampling", "minutes": 45, "note": "Kowalski drew it wrong" }));
    ok(&app, "study_add", json!({ "minutes": 60, "note": "The handbook of Halden" }));
    let whole = printed(&app, json!({ "label": "internal" }));
    assert!(whole.contains("Kowalski") && whole.contains("Halden"), "{whole}");
    let public = printed(&app, json!({ "label": "public" }));
    assert!(!public.contains("Kowalski") && !public.contains("Halden"), "{public}");
    assert!(public.contains("anything else") && public.contains("1 h 45"), "the time itself is no secret: {public}");
    let chosen = printed(&app, json!({ "label": "internal", "competences": ["6.5.3"] }));
    assert!(chosen.contains("Kowalski") && !chosen.contains("Halden") && !chosen.contains("1 h 45"), "{chosen}");
}

#[test]
fn what_only_an_earlier_description_names_is_checked_too() {
    let place = Place::new();
    let app = place.open();
    let file = staged(&app, place.file("audit.pdf"), b"findings");
    ok(&app, "evidence_add", with(piece("Audit report", "ability", &["6.5.3.S2"]), json!({ "files": [file] })));
    ok(&app, "evidence_revise", json!({ "evidence": "E-01", "fields": { "files": [] } }));
    assert!(ok(&app, "verify", Value::Null)["findings"].as_array().unwrap().is_empty());
    let [sha256] = &kept(&place)[..] else { panic!("one file is kept") };
    fs::remove_file(place.data().join("attachments").join(&sha256[..2]).join(sha256)).unwrap();
    let findings = ok(&app, "verify", Value::Null)["findings"].clone();
    assert_eq!(findings.as_array().unwrap().len(), 1, "undoing the revision would need it: {findings}");
}

#[test]
fn a_name_in_any_script_is_kept_and_fits_the_disk_it_is_copied_to() {
    let place = Place::new();
    let app = place.open();
    let long = format!("{}.pdf", "Prüfung ".repeat(40));
    let begun = ok(&app, "file_begin", json!({ "name": long, "bytes": 8 }));
    ok(&app, "file_push", json!({ "file": begun["file"], "data": "ZmluZGluZ3M=" }));
    let more = json!({ "files": [begun["file"]], "shows": "می\u{200c}خواهم 👩\u{200d}💻" });
    ok(&app, "evidence_add", with(piece("گزارش\u{200c}ها", "ability", &["6.5.3.S2"]), more));
    let shown = ok(&app, "evidence_show", json!({ "evidence": "E-01" }));
    assert_eq!((&shown["row"]["title"], &shown["shows"]), (&json!("گزارش\u{200c}ها"), &json!("می\u{200c}خواهم 👩\u{200d}💻")));
    let name = shown["files"][0]["name"].as_str().unwrap();
    assert!(name.len() <= 255 && name.starts_with("Prüfung ") && name.ends_with(".pdf"), "{name}");
    let save = || ok(&app, "file_save", json!({ "sha256": shown["files"][0]["sha256"] }))["file"].as_str().unwrap().to_owned();
    let (first, second) = (save(), save());
    assert!(second.ends_with(" (2).pdf") && first != second, "{second}");
    assert_eq!(fs::read(&second).unwrap(), b"findings");
}

#[cfg(unix)]
#[test]
fn a_copy_takes_no_other_names_place_not_even_that_of_a_link_to_nowhere() {
    let place = Place::new();
    let app = place.open();
    let file = staged(&app, place.file("audit.pdf"), b"findings");
    ok(&app, "evidence_add", with(piece("Audit report", "ability", &["6.5.3.S2"]), json!({ "files": [file] })));
    fs::remove_file(place.file("audit.pdf")).unwrap();
    std::os::unix::fs::symlink(place.file("gone.pdf"), place.file("audit.pdf")).unwrap();
    let sha256 = ok(&app, "evidence_show", json!({ "evidence": "E-01" }))["files"][0]["sha256"].clone();
    let saved = ok(&app, "file_save", json!({ "sha256": sha256 }));
    assert!(saved["file"].as_str().unwrap().ends_with("audit (2).pdf"), "{saved}");
    assert!(fs::symlink_metadata(place.file("audit.pdf")).unwrap().is_symlink());
}

#[test]
fn a_refusal_says_where_to_look_and_what_cannot_be_mended() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "evidence_add", piece("First", "ability", &["6.5.3.S2"]));
    ok(&app, "evidence_withdraw", json!({ "evidence": "E-01", "reason": "Not mine to show" }));
    for (command, request, next) in [
        ("evidence_show", json!({ "evidence": "E-09" }), "evidence list"),
        ("study_withdraw", json!({ "session": "x" }), "study list"),
        ("read_mark", json!({ "parts": ["x/1"], "done": true }), "topic"),
        ("portfolio_page", json!({ "hash": "x" }), "preview"),
        ("clause", json!({ "clause": "99" }), "tree of clauses"),
        ("evidence_revise", json!({ "evidence": "E-01", "fields": { "title": "Second" } }), "new piece"),
        ("evidence_withdraw", json!({ "evidence": "E-01", "reason": "again" }), "new piece"),
        ("evidence_add", json!({ "title": "x", "basis": "ability" }), "save again"),
    ] {
        let (_, error) = refused(&app, command, request);
        assert!(error.next.contains(next), "{command}: {}", error.next);
        assert!(!error.safe.contains("typed"), "{command}: {}", error.safe);
    }
}

#[test]
fn a_kept_file_comes_out_again_and_a_missing_one_is_said() {
    let place = Place::new();
    let app = place.open();
    let file = staged(&app, place.file("audit.pdf"), b"findings");
    ok(&app, "evidence_add", with(piece("Audit report", "ability", &["6.5.3.S2"]), json!({ "files": [file] })));
    let shown = ok(&app, "evidence_show", json!({ "evidence": "E-01" }));
    let sha256 = shown["files"][0]["sha256"].as_str().unwrap();
    let saved = ok(&app, "file_save", json!({ "sha256": sha256 }));
    assert!(saved["file"].as_str().unwrap().ends_with("audit (2).pdf"), "never over another file: {saved}");
    assert_eq!(fs::read(saved["file"].as_str().unwrap()).unwrap(), b"findings");
    assert!(ok(&app, "verify", Value::Null)["findings"].as_array().unwrap().is_empty());
    let copy = place.data().join("attachments").join(&sha256[..2]).join(sha256);
    fs::write(&copy, b"forgeries").unwrap();
    let (code, error) = refused(&app, "file_save", json!({ "sha256": sha256 }));
    assert_eq!((code.as_str(), error.message.contains("not what was kept")), ("file-missing", true), "{}", error.message);
    let findings = ok(&app, "verify", Value::Null)["findings"].clone();
    assert_eq!(findings.as_array().unwrap().len(), 1, "{findings}");
    fs::remove_file(&copy).unwrap();
    assert_eq!(ok(&app, "evidence_show", json!({ "evidence": "E-01" }))["files"][0]["present"], false);
    // Adding the same file again puts it right.
    let file = staged(&app, place.file("audit.pdf"), b"findings");
    ok(&app, "evidence_add", with(piece("Again", "supporting", &[]), json!({ "files": [file] })));
    assert_eq!(ok(&app, "evidence_show", json!({ "evidence": "E-01" }))["files"][0]["present"], true);
}

#[test]
fn words_lead_to_items_and_nonsense_to_none() {
    let app_place = Place::new();
    let app = app_place.open();
    let found = ok(&app, "evidence_suggest", json!({ "text": "Internal audit report HR onboarding, sampling of 20 joiners" }));
    assert!(found["items"][0]["target"].as_str().unwrap().starts_with("6.5.3."), "{found}");
    assert!(!found["items"][0]["matched"].as_str().unwrap().is_empty());
    assert!(ok(&app, "evidence_suggest", json!({ "text": "holiday photo beach" }))["items"].as_array().unwrap().is_empty());
}
