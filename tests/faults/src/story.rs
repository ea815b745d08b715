//! The main story of a record, told by one process: open, five entries, a file, a full check, close, open again. Every
//! call it makes of the system can be made to fail.

use std::error::Error;
use std::path::Path;

use pathfolio_store::{AttachmentError, OpenOptions, Store, StoreError};

use crate::entries::{AUTHOR, file, minute, piece, rating};
use crate::worker::{saved, say};

/// Tells it, as far as the system lets it; each refusal is said and the story goes on where it can.
///
/// # Errors
/// If nobody listens.
pub fn tell(dir: &Path) -> Result<(), Box<dyn Error>> {
    for begin in [0, 100] {
        let mut store = match Store::open(dir, OpenOptions::new("story")) {
            Ok((store, report)) => {
                say(&format!("open {}", report.lost.len()))?;
                store
            }
            Err(error) => {
                refused(&error)?;
                continue;
            }
        };
        chapter(&mut store, begin)?;
        store.close();
        say("closed")?;
    }
    Ok(())
}

/// Saves entries until there is no room for more, then does what must still be possible on a full disk: reads, and opens.
///
/// # Errors
/// If nobody listens.
pub fn fill(dir: &Path) -> Result<(), Box<dyn Error>> {
    match Store::open(dir, OpenOptions::new("fill")) {
        Ok((mut store, _)) => {
            let begin = store.state().len() as u64;
            for number in begin..begin + 10_000 {
                match store.commit(&rating(number), AUTHOR, minute(number)) {
                    Ok(entry) => saved(&entry)?,
                    Err(error) => {
                        refused(&error)?;
                        break;
                    }
                }
            }
            store.close();
        }
        Err(error) => refused(&error)?,
    }
    match Store::read(dir) {
        Ok(reading) => say(&format!("read {} {}", reading.entries.len(), reading.lost.len()))?,
        Err(error) => refused(&error)?,
    }
    match Store::open(dir, OpenOptions::new("fill")) {
        Ok((store, report)) => say(&format!("opened {} {}", store.state().len(), report.lost.len()))?,
        Err(error) => refused(&error)?,
    }
    Ok(())
}

fn chapter(store: &mut Store, begin: u64) -> std::io::Result<()> {
    for number in begin..begin + 5 {
        match store.commit(&rating(number), AUTHOR, minute(number)) {
            Ok(entry) => saved(&entry)?,
            Err(error) => refused(&error)?,
        }
    }
    match keep(store, begin) {
        Ok(kept) => match store.commit(&piece(begin, &kept), AUTHOR, minute(begin)) {
            Ok(entry) => saved(&entry)?,
            Err(error) => refused(&error)?,
        },
        Err(AttachmentError::Store(error)) => refused(&error)?,
        Err(other) => say(&format!("refused without a place: {other}"))?,
    }
    match store.verify() {
        Ok(verification) => say(&format!("verified {}", verification.lost.len())),
        Err(error) => refused(&error),
    }
}

fn keep(store: &Store, number: u64) -> Result<pathfolio_store::Kept, AttachmentError> {
    let bytes = file(number);
    let mut incoming = store.attachments().begin(bytes.len() as u64)?;
    incoming.push(&bytes)?;
    incoming.finish()?.keep()
}

/// Says what was refused: what was being done, to what, and why.
fn refused(error: &StoreError) -> std::io::Result<()> {
    match error {
        StoreError::Io { operation, path, kind, .. } => say(&format!("refused {operation:?} {kind:?} {}", path.display())),
        StoreError::Damaged { path } => say(&format!("refused Damaged {}", path.display())),
        other => say(&format!("refused without a place: {other}")),
    }
}
