//! A record with large files is checked, backed up and exported part by part: memory does not grow with the files.

use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use pathfolio_store::{OpenOptions, Store, space_left};

use crate::entries::{AUTHOR, minute, piece};
use crate::examine::{Answer, answer};
use crate::ground::Ground;
use crate::tally::Tally;

/// Most KiB that a record may take beyond one without files, be they as large as they may: less than any one of them.
const BEYOND: u64 = 32 << 10;

/// How many bytes are written at a time.
const PART: usize = 1 << 20;

/// Keeps so many files of so many bytes, has everything checked, backed up and exported by a process, and asks how much
/// memory it had at most.
pub(super) fn moved(ground: &Ground, count: u64, bytes: u64, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
    let disk = ground.on_disk()?;
    // The files, their copies beside the backups and those in the export, and some room.
    if space_left(disk.path()).is_some_and(|left| left < 4 * count * bytes) {
        return Err(format!("{} bytes of room are needed for this", 4 * count * bytes).into());
    }
    let none = disk.path().join("none/data");
    std::fs::create_dir_all(&none)?;
    let usual = peak(ground, &none, 0, tally)?;
    let dir = disk.path().join("some/data");
    std::fs::create_dir_all(&dir)?;
    keep(&dir, count, bytes)?;
    let begun = Instant::now();
    let most = peak(ground, &dir, count, tally)?;
    tally.took("checking, backing up and exporting", begun.elapsed());
    tally.count("MiB of kept files", usize::try_from((count * bytes) >> 20)?);
    tally.count("peak with them, KiB", usize::try_from(most)?);
    tally.count("peak without any, KiB", usize::try_from(usual)?);
    if most > usual + BEYOND {
        tally.breaches.push(format!("{most} KiB of memory, and {usual} KiB without files"));
    }
    Ok(())
}

/// Keeps files of bytes that no other has, and a piece of evidence for each.
fn keep(dir: &Path, count: u64, bytes: u64) -> Result<(), Box<dyn Error>> {
    let (mut store, _) = Store::open(dir, OpenOptions::new("fill"))?;
    for number in 0..count {
        let mut incoming = store.attachments().begin(bytes)?;
        for part in 0..bytes.div_ceil(PART as u64) {
            let mut page = vec![u8::try_from(number % 251)?; PART.min(usize::try_from(bytes - part * PART as u64)?)];
            page[..8].copy_from_slice(&part.to_le_bytes());
            incoming.push(&page)?;
        }
        let kept = incoming.finish()?.keep()?;
        store.commit(&piece(number, &kept), AUTHOR, minute(number))?;
    }
    store.close();
    Ok(())
}

/// The most memory, in KiB, of a process that checks, backs up and exports a record with so many files.
fn peak(ground: &Ground, dir: &Path, files: u64, tally: &mut Tally) -> Result<u64, Box<dyn Error>> {
    let mut command = Command::new(&ground.program);
    match answer(command.args(["worker", "everything"]).arg(dir), Duration::from_secs(1800))? {
        Answer::Text(said) => {
            let of = |word: &str| said.lines().find_map(|line| line.strip_prefix(word)?.trim().parse::<u64>().ok());
            if (of("findings"), of("files")) != (Some(0), Some(files)) {
                tally.breaches.push(format!("of a sound record with {files} files was said: {said}"));
            }
            of("peak").ok_or_else(|| said.into())
        }
        other => Err(format!("{other:?}").into()),
    }
}
