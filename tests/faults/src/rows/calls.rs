//! Row 4: the system refuses a call, any one of the main story, once or from then on; nothing acknowledged is lost, and
//! the refusal names what and where.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use tempfile::TempDir;

use crate::dice::Dice;
use crate::examine::{Answer, Ending, answer, examine};
use crate::ground::{Ground, files};
use crate::names::Name;
use crate::oracle::{Loss, Unsaid, judge};
use crate::record::{Make, Record};
use crate::row::{Kind, Row, Stop, Trials};
use crate::shim::{EIO, ENOSPC, Fault, Shim};
use crate::tally::Tally;

pub(super) const ROW: Row = Row {
    number: 4,
    name: "calls",
    promise: "whichever call of the system fails, nothing acknowledged is lost, nothing panics, and the error names what and where",
    how: "every call of a kind in the main story (open, five entries, a file, a full check, close, all of it again) fails with ENOSPC or EIO, once or from then on",
    begin,
};

/// A story in which a call fails must still come to its end.
const PATIENCE: Duration = Duration::from_secs(60);

/// ENOSPC and EIO, each once and from then on.
const WAYS: [(u32, bool); 4] = [(ENOSPC, false), (ENOSPC, true), (EIO, false), (EIO, true)];

/// Where the story begins.
const BEGINNINGS: [&str; 2] = ["in a new record", "in a damaged record"];

struct Calls {
    ground: Ground,
    shim: Shim,
    sample: Record,
    /// By beginning, how many calls of each kind its story makes.
    counts: Vec<BTreeMap<String, u64>>,
}

fn begin(ground: &Ground) -> Result<Box<dyn Trials>, Stop> {
    if !cfg!(target_os = "linux") {
        return Err(Stop::NotHere("calls are made to fail with LD_PRELOAD, which is tried on Linux only".to_owned()));
    }
    let mut calls =
        Calls { ground: ground.clone(), shim: Shim::build(ground)?, sample: Record::new(ground, 20, Make::Short)?, counts: Vec::new() };
    for beginning in BEGINNINGS {
        let (dir, _) = calls.beginning(beginning)?;
        match calls.tell(dir.path(), None)? {
            Answer::Text(_) => calls.counts.push(calls.shim.counts()?),
            other => return Err(format!("the story does not come to its end without a fault: {other:?}").into()),
        }
    }
    Ok(Box::new(calls))
}

impl Trials for Calls {
    fn kinds(&self) -> Vec<Kind> {
        let kinds = BEGINNINGS.iter().zip(&self.counts).flat_map(|(beginning, counts)| {
            let kind = move |(call, count): (&String, &u64)| {
                let trials = count * WAYS.len() as u64;
                Kind { name: format!("{call} {beginning}"), trials, short: trials.min(5) }
            };
            counts.iter().map(kind)
        });
        kinds.filter(|kind| kind.trials > 0).collect()
    }

    fn trial(&mut self, kind: &str, number: u64, _: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let (call, beginning) = kind.split_once(' ').unwrap_or((kind, BEGINNINGS[0]));
        let ways = WAYS.len() as u64;
        let (errno, always) = WAYS[usize::try_from(number % ways)?];
        let (dir, mut saved) = self.beginning(beginning)?;
        let fault = Fault { call, at: number / ways, errno, always };
        let broken = tally.breaches.len();
        match self.tell(dir.path(), Some(fault))? {
            Answer::Text(text) => saved.extend(heard(&text, tally)),
            Answer::Died(words) => tally.breaches.push(format!("the story died: {words}")),
            Answer::Hung => tally.breaches.push("the story hung".to_owned()),
        }
        let ending = examine(&self.ground, dir.path())?;
        judge(&saved, (Unsaid::MayBe, Loss::Never), &ending, dir.path(), tally);
        if let Ending::Told(examined) = &ending {
            let files = examined.attachments.iter();
            tally.breaches.extend(files.map(|found| format!("a file that a saved entry names: {} {}", found.what, found.where_)));
        }
        let which = format!("{call} {} fails with error {errno}{}", fault.at, if always { " and all after it" } else { "" });
        tally.breaches[broken..].iter_mut().for_each(|breach| *breach = format!("{which}: {breach}"));
        Ok(())
    }
}

/// What a story said: the entries it saved; refusals are counted, and must say what was refused where.
fn heard(text: &str, tally: &mut Tally) -> Vec<Name> {
    for line in text.lines() {
        let mut words = line.split(' ');
        match (words.next(), words.next(), words.next_back()) {
            (Some("refused"), Some("without"), _) => tally.breaches.push(format!("an error that names no place: {line}")),
            (Some("refused"), Some(what), Some(_)) => tally.count(&format!("refused: {what}"), 1),
            (Some("open" | "verified"), Some(lost), _) if lost != "0" => tally.count("took entries for lost while calls failed", 1),
            _ => {}
        }
    }
    let saved: Vec<Name> = text.lines().filter_map(Name::said).collect();
    tally.count("entries answered", saved.len());
    saved
}

impl Calls {
    /// A directory in which a story begins, and what was saved there before.
    fn beginning(&self, which: &str) -> Result<(TempDir, Vec<Name>), Box<dyn Error>> {
        if which == BEGINNINGS[0] {
            return Ok((self.ground.in_memory()?, Vec::new()));
        }
        let dir = self.sample.copy(&self.ground)?;
        for file in files(&dir.path().join("journal")) {
            let bytes = fs::read(&file)?;
            fs::write(&file, &bytes[..bytes.len() / 2])?;
        }
        Ok((dir, self.sample.saved.clone()))
    }

    fn tell(&self, dir: &Path, fault: Option<Fault<'_>>) -> Result<Answer, Box<dyn Error>> {
        let mut command = Command::new(&self.ground.program);
        command.args(["worker", "story"]).arg(dir);
        self.shim.around(&mut command, dir, fault);
        Ok(answer(&mut command, PATIENCE)?)
    }
}
