//! Nothing recorded is ever lost: backups, restores, moving house, and what is done about damage.

use crate::support::{Place, ok, rating, refused};
use pathfolio_app::{Access, App};
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Begins a job and waits for what comes of it.
pub(crate) fn job(app: &App, name: &str, request: Value) -> Value {
    let begun = ok(app, name, request);
    app.wait(begun["job"].as_str().unwrap()).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

pub(crate) fn job_refused(app: &App, name: &str, request: Value) -> String {
    let begun = ok(app, name, request);
    let error = app.wait(begun["job"].as_str().unwrap()).expect_err(name);
    serde_json::to_value(error.code).unwrap().as_str().unwrap().to_owned()
}

/// A record with two kept files, ratings, study and something undone.
pub(crate) fn lived_in(place: &Place) -> [PathBuf; 2] {
    let files = ["report.pdf", "certificate.pdf"].map(|name| place.file(name));
    fs::write(&files[0], b"%PDF-1.7 an audit report").unwrap();
    fs::write(&files[1], (0..300_000u32).map(|n| (n * 7 % 251) as u8).collect::<Vec<u8>>()).unwrap();
    let app = place.open();
    ok(&app, "role_set", json!({ "role": "internal-auditor", "name": "Änne O'Hara" }));
    ok(&app, "assess", rating("6.5.3.K", 2));
    for (file, title) in files.iter().zip(["Audit report", "Certificate"]) {
        let staged = app.stage(file.clone());
        let piece = json!({ "title": title, "basis": "ability", "form": "work-product", "date": "2026-05-22", "serves": [{ "target": "6.5.3.S2" }], "files": [staged] });
        ok(&app, "evidence_add", piece);
    }
    ok(&app, "study_add", json!({ "on": "6.5.3/sampling", "minutes": 45, "note": "=cmd|'/C calc'!A0" }));
    ok(&app, "assess", rating("6.2.3.K4", 3));
    ok(&app, "undo", json!({}));
    files
}

pub(crate) fn backups(place: &Place) -> PathBuf {
    place.file("data-backups")
}

/// The names of the backups, oldest first.
fn names(place: &Place) -> Vec<String> {
    let all = fs::read_dir(backups(place)).into_iter().flatten().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut zips: Vec<String> = all.filter(|name| name.ends_with(".zip")).collect();
    zips.sort();
    zips
}

pub(crate) fn seen(app: &App) -> Value {
    let asked = |name: &str| ok(app, name, json!({}));
    let kept = asked("evidence_list");
    json!([
        asked("journal")["fingerprint"],
        asked("status")["profile"],
        asked("competence_map"),
        kept,
        asked("study_log"),
        asked("recommend")
    ])
}

#[test]
fn a_record_moves_house_whole() {
    let (old, new) = (Place::new(), Place::new());
    let files = lived_in(&old);
    let export = new.file("moving.zip");
    let app = old.open();
    let done = job(&app, "export", json!({ "destination": app.stage(export.clone()) }));
    assert_eq!((&done["of"], &done["files"], &done["without"]), (&json!("export"), &json!(2), &json!([])));

    let there = new.open();
    let preview = job(&there, "import_preview", json!({ "archive": there.stage(export.clone()) }));
    assert_eq!((&preview["new"], &preview["files_new"]), (&done["entries"], &json!(2)));
    assert!(preview["words"][1].as_str().unwrap().contains("2 ratings"), "{preview}");
    assert_eq!(ok(&there, "journal", json!({}))["entries"], json!([]), "a preview adds nothing");
    // The preview gives the archive on, so that the window need not ask for the file again.
    let imported = job(&there, "import", json!({ "archive": preview["archive"] }));
    assert_eq!((&imported["added"], &imported["known"], &imported["files"]), (&done["entries"], &json!(0), &json!(2)));
    assert_eq!(imported["fingerprint"], done["fingerprint"]);
    assert_eq!(seen(&there), seen(&app), "every screen shows what it showed");
    for (piece, file) in ["E-01", "E-02"].iter().zip(&files) {
        let shown = ok(&there, "evidence_show", json!({ "evidence": piece }));
        let out = new.file("out");
        ok(&there, "file_save", json!({ "sha256": shown["files"][0]["sha256"], "destination": there.stage(out.clone()) }));
        assert_eq!(fs::read(&out).unwrap(), fs::read(file).unwrap());
    }
    // It goes on there, and what is imported again changes nothing.
    ok(&there, "assess", rating("6.2.3.K5", 1));
    let again = job(&there, "import", json!({ "archive": there.stage(export) }));
    assert_eq!((&again["added"], &again["known"]), (&json!(0), &done["entries"]));
    drop(there);
    assert_eq!(new.run(&["verify", "--json"]).json()["findings"], json!([]));
}

#[test]
fn an_export_can_be_read_by_a_spreadsheet_and_sha256sum() {
    let place = Place::new();
    lived_in(&place);
    let file = place.file("everything.zip");
    let ran = place.run(&["export", file.to_str().unwrap(), "--json"]);
    assert_eq!(ran.code(), 0, "{}", ran.err());
    let out = place.file("unpacked");
    fs::create_dir(&out).unwrap();
    let python = "import sys,zipfile,hashlib,json
z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])
m=json.loads(z.read('manifest.json'))
for f in m['files']: b=z.read(f['name']); assert len(b)==f['bytes'] and hashlib.sha256(b).hexdigest()==f['sha256'], f
e=[l.split(b'\\t',1) for n in z.namelist() if n.startswith('journal/') for l in z.read(n).splitlines()]
assert len(e)==m['entries'] and all(hashlib.sha256(b).hexdigest()==json.loads(h)['body'] for h,b in e)
h=b''.join(sorted(hashlib.sha256(h).digest() for h,b in e))
assert hashlib.sha256(h).hexdigest()==m['fingerprint']";
    let read = Command::new("python3").args(["-c", python]).args([&file, &out]).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let log = fs::read_to_string(out.join("study-log.csv")).unwrap();
    assert!(log.contains(",45,6.5.3/sampling,Sampling in an ISMS audit,'=cmd|'/C calc'!A0\r\n"), "no formula: {log}");
    let evidence = fs::read_to_string(out.join("evidence.csv")).unwrap();
    assert!(evidence.contains("E-02,Certificate,ability,work-product"), "{evidence}");
    assert!(fs::read_to_string(out.join("ratings.csv")).unwrap().contains("6.5.3.K,ISMS auditing,2,"));
    assert!(fs::read_to_string(out.join("README.txt")).unwrap().contains("without Pathfolio"));
    // Never over another file.
    let before = fs::read(&file).unwrap();
    let again = place.run(&["export", file.to_str().unwrap(), "--json"]);
    assert_eq!((again.code(), &again.json()["error"]["code"]), (1, &json!("file-exists")));
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_restore_brings_the_record_back_and_keeps_what_was_there() {
    let place = Place::new();
    lived_in(&place);
    assert_eq!(place.run(&["backup"]).code(), 0);
    let [backup] = &names(&place)[..] else { panic!("{:?}", names(&place)) };
    let then = place.run(&["journal", "--json"]).json();
    for level in ["1", "2"] {
        assert_eq!(place.run(&["assess", "5.8.K1", level, "--reason", "since"]).code(), 0);
    }
    let now = place.run(&["journal", "--json"]).json();

    let preview = place.run(&["restore", backup]);
    assert_eq!(preview.code(), 1, "the exit code says that nothing was done");
    assert!(preview.out().contains("set aside and kept: 2 ratings.") && preview.out().contains("--yes"), "{}", preview.out());
    assert_eq!(place.run(&["journal", "--json"]).json(), now);

    let ran = place.run(&["restore", backup, "--yes", "--json"]);
    assert_eq!(ran.code(), 0, "{}", ran.out());
    let restored = ran.json();
    assert_eq!(place.run(&["journal", "--json"]).json(), then);
    assert_eq!(names(&place).len(), 2, "the present was backed up first");
    assert!(Path::new(restored["kept"].as_str().unwrap()).join("journal").is_dir());
    let device = |journal: &Value| journal["entries"].as_array().unwrap().last().unwrap()["device"].clone();
    assert_eq!(place.run(&["assess", "5.8.K1", "3", "--reason", "again"]).code(), 0);
    assert_ne!(device(&place.run(&["journal", "--json"]).json()), device(&then), "the device goes on under a new id");
    // What was set aside is not taken for lost, and comes back when it is wanted after all.
    let doctor = place.run(&["doctor", "--json"]);
    assert_eq!((doctor.code(), &doctor.json()["findings"]), (0, &json!([])), "{}", doctor.out());
    let before = Path::new(restored["backup"].as_str().unwrap()).file_name().unwrap().to_str().unwrap();
    assert_eq!(place.run(&["import", before, "--yes"]).code(), 0);
    let all = place.run(&["journal", "--json"]).json();
    assert_eq!(all["entries"].as_array().unwrap().len(), now["entries"].as_array().unwrap().len() + 1);
}

#[test]
fn twenty_restores_each_give_the_record_of_then() {
    let place = Place::new();
    let app = place.open();
    let mut then = Vec::new();
    for level in 0..5 {
        ok(&app, "assess", json!({ "ratings": [{ "target": "5.8.K1", "level": level, "reason": "drill" }] }));
        let made = job(&app, "backup", json!({ "to": app.stage(place.file("drills")) }));
        then.push((PathBuf::from(made["file"].as_str().unwrap()), ok(&app, "journal", json!({}))["fingerprint"].clone()));
    }
    for drill in 0..20 {
        let (file, fingerprint) = &then[drill * 3 % 5];
        let restored = job(&app, "restore", json!({ "archive": app.stage(file.clone()) }));
        assert_eq!(restored["fingerprint"], *fingerprint, "drill {drill}");
        assert_eq!(ok(&app, "journal", json!({}))["fingerprint"], *fingerprint);
        assert_eq!(ok(&app, "verify", json!({}))["findings"], json!([]));
        ok(&app, "assess", json!({ "ratings": [{ "target": "5.8.K2", "level": 1, "reason": "went on" }] }));
    }
    assert_eq!(fs::read_dir(place.data().join("kept")).unwrap().count(), 20, "whatever was there is kept");
}

#[test]
fn what_both_copies_lost_comes_back_from_the_backup_with_its_files() {
    let place = Place::new();
    lived_in(&place);
    assert_eq!(place.run(&["backup"]).code(), 0);
    let before = place.run(&["journal", "--json"]).json();
    let kept = place.run(&["evidence", "show", "E-01", "--json"]).json()["files"][0]["sha256"].as_str().unwrap().to_owned();
    fs::remove_dir_all(place.data().join("progress.sled")).unwrap();
    let [(journal, bytes)] = &place.bytes()[..] else { panic!("one journal file") };
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    fs::write(journal, [lines[..2].concat(), lines[4..].concat()].concat()).unwrap();
    fs::write(place.data().join(format!("attachments/{}/{kept}", &kept[..2])), b"altered").unwrap();

    let ran = place.run(&["doctor", "--json"]);
    assert_eq!(ran.code(), 0, "{}", ran.out());
    let doctor = ran.json();
    assert_eq!(doctor["lost"], json!([]));
    let done: Vec<&str> = doctor["findings"].as_array().unwrap().iter().map(|finding| finding["done"].as_str().unwrap()).collect();
    let [name] = &names(&place)[..] else { panic!() };
    assert!(done.contains(&format!("Restored from backup {name}.").as_str()), "{doctor}");
    assert_eq!(place.run(&["journal", "--json"]).json(), before);
    let again = place.run(&["doctor", "--json"]).json();
    assert_eq!(again["findings"], json!([]), "found once and mended");
}

#[test]
fn what_no_copy_holds_is_named() {
    let place = Place::new();
    lived_in(&place);
    fs::remove_dir_all(place.data().join("progress.sled")).unwrap();
    let [(journal, bytes)] = &place.bytes()[..] else { panic!("one journal file") };
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let lost = place.run(&["journal", "--json"]).json()["entries"][2]["hash"].clone();
    fs::write(journal, [lines[..2].concat(), lines[3..].concat()].concat()).unwrap();
    let ran = place.run(&["doctor", "--json"]);
    assert_eq!((ran.code(), &ran.json()["lost"]), (3, &json!([lost])));
    let next: Vec<Value> = ran.json()["findings"].as_array().unwrap().iter().map(|finding| finding["next"].clone()).collect();
    assert!(next.iter().any(|next| next.as_str().unwrap().contains("older copy")), "{next:?}");
    // It can be backed up as it is, and the backup is no reason to forget the loss.
    assert_eq!(place.run(&["backup"]).code(), 0);
    assert_eq!(place.run(&["doctor"]).code(), 3);
}

#[test]
fn an_archive_that_cannot_be_believed_changes_nothing() {
    let place = Place::new();
    lived_in(&place);
    let file = place.file("export.zip");
    assert_eq!(place.run(&["export", file.to_str().unwrap()]).code(), 0);
    let good = fs::read(&file).unwrap();
    let before = (place.bytes(), names(&place));
    let attacks: [(&str, Vec<u8>, &str); 4] = [
        ("cut off", good[..good.len() / 2].to_vec(), "bad-archive"),
        (
            "a byte altered",
            {
                let mut bytes = good.clone();
                let at = bytes.len() / 2;
                bytes[at] ^= 1;
                bytes
            },
            "bad-archive",
        ),
        ("no zip", b"Dear Pathfolio".to_vec(), "bad-archive"),
        ("nothing", Vec::new(), "bad-archive"),
    ];
    for (name, bytes, code) in attacks {
        fs::write(&file, bytes).unwrap();
        for command in ["import", "restore"] {
            let ran = place.run(&[command, file.to_str().unwrap(), "--yes", "--json"]);
            assert_eq!((ran.code(), &ran.json()["error"]["code"]), (1, &json!(code)), "{command}, {name}");
        }
    }
    assert_eq!((place.bytes(), names(&place)), before);
    let absent = place.run(&["restore", "pathfolio-2020-01-01T000000Z.zip", "--yes"]);
    assert_eq!(absent.code(), 1, "{}", absent.out());
}

/// The system refuses to let files grow: what a full disk does, without filling one.
#[cfg(unix)]
#[test]
fn a_disk_that_is_full_in_the_middle_of_a_backup_keeps_the_old_ones() {
    let place = Place::new();
    lived_in(&place);
    assert_eq!(place.run(&["backup"]).code(), 0);
    let [first] = &names(&place)[..] else { panic!() };
    let before = fs::read(backups(&place).join(first)).unwrap();
    let noise: String = (0..400u32).map(|n| format!("{:08x}", n.wrapping_mul(2_654_435_761))).collect();
    for part in 0..8 {
        let note = format!("{part}{noise}");
        assert_eq!(place.run(&["study", "add", "6.5.3/sampling", "--minutes", "15", "--note", &note[..2000]]).code(), 0);
    }
    let program = place.program();
    for blocks in ["1", "4"] {
        let mut shell = Command::new("sh");
        shell.args(["-c", "trap '' XFSZ; ulimit -f \"$0\"; exec \"$@\"", blocks]);
        let ran = shell.arg(program.get_program()).args(program.get_args()).args(["backup", "--json"]).output().unwrap();
        let answer: Value = serde_json::from_slice(&ran.stdout).unwrap();
        assert_eq!((ran.status.code(), &answer["error"]["code"]), (Some(1), &json!("disk-full")), "{answer}");
        assert_eq!(names(&place), std::slice::from_ref(first));
        assert_eq!(fs::read(backups(&place).join(first)).unwrap(), before);
        let left = fs::read_dir(backups(&place)).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        assert!(left.into_iter().all(|name| !name.ends_with(".part")));
    }
    // It is remembered and shown until one succeeds.
    let state = place.run(&["backup", "--list", "--json"]).json()["state"].clone();
    assert!(state["error"].is_string() && state["at"].is_string(), "{state}");
    assert_eq!(place.run(&["backup"]).code(), 0);
    assert_eq!(place.run(&["backup", "--list", "--json"]).json()["state"]["error"], Value::Null);
    assert_eq!(names(&place).len(), 2);
}

/// A save that was cut off leaves half a line, which has to be put aside before the next one: without room for that the record
/// is read all the same.
#[test]
fn a_record_that_cannot_be_mended_for_want_of_room_is_read_and_written_once_there_is_some() {
    let place = Place::new();
    lived_in(&place);
    let entries = place.run(&["journal", "--json"]).json()["entries"].clone();
    let [(journal, _)] = &place.bytes()[..] else { panic!("one journal file") };
    let mut torn = fs::read(journal).unwrap();
    torn.extend_from_slice(b"{\"v\":1,\"kind\":\"rated\"");
    fs::write(journal, torn).unwrap();
    let asked = |limit: &str| {
        let program = place.program();
        let mut shell = Command::new("sh");
        shell
            .args(["-c", "trap '' XFSZ; ulimit -f \"$0\"; exec \"$@\"", limit])
            .arg(program.get_program())
            .args(program.get_args())
            .arg("batch");
        let mut child = shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        for (id, command, request) in [(1, "journal", json!({})), (2, "status", json!({})), (3, "assess", rating("5.8.K1", 2))] {
            writeln!(child.stdin.as_mut().unwrap(), "{}", json!({ "id": id, "command": command, "request": request })).unwrap();
        }
        let answered = child.wait_with_output().unwrap();
        let lines = answered.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        lines.map(|line| serde_json::from_slice(line).unwrap()).collect::<Vec<Value>>()
    };
    let [journal, status, refused] = &asked("0")[..] else { panic!("three answers") };
    assert_eq!(journal["ok"]["entries"], entries);
    assert!(status["ok"]["findings"].to_string().contains("little room left"), "{status}");
    assert_eq!(refused["error"]["code"], "disk-full");
    let [_, _, saved] = &asked("unlimited")[..] else { panic!("three answers") };
    assert!(saved["entry"].is_string(), "{saved}");
    assert_eq!(place.run(&["journal", "--json"]).json()["entries"].as_array().unwrap().len(), entries.as_array().unwrap().len() + 1);
}

#[test]
fn work_that_is_given_up_leaves_nothing_behind() {
    let place = Place::new();
    lived_in(&place);
    let app = place.open();
    let out = place.file("out");
    fs::create_dir(&out).unwrap();
    // Given up at once it may still have come to its end: then it is whole.
    for _ in 0..20 {
        let begun = ok(&app, "export", json!({ "destination": app.stage(out.join("e.zip")) }));
        ok(&app, "job_cancel", begun.clone());
        let ended = app.wait(begun["job"].as_str().unwrap());
        let status = ok(&app, "job_status", begun);
        let left: Vec<_> = fs::read_dir(&out).unwrap().map(|file| file.unwrap().path()).collect();
        match ended {
            Ok(answer) => {
                assert_eq!((&status["state"], &status["answer"]), (&json!("done"), &answer));
                assert_eq!(left, [out.join("e.zip")]);
                fs::remove_file(out.join("e.zip")).unwrap();
            }
            Err(error) => {
                assert_eq!((&status["state"], &status["error"]["code"]), (&json!("cancelled"), &json!("cancelled")), "{error:?}");
                assert!(left.is_empty(), "{left:?}");
            }
        }
    }
    let (code, _) = refused(&app, "job_status", json!({ "job": "nothing" }));
    assert_eq!(code, "unknown-id");
}

#[test]
fn a_window_backs_up_what_changed_when_it_closes_and_no_more() {
    let place = Place::new();
    let app = place.open();
    app.closing();
    assert!(names(&place).is_empty(), "there is nothing to back up");
    ok(&app, "assess", rating("5.8.K1", 2));
    app.closing();
    app.closing();
    assert_eq!(names(&place).len(), 1, "once, for nothing changed since");
    let state = ok(&app, "settings", json!({}))["backup"].clone();
    assert_eq!((&state["usual"], &state["error"]), (&json!(true), &Value::Null));
    assert!(state["file"].as_str().unwrap().ends_with(&names(&place)[0]));
    // Where it fails it is said, and closing goes on.
    let inside = ok(&app, "backup_folder_set", json!({ "folder": app.stage(place.file("elsewhere")) }));
    assert_eq!((&inside["backups"], &inside["state"]["usual"]), (&json!([]), &json!(false)));
    fs::write(place.file("elsewhere"), b"a file where a folder should be").unwrap();
    app.closing();
    assert!(ok(&app, "status", json!({}))["backup"]["error"].is_string());
    let within = app.stage(place.data().join("backups"));
    assert_eq!(refused(&app, "backup_folder_set", json!({ "folder": within })).0, "bad-request");
    // The sample is nobody's to keep.
    ok(&app, "sample_open", json!({}));
    app.closing();
    assert_eq!(job_refused(&app, "backup", json!({})), "read-only");
    assert_eq!(refused(&app, "restore_preview", json!({ "archive": "x" })).0, "read-only");
}

#[test]
fn what_another_version_wrote_is_backed_up_before_it_is_opened() {
    let place = Place::new();
    let wrote = |version: &str| {
        let file = place.data().join("backups.json");
        let mut last: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        assert_eq!(last["program"], env!("CARGO_PKG_VERSION"));
        last["program"] = version.into();
        fs::write(&file, last.to_string()).unwrap();
    };
    let app = place.open();
    ok(&app, "assess", rating("6.5.3.K", 2));
    let before = ok(&app, "journal", json!({}))["fingerprint"].clone();
    drop(app);
    drop(place.open());
    assert_eq!(names(&place), [""; 0], "nothing was upgraded");
    wrote("0.0.1");
    let app = place.open();
    let listed = ok(&app, "backup_list", json!({}));
    assert_eq!(listed["backups"][0]["purpose"], "made before this version opened the record first");
    assert_eq!(listed["state"]["error"], Value::Null);
    ok(&app, "assess", rating("6.5.3.K", 3));
    job(&app, "restore", json!({ "archive": names(&place)[0] }));
    assert_eq!(ok(&app, "journal", json!({}))["fingerprint"], before);
    drop(app);
    let made = names(&place).len();
    drop(place.open());
    assert_eq!(names(&place).len(), made, "once per version");

    // Where no backup can be made, the record opens, and says so.
    fs::remove_dir_all(backups(&place)).unwrap();
    fs::write(backups(&place), b"in the way").unwrap();
    wrote("0.0.2");
    assert_ne!(ok(&place.open(), "status", json!({}))["backup"]["error"], Value::Null);
}

/// A stick that is not plugged in: what was written where it belongs would be hidden by it later.
#[test]
fn a_chosen_folder_of_backups_that_is_gone_is_not_made_anew() {
    let place = Place::new();
    let stick = place.file("stick");
    fs::create_dir(&stick).unwrap();
    let app = place.open();
    ok(&app, "assess", rating("5.8.K1", 2));
    ok(&app, "backup_folder_set", json!({ "folder": app.stage(stick.clone()) }));
    let made = job(&app, "backup", json!({}))["file"].as_str().unwrap().to_owned();
    let elsewhere = place.file("elsewhere.zip");
    fs::copy(made, &elsewhere).unwrap();
    fs::remove_dir_all(&stick).unwrap();
    assert_eq!(job_refused(&app, "backup", json!({})), "io");
    assert_eq!(job_refused(&app, "import", json!({ "archive": app.stage(elsewhere) })), "backup-failed");
    assert!(!stick.exists());
    let error = ok(&app, "status", json!({}))["backup"]["error"].to_string();
    assert!(error.contains("is its medium connected?"), "{error}");
    fs::create_dir(&stick).unwrap();
    job(&app, "backup", json!({}));
    assert_eq!(ok(&app, "status", json!({}))["backup"]["error"], Value::Null);
}

#[cfg(unix)]
#[test]
fn a_check_leaves_alone_what_else_lies_in_the_folder_of_backups() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    let place = Place::new();
    let (share, photo) = (place.file("share"), place.file("share/holiday/photo.jpg"));
    fs::create_dir_all(photo.parent().unwrap()).unwrap();
    fs::write(&photo, b"theirs").unwrap();
    for (path, mode) in [(&photo, 0o664), (&photo.parent().unwrap().to_owned(), 0o2775), (&share, 0o2775)] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    let app = place.open();
    ok(&app, "assess", rating("5.8.K1", 2));
    ok(&app, "backup_folder_set", json!({ "folder": app.stage(share.clone()) }));
    let backup = PathBuf::from(job(&app, "backup", json!({}))["file"].as_str().unwrap());
    fs::set_permissions(&backup, fs::Permissions::from_mode(0o644)).unwrap();
    let found = job(&app, "doctor", json!({}));
    assert_eq!(found["findings"].as_array().unwrap().len(), 1, "{found}");
    assert_eq!((mode(&backup), mode(&photo), mode(photo.parent().unwrap()), mode(&share)), (0o600, 0o664, 0o2775, 0o2775));
}

#[test]
fn what_was_erased_comes_back_with_no_import_and_an_import_that_would_erase_says_so() {
    let place = Place::new();
    let [report, _] = lived_in(&place);
    let app = place.open();
    let (backup, export) = (job(&app, "backup", json!({}))["name"].clone(), place.file("export.zip"));
    job(&app, "export", json!({ "destination": app.stage(export.clone()) }));
    let sha256 = ok(&app, "evidence_show", json!({ "evidence": "E-01" }))["files"][0]["sha256"].as_str().unwrap().to_owned();
    let kept = place.data().join("attachments").join(&sha256[..2]).join(&sha256);
    assert_eq!(fs::read(&kept).unwrap(), fs::read(report).unwrap());

    // Somebody who has the export erases a piece of it, and sends back what they have.
    let other = Place::new();
    let (there, back) = (other.open(), place.file("back.zip"));
    job(&there, "import", json!({ "archive": there.stage(export.clone()) }));
    ok(&there, "erase", json!({ "what": "evidence", "id": "E-02" }));
    job(&there, "export", json!({ "destination": there.stage(back.clone()) }));
    let preview = job(&app, "import_preview", json!({ "archive": app.stage(back) }));
    let words = preview["words"].to_string();
    assert!(words.contains("It erases for ever what one entry here says"), "{words}");

    ok(&app, "erase", json!({ "what": "evidence", "id": "E-01" }));
    assert!(!kept.exists());
    for archive in [backup, app.stage(export).into()] {
        let preview = job(&app, "import_preview", json!({ "archive": archive }));
        assert_eq!(preview["files_new"], 0, "{preview}");
        job(&app, "import", json!({ "archive": preview["archive"] }));
        assert!(!kept.exists(), "the file of an erased piece is back");
    }
}

#[test]
fn a_restore_ends_the_sharing_that_would_undo_it() {
    let place = Place::new();
    let folder = place.file("shared");
    fs::create_dir(&folder).unwrap();
    let app = place.open();
    ok(&app, "assess", rating("5.8.K1", 2));
    let backup = job(&app, "backup", json!({}))["name"].clone();
    let before = ok(&app, "journal", json!({}))["fingerprint"].clone();
    ok(&app, "assess", rating("5.8.K2", 4));
    ok(&app, "sync_set", json!({ "folder": app.stage(folder) }));
    job(&app, "sync_now", json!({}));
    let preview = job(&app, "restore_preview", json!({ "archive": backup }));
    assert!(preview["words"].to_string().contains("Sharing with other devices would be turned off"), "{preview}");
    let restored = job(&app, "restore", json!({ "archive": preview["archive"] }));
    assert!(restored["said"].as_str().unwrap().contains("Sharing with other devices is off"), "{restored}");
    app.closing();
    assert_eq!(ok(&app, "journal", json!({}))["fingerprint"], before);
    assert_eq!(ok(&app, "sync_show", json!({}))["folder"], Value::Null);
}

#[test]
fn a_backup_and_an_export_are_made_beside_an_open_window_and_a_restore_waits() {
    let place = Place::new();
    let window = place.open();
    ok(&window, "assess", rating("5.8.K1", 2));
    let beside = place.open_for(Access::Read).unwrap();
    let made = job(&beside, "backup", json!({}));
    assert_eq!(made["entries"], 1);
    assert_eq!(place.run(&["backup"]).code(), 0);
    assert_eq!(place.run(&["export", place.file("e.zip").to_str().unwrap()]).code(), 0);
    let name = made["name"].as_str().unwrap();
    assert_eq!(place.run(&["restore", name, "--yes"]).code(), 4);
    assert_eq!(place.run(&["doctor"]).code(), 0, "it looks, and mends nothing");
}

#[test]
fn the_record_of_a_later_version_is_read_and_never_written() {
    let place = Place::new();
    ok(&place.open(), "assess", rating("6.5.3.K", 2));
    let content = r#"{"format":2,"whatever":"else"}"#;
    let sha256 = pathfolio_core::journal::Hash::of(content.as_bytes());
    fs::write(place.data().join("device.json"), format!(r#"{{"sha256":"{sha256}","content":{content}}}"#)).unwrap();
    let before = place.bytes();
    let app = place.open();
    let status = ok(&app, "status", json!({}));
    assert!(status["findings"][0].as_str().unwrap().contains("later version"), "the person is told: {status}");
    assert_eq!(ok(&app, "journal", json!({}))["entries"].as_array().map(Vec::len), Some(1), "what is there is read");
    let (code, error) = refused(&app, "assess", rating("6.2.3.K", 3));
    assert_eq!(code, "newer-record");
    assert!(error.safe.contains("not touched") && error.next.contains("later version"), "{error:?}");
    let exported = job(&app, "export", json!({ "destination": app.stage(place.file("all.zip")) }));
    assert_eq!(exported["entries"], json!(1), "and can be taken away");
    drop(app);
    assert_eq!(place.bytes(), before);
}

#[test]
fn importing_the_record_of_somebody_else_is_warned_of_and_a_lost_entry_that_it_brings_back_is_lost_no_more() {
    let (mine, theirs) = (Place::new(), Place::new());
    let (app, other) = (mine.open(), theirs.open());
    for level in 0..3 {
        ok(&app, "assess", rating(["6.5.3.K", "6.2.3.K", "5.8.K"][level], 2));
    }
    ok(&other, "assess", rating("6.5.3.K", 2));
    let exported = |app: &App, place: &Place| {
        job(app, "export", json!({ "destination": app.stage(place.file("all.zip")) }));
        place.file("all.zip")
    };
    let (own, foreign) = (exported(&app, &mine), exported(&other, &theirs));
    let words = |app: &App, file: &Path| job(app, "import_preview", json!({ "archive": app.stage(file.to_owned()) }))["words"].to_string();
    assert!(words(&app, &foreign).contains("nothing in common"), "{}", words(&app, &foreign));
    assert!(!words(&app, &own).contains("nothing in common"));
    // Both copies lose the middle entry; the export has it.
    drop(app);
    let (path, bytes) = mine.bytes().into_iter().next().unwrap();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    fs::write(path, [lines[0], lines[2]].concat()).unwrap();
    fs::remove_dir_all(mine.data().join("progress.sled")).unwrap();
    let app = mine.open();
    assert_eq!(ok(&app, "status", json!({}))["lost"], json!(1));
    job(&app, "import", json!({ "archive": app.stage(own) }));
    let status = ok(&app, "status", json!({}));
    assert_eq!(status["lost"], json!(0), "{status}");
    assert!(!status["findings"].to_string().contains("No copy"), "{status}");
    assert_eq!(ok(&app, "verify", json!({}))["lost"], json!([]));
}
