//! Row 2: the power fails at any moment; everything that was answered as saved is on the disk.

use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use tempfile::TempDir;

use crate::dice::Dice;
use crate::examine::{Ending, examine};
use crate::ground::{Ground, copy};
use crate::mount::{Mounted, at_one_moment, format, hindrance, run};
use crate::names::Name;
use crate::oracle::{Loss, Unsaid, judge};
use crate::process::Victim;
use crate::record::{Make, Record};
use crate::row::{Kind, Row, Stop, Trials, kinds};
use crate::tally::Tally;
use crate::{sqlite, trace};

pub(super) const ROW: Row = Row {
    number: 2,
    name: "power",
    promise: "what was answered as saved is on the disk, also when the power fails in the next moment",
    how: "an ext4 image is copied while the process that writes in it is stopped, and the copy mounted; strace holds each answer against fdatasync",
    begin,
};

/// Bytes of the image: room for what is written, for the database, and for one made anew beside it.
const SIZE: u64 = 96 << 20;

const PATIENCE: Duration = Duration::from_secs(30);

struct Cuts {
    ground: Ground,
    /// With a record of 300 entries, and with a database of 300 rows.
    images: [PathBuf; 2],
    saved: Vec<Name>,
    _folder: TempDir,
}

fn begin(ground: &Ground) -> Result<Box<dyn Trials>, Stop> {
    if let Some(why) = hindrance(ground) {
        return Err(Stop::NotHere(why));
    }
    let folder = ground.in_memory()?;
    let images = ["record", "rows"].map(|name| folder.path().join(name));
    for image in &images {
        format(image, SIZE)?;
    }
    let sample = Record::new(ground, 300, Make::Short)?;
    copy(sample.dir(), Mounted::image(ground.in_memory()?, &images[0])?.dir())?;
    drop(sqlite::fill(Mounted::image(ground.in_memory()?, &images[1])?.dir(), 300)?);
    Ok(Box::new(Cuts { ground: ground.clone(), images, saved: sample.saved, _folder: folder }))
}

impl Trials for Cuts {
    fn kinds(&self) -> Vec<Kind> {
        kinds(&[
            ("each answer after its fdatasync", 10, 1),
            ("cut while writing", 150, 4),
            ("cut while writing and keeping files", 100, 3),
            ("cut while opening", 50, 3),
            ("SQLite, cut while writing", 300, 2),
        ])
    }

    fn trial(&mut self, kind: &str, _: u64, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        match kind {
            "each answer after its fdatasync" => self.traced(tally),
            "SQLite, cut while writing" => self.yardstick(dice, tally),
            _ => self.cut(kind, dice, tally),
        }
    }
}

impl Cuts {
    fn traced(&self, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let folder = self.ground.on_disk()?;
        let mut command = Command::new(&self.ground.program);
        command.args(["worker", "write-twenty"]).arg(folder.path().join("data"));
        let file = folder.path().join("trace");
        run(&mut trace::traced(&command, &file))?;
        let (answers, early) = trace::answers(&fs::read_to_string(&file)?, "saved");
        tally.count("answers traced", answers);
        tally.breaches.extend(early.into_iter().map(|line| format!("answered before the journal was on the disk: {line}")));
        if answers != 20 {
            tally.breaches.push(format!("{answers} of 20 answers were seen in the trace"));
        }
        Ok(())
    }

    /// Lets a process work in a copy of an image until the power fails; gives what it had said, and the file system as it
    /// is found afterwards.
    fn fail(&self, image: &PathBuf, task: &str, opening: bool, dice: &mut Dice) -> Result<(Vec<String>, Mounted, TempDir), Box<dyn Error>> {
        let folder = self.ground.in_memory()?;
        let (live, after) = (folder.path().join("live"), folder.path().join("after"));
        fs::copy(image, &live)?;
        let mounted = Mounted::image(self.ground.in_memory()?, &live)?;
        let mut victim = Victim::start(Command::new(&self.ground.program).args(["worker", task]).arg(mounted.dir()))?;
        if !opening {
            victim.heard("open", PATIENCE);
        }
        let longest = if dice.once_in(6) { 900 } else { 60 };
        sleep(Duration::from_micros(dice.below(longest * 1000) as u64));
        // What it had said before it was stopped, it had said before the image was copied.
        victim.stop()?;
        let said = victim.said();
        at_one_moment(&live, after.clone())?;
        victim.kill()?;
        drop(mounted);
        Ok((said, Mounted::image(self.ground.in_memory()?, &after)?, folder))
    }

    fn cut(&self, kind: &str, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let task = if kind.ends_with("keeping files") { "attach" } else { "write" };
        let (said, after, _folder) = self.fail(&self.images[0], task, kind == "cut while opening", dice)?;
        let new: Vec<Name> = said.iter().filter_map(|line| Name::said(line)).collect();
        tally.count("entries answered", new.len());
        let saved: Vec<Name> = self.saved.iter().cloned().chain(new).collect();
        let ending = examine(&self.ground, after.dir())?;
        judge(&saved, (Unsaid::MayBe, Loss::Never), &ending, after.dir(), tally);
        if let Ending::Told(examined) = &ending {
            let files = examined.attachments.iter();
            tally.breaches.extend(files.map(|found| format!("a file that a saved entry names: {} {}", found.what, found.where_)));
        }
        Ok(())
    }

    fn yardstick(&self, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let (said, after, _folder) = self.fail(&self.images[1], "sqlite-write", false, dice)?;
        let rows = said.iter().filter_map(|line| sqlite::said(line)).map(|row| row + 1).max().unwrap_or(300);
        sqlite::judge(&self.ground, after.dir(), rows, tally)
    }
}
