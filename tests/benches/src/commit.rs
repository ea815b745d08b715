//! What a save costs: the store's commit, beside the least that a durable write can cost and beside SQLite at its safest.
//! The three take turns, so that whatever else the disk does hits all alike.

use std::fs::File;
use std::io::Write;

use pathfolio_store::{OpenOptions, Store};
use rusqlite::{Connection, params};

use crate::entries::{AUTHOR, folder, minute, rating};
use crate::figures::Sample;

const ROUNDS: u32 = 2_000;

pub(crate) fn bench() -> crate::Outcome {
    let folder = folder()?;
    let (mut store, _) = Store::open(&folder.path().join("store"), OpenOptions::new("bench"))?;
    let mut raw = File::options().append(true).create(true).open(folder.path().join("raw"))?;
    let database = Connection::open(folder.path().join("sqlite"))?;
    database.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entry (hash BLOB PRIMARY KEY, seq INTEGER, line BLOB) WITHOUT ROWID;",
    )?;
    let mut insert = database.prepare("INSERT INTO entry VALUES (?1, ?2, ?3)")?;

    let (mut ours, mut least, mut theirs) = (Sample::default(), Sample::default(), Sample::default());
    let mut bytes = 0;
    for number in 0..ROUNDS {
        let (change, at) = (rating(number), minute(number));
        let entry = ours.time(|| store.commit(&change, AUTHOR, at))?;
        let line = entry.line();
        bytes += line.len();
        least.time(|| raw.write_all(&line).and_then(|()| raw.sync_data()))?;
        let hash = entry.hash().to_string();
        theirs.time(|| insert.execute(params![hash, number, line]))?;
    }
    println!("  {ROUNDS} entries of {} bytes in the mean, in turns", bytes / ROUNDS as usize);
    least.print("raw: one write, one fdatasync, the same bytes", None);
    theirs.print("SQLite: one insert, WAL, synchronous = FULL", Some(&least));
    ours.print_at_most("Pathfolio: one commit", 3.0, &least);
    ours.print("Pathfolio: one commit, against SQLite", Some(&theirs));
    Ok(())
}
