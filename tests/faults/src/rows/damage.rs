//! Row 3: files of the data directory are damaged; opening brings everything back, or says what it could not.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::dice::Dice;
use crate::examine::{Ending, Examined, examine};
use crate::ground::{Ground, copy, files};
use crate::harm::{HARMS, Harm};
use crate::names::texts;
use crate::oracle::{Loss, Unsaid, judge};
use crate::record::{Make, Record};
use crate::row::{Kind, Row, Stop, Trials, kinds};
use crate::sqlite;
use crate::tally::Tally;

pub(super) const ROW: Row = Row {
    number: 3,
    name: "damage",
    promise: "no single damage loses an entry; of two, what is lost is named; nothing is changed in silence, and no opening panics or takes 10 s",
    how: "a bit flipped, the end cut off, a page zeroed in any file of a closed data directory of 300 entries; or one in the journal and one in the database",
    begin,
};

struct Damages {
    ground: Ground,
    short: Record,
    long: Record,
    /// SQLite's, closed, and with a log that was not yet taken in.
    rows: [TempDir; 2],
}

/// Rows in each SQLite database.
const ROWS: i64 = 300;

fn begin(ground: &Ground) -> Result<Box<dyn Trials>, Stop> {
    let rows = [ground.in_memory()?, ground.in_memory()?];
    let open = sqlite::fill(rows[0].path(), ROWS)?;
    copy(rows[0].path(), rows[1].path())?;
    drop(open);
    let (short, long) = (Record::new(ground, 300, Make::Short)?, Record::new(ground, 300, Make::Long)?);
    Ok(Box::new(Damages { ground: ground.clone(), short, long, rows }))
}

impl Trials for Damages {
    fn kinds(&self) -> Vec<Kind> {
        kinds(&[
            ("bit flip", 3000, 25),
            ("truncation", 3000, 25),
            ("zeroed page", 3000, 25),
            ("journal and database", 1000, 25),
            ("attachment", 300, 6),
            ("SQLite, bit flip", 3000, 5),
            ("SQLite, truncation", 3000, 5),
            ("SQLite, zeroed page", 3000, 5),
            ("SQLite, two places", 1000, 5),
        ])
    }

    fn trial(&mut self, kind: &str, number: u64, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        if let Some(kind) = kind.strip_prefix("SQLite, ") {
            return self.yardstick(kind, number, dice, tally);
        }
        let sample = if number % 10 == 9 && kind != "attachment" { &self.long } else { &self.short };
        let dir = sample.copy(&self.ground)?;
        let harmed = match kind {
            "journal and database" => vec![in_folder(&dir, "journal", dice)?, in_folder(&dir, "progress.sled", dice)?],
            "attachment" => vec![in_folder(&dir, "attachments", dice)?],
            _ => vec![anywhere(harm_of(kind), &dir, dice)?],
        };
        let harmed: Vec<PathBuf> = harmed.into_iter().flatten().collect();
        let before = texts(&dir.path().join("journal"), None);
        let ending = examine(&self.ground, dir.path())?;
        let loss = if harmed.len() > 1 { Loss::Named } else { Loss::Never };
        let broken = tally.breaches.len();
        judge(&sample.saved, (Unsaid::OnlyForLost, loss), &ending, dir.path(), tally);
        let after = texts(&dir.path().join("journal"), Some(&dir.path().join("quarantine")));
        let vanished = before.difference(&after).count();
        if vanished > 0 {
            tally.breaches.push(format!("{vanished} lines, damaged or not, are in no file any more"));
        }
        if let Ending::Told(examined) = &ending {
            notices(examined, &harmed, dir.path(), tally);
            let said = |lost: bool| usize::from(examined.verified.lost.is_empty() != lost);
            tally.count("trials with everything back", said(false));
            tally.count("trials with a named loss", said(true));
        }
        let place = harmed.iter().filter_map(|file| file.strip_prefix(dir.path()).ok()).map(|file| file.display().to_string());
        let place = place.collect::<Vec<_>>().join(" and ");
        tally.breaches[broken..].iter_mut().for_each(|breach| *breach = format!("{place}: {breach}"));
        Ok(())
    }
}

/// What a reader without the lock, and a check of the kept files, must have noticed.
fn notices(examined: &Examined, harmed: &[PathBuf], dir: &Path, tally: &mut Tally) {
    let quiet = examined.read.findings.is_empty() && examined.read.lost.is_empty();
    let read: BTreeSet<&String> = examined.read.entries.iter().collect();
    let whole: BTreeSet<&String> = examined.verified.entries.iter().collect();
    if quiet && read != whole {
        tally.breaches.push("a reader without the lock was told other entries, and that all is well".to_owned());
    }
    let attachments = harmed.iter().filter_map(|file| file.strip_prefix(dir).ok()).filter(|file| file.starts_with("attachments"));
    let attachments: Vec<String> = attachments.map(|file| file.display().to_string()).collect();
    let found: Vec<&String> = examined.attachments.iter().map(|found| &found.where_).collect();
    if found != attachments.iter().collect::<Vec<_>>() {
        tally.breaches.push(format!("files harmed: {attachments:?}, found by the check: {found:?}"));
    }
}

fn harm_of(kind: &str) -> Harm {
    match kind {
        "bit flip" => Harm::Flip,
        "truncation" => Harm::Cut,
        _ => Harm::Blank,
    }
}

/// Harms any file: in half of the trials all files are alike, in the others each byte is.
fn anywhere(harm: Harm, dir: &TempDir, dice: &mut Dice) -> std::io::Result<Vec<PathBuf>> {
    let all = files(dir.path());
    loop {
        let file = if dice.once_in(2) { dice.pick(&all).cloned() } else { by_size(&all, dice)? };
        if let Some(file) = file
            && harm.befall(&file, dice)?
        {
            return Ok(vec![file]);
        }
    }
}

fn by_size(files: &[PathBuf], dice: &mut Dice) -> std::io::Result<Option<PathBuf>> {
    let sizes = files.iter().map(|file| Ok(usize::try_from(fs::metadata(file)?.len()).unwrap_or(usize::MAX)));
    let sizes = sizes.collect::<std::io::Result<Vec<_>>>()?;
    let mut place = dice.below(sizes.iter().sum());
    let hit = |size: &usize| {
        let hit = place < *size;
        place = place.saturating_sub(*size);
        hit
    };
    Ok(sizes.iter().position(hit).map(|index| files[index].clone()))
}

/// Any harm to a file of one folder.
fn in_folder(dir: &TempDir, folder: &str, dice: &mut Dice) -> std::io::Result<Vec<PathBuf>> {
    let files = files(&dir.path().join(folder));
    loop {
        let (file, harm) = (by_size(&files, dice)?, dice.pick(HARMS).copied());
        if let (Some(file), Some(harm)) = (file, harm)
            && harm.befall(&file, dice)?
        {
            return Ok(vec![file]);
        }
    }
}

impl Damages {
    fn yardstick(&self, kind: &str, number: u64, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let dir = self.ground.in_memory()?;
        copy(self.rows[usize::from(number % 2 == 1)].path(), dir.path())?;
        let times = if kind == "two places" { 2 } else { 1 };
        for _ in 0..times {
            let harm = if times == 2 { dice.pick(HARMS).copied().unwrap_or(Harm::Flip) } else { harm_of(kind) };
            anywhere(harm, &dir, dice)?;
        }
        sqlite::judge(&self.ground, dir.path(), ROWS, tally)
    }
}
