//! The processes that trials start: hidden commands of this suite's program. They use the store as the program does and
//! say each entry that was saved, at once.

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::thread;
use std::time::Duration;

use pathfolio_core::journal::Entry;
use pathfolio_store::{OpenOptions, Store};

use crate::entries::{AUTHOR, minute, rating};
use crate::record::{attach, name};
use crate::{examine, moving, sqlite, story};

/// Does the work of that name. What writes goes on until it is killed.
///
/// # Errors
/// If the store refuses, or there is no such work.
pub fn work(task: &str, dir: &Path) -> Result<(), Box<dyn Error>> {
    match task {
        "examine" => examine::work(dir),
        "settle" => examine::settled(dir),
        "write" => write(dir, u64::MAX, false),
        "attach" => write(dir, u64::MAX, true),
        "write-twenty" => write(dir, 20, false),
        "verify" => verify(dir),
        "story" => story::tell(dir),
        "fill" => story::fill(dir),
        "hold" => hold(dir),
        "back-up" => moving::back_up(dir, u64::MAX),
        "back-up-once" => moving::back_up(dir, 1),
        "everything" => moving::everything(dir),
        "import" => moving::import(dir),
        "restore" => moving::restore(dir),
        "sqlite-write" => sqlite::write(dir),
        "sqlite-examine" => sqlite::work(dir),
        _ => Err(format!("there is no work {task}").into()),
    }
}

/// Opens and saves entries, every other one with a file where files are wanted.
fn write(dir: &Path, entries: u64, files: bool) -> Result<(), Box<dyn Error>> {
    let (mut store, _) = Store::open(dir, OpenOptions::new("write"))?;
    say("open")?;
    let begin = store.state().len() as u64;
    for number in begin..begin.saturating_add(entries) {
        let entry =
            if files && number % 2 == 1 { attach(&mut store, number)? } else { store.commit(&rating(number), AUTHOR, minute(number))? };
        saved(&entry)?;
        if number % 100 == 99 {
            // As many as a person makes in a month; memory is so fast that they would be more than anybody can examine.
            thread::sleep(Duration::from_millis(5));
        }
    }
    store.close();
    Ok(())
}

/// Examines everything again and again.
fn verify(dir: &Path) -> Result<(), Box<dyn Error>> {
    let (mut store, _) = Store::open(dir, OpenOptions::new("verify"))?;
    say("open")?;
    loop {
        store.verify()?;
    }
}

/// Opens, and keeps the directory open until it is killed.
fn hold(dir: &Path) -> Result<(), Box<dyn Error>> {
    let _store = Store::open(dir, OpenOptions::new("hold"))?;
    say("open")?;
    loop {
        thread::park();
    }
}

/// Says that an entry is saved.
///
/// # Errors
/// If nobody listens.
pub fn saved(entry: &Entry) -> std::io::Result<()> {
    let name = name(entry);
    say(&format!("saved {} {} {}", name.device, name.seq, name.hash))
}

/// Writes one line in one piece, so that a kill leaves it whole or out.
///
/// # Errors
/// If nobody listens.
pub fn say(line: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes())?;
    out.flush()
}
