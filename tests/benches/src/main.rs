//! Benchmarks, each beside a yardstick that is measured in the same run on the same machine: only the ratio travels.
//! `cargo xtask bench` builds what is measured and runs this; names as arguments pick some of them.

mod commit;
mod entries;
mod figures;
mod open;
mod paint;
mod plan;
mod portfolio;
mod recommend;
mod window;

use std::process::ExitCode;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Name, what it measures, and the measuring.
type Bench = (&'static str, &'static str, fn() -> Outcome);

const BENCHES: &[Bench] = &[
    ("window", "start of the window, at most 1.5 times that of an empty window of the same build", window::bench),
    ("commit", "one durable commit, at most 3 times a raw write-and-fsync of the same bytes; beside SQLite", commit::bench),
    ("open", "opening a record of 100,000 entries, within 300 ms", open::bench),
    ("plan", "the best choice for 100 hours, within 10 ms a role, beside a MILP solver on the same problems", plan::bench),
    ("portfolio", "the printed portfolio with 1,500 pieces of evidence, within a second", portfolio::bench),
    ("paint", "from input to paint in the real window, on a long record, within 100 ms", paint::bench),
    ("recommend", "a recommendation for each role, from blank", recommend::bench),
];

fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = asked.iter().find(|name| BENCHES.iter().all(|(known, ..)| known != name)) {
        eprintln!("there is no bench {unknown}; there are:");
        BENCHES.iter().for_each(|(name, what, _)| eprintln!("  {name:<10} {what}"));
        return ExitCode::from(2);
    }
    let chosen = BENCHES.iter().filter(|(name, ..)| asked.is_empty() || asked.iter().any(|asked| asked == name));
    for (name, what, bench) in chosen {
        println!("\n{name}: {what}");
        if let Err(error) = bench() {
            eprintln!("{name} could not be measured: {error}");
            return ExitCode::FAILURE;
        }
    }
    match figures::missed() {
        0 => ExitCode::SUCCESS,
        missed => {
            eprintln!("\n{missed} bars were not kept: they are marked MISSED above");
            ExitCode::FAILURE
        }
    }
}
