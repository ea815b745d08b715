//! Lists the content files of `data/`, so that each is compiled into the program and none is forgotten.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

/// The folders that hold content; words of the program, fonts and the sample person are taken in where they are used.
const FOLDERS: [&str; 6] = ["frameworks", "clauses", "roles", "backgrounds", "resources", "practice"];

fn main() -> io::Result<()> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let mut rows = String::from("&[\n");
    for folder in FOLDERS {
        list(&data.join(folder), &format!("data/{folder}"), &mut rows)?;
    }
    rows.push(']');
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    fs::write(Path::new(&out).join("content.rs"), rows)
}

fn list(dir: &Path, name: &str, rows: &mut String) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", dir.display());
    let mut entries = fs::read_dir(dir)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let file = format!("{name}/{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            list(&path, &file, rows)?;
        } else {
            let _ = writeln!(rows, "({file:?}, include_str!({:?})),", path.display().to_string());
        }
    }
    Ok(())
}
