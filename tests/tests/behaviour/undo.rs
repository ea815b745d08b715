//! Undo: whatever a hundred commands did, a hundred times "undo" leads back to what the person saw before, also when the
//! program was closed in between. What an erasure took away is the exception, by design.

use crate::support::{Place, ok, refused};
use pathfolio_app::App;
use pathfolio_faults::dice::Dice;
use serde_json::{Value, json};

const COMMANDS: usize = 100;

/// After how many commands it is looked what the person sees.
const LOOK: usize = 25;

const ITEMS: &[&str] = &["6.5.3.K1", "6.5.3.K4", "6.5.3.S2", "6.5.3.S6", "5.8.K2", "5.3.K1", "6.2.3.S2", "5.9.K1"];
const ASPECTS: &[&str] = &["6.5.3.K", "6.5.3.S", "5.8.K", "5.3.K", "6.2.3.S"];
const COMPETENCES: &[&str] = &["6.5.3", "5.8", "5.3", "6.2.3", "5.9"];
const TOPICS: &[&str] = &["6.5.3/sampling", "6.2.3/methods"];

/// What there is to choose from besides.
struct Choices {
    roles: Vec<Value>,
    backgrounds: Vec<Value>,
    parts: Vec<Value>,
}

fn all(answer: &Value, list: &str, field: &str) -> Vec<Value> {
    answer[list].as_array().into_iter().flatten().map(|row| row[field].clone()).collect()
}

impl Choices {
    fn of(app: &App) -> Self {
        let topic = ok(app, "topic", json!({ "topic": TOPICS[0] }));
        let parts = all(&topic, "reading", "part");
        let roles = all(&ok(app, "role_list", json!({})), "roles", "id");
        let backgrounds = all(&ok(app, "backgrounds", json!({})), "backgrounds", "id");
        let choices = Self { roles, backgrounds, parts };
        assert!(choices.roles.len() > 1 && choices.backgrounds.len() > 1 && choices.parts.len() > 1);
        choices
    }

    /// A command and what to ask of it; some are refused, as when there is nothing to withdraw.
    fn draw(&self, app: &App, dice: &mut Dice) -> (&'static str, Value) {
        let number = dice.below(1000);
        let day = format!("2026-11-{:02}", 1 + dice.below(24));
        let pieces = |dice: &mut Dice| dice.pick(&all(&ok(app, "evidence_list", json!({})), "rows", "number")).cloned();
        let sessions = |dice: &mut Dice| dice.pick(&all(&ok(app, "study_log", json!({})), "sessions", "id")).cloned();
        let own = |dice: &mut Dice| dice.pick(&all(&ok(app, "plan", json!({})), "own", "id")).cloned();
        match dice.below(22) {
            0 | 1 => {
                let row =
                    |dice: &mut Dice| json!({ "target": dice.pick(ITEMS), "level": dice.below(6), "reason": format!("because {number}") });
                ("assess", json!({ "ratings": [row(dice)], "date": day }))
            }
            2 => ("assess", json!({ "ratings": [{ "target": dice.pick(ASPECTS), "level": dice.below(6) }], "replace_items": true })),
            3 => ("role_set", json!({ "role": dice.pick(&self.roles), "name": format!("Name {number}") })),
            4 => ("role_set", json!({ "hours_per_week": format!("{}", 1 + dice.below(12)), "deadline": "2027-03-01", "purpose": "exam" })),
            5 => (
                "role_edit",
                json!({ "competences": [{ "number": dice.pick(COMPETENCES), "target": dice.below(6), "importance": 1 + dice.below(9) }] }),
            ),
            6 => ("role_edit", json!({ "reset": true })),
            7 => ("assume", json!({ "backgrounds": [dice.pick(&self.backgrounds)], "levels": { "5.3.K": dice.below(6) } })),
            8 => (
                "evidence_add",
                json!({ "title": format!("Report {number}"), "basis": "ability", "serves": [{ "target": "6.5.3.S2" }], "date": day, "files": [file(app, number)] }),
            ),
            9 => (
                "evidence_add",
                json!({ "title": format!("Certificate {number}"), "basis": "qualification", "serves": [{ "target": "6.5.3.K" }], "date": day, "issuer": "TÜV", "link": "https://example.org/c" }),
            ),
            10 => (
                "evidence_revise",
                json!({ "evidence": pieces(dice), "fields": { "title": format!("Revised {number}"), "label": "public", "link": "https://example.org/r" } }),
            ),
            11 => ("evidence_withdraw", json!({ "evidence": pieces(dice), "reason": format!("no more {number}") })),
            12 if dice.once_in(3) => {
                // Refused where it runs already.
                let _ = app.call("timer_start", json!({ "on": dice.pick(TOPICS) }));
                ("timer_stop", json!({ "minutes": 1 + dice.below(90) }))
            }
            12 => (
                "study_add",
                json!({ "on": dice.pick(TOPICS), "minutes": 1 + dice.below(90), "date": day, "note": format!("learned {number}"), "parts": [dice.pick(&self.parts)] }),
            ),
            13 => ("study_revise", json!({ "session": sessions(dice), "minutes": 1 + dice.below(90), "note": null, "parts": [] })),
            14 => ("study_withdraw", json!({ "session": sessions(dice) })),
            15 => ("read_mark", json!({ "parts": [dice.pick(&self.parts)], "done": dice.once_in(2) })),
            16 => {
                let among = if dice.once_in(2) { TOPICS } else { ITEMS };
                let text = (!dice.once_in(4)).then(|| format!("note {number}"));
                ("note_set", json!({ "target": dice.pick(among), "text": text }))
            }
            17 if dice.once_in(2) => {
                ("set_aside", json!({ "topic": dice.pick(TOPICS), "until": dice.once_in(2).then_some("2027-02-10"), "reason": "later" }))
            }
            17 => ("take_up", json!({ "topic": dice.pick(TOPICS) })),
            18 if dice.once_in(3) => ("plan_accept", json!({})),
            18 => ("days_off_set", json!({ "days": [{ "from": "2026-12-21", "to": format!("2027-01-{:02}", 1 + dice.below(30)) }] })),
            19 if dice.once_in(3) => ("own_topic_remove", json!({ "id": own(dice) })),
            19 if dice.once_in(2) => ("own_topic_set", json!({ "id": own(dice), "done": true, "importance": 1 + dice.below(9) })),
            19 => ("own_topic_set", json!({ "title": format!("Handbook {number}"), "competence": dice.pick(COMPETENCES), "hours": "4" })),
            20 => ("recall_answer", json!({ "item": dice.pick(ITEMS), "question": 0, "well": dice.once_in(2) })),
            _ if dice.once_in(3) => ("step_hours_set", json!({ "reset": true })),
            _ => ("step_hours_set", json!({ "minutes": { "k1": 15 * (1 + dice.below(8)), "s02": 15 * (1 + dice.below(8)) } })),
        }
    }
}

/// A file on its way in.
fn file(app: &App, number: usize) -> Value {
    let (data, bytes) = [("ZmluZGluZ3M=", 8), ("cmVwb3J0", 6), ("YXVkaXQ=", 5)][number % 3];
    let begun = ok(app, "file_begin", json!({ "name": "report.pdf", "bytes": bytes }));
    ok(app, "file_push", json!({ "file": begun["file"], "data": data }));
    ok(app, "file_finish", json!({ "file": begun["file"] }));
    begun["file"].clone()
}

fn entries(app: &App) -> usize {
    ok(app, "journal", json!({}))["entries"].as_array().unwrap().len()
}

/// What the person sees, screen by screen; what undo itself offers, and when the last entry was saved, apart.
fn seen(app: &App) -> Vec<(String, Value)> {
    let mut status = ok(app, "status", json!({}));
    let fields = status.as_object_mut().unwrap();
    ["undo", "redo", "saved_at", "first_run"].iter().for_each(|field| drop(fields.remove(*field)));
    let mut seen = vec![("status".to_owned(), status)];
    let mut see = |name: &str, request: Value| seen.push((format!("{name} {request}"), ok(app, name, request)));
    for name in [
        "today",
        "recommend",
        "plan",
        "recall_due",
        "competence_map",
        "clause_tree",
        "annex_a",
        "backgrounds",
        "role_show",
        "role_list",
        "settings",
        "evidence_list",
        "study_log",
        "portfolio_preview",
    ] {
        see(name, json!({}));
    }
    COMPETENCES.iter().for_each(|number| see("competence", json!({ "number": number })));
    TOPICS.iter().for_each(|topic| see("topic", json!({ "topic": topic })));
    see("clause", json!({ "clause": "9.2" }));
    for piece in all(&ok(app, "evidence_list", json!({})), "rows", "number") {
        see("evidence_show", json!({ "evidence": piece }));
    }
    // The pages print how many entries there are and their fingerprint: those of the undoing are among them.
    for (_, preview) in seen.iter_mut().filter(|(what, _)| what.starts_with("portfolio_preview")) {
        preview["pages"].as_array_mut().unwrap().iter_mut().for_each(|page| page["hash"] = Value::Null);
    }
    // The settings say how many are held.
    seen.iter_mut().filter(|(what, _)| what.starts_with("settings")).for_each(|(_, settings)| settings["held"] = Value::Null);
    seen
}

/// A hundred commands, and back again. With `restarts` the program is closed and opened before and while going back.
fn there_and_back(seed: u64, restarts: bool) {
    let place = Place::new();
    let mut app = place.open();
    let mut dice = Dice::of(seed, "undo", u64::from(restarts));
    ok(&app, "role_set", json!({ "role": "internal-auditor", "hours_per_week": "5", "deadline": "2027-01-26", "purpose": "appraisal" }));
    ok(&app, "assess", json!({ "ratings": [{ "target": "6.5.3.K", "level": 2 }] }));
    let choices = Choices::of(&app);
    let (mut written, mut before, mut done) = (entries(&app), Vec::new(), Vec::new());
    while done.len() < COMMANDS {
        if before.len() * LOOK == done.len() {
            before.push(seen(&app));
        }
        let (name, request) = choices.draw(&app, &mut dice);
        if app.call(name, request.clone()).is_ok() {
            done.push(format!("{name} {request}"));
            written += 1;
            // Back and forth now and then: two entries more, and what undo takes back next is the same.
            if dice.once_in(10) {
                ok(&app, "undo", json!({}));
                ok(&app, "redo", json!({}));
                written += 2;
            }
            assert_eq!(entries(&app), written, "one command is one entry: {name} {request}");
        }
    }
    for undone in 0..COMMANDS {
        if restarts && undone.is_multiple_of(30) {
            drop(app);
            app = place.open();
        }
        ok(&app, "undo", json!({}));
        let left = COMMANDS - undone - 1;
        if left.is_multiple_of(LOOK) {
            let now = seen(&app);
            for ((what, was), (which, is)) in before[left / LOOK].iter().zip(&now) {
                assert_eq!((what, was), (which, is), "seed {seed}: {left} of these are left: {done:#?}");
            }
            assert_eq!(before[left / LOOK].len(), now.len());
        }
    }
}

#[test]
fn a_hundred_commands_are_undone_to_what_was_before() {
    there_and_back(1, false);
}

#[test]
fn a_hundred_commands_are_undone_to_what_was_before_also_after_restarts() {
    there_and_back(2, true);
}

#[test]
#[ignore = "minutes: twenty sequences more"]
fn any_hundred_commands_are_undone_to_what_was_before() {
    (3..23).for_each(|seed| there_and_back(seed, seed.is_multiple_of(2)));
}

#[test]
fn what_was_erased_does_not_come_back_by_undo() {
    let place = Place::new();
    let app = place.open();
    ok(&app, "role_set", json!({ "role": "internal-auditor" }));
    ok(&app, "note_set", json!({ "target": "6.5.3.K4", "text": "asked A. Rivera" }));
    ok(&app, "erase", json!({ "what": "note", "id": "6.5.3.K4" }));
    let undone = ok(&app, "undo", json!({}));
    assert!(undone["said"].as_str().unwrap().contains("role"), "what came before the note: {undone}");
    assert!(ok(&app, "competence", json!({ "number": "6.5.3" })).to_string().matches("A. Rivera").next().is_none());
    assert_eq!(refused(&app, "undo", json!({})).0, "nothing-to-undo");
    let holding = |bytes: &[u8]| bytes.windows(9).any(|text| text == b"A. Rivera");
    assert!(!place.bytes().iter().any(|(_, bytes)| holding(bytes)), "nor does the journal hold it");
}
