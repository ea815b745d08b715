//! The items of a page as the operators of its content stream, each piece of the structure a marked sequence of its own.
//!
//! They are written straight to bytes: printpdf makes several objects of every glyph, and a long register has a million of them.

use lopdf::{Dictionary, Stream};
use pathfolio_core::charts::Segment;

use super::bytes;
use super::fonts::Fonts;
use super::packed::{Kind, packed};
use super::structure::name;
use super::{PT, tidy};
use crate::ink::{Ink, Paint};
use crate::page::{Document, Draw, Glyph, NodeId, Page, Run, Tree};

/// A page, painted.
pub(super) struct Painted {
    /// The operators, in as many streams as it takes.
    pub(super) streams: Vec<Stream>,
    /// The node of each marked sequence, whose number is the place in this list.
    pub(super) nodes: Vec<NodeId>,
}

/// Paints one page.
pub(super) fn paint(page: &Page, document: &Document, fonts: &Fonts) -> Painted {
    let operators = Operators::default();
    let mut painter =
        Painter { height: document.size.1, fonts, tree: &document.tree, operators, nodes: Vec::new(), fill: None, font: None };
    painter.page(page);
    let streams = pieces(&painter.operators.0).into_iter().map(|piece| packed(Dictionary::new(), piece.to_vec(), Kind::Text)).collect();
    Painted { streams, nodes: painter.nodes }
}

/// Content of more bytes becomes several streams. qpdf warns of streams whose compressed and plain buffers happen to run out at
/// the same byte; its plain buffer holds 65,536.
pub(super) const LONGEST_STREAM: usize = 60_000;

/// Cuts content between marked sequences into pieces of at most [`LONGEST_STREAM`] bytes, where a sequence is not longer.
fn pieces(content: &[u8]) -> Vec<&[u8]> {
    const END: &[u8] = b"\nEMC\n";
    let mut pieces = Vec::new();
    let mut rest = content;
    while rest.len() > LONGEST_STREAM {
        let Some(end) = rest[..LONGEST_STREAM].windows(END.len()).rposition(|window| window == END) else { break };
        let (piece, after) = rest.split_at(end + END.len());
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

struct Painter<'a> {
    height: f32,
    fonts: &'a Fonts,
    tree: &'a Tree,
    operators: Operators,
    nodes: Vec<NodeId>,
    /// What is set already: the ink that fills, and face and size.
    fill: Option<Ink>,
    font: Option<(usize, f32)>,
}

impl Painter<'_> {
    fn page(&mut self, page: &Page) {
        let mut open = None;
        for item in page.items.iter().filter(|item| !matches!(item.draw, Draw::Link { .. })) {
            if open != Some(item.node) {
                if open.is_some() {
                    self.operators.plain("EMC");
                }
                self.begin(item.node);
                open = Some(item.node);
            }
            match &item.draw {
                Draw::Run { x, y, run } => self.run(*x, *y, run),
                Draw::Rect { x, y, width, height, ink } => self.rect((*x, *y), (x + width, y + height), *ink),
                Draw::Path { segments, paint } => self.painted(segments, *paint),
                Draw::Link { .. } => {}
            }
        }
        if open.is_some() {
            self.operators.plain("EMC");
        }
    }

    /// Opens a sequence of a node; an artifact for none.
    fn begin(&mut self, node: Option<NodeId>) {
        let Some(node) = node else {
            return self.operators.plain("/Artifact BMC");
        };
        let role = name(self.tree.nodes[node.0].role);
        self.operators.plain(&format!("/{role} <</MCID {}>> BDC", self.nodes.len()));
        self.nodes.push(node);
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.operators.numbers(&color(ink), "rg");
            self.fill = Some(ink);
        }
    }

    fn run(&mut self, x: f32, y: f32, run: &Run) {
        self.fill(run.ink);
        self.operators.plain("BT");
        if self.font != Some((run.face, run.size)) {
            self.operators.font(&Fonts::id(run.face).0, tidy(run.size * PT));
            self.font = Some((run.face, run.size));
        }
        // Glyphs off the base line each stand for themselves; all others share one line of text.
        for glyphs in run.glyphs.chunk_by(|one, next| one.rise == next.rise) {
            let (left, base) = (x + run.x + glyphs[0].x, self.height - y - run.y + glyphs[0].rise);
            self.operators.numbers(&[1.0, 0.0, 0.0, 1.0, tidy(left * PT), tidy(base * PT)], "Tm");
            self.show(run, glyphs);
        }
        self.operators.plain("ET");
    }

    /// Shows glyphs of one base line. The reader moves by the widths in the file, whole numbers; corrections between the glyphs
    /// take up the rest.
    fn show(&mut self, run: &Run, glyphs: &[Glyph]) {
        let (origin, mut pen) = (glyphs[0].x, 0.0_f32);
        self.operators.open_text();
        for (index, glyph) in glyphs.iter().enumerate() {
            let shown = self.fonts.shown(run.face, glyph.id);
            self.operators.code(shown.code);
            pen += shown.width;
            let correction = glyphs.get(index + 1).map_or(0.0, |next| (pen - (next.x - origin) / run.size * 1000.0).round());
            if correction != 0.0 {
                self.operators.correction(correction);
                pen -= correction;
            }
        }
        self.operators.close_text();
    }

    fn rect(&mut self, (left, top): (f32, f32), (right, bottom): (f32, f32), ink: Ink) {
        self.fill(ink);
        let ([left, bottom], [right, top]) = (self.point(left, bottom), self.point(right, top));
        self.operators.numbers(&[left, bottom, right - left, top - bottom], "re");
        self.operators.plain("f");
    }

    fn painted(&mut self, segments: &[Segment], paint: Paint) {
        match paint {
            Paint::Fill(ink) => {
                self.fill(ink);
                self.path(segments, "h\nf");
            }
            Paint::Stroke(ink, width, dashes) => {
                self.operators.numbers(&color(ink), "RG");
                self.operators.numbers(&[tidy(width * PT)], "w");
                if !dashes.is_empty() {
                    self.operators.dash(dashes);
                }
                // Each line by itself: where two meet, both are seen.
                for line in segments.chunk_by(|_, next| !matches!(next, Segment::Move(..))) {
                    self.path(line, "S");
                }
                if !dashes.is_empty() {
                    self.operators.dash(&[]);
                }
            }
        }
    }

    /// A path and what is done with it. A closed line goes back to where it began.
    fn path(&mut self, segments: &[Segment], done: &str) {
        let mut first = [0.0; 2];
        for segment in segments {
            match *segment {
                Segment::Move(x, y) => {
                    first = self.point(x, y);
                    self.operators.numbers(&first, "m");
                }
                Segment::Line(x, y) => self.operators.numbers(&self.point(x, y), "l"),
                Segment::Curve(ax, ay, bx, by, x, y) => {
                    let ([ax, ay], [bx, by], [x, y]) = (self.point(ax, ay), self.point(bx, by), self.point(x, y));
                    self.operators.numbers(&[ax, ay, bx, by, x, y], "c");
                }
                Segment::Close => self.operators.numbers(&first, "l"),
            }
        }
        if !segments.is_empty() {
            self.operators.plain(done);
        }
    }

    fn point(&self, x: f32, y: f32) -> [f32; 2] {
        [tidy(x * PT), tidy((self.height - y) * PT)]
    }
}

fn color(ink: Ink) -> [f32; 3] {
    ink.rgb().map(|part| f32::from(part) / 255.0)
}

/// Operators as bytes.
#[derive(Default)]
struct Operators(Vec<u8>);

impl Operators {
    /// A line as it stands.
    fn plain(&mut self, line: &str) {
        self.0.extend_from_slice(line.as_bytes());
        self.0.push(b'\n');
    }

    /// An operator after its numbers.
    fn numbers(&mut self, numbers: &[f32], operator: &str) {
        for number in numbers {
            bytes::number(&mut self.0, *number);
            self.0.push(b' ');
        }
        self.plain(operator);
    }

    fn font(&mut self, name: &str, size: f32) {
        self.0.push(b'/');
        self.0.extend_from_slice(name.as_bytes());
        self.0.push(b' ');
        self.numbers(&[size], "Tf");
    }

    fn dash(&mut self, dashes: &[f32]) {
        self.0.push(b'[');
        for dash in dashes {
            bytes::number(&mut self.0, tidy(dash * PT));
            self.0.push(b' ');
        }
        self.plain("] 0 d");
    }

    fn open_text(&mut self) {
        self.0.extend_from_slice(b"[<");
    }

    fn close_text(&mut self) {
        self.plain(">] TJ");
    }

    /// One glyph of the text that is open: four hexadecimal digits.
    fn code(&mut self, code: u16) {
        code.to_be_bytes().into_iter().for_each(|byte| bytes::hex(&mut self.0, byte));
    }

    /// Between two glyphs: back by so many thousandths of an em.
    fn correction(&mut self, correction: f32) {
        self.0.push(b'>');
        bytes::number(&mut self.0, correction);
        self.0.push(b'<');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyphs_of_one_line_share_a_string_but_for_corrections() {
        let mut operators = Operators::default();
        operators.open_text();
        operators.code(1);
        operators.code(0x2AF);
        operators.correction(-12.0);
        operators.code(3);
        operators.close_text();
        assert_eq!(String::from_utf8(operators.0).unwrap(), "[<000102AF>-12<0003>] TJ\n");
    }
}
