//! TOML with places: what is asked of a table either comes back or becomes an issue with file and line.

use super::{Issue, Source};
use std::{fmt::Display, str::FromStr};
use toml::{Spanned, de::DeTable, de::DeValue};

/// One parsed file.
pub(super) struct Reader<'a> {
    source: &'a Source,
    root: Spanned<DeTable<'a>>,
}

impl<'a> Reader<'a> {
    /// Parses as much as can be parsed; each fault of form is an issue.
    pub(super) fn parse(source: &'a Source, issues: &mut Vec<Issue>) -> Self {
        let (root, errors) = DeTable::parse_recoverable(&source.text);
        for error in errors {
            let line = error.span().map_or(0, |span| line_of(&source.text, span.start));
            issues.push(Issue { file: source.file.clone(), line, what: error.message().to_owned() });
        }
        Self { source, root }
    }

    pub(super) fn file(&self) -> &str {
        &self.source.file
    }

    pub(super) fn root(&self) -> Table<'_> {
        Table { source: self.source, at: 0, table: self.root.get_ref() }
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    1 + text.as_bytes().iter().take(offset).filter(|b| **b == b'\n').count()
}

/// A table with its place.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    source: &'a Source,
    at: usize,
    table: &'a DeTable<'a>,
}

/// A value with its place.
#[derive(Clone, Copy)]
pub(super) struct Value<'a> {
    source: &'a Source,
    value: &'a Spanned<DeValue<'a>>,
}

impl<'a> Table<'a> {
    pub(super) fn file(&self) -> &'a str {
        &self.source.file
    }

    pub(super) fn issue(&self, what: String) -> Issue {
        Issue { file: self.source.file.clone(), line: line_of(&self.source.text, self.at), what }
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (&'a str, Value<'a>)> + use<'a> {
        let source = self.source;
        self.table.iter().map(move |(key, value)| (key.get_ref().as_ref(), Value { source, value }))
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    fn get(&self, key: &str) -> Option<Value<'a>> {
        self.table.get(key).map(|value| Value { source: self.source, value })
    }

    pub(super) fn need_text(&self, key: &str, issues: &mut Vec<Issue>) -> &'a str {
        let text = self.get(key).and_then(|v| v.text());
        if text.is_none() {
            issues.push(self.issue(format!("{key} is missing or no text")));
        }
        text.unwrap_or_default()
    }

    pub(super) fn need_number(&self, key: &str, issues: &mut Vec<Issue>) -> i64 {
        let number = self.get(key).and_then(|v| v.number());
        if number.is_none() {
            issues.push(self.issue(format!("{key} is missing or no whole number")));
        }
        number.unwrap_or_default()
    }

    /// A text that may be left out, but not be something else.
    pub(super) fn maybe_text(&self, key: &str, issues: &mut Vec<Issue>) -> Option<&'a str> {
        let value = self.get(key)?;
        if value.text().is_none() {
            issues.push(value.issue(format!("{key} is no text")));
        }
        value.text()
    }

    /// A number that may be left out.
    pub(super) fn maybe_number(&self, key: &str, issues: &mut Vec<Issue>) -> Option<i64> {
        let value = self.get(key)?;
        if value.number().is_none() {
            issues.push(value.issue(format!("{key} is no whole number")));
        }
        value.number()
    }

    /// `true` or `false`; left out means `false`.
    pub(super) fn flag(&self, key: &str, issues: &mut Vec<Issue>) -> bool {
        let Some(value) = self.get(key) else { return false };
        match value.value.get_ref() {
            DeValue::Boolean(flag) => *flag,
            _ => {
                issues.push(value.issue(format!("{key} is neither true nor false")));
                false
            }
        }
    }

    pub(super) fn need_texts(&self, key: &str, issues: &mut Vec<Issue>) -> Vec<String> {
        self.maybe_texts(key, issues).unwrap_or_else(|| {
            issues.push(self.issue(format!("{key} is missing")));
            Vec::new()
        })
    }

    pub(super) fn maybe_texts(&self, key: &str, issues: &mut Vec<Issue>) -> Option<Vec<String>> {
        let value = self.get(key)?;
        let texts = value.texts();
        if texts.is_none() {
            issues.push(value.issue(format!("{key} is no list of texts")));
        }
        Some(texts.unwrap_or_default())
    }

    pub(super) fn parsed<T: FromStr<Err: Display>>(&self, key: &str, issues: &mut Vec<Issue>) -> Option<T> {
        let text = self.need_text(key, issues);
        if text.is_empty() {
            return None;
        }
        text.parse().map_err(|error| issues.push(self.issue(format!("{key}: {error}")))).ok()
    }

    pub(super) fn maybe_table(&self, key: &str) -> Option<Table<'a>> {
        self.get(key)?.table()
    }

    /// The rows of an array of tables; empty where there is none.
    pub(super) fn tables(&self, key: &str) -> Vec<Table<'a>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        match value.value.get_ref() {
            DeValue::Array(rows) => rows.iter().filter_map(|row| Value { source: self.source, value: row }.table()).collect(),
            _ => Vec::new(),
        }
    }
}

impl<'a> Value<'a> {
    pub(super) fn issue(&self, what: String) -> Issue {
        Issue { file: self.source.file.clone(), line: line_of(&self.source.text, self.value.span().start), what }
    }

    pub(super) fn table(&self) -> Option<Table<'a>> {
        match self.value.get_ref() {
            DeValue::Table(table) => Some(Table { source: self.source, at: self.value.span().start, table }),
            _ => None,
        }
    }

    pub(super) fn text(&self) -> Option<&'a str> {
        match self.value.get_ref() {
            DeValue::String(text) => Some(text.as_ref()),
            _ => None,
        }
    }

    pub(super) fn number(&self) -> Option<i64> {
        match self.value.get_ref() {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        }
    }

    pub(super) fn texts(&self) -> Option<Vec<String>> {
        match self.value.get_ref() {
            DeValue::Array(rows) => rows.iter().map(|row| Value { source: self.source, value: row }.text().map(str::to_owned)).collect(),
            _ => None,
        }
    }
}
