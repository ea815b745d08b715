//! Row 6, for real: Syncthing carries the shared folder between two devices, with a partition in the middle.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use pathfolio_core::journal::{Entry, Hash};
use pathfolio_store::{OpenOptions, SharedFolder, Store};
use tempfile::TempDir;

use crate::dice::Dice;
use crate::entries::{AUTHOR, minute, rating};
use crate::ground::{Ground, files};
use crate::row::{Kind, Row, Stop, Trials, kinds};
use crate::tally::Tally;

pub(super) const ROW: Row = Row {
    number: 6,
    name: "syncthing",
    promise: "a folder that Syncthing carries loses nothing and knows no conflicts",
    how: "two Syncthing processes on the loopback address, two records that are written all the time, one process ended for a while in the middle",
    begin,
};

/// Longest wait for the two to be the same at last.
const PATIENCE: Duration = Duration::from_secs(120);

struct Weeks(Ground);

fn begin(ground: &Ground) -> Result<Box<dyn Trials>, Stop> {
    let there = Command::new("syncthing").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    match there {
        Ok(status) if status.success() => Ok(Box::new(Weeks(ground.clone()))),
        _ => Err(Stop::NotHere("syncthing (the Debian package of that name)".to_owned())),
    }
}

impl Trials for Weeks {
    fn kinds(&self) -> Vec<Kind> {
        kinds(&[("with a partition in the middle", 1, 0)])
    }

    fn trial(&mut self, _: &str, _: u64, _: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let mut sides = [Side::new(&self.0, "laptop")?, Side::new(&self.0, "desk")?];
        let ids = [sides[0].service.id()?, sides[1].service.id()?];
        for side in &mut sides {
            side.service.configure(&ids, side.folder.path())?;
            side.service.start()?;
        }
        let mut written = BTreeSet::new();
        let mut number = 0;
        for part in ["together", "apart", "together again"] {
            if part == "apart" {
                sides[1].service.end();
            } else if part == "together again" {
                sides[1].service.start()?;
            }
            let ends = Instant::now() + Duration::from_secs(20);
            while Instant::now() < ends {
                for side in &mut sides {
                    number += 1;
                    written.insert(side.store.commit(&rating(number), AUTHOR, minute(number))?.hash());
                    if number % 7 == 0 {
                        side.exchange(tally)?;
                    }
                }
                sleep(Duration::from_millis(20));
            }
        }
        let begun = Instant::now();
        let whole = |side: &Side| -> Result<bool, Box<dyn Error>> {
            Ok(side.store.entries()?.iter().map(Entry::hash).collect::<BTreeSet<Hash>>() == written)
        };
        while begun.elapsed() < PATIENCE && !(whole(&sides[0])? && whole(&sides[1])?) {
            for side in &mut sides {
                side.exchange(tally)?;
            }
            sleep(Duration::from_millis(500));
        }
        tally.count("entries", written.len());
        tally.took("until both had all", begun.elapsed());
        for side in &mut sides {
            let here: BTreeSet<Hash> = side.store.entries()?.iter().map(Entry::hash).collect();
            let lost = written.difference(&here).count();
            if lost > 0 {
                tally.breaches.push(format!("{lost} of {} entries did not come to the {}", written.len(), side.name));
            }
            let checked = side.store.verify()?;
            if !checked.findings.is_empty() || !checked.lost.is_empty() {
                tally.breaches.push(format!("the {} is not sound: {:?}", side.name, checked.findings));
            }
            let conflicts = files(side.folder.path()).iter().filter(|path| path.to_string_lossy().contains("sync-conflict")).count();
            tally.count("conflict files", conflicts);
            if conflicts > 0 {
                tally.breaches.push(format!("{conflicts} conflict files on the {}", side.name));
            }
        }
        if sides[0].store.state() != sides[1].store.state() {
            tally.breaches.push("the two records differ".to_owned());
        }
        Ok(())
    }
}

struct Side {
    name: &'static str,
    folder: TempDir,
    shared: SharedFolder,
    store: Store,
    service: Service,
    _record: TempDir,
}

impl Side {
    fn new(ground: &Ground, name: &'static str) -> Result<Self, Box<dyn Error>> {
        let (record, folder) = (ground.on_disk()?, ground.on_disk()?);
        let options = OpenOptions { machine: Some(name.to_owned()), ..OpenOptions::new("faults") };
        let store = Store::open(record.path(), options)?.0;
        let shared = SharedFolder::at(folder.path());
        Ok(Self { name, shared, folder, store, service: Service::new(ground)?, _record: record })
    }

    fn exchange(&mut self, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let synced = self.shared.exchange(&mut self.store, self.name)?;
        tally.count("exchanges", 1);
        tally.count("lines not readable when they were looked at", synced.unreadable);
        Ok(())
    }
}

/// One Syncthing with a home of its own, that talks to nobody but the loopback address.
struct Service {
    home: TempDir,
    port: u16,
    process: Option<Child>,
}

impl Service {
    fn new(ground: &Ground) -> Result<Self, Box<dyn Error>> {
        let home = ground.on_disk()?;
        let mut make = Command::new("syncthing");
        make.args(["generate", "--no-default-folder", "--home"]).arg(home.path()).stdout(Stdio::null()).stderr(Stdio::null());
        if !make.status()?.success() {
            return Err("syncthing makes no home".into());
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        Ok(Self { home, port, process: None })
    }

    fn id(&self) -> Result<(String, u16), Box<dyn Error>> {
        let told = Command::new("syncthing").args(["--device-id", "--home"]).arg(self.home.path()).output()?;
        Ok((String::from_utf8(told.stdout)?.trim().to_owned(), self.port))
    }

    fn configure(&self, devices: &[(String, u16); 2], folder: &Path) -> std::io::Result<()> {
        let shared: String = devices.iter().map(|(id, _)| format!("<device id=\"{id}\"/>")).collect();
        let known: String = devices
            .iter()
            .map(|(id, port)| format!("<device id=\"{id}\" name=\"{port}\"><address>tcp://127.0.0.1:{port}</address></device>"))
            .collect();
        let config = format!(
            "<configuration version=\"36\">\
             <folder id=\"record\" path=\"{}\" type=\"sendreceive\" rescanIntervalS=\"2\" fsWatcherEnabled=\"true\" fsWatcherDelayS=\"1\">\
             {shared}<filesystemType>basic</filesystemType></folder>{known}\
             <gui enabled=\"false\"/>\
             <options><listenAddress>tcp://127.0.0.1:{}</listenAddress><globalAnnounceEnabled>false</globalAnnounceEnabled>\
             <localAnnounceEnabled>false</localAnnounceEnabled><relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled>\
             <urAccepted>-1</urAccepted><autoUpgradeIntervalH>0</autoUpgradeIntervalH><crashReportingEnabled>false</crashReportingEnabled>\
             <reconnectionIntervalS>2</reconnectionIntervalS><startBrowser>false</startBrowser></options></configuration>",
            folder.display(),
            self.port
        );
        fs::write(self.home.path().join("config.xml"), config)?;
        fs::create_dir_all(folder.join(".stfolder"))
    }

    fn start(&mut self) -> std::io::Result<()> {
        let mut command = Command::new("syncthing");
        command.args(["serve", "--no-browser", "--no-restart", "--home"]).arg(self.home.path()).env("STNOUPGRADE", "1");
        self.process = Some(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?);
        Ok(())
    }

    fn end(&mut self) {
        if let Some(mut process) = self.process.take() {
            // Gone already is as good.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.end();
    }
}
