//! Pieces of evidence where they are cited: the mark of what each can show, and lines of numbers.

use std::collections::HashSet;
use std::sync::Arc;

use pathfolio_core::charts::Segment;

use super::Composer;
use crate::ink::{Ink, Paint};
use crate::model::{Basis, Competence, Piece};
use crate::page::{Draw, NodeId, Role};
use crate::text::{Align, Paragraph, Style};
use crate::words::Word;

/// The side of a mark.
pub(super) const MARK: f32 = 7.0;
/// Between a mark and its number, and between one number and the next mark.
const AFTER_MARK: f32 = 3.0;
const BETWEEN: f32 = 9.0;

/// What a mark is called.
pub(super) fn name<'m>(page: &Composer<'m>, basis: Basis) -> &'m str {
    page.word(match basis {
        Basis::Ability => Word::Ability,
        Basis::Qualification => Word::Qualification,
        Basis::Supporting => Word::Supporting,
    })
}

/// Draws the mark of a basis with its top left at a point: shape alone tells them apart.
pub(super) fn mark(page: &mut Composer<'_>, basis: Basis, (x, y): (f32, f32), node: Option<NodeId>) {
    let draw = match basis {
        Basis::Ability => Draw::Rect { x, y, width: MARK, height: MARK, ink: Ink::Text },
        Basis::Qualification => {
            let radius = MARK / 2.0 - 0.7;
            Draw::Path { segments: circle((x + MARK / 2.0, y + MARK / 2.0), radius), paint: Paint::Stroke(Ink::Text, 1.4, &[]) }
        }
        Basis::Supporting => {
            // Sides of a whole number of dashes: all corners look alike.
            let (left, top, side) = (x + 0.5, y + 0.5, MARK - 1.0);
            let (right, bottom) = (left + side, top + side);
            let segments = vec![
                Segment::Move(left, top),
                Segment::Line(right, top),
                Segment::Line(right, bottom),
                Segment::Line(left, bottom),
                Segment::Close,
            ];
            Draw::Path { segments, paint: Paint::Stroke(Ink::Text, 1.0, &[1.0, 1.0]) }
        }
    };
    page.push(node, draw);
}

fn circle((x, y): (f32, f32), radius: f32) -> Vec<Segment> {
    // The control points of a quarter of a circle.
    let away = radius * 0.552_285;
    vec![
        Segment::Move(x + radius, y),
        Segment::Curve(x + radius, y + away, x + away, y + radius, x, y + radius),
        Segment::Curve(x - away, y + radius, x - radius, y + away, x - radius, y),
        Segment::Curve(x - radius, y - away, x - away, y - radius, x, y - radius),
        Segment::Curve(x + away, y - radius, x + radius, y - away, x + radius, y),
        Segment::Close,
    ]
}

/// All known pieces that serve a competence or one of its items, in the order of their numbers.
pub(super) fn of<'m>(page: &Composer<'m>, competence: &'m Competence) -> Vec<&'m Piece> {
    let items = competence.knowledge.iter().chain(&competence.skill).flat_map(|item| &item.pieces);
    let cited: HashSet<&str> = items.chain(&competence.pieces).chain(&competence.best).map(String::as_str).collect();
    if cited.is_empty() { Vec::new() } else { page.model.pieces.iter().filter(|piece| cited.contains(piece.number.as_str())).collect() }
}

/// The known pieces among some numbers.
pub(super) fn known<'m>(page: &Composer<'m>, numbers: &'m [String]) -> Vec<&'m Piece> {
    numbers.iter().filter_map(|number| page.pieces.get(number.as_str()).copied()).collect()
}

/// Numbers with their marks, set in lines.
pub(super) struct Cited {
    lines: Vec<Vec<Cite>>,
    line: f32,
}

/// One number, or the words after the last.
struct Cite {
    x: f32,
    basis: Option<Basis>,
    text: Arc<Paragraph>,
}

/// Sets numbers with their marks after some words, at most `most` of them, in lines as wide as `width`.
pub(super) fn cite(page: &mut Composer<'_>, lead: &str, pieces: &[&Piece], most: usize, style: Style, width: f32) -> Cited {
    let mut cited = Cited { lines: Vec::new(), line: style.line };
    let mut add = |basis: Option<Basis>, text: Arc<Paragraph>| {
        let before = if basis.is_some() { MARK + AFTER_MARK } else { 0.0 };
        let at = cited.lines.last().and_then(|line| line.last()).map_or(0.0, |last: &Cite| last.x + last.text.width + BETWEEN) + before;
        let starts = cited.lines.is_empty() || at + text.width > width;
        let x = if starts { before } else { at };
        if starts {
            cited.lines.push(Vec::new());
        }
        if let Some(line) = cited.lines.last_mut() {
            line.push(Cite { x, basis, text });
        }
    };
    if !lead.is_empty() {
        add(None, page.text.line(lead, style.ink(Ink::Text2)));
    }
    for piece in pieces.iter().take(most) {
        let set = if piece.expired {
            let spans = [(piece.number.as_str(), style), (" ", style), (page.model.words.get(Word::Expired), style.ink(Ink::Text2))];
            page.text.set_spans(&spans, f32::INFINITY, Align::Start)
        } else {
            page.text.line(&piece.number, style)
        };
        add(Some(piece.basis), set);
    }
    if pieces.len() > most {
        let said = page.model.words.fill(Word::AndMore, &[("number", &(pieces.len() - most).to_string())]);
        add(None, page.text.line(&said, style.ink(Ink::Text2)));
    }
    cited
}

impl Cited {
    pub(super) fn height(&self) -> f32 {
        self.line * self.lines.len() as f32
    }

    /// Draws the lines from the cursor on, which moves below them; on as many pages as they take.
    pub(super) fn draw(&self, page: &mut Composer<'_>, parent: NodeId, x: f32) {
        for line in &self.lines {
            page.need(self.line);
            for cite in line {
                if let Some(basis) = cite.basis {
                    let alt = name(page, basis).to_owned();
                    let figure = page.tree.figure(parent, alt);
                    let at = (x + cite.x - AFTER_MARK - MARK, page.y + cite.text.baseline - MARK - 0.5);
                    mark(page, basis, at, Some(figure));
                }
                let node = page.tree.add(parent, Role::Paragraph);
                page.draw(&cite.text, x + cite.x, page.y, Some(node));
            }
            page.y += self.line;
        }
    }
}

/// In place of a title that may not be printed: a framed box with the label in words, a bar at its start.
pub(super) struct Withheld {
    text: Arc<Paragraph>,
}

/// Sets such a box, at most `width` wide.
pub(super) fn held_back(page: &mut Composer<'_>, label: &str, style: Style, width: f32) -> Withheld {
    let said = page.model.words.fill(Word::HeldBack, &[("label", label)]);
    Withheld { text: page.text.set(&said, style, width - 18.0, Align::Start) }
}

impl Withheld {
    pub(super) fn height(&self) -> f32 {
        self.text.height + 4.0
    }

    pub(super) fn draw(&self, page: &mut Composer<'_>, (x, y): (f32, f32), node: NodeId) {
        let (right, bottom) = (x + self.text.width + 16.0, y + self.height());
        let frame = vec![
            Segment::Move(x + 0.5, y + 0.5),
            Segment::Line(right, y + 0.5),
            Segment::Line(right, bottom),
            Segment::Line(x + 0.5, bottom),
            Segment::Close,
        ];
        page.push(None, Draw::Path { segments: frame, paint: Paint::Stroke(Ink::RuleStrong, 1.0, &[]) });
        page.push(None, Draw::Rect { x, y, width: 4.0, height: self.height() + 0.5, ink: Ink::RuleStrong });
        page.draw(&self.text, x + 10.0, y + 2.0, Some(node));
    }
}
