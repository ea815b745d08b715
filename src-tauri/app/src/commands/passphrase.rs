//! The passphrase of backups, and the recovery sheet that opens them without it.

use crate::app::App;
use crate::format;
use crate::refuse::{from_store, refuse_what};
use crate::text::args;
use crate::wire::*;
use chrono::Utc;
use pathfolio_portfolio::{Sheet, render_sheet};
use pathfolio_store::Keyring;

use super::moving::chosen;
use super::portfolio::{Readers, paper, write_out};

/// How many characters of a key stand together on paper.
const GROUP: usize = 4;

pub(crate) fn set(app: &App, asked: PassphraseSet) -> Result<BackupList, ApiError> {
    not_the_sample(app)?;
    let passphrase = chosen(app, &asked.passphrase)?;
    let dir = &app.places.data;
    let mut ring = match Keyring::read(dir) {
        Err(pathfolio_store::StoreError::Damaged { .. }) => {
            // What it opened needs the former passphrase from now on; the file is kept for study.
            Keyring::put_aside(dir).map_err(|error| from_store(&app.text, &error))?;
            Keyring::default()
        }
        read => read.map_err(|error| from_store(&app.text, &error))?,
    };
    ring.set(dir, &passphrase, app.clock().now()).map_err(|error| from_store(&app.text, &error))?;
    // Where this fails the next backup does it, or says why it cannot.
    let _ = app.backups()?.lay_key_beside();
    super::backups::list(app, Nothing {})
}

pub(crate) fn turn_off(app: &App, _: Nothing) -> Result<BackupList, ApiError> {
    not_the_sample(app)?;
    let dir = &app.places.data;
    // Also where the keys are gone: then it is said by somebody that backups may lie open.
    let mut ring = if Keyring::is_there(dir) { app.keyring()? } else { Keyring::default() };
    ring.turn_off(dir).map_err(|error| from_store(&app.text, &error))?;
    super::backups::list(app, Nothing {})
}

fn not_the_sample(app: &App) -> Result<(), ApiError> {
    if app.session().sample { Err(refuse_what(&app.text, ErrorCode::ReadOnly, "backup")) } else { Ok(()) }
}

pub(crate) fn save_sheet(app: &App, asked: SheetSave) -> Result<SheetSaved, ApiError> {
    not_the_sample(app)?;
    let paper = paper(app, asked.paper.as_deref())?;
    let ring = app.keyring()?;
    let none = || refuse_what(&app.text, ErrorCode::BadRequest, app.text.get("sheet-without-passphrase"));
    let (key, since) = ring.current().ok_or_else(none)?;
    let (text, now) = (&app.text, app.clock().now());
    let name = app.with_state(|state| state.profile().name.clone());
    let (words, key) = (|key: &str| text.get(key), key.words());
    let steps = |way: &str, count: usize| (1..=count).map(|n| words(&format!("sheet-{way}-{n}"))).collect::<Vec<String>>();
    let sheet = Sheet {
        language: text.language(),
        paper,
        printed_at: now.with_timezone(&Utc),
        title: words("sheet-title"),
        intro: vec![words("sheet-for"), words("sheet-keep")],
        facts: vec![
            (words("sheet-of"), name.clone().unwrap_or_else(|| words("sheet-of-nobody"))),
            (words("sheet-made"), format::date(text, now.date_naive())),
            (words("sheet-since"), text.with("sheet-since-said", args![at = format::moment(text, since)])),
            (words("sheet-place"), app.backup_folder().display().to_string()),
        ],
        name,
        key_title: words("sheet-key"),
        key: in_groups(&key),
        key_note: words("sheet-key-note"),
        ways: vec![(words("sheet-here"), steps("here", 3)), (words("sheet-elsewhere"), steps("elsewhere", 4))],
        blanks: vec![words("sheet-hint"), words("sheet-where")],
    };
    let bytes = render_sheet(&sheet).map_err(|error| refuse_what(text, ErrorCode::Portfolio, error.to_string()))?;
    let stem = |date: &str| text.with("sheet-file", args![date = date]);
    let file = write_out(app, asked.destination.as_deref(), stem, "pdf", &bytes, Readers::OnlyMe)?.display().to_string();
    Ok(SheetSaved { said: text.with("said-sheet", args![file = file.as_str()]), file })
}

/// The prefix, then groups.
fn in_groups(key: &str) -> String {
    let (prefix, rest) = key.split_at(key.rfind('1').map_or(0, |one| one + 1));
    let rest: Vec<char> = rest.chars().collect();
    let groups = rest.chunks(GROUP).map(|group| group.iter().collect::<String>());
    std::iter::once(prefix.to_owned()).chain(groups).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::in_groups;

    #[test]
    fn a_key_reads_back_from_paper() {
        let key = "AGE-SECRET-KEY-1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
        let groups = in_groups(key);
        assert!(groups.starts_with("AGE-SECRET-KEY-1 QPZR Y9X8 "), "{groups}");
        assert_eq!(groups.replace(' ', ""), key);
    }
}
