//! Passphrases: from a file, or asked for on the terminal without being shown. Never from the environment or the arguments,
//! where other programs see them.

use clap::ArgMatches;
use pathfolio_app::App;
use pathfolio_app::wire::{ApiError, ErrorCode};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// The longest first line that is read, in bytes.
const LONGEST: u64 = 4096;

/// What goes into the request under which name: for what protects, a passphrase that is given twice; for what opens, what the file
/// named on the command line holds. Where a file to be opened needs one that was not named, it is asked for later.
pub(crate) fn given(app: &App, command: &str, arguments: &ArgMatches) -> Result<Option<(&'static str, String)>, ApiError> {
    let file = arguments.try_get_one::<PathBuf>("passphrase_file").ok().flatten();
    let protects = match command {
        "backup_passphrase_set" => true,
        "export" => file.is_some() || arguments.get_flag("protect"),
        _ => return file.map(|file| first_line(app, file).map(|words| ("secret", words))).transpose(),
    };
    match file {
        _ if !protects => Ok(None),
        Some(file) => first_line(app, file).map(|words| Some(("passphrase", words))),
        None => twice(app).map(|words| Some(("passphrase", words))),
    }
}

/// Whether a refusal can be answered by asking.
pub(crate) fn would_help(error: &ApiError) -> bool {
    matches!(error.code, ErrorCode::PassphraseNeeded | ErrorCode::KeyNeeded)
}

/// Asks for what opens a file.
pub(crate) fn ask(app: &App) -> Result<String, ApiError> {
    prompt(app, "cli-ask-secret")
}

fn twice(app: &App) -> Result<String, ApiError> {
    let first = prompt(app, "cli-ask-passphrase")?;
    let second = prompt(app, "cli-ask-passphrase-again")?;
    if first == second { Ok(first) } else { Err(app.refused(ErrorCode::BadRequest, &app.text().get("cli-passphrase-differs"))) }
}

fn prompt(app: &App, key: &str) -> Result<String, ApiError> {
    let asked = rpassword::prompt_password(format!("{} ", app.text().get(key)));
    asked.map_err(|_| app.refused(ErrorCode::BadRequest, &app.text().get("cli-passphrase-nobody")))
}

/// The first line, without its end.
fn first_line(app: &App, path: &Path) -> Result<String, ApiError> {
    let mut line = String::new();
    let read = File::open(path).and_then(|file| BufReader::new(file.take(LONGEST)).read_line(&mut line));
    read.map_err(|error| app.refused(ErrorCode::Io, &format!("{}: {error}", path.display())))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
