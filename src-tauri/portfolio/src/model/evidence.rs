//! The pieces of evidence as a print holds them. A piece held back by its label has nowhere to keep a title, a file name or a
//! story: what must not be printed is not here.

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its number as it is cited everywhere, such as `E-05`; no two pieces have the same.
    pub number: String,
    /// What it can show; drawn as a mark wherever the number stands with an item, be the piece told or held back.
    pub basis: Basis,
    /// Whether it has run out on the day of printing, and so no longer demonstrates anything.
    pub expired: bool,
    /// When it happened, a day or a period in words; may be empty.
    pub happened: String,
    /// What may be said of it.
    pub detail: Detail,
}

/// What a piece of evidence can show (ISO/IEC 27021, 4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// Skill, by having done it: a filled square.
    Ability,
    /// Knowledge, by a qualification: an open circle.
    Qualification,
    /// Nothing by itself: a dotted square. It never counts as demonstrated.
    Supporting,
}

/// What may be said of a piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// Everything.
    Told(Box<Told>),
    /// Number, date, label and the beginning of its fingerprints, nothing else.
    HeldBack(HeldBack),
}

/// Everything a piece says. What is empty is not printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// Its title.
    pub title: String,
    /// Its form in words, such as "work product".
    pub form: String,
    /// Who issued it.
    pub issuer: String,
    /// The number the issuer gave it.
    pub issued_as: String,
    /// The day it runs out, in words; whether that day is past says [`Piece::expired`].
    pub expires: String,
    /// The items it serves, an entry a competence: `6.5.3 S2 S6`, or `6.5.3` for the competence as a whole.
    pub items: Vec<String>,
    /// Where in it they are shown.
    pub passages: Vec<Passage>,
    /// The clauses it serves, by number, of the edition of [`crate::Model::edition`].
    pub clauses: Vec<String>,
    /// The clauses of earlier editions it cites, an entry an edition: `2013: 10.1`.
    pub clauses_before: Vec<String>,
    /// What it shows, in a sentence.
    pub shows: String,
    /// What the holder's own part in it was.
    pub share: String,
    /// Who can speak to it.
    pub witness: String,
    /// Its files.
    pub files: Vec<File>,
    /// Addresses.
    pub links: Vec<String>,
    /// Where it is kept when it may not leave there.
    pub stubs: Vec<Stub>,
    /// What the holder thought about it.
    pub reflection: Reflection,
}

/// Where in a piece items are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passage {
    /// The items, of one competence: `6.5.3 S2 S6`.
    pub items: String,
    /// The passage in the holder's words, such as "page 4".
    pub passage: String,
}

/// A file as anybody can check it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its size in words, such as `412 KB`.
    pub size: String,
    /// Its SHA-256: 64 hexadecimal digits without spaces, as `sha256sum` says them.
    pub sha256: String,
}

/// A piece that stays with somebody, named but not shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stub {
    /// Who holds it.
    pub holder: String,
    /// What they file it under.
    pub reference: String,
    /// What identifies it: a SHA-256 in hexadecimal digits, or any other mark.
    pub fingerprint: String,
}

/// The four fields of a reflection; empty ones are not printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reflection {
    /// What the situation was.
    pub situation: String,
    /// What was to be done.
    pub task: String,
    /// What the holder did.
    pub action: String,
    /// What came of it.
    pub result: String,
}

/// All that is said of a piece whose label is beyond what this print may show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBack {
    /// Its label in words, such as "confidential".
    pub label: String,
    /// The first hexadecimal digits of the SHA-256 of each of its files, as many as are to be printed.
    pub prefixes: Vec<String>,
}

/// What a print leaves out besides the pieces that are [held back](HeldBack), which the page counts itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// The competences left out by choice, each as it is called: `6.5.3 ISMS auditing`.
    pub competences: Vec<String>,
    /// How many pieces are not even listed, because all they serve is left out.
    pub pieces: u32,
}

impl Piece {
    /// Whether it is current evidence for an item of this basis: knowledge rests on qualifications, skill on ability.
    pub(crate) fn demonstrates(&self, basis: Basis) -> bool {
        self.basis == basis && !self.expired
    }
}
