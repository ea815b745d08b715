//! `batch`: requests as JSON lines on standard input, one answer a line on standard output, in order.
//!
//! An answer says `ok` only once its entry is durable. A line that cannot be read is answered with an error and the next
//! one is read.

use pathfolio_app::wire::{ApiError, ErrorCode};
use pathfolio_app::{Access, App, OpenOptions};
use serde_json::{Value, json};
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

/// Longest request, in bytes: a part of a file of 1 MiB in base64, and words around it.
const LINE: u64 = 1 << 21;

pub(crate) fn run(options: OpenOptions) -> Result<ExitCode, ApiError> {
    let reading = OpenOptions {
        data_dir: options.data_dir.clone(),
        access: Access::Read,
        as_of: options.as_of,
        language: options.language.clone(),
        purpose: options.purpose.clone(),
        ..OpenOptions::default()
    };
    // Beside an open window reading commands work; writing ones answer that it is busy.
    let app = match App::open(options) {
        Err(error) if error.code == ErrorCode::Busy => App::open(reading)?,
        opened => opened?,
    };
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    loop {
        let mut line = Vec::new();
        let read = match (&mut input).take(LINE).read_until(b'\n', &mut line) {
            Ok(0) => {
                // What was begun is brought to its end.
                app.wait_for_all(false);
                return Ok(ExitCode::SUCCESS);
            }
            Ok(read) => read,
            Err(error) => return Err(app.refused(ErrorCode::Io, &error.to_string())),
        };
        let too_long = read as u64 == LINE && !line.ends_with(b"\n");
        if too_long {
            skip_line(&mut input);
        } else if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = if too_long {
            let what = app.text().with("cli-line-too-long", &[("bytes", LINE.into())]);
            json!({ "id": null, "error": app.refused(ErrorCode::BadRequest, &what) })
        } else {
            answer(&app, &line)
        };
        if writeln!(output, "{answer}").and_then(|()| output.flush()).is_err() {
            // Nobody reads the answers any more.
            return Ok(ExitCode::SUCCESS);
        }
    }
}

fn answer(app: &App, line: &[u8]) -> Value {
    let request: Value = match serde_json::from_slice(line) {
        Ok(request) => request,
        Err(error) => return json!({ "id": null, "error": app.refused(ErrorCode::BadRequest, &error.to_string()) }),
    };
    let id = request["id"].clone();
    let name = request["command"].as_str().unwrap_or_default();
    match app.call(name, request["request"].clone()) {
        Ok(ok) => match ok["entry"].as_str() {
            Some(entry) => json!({ "id": id, "entry": entry, "ok": ok }),
            None => json!({ "id": id, "ok": ok }),
        },
        Err(error) => json!({ "id": id, "error": error }),
    }
}

/// Reads on to the end of a line without keeping it.
fn skip_line(input: &mut impl BufRead) {
    loop {
        let (used, done) = match input.fill_buf() {
            Ok([]) | Err(_) => return,
            Ok(bytes) => match bytes.iter().position(|b| *b == b'\n') {
                Some(at) => (at + 1, true),
                None => (bytes.len(), false),
            },
        };
        input.consume(used);
        if done {
            return;
        }
    }
}
