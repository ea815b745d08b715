//! Laid-out pages: what is drawn where, which part of the document's structure it belongs to, and the outline.
//!
//! Units are CSS pixels (1/96 inch), origin at the top left. Must not know PDF or SVG: both are drawn from these items.

use std::sync::Arc;

use pathfolio_core::charts::Segment;

use crate::ink::{Ink, Paint};

/// A laid-out portfolio.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    /// Width and height of every page.
    pub(crate) size: (f32, f32),
    pub(crate) pages: Vec<Page>,
    pub(crate) tree: Tree,
    pub(crate) outline: Vec<OutlineEntry>,
    /// The document's title, for the window that shows it.
    pub(crate) title: String,
}

/// One page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    pub(crate) items: Vec<Item>,
}

/// Something drawn, and the node of the structure it belongs to; none for an artifact.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) node: Option<NodeId>,
    pub(crate) draw: Draw,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub(crate) enum Draw {
    /// A run of glyphs in one face, size and ink.
    Run { x: f32, y: f32, run: Arc<Run> },
    /// A filled rectangle.
    Rect { x: f32, y: f32, width: f32, height: f32, ink: Ink },
    /// A path.
    Path { segments: Vec<Segment>, paint: Paint },
    /// A region that leads to another place.
    Link { x: f32, y: f32, width: f32, height: f32, to: Place, alt: String },
}

/// A place in the document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    /// Page, from 0.
    pub(crate) page: usize,
    /// From the top.
    pub(crate) y: f32,
}

/// Shaped text: glyphs in visual order from a common base line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    /// Which of the bundled faces.
    pub(crate) face: usize,
    pub(crate) size: f32,
    pub(crate) ink: Ink,
    /// From the paragraph's left edge.
    pub(crate) x: f32,
    /// The base line, from the paragraph's top.
    pub(crate) y: f32,
    pub(crate) glyphs: Vec<Glyph>,
}

/// One glyph.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    /// From the run's start.
    pub(crate) x: f32,
    /// Up from the base line.
    pub(crate) rise: f32,
    /// The text it stands for; empty where an earlier glyph of its cluster carries it.
    pub(crate) text: String,
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OutlineEntry {
    pub(crate) title: String,
    /// 0 for the top.
    pub(crate) depth: usize,
    pub(crate) place: Place,
}

/// A node of the structure tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(pub(crate) usize);

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Section,
    Heading1,
    Heading2,
    Paragraph,
    Figure,
    Table,
    Row,
    /// A head of the row it stands in.
    RowHead,
    /// A head of the rows below it, across so many columns.
    GroupHead(u8),
    /// A head of the column it stands in.
    ColumnHead,
    Cell,
    List,
    ListItem,
    ListLabel,
    ListBody,
    Contents,
    ContentsItem,
    Link,
}

/// The structure of the document, in reading order.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
}

/// One element of the structure.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) children: Vec<NodeId>,
    /// For who cannot see it; figures must have one.
    pub(crate) alt: Option<String>,
}

impl Tree {
    /// A tree with its root.
    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node { role: Role::Document, children: Vec::new(), alt: None }] }
    }

    /// The root.
    pub(crate) const ROOT: NodeId = NodeId(0);

    /// A new last child of `parent`.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node { role, children: Vec::new(), alt: None });
        self.nodes[parent.0].children.push(id);
        id
    }

    /// A new figure with its description.
    pub(crate) fn figure(&mut self, parent: NodeId, alt: String) -> NodeId {
        let id = self.add(parent, Role::Figure);
        self.nodes[id.0].alt = Some(alt);
        id
    }
}
