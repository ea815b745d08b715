//! A page as SVG for the preview: the same items as the PDF, glyphs as outlines. Self-contained: no text to shape, no font,
//! no script, no outside reference.

use std::collections::BTreeSet;
use std::fmt::Write;

use pathfolio_core::charts::{Mark, Shape, path_data};

use crate::ink::Paint;
use crate::page::{Draw, Page};
use crate::text::outline;

/// Writes one page. Ids carry the page's number, so that several pages may stand in one document.
pub(crate) fn write(page: &Page, (width, height): (f32, f32), number: usize) -> String {
    let mut defs = String::new();
    let mut body = String::new();
    let mut known = BTreeSet::new();
    for item in &page.items {
        // Writing to a string cannot fail.
        let _ = match &item.draw {
            Draw::Run { x, y, run } => {
                let (_, units) = outline(run.face, 0);
                let scale = run.size / units;
                let (left, base) = (tidy(x + run.x), tidy(y + run.y));
                let _ = write!(body, r#"<g fill="{}" transform="matrix({s} 0 0 -{s} {left} {base})">"#, run.ink.hex(), s = fine(scale));
                for glyph in &run.glyphs {
                    let id = format!("p{number}f{}g{}", run.face, glyph.id);
                    if known.insert((run.face, glyph.id)) {
                        let path = path_data(&Shape { mark: Mark::Own, path: outline(run.face, glyph.id).0 });
                        let _ = write!(defs, r#"<path id="{id}" d="{path}"/>"#);
                    }
                    let _ = write!(body, r##"<use href="#{id}" x="{}" y="{}"/>"##, tidy(glyph.x / scale), tidy(glyph.rise / scale));
                }
                write!(body, "</g>")
            }
            Draw::Rect { x, y, width, height, ink } => write!(
                body,
                r#"<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>"#,
                tidy(*x),
                tidy(*y),
                tidy(*width),
                tidy(*height),
                ink.hex()
            ),
            Draw::Path { segments, paint } => {
                let data = path_data(&Shape { mark: Mark::Own, path: segments.clone() });
                match paint {
                    Paint::Fill(ink) => write!(body, r#"<path d="{data}" fill="{}"/>"#, ink.hex()),
                    Paint::Stroke(ink, width, dashes) => {
                        let dashes = dashes.iter().map(|dash| tidy(*dash).to_string()).collect::<Vec<_>>().join(" ");
                        let dashes = if dashes.is_empty() { String::new() } else { format!(r#" stroke-dasharray="{dashes}""#) };
                        write!(body, r#"<path d="{data}" fill="none" stroke="{}" stroke-width="{}"{dashes}/>"#, ink.hex(), tidy(*width))
                    }
                }
            }
            Draw::Link { .. } => Ok(()),
        };
    }
    let (width, height) = (tidy(width), tidy(height));
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"><defs>{defs}</defs><rect width="{width}" height="{height}" fill="#FFFFFF"/>{body}</svg>"##
    )
}

/// What a page says, in drawing order: a line for each piece of the structure.
pub(crate) fn text(page: &Page) -> String {
    let mut said = String::new();
    let mut last = None;
    for item in &page.items {
        if let Draw::Run { run, .. } = &item.draw {
            if last.is_some() && last != Some(item.node) {
                said.push('\n');
            }
            last = Some(item.node);
            said.extend(run.glyphs.iter().map(|glyph| glyph.text.as_str()));
        }
    }
    said
}

fn tidy(value: f32) -> f32 {
    let tidy = (value * 100.0).round() / 100.0;
    if tidy == 0.0 { 0.0 } else { tidy }
}

fn fine(value: f32) -> f32 {
    (value * 1_000_000.0).round() / 1_000_000.0
}
