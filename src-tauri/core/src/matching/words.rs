//! From text to words that can be compared: split, lower-cased, stripped of accents and endings.
//!
//! English and German are handled by the same rules, because a text does not say which it is and file names mix both.
//! What two words share after this is a stem, not a word: it is compared and never shown.

use super::stop::is_stop;

/// Most words of a text that are read; a long job advert has a thousand.
pub const MOST_WORDS: usize = 4000;

/// Most pieces of a text that are looked at, words or not.
const MOST_PIECES: usize = 16 * MOST_WORDS;

/// What parts two words: a pair never reaches across.
const BREAKS: [char; 12] = ['.', ',', ';', ':', '(', ')', '!', '?', '"', '\n', '•', '–'];

/// Longest word that is looked at, in letters; longer ones are keys and checksums.
const LONGEST: usize = 48;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As it stands in the text.
    pub(super) said: String,
    /// What is compared.
    pub(super) stem: String,
    /// Whether a comma, full stop or the like stands between it and the word before.
    pub(super) begins: bool,
}

/// The words of a text that carry something: stop words and single letters are left out, the rest is read up to
/// [`MOST_WORDS`].
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut begins = true;
    // Each piece ends with what parts it from the next, so that a comma is seen.
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric() && !is_mark(c)).take(MOST_PIECES) {
        let said = piece.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_mark(c));
        for (stem, said) in unjoined(said).into_iter().filter_map(|part| Some((compared(part)?, part))) {
            words.push(Word { said: said.to_owned(), stem, begins });
            begins = false;
        }
        begins |= piece.ends_with(BREAKS);
        if words.len() >= MOST_WORDS {
            words.truncate(MOST_WORDS);
            break;
        }
    }
    words
}

/// `InternalAuditReport` is three words, as file names write them; `ISMS` and `27001` stay one.
fn unjoined(piece: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut before_is_lower) = (0, false);
    for (at, letter) in piece.char_indices().take(LONGEST * 4) {
        if before_is_lower && letter.is_uppercase() {
            parts.push(&piece[start..at]);
            start = at;
        }
        before_is_lower = letter.is_lowercase();
    }
    parts.push(&piece[start..]);
    parts
}

/// The stem of a word; `None` where it carries nothing.
fn compared(said: &str) -> Option<String> {
    let folded = folded(said)?;
    // "IT" is a subject, "it" is not.
    let carries = folded.chars().count() > 1 && (said == "IT" || !is_stop(&folded));
    carries.then(|| stem(&folded))
}

/// Combining accents, as file names of macOS hold them.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Lower case without accents; `None` for what is too long to be a word.
fn folded(said: &str) -> Option<String> {
    let mut folded = String::new();
    for (count, letter) in said.chars().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase).enumerate() {
        if count == LONGEST {
            return None;
        }
        match letter {
            'à'..='å' => folded.push('a'),
            'ç' => folded.push('c'),
            'è'..='ë' => folded.push('e'),
            'ì'..='ï' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ò'..='ö' | 'ø' => folded.push('o'),
            'ù'..='ü' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            mark if is_mark(mark) => {}
            other => folded.push(other),
        }
    }
    Some(folded)
}

/// Endings taken off, longest first, as long as [`KEPT`] letters stay.
const ENDINGS: [&str; 12] = ["ungen", "ings", "ung", "ing", "ern", "ed", "en", "em", "er", "es", "e", "y"];

/// Letters that stay of a word whose ending is taken off.
const KEPT: usize = 4;

/// The stem of a folded word. Numbers and what is not plain Latin stay as they are.
pub(super) fn stem(folded: &str) -> String {
    if !folded.bytes().all(|b| b.is_ascii_lowercase()) {
        return folded.to_owned();
    }
    let mut stem = folded;
    if let Some(rest) = stem.strip_suffix("ies").filter(|rest| rest.len() >= KEPT - 1) {
        // policies, policy; the same without the last letter.
        return rest.to_owned();
    }
    if let Some(rest) = stem.strip_suffix('s').filter(|rest| rest.len() >= KEPT - 1 && !rest.ends_with(['s', 'u', 'i'])) {
        stem = rest;
    }
    if let Some(rest) = ENDINGS.iter().find_map(|ending| stem.strip_suffix(ending).filter(|rest| rest.len() >= KEPT)) {
        stem = rest;
    }
    // planning, plan; controlled, control.
    let bytes = stem.as_bytes();
    if let [.., before, last] = bytes
        && before == last
        && bytes.len() > KEPT
        && *last != b's'
    {
        stem = &stem[..stem.len() - 1];
    }
    stem.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.stem).collect()
    }

    #[test]
    fn forms_of_a_word_meet_in_one_stem() {
        for forms in [
            &["audit", "audits", "auditing", "audited", "Audit", "AUDITS"][..],
            &["policy", "policies", "Policies"],
            &["plan", "plans", "planned", "planning"],
            &["sample", "samples", "sampling", "sampled"],
            &["review", "reviews", "reviewing", "reviewed"],
            &["control", "controls", "controlled", "controlling"],
            &["Maßnahme", "Maßnahmen", "massnahmen"],
            &["Schulung", "Schulungen"],
            &["Prüfung", "Prüfungen", "pru\u{308}fung"],
            &["Lieferant", "Lieferanten"],
        ] {
            let first = stems(forms[0]);
            assert_eq!(first.len(), 1, "{forms:?}");
            for form in forms {
                assert_eq!(stems(form), first, "{form}");
            }
        }
        for (one, other) in [("audit", "auditor"), ("risk", "Risiko"), ("process", "procedure"), ("27001", "27002"), ("status", "state")] {
            assert_ne!(stems(one), stems(other), "{one} and {other}");
        }
    }

    #[test]
    fn a_file_name_is_read_as_its_words_and_small_words_are_left_out() {
        assert_eq!(stems("InternalAuditReport_HR-2026.pdf"), ["internal", "audit", "report", "hr", "2026"]);
        assert_eq!(stems("the report of an audit, und der Bericht"), ["report", "audit", "bericht"]);
        for empty in ["", " \n\t", "— … !", "a b c", "the and of", "der die das"] {
            assert_eq!(stems(empty), [""; 0], "{empty:?}");
        }
    }

    #[test]
    fn any_text_is_read_in_bounds() {
        assert_eq!(words(&"word ".repeat(200_000)).len(), MOST_WORDS);
        assert_eq!(words(&"x".repeat(1 << 20)), [], "a megabyte without a space is no word");
        assert!(words(&"aB".repeat(1 << 19)).len() <= LONGEST * 4);
        for strange in ["\u{0}\u{ffff}", "日本語のテキスト", "İSTANBUL", "e\u{301}\u{301}\u{301}", "🦀🦀"] {
            let _ = words(strange);
        }
    }
}
