//! One unbroken chain of entries. A device writes one, from its first entry on. Where a device id went on in two places
//! (a copied directory, a machine set back to an earlier day) the entries of the other place form a branch; where what
//! came first is nowhere to be had, what follows forms one too.

use crate::heads::Head;
use pathfolio_core::journal::{DeviceId, Entry};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// Names a chain. Written `<device>`, or `<device>.<seq>-<hash>` for a branch, after its first entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Strand {
    /// Whose entries they are.
    pub device: DeviceId,
    /// The first entry of a branch; none for a chain that starts with the device's first entry.
    pub from: Option<Head>,
}

impl Strand {
    /// The chain from a device's first entry on.
    pub(crate) fn whole(device: DeviceId) -> Self {
        Self { device, from: None }
    }

    /// The branch that starts with this entry.
    pub(crate) fn branch(first: &Entry) -> Self {
        Self { device: first.header().device, from: Some(Head::of(first)) }
    }

    /// The place of its first entry.
    pub(crate) fn first(&self) -> u64 {
        self.from.map_or(1, |from| from.seq)
    }

    /// Whether an entry goes on where `last` ends, or starts the chain where there is none before it.
    pub(crate) fn continues(&self, last: Option<Head>, entry: &Entry) -> bool {
        let header = entry.header();
        header.device == self.device
            && match (last, self.from) {
                (Some(last), _) => header.seq == last.seq + 1 && header.prev == Some(last.hash),
                (None, Some(from)) => Head::of(entry) == from,
                (None, None) => header.seq == 1 && header.prev.is_none(),
            }
    }
}

impl fmt::Display for Strand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.from {
            None => self.device.fmt(f),
            Some(from) => write!(f, "{}.{}-{}", self.device, from.seq, from.hash),
        }
    }
}

impl FromStr for Strand {
    type Err = &'static str;

    /// Only what [`Display`](fmt::Display) writes: a folder of another name is not ours.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "no name of a chain";
        let (device, from) = match text.split_once('.') {
            None => (text, None),
            Some((device, from)) => {
                let (seq, hash) = from.split_once('-').ok_or(WRONG)?;
                let seq = seq.parse().ok().filter(|seq| *seq > 0).ok_or(WRONG)?;
                (device, Some(Head { seq, hash: hash.parse().map_err(|_| WRONG)? }))
            }
        };
        let strand = Self { device: device.parse().map_err(|_| WRONG)?, from };
        if strand.first() > 0 && strand.to_string() == text { Ok(strand) } else { Err(WRONG) }
    }
}

impl Serialize for Strand {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Strand {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pathfolio_core::journal::Hash;

    #[test]
    fn a_folder_named_after_an_entry_that_cannot_be_is_not_ours() {
        let device = "6f1c1f0e-3f57-4a3e-9a52-0d4d5b5a0c11";
        let hash = Hash::of(b"an entry");
        assert_eq!(format!("{device}.7-{hash}").parse::<Strand>().map(|strand| strand.first()), Ok(7));
        // There is no place before the first.
        for name in [format!("{device}.0-{hash}"), format!("{device}.07-{hash}"), format!("{device}.-{hash}")] {
            assert!(name.parse::<Strand>().is_err(), "{name}");
        }
    }
}
