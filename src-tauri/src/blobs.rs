//! Pictures of pages reach the page by hash: `pathfolio://localhost/blob/<hash>`. Only what `app` offers under that
//! hash is served; nothing is looked up on the disk by name.

use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::door::Door;

/// The scheme of the addresses; the content security policy in tauri.conf.json allows it for pictures alone.
pub(crate) const SCHEME: &str = "pathfolio";

/// Answers one request off the main thread.
pub(crate) fn serve(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let door = context.app_handle().state::<Door>().inner().clone();
    tauri::async_runtime::spawn_blocking(move || responder.respond(answer(&door, request.uri().path())));
}

fn answer(door: &Door, path: &str) -> Response<Vec<u8>> {
    let blob = path.strip_prefix("/blob/").and_then(|hash| door.app().ok()?.blob(hash));
    let (status, mime, bytes) = match blob {
        Some(blob) => (StatusCode::OK, blob.mime, blob.bytes),
        None => (StatusCode::NOT_FOUND, "text/plain", Vec::new()),
    };
    let response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, mime)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    // What a hash names never changes.
    let response = if status == StatusCode::OK { response.header(header::CACHE_CONTROL, "max-age=31536000, immutable") } else { response };
    response.body(bytes).unwrap_or_default()
}
