//! Study through the door: sessions, the timer, what is read, noted and set aside, and what all of it does to the advice.

use crate::support::{Place, ok, rating, refused};
use pathfolio_app::{App, FixedClock, OpenOptions};
use serde_json::{Value, json};

fn first_topic(app: &App) -> (String, u64) {
    let today = ok(app, "today", json!({ "minutes": 45 }));
    (today["next"]["topic"].as_str().unwrap().to_owned(), today["next"]["whole_minutes"].as_u64().unwrap())
}

#[test]
fn time_reduces_the_step_and_asks_for_a_rating_but_raises_no_level() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "role_set", json!({ "role": "internal-auditor", "hours_per_week": "5" }));
    let (topic, minutes) = first_topic(&app);
    let competence = topic.split('/').next().unwrap().to_owned();
    let levels = |app: &App| {
        ok(app, "competence", json!({ "number": competence }))["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|i| i["level"].clone())
            .collect::<Vec<_>>()
    };
    let before = levels(&app);
    let logged = ok(&app, "study_add", json!({ "on": topic, "minutes": 30, "note": "the first part" }));
    assert!(logged["rate_again"].is_null());
    assert_eq!(first_topic(&app), (topic.clone(), minutes - 30), "a started step goes on");
    let logged = ok(&app, "study_add", json!({ "on": topic, "minutes": minutes }));
    assert!(logged["rate_again"]["words"].as_str().unwrap().contains("raises no level"), "{logged}");
    assert_eq!(levels(&app), before, "time alone changed no level");
    assert_eq!(ok(&app, "today", json!({}))["rate_again"]["topic"], json!(topic));
    // A rating afterwards begins the count anew.
    ok(&app, "assess", rating(&format!("{competence}.K"), 1));
    assert!(ok(&app, "today", json!({}))["rate_again"].is_null());
}

#[test]
fn the_log_is_corrected_and_undone_and_keeps_its_sums() {
    let place = Place::new();
    let app = place.open();
    let first = ok(&app, "study_add", json!({ "on": "6.5.3/sampling", "minutes": 45, "date": "2026-11-23", "parts": [part(&app)] }));
    ok(&app, "study_add", json!({ "on": "6.5.3.K4", "minutes": 30 }));
    ok(&app, "study_add", json!({ "minutes": 60, "note": "The firm's own handbook" }));
    let log = ok(&app, "study_log", Value::Null);
    assert_eq!(log["line"], "2 h 15 in 3 sessions since 23 November.");
    assert_eq!(log["competences"][0]["duration"], "1 h 15");
    assert_eq!(log["weeks"].as_array().unwrap().len(), 26);
    let last = log["weeks"][25].as_array().unwrap();
    assert_eq!(last.iter().map(|d| d["minutes"].as_u64().unwrap()).collect::<Vec<_>>(), [45, 90], "Monday and Tuesday");
    ok(&app, "study_revise", json!({ "session": first["session"], "minutes": 50 }));
    assert_eq!(ok(&app, "study_log", Value::Null)["line"], "2 h 20 in 3 sessions since 23 November.");
    ok(&app, "study_withdraw", json!({ "session": first["session"] }));
    assert_eq!(ok(&app, "study_log", Value::Null)["line"], "1 h 30 in 2 sessions since 24 November.");
    ok(&app, "undo", Value::Null);
    ok(&app, "undo", Value::Null);
    assert_eq!(ok(&app, "study_log", Value::Null), log);
}

/// A part that serves the topic on sampling.
fn part(app: &App) -> Value {
    ok(app, "topic", json!({ "topic": "6.5.3/sampling" }))["reading"][0]["part"].clone()
}

#[test]
fn what_cannot_have_been_studied_is_refused() {
    let place = Place::new();
    let app = place.open();
    for (request, code) in [
        (json!({ "on": "6.5.3/sampling", "minutes": 0 }), "bad-session"),
        (json!({ "on": "6.5.3/sampling", "minutes": 1441 }), "bad-session"),
        (json!({ "on": "6.5.3/sampling", "minutes": 30, "date": "2026-11-25" }), "bad-session"),
        (json!({ "on": "6.5.3/nothing", "minutes": 30 }), "unknown-id"),
        (json!({ "on": "6.5.3/sampling", "minutes": 30, "parts": ["nowhere/1"] }), "unknown-id"),
        (json!({ "minutes": 30 }), "bad-session"),
        (json!({ "minutes": 30, "note": "\u{7}" }), "bad-session"),
        (json!({ "minutes": 30, "note": "read \u{202e}backwards" }), "bad-session"),
    ] {
        assert_eq!(refused(&app, "study_add", request.clone()).0, code, "{request}");
    }
    assert_eq!(refused(&app, "study_withdraw", json!({ "session": "x" })).0, "unknown-id");
    assert!(place.bytes().is_empty(), "no entry was written");
}

#[test]
fn a_timer_outlives_the_window_and_ends_in_a_session() {
    let place = Place::new();
    let at = |time: &str| {
        App::open(OpenOptions {
            data_dir: Some(place.data()),
            documents: Some(place.file("")),
            clock: Some(Box::new(FixedClock(time.parse().unwrap()))),
            purpose: "test".to_owned(),
            ..OpenOptions::default()
        })
        .unwrap()
    };
    let app = at("2026-11-24T14:02:00+01:00");
    assert_eq!(refused(&app, "timer_stop", json!({})).0, "timer");
    ok(&app, "timer_start", json!({ "on": "6.5.3/sampling" }));
    assert_eq!(refused(&app, "timer_start", json!({ "on": "6.5.3/sampling" })).0, "timer");
    drop(app);
    let app = at("2026-11-24T14:49:30+01:00");
    let timer = ok(&app, "status", Value::Null)["timer"].clone();
    assert_eq!((&timer["minutes"], &timer["on"]), (&json!(47), &json!("6.5.3/sampling")));
    ok(&app, "timer_stop", json!({ "note": "25 of 400" }));
    assert!(ok(&app, "status", Value::Null)["timer"].is_null());
    let log = ok(&app, "study_log", Value::Null);
    assert_eq!((&log["sessions"][0]["minutes"], &log["sessions"][0]["note"]), (&json!(47), &json!("25 of 400")));
    // Forgotten over night: what the person says counts, and it belongs to the day one sat down.
    ok(&app, "timer_start", json!({ "on": "6.5.3/sampling" }));
    drop(app);
    let app = at("2026-11-25T09:00:00+01:00");
    ok(&app, "timer_stop", json!({ "minutes": 20 }));
    let log = ok(&app, "study_log", Value::Null);
    assert_eq!((&log["sessions"][0]["minutes"], &log["sessions"][0]["date"]), (&json!(20), &json!("2026-11-24")));
    ok(&app, "timer_start", json!({ "on": "6.5.3/sampling" }));
    ok(&app, "timer_cancel", Value::Null);
    assert_eq!(ok(&app, "study_log", Value::Null)["sessions"].as_array().unwrap().len(), 2);
}

#[test]
fn a_timer_whose_file_stays_behind_is_stopped_all_the_same() {
    let place = Place::new();
    let app = place.open();
    let file = place.data().join("timer.json");
    ok(&app, "timer_start", json!({ "on": "6.5.3/sampling" }));
    let running = std::fs::read(&file).unwrap();
    let stopped = ok(&app, "timer_stop", json!({ "minutes": 20 }));
    // As where it could not be removed once the session was durable.
    std::fs::write(&file, &running).unwrap();
    assert!(ok(&app, "status", Value::Null)["timer"].is_null());
    assert_eq!(refused(&app, "timer_stop", json!({ "minutes": 45 })).0, "timer");
    let log = ok(&app, "study_log", Value::Null);
    assert_eq!(log["sessions"].as_array().unwrap().len(), 1, "logged once");
    assert_eq!((&log["sessions"][0]["id"], &log["sessions"][0]["minutes"]), (&stopped["session"], &json!(20)));
    // Taken back, the session goes; the timer does not run again.
    ok(&app, "undo", Value::Null);
    assert!(ok(&app, "status", Value::Null)["timer"].is_null());
    ok(&app, "timer_start", json!({ "on": "6.5.3.K4" }));
    assert_eq!(ok(&app, "status", Value::Null)["timer"]["on"], "6.5.3.K4");
    // One that was started before timers had ids.
    std::fs::write(&file, br#"{ "on": "iso-27021-2017/6.5.3/sampling", "started_at": "2026-11-24T13:32:00+01:00" }"#).unwrap();
    assert_eq!(ok(&app, "status", Value::Null)["timer"]["minutes"], 30);
    ok(&app, "timer_stop", json!({}));
    assert_eq!(ok(&app, "study_log", Value::Null)["sessions"][0]["minutes"], 30);
}

#[test]
fn the_week_counts_each_day_up_to_today() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "role_set", json!({ "role": "internal-auditor", "hours_per_week": "mon=1,tue=2" }));
    for (minutes, date) in [(50, "2026-11-22"), (45, "2026-11-23"), (30, "2026-11-24"), (15, "2026-11-24")] {
        ok(&app, "study_add", json!({ "on": "6.5.3/sampling", "minutes": minutes, "date": date }));
    }
    let week = ok(&app, "today", json!({}))["week"].clone();
    let days: Vec<_> = week["days"].as_array().unwrap().iter().map(|d| d["logged"].as_u64().unwrap()).collect();
    assert_eq!(days, [45, 45, 0, 0, 0, 0, 0]);
    assert_eq!((&week["logged"], &week["planned"], &week["words"]), (&json!(90), &json!(180), &json!("1 h 30 of 3 h")));
}

#[test]
fn what_is_set_aside_is_not_advised_until_it_is_taken_up() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "role_set", json!({ "role": "internal-auditor" }));
    let (topic, _) = first_topic(&app);
    ok(&app, "set_aside", json!({ "topic": topic, "until": "2026-12-01" }));
    assert_ne!(first_topic(&app).0, topic);
    assert_eq!(ok(&app, "today", json!({}))["aside"], 1);
    ok(&app, "set_aside", json!({ "topic": topic, "reason": "somebody else does it" }));
    assert_eq!(ok(&app, "settings", Value::Null)["aside"][0]["reason"], "somebody else does it");
    ok(&app, "take_up", json!({ "topic": topic }));
    assert_eq!(first_topic(&app).0, topic);
    // Not relevant, and no more said: it stays so.
    ok(&app, "set_aside", json!({ "topic": topic }));
    drop(app);
    let app = place.open();
    assert_eq!(ok(&app, "today", json!({}))["aside"], 1, "closed and opened again");
    assert!(ok(&app, "verify", Value::Null)["findings"].as_array().unwrap().is_empty());
    for request in
        [json!({ "topic": topic, "until": "2026-11-24" }), json!({ "topic": topic, "until": "soon" }), json!({ "topic": "9.9/x" })]
    {
        refused(&app, "set_aside", request);
    }
}

#[test]
fn notes_and_parts_read_stand_where_they_belong() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "note_set", json!({ "target": "6.5.3.K4", "text": "ask Jonas" }));
    ok(&app, "note_set", json!({ "target": "6.5.3/sampling", "text": "start with the leavers" }));
    let part = part(&app);
    ok(&app, "read_mark", json!({ "parts": [part], "done": true }));
    let topic = ok(&app, "topic", json!({ "topic": "6.5.3/sampling" }));
    assert_eq!((&topic["note"], &topic["reading"][0]["done"]), (&json!("start with the leavers"), &json!("2026-11-24")));
    let items = ok(&app, "competence", json!({ "number": "6.5.3" }))["items"].clone();
    assert_eq!(items[3]["note"], "ask Jonas");
    ok(&app, "read_mark", json!({ "parts": [part], "done": false }));
    ok(&app, "note_set", json!({ "target": "6.5.3/sampling", "text": "  " }));
    let topic = ok(&app, "topic", json!({ "topic": "6.5.3/sampling" }));
    assert_eq!((&topic["note"], &topic["reading"][0]["done"]), (&Value::Null, &Value::Null));
    assert_eq!(refused(&app, "note_set", json!({ "target": "6.5.3.K", "text": "x" })).0, "unknown-id");
    assert_eq!(refused(&app, "read_mark", json!({ "parts": [], "done": true })).0, "bad-session");
}
