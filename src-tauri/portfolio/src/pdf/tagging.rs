//! Marked content: which piece of which page belongs to which node of the structure.

use std::collections::BTreeMap;

use printpdf::{DictItem, Op};

use crate::page::{NodeId, Role, Tree};

/// Collects the pieces as pages are painted.
pub(super) struct Tagging<'t> {
    tree: &'t Tree,
    /// Page and number of each piece, by node.
    pub(super) pieces: BTreeMap<NodeId, Vec<(usize, i64)>>,
    /// The node of each piece, by page: the number is the place in the list.
    pub(super) pages: BTreeMap<usize, Vec<NodeId>>,
}

impl<'t> Tagging<'t> {
    pub(super) fn new(tree: &'t Tree) -> Self {
        Self { tree, pieces: BTreeMap::new(), pages: BTreeMap::new() }
    }

    /// Opens a piece of a node on a page; an artifact for none.
    pub(super) fn begin(&mut self, node: Option<NodeId>, page: usize) -> Op {
        let Some(node) = node else {
            return Op::BeginMarkedContent { tag: "Artifact".into() };
        };
        let on_page = self.pages.entry(page).or_default();
        let number = i64::try_from(on_page.len()).unwrap_or(i64::MAX);
        on_page.push(node);
        self.pieces.entry(node).or_default().push((page, number));
        let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]);
        Op::BeginMarkedContentWithProperties { tag: name(self.tree.nodes[node.0].role).into(), properties: DictItem::Dict { map } }
    }
}

/// The standard structure type of a role.
pub(super) fn name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Section => "Sect",
        Role::Heading1 => "H1",
        Role::Heading2 => "H2",
        Role::Paragraph => "P",
        Role::Figure => "Figure",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::RowHead | Role::GroupHead(_) | Role::ColumnHead => "TH",
        Role::Cell => "TD",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::ListLabel => "Lbl",
        Role::ListBody => "LBody",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Link => "Link",
    }
}
