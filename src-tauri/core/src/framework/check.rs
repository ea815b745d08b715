//! What must hold of a framework as a whole, beyond each line of its files.

use super::loader::Issue;
use super::types::Framework;
use super::{ItemId, TopicId};
use std::collections::{BTreeMap, BTreeSet};

/// Adds an issue for each rule a framework breaks: every item stands in exactly one topic of its own competence, topics
/// hold two to five items, prerequisites have no circle, neither between items nor lifted to the topics that carry
/// their study.
pub(super) fn check(framework: &Framework, file: &str, issues: &mut Vec<Issue>) {
    let mut say = |what: String| issues.push(Issue { file: file.to_owned(), line: 0, what });
    let mut home: BTreeMap<&ItemId, &TopicId> = BTreeMap::new();
    for topic in &framework.topics {
        if !(2..=5).contains(&topic.items.len()) {
            say(format!("topic {} holds {} items; a topic holds two to five", topic.id, topic.items.len()));
        }
        for item in &topic.items {
            if let Some(other) = home.insert(item, &topic.id) {
                say(format!("{item} stands in two topics, {other} and {}", topic.id));
            }
        }
    }
    if !framework.topics.is_empty() {
        for item in framework.items().filter(|i| !home.contains_key(&i.id)) {
            say(format!("{} stands in no topic", item.id));
        }
    }
    let edges: BTreeSet<(String, String)> = framework.prerequisites.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
    if let Some(circle) = circle(&edges) {
        say(format!("prerequisites of items run in a circle: {}", circle.join(", ")));
    }
    let lifted: BTreeSet<(String, String)> = framework
        .prerequisites
        .iter()
        .filter_map(|(a, b)| Some((&framework.study_topic(a)?.id, &framework.study_topic(b)?.id)))
        .filter(|(a, b)| a != b)
        .map(|(a, b)| (a.to_string(), b.to_string()))
        .collect();
    if let Some(circle) = circle(&lifted) {
        say(format!("prerequisites lifted to topics run in a circle: {}", circle.join(", ")));
    }
}

/// The nodes left when everything without an open predecessor is taken away, again and again.
fn circle(edges: &BTreeSet<(String, String)>) -> Option<Vec<String>> {
    let mut left: BTreeSet<&String> = edges.iter().flat_map(|(a, b)| [a, b]).collect();
    loop {
        let free: Vec<&String> = left.iter().filter(|n| !edges.iter().any(|(a, b)| &b == *n && left.contains(a))).copied().collect();
        if free.is_empty() {
            break;
        }
        left.retain(|n| !free.contains(n));
    }
    (!left.is_empty()).then(|| left.into_iter().cloned().collect())
}
