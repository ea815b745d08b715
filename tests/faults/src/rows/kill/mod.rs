//! Row 1: a process is killed at any moment of its work; everything it had said is saved still is.

mod backing_up;
mod importing;
mod restoring;

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::dice::Dice;
use crate::examine::{Answer, Ending, answer, examine};
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
    backing_up: Option<backing_up::Lives>,
    importing: Option<importing::Imports>,
    restoring: Option<restoring::Restores>,
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
    Ok(Box::new(Kills {
        ground: ground.clone(),
        sample,
        opening,
        victim: None,
        rows: None,
        backing_up: None,
        importing: None,
        restoring: None,
    }))
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
            ("while backing up", 150, 6),
            ("while importing", 150, 6),
            ("while restoring", 100, 4),
            ("SQLite, while writing", 1000, 4),
        ])
    }

    fn trial(&mut self, kind: &str, number: u64, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        match kind {
            "SQLite, while writing" => return self.yardstick(number, dice, tally),
            "while backing up" => return self.backing_up(number, dice, tally),
            "while importing" => return self.importing(dice, tally),
            "while restoring" => return self.restoring(dice, tally),
            _ => {}
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
            saved.extend(counted(&said, tally));
        }
        look(&self.ground, dir.path(), saved, tally)
    }
}

/// Counts a kill; gives the entries that were answered before.
fn counted(said: &[String], tally: &mut Tally) -> Vec<Name> {
    tally.count("kills", 1);
    tally.count("kills before it had opened", usize::from(!said.iter().any(|line| line == "open")));
    let new: Vec<Name> = said.iter().filter_map(|line| Name::said(line)).collect();
    tally.count("entries answered", new.len());
    new
}

/// Examines a record in which these entries are saved; the one that the examination saves is among them from now on.
fn look(ground: &Ground, dir: &Path, saved: &mut Vec<Name>, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
    let ending = examine(ground, dir)?;
    judge(saved, (Unsaid::MayBe, Loss::Never), &ending, dir, tally);
    if let Ending::Told(examined) = &ending {
        saved.extend(in_journal(dir).into_iter().find(|name| name.hash == examined.saved));
        for found in &examined.attachments {
            tally.breaches.push(format!("a file that a saved entry names: {} {}", found.what, found.where_));
        }
    }
    Ok(())
}

/// How many of these entries are in the journal.
fn present(names: &[Name], dir: &Path) -> usize {
    let journal: BTreeSet<String> = in_journal(dir).into_iter().map(|name| name.hash).collect();
    names.iter().filter(|name| journal.contains(&name.hash)).count()
}

/// Kills a process some time after it has opened, or, now and then, while it opens.
fn kill_within(ground: &Ground, task: &str, dir: &Path, longest: Duration, dice: &mut Dice) -> Result<Vec<String>, Box<dyn Error>> {
    let mut victim = start(ground, task, dir)?;
    if !dice.once_in(8) {
        victim.heard("open", PATIENCE);
    }
    pause(longest, dice);
    Ok(victim.kill()?)
}

/// As [`kill_within`]; or, in half of the trials, a moment after a file appeared that stands in the middle of the work.
fn kill_around(
    ground: &Ground,
    task: &str,
    dir: &Path,
    (longest, file): (Duration, &str),
    dice: &mut Dice,
) -> Result<Vec<String>, Box<dyn Error>> {
    if dice.once_in(2) {
        return kill_within(ground, task, dir, longest, dice);
    }
    let mut victim = start(ground, task, dir)?;
    victim.heard("open", PATIENCE);
    let ends = Instant::now() + longest * 2;
    while !dir.join(file).exists() && Instant::now() < ends {
        sleep(Duration::from_micros(20));
    }
    pause(longest / 4, dice);
    Ok(victim.kill()?)
}

/// Waits for some time, at most so long.
fn pause(longest: Duration, dice: &mut Dice) {
    let micros = usize::try_from(longest.as_micros()).unwrap_or(usize::MAX);
    sleep(Duration::from_micros(dice.below(micros) as u64));
}

/// Lets a process do its work to the end; what it said, or the breach that it does not end well.
fn to_the_end(ground: &Ground, task: &str, dir: &Path, tally: &mut Tally) -> Result<String, Box<dyn Error>> {
    let mut command = Command::new(&ground.program);
    Ok(match answer(command.args(["worker", task]).arg(dir), PATIENCE)? {
        Answer::Text(said) => said,
        other => {
            tally.breaches.push(format!("{task}, after the kill: {other:?}"));
            String::new()
        }
    })
}

/// Kills a process: some time after it has opened, or, where the kind is of opening, some time after it was started.
fn kill(ground: &Ground, task: &str, dir: &Path, kind: &str, opening: Duration, dice: &mut Dice) -> Result<Vec<String>, Box<dyn Error>> {
    let mut victim = start(ground, task, dir)?;
    let longest = match kind {
        "while opening" => opening + opening / 4,
        "while rebuilding the database" | "while mending the journal" => opening * 2,
        _ => {
            victim.heard("open", PATIENCE);
            // Long enough for the database to be written behind the journal in some of them.
            if dice.once_in(10) { Duration::from_millis(800) } else { Duration::from_millis(60) }
        }
    };
    pause(longest, dice);
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
