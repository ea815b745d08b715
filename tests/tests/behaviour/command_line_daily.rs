//! The daily tool on the command line: screens, timer, hours per step, assumed levels, passages.

use crate::support::Place;
use serde_json::{Value, json};

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

#[test]
fn what_the_screens_show_can_be_read_without_a_window() {
    let place = Place::new();
    let run = |arguments: &[&str]| {
        let ran = place.run(arguments);
        assert_eq!(ran.code(), 0, "{arguments:?}: {}", ran.err());
        let for_people = !arguments.contains(&"--json") && !arguments.contains(&"--help");
        let unsaid = |sign: &&&str| for_people && ran.out().contains(**sign);
        assert_eq!(["cli-", "null", "{ $"].iter().find(unsaid), None, "{arguments:?}: {}", ran.out());
        ran
    };
    run(&["role", "set", "internal-auditor", "--hours-per-week", "5"]);
    run(&[
        "evidence",
        "add",
        "--title",
        "Audit report",
        "--basis",
        "ability",
        "--item",
        "6.5.3.S2",
        "--witness",
        "Jonas",
        "--clause",
        "9.2",
    ]);
    run(&["note", "6.5.3.K4", "ask Jonas"]);
    run(&["set-aside", "5.9/figures-and-budget"]);

    let today = run(&["today", "--minutes", "45", "--json"]).json();
    let (next, text) = (&today["next"], run(&["today", "--minutes", "45"]).out());
    for sign in ["This week: ", next["title"].as_str().unwrap(), next["reason"].as_str().unwrap(), "After that", "One topic is set aside."]
    {
        assert!(text.contains(sign), "{sign} in {text}");
    }
    let sitting = &today["sittings"][0];
    assert!(text.contains(sitting["tasks"][0]["what"].as_str().unwrap()) && text.contains("1. today, "), "{text}");
    let swapped = run(&["today", "--first", today["up_next"][0]["topic"].as_str().unwrap(), "--json"]).json();
    assert_eq!(swapped["next"]["topic"], today["up_next"][0]["topic"]);

    let competence = run(&["competence", "6.5.3"]).out();
    assert!(competence.starts_with("6.5.3 ISMS auditing\n"), "{competence}");
    for sign in ["not assessed", "Evidence: E-01", "Note: ask Jonas", "6.5.3/sampling", "What to study next"] {
        assert!(competence.contains(sign), "{sign} in {competence}");
    }
    let items = run(&["competence", "6.5.3", "--json"]).json();
    assert!(list(&items, "items").iter().all(|item| competence.contains(item["text"].as_str().unwrap())));

    let clause = run(&["clause", "9.2"]).out();
    for sign in ["(ISO/IEC 27001:2022)", "Served by", "(mapped)", "E-01 Audit report", "What an auditor asks"] {
        assert!(clause.contains(sign), "{sign} in {clause}");
    }
    let old = run(&["clause", "10.1", "--standard", "2013", "--json"]).json();
    assert_eq!(old["id"], "iso-27001-2013/10.1");

    let topic = run(&["topic", "6.5.3/sampling", "--json"]).json();
    let text = run(&["topic", "6.5.3/sampling"]).out();
    for sign in
        [&topic["why"], &topic["reading"][0]["part"], &topic["exercise"]["task"], &topic["questions"][0]["ask"], &topic["occasion"]["when"]]
    {
        assert!(text.contains(sign.as_str().unwrap()), "{sign} in {text}");
    }
    for (arguments, next) in
        [(["competence", "9.9"], "framework show"), (["topic", "5.9/no-such"], "find"), (["clause", "99"], "tree of clauses")]
    {
        let ran = place.run(&arguments);
        assert_eq!(ran.code(), 1, "{arguments:?}");
        assert!(ran.err().contains(next), "{}", ran.err());
    }
    let help = run(&["--help"]).out();
    for command in ["today", "competence", "clause", "topic", "timer", "step-hours"] {
        assert!(help.lines().any(|line| line.trim_start().starts_with(command)), "{command} in {help}");
    }
}

#[test]
fn the_timer_runs_between_two_calls_and_ends_in_one_session() {
    let place = Place::new();
    let run = |arguments: &[&str]| {
        let ran = place.run(arguments);
        assert_eq!(ran.code(), 0, "{arguments:?}: {}", ran.err());
        ran
    };
    assert_eq!(run(&["timer", "show"]).out(), "No timer runs.\n");
    assert_eq!(run(&["timer", "show", "--json"]).json(), json!({ "timer": null }));
    assert!(run(&["timer", "start", "6.5.3/sampling"]).out().contains("[6.5.3/sampling]"));
    assert!(run(&["timer", "show"]).out().contains(": 0 min"), "{}", run(&["timer", "show"]).out());
    assert_eq!(run(&["timer", "show", "--json"]).json()["timer"]["on"], "6.5.3/sampling");
    assert_eq!(place.run(&["timer", "start", "6.5.3/sampling"]).code(), 1, "one runs already");
    let stopped = run(&["timer", "stop", "--minutes", "20", "--note", "25 of 400", "--json"]).json();
    let log = run(&["study", "list", "--json"]).json();
    assert_eq!(list(&log, "sessions").len(), 1);
    let session = &log["sessions"][0];
    assert_eq!((&session["id"], &session["minutes"], &session["note"]), (&stopped["session"], &json!(20), &json!("25 of 400")));
    assert_eq!(place.run(&["timer", "stop"]).code(), 1, "none runs");
    run(&["timer", "start", "6.5.3.K4"]);
    assert_eq!(run(&["timer", "cancel"]).out(), "Stopped; nothing was logged.\n");
    assert_eq!(list(&run(&["study", "list", "--json"]).json(), "sessions").len(), 1);
}

#[test]
fn hours_per_step_are_shown_set_and_taken_back() {
    let place = Place::new();
    let show = || place.run(&["step-hours", "show", "--json"]).json()["step_hours"].clone();
    let shipped = show();
    assert_eq!(
        shipped.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect::<Vec<_>>(),
        ["k1", "k2", "k3", "s02", "s12"]
    );
    let set = place.run(&["step-hours", "set", "k1=0.5", "s02=4.25"]);
    assert_eq!(set.code(), 0, "{}", set.err());
    assert_eq!((&show()[0]["minutes"], &show()[3]["minutes"]), (&json!(30), &json!(255)));
    let text = place.run(&["step-hours", "show"]).out();
    assert!(text.contains("k1 Knowledge to level 1: 30 min (shipped "), "{text}");
    for wrong in ["k1", "k1=1.1", "k1=many", "k9=1", "k1=0", "k1=41"] {
        let ran = place.run(&["step-hours", "set", wrong]);
        assert_eq!(ran.code(), 1, "{wrong}");
        assert!(ran.err().contains("is no time for a step"), "{}", ran.err());
    }
    assert_eq!(place.run(&["step-hours", "set"]).code(), 2);
    assert_eq!(place.run(&["step-hours", "set", "--reset"]).code(), 0);
    assert_eq!(show(), shipped);
}

#[test]
fn a_level_set_by_hand_leaves_the_others_as_they_are() {
    let place = Place::new();
    let run = |arguments: &[&str]| {
        let ran = place.run(arguments);
        assert_eq!(ran.code(), 0, "{arguments:?}: {}", ran.err());
    };
    let known = || place.run(&["backgrounds", "--json"]).json();
    let row = |number: &str| list(&known(), "levels").iter().find(|row| row["number"] == number).cloned().unwrap_or_default();
    let chosen =
        || list(&known(), "backgrounds").iter().filter(|row| row["chosen"] == true).map(|row| row["id"].clone()).collect::<Vec<_>>();
    run(&["assume", "iso-27001-internal-auditor"]);
    let usual = row("6.5.3");
    run(&["assume", "--level", "6.5.3.S=4"]);
    run(&["assume", "--level", "5.3.K=2", "5.3.S=1"]);
    assert_eq!(chosen(), ["iso-27001-internal-auditor"]);
    assert_eq!((&row("6.5.3")["skill"], &row("6.5.3")["knowledge"]), (&json!(4), &usual["knowledge"]));
    assert_eq!((&row("5.3")["knowledge"], &row("5.3")["skill"]), (&json!(2), &json!(1)));
    let text = place.run(&["backgrounds"]).out();
    assert!(text.contains("Assumed: 6.5.3 ") && text.contains("skill 4"), "{text}");
    for wrong in ["6.5.3.S", "6.5.3.S=six", "6.5.3.S=6", "9.9.K=1"] {
        assert_eq!(place.run(&["assume", "--level", wrong]).code(), 1, "{wrong}");
    }
    run(&["assume", "iso-27001-internal-auditor"]);
    assert_eq!(row("6.5.3"), usual, "what is ticked anew begins anew");
    run(&["assume"]);
    assert!(chosen().is_empty() && list(&known(), "levels").is_empty());
}

#[test]
fn a_passage_stands_with_its_item_and_stays_there() {
    let place = Place::new();
    let run = |arguments: &[&str]| {
        let ran = place.run(arguments);
        assert_eq!(ran.code(), 0, "{arguments:?}: {}", ran.err());
    };
    let serves = || {
        let shown = place.run(&["evidence", "show", "E-01", "--json"]).json();
        list(&shown, "serves").iter().map(|row| (row["target"].as_str().unwrap().to_owned(), row["passage"].clone())).collect::<Vec<_>>()
    };
    let pair = |target: &str, passage: Value| (target.to_owned(), passage);
    let piece = ["evidence", "add", "--title", "Audit report", "--basis", "ability", "--witness", "Jonas"];
    run(&[&piece[..], &["--item", "6.5.3.S2", "6.5.3.S6", "--passage", "6.5.3.S2=page 4, finding 2", "5.3.S1=minutes"]].concat());
    let expected = [pair("5.3.S1", json!("minutes")), pair("6.5.3.S2", json!("page 4, finding 2")), pair("6.5.3.S6", Value::Null)];
    assert_eq!(serves(), expected);
    run(&["evidence", "revise", "E-01", "--passage", "6.5.3.S6=a = b"]);
    assert_eq!(serves()[1..], [pair("6.5.3.S2", json!("page 4, finding 2")), pair("6.5.3.S6", json!("a = b"))]);
    run(&["evidence", "revise", "E-01", "--item", "6.5.3.S6", "6.5.3.S7"]);
    assert_eq!(serves(), [pair("6.5.3.S6", json!("a = b")), pair("6.5.3.S7", Value::Null)], "an item named again keeps its passage");
    run(&["evidence", "revise", "E-01", "--passage", "6.5.3.S6="]);
    assert_eq!(serves()[0], pair("6.5.3.S6", Value::Null));
    let text = place.run(&["evidence", "revise", "E-01", "--passage", "page 4"]);
    assert_eq!(text.code(), 1);
    assert!(text.err().contains("such as 6.5.3.S2=page 4"), "{}", text.err());
}
