//! The plan in time: drawn, accepted, moved, kept up to date, compared, written as a calendar; recall and own topics.

use crate::support::{Place, ok, refused};
use pathfolio_app::{Access, App, FixedClock, OpenOptions};
use serde_json::{Value, json};
use std::fs;
use std::process::Command;

/// An internal auditor with five hours a week and nine weeks.
fn aimed(place: &Place) -> App {
    let app = place.open();
    let aims = json!({ "role": "internal-auditor", "hours_per_week": "5", "deadline": "2027-01-26", "purpose": "appraisal" });
    ok(&app, "role_set", aims);
    app
}

/// The same record on another day.
fn on(place: &Place, day: &str) -> App {
    let options = OpenOptions {
        data_dir: Some(place.data()),
        access: Access::Write,
        documents: Some(place.file("")),
        clock: Some(Box::new(FixedClock(format!("{day}T08:00:00+01:00").parse().unwrap()))),
        purpose: "test".to_owned(),
        ..OpenOptions::default()
    };
    App::open(options).unwrap()
}

fn plan(app: &App) -> Value {
    ok(app, "plan", json!({}))
}

fn steps(layout: &Value) -> &Vec<Value> {
    layout["steps"].as_array().unwrap()
}

fn sittings(layout: &Value) -> impl Iterator<Item = &Value> {
    steps(layout).iter().flat_map(|step| step["sittings"].as_array().unwrap())
}

#[test]
fn a_plan_keeps_to_the_hours_the_days_off_and_the_date() {
    let place = Place::new();
    let app = aimed(&place);
    ok(&app, "days_off_set", json!({ "days": [{ "from": "2026-12-21", "to": "2027-01-03" }] }));
    let view = plan(&app);
    assert_eq!(view["status"], "proposed");
    let mut weeks: std::collections::BTreeMap<String, u64> = Default::default();
    for sitting in sittings(&view["now"]) {
        let date = sitting["date"].as_str().unwrap();
        assert!(("2026-11-24".."2027-01-26").contains(&date), "{date} is no day of the plan");
        assert!(!("2026-12-21"..="2027-01-03").contains(&date), "{date} is off");
        let week = view["weeks"].as_array().unwrap().iter().rev().find(|week| week["monday"].as_str().unwrap() <= date).unwrap();
        *weeks.entry(week["monday"].as_str().unwrap().to_owned()).or_default() += sitting["minutes"].as_u64().unwrap();
    }
    // A sitting is not cut where the week's hours end: what it takes too much the next days give back.
    assert!(weeks.values().all(|minutes| *minutes <= 300 + 90), "{weeks:?}");
    let away: Vec<&Value> = view["weeks"].as_array().unwrap().iter().filter(|week| week["away"] == true).map(|w| &w["monday"]).collect();
    assert_eq!(away, [&json!("2026-12-21"), &json!("2026-12-28")]);
    let planned: u64 = steps(&view["now"]).iter().map(|step| step["minutes"].as_u64().unwrap()).sum();
    assert_eq!(view["now"]["minutes"], planned);
    assert_eq!(sittings(&view["now"]).map(|s| s["minutes"].as_u64().unwrap()).sum::<u64>(), planned, "every minute has a day");
    let (value, bound) = (view["certified"]["value"].as_u64().unwrap(), view["certified"]["bound"].as_u64().unwrap());
    assert!(value <= bound && bound - value <= bound / 100, "{value} of {bound}");
}

#[test]
fn an_accepted_plan_is_one_entry_stands_and_is_undone() {
    let place = Place::new();
    let app = aimed(&place);
    let before = plan(&app);
    let said = ok(&app, "plan_accept", json!({}));
    assert!(said["said"].as_str().unwrap().starts_with("Plan accepted"), "{said}");
    let journal = ok(&app, "journal", Value::Null);
    assert_eq!(journal["entries"].as_array().unwrap().last().unwrap()["kind"], "plan-accepted");
    let after = plan(&app);
    assert_eq!((after["status"].clone(), after["accepted_on"].clone()), (json!("accepted"), json!("24 November")));
    assert_eq!(after["now"], before["now"]);
    assert_eq!(after["difference"], json!([]));
    drop(app);
    let app = place.open();
    assert_eq!(plan(&app)["status"], "accepted", "after a restart");
    ok(&app, "undo", Value::Null);
    assert_eq!(plan(&app)["status"], "proposed");
    ok(&app, "redo", Value::Null);
    assert_eq!(plan(&app), after);
}

#[test]
fn a_move_is_previewed_recorded_and_let_go() {
    let place = Place::new();
    let app = aimed(&place);
    ok(&app, "plan_accept", json!({}));
    let view = plan(&app);
    let step = steps(&view["now"])[1].clone();
    let moved = json!({ "moves": [{ "step": step["id"], "to": "2026-12-14" }] });
    let preview = ok(&app, "plan", moved.clone());
    let row = preview["difference"].as_array().unwrap().iter().find(|row| row["step"] == step["id"]).unwrap();
    assert_eq!(row["change"], "moved");
    assert_eq!(row["why"], "You put it on 14 Dec.");
    assert!(row["new"].as_str().unwrap() >= "2026-12-14");
    assert_eq!(plan(&app), view, "looking changes nothing");
    ok(&app, "plan_accept", moved);
    let after = plan(&app);
    assert_eq!(after["status"], "accepted");
    let placed = steps(&after["now"]).iter().find(|other| other["id"] == step["id"]).unwrap();
    assert_eq!(placed["placed"], "2026-12-14");
    assert!(placed["sittings"][0]["date"].as_str().unwrap() >= "2026-12-14");
    // Today shows what the accepted plan does first.
    let first = ok(&app, "today", json!({}))["next"]["id"].clone();
    assert_eq!(first, steps(&after["now"])[0]["id"]);
    ok(&app, "plan_accept", json!({ "moves": [{ "step": first, "to": "2026-12-14" }] }));
    assert_ne!(ok(&app, "today", json!({}))["next"]["id"], first, "what was put on a later day is not for today");
    ok(&app, "undo", Value::Null);
    ok(&app, "plan_accept", json!({ "moves": [{ "step": step["id"], "to": null }] }));
    assert!(steps(&plan(&app)["now"]).iter().all(|step| step["placed"].is_null()));
    for (to, code) in [("2026-11-23", "bad-date"), ("2027-01-26", "bad-date"), ("soon", "bad-date")] {
        assert_eq!(refused(&app, "plan", json!({ "moves": [{ "step": step["id"], "to": to }] })).0, code, "{to}");
    }
    assert_eq!(refused(&app, "plan", json!({ "moves": [{ "step": "5.1/nothing@1", "to": "2026-12-14" }] })).0, "unknown-id");
}

#[test]
fn one_move_or_one_topic_put_off_leaves_the_rest_of_the_plan_alone() {
    for hours in ["5", "mon=1,tue=1,wed=1,thu=1,fri=1"] {
        let place = Place::new();
        let app = aimed(&place);
        ok(&app, "role_set", json!({ "hours_per_week": hours }));
        ok(&app, "plan_accept", json!({}));
        let before = plan(&app);
        let minutes = |view: &Value| view["now"]["minutes"].as_u64().unwrap();
        // Long, and on the eve: it cannot be done, and is refused. Short, and a fortnight before: everything else stays.
        let long = steps(&before["now"]).iter().max_by_key(|step| step["minutes"].as_u64()).unwrap()["id"].clone();
        assert_eq!(refused(&app, "plan", json!({ "moves": [{ "step": long, "to": "2027-01-25" }] })).0, "bad-date", "{hours}");
        let short = steps(&before["now"]).iter().min_by_key(|step| step["minutes"].as_u64()).unwrap()["id"].clone();
        let moved = ok(&app, "plan", json!({ "moves": [{ "step": short, "to": "2027-01-12" }] }));
        assert!(minutes(&moved) * 10 >= minutes(&before) * 9, "{hours}: {} of {}", minutes(&moved), minutes(&before));
        let on_one_day = |view: &Value| {
            let mut days: std::collections::BTreeMap<String, u64> = Default::default();
            for sitting in sittings(&view["now"]) {
                *days.entry(sitting["date"].as_str().unwrap().to_owned()).or_default() += sitting["minutes"].as_u64().unwrap();
            }
            days.into_values().max().unwrap()
        };
        assert!(on_one_day(&moved) <= 180, "{hours}: {} minutes on one day", on_one_day(&moved));
        // A topic put off beyond the date falls away with what needs it; the rest is planned.
        let topic = steps(&before["now"])[0]["topic"].clone();
        ok(&app, "set_aside", json!({ "topic": topic, "until": "2027-02-10" }));
        let off = plan(&app);
        assert!(minutes(&off) * 10 >= minutes(&before) * 7, "{hours}: {} of {}", minutes(&off), minutes(&before));
        assert!(steps(&off["now"]).iter().all(|step| step["topic"] != topic));
        let row = off["difference"].as_array().unwrap().iter().find(|row| row["change"] == "dropped").unwrap().clone();
        assert_eq!(row["why"], "You put it off until 10 Feb.");
    }
}

#[test]
fn a_plan_accepted_by_a_clock_that_was_ahead_is_shown_all_the_same() {
    let place = Place::new();
    drop(aimed(&place));
    let ahead = on(&place, "2026-11-26");
    ok(&ahead, "plan_accept", json!({}));
    drop(ahead);
    let view = plan(&place.open());
    assert_ne!(view["status"], "none");
}

#[test]
fn more_hours_drop_nothing_and_an_absence_is_no_debt() {
    let place = Place::new();
    let app = aimed(&place);
    ok(&app, "plan_accept", json!({}));
    let old: Vec<Value> = steps(&plan(&app)["now"]).iter().map(|step| step["id"].clone()).collect();
    ok(&app, "role_set", json!({ "hours_per_week": "8" }));
    let view = plan(&app);
    assert_eq!(view["status"], "changed");
    assert!(view["difference"].as_array().unwrap().iter().all(|row| row["change"] != "dropped"), "{}", view["difference"]);
    assert!(old.iter().all(|id| steps(&view["now"]).iter().any(|step| step["id"] == *id)));
    assert!(view["difference_line"].as_str().unwrap().contains("join"), "{}", view["difference_line"]);
    assert_eq!(steps(&view["accepted"]).iter().map(|step| step["id"].clone()).collect::<Vec<_>>(), old, "the accepted one is still there");
    ok(&app, "undo", Value::Null);
    drop(app);

    let later = on(&place, "2026-12-15");
    let due = ok(&later, "recall_due", json!({}));
    assert_eq!(
        (due["absent"].clone(), due["drift"].clone()),
        (json!(true), json!("You were away. A fresh plan from today is ready; nothing is owed."),)
    );
    let view = plan(&later);
    assert_eq!(view["status"], "changed");
    assert!(steps(&view["accepted"]).iter().any(|step| step["state"] == "late"));
    let rows = view["difference"].as_array().unwrap();
    assert!(rows.iter().any(|row| row["why"] == "Its day went by."), "{rows:?}");
    ok(&later, "plan_accept", json!({}));
    assert_eq!(plan(&later)["status"], "accepted");
    assert_eq!(ok(&later, "recall_due", json!({}))["drift"], "");
}

#[test]
fn what_cannot_be_planned_says_what_to_do_and_what_does_not_fit_has_three_ways_out() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "role_set", json!({ "role": "internal-auditor" }));
    let view = plan(&app);
    assert_eq!((view["status"].clone(), view["cannot"]["why"].clone()), (json!("none"), json!("no-hours")));
    assert_eq!(refused(&app, "plan_accept", json!({})).0, "no-plan");
    ok(&app, "role_set", json!({ "hours_per_week": "5" }));
    let open = plan(&app);
    assert_eq!(open["status"], "proposed", "without a date everything is planned");
    assert_eq!(open["left_out_count"], 0);
    ok(&app, "role_set", json!({ "deadline": "2026-11-20" }));
    assert_eq!(plan(&app)["cannot"]["why"], "deadline-past");
    assert_eq!(refused(&app, "plan_accept", json!({})).0, "no-plan");
    ok(&app, "role_set", json!({ "deadline": "2026-12-08" }));
    ok(&app, "role_set", json!({ "hours_per_week": "mon=1,sat=4" }));
    let more = plan(&app)["remedies"][0]["hours_per_week"].clone();
    ok(&app, "what_if", json!({ "hours_per_week": more }));
    ok(&app, "undo", Value::Null);
    let tight = plan(&app);
    let kinds: Vec<&str> = tight["remedies"].as_array().unwrap().iter().map(|r| r["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["hours", "later"], "a role of which nothing would remain is no way out");
    ok(&app, "role_set", json!({ "role": "risk-manager", "deadline": "2027-03-26" }));
    let wide = plan(&app);
    let kinds: Vec<&str> = wide["remedies"].as_array().unwrap().iter().map(|r| r["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["hours", "later", "narrower"]);
    ok(&app, "undo", Value::Null);
    // Each remedy does what it says: with it what matters fits, and its sentence is gone.
    for (field, remedy) in [("hours_per_week", 0), ("deadline", 1)] {
        let given = tight["remedies"][remedy][field].clone();
        ok(&app, "role_set", json!({ field: given }));
        let line = plan(&app)["line"].as_str().unwrap().to_owned();
        assert!(line.starts_with("What matters most fits.") || line.starts_with("It fits."), "{field}: {line}");
        ok(&app, "undo", Value::Null);
    }
    assert!(
        tight["line"].as_str().unwrap().starts_with("It does not fit.") || tight["line"].as_str().unwrap().starts_with("Nothing fits"),
        "{}",
        tight["line"]
    );
}

#[test]
fn two_plans_stand_side_by_side_and_nothing_changes() {
    let place = Place::new();
    let app = aimed(&place);
    ok(&app, "plan_accept", json!({}));
    let before = (plan(&app), place.bytes());
    let both = ok(&app, "what_if", json!({ "hours_per_week": "10" }));
    assert_eq!((both["now"]["hours"].clone(), both["then"]["hours"].clone()), (json!("5 h a week"), json!("10 h a week")));
    assert!(both["then"]["steps"].as_u64() > both["now"]["steps"].as_u64());
    assert!(both["difference"].as_array().unwrap().iter().all(|row| row["change"] != "dropped"));
    let other = ok(&app, "what_if", json!({ "role": "risk-manager" }));
    assert!(other["difference"].as_array().unwrap().iter().any(|row| row["change"] == "dropped"));
    assert_ne!(other["now"]["first"], other["then"]["first"]);
    let past = ok(&app, "what_if", json!({ "deadline": "2026-01-01" }));
    assert_eq!(past["then"]["words"], "The date you work towards is not ahead.");
    assert_eq!(refused(&app, "what_if", json!({ "role": "wizard" })).0, "unknown-role");
    assert_eq!((plan(&app), place.bytes()), before);
}

/// Counts what an independent parser finds: Python's icalendar.
const PARSER: &str = "
import sys, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
events, todos = calendar.walk('VEVENT'), calendar.walk('VTODO')
uids = [str(part['UID']) for part in events + todos]
assert len(set(uids)) == len(uids), 'a UID stands twice'
assert all('DTSTAMP' in part for part in events + todos)
assert all(part['DTEND'].dt > part['DTSTART'].dt for part in events), 'an event without length'
assert all('DUE' in part for part in todos)
events = [part for part in events if part.get('STATUS') != 'CANCELLED']
print(len(events), len(todos), max(int(part['SEQUENCE']) for part in events))
print('\\n'.join(sorted(uids)))
";

fn parsed(file: &std::path::Path) -> (Vec<u64>, Vec<String>) {
    let ran = Command::new("/usr/bin/python3").args(["-c", PARSER]).arg(file).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let out = String::from_utf8(ran.stdout).unwrap();
    let mut lines = out.lines();
    let counts = lines.next().unwrap().split(' ').map(|n| n.parse().unwrap()).collect();
    (counts, lines.map(str::to_owned).collect())
}

#[test]
fn the_calendar_file_is_read_by_others_and_a_later_one_updates_it() {
    let place = Place::new();
    let app = aimed(&place);
    ok(
        &app,
        "own_topic_set",
        json!({ "title": "=Handbook; part \"2\", with a title that is longer than one line of a calendar file may be", "competence": "6.5.3", "hours": "4" }),
    );
    ok(&app, "plan_accept", json!({}));
    let view = plan(&app);
    let (count, of_steps) = (sittings(&view["now"]).count() as u64, steps(&view["now"]).len() as u64);
    let file = |name: &str| place.file(name);
    let first = ok(&app, "calendar_save", json!({ "destination": app.stage(file("a.ics")) }));
    assert_eq!((first["sittings"].clone(), first["steps"].clone()), (json!(count), json!(of_steps)));
    let (counts, uids) = parsed(&file("a.ics"));
    assert_eq!(counts[..2], [count, of_steps]);
    let text = fs::read_to_string(file("a.ics")).unwrap();
    assert!(text.lines().all(|line| line.len() <= 75), "lines are folded");
    assert!(text.split("\r\n").all(|line| !line.contains('\n')), "lines end as the standard says");
    ok(&app, "calendar_save", json!({ "destination": app.stage(file("same.ics")) }));
    assert_eq!(fs::read(file("a.ics")).unwrap(), fs::read(file("same.ics")).unwrap(), "the same record, the same file");

    let step = steps(&view["now"])[1]["id"].clone();
    ok(&app, "plan_accept", json!({ "moves": [{ "step": step, "to": "2026-12-14" }] }));
    ok(&app, "calendar_save", json!({ "destination": app.stage(file("b.ics")), "at": "19:00" }));
    let (again, others) = parsed(&file("b.ics"));
    assert!(again[2] > counts[2], "a later file has a greater sequence");
    let kept = others.iter().filter(|uid| uids.contains(uid)).count();
    assert!(kept * 10 >= uids.len() * 9, "{kept} of {} entries are updated, not doubled", uids.len());
    assert!(fs::read_to_string(file("b.ics")).unwrap().contains("T190000"));

    ok(&app, "calendar_save", json!({ "destination": app.stage(file("c.csv")), "format": "csv" }));
    let table = fs::read_to_string(file("c.csv")).unwrap();
    assert_eq!(table.lines().count() as u64, sittings(&plan(&app)["now"]).count() as u64 + 1);
    assert!(table.contains("'=Handbook"), "no spreadsheet takes a title for a formula");
    for request in [json!({ "format": "doc" }), json!({ "at": "25:00" })] {
        assert_eq!(refused(&app, "calendar_save", request.clone()).0, "bad-request", "{request}");
    }
}

#[test]
fn ones_own_topic_is_planned_studied_and_put_behind() {
    let place = Place::new();
    let app = aimed(&place);
    ok(&app, "own_topic_set", json!({ "title": "The firm's handbook", "competence": "6.5.3", "hours": "4" }));
    let own = plan(&app)["own"][0].clone();
    let step = |app: &App| steps(&plan(app)["now"]).iter().find(|step| step["topic"] == own["topic"]).cloned();
    assert_eq!(step(&app).unwrap()["duration"], "4 h");
    ok(&app, "study_add", json!({ "on": own["on"], "minutes": 60 }));
    assert_eq!(step(&app).unwrap()["duration"], "3 h");
    assert_eq!(ok(&app, "study_log", Value::Null)["sessions"][0]["title"], "The firm's handbook");
    ok(&app, "own_topic_set", json!({ "id": own["id"], "done": true }));
    assert_eq!(step(&app), None);
    ok(&app, "undo", Value::Null);
    assert!(step(&app).is_some());
    ok(&app, "own_topic_remove", json!({ "id": own["id"] }));
    assert_eq!(plan(&app)["own"], json!([]));
    for (request, code) in [
        (json!({ "title": "", "competence": "6.5.3", "hours": "4" }), "bad-own-topic"),
        (json!({ "title": "x", "competence": "6.5.3", "hours": "0" }), "bad-own-topic"),
        (json!({ "title": "x", "competence": "6.5.3", "hours": "-2" }), "bad-own-topic"),
        (json!({ "title": "x", "competence": "6.5.3" }), "bad-own-topic"),
        (json!({ "title": "x", "competence": "9.9.9", "hours": "4" }), "unknown-id"),
        (json!({ "title": "x", "competence": "6.5.3", "hours": "4", "importance": 10 }), "bad-own-topic"),
        (json!({ "id": "nobody", "title": "x" }), "unknown-id"),
    ] {
        assert_eq!(refused(&app, "own_topic_set", request.clone()).0, code, "{request}");
    }
}

#[test]
fn what_was_shown_long_ago_is_asked_again_and_the_answer_sets_recall_and_no_level() {
    let place = Place::new();
    let app = aimed(&place);
    let rated = json!({ "ratings": [{ "target": "6.5.3.K", "level": 2 }], "date": "2025-11-24" });
    ok(&app, "assess", rated);
    let due = ok(&app, "recall_due", json!({}))["questions"].clone();
    assert_eq!(due.as_array().unwrap().len(), 3, "six minutes a day");
    assert!(due[0]["item"].as_str().unwrap().starts_with("6.5.3.K"));
    assert!(!due[0]["answer"].as_str().unwrap().is_empty());
    let refresh = plan(&app)["refresh"].clone();
    assert!(refresh.as_array().unwrap().iter().any(|row| row["competence"] == "6.5.3"), "{refresh}");
    let map = ok(&app, "competence", json!({ "number": "6.5.3" }));
    for question in due.as_array().unwrap() {
        ok(&app, "recall_answer", json!({ "item": question["item"], "question": question["question"], "well": true }));
    }
    assert_eq!(ok(&app, "competence", json!({ "number": "6.5.3" }))["items"], map["items"], "no level moves");
    assert_eq!(ok(&app, "recall_due", json!({}))["questions"], json!([]), "enough for today");
    ok(&app, "undo", Value::Null);
    assert_eq!(ok(&app, "recall_due", json!({}))["questions"].as_array().unwrap().len(), 1);
    drop(app);
    let tomorrow = on(&place, "2026-11-25");
    let next = ok(&tomorrow, "recall_due", json!({}))["questions"].clone();
    let answered: Vec<&Value> = due.as_array().unwrap()[..2].iter().map(|row| &row["item"]).collect();
    assert!(next.as_array().unwrap().iter().all(|row| !answered.contains(&&row["item"])), "what was known well is not asked the next day");
    assert_eq!(refused(&tomorrow, "recall_answer", json!({ "item": "6.5.3.K1", "question": 99, "well": true })).0, "unknown-id");
    assert_eq!(refused(&tomorrow, "recall_answer", json!({ "item": "6.5.3.K", "question": 0, "well": true })).0, "unknown-id");
}

#[test]
fn the_command_line_plans_compares_and_solves_a_bare_problem() {
    let place = Place::new();
    for arguments in [
        &["role", "set", "internal-auditor", "--hours-per-week", "5", "--deadline", "2099-01-26"][..],
        &["days-off", "2098-12-21..2099-01-03"],
        &["plan", "--accept"],
        &["own", "add", "The handbook", "--competence", "6.5.3", "--hours", "4"],
        &["replan", "--accept"],
        &["whatif", "--hours-per-week", "8"],
        &["recall", "list"],
        &["recall", "answer", "6.5.3.K1", "0", "--badly"],
        &["plan", "--move", "6.5.3/sampling@1=2098-10-13"],
    ] {
        let ran = place.run(arguments);
        assert_eq!(ran.code(), 0, "{arguments:?}: {}", ran.err());
        assert!(!ran.out().trim().is_empty() && !ran.out().contains('{'), "{arguments:?}: {}", ran.out());
    }
    let shown = place.run(&["plan"]).out();
    assert!(shown.contains("As accepted on") && shown.contains("The handbook"), "{shown}");
    let file = place.file("plan.ics");
    assert_eq!(place.run(&["calendar", file.to_str().unwrap()]).code(), 0);
    let view = place.run(&["plan", "--json"]).json();
    assert_eq!(parsed(&file).0[1], steps(&view["now"]).len() as u64);

    // A topic that is behind, and one that was taken away, are told as what they were.
    let own = view["own"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(place.run(&["own", "done", &own]).code(), 0);
    assert_eq!(place.run(&["own", "list", "--json"]).json()["own"][0]["done"], true);
    let rows = |view: Value| view["difference"].as_array().unwrap().clone();
    let found = rows(place.run(&["replan", "--json"]).json());
    assert!(found.iter().any(|row| row["title"] == "The handbook" && row["why"] == "It stands at its level."), "{found:?}");
    assert_eq!(place.run(&["own", "remove", &own]).code(), 0);
    let found = rows(place.run(&["replan", "--json"]).json());
    assert!(found.iter().any(|row| row["title"] == "The handbook" && row["why"] == "You took this topic of yours away."), "{found:?}");

    // Two of three fit; the best pair needs its prerequisite.
    let problem = place.file("problem.txt");
    fs::write(&problem, "3 1 5\n10 3 0\n9 2 0\n12 4 1\n1 2\n").unwrap();
    let solved = place.run(&["plan", "--problem", problem.to_str().unwrap(), "--json"]).json();
    assert_eq!(
        (solved["value"].clone(), solved["bound"].clone(), solved["gap"].as_f64(), solved["chosen"].clone()),
        (json!(19), json!(19), Some(0.0), json!([0, 1]),)
    );
    assert!(solved["microseconds"].is_u64());
    for (text, part) in [
        ("", "empty"),
        ("2 2 5\n1 1 0\n1 1 0\n0 1\n1 0\n", "wait for each other"),
        ("1 0 5\n1 0 0\n", "hours"),
        ("1 0 5\n1 -1 0\n", "hours"),
        ("100001 0 5\n", "100000"),
        ("1 0 5\n1 1\n", "line 2"),
        ("one 0 5\n", "whole number"),
    ] {
        fs::write(&problem, text).unwrap();
        let ran = place.run(&["plan", "--problem", problem.to_str().unwrap()]);
        assert_eq!(ran.code(), 1, "{text:?}");
        assert!(ran.err().contains(part), "{text:?}: {}", ran.err());
    }
    let missing = place.run(&["plan", "--problem", place.file("nowhere").to_str().unwrap(), "--json"]);
    assert_eq!((missing.code(), missing.json()["error"]["code"].clone()), (1, json!("io")));
}
