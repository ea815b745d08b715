//! Runs a command on a virtual screen until words can be seen there, then ends it: `on-a-screen COMMAND ARGUMENTS`.
//! `DISPLAY` is set for it, and every `{display}` in the arguments becomes the display's name. Exit code 0 if words came.

use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use pathfolio_tests::Screen;

const PATIENCE: Duration = Duration::from_secs(30);

fn main() -> ExitCode {
    let screen = Screen::new();
    let mut words = std::env::args().skip(1).map(|word| word.replace("{display}", screen.name()));
    let Some(program) = words.next() else {
        eprintln!("usage: on-a-screen COMMAND ARGUMENTS");
        return ExitCode::from(2);
    };
    let begun = Instant::now();
    let mut running = match Command::new(&program).args(words).env("DISPLAY", screen.name()).spawn() {
        Ok(running) => running,
        Err(error) => {
            eprintln!("{program} cannot be started: {error}");
            return ExitCode::FAILURE;
        }
    };
    let seen = loop {
        if screen.shows_words() {
            break true;
        }
        if begun.elapsed() > PATIENCE || running.try_wait().is_ok_and(|ended| ended.is_some()) {
            break false;
        }
        std::thread::sleep(Duration::from_millis(50));
    };
    let titles = screen.titles();
    let _ = running.kill();
    let _ = running.wait();
    if seen {
        println!("words can be seen after {:.1} s, in {titles:?}", begun.elapsed().as_secs_f64());
        ExitCode::SUCCESS
    } else {
        eprintln!("no words can be seen after {} s", begun.elapsed().as_secs());
        ExitCode::FAILURE
    }
}
