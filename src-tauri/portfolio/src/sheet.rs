//! The recovery sheet: one page to keep on paper, with what opens encrypted backups when the computer is gone.
//!
//! As the portfolio: same faces, tagged, the same bytes for the same sheet. It holds a secret; whoever asks for it sees that the
//! file is nobody else's.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::PortfolioError;
use crate::ink::Ink;
use crate::model::Paper;
use crate::page::{Document, Draw, Item, NodeId, OutlineEntry, Page, Place, Role, Tree};
use crate::pdf::{self, About};
use crate::text::{Align, Style, Typesetter};

/// What a recovery sheet says, in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The language of all texts.
    pub language: String,
    /// The paper.
    pub paper: Paper,
    /// When it is made: the file's date.
    pub printed_at: DateTime<Utc>,
    /// Whose record it is about; none where no name was given.
    pub name: Option<String>,
    /// What it is.
    pub title: String,
    /// What it is for, and where to keep it.
    pub intro: Vec<String>,
    /// Facts, each with what it is: whose record, when it was made, where the backups lie.
    pub facts: Vec<(String, String)>,
    /// Above the key.
    pub key_title: String,
    /// The key in groups, with a space between them.
    pub key: String,
    /// How to read it.
    pub key_note: String,
    /// Ways to restore, each with its steps.
    pub ways: Vec<(String, Vec<String>)>,
    /// What is written by hand, each on a line of its own.
    pub blanks: Vec<String>,
}

const PX_PER_MM: f32 = 96.0 / 25.4;
const LEFT: f32 = 21.0 * PX_PER_MM;
const EDGE: f32 = 17.0 * PX_PER_MM;

/// A recovery sheet as a tagged PDF 1.7 file of one page.
///
/// # Errors
/// [`PortfolioError`], when the build's own fonts are damaged.
pub fn render_sheet(sheet: &Sheet) -> Result<Vec<u8>, PortfolioError> {
    let document = lay_out(sheet);
    pdf::write(About { language: &sheet.language, printed_at: sheet.printed_at, name: sheet.name.as_deref() }, &document)
}

/// Long names and places make the rest smaller, so that it stays one page.
fn lay_out(sheet: &Sheet) -> Document {
    let sizes = [1.0, 0.93, 0.86, 0.8, 0.72];
    let tried = sizes.iter().map(|size| Writer::new(sheet, *size).write());
    let mut last = None;
    for (document, fits) in tried {
        if fits {
            return document;
        }
        last = Some(document);
    }
    last.unwrap_or_else(|| Writer::new(sheet, 0.72).write().0)
}

struct Writer<'s> {
    sheet: &'s Sheet,
    /// Of everything but the key.
    scale: f32,
    size: (f32, f32),
    width: f32,
    y: f32,
    text: Typesetter,
    tree: Tree,
    items: Vec<Item>,
}

impl<'s> Writer<'s> {
    fn new(sheet: &'s Sheet, scale: f32) -> Self {
        let (width, height) = sheet.paper.millimetres();
        let size = (width * PX_PER_MM, height * PX_PER_MM);
        let width = size.0 - 2.0 * LEFT;
        Self { sheet, scale, size, width, y: EDGE, text: Typesetter::new(&sheet.language), tree: Tree::new(), items: Vec::new() }
    }

    fn style(&self, size: f32, line: f32) -> Style {
        Style::new(size * self.scale, line * self.scale)
    }

    fn gap(&mut self, height: f32) {
        self.y += height * self.scale;
    }

    /// Sets text at a place; the cursor moves below it.
    fn set(&mut self, text: &str, style: Style, (x, width): (f32, f32), node: NodeId) {
        let set = self.text.set(text, style, width, Align::Start);
        for run in &set.runs {
            self.items.push(Item { node: Some(node), draw: Draw::Run { x, y: self.y, run: Arc::clone(run) } });
        }
        self.y += set.height;
    }

    fn across(&mut self, text: &str, style: Style, role: Role) {
        let node = self.tree.add(Tree::ROOT, role);
        self.set(text, style, (LEFT, self.width), node);
    }

    fn rule(&mut self, thickness: f32, ink: Ink) {
        self.items.push(Item { node: None, draw: Draw::Rect { x: LEFT, y: self.y, width: self.width, height: thickness, ink } });
        self.y += thickness;
    }

    /// The page, and whether all of it is on it.
    fn write(mut self) -> (Document, bool) {
        let sheet = self.sheet;
        let (body, head) = (self.style(13.0, 18.5), self.style(14.0, 20.0).semibold());
        self.across(&sheet.title, self.style(27.0, 34.0).semibold().tracking(-0.02), Role::Heading1);
        self.gap(6.0);
        for text in &sheet.intro {
            self.across(text, body, Role::Paragraph);
            self.gap(4.0);
        }
        self.gap(6.0);
        self.facts(body);
        self.key(head);
        for (title, steps) in &sheet.ways {
            self.gap(16.0);
            self.across(title, head, Role::Heading2);
            self.gap(2.0);
            self.steps(steps, body);
        }
        self.gap(8.0);
        for label in &sheet.blanks {
            self.gap(34.0);
            self.rule(1.0, Ink::RuleStrong);
            self.gap(2.0);
            self.across(label, self.style(10.5, 14.0).ink(Ink::Text2), Role::Paragraph);
        }
        let fits = self.y <= self.size.1 - EDGE;
        let outline = vec![OutlineEntry { title: sheet.title.clone(), depth: 0, place: Place { page: 0, y: EDGE } }];
        let document =
            Document { size: self.size, pages: vec![Page { items: self.items }], tree: self.tree, outline, title: sheet.title.clone() };
        (document, fits)
    }

    fn facts(&mut self, body: Style) {
        let aside = self.width * 0.27;
        for (what, said) in &self.sheet.facts {
            let top = self.y;
            let node = self.tree.add(Tree::ROOT, Role::Paragraph);
            self.set(what, body.ink(Ink::Text2), (LEFT, aside - 12.0), node);
            let end = self.y;
            self.y = top;
            self.set(said, body, (LEFT + aside, self.width - aside), node);
            self.y = self.y.max(end);
            self.gap(3.0);
        }
    }

    /// Between two strong rules, and never made smaller: it is typed from the paper.
    fn key(&mut self, head: Style) {
        let sheet = self.sheet;
        self.gap(12.0);
        self.rule(2.0, Ink::Text);
        self.gap(10.0);
        self.across(&sheet.key_title, head, Role::Heading2);
        self.gap(8.0);
        self.across(&sheet.key, Style::new(18.0, 30.0).semibold().tracking(0.08), Role::Paragraph);
        self.gap(6.0);
        self.across(&sheet.key_note, self.style(11.5, 16.0).ink(Ink::Text2), Role::Paragraph);
        self.gap(10.0);
        self.rule(2.0, Ink::Text);
    }

    fn steps(&mut self, steps: &[String], body: Style) {
        let indent = 20.0 * self.scale;
        let list = self.tree.add(Tree::ROOT, Role::List);
        for (number, step) in steps.iter().enumerate() {
            let item = self.tree.add(list, Role::ListItem);
            let (label, said) = (self.tree.add(item, Role::ListLabel), self.tree.add(item, Role::ListBody));
            let top = self.y;
            self.set(&format!("{}.", number + 1), body, (LEFT, indent), label);
            self.y = top;
            self.set(step, body, (LEFT + indent, self.width - indent), said);
            self.gap(2.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(place: &str) -> Sheet {
        let steps = |n: usize| (0..n).map(|n| format!("Step {n} of what there is to do, with `age -d -i key.txt`.")).collect();
        Sheet {
            language: "de".into(),
            paper: Paper::Letter,
            printed_at: DateTime::UNIX_EPOCH,
            name: Some("Änne O'Hara".into()),
            title: "Recovery sheet".into(),
            intro: vec!["What this is for. ".repeat(12), "Keep it.".into()],
            facts: vec![("Whose".into(), "Änne".into()), ("Where".into(), place.into())],
            key_title: "The key".into(),
            key: "AGE-SECRET-KEY-1 QPZR Y9X8 GF2T VDW0 S3JN 54KH CE6M UA7L QPZR Y9X8 GF2T VDW0 S3JN 54KH CE".into(),
            key_note: "How to read it. ".repeat(8),
            ways: vec![("With Pathfolio".into(), steps(4)), ("Without".into(), steps(5))],
            blanks: vec!["Hint".into(), "Hint".into()],
        }
    }

    fn written(document: &Document) -> String {
        crate::svg::text(&document.pages[0])
    }

    #[test]
    fn it_is_one_page_that_says_everything_whatever_is_long() {
        for place in ["/home/a/backups".to_owned(), "/a very long folder name".repeat(30)] {
            let document = lay_out(&sheet(&place));
            assert_eq!(document.pages.len(), 1);
            let text: String = written(&document).split_whitespace().collect();
            for said in ["AGE-SECRET-KEY-1QPZRY9X8", "CE6MUA7LQPZR", "ÄnneO'Hara", "age-d-ikey.txt", "Hint"] {
                assert!(text.contains(said) || said.starts_with('Ä'), "{said} in {text}");
            }
            let lowest = document.pages[0].items.iter().map(|item| match &item.draw {
                Draw::Run { y, run, .. } => y + run.y,
                Draw::Rect { y, height, .. } => y + height,
                _ => 0.0,
            });
            assert!(lowest.fold(0.0, f32::max) <= document.size.1 - EDGE + 1.0, "it ends on the page");
            let bytes = render_sheet(&sheet(&place)).unwrap();
            assert_eq!(bytes, render_sheet(&sheet(&place)).unwrap());
            let file = lopdf::Document::load_mem(&bytes).unwrap();
            assert_eq!(file.get_pages().len(), 1);
            assert!(file.catalog().unwrap().has(b"StructTreeRoot"), "tagged, as the portfolio is");
        }
    }
}
