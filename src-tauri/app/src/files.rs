//! Files on their way in: begun by name and size, pushed piece by piece, or staged by path from outside the window. They
//! are named by an id until a piece of evidence keeps them; what nobody keeps is gone with the program.

use crate::app::{App, lock};
use crate::refuse::{from_attachment, refuse_what};
use crate::text::args;
use crate::wire::{ApiError, ErrorCode};
use pathfolio_core::evidence::{FileRef, clean_name};
use pathfolio_store::{Attachments, Incoming, Kept, Staged};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex};

/// Most files on their way in at one time.
const MOST: usize = 200;

/// The files that are not kept yet.
#[derive(Default)]
pub(crate) struct Files(Mutex<BTreeMap<String, OnItsWay>>);

struct OnItsWay {
    name: String,
    /// Whether its name held what is not seen, or a path.
    renamed: bool,
    state: State,
}

enum State {
    Coming(Incoming),
    Whole(Staged),
    /// In its place already, while its entry is not written: one that failed to be saved can be tried again.
    Kept((FileRef, Arc<Kept>)),
}

/// A file that came in whole.
pub(crate) struct Seen {
    pub(crate) file: FileRef,
    pub(crate) renamed: bool,
}

impl App {
    /// Where files are kept.
    pub(crate) fn attachments(&self) -> Attachments {
        let open = self.session().attachments();
        open.unwrap_or_else(|| Attachments::at(&self.record_dir()))
    }

    /// Begins to take a file in; answers its id.
    pub(crate) fn begin_file(&self, name: &str, bytes: u64) -> Result<String, ApiError> {
        let (clean, renamed) = self.name(name)?;
        let incoming = self.attachments().begin(bytes).map_err(|error| from_attachment(&self.text, &clean, &error))?;
        self.put(OnItsWay { name: clean, renamed, state: State::Coming(incoming) })
    }

    /// Takes the next bytes; answers how many have come.
    pub(crate) fn push_file(&self, id: &str, bytes: &[u8]) -> Result<u64, ApiError> {
        let mut files = lock(&self.files.0);
        let file = files.get_mut(id).ok_or_else(|| self.unknown(id, "expected-file"))?;
        let State::Coming(incoming) = &mut file.state else { return Err(self.unknown(id, "expected-file")) };
        match incoming.push(bytes) {
            Ok(()) => Ok(incoming.bytes()),
            Err(error) => {
                let refused = from_attachment(&self.text, &file.name, &error);
                files.remove(id);
                Err(refused)
            }
        }
    }

    /// All bytes have come: the file is whole and durable, and waits to be kept.
    pub(crate) fn finish_file(&self, id: &str) -> Result<Seen, ApiError> {
        let mut files = lock(&self.files.0);
        let OnItsWay { name, renamed, state } = files.remove(id).ok_or_else(|| self.unknown(id, "expected-file"))?;
        let staged = match state {
            State::Coming(incoming) => incoming.finish().map_err(|error| from_attachment(&self.text, &name, &error))?,
            State::Whole(staged) => staged,
            State::Kept(file) => {
                let seen = Seen { file: file.0.clone(), renamed };
                files.insert(id.to_owned(), OnItsWay { name, renamed, state: State::Kept(file) });
                return Ok(seen);
            }
        };
        let file = FileRef { sha256: staged.sha256(), name: name.clone(), bytes: staged.bytes() };
        files.insert(id.to_owned(), OnItsWay { name, renamed, state: State::Whole(staged) });
        Ok(Seen { file, renamed })
    }

    /// Lets a file go.
    pub(crate) fn drop_file(&self, id: &str) {
        lock(&self.files.0).remove(id);
    }

    /// Takes in the file at a staged path, if `id` is one.
    pub(crate) fn take_staged(&self, id: &str) -> Result<Option<Seen>, ApiError> {
        let Some(path) = self.staged(id) else { return Ok(None) };
        let given = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (name, renamed) = self.name(&given)?;
        let copied = self.attachments().copy_in(&path, &mut |_| ControlFlow::Continue(()));
        let staged = copied.map_err(|error| from_attachment(&self.text, &path.display().to_string(), &error))?;
        let file = FileRef { sha256: staged.sha256(), name: name.clone(), bytes: staged.bytes() };
        lock(&self.files.0).insert(id.to_owned(), OnItsWay { name, renamed, state: State::Whole(staged) });
        Ok(Some(Seen { file, renamed }))
    }

    /// Lets every file go that is not kept: they were for the record that is being left.
    pub(crate) fn drop_files(&self) {
        lock(&self.files.0).clear();
    }

    /// The file of that id, whole; it stays until [`App::keep_files`].
    pub(crate) fn whole_file(&self, id: &str) -> Result<Seen, ApiError> {
        match self.take_staged(id)? {
            Some(seen) => Ok(seen),
            None => self.finish_file(id),
        }
    }

    /// Puts files in their place, durably, before the entry that names them is written. The answer holds them there until
    /// it is dropped; drop it after the entry, and let the ids go ([`App::drop_file`]) once that is saved.
    pub(crate) fn keep_files(&self, ids: &[String]) -> Result<Vec<Arc<Kept>>, ApiError> {
        let mut kept = Vec::new();
        let mut files = lock(&self.files.0);
        for id in ids {
            let Some(OnItsWay { name, renamed, state }) = files.remove(id) else { continue };
            let State::Whole(staged) = state else {
                files.insert(id.clone(), OnItsWay { name, renamed, state });
                continue;
            };
            let file = FileRef { sha256: staged.sha256(), name: name.clone(), bytes: staged.bytes() };
            let held = Arc::new(staged.keep().map_err(|error| from_attachment(&self.text, &name, &error))?);
            kept.push(held.clone());
            // Held until the id is let go: where the entry could not be saved, the next try names it.
            files.insert(id.clone(), OnItsWay { name, renamed, state: State::Kept((file, held)) });
        }
        Ok(kept)
    }

    fn put(&self, file: OnItsWay) -> Result<String, ApiError> {
        let mut files = lock(&self.files.0);
        if files.len() >= MOST {
            return Err(refuse_what(&self.text, ErrorCode::BadRequest, self.text.with("files-too-many", args![count = MOST])));
        }
        let id = uuid::Uuid::now_v7().to_string();
        files.insert(id.clone(), file);
        Ok(id)
    }

    /// A name as it may be kept, and whether it had to be cleaned.
    fn name(&self, given: &str) -> Result<(String, bool), ApiError> {
        let clean = clean_name(given).unwrap_or_else(|| self.text.get("file-nameless"));
        let renamed = clean != given;
        Ok((clean, renamed))
    }
}
