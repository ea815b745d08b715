//! The processes that are killed while the whole record is moved: a backup made, another record taken in, an old one put
//! back. Each finds what it needs beside the data directory.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use pathfolio_store::{Archive, Backups, Condition, Contents, Label, Made, OpenOptions, Seal, Store, unwatched};

use crate::entries::{AUTHOR, minute, rating};
use crate::record::attach;
use crate::worker::{saved, say};

/// The folder of backups beside a data directory.
#[must_use]
pub fn backups(dir: &Path) -> PathBuf {
    dir.with_file_name("backups")
}

/// The archive beside a data directory that is to be imported or restored.
#[must_use]
pub fn archive(dir: &Path) -> PathBuf {
    dir.with_file_name("other.zip")
}

/// What is said of an archive made at this minute.
#[must_use]
pub fn label(number: u64) -> Label {
    Label { program: "0.0.0".to_owned(), at: minute(number), purpose: "test".to_owned() }
}

/// Writes everything that a record holds into the archive beside a data directory.
///
/// # Errors
/// If the store refuses.
pub fn write_archive(store: &Store, path: &Path) -> Result<(), Box<dyn Error>> {
    let kept = store.attachments();
    let contents = Contents { readme: "", tables: &[], kept: &kept, with_files: true, seal: Seal::Open };
    store.stand()?.archive(path, &label(0), contents, &unwatched)?;
    Ok(())
}

/// Keeps a file, then makes a backup while entries are saved, again and again.
pub(crate) fn back_up(dir: &Path, times: u64) -> Result<(), Box<dyn Error>> {
    let (mut store, _) = Store::open(dir, OpenOptions::new("back-up"))?;
    say("open")?;
    for _ in 0..times {
        let entries = store.state().len() as u64;
        saved(&attach(&mut store, entries)?)?;
        let made = beside(&mut store, entries + 1)?;
        say(&format!("backed-up {} {}", made.name, made.manifest.entries))?;
    }
    store.close();
    Ok(())
}

/// Makes a backup in a thread, as the program does, and saves meanwhile.
fn beside(store: &mut Store, begin: u64) -> Result<Made, Box<dyn Error>> {
    let (stand, kept, folder) = (store.stand()?, store.attachments(), backups(store.dir()));
    thread::scope(|scope| {
        let make = move || Backups::at(&folder).make(&stand, &label(begin), "", &kept, true, &unwatched);
        let making = scope.spawn(make);
        for number in begin.. {
            if making.is_finished() {
                break;
            }
            saved(&store.commit(&rating(number), AUTHOR, minute(number))?)?;
            thread::sleep(Duration::from_millis(1));
        }
        Ok(making.join().map_err(|_| "making a backup panicked")??)
    })
}

/// Takes another record in: its files first, then its entries.
pub(crate) fn import(dir: &Path) -> Result<(), Box<dyn Error>> {
    let (mut store, _) = Store::open(dir, OpenOptions::new("import"))?;
    say("open")?;
    let (mut other, kept) = (Archive::read(&archive(dir), &unwatched)?, store.attachments());
    for sha256 in other.held() {
        if !matches!(kept.check(&sha256), Ok(Condition::Intact)) {
            other.take(&sha256, &kept)?.map(|staged| staged.keep()).transpose()?;
        }
    }
    let merged = store.merge(other.entries().to_vec())?;
    say(&format!("imported {}", merged.added))?;
    store.close();
    Ok(())
}

/// Puts an older record in the place of the present one.
pub(crate) fn restore(dir: &Path) -> Result<(), Box<dyn Error>> {
    let (store, _) = Store::open(dir, OpenOptions::new("restore"))?;
    say("open")?;
    let mut old = Archive::read(&archive(dir), &unwatched)?;
    let options = OpenOptions::new("restore");
    let prepared = store.prepare_restore(&mut old, minute(0), &options, &unwatched)?;
    let (store, _) = store.restore(prepared, options)?;
    say("restored")?;
    store.close();
    Ok(())
}

/// Checks, backs up and exports all that a record holds; says the most memory that this took.
pub(crate) fn everything(dir: &Path) -> Result<(), Box<dyn Error>> {
    let (mut store, _) = Store::open(dir, OpenOptions::new("everything"))?;
    let mut found = store.verify()?.findings;
    found.extend(store.verify_attachments(store.state().attachments()));
    let made = Backups::at(&backups(dir)).make(&store.stand()?, &label(0), "", &store.attachments(), true, &unwatched)?;
    write_archive(&store, &archive(dir))?;
    let folder = Backups::at(&backups(dir));
    let missing = store.state().attachments().iter().filter(|sha256| !folder.mirror().intact(sha256)).count();
    say(&format!("findings {}", found.len() + missing))?;
    say(&format!("files {}", store.state().attachments().len() - made.without.len()))?;
    store.close();
    say(&format!("peak {}", peak()?))?;
    Ok(())
}

/// The most memory that this process has had so far, in KiB, as Linux counts it.
fn peak() -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    Ok(line.and_then(|line| line.split_whitespace().next()).ok_or("no VmHWM")?.parse()?)
}
