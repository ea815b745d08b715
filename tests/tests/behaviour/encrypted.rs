//! Backups and exports with a passphrase, as a person meets them: here without a question, elsewhere with one, on paper too.

use crate::keeping::{backups, job, job_refused, lived_in, seen};
use crate::support::{Place, ok, rating, refused};
use pathfolio_app::App;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const WORDS: &str = "seven quiet otters öffnen gates";

/// Every file below a directory.
fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(dir).into_iter().flatten().map(|file| file.unwrap().path()) {
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

fn holding(dir: &Path, words: &str) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| fs::read(path).is_ok_and(|bytes| bytes.windows(words.len()).any(|part| part == words.as_bytes()));
    files(dir).into_iter().filter(holds).collect()
}

/// The secret key as the recovery sheet has it.
fn key_on_paper(app: &App, sheet: &Path) -> String {
    let _ = fs::remove_file(sheet);
    ok(app, "recovery_sheet_save", json!({ "destination": app.stage(sheet.to_owned()) }));
    let text = crate::print::words(sheet);
    let from = text.find("AGE-SECRET-KEY-1").unwrap_or_else(|| panic!("{text}"));
    text[from..].split_whitespace().collect::<String>().chars().take(74).collect()
}

#[test]
fn an_encrypted_backup_restores_here_without_a_question_and_elsewhere_by_passphrase_or_by_paper() {
    let (old, by_words, by_paper) = (Place::new(), Place::new(), Place::new());
    lived_in(&old);
    let app = old.open();
    ok(&app, "backup_passphrase_set", json!({ "passphrase": WORDS }));
    let backup = PathBuf::from(job(&app, "backup", json!({}))["file"].as_str().unwrap());
    let then = seen(&app);
    assert!(backup.to_string_lossy().ends_with(".zip.age"));
    let copies = files(&backups(&old).join("attachments"));
    assert!(copies.len() == 2 && copies.iter().all(|copy| copy.extension().unwrap() == "age"), "{copies:?}");
    let row = ok(&app, "backup_list", json!({}))["backups"][0].clone();
    assert_eq!((&row["readable"], &row["encrypted"], &row["locked"]), (&json!(true), &json!(true), &json!(false)));

    ok(&app, "assess", rating("6.5.3.K", 4));
    job(&app, "restore", json!({ "archive": row["name"] }));
    assert_eq!(seen(&app), then);

    // The sheet says the key, is one page, and nobody else may read it.
    let sheet = old.file("sheet.pdf");
    let key = key_on_paper(&app, &sheet);
    let text = crate::print::words(&sheet);
    for said in ["Änne O'Hara", "age -d -i key.txt", "passport"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&sheet).unwrap().permissions()) & 0o777, 0o600);

    // Another computer, with nothing but the folder.
    for (place, secret) in [(&by_words, WORDS), (&by_paper, key.as_str())] {
        let there = place.open();
        let staged = there.stage(backup.clone());
        assert_eq!(job_refused(&there, "restore_preview", json!({ "archive": staged })), "passphrase-needed");
        assert_eq!(job_refused(&there, "restore_preview", json!({ "archive": staged, "secret": "not these words" })), "wrong-passphrase");
        let preview = job(&there, "restore_preview", json!({ "archive": staged, "secret": secret }));
        assert_eq!(preview["files_missing"], 0, "the copies beside it are opened too: {preview}");
        // What opened the preview is not asked for again.
        let restored = job(&there, "restore", json!({ "archive": preview["archive"] }));
        assert_eq!((&restored["files"], &restored["files_missing"]), (&json!(2), &json!([])));
        assert!(restored["said"].as_str().unwrap().contains("not encrypted until"), "{restored}");
        assert_eq!(seen(&there), then);
    }
}

#[test]
fn without_the_key_beside_it_only_the_paper_opens_a_backup() {
    let (old, new) = (Place::new(), Place::new());
    lived_in(&old);
    let app = old.open();
    ok(&app, "backup_passphrase_set", json!({ "passphrase": WORDS }));
    let backup = PathBuf::from(job(&app, "backup", json!({}))["file"].as_str().unwrap());
    let alone = new.file("alone.zip.age");
    fs::copy(&backup, &alone).unwrap();
    let there = new.open();
    let staged = there.stage(alone.clone());
    assert_eq!(job_refused(&there, "import_preview", json!({ "archive": staged })), "key-needed");
    assert_eq!(job_refused(&there, "import_preview", json!({ "archive": staged, "secret": WORDS })), "key-needed");
    let key = key_on_paper(&app, &old.file("sheet.pdf"));
    let preview = job(&there, "import_preview", json!({ "archive": staged, "secret": key }));
    assert_eq!(job(&there, "import", json!({ "archive": preview["archive"] }))["known"], 0);
    // Damaged anywhere, it brings nothing.
    let mut bytes = fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    fs::write(&alone, bytes).unwrap();
    let asked = json!({ "archive": there.stage(alone), "secret": key });
    assert_eq!(job_refused(&there, "import_preview", asked), "bad-archive");
}

#[test]
fn what_both_copies_lost_comes_back_from_an_encrypted_backup_without_asking() {
    let place = Place::new();
    lived_in(&place);
    let app = place.open();
    ok(&app, "backup_passphrase_set", json!({ "passphrase": WORDS }));
    job(&app, "backup", json!({}));
    let then = seen(&app);
    let kept = files(&place.data().join("attachments"));
    drop(app);
    fs::remove_dir_all(place.data().join("journal")).unwrap();
    fs::remove_dir_all(place.data().join("progress.sled")).unwrap();
    kept.iter().for_each(|file| fs::write(file, "altered").unwrap());
    let app = place.open();
    let found = job(&app, "doctor", json!({}));
    assert_eq!(found["lost"], json!([]), "{found}");
    assert_eq!(seen(&app), then);
    assert_eq!(job(&app, "doctor", json!({}))["findings"], json!([]));
    // On a computer without the key it is said, and nothing is taken for damaged.
    fs::remove_file(place.data().join("backup-keys.json")).unwrap();
    let found = job(&app, "doctor", json!({}));
    assert!(found["findings"].to_string().contains("encrypted with a key that is not here"), "{found}");
    assert!(!found["findings"].to_string().contains("cannot be read"), "{found}");
    let row = ok(&app, "backup_list", json!({}))["backups"][0].clone();
    assert_eq!((&row["readable"], &row["locked"]), (&json!(false), &json!(true)));
    // Nor is what comes next laid open, until somebody says so.
    assert_eq!(job_refused(&app, "backup", json!({})), "backup-failed");
    ok(&app, "assess", rating("5.8.K1", 2));
    app.closing();
    let listed = ok(&app, "backup_list", json!({}));
    assert_eq!(listed["backups"].as_array().unwrap().len(), 1, "{listed}");
    assert!(listed["state"]["error"].as_str().unwrap().contains("Set the passphrase again"), "{listed}");
    ok(&app, "backup_passphrase_off", json!({}));
    assert!(job(&app, "backup", json!({}))["name"].as_str().unwrap().ends_with(".zip"));
}

#[test]
fn an_export_is_encrypted_when_it_says_so_and_never_only_by_name() {
    let (old, new) = (Place::new(), Place::new());
    lived_in(&old);
    let app = old.open();
    let to = |name: &str| app.stage(old.file(name));
    let weak = app.call("export", json!({ "destination": to("x.zip"), "passphrase": "short" })).unwrap_err();
    assert!(!weak.message.contains("short") && serde_json::to_value(weak.code).unwrap() == "weak-passphrase");
    assert_eq!(job_refused(&app, "export", json!({ "destination": to("open.zip.age") })), "bad-request");
    let done = job(&app, "export", json!({ "destination": to("moving.zip"), "passphrase": WORDS }));
    assert!(done["encrypted"] == true && done["file"].as_str().unwrap().ends_with("moving.zip.age"), "{done}");
    let there = new.open();
    let staged = there.stage(old.file("moving.zip.age"));
    let preview = job(&there, "import_preview", json!({ "archive": staged, "secret": WORDS }));
    assert_eq!(job(&there, "import", json!({ "archive": preview["archive"] }))["files"], 2);
    // A passphrase that is no text is not repeated to whoever reads the refusal.
    let odd = app.call("export", json!({ "passphrase": 8_675_309 })).unwrap_err();
    assert!(!odd.message.contains("8675309"), "{odd:?}");
}

#[test]
fn the_passphrase_is_nowhere_and_turning_it_off_leaves_everything_readable() {
    let place = Place::new();
    lived_in(&place);
    let app = place.open();
    ok(&app, "backup_passphrase_set", json!({ "passphrase": WORDS }));
    job(&app, "backup", json!({}));
    let key = key_on_paper(&app, &place.file("sheet.pdf"));
    let all = place.file("");
    assert_eq!(holding(&all, WORDS), Vec::<PathBuf>::new());
    assert_eq!(holding(&all, &key), [place.data().join("backup-keys.json")]);
    assert_eq!(holding(&backups(&place), "Änne"), Vec::<PathBuf>::new());
    let off = ok(&app, "backup_passphrase_off", json!({}));
    assert_eq!(off["state"]["protected"], Value::Null);
    ok(&app, "assess", rating("6.5.3.K", 4));
    job(&app, "backup", json!({}));
    let list = ok(&app, "backup_list", json!({}));
    let rows: Vec<(bool, bool)> =
        list["backups"].as_array().unwrap().iter().map(|row| (row["encrypted"] == true, row["readable"] == true)).collect();
    assert_eq!(rows, [(false, true), (true, true)]);
    assert_eq!(refused(&app, "recovery_sheet_save", json!({})).0, "bad-request");
}

#[test]
fn the_command_line_takes_a_passphrase_from_a_file() {
    let (old, new) = (Place::new(), Place::new());
    lived_in(&old);
    let words = old.file("words.txt");
    fs::write(&words, format!("{WORDS}\r\n")).unwrap();
    let words = words.to_str().unwrap();
    assert_eq!(old.run(&["backup", "passphrase", "set", "--passphrase-file", words]).code(), 0);
    assert_eq!(old.run(&["backup"]).code(), 0);
    let sheet = old.file("sheet.pdf");
    assert_eq!(old.run(&["backup", "recovery-sheet", sheet.to_str().unwrap(), "--paper", "letter"]).code(), 0);
    assert!(crate::print::words(&sheet).contains("AGE-SECRET-KEY-1"));
    let export = old.file("all.zip.age");
    assert_eq!(old.run(&["export", export.to_str().unwrap(), "--passphrase-file", words]).code(), 0);
    for file in [export, files(&backups(&old)).into_iter().find(|path| path.to_string_lossy().ends_with(".zip.age")).unwrap()] {
        let file = file.to_str().unwrap();
        assert_eq!(new.run(&["import", file, "--yes"]).code(), 1, "there is no terminal to ask on");
        assert_eq!(new.run(&["import", file, "--yes", "--passphrase-file", words]).code(), 0, "{file}");
    }
    assert_eq!(old.run(&["backup", "passphrase", "off"]).code(), 0);
    assert_eq!(old.run(&["backup", "--list"]).code(), 0);
}
