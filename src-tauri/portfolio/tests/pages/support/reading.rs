//! Reading back what was printed: the file's text, the pages' words, the edges of what is drawn.

use std::path::Path;

use lopdf::Document;
use pathfolio_portfolio::model::Model;
use pathfolio_portfolio::{Pages, pages, render_pdf};

/// Renders, and writes file and pictures where `PATHFOLIO_PORTFOLIO_OUT` says, for looking at.
pub(crate) fn render(name: &str, model: &Model) -> (Vec<u8>, Pages) {
    let (bytes, laid_out) = (render_pdf(model).expect("a file"), pages(model));
    if let Some(folder) = std::env::var_os("PATHFOLIO_PORTFOLIO_OUT") {
        let folder = Path::new(&folder);
        std::fs::create_dir_all(folder).expect("the folder");
        std::fs::write(folder.join(format!("{name}.pdf")), &bytes).expect("written");
        std::fs::write(folder.join(format!("{name}-1.svg")), laid_out.svg(0).expect("a page")).expect("written");
    }
    (bytes, laid_out)
}

pub(crate) fn open(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).expect("a file that can be read")
}

/// All text of a file without white space, as its ToUnicode maps read it.
pub(crate) fn file_text(file: &Document) -> String {
    let numbers: Vec<u32> = file.get_pages().into_keys().collect();
    file.extract_text(&numbers).expect("text").split_whitespace().collect()
}

pub(crate) fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What the laid-out pages say, white space evened out.
pub(crate) fn said(pages: &Pages) -> Vec<String> {
    (0..pages.count()).map(|page| pages.text(page).expect("a page").split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The largest and smallest coordinates of everything in a page's picture that is not inside a glyph.
fn edges(svg: &str) -> (f32, f32, f32, f32) {
    let mut edges = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
    let mut take = |x: f32, y: f32| edges = (edges.0.min(x), edges.1.min(y), edges.2.max(x), edges.3.max(y));
    for piece in svg.split("transform=\"matrix(").skip(1) {
        let numbers: Vec<f32> = piece.split(')').next().expect("numbers").split(' ').map(|n| n.parse().expect("a number")).collect();
        let (scale, x, y) = (numbers[0], numbers[4], numbers[5]);
        take(x, y);
        for glyph in piece.split("</g>").next().expect("glyphs").split(" x=\"").skip(1) {
            take(x + scale * glyph.split('"').next().expect("x").parse::<f32>().expect("a number"), y);
        }
    }
    edges
}

pub(crate) fn inside(name: &str, pages: &Pages) {
    let (width, height) = pages.size();
    for page in 0..pages.count() {
        let (left, top, right, bottom) = edges(&pages.svg(page).expect("a page"));
        assert!(left >= 60.0 && top >= 20.0, "{name}, page {}: begins at {left} {top}", page + 1);
        assert!(right <= width - 60.0 && bottom <= height - 38.0, "{name}, page {}: reaches {right} {bottom}", page + 1);
    }
}
