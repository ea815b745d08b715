//! Row 6: several devices share a folder that is carried about badly; in the end all of them have everything.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use pathfolio_core::journal::{Entry, Hash, State};
use pathfolio_store::{OpenOptions, SharedFolder, Store};
use tempfile::TempDir;

use crate::dice::Dice;
use crate::entries::{AUTHOR, minute, rating};
use crate::ground::{Ground, copy, files};
use crate::row::{Kind, Row, Stop, Trials, kinds};
use crate::tally::Tally;

pub(super) const ROW: Row = Row {
    number: 6,
    name: "devices",
    promise: "what several devices record becomes the same record on all of them, with nothing lost",
    how: "two to five devices with a shared folder: partitions, files that come in part, twice, late or in an older version, a folder \
          emptied, directories copied and set back, clocks ten years off",
    begin,
};

/// Ten years, in minutes.
const FAR: i64 = 10 * 365 * 24 * 60;

struct Histories(Ground);

fn begin(ground: &Ground) -> Result<Box<dyn Trials>, Stop> {
    Ok(Box::new(Histories(ground.clone())))
}

impl Trials for Histories {
    fn kinds(&self) -> Vec<Kind> {
        kinds(&[("histories", 1000, 10)])
    }

    fn trial(&mut self, _: &str, _: u64, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let mut history = History { ground: self.0.clone(), devices: Vec::new(), written: BTreeSet::new() };
        for _ in 0..2 + dice.below(3) {
            history.join()?;
        }
        for _ in 0..40 {
            history.step(dice, tally)?;
        }
        history.settle(tally)
    }
}

/// A device: its record, and its own copy of the shared folder, as a sync service keeps one on each device.
struct Device {
    record: TempDir,
    folder: TempDir,
    machine: String,
    shared: SharedFolder,
    store: Option<Store>,
}

impl Device {
    fn new(ground: &Ground, machine: String) -> std::io::Result<Self> {
        let (record, folder) = (ground.in_memory()?, ground.in_memory()?);
        let shared = SharedFolder::at(folder.path());
        Ok(Self { record, folder, machine, shared, store: None })
    }

    fn store(&mut self) -> Result<&mut Store, Box<dyn Error>> {
        if self.store.is_none() {
            let options = OpenOptions { machine: Some(self.machine.clone()), ..OpenOptions::new("faults") };
            self.store = Some(Store::open(self.record.path(), options)?.0);
        }
        self.store.as_mut().ok_or_else(|| "not open".into())
    }

    fn exchange(&mut self) -> Result<(), Box<dyn Error>> {
        self.store()?;
        if let Some(store) = &mut self.store {
            self.shared.exchange(store, &self.machine)?;
        }
        Ok(())
    }
}

struct History {
    ground: Ground,
    devices: Vec<Device>,
    written: BTreeSet<Hash>,
}

impl History {
    fn join(&mut self) -> std::io::Result<()> {
        let machine = format!("machine {}", self.devices.len());
        self.devices.push(Device::new(&self.ground, machine)?);
        Ok(())
    }

    fn step(&mut self, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let at = dice.below(self.devices.len());
        match dice.below(20) {
            0..8 => self.write(at, dice)?,
            8..12 => self.devices[at].exchange()?,
            12..16 => {
                let to = dice.below(self.devices.len());
                self.carry(at, to, dice, tally)?;
            }
            16 => drop(self.devices[at].store.take()),
            17 => self.set_back(at, dice, tally)?,
            18 if self.devices.len() < 5 => self.clone_device(at, dice, tally)?,
            _ => {
                empty(self.devices[at].folder.path())?;
                tally.count("folder emptied", 1);
            }
        }
        Ok(())
    }

    fn write(&mut self, at: usize, dice: &mut Dice) -> Result<(), Box<dyn Error>> {
        let number = dice.any() % 100_000;
        let clock = minute(number) + TimeDelta::minutes([-FAR, 0, FAR][dice.below(3)]);
        let entry = self.devices[at].store()?.commit(&rating(number), AUTHOR, clock)?;
        self.written.insert(entry.hash());
        Ok(())
    }

    /// Carries some files to another's copy of the folder: whole, in part, or under a second name.
    fn carry(&self, from: usize, to: usize, dice: &mut Dice, tally: &mut Tally) -> std::io::Result<()> {
        let (from, to) = (self.devices[from].folder.path(), self.devices[to].folder.path());
        for file in files(from).into_iter().filter(|_| !dice.once_in(3)).collect::<Vec<_>>() {
            let Ok(within) = file.strip_prefix(from) else { continue };
            let mut bytes = fs::read(&file)?;
            if dice.once_in(4) {
                bytes.truncate(dice.below(bytes.len() + 1));
                tally.count("files carried in part", 1);
            }
            let mut target = to.join(within);
            // What a service does with two versions of one file.
            if dice.once_in(8) {
                target = conflict(&target);
                tally.count("files carried twice", 1);
            }
            target.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(target, bytes)?;
        }
        Ok(())
    }

    /// The machine is as it was some time before; what it wrote since is only where it was carried, to one other device.
    fn set_back(&mut self, at: usize, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let ground = self.ground.clone();
        let device = &mut self.devices[at];
        device.exchange()?;
        device.store.take();
        let before = ground.in_memory()?;
        copy(device.record.path(), before.path())?;
        for _ in 0..dice.below(3) {
            self.write(at, dice)?;
        }
        self.devices[at].exchange()?;
        let other = (at + 1) % self.devices.len();
        deliver(self.devices[at].folder.path(), self.devices[other].folder.path())?;
        self.devices[other].exchange()?;
        let device = &mut self.devices[at];
        device.store.take();
        device.record = before;
        tally.count("records set back", 1);
        Ok(())
    }

    /// The directory is copied, to another machine or to one that cannot be told from it.
    fn clone_device(&mut self, at: usize, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let machine = if dice.once_in(2) { self.devices[at].machine.clone() } else { format!("machine {}", self.devices.len()) };
        self.devices[at].store.take();
        let clone = Device::new(&self.ground, machine)?;
        copy(self.devices[at].record.path(), clone.record.path())?;
        self.devices.push(clone);
        tally.count("records cloned", 1);
        Ok(())
    }

    /// The service reaches everybody at last; then all must have all.
    fn settle(mut self, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        for _ in 0..3 {
            for at in 0..self.devices.len() {
                self.devices[at].exchange()?;
                for to in (0..self.devices.len()).filter(|to| *to != at) {
                    deliver(self.devices[at].folder.path(), self.devices[to].folder.path())?;
                }
            }
        }
        let mut fingerprints = BTreeSet::new();
        for device in &mut self.devices {
            device.exchange()?;
            let name = device.machine.clone();
            let store = device.store()?;
            let entries = store.entries()?;
            let here: BTreeSet<Hash> = entries.iter().map(Entry::hash).collect();
            let lost = self.written.difference(&here).count();
            if lost > 0 {
                tally.breaches.push(format!("{lost} of {} entries are missing on {}", self.written.len(), name));
            }
            if here.len() > self.written.len() {
                tally.breaches.push(format!("{} entries that nobody wrote on {}", here.len() - self.written.len(), name));
            }
            let store = device.store()?;
            if *store.state() != State::fold(&entries) {
                tally.breaches.push(format!("the state on {} is not that of its entries", name));
            }
            let checked = store.verify()?;
            if !checked.findings.is_empty() || !checked.lost.is_empty() {
                tally.breaches.push(format!("{name} is not sound: {:?}", checked.findings));
            }
            fingerprints.insert(checked.fingerprint);
        }
        if fingerprints.len() > 1 {
            tally.breaches.push(format!("{} different records", fingerprints.len()));
        }
        tally.count("devices", self.devices.len());
        tally.count("entries", self.written.len());
        Ok(())
    }
}

/// Carries everything; of two versions of a file the longer one stays, as each is only ever added to.
fn deliver(from: &Path, to: &Path) -> std::io::Result<()> {
    for file in files(from) {
        let Ok(within) = file.strip_prefix(from) else { continue };
        let target = to.join(within);
        let length = |path: &Path| fs::metadata(path).map_or(0, |file| file.len());
        if length(&file) > length(&target) {
            target.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::copy(&file, target)?;
        }
    }
    Ok(())
}

fn conflict(path: &Path) -> PathBuf {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default();
    path.with_file_name(format!("{stem}.sync-conflict-20261126-091512-ABCDEFG.{end}"))
}

fn empty(dir: &Path) -> std::io::Result<()> {
    for file in fs::read_dir(dir)?.flatten() {
        let path = file.path();
        if path.is_dir() { fs::remove_dir_all(path)? } else { fs::remove_file(path)? }
    }
    Ok(())
}
