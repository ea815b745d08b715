//! From the command line to the running window, and every way in which that can fail, with its words and exit code.
//!
//! One person's data has one writer. With a session bus a second start shows the first window and is done. Without one
//! the store's lock decides: the second start says who holds the data and leaves.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;

use pathfolio_app::{DATA_DIR, Text, system_language};
use tauri::{Manager, RunEvent};

use crate::arguments::{self, Wish};
use crate::door::{self, Door};
use crate::{blobs, display, window};

const REFUSED: u8 = 1;
const WRONG_USAGE: u8 = 2;
const BUSY: i32 = 4;

/// Runs the program and gives its exit code: 0 done, 1 refused, 2 wrong usage or no screen, 4 the data are open elsewhere.
#[must_use]
pub fn run() -> ExitCode {
    let text = Text::speaking(system_language().as_deref());
    let data_dir = match arguments::read(std::env::args_os().skip(1)) {
        Ok(Wish::Window { data_dir }) => data_dir,
        Ok(Wish::Help) => return say(&text.get("desktop-usage")),
        Ok(Wish::Version) => return say(concat!("pathfolio ", env!("CARGO_PKG_VERSION"))),
        Err(argument) => {
            let argument = argument.to_string_lossy().into_owned();
            let refusal = text.with("desktop-unknown-argument", &[("argument", argument.into())]);
            return leave(WRONG_USAGE, &format!("{refusal}\n{}", text.get("desktop-usage")));
        }
    };
    if !display::is_present() {
        return leave(WRONG_USAGE, &text.get("desktop-no-display"));
    }
    display::paint_without_shaders();
    let program = match build_quietly(data_dir.as_deref()) {
        Some(Ok(program)) => program,
        Some(Err(error)) => return leave(REFUSED, &text.with("desktop-window-failed", &[("why", error.to_string().into())])),
        None => return leave(WRONG_USAGE, &text.get("desktop-no-display")),
    };

    // After building: a second start with a session bus has left by now, so a lock found here is somebody else's.
    let handle = program.handle().clone();
    program.manage(Door::open(data_dir, move |error| {
        eprintln!("{} {} {}", error.message, error.safe, error.next);
        handle.exit(BUSY);
    }));
    // The event loop ends the process itself: nothing is dropped after it.
    program.run(|app, event| {
        if let RunEvent::Exit = event {
            app.state::<Door>().close();
        }
    });
    ExitCode::SUCCESS
}

/// [`build`], without the toolkit's own cry: it panics where a display is named but does not answer. Then `None`.
fn build_quietly(data_dir: Option<&Path>) -> Option<tauri::Result<tauri::App>> {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let built = catch_unwind(AssertUnwindSafe(|| build(data_dir)));
    std::panic::set_hook(hook);
    built.ok()
}

fn build(data_dir: Option<&Path>) -> tauri::Result<tauri::App> {
    tauri::Builder::default()
        .plugin(single_instance(data_dir))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .register_asynchronous_uri_scheme_protocol(blobs::SCHEME, blobs::serve)
        .invoke_handler(tauri::generate_handler![door::call])
        .setup(|app| Ok(window::open(app.handle())?))
        .build(tauri::generate_context!())
}

/// One window per data directory: who names another one may look at it beside the first.
fn single_instance(data_dir: Option<&Path>) -> tauri::plugin::TauriPlugin<tauri::Wry> {
    let mut builder = tauri_plugin_single_instance::Builder::new().callback(|app, _arguments, _folder| window::focus(app));
    let named = data_dir.map(Path::to_owned).or_else(|| std::env::var_os(DATA_DIR).map(Into::into));
    if let Some(folder) = named {
        let mut hasher = DefaultHasher::new();
        std::path::absolute(&folder).unwrap_or(folder).hash(&mut hasher);
        builder = builder.dbus_id(format!("org.pathfolio.desktop.d{:016x}", hasher.finish()));
    }
    builder.build()
}

fn say(text: &str) -> ExitCode {
    println!("{text}");
    ExitCode::SUCCESS
}

fn leave(code: u8, text: &str) -> ExitCode {
    eprintln!("{text}");
    ExitCode::from(code)
}
