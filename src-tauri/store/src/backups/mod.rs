//! The folder of backups: archives of the journal by their time, and every file kept as evidence once, by its hash.
//!
//! ```text
//! pathfolio-2026-11-26T091512Z.zip   journals only
//! attachments/ab/<sha256>            copies of kept files; never removed: older backups name them
//! lock                               one backup at a time
//! ```
//!
//! With a passphrase set, both end in `.age`, and `key.age` lies beside them.

mod mirror;
mod rotation;

pub use mirror::Mirror;
pub use rotation::keep;

use crate::{
    Archive, ArchiveError, AttachmentError, Attachments, Contents, Keyring, Label, Manifest, Shut, Stand, StoreError, Watch, archive,
    attachments::disk::{Disk, RealDisk},
    error::{Operation, io},
    files,
    lock::Lock,
};
use chrono::{DateTime, FixedOffset, NaiveDateTime, Timelike, Utc};
use pathfolio_core::journal::Hash;
use std::{
    cmp::Reverse,
    fs,
    io::ErrorKind,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

/// A folder of backups; made when the first one is.
pub struct Backups {
    folder: PathBuf,
    disk: Box<dyn Disk>,
    ring: Keyring,
}

/// A backup as its name and its manifest tell.
#[derive(Debug)]
pub struct Backup {
    /// `pathfolio-2026-11-26T091512Z.zip`.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// When it was made, as its name says.
    pub at: DateTime<Utc>,
    /// Its length.
    pub bytes: u64,
    /// What it says of itself.
    pub manifest: Result<Manifest, ArchiveError>,
}

impl Backup {
    /// Whether it is encrypted, as its name says.
    pub fn is_encrypted(&self) -> bool {
        self.name.ends_with(".age")
    }

    /// Whether it is encrypted with a key that is not here: it may be sound, and another's.
    pub fn is_shut(&self) -> bool {
        matches!(self.manifest, Err(ArchiveError::Shut { why: Shut::Key { .. } }))
    }
}

/// A backup that was made.
#[derive(Debug)]
pub struct Made {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// What it says of itself.
    pub manifest: Manifest,
    /// Kept files that could not be copied beside it, because they are missing or altered.
    pub without: Vec<Hash>,
    /// Backups that were removed in its favour, by name.
    pub removed: Vec<String>,
}

impl Backups {
    /// The backups in this folder.
    pub fn at(folder: &Path) -> Self {
        Self::with(folder, Box::new(RealDisk))
    }

    /// As [`Backups::at`], writing through `disk`.
    pub(crate) fn with(folder: &Path, disk: Box<dyn Disk>) -> Self {
        Self { folder: folder.to_owned(), disk, ring: Keyring::default() }
    }

    /// The same, opened and written with these keys.
    pub fn keyed(self, ring: Keyring) -> Self {
        Self { ring, ..self }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What in the folder was made by backups: it may hold other things too.
    pub fn own_files(&self) -> Vec<PathBuf> {
        let names = self.names().unwrap_or_default().into_iter().map(|(name, ..)| name);
        let others = ["attachments", "key.age", "lock", "lock.holder"].map(str::to_owned);
        names.chain(others).map(|name| self.folder.join(name)).filter(|path| path.exists()).collect()
    }

    /// The copies of kept files.
    pub fn mirror(&self) -> Mirror<'_> {
        Mirror(self)
    }

    /// The backups, newest first; none if there is no such folder. Reads what each says of itself, no more.
    pub fn list(&self) -> Result<Vec<Backup>, StoreError> {
        let mut names = self.names()?;
        names.sort_by_key(|&(_, at, nth)| Reverse((at, nth)));
        let keys = self.ring.keys();
        let backups = names.into_iter().map(|(name, at, _)| {
            let path = self.folder.join(&name);
            let bytes = fs::symlink_metadata(&path).map(|data| data.len()).unwrap_or(0);
            Backup { manifest: Archive::glance(&path, &keys), name, path, at, bytes }
        });
        Ok(backups.collect())
    }

    /// What in the folder has a backup's name, with its time and which of that second it is.
    fn names(&self) -> Result<Vec<(String, DateTime<Utc>, u64)>, StoreError> {
        let files = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            files => files.map_err(io(Operation::Read, &self.folder))?,
        };
        let mut names = Vec::new();
        for file in files {
            let name = file.map_err(io(Operation::Read, &self.folder))?.file_name();
            names.extend(name.to_str().and_then(|name| time_of(name).map(|(at, nth)| (name.to_owned(), at, nth))));
        }
        Ok(names)
    }

    /// The backup of that name, which is looked for among the names there are and never made into a path.
    pub fn named(&self, name: &str) -> Result<Option<PathBuf>, StoreError> {
        Ok(self.list()?.into_iter().find(|backup| backup.name == name).map(|backup| backup.path))
    }

    /// Makes a backup and reads it back; copies kept files that have no copy yet; then, with `rotate`, removes the backups of
    /// the same record that need not stay. Kept files come first, so that a backup never names what has no copy.
    ///
    /// # Errors
    /// [`StoreError::Locked`] while another is being made. On any error the backups that were there are all still there.
    pub fn make(
        &self,
        stand: &Stand,
        label: &Label,
        readme: &str,
        kept: &Attachments,
        rotate: bool,
        watch: Watch<'_>,
    ) -> Result<Made, ArchiveError> {
        files::create_dir(&self.folder)?;
        let _lock = Lock::take(&self.folder, &label.purpose)?;
        self.clear();
        self.ring.lay_beside(&*self.disk, &self.folder)?;
        let without = self.copy(stand, kept, watch)?;
        let (name, path) = self.free_name(label.at)?;
        let contents = Contents { readme, tables: &[], kept, with_files: false, seal: self.ring.seal() };
        let manifest = stand.archive_on(&*self.disk, &path, label, contents, watch)?;
        let removed = if rotate { self.rotate(&manifest, &name) } else { Vec::new() };
        Ok(Made { name, path, manifest, without, removed })
    }

    /// Copies what entries name and the folder lacks; says what could not be copied.
    fn copy(&self, stand: &Stand, kept: &Attachments, watch: Watch<'_>) -> Result<Vec<Hash>, ArchiveError> {
        let mirror = self.mirror();
        let mut without = Vec::new();
        for sha256 in stand.named(kept)? {
            // That it is there suffices here; `doctor` reads all of it.
            if mirror.has(&sha256) {
                continue;
            }
            let mut stopped = false;
            let mut progress = |_| {
                stopped = watch(0, 1).is_break();
                if stopped { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            };
            match mirror.put(kept, &sha256, &mut progress) {
                Ok(true) => {}
                // It is not here any more; perhaps it was copied under an earlier key, or under none.
                Ok(false) if mirror.intact(&sha256) => {}
                Ok(false) => without.push(sha256),
                Err(AttachmentError::Cancelled) if stopped => return Err(ArchiveError::Cancelled),
                Err(AttachmentError::Store(error)) => return Err(error.into()),
                Err(_) if mirror.intact(&sha256) => {}
                Err(_) => without.push(sha256),
            }
        }
        Ok(without)
    }

    /// Removes what earlier attempts left, which were cut off: they have no name, or an empty file under one.
    fn clear(&self) {
        Attachments::at(&self.folder).clear_incoming();
        for file in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = file.file_name();
            let name = name.to_str().unwrap_or_default();
            let empty = time_of(name).is_some() && file.metadata().is_ok_and(|data| data.is_file() && data.len() == 0);
            if archive::is_temporary(name) || empty {
                // It takes room and does no harm.
                let _ = self.disk.remove(&file.path());
            }
        }
    }

    /// A name for one made now: after all of that second, also after those that gave way to newer ones.
    fn free_name(&self, at: DateTime<FixedOffset>) -> Result<(String, PathBuf), StoreError> {
        let at = at.with_timezone(&Utc).with_nanosecond(0).unwrap_or_default();
        let names = self.names()?;
        let last = names.iter().filter(|(_, time, _)| *time == at).map(|(_, _, nth)| *nth).max();
        let stem = at.format("pathfolio-%Y-%m-%dT%H%M%SZ");
        let end = if self.ring.is_on() { "zip.age" } else { "zip" };
        let name = last.map_or_else(|| format!("{stem}.{end}"), |nth| format!("{stem}-{}.{end}", nth.saturating_add(1)));
        let path = self.folder.join(&name);
        Ok((name, path))
    }

    /// Removes backups that need not stay. One that cannot be read, or holds what the newest does not (that of another record,
    /// of a machine that went its own way, from before a restore, from before an entry was lost), is not this one's to remove.
    fn rotate(&self, newest: &Manifest, made: &str) -> Vec<String> {
        let mut ours = self.list().unwrap_or_default();
        ours.retain(|backup| backup.manifest.as_ref().is_ok_and(|manifest| newest.reaches(manifest)));
        let stay = keep(&ours.iter().map(|backup| backup.at).collect::<Vec<_>>());
        let go = ours.into_iter().enumerate().filter(|(at, backup)| !stay.contains(at) && backup.name != made).map(|(_, backup)| backup);
        // One too many does no harm.
        go.filter(|backup| self.disk.remove(&backup.path).is_ok()).map(|backup| backup.name).collect()
    }

    /// Whether a kept file has an intact copy here.
    pub fn mirrored(&self, sha256: &Hash) -> bool {
        self.mirror().intact(sha256)
    }

    /// Puts `key.age` into the folder, if there is a folder and a passphrase; else the next backup does.
    pub fn lay_key_beside(&self) -> Result<(), StoreError> {
        if self.folder.is_dir() { self.ring.lay_beside(&*self.disk, &self.folder) } else { Ok(()) }
    }
}

/// When the backup of that name was made, and which of that second it is, from 1; none if it is no backup's name.
fn time_of(name: &str) -> Option<(DateTime<Utc>, u64)> {
    let name = name.strip_suffix(".age").unwrap_or(name);
    let rest = name.strip_prefix("pathfolio-")?.strip_suffix(".zip")?;
    let (time, number) = rest.split_once('Z')?;
    let nth = match number.strip_prefix('-') {
        Some(digits) if digits.bytes().all(|b| b.is_ascii_digit()) => digits.parse().ok()?,
        None if number.is_empty() => 1,
        _ => return None,
    };
    let time = NaiveDateTime::parse_from_str(time, "%Y-%m-%dT%H%M%S").ok()?;
    Some((time.and_utc(), nth))
}
