//! What befalls files on a disk.

use std::fs;
use std::io;
use std::path::Path;

use crate::dice::Dice;

/// The size of a page.
const PAGE: usize = 4096;

/// One kind of harm to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Harm {
    /// One bit is another.
    Flip,
    /// The end is gone.
    Cut,
    /// One page of 4 KiB is all zeros.
    Blank,
}

/// All kinds.
pub const HARMS: &[Harm] = &[Harm::Flip, Harm::Cut, Harm::Blank];

impl Harm {
    /// Does it somewhere in a file; false if there is nothing that it would change.
    ///
    /// # Errors
    /// If the file cannot be read or written.
    pub fn befall(self, file: &Path, dice: &mut Dice) -> io::Result<bool> {
        let mut bytes = fs::read(file)?;
        let before = bytes.clone();
        match self {
            _ if bytes.is_empty() => {}
            Harm::Flip => {
                let place = dice.below(bytes.len());
                bytes[place] ^= 1 << dice.below(8);
            }
            Harm::Cut => bytes.truncate(dice.below(bytes.len())),
            Harm::Blank => {
                let from = dice.below(bytes.len().div_ceil(PAGE)) * PAGE;
                let to = bytes.len().min(from + PAGE);
                bytes[from..to].fill(0);
            }
        }
        fs::write(file, &bytes)?;
        Ok(bytes != before)
    }
}
