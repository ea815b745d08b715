//! The pieces behind a competence: those that show it best are told, the others named; supporting ones stand apart.

use std::sync::Arc;

use super::pieces::{self, Withheld};
use super::{BODY, Composer};
use crate::ink::Ink;
use crate::model::{Basis, Competence, Detail, Piece};
use crate::page::{NodeId, Role};
use crate::text::{Align, Paragraph, Style};
use crate::words::Word;

const HEAD: Style = BODY.semibold();
const LIST: Style = Style::new(10.5, 15.0);
const GAP: f32 = 28.0;
const BETWEEN: f32 = 10.0;

/// A piece that is told, set.
struct Story {
    /// Its number, and its title where that may be printed.
    head: Arc<Paragraph>,
    withheld: Option<Withheld>,
    texts: Vec<Arc<Paragraph>>,
}

/// Draws what there is under the cursor; whether there was anything.
pub(super) fn compose(page: &mut Composer<'_>, section: NodeId, competence: &Competence) -> bool {
    let all = pieces::of(page, competence);
    if all.is_empty() {
        return false;
    }
    let mut best = pieces::known(page, &competence.best);
    best.retain(|piece| piece.basis != Basis::Supporting);
    let (supporting, others): (Vec<&Piece>, Vec<&Piece>) = all.into_iter().partition(|piece| piece.basis == Basis::Supporting);
    let further: Vec<&Piece> = others.into_iter().filter(|piece| best.iter().all(|told| told.number != piece.number)).collect();

    let half = (page.width - GAP) / 2.0;
    let first = best.first().map_or(LIST.line, |piece| set(page, piece, if best.len() > 1 { half } else { page.width }).height());
    page.need((9.0 + HEAD.line + 3.0 + first).min(140.0));
    page.part();
    if !best.is_empty() {
        let heading = page.tree.add(section, Role::Heading2);
        page.paragraph(page.word(Word::Best), HEAD, page.left, page.width, heading);
        page.y += 3.0;
        for (index, pair) in best.chunks(2).enumerate() {
            page.y += if index > 0 { BETWEEN } else { 0.0 };
            together(page, section, pair);
        }
        page.y += BETWEEN;
    }
    // In a paragraph of its own each, on as many lines as it takes.
    let others = if best.is_empty() { Word::Pieces } else { Word::Further };
    for (word, cited) in [(others, further), (Word::SupportingOnly, supporting)] {
        if !cited.is_empty() {
            let lead = page.word(word);
            let set = pieces::cite(page, lead, &cited, usize::MAX, LIST, page.width);
            set.draw(page, section, page.left);
        }
    }
    page.y += 8.0;
    true
}

/// Two stories side by side, or one across; one under the other where a page does not hold them.
fn together(page: &mut Composer<'_>, section: NodeId, pair: &[&Piece]) {
    let width = if pair.len() > 1 { (page.width - GAP) / 2.0 } else { page.width };
    let stories: Vec<Story> = pair.iter().map(|piece| set(page, piece, width)).collect();
    let height = stories.iter().map(Story::height).fold(0.0, f32::max);
    if height > page.bottom - page.top {
        for piece in pair {
            let story = set(page, piece, page.width);
            story.draw(page, section, page.left);
            page.y += BETWEEN;
        }
        return;
    }
    page.need(height);
    let top = page.y;
    for (index, story) in stories.iter().enumerate() {
        page.y = top;
        story.draw(page, section, page.left + (width + GAP) * index as f32);
    }
    page.y = top + height;
}

fn set(page: &mut Composer<'_>, piece: &Piece, width: f32) -> Story {
    let words = &page.model.words;
    let (strong, quiet) = (LIST.semibold(), LIST.ink(Ink::Text2));
    let told = match &piece.detail {
        Detail::Told(told) => told,
        Detail::HeldBack(held) => {
            // The space after the number is real: a reader takes number and label apart.
            let head = page.text.line(&format!("{} ", piece.number), strong);
            let withheld = Some(pieces::held_back(page, &held.label, LIST, width - head.width - 10.0));
            let texts =
                if piece.happened.is_empty() { Vec::new() } else { vec![page.text.set(&piece.happened, quiet, width, Align::Start)] };
            return Story { head, withheld, texts };
        }
    };
    let head = page.text.set_spans(&[(&piece.number, strong), ("   ", strong), (&told.title, strong)], width, Align::Start);
    let expired = if piece.expired { words.get(Word::Expired) } else { "" };
    let facts: Vec<&str> =
        [told.form.as_str(), &told.issuer, &piece.happened, expired].into_iter().filter(|text| !text.is_empty()).collect();
    let mut texts = Vec::new();
    if !facts.is_empty() {
        texts.push(page.text.set(&facts.join(", "), quiet, width, Align::Start));
    }
    let reflection = &told.reflection;
    let fields = [
        (Word::OwnShare, &told.share),
        (Word::Situation, &reflection.situation),
        (Word::Task, &reflection.task),
        (Word::Action, &reflection.action),
        (Word::Outcome, &reflection.result),
    ];
    for (word, text) in fields {
        if !text.trim().is_empty() {
            texts.push(page.text.set_spans(&[(words.get(word), quiet), (" ", quiet), (text, LIST)], width, Align::Start));
        }
    }
    Story { head, withheld: None, texts }
}

impl Story {
    fn head_height(&self) -> f32 {
        self.head.height.max(self.withheld.as_ref().map_or(0.0, |withheld| withheld.height() + 1.0))
    }

    fn height(&self) -> f32 {
        self.head_height() + self.texts.iter().map(|text| text.height).sum::<f32>()
    }

    /// Draws it from the cursor on, which moves below it.
    fn draw(&self, page: &mut Composer<'_>, section: NodeId, x: f32) {
        let node = page.tree.add(section, Role::Paragraph);
        if let Some(withheld) = &self.withheld {
            let top = page.y;
            page.draw(&self.head, x, top + 1.0, Some(node));
            withheld.draw(page, (x + self.head.width + 8.0, top - 1.0), node);
            page.y = top + self.head_height();
        } else {
            page.lines(&self.head, LIST.line, x, node);
        }
        for text in &self.texts {
            let node = page.tree.add(section, Role::Paragraph);
            page.lines(text, LIST.line, x, node);
        }
    }
}
