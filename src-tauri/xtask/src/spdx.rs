//! Licence expressions as crates and packages write them: `MIT OR (Apache-2.0 WITH LLVM-exception AND ISC)`.

/// Whether the licences in `allowed` suffice to use what stands under `expression`. Anything not understood does not.
pub(crate) fn permits(allowed: &[&str], expression: &str) -> bool {
    // Old manifests write a slash for OR.
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, allowed };
    matches!(reader.any(), Some(true)) && reader.words.is_empty()
}

struct Reader<'a> {
    words: &'a [&'a str],
    allowed: &'a [&'a str],
}

impl Reader<'_> {
    fn any(&mut self) -> Option<bool> {
        let mut permitted = self.all()?;
        while self.take("OR") {
            permitted |= self.all()?;
        }
        Some(permitted)
    }

    fn all(&mut self) -> Option<bool> {
        let mut permitted = self.one()?;
        while self.take("AND") {
            permitted &= self.one()?;
        }
        Some(permitted)
    }

    fn one(&mut self) -> Option<bool> {
        if self.take("(") {
            let inner = self.any()?;
            return self.take(")").then_some(inner);
        }
        let (licence, rest) = self.words.split_first()?;
        self.words = rest;
        if self.take("WITH") {
            // An exception only adds permissions, so the licence alone decides.
            self.words = self.words.split_first()?.1;
        }
        Some(self.allowed.contains(licence))
    }

    fn take(&mut self, word: &str) -> bool {
        match self.words.split_first() {
            Some((first, rest)) if first.eq_ignore_ascii_case(word) => {
                self.words = rest;
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::permits;

    #[test]
    fn an_expression_is_permitted_only_when_some_reading_of_it_is() {
        for (expression, permitted) in [
            ("MIT", true),
            ("MIT/Apache-2.0", true),
            ("GPL-3.0-only OR MIT", true),
            ("GPL-3.0-only AND MIT", false),
            ("(GPL-3.0-only OR ISC) AND MIT", true),
            ("(GPL-3.0-only OR ISC) AND LGPL-2.1", false),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("MIT AND", false),
            ("(MIT", false),
            ("MIT ISC", false),
            ("", false),
        ] {
            assert_eq!(permits(&["MIT", "Apache-2.0", "ISC"], expression), permitted, "{expression}");
        }
    }
}
