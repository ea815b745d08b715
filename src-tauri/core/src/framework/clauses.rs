//! ISO/IEC 27001, clauses 4 to 10, in the editions of 2013 and 2022, and how one maps to the other.

use super::ids::BadId;
use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, collections::BTreeMap, fmt, str::FromStr};

/// A clause of one edition: `iso-27001-2022/10.2`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ClauseId {
    /// Such as `iso-27001-2022`.
    pub edition: String,
    /// Such as `10.2`.
    pub number: String,
}

impl ClauseId {
    /// Whether `other` is this clause or stands below it.
    pub fn covers(&self, other: &ClauseId) -> bool {
        self.edition == other.edition
            && (self.number == other.number || other.number.strip_prefix(&self.number).is_some_and(|rest| rest.starts_with('.')))
    }

    fn key(&self) -> (&str, Vec<u32>) {
        (&self.edition, self.number.split('.').map(|p| p.parse().unwrap_or(0)).collect())
    }
}

impl Ord for ClauseId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}
impl PartialOrd for ClauseId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl fmt::Display for ClauseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.edition, self.number)
    }
}
impl FromStr for ClauseId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let wrong = || BadId { text: text.to_owned(), expected: "clause id (such as iso-27001-2022/10.2)" };
        let (edition, number) = text.split_once('/').ok_or_else(wrong)?;
        let digits = number.split('.').all(|p| (1..=2).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()));
        if edition.is_empty() || !digits { Err(wrong()) } else { Ok(Self { edition: edition.to_owned(), number: number.to_owned() }) }
    }
}
impl TryFrom<String> for ClauseId {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        text.parse()
    }
}
impl From<ClauseId> for String {
    fn from(id: ClauseId) -> String {
        id.to_string()
    }
}

/// Who says that an item serves a clause. Orders from the strongest to the weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LinkSource {
    /// ISO/IEC 27021 states it, of the 2013 edition.
    Standard,
    /// Its counterpart in the 2022 edition.
    Mapped,
    /// Ours, and always marked so.
    Suggested,
}

/// Both editions and what changed between them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Clauses {
    /// Oldest first.
    pub editions: Vec<Edition>,
    /// What changed, in the newer edition's order.
    pub changes: Vec<ClauseChange>,
}

impl Clauses {
    /// The edition of that year.
    pub fn edition_of_year(&self, year: u16) -> Option<&Edition> {
        self.editions.iter().find(|e| e.year == year)
    }

    /// The node of that id.
    pub fn node(&self, id: &ClauseId) -> Option<&ClauseNode> {
        self.editions.iter().find(|e| e.id == id.edition)?.nodes.iter().find(|n| &n.id == id)
    }

    /// The numbers in the 2022 edition that carry on what a number of 2013 said, and back (`forward` false).
    /// A number that no change names is itself in the other edition. Chapters stay chapters.
    pub fn counterparts(&self, number: &str, forward: bool) -> Vec<String> {
        let mut found = Vec::new();
        for change in &self.changes {
            let (from, to) = if forward { (&change.from, &change.to) } else { (&change.to, &change.from) };
            if from.iter().any(|n| n == number) {
                found.extend(to.iter().cloned());
            }
        }
        let named =
            self.changes.iter().any(|c| if forward { c.from.iter().any(|n| n == number) } else { c.to.iter().any(|n| n == number) });
        if !named {
            found.push(number.to_owned());
        }
        found.sort();
        found.dedup();
        found
    }

    /// What happened to a number of the 2022 edition since 2013, if anything.
    pub fn change_of(&self, number_2022: &str) -> Option<&ClauseChange> {
        self.changes.iter().find(|c| c.to.iter().any(|n| n == number_2022))
    }
}

/// One edition of ISO/IEC 27001.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// Such as `iso-27001-2022`.
    pub id: String,
    /// Such as 2022.
    pub year: u16,
    /// Every node in the standard's order.
    pub nodes: Vec<ClauseNode>,
}

/// A clause or subclause.
#[derive(Debug, Clone, PartialEq)]
pub struct ClauseNode {
    /// Its id.
    pub id: ClauseId,
    /// Ours, for tight places.
    pub title: String,
    /// The standard's own title.
    pub heading: String,
    /// What it asks for, in one sentence of ours.
    pub summary: String,
    /// What an auditor asks about it, as spoken.
    pub auditor: Vec<String>,
}

impl ClauseNode {
    /// 1 for a chapter, 2 for `9.2`, 3 for `9.2.1`.
    pub fn depth(&self) -> usize {
        self.id.number.split('.').count()
    }
}

/// What kind of change a number or its text went through from 2013 to 2022.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// The same duty under another number.
    Moved,
    /// One number became several.
    Split,
    /// Not there in 2013.
    New,
    /// The number stayed, the text did not.
    Wording,
    /// Changed by Amendment 1:2024.
    Amended,
}

/// One change between the editions.
#[derive(Debug, Clone, PartialEq)]
pub struct ClauseChange {
    /// Numbers in 2013; none where the clause is new.
    pub from: Vec<String>,
    /// Numbers in 2022.
    pub to: Vec<String>,
    /// What happened.
    pub change: Change,
    /// Per number of 2022, at most three words for a table, such as "10.2 in 2013".
    pub notes: BTreeMap<String, String>,
    /// Per number of 2022, one or two sentences.
    pub texts: BTreeMap<String, String>,
}
