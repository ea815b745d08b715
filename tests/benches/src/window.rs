//! What a person waits for: from the start of the process until words stand on the screen, seen from outside, on a
//! virtual screen. Beside it an empty window of the same build, in turns.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use pathfolio_tests::desktop::Home;
use pathfolio_tests::{Screen, program};

use crate::figures::Sample;

const ROUNDS: usize = 11;
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) fn bench() -> crate::Outcome {
    let pathfolio = program::built("pathfolio");
    let empty = program::built("examples/empty-window");
    let (home, screen) = (Home::new(), Screen::new());
    let (mut yardstick, mut yardstick_first) = (Sample::default(), Sample::default());
    let (mut first, mut again) = (Sample::default(), Sample::default());
    // The first round warms the caches of the disk for all of them.
    for round in 0..=ROUNDS {
        // In an empty home the toolkit makes its caches anew, for whichever window comes first.
        let (blank, other) = (Home::new(), Home::new());
        let runs: [(&Path, &Home, &mut Sample); 4] = [
            (&empty, &home, &mut yardstick),
            (&empty, &other, &mut yardstick_first),
            (&pathfolio, &blank, &mut first),
            (&pathfolio, &home, &mut again),
        ];
        for (program, home, sample) in runs {
            let time = words_after(program, home, &screen)?;
            if round > 0 {
                sample.add(time);
            }
        }
    }
    yardstick.print("an empty window, until its words stand", None);
    yardstick_first.print("an empty window, in an empty home", None);
    first.print_at_most("Pathfolio, in an empty home, until its words stand", 1.5, &yardstick_first);
    again.print_at_most("Pathfolio, in a home that it knows", 1.5, &yardstick);
    Ok(())
}

/// Starts it, waits until words can be seen, and ends it.
fn words_after(program: &Path, home: &Home, screen: &Screen) -> Result<Duration, Box<dyn std::error::Error>> {
    let mut command = Command::new(program);
    if program.ends_with("pathfolio") {
        command.arg("--data-dir").arg(home.data());
    }
    home.settle(&mut command, screen.name()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let begun = Instant::now();
    let mut running = Running(command.spawn()?);
    while !screen.shows_words() {
        if begun.elapsed() > PATIENCE || running.0.try_wait()?.is_some() {
            return Err(format!("{} ended, or still runs, without words after {} s", program.display(), begun.elapsed().as_secs()).into());
        }
        std::thread::sleep(Duration::from_millis(4));
    }
    let time = begun.elapsed();
    drop(running);
    // The next one starts on an empty screen.
    while screen.shows_words() {
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(time)
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
