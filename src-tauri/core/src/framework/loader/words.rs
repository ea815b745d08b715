//! The words beside the structure.

use super::Issue;
use super::reader::{Table, Value};
use std::collections::BTreeMap;

/// The words of all files of one language, taken out as they are used so that what is left over can be named.
#[derive(Default)]
pub(super) struct Words<'a> {
    /// By path, such as `competence/6.5.3/item/K1`.
    values: BTreeMap<String, Value<'a>>,
}

impl<'a> Words<'a> {
    pub(super) fn take(&mut self, root: Table<'a>, issues: &mut Vec<Issue>) {
        self.walk(root, String::new(), issues);
    }

    fn walk(&mut self, table: Table<'a>, path: String, issues: &mut Vec<Issue>) {
        for (key, value) in table.entries() {
            let here = if path.is_empty() { key.to_owned() } else { format!("{path}/{key}") };
            if let Some(inner) = value.table() {
                self.walk(inner, here, issues);
            } else if value.text().is_some() || value.texts().is_some() {
                self.values.insert(here, value);
            } else {
                issues.push(value.issue(format!("{here} is neither a text nor a list of texts")));
            }
        }
    }

    pub(super) fn get(&mut self, path: &str, table: Table<'_>, issues: &mut Vec<Issue>) -> String {
        match self.maybe(path) {
            Some(text) if !text.trim().is_empty() => text,
            _ => {
                issues.push(table.issue(format!("no text for {path}")));
                String::new()
            }
        }
    }

    pub(super) fn maybe(&mut self, path: &str) -> Option<String> {
        self.values.remove(path)?.text().map(str::to_owned)
    }

    pub(super) fn list(&mut self, path: &str) -> Vec<String> {
        self.values.remove(path).and_then(|value| value.texts()).unwrap_or_default()
    }

    /// The text, where one is written and is not blank.
    pub(super) fn written(&mut self, path: &str) -> Option<String> {
        self.maybe(path).filter(|text| !text.trim().is_empty())
    }

    pub(super) fn report_unused(&self, issues: &mut Vec<Issue>) {
        issues.extend(self.values.iter().map(|(path, value)| value.issue(format!("{path} has a text but no place in the structure"))));
    }
}
