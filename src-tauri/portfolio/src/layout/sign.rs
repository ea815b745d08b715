//! Room to sign under the register: the holder, a reviewer, and what the reviewer sees differently.

use super::{BODY, Composer, NOTE};
use crate::ink::Ink;
use crate::page::{NodeId, Role};
use crate::text::{Align, Style};
use crate::words::Word;

const HEAD: Style = BODY.semibold();
const UNDER: Style = NOTE.ink(Ink::Text2);
const GAP: f32 = 28.0;
/// Room to write above a line, and what stands under it.
const WRITE: f32 = 30.0;
const LINE: f32 = WRITE + NOTE.line + 3.0;
/// Lines to disagree on.
const DISAGREE: u8 = 4;

pub(super) fn compose(page: &mut Composer<'_>, section: NodeId) {
    let width = (page.width - GAP) / 2.0;
    let right = page.left + width + GAP;
    let says = [Word::SignHolderSays, Word::SignReviewerSays].map(|word| {
        let text = page.word(word);
        page.text.set(text, UNDER, width, Align::Start).height
    });
    let signed = 2.0 + 10.0 + HEAD.line + says[0].max(says[1]) + 3.0 * LINE;
    let disagree = 16.0 + HEAD.line + f32::from(DISAGREE) * WRITE;
    page.need(26.0 + signed + disagree);
    page.y += 24.0;
    page.across(2.0, Ink::Text);
    page.y += 10.0;

    let top = page.y;
    let name = page.model.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let name = name.unwrap_or(page.word(Word::SignName));
    let (date, signature) = (page.word(Word::SignDate), page.word(Word::SignSignature));
    let end = one(page, section, (page.left, width), (Word::SignHolder, Word::SignHolderSays), &[&[name], &[date], &[signature]]);
    page.y = top;
    let reviewer = [page.word(Word::SignName), page.word(Word::SignRole)];
    let other = one(page, section, (right, width), (Word::SignReviewer, Word::SignReviewerSays), &[&reviewer, &[date], &[signature]]);
    page.y = end.max(other) + 14.0;

    let heading = page.tree.add(section, Role::Heading2);
    page.paragraph(page.word(Word::SignDisagree), HEAD, page.left, page.width, heading);
    for _ in 0..DISAGREE {
        page.y += WRITE;
        page.rule(page.left, page.y, page.width, 1.0, Ink::RuleStrong);
    }
    page.y += 1.0;
}

/// One party: who, what is signed, and the lines with what belongs on each; where it ends.
fn one(page: &mut Composer<'_>, section: NodeId, (x, width): (f32, f32), (who, says): (Word, Word), lines: &[&[&str]]) -> f32 {
    let heading = page.tree.add(section, Role::Heading2);
    page.paragraph(page.word(who), HEAD, x, width, heading);
    let node = page.tree.add(section, Role::Paragraph);
    page.paragraph(page.word(says), UNDER, x, width, node);
    for parts in lines {
        page.y += WRITE;
        page.rule(x, page.y, width, 1.0, Ink::RuleStrong);
        let each = width / parts.len() as f32;
        let mut height: f32 = 0.0;
        for (index, part) in parts.iter().enumerate() {
            let node = page.tree.add(section, Role::Paragraph);
            let set = page.text.set(part, UNDER, each - 8.0, Align::Start);
            page.draw(&set, x + each * index as f32, page.y + 3.0, Some(node));
            height = height.max(set.height);
        }
        page.y += height + 3.0;
    }
    page.y
}
