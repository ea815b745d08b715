//! A section for each competence: its outcome, its figure, every item with where it stands and the pieces of evidence behind it,
//! what is missing, and room to write.

use std::sync::Arc;

use pathfolio_core::charts::{Column, FigureWords, LyingSize, Rated, StaveSize, figure, lying};

use super::pieces::{self, Cited};
use super::{BODY, Composer, NOTE, TABLE, TITLE, stories};
use crate::ink::Ink;
use crate::model::{Basis, Competence, Item, printed};
use crate::page::{NodeId, Role, Tree};
use crate::text::{Align, Paragraph, Style};
use crate::words::Word;

const HEAD: Style = BODY.semibold();
const LIST: Style = Style::new(10.5, 15.0);
const GAP: f32 = 28.0;
/// The lines to write on: how many, how far apart, and with their head how tall.
const LINES: u8 = 4;
const LINE: f32 = 26.0;
const ROOM: f32 = HEAD.line + LINES as f32 * LINE;
const STAVE: LyingSize = LyingSize::PRINT;
/// As many numbers stand beside an item; the register has them all.
const CITED: usize = 12;

pub(super) fn compose(page: &mut Composer<'_>) {
    let groups = &page.model.groups;
    for group in groups {
        for (index, competence) in group.competences.iter().enumerate() {
            let head = format!("{} {}", group.number, group.title);
            page.begin_section(&head);
            if index == 0 {
                page.mark(&group.title, Some(&group.number), 0);
            }
            let section = page.tree.add(Tree::ROOT, Role::Section);
            title(page, section, competence);
            levels(page, section, competence);
            let free = items(page, section, competence);
            let told = stories::compose(page, section, competence);
            closing(page, section, competence, (!told).then_some(free));
        }
    }
}

fn title(page: &mut Composer<'_>, section: NodeId, competence: &Competence) {
    let words = &page.model.words;
    page.y += 18.0;
    let heading = page.tree.add(section, Role::Heading1);
    let said = format!("{} {}", competence.number, competence.title);
    let aim = match (competence.target, competence.importance) {
        (Some(target), Some(importance)) => {
            words.fill(Word::TargetImportance, &[("target", &target.to_string()), ("importance", &importance.to_string())])
        }
        (Some(target), None) => words.fill(Word::Target, &[("target", &target.to_string())]),
        (None, _) => words.get(Word::NoTarget).to_owned(),
    };
    let aim = page.text.set(&aim, BODY.ink(Ink::Text2), page.width * 0.35, Align::Right);
    page.mark(&competence.title, Some(&competence.number), 1);
    let title = page.text.set(&said, TITLE, page.width - aim.width - 20.0, Align::Start);
    page.draw(&title, page.left, page.y, Some(heading));
    let node = page.tree.add(section, Role::Paragraph);
    page.draw(&aim, page.left + page.width * 0.65, page.y + title.baseline - aim.baseline, Some(node));
    page.y += title.height.max(title.baseline - aim.baseline + aim.height) + 4.0;

    let outcome = [competence.outcome.trim(), competence.serves.trim()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
    if !outcome.is_empty() {
        let node = page.tree.add(section, Role::Paragraph);
        page.paragraph(&outcome.join(" "), Style::new(13.0, 19.0), page.left, page.width.min(560.0), node);
    }
    page.y += 10.0;
}

/// Every item's level as one large stave.
fn levels(page: &mut Composer<'_>, section: NodeId, competence: &Competence) {
    let columns = |items: &[Item]| items.iter().map(|item| Column::new(printed(item.rated), item.target)).collect::<Vec<_>>();
    let (knowledge, skill) = (columns(&competence.knowledge), columns(&competence.skill));
    page.across(2.0, Ink::Text);
    page.y += 10.0;
    if knowledge.is_empty() && skill.is_empty() {
        return;
    }
    let target = skill.last().or(knowledge.last()).and_then(|column| column.target);
    let words = FigureWords {
        knowledge: page.word(Word::Knowledge).to_owned(),
        skill: page.word(Word::Skill).to_owned(),
        target: target.map(|target| page.model.words.fill(Word::Target, &[("target", &target.to_string())])).unwrap_or_default(),
    };
    let label = page.text.line(&words.target, super::LEAST).width + 8.0;
    let size = StaveSize::print_figure(knowledge.len(), skill.len(), (page.width - label).max(100.0) as u16);
    let drawn = figure(&knowledge, &skill, size, &words);
    let scale = ((page.width - label) / drawn.width.max(1.0)).min(1.0);
    let node = page.tree.figure(section, super::map::describe(page, competence));
    page.figure(&drawn, page.left, page.y, scale, Some(node));
    page.y += drawn.height * scale + 6.0;
}

/// One row of a table of items, set.
struct Row {
    label: Arc<Paragraph>,
    text: Arc<Paragraph>,
    cited: Option<Cited>,
    number: Arc<Paragraph>,
    column: Column,
    alt: String,
    height: f32,
}

/// One of the two tables side by side, and the rows it still has to draw.
struct Side {
    x: f32,
    table: NodeId,
    words: (Word, Word),
    rows: Vec<Row>,
}

/// Knowledge and skill side by side. Each flows down its own column; rows never split; heads are repeated on the next page.
///
/// Returns where the shorter column left room on the last page.
fn items(page: &mut Composer<'_>, section: NodeId, competence: &Competence) -> Free {
    let width = (page.width - GAP) / 2.0;
    let sides =
        [(Word::KnowledgeHead, Word::KnowledgeShown, &competence.knowledge), (Word::SkillHead, Word::SkillShown, &competence.skill)];
    page.across(1.0, Ink::RuleStrong);
    let mut waiting: Vec<Side> = Vec::new();
    for (index, (head, shown, items)) in sides.into_iter().enumerate() {
        if items.is_empty() {
            continue;
        }
        let rows: Vec<Row> = items.iter().map(|item| row(page, item, width)).collect();
        let heading = page.tree.add(section, Role::Heading2);
        let table = page.tree.add(section, Role::Table);
        let x = page.left + (width + GAP) * index as f32;
        waiting.push(Side { x, table, words: (head, shown), rows });
        // The first head is real; the ones on later pages are artifacts.
        heads(page, x, width, (head, shown), Some(heading), false);
    }
    let mut first = true;
    let mut free = Free { x: page.left, y: page.y };
    while waiting.iter().any(|side| !side.rows.is_empty()) {
        if !first {
            page.continue_page();
        }
        let top = page.y;
        let mut end = top;
        free.y = f32::MAX;
        for Side { x, table, words, rows } in &mut waiting {
            if rows.is_empty() {
                if top < free.y {
                    free = Free { x: *x, y: top };
                }
                continue;
            }
            page.y = top;
            let used = if first { heads_height(page, width, *words, false) } else { heads(page, *x, width, *words, None, true) };
            page.y = top + used;
            let fits = fitting(rows, page.bottom - page.y);
            for (index, row) in rows.drain(..fits).enumerate() {
                if index > 0 {
                    page.rule(*x, page.y, width, 1.0, Ink::Rule);
                }
                draw_row(page, *table, row, *x, width);
            }
            end = end.max(page.y);
            if page.y < free.y {
                free = Free { x: *x, y: page.y };
            }
        }
        page.y = end;
        first = false;
    }
    page.y += 8.0;
    free
}

/// Room under the shorter of two columns.
struct Free {
    x: f32,
    y: f32,
}

/// How many rows fit; at least one, so that a row taller than a page is no endless loop.
fn fitting(rows: &[Row], room: f32) -> usize {
    let mut used = 0.0;
    let fits = rows
        .iter()
        .take_while(|row| {
            used += row.height;
            used <= room
        })
        .count();
    fits.max(1).min(rows.len())
}

fn head_text(page: &mut Composer<'_>, width: f32, (head, shown): (Word, Word), again: bool) -> Arc<Paragraph> {
    let quiet = BODY.ink(Ink::Text2);
    let (head, shown) = (page.word(head), page.word(shown));
    if again {
        let said = page.model.words.fill(Word::Continued, &[("title", head.trim_end_matches(','))]);
        page.text.set(&said, quiet, width, Align::Start)
    } else {
        page.text.set_spans(&[(head, HEAD), (" ", quiet), (shown, quiet)], width, Align::Start)
    }
}

fn heads_height(page: &mut Composer<'_>, width: f32, words: (Word, Word), again: bool) -> f32 {
    head_text(page, width, words, again).height + 8.0 + 3.0
}

fn heads(page: &mut Composer<'_>, x: f32, width: f32, words: (Word, Word), node: Option<NodeId>, again: bool) -> f32 {
    let set = head_text(page, width, words, again);
    page.draw(&set, x, page.y + 8.0, node);
    set.height + 8.0 + 3.0
}

fn row(page: &mut Composer<'_>, item: &Item, width: f32) -> Row {
    let words = &page.model.words;
    let rated = printed(item.rated);
    let level = rated.level().map(|level| level.to_string());
    let alt = match rated {
        Rated::Confirmed(_) => words.fill(Word::AltConfirmed, &[("level", level.as_deref().unwrap_or_default())]),
        Rated::Own(_) => words.fill(Word::AltOwn, &[("level", level.as_deref().unwrap_or_default())]),
        Rated::NotAssessed | Rated::Assumed(_) => words.get(Word::NotAssessed).to_owned(),
    };
    let label = page.text.set(&item.label, TABLE.semibold().ink(Ink::Text2), 28.0, Align::Start);
    let text = page.text.set(&item.text, TABLE, width - 30.0 - 72.0, Align::Start);
    let mut behind = pieces::known(page, &item.pieces);
    behind.retain(|piece| piece.basis != Basis::Supporting);
    let cited = (!behind.is_empty()).then(|| pieces::cite(page, "", &behind, CITED, NOTE.ink(Ink::Text2), width - 30.0 - 72.0));
    let number = page.text.line(level.as_deref().unwrap_or("–"), Style::new(12.0, 14.0).semibold());
    let height = label.height.max(text.height + cited.as_ref().map_or(0.0, |cited| cited.height() + 1.0)).max(14.0) + 9.0;
    Row { label, text, cited, number, column: Column::new(rated, item.target), alt, height }
}

/// The items of a kind that stand at target with no current piece behind them that could show them.
fn by_word_alone<'i>(page: &Composer<'_>, items: &'i [Item], basis: Basis) -> impl Iterator<Item = &'i str> {
    let shown = |item: &Item| pieces::known(page, &item.pieces).iter().any(|piece| piece.demonstrates(basis));
    let at_target = |item: &&Item| item.target.is_some_and(|target| target > 0 && printed(item.rated).level() >= Some(target));
    items.iter().filter(at_target).filter(|item| !shown(item)).map(|item| item.label.as_str()).collect::<Vec<_>>().into_iter()
}

/// What is missing, a sentence each. Where no evidence is kept at all the summary has said so, once.
fn sentences(page: &Composer<'_>, competence: &Competence) -> Vec<String> {
    let mut sentences = competence.missing.clone();
    let knowledge = by_word_alone(page, &competence.knowledge, Basis::Qualification);
    let alone: Vec<&str> = knowledge.chain(by_word_alone(page, &competence.skill, Basis::Ability)).collect();
    if !alone.is_empty() && !page.model.pieces.is_empty() {
        sentences.push(page.model.words.fill(Word::MissingEvidence, &[("items", &alone.join(" "))]));
    }
    sentences
}

fn draw_row(page: &mut Composer<'_>, table: NodeId, row: Row, x: f32, width: f32) {
    let node = page.tree.add(table, Role::Row);
    let y = page.y + 5.0;
    let head = page.tree.add(node, Role::RowHead);
    page.draw(&row.label, x, y, Some(head));
    let cell = page.tree.add(node, Role::Cell);
    page.draw(&row.text, x + 30.0, y, Some(cell));
    let cell = page.tree.add(node, Role::Cell);
    if let Some(cited) = &row.cited {
        let top = page.y;
        page.y = y + row.text.height + 1.0;
        cited.draw(page, cell, x + 30.0);
        page.y = top;
    }
    let cell = page.tree.add(node, Role::Cell);
    let number = page.tree.add(cell, Role::Paragraph);
    let stave = lying(row.column, STAVE);
    let stave_x = x + width - stave.width;
    page.draw(&row.number, stave_x - 8.0 - row.number.width, y, Some(number));
    let figure = page.tree.figure(cell, row.alt);
    page.figure(&stave, stave_x, y + 0.5, 1.0, Some(figure));
    page.y += row.height;
}

/// What is missing, and room to write: side by side under the items; where the page ends before, one above the other in the room
/// that the shorter column of items left, if it is known; else on the next page.
fn closing(page: &mut Composer<'_>, section: NodeId, competence: &Competence, free: Option<Free>) {
    let width = (page.width - GAP) / 2.0;
    let dash = page.text.line("– ", LIST);
    let list: Vec<_> = sentences(page, competence).iter().map(|text| page.text.set(text, LIST, width - dash.width, Align::Start)).collect();
    let list_height = HEAD.line + 2.0 + list.iter().map(|text| text.height).sum::<f32>().max(LIST.line);
    let beside = 9.0 + list_height.max(ROOM);
    let stacked = 9.0 + list_height + 14.0 + ROOM;
    if let Some(free) = free.filter(|free| page.y + beside > page.bottom && free.y + 8.0 + stacked <= page.bottom) {
        let y = free.y + 8.0;
        page.rule(free.x, y, width, 1.0, Ink::RuleStrong);
        page.y = y + 9.0;
        missing(page, section, (free.x, width), list, &dash);
        let top = page.y + 14.0;
        room(page, section, free.x, width, top);
        page.y = top + ROOM;
        return;
    }
    page.need(beside.min(page.bottom - page.top - 2.0));
    page.part();
    let (top, sheet) = (page.y, page.sheets.len());
    missing(page, section, (page.left, width), list, &dash);
    if page.sheets.len() == sheet {
        let end = page.y;
        room(page, section, page.left + width + GAP, width, top);
        page.y = end.max(top + ROOM);
    } else {
        // A list of several pages: the room follows it.
        let top = if page.need(ROOM + 14.0) { page.y } else { page.y + 14.0 };
        room(page, section, page.left, width, top);
        page.y = top + ROOM;
    }
}

/// What is missing, as a list that goes on on the next page where it must.
fn missing(page: &mut Composer<'_>, section: NodeId, (x, width): (f32, f32), list: Vec<Arc<Paragraph>>, dash: &Paragraph) {
    let heading = page.tree.add(section, Role::Heading2);
    page.paragraph(page.word(Word::Missing), HEAD, x, width, heading);
    page.y += 2.0;
    if list.is_empty() {
        let node = page.tree.add(section, Role::Paragraph);
        page.paragraph(page.word(Word::MissingNothing), LIST.ink(Ink::Text2), x, width, node);
        return;
    }
    let node = page.tree.add(section, Role::List);
    for text in list {
        page.need(text.height);
        let item = page.tree.add(node, Role::ListItem);
        let label = page.tree.add(item, Role::ListLabel);
        page.draw(dash, x, page.y, Some(label));
        let body = page.tree.add(item, Role::ListBody);
        page.draw(&text, x + dash.width, page.y, Some(body));
        page.y += text.height;
    }
}

fn room(page: &mut Composer<'_>, section: NodeId, x: f32, width: f32, top: f32) {
    let heading = page.tree.add(section, Role::Heading2);
    let set = page.text.set(page.word(Word::Room), HEAD, width, Align::Start);
    page.draw(&set, x, top, Some(heading));
    for line in 1..=LINES {
        page.rule(x, top + set.height + LINE * f32::from(line), width, 1.0, Ink::RuleStrong);
    }
}
