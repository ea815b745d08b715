//! The evidence register: a row a piece, in the order of their numbers. Under each row stand its files with their SHA-256 in
//! full, so that anybody can check them; a piece held back stands as number, date, label and the beginning of its fingerprints.

use std::sync::Arc;

use super::pieces::{self, Withheld};
use super::{Composer, NOTE, TABLE, left_out, sign};
use crate::cores;
use crate::ink::Ink;
use crate::model::{Basis, Detail, HeldBack, Piece, Stub, Told};
use crate::page::{NodeId, Role, Tree};
use crate::text::{Align, Paragraph, Style};
use crate::words::Word;

/// Where the columns begin, as shares of the width: number, title, what it shows, when, what it serves.
const COLUMNS: [f32; 6] = [0.0, 0.07, 0.455, 0.595, 0.775, 1.0];
const WORDS: [Word; 5] = [Word::RegisterNumber, Word::RegisterPiece, Word::RegisterBasis, Word::RegisterHappened, Word::RegisterServes];
const HEAD: Style = Style::new(9.5, 13.0).semibold().ink(Ink::Text3);
const QUIET: Style = NOTE.ink(Ink::Text2);
/// Files and their fingerprints.
const SMALL: Style = super::LEAST.ink(Ink::Text2);
/// Above and below what a row says.
const ABOVE: f32 = 4.0;
const BELOW: f32 = 5.0;
const BEFORE_FILES: f32 = 3.0;
/// Groups of eight digits in a line: the 64 of a SHA-256 take one.
const GROUPS: usize = 8;

pub(super) fn compose(page: &mut Composer<'_>) {
    let model = page.model;
    if model.pieces.is_empty() {
        return;
    }
    let title = page.word(Word::Register);
    page.begin_section(title);
    let section = page.tree.add(Tree::ROOT, Role::Section);
    let held = model.pieces.iter().filter(|piece| matches!(piece.detail, Detail::HeldBack(_))).count();
    let (all, held_back) = (model.pieces.len().to_string(), held.to_string());
    let count = if held == 0 {
        model.words.fill(Word::RegisterCount, &[("number", &all)])
    } else {
        model.words.fill(Word::RegisterCountHeld, &[("number", &all), ("held", &held_back)])
    };
    page.section_title(section, title, &count, page.word(Word::RegisterNote));
    page.across(2.0, Ink::Text);

    let hash = hash_width(page);
    let table = page.tree.add(section, Role::Table);
    let row = page.tree.add(table, Role::Row);
    heads(page, Some(row), hash);
    for (index, row) in rows(page, hash).into_iter().enumerate() {
        row.draw(page, table, hash, index == 0);
    }
    page.across(1.0, Ink::Rule);
    left_out::compose(page, section, true);
    sign::compose(page, section);
}

/// So many rows are worth a core of their own.
const MANY: usize = 50;

/// Every row, set. Setting text takes most of the time of a long register, and no row needs another.
fn rows(page: &mut Composer<'_>, hash: f32) -> Vec<Row> {
    let model = page.model;
    let parts = cores::parts(&model.pieces, MANY, |pieces| {
        let mut page = Composer::new(model);
        let rows: Vec<Row> = pieces.iter().map(|piece| Row::set(&mut page, piece, hash)).collect();
        (rows, page.text.into_missing())
    });
    let mut rows = Vec::new();
    for (part, missing) in parts {
        rows.extend(part);
        page.text.add_missing(missing);
    }
    rows
}

/// How wide a SHA-256 is.
fn hash_width(page: &mut Composer<'_>) -> f32 {
    page.text.digits(&"0".repeat(64), SMALL, GROUPS).map_or(0.0, |set| set.width).ceil()
}

fn column(page: &Composer<'_>, index: usize) -> (f32, f32) {
    let gap = if index == 4 { 0.0 } else { 10.0 };
    (page.left + page.width * COLUMNS[index], page.width * (COLUMNS[index + 1] - COLUMNS[index]) - gap)
}

/// The heads: the columns, and in a second line those of the files below each row; artifacts where they are repeated.
fn heads(page: &mut Composer<'_>, row: Option<NodeId>, hash: f32) {
    page.y += 6.0;
    let mut height: f32 = 0.0;
    for (index, word) in WORDS.into_iter().enumerate() {
        let node = row.map(|row| page.tree.add(row, Role::ColumnHead));
        let (x, width) = column(page, index);
        let set = page.text.set(page.word(word), HEAD, width, Align::Start);
        page.draw(&set, x, page.y, node);
        height = height.max(set.height);
    }
    page.y += height;
    let (x, end) = (column(page, 1).0, page.left + page.width);
    let mut height: f32 = 0.0;
    for (word, x, width) in [(Word::RegisterFiles, x, end - x - hash - 12.0), (Word::RegisterHash, end - hash, hash)] {
        let node = row.map(|row| page.tree.add(row, Role::ColumnHead));
        let set = page.text.set(page.word(word), SMALL.ink(Ink::Text3), width, Align::Start);
        page.draw(&set, x, page.y, node);
        height = height.max(set.height);
    }
    page.y += height + 4.0;
    page.across(1.0, Ink::RuleStrong);
}

/// Where one of several paragraphs of a cell belongs: to a node of its own; a single one to the cell itself.
fn paragraph(page: &mut Composer<'_>, cell: NodeId, of: usize) -> NodeId {
    if of > 1 { page.tree.add(cell, Role::Paragraph) } else { cell }
}

/// A piece, set.
struct Row {
    number: Arc<Paragraph>,
    withheld: Option<Withheld>,
    basis: Option<Basis>,
    /// What stands under title, shows, happened and serves: a paragraph each.
    columns: [Vec<Arc<Paragraph>>; 4],
    files: Vec<Line>,
    /// Of the columns, and of everything with the space around.
    upper: f32,
    height: f32,
}

/// A line under a row: what it is, and beside it the digits that identify it.
struct Line {
    said: Option<Arc<Paragraph>>,
    digits: Option<Arc<Paragraph>>,
}

impl Line {
    fn height(&self) -> f32 {
        [&self.said, &self.digits].into_iter().flatten().map(|set| set.height).fold(0.0, f32::max)
    }
}

impl Row {
    fn set(page: &mut Composer<'_>, piece: &Piece, hash: f32) -> Self {
        let widths = [1, 2, 3, 4].map(|index| column(page, index).1);
        let number = page.text.set(&piece.number, TABLE.semibold(), column(page, 0).1, Align::Start);
        let happened = page.text.set(&piece.happened, TABLE, widths[2], Align::Start);
        let mut row = Self {
            number,
            withheld: None,
            basis: None,
            columns: [Vec::new(), Vec::new(), vec![happened], Vec::new()],
            files: Vec::new(),
            upper: 0.0,
            height: 0.0,
        };
        match &piece.detail {
            Detail::Told(told) => row.tell(page, piece, told, widths, hash),
            Detail::HeldBack(held) => row.hold_back(page, held, hash),
        }
        let column = |set: &Vec<Arc<Paragraph>>| set.iter().map(|text| text.height).sum::<f32>();
        let withheld = row.withheld.as_ref().map_or(0.0, Withheld::height);
        row.upper = row.columns.iter().map(column).fold(row.number.height.max(withheld), f32::max);
        let files = row.files.iter().map(|line| line.height() + 1.0).sum::<f32>();
        row.height = match (&row.withheld, row.files.is_empty()) {
            (Some(_), _) => ABOVE + row.upper.max(files + 1.0) + BELOW,
            (None, true) => ABOVE + row.upper + BELOW,
            (None, false) => ABOVE + row.upper + BEFORE_FILES + files + BELOW,
        };
        row
    }

    fn tell(&mut self, page: &mut Composer<'_>, piece: &Piece, told: &Told, widths: [f32; 4], hash: f32) {
        let model = page.model;
        let words = &model.words;
        let mut add = |page: &mut Composer<'_>, column: usize, text: &str, style: Style| {
            if !text.trim().is_empty() {
                // Beside its mark, a basis has less room.
                let width = widths[column] - if column == 1 { pieces::MARK + 4.0 } else { 0.0 };
                self.columns[column].push(page.text.set(text, style, width, Align::Start));
            }
        };
        let issued_as = if told.issued_as.is_empty() { String::new() } else { words.fill(Word::IssuedAs, &[("number", &told.issued_as)]) };
        let source: Vec<&str> = [told.form.as_str(), &told.issuer, &issued_as].into_iter().filter(|text| !text.is_empty()).collect();
        add(page, 0, &told.title, TABLE);
        add(page, 0, &source.join(", "), QUIET);
        for (word, text) in [(Word::PieceShows, &told.shows), (Word::OwnShare, &told.share), (Word::Witness, &told.witness)] {
            if !text.is_empty() {
                add(page, 0, &format!("{} {text}", words.get(word)), QUIET);
            }
        }
        add(page, 1, pieces::name(page, piece.basis), TABLE);
        if piece.basis == Basis::Supporting {
            add(page, 1, words.get(Word::DoesNotCount), QUIET);
        }
        match (piece.expired, told.expires.as_str()) {
            (true, "") => add(page, 2, words.get(Word::Expired), QUIET.semibold().ink(Ink::Text)),
            (true, date) => add(page, 2, &words.fill(Word::ExpiredOn, &[("date", date)]), QUIET.semibold().ink(Ink::Text)),
            (false, "") => {}
            (false, date) => add(page, 2, &words.fill(Word::Expires, &[("date", date)]), QUIET),
        }
        add(page, 3, &told.items.join("; "), TABLE);
        for row in &told.passages {
            add(page, 3, &words.fill(Word::Passage, &[("items", &row.items), ("passage", &row.passage)]), QUIET);
        }
        if !told.clauses.is_empty() {
            let clauses = told.clauses.join(", ");
            add(page, 3, &words.fill(Word::ServesClauses, &[("edition", &model.edition), ("clauses", &clauses)]), QUIET);
        }
        for edition in &told.clauses_before {
            add(page, 3, edition, QUIET);
        }
        self.basis = Some(piece.basis);

        for file in &told.files {
            // Number and unit stay together.
            let size = file.size.replace(' ', "\u{A0}");
            let said = [file.name.as_str(), &size].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
            self.line(page, &said, &file.sha256, hash);
        }
        for address in &told.links {
            let said = words.fill(Word::LinkTo, &[("address", address)]);
            self.line(page, &said, "", hash);
        }
        for stub in &told.stubs {
            self.stub(page, stub, hash);
        }
    }

    fn stub(&mut self, page: &mut Composer<'_>, stub: &Stub, hash: f32) {
        let words = &page.model.words;
        let is_hash = stub.fingerprint.len() <= 64 && page.text.digits(&stub.fingerprint, SMALL, GROUPS).is_some();
        let (digits, other) = if is_hash { (stub.fingerprint.as_str(), "") } else { ("", stub.fingerprint.as_str()) };
        let parts = [
            (Word::HeldBy, "holder", stub.holder.as_str()),
            (Word::Reference, "reference", &stub.reference),
            (Word::Fingerprint, "fingerprint", other),
        ];
        let said = parts.into_iter().filter(|(.., value)| !value.is_empty()).map(|(word, name, value)| words.fill(word, &[(name, value)]));
        let said = said.collect::<Vec<_>>().join(", ");
        self.line(page, &said, digits, hash);
    }

    /// What is said on a line stands beside its digits, or takes the whole width where there are none.
    fn line(&mut self, page: &mut Composer<'_>, said: &str, digits: &str, hash: f32) {
        let whole = page.width * (1.0 - COLUMNS[1]);
        let set = page.text.digits(digits, SMALL, GROUPS).map(Arc::new);
        // What should be digits and is not is said as it is.
        let odd = if set.is_none() { digits } else { "" };
        let said = [said, odd].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
        let width = if set.is_some() { whole - hash - 12.0 } else { whole };
        if set.is_some() || !said.is_empty() {
            let said = (!said.is_empty()).then(|| page.text.set(&said, SMALL, width, Align::Start));
            self.files.push(Line { said, digits: set });
        }
    }

    fn hold_back(&mut self, page: &mut Composer<'_>, held: &HeldBack, hash: f32) {
        // Left of the digits, which stand on the same lines: nothing else does.
        let room = page.width * (1.0 - COLUMNS[1]) - hash - 12.0;
        self.withheld = Some(pieces::held_back(page, &held.label, TABLE, room));
        let width = page.width * (COLUMNS[3] - 1.0) + hash - 10.0;
        for prefix in &held.prefixes {
            let said = page.model.words.fill(Word::HashBegins, &[("digits", prefix)]);
            self.files.push(Line { said: None, digits: Some(page.text.set(&said, SMALL, width, Align::Start)) });
        }
    }

    fn draw(self, page: &mut Composer<'_>, table: NodeId, hash: f32, first: bool) {
        if self.height > page.bottom - page.top - 60.0 {
            return self.draw_tall(page, table);
        }
        if page.need(self.height) {
            heads(page, None, hash);
        } else if !first {
            page.rule(page.left, page.y, page.width, 1.0, Ink::Rule);
        }
        let row = page.tree.add(table, Role::Row);
        let top = page.y + ABOVE;
        let head = page.tree.add(row, Role::RowHead);
        page.draw(&self.number, page.left, top, Some(head));
        for (index, texts) in self.columns.iter().enumerate() {
            let cell = page.tree.add(row, Role::Cell);
            let (mut x, _) = column(page, index + 1);
            if let (0, Some(withheld)) = (index, &self.withheld) {
                let node = page.tree.add(cell, Role::Paragraph);
                withheld.draw(page, (x, top - 1.0), node);
            }
            if let (1, Some(basis)) = (index, self.basis) {
                // The word beside it says what it is.
                pieces::mark(page, basis, (x, top + 3.5), None);
                x += pieces::MARK + 4.0;
            }
            let mut y = top;
            for text in texts {
                let node = paragraph(page, cell, texts.len());
                page.draw(text, x, y, Some(node));
                y += text.height;
            }
        }
        let (names, digests) = (page.tree.add(row, Role::Cell), page.tree.add(row, Role::Cell));
        let mut y = top + if self.withheld.is_some() { 1.5 } else { self.upper + BEFORE_FILES };
        for line in &self.files {
            if let Some(said) = &line.said {
                let node = paragraph(page, names, self.files.len());
                page.draw(said, column(page, 1).0, y, Some(node));
            }
            if let Some(digits) = &line.digits {
                let node = paragraph(page, digests, self.files.len());
                page.draw(digits, page.left + page.width - hash, y, Some(node));
            }
            y += line.height() + 1.0;
        }
        page.y += self.height;
    }

    /// A piece that says more than a page holds: one thing under the other, over as many pages as it takes.
    fn draw_tall(self, page: &mut Composer<'_>, table: NodeId) {
        let row = page.tree.add(table, Role::Row);
        page.y += ABOVE;
        let head = page.tree.add(row, Role::RowHead);
        page.need(TABLE.line * 3.0);
        page.lines(&self.number, TABLE.line, page.left, head);
        for texts in &self.columns {
            let cell = page.tree.add(row, Role::Cell);
            for text in texts {
                let node = page.tree.add(cell, Role::Paragraph);
                page.need(TABLE.line);
                page.lines(text, NOTE.line, column(page, 1).0, node);
            }
        }
        let (names, digests) = (page.tree.add(row, Role::Cell), page.tree.add(row, Role::Cell));
        for line in &self.files {
            for (set, cell) in [(&line.said, names), (&line.digits, digests)] {
                let Some(set) = set else { continue };
                let node = page.tree.add(cell, Role::Paragraph);
                page.need(SMALL.line);
                page.lines(set, SMALL.line, column(page, 1).0, node);
            }
        }
        page.y += BELOW;
    }
}
