//! A Tauri window with one word in it, of the same build as Pathfolio: what no start can be faster than. `cargo xtask bench`
//! measures both side by side.

use tauri::http::{Response, header};
use tauri::{WebviewUrl, WebviewWindowBuilder};

const PAGE: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Empty</title><h1>Empty</h1><h1>Empty</h1><h1>Empty</h1></html>";

fn main() -> tauri::Result<()> {
    let address = "empty://localhost/".parse().map_err(|_| tauri::Error::InvalidWebviewUrl("empty://localhost/"))?;
    tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            Response::builder().header(header::CONTENT_TYPE, "text/html").body(PAGE.as_bytes().to_vec()).unwrap_or_default()
        })
        .setup(move |app| {
            WebviewWindowBuilder::new(app, "empty", WebviewUrl::CustomProtocol(address))
                .title("Empty")
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
