//! Restoring, exporting, importing: the record moves house and comes back.

use crate::app::App;
use crate::commands::together;
use crate::format;
use crate::places::FreePlace;
use crate::refuse::{from_archive, from_attachment, from_io, from_store, refuse, refuse_what};
use crate::text::args;
use crate::wire::*;
use pathfolio_core::journal::{Change, Entry, Hash, State};
use pathfolio_store::{Archive, Backups, Condition, Contents, Kept, Passphrase, SHORTEST, Seal, Store, Watch};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A staged file, or the backup of that name.
fn archive_path(app: &App, named: &str) -> Result<PathBuf, ApiError> {
    if let Some(path) = app.staged(named) {
        // A name without a folder may be meant as that of a backup.
        let bare = path.parent().is_some_and(|parent| parent.as_os_str().is_empty());
        let backup = path.to_str().filter(|_| bare && !path.exists()).and_then(|name| app.backups_to_read().named(name).ok()?);
        return Ok(backup.unwrap_or(path));
    }
    let backup = app.backups_to_read().named(named).map_err(|error| from_store(&app.text, &error))?;
    backup.ok_or_else(|| app.unknown(named, "expected-archive"))
}

/// Reads all of it; one that needs a passphrase can be asked for again in the same way.
fn read_asked(app: &App, asked: &ArchiveAsk, path: &Path, watch: Watch<'_>) -> Result<Archive, ApiError> {
    app.read_archive(path, asked.secret.as_ref(), watch).inspect_err(|error| {
        if matches!(error.code, ErrorCode::PassphraseNeeded | ErrorCode::KeyNeeded | ErrorCode::WrongPassphrase) {
            app.stage_again(&asked.archive, path);
        }
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// When an archive was made and how much it holds, in a sentence.
fn archive_words(app: &App, key: &str, archive: &Archive) -> String {
    let at = format::moment(&app.text, archive.manifest().at);
    app.text.with(key, args![at = at, entries = archive.entries().len()])
}

/// What entries are about, in a sentence; none for none.
fn told(app: &App, key: &str, entries: &[&Entry]) -> Option<String> {
    let (mut ratings, mut pieces, mut sessions, mut others) = (0, 0, 0, 0);
    for entry in entries {
        match entry.change() {
            Change::Rated(rated) => ratings += rated.ratings.len(),
            Change::Evidence(_) => pieces += 1,
            Change::Studied(_) => sessions += 1,
            _ => others += 1,
        }
    }
    let counted = [("ratings", ratings), ("evidence", pieces), ("sessions", sessions), ("others", others)];
    let parts: Vec<String> = counted
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(what, count)| app.text.with(&format!("count-{what}"), args![count = *count]))
        .collect();
    (!parts.is_empty()).then(|| app.text.with(key, args![what = app.text.list(&parts)]))
}

/// The kept files that are neither here nor in the archive nor beside the backups.
fn missing(app: &App, archive: &Archive) -> Vec<Hash> {
    let (here, beside) = (app.attachments(), beside(app, archive));
    let is_here = |sha256: &Hash| matches!(here.check(sha256), Ok(Condition::Intact));
    let mirrored = |sha256: &Hash| beside.iter().any(|backups| backups.mirrored(sha256));
    let named = archive.manifest().attachments.iter();
    named.filter(|sha256| !is_here(sha256) && !archive.holds(sha256) && !mirrored(sha256)).copied().collect()
}

/// Where copies of the kept files of an archive may be: beside it, and beside the backups of this device. Opened with what
/// opened the archive, too.
fn beside(app: &App, archive: &Archive) -> Vec<Backups> {
    let ring = app.keyring().unwrap_or_default().opening(archive.keys());
    let folders = [archive.path().parent().map(Path::to_owned), Some(app.backup_folder())];
    let mut folders: Vec<PathBuf> = folders.into_iter().flatten().filter(|folder| !folder.as_os_str().is_empty()).collect();
    folders.dedup();
    folders.iter().map(|folder| Backups::at(folder).keyed(ring.clone())).collect()
}

/// What is recorded here now, read beside whoever writes.
fn present(app: &App) -> Result<Vec<Entry>, ApiError> {
    Store::read(&app.places.data).map(|reading| reading.entries).map_err(|error| from_store(&app.text, &error))
}

fn not_the_sample(app: &App, command: &str) -> Result<(), ApiError> {
    let fixed = app.session().sample || app.is_of_the_past();
    if fixed { Err(refuse_what(&app.text, ErrorCode::ReadOnly, command)) } else { Ok(()) }
}

pub(crate) fn restore_preview(app: &App, asked: ArchiveAsk) -> Result<JobStarted, ApiError> {
    not_the_sample(app, "restore")?;
    let path = archive_path(app, &asked.archive)?;
    app.begin_job(move |app, job| {
        let archive = read_asked(app, &asked, &path, &job.watch())?;
        let present = present(app)?;
        let (here, there): (BTreeSet<Hash>, BTreeSet<Hash>) =
            (present.iter().map(Entry::hash).collect(), archive.entries().iter().map(Entry::hash).collect());
        let back: Vec<&Entry> = archive.entries().iter().filter(|entry| !here.contains(&entry.hash())).collect();
        let aside: Vec<&Entry> = present.iter().filter(|entry| !there.contains(&entry.hash())).collect();
        let files_missing = count(missing(app, &archive).len());
        let mut words = vec![archive_words(app, "restore-of", &archive)];
        words.extend(told(app, "restore-back", &back));
        words.extend(told(app, "restore-aside", &aside));
        if back.is_empty() && aside.is_empty() {
            words.push(app.text.get("restore-same"));
        }
        if files_missing > 0 {
            words.push(app.text.with("restore-files-missing", args![count = files_missing]));
        }
        if app.prefs().shared.is_some() && !aside.is_empty() {
            words.push(app.text.get("restore-unshares"));
        }
        Ok(JobAnswer::RestorePreview(RestorePreview {
            file: path.display().to_string(),
            at: archive.manifest().at.to_rfc3339(),
            entries: count(archive.entries().len()),
            back: count(back.len()),
            aside: count(aside.len()),
            files_missing,
            words,
            archive: app.stage(path),
        }))
    })
}

/// The present is backed up first, and kept whole besides. Files come before the entries that name them.
pub(crate) fn restore(app: &App, asked: ArchiveAsk) -> Result<JobStarted, ApiError> {
    let path = archive_path(app, &asked.archive)?;
    app.begin_job(move |app, job| {
        let watch = job.watch();
        let mut archive = read_asked(app, &asked, &path, &watch)?;
        let _turn = app.turn_to_write("restore")?;
        not_the_sample(app, "restore")?;
        let backup = app.backup_first("before-restore", &watch)?;
        let kept = bring_files(app, &mut archive, &watch)?;
        let files_missing = missing(app, &archive);
        let at = app.clock().now();
        // The shared folder holds what is put aside now, and would bring it back at the next exchange.
        let shared = together::stop_sharing(app)?;
        let (aside, fingerprint, entries) = {
            let mut session = app.session();
            let aside = session.restore(&mut archive, at, &watch);
            if let (Err(_), Some(folder)) = (&aside, &shared) {
                together::share_again(app, folder)?;
            }
            let aside = aside.map_err(|error| from_archive(&app.text, &path.display().to_string(), &error))?;
            (aside, session.state().fingerprint(), count(session.state().len()))
        };
        // So that the other backups there can be read here, too; where this fails they are asked for again.
        let ring = app.keyring().map(|mut ring| {
            let _ = ring.remember(&app.places.data, archive.keys(), at);
            ring
        });
        let bare = archive.is_encrypted() && ring.is_ok_and(|ring| !ring.is_on());
        let aside = app.places.data.join(aside).display().to_string();
        let said = app.text.with("said-restored", args![entries = entries, kept = aside.as_str()]);
        let and = shared.map(|_| app.text.get("said-unshared"));
        // Protected where it came from, it is not protected from here on.
        let bare = bare.then(|| app.text.get("said-restored-bare"));
        Ok(JobAnswer::Restore(Restored {
            said: [said].into_iter().chain(and).chain(bare).collect::<Vec<_>>().join(" "),
            entries,
            kept: aside,
            backup: backup.map(|made| made.path.display().to_string()),
            files: count(kept.iter().filter(|kept| kept.new).count()),
            files_missing: files_missing.iter().map(ToString::to_string).collect(),
            fingerprint: fingerprint.to_string(),
        }))
    })
}

/// Brings the files of an archive here: from it, else from beside the backups. What is here intact stays as it is.
fn bring_files(app: &App, archive: &mut Archive, watch: Watch<'_>) -> Result<Vec<Kept>, ApiError> {
    let (here, beside) = (app.attachments(), beside(app, archive));
    let mut kept = Vec::new();
    for sha256 in named(app, archive) {
        if watch(0, 0).is_break() {
            return Err(refuse(&app.text, ErrorCode::Cancelled, &[]));
        }
        if matches!(here.check(&sha256), Ok(Condition::Intact)) {
            continue;
        }
        let taken = archive.take(&sha256, &here).map_err(|error| from_archive(&app.text, &sha256.to_string(), &error))?;
        let staged = match taken {
            Some(staged) => Some(staged),
            None => beside.iter().find_map(|backups| backups.mirror().take(&sha256, &here)),
        };
        if let Some(staged) = staged {
            kept.push(staged.keep().map_err(|error| from_attachment(&app.text, &sha256.to_string(), &error))?);
        }
    }
    Ok(kept)
}

/// The files that the entries of an archive name, but for what was erased, here or there.
fn named(app: &App, archive: &Archive) -> BTreeSet<Hash> {
    let all = State::fold(archive.entries());
    let stays = |entry: &&Entry| !all.must_go(entry) && app.with_state(|state| !state.must_go(entry));
    let mut files = State::fold(archive.entries().iter().filter(stays)).attachments();
    if all.unknown().next().is_some() {
        // What a later version wrote may name any of them.
        files.extend(archive.held());
    }
    files
}

/// What is recorded here and would say nothing any more.
fn would_erase(app: &App, new: &[&Entry]) -> usize {
    let erased: BTreeSet<Hash> = new
        .iter()
        .filter_map(|entry| match entry.change() {
            Change::Erased(erased) => Some(&erased.entries),
            _ => None,
        })
        .flatten()
        .copied()
        .collect();
    app.with_state(|state| state.hashes().filter(|hash| erased.contains(hash) && !state.erased().contains(hash)).count())
}

pub(crate) fn export(app: &App, asked: ExportAsk) -> Result<JobStarted, ApiError> {
    let destination = asked.destination.map(|id| app.staged(&id).ok_or_else(|| refuse_what(&app.text, ErrorCode::BadRequest, id)));
    let destination = destination.transpose()?;
    not_the_sample(app, "export")?;
    let passphrase = asked.passphrase.map(|secret| chosen(app, &secret)).transpose()?;
    app.begin_job(move |app, job| {
        let stand = app.session().stand(&app.places.data).map_err(|error| from_store(&app.text, &error))?;
        let tables = app.tables(stand.state())?;
        let path = match destination {
            Some(path) => as_it_is(app, path, passphrase.is_some())?,
            None => free_export_name(app, if passphrase.is_some() { "zip.age" } else { "zip" })?,
        };
        let (kept, readme) = (app.attachments(), app.archive_readme());
        let seal = passphrase.as_ref().map_or(Seal::Open, Seal::Passphrase);
        let contents = Contents { readme: &readme, tables: &tables, kept: &kept, with_files: true, seal };
        let manifest = stand.archive(&path, &app.label("export"), contents, &job.watch());
        let manifest = manifest.map_err(|error| from_archive(&app.text, &path.display().to_string(), &error))?;
        let held: BTreeSet<Hash> =
            manifest.files.iter().filter(|file| file.name.starts_with("attachments/")).map(|file| file.sha256).collect();
        let (file, entries) = (path.display().to_string(), u32::try_from(manifest.entries).unwrap_or(u32::MAX));
        Ok(JobAnswer::Export(Exported {
            said: app.text.with("said-export", args![file = file.as_str(), entries = entries, files = held.len()]),
            file,
            encrypted: passphrase.is_some(),
            entries,
            files: count(held.len()),
            bytes: path.metadata().map(|data| data.len()).unwrap_or(0),
            fingerprint: manifest.fingerprint.to_string(),
            without: manifest.attachments.iter().filter(|sha256| !held.contains(sha256)).map(ToString::to_string).collect(),
        }))
    })
}

/// A passphrase that a person chose to protect something with.
pub(crate) fn chosen(app: &App, secret: &Secret) -> Result<Passphrase, ApiError> {
    let weak = || refuse(&app.text, ErrorCode::WeakPassphrase, args![count = SHORTEST]);
    Passphrase::new(secret.words()).ok_or_else(weak)
}

/// The name of an encrypted file says so, and that of no other does.
fn as_it_is(app: &App, path: PathBuf, encrypted: bool) -> Result<PathBuf, ApiError> {
    let named = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("age"));
    match (encrypted, named) {
        (true, false) => {
            let mut longer = path.into_os_string();
            longer.push(".age");
            Ok(longer.into())
        }
        (false, true) => Err(refuse_what(
            &app.text,
            ErrorCode::BadRequest,
            app.text.with("export-not-encrypted", args![what = path.display().to_string()]),
        )),
        _ => Ok(path),
    }
}

/// A dated name in the documents folder that no other file has.
fn free_export_name(app: &App, end: &str) -> Result<PathBuf, ApiError> {
    let (dir, name) = (&app.places.documents, format!("{}.{end}", app.text.with("export-file", args![date = app.today().to_string()])));
    let place = FreePlace::take(dir, &name).map_err(|error| from_io(&app.text, "writing", &dir.join(&name), &error))?;
    // Let go of, for the archive takes a name that nobody has.
    Ok(place.path().to_owned())
}

pub(crate) fn import_preview(app: &App, asked: ArchiveAsk) -> Result<JobStarted, ApiError> {
    not_the_sample(app, "import")?;
    let path = archive_path(app, &asked.archive)?;
    app.begin_job(move |app, job| {
        let archive = read_asked(app, &asked, &path, &job.watch())?;
        let here: BTreeSet<Hash> = present(app)?.iter().map(Entry::hash).collect();
        let new: Vec<&Entry> = archive.entries().iter().filter(|entry| !here.contains(&entry.hash())).collect();
        let kept = app.attachments();
        let (held, named) = (archive.held(), named(app, &archive));
        let files_new = held.iter().filter(|sha256| named.contains(sha256) && !matches!(kept.check(sha256), Ok(Condition::Intact))).count();
        let mut words = vec![archive_words(app, "import-of", &archive)];
        words.extend(told(app, "import-adds", &new));
        if files_new > 0 {
            words.push(app.text.with("import-files", args![count = files_new]));
        }
        if !here.is_empty() && !new.is_empty() && new.len() == archive.entries().len() {
            words.push(app.text.get("import-other"));
        }
        let erased = would_erase(app, &new);
        if erased > 0 {
            words.push(app.text.with("import-erases", args![count = erased]));
        }
        if new.is_empty() && files_new == 0 {
            words.push(app.text.get("import-nothing"));
        }
        Ok(JobAnswer::ImportPreview(ImportPreview {
            file: path.display().to_string(),
            at: archive.manifest().at.to_rfc3339(),
            entries: count(archive.entries().len()),
            new: count(new.len()),
            files_new: count(files_new),
            words,
            archive: app.stage(path),
        }))
    })
}

pub(crate) fn import(app: &App, asked: ArchiveAsk) -> Result<JobStarted, ApiError> {
    let path = archive_path(app, &asked.archive)?;
    app.begin_job(move |app, job| {
        let watch = job.watch();
        let mut archive = read_asked(app, &asked, &path, &watch)?;
        let _turn = app.turn_to_write("import")?;
        not_the_sample(app, "import")?;
        let backup = app.backup_first("before-import", &watch)?;
        let imported = take_in(app, &mut archive, &watch);
        if imported.is_err() {
            // Files that came before the entries could not.
            app.session().sweep();
        }
        let (merged, files) = imported?;
        let fingerprint = app.with_state(|state| state.fingerprint().to_string());
        let said = app.text.with("said-imported", args![added = merged.added, known = merged.known, files = files]);
        let cloned = merged.cloned.len();
        let twice = (cloned > 0).then(|| app.text.with("said-cloned", args![count = cloned]));
        let left = merged.implausible.len();
        let left = (left > 0).then(|| app.text.with("said-implausible", args![count = left]));
        Ok(JobAnswer::Import(Imported {
            said: [said].into_iter().chain(twice).chain(left).collect::<Vec<_>>().join(" "),
            cloned: merged.cloned.iter().map(ToString::to_string).collect(),
            new_device: merged.new_device.map(|device| device.to_string()),
            added: count(merged.added),
            known: count(merged.known),
            files: count(files),
            backup: backup.map(|made| made.path.display().to_string()),
            fingerprint,
        }))
    })
}

fn take_in(app: &App, archive: &mut Archive, watch: Watch<'_>) -> Result<(pathfolio_store::Merged, usize), ApiError> {
    let kept = bring_files(app, archive, watch)?;
    let mut session = app.session();
    let store = session.store().ok_or_else(|| refuse_what(&app.text, ErrorCode::ReadOnly, "import"))?;
    let merged = store.merge(archive.entries().to_vec()).map_err(|error| from_store(&app.text, &error))?;
    session.look_for_lost();
    Ok((merged, kept.iter().filter(|kept| kept.new).count()))
}
