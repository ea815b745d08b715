//! Killed while a backup is made: what has a backup's name is a backup, or empty and cleared away by the next one.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::time::Duration;

use pathfolio_core::journal::Hash;
use pathfolio_store::{Archive, Backups, unwatched};
use tempfile::TempDir;

use super::{Kills, LIVES, counted, kill_within, look, to_the_end};
use crate::dice::Dice;
use crate::ground::{copy, files};
use crate::moving::backups;
use crate::names::{Name, in_journal};
use crate::tally::Tally;

/// How many backups of one record stay at least, whatever is made after them.
const RECENT: usize = 10;

/// A record that is killed several times while it is backed up.
pub(super) struct Lives {
    folder: TempDir,
    saved: Vec<Name>,
    /// The backups that were answered as made, with their entries.
    made: Vec<(String, u64)>,
}

impl Kills {
    pub(super) fn backing_up(&mut self, number: u64, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let mut lives = match self.backing_up.take().filter(|_| !number.is_multiple_of(LIVES)) {
            Some(lives) => lives,
            None => {
                let folder = self.ground.in_memory()?;
                copy(self.sample.dir(), &folder.path().join("data"))?;
                Lives { folder, saved: self.sample.saved.clone(), made: Vec::new() }
            }
        };
        let dir = lives.folder.path().join("data");
        for _ in 0..if dice.once_in(4) { 2 } else { 1 } {
            // Some are long enough for backups to give way to newer ones.
            let longest = Duration::from_millis(if dice.once_in(4) { 400 } else { 60 });
            let said = kill_within(&self.ground, "back-up", &dir, longest, dice)?;
            lives.saved.extend(counted(&said, tally));
            lives.made.extend(said.iter().filter_map(|line| answered(line)));
        }
        lives.backups(&dir, tally)?;
        look(&self.ground, &dir, &mut lives.saved, tally)?;
        let said = to_the_end(&self.ground, "back-up-once", &dir, tally)?;
        lives.saved.extend(said.lines().filter_map(Name::said));
        lives.made.extend(said.lines().filter_map(answered));
        let left = leftovers(&backups(&dir));
        if !left.is_empty() {
            tally.breaches.push(format!("the next backup left what a kill had left: {left:?}"));
        }
        lives.backups(&dir, tally)?;
        self.backing_up = Some(lives);
        Ok(())
    }
}

/// `backed-up NAME ENTRIES`.
fn answered(line: &str) -> Option<(String, u64)> {
    let (name, entries) = line.strip_prefix("backed-up ")?.split_once(' ')?;
    Some((name.to_owned(), entries.parse().ok()?))
}

/// The files of a folder of backups that are no backup and no kept file.
fn leftovers(folder: &Path) -> Vec<String> {
    let kept = |name: &str| name.starts_with("attachments/") && !name.starts_with("attachments/incoming");
    let whole = |name: &str| name.ends_with(".zip") || name.starts_with("lock") || kept(name);
    let names = files(folder).into_iter().filter_map(|file| {
        let name = file.strip_prefix(folder).ok()?.display().to_string();
        (!whole(&name) || file.metadata().is_ok_and(|data| data.len() == 0 && name.ends_with(".zip"))).then_some(name)
    });
    names.collect()
}

impl Lives {
    /// Each file with a backup's name is empty or whole, and of this record; those that were answered are there, unless newer
    /// ones took their place; each file that a backup names lies beside it.
    fn backups(&self, dir: &Path, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let folder = Backups::at(&backups(dir));
        let journal: BTreeSet<String> = in_journal(dir).into_iter().map(|name| name.hash).collect();
        let mut whole: Vec<(String, u64)> = Vec::new();
        for backup in folder.list()? {
            if backup.bytes == 0 {
                tally.count("empty files, which are no backups", 1);
                continue;
            }
            let archive = match Archive::read(&backup.path, &unwatched) {
                Ok(archive) => archive,
                Err(error) => {
                    tally.breaches.push(format!("{} has a backup's name and is none: {error}", backup.name));
                    continue;
                }
            };
            tally.count("backups read back", 1);
            if archive.entries().iter().any(|entry| !journal.contains(&entry.hash().to_string())) {
                tally.breaches.push(format!("{} holds entries that the record does not", backup.name));
            }
            let beside = |sha256: &&Hash| folder.mirror().intact(sha256);
            let missing = archive.manifest().attachments.iter().filter(|sha256| !beside(sha256)).count();
            if missing > 0 {
                tally.breaches.push(format!("{missing} files that {} names are not beside it", backup.name));
            }
            whole.push((backup.name, archive.manifest().entries));
        }
        tally.count("backups answered and looked for", self.made.len());
        for (name, entries) in &self.made {
            let there = whole.iter().any(|(known, held)| known == name && held == entries);
            let newer = whole.iter().filter(|(known, _)| known > name).count();
            if !there && newer < RECENT {
                tally.breaches.push(format!("{name} was answered, is not there, and only {newer} are newer"));
            }
        }
        Ok(())
    }
}
