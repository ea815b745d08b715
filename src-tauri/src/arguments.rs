//! What may stand behind `pathfolio` on the command line: only where the data is.

use std::ffi::OsString;
use std::path::PathBuf;

/// What the caller asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Open the window on this data directory, or on the usual one.
    Window {
        /// `--data-dir DIR`; `app` looks at `PATHFOLIO_DATA_DIR` and the platform's place without it.
        data_dir: Option<PathBuf>,
    },
    /// Print how to call the program.
    Help,
    /// Print the version.
    Version,
}

/// The arguments after the program's name; an argument that is not understood comes back as the error.
pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Wish, OsString> {
    let mut arguments = arguments.into_iter();
    let mut data_dir = None;
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--help" | "-h") => return Ok(Wish::Help),
            Some("--version" | "-V") => return Ok(Wish::Version),
            Some("--data-dir") => match arguments.next() {
                Some(folder) if !folder.is_empty() => data_dir = Some(PathBuf::from(folder)),
                _ => return Err(argument),
            },
            Some(text) => match text.strip_prefix("--data-dir=") {
                Some(folder) if !folder.is_empty() => data_dir = Some(PathBuf::from(folder)),
                _ => return Err(argument),
            },
            None => return Err(argument),
        }
    }
    Ok(Wish::Window { data_dir })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(arguments: &[&str]) -> Result<Wish, OsString> {
        read(arguments.iter().map(OsString::from))
    }

    #[test]
    fn where_the_data_is_can_be_said_in_both_spellings() {
        let there = || Ok(Wish::Window { data_dir: Some(PathBuf::from("there")) });
        assert_eq!(wish(&["--data-dir", "there"]), there());
        assert_eq!(wish(&["--data-dir=there"]), there());
        assert_eq!(wish(&[]), Ok(Wish::Window { data_dir: None }));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for arguments in [&["--data-dir"][..], &["--data-dir="], &["--data-dri", "there"], &["there"]] {
            assert_eq!(wish(arguments), Err(OsString::from(arguments[0])), "{arguments:?}");
        }
    }
}
