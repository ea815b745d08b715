//! What one aims at and comes from: assumed levels, an edited role, hours per step, a job advert, choices of this device.

use crate::print::words;
use crate::support::{Place, ok, rating, refused};
use pathfolio_app::App;
use serde_json::{Value, json};
use std::path::Path;

fn cell(app: &App, number: &str) -> Value {
    let map = ok(app, "competence_map", Value::Null);
    map["cells"].as_array().unwrap().iter().find(|c| c["number"] == number).unwrap().clone()
}

#[test]
fn what_is_assumed_guides_the_plan_and_is_printed_nowhere() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "role_set", json!({ "role": "internal-auditor" }));
    let total = |app: &App| ok(app, "recommend", json!({}))["total_minutes"].as_u64().unwrap();
    let blank = total(&app);
    let backgrounds = ok(&app, "backgrounds", Value::Null);
    let auditor = backgrounds["backgrounds"].as_array().unwrap().iter().find(|b| b["id"] == "iso-27001-internal-auditor").unwrap().clone();
    assert!(auditor["covers"].as_str().unwrap().contains("6.5.3"), "{auditor}");
    let preview = ok(&app, "first_run", json!({ "role": "internal-auditor", "backgrounds": ["iso-27001-internal-auditor"] }));
    assert!(preview.to_string().contains("\"assumed\""), "the preview draws hollow rungs");
    // One action of the first run is one entry.
    let before = ok(&app, "journal", Value::Null)["entries"].as_array().unwrap().len();
    ok(&app, "role_set", json!({ "role": "internal-auditor", "hours_per_week": "5", "backgrounds": ["iso-27001-internal-auditor"] }));
    assert_eq!(ok(&app, "journal", Value::Null)["entries"].as_array().unwrap().len(), before + 1);
    assert!(total(&app) < blank);
    let auditing = cell(&app, "6.5.3");
    assert_eq!((&auditing["knowledge"], &auditing["assumed"]), (&Value::Null, &json!(true)), "assumed is not assessed");
    let map = ok(&app, "competence_map", Value::Null);
    assert_eq!(map["readiness"]["not_assessed"], 223);
    let saved = ok(&app, "portfolio_save", json!({}));
    let printed = words(Path::new(saved["file"].as_str().unwrap()));
    assert!(printed.contains("not assessed") && !printed.contains("assumed"), "{printed}");
    // A rating takes its place; by hand it is changed.
    ok(&app, "assess", rating("6.5.3.K", 1));
    assert_eq!(cell(&app, "6.5.3")["knowledge"], 1);
    ok(&app, "assume", json!({ "backgrounds": [], "levels": { "5.3.K": 2 } }));
    let levels = ok(&app, "backgrounds", Value::Null)["levels"].as_array().unwrap().clone();
    let said: Vec<_> = levels.iter().map(|l| (l["number"].clone(), l["knowledge"].clone(), l["skill"].clone())).collect();
    assert_eq!(said, [(json!("5.3"), json!(2), json!(0))]);
    ok(&app, "undo", Value::Null);
    assert!(ok(&app, "backgrounds", Value::Null)["levels"].as_array().unwrap().iter().any(|l| l["number"] == "6.5.3"));
    assert_eq!(refused(&app, "assume", json!({ "backgrounds": ["astronaut"] })).0, "unknown-id");
    assert_eq!(refused(&app, "assume", json!({ "backgrounds": [], "levels": { "5.3.K": 6 } })).0, "bad-level");
}

#[test]
fn an_edited_role_moves_targets_and_advice_and_can_be_reset() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "role_set", json!({ "role": "internal-auditor" }));
    let shipped = ok(&app, "role_show", Value::Null);
    assert_eq!(shipped["edited"], false);
    ok(
        &app,
        "role_edit",
        json!({ "competences": [{ "number": "5.9", "target": 3, "importance": 9 }, { "number": "6.5.3", "importance": 1 }] }),
    );
    let edited = ok(&app, "role_show", Value::Null);
    assert_eq!(edited["edited"], true);
    let row = edited["rows"].as_array().unwrap().iter().find(|r| r["number"] == "5.9").unwrap();
    assert_eq!((&row["target"], &row["usual_target"]), (&json!(3), &json!(1)));
    assert_eq!(cell(&app, "5.9")["target"], 3);
    let first = ok(&app, "recommend", json!({}))["steps"][0]["competence"].clone();
    assert_ne!(first, "6.5.3");
    ok(&app, "undo", Value::Null);
    assert_eq!(ok(&app, "role_show", Value::Null), shipped);
    ok(&app, "redo", Value::Null);
    ok(&app, "role_edit", json!({ "reset": true }));
    assert_eq!(ok(&app, "role_show", Value::Null), shipped);
    for (request, code) in [
        (json!({}), "bad-request"),
        (json!({ "competences": [{ "number": "5.9", "target": 6 }] }), "bad-level"),
        (json!({ "competences": [{ "number": "5.9", "importance": 0 }] }), "bad-request"),
        (json!({ "competences": [{ "number": "9.9", "target": 1 }] }), "unknown-id"),
        (json!({ "role": "astronaut", "reset": true }), "unknown-role"),
    ] {
        assert_eq!(refused(&app, "role_edit", request.clone()).0, code, "{request}");
    }
}

#[test]
fn own_hours_per_step_change_what_a_step_takes() {
    let place = Place::new();
    let app = place.open();
    let total = |app: &App| ok(app, "recommend", json!({}))["total_minutes"].as_u64().unwrap();
    let usual = total(&app);
    ok(&app, "step_hours_set", json!({ "minutes": { "k1": 30, "k2": 60, "k3": 90, "s02": 105, "s12": 75 } }));
    let halved = total(&app);
    assert!((usual * 45 / 100..usual * 55 / 100).contains(&halved), "{halved} of {usual}");
    ok(&app, "step_hours_set", json!({ "reset": true }));
    assert_eq!(total(&app), usual);
    for minutes in [json!({ "k1": 20 }), json!({ "k1": 0 }), json!({ "k1": 3000 }), json!({ "k9": 30 })] {
        assert_eq!(refused(&app, "step_hours_set", json!({ "minutes": minutes })).0, "bad-request", "{minutes}");
    }
}

#[test]
fn a_job_advert_leads_to_a_role_and_another_trade_to_none() {
    let place = Place::new();
    let app = place.open();
    let advert = "Wir suchen eine interne Auditorin für Informationssicherheit (ISO/IEC 27001). Sie planen das Auditprogramm, führen interne Audits des ISMS durch, schreiben Auditberichte und verfolgen Abweichungen nach.";
    let near = ok(&app, "role_nearest", json!({ "advert": advert }));
    assert_eq!(near["roles"][0]["id"], "internal-auditor", "{near}");
    let none = ok(&app, "role_nearest", json!({ "advert": "Bäckerei sucht Verkäuferin in Teilzeit." }));
    assert!(none["roles"].as_array().unwrap().is_empty());
    assert!(none["words"].as_str().unwrap().contains("Choose a role"));
    refused(&app, "role_nearest", json!({ "advert": "  " }));
}

#[test]
fn choices_of_this_device_are_no_entries_and_survive() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "prefs_set", json!({ "theme": "dark", "single_keys": false }));
    assert!(place.bytes().is_empty());
    drop(app);
    let app = place.open();
    let prefs = ok(&app, "status", Value::Null)["prefs"].clone();
    assert_eq!((&prefs["theme"], &prefs["single_keys"]), (&json!("dark"), &json!(false)));
    for request in [json!({ "theme": "pink" }), json!({ "language": "xx" })] {
        assert_eq!(refused(&app, "prefs_set", request).0, "bad-request");
    }
}

#[test]
fn it_speaks_the_language_of_the_system_until_the_person_chooses_one() {
    let place = Place::new();
    let said = |locale: &str| {
        let output = place.program().args(["recommend", "--minutes", "30"]).env("LC_ALL", locale).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(said("de_AT.UTF-8").contains("was als Nächstes zu lernen ist"));
    assert!(said("C.UTF-8").contains("what to study next"));
    assert!(said("xx_XX.UTF-8").contains("what to study next"), "English where there is no such language");
    let app = place.open();
    assert_eq!(ok(&app, "status", Value::Null)["prefs"]["language"], "en", "the door itself looks at no environment");
    assert!(ok(&app, "prefs_set", json!({ "language": "de" }))["held"].as_str().unwrap().contains("keine Dateien"));
    drop(app);
    assert!(said("C.UTF-8").contains("was als Nächstes zu lernen ist"));
    assert!(place.run(&["assess", "9.9.9.K4", "1"]).err().contains("Sicher: "), "a refusal is said in one language");
}

#[test]
fn a_word_or_a_number_finds_its_place() {
    let place = Place::new();
    let app = place.open();
    let first = |text: &str| {
        let hits = ok(&app, "find", json!({ "text": text }))["hits"].clone();
        (hits[0]["kind"].clone(), hits[0]["id"].clone())
    };
    assert_eq!(first("6.5.3"), (json!("competence"), json!("6.5.3")));
    assert_eq!(first("sampling"), (json!("topic"), json!("6.5.3/sampling")));
    assert_eq!(first("A.5.19").0, "control");
    assert!(ok(&app, "find", json!({ "text": "zzzz" }))["hits"].as_array().unwrap().is_empty());
    assert!(ok(&app, "find", json!({ "text": " " }))["hits"].as_array().unwrap().is_empty());
}

fn auditing(rows: &Value) -> Value {
    rows.as_array().unwrap().iter().find(|row| row["number"] == "6.5.3").cloned().unwrap_or_default()
}

#[test]
fn what_is_ticked_is_previewed_and_what_is_set_by_hand_is_told_apart() {
    let place = Place::new();
    let app = place.open();
    let ticked = json!({ "backgrounds": ["iso-27001-internal-auditor"], "levels": { "6.5.3.S": 4 } });
    let preview = ok(&app, "first_run", ticked.clone());
    assert_eq!(preview["assumed"].as_array().unwrap().len(), 24);
    let row = auditing(&preview["assumed"]);
    assert_eq!(row["knowledge"], row["usual_knowledge"]);
    assert_eq!(row["skill"], 4);
    assert!(row["usual_skill"].as_u64().unwrap() < 4);
    assert_eq!(ok(&app, "status", Value::Null)["first_run"], true, "nothing was written");

    ok(&app, "assume", ticked);
    assert_eq!(auditing(&ok(&app, "backgrounds", Value::Null)["levels"]), row, "what was set by hand is known again");
    assert_eq!(auditing(&ok(&app, "first_run", json!({}))["assumed"]), row, "without answers, what is recorded");
    ok(&app, "assume", json!({ "backgrounds": ["iso-27001-internal-auditor"], "levels": { "6.5.3.S": 0 } }));
    let lowered = auditing(&ok(&app, "backgrounds", Value::Null)["levels"]);
    assert_eq!((&lowered["skill"], &lowered["usual_skill"]), (&json!(0), &row["usual_skill"]));
}

#[test]
fn a_control_is_found_by_its_number_in_annex_a() {
    let place = Place::new();
    let found = ok(&place.open(), "find", json!({ "text": "a.5.7" }));
    let hit = &found["hits"][0];
    assert_eq!((&hit["kind"], &hit["number"]), (&json!("control"), &json!("A.5.7")));
}
