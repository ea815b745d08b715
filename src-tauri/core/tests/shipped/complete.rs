//! Nothing is missing, and what is counted adds up.

use super::support::shipped;
use pathfolio_core::framework::ItemKind;
use pathfolio_core::planner::parts::{Task, parts};
use pathfolio_core::planner::{Question, Wishes, advise};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_item_has_a_hint_and_a_question_and_a_skill_also_the_auditors_hint() {
    let framework = &shipped().framework;
    let mut missing = Vec::new();
    for item in framework.items() {
        if item.hint.doing.is_empty() {
            missing.push(format!("hint of {}", item.id));
        }
        // The skills of auditing itself are shown by working papers anyway.
        let auditing = item.id.competence.as_str() == "6.5.3";
        if item.id.kind == ItemKind::Skill && !auditing && item.hint.evaluating.is_none() {
            missing.push(format!("auditor's hint of {}", item.id));
        }
        if framework.questions(&item.id).is_empty() {
            missing.push(format!("question on {}", item.id));
        }
        if framework.alias_of(&item.id).is_some() && !item.questions.is_empty() {
            missing.push(format!("{} shares its questions with its alias, yet has its own", item.id));
        }
        for question in &item.questions {
            if question.answer.is_empty() || question.mistake.is_empty() {
                missing.push(format!("answer or mistake of {}", question.id));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_topic_says_why_has_an_exercise_and_an_occasion() {
    let mut missing = Vec::new();
    for topic in &shipped().framework.topics {
        match &topic.exercise {
            None => missing.push(format!("exercise of {}", topic.id)),
            Some(exercise) if !(25..=90).contains(&exercise.minutes) => missing.push(format!("{}: {} minutes", topic.id, exercise.minutes)),
            Some(_) => {}
        }
        if topic.why.is_empty() {
            missing.push(format!("why of {}", topic.id));
        }
        if topic.occasion.is_none() {
            missing.push(format!("occasion of {}", topic.id));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_minutes_of_every_step_add_up_and_the_first_level_is_filled_by_what_there_is_to_read() {
    let catalogue = shipped();
    let role = catalogue.role("whole-standard").unwrap();
    let everything = Question { competence: None, clause: None, minutes: None, limit: usize::MAX };
    let steps = advise(catalogue, role, &BTreeMap::new(), &Wishes::default(), &everything, None).unwrap().steps;
    assert!(steps.len() > 200, "{}", steps.len());
    let mut wrong = Vec::new();
    let mut exercises = BTreeSet::new();
    for step in &steps {
        let tasks = parts(catalogue, step);
        let sum: u32 = tasks.iter().map(|(_, minutes)| minutes).sum();
        assert_eq!(sum, step.minutes, "{}", step.id);
        let of = |own: bool| -> u32 { tasks.iter().filter(|(t, _)| (*t == Task::Own) == own).map(|(_, m)| m).sum() };
        if step.id.level == 1 && of(true) > 0 {
            wrong.push(format!("{}: {} of {} minutes have nothing to read", step.id, of(true), step.minutes));
        }
        for (task, minutes) in tasks {
            if let Task::Exercise(exercise) = task {
                exercises.insert(step.id.topic.clone());
                if minutes < exercise.minutes {
                    wrong.push(format!("{}: the exercise of {} minutes does not fit the step", step.id, exercise.minutes));
                }
            }
        }
    }
    // A topic without a skill item has no step that its exercise could stand in.
    let skilled = |t: &&pathfolio_core::framework::Topic| t.items.iter().any(|i| i.kind == ItemKind::Skill);
    let without: Vec<String> = catalogue
        .framework
        .topics
        .iter()
        .filter(skilled)
        .filter(|t| !exercises.contains(&t.id))
        .map(|t| format!("the exercise of {} stands in no step", t.id))
        .collect();
    wrong.extend(without);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn auditors_ask_two_or_three_questions_about_every_subclause() {
    let nodes = shipped().clauses.editions.iter().flat_map(|e| &e.nodes).filter(|n| n.depth() > 1);
    let wrong: Vec<String> =
        nodes.filter(|n| !(2..=3).contains(&n.auditor.len())).map(|n| format!("{}: {}", n.id, n.auditor.len())).collect();
    assert!(wrong.is_empty(), "{}", wrong.join(", "));
}

#[test]
fn annex_a_has_its_93_controls_in_four_themes_each_tied_to_items() {
    let controls = &shipped().controls;
    let count = |theme| controls.iter().filter(|c| c.theme() == theme).count();
    assert_eq!(["organizational", "people", "physical", "technological"].map(count), [37, 8, 14, 34]);
    let expected: Vec<String> =
        [(5, 37), (6, 8), (7, 14), (8, 34)].into_iter().flat_map(|(t, n)| (1..=n).map(move |c| format!("{t}.{c}"))).collect();
    assert_eq!(controls.iter().map(|c| c.number.clone()).collect::<Vec<_>>(), expected);
    let new: Vec<&str> = controls.iter().filter(|c| c.new).map(|c| c.number.as_str()).collect();
    assert_eq!(new, ["5.7", "5.23", "5.30", "7.4", "8.9", "8.10", "8.11", "8.12", "8.16", "8.23", "8.28"]);
    assert!(controls.iter().all(|c| !c.items.is_empty()));
}
