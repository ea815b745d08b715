//! A file on its way in: bytes as they come, then whole and durable beside its place, then in it.

use super::{Attachments, LARGEST, Look, Shared, look, place};
use crate::{
    AttachmentError,
    error::{Operation, io},
    files,
    writer::Medium,
};
use pathfolio_core::journal::Hash;
use sha2::{Digest, Sha256};
use std::{
    fmt,
    path::{Path, PathBuf},
    sync::Arc,
};

/// A file of which the bytes are still coming. Dropped, it leaves nothing behind.
pub struct Incoming {
    stated: u64,
    bytes: u64,
    hasher: Sha256,
    /// None after a failure.
    open: Option<Open>,
}

/// The file is closed before it is removed: not every system removes open files.
struct Open {
    file: Box<dyn Medium>,
    temporary: Temporary,
}

/// A file that is whole and durable, and not yet in its place. Dropped, it leaves nothing behind.
pub struct Staged {
    sha256: Hash,
    bytes: u64,
    temporary: Temporary,
}

/// A file that is in its place, durable. No [`sweep`](Attachments::sweep) removes it while this lives: let go of it
/// when the entry that names the file is saved.
#[must_use = "until its entry is saved, only this keeps the file from being swept"]
pub struct Kept {
    /// What names it.
    pub sha256: Hash,
    /// Its length.
    pub bytes: u64,
    /// False if the same file was there already, intact.
    pub new: bool,
    /// Where the damaged file is now, within the data directory, that was in its place.
    pub put_aside: Option<String>,
    _hold: Hold,
}

impl Attachments {
    /// Begins to take in a file of which the length is known. One that is too large or empty is refused at once.
    pub fn begin(&self, stated_bytes: u64) -> Result<Incoming, AttachmentError> {
        if stated_bytes > LARGEST {
            return Err(AttachmentError::TooLarge { bytes: stated_bytes, most: LARGEST });
        }
        if stated_bytes == 0 {
            return Err(AttachmentError::Empty);
        }
        let shared = &self.shared;
        shared.make_dir(&shared.root())?;
        shared.make_dir(&shared.incoming())?;
        // Nobody else can have this name, not even a program that took the lock over.
        let path = shared.incoming().join(format!("{:032x}", u128::from_be_bytes(files::random()?)));
        let file = shared.disk.create(&path).map_err(io(Operation::Create, &path))?;
        let temporary = Temporary { shared: shared.clone(), path, moved: false };
        Ok(Incoming { stated: stated_bytes, bytes: 0, hasher: Sha256::new(), open: Some(Open { file, temporary }) })
    }
}

/// Whether a file in `incoming` has a name such as [`Attachments::begin`] gives.
pub(super) fn is_temporary(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl Incoming {
    /// Takes the next bytes; [`AttachmentError::Changed`] as soon as there are more than were stated. After an error
    /// nothing is left of the file, and every further call answers [`AttachmentError::Cancelled`].
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), AttachmentError> {
        let Some(mut open) = self.open.take() else {
            return Err(AttachmentError::Cancelled);
        };
        if bytes.len() as u64 > self.stated - self.bytes {
            return Err(AttachmentError::Changed);
        }
        open.file.append(bytes).map_err(io(Operation::Write, &open.temporary.path))?;
        self.hasher.update(bytes);
        self.bytes += bytes.len() as u64;
        self.open = Some(open);
        Ok(())
    }

    /// How many bytes have come.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// All bytes have come: makes them durable. [`AttachmentError::Changed`] if there are fewer than were stated.
    pub fn finish(self) -> Result<Staged, AttachmentError> {
        let Open { mut file, temporary } = self.open.ok_or(AttachmentError::Cancelled)?;
        if self.bytes != self.stated {
            return Err(AttachmentError::Changed);
        }
        file.sync().map_err(io(Operation::Sync, &temporary.path))?;
        Ok(Staged { sha256: Hash::from_bytes(self.hasher.finalize().into()), bytes: self.bytes, temporary })
    }
}

impl Staged {
    /// What will name it.
    pub fn sha256(&self) -> Hash {
        self.sha256
    }

    /// Its length.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Puts the file in its place, durably. Where the same file is there already and intact, that one stays; where a
    /// damaged one is, that one is put aside. On an error nothing new is in the place, or, after a damaged one was put
    /// aside, perhaps the good one.
    pub fn keep(self) -> Result<Kept, AttachmentError> {
        let Self { sha256, bytes, mut temporary } = self;
        let shared = temporary.shared.clone();
        let path = shared.dir.join(place(&sha256));
        let folder = path.parent().unwrap_or(&shared.dir);
        let mut held = shared.held();
        let found = look(&path, &sha256);
        let new = !matches!(found, Ok(Look::Intact(_)));
        // What cannot be read is no better than what is damaged, and moving it needs no reading.
        let put_aside = match found {
            Ok(Look::Intact(_) | Look::Missing) => None,
            Ok(Look::Altered) | Err(_) => Some(shared.put_aside(&sha256)?),
        };
        if new {
            shared.make_dir(folder)?;
            temporary.move_to(&path)?;
        }
        // Also where nothing was made: whoever made it may have been ended before this step.
        let durable = [folder, &shared.root(), &shared.dir].into_iter().try_for_each(|dir| shared.sync_dir(dir));
        if let Err(error) = durable {
            if new && put_aside.is_none() && !held.contains_key(&sha256) {
                // Where this fails too, a file that no entry names stays, for the next sweep.
                let _ = shared.disk.remove(&path);
            }
            return Err(error);
        }
        *held.entry(sha256).or_default() += 1;
        drop(held);
        Ok(Kept { sha256, bytes, new, put_aside, _hold: Hold { shared, sha256 } })
    }
}

/// A file in `incoming`, removed with this.
struct Temporary {
    shared: Arc<Shared>,
    path: PathBuf,
    moved: bool,
}

impl Temporary {
    fn move_to(&mut self, path: &Path) -> Result<(), AttachmentError> {
        self.shared.rename(&self.path, path)?;
        self.moved = true;
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.moved {
            // Where this fails the next opening does it.
            let _ = self.shared.disk.remove(&self.path);
        }
    }
}

/// Keeps a file from being swept.
struct Hold {
    shared: Arc<Shared>,
    sha256: Hash,
}

impl Drop for Hold {
    fn drop(&mut self) {
        let mut held = self.shared.held();
        if let Some(count) = held.get_mut(&self.sha256) {
            *count -= 1;
            if *count == 0 {
                held.remove(&self.sha256);
            }
        }
    }
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Incoming").field("stated", &self.stated).field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

impl fmt::Debug for Staged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Staged").field("sha256", &self.sha256).field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut kept = f.debug_struct("Kept");
        kept.field("sha256", &self.sha256).field("bytes", &self.bytes).field("new", &self.new).field("put_aside", &self.put_aside);
        kept.finish_non_exhaustive()
    }
}
