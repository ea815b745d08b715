//! Which entries are taken back. An `undone` entry counts only while it is not itself taken back, so that an undone
//! undo is a redo, to any depth.

use super::Hash;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Undos {
    /// Each `undone` entry with what it takes back.
    targets: BTreeMap<Hash, Hash>,
    /// Each entry that something takes back, with those that do, in force or not.
    undoers: BTreeMap<Hash, BTreeSet<Hash>>,
    /// The entries that are taken back as things stand.
    out: BTreeSet<Hash>,
}

impl Undos {
    /// Notes that `entry` takes `target` back. Any order of arrival leads to the same state: whether an entry is out
    /// depends only on the graph, which has no cycle, since an entry's hash covers the hash it targets.
    pub(super) fn insert(&mut self, entry: Hash, target: Hash) {
        self.targets.insert(entry, target);
        self.undoers.entry(target).or_default().insert(entry);
        let mut next = Some(target);
        while let Some(hash) = next {
            let out = self.undoers.get(&hash).is_some_and(|undoers| undoers.iter().any(|undoer| !self.out.contains(undoer)));
            let changed = if out { self.out.insert(hash) } else { self.out.remove(&hash) };
            next = if changed { self.targets.get(&hash).copied() } else { None };
        }
    }

    /// Whether the entry counts.
    pub(super) fn in_force(&self, entry: Hash) -> bool {
        !self.out.contains(&entry)
    }

    /// Whether an `undone` entry takes back another `undone` entry.
    pub(super) fn is_redo(&self, undone: Hash) -> bool {
        self.targets.get(&undone).is_some_and(|target| self.targets.contains_key(target))
    }

    /// What an `undone` entry takes back.
    pub(super) fn target(&self, undone: Hash) -> Option<Hash> {
        self.targets.get(&undone).copied()
    }
}
