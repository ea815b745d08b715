//! The one window: made from tauri.conf.json, kept on its own page, brought to the front when a second start asks.

use tauri::utils::config::WindowConfig;
use tauri::{AppHandle, Manager, Url, WebviewWindowBuilder};

/// The window's label; capabilities name it.
pub(crate) const LABEL: &str = "main";

/// Opens the window. It shows the page of Pathfolio and nothing else, wherever a link or a dropped file would lead it.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    let config = app.config().app.windows.iter().find(|window| window.label == LABEL).cloned();
    let config = config.unwrap_or_else(|| WindowConfig { label: LABEL.to_owned(), ..WindowConfig::default() });
    WebviewWindowBuilder::from_config(app, &config)?.on_navigation(is_our_page).build()?;
    Ok(())
}

/// Brings the window that is already open to the front.
pub(crate) fn focus(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window manager may refuse any of these; the window is there all the same.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

fn is_our_page(url: &Url) -> bool {
    let host = url.host_str();
    match url.scheme() {
        "tauri" => host == Some("localhost"),
        // Windows serves the page over http from a name that never leaves the machine.
        "http" | "https" => host == Some("tauri.localhost") || (cfg!(dev) && host == Some("localhost")),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_on_its_own_page() {
        for (address, stays) in [
            ("tauri://localhost/", true),
            ("tauri://localhost/index.html#/clauses", true),
            ("http://tauri.localhost/", true),
            ("https://example.org/", false),
            ("http://tauri.localhost.example.org/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("pathfolio://localhost/blob/00", false),
        ] {
            assert_eq!(Url::parse(address).map(|url| is_our_page(&url)), Ok(stays), "{address}");
        }
    }
}
