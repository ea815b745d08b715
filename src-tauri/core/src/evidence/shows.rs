//! Which items are demonstrated: knowledge by a current qualification, for the item or for the competence as a whole;
//! skill by a current piece of ability, item by item. Rating and evidence of an alias count for its twin too.

use super::{Basis, Piece};
use crate::framework::{Framework, ItemId, ItemKind, Target};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The pieces behind one item, as places in the list that was given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// Those that demonstrate it on the day asked for.
    pub by: Vec<usize>,
    /// Those of the right basis that have run out.
    pub lapsed: Vec<usize>,
    /// Those that name it on another basis, or lie after that day: read, never counted.
    pub beside: Vec<usize>,
}

impl Shown {
    /// Whether the item counts as demonstrated.
    pub fn is_demonstrated(&self) -> bool {
        !self.by.is_empty()
    }
}

/// What the pieces show of a framework's items on a day. Items behind which nothing stands are absent.
pub fn shown<'a>(framework: &Framework, pieces: impl IntoIterator<Item = &'a Piece>, day: NaiveDate) -> BTreeMap<ItemId, Shown> {
    let mut all: BTreeMap<ItemId, Shown> = BTreeMap::new();
    for (at, piece) in pieces.into_iter().enumerate() {
        for item in named(framework, piece) {
            let right = match item.kind {
                ItemKind::Knowledge => piece.basis == Basis::Qualification,
                ItemKind::Skill => piece.basis == Basis::Ability,
            };
            let shown = all.entry(item).or_default();
            let list = match (right && piece.date <= day, piece.is_current(day)) {
                (true, true) => &mut shown.by,
                (true, false) => &mut shown.lapsed,
                (false, _) => &mut shown.beside,
            };
            if list.last() != Some(&at) {
                list.push(at);
            }
        }
    }
    all
}

/// The items a piece names, each with its twin; all knowledge where it names the aspect.
fn named(framework: &Framework, piece: &Piece) -> Vec<ItemId> {
    let mut items = Vec::new();
    for serves in &piece.serves {
        let Some(target) = serves.target.strip_prefix(framework.id.as_str()).and_then(|t| t.strip_prefix('/')) else { continue };
        match target.parse::<Target>() {
            Ok(Target::Item(item)) => items.push(item),
            Ok(Target::Aspect(number, kind)) => {
                items.extend(framework.competence(&number).into_iter().flat_map(|c| c.items_of(kind).map(|i| i.id.clone())));
            }
            Err(_) => {}
        }
    }
    let twins: Vec<ItemId> = items.iter().filter_map(|item| framework.twin(item).cloned()).collect();
    items.extend(twins);
    items.retain(|item| framework.item(item).is_some());
    items.sort();
    items.dedup();
    items
}
