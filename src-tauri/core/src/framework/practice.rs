//! The company to practise on: papers of an invented firm, some with faults planted in them, and the controls of Annex A
//! that its Statement of Applicability walks through.

use super::ItemId;

/// The invented company and its papers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Practice {
    /// Its name.
    pub company: String,
    /// What it does, in a sentence or two.
    pub summary: String,
    /// Its papers, in reading order.
    pub papers: Vec<Paper>,
}

impl Practice {
    /// The paper of that id.
    pub fn paper(&self, id: &str) -> Option<&Paper> {
        self.papers.iter().find(|paper| paper.id == id)
    }
}

/// One paper of the company.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// Such as `leavers`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence.
    pub summary: String,
    /// Its text in Markdown: headings, paragraphs, lists, tables.
    pub text: String,
    /// What is wrong with it on purpose.
    pub faults: Vec<Fault>,
}

/// A fault planted in a paper, told apart from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Such as `late-closure`.
    pub id: String,
    /// The place in the paper.
    pub place: String,
    /// What is wrong.
    pub fault: String,
    /// What a good reader says to it, with clause or control.
    pub answer: String,
}

/// One control of Annex A of ISO/IEC 27001:2022. Number and title are facts; the items are ours.
#[derive(Debug, Clone, PartialEq)]
pub struct Control {
    /// Without the `A.` in front: `5.1`.
    pub number: String,
    /// The standard's title.
    pub title: String,
    /// Whether 2013 had no such control.
    pub new: bool,
    /// Items whose study prepares one for it.
    pub items: Vec<ItemId>,
}

impl Control {
    /// `organizational`, `people`, `physical` or `technological`, from its number.
    pub fn theme(&self) -> &'static str {
        match self.number.split('.').next() {
            Some("5") => "organizational",
            Some("6") => "people",
            Some("7") => "physical",
            _ => "technological",
        }
    }
}
