//! The content that ships, held against the standard of writing (docs/content.md): complete, of the right length, free of
//! empty phrases, no two alike, and adding up.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod backgrounds;
mod catalogue;
mod complete;
mod matching_items;
mod matching_roles;
mod practice;
mod resources;
mod support;
mod wording;

/// Every text people read, with where it stands.
fn texts() -> Vec<Text> {
    let catalogue = support::shipped();
    let mut texts = Vec::new();
    let mut add = |kind, place: String, words: &str| {
        if !words.is_empty() {
            texts.push(Text { kind, place, words: words.to_owned() });
        }
    };
    for competence in &catalogue.framework.competences {
        add(Kind::Outcome, competence.number.to_string(), &competence.outcome);
    }
    for item in catalogue.framework.items() {
        let skill = item.id.kind == pathfolio_core::framework::ItemKind::Skill;
        add(if skill { Kind::Skill } else { Kind::Knowledge }, item.id.to_string(), &item.text);
        add(Kind::Hint, item.id.to_string(), &item.hint.doing);
        add(Kind::Hint, format!("{} (evaluating)", item.id), item.hint.evaluating.as_deref().unwrap_or_default());
        for question in &item.questions {
            add(Kind::Ask, question.id.clone(), &question.ask);
            add(Kind::Answer, question.id.clone(), &question.answer);
            add(Kind::Mistake, question.id.clone(), &question.mistake);
        }
    }
    for topic in &catalogue.framework.topics {
        add(Kind::Why, topic.id.to_string(), &topic.why);
        if let Some(exercise) = &topic.exercise {
            add(Kind::Exercise, topic.id.to_string(), &exercise.task);
            add(Kind::Makes, topic.id.to_string(), &exercise.makes);
        }
        if let Some(occasion) = &topic.occasion {
            add(Kind::Occasion, topic.id.to_string(), &occasion.when);
            add(Kind::Occasion, format!("{} (whom to ask)", topic.id), &occasion.ask);
        }
    }
    for resource in &catalogue.resources {
        add(Kind::Note, resource.id.clone(), &resource.note);
    }
    for background in &catalogue.backgrounds {
        add(Kind::Background, background.id.clone(), &background.why);
    }
    for node in catalogue.clauses.editions.iter().flat_map(|e| &e.nodes) {
        add(Kind::Summary, node.id.to_string(), &node.summary);
        for question in &node.auditor {
            add(Kind::Auditor, node.id.to_string(), question);
        }
    }
    texts
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Outcome,
    Knowledge,
    Skill,
    Hint,
    Ask,
    Answer,
    Mistake,
    Why,
    Exercise,
    Makes,
    Occasion,
    Note,
    Summary,
    Auditor,
    Background,
}

struct Text {
    kind: Kind,
    place: String,
    words: String,
}

/// Words as a person counts them.
fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Lower-case words without punctuation, for comparing.
fn bare(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
