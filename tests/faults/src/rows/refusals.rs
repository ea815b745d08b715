//! Row 8: what cannot be done is refused in so many words, and nothing is deleted by it.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use pathfolio_core::journal::Hash;

use crate::dice::Dice;
use crate::examine::{Ending, examine};
use crate::ground::{Ground, files};
use crate::mount::{Mounted, hindrance};
use crate::process::Victim;
use crate::record::{Make, Record};
use crate::row::{Kind, Row, Stop, Trials, kinds};
use crate::tally::Tally;

pub(super) const ROW: Row = Row {
    number: 8,
    name: "refusals",
    promise: "a second program, a read-only directory and a missing file are said clearly, and nothing is deleted",
    how: "a record that another process has open, one on a file system mounted read-only, one with an attachment removed",
    begin,
};

struct Refusals {
    ground: Ground,
    sample: Record,
}

fn begin(ground: &Ground) -> Result<Box<dyn Trials>, Stop> {
    Ok(Box::new(Refusals { ground: ground.clone(), sample: Record::new(ground, 300, Make::Short)? }))
}

impl Trials for Refusals {
    fn kinds(&self) -> Vec<Kind> {
        let mut all = kinds(&[("open in another process", 20, 2), ("missing attachment", 20, 2)]);
        if hindrance(&self.ground).is_none() {
            all.extend(kinds(&[("read-only", 20, 2)]));
        }
        all
    }

    fn trial(&mut self, kind: &str, _: u64, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        match kind {
            "open in another process" => self.second(tally),
            "missing attachment" => self.missing(dice, tally),
            _ => self.read_only(tally),
        }
    }
}

impl Refusals {
    fn second(&self, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let dir = self.sample.copy(&self.ground)?;
        let mut holder = Victim::start(Command::new(&self.ground.program).args(["worker", "hold"]).arg(dir.path()))?;
        holder.heard("open", Duration::from_secs(30));
        let words = format!("the data directory is in use by hold (process {})", holder.id());
        self.refused(dir.path(), &words, tally)
    }

    fn read_only(&self, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let mounted = Mounted::memory(self.ground.in_memory()?, 64 << 20)?;
        crate::ground::copy(self.sample.dir(), mounted.dir())?;
        mounted.again("ro")?;
        self.refused(mounted.dir(), "Read-only file system", tally)
    }

    /// Opening is refused in these words, and every file is as it was.
    fn refused(&self, dir: &Path, words: &str, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let before = content(dir)?;
        match examine(&self.ground, dir)? {
            Ending::Refused(said) if said.contains(words) => tally.count("refused in the words expected", 1),
            other => tally.breaches.push(format!("expected `{words}`: {other:?}")),
        }
        if content(dir)? != before {
            tally.breaches.push("a refusal changed files".to_owned());
        }
        let read = pathfolio_store::Store::read(dir)?;
        if read.entries.len() == self.sample.saved.len() && read.lost.is_empty() {
            tally.count("read all the same", 1);
        } else {
            tally.breaches.push(format!("{} of {} entries can be read", read.entries.len(), self.sample.saved.len()));
        }
        Ok(())
    }

    fn missing(&self, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let dir = self.sample.copy(&self.ground)?;
        let all = files(&dir.path().join("attachments"));
        let file = dice.pick(&all).ok_or("the sample has no attachments")?;
        fs::remove_file(file)?;
        let place = file.strip_prefix(dir.path())?.display().to_string();
        match examine(&self.ground, dir.path())? {
            Ending::Told(examined) => match examined.attachments.as_slice() {
                [found] if found.what == "attachment-missing" && found.where_ == place => tally.count("named as missing", 1),
                other => tally.breaches.push(format!("{place} is missing, found: {other:?}")),
            },
            other => tally.breaches.push(format!("{other:?}")),
        }
        if files(&dir.path().join("attachments")).len() + 1 != all.len() {
            tally.breaches.push("another attachment was deleted".to_owned());
        }
        Ok(())
    }
}

/// Every file with the hash of its bytes.
fn content(dir: &Path) -> std::io::Result<BTreeMap<PathBuf, Hash>> {
    files(dir).into_iter().map(|file| Ok((file.clone(), Hash::of(&fs::read(&file)?)))).collect()
}
