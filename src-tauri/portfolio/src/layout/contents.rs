//! The contents: every section with its page, each line a link to it.

use std::sync::Arc;

use super::{BODY, Composer, Sheet, TITLE, left_out};
use crate::ink::Ink;
use crate::page::{Draw, NodeId, Place, Role};
use crate::text::{Align, Style};
use crate::words::Word;

const ENTRY: Style = Style::new(11.0, 16.0);
/// Above a line of the first and of the second order.
const WIDE: [f32; 2] = [9.0, 3.0];
const CLOSE: [f32; 2] = [6.0, 1.0];

/// Lays the contents out between `before` pages and a body that is already laid out.
pub(super) fn compose(page: &mut Composer<'_>, section: NodeId, before: usize) -> Vec<Sheet> {
    // How many pages the contents take does not hang on the numbers in them: the first pass counts, the second is kept.
    let nodes = page.tree.nodes.clone();
    let marks = page.marks.len();
    let pages = lay_out(page, section, before, 1).len();
    page.tree.nodes = nodes;
    page.marks.truncate(marks);
    let sheets = lay_out(page, section, before, pages);
    // Its own mark counts pages from the start of the contents.
    if let Some(own) = page.marks.last_mut() {
        own.place.page += before;
        own.summary = true;
    }
    sheets
}

fn lay_out(page: &mut Composer<'_>, section: NodeId, before: usize, own: usize) -> Vec<Sheet> {
    let word = page.word(Word::Contents);
    page.begin_section(word);
    let lines: Vec<_> = page
        .marks
        .iter()
        .filter(|mark| mark.depth < 2)
        .map(|mark| {
            let at = Place { page: mark.place.page + if mark.summary { 0 } else { before + own }, y: mark.place.y };
            (mark.number.clone(), mark.title.clone(), mark.depth, at)
        })
        .collect();
    page.y += 18.0;
    page.mark(word, None, 0);
    let heading = page.tree.add(section, Role::Heading1);
    page.paragraph(word, TITLE, page.left, page.width, heading);
    page.y += 10.0;
    page.across(2.0, Ink::Text);

    let list = page.tree.add(section, Role::Contents);
    let number_width = 40.0;
    // A few lines too many for one page stand closer together.
    let room = page.bottom - page.y;
    let height = |spaces: [f32; 2]| {
        lines.iter().map(|(_, _, depth, _)| 2.0 + if *depth == 0 { BODY.line + spaces[0] } else { ENTRY.line + spaces[1] }).sum::<f32>()
    };
    let spaces = if height(WIDE) > room && height(CLOSE) <= room { CLOSE } else { WIDE };
    for (number, title, depth, at) in lines {
        let (style, indent, space) = if depth == 0 { (BODY.semibold(), 0.0, spaces[0]) } else { (ENTRY, 16.0, spaces[1]) };
        let said = match &number {
            Some(number) => format!("{number} {title}"),
            None => title.clone(),
        };
        let text_x = indent + if number.is_some() { number_width } else { 0.0 };
        let set = page.text.set(&title, style, page.width - text_x - 48.0, Align::Start);
        let page_number = (at.page + 1).to_string();
        let height = set.height.max(style.line);
        page.need(space + height + 2.0);
        page.y += space;

        let item = page.tree.add(list, Role::ContentsItem);
        let alt = page.model.words.fill(Word::AltLink, &[("title", &said), ("page", &page_number)]);
        let link = page.tree.add(item, Role::Link);
        page.tree.nodes[link.0].alt = Some(alt.clone());
        if let Some(number) = &number {
            // The space after the number is real: a reader takes number and title apart.
            let set = page.text.line(&format!("{number} "), style);
            page.draw(&set, page.left + indent, page.y, Some(link));
        }
        page.draw(&set, page.left + text_x, page.y, Some(link));
        let space = page.text.line(" ", style);
        page.draw(&Arc::clone(&space), page.left + text_x + set.width, page.y, Some(link));
        let right = page.text.set(&page_number, style.ink(Ink::Text2), 40.0, Align::Right);
        page.draw(&right, page.left + page.width - 40.0, page.y + height - right.height, Some(link));
        let (x, y, width) = (page.left, page.y - 1.0, page.width);
        page.push(Some(link), Draw::Link { x, y, width, height: height + 2.0, to: at, alt });
        page.y += height + 2.0;
        if depth > 0 {
            page.rule(page.left + indent, page.y, page.width - indent, 1.0, Ink::Rule);
        }
    }
    // Where there is a register, the list stands at its end.
    if page.model.pieces.is_empty() {
        left_out::compose(page, section, false);
    }
    std::mem::take(&mut page.sheets)
}
