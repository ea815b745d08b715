//! What holds of every piece, written or read; and names of files without what is not seen.

use super::Piece;
use crate::unseen;
use std::collections::BTreeSet;

/// Longest title, name, number or link, in characters.
pub const TITLE_CAP: usize = 300;

/// Longest free text, in characters.
pub const WORDS_CAP: usize = 4000;

/// Most items, clauses or files of one piece.
const LIST_CAP: usize = 300;

/// Why a description is refused. The fields are named as in [`Piece`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PieceFault {
    /// It has no title.
    #[error("no title")]
    NoTitle,
    /// A field is longer than it may be.
    #[error("{field} is longer than {most} characters")]
    TooLong {
        /// Which.
        field: &'static str,
        /// What fits.
        most: usize,
    },
    /// More rows than fit.
    #[error("{field} has more than {LIST_CAP} rows")]
    TooMany {
        /// Of what.
        field: &'static str,
    },
    /// A field holds characters that are not seen or that turn the order of others.
    #[error("{field} holds characters that are not seen")]
    Unseen {
        /// Which.
        field: &'static str,
    },
    /// It ran out before it was issued.
    #[error("it runs out before it was issued")]
    ExpiredBeforeIssued,
    /// It ended before it began.
    #[error("it ended before it began")]
    EndedBeforeBegun,
    /// The same item, clause or file twice.
    #[error("{0} stands twice")]
    Twice(String),
    /// A link that is no `https` or `http` address.
    #[error("not an address on the web")]
    NotALink,
    /// A fingerprint that is not 64 hexadecimal digits.
    #[error("not a SHA-256 fingerprint")]
    NotAFingerprint,
    /// Neither a file nor a link nor a place where it is held, nor a word on what it shows.
    #[error("nothing to look at")]
    NothingBehind,
}

/// Longest name of a file in bytes, as file systems have it.
const NAME_CAP: usize = 255;

/// Longest extension that is one, its dot included, in bytes.
const EXTENSION_CAP: usize = 32;

/// A file's name as it may be kept, shown and written to any disk: its last part, without what is not seen, no longer than
/// file systems take, its extension kept. `None` where nothing is left.
pub fn clean_name(name: &str) -> Option<String> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean = unseen::cleaned(last);
    let clean = clean.trim();
    let named = !unseen::is_blank(clean) && clean.chars().any(|c| c != '.');
    named.then(|| numbered_name(clean, "")).filter(|name| !unseen::is_blank(name))
}

/// A name with a mark before its extension, such as ` (2)`: cut where it would grow longer than file systems take.
pub fn numbered_name(name: &str, mark: &str) -> String {
    let (stem, extension) = match name.rfind('.').filter(|at| *at > 0 && name.len() - at <= EXTENSION_CAP) {
        Some(dot) => name.split_at(dot),
        None => (name, ""),
    };
    let room = NAME_CAP.saturating_sub(mark.len() + extension.len());
    let mut end = room.min(stem.len());
    while !stem.is_char_boundary(end) {
        end -= 1;
    }
    // What is cut does not end in a space or in half of a joined pair.
    let kept = if end < stem.len() { stem[..end].trim_end_matches([' ', '\u{200c}', '\u{200d}']) } else { stem };
    format!("{kept}{mark}{extension}")
}

impl Piece {
    /// Checks what can be seen without a framework: lengths, dates, doubles. What is named must be looked up elsewhere.
    ///
    /// # Errors
    /// The first fault found.
    pub fn check(&self) -> Result<(), PieceFault> {
        if unseen::is_blank(&self.title) {
            return Err(PieceFault::NoTitle);
        }
        let Piece { issuer, reference, share, witness, shows, link, reflection, .. } = self;
        line("title", &self.title)?;
        for (field, text) in [("issuer", issuer), ("reference", reference), ("witness", witness), ("link", link)] {
            text.as_deref().map_or(Ok(()), |text| line(field, text))?;
        }
        for (field, text) in [("share", share), ("shows", shows)] {
            text.as_deref().map_or(Ok(()), |text| words(field, text))?;
        }
        for (field, text) in ["situation", "task", "action", "result"].into_iter().zip(reflection.fields()) {
            text.as_deref().map_or(Ok(()), |text| words(field, text))?;
        }
        if self.expires.is_some_and(|expires| expires < self.date) {
            return Err(PieceFault::ExpiredBeforeIssued);
        }
        if self.until.is_some_and(|until| until < self.date) {
            return Err(PieceFault::EndedBeforeBegun);
        }
        if link.as_deref().is_some_and(|link| !is_address(link)) {
            return Err(PieceFault::NotALink);
        }
        self.check_lists()
    }

    fn check_lists(&self) -> Result<(), PieceFault> {
        for (field, rows) in [("serves", self.serves.len()), ("clauses", self.clauses.len()), ("files", self.files.len())] {
            if rows > LIST_CAP {
                return Err(PieceFault::TooMany { field });
            }
        }
        for serves in &self.serves {
            serves.passage.as_deref().map_or(Ok(()), |passage| words("passage", passage))?;
        }
        let mut seen = BTreeSet::new();
        let named = self.serves.iter().map(|s| s.target.clone()).chain(self.clauses.iter().cloned());
        for name in named.chain(self.files.iter().map(|f| f.sha256.to_string())) {
            if !seen.insert(name.clone()) {
                return Err(PieceFault::Twice(name));
            }
        }
        for file in &self.files {
            line("name", &file.name)?;
            if !is_name(&file.name) {
                return Err(PieceFault::Unseen { field: "name" });
            }
        }
        if let Some(stub) = &self.stub {
            line("holder", &stub.holder)?;
            stub.reference.as_deref().map_or(Ok(()), |text| line("reference", text))?;
            let fingerprint = stub.fingerprint.as_deref();
            if fingerprint.is_some_and(|f| f.len() != 64 || !f.bytes().all(|b| b.is_ascii_hexdigit())) {
                return Err(PieceFault::NotAFingerprint);
            }
        }
        let behind = !self.files.is_empty() || self.link.is_some() || self.stub.is_some();
        let described = self.shows.is_some() || self.witness.is_some() || self.reference.is_some() || !self.reflection.is_empty();
        if behind || described { Ok(()) } else { Err(PieceFault::NothingBehind) }
    }
}

fn line(field: &'static str, text: &str) -> Result<(), PieceFault> {
    if text.chars().count() > TITLE_CAP {
        return Err(PieceFault::TooLong { field, most: TITLE_CAP });
    }
    if unseen::is_clean_line(text) { Ok(()) } else { Err(PieceFault::Unseen { field }) }
}

fn words(field: &'static str, text: &str) -> Result<(), PieceFault> {
    if text.chars().count() > WORDS_CAP {
        return Err(PieceFault::TooLong { field, most: WORDS_CAP });
    }
    if unseen::is_clean(text) { Ok(()) } else { Err(PieceFault::Unseen { field }) }
}

/// Whether a name is as [`clean_name`] leaves it, its length apart: earlier versions kept longer ones.
fn is_name(name: &str) -> bool {
    name == name.trim() && !name.contains(['/', '\\']) && !unseen::is_blank(name) && name.chars().any(|c| c != '.')
}

/// An address that a browser would open: a scheme, a host, nothing that breaks a line.
fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::super::{Basis, FileRef, Form, Label, Piece, Serves, Stub};
    use super::*;
    use crate::journal::Hash;

    fn piece() -> Piece {
        Piece {
            number: 5,
            title: "Audit report, HR onboarding".into(),
            basis: Basis::Ability,
            form: Form::WorkProduct,
            label: Label::Confidential,
            date: "2026-05-22".parse().unwrap(),
            until: None,
            expires: None,
            issuer: None,
            reference: None,
            share: Some("Two of three findings".into()),
            witness: None,
            shows: None,
            serves: vec![Serves { target: "f/6.5.3.S2".into(), passage: None }],
            clauses: vec![],
            files: vec![FileRef { sha256: Hash::of(b"x"), name: "audit-hr.pdf".into(), bytes: 1 }],
            link: None,
            stub: None,
            reflection: super::super::Reflection::default(),
        }
    }

    #[test]
    fn a_piece_is_refused_for_what_a_reader_would_stumble_over() {
        type Spoil = fn(&mut Piece);
        let cases: [(Spoil, PieceFault); 15] = [
            (|p| p.title = "  ".into(), PieceFault::NoTitle),
            (|p| p.title = "x".repeat(301), PieceFault::TooLong { field: "title", most: TITLE_CAP }),
            (|p| p.title = "report\u{202e}fdp.exe".into(), PieceFault::Unseen { field: "title" }),
            (|p| p.title = "\u{200d}".into(), PieceFault::NoTitle),
            (|p| p.title = "two\nlines".into(), PieceFault::Unseen { field: "title" }),
            (|p| p.share = Some("bell\u{7}".into()), PieceFault::Unseen { field: "share" }),
            (|p| p.reflection.result = Some("x".repeat(4001)), PieceFault::TooLong { field: "result", most: WORDS_CAP }),
            (|p| p.expires = "2026-05-21".parse().ok(), PieceFault::ExpiredBeforeIssued),
            (|p| p.until = "2026-05-21".parse().ok(), PieceFault::EndedBeforeBegun),
            (|p| p.link = Some("ftp://example.org".into()), PieceFault::NotALink),
            (|p| p.link = Some("https:///nowhere".into()), PieceFault::NotALink),
            (|p| p.serves.push(p.serves[0].clone()), PieceFault::Twice("f/6.5.3.S2".into())),
            (|p| p.files[0].name = "../audit.pdf".into(), PieceFault::Unseen { field: "name" }),
            (
                |p| p.stub = Some(Stub { holder: "Halden".into(), reference: None, fingerprint: Some("abc".into()) }),
                PieceFault::NotAFingerprint,
            ),
            (|p| p.files.clear(), PieceFault::NothingBehind),
        ];
        assert_eq!(piece().check(), Ok(()));
        for (spoil, fault) in cases {
            let mut spoilt = piece();
            spoil(&mut spoilt);
            assert_eq!(spoilt.check(), Err(fault));
        }
    }

    #[test]
    fn names_lose_their_path_and_what_is_not_seen() {
        for (name, clean) in [
            ("audit.pdf", Some("audit.pdf")),
            ("/home/x/audit.pdf", Some("audit.pdf")),
            ("C:\\x\\audit.pdf", Some("audit.pdf")),
            ("report\u{202e}fdp.exe", Some("reportfdp.exe")),
            ("a\u{0}b\nc.txt", Some("abc.txt")),
            ("Prüfbericht – März.pdf", Some("Prüfbericht – März.pdf")),
            ("..", None),
            ("\u{200b}", None),
            ("\u{200d}", None),
            ("گزارش\u{200c}ها.pdf", Some("گزارش\u{200c}ها.pdf")),
            ("", None),
        ] {
            assert_eq!(clean_name(name).as_deref(), clean, "{name:?}");
        }
    }

    #[test]
    fn a_name_fits_any_disk_and_keeps_its_extension() {
        for (name, stem, extension) in [
            (format!("{}.pdf", "ü".repeat(200)), "ü", ".pdf"),
            (format!("x{}.pdf", "ü".repeat(200)), "ü", ".pdf"),
            (format!("{}.tar.gz", "審".repeat(120)), "審", ".gz"),
            ("a".repeat(400), "a", ""),
            (format!("{}.{}", "a".repeat(10), "b".repeat(400)), "a", ""),
        ] {
            let clean = clean_name(&name).unwrap();
            assert!((250..=255).contains(&clean.len()), "{} bytes", clean.len());
            assert!(clean.contains(stem) && clean.ends_with(extension), "{clean}");
            let second = numbered_name(&clean, " (2)");
            assert!(second.len() <= 255 && second.contains(" (2)") && second.ends_with(extension), "{second}");
        }
        assert_eq!(clean_name(&"é".repeat(127)).unwrap(), "é".repeat(127), "what fits stays");
        assert_eq!(numbered_name(".profile", " (2)"), ".profile (2)");
        assert_eq!(numbered_name("audit.pdf", " (2)"), "audit (2).pdf");
        // A name kept by an earlier version is still read.
        let mut kept = piece();
        kept.files[0].name = format!("{}.pdf", "ü".repeat(200));
        assert_eq!(kept.check(), Ok(()));
    }
}
