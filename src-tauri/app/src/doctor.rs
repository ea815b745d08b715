//! The great check: the record against its two copies, its files, its backups, who may read it and the room it has. Mends
//! what can be mended, from the backups where nothing else holds it, and names what no copy holds.

use crate::app::App;
use crate::describe;
use crate::refuse::{from_store, refuse};
use crate::text::args;
use crate::wire::{ApiError, DoctorDto, ErrorCode};
use pathfolio_core::journal::{DeviceId, Entry, Hash};
use pathfolio_store::{Archive, Backup, Condition, Done, Finding, Store, Verification, Watch, What, open_to_others, space_left};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// Less than this is said: a backup of a long record with its database needs as much.
pub(crate) const LITTLE: u64 = 100_000_000;

/// How many of the older backups are read whole, spread over all.
const SAMPLED: usize = 3;

pub(crate) fn examine(app: &App, watch: Watch<'_>) -> Result<DoctorDto, ApiError> {
    let _turn = if app.session().store().is_some() { Some(app.turn_to_write("doctor")?) } else { None };
    let sound = {
        let mut session = app.session();
        session.lost.is_empty() && session.store().is_some()
    };
    if sound {
        // As it is before anything is mended. Where entries are known to be missing already the earlier backups are what counts,
        // and whatever is damaged is put aside all the same.
        app.back_up_changes("before-repair", watch);
    }
    let mut doctor = Doctor { app, watch, findings: app.session().findings.clone() };
    let verification = doctor.verify()?;
    let backups = doctor.backups(&verification)?;
    let verification = doctor.bring_back(verification, &backups)?;
    let named = doctor.named()?;
    doctor.files(&named)?;
    if verification.entries > 0 && backups.is_empty() {
        let folder = app.backup_folder().display().to_string();
        doctor.find(What::BackupNone, folder, 1, Done::Nothing, None);
    }
    doctor.mirror(&named, &backups)?;
    doctor.closed();
    doctor.room();
    let mut session = app.session();
    session.lost.clone_from(&verification.lost);
    if verification.lost.is_empty() {
        session.findings.retain(|finding| finding.done != Done::Lost);
    }
    drop(session);
    let rows: Vec<_> = doctor.findings.iter().map(|finding| describe::finding_row(app, finding)).collect();
    let said = match (rows.len(), verification.lost.len()) {
        (0, 0) => app.text.get("doctor-sound"),
        (found, 0) => app.text.with("doctor-found", args![count = found]),
        (_, lost) => app.text.with("doctor-lost", args![count = lost]),
    };
    Ok(DoctorDto {
        entries: u32::try_from(verification.entries).unwrap_or(u32::MAX),
        fingerprint: verification.fingerprint.to_string(),
        files: u32::try_from(named.len()).unwrap_or(u32::MAX),
        backups: u32::try_from(backups.len()).unwrap_or(u32::MAX),
        findings: rows,
        lost: verification.lost.iter().map(ToString::to_string).collect(),
        said,
    })
}

struct Doctor<'a> {
    app: &'a App,
    watch: Watch<'a>,
    findings: Vec<Finding>,
}

impl Doctor<'_> {
    fn find(&mut self, what: What, where_: String, count: u64, done: Done, kept: Option<String>) {
        self.findings.push(Finding { what, where_, count, done, kept });
    }

    /// Each step begins here, so that it can be given up between them.
    fn go_on(&self) -> Result<(), ApiError> {
        match (self.watch)(0, 0) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(refuse(&self.app.text, ErrorCode::Cancelled, &[])),
        }
    }

    fn verify(&mut self) -> Result<Verification, ApiError> {
        self.go_on()?;
        let text = &self.app.text;
        let checked = self.app.session().verify(text);
        let mut verification = match checked {
            Some(checked) => checked?,
            None => {
                let reading = Store::read(&self.app.places.data).map_err(|error| from_store(text, &error))?;
                let (entries, fingerprint) = (reading.entries.len(), reading.state.fingerprint());
                Verification { findings: reading.findings, lost: reading.lost, entries, fingerprint }
            }
        };
        self.findings.append(&mut verification.findings);
        Ok(verification)
    }

    /// The backups of this record, newest first. The newest is read whole, of the others some; what cannot be believed is
    /// found and left out.
    fn backups(&mut self, verification: &Verification) -> Result<Vec<Backup>, ApiError> {
        let mut devices: Vec<DeviceId> = self.app.session().device().into_iter().collect();
        devices.extend(self.entries()?.iter().map(|entry| entry.header().device));
        devices.sort_unstable();
        devices.dedup();
        let store = self.app.backups_to_read();
        let keys = self.app.keyring().unwrap_or_default().keys();
        let listed = store.list().map_err(|error| from_store(&self.app.text, &error))?;
        // Where nothing is known of the record, what is beside it is its own.
        let of_this = |backup: &Backup| {
            let Ok(manifest) = &backup.manifest else { return true };
            manifest.shares(&devices) || (verification.entries == 0 && devices.is_empty())
        };
        let listed: Vec<Backup> = listed.into_iter().filter(of_this).collect();
        let (shut, listed): (Vec<_>, Vec<_>) = listed.into_iter().partition(Backup::is_shut);
        if !shut.is_empty() {
            let folder = store.folder().display().to_string();
            self.find(What::BackupLocked, folder, shut.len() as u64, Done::Nothing, None);
        }
        let step = listed.len().div_ceil(SAMPLED).max(1);
        let mut good = Vec::new();
        for (at, backup) in listed.into_iter().enumerate() {
            self.go_on()?;
            let whole = at == 0 || at % step == step - 1;
            let sound = backup.manifest.is_ok() && (!whole || Archive::read_with(&backup.path, &keys, self.watch).is_ok());
            self.go_on()?;
            if sound {
                good.push(backup);
            } else {
                self.find(What::BackupUnreadable, backup.path.display().to_string(), 1, Done::Nothing, None);
            }
        }
        Ok(good)
    }

    fn entries(&self) -> Result<Vec<Entry>, ApiError> {
        self.app.session().entries(&self.app.text)
    }

    /// What the record lacks and a backup holds comes back, from the newest that holds it. What a restore put aside does not:
    /// it was meant to go.
    fn bring_back(&mut self, verification: Verification, backups: &[Backup]) -> Result<Verification, ApiError> {
        let mut verification = verification;
        let keys = self.app.keyring().unwrap_or_default().keys();
        for (at, backup) in backups.iter().enumerate() {
            if at > 0 && verification.lost.is_empty() {
                break;
            }
            self.go_on()?;
            let Ok(archive) = Archive::read_with(&backup.path, &keys, self.watch) else { continue };
            let (lacking, within) = self.lacking(archive.entries(), &verification.lost)?;
            if lacking == 0 {
                continue;
            }
            let mut session = self.app.session();
            let Some(store) = session.store() else {
                drop(session);
                self.find(What::EntriesInBackupOnly, backup.name.clone(), lacking, Done::Nothing, None);
                break;
            };
            // Nothing is rewritten without its bytes being put aside, so that no backup of what is damaged is needed first.
            let brought = store.bring_back(&within).map_err(|error| from_store(&self.app.text, &error))?;
            drop(session);
            for mut finding in brought.findings.clone() {
                if finding.done == Done::FromBackup {
                    finding.kept = Some(backup.name.clone());
                }
                self.findings.push(finding);
            }
            verification = brought;
        }
        if verification.lost.is_empty() {
            // What was named as lost before is not lost any more.
            self.findings.retain(|finding| finding.done != Done::Lost);
        }
        Ok(verification)
    }

    /// How many entries of a backup the record lacks, and those of the backup that may come back.
    fn lacking(&self, backup: &[Entry], lost: &[Hash]) -> Result<(u64, Vec<Entry>), ApiError> {
        let here = self.entries()?;
        let known: BTreeSet<Hash> = here.iter().map(Entry::hash).collect();
        let aside = match self.app.session().store() {
            Some(store) => store.set_aside().map_err(|error| from_store(&self.app.text, &error))?,
            None => BTreeSet::new(),
        };
        let mut reach: BTreeMap<DeviceId, u64> = BTreeMap::new();
        for entry in here.iter().chain(backup.iter().filter(|entry| lost.contains(&entry.hash()))) {
            let to = reach.entry(entry.header().device).or_default();
            *to = (*to).max(entry.header().seq);
        }
        let inside = |entry: &&Entry| reach.get(&entry.header().device).is_some_and(|reach| entry.header().seq <= *reach);
        let within: Vec<Entry> = backup.iter().filter(|entry| inside(entry) || !aside.contains(&entry.hash())).cloned().collect();
        let lacking = within.iter().filter(|entry| !known.contains(&entry.hash())).count();
        Ok((lacking as u64, within))
    }

    /// The files that entries name; where entries cannot be read by this version, all there are.
    fn named(&self) -> Result<BTreeSet<Hash>, ApiError> {
        let stand = self.app.session().stand(&self.app.places.data).map_err(|error| from_store(&self.app.text, &error))?;
        stand.named(&self.app.attachments()).map_err(|error| from_store(&self.app.text, &error))
    }

    /// Kept files that are missing or altered come back from beside the backups.
    fn files(&mut self, named: &BTreeSet<Hash>) -> Result<(), ApiError> {
        let (here, backups) = (self.app.attachments(), self.app.backups_to_read());
        let mirror = backups.mirror();
        let may_write = self.app.session().store().is_some();
        for sha256 in named {
            self.go_on()?;
            for mut finding in here.findings([*sha256]) {
                let copied = if may_write { mirror.take(sha256, &here) } else { None };
                if let Some(kept) = copied.and_then(|staged| staged.keep().ok()) {
                    finding.done = Done::FromBackup;
                    finding.kept = Some(kept.put_aside.clone().unwrap_or_else(|| mirror.path(sha256).display().to_string()));
                }
                self.findings.push(finding);
            }
        }
        Ok(())
    }

    /// What is here and has no intact copy beside the backups gets one.
    fn mirror(&mut self, named: &BTreeSet<Hash>, backups: &[Backup]) -> Result<(), ApiError> {
        let here = self.app.attachments();
        // Where the keys cannot be read, nothing is written in the belief that there are none; the next backup says so.
        let Some(store) = self.app.backups().ok().filter(|_| !backups.is_empty()) else { return Ok(()) };
        let mirror = store.mirror();
        for sha256 in named {
            self.go_on()?;
            if mirror.intact(sha256) || !matches!(here.check(sha256), Ok(Condition::Intact)) {
                continue;
            }
            let copied = mirror.put(&here, sha256, &mut |_| ControlFlow::Continue(()));
            let done = if matches!(copied, Ok(true)) { Done::Copied } else { Done::Nothing };
            self.find(What::MirrorMissing, mirror.path(sha256).display().to_string(), 1, done, None);
        }
        Ok(())
    }

    /// Nobody else may read the record or its backups.
    fn closed(&mut self) {
        let backups = self.app.backup_folder();
        // A folder that was chosen may hold anything, and be shared with anybody.
        let ours = if self.app.prefs().backups.is_none() { vec![backups.clone()] } else { self.app.backups_to_read().own_files() };
        for (dir, paths) in [(&self.app.places.data, vec![self.app.places.data.clone()]), (&backups, ours)] {
            let (open, closed) = paths.iter().map(|path| open_to_others(path)).fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
            if open > 0 {
                let done = if closed == open { Done::Closed } else { Done::Nothing };
                self.find(What::OpenToOthers, dir.display().to_string(), open, done, None);
            }
        }
    }

    fn room(&mut self) {
        let places = [self.app.places.data.clone(), self.app.backup_folder()];
        let left = places.iter().filter_map(|dir| space_left(dir).map(|left| (left, dir))).min();
        if let Some((left, dir)) = left.filter(|(left, _)| *left < LITTLE) {
            let dir = dir.display().to_string();
            self.find(What::LittleSpace, dir, left, Done::Nothing, None);
        }
    }
}
