//! Words for people, through Fluent. Nothing else in the workspace holds a sentence.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

/// The English texts, in the order they are read; a later file may not redefine a message of an earlier one.
const ENGLISH: [(&str, &str); 7] = [
    ("en/app.ftl", include_str!("../../../data/locales/en/app.ftl")),
    ("en/errors.ftl", include_str!("../../../data/locales/en/errors.ftl")),
    ("en/advice.ftl", include_str!("../../../data/locales/en/advice.ftl")),
    ("en/teaching.ftl", include_str!("../../../data/locales/en/teaching.ftl")),
    ("en/portfolio.ftl", include_str!("../../../data/locales/en/portfolio.ftl")),
    ("en/cli.ftl", include_str!("../../../data/locales/en/cli.ftl")),
    ("en/desktop.ftl", include_str!("../../../data/locales/en/desktop.ftl")),
];

/// One language's words.
pub struct Text {
    bundle: FluentBundle<FluentResource>,
    language: LanguageIdentifier,
}

/// Arguments of a message: `args![count = 3, role = "…"]`.
macro_rules! args {
    ($($name:ident = $value:expr),* $(,)?) => {
        &[$((stringify!($name), fluent_bundle::FluentValue::from($value))),*][..]
    };
}
pub(crate) use args;

impl Text {
    /// The English words.
    pub fn english() -> Self {
        let language: LanguageIdentifier = "en".parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
        // Isolation marks would stand in the command line's output and on the page; English needs none.
        bundle.set_use_isolating(false);
        for (_, source) in ENGLISH {
            // A resource with faults still yields what could be read; a test refuses shipped faults.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, language }
    }

    /// Language tag, such as `en`.
    pub fn language(&self) -> String {
        self.language.to_string()
    }

    /// A message without arguments. A missing key shows itself, so that nobody meets an empty place.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with arguments. `key.attribute` names an attribute.
    pub fn with(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.maybe(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// A message with arguments, if there is one of that key.
    pub fn maybe(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut faults = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned())
    }

    /// "a, b and c".
    pub fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => self.with("list-and", args![most = most.join(", "), last = last.as_str()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_texts_have_no_fault_and_no_message_twice() {
        let mut seen = std::collections::BTreeMap::new();
        for (file, source) in ENGLISH {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(_, faults)| panic!("{file}: {faults:?}"));
            assert!(resource.entries().count() > 0, "{file} is empty");
            for line in source.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase())) {
                let key = line.split([' ', '=']).next().unwrap_or_default().to_owned();
                if let Some(other) = seen.insert(key.clone(), file) {
                    panic!("{key} stands in {other} and {file}");
                }
            }
        }
    }

    #[test]
    fn lists_read_as_a_sentence() {
        let text = Text::english();
        let words = |parts: &[&str]| text.list(&parts.iter().map(|p| (*p).to_owned()).collect::<Vec<_>>());
        assert_eq!([words(&[]), words(&["a"]), words(&["a", "b"]), words(&["a", "b", "c"])], ["", "a", "a and b", "a, b and c"]);
    }
}
