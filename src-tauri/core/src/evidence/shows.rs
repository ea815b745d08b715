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

    /// Where a piece stands that names an item of that kind.
    fn list(&mut self, kind: ItemKind, piece: &Piece, day: NaiveDate) -> &mut Vec<usize> {
        let right = match kind {
            ItemKind::Knowledge => piece.basis == Basis::Qualification,
            ItemKind::Skill => piece.basis == Basis::Ability,
        };
        match (right && piece.date <= day, piece.is_current(day)) {
            (true, true) => &mut self.by,
            (true, false) => &mut self.lapsed,
            (false, _) => &mut self.beside,
        }
    }
}

/// What the pieces show of a framework's items on a day. Items behind which nothing stands are absent.
pub fn shown<'a>(framework: &Framework, pieces: impl IntoIterator<Item = &'a Piece>, day: NaiveDate) -> BTreeMap<ItemId, Shown> {
    // Thousands of pieces name the same few hundred targets: what each of those means is worked out once.
    let mut by_target: BTreeMap<&str, Vec<(usize, &Piece)>> = BTreeMap::new();
    for (at, piece) in pieces.into_iter().enumerate() {
        for serves in &piece.serves {
            by_target.entry(&serves.target).or_default().push((at, piece));
        }
    }
    let mut all: BTreeMap<ItemId, Shown> = BTreeMap::new();
    for (target, pieces) in by_target {
        for item in named(framework, target) {
            let kind = item.kind;
            let shown = all.entry(item).or_default();
            pieces.iter().for_each(|(at, piece)| shown.list(kind, piece, day).push(*at));
        }
    }
    for list in all.values_mut().flat_map(|shown| [&mut shown.by, &mut shown.lapsed, &mut shown.beside]) {
        list.sort_unstable();
        list.dedup();
    }
    all
}

/// The items that a target in full means, each with its twin; all knowledge where it is that aspect.
fn named(framework: &Framework, target: &str) -> Vec<ItemId> {
    let short = target.strip_prefix(framework.id.as_str()).and_then(|target| target.strip_prefix('/'));
    let mut items = match short.and_then(|short| short.parse::<Target>().ok()) {
        Some(Target::Item(item)) => vec![item],
        Some(Target::Aspect(number, kind)) => {
            framework.competence(&number).into_iter().flat_map(|c| c.items_of(kind).map(|i| i.id.clone())).collect()
        }
        None => Vec::new(),
    };
    let twins: Vec<ItemId> = items.iter().filter_map(|item| framework.twin(item).cloned()).collect();
    items.extend(twins);
    items.retain(|item| framework.item(item).is_some());
    items
}
