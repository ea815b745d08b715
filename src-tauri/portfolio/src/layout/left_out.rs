//! What a print leaves out: one line for the summary, and the list itself.

use super::{BODY, Composer};
use crate::ink::Ink;
use crate::model::Detail;
use crate::page::{NodeId, Role};
use crate::text::Style;
use crate::words::Word;

const HEAD: Style = BODY.semibold();
const LIST: Style = Style::new(10.5, 15.0);

/// How many pieces each label holds back, in the order in which the labels first occur.
fn labels<'m>(page: &Composer<'m>) -> Vec<(&'m str, usize)> {
    let mut labels: Vec<(&str, usize)> = Vec::new();
    for piece in &page.model.pieces {
        let Detail::HeldBack(held) = &piece.detail else { continue };
        match labels.iter_mut().find(|(label, _)| *label == held.label) {
            Some((_, count)) => *count += 1,
            None => labels.push((&held.label, 1)),
        }
    }
    labels
}

/// The summary's line; none where nothing is left out.
pub(super) fn line(page: &Composer<'_>) -> Option<String> {
    let (words, left_out) = (&page.model.words, &page.model.left_out);
    let pieces = labels(page).into_iter().map(|(_, count)| count).sum::<usize>() + left_out.pieces as usize;
    let parts = [(Word::LeftOutPieces, "pieces", pieces), (Word::LeftOutCompetences, "competences", left_out.competences.len())];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(.., count)| *count > 0)
        .map(|(word, name, count)| words.fill(word, &[(name, &count.to_string())]))
        .collect();
    (!said.is_empty()).then(|| words.fill(Word::LeftOutLine, &[("what", &said.join("; "))]))
}

/// The list, under the cursor; nothing where nothing is left out. `marked` puts it into contents and bookmarks.
pub(super) fn compose(page: &mut Composer<'_>, section: NodeId, marked: bool) {
    let (words, left_out) = (&page.model.words, &page.model.left_out);
    let mut list: Vec<String> = labels(page)
        .into_iter()
        .map(|(label, count)| words.fill(Word::LeftOutLabel, &[("label", label), ("number", &count.to_string())]))
        .collect();
    if left_out.pieces > 0 {
        list.push(words.fill(Word::LeftOutUnlisted, &[("number", &left_out.pieces.to_string())]));
    }
    if !left_out.competences.is_empty() {
        list.push(words.fill(Word::LeftOutNamed, &[("competences", &left_out.competences.join("; "))]));
    }
    if list.is_empty() {
        return;
    }
    page.need(24.0 + HEAD.line + 2.0 + LIST.line * 2.0);
    page.y += 22.0;
    let title = page.word(Word::LeftOut);
    if marked {
        page.mark(title, None, 1);
    }
    let heading = page.tree.add(section, Role::Heading2);
    page.paragraph(title, HEAD, page.left, page.width, heading);
    page.y += 2.0;
    let node = page.tree.add(section, Role::List);
    let dash = page.text.line("– ", LIST.ink(Ink::Text));
    for text in list {
        page.need(LIST.line);
        let item = page.tree.add(node, Role::ListItem);
        let label = page.tree.add(item, Role::ListLabel);
        page.draw(&dash, page.left, page.y, Some(label));
        let body = page.tree.add(item, Role::ListBody);
        page.paragraph(&text, LIST, page.left + dash.width, page.width - dash.width, body);
    }
}
