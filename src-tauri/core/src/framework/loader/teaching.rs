//! Hints, questions, exercises and occasions: words beside items and topics. None of them is needed for a framework to
//! be read; what ships is complete, and a test says so.

use super::Issue;
use super::reader::Table;
use super::words::Words;
use crate::framework::{Catalogue, Exercise, Hint, ItemId, Occasion, Question, TopicId};

/// Hint and questions of an item, whose competence's words stand under `path`.
pub(super) fn of_item(path: &str, id: &ItemId, words: &mut Words<'_>) -> (Hint, Vec<Question>) {
    let local = id.local();
    let hint = Hint {
        doing: words.written(&format!("{path}/hint/{local}")).unwrap_or_default(),
        evaluating: words.written(&format!("{path}/hint_auditor/{local}")),
    };
    let mut questions = Vec::new();
    for number in 1.. {
        let here = format!("{path}/question/{local}/{number}");
        let Some(ask) = words.written(&format!("{here}/ask")) else { break };
        questions.push(Question {
            id: format!("{id}.{number}"),
            ask,
            answer: words.written(&format!("{here}/answer")).unwrap_or_default(),
            mistake: words.written(&format!("{here}/mistake")).unwrap_or_default(),
            rests_on: words.written(&format!("{here}/where")),
        });
    }
    (hint, questions)
}

/// Why a topic matters, its exercise (minutes and papers stand in its row) and when real work offers it.
pub(super) fn of_topic(
    id: &TopicId,
    row: Table<'_>,
    words: &mut Words<'_>,
    issues: &mut Vec<Issue>,
) -> (String, Option<Exercise>, Option<Occasion>) {
    let path = format!("competence/{}/study/{}", id.competence, id.slug);
    let exercise = row.maybe_table("exercise").map(|exercise| Exercise {
        minutes: exercise.need_number("minutes", issues).try_into().unwrap_or(0),
        papers: exercise.need_texts("papers", issues),
        task: words.get(&format!("{path}/exercise"), exercise, issues),
        makes: words.get(&format!("{path}/makes"), exercise, issues),
    });
    let occasion = words.written(&format!("{path}/occasion")).zip(words.written(&format!("{path}/ask")));
    (words.written(&format!("{path}/why")).unwrap_or_default(), exercise, occasion.map(|(when, ask)| Occasion { when, ask }))
}

/// Every paper that an exercise uses is there.
pub(super) fn check_papers(catalogue: &Catalogue, file: &str, issues: &mut Vec<Issue>) {
    for topic in &catalogue.framework.topics {
        for paper in topic.exercise.iter().flat_map(|e| &e.papers) {
            if catalogue.practice.paper(paper).is_none() {
                issues.push(Issue {
                    file: file.to_owned(),
                    line: 0,
                    what: format!("the exercise of {} uses {paper:?}, which is no paper", topic.id),
                });
            }
        }
    }
}
