//! The printed portfolio: its pages as pictures, and the file.

use crate::app::App;
use crate::places::FreePlace;
use crate::portfolio::Choice;
use crate::refuse::{from_io, refuse_what};
use crate::text::args;
use crate::wire::*;
use pathfolio_core::evidence::Label;
use pathfolio_core::journal::Hash;
use pathfolio_portfolio::model::Paper;
use pathfolio_portfolio::pages;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

pub(crate) fn paper(app: &App, asked: Option<&str>) -> Result<Paper, ApiError> {
    match asked.unwrap_or("a4") {
        "a4" => Ok(Paper::A4),
        "letter" => Ok(Paper::Letter),
        other => Err(refuse_what(&app.text, ErrorCode::BadRequest, app.text.with("paper-unknown", args![what = other]))),
    }
}

/// What a print holds: paper, the highest label told in full, and the competences chosen; all of them where none are named.
fn choice(app: &App, asked_paper: Option<&str>, label: Option<&str>, competences: Option<&[String]>) -> Result<Choice, ApiError> {
    let label = match label {
        None => Label::Internal,
        Some(given) => *Label::ALL
            .iter()
            .find(|label| label.as_str() == given)
            .ok_or_else(|| refuse_what(&app.text, ErrorCode::BadRequest, app.text.with("label-unknown", args![what = given])))?,
    };
    let chosen =
        competences.map(|numbers| numbers.iter().map(|n| app.competence(n).map(|c| c.number.clone())).collect::<Result<BTreeSet<_>, _>>());
    let chosen = chosen.transpose()?;
    if chosen.as_ref().is_some_and(BTreeSet::is_empty) {
        return Err(refuse_what(&app.text, ErrorCode::BadRequest, app.text.get("competences-none")));
    }
    Ok(Choice { paper: paper(app, asked_paper)?, label, chosen })
}

pub(crate) fn preview(app: &App, asked: PortfolioAsk) -> Result<PortfolioPreview, ApiError> {
    let choice = choice(app, asked.paper.as_deref(), asked.label.as_deref(), asked.competences.as_deref())?;
    let model = app.portfolio_model(&choice)?;
    let pages = pages(&model);
    let outline = pages.outline();
    let mut pictures = BTreeMap::new();
    let mut rows = Vec::new();
    for page in 0..pages.count() {
        let svg = pages.svg(page).unwrap_or_default();
        let hash = Hash::of(svg.as_bytes()).to_string();
        let title = outline.iter().rfind(|entry| entry.page <= page).map(|e| short(app, &e.title)).unwrap_or_default();
        pictures.insert(hash.clone(), svg);
        rows.push(PageDto { hash, title });
    }
    app.keep_pages(pictures);
    let contents =
        outline.iter().map(|e| ContentsRow { title: short(app, &e.title), page: e.page as u32 + 1, depth: e.depth as u8 + 1 }).collect();
    let preflight = preflight(app, &pages.preflight().missing_glyphs)?;
    let left_out = app.catalogue.framework.competences.iter().filter(|c| !choice.holds(&c.number)).map(|c| c.number.to_string());
    Ok(PortfolioPreview { pages: rows, contents, preflight, held_back: held_back(app, &choice), left_out: left_out.collect() })
}

/// The pieces of this print that the label holds back, for the holder's own eyes.
fn held_back(app: &App, choice: &Choice) -> Vec<EvidenceRef> {
    app.with_state(|state| {
        let listed = app.listed(state, choice).0;
        let kept = listed.into_iter().filter(|kept| kept.piece.label > choice.label);
        let row = |kept: pathfolio_core::journal::Kept<'_>| EvidenceRef {
            id: kept.id.to_owned(),
            number: kept.number,
            title: kept.piece.title.clone(),
            basis: kept.piece.basis.as_str().to_owned(),
            date: kept.piece.date.to_string(),
            state: kept.piece.label.as_str().to_owned(),
        };
        kept.map(row).collect()
    })
}

/// The title of a section as it fits beside the pages: a competence's short one.
fn short(app: &App, title: &str) -> String {
    let named =
        app.catalogue.framework.competences.iter().find(|c| title.strip_prefix(c.number.as_str()) == Some(&format!(" {}", c.title)));
    named.map_or_else(|| title.to_owned(), |c| format!("{} {}", c.number, c.short))
}

/// What a reader will ask, in sentences.
fn preflight(app: &App, missing: &BTreeMap<char, usize>) -> Result<Vec<String>, ApiError> {
    let standing = app.standing(None)?;
    let counted = app.readiness_of_all(&standing);
    let text = &app.text;
    let mut sentences = Vec::new();
    if standing.profile.name.is_none() {
        sentences.push(text.get("preflight-name"));
    }
    if standing.profile.role.is_none() {
        sentences.push(text.get("preflight-role"));
    }
    if counted.not_assessed > 0 {
        sentences.push(text.with("preflight-not-assessed", args![count = counted.not_assessed]));
    }
    if counted.demonstrated == 0 {
        sentences.push(text.get("preflight-undemonstrated"));
    }
    if !missing.is_empty() {
        let glyphs = missing.keys().map(char::to_string).collect::<Vec<_>>().join(" ");
        sentences.push(text.with("preflight-glyphs", args![glyphs = glyphs]));
    }
    Ok(sentences)
}

pub(crate) fn page(app: &App, asked: PageAsk) -> Result<PageSvg, ApiError> {
    let blob = app.blob(&asked.hash).ok_or_else(|| app.unknown(&asked.hash, "expected-page"))?;
    Ok(PageSvg { svg: String::from_utf8_lossy(&blob.bytes).into_owned() })
}

pub(crate) fn save(app: &App, asked: PortfolioSave) -> Result<PortfolioSaved, ApiError> {
    let choice = choice(app, asked.paper.as_deref(), asked.label.as_deref(), asked.competences.as_deref())?;
    let model = app.portfolio_model(&choice)?;
    let pages = pages(&model);
    let bytes = pages.pdf(&model).map_err(|e| refuse_what(&app.text, ErrorCode::Portfolio, e.to_string()))?;
    let file = write_out(app, asked.destination.as_deref(), |date| stem(app, model.name.as_deref(), date), "pdf", &bytes, Readers::Usual)?;
    Ok(PortfolioSaved {
        file: file.display().to_string(),
        pages: pages.count() as u32,
        bytes: bytes.len() as u64,
        sha256: Hash::of(&bytes).to_string(),
    })
}

/// Who may read a file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// Whoever may read what this user writes.
    Usual,
    /// Nobody else.
    OnlyMe,
}

/// Writes a file to a place that the shell has asked for, or under a dated name in the documents folder that no other file has.
pub(crate) fn write_out(
    app: &App,
    asked: Option<&str>,
    stem: impl FnOnce(&str) -> String,
    extension: &str,
    bytes: &[u8],
    readers: Readers,
) -> Result<PathBuf, ApiError> {
    let write =
        |file: &Path| write_whole(file, bytes, readers).map_err(|(operation, path, error)| from_io(&app.text, operation, &path, &error));
    match asked {
        Some(id) => {
            let file = app.staged(id).ok_or_else(|| refuse_what(&app.text, ErrorCode::BadRequest, id))?;
            write(&file)?;
            Ok(file)
        }
        None => {
            let (dir, name) = (&app.places.documents, format!("{}.{extension}", stem(&app.today().to_string())));
            let place = FreePlace::take(dir, &name).map_err(|error| from_io(&app.text, "writing", &dir.join(&name), &error))?;
            write(place.path())?;
            Ok(place.filled())
        }
    }
}

/// The name of a print's file.
fn stem(app: &App, name: Option<&str>, date: &str) -> String {
    let safe: String = name.unwrap_or_default().chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_')).take(60).collect();
    match safe.trim() {
        "" => app.text.with("portfolio-file-nameless", args![date = date]),
        name => app.text.with("portfolio-file", args![name = name, date = date]),
    }
}

/// Writes a file whole or not at all: beside its place first, durable, then under its name.
fn write_whole(file: &Path, bytes: &[u8], readers: Readers) -> Result<(), (&'static str, PathBuf, std::io::Error)> {
    let dir = file.parent().filter(|d| !d.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = dir.join(format!(".pathfolio-{}.part", uuid::Uuid::now_v7()));
    let write = || {
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, if readers == Readers::OnlyMe { 0o600 } else { 0o666 });
        let mut out = options.open(&beside)?;
        out.write_all(bytes)?;
        out.sync_all()
    };
    let done = write()
        .map_err(|e| ("writing", file.to_owned(), e))
        .and_then(|()| fs::rename(&beside, file).map_err(|e| ("naming", file.to_owned(), e)));
    if done.is_err() {
        // What could not be finished is not left lying about; if even that fails, the first error says more.
        let _ = fs::remove_file(&beside);
    }
    done
}
