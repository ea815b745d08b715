//! Plain tables of words, numbers and bars: heads again on every page, rows never split unless one alone is taller than a page.

use std::sync::Arc;

use super::{Composer, TABLE};
use crate::ink::Ink;
use crate::page::{Draw, NodeId, Role};
use crate::text::{Align, Paragraph, Style};
use crate::words::Word;

const HEAD: Style = Style::new(9.5, 13.0).semibold();
const GAP: f32 = 14.0;
const BAR: f32 = 7.0;

/// Where a table stands, and its columns.
pub(super) struct Grid<'c> {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) columns: &'c [Column],
}

/// A column: where it begins as a share of the width, its head, and how it is held.
pub(super) struct Column {
    pub(super) from: f32,
    pub(super) head: Option<Word>,
    pub(super) align: Align,
}

/// What stands in a cell.
pub(super) enum Cell {
    /// Words.
    Text(String),
    /// Words that begin with a number set apart.
    Numbered(String, String),
    /// Words of less weight.
    Quiet(String),
    /// The share of a column's width; what it shows stands in another cell as a number.
    Bar(u32, u32),
}

enum Set {
    Text(Arc<Paragraph>),
    Bar(f32),
}

impl Grid<'_> {
    fn place(&self, index: usize) -> (f32, f32) {
        let end = self.columns.get(index + 1).map_or(1.0, |column| column.from);
        let gap = if index + 1 < self.columns.len() { GAP } else { 0.0 };
        let from = self.columns[index].from;
        (self.x + self.width * from, self.width * (end - from) - gap)
    }

    /// Draws a table at the cursor.
    pub(super) fn draw(&self, page: &mut Composer<'_>, section: NodeId, rows: impl Iterator<Item = Vec<Cell>>) {
        let table = page.tree.add(section, Role::Table);
        let row = page.tree.add(table, Role::Row);
        self.heads(page, Some(row));
        for (index, cells) in rows.enumerate() {
            self.row(page, table, &cells, index == 0);
        }
    }

    /// The heads of the columns; artifacts where they are repeated.
    fn heads(&self, page: &mut Composer<'_>, row: Option<NodeId>) {
        page.y += 6.0;
        let mut height: f32 = 0.0;
        for (index, column) in self.columns.iter().enumerate() {
            let node = row.map(|row| page.tree.add(row, if column.head.is_some() { Role::ColumnHead } else { Role::Cell }));
            let Some(head) = column.head else { continue };
            let (x, width) = self.place(index);
            let set = page.text.set(page.word(head), HEAD.ink(Ink::Text3), width, column.align);
            page.draw(&set, x, page.y, node);
            height = height.max(set.height);
        }
        page.y += height + 4.0;
        page.rule(self.x, page.y, self.width, 1.0, Ink::RuleStrong);
        page.y += 1.0;
    }

    fn row(&self, page: &mut Composer<'_>, table: NodeId, cells: &[Cell], first: bool) {
        let set: Vec<Set> = cells.iter().enumerate().map(|(index, cell)| self.set(page, index, cell)).collect();
        let tallest = set.iter().map(|set| if let Set::Text(text) = set { text.height } else { 0.0 });
        let height = tallest.fold(TABLE.line, f32::max) + 6.0;
        let again = page.need(height);
        if again {
            self.heads(page, None);
        }
        if !first && !again {
            page.rule(self.x, page.y, self.width, 1.0, Ink::Rule);
        }
        let row = page.tree.add(table, Role::Row);
        let (top, sheet) = (page.y, page.sheets.len());
        for (index, set) in set.iter().enumerate() {
            let node = page.tree.add(row, if index == 0 { Role::RowHead } else { Role::Cell });
            let (x, width) = self.place(index);
            match set {
                // What is taller than a page goes on on the next one, a cell after the other.
                Set::Text(text) if height > page.bottom - page.top => {
                    page.y = if page.sheets.len() == sheet { top + 4.0 } else { page.y };
                    page.lines(text, TABLE.line, x, node);
                }
                Set::Text(text) => page.draw(text, x, top + 4.0, Some(node)),
                Set::Bar(share) if *share > 0.0 => {
                    let bar = Draw::Rect { x, y: top + 7.0, width: (width * share).max(1.0), height: BAR, ink: Ink::OwnMark };
                    page.push(None, bar);
                }
                Set::Bar(_) => {}
            }
        }
        page.y = if page.sheets.len() == sheet { top + height } else { page.y + 6.0 };
    }

    fn set(&self, page: &mut Composer<'_>, index: usize, cell: &Cell) -> Set {
        let (_, width) = self.place(index);
        let align = self.columns[index].align;
        match cell {
            Cell::Text(text) => Set::Text(page.text.set(text, TABLE, width, align)),
            Cell::Quiet(text) => Set::Text(page.text.set(text, TABLE.ink(Ink::Text2), width, align)),
            Cell::Numbered(number, text) if number.is_empty() => Set::Text(page.text.set(text, TABLE, width, align)),
            Cell::Numbered(number, text) => {
                Set::Text(page.text.set_spans(&[(number, TABLE.semibold()), (" ", TABLE), (text, TABLE)], width, align))
            }
            Cell::Bar(part, of) => Set::Bar(if *of == 0 { 0.0 } else { *part as f32 / *of as f32 }),
        }
    }
}
