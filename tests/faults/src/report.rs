//! What a row came to, for the person in front of the terminal.

use std::time::Duration;

use crate::row::{Came, Form, Row};

/// Prints promise, how it was tried, and what came of each kind.
pub fn print(row: &Row, form: Form, came: &[Came], took: Duration) {
    for Came { kind, done, tally } in came {
        let of = if form == Form::Long { kind.trials } else { kind.short };
        let more = if *done < of { format!(" of {of}: run it again with the same seed to go on") } else { String::new() };
        println!("   {}: {done} trials{more}", kind.name);
        let counts = tally.counts.iter().map(|(what, times)| format!("{what}: {times}"));
        let times = tally.longest.iter().map(|(what, time)| format!("longest {what}: {time} ms"));
        let all: Vec<String> = counts.chain(times).collect();
        println!("      {}", all.join("; "));
        for breach in tally.breaches.iter().take(20) {
            println!("      BROKEN {breach}");
        }
        if tally.breaches.len() > 20 {
            println!("      BROKEN and {} more", tally.breaches.len() - 20);
        }
    }
    let breaches: usize = came.iter().map(|came| came.tally.breaches.len()).sum();
    let verdict = if breaches == 0 { "kept".to_owned() } else { format!("BROKEN {breaches} times") };
    println!("   {}: {verdict} ({} s)", row.promise, took.as_secs());
}

/// Prints what a row is about.
pub fn announce(row: &Row) {
    println!("\n{}. {}: {}\n   tried by: {}", row.number, row.name, row.promise, row.how);
}
