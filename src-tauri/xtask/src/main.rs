//! The newcomer's and developer's commands: `cargo xtask run | test | codegen | bench | faults | release-check`.
//!
//! Each does its own set-up, so that a fresh machine needs nothing but this. It depends on nothing of ours and on one
//! crate, so that it is compiled within seconds.

mod bench;
mod codegen;
mod faults;
mod licences;
mod pictures;
mod process;
mod release;
mod rules;
mod run;
mod setup;
mod spdx;
mod steps;
mod test;
mod versions;
mod workspace;

use std::process::ExitCode;

/// Errors are sentences for the person in front of the terminal; nobody else reads them.
type Result<T, E = String> = std::result::Result<T, E>;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  run [-- ARGUMENTS]        set up, build, open the window (without a display: the main job on the command line)
  test [--only A,B] [--keep-going] [--list]
                            set up and run every check, or the named ones; --list names them
  codegen                   write what is generated: the window's types, the keys of the texts
  bench [-- ARGUMENTS]      benchmarks, each beside a yardstick in the same run
  faults [--seed S] [--minutes M] [ROW…]
                            the long form of the fault suite: kills, power cuts, damage, failing calls, full disks
  pictures                  the pictures in docs/pictures, taken of the real window
  release-check [--only A,B]
                            bench, the Debian and RPM packages, and the Debian one installed in a clean system";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.split_first().map(|(command, rest)| (command.as_str(), rest)) {
        Some(("run", rest)) => run::run(behind_dashes(rest)),
        Some(("test", rest)) => test::test(rest),
        Some(("codegen", [])) => codegen::write(),
        Some(("pictures", [])) => pictures::take(),
        Some(("bench", rest)) => bench::bench(behind_dashes(rest)),
        Some(("faults", rest)) => faults::faults(behind_dashes(rest)),
        Some(("release-check", [])) => release::check(None),
        Some(("release-check", [only, names])) if only == "--only" => release::check(Some(names)),
        Some(("help" | "--help" | "-h", _)) => {
            println!("{USAGE}");
            Ok(())
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nerror: {message}");
            ExitCode::FAILURE
        }
    }
}

fn behind_dashes(arguments: &[String]) -> &[String] {
    arguments.strip_prefix(&["--".to_owned()]).unwrap_or(arguments)
}
