//! A short form of each row, with the whole oracle: `cargo xtask faults` runs the long one.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{LazyLock, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use pathfolio_faults::ground::Ground;
use pathfolio_faults::progress::Progress;
use pathfolio_faults::row::{Came, Form, Stop};
use pathfolio_faults::rows::ROWS;

/// The rows with a test here that only open records in other processes.
const SIDE_BY_SIDE: [&str; 7] = ["calls", "damage", "kill", "power", "full", "refusals", "fixtures"];

type Run = JoinHandle<Option<Vec<Came>>>;

/// All of them run side by side from the first test on, for some spend their time waiting for a database that hangs. Each
/// test takes what came of its own row. `size` opens the same record again and again in this process: it goes before the others,
/// whose processes hold its lock for the moment in which they begin.
static RUNS: LazyLock<Mutex<BTreeMap<&str, Run>>> = LazyLock::new(|| {
    let size = begin("size");
    while !size.is_finished() {
        thread::sleep(Duration::from_millis(10));
    }
    Mutex::new(SIDE_BY_SIDE.iter().map(|name| (*name, begin(name))).chain([("size", size)]).collect())
});

fn begin(name: &'static str) -> Run {
    thread::spawn(move || carry_out(name))
}

/// Carries a row out and gives what came of it; none where it cannot be tried.
fn carry_out(name: &str) -> Option<Vec<Came>> {
    let row = ROWS.iter().find(|row| row.name == name).expect("a row of that name");
    let ground = Ground::new(Path::new(env!("CARGO_BIN_EXE_pathfolio-faults"))).expect("a place for trials");
    match row.run(&ground, 20_261_126, Form::Short, None, &mut Progress::default()) {
        Ok(came) => Some(came),
        Err(Stop::NotHere(why)) => {
            println!("not tried here: {why}");
            None
        }
        Err(Stop::Failed(error)) => panic!("{error}"),
    }
}

/// What came of a row.
fn short(name: &'static str) -> Option<Vec<Came>> {
    // Where only some tests are asked for, the other rows must not be under way when they end.
    let all = std::env::args().skip(1).all(|argument| argument.starts_with('-'));
    let run = if all { RUNS.lock().expect("nothing panics with it").remove(name) } else { None };
    let came = run.unwrap_or_else(|| begin(name)).join().expect("the suite itself does not fail")?;
    let breaches: Vec<&String> = came.iter().flat_map(|came| &came.tally.breaches).collect();
    assert!(breaches.is_empty(), "{breaches:#?}");
    Some(came)
}

fn count(came: &[Came], what: &str) -> u64 {
    came.iter().map(|came| came.tally.of(what)).sum()
}

#[test]
fn killed_at_any_moment_everything_answered_is_there() {
    let came = short("kill").expect("a process can be killed anywhere");
    assert!(count(&came, "kills") >= 50 && count(&came, "entries answered") > 100);
    assert!(count(&came, "backups read back") > 0);
    assert_eq!(count(&came, "records as before") + count(&came, "records with all of it") + count(&came, "records as of then"), 10);
}

#[test]
fn whatever_file_is_damaged_everything_comes_back_or_is_named() {
    let came = short("damage").expect("files can be damaged anywhere");
    let single = |came: &&Came| ["bit flip", "truncation", "zeroed page"].contains(&came.kind.name.as_str());
    let back: u64 = came.iter().filter(single).map(|came| came.tally.of("trials with everything back")).sum();
    assert_eq!(back, 75);
}

#[test]
fn what_was_answered_outlives_a_power_cut() {
    let Some(came) = short("power") else { return };
    assert_eq!(count(&came, "answers traced"), 20);
    assert!(count(&came, "entries answered") > 20);
}

#[test]
fn whichever_call_fails_nothing_acknowledged_is_lost() {
    let Some(came) = short("calls") else { return };
    assert!(came.len() >= 20, "every kind of call is made in both stories");
    assert!(came.iter().flat_map(|came| came.tally.counts.keys()).any(|what| what.starts_with("refused")));
}

#[test]
fn on_a_full_disk_the_record_is_read_and_opened() {
    let Some(came) = short("full") else { return };
    assert!(count(&came, "trials in which the disk became full") >= 9);
}

#[test]
fn what_cannot_be_done_is_refused_in_so_many_words() {
    let came = short("refusals").expect("processes can be refused anywhere");
    assert_eq!((count(&came, "named as missing"), count(&came, "read all the same") >= 2), (2, true));
}

#[test]
fn a_released_journal_opens_to_the_same_fold() {
    assert_eq!(count(&short("fixtures").expect("files can be read anywhere"), "the same fold"), 3);
}

#[test]
fn a_long_record_opens_whole_and_a_large_one_is_moved_in_little_memory() {
    let came = short("size").expect("files can be kept anywhere");
    assert_eq!(count(&came, "MiB of kept files"), 48, "in memory that does not grow with them");
}
