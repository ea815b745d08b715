//! A model laid out as pages. The body comes first, then the contents, whose page numbers are known by then, are put
//! between summary and body; running heads and feet come last.
//!
//! Each part has its own file; here is what they share: the page they write on, its measures, and the running frame.

mod competence;
mod contents;
mod cover;
mod left_out;
mod map;
mod matrix;
mod pieces;
mod register;
mod sign;
mod stories;
mod study;
mod table;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use pathfolio_core::charts::{Anchor as LabelAnchor, Figure, Segment};

use crate::ink::{Ink, Paint, paint};
use crate::model::{Model, Piece};
use crate::page::{Document, Draw, Item, NodeId, OutlineEntry, Page, Place, Role, Tree};
use crate::text::{Align, FACES, Paragraph, Style, Typesetter, outline};
use crate::words::Word;

/// Body text, 9 pt.
const BODY: Style = Style::new(12.0, 17.0);
/// Notes, 7.5 pt.
const NOTE: Style = Style::new(10.0, 14.0);
/// The smallest text, 7.05 pt.
const LEAST: Style = Style::new(9.4, 12.0);
/// Rows of tables.
const TABLE: Style = Style::new(10.5, 14.0);
/// Titles of sections.
const TITLE: Style = Style::new(24.0, 30.0).semibold().tracking(-0.022);

const PX_PER_MM: f32 = 96.0 / 25.4;

/// Lays out a model; also the characters no face has.
pub(crate) fn lay_out(model: &Model) -> (Document, BTreeMap<char, usize>) {
    let mut composer = Composer::new(model);
    let summary = composer.tree.add(Tree::ROOT, Role::Section);
    let contents = composer.tree.add(Tree::ROOT, Role::Section);

    composer.begin_section(model.words.get(Word::CopyFor));
    composer.mark(model.words.get(Word::Summary), None, 0);
    cover::compose(&mut composer, summary);
    let cover_pages = composer.take_pages();

    competence::compose(&mut composer);
    matrix::compose(&mut composer);
    register::compose(&mut composer);
    study::compose(&mut composer);
    let body_pages = composer.take_pages();

    let contents_pages = contents::compose(&mut composer, contents, cover_pages.len());
    composer.finish(vec![cover_pages, contents_pages, body_pages])
}

/// A page being written: its items, and what its head says at the end.
struct Sheet {
    items: Vec<Item>,
    head: String,
}

/// An entry of the outline whose page is counted within its part.
struct Mark {
    title: String,
    /// What the contents set apart before the title.
    number: Option<String>,
    depth: usize,
    place: Place,
    /// Whether it stands on the summary, before the contents.
    summary: bool,
}

/// Writes on pages, top to bottom.
struct Composer<'m> {
    model: &'m Model,
    /// The pieces of evidence by number.
    pieces: HashMap<&'m str, &'m Piece>,
    text: Typesetter,
    tree: Tree,
    /// Left edge, width, top and bottom of the area for content.
    left: f32,
    width: f32,
    top: f32,
    bottom: f32,
    size: (f32, f32),
    /// How much of the usual space between things on the summary there is room for.
    air: f32,
    /// Where the next thing goes.
    y: f32,
    sheets: Vec<Sheet>,
    marks: Vec<Mark>,
    on_summary: bool,
}

impl<'m> Composer<'m> {
    fn new(model: &'m Model) -> Self {
        let (width, height) = model.paper.millimetres();
        let size = (width * PX_PER_MM, height * PX_PER_MM);
        let (left, right, edge) = (21.0 * PX_PER_MM, 19.0 * PX_PER_MM, 11.0 * PX_PER_MM);
        Self {
            model,
            pieces: model.pieces.iter().map(|piece| (piece.number.as_str(), piece)).collect(),
            text: Typesetter::new(&model.language),
            tree: Tree::new(),
            left,
            width: size.0 - left - right,
            top: edge + NOTE.line + 6.0,
            bottom: size.1 - edge - NOTE.line - 7.0 - 8.0,
            size,
            air: if height < 290.0 { 0.6 } else { 1.0 },
            y: 0.0,
            sheets: Vec::new(),
            marks: Vec::new(),
            on_summary: true,
        }
    }

    fn word(&self, word: Word) -> &'m str {
        self.model.words.get(word)
    }

    /// Starts a page whose head says `head` at its end.
    fn begin_page(&mut self, head: String) {
        self.sheets.push(Sheet { items: Vec::new(), head });
        self.y = self.top;
    }

    /// Starts a part of the document on a new page; what nobody owns says so in every head.
    fn begin_section(&mut self, head: &str) {
        let head = match &self.model.watermark {
            Some(mark) => format!("{mark} · {head}"),
            None => head.to_owned(),
        };
        self.begin_page(head);
    }

    /// Starts another page under the same head.
    fn continue_page(&mut self) {
        let head = self.sheets.last().map(|sheet| sheet.head.clone()).unwrap_or_default();
        self.begin_page(head);
    }

    /// Starts another page under the same head unless `height` still fits on this one.
    fn need(&mut self, height: f32) -> bool {
        let full = self.y + height > self.bottom && self.y > self.top + 1.0;
        if full {
            self.continue_page();
        }
        full
    }

    /// Draws something that must not be split: on this page if it ends there, else at the top of the next.
    fn together(&mut self, draw: impl Fn(&mut Self)) {
        let (nodes, sheets, y) = (self.tree.nodes.clone(), self.sheets.len(), self.y);
        let items = self.sheets.last().map_or(0, |sheet| sheet.items.len());
        draw(self);
        let split = self.sheets.len() > sheets || self.y > self.bottom;
        if split && y > self.top + 1.0 {
            self.tree.nodes = nodes;
            self.sheets.truncate(sheets);
            if let Some(sheet) = self.sheets.last_mut() {
                sheet.items.truncate(items);
            }
            self.continue_page();
            draw(self);
        }
    }

    /// A rule between the parts of a section; none at the top of a page, where the head has its own.
    fn part(&mut self) {
        if self.y > self.top + 1.0 {
            self.across(1.0, Ink::RuleStrong);
        }
        self.y += 8.0;
    }

    /// The title of a section that begins here, with what stands at its end, and how to read it; the cursor moves below.
    fn section_title(&mut self, section: NodeId, title: &str, aside: &str, note: &str) {
        self.y += 18.0;
        self.mark(title, None, 0);
        let heading = self.tree.add(section, Role::Heading1);
        let aside = self.text.set(aside, BODY.ink(Ink::Text2), self.width * 0.45, Align::Right);
        let set = self.text.set(title, TITLE, self.width - aside.width - 20.0, Align::Start);
        self.draw(&set, self.left, self.y, Some(heading));
        if !aside.runs.is_empty() {
            let node = self.tree.add(section, Role::Paragraph);
            self.draw(&aside, self.left + self.width * 0.55, self.y + set.baseline - aside.baseline, Some(node));
        }
        self.y += set.height.max(set.baseline - aside.baseline + aside.height) + 4.0;
        let node = self.tree.add(section, Role::Paragraph);
        self.paragraph(note, Style::new(13.0, 19.0), self.left, self.width.min(560.0), node);
        self.y += 10.0;
    }

    /// The pages written since the last call.
    fn take_pages(&mut self) -> Vec<Sheet> {
        self.on_summary = false;
        std::mem::take(&mut self.sheets)
    }

    fn here(&self) -> Place {
        Place { page: self.sheets.len().saturating_sub(1), y: self.y }
    }

    /// Remembers this place for outline and contents.
    fn mark(&mut self, title: &str, number: Option<&str>, depth: usize) {
        let mark = Mark { title: title.to_owned(), number: number.map(str::to_owned), depth, place: self.here(), summary: self.on_summary };
        self.marks.push(mark);
    }

    fn push(&mut self, node: Option<NodeId>, draw: Draw) {
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.items.push(Item { node, draw });
        }
    }

    /// Draws a set paragraph with its top left at a point.
    fn draw(&mut self, paragraph: &Paragraph, x: f32, y: f32, node: Option<NodeId>) {
        for run in &paragraph.runs {
            self.push(node, Draw::Run { x, y, run: Arc::clone(run) });
        }
    }

    /// Sets and draws a paragraph at the cursor's height; the cursor moves below it. Lines that find no room go on at the top of
    /// the next page.
    fn paragraph(&mut self, text: &str, style: Style, x: f32, width: f32, node: NodeId) {
        let paragraph = self.text.set(text, style, width, Align::Start);
        self.lines(&paragraph, style.line, x, node);
    }

    /// Draws a set paragraph in the same way; `line` is the height of one of its lines.
    fn lines(&mut self, paragraph: &Paragraph, line: f32, x: f32, node: NodeId) {
        for run in &paragraph.runs {
            if self.y + run.y + line * 0.3 > self.bottom && run.y > paragraph.baseline {
                self.continue_page();
                self.y -= run.y - paragraph.baseline;
            }
            self.push(Some(node), Draw::Run { x, y: self.y, run: Arc::clone(run) });
        }
        self.y += paragraph.height;
    }

    /// A horizontal rule, its top at `y`.
    fn rule(&mut self, x: f32, y: f32, width: f32, thickness: f32, ink: Ink) {
        self.push(None, Draw::Rect { x, y, width, height: thickness, ink });
    }

    /// A rule across the page at the cursor; the cursor moves below it.
    fn across(&mut self, thickness: f32, ink: Ink) {
        self.rule(self.left, self.y, self.width, thickness, ink);
        self.y += thickness;
    }

    /// Draws a figure with its top left at a point, `scale` times its size.
    fn figure(&mut self, figure: &Figure, x: f32, y: f32, scale: f32, node: Option<NodeId>) {
        let at = |px: f32, py: f32| (x + px * scale, y + py * scale);
        for shape in &figure.shapes {
            let segments = shape.path.iter().map(|segment| place(*segment, at)).collect();
            let paint = match paint(shape.mark) {
                Paint::Stroke(ink, width, dashes) => Paint::Stroke(ink, width * scale, dashes),
                fill @ Paint::Fill(_) => fill,
            };
            self.push(node, Draw::Path { segments, paint });
        }
        for label in &figure.labels {
            let style = if label.hit { LEAST.semibold().ink(Ink::Own) } else { LEAST.ink(Ink::Text2) };
            let set = self.text.line(&label.text, style);
            let (px, py) = at(label.x, label.y);
            let shift = match label.anchor {
                LabelAnchor::Start => 0.0,
                LabelAnchor::Middle => set.width / 2.0,
                LabelAnchor::End => set.width,
            };
            self.draw(&set, px - shift, py - set.baseline, node);
        }
    }

    /// Puts the parts together and frames every page.
    fn finish(mut self, parts: Vec<Vec<Sheet>>) -> (Document, BTreeMap<char, usize>) {
        let before_body: usize = parts.iter().take(2).map(Vec::len).sum();
        let sheets: Vec<Sheet> = parts.into_iter().flatten().collect();
        let count = sheets.len();
        let outline = self
            .marks
            .iter()
            .map(|mark| OutlineEntry {
                title: match &mark.number {
                    Some(number) => format!("{number} {}", mark.title),
                    None => mark.title.clone(),
                },
                depth: mark.depth,
                place: Place { page: mark.place.page + if mark.summary { 0 } else { before_body }, y: mark.place.y },
            })
            .collect();
        let title = self.title();
        let watermark = self.model.watermark.clone().map(|text| self.watermark(&text));
        let pages =
            sheets.into_iter().enumerate().map(|(index, sheet)| self.frame(sheet, index, count, &title, watermark.as_deref())).collect();
        (
            Document { size: self.size, pages, tree: self.tree, outline: contents_first(outline, self.model), title },
            self.text.into_missing(),
        )
    }

    /// The document's title.
    fn title(&self) -> String {
        match self.model.name.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
            Some(name) => self.model.words.fill(Word::TitleOf, &[("name", name)]),
            None => self.word(Word::Kind).to_owned(),
        }
    }

    /// Head, foot and watermark: artifacts all, the watermark beneath everything else.
    fn frame(&mut self, sheet: Sheet, index: usize, count: usize, title: &str, watermark: Option<&[Segment]>) -> Page {
        let content = sheet.items;
        self.sheets.push(Sheet { items: Vec::new(), head: String::new() });
        if let Some(segments) = watermark {
            self.push(None, Draw::Path { segments: segments.to_vec(), paint: Paint::Fill(Ink::Watermark) });
        }
        let quiet = NOTE.ink(Ink::Text2);
        let half = (self.width - 16.0) / 2.0;
        let (left, right) = (self.left, self.left + self.width);

        let edge = self.top - 6.0;
        for (text, align, x) in [(title, Align::Start, left), (&*sheet.head, Align::Right, right - half)] {
            let set = self.text.set(text, quiet, half, align);
            // A head of more lines than one grows upwards, into the margin; of more than three, the third is its last.
            let set = if set.lines > 3 { self.text.set(&shorten(text, 120), quiet, half, align) } else { set };
            self.draw(&set, x, edge - set.height, None);
        }
        self.rule(left, self.top - 1.0, self.width, 1.0, Ink::RuleStrong);

        let foot = self.bottom + 8.0;
        self.rule(left, foot, self.width, 1.0, Ink::RuleStrong);
        let model = self.model;
        let said = model.words.fill(Word::Foot, &[("date", &model.printed), ("fingerprint", &model.fingerprint_short)]);
        let said = self.text.set(&said, quiet, self.width - 80.0, Align::Start);
        self.draw(&said, left, foot + 7.0, None);
        let number = model.words.fill(Word::PageOf, &[("page", &(index + 1).to_string()), ("pages", &count.to_string())]);
        let number = self.text.set(&number, quiet, 72.0, Align::Right);
        self.draw(&number, right - 72.0, foot + 7.0, None);

        let frame = self.sheets.pop().map(|sheet| sheet.items).unwrap_or_default();
        Page { items: frame.into_iter().chain(content).collect() }
    }

    /// A text across the page, upwards, as one outline.
    fn watermark(&mut self, text: &str) -> Vec<Segment> {
        let set = self.text.line(text, Style::new(96.0, 96.0).semibold());
        let (cos, sin) = (0.819_152_f32, -0.573_576_f32);
        let room = (self.width * self.width + (self.bottom - self.top).powi(2)).sqrt() * 0.72;
        let scale = (room / set.width.max(1.0)).min(1.6);
        let (cx, cy) = (self.size.0 / 2.0, self.size.1 / 2.0);
        let mut segments = Vec::new();
        for run in &set.runs {
            for glyph in &run.glyphs {
                let (path, units) = outline(run.face.min(FACES.len() - 1), glyph.id);
                let em = run.size / units;
                let at = |px: f32, py: f32| {
                    let x = (run.x + glyph.x + px * em - set.width / 2.0) * scale;
                    let y = -(glyph.rise + py * em - run.size * 0.36) * scale;
                    (cx + x * cos - y * sin, cy + x * sin + y * cos)
                };
                segments.extend(path.into_iter().map(|segment| place(segment, at)));
            }
        }
        segments
    }
}

/// Puts the contents' own entry after the summary's.
fn contents_first(mut outline: Vec<OutlineEntry>, model: &Model) -> Vec<OutlineEntry> {
    let contents = model.words.get(Word::Contents);
    if let Some(last) = outline.pop() {
        debug_assert_eq!(last.title, contents);
        outline.insert(1.min(outline.len()), last);
    }
    outline
}

fn place(segment: Segment, at: impl Fn(f32, f32) -> (f32, f32)) -> Segment {
    match segment {
        Segment::Move(x, y) => {
            let (x, y) = at(x, y);
            Segment::Move(x, y)
        }
        Segment::Line(x, y) => {
            let (x, y) = at(x, y);
            Segment::Line(x, y)
        }
        Segment::Curve(ax, ay, bx, by, x, y) => {
            let ((ax, ay), (bx, by), (x, y)) = (at(ax, ay), at(bx, by), at(x, y));
            Segment::Curve(ax, ay, bx, by, x, y)
        }
        Segment::Close => Segment::Close,
    }
}

/// The first characters of a running head that would fill the page; what it repeats stands in full elsewhere.
fn shorten(text: &str, characters: usize) -> String {
    let mut short: String = text.chars().take(characters).collect();
    short.push('…');
    short
}
