//! Characters that are not seen, by which a text can say something else than it shows: one list for every text that a
//! person gives.
//!
//! Refused are controls, what turns the order of the characters around it, and what has no width. Let through are the two
//! joiners: Persian and Hindi are misspelt without them, and one emoji falls apart into several.
//!
//! What was once kept is read for ever: an entry is not held against this list again where an earlier version wrote it.

/// Whether nothing in a text of several lines is unseen. A line break and a tab are seen.
pub fn is_clean(text: &str) -> bool {
    !text.chars().any(|c| is_unseen(c) && !is_layout(c))
}

/// Whether nothing in a text of one line is unseen.
pub fn is_clean_line(text: &str) -> bool {
    !text.chars().any(is_unseen)
}

/// A text without what is unseen, in one line.
pub fn cleaned(text: &str) -> String {
    text.chars().filter(|c| !is_unseen(*c)).collect()
}

/// Whether there is nothing to be seen in a text.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_unseen(c) || is_joiner(c))
}

/// What no earlier version let into any text.
pub(crate) fn is_control(c: char) -> bool {
    c.is_control() && !is_layout(c)
}

fn is_layout(c: char) -> bool {
    matches!(c, '\n' | '\t')
}

/// They join or part the letters beside them and have no width of their own.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn is_unseen(c: char) -> bool {
    let no_width_or_turning =
        matches!(c, '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    c.is_control() || (no_width_or_turning && !is_joiner(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_refused_and_what_scripts_need_is_not() {
        for text in ["bell\u{7}", "a\u{0}b", "report\u{202e}fdp.exe", "\u{2066}x\u{2069}", "\u{feff}BOM", "no\u{200b}width", "a\u{200e}b"] {
            assert!(!is_clean(text) && !is_clean_line(text), "{text:?}");
        }
        for text in ["", "Prüfbericht – März", "می\u{200c}خواهم", "क्\u{200d}ष", "👩\u{200d}💻", "審査報告", "❤\u{fe0f}"]
        {
            assert!(is_clean(text) && is_clean_line(text), "{text:?}");
            assert_eq!(cleaned(text), text);
        }
        assert!(is_clean("two\nlines\tand a tab") && !is_clean_line("two\nlines") && !is_clean_line("a\tb"));
        assert_eq!(cleaned("a\u{0}b\nc\u{202e}"), "abc");
        assert!(is_blank(" \n\u{200d}\u{200b}") && is_blank("") && !is_blank("\u{200d}a"));
    }
}
