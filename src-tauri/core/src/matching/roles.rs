//! The role that a job advert is nearest to, by the words such adverts use.

use super::index::{Hit, Index, ORDINARY, Passage};
use super::words::words;
use crate::framework::Catalogue;

/// A role that an advert may be for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// Id of the role.
    pub role: String,
    /// The words of the advert that led here, as they stand there, pairs of words first; never empty.
    pub words: Vec<String>,
}

/// The roles of a catalogue, ready to be compared with adverts.
#[derive(Debug, Clone)]
pub struct Roles {
    ids: Vec<String>,
    roles: Index,
    /// What the field as a whole is called, as stems.
    subject: Vec<String>,
}

/// Different words that an advert must share with a role to be near it.
const FEWEST: usize = 2;

/// How often an advert must name the field: once may be the small print of any advert.
const NAMED: usize = 2;

/// A single stem of so many letters also counts where a longer word begins with it: `Informationssicherheitsstrategie`.
const BEGINS: usize = 12;

impl Roles {
    /// Reads the roles that adverts are written for: those with signals.
    pub fn of(catalogue: &Catalogue) -> Self {
        let advertised = || catalogue.roles.iter().filter_map(|role| Some((role, catalogue.adverts.signals.get(&role.id)?)));
        let roles = Index::of(advertised().map(|(role, signals)| {
            let mut passages = vec![passage(&role.title, 2 * ORDINARY), passage(&role.summary, ORDINARY / 2)];
            passages.extend(signals.iter().map(|signal| passage(signal, 2 * ORDINARY)));
            passages
        }));
        let subject = catalogue.adverts.subject.iter().map(|signal| stems(signal)).filter(|stems| !stems.is_empty()).collect();
        Self { ids: advertised().map(|(role, _)| role.id.clone()).collect(), roles, subject }
    }

    /// At most `most` roles the advert is near to, the nearest first; of equally near ones the earlier in the catalogue.
    /// None where the advert is not about information security at all.
    pub fn nearest(&self, advert: &str, most: usize) -> Vec<Nearest> {
        if !self.is_about_the_subject(advert) {
            return Vec::new();
        }
        let hits: Vec<Hit> = self.roles.ask(advert).into_iter().filter(|hit| hit.shared >= FEWEST).collect();
        let best = hits.first().map_or(0, |hit| hit.score);
        let near = hits.into_iter().take_while(|hit| 2 * hit.score >= best).take(most);
        near.map(|hit| Nearest { role: self.ids[hit.at].clone(), words: hit.words }).collect()
    }

    fn is_about_the_subject(&self, advert: &str) -> bool {
        let advert = stems(advert);
        let times = |signal: &String| {
            let whole = if signal.trim().contains(' ') || signal.trim().len() < BEGINS { signal.as_str() } else { signal.trim_end() };
            advert.matches(whole).count()
        };
        self.subject.iter().map(times).sum::<usize>() >= NAMED
    }
}

/// The stems of a text, each between two spaces, so that a phrase is found as such.
fn stems(text: &str) -> String {
    words(text).iter().fold(String::new(), |all, word| all + " " + &word.stem + " ")
}

fn passage(text: &str, weight: u64) -> Passage<'_> {
    Passage { text, weight, names: true }
}
