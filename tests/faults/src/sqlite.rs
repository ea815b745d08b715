//! The yardstick: what the same faults do to SQLite at its safest (WAL, `synchronous = FULL`).

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use pathfolio_core::journal::Hash;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use crate::examine::{Answer, answer};
use crate::ground::Ground;
use crate::tally::Tally;
use crate::worker::say;

/// What reading a database gave.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Rows {
    /// Each row's number, and the hash of its content.
    rows: Vec<(i64, String)>,
    /// Why reading ended early, if it did.
    error: Option<String>,
    /// Whether its own check says that all is well.
    sound: bool,
}

fn file(dir: &Path) -> PathBuf {
    dir.join("record.sqlite")
}

fn open(dir: &Path) -> rusqlite::Result<Connection> {
    let database = Connection::open(file(dir))?;
    database.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS entry (seq INTEGER PRIMARY KEY, line BLOB);",
    )?;
    Ok(database)
}

/// What the row of that number holds: about as much as an entry.
fn content(number: i64) -> Vec<u8> {
    format!("{number} ").repeat(100).into_bytes()
}

/// Fills a database; dropping what is given closes it.
///
/// # Errors
/// SQLite's own.
pub fn fill(dir: &Path, rows: i64) -> rusqlite::Result<Connection> {
    let database = open(dir)?;
    for number in 0..rows {
        database.execute("INSERT INTO entry VALUES (?1, ?2)", params![number, content(number)])?;
    }
    Ok(database)
}

/// Inserts rows for ever and says each that is in.
pub(crate) fn write(dir: &Path) -> Result<(), Box<dyn Error>> {
    let database = open(dir)?;
    let begin: i64 = database.query_row("SELECT coalesce(max(seq) + 1, 0) FROM entry", [], |row| row.get(0))?;
    say("open")?;
    for number in begin.. {
        database.execute("INSERT INTO entry VALUES (?1, ?2)", params![number, content(number)])?;
        say(&format!("row {number}"))?;
        if number % 100 == 99 {
            thread::sleep(Duration::from_millis(5));
        }
    }
    Ok(())
}

/// Reads everything and prints what was seen.
pub(crate) fn work(dir: &Path) -> Result<(), Box<dyn Error>> {
    let mut seen = Rows::default();
    if let Err(error) = read(dir, &mut seen) {
        seen.error = Some(error.to_string());
    }
    println!("{}", serde_json::to_string(&seen)?);
    Ok(())
}

fn read(dir: &Path, seen: &mut Rows) -> rusqlite::Result<()> {
    let database = Connection::open(file(dir))?;
    // What the table gives, as a program would ask for it.
    let mut statement = database.prepare("SELECT seq, line FROM entry ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let line = row.get_ref(1)?.as_bytes().map(Hash::of);
        seen.rows.push((row.get(0)?, line.map_or_else(|error| error.to_string(), |hash| hash.to_string())));
    }
    let check: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    seen.sound = check == "ok";
    Ok(())
}

/// What a row number is called in a worker's line.
#[must_use]
pub fn said(line: &str) -> Option<i64> {
    line.strip_prefix("row ")?.parse().ok()
}

/// Reads a database in another process and counts what of `rows` is there.
///
/// # Errors
/// If that process cannot be started.
pub fn judge(ground: &Ground, dir: &Path, rows: i64, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
    let mut command = Command::new(&ground.program);
    command.args(["worker", "sqlite-examine"]).arg(dir);
    tally.count("rows looked for", usize::try_from(rows)?);
    let seen: Rows = match answer(&mut command, Duration::from_secs(10))? {
        Answer::Text(text) => serde_json::from_str(&text)?,
        Answer::Died(_) => {
            tally.count("panics", 1);
            return Ok(());
        }
        Answer::Hung => {
            tally.count("hangs", 1);
            return Ok(());
        }
    };
    let right = |(number, hash): &&(i64, String)| (0..rows).contains(number) && *hash == Hash::of(&content(*number)).to_string();
    let good = seen.rows.iter().filter(right).count();
    // A row may be there that was written and not yet answered.
    let wrong = seen.rows.iter().filter(|(number, _)| (0..rows).contains(number)).count() - good;
    let gone = usize::try_from(rows)?.saturating_sub(good + wrong);
    let aware = if seen.error.is_some() { "with an error" } else { "in silence" };
    if gone > 0 {
        tally.count(&format!("rows lost {aware}"), gone);
        tally.count(&format!("trials that lost rows {aware}"), 1);
    }
    if wrong > 0 {
        tally.count("rows changed, read without an error", wrong);
        tally.count("trials with changed rows", 1);
        tally.count("of these, unseen by its integrity check", usize::from(seen.sound));
    }
    Ok(())
}
