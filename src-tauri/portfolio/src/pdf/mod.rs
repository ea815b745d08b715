//! Page items to a PDF file. printpdf writes fonts, page tree and content streams; what it lacks (structure, outline, links,
//! metadata, identity) is put in by `finish` on its lopdf document.

mod finish;
mod fonts;
mod icc;
mod tagging;

use printpdf::{
    Color, FontId, LineDashPattern, Mm, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, Rgb, TextItem,
    TextMatrix, WindingOrder,
};

use self::fonts::Fonts;
use self::tagging::Tagging;
use crate::PortfolioError;
use crate::ink::{Ink, Paint};
use crate::model::Model;
use crate::page::{Document, Draw, Page, Run};
use pathfolio_core::charts::Segment;

/// Points in a pixel of 1/96 inch.
const PT: f32 = 0.75;

/// Writes the file.
pub(crate) fn write(model: &Model, document: &Document) -> Result<Vec<u8>, PortfolioError> {
    let fonts = Fonts::collect(document)?;
    let mut pdf = PdfDocument::new("");
    for (id, font) in fonts.embedded() {
        pdf.resources.fonts.map.insert(id, font);
    }
    let mut tagging = Tagging::new(&document.tree);
    for (number, page) in document.pages.iter().enumerate() {
        let ops = Painter { height: document.size.1, fonts: &fonts, ops: Vec::new() }.page(page, number, &mut tagging);
        let (width, height) = document.size;
        let millimetres = |pixels: f32| Mm(pixels * 25.4 / 96.0);
        pdf.pages.push(PdfPage::new(millimetres(width), millimetres(height), ops));
    }
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut warnings = Vec::new();
    let file = pdf.to_lopdf_document(&options, &mut warnings);
    finish::finish(file, model, document, &tagging)
}

/// Turns the items of one page into operators.
struct Painter<'a> {
    height: f32,
    fonts: &'a Fonts,
    ops: Vec<Op>,
}

impl Painter<'_> {
    fn page(mut self, page: &Page, number: usize, tagging: &mut Tagging) -> Vec<Op> {
        let mut open = None;
        for item in &page.items {
            if let Draw::Link { .. } = item.draw {
                continue;
            }
            let node = item.node;
            if open != Some(node) {
                if open.is_some() {
                    self.ops.push(Op::EndMarkedContent);
                }
                self.ops.push(tagging.begin(node, number));
                open = Some(node);
            }
            match &item.draw {
                Draw::Run { x, y, run } => self.run(*x, *y, run),
                Draw::Rect { x, y, width, height, ink } => {
                    let (left, top, right, bottom) = (*x, *y, x + width, y + height);
                    let around =
                        [Segment::Move(left, top), Segment::Line(right, top), Segment::Line(right, bottom), Segment::Line(left, bottom)];
                    self.fill(*ink);
                    self.path(&around, PaintMode::Fill);
                }
                Draw::Path { segments, paint } => self.painted(segments, *paint),
                Draw::Link { .. } => {}
            }
        }
        if open.is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
        self.ops
    }

    fn fill(&mut self, ink: Ink) {
        self.ops.push(Op::SetFillColor { col: color(ink) });
    }

    fn run(&mut self, x: f32, y: f32, run: &Run) {
        let (font, width) = (self.fonts.id(run.face), |glyph| self.fonts.width(run.face, glyph));
        let mut ops = vec![
            Op::StartTextSection,
            Op::SetFillColor { col: color(run.ink) },
            Op::SetFont { font: PdfFontHandle::External(font), size: Pt(tidy(run.size * PT)) },
        ];
        // Glyphs off the base line each stand for themselves; all others share one line of text.
        let mut start = 0;
        while start < run.glyphs.len() {
            let rise = run.glyphs[start].rise;
            let count = run.glyphs[start..].iter().take_while(|glyph| glyph.rise == rise).count();
            let glyphs = &run.glyphs[start..start + count];
            let origin = glyphs[0].x;
            let matrix =
                TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, tidy((x + run.x + origin) * PT), tidy((self.height - y - run.y + rise) * PT)]);
            let mut pen = 0.0_f32;
            let mut codes = Vec::with_capacity(count);
            for (index, glyph) in glyphs.iter().enumerate() {
                // The reader moves by the width in the file, a whole number; the correction takes up the rest.
                pen += width(glyph.id);
                let correction = glyphs.get(index + 1).map_or(0.0, |next| (pen - (next.x - origin) / run.size * 1000.0).round());
                pen -= correction;
                codes.push(self.fonts.code(run.face, glyph, correction));
            }
            ops.push(Op::SetTextMatrix { matrix });
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(codes)] });
            start += count;
        }
        ops.push(Op::EndTextSection);
        self.ops.append(&mut ops);
    }

    fn painted(&mut self, segments: &[Segment], paint: Paint) {
        match paint {
            Paint::Fill(ink) => {
                self.fill(ink);
                self.path(segments, PaintMode::Fill);
            }
            Paint::Stroke(ink, width, dashes) => {
                self.ops.push(Op::SetOutlineColor { col: color(ink) });
                self.ops.push(Op::SetOutlineThickness { pt: Pt(tidy(width * PT)) });
                if !dashes.is_empty() {
                    self.dash(dashes);
                }
                self.path(segments, PaintMode::Stroke);
                if !dashes.is_empty() {
                    self.dash(&[]);
                }
            }
        }
    }

    fn dash(&mut self, dashes: &[f32]) {
        let pattern = dashes.iter().map(|dash| tidy(dash * PT)).collect();
        self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern { offset: 0.0, pattern } });
    }

    /// Draws a path: closed where its pieces are, open where they are lines.
    fn path(&mut self, segments: &[Segment], mode: PaintMode) {
        let mut rings: Vec<printpdf::PolygonRing> = Vec::new();
        let mut straight = Vec::new();
        for segment in segments {
            match *segment {
                Segment::Move(x, y) => rings.push(printpdf::PolygonRing { points: vec![self.point(x, y, false)] }),
                Segment::Line(x, y) => extend(&mut rings, [self.point(x, y, false)]),
                Segment::Curve(ax, ay, bx, by, x, y) => {
                    let points = [self.point(ax, ay, true), self.point(bx, by, true), self.point(x, y, false)];
                    extend(&mut rings, points);
                }
                // A filled piece closes by itself; a stroked one goes back to where it began.
                Segment::Close => {
                    if let Some(first) = rings.last().and_then(|ring| ring.points.first().cloned()) {
                        extend(&mut rings, [first]);
                    }
                }
            }
        }
        if mode == PaintMode::Stroke {
            // printpdf closes every polygon; an open line is a `Line` of its own.
            for ring in rings {
                straight.push(Op::DrawLine { line: printpdf::Line { points: ring.points, is_closed: false } });
            }
            self.ops.append(&mut straight);
        } else {
            let polygon = printpdf::Polygon { rings, mode, winding_order: WindingOrder::NonZero };
            self.ops.push(Op::DrawPolygon { polygon });
        }
    }

    fn point(&self, x: f32, y: f32, bezier: bool) -> printpdf::LinePoint {
        printpdf::LinePoint { p: Point { x: Pt(tidy(x * PT)), y: Pt(tidy((self.height - y) * PT)) }, bezier }
    }
}

fn extend<const N: usize>(rings: &mut [printpdf::PolygonRing], points: [printpdf::LinePoint; N]) {
    if let Some(ring) = rings.last_mut() {
        ring.points.extend(points);
    }
}

fn color(ink: Ink) -> Color {
    let [r, g, b] = ink.rgb().map(|part| (f32::from(part) / 255.0 * 1000.0).round() / 1000.0);
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}

/// Hundredths of a point are finer than any printer.
fn tidy(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// The resource name of a face.
fn font_id(face: usize) -> FontId {
    FontId(format!("Text{face}"))
}
