//! `cargo xtask faults` builds and runs this: the long form of the fault suite.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use pathfolio_faults::ground::Ground;
use pathfolio_faults::progress::Progress;
use pathfolio_faults::row::{Form, Row, Stop};
use pathfolio_faults::rows::ROWS;
use pathfolio_faults::{report, worker};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const USAGE: &str = "Usage: cargo xtask faults [--seed S] [--minutes M] [--short] [--anew] [ROW…]
       cargo xtask faults [--seed S] --play KIND NUMBER ROW

A run with the same seed goes on where an earlier one of the same build ended; --anew begins again. --play carries out
one trial, by what a breach says of it.";

struct Asked {
    seed: u64,
    minutes: Option<u64>,
    form: Form,
    anew: bool,
    play: Option<(String, u64)>,
    rows: Vec<&'static Row>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.as_slice() {
        [hidden, task, dir] if hidden == "worker" => worker::work(task, dir.as_ref()).map(|()| true),
        _ => asked(&arguments).and_then(|asked| run(&asked)),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn asked(arguments: &[String]) -> Outcome<Asked> {
    let mut asked = Asked { seed: 20_261_126, minutes: None, form: Form::Long, anew: false, play: None, rows: Vec::new() };
    let mut arguments = arguments.iter().map(String::as_str);
    while let Some(argument) = arguments.next() {
        match argument {
            "--seed" => asked.seed = arguments.next().ok_or(USAGE)?.parse()?,
            "--minutes" => asked.minutes = Some(arguments.next().ok_or(USAGE)?.parse()?),
            "--short" => asked.form = Form::Short,
            "--anew" => asked.anew = true,
            "--play" => {
                asked.play = arguments.next().zip(arguments.next().and_then(|n| n.parse().ok())).map(|(kind, n)| (kind.to_owned(), n))
            }
            name => asked.rows.push(ROWS.iter().find(|row| row.name == name).ok_or_else(|| unknown(name))?),
        }
    }
    if asked.rows.is_empty() {
        asked.rows = ROWS.iter().collect();
    }
    Ok(asked)
}

fn unknown(name: &str) -> String {
    let rows = ROWS.iter().map(|row| format!("\n  {:<10} {}", row.name, row.promise)).collect::<String>();
    format!("{USAGE}\n\nThere is no row {name}; there are:{rows}")
}

/// True if every promise was kept.
fn run(asked: &Asked) -> Outcome<bool> {
    let program = std::env::current_exe()?;
    let ground = Ground::new(&program)?;
    let until = asked.minutes.map(|minutes| Instant::now() + Duration::from_secs(60 * minutes));
    let form = if asked.form == Form::Long { "long" } else { "short" };
    let mut progress = Progress::from(&ground.kept(&format!("{form}-{}.json", asked.seed)), &program)?;
    let mut kept = true;
    println!("seed {}", asked.seed);
    for row in &asked.rows {
        report::announce(row);
        if let Some((kind, number)) = &asked.play {
            match row.play(&ground, asked.seed, kind, *number) {
                Ok(tally) => {
                    println!("{tally:#?}");
                    kept &= tally.breaches.is_empty();
                }
                Err(Stop::NotHere(why)) => println!("   NOT TRIED here: {why}"),
                Err(Stop::Failed(error)) => return Err(error),
            }
            continue;
        }
        if asked.anew {
            progress.forget(row.name);
        }
        let begun = Instant::now();
        match row.run(&ground, asked.seed, asked.form, until, &mut progress) {
            Ok(came) => {
                report::print(row, asked.form, &came, begun.elapsed());
                kept &= came.iter().all(|came| came.tally.breaches.is_empty());
            }
            Err(Stop::NotHere(why)) => println!("   NOT TRIED here: {why}"),
            Err(Stop::Failed(error)) => return Err(error),
        }
        progress.write()?;
    }
    Ok(kept)
}
