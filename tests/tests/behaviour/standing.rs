//! Where a person stands is never yesterday's: what is kept between two questions goes with any entry, day or record.

use crate::support::{Place, ok};
use chrono::{DateTime, Days, FixedOffset};
use pathfolio_app::{App, Clock, OpenOptions};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, PoisonError};

/// A clock that the test puts forward.
struct Hands(Arc<Mutex<DateTime<FixedOffset>>>);

impl Clock for Hands {
    fn now(&self) -> DateTime<FixedOffset> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The door on a place, and the hands of its clock.
fn open(place: &Place) -> (App, Arc<Mutex<DateTime<FixedOffset>>>) {
    let hands = Arc::new(Mutex::new("2026-11-24T14:02:00+01:00".parse().unwrap()));
    let clock: Option<Box<dyn Clock>> = Some(Box::new(Hands(hands.clone())));
    let options = OpenOptions { data_dir: Some(place.data()), clock, purpose: "test".to_owned(), ..OpenOptions::default() };
    (App::open(options).unwrap(), hands)
}

fn add(app: &App, target: &str, expires: Option<&str>) -> String {
    let piece = json!({ "title": "Certificate", "basis": "qualification", "serves": [{ "target": target }], "date": "2026-05-22", "expires": expires, "reference": "C-1" });
    ok(app, "evidence_add", piece)["id"].as_str().unwrap().to_owned()
}

/// Items shown to be demonstrated, over all; and pieces that the map counts for 6.5.3.
fn shown(app: &App) -> (u64, u64) {
    let map = ok(app, "competence_map", Value::Null);
    let cell = map["cells"].as_array().unwrap().iter().find(|cell| cell["number"] == "6.5.3").unwrap();
    (map["readiness"]["demonstrated"].as_u64().unwrap(), cell["evidence"].as_u64().unwrap())
}

#[test]
fn evidence_counts_from_the_entry_that_says_so() {
    let place = Place::new();
    let (app, _) = open(&place);
    assert_eq!(shown(&app), (0, 0));
    let id = add(&app, "6.5.3.K1", None);
    assert_eq!(shown(&app), (1, 1));
    ok(&app, "evidence_withdraw", json!({ "evidence": id, "reason": "not mine" }));
    assert_eq!(shown(&app), (0, 0));
    ok(&app, "undo", Value::Null);
    assert_eq!(shown(&app), (1, 1));
    ok(&app, "undo", Value::Null);
    assert_eq!(shown(&app), (0, 0));
}

#[test]
fn what_runs_out_counts_until_its_day_is_over() {
    let place = Place::new();
    let (app, hands) = open(&place);
    add(&app, "6.5.3.K1", Some("2026-11-24"));
    assert_eq!(shown(&app), (1, 1));
    let mut now = hands.lock().unwrap();
    *now = now.checked_add_days(Days::new(1)).unwrap();
    drop(now);
    assert_eq!(shown(&app), (0, 1));
}

#[test]
fn the_sample_and_the_own_record_are_never_taken_for_each_other() {
    let place = Place::new();
    let (app, _) = open(&place);
    add(&app, "6.5.3.K1", None);
    let own = shown(&app);
    ok(&app, "sample_open", Value::Null);
    let sample = shown(&app);
    assert!(sample.0 > own.0, "the sample shows more than one item: {sample:?}");
    ok(&app, "sample_close", Value::Null);
    assert_eq!(shown(&app), own);
}
