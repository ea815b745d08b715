//! Processes that are ended in the middle of what they do.

use std::io::{BufRead, BufReader, Result};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use crate::mount::run;

/// A process that says line by line what it has done.
pub struct Victim {
    child: Child,
    lines: Receiver<String>,
    heard: Vec<String>,
}

impl Victim {
    /// Starts it, with its standard output read along.
    ///
    /// # Errors
    /// If it cannot be started.
    pub fn start(command: &mut Command) -> Result<Self> {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let output = child.stdout.take();
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            let lines = output.into_iter().flat_map(|output| BufReader::new(output).split(b'\n').map_while(Result::ok));
            lines.for_each(|line| drop(sender.send(String::from_utf8_lossy(&line).into_owned())));
        });
        Ok(Self { child, lines, heard: Vec::new() })
    }

    /// Its process id.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it reads as standard input, where the command asked for a pipe.
    pub fn input(&mut self) -> Option<ChildStdin> {
        self.child.stdin.take()
    }

    /// Waits until it said this, or ended, or took too long; whether it said it.
    pub fn heard(&mut self, line: &str, patience: Duration) -> bool {
        let ends = Instant::now() + patience;
        while let Ok(heard) = self.lines.recv_timeout(ends.saturating_duration_since(Instant::now())) {
            let found = heard == line;
            self.heard.push(heard);
            if found {
                return true;
            }
        }
        false
    }

    /// Stops it where it is (SIGSTOP), so that it goes on with nothing.
    ///
    /// # Errors
    /// If it cannot be stopped.
    pub fn stop(&self) -> Result<()> {
        run(Command::new("kill").args(["-STOP", &self.id().to_string()]))?;
        // The system has carried it out once the process is shown as stopped (T).
        while state(self.id()).is_some_and(|state| state != 'T') {
            thread::yield_now();
        }
        Ok(())
    }

    /// What it has said up to now. What a stopped process had said is all in the pipe: read until nothing comes.
    pub fn said(&mut self) -> Vec<String> {
        while let Ok(line) = self.lines.recv_timeout(Duration::from_millis(20)) {
            self.heard.push(line);
        }
        self.heard.clone()
    }

    /// Ends it at once (SIGKILL) and gives everything it had said. The last line is whole or not there: what is written
    /// to a pipe in one piece cannot be cut.
    ///
    /// # Errors
    /// If the system does not let it be ended.
    pub fn kill(mut self) -> Result<Vec<String>> {
        self.child.kill()?;
        self.child.wait()?;
        self.heard.extend(self.lines.iter());
        Ok(std::mem::take(&mut self.heard))
    }
}

/// A process's state as Linux shows it: a letter behind the name in brackets.
fn state(id: u32) -> Option<char> {
    let text = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    text.rsplit_once(") ")?.1.chars().next()
}

impl Drop for Victim {
    fn drop(&mut self) {
        // Where a trial gave up on the way: nothing is left running.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
