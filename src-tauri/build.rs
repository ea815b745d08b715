//! Prepares what `tauri::generate_context!` embeds: permissions, capabilities and the built page.
//!
//! Without a built page (`ui/dist`) a debug build embeds a page that says what to run, so that `cargo run`, clippy and
//! the tests work before Node has ever run. A release build stops instead: nobody ships that page.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

const PLACEHOLDER: &str = include_str!("placeholder.html");

fn main() {
    for watched in ["src-tauri/capabilities", "src-tauri/permissions", "src-tauri/placeholder.html", "ui/dist"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    if !Path::new("ui/dist/index.html").exists() {
        embed_placeholder();
    }

    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*"));
    if let Err(error) = tauri_build::try_build(attributes) {
        fail(&format!("{error:#}"));
    }
    if let Err(error) = keep_schemas_under_src_tauri() {
        fail(&format!("cannot move gen/schemas to src-tauri/gen: {error}"));
    }
}

/// Points Tauri at a page in `OUT_DIR` instead of the missing one.
fn embed_placeholder() {
    if env::var("PROFILE").as_deref() == Ok("release") {
        fail("the page is not built (ui/dist is missing): run `cargo xtask run`, or `npm ci && npm run build` in ui/ first");
    }
    println!("cargo:warning=the page is not built (ui/dist is missing): the window will say so. `cargo xtask run` builds everything");
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("placeholder");
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join("index.html"), PLACEHOLDER));
    if let Err(error) = written {
        fail(&format!("cannot write {}: {error}", folder.display()));
    }
    let config = serde_json::json!({ "build": { "frontendDist": folder } });
    println!("cargo:rustc-env=TAURI_CONFIG={config}");
}

/// tauri-build writes its schemas to `./gen` at the root, which the layout does not have.
fn keep_schemas_under_src_tauri() -> io::Result<()> {
    let (from, to) = (Path::new("gen/schemas"), Path::new("src-tauri/gen/schemas"));
    if !from.exists() {
        return Ok(());
    }
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all("src-tauri/gen")?;
    fs::rename(from, to)?;
    fs::remove_dir("gen")
}

fn fail(message: &str) {
    println!("cargo:error={message}");
    std::process::exit(1);
}
