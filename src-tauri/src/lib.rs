//! The desktop shell: one window, one Tauri command that is the door, the dialogs, opening a kept file, and pictures by hash.
//!
//! It must not know what a competence, an entry or a page is: it carries names and JSON to [`pathfolio_app::App`] and answers back.
//! The way of a start: [`arguments`] say where the data is, [`display`] that there is a screen, the bus or the store's
//! lock that nobody else has the data open ([`start`]), and then the page is shown ([`window`]).

mod arguments;
mod blobs;
mod choose;
mod display;
mod door;
mod open_file;
mod save_as;
mod start;
mod window;

pub use start::run;
