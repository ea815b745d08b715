//! The journal: entries, the codec of one line, and the fold of entries into [`State`].
//!
//! Everything a person does is one entry. This module knows what an entry says and how it is written; it must not know
//! where entries are kept, what time it is, or what any framework contains. Time, ids and salts are arguments.
//!
//! Adding a kind takes three places: a variant of [`Change`] with its body (`body.rs`), its arms in [`State`] (`apply` and
//! `change`), and its line in the byte fixtures (`codec.rs`), which stay for ever.

mod body;
mod change;
mod codec;
mod entry;
mod hash;
mod state;
mod undo;

pub use change::{
    Aside, Change, Described, Edit, Erased, Kind, Noted, OwnTopic, ProfileChange, Rated, Read, Recalled, SetAside, Studied, TargetRating,
    Unknown, WhyUnknown, Withdrawn,
};
pub use codec::{Draft, DraftFault, LINE_CAP, LineFault, VERSION, compose, decode_line};
pub use entry::{DeviceId, Entry, Header, Order};
pub use hash::{BadHash, Hash, journal_fingerprint};
pub use state::{Erasable, Kept, Logged, Rating, Revision, State, Undoable};
