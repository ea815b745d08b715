//! What was answered is durable: killed at any moment, nothing answered is missing.

use crate::support::Place;
use pathfolio_faults::process::Victim;
use pathfolio_faults::trace::{answers, traced};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::Write;
use std::process::Stdio;
use std::time::Duration;

/// Runs a batch writer, kills it after `after`, and gives the entries it had answered.
fn killed(place: &Place, after: Duration) -> Vec<String> {
    let mut victim = Victim::start(place.program().arg("batch").stdin(Stdio::piped())).unwrap();
    let mut input = victim.input().unwrap();
    let writer = std::thread::spawn(move || {
        for id in 0.. {
            let level = id % 2;
            let request = json!({ "id": id, "command": "assess", "request": { "ratings": [{ "target": "5.8.K", "level": level }] } });
            if writeln!(input, "{request}").is_err() {
                return;
            }
        }
    });
    std::thread::sleep(after);
    let said = victim.kill().unwrap();
    writer.join().unwrap();
    // The last line may have been cut off by the kill; it was then not an answer.
    let answers = said.iter().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    answers.map(|a| a["entry"].as_str().unwrap_or_else(|| panic!("{a}")).to_owned()).collect()
}

#[test]
fn after_a_hundred_kills_every_answered_entry_is_in_the_journal() {
    let place = Place::new();
    let mut answered = BTreeSet::new();
    // A fixed sequence of pauses that looks random: the multiplicative congruential generator of Park and Miller.
    let mut seed: u64 = 20261124;
    let mut kills = 0;
    // On a loaded machine runs are killed before they answer anything; then the next ones live longer.
    let mut longer = 1;
    while kills < 100 || answered.len() <= 100 {
        assert!(kills < 1000, "only {} answers in a thousand runs", answered.len());
        seed = seed * 48271 % 0x7fff_ffff;
        let before = answered.len();
        answered.extend(killed(&place, Duration::from_millis((20 + seed % 180) * longer)));
        longer += u64::from(answered.len() == before && longer < 20);
        kills += 1;
    }
    let journal = place.run(&["journal", "--json"]).json();
    let listed: BTreeSet<String> = journal["entries"].as_array().unwrap().iter().map(|e| e["hash"].as_str().unwrap().to_owned()).collect();
    let missing: Vec<&String> = answered.difference(&listed).collect();
    assert!(missing.is_empty(), "{} of {} answered entries are missing: {missing:?}", missing.len(), answered.len());
    let verify = place.run(&["verify", "--json"]).json();
    assert_eq!(verify["lost"], json!([]));
    println!("{} answered, {} in the journal, none missing", answered.len(), listed.len());
}

#[test]
fn the_journal_reaches_the_disk_before_each_answer() {
    let place = Place::new();
    let trace = place.file("trace");
    let mut program = place.program();
    let mut command = traced(program.arg("batch"), &trace);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("strace is not installed: `cargo xtask test` installs it");
    let mut input = child.stdin.take().unwrap();
    for id in 0..20 {
        let request = json!({ "id": id, "command": "assess", "request": { "ratings": [{ "target": "5.8.K", "level": id % 6 }] } });
        writeln!(input, "{request}").unwrap();
    }
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.stdout.iter().filter(|b| **b == b'\n').count(), 20);
    let (answers, early) = answers(&std::fs::read_to_string(&trace).unwrap(), "entry");
    assert!(early.is_empty(), "answered before the journal was on the disk: {early:?}");
    assert_eq!(answers, 20, "every answer was seen in the trace");
}
