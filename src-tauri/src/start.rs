//! From the command line to the running window, and every way in which that can fail, with its words and exit code.
//!
//! One person's data has one writer. With a session bus a second start shows the first window and is done. Without one
//! the store's lock decides: the second start says who holds the data and leaves.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;

use crate::arguments::{self, Wish};
use crate::door::{self, Door};
use crate::stub::{App, OpenOptions};
use crate::{blobs, display, window};

const WRONG_USAGE: u8 = 2;
const BUSY: u8 = 4;

const USAGE: &str = "\
Usage: pathfolio [--data-dir DIR]
Opens the window. What needs no window: pathfolio-cli --help
  --data-dir DIR   keep the data in DIR (also: PATHFOLIO_DATA_DIR)
  --version        print the version";

/// Runs the program and gives its exit code: 0 done, 1 refused, 2 wrong usage or no screen, 4 the data are open elsewhere.
pub fn run() -> ExitCode {
    let data_dir = match arguments::read(std::env::args_os().skip(1)) {
        Ok(Wish::Window { data_dir }) => data_dir,
        Ok(Wish::Help) => return say(USAGE),
        Ok(Wish::Version) => return say(concat!("pathfolio ", env!("CARGO_PKG_VERSION"))),
        Err(argument) => return leave(WRONG_USAGE, &format!("pathfolio does not know {}.\n{USAGE}", argument.display())),
    };
    if !display::is_present() {
        return leave(WRONG_USAGE, NO_DISPLAY);
    }
    // The toolkit panics where a display is named but does not answer; its own words would help nobody.
    let silence = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let built = catch_unwind(AssertUnwindSafe(|| build(data_dir.as_deref())));
    std::panic::set_hook(silence);
    let tauri_app = match built {
        Ok(Ok(tauri_app)) => tauri_app,
        Ok(Err(error)) => return leave(1, &format!("The window cannot be opened: {error}. Nothing was changed.")),
        Err(_) => return leave(WRONG_USAGE, NO_DISPLAY),
    };

    // After `build`: a second start with a session bus has left by now, so a lock found here is somebody else's.
    let opened = App::open(OpenOptions { data_dir });
    if let Err(error) = &opened
        && error.code == "busy"
    {
        return leave(BUSY, &format!("{} {} {}", error.message, error.safe, error.next));
    }
    tauri::Manager::manage(&tauri_app, Door::new(opened));
    tauri_app.run(|_, _| {});
    ExitCode::SUCCESS
}

const NO_DISPLAY: &str = "There is no display to open a window on (neither WAYLAND_DISPLAY nor DISPLAY leads to one). Nothing was changed.
Start pathfolio from a desktop session, or use pathfolio-cli, which needs none:
  pathfolio-cli recommend
  pathfolio-cli portfolio FILE.pdf";

fn build(data_dir: Option<&Path>) -> tauri::Result<tauri::App> {
    let builder = tauri::Builder::default()
        .plugin(single_instance(data_dir))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .register_asynchronous_uri_scheme_protocol(blobs::SCHEME, blobs::serve)
        .invoke_handler(tauri::generate_handler![door::call])
        .setup(|app| Ok(window::open(app.handle())?));
    builder.build(tauri::generate_context!())
}

/// One window per data directory: who names another one may look at it beside the first.
fn single_instance(data_dir: Option<&Path>) -> tauri::plugin::TauriPlugin<tauri::Wry> {
    let mut builder = tauri_plugin_single_instance::Builder::new().callback(|app, _arguments, _folder| window::focus(app));
    let named = data_dir.map(Path::to_owned).or_else(|| std::env::var_os("PATHFOLIO_DATA_DIR").map(Into::into));
    if let Some(folder) = named {
        let mut hasher = DefaultHasher::new();
        std::path::absolute(&folder).unwrap_or(folder).hash(&mut hasher);
        builder = builder.dbus_id(format!("org.pathfolio.desktop.d{:016x}", hasher.finish()));
    }
    builder.build()
}

#[allow(clippy::print_stdout)]
fn say(text: &str) -> ExitCode {
    println!("{text}");
    ExitCode::SUCCESS
}

fn leave(code: u8, text: &str) -> ExitCode {
    eprintln!("{text}");
    ExitCode::from(code)
}
