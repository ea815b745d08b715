//! Killed while another record is taken in: all of it is there or nothing, and taking it in again completes it.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use pathfolio_store::{OpenOptions, Store};
use tempfile::TempDir;

use super::{Kills, PATIENCE, counted, kill_around, look, present, start, to_the_end};
use crate::dice::Dice;
use crate::ground::{Ground, copy, files};
use crate::moving::{archive, write_archive};
use crate::record::{Make, Record};
use crate::tally::Tally;

/// Entries of the record that is taken in: enough for the work to take a while.
const ENTRIES: u64 = 1500;

/// Another device's record, in an archive.
pub(super) struct Imports {
    other: Record,
    folder: TempDir,
    /// How long taking it in takes, from the opening on.
    takes: Duration,
}

impl Imports {
    fn new(ground: &Ground, sample: &Record) -> Result<Self, Box<dyn Error>> {
        let (other, folder) = (Record::new(ground, ENTRIES, Make::Short)?, ground.in_memory()?);
        let mut imports = Self { other, folder, takes: Duration::default() };
        let dir = imports.folder.path().join("data");
        copy(imports.other.dir(), &dir)?;
        let (store, _) = Store::open(&dir, OpenOptions::new("export"))?;
        write_archive(&store, &archive(&dir))?;
        store.close();
        let folder = ground.in_memory()?;
        let dir = folder.path().join("data");
        imports.set_up(sample, &dir)?;
        let mut victim = start(ground, "import", &dir)?;
        victim.heard("open", PATIENCE);
        let begun = Instant::now();
        if !victim.heard(&format!("imported {ENTRIES}"), PATIENCE) {
            return Err("the process that is to be killed takes nothing in".into());
        }
        imports.takes = begun.elapsed();
        Ok(imports)
    }

    fn set_up(&self, sample: &Record, dir: &Path) -> std::io::Result<()> {
        copy(sample.dir(), dir)?;
        fs::copy(archive(&self.folder.path().join("data")), archive(dir)).map(drop)
    }
}

impl Kills {
    pub(super) fn importing(&mut self, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let imports = match self.importing.take() {
            Some(imports) => imports,
            None => Imports::new(&self.ground, &self.sample)?,
        };
        let folder = self.ground.in_memory()?;
        let dir = folder.path().join("data");
        imports.set_up(&self.sample, &dir)?;
        let mut saved = self.sample.saved.clone();
        let mut answered = false;
        for _ in 0..if dice.once_in(4) { 2 } else { 1 } {
            let said = kill_around(&self.ground, "import", &dir, (imports.takes + imports.takes / 8, "merging.jsonl"), dice)?;
            counted(&said, tally);
            answered |= said.iter().any(|line| line.starts_with("imported "));
        }
        tally.count("imports that were answered", usize::from(answered));
        let under_way = dir.join("merging.jsonl").exists();
        tally.count("imports in the middle of which it was killed", usize::from(under_way));
        // A reader without the lock, before anybody finishes it.
        let read = Store::read(&dir)?.entries.len();
        let others = imports.other.saved.len();
        if read != saved.len() && read != saved.len() + others {
            tally.breaches.push(format!("{read} entries are read, of {} and {others}", saved.len()));
        }
        look(&self.ground, &dir, &mut saved, tally)?;
        match present(&imports.other.saved, &dir) {
            0 if under_way || answered => tally.breaches.push("an import had begun or was answered, and nothing of it is there".to_owned()),
            0 => tally.count("records as before", 1),
            all if all == others => tally.count("records with all of it", 1),
            part => tally.breaches.push(format!("{part} of {others} entries of an import are there")),
        }
        if dir.join("merging.jsonl").exists() {
            tally.breaches.push("opening left an import that was cut off".to_owned());
        }

        let said = to_the_end(&self.ground, "import", &dir, tally)?;
        if !said.lines().any(|line| line.starts_with("imported ")) {
            tally.breaches.push(format!("taking it in again is not answered: {said}"));
        }
        saved.extend(imports.other.saved.iter().cloned());
        look(&self.ground, &dir, &mut saved, tally)?;
        let waiting = files(&dir.join("attachments/incoming")).len();
        if waiting > 0 {
            tally.breaches.push(format!("{waiting} files are still on their way in"));
        }
        self.importing = Some(imports);
        Ok(())
    }
}
