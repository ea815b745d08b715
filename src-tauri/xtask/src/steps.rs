//! Saying what is being done, how far it is and how long it took.

use std::time::{Duration, Instant};

use crate::Result;

/// One thing to do, with the words that announce it.
pub(crate) struct Step<'a> {
    /// Short name, to pick it by.
    pub(crate) name: &'static str,
    /// What it does, for the person who waits.
    pub(crate) what: &'static str,
    /// Does it.
    pub(crate) run: Box<dyn Fn() -> Result<()> + 'a>,
}

/// Those of the steps that are named, with commas between.
pub(crate) fn choose<'a>(all: Vec<Step<'a>>, names: &str) -> Result<Vec<Step<'a>>> {
    let names: Vec<_> = names.split(',').collect();
    if let Some(unknown) = names.iter().find(|name| all.iter().all(|step| step.name != **name)) {
        let known = all.iter().map(|step| step.name).collect::<Vec<_>>().join(", ");
        return Err(format!("there is no step {unknown}; there are {known}"));
    }
    Ok(all.into_iter().filter(|step| names.contains(&step.name)).collect())
}

/// Runs the steps in order, stopping at the first that fails unless `keep_going`; ends with one line each.
pub(crate) fn run(steps: &[Step<'_>], keep_going: bool) -> Result<()> {
    let started = Instant::now();
    let mut report = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        println!("\n[{}/{}] {}: {} (after {})", index + 1, steps.len(), step.name, step.what, minutes(started.elapsed()));
        let begun = Instant::now();
        let outcome = (step.run)();
        let took = minutes(begun.elapsed());
        match &outcome {
            Ok(()) => println!("[{}/{}] {}: done in {took}", index + 1, steps.len(), step.name),
            Err(message) => eprintln!("[{}/{}] {}: FAILED after {took}\n{message}", index + 1, steps.len(), step.name),
        }
        report.push((step.name, outcome.is_ok(), took));
        if outcome.is_err() && !keep_going {
            break;
        }
    }
    println!("\n{} of {} steps in {}", report.len(), steps.len(), minutes(started.elapsed()));
    for (name, passed, took) in &report {
        println!("  {} {name:<12} {took:>8}", if *passed { "ok    " } else { "FAILED" });
    }
    let failed: Vec<_> = report.iter().filter(|(_, passed, _)| !passed).map(|(name, ..)| *name).collect();
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(","))) }
}

/// `83 s` as a person reads it.
pub(crate) fn minutes(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        seconds @ 10..100 => format!("{seconds} s"),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}
