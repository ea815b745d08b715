//! The bookmarks.

use lopdf::{Dictionary, Document as File, ObjectId, dictionary};

use super::finish::{destination, said};
use crate::page::Document;

/// Writes the outline, nested; none for a document without entries.
pub(super) fn outline(file: &mut File, document: &Document, pages: &[ObjectId]) -> Option<ObjectId> {
    if document.outline.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = document.outline.iter().map(|_| file.new_object_id()).collect();
    // Children of each entry; those of the root stand last.
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); ids.len() + 1];
    let mut parents: Vec<usize> = Vec::with_capacity(ids.len());
    let mut above: Vec<usize> = Vec::new();
    for (index, entry) in document.outline.iter().enumerate() {
        while above.last().is_some_and(|last| document.outline[*last].depth >= entry.depth) {
            above.pop();
        }
        let parent = above.last().copied().unwrap_or(ids.len());
        parents.push(parent);
        children[parent].push(index);
        above.push(index);
    }
    let family = |dictionary: &mut Dictionary, children: &[usize], open: bool| {
        if let (Some(first), Some(last)) = (children.first(), children.last()) {
            dictionary.set("First", ids[*first]);
            dictionary.set("Last", ids[*last]);
            let count = children.len() as i64;
            dictionary.set("Count", if open { count } else { -count });
        }
    };
    for (index, entry) in document.outline.iter().enumerate() {
        let siblings = &children[parents[index]];
        let place = siblings.iter().position(|sibling| *sibling == index).unwrap_or(0);
        let mut item = dictionary! {
            "Title" => said(&entry.title), "Parent" => ids.get(parents[index]).copied().unwrap_or(root),
            "Dest" => destination(document, pages, entry.place),
        };
        if place > 0 {
            item.set("Prev", ids[siblings[place - 1]]);
        }
        if let Some(next) = siblings.get(place + 1) {
            item.set("Next", ids[*next]);
        }
        family(&mut item, &children[index], false);
        file.objects.insert(ids[index], item.into());
    }
    let mut outlines = dictionary! { "Type" => "Outlines" };
    family(&mut outlines, &children[ids.len()], true);
    file.objects.insert(root, outlines.into());
    Some(root)
}
