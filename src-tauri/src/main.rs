//! The program `pathfolio`: opens the window. Everything is in the library beside it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    pathfolio_desktop::run()
}
