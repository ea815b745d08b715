//! Row 5: the disk is full; the record can be opened and read, the refusal says why, and nothing is lost once there is
//! room.

use std::error::Error;
use std::process::Command;
use std::time::Duration;

use crate::dice::Dice;
use crate::examine::{Answer, answer, examine};
use crate::ground::{Ground, copy, files};
use crate::mount::{Mounted, hindrance};
use crate::names::Name;
use crate::oracle::{Loss, Unsaid, judge};
use crate::record::{Make, Record};
use crate::row::{Kind, Row, Stop, Trials, kinds};
use crate::tally::Tally;

pub(super) const ROW: Row = Row {
    number: 5,
    name: "full",
    promise: "on a full disk a record is read and opened, a save is refused with the reason, and with room again everything is there",
    how: "entries are saved on file systems of 50 sizes until no more fit, from a new record on and from one of 300 entries with some pages left",
    begin,
};

const PAGE: u64 = 4096;

struct Full {
    ground: Ground,
    sample: Record,
    /// What the sample takes on such a file system.
    taken: u64,
}

fn begin(ground: &Ground) -> Result<Box<dyn Trials>, Stop> {
    if let Some(why) = hindrance(ground) {
        return Err(Stop::NotHere(why));
    }
    let sample = Record::new(ground, 300, Make::Short)?;
    let sizes =
        files(sample.dir()).iter().map(|file| Ok(file.metadata()?.len().div_ceil(PAGE) * PAGE)).collect::<std::io::Result<Vec<u64>>>()?;
    Ok(Box::new(Full { ground: ground.clone(), sample, taken: sizes.iter().sum() }))
}

impl Trials for Full {
    fn kinds(&self) -> Vec<Kind> {
        kinds(&[("a new record", 50, 5), ("a record of 300 entries", 50, 5)])
    }

    fn trial(&mut self, kind: &str, number: u64, _: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let new = kind == "a new record";
        let size = if new { (8 + 12 * number) * PAGE } else { self.taken + (8 + 3 * number) * PAGE };
        let mounted = Mounted::memory(self.ground.in_memory()?, size)?;
        let dir = mounted.dir().join("data");
        if !new {
            copy(self.sample.dir(), &dir)?;
        }
        let mut command = Command::new(&self.ground.program);
        command.args(["worker", "fill"]).arg(&dir);
        let mut saved = if new { Vec::new() } else { self.sample.saved.clone() };
        match answer(&mut command, Duration::from_secs(60))? {
            Answer::Text(text) => {
                saved.extend(text.lines().filter_map(Name::said));
                check(&text, saved.len(), tally);
            }
            other => tally.breaches.push(format!("on a full disk: {other:?}")),
        }
        mounted.again("size=256m")?;
        let ending = examine(&self.ground, &dir)?;
        judge(&saved, (Unsaid::MayBe, Loss::Never), &ending, &dir, tally);
        Ok(())
    }
}

/// What was said while the disk was full, of a record in which so many entries are saved.
fn check(text: &str, saved: usize, tally: &mut Tally) {
    let refused: Vec<&str> = text.lines().filter(|line| line.starts_with("refused")).collect();
    tally.count("refusals", refused.len());
    tally.count("trials in which the disk became full", usize::from(!refused.is_empty()));
    for line in refused.iter().filter(|line| !line.contains(" Full ")) {
        tally.breaches.push(format!("a refusal that does not say that the disk is full: {line}"));
    }
    // A record with nothing in it yet is not opened where not even its folders fit.
    for word in ["read", "opened"].into_iter().filter(|_| saved > 0) {
        let said = text.lines().find_map(|line| line.strip_prefix(word)?.trim().split_once(' '));
        match said.and_then(|(entries, lost)| Some((entries.parse::<usize>().ok()?, lost))) {
            Some((entries, "0")) if entries >= saved => tally.count(&format!("{word} while the disk was full"), 1),
            Some((entries, lost)) => tally.breaches.push(format!("{word}: {entries} of {saved} entries, {lost} said to be lost")),
            None => tally.breaches.push(format!("not {word} while the disk was full: {refused:?}")),
        }
    }
}
