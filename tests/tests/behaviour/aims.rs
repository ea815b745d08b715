//! What is assumed of past work: seen before it is written, corrected by hand, and known again.

use crate::support::{Place, ok};
use serde_json::{Value, json};

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
