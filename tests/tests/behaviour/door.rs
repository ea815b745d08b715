//! The chain through the door: role, ratings, advice; undo; what stays after closing.

use crate::support::{Place, ok, rating, refused};
use serde_json::{Value, json};

fn levels(detail: &Value) -> Vec<(String, Value)> {
    detail["items"].as_array().unwrap().iter().map(|i| (i["local"].as_str().unwrap().to_owned(), i["level"].clone())).collect()
}

#[test]
fn a_fresh_person_is_advised_at_once_and_everything_is_there_after_closing() {
    let place = Place::new();
    let app = place.open();
    assert_eq!(ok(&app, "status", Value::Null)["first_run"], true);
    ok(
        &app,
        "role_set",
        json!({ "role": "internal-auditor", "hours_per_week": "5", "deadline": "2027-01-26", "purpose": "appraisal", "name": "Mara Lindqvist" }),
    );
    ok(&app, "assess", json!({ "ratings": [{ "target": "6.5.3.K", "level": 1 }, { "target": "6.5.3.S", "level": 0 }] }));
    ok(&app, "assess", rating("6.5.3.K4", 3));
    let before = ok(&app, "today", json!({ "minutes": 45 }));
    let saved = ok(&app, "status", Value::Null)["saved_at"].clone();
    assert!(saved.is_string());
    assert_eq!(before["heading"], "Tuesday 24 November");
    assert!(before["line"].as_str().unwrap().starts_with("Nine weeks to your appraisal on 26 January."), "{}", before["line"]);
    drop(app);
    let app = place.open();
    let status = ok(&app, "status", Value::Null);
    assert_eq!(status["saved_at"], saved, "when something was last saved is known again");
    assert_eq!(
        (&status["first_run"], &status["profile"]["name"], &status["profile"]["week_minutes"]),
        (&json!(false), &json!("Mara Lindqvist"), &json!(300))
    );
    let detail = ok(&app, "competence", json!({ "number": "6.5.3" }));
    assert_eq!(levels(&detail)[..5], [("K1", 1), ("K2", 1), ("K3", 1), ("K4", 3), ("S1", 0)].map(|(i, l)| (i.to_owned(), json!(l))));
    assert_eq!(ok(&app, "today", json!({ "minutes": 45 })), before, "the same record gives the same advice");
}

#[test]
fn forty_eight_quick_ratings_are_one_entry_and_one_undo() {
    let place = Place::new();
    let app = place.open();
    let map = ok(&app, "competence_map", Value::Null);
    let numbers = map["cells"].as_array().unwrap().iter().map(|c| c["number"].as_str().unwrap().to_owned());
    let ratings: Vec<Value> = numbers
        .flat_map(|n| [json!({ "target": format!("{n}.K"), "level": 2 }), json!({ "target": format!("{n}.S"), "level": 1 })])
        .collect();
    assert_eq!(ratings.len(), 48);
    ok(&app, "assess", json!({ "ratings": ratings }));
    let journal = ok(&app, "journal", Value::Null);
    assert_eq!(journal["entries"].as_array().unwrap().len(), 1);
    assert_eq!(ok(&app, "competence_map", Value::Null)["readiness"]["not_assessed"], 0);
    assert_eq!(ok(&app, "status", Value::Null)["undo"], "48 ratings");
    ok(&app, "undo", Value::Null);
    assert_eq!(ok(&app, "competence_map", Value::Null), map);
}

#[test]
fn undo_and_redo_survive_closing_and_never_delete() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "assess", rating("5.8.K1", 2));
    let rated = ok(&app, "competence", json!({ "number": "5.8" }));
    ok(&app, "undo", Value::Null);
    drop(app);
    let app = place.open();
    assert_eq!(ok(&app, "competence", json!({ "number": "5.8" }))["items"][0]["level"], Value::Null);
    let status = ok(&app, "status", Value::Null);
    assert_eq!((&status["undo"], &status["redo"]), (&Value::Null, &json!("5.8.K1 to 2")));
    ok(&app, "redo", Value::Null);
    assert_eq!(ok(&app, "competence", json!({ "number": "5.8" })), rated);
    assert_eq!(ok(&app, "journal", Value::Null)["entries"].as_array().unwrap().len(), 3, "what was undone stays in the journal");
    ok(&app, "undo", Value::Null);
    assert_eq!(refused(&app, "undo", Value::Null).0, "nothing-to-undo");
}

#[test]
fn raising_an_item_asks_for_a_reason_and_lowering_does_not() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "assess", rating("6.2.3.S2", 2));
    let (code, error) = refused(&app, "assess", rating("6.2.3.S2", 3));
    assert_eq!(code, "reason-needed");
    assert!(error.message.contains("6.2.3.S2 stands at 2"), "{}", error.message);
    ok(&app, "assess", json!({ "ratings": [{ "target": "6.2.3.S2", "level": 3, "reason": "Chaired the risk review alone" }] }));
    ok(&app, "assess", rating("6.2.3.S2", 1));
    let history = ok(&app, "competence", json!({ "number": "6.2.3" }))["history"].clone();
    let told: Vec<(Value, Value)> = history.as_array().unwrap().iter().map(|h| (h["level"].clone(), h["reason"].clone())).collect();
    assert_eq!(told, [(json!(1), Value::Null), (json!(3), json!("Chaired the risk review alone")), (json!(2), Value::Null)]);
}

#[test]
fn rating_an_aspect_again_asks_before_it_replaces_item_ratings() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "assess", rating("5.8.K", 1));
    ok(&app, "assess", rating("5.8.K2", 3));
    let (code, error) = refused(&app, "assess", rating("5.8.K", 2));
    assert_eq!(code, "would-replace");
    assert!(error.message.contains("5.8.K2"), "{}", error.message);
    let mut request = rating("5.8.K", 2);
    request["replace_items"] = json!(true);
    ok(&app, "assess", request);
    let detail = ok(&app, "competence", json!({ "number": "5.8" }));
    assert_eq!(levels(&detail)[..3], [("K1", 2), ("K2", 2), ("K3", 2)].map(|(i, l)| (i.to_owned(), json!(l))));
    ok(&app, "undo", Value::Null);
    assert_eq!(levels(&ok(&app, "competence", json!({ "number": "5.8" })))[1].1, json!(3), "undo brings the item's own rating back");
}

#[test]
fn an_alias_is_rated_in_both_places_and_not_assessed_is_not_zero() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "assess", json!({ "ratings": [{ "target": "5.9.K1", "level": 2 }, { "target": "5.9.K2", "level": 0 }] }));
    let other = ok(&app, "competence", json!({ "number": "6.5.4" }));
    assert_eq!((&other["items"][1]["level"], &other["items"][1]["from"]), (&json!(2), &json!("twin")));
    let own = ok(&app, "competence", json!({ "number": "5.9" }));
    assert_eq!((&own["items"][1]["level"], &own["items"][2]["level"]), (&json!(0), &Value::Null));
}

#[test]
fn every_figure_in_a_recommendation_recomputes() {
    let place = Place::new();
    let app = place.open();
    let roles = ok(&app, "role_list", Value::Null);
    for role in roles["roles"].as_array().unwrap() {
        let answer = ok(&app, "recommend", json!({ "role": role["id"], "limit": 12 }));
        let steps = answer["steps"].as_array().unwrap();
        assert!(steps.len() == 12, "{}", role["id"]);
        for step in steps {
            let mut sum = 0;
            let mut minutes = 0;
            for row in step["arithmetic"]["rows"].as_array().unwrap() {
                let gain = row["importance"].as_u64().unwrap() * row["points"].as_u64().unwrap();
                assert_eq!(row["gain"], gain);
                let competence = row["item"].as_str().unwrap().rsplit_once('.').unwrap().0;
                assert_eq!(row["importance"], role["importance"][competence], "{}", row["item"]);
                sum += gain;
                minutes += row["minutes"].as_u64().unwrap();
            }
            assert_eq!((&step["gain"], &step["whole_minutes"]), (&json!(sum), &json!(minutes)), "{}", step["id"]);
            let said = format!("Gain {sum} for ");
            assert!(step["arithmetic"]["sentence"].as_str().unwrap().starts_with(&said), "{}", step["arithmetic"]["sentence"]);
            assert!(
                step["reason"].as_str().unwrap().ends_with('.') && !step["reason"].as_str().unwrap().contains('{'),
                "{}",
                step["reason"]
            );
        }
    }
}

#[test]
fn asking_for_a_clause_or_a_competence_answers_only_with_it() {
    let place = Place::new();
    let app = place.open();
    let tree = ok(&app, "clause_tree", json!({ "standard": 2022 }));
    assert_eq!(tree["rows"].as_array().unwrap().len(), 41);
    for row in tree["rows"].as_array().unwrap() {
        let served = ok(&app, "clause", json!({ "clause": row["id"] }));
        let competences: Vec<&str> = served["served_by"].as_array().unwrap().iter().map(|s| s["competence"].as_str().unwrap()).collect();
        let answer = ok(&app, "recommend", json!({ "clause": row["number"], "limit": 50 }));
        for step in answer["steps"].as_array().unwrap() {
            let counts_in = |row: &Value| competences.contains(&row["item"].as_str().unwrap().rsplit_once('.').unwrap().0);
            assert!(step["arithmetic"]["rows"].as_array().unwrap().iter().any(counts_in), "{} for {}", step["id"], row["number"]);
        }
        assert_eq!(answer["steps"].as_array().unwrap().is_empty(), answer["empty"] != "", "{}", row["number"]);
    }
    let audit = ok(&app, "recommend", json!({ "competence": "6.5.3", "limit": 50 }));
    assert!(audit["steps"].as_array().unwrap().iter().all(|s| s["competence"] == "6.5.3"));
}

#[test]
fn the_edition_switch_follows_the_concept() {
    let place = Place::new();
    let app = place.open();
    let counterpart = |year: u16, number: &str| {
        let tree = ok(&app, "clause_tree", json!({ "standard": year }));
        let row = tree["rows"].as_array().unwrap().iter().find(|r| r["number"] == number).unwrap().clone();
        row["counterpart"].as_str().map(str::to_owned)
    };
    assert_eq!(counterpart(2022, "10.2").as_deref(), Some("iso-27001-2013/10.1"));
    assert_eq!(counterpart(2013, "10.1").as_deref(), Some("iso-27001-2022/10.2"));
    assert_eq!(counterpart(2022, "9.2.2").as_deref(), Some("iso-27001-2013/9.2"));
    assert_eq!(counterpart(2013, "9.2").as_deref(), Some("iso-27001-2022/9.2"));
    assert_eq!(counterpart(2022, "6.3"), None);
}

#[test]
fn the_sample_is_separate_editable_and_gone_in_one_action() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "assess", rating("5.8.K1", 2));
    let mine = place.bytes();
    let status = ok(&app, "sample_open", Value::Null);
    assert_eq!((&status["sample"], &status["profile"]["name"]), (&json!(true), &json!("Mara Lindqvist")));
    ok(&app, "assess", json!({ "ratings": [{ "target": "6.5.3.K1", "level": 5, "reason": "looking around" }] }));
    assert_eq!(place.bytes(), mine, "nothing of the sample reaches the person's own journal");
    let status = ok(&app, "sample_close", Value::Null);
    assert_eq!((&status["sample"], &status["profile"]["name"], &status["undo"]), (&json!(false), &Value::Null, &json!("5.8.K1 to 2")));
    assert!(!place.data().join("sample").exists());
}

#[test]
fn one_place_has_one_writer_and_readers_beside_it() {
    let place = Place::new();
    let first = place.open();
    ok(&first, "assess", rating("5.8.K1", 2));
    let second = place.try_open().err().expect("a second writer was let in");
    assert_eq!(serde_json::to_value(second.code).unwrap(), "busy");
    assert!(second.message.contains("test"), "{}", second.message);
    let ran = place.run(&["--json", "journal"]);
    assert_eq!((ran.code(), ran.json()["entries"].as_array().unwrap().len()), (0, 1));
    let ran = place.run(&["assess", "5.8.K1", "1"]);
    assert_eq!(ran.code(), 4, "{}", ran.err());
    ok(&first, "assess", rating("5.8.K2", 1));
}

#[test]
fn another_step_can_stand_first_with_its_sittings_and_a_topic_that_is_no_step_changes_nothing() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "role_set", json!({ "role": "internal-auditor", "hours_per_week": "5" }));
    let usual = ok(&app, "today", json!({ "minutes": 45 }));
    let ids = |today: &Value| {
        let steps = today["up_next"].as_array().unwrap().iter();
        std::iter::once(&today["next"]).chain(steps).map(|step| step["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let third = usual["up_next"][1].clone();
    let swapped = ok(&app, "today", json!({ "minutes": 45, "first": third["topic"] }));
    let mut expected = ids(&usual);
    expected[..3].rotate_right(1);
    assert_eq!(ids(&swapped), expected, "what stood before it follows it");
    let total: u64 = swapped["sittings"].as_array().unwrap().iter().map(|sitting| sitting["minutes"].as_u64().unwrap()).sum();
    assert_eq!(total, third["whole_minutes"].as_u64().unwrap(), "the sittings are those of the step that stands first");
    assert_eq!(ok(&app, "today", json!({ "minutes": 45, "first": "5.9/no-such" })), usual);
}

#[test]
fn a_resource_offers_its_parts_to_the_study_log_and_says_which_are_behind() {
    let place = Place::new();
    let app = place.open();
    let parts = |log: &Value| {
        let choice = log["choices"].as_array().unwrap().iter().find(|choice| choice["parts"].as_array().unwrap().len() > 1).cloned();
        choice.unwrap()
    };
    let offered = parts(&ok(&app, "study_log", json!({})));
    assert_eq!((&offered["competence"], &offered["parts"][0]["done"]), (&json!(""), &json!(false)));
    ok(&app, "study_add", json!({ "on": offered["id"], "minutes": 45, "parts": [offered["parts"][0]["id"]] }));
    let after = parts(&ok(&app, "study_log", json!({})));
    assert_eq!((&after["parts"][0]["done"], &after["parts"][1]["done"]), (&json!(true), &json!(false)));
}

#[test]
fn what_stands_at_target_does_not_wait() {
    let place = Place::new();
    let app = place.open();
    let map = ok(&app, "competence_map", Value::Null);
    let cells = map["cells"].as_array().unwrap().iter();
    let ratings =
        cells.flat_map(|c| ["K", "S"].map(|letter| json!({ "target": format!("{}.{letter}", c["number"].as_str().unwrap()), "level": 5 })));
    ok(&app, "assess", json!({ "ratings": ratings.collect::<Vec<_>>() }));
    let today = ok(&app, "today", json!({}));
    assert_eq!((&today["next"], &today["waiting"]), (&Value::Null, &json!([])));
}
