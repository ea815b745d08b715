//! The record as it stands at one moment: what an archive is made from while others go on writing.

use super::{ArchiveError, Why, name};
use crate::{Attachments, StoreError, files, journal, segment, strand::Strand};
use pathfolio_core::journal::{DeviceId, Hash, State};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// A moment of the record. The journal only ever grows, so that its files with their lengths of that moment, read at
/// leisure, are the record of that moment.
#[derive(Debug)]
pub struct Stand {
    pub(super) dir: PathBuf,
    pub(super) device: Option<DeviceId>,
    pub(super) pieces: Vec<Piece>,
    pub(super) state: State,
}

/// A journal file as far as it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) strand: Strand,
    pub(crate) segment: u32,
    pub(crate) bytes: u64,
}

impl Stand {
    pub(crate) fn new(dir: &Path, device: DeviceId, pieces: Vec<Piece>, state: State) -> Self {
        Self { dir: dir.to_owned(), device: Some(device), pieces, state }
    }

    /// Of a data directory that another may be writing to. A line that is just being written does not count.
    pub fn read(dir: &Path) -> Result<Self, StoreError> {
        let (mut pieces, mut state) = (Vec::new(), State::default());
        for strand in journal::strands(dir)? {
            let folder = journal::folder(dir, strand);
            for number in segment::list(&folder)? {
                let read = segment::Segment::read(&folder, number)?;
                let whole = read.lines.iter().filter(|line| line.ended);
                let bytes = whole.clone().map(|line| line.place.end as u64 + 1).max().unwrap_or(0);
                whole.filter_map(|line| line.read.as_ref().ok()).for_each(|entry| state.apply(entry));
                pieces.push(Piece { strand, segment: number, bytes });
            }
        }
        Ok(Self { dir: dir.to_owned(), device: None, pieces, state })
    }

    /// The fold of everything in it.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The files kept as evidence that its entries name. An entry that this version cannot read may name any file there is.
    pub fn named(&self, kept: &Attachments) -> Result<BTreeSet<Hash>, StoreError> {
        let mut named = self.state.attachments();
        if self.state.unknown().next().is_some() {
            named.extend(kept.all()?);
        }
        Ok(named)
    }

    /// How many bytes of journal there are.
    pub(super) fn bytes(&self) -> u64 {
        self.pieces.iter().map(|piece| piece.bytes).sum()
    }

    pub(super) fn read_piece(&self, piece: &Piece) -> Result<Vec<u8>, ArchiveError> {
        let path = journal::folder(&self.dir, piece.strand).join(segment::file_name(piece.segment));
        let mut bytes = files::read(&path)?.unwrap_or_default();
        let reach = usize::try_from(piece.bytes).unwrap_or(usize::MAX);
        if bytes.len() < reach || (reach > 0 && bytes[reach - 1] != b'\n') {
            return Err(ArchiveError::refused(&name::journal(piece.strand, piece.segment), Why::Differs));
        }
        bytes.truncate(reach);
        Ok(bytes)
    }
}
