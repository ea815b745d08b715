//! Row 10: a long record is opened, rebuilt and saved to in time; a large one is moved in little memory.

mod files;

use std::error::Error;
use std::fs;
use std::time::{Duration, Instant};

use pathfolio_core::journal::{Draft, compose};
use pathfolio_store::{OpenOptions, Store};
use tempfile::TempDir;

use crate::dice::Dice;
use crate::entries::{AUTHOR, minute, rating};
use crate::ground::Ground;
use crate::row::{Kind, Row, Stop, Trials, kinds};
use crate::sqlite;
use crate::tally::Tally;

pub(super) const ROW: Row = Row {
    number: 10,
    name: "size",
    promise: "100,000 entries open within 300 ms and are rebuilt within 3 s; 95 of 100 saves take less than 50 ms (times, not losses: they fail nothing); 2 GB of kept files are checked, backed up and exported in bounded memory",
    how: "a record on the disk whose journal was written at once; median of 9 openings, least of 3 rebuildings, 2,000 saves in turns with SQLite; the most memory of a process with eleven files of 190 MB, beside one with none",
    begin,
};

/// The length that no segment of a journal exceeds.
const SEGMENT: usize = 4 << 20;

struct Size(Ground);

fn begin(ground: &Ground) -> Result<Box<dyn Trials>, Stop> {
    Ok(Box::new(Size(ground.clone())))
}

impl Trials for Size {
    fn kinds(&self) -> Vec<Kind> {
        kinds(&[
            ("2,000 entries", 0, 1),
            ("100,000 entries", 1, 0),
            ("1,000,000 entries", 1, 0),
            ("saves beside SQLite", 1, 0),
            ("48 MB of kept files", 0, 1),
            ("2 GB of kept files", 1, 0),
        ])
    }

    fn trial(&mut self, kind: &str, _: u64, _: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        match kind {
            "2,000 entries" => self.open(2_000, tally),
            "100,000 entries" => self.open(100_000, tally),
            "1,000,000 entries" => self.open(1_000_000, tally),
            "48 MB of kept files" => files::moved(&self.0, 1, 48 << 20, tally),
            "2 GB of kept files" => files::moved(&self.0, 11, 190 << 20, tally),
            _ => self.save(tally),
        }
    }
}

impl Size {
    /// A record of so many entries on the disk: its journal is written as the store writes it, but all at once; opening
    /// it makes the rest.
    fn filled(&self, entries: u64) -> Result<TempDir, Box<dyn Error>> {
        let disk = self.0.on_disk()?;
        let (store, _) = Store::open(disk.path(), OpenOptions::new("fill"))?;
        let device = store.device();
        store.close();
        let folder = disk.path().join(format!("journal/{device}"));
        fs::create_dir_all(&folder)?;
        let (mut segment, mut bytes, mut prev) = (1, Vec::new(), None);
        for seq in 1..=entries {
            let (change, at) = (rating(seq), minute(seq));
            let draft = Draft { change: &change, subject: AUTHOR, author: AUTHOR, device, seq, lamport: seq, at, prev };
            let entry = compose(draft, u128::from(seq).to_be_bytes())?;
            let line = entry.line();
            if bytes.len() + line.len() > SEGMENT {
                fs::write(folder.join(format!("{segment:06}.jsonl")), std::mem::take(&mut bytes))?;
                segment += 1;
            }
            bytes.extend(line);
            prev = Some(entry.hash());
        }
        fs::write(folder.join(format!("{segment:06}.jsonl")), bytes)?;
        Store::open(disk.path(), OpenOptions::new("fill"))?.0.close();
        Ok(disk)
    }

    fn open(&self, entries: u64, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let dir = self.filled(entries)?;
        let once = |times: &mut Vec<Duration>| -> Result<(), Box<dyn Error>> {
            let begun = Instant::now();
            let (store, report) = Store::open(dir.path(), OpenOptions::new("size"))?;
            times.push(begun.elapsed());
            if store.state().len() as u64 != entries || !report.lost.is_empty() {
                return Err(format!("{} of {entries} entries, {report:?}", store.state().len()).into());
            }
            store.close();
            Ok(())
        };
        let (mut warm, mut rebuilt) = (Vec::new(), Vec::new());
        (0..9).try_for_each(|_| once(&mut warm))?;
        for _ in 0..3 {
            fs::remove_dir_all(dir.path().join("progress.sled"))?;
            once(&mut rebuilt)?;
        }
        tally.took("of the middle opening", share(&mut warm, 50));
        tally.took("of the quickest rebuilding", share(&mut rebuilt, 0));
        Ok(())
    }

    fn save(&self, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let (dir, other) = (self.filled(100_000)?, self.0.on_disk()?);
        let (mut store, _) = Store::open(dir.path(), OpenOptions::new("size"))?;
        let database = sqlite::fill(other.path(), 0)?;
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for number in 0..2_000 {
            let begun = Instant::now();
            let entry = store.commit(&rating(number), AUTHOR, minute(number))?;
            ours.push(begun.elapsed());
            let begun = Instant::now();
            database.execute("INSERT INTO entry VALUES (?1, ?2)", rusqlite::params![number.cast_signed(), entry.line()])?;
            theirs.push(begun.elapsed());
        }
        store.close();
        for (who, times) in [("Pathfolio", &mut ours), ("SQLite", &mut theirs)] {
            let micros = |share: Duration| usize::try_from(share.as_micros()).unwrap_or(usize::MAX);
            tally.count(&format!("{who}: middle save, µs"), micros(share(times, 50)));
            tally.count(&format!("{who}: slowest of 95 in 100, µs"), micros(share(times, 95)));
        }
        Ok(())
    }
}

/// The time within which so many in a hundred were done.
fn share(times: &mut [Duration], hundredths: usize) -> Duration {
    times.sort_unstable();
    times.get(times.len().saturating_sub(1) * hundredths / 100).copied().unwrap_or_default()
}
