//! Streams, compressed.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Stream};

/// What a stream holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words that may have blanks after them.
    Text,
    /// Bytes that must stay as they are.
    Bytes,
}

/// What a compressed stream's dictionary takes more than that of a plain one.
const FILTER: usize = b"/Filter /FlateDecode".len();

/// A stream, compressed where that makes it smaller. Its last byte is no end of line: some checkers take such a byte for the line
/// end before `endstream`. Blanks after a text change the last byte; bytes that end so stay as they are.
pub(super) fn packed(mut dictionary: Dictionary, mut plain: Vec<u8>, kind: Kind) -> Stream {
    let length = plain.len();
    for _ in 0..if kind == Kind::Text { 4 } else { 1 } {
        let Some(small) = deflated(&plain).filter(|small| small.len() + FILTER < length) else { break };
        if !matches!(small.last(), Some(b'\r' | b'\n')) {
            dictionary.set("Filter", "FlateDecode");
            return Stream::new(dictionary, small);
        }
        plain.push(b'\n');
    }
    plain.truncate(length);
    Stream::new(dictionary, plain)
}

fn deflated(plain: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(plain.len() / 3), Compression::default());
    encoder.write_all(plain).ok()?;
    encoder.finish().ok()
}
