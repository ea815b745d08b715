//! The command line: what programs may rely on, and what people read.

use crate::support::Place;
use serde_json::{Value, json};
use std::io::Write;
use std::process::Stdio;

#[test]
fn a_fresh_profile_is_advised_for_a_role_a_clause_and_half_an_hour() {
    let place = Place::new();
    let ran = place.run(&["recommend", "--role", "internal-auditor", "--clause", "9.2", "--minutes", "30", "--json"]);
    assert_eq!(ran.code(), 0, "{}", ran.err());
    let steps = ran.json()["steps"].as_array().unwrap().clone();
    assert!(!steps.is_empty());
    for step in &steps {
        assert!(step["topic"].as_str().unwrap().starts_with("6.5.3/"), "{}", step["topic"]);
        assert!(!step["items"].as_array().unwrap().is_empty());
        assert_eq!(step["clauses"][0], json!({ "id": "iso-27001-2022/9.2", "source": "mapped" }));
        assert!((15..=30).contains(&step["minutes"].as_u64().unwrap()), "{}", step["minutes"]);
        assert!(step["gain"].as_u64().unwrap() > 0);
        assert!(step["reason"].as_str().unwrap().contains("clause 9.2"));
    }
    assert!(!place.data().exists(), "reading leaves nothing behind");
}

#[test]
fn what_one_command_writes_the_next_one_reads() {
    let place = Place::new();
    for arguments in [
        &["role", "set", "risk-manager", "--hours-per-week", "mon=1,sat=3", "--deadline", "2027-03-01"][..],
        &["assess", "6.2.3.K", "2"],
        &["assess", "6.2.3.K5", "4", "--date", "2026-10-01"],
        &["undo"],
        &["redo"],
    ] {
        let ran = place.run(arguments);
        assert_eq!(ran.code(), 0, "{arguments:?}: {}", ran.err());
    }
    let journal = place.run(&["journal", "--json"]).json();
    let kinds: Vec<&str> = journal["entries"].as_array().unwrap().iter().map(|e| e["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["profile", "rated", "rated", "undone", "undone"]);
    for (at, entry) in journal["entries"].as_array().unwrap().iter().enumerate() {
        assert_eq!(entry["seq"], at + 1);
        assert_eq!(entry["hash"].as_str().unwrap().len(), 64);
    }
    let verify = place.run(&["verify", "--json"]);
    assert_eq!((verify.code(), verify.json()["findings"].clone(), verify.json()["lost"].clone()), (0, json!([]), json!([])));
    let roles = place.run(&["role", "list"]).out();
    assert!(roles.lines().any(|l| l.starts_with("risk-manager:") && l.ends_with("(yours)")), "{roles}");
}

#[test]
fn as_of_folds_up_to_a_day_and_refuses_to_write() {
    let place = Place::new();
    assert_eq!(place.run(&["assess", "5.8.K1", "2"]).code(), 0);
    let then = place.run(&["--as-of", "2020-01-01", "journal", "--json"]);
    assert_eq!(then.json()["entries"], json!([]));
    let ran = place.run(&["--as-of", "2020-01-01", "assess", "5.8.K1", "1", "--json"]);
    assert_eq!((ran.code(), ran.json()["error"]["code"].clone()), (1, json!("read-only")));
    assert_eq!(place.run(&["journal", "--json"]).json()["entries"].as_array().unwrap().len(), 1);
}

#[test]
fn the_catalogue_is_answered_whole() {
    let place = Place::new();
    let show = place.run(&["framework", "show", "--json"]).json();
    let competences = show["competences"].as_array().unwrap();
    assert_eq!(competences.len(), 24);
    let items: Vec<&Value> = competences.iter().flat_map(|c| c["items"].as_array().unwrap()).collect();
    let of = |kind: &str| items.iter().filter(|i| i["kind"] == kind).count();
    assert_eq!((of("knowledge"), of("skill")), (97, 126));
    let alias = items.iter().find(|i| i["id"] == "6.5.4.K2").unwrap();
    assert_eq!(alias["alias_of"], "5.9.K1");
    let audit = place.run(&["framework", "show", "6.5.3"]).out();
    assert!(audit.starts_with("6.5.3 ISMS auditing\n"), "{audit}");
    let check = place.run(&["framework", "check"]);
    assert_eq!(check.code(), 0, "{}", check.out());
}

#[test]
fn batch_answers_line_by_line_in_order() {
    let place = Place::new();
    let requests = [
        json!({ "id": 1, "command": "assess", "request": { "ratings": [{ "target": "6.2.3.K4", "level": 2 }] } }),
        json!({ "id": "two", "command": "recommend", "request": { "limit": 1 } }),
        json!({ "id": 3, "command": "nonsense" }),
        json!({ "id": 4, "command": "journal" }),
    ];
    let mut child = place.program().arg("batch").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    for request in &requests {
        writeln!(input, "{request}").unwrap();
    }
    writeln!(input, "{{ no json").unwrap();
    input.write_all(b"\xff\xfe\n").unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    let answers: Vec<Value> = String::from_utf8(output.stdout).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(answers.len(), 6);
    assert_eq!(answers[0]["entry"], answers[3]["ok"]["entries"][0]["hash"]);
    assert_eq!((&answers[1]["id"], answers[1]["ok"]["steps"].as_array().unwrap().len()), (&json!("two"), 1));
    assert_eq!((&answers[2]["id"], &answers[2]["error"]["code"]), (&json!(3), &json!("unknown-command")));
    for answer in &answers[4..] {
        assert_eq!((&answer["id"], &answer["error"]["code"]), (&Value::Null, &json!("bad-request")));
    }
    assert!(output.status.success());
}

#[test]
fn a_line_longer_than_the_limit_is_refused_and_the_next_one_read() {
    let place = Place::new();
    let mut child = place.program().arg("batch").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        input.write_all(&vec![b'x'; 3 << 20]).unwrap();
        input.write_all(b"\n{\"id\":7,\"command\":\"status\"}\n").unwrap();
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let answers: Vec<Value> = String::from_utf8(output.stdout).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(answers.len(), 2);
    assert_eq!((&answers[0]["error"]["code"], &answers[1]["id"]), (&json!("bad-request"), &json!(7)));
}
