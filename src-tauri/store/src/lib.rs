//! The store: everything a person recorded, kept so that no single fault loses it.
//!
//! A permanent write-ahead log (`journal/`, fsynced before a save is answered) stands in front of the sled database
//! (`progress.sled/`, a second full copy of every entry, the heads and the folded state). Each repairs the other when
//! the store is opened; what neither can give back is named. This crate alone names sled. It knows entries as bytes,
//! hashes and chains; what they mean is the business of `core`.
//!
//! ```text
//! journal/<chain>/000001.jsonl    append-only, sealed at 4 MiB; a chain is a device, or a branch of one
//! progress.sled/                  second copy, heads, folded state
//! reserve.bin                     room for when there is none; see `reserve`
//! heads.json                      last entry of each device and the sizes of sealed segments
//! device.json                     this device's id and the machine it belongs to
//! lock, lock.holder               one writer; who it is
//! merging.jsonl                  entries from elsewhere, while they are being added
//! quarantine/                     damaged bytes; deleted only by an erasure
//! restoring/, restoring.json      a restore under way; kept/<date>/ the record that it put aside, for ever
//! backup-keys.json                what opens this device's encrypted backups
//! attachments/ab/<sha256>         files kept as evidence, never altered; incoming/ holds those on their way in
//! ```

mod archive;
mod attachments;
mod backups;
mod chain;
mod cipher;
mod database;
mod device;
mod error;
mod examination;
#[cfg(test)]
mod failing;
mod files;
mod finding;
mod follower;
mod heads;
mod journal;
mod lock;
mod patience;
mod progress;
mod read;
mod reserve;
mod restore;
mod room;
mod salvage;
mod segment;
mod store;
mod strand;
mod sync;
mod writer;

pub use archive::{Archive, ArchiveError, Contents, FORMAT, Filed, Label, Manifest, Stand, Watch, Why, unwatched};
pub use attachments::{Attachments, Condition, Incoming, Kept, LARGEST, Staged, Swept};
pub use backups::{Backup, Backups, Made, Mirror, keep};
pub use cipher::{Keyring, Keys, Passphrase, SHORTEST, Seal, SecretKey, Shut};
pub use device::machine_identity;
pub use error::{AttachmentError, IoKind, Operation, StoreError};
pub use finding::{Done, Finding, Verification, What};
pub use heads::Head;
pub use journal::has_entries;
pub use lock::Holder;
pub use read::Reading;
pub use reserve::{RESERVE, kept as reserve_kept};
pub use restore::Prepared;
pub use room::{open_to_others, space_left};
pub use store::{Merged, OpenOptions, OpenReport, Store};
pub use strand::Strand;
pub use sync::{Care, Met, Ours, SharedFolder, Synced, Taken};

#[cfg(test)]
mod tests;
