//! Which device this is. A data directory that was copied to another machine must not go on under the same id.

use crate::{
    Done, Finding, StoreError, What,
    files::{self, Content},
};
use pathfolio_core::journal::{DeviceId, Hash};
use serde::{Deserialize, Serialize};
use std::path::Path;
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
    write_new(&path, machine)
}

/// A new id for a device whose own is in use elsewhere too.
pub(crate) fn mint(dir: &Path, machine: Option<&str>) -> Result<DeviceId, StoreError> {
    write_new(&dir.join(FILE), machine.map(fingerprint))
}

/// The bytes of a device file with an id that no device ever had.
pub(crate) fn minted(machine: Option<&str>) -> Result<Vec<u8>, StoreError> {
    files::hashed(&DeviceFile { format: FORMAT, device: random()?, machine: machine.map(fingerprint) }, Path::new(FILE))
}

fn write_new(path: &Path, machine: Option<Hash>) -> Result<DeviceId, StoreError> {
    let device = random()?;
    files::write_hashed(path, &DeviceFile { format: FORMAT, device, machine })?;
    Ok(device)
}

fn random() -> Result<DeviceId, StoreError> {
    Ok(DeviceId::new(Builder::from_random_bytes(files::random()?).into_uuid()))
}

fn fingerprint(machine: &str) -> Hash {
    Hash::of(format!("pathfolio machine {machine}").as_bytes())
}
