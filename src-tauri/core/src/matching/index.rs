//! Which of many texts a text is nearest to, by the words and pairs of words they share.
//!
//! The weights are those of full-text search (BM25): a word weighs more the fewer texts have it, more again where it
//! stands often or in a prominent passage, and less in a long text. All of it in whole numbers.

use super::words::{Word, stem, words};
use std::collections::{BTreeMap, BTreeSet};

/// The weight of an ordinary passage; a passage's weight is given in quarters of it.
pub(super) const ORDINARY: u64 = 4;

/// Shortest word that is taken apart when it is not known as a whole, and shortest part, in letters.
const COMPOUND: usize = 9;
const COMPOUND_PART: usize = 4;

/// Shortest stem that is taken for a compound, in letters.
const COMPOUND_WHOLE: usize = 12;

/// What German puts between the parts of a word.
const JOINTS: [&str; 5] = ["", "s", "n", "en", "es"];

/// A part of one indexed text.
pub(super) struct Passage<'a> {
    /// The words.
    pub(super) text: &'a str,
    /// How much they count, in quarters of an ordinary passage.
    pub(super) weight: u64,
    /// Whether they name what the text is about, rather than explain it.
    pub(super) names: bool,
}

/// A text that shares words with the one asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// Position of the indexed text.
    pub(super) at: usize,
    /// What the shared words weigh together.
    pub(super) score: u64,
    /// Different single words shared, and those of them that stand where the indexed text is named.
    pub(super) shared: usize,
    pub(super) named: usize,
    /// Whether one of the latter is a compound by its length: German writes as one word what English writes as two.
    pub(super) compound: bool,
    /// The shared words as they stand in the text asked about, pairs first, the heaviest first.
    pub(super) words: Vec<String>,
}

/// Many texts, ready to be asked.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    /// By stem or, with a space between, pair of stems.
    terms: BTreeMap<String, Vec<Posting>>,
}

/// That a text has a term.
#[derive(Debug, Clone, Copy)]
struct Posting {
    at: usize,
    weight: u64,
    names: bool,
}

/// How often a term stands in a text, weighted, and whether where it is named.
#[derive(Default)]
struct Count {
    weighted: u64,
    names: bool,
}

impl Index {
    /// Indexes texts, each given as its passages. Pairs of words never reach across two passages.
    pub(super) fn of<'a>(texts: impl IntoIterator<Item = Vec<Passage<'a>>>) -> Self {
        let mut counts: BTreeMap<String, BTreeMap<usize, Count>> = BTreeMap::new();
        let mut lengths: Vec<u64> = Vec::new();
        for (at, passages) in texts.into_iter().enumerate() {
            let mut length = 0;
            for passage in passages {
                let words = words(passage.text);
                length += words.len() as u64 * passage.weight;
                for term in terms(&words).map(|(term, _)| term) {
                    let count = counts.entry(term).or_default().entry(at).or_default();
                    count.weighted += passage.weight;
                    count.names |= passage.names;
                }
            }
            lengths.push(length);
        }
        let texts = lengths.len() as u64;
        let mean = (lengths.iter().sum::<u64>() / texts.max(1)).max(1);
        let weigh = |found: BTreeMap<usize, Count>| {
            let rarity = rarity(texts, found.len() as u64);
            let weigh = |(at, count): (usize, Count)| {
                let length = (50 + 50 * lengths[at] / mean) * ORDINARY;
                // BM25 with k = 1.2 and b = 0.5, times a hundred.
                let weight = rarity * count.weighted * 220 / (count.weighted * 100 + length * 12 / 10);
                Posting { at, weight, names: count.names }
            };
            found.into_iter().map(weigh).collect()
        };
        Self { terms: counts.into_iter().map(|(term, found)| (term, weigh(found))).collect() }
    }

    /// The texts that share a word with `text`, the nearest first; of equally near ones the earlier.
    pub(super) fn ask(&self, text: &str) -> Vec<Hit> {
        let words: Vec<Word> = words(text).into_iter().flat_map(|word| self.known(word)).collect();
        let mut asked: BTreeMap<String, (u64, String)> = BTreeMap::new();
        for (term, said) in terms(&words) {
            asked.entry(term).or_insert((0, said)).0 += 1;
        }
        let mut hits: BTreeMap<usize, Vec<(u64, bool, &str, &str)>> = BTreeMap::new();
        for (term, (times, said)) in &asked {
            for posting in self.terms.get(term).into_iter().flatten() {
                // A word said twice counts once and a half, and no more after three times.
                let weight = posting.weight * (1 + (*times).min(3)) / 2;
                hits.entry(posting.at).or_default().push((weight, posting.names, term, said));
            }
        }
        let mut hits: Vec<Hit> = hits.into_iter().map(|(at, shared)| hit(at, shared)).collect();
        hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score), hit.at));
        hits
    }

    /// The word, or the two known ones it is made of where it is not known itself: `Auditprogramm`.
    fn known(&self, word: Word) -> Vec<Word> {
        if word.stem.len() < COMPOUND || !word.stem.is_ascii() || self.terms.contains_key(&word.stem) {
            return vec![word];
        }
        for cut in (COMPOUND_PART..=word.stem.len() - COMPOUND_PART).rev() {
            let (first, rest) = word.stem.split_at(cut);
            let first = stem(first);
            if !self.terms.contains_key(&first) {
                continue;
            }
            for joint in JOINTS {
                let Some(second) = rest.strip_prefix(joint).filter(|second| second.len() >= COMPOUND_PART).map(stem) else { continue };
                if self.terms.contains_key(&second) {
                    return [(first, word.begins), (second, false)]
                        .map(|(stem, begins)| Word { said: word.said.clone(), stem, begins })
                        .to_vec();
                }
            }
        }
        vec![word]
    }
}

/// The stems and the pairs of neighbouring stems, each with the words they stand for.
fn terms(words: &[Word]) -> impl Iterator<Item = (String, String)> + '_ {
    let single = words.iter().map(|word| (word.stem.clone(), word.said.clone()));
    let pairs = words.windows(2).filter(|pair| !pair[1].begins).map(|pair| {
        let said = if pair[0].said == pair[1].said { pair[0].said.clone() } else { format!("{} {}", pair[0].said, pair[1].said) };
        (format!("{} {}", pair[0].stem, pair[1].stem), said)
    });
    single.chain(pairs)
}

fn hit(at: usize, mut shared: Vec<(u64, bool, &str, &str)>) -> Hit {
    let score = shared.iter().map(|(weight, ..)| weight).sum();
    shared.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.2.cmp(b.2)));
    let singles = || shared.iter().filter(|(_, _, term, _)| !term.contains(' '));
    let counted: BTreeSet<&str> = singles().map(|(_, _, _, said)| *said).collect();
    let named: BTreeSet<&str> = singles().filter(|(_, names, ..)| *names).map(|(_, _, _, said)| *said).collect();
    let compound = singles().any(|(_, names, term, _)| *names && term.len() >= COMPOUND_WHOLE);
    // A pair says what its two words say, so those are not named again.
    let said = |pair: bool| shared.iter().filter(move |(_, _, term, _)| term.contains(' ') == pair).map(|(.., said)| *said);
    let mut words: Vec<String> = Vec::new();
    for said in said(true).chain(said(false)) {
        if !words.iter().any(|word| word == said || word.split(' ').any(|part| part == said)) {
            words.push(said.to_owned());
        }
    }
    Hit { at, score, shared: counted.len(), named: named.len(), compound, words }
}

/// How much a term weighs that `having` of `texts` have: log2(1 + texts / having), in 256ths.
fn rarity(texts: u64, having: u64) -> u64 {
    log2(texts + having) - log2(having)
}

/// The logarithm to base 2, in 256ths, rounded down; 0 for 0.
fn log2(number: u64) -> u64 {
    let Some(whole) = number.checked_ilog2() else { return 0 };
    // The fraction, bit by bit: squaring doubles the logarithm. 31 bits leave room to square.
    let mut part = if whole > 31 { number >> (whole - 31) } else { number << (31 - whole) };
    let mut log = u64::from(whole);
    for _ in 0..8 {
        part = (part * part) >> 31;
        let one = part >> 32;
        part >>= one;
        log = log * 2 + one;
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(texts: &[&str]) -> Index {
        Index::of(texts.iter().map(|text| vec![Passage { text, weight: ORDINARY, names: true }]))
    }

    #[test]
    fn logarithms_are_those_of_whole_numbers() {
        for (number, log) in [(0, 0), (1, 0), (2, 256), (3, 405), (10, 850), (1 << 20, 20 * 256), (u64::MAX, 64 * 256 - 1)] {
            assert_eq!(log2(number), log, "{number}");
        }
    }

    #[test]
    fn the_rarer_word_and_the_pair_decide_and_ties_keep_the_order() {
        let index = index(&["internal audit report", "audit of suppliers", "report on suppliers", "internal report, later audit"]);
        let order = |text: &str| index.ask(text).iter().map(|hit| hit.at).collect::<Vec<_>>();
        assert_eq!(order("internal audit")[..2], [0, 3], "both have the words, one has the pair");
        assert_eq!(order("suppliers"), [1, 2], "alike: the earlier first");
        assert_eq!(order("holiday"), [0; 0]);
        assert_eq!(index.ask("An internal audit!")[0].words, ["internal audit"], "a pair stands for its words");
    }

    #[test]
    fn a_compound_is_read_as_its_parts_where_it_is_unknown() {
        let index = index(&["Audit und Programm", "Lieferant bewerten", "Auditprogramm"]);
        let hits = index.ask("Lieferantenaudits");
        assert_eq!(hits.iter().map(|hit| hit.at).collect::<BTreeSet<_>>(), BTreeSet::from([0, 1]));
        assert_eq!(hits[0].words, ["Lieferantenaudits"], "the word is shown as it was written");
        assert_eq!(index.ask("Auditprogramme")[0].at, 2, "a known word is not taken apart");
        assert_eq!(index.ask("Auditprogramme").len(), 1);
    }
}
