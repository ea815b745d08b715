//! A data directory of its own, the door on it, and the command line on it.

use pathfolio_app::wire::ApiError;
use pathfolio_app::{Access, App, Clock, FixedClock, OpenOptions};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// 24 November 2026, a Tuesday, 14:02 in Stockholm.
pub(crate) fn clock() -> Box<dyn Clock> {
    Box::new(FixedClock("2026-11-24T14:02:00+01:00".parse().unwrap()))
}

/// A place for one person's record.
pub(crate) struct Place(TempDir);

impl Place {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Opens the door.
    pub(crate) fn open(&self) -> App {
        self.try_open().unwrap()
    }

    pub(crate) fn try_open(&self) -> Result<App, ApiError> {
        self.open_for(Access::Write)
    }

    pub(crate) fn open_for(&self, access: Access) -> Result<App, ApiError> {
        let options = OpenOptions {
            data_dir: Some(self.data()),
            access,
            documents: Some(self.0.path().to_owned()),
            clock: Some(clock()),
            purpose: "test".to_owned(),
            ..OpenOptions::default()
        };
        App::open(options)
    }

    /// The command line on this place.
    pub(crate) fn program(&self) -> Command {
        let mut command = Command::new(pathfolio_tests::program::built("pathfolio-cli"));
        command.arg("--data-dir").arg(self.data()).env("LC_ALL", "C.UTF-8");
        command
    }

    /// Runs the command line.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        let output = self.program().args(arguments).output().unwrap();
        Ran(output)
    }

    /// Every file below the data directory with its bytes, the lock apart.
    pub(crate) fn bytes(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        collect(&self.data().join("journal"), &mut files);
        files.sort();
        files
    }
}

fn collect(dir: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { collect(&path, files) } else { files.push((path.clone(), std::fs::read(&path).unwrap())) }
    }
}

/// What a run of the command line left.
pub(crate) struct Ran(Output);

impl Ran {
    pub(crate) fn code(&self) -> i32 {
        self.0.status.code().unwrap_or(-1)
    }

    pub(crate) fn out(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    pub(crate) fn err(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }

    /// The one JSON object of `--json`.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out()).unwrap_or_else(|e| panic!("{e}: {:?} {:?}", self.out(), self.err()))
    }
}

/// Calls a command that must succeed.
pub(crate) fn ok(app: &App, name: &str, request: Value) -> Value {
    app.call(name, request).unwrap_or_else(|e| panic!("{name}: {e:?}"))
}

/// Calls a command that must be refused; the code.
pub(crate) fn refused(app: &App, name: &str, request: Value) -> (String, ApiError) {
    let error = app.call(name, request.clone()).expect_err(&format!("{name} {request} was not refused"));
    (serde_json::to_value(error.code).unwrap().as_str().unwrap().to_owned(), error)
}

/// A rating of one target.
pub(crate) fn rating(target: &str, level: i64) -> Value {
    json!({ "ratings": [{ "target": target, "level": level }] })
}
