//! Items that a piece of evidence may be about, by the words of its title, file name and description.

use super::index::{Hit, Index, ORDINARY, Passage};
use super::words::words;
use crate::framework::{Framework, ItemId};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// An item that a text may be about. A suggestion only: whether it is evidence is for people to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The item.
    pub item: ItemId,
    /// The words of the text that led here, as they stand there, pairs of words first; never empty.
    pub words: Vec<String>,
}

/// What item and competence must weigh together where two words or more are shared: "list" and "party", which many items
/// use, stay below. Both figures were found by trying titles of evidence and of everything else.
const TOGETHER: u64 = 3000;

/// What an item must weigh where only one word is shared, a compound or one of few: "phishing" is enough, "plan" and "bill" are not.
const ALONE: u64 = 2900;

/// Words of a text that has few.
const FEW: usize = 2;

/// The items of a framework, ready to be suggested.
#[derive(Debug, Clone)]
pub struct Items {
    ids: Vec<ItemId>,
    /// One text per item.
    items: Index,
    /// One text per competence, in the order of the first item of each.
    competences: Index,
    /// Position in `competences` of each item's competence.
    home: Vec<usize>,
}

impl Items {
    /// Reads the framework's words: the item, how one shows it, its topic with the exercise, its competence.
    pub fn of(framework: &Framework) -> Self {
        let mut ids = Vec::new();
        let mut home = Vec::new();
        let mut of_items = Vec::new();
        let mut of_competences = Vec::new();
        for (position, competence) in framework.competences.iter().enumerate() {
            let mut whole = vec![
                naming(&competence.title, 3 * ORDINARY),
                naming(&competence.short, 2 * ORDINARY),
                naming(&competence.outcome, ORDINARY),
            ];
            for topic in framework.topics_of(&competence.number) {
                whole.push(naming(&topic.title, 2 * ORDINARY));
            }
            for item in &competence.items {
                let mut passages = vec![
                    naming(&item.text, 2 * ORDINARY),
                    naming(&competence.title, ORDINARY),
                    explaining(&item.hint.doing, ORDINARY),
                    explaining(item.hint.evaluating.as_deref().unwrap_or_default(), ORDINARY / 2),
                ];
                for signal in &item.signals {
                    passages.push(naming(signal, 3 * ORDINARY));
                    whole.push(naming(signal, 2 * ORDINARY));
                }
                passages.extend(item.parts.iter().map(|part| naming(part, ORDINARY)));
                if let Some(topic) = framework.topic_of(&item.id) {
                    passages.push(naming(&topic.title, 2 * ORDINARY));
                    if let Some(exercise) = &topic.exercise {
                        passages.push(explaining(&exercise.task, ORDINARY / 4));
                        passages.push(explaining(&exercise.makes, ORDINARY / 4));
                    }
                }
                whole.push(naming(&item.text, ORDINARY));
                whole.push(explaining(&item.hint.doing, ORDINARY / 2));
                of_items.push(passages);
                ids.push(item.id.clone());
                home.push(position);
            }
            of_competences.push(whole);
        }
        Self { ids, items: Index::of(of_items), competences: Index::of(of_competences), home }
    }

    /// At most `most` items that the text may be about, the likeliest first; of equally likely ones the earlier in the
    /// standard. Nothing where nothing really matches.
    pub fn suggest(&self, text: &str, most: usize) -> Vec<Suggestion> {
        let competences: BTreeMap<usize, u64> = self.competences.ask(text).into_iter().map(|hit| (hit.at, hit.score)).collect();
        let few = words(text).len() <= FEW;
        let mut hits: Vec<(u64, Hit)> = self
            .items
            .ask(text)
            .into_iter()
            .map(|hit| (hit.score + competences.get(&self.home[hit.at]).copied().unwrap_or(0), hit))
            .filter(|(score, hit)| (hit.named >= 2 && *score >= TOGETHER) || ((few && hit.named > 0 || hit.compound) && hit.score >= ALONE))
            .collect();
        hits.sort_by_key(|(score, hit)| (Reverse(*score), hit.at));
        let best = hits.first().map_or(0, |(score, _)| *score);
        let near = hits.into_iter().take_while(|(score, _)| 3 * score >= best).take(most);
        near.map(|(_, hit)| Suggestion { item: self.ids[hit.at].clone(), words: hit.words }).collect()
    }
}

/// Words that name what a text is about.
fn naming(text: &str, weight: u64) -> Passage<'_> {
    Passage { text, weight, names: true }
}

/// Words that explain it; sharing one of them alone means nothing.
fn explaining(text: &str, weight: u64) -> Passage<'_> {
    Passage { text, weight, names: false }
}
