//! The structure tree: which marked sequences of which pages belong to which node, and the links among them.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document as File, Object, ObjectId, dictionary};

use super::finish::{destination, said};
use super::{PT, tidy};
use crate::page::{Document, Draw, NodeId, Role};

/// What has been written.
pub(super) struct Structure {
    pub(super) root: ObjectId,
    /// The links of each page.
    pub(super) links: Vec<Vec<Object>>,
}

/// Writes the tree and the links that belong to it. `owners` are the nodes of each page's marked sequences, in their order.
pub(super) fn structure(file: &mut File, document: &Document, owners: &[Vec<NodeId>], pages: &[ObjectId]) -> Structure {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = document.tree.nodes.iter().map(|_| file.new_object_id()).collect();
    let mut links = Links { pages: vec![Vec::new(); pages.len()], kids: BTreeMap::new(), parents: Vec::new(), next: pages.len() as i64 };
    links.write(file, document, &ids, pages);
    elements(file, document, (root, &ids), pages, (&sequences(document, owners), &links.kids));

    // The way back: by the key of each page the nodes of its sequences, by that of each link its node.
    let mut parents = Vec::new();
    for (page, nodes) in (0_i64..).zip(owners) {
        let nodes: Vec<Object> = nodes.iter().map(|node| ids[node.0].into()).collect();
        parents.extend([page.into(), file.add_object(nodes).into()]);
    }
    parents.append(&mut links.parents);
    let parents = file.add_object(dictionary! { "Nums" => parents });
    let tree = dictionary! {
        "Type" => "StructTreeRoot", "K" => vec![Object::from(ids[0])], "ParentTree" => parents, "ParentTreeNextKey" => links.next,
    };
    file.objects.insert(root, tree.into());
    Structure { root, links: links.pages }
}

/// Links as annotations.
struct Links {
    /// By page.
    pages: Vec<Vec<Object>>,
    /// What a node holds of them.
    kids: BTreeMap<NodeId, Vec<Object>>,
    /// The key of each and its node.
    parents: Vec<Object>,
    /// The next key.
    next: i64,
}

impl Links {
    fn write(&mut self, file: &mut File, document: &Document, ids: &[ObjectId], pages: &[ObjectId]) {
        for (number, page) in document.pages.iter().enumerate() {
            for item in &page.items {
                let Draw::Link { x, y, width, height, to, alt } = &item.draw else { continue };
                let corner = |x: f32, y: f32| [tidy(x * PT).into(), tidy((document.size.1 - y) * PT).into()];
                let rect: Vec<Object> = corner(*x, y + height).into_iter().chain(corner(x + width, *y)).collect();
                let link = file.add_object(dictionary! {
                    "Type" => "Annot", "Subtype" => "Link", "Rect" => rect, "Border" => vec![0.into(), 0.into(), 0.into()],
                    "F" => 4, "StructParent" => self.next, "Contents" => said(alt), "Dest" => destination(document, pages, *to),
                });
                self.pages[number].push(link.into());
                if let Some(node) = item.node {
                    self.parents.extend([self.next.into(), ids[node.0].into()]);
                    let kid = dictionary! { "Type" => "OBJR", "Obj" => link, "Pg" => pages[number] };
                    self.kids.entry(node).or_default().push(kid.into());
                }
                self.next += 1;
            }
        }
    }
}

/// A marked sequence: its page, and its number there.
type Sequence = (usize, i64);

/// The marked sequences of each node.
fn sequences(document: &Document, owners: &[Vec<NodeId>]) -> Vec<Vec<Sequence>> {
    let mut sequences = vec![Vec::new(); document.tree.nodes.len()];
    for (page, nodes) in owners.iter().enumerate() {
        for (node, number) in nodes.iter().zip(0..) {
            sequences[node.0].push((page, number));
        }
    }
    sequences
}

/// Writes every node, with its sequences, links and children.
fn elements(
    file: &mut File,
    document: &Document,
    (root, ids): (ObjectId, &[ObjectId]),
    pages: &[ObjectId],
    (sequences, links): (&[Vec<Sequence>], &BTreeMap<NodeId, Vec<Object>>),
) {
    let mut parents = vec![root; ids.len()];
    for (node, id) in document.tree.nodes.iter().zip(ids) {
        node.children.iter().for_each(|child| parents[child.0] = *id);
    }
    for (index, node) in document.tree.nodes.iter().enumerate() {
        let own_page = sequences[index].first().map(|(page, _)| *page);
        let mut kids: Vec<Object> = sequences[index].iter().map(|sequence| held(*sequence, own_page, pages)).collect();
        kids.extend(links.get(&NodeId(index)).into_iter().flatten().cloned());
        kids.extend(node.children.iter().map(|child| Object::from(ids[child.0])));
        let mut element = dictionary! { "Type" => "StructElem", "S" => name(node.role), "P" => parents[index] };
        match kids.len() {
            0 => {}
            1 => element.set("K", kids.remove(0)),
            _ => element.set("K", kids),
        }
        if let Some(page) = own_page {
            element.set("Pg", pages[page]);
        }
        if let Some(alt) = &node.alt {
            element.set("Alt", said(alt));
        }
        if let Some(attributes) = attributes(node.role) {
            element.set("A", attributes);
        }
        file.objects.insert(ids[index], element.into());
    }
}

/// A sequence as its node holds it: its number, and its page where that is not the node's own.
fn held((page, number): Sequence, own_page: Option<usize>, pages: &[ObjectId]) -> Object {
    if Some(page) == own_page {
        return number.into();
    }
    dictionary! { "Type" => "MCR", "Pg" => pages[page], "MCID" => number }.into()
}

/// What a role says of tables and lists.
fn attributes(role: Role) -> Option<Dictionary> {
    match role {
        Role::RowHead => Some(dictionary! { "O" => "Table", "Scope" => "Row" }),
        Role::GroupHead(columns) => Some(dictionary! { "O" => "Table", "Scope" => "Row", "ColSpan" => i64::from(columns) }),
        Role::ColumnHead => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
        Role::List => Some(dictionary! { "O" => "List", "ListNumbering" => "None" }),
        _ => None,
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
