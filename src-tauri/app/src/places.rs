//! Where things lie, and which language is spoken there: the platform's convention, unless told otherwise.

use std::path::{Path, PathBuf};

/// The environment variable that names the data directory, for the window and the command line alike.
pub const DATA_DIR: &str = "PATHFOLIO_DATA_DIR";

/// The folders the program uses.
#[derive(Debug, Clone)]
pub struct Places {
    /// The record.
    pub data: PathBuf,
    /// Where a portfolio goes that names no destination.
    pub documents: PathBuf,
}

impl Places {
    /// The given places, else the environment's, else the platform's.
    pub fn find(data: Option<PathBuf>, documents: Option<PathBuf>) -> Self {
        let data = data.or_else(|| set(DATA_DIR)).unwrap_or_else(|| data_home().join("pathfolio"));
        let documents = documents.unwrap_or_else(documents_home);
        Self { data, documents }
    }

    /// The sample profile's own directory.
    pub fn sample(&self) -> PathBuf {
        self.data.join("sample")
    }
}

/// Tag of the language that the environment asks for, such as `de`, for the window and the command line. Of `LC_ALL`,
/// `LC_MESSAGES` and `LANG` the first that is set decides.
pub fn system_language() -> Option<String> {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set)?;
    Some(language_of(locale.to_str()?).to_owned())
}

/// `de` of `de_AT.UTF-8`.
fn language_of(locale: &str) -> &str {
    locale.split(['_', '-', '.', '@']).next().unwrap_or_default()
}

fn set(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn home() -> PathBuf {
    set("HOME").or_else(|| set("USERPROFILE")).unwrap_or_else(|| PathBuf::from("."))
}

fn data_home() -> PathBuf {
    if cfg!(target_os = "macos") {
        home().join("Library/Application Support")
    } else if cfg!(windows) {
        set("LOCALAPPDATA").unwrap_or_else(|| home().join("AppData/Local"))
    } else {
        set("XDG_DATA_HOME").filter(|p| p.is_absolute()).unwrap_or_else(|| home().join(".local/share"))
    }
}

fn documents_home() -> PathBuf {
    let named = if cfg!(target_os = "linux") { xdg_documents() } else { None };
    named.or_else(|| Some(home().join("Documents")).filter(|p| p.is_dir())).unwrap_or_else(home)
}

/// `XDG_DOCUMENTS_DIR` of the user's `user-dirs.dirs`, as xdg-user-dirs writes it.
fn xdg_documents() -> Option<PathBuf> {
    let config = set("XDG_CONFIG_HOME").unwrap_or_else(|| home().join(".config"));
    let text = std::fs::read_to_string(config.join("user-dirs.dirs")).ok()?;
    let line = text.lines().find_map(|l| l.trim().strip_prefix("XDG_DOCUMENTS_DIR="))?;
    let path = line.trim_matches('"');
    let path = path.strip_prefix("$HOME/").map_or_else(|| PathBuf::from(path), |rest| home().join(rest));
    path.is_dir().then_some(path)
}

/// `dir/stem.ext`, or `dir/stem (2).ext` and so on: never a file that is there already.
pub(crate) fn free_name(dir: &Path, stem: &str, extension: &str) -> PathBuf {
    let first = dir.join(format!("{stem}.{extension}"));
    if !first.exists() {
        return first;
    }
    (2u32..).map(|n| dir.join(format!("{stem} ({n}).{extension}"))).find(|p| !p.exists()).unwrap_or(first)
}

/// `dir/name`, or with a number before its extension: never a file that is there already.
pub(crate) fn free_path(dir: &Path, name: &str) -> PathBuf {
    match name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()) {
        Some((stem, extension)) => free_name(dir, stem, extension),
        None => {
            let first = dir.join(name);
            if first.exists() { (2u32..).map(|n| dir.join(format!("{name} ({n})"))).find(|p| !p.exists()).unwrap_or(first) } else { first }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language() {
        let named = ["de_DE.UTF-8", "de_AT@euro", "de-CH", "de", "en_GB.UTF-8", "C.UTF-8", "POSIX"].map(language_of);
        assert_eq!(named, ["de", "de", "de", "de", "en", "C", "POSIX"]);
    }
}
