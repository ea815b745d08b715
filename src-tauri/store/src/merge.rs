//! Taking another copy's entries in: the union of both, by device, place and name. What the other lacks is never a deletion.

use crate::{
    Store, StoreError,
    heads::{Head, Known},
    journal,
    writer::{Writer, real_files},
};
use pathfolio_core::journal::{DeviceId, Entry, Hash};
use std::collections::BTreeMap;

/// What a merge did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// Entries that are new here.
    pub added: usize,
    /// Entries that were here already.
    pub known: usize,
    /// Devices of which two went on under one id.
    pub cloned: Vec<DeviceId>,
    /// The id under which this device goes on, if it was one of them.
    pub new_device: Option<DeviceId>,
}

impl Store {
    /// Adds the entries that are not here yet. Returns once they are durable. A chain that differs from the one that is
    /// here, or does not follow on it, is refused as a whole, before anything is written.
    pub fn merge(&mut self, entries: Vec<Entry>) -> Result<Merged, StoreError> {
        let here: BTreeMap<(DeviceId, u64), Hash> =
            self.entries()?.iter().map(|entry| ((entry.header().device, entry.header().seq), entry.hash())).collect();
        let mut merged = Merged::default();
        let mut chains: BTreeMap<DeviceId, Vec<Entry>> = BTreeMap::new();
        for entry in entries {
            match here.get(&(entry.header().device, entry.header().seq)) {
                Some(hash) if *hash == entry.hash() => merged.known += 1,
                Some(_) => return Err(self.does_not_follow(entry.header().device)),
                None => chains.entry(entry.header().device).or_default().push(entry),
            }
        }
        for (device, chain) in &mut chains {
            chain.sort_by_key(|entry| entry.header().seq);
            let mut head = self.known.get(device).map(|known| known.head);
            for entry in chain {
                let follows =
                    entry.header().seq == head.map_or(1, |head| head.seq + 1) && entry.header().prev == head.map(|head| head.hash);
                if !follows {
                    return Err(self.does_not_follow(*device));
                }
                head = Some(Head { seq: entry.header().seq, hash: entry.hash() });
            }
        }
        for (device, chain) in chains {
            merged.added += chain.len();
            self.append_chain(device, chain)?;
        }
        self.heads(false).write(&self.dir)?;
        self.fold_if_due();
        Ok(merged)
    }

    fn does_not_follow(&self, device: DeviceId) -> StoreError {
        StoreError::Damaged { path: journal::folder(&self.dir, device) }
    }

    fn append_chain(&mut self, device: DeviceId, chain: Vec<Entry>) -> Result<(), StoreError> {
        let mut other = match device == self.device {
            true => None,
            false => {
                let head = self.known.get(&device).map(|known| known.head);
                Some(Writer::new(journal::folder(&self.dir, device), head, real_files())?)
            }
        };
        for entry in chain {
            let head = Head { seq: entry.header().seq, hash: entry.hash() };
            let sealed = other.as_mut().unwrap_or(&mut self.writer).append(&entry.line(), head)?;
            self.state.apply(&entry);
            if let Some(database) = &self.database {
                database.take([entry]);
            }
            self.unfolded += 1;
            let known = self.known.entry(device).or_insert(Known { head, sealed: Vec::new() });
            known.head = head;
            known.sealed.extend(sealed);
        }
        Ok(())
    }
}
