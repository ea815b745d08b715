//! Row 7: journals that an earlier version wrote open to the same fold, for ever.

use std::error::Error;
use std::fs;

use pathfolio_core::journal::{Entry, State, decode_line};

use crate::dice::Dice;
use crate::examine::{Ending, examine};
use crate::ground::Ground;
use crate::names::{Name, in_journal};
use crate::oracle::{Loss, Unsaid, judge};
use crate::row::{Kind, Row, Stop, Trials};
use crate::tally::Tally;

pub(super) const ROW: Row = Row {
    number: 7,
    name: "fixtures",
    promise: "a journal of any released version opens to the same fold, and its bytes stay",
    how: "each released fixture opened 100 times: without a database, with one, and with one that was deleted",
    begin,
};

/// The journals of the released versions. They are never changed.
const RELEASED: &[(&str, &str)] = &[("version 1", include_str!("../../../../src-tauri/core/src/journal/fixture.v1.jsonl"))];

struct Fixtures(Ground);

fn begin(ground: &Ground) -> Result<Box<dyn Trials>, Stop> {
    Ok(Box::new(Fixtures(ground.clone())))
}

impl Trials for Fixtures {
    fn kinds(&self) -> Vec<Kind> {
        RELEASED.iter().map(|(version, _)| Kind { name: (*version).to_owned(), trials: 100, short: 3 }).collect()
    }

    fn trial(&mut self, kind: &str, number: u64, _: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let (_, lines) = RELEASED.iter().find(|(version, _)| *version == kind).ok_or("a fixture that was not released")?;
        let entries = lines.lines().map(|line| decode_line(line.as_bytes())).collect::<Result<Vec<Entry>, _>>()?;
        let device = entries.first().ok_or("an empty fixture")?.header().device;
        let dir = self.0.in_memory()?;
        let journal = dir.path().join(format!("journal/{device}"));
        fs::create_dir_all(&journal)?;
        fs::write(journal.join("000001.jsonl"), lines)?;
        let saved: Vec<Name> = in_journal(dir.path());
        if !number.is_multiple_of(3) {
            examine(&self.0, dir.path())?;
        }
        if number % 3 == 2 {
            fs::remove_dir_all(dir.path().join("progress.sled"))?;
        }
        let ending = examine(&self.0, dir.path())?;
        judge(&saved, (Unsaid::MayBe, Loss::Never), &ending, dir.path(), tally);
        if matches!(ending, Ending::Told(_)) {
            let read = pathfolio_store::Store::read(dir.path())?;
            let old: Vec<Entry> = read.entries.into_iter().filter(|entry| entry.header().device == device).collect();
            if State::fold(&old) == State::fold(&entries) {
                tally.count("the same fold", 1);
            } else {
                tally.breaches.push("another fold".to_owned());
            }
            if fs::read(journal.join("000001.jsonl"))? != lines.as_bytes() {
                tally.breaches.push("the old journal's bytes were changed".to_owned());
            }
        }
        Ok(())
    }
}
