//! A bare problem as text, so that anyone can put one to the solver and to another one.
//!
//! `n m cap`, then a line `value hours competence` per unit, then a line `prerequisite dependant` per edge: `m` of them.
//! Whole numbers, ids from 0 in the order of the lines; the competence only names the group. Empty lines say nothing.

use super::{Problem, ProblemError};

/// Most units of a problem that is read from text.
pub const MOST_UNITS: u64 = 100_000;

/// Most prerequisites of such a problem.
pub const MOST_PREREQUISITES: u64 = 1_000_000;

/// Most points of one unit, and the greatest number that names a competence.
const MOST_VALUE: u64 = 1_000_000_000_000;

/// Why a text is no problem: where, and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    /// There is no line at all.
    #[error("the text is empty")]
    Empty,
    /// A line has too few or too many numbers.
    #[error("line {line} has {found} fields where {expected} are expected")]
    Fields {
        /// The line, from 1.
        line: usize,
        /// As they are called.
        expected: &'static str,
        /// How many there are.
        found: usize,
    },
    /// Something is no whole number.
    #[error("line {line}: {field} is {found:?}, which is no whole number")]
    NoNumber {
        /// The line, from 1.
        line: usize,
        /// What it stands for.
        field: &'static str,
        /// Its beginning.
        found: String,
    },
    /// A number is smaller or greater than it may be.
    #[error("line {line}: {field} is {found}, which is not between {least} and {most}")]
    OutOfRange {
        /// The line, from 1.
        line: usize,
        /// What it stands for.
        field: &'static str,
        /// Its beginning.
        found: String,
        /// The least it may be.
        least: u64,
        /// The most it may be.
        most: u64,
    },
    /// The text ends early.
    #[error("the text ends after {found} of {expected} {what}")]
    Ends {
        /// `units` or `prerequisites`.
        what: &'static str,
        /// How many were announced.
        expected: u64,
        /// How many there are.
        found: u64,
    },
    /// The text goes on after everything that was announced.
    #[error("line {0} stands after everything that the first line announces")]
    Beyond(usize),
    /// The numbers can be read but make no problem: above all a circle.
    #[error(transparent)]
    Problem(#[from] ProblemError),
}

/// The beginning of what cannot be read, short enough for a message.
const SHOWN: usize = 40;

struct Lines<'a> {
    lines: std::iter::Enumerate<std::str::Lines<'a>>,
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Option<(usize, &'a str)> {
        self.lines.by_ref().map(|(at, line)| (at + 1, line)).find(|(_, line)| !line.trim().is_empty())
    }
}

/// What a line holds: the field's name, the least and the most it may be.
type Field = (&'static str, u64, u64);

fn numbers<const N: usize>(line: usize, text: &str, expected: &'static str, fields: [Field; N]) -> Result<[u64; N], ParseError> {
    let found = text.split_whitespace().count();
    if found != N {
        return Err(ParseError::Fields { line, expected, found });
    }
    let mut read = [0; N];
    for ((into, text), (field, least, most)) in read.iter_mut().zip(text.split_whitespace()).zip(fields) {
        let found = || text.chars().take(SHOWN).collect::<String>();
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ParseError::NoNumber { line, field, found: found() });
        }
        match text.parse::<u64>() {
            Ok(number) if (least..=most).contains(&number) => *into = number,
            _ => return Err(ParseError::OutOfRange { line, field, found: found(), least, most }),
        }
    }
    Ok(read)
}

impl Problem {
    /// Reads a problem with its capacity in quarter hours (or whatever the hours of its units are counted in).
    pub fn parse(text: &str) -> Result<(Self, u64), ParseError> {
        let mut lines = Lines { lines: text.lines().enumerate() };
        let (line, first) = lines.next().ok_or(ParseError::Empty)?;
        let most_capacity = MOST_UNITS * u64::from(u32::MAX);
        let heads = [("n", 0, MOST_UNITS), ("m", 0, MOST_PREREQUISITES), ("cap", 0, most_capacity)];
        let [n, m, capacity] = numbers(line, first, "n m cap", heads)?;
        let (mut value, mut hours) = (Vec::new(), Vec::new());
        for found in 0..n {
            let (line, text) = lines.next().ok_or(ParseError::Ends { what: "units", expected: n, found })?;
            let fields = [("value", 0, MOST_VALUE), ("hours", 1, u64::from(u32::MAX)), ("competence", 0, MOST_VALUE)];
            let [v, h, _] = numbers(line, text, "value hours competence", fields)?;
            value.push(v);
            hours.push(u32::try_from(h).unwrap_or(u32::MAX));
        }
        let mut prerequisites = Vec::new();
        for found in 0..m {
            let (line, text) = lines.next().ok_or(ParseError::Ends { what: "prerequisites", expected: m, found })?;
            let last = n.saturating_sub(1);
            let [first, then] = numbers(line, text, "prerequisite dependant", [("prerequisite", 0, last), ("dependant", 0, last)])?;
            let place = |id: u64| usize::try_from(id).unwrap_or(usize::MAX);
            prerequisites.push((place(first), place(then)));
        }
        match lines.next() {
            Some((line, _)) => Err(ParseError::Beyond(line)),
            None => Ok((Self::new(value, hours, (0..n).collect(), &prerequisites)?, capacity)),
        }
    }
}
