//! Words for people, through Fluent. Nothing else in the workspace holds a sentence.
//!
//! A language is read when its first word is said; the one in use may change at any moment, and a message that it lacks is
//! said in English.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use unic_langid::LanguageIdentifier;

macro_rules! texts {
    ($language:literal: $($file:literal),*) => {
        &[$((concat!($language, "/", $file), include_str!(concat!("../../../data/locales/", $language, "/", $file)))),*]
    };
}

/// A language: its tag, its own name, and its files in the order they are read; a later file may not redefine a message of
/// an earlier one. English comes first: it is what all others fall back to.
type Language = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const LANGUAGES: &[Language] = &[
    (
        "en",
        "English",
        texts!("en": "app.ftl", "errors.ftl", "advice.ftl", "plan.ftl", "teaching.ftl", "evidence.ftl", "study.ftl", "settings.ftl", "keeping.ftl", "together.ftl", "portfolio.ftl", "cli.ftl", "desktop.ftl"),
    ),
    (
        "de",
        "Deutsch",
        texts!("de": "app.ftl", "errors.ftl", "advice.ftl", "plan.ftl", "teaching.ftl", "evidence.ftl", "study.ftl", "settings.ftl", "keeping.ftl", "together.ftl", "portfolio.ftl", "cli.ftl", "desktop.ftl"),
    ),
];

/// The place of English among them.
const ENGLISH: usize = 0;

/// The words, in every language there is.
pub struct Text {
    bundles: [OnceLock<FluentBundle<FluentResource>>; LANGUAGES.len()],
    spoken: AtomicUsize,
}

/// Arguments of a message: `args![count = 3, role = "…"]`.
macro_rules! args {
    ($($name:ident = $value:expr),* $(,)?) => {
        &[$((stringify!($name), fluent_bundle::FluentValue::from($value))),*][..]
    };
}
pub(crate) use args;

impl Text {
    /// All words, English spoken.
    pub fn english() -> Self {
        Self { bundles: Default::default(), spoken: AtomicUsize::new(ENGLISH) }
    }

    /// All words, this language spoken; English where none is named, or one that there is not.
    pub fn speaking(tag: Option<&str>) -> Self {
        let text = Self::english();
        text.speak(tag.unwrap_or_default());
        text
    }

    /// The languages there are: tag and own name.
    pub fn languages() -> impl Iterator<Item = (&'static str, &'static str)> {
        LANGUAGES.iter().map(|(tag, name, _)| (*tag, *name))
    }

    /// Speaks another language from here on; one that there is not leaves it as it is.
    pub fn speak(&self, tag: &str) -> bool {
        let found = LANGUAGES.iter().position(|(known, ..)| *known == tag);
        found.inspect(|at| self.spoken.store(*at, Ordering::Relaxed)).is_some()
    }

    /// Tag of the language spoken, such as `en`.
    pub fn language(&self) -> String {
        LANGUAGES[self.spoken()].0.to_owned()
    }

    fn spoken(&self) -> usize {
        self.spoken.load(Ordering::Relaxed)
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
        let spoken = said(self.bundle(self.spoken()), key, args);
        spoken.or_else(|| said(self.bundle(ENGLISH), key, args))
    }

    fn bundle(&self, at: usize) -> &FluentBundle<FluentResource> {
        self.bundles[at].get_or_init(|| {
            let (tag, _, files) = LANGUAGES[at];
            bundle(tag, files)
        })
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

fn bundle(tag: &str, files: &[(&str, &str)]) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolation marks would stand in the command line's output and on the page; no language here needs them.
    bundle.set_use_isolating(false);
    for (_, source) in files {
        // A resource with faults still yields what could be read; a test refuses shipped faults.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn said(bundle: &FluentBundle<FluentResource>, key: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
    let mut faults = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Every message of a language with the placeables its value and attributes use.
    fn messages(files: &[(&str, &str)]) -> BTreeMap<String, BTreeSet<String>> {
        let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (file, source) in files {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(_, faults)| panic!("{file}: {faults:?}"));
            assert!(resource.entries().count() > 0, "{file} is empty");
            let mut key = String::new();
            for line in source.lines() {
                if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                    key = line.split([' ', '=']).next().unwrap_or_default().to_owned();
                    assert!(!seen.contains_key(&key), "{key} stands twice, the second time in {file}");
                } else if let Some(attribute) = line.trim_start().strip_prefix('.') {
                    key =
                        format!("{}.{}", key.split('.').next().unwrap_or_default(), attribute.split([' ', '=']).next().unwrap_or_default());
                }
                let used =
                    line.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default());
                if !line.starts_with('#') && !key.is_empty() {
                    seen.entry(key.clone()).or_default().extend(used.map(str::to_owned));
                }
            }
        }
        seen
    }

    #[test]
    fn shipped_texts_have_no_fault_and_every_language_says_all_that_english_says() {
        let (_, _, english) = LANGUAGES[0];
        let english = messages(english);
        for (tag, _, files) in LANGUAGES {
            let said = messages(files);
            let missing: Vec<_> = english.keys().filter(|key| !said.contains_key(*key)).collect();
            let extra: Vec<_> = said.keys().filter(|key| !english.contains_key(*key)).collect();
            assert!(missing.is_empty() && extra.is_empty(), "{tag}: missing {missing:?}, only here {extra:?}");
            for (key, used) in &said {
                assert!(used.is_subset(&english[key]), "{tag} {key} uses {used:?}, English {:?}", english[key]);
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
