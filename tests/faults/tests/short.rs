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
