//! A short form of each row, with the whole oracle: `cargo xtask faults` runs the long one.

use std::path::Path;

use pathfolio_faults::ground::Ground;
use pathfolio_faults::progress::Progress;
use pathfolio_faults::row::{Came, Form, Stop};
use pathfolio_faults::rows::ROWS;

/// Carries a row out and gives what came of it; none where it cannot be tried.
fn short(name: &str) -> Option<Vec<Came>> {
    let row = ROWS.iter().find(|row| row.name == name).expect("a row of that name");
    let ground = Ground::new(Path::new(env!("CARGO_BIN_EXE_pathfolio-faults"))).expect("a place for trials");
    match row.run(&ground, 20_261_126, Form::Short, None, &mut Progress::default()) {
        Ok(came) => {
            let breaches: Vec<&String> = came.iter().flat_map(|came| &came.tally.breaches).collect();
            assert!(breaches.is_empty(), "{breaches:#?}");
            Some(came)
        }
        Err(Stop::NotHere(why)) => {
            println!("not tried here: {why}");
            None
        }
        Err(Stop::Failed(error)) => panic!("{error}"),
    }
}

fn count(came: &[Came], what: &str) -> u64 {
    came.iter().map(|came| came.tally.of(what)).sum()
}

#[test]
fn killed_at_any_moment_everything_answered_is_there() {
    let came = short("kill").expect("a process can be killed anywhere");
    assert!(count(&came, "kills") >= 30 && count(&came, "entries answered") > 100);
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
fn a_long_record_opens_whole() {
    assert!(short("size").is_some());
}
