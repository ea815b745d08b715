//! Which device this is. A data directory that was copied to another machine must not go on under the same id.

use crate::{
    Done, Finding, StoreError, What,
    files::{self, Content},
    restore,
};
use pathfolio_core::journal::{DeviceId, Hash};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, path::Path};
use uuid::Builder;

/// The format of the data directory that this version writes.
pub(crate) const FORMAT: u32 = 1;

const FILE: &str = "device.json";

#[derive(Serialize, Deserialize)]
struct DeviceFile {
    format: u32,
    device: DeviceId,
    /// Hash of what identifies the machine; none where the system has nothing of the kind.
    machine: Option<Hash>,
    /// The ids under which it wrote before: what it left in a shared folder under them is still its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    former: Vec<DeviceId>,
}

/// Only what every later format keeps.
#[derive(Deserialize)]
struct AnyFormat {
    format: u32,
}

/// What identifies this machine to its operating system, if anything does. Never stored as it is.
pub fn machine_identity() -> Option<String> {
    let text = if cfg!(target_os = "windows") {
        std::env::var("COMPUTERNAME").ok()
    } else {
        ["/etc/machine-id", "/var/lib/dbus/machine-id", "/etc/hostid"].iter().find_map(|path| std::fs::read_to_string(path).ok())
    };
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Refuses a directory, or one that is laid out to take its place, of a later format, before anything in it is touched.
pub(crate) fn check_format(dir: &Path) -> Result<(), StoreError> {
    match files::read_hashed(&dir.join(FILE))? {
        Content::Whole(AnyFormat { format }) if format > FORMAT => Err(StoreError::NewerFormat { found: format, known: FORMAT }),
        _ => Ok(()),
    }
}

/// This device's id, minted where there is none yet or the directory came from another machine.
pub(crate) fn load(dir: &Path, machine: Option<&str>, findings: &mut Vec<Finding>) -> Result<DeviceId, StoreError> {
    let path = dir.join(FILE);
    let machine = machine.map(fingerprint);
    check_format(dir)?;
    let finding = |what, kept| Finding { what, where_: FILE.into(), count: 1, done: Done::NewDeviceId, kept };
    match files::read_hashed::<DeviceFile>(&path)? {
        Content::Whole(known) if known.machine.is_none() || machine.is_none() || known.machine == machine => return Ok(known.device),
        Content::Whole(_) => findings.push(finding(What::DirectoryCopied, None)),
        Content::Unreadable(bytes) => {
            let kept = files::quarantine_bytes(dir, FILE, &bytes)?;
            findings.push(finding(What::DeviceUnreadable, Some(kept)));
        }
        Content::Absent if dir.join("journal").exists() => findings.push(finding(What::DeviceUnreadable, None)),
        Content::Absent => {}
    }
    write_new(dir, machine)
}

/// A new id for a device whose own is in use elsewhere too.
pub(crate) fn mint(dir: &Path, machine: Option<&str>) -> Result<DeviceId, StoreError> {
    write_new(dir, machine.map(fingerprint))
}

/// The bytes of a device file with an id that no device ever had, for the record of this directory.
pub(crate) fn minted(dir: &Path, machine: Option<&str>) -> Result<Vec<u8>, StoreError> {
    files::hashed(&renewed(dir, machine.map(fingerprint))?, Path::new(FILE))
}

/// The ids under which this device wrote before, also in records that a restore put aside.
pub(crate) fn former(dir: &Path) -> Result<BTreeSet<DeviceId>, StoreError> {
    let mut former = BTreeSet::new();
    let mut present = None;
    for dir in restore::put_aside(dir).into_iter().chain([dir.to_owned()]) {
        if let Content::Whole(known) = files::read_hashed::<DeviceFile>(&dir.join(FILE))? {
            former.extend(known.former);
            former.insert(known.device);
            present = Some(known.device);
        }
    }
    former.retain(|device| Some(*device) != present);
    Ok(former)
}

fn write_new(dir: &Path, machine: Option<Hash>) -> Result<DeviceId, StoreError> {
    let renewed = renewed(dir, machine)?;
    files::write_hashed(&dir.join(FILE), &renewed)?;
    Ok(renewed.device)
}

/// Another id, after the one that is there.
fn renewed(dir: &Path, machine: Option<Hash>) -> Result<DeviceFile, StoreError> {
    let former = match files::read_hashed::<DeviceFile>(&dir.join(FILE))? {
        Content::Whole(known) => known.former.into_iter().chain([known.device]).collect(),
        Content::Absent | Content::Unreadable(_) => Vec::new(),
    };
    Ok(DeviceFile { format: FORMAT, device: random()?, machine, former })
}

fn random() -> Result<DeviceId, StoreError> {
    Ok(DeviceId::new(Builder::from_random_bytes(files::random()?).into_uuid()))
}

fn fingerprint(machine: &str) -> Hash {
    Hash::of(format!("pathfolio machine {machine}").as_bytes())
}
