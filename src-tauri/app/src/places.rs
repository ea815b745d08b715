//! Where things lie, and which language is spoken there: the platform's convention, unless told otherwise.

use pathfolio_core::evidence::numbered_name;
use std::fs::File;
use std::io;
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

/// A place for a new file: under a name that no other file has, held by an empty file until the whole one takes it. Let go
/// of unfilled, it leaves nothing behind.
pub(crate) struct FreePlace {
    path: PathBuf,
    filled: bool,
}

impl FreePlace {
    /// `dir/name`, or with a number before its extension: never a file that is there already, nor one that comes in between.
    pub(crate) fn take(dir: &Path, name: &str) -> io::Result<Self> {
        for number in 1u32.. {
            let mark = if number == 1 { String::new() } else { format!(" ({number})") };
            let path = dir.join(numbered_name(name, &mark));
            match File::create_new(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                taken => return taken.map(|_| Self { path, filled: false }),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The file is in its place.
    pub(crate) fn filled(mut self) -> PathBuf {
        self.filled = true;
        std::mem::take(&mut self.path)
    }
}

impl Drop for FreePlace {
    fn drop(&mut self) {
        if !self.filled {
            // It holds nothing; what cannot be removed says so by being empty.
            let _ = std::fs::remove_file(&self.path);
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

    #[test]
    fn a_new_file_takes_no_other_files_place_and_leaves_none_behind_when_it_does_not_come() {
        let dir = tempfile::tempdir().unwrap();
        let names = || {
            let mut names: Vec<_> = std::fs::read_dir(dir.path()).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
            names.sort();
            names
        };
        let first = FreePlace::take(dir.path(), "audit.pdf").unwrap();
        let second = FreePlace::take(dir.path(), "audit.pdf").unwrap();
        assert_eq!(names(), ["audit (2).pdf", "audit.pdf"], "what is on its way is no free place");
        drop(first);
        assert_eq!(second.filled(), dir.path().join("audit (2).pdf"));
        assert_eq!(names(), ["audit (2).pdf"]);
        let longest = format!("{}.pdf", "x".repeat(251));
        let [one, two] = [0; 2].map(|_| FreePlace::take(dir.path(), &longest).unwrap().filled());
        assert!(one != two && two.to_string_lossy().ends_with(" (2).pdf"), "{two:?}");
        assert!(FreePlace::take(&dir.path().join("nowhere"), "audit.pdf").is_err());
    }
}
