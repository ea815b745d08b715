//! Killed while an older record is put back: the record is the one of before or the older one, whole, and the one of before
//! is kept.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use pathfolio_store::{OpenOptions, Store};
use tempfile::TempDir;

use super::{Kills, PATIENCE, counted, kill_around, kill_within, look, present, start};
use crate::dice::Dice;
use crate::entries::{AUTHOR, minute, rating};
use crate::ground::{Ground, copy};
use crate::moving::{archive, write_archive};
use crate::names::Name;
use crate::record::{Record, name};
use crate::tally::Tally;

/// A record with an archive of what it was, and what was saved since.
pub(super) struct Restores {
    folder: TempDir,
    since: Vec<Name>,
    /// How long putting the older one back takes, from the opening on.
    takes: Duration,
}

impl Restores {
    fn new(ground: &Ground, sample: &Record) -> Result<Self, Box<dyn Error>> {
        let mut restores = Self { folder: ground.in_memory()?, since: Vec::new(), takes: Duration::default() };
        let dir = restores.folder.path().join("data");
        copy(sample.dir(), &dir)?;
        let (mut store, _) = Store::open(&dir, OpenOptions::new("fill"))?;
        write_archive(&store, &archive(&dir))?;
        for number in 0..50 {
            restores.since.push(name(&store.commit(&rating(number), AUTHOR, minute(number))?));
        }
        store.close();
        let copied = ground.in_memory()?;
        copy(restores.folder.path(), copied.path())?;
        let mut victim = start(ground, "restore", &copied.path().join("data"))?;
        victim.heard("open", PATIENCE);
        let begun = Instant::now();
        if !victim.heard("restored", PATIENCE) {
            return Err("the process that is to be killed puts nothing back".into());
        }
        restores.takes = begun.elapsed();
        Ok(restores)
    }
}

impl Kills {
    pub(super) fn restoring(&mut self, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let restores = match self.restoring.take() {
            Some(restores) => restores,
            None => Restores::new(&self.ground, &self.sample)?,
        };
        let folder = self.ground.in_memory()?;
        copy(restores.folder.path(), folder.path())?;
        let dir = folder.path().join("data");
        let middle = if dice.once_in(2) { "restoring" } else { "restoring.json" };
        let said = kill_around(&self.ground, "restore", &dir, (restores.takes + restores.takes / 8, middle), dice)?;
        counted(&said, tally);
        let answered = said.iter().any(|line| line == "restored");
        // The place for the record of before is made once there is no way but forward.
        let begun = answered || dir.join("restoring.json").exists() || dir.join("kept").exists();
        tally.count("restores in the middle of which it was killed", usize::from(begun && !answered));
        let all: Vec<Name> = self.sample.saved.iter().chain(&restores.since).cloned().collect();
        let mut saved = if begun { self.sample.saved.clone() } else { all.clone() };
        // Now and then the opening that finishes it is killed too.
        if dice.once_in(4) {
            saved.extend(counted(&kill_within(&self.ground, "write-twenty", &dir, restores.takes, dice)?, tally));
        }
        look(&self.ground, &dir, &mut saved, tally)?;
        let later = present(&restores.since, &dir);
        tally.count(if begun { "records as of then" } else { "records as before" }, 1);
        if begun && later > 0 {
            tally.breaches.push(format!("an older record was put back, and {later} later entries stand in it"));
        }
        if begun && kept(&all, &dir) != all.len() {
            tally.breaches.push(format!("{} of {} entries of the record of before are kept", kept(&all, &dir), all.len()));
        }
        for left in ["restoring.json", "restoring"].into_iter().filter(|left| dir.join(left).exists()) {
            tally.breaches.push(format!("opening left {left}"));
        }
        self.restoring = Some(restores);
        Ok(())
    }
}

/// How many of these entries are in the record that was put aside.
fn kept(names: &[Name], dir: &Path) -> usize {
    let aside = fs::read_dir(dir.join("kept")).into_iter().flatten().flatten();
    aside.map(|folder| present(names, &folder.path())).max().unwrap_or_default()
}
