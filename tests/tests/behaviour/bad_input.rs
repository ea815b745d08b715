//! Bad input is refused with what, why, what is safe and what next, and changes nothing.

use crate::support::{Place, ok, rating, refused};
use serde_json::{Value, json};
use std::fs;
use std::process::Command;

#[test]
fn every_refusal_has_its_code_and_leaves_the_record_as_it_was() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "assess", rating("5.8.K1", 2));
    let before = place.bytes();
    let cases: &[(&str, Value, &str, &str)] = &[
        ("role_set", json!({ "role": "emperor" }), "unknown-role", "internal-auditor"),
        ("role_set", json!({ "deadline": "26.01.2027" }), "bad-date", "2027-01-26"),
        ("role_set", json!({ "deadline": "2027-02-30" }), "bad-date", "2027-02-30"),
        ("role_set", json!({ "hours_per_week": "lots" }), "bad-hours", "mon=1,sat=3"),
        ("role_set", json!({ "hours_per_week": "mon=25" }), "bad-hours", "24"),
        ("role_set", json!({ "deadline": "2027-01-26", "purpose": "party" }), "bad-request", "exam"),
        ("role_set", json!({ "purpose": "exam" }), "bad-request", "date"),
        ("role_set", json!({ "name": "Mara\u{202e}tsivdniL" }), "bad-request", "unseen"),
        ("role_set", json!({ "name": "two\nlines" }), "bad-request", "one line"),
        ("assess", json!({ "ratings": [{ "target": "5.8.K2", "level": 2, "reason": "led \u{2066}it" }] }), "bad-request", "unseen"),
        ("note_set", json!({ "target": "5.8.K2", "text": "no\u{200b}width" }), "bad-request", "unseen"),
        ("assess", json!({ "ratings": [] }), "bad-request", "no rating"),
        ("assess", rating("6.2.3.K9", 1), "unknown-id", "6.2.3.K9"),
        ("assess", rating("7.1.K", 1), "unknown-id", "7.1.K"),
        ("assess", rating("5.8.K2", 6), "bad-level", "6"),
        ("assess", rating("5.8.K2", -1), "bad-level", "-1"),
        (
            "assess",
            json!({ "ratings": [{ "target": "5.8.K2", "level": 2 }, { "target": "5.8.K99", "level": 2 }] }),
            "unknown-id",
            "5.8.K99",
        ),
        ("assess", json!({ "ratings": [{ "target": "5.8.K2", "level": 2 }], "date": "yesterday" }), "bad-date", "yesterday"),
        ("assess", json!({ "ratings": [{ "target": "5.8.K2", "level": 2, "colour": "red" }] }), "bad-request", "colour"),
        ("recommend", json!({ "role": "emperor" }), "unknown-role", "emperor"),
        ("recommend", json!({ "clause": "11.1" }), "unknown-id", "11.1"),
        ("recommend", json!({ "clause": "6.3", "standard": 2013 }), "unknown-id", "2013"),
        ("recommend", json!({ "clause": "9.2", "standard": 1999 }), "bad-request", "1999"),
        ("recommend", json!({ "minutes": 0 }), "bad-request", "Minutes"),
        ("competence", json!({ "number": "9.9" }), "unknown-id", "9.9"),
        ("competence", json!({}), "bad-request", "number"),
        ("portfolio_preview", json!({ "paper": "a0" }), "bad-request", "a0"),
        ("portfolio_page", json!({ "hash": "../../etc/passwd" }), "unknown-id", "passwd"),
        ("portfolio_save", json!({ "destination": "/tmp/x.pdf" }), "bad-request", "/tmp/x.pdf"),
        ("framework_show", json!({ "number": "5" }), "unknown-id", "5"),
        ("make_coffee", json!({}), "unknown-command", "make_coffee"),
        ("assess", json!([1, 2, 3]), "bad-request", ""),
        ("assess", json!("text"), "bad-request", ""),
    ];
    for (command, request, code, told) in cases {
        let (found, error) = refused(&app, command, request.clone());
        assert_eq!(&found, code, "{command} {request}: {error:?}");
        let said = format!("{} {} {}", error.message, error.safe, error.next);
        assert!(said.contains(told), "{command} {request} does not say {told:?}: {said}");
        assert!(error.safe.len() > 10 && error.next.len() > 10, "{error:?}");
        assert!(!said.contains("{ $") && !said.contains("{$"), "{said}");
    }
    assert_eq!(place.bytes(), before);
}

#[test]
fn the_command_line_says_what_is_safe_and_exits_as_documented() {
    let place = Place::new();
    for (arguments, code, told) in [
        (&["recommend", "--role", "emperor"][..], 1, "Code: unknown-role"),
        (&["role", "set", "ciso", "--deadline", "soon"], 1, "Code: bad-date"),
        (&["assess", "6.2.3.K1", "seven"], 1, "Code: bad-level"),
        (&["--as-of", "soon", "journal"], 1, "Code: bad-date"),
        (&["framework", "check", "/no/such/file.toml"], 1, "/no/such/file.toml"),
        (&["portfolio", "/no/such/folder/a.pdf"], 1, "/no/such/folder/a.pdf"),
        (&["dance"], 2, "dance"),
        (&["recommend", "--minutes", "half"], 2, "half"),
        (&[], 2, "Usage"),
    ] {
        let ran = place.run(arguments);
        assert_eq!(ran.code(), code, "{arguments:?}: {}", ran.err());
        assert!(ran.err().contains(told), "{arguments:?}: {}", ran.err());
        assert!(code != 1 || (ran.err().contains("\nSafe: ") && ran.err().contains("\nNext: ")), "{}", ran.err());
    }
    assert!(!place.data().exists() || place.bytes().is_empty());
}

#[test]
fn a_damaged_framework_file_names_file_and_line() {
    let place = Place::new();
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/frameworks/iso-27021-2017/framework.toml");
    let text = fs::read_to_string(shipped).unwrap();
    let file = place.file("framework.toml");
    fs::write(&file, text.replacen("skill = 9", "skill = nine", 1)).unwrap();
    let path = file.to_str().unwrap();
    let ran = place.run(&["framework", "check", path]);
    assert_eq!(ran.code(), 1);
    assert!(ran.out().lines().any(|l| l.starts_with(path) && !l.contains(":0:")), "{}", ran.out());
    fs::write(&file, [0xff, 0xfe, 0x00]).unwrap();
    let ran = place.run(&["framework", "check", path, "--json"]);
    assert_eq!((ran.code(), ran.json()["error"]["code"].clone()), (1, json!("bad-framework")));
    fs::write(&file, &text).unwrap();
    assert_eq!(place.run(&["framework", "check", path]).code(), 0);
}

/// A small file system of its own, unmounted on drop. Needs the right to mount; says so where there is none.
struct Mount(std::path::PathBuf);

impl Mount {
    fn new(at: std::path::PathBuf, options: &str) -> Option<Self> {
        fs::create_dir_all(&at).unwrap();
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(&at).status().is_ok_and(|s| s.success());
        if !done {
            eprintln!("no right to mount a file system here: not tried");
        }
        done.then_some(Self(at))
    }

    /// The file mounted over itself: it can be read and written, and not removed.
    fn over(file: std::path::PathBuf) -> Option<Self> {
        let done = Command::new("mount").arg("--bind").args([&file, &file]).status().is_ok_and(|s| s.success());
        if !done {
            eprintln!("no right to mount a file system here: not tried");
        }
        done.then_some(Self(file))
    }

    fn remount(&self, options: &str) {
        assert!(Command::new("mount").args(["-o", options]).arg(&self.0).status().unwrap().success());
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_read_only_data_directory_is_said_and_can_still_be_read() {
    let place = Place::new();
    let Some(mount) = Mount::new(place.data(), "size=80m") else { return };
    assert_eq!(place.run(&["assess", "5.8.K1", "2"]).code(), 0);
    mount.remount("remount,ro");
    let ran = place.run(&["assess", "5.8.K1", "1", "--json"]);
    assert_eq!((ran.code(), ran.json()["error"]["code"].clone()), (1, json!("not-writable")), "{}", ran.out());
    assert_eq!(place.run(&["journal", "--json"]).json()["entries"].as_array().unwrap().len(), 1);
    mount.remount("remount,rw");
    assert_eq!(place.run(&["assess", "5.8.K1", "1"]).code(), 0);
}

#[test]
fn a_timer_that_cannot_be_removed_is_stopped_once() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "timer_start", json!({ "on": "6.5.3/sampling" }));
    let Some(mount) = Mount::over(place.data().join("timer.json")) else { return };
    ok(&app, "timer_stop", json!({ "minutes": 20 }));
    assert!(mount.0.exists(), "the file stayed");
    refused(&app, "timer_stop", json!({ "minutes": 20 }));
    assert_eq!(ok(&app, "study_log", Value::Null)["sessions"].as_array().unwrap().len(), 1);
}

#[test]
fn a_full_data_directory_is_said_and_nothing_saved_is_lost() {
    let place = Place::new();
    let Some(mount) = Mount::new(place.data(), "size=40m") else { return };
    assert_eq!(place.run(&["assess", "5.8.K1", "2"]).code(), 0);
    let filler = mount.0.join("filler");
    let _ = Command::new("dd").args(["if=/dev/zero", "bs=64k"]).arg(format!("of={}", filler.display())).output().unwrap();
    let mut refused_once = None;
    for at in 0..400 {
        let ran = place.run(&["assess", "5.8.K2", &(at % 2).to_string(), "--reason", &"x".repeat(2000), "--json"]);
        if ran.code() != 0 {
            refused_once = Some((at, ran));
            break;
        }
    }
    let (written, ran) = refused_once.expect("the disk never became full");
    assert_eq!((ran.code(), ran.json()["error"]["code"].clone()), (1, json!("disk-full")), "{}", ran.out());
    assert_eq!(place.run(&["journal", "--json"]).json()["entries"].as_array().unwrap().len(), 1 + written);
    fs::remove_file(filler).unwrap();
    assert_eq!(place.run(&["assess", "5.8.K2", "0", "--reason", "space again"]).code(), 0);
}
