//! Row 1: a process is killed at any moment of its work; everything it had said is saved still is.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::dice::Dice;
use crate::examine::{Ending, examine};
use crate::ground::{Ground, files};
use crate::names::{Name, in_journal};
use crate::oracle::{Loss, Unsaid, judge};
use crate::process::Victim;
use crate::record::{Make, Record};
use crate::row::{Kind, Row, Stop, Trials, kinds};
use crate::sqlite;
use crate::tally::Tally;

pub(super) const ROW: Row = Row {
    number: 1,
    name: "kill",
    promise: "what was answered as saved is there after the process was killed at any moment",
    how: "SIGKILL of a real process while it does what the kind says, on records of 300 entries and more; each directory is killed up to five times",
    begin,
};

/// Kills on one directory before a new one is taken.
const LIVES: u64 = 5;

/// Longest wait for a process to have opened.
const PATIENCE: Duration = Duration::from_secs(30);

struct Kills {
    ground: Ground,
    sample: Record,
    /// How long a process takes from its start until it has opened the sample.
    opening: Duration,
    victim: Option<(TempDir, Vec<Name>)>,
    rows: Option<(TempDir, i64)>,
}

fn begin(ground: &Ground) -> Result<Box<dyn Trials>, Stop> {
    let sample = Record::new(ground, 300, Make::Short)?;
    let copy = sample.copy(ground)?;
    let begun = Instant::now();
    let mut victim = start(ground, "write", copy.path())?;
    if !victim.heard("open", PATIENCE) {
        return Err("the process that is to be killed does not open the record".into());
    }
    let opening = begun.elapsed();
    victim.kill()?;
    Ok(Box::new(Kills { ground: ground.clone(), sample, opening, victim: None, rows: None }))
}

fn start(ground: &Ground, task: &str, dir: &Path) -> std::io::Result<Victim> {
    Victim::start(Command::new(&ground.program).args(["worker", task]).arg(dir))
}

impl Trials for Kills {
    fn kinds(&self) -> Vec<Kind> {
        kinds(&[
            ("while writing", 350, 8),
            ("while writing and keeping files", 150, 6),
            ("while opening", 200, 8),
            ("while rebuilding the database", 150, 6),
            ("while mending the journal", 100, 6),
            ("while verifying", 50, 4),
            ("SQLite, while writing", 1000, 4),
        ])
    }

    fn trial(&mut self, kind: &str, number: u64, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        if kind.starts_with("SQLite") {
            return self.yardstick(number, dice, tally);
        }
        let mending = kind == "while mending the journal";
        if number.is_multiple_of(LIVES) || self.victim.is_none() || mending {
            self.victim = Some((self.sample.copy(&self.ground)?, self.sample.saved.clone()));
        }
        let Some((dir, saved)) = &mut self.victim else { return Ok(()) };
        match kind {
            "while rebuilding the database" => fs::remove_dir_all(dir.path().join("progress.sled"))?,
            "while mending the journal" => damage(dir.path(), dice)?,
            _ => {}
        }
        // Now and then the next opening is killed too, before anybody looks.
        let kills = if dice.once_in(4) { 2 } else { 1 };
        for _ in 0..kills {
            let task = match kind {
                "while writing and keeping files" => "attach",
                "while verifying" => "verify",
                _ => "write",
            };
            let said = kill(&self.ground, task, dir.path(), kind, self.opening, dice)?;
            tally.count("kills", 1);
            tally.count("kills before it had opened", usize::from(!said.iter().any(|line| line == "open")));
            let new: Vec<Name> = said.iter().filter_map(|line| Name::said(line)).collect();
            tally.count("entries answered", new.len());
            saved.extend(new);
        }
        let ending = examine(&self.ground, dir.path())?;
        judge(saved, (Unsaid::MayBe, Loss::Never), &ending, dir.path(), tally);
        if let Ending::Told(examined) = &ending {
            // From now on it is looked for as well.
            saved.extend(in_journal(dir.path()).into_iter().find(|name| name.hash == examined.saved));
            for found in &examined.attachments {
                tally.breaches.push(format!("a file that a saved entry names: {} {}", found.what, found.where_));
            }
        }
        Ok(())
    }
}

/// Kills a process: some time after it has opened, or, where the kind is of opening, some time after it was started.
fn kill(ground: &Ground, task: &str, dir: &Path, kind: &str, opening: Duration, dice: &mut Dice) -> Result<Vec<String>, Box<dyn Error>> {
    let mut victim = start(ground, task, dir)?;
    let micros = |time: Duration| usize::try_from(time.as_micros()).unwrap_or(usize::MAX);
    let longest = match kind {
        "while opening" => opening + opening / 4,
        "while rebuilding the database" | "while mending the journal" => opening * 2,
        _ => {
            victim.heard("open", PATIENCE);
            // Long enough for the database to be written behind the journal in some of them.
            if dice.once_in(10) { Duration::from_millis(800) } else { Duration::from_millis(60) }
        }
    };
    sleep(Duration::from_micros(dice.below(micros(longest)) as u64));
    Ok(victim.kill()?)
}

/// Cuts the journal's end off or makes some of its lines unreadable: all of it is in the database still.
fn damage(dir: &Path, dice: &mut Dice) -> std::io::Result<()> {
    for file in files(&dir.join("journal")) {
        let mut bytes = fs::read(&file)?;
        if dice.once_in(2) {
            bytes.truncate(dice.below(bytes.len()));
        } else {
            let length = bytes.len();
            (0..5).for_each(|_| bytes[dice.below(length)] ^= 1);
        }
        fs::write(&file, bytes)?;
    }
    Ok(())
}

impl Kills {
    fn yardstick(&mut self, number: u64, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        if number.is_multiple_of(LIVES) || self.rows.is_none() {
            let dir = self.ground.in_memory()?;
            drop(sqlite::fill(dir.path(), 300)?);
            self.rows = Some((dir, 300));
        }
        let Some((dir, rows)) = &mut self.rows else { return Ok(()) };
        let said = kill(&self.ground, "sqlite-write", dir.path(), "", self.opening, dice)?;
        tally.count("kills", 1);
        *rows = said.iter().filter_map(|line| sqlite::said(line)).map(|row| row + 1).max().unwrap_or(*rows).max(*rows);
        sqlite::judge(&self.ground, dir.path(), *rows, tally)
    }
}
