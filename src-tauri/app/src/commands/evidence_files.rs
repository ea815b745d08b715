//! Files on their way in, kept files on their way out, and items suggested for the words of a piece.

use crate::app::App;
use crate::commands::evidence::file_dto;
use crate::places::FreePlace;
use crate::refuse::{from_attachment, from_io, refuse_what};
use crate::text::args;
use crate::wire::*;
use base64::{Engine, prelude::BASE64_STANDARD};
use pathfolio_core::journal::Hash;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// Most bytes of one push.
const PUSH: usize = 1 << 20;

pub(crate) fn begin(app: &App, asked: FileBegin) -> Result<FileHandle, ApiError> {
    app.begin_file(&asked.name, asked.bytes).map(|file| FileHandle { file })
}

pub(crate) fn push(app: &App, asked: FilePush) -> Result<FileProgress, ApiError> {
    let fits = asked.data.len() <= PUSH.div_ceil(3) * 4;
    let bytes = BASE64_STANDARD.decode(&asked.data).ok().filter(|_| fits);
    let bytes = bytes.ok_or_else(|| refuse_what(&app.text, ErrorCode::BadRequest, app.text.get("file-push-unreadable")))?;
    app.push_file(&asked.file, &bytes).map(|bytes| FileProgress { bytes })
}

pub(crate) fn finish(app: &App, asked: FileHandle) -> Result<FileSeen, ApiError> {
    let seen = app.whole_file(&asked.file)?;
    let mut notices = Vec::new();
    if seen.renamed {
        notices.push(app.text.with("file-renamed", args![name = seen.file.name.as_str()]));
    }
    let known = app.with_state(|state| {
        let holds = |kept: &pathfolio_core::journal::Kept<'_>| kept.piece.files.iter().any(|f| f.sha256 == seen.file.sha256);
        state.evidence().into_iter().filter(holds).map(|kept| kept.number).collect::<Vec<_>>()
    });
    if !known.is_empty() {
        notices.push(app.text.with("file-known", args![numbers = app.text.list(&known)]));
    }
    Ok(FileSeen { file: asked.file, seen: file_dto(app, &seen.file, true), notices })
}

pub(crate) fn drop(app: &App, asked: FileHandle) -> Result<FileHandle, ApiError> {
    app.drop_file(&asked.file);
    Ok(asked)
}

pub(crate) fn save(app: &App, asked: FileSave) -> Result<FileSaved, ApiError> {
    let sha256: Hash = asked.sha256.parse().map_err(|_| app.unknown(&asked.sha256, "expected-kept-file"))?;
    let name = app.with_state(|state| {
        let pieces = state.evidence();
        pieces.iter().flat_map(|kept| &kept.piece.files).find(|file| file.sha256 == sha256).map(|file| file.name.clone())
    });
    let name = name.ok_or_else(|| app.unknown(&asked.sha256, "expected-kept-file"))?;
    let mut kept = app.attachments().open(&sha256).map_err(|error| from_attachment(&app.text, &name, &error))?;
    let failed = |path: &Path, error: &io::Error| from_io(&app.text, "writing", path, error);
    let path = match &asked.destination {
        Some(id) => {
            let path = app.staged(id).ok_or_else(|| refuse_what(&app.text, ErrorCode::BadRequest, id.clone()))?;
            copy_out(&mut kept, &path).map_err(|error| failed(&path, &error))?;
            path
        }
        None => {
            let dir = &app.places.documents;
            let place = FreePlace::take(dir, &name).map_err(|error| failed(&dir.join(&name), &error))?;
            copy_out(&mut kept, place.path()).map_err(|error| failed(place.path(), &error))?;
            place.filled()
        }
    };
    Ok(FileSaved { file: path.display().to_string() })
}

/// Copies a kept file out, whole or not at all.
fn copy_out(kept: &mut File, path: &Path) -> io::Result<()> {
    let beside: PathBuf = path.with_file_name(format!(".pathfolio-{}.part", uuid::Uuid::now_v7()));
    let copied = only_mine(&beside)
        .and_then(|mut out| io::copy(kept, &mut out).and_then(|_| out.sync_all()))
        .and_then(|()| std::fs::rename(&beside, path));
    if copied.is_err() {
        // What could not be finished is not left lying about.
        let _ = std::fs::remove_file(&beside);
    }
    copied
}

/// A new file that nobody else may read while it is not whole.
fn only_mine(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Items suggested at one time.
const SUGGESTED: usize = 8;

pub(crate) fn suggest(app: &App, asked: SuggestAsk) -> Result<Suggestions, ApiError> {
    let found = app.matching().items.suggest(&asked.text, SUGGESTED);
    let framework = &app.catalogue.framework;
    let rows = found.into_iter().filter_map(|suggestion| {
        let item = framework.item(&suggestion.item)?;
        let competence = framework.competence(&item.id.competence)?;
        Some(SuggestedItem {
            target: item.id.to_string(),
            text: item.text.clone(),
            competence_title: competence.short.clone(),
            matched: suggestion.words.join(", "),
        })
    });
    Ok(Suggestions { items: rows.collect() })
}
