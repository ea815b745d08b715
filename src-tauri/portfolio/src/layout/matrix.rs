//! The clause matrix: each clause, the items that serve it by competence, who says so, and how many stand at target.

use pathfolio_core::charts::{Column, StaveSize, standing_groups};

use super::{Composer, NOTE, TABLE, TITLE};
use crate::ink::Ink;
use crate::model::{Clause, ClauseLink, Item, Source, printed};
use crate::page::{NodeId, Role, Tree};
use crate::text::{Align, Style};
use crate::words::Word;

/// Where the columns begin, as shares of the width: competence, items, source, at target.
const COLUMNS: [f32; 5] = [0.0, 0.36, 0.74, 0.88, 1.0];
const HEAD: Style = Style::new(9.5, 13.0).semibold();
const CHAPTER: Style = Style::new(13.0, 19.0).semibold();
const CLAUSE: Style = Style::new(11.0, 15.0).semibold();

pub(super) fn compose(page: &mut Composer<'_>) {
    let clauses = &page.model.clauses;
    if clauses.is_empty() {
        return;
    }
    let title = page.word(Word::Matrix);
    page.begin_section(title);
    let section = page.tree.add(Tree::ROOT, Role::Section);
    page.y += 18.0;
    page.mark(title, None, 0);
    let heading = page.tree.add(section, Role::Heading1);
    page.paragraph(title, TITLE, page.left, page.width, heading);
    page.y += 4.0;
    let note = page.tree.add(section, Role::Paragraph);
    let said = page.model.words.fill(Word::MatrixNote, &[("edition", &page.model.edition)]);
    page.paragraph(&said, Style::new(13.0, 19.0), page.left, page.width.min(560.0), note);
    page.y += 10.0;
    page.across(2.0, Ink::Text);

    let table = page.tree.add(section, Role::Table);
    let row = page.tree.add(table, Role::Row);
    heads(page, Some(row));
    for clause in clauses {
        one(page, table, clause);
    }
}

fn at_target<'i>(items: impl Iterator<Item = &'i Item>) -> (usize, usize) {
    items.fold((0, 0), |(at, all), item| {
        let reached = printed(item.rated).level().is_some_and(|level| level >= item.target.unwrap_or(0));
        (at + usize::from(reached), all + 1)
    })
}

fn number_of(page: &Composer<'_>, (at, all): (usize, usize)) -> String {
    page.model.words.fill(Word::NumberOf, &[("number", &at.to_string()), ("all", &all.to_string())])
}

/// A clause and its rows. Its head stays with its first row; on a new page the heads stand again, as artifacts.
fn one(page: &mut Composer<'_>, table: NodeId, clause: &Clause) {
    let chapter = clause.depth == 0;
    let style = if chapter { CHAPTER } else { CLAUSE };
    let said = format!("{} {}", clause.number, clause.title);
    let set = page.text.set(&said, style, page.width * COLUMNS[2] - 12.0, Align::Start);
    let rows: Vec<_> = clause.links.iter().map(|link| Row::set(page, link)).collect();
    let stave = stave(clause);
    let head_height = set.height.max(if rows.is_empty() { 0.0 } else { stave.height + 2.0 });
    // A chapter's head stays with the clause that follows.
    let follows = rows.first().map_or(if chapter { 70.0 } else { 0.0 }, |row| row.height);
    if page.need(10.0 + head_height + 4.0 + follows) {
        heads(page, None);
    }
    page.y += if chapter { 12.0 } else { 8.0 };
    page.mark(&clause.title, Some(&clause.number), usize::from(clause.depth.min(1)) + 1);
    let row = page.tree.add(table, Role::Row);
    let head = page.tree.add(row, Role::GroupHead(4));
    let text = page.tree.add(head, Role::Paragraph);
    page.draw(&set, page.left, page.y + head_height - set.height, Some(text));
    if rows.is_empty() {
        page.y += head_height + 4.0;
        return;
    }
    let (at, all) = at_target(clause.links.iter().flat_map(|link| &link.items));
    let (number, every) = (at.to_string(), all.to_string());
    let alt = page.model.words.fill(Word::AltClause, &[("number", &number), ("all", &every)]);
    let figure = page.tree.figure(head, alt);
    let scale = (page.width * (1.0 - COLUMNS[2]) / stave.width.max(1.0)).min(1.0);
    page.figure(&stave, page.left + page.width - stave.width * scale, page.y + head_height - stave.height * scale, scale, Some(figure));
    page.y += head_height + 4.0;

    for row in rows {
        if page.need(row.height) {
            heads(page, None);
            let again = page.model.words.fill(Word::Continued, &[("title", &said)]);
            let again = page.text.set(&again, CLAUSE.ink(Ink::Text2), page.width, Align::Start);
            page.y += 8.0;
            page.draw(&again, page.left, page.y, None);
            page.y += again.height + 4.0;
        }
        row.draw(page, table);
    }
}

/// All items of a clause: what the standard states or maps, a gap, what is suggested.
fn stave(clause: &Clause) -> pathfolio_core::charts::Figure {
    let columns = |suggested: bool| {
        clause
            .links
            .iter()
            .filter(|link| (link.source == Source::Suggested) == suggested)
            .flat_map(|link| &link.items)
            .map(|item| Column::new(printed(item.rated), item.target))
            .collect::<Vec<_>>()
    };
    standing_groups(&[&columns(false), &columns(true)], StaveSize::ROW)
}

/// The heads of the columns; artifacts where they are repeated.
fn heads(page: &mut Composer<'_>, row: Option<NodeId>) {
    page.y += if row.is_some() { 6.0 } else { 10.0 };
    let words = [Word::MatrixCompetence, Word::MatrixItems, Word::MatrixSource, Word::MatrixAtTarget];
    let mut height: f32 = 0.0;
    for (index, word) in words.into_iter().enumerate() {
        let node = row.map(|row| page.tree.add(row, Role::ColumnHead));
        let (x, width) = column(page, index);
        let align = if index == 3 { Align::Right } else { Align::Start };
        let set = page.text.set(page.word(word), HEAD.ink(Ink::Text3), width, align);
        page.draw(&set, x, page.y, node);
        height = height.max(set.height);
    }
    page.y += height + 4.0;
    page.across(1.0, Ink::RuleStrong);
}

fn column(page: &Composer<'_>, index: usize) -> (f32, f32) {
    let gap = if index == 3 { 0.0 } else { 10.0 };
    (page.left + page.width * COLUMNS[index], page.width * (COLUMNS[index + 1] - COLUMNS[index]) - gap)
}

struct Row {
    cells: [std::sync::Arc<crate::text::Paragraph>; 4],
    height: f32,
}

impl Row {
    fn set(page: &mut Composer<'_>, link: &ClauseLink) -> Self {
        let source = page.word(match link.source {
            Source::Standard => Word::SourceStandard,
            Source::Mapped => Word::SourceMapped,
            Source::Suggested => Word::SourceSuggested,
        });
        let items = link.items.iter().map(|item| item.label.as_str()).collect::<Vec<_>>().join(" ");
        let count = number_of(page, at_target(link.items.iter()));
        let width = |index| column(page, index).1;
        let widths = [width(0), width(1), width(2), width(3)];
        let cells = [
            page.text.set_spans(&[(&link.competence, TABLE.semibold()), (" ", TABLE), (&link.title, TABLE)], widths[0], Align::Start),
            page.text.set(&items, TABLE, widths[1], Align::Start),
            page.text.set(source, NOTE.ink(Ink::Text2), widths[2], Align::Start),
            page.text.set(&count, TABLE, widths[3], Align::Right),
        ];
        let height = cells.iter().map(|cell| cell.height).fold(14.0, f32::max) + 7.0;
        Self { cells, height }
    }

    fn draw(self, page: &mut Composer<'_>, table: NodeId) {
        page.rule(page.left, page.y, page.width, 1.0, Ink::Rule);
        let row = page.tree.add(table, Role::Row);
        for (index, cell) in self.cells.iter().enumerate() {
            let node = page.tree.add(row, if index == 0 { Role::RowHead } else { Role::Cell });
            let (x, _) = column(page, index);
            page.draw(cell, x, page.y + 4.0, Some(node));
        }
        page.y += self.height;
    }
}
