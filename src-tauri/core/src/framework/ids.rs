//! Ids as a person reads and types them. Inside entries and files they stand in full, behind the framework's id.

use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, fmt, str::FromStr};

/// A text that is no id of the expected form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no {expected}")]
pub struct BadId {
    /// The text as it was given.
    pub text: String,
    /// What was expected, with an example.
    pub expected: &'static str,
}

fn bad(text: &str, expected: &'static str) -> BadId {
    BadId { text: text.to_owned(), expected }
}

/// The number of a competence, such as `6.2.3`. Orders as the standard does: 5.9 before 5.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CompetenceNumber(String);

impl CompetenceNumber {
    /// The number as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn parts(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.split('.').map(|part| part.parse().unwrap_or(0))
    }
}

impl FromStr for CompetenceNumber {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let fits = text.contains('.') && text.split('.').all(|p| (1..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()));
        if fits { Ok(Self(text.to_owned())) } else { Err(bad(text, "competence number (such as 6.2.3)")) }
    }
}

impl Ord for CompetenceNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts().cmp(other.parts()).then_with(|| self.0.cmp(&other.0))
    }
}
impl PartialOrd for CompetenceNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl fmt::Display for CompetenceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl TryFrom<String> for CompetenceNumber {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        text.parse()
    }
}
impl From<CompetenceNumber> for String {
    fn from(number: CompetenceNumber) -> String {
        number.0
    }
}

/// The two aspects of a competence: what one knows and what one can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ItemKind {
    /// Shown by qualifications (27021, 4.4 a).
    Knowledge,
    /// Shown by carrying out the tasks (27021, 4.4 b).
    Skill,
}

impl ItemKind {
    /// `K` or `S`.
    pub fn letter(self) -> char {
        match self {
            ItemKind::Knowledge => 'K',
            ItemKind::Skill => 'S',
        }
    }
}

/// A knowledge or skill item: `6.2.3.K4`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ItemId {
    /// Its competence.
    pub competence: CompetenceNumber,
    /// Knowledge or skill.
    pub kind: ItemKind,
    /// Position among the competence's items of this kind, from 1.
    pub ordinal: u8,
}

impl ItemId {
    /// `K4`: the id where its competence is plain from the context.
    pub fn local(&self) -> String {
        format!("{}{}", self.kind.letter(), self.ordinal)
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}{}", self.competence, self.kind.letter(), self.ordinal)
    }
}
impl FromStr for ItemId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        match text.parse() {
            Ok(Target::Item(item)) => Ok(item),
            _ => Err(bad(text, "item id (such as 6.2.3.K4)")),
        }
    }
}
impl TryFrom<String> for ItemId {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        text.parse()
    }
}
impl From<ItemId> for String {
    fn from(id: ItemId) -> String {
        id.to_string()
    }
}

/// What a rating is about: one item, or all knowledge (`6.2.3.K`) or all skill (`6.2.3.S`) of a competence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Target {
    /// One item.
    Item(ItemId),
    /// All items of one kind of a competence.
    Aspect(CompetenceNumber, ItemKind),
}

impl Target {
    /// The competence the target belongs to.
    pub fn competence(&self) -> &CompetenceNumber {
        match self {
            Target::Item(item) => &item.competence,
            Target::Aspect(number, _) => number,
        }
    }

    /// The id in full, as entries hold it: `iso-27021-2017/6.2.3.K4`.
    pub fn in_full(&self, framework: &str) -> String {
        format!("{framework}/{self}")
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Item(item) => item.fmt(f),
            Target::Aspect(number, kind) => write!(f, "{number}.{}", kind.letter()),
        }
    }
}
impl FromStr for Target {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let wrong = || bad(text, "item (such as 6.2.3.K4) or aspect (such as 6.2.3.K)");
        let (competence, last) = text.rsplit_once('.').ok_or_else(wrong)?;
        let competence: CompetenceNumber = competence.parse().map_err(|_| wrong())?;
        let kind = match last.chars().next() {
            Some('K') => ItemKind::Knowledge,
            Some('S') => ItemKind::Skill,
            _ => return Err(wrong()),
        };
        match &last[1..] {
            "" => Ok(Target::Aspect(competence, kind)),
            digits if digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0') => {
                let ordinal = digits.parse().map_err(|_| wrong())?;
                Ok(Target::Item(ItemId { competence, kind, ordinal }))
            }
            _ => Err(wrong()),
        }
    }
}
impl TryFrom<String> for Target {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        text.parse()
    }
}
impl From<Target> for String {
    fn from(target: Target) -> String {
        target.to_string()
    }
}

/// A topic: `6.5.3/sampling`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TopicId {
    /// Its competence.
    pub competence: CompetenceNumber,
    /// Its own part: lower-case letters, digits and hyphens, never changed once shipped.
    pub slug: String,
}

impl fmt::Display for TopicId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.competence, self.slug)
    }
}
impl FromStr for TopicId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let wrong = || bad(text, "topic id (such as 6.5.3/sampling)");
        let (competence, slug) = text.split_once('/').ok_or_else(wrong)?;
        let fits = !slug.is_empty() && slug.len() <= 24 && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !fits {
            return Err(wrong());
        }
        Ok(Self { competence: competence.parse().map_err(|_| wrong())?, slug: slug.to_owned() })
    }
}
impl TryFrom<String> for TopicId {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        text.parse()
    }
}
impl From<TopicId> for String {
    fn from(id: TopicId) -> String {
        id.to_string()
    }
}

/// The study part of one level of one topic, the unit of a plan: `6.5.3/sampling@2`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StepId {
    /// The topic studied.
    pub topic: TopicId,
    /// The level it is studied to, 1 to 3.
    pub level: u8,
}

impl fmt::Display for StepId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.topic, self.level)
    }
}
impl FromStr for StepId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let wrong = || bad(text, "step id (such as 6.5.3/sampling@2)");
        let (topic, level) = text.split_once('@').ok_or_else(wrong)?;
        let level = match level {
            "1" => 1,
            "2" => 2,
            "3" => 3,
            _ => return Err(wrong()),
        };
        Ok(Self { topic: topic.parse().map_err(|_| wrong())?, level })
    }
}
impl TryFrom<String> for StepId {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        text.parse()
    }
}
impl From<StepId> for String {
    fn from(id: StepId) -> String {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_order_as_the_standard_does() {
        let mut numbers: Vec<CompetenceNumber> = ["5.10", "6.1.2", "5.9", "5.2"].iter().map(|n| n.parse().unwrap()).collect();
        numbers.sort();
        assert_eq!(numbers.iter().map(CompetenceNumber::as_str).collect::<Vec<_>>(), ["5.2", "5.9", "5.10", "6.1.2"]);
    }

    #[test]
    fn ids_read_back_as_written_and_nothing_else_passes() {
        for text in ["6.2.3.K4", "5.10.S2", "6.2.3.K", "6.2.3.S"] {
            assert_eq!(text.parse::<Target>().unwrap().to_string(), text);
        }
        for text in ["", "6.2.3", "6.2.3.", "6.2.3.X1", "6.2.3.K0", "6.2.3.K04", "K4", "6.2.3.K4.a", "6..3.K1", "6.2.3.K999", "6.2.3.Ä"] {
            assert!(text.parse::<Target>().is_err(), "{text:?} passed");
        }
        assert!("6.2.3.K".parse::<ItemId>().is_err());
        assert_eq!("6.5.3/sampling".parse::<TopicId>().unwrap().to_string(), "6.5.3/sampling");
        assert!("6.5.3/Sampling".parse::<TopicId>().is_err());
    }
}
