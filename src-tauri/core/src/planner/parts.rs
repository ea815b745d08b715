//! What a step consists of: parts to read, the topic's exercise, questions to answer, and one's own work for the rest.
//!
//! A topic's parts are read in one order, level after level: what level 1 has used is behind who studies level 2. The
//! exercise belongs to the step that lifts a skill, questions begin at level 2, where one decides instead of telling. The
//! minutes of the parts always sum to those of the step: the last part is cut where the hours end, and what is left when
//! everything is read is time for one's own case.

use super::{advice::Step, study::StepHours, units::Lift};
use crate::framework::{Catalogue, Exercise, ItemId, ItemKind, Part, Question, Resource, StepId, Topic, reading};

/// Minutes that a question takes, with its answer.
pub const QUESTION_MINUTES: u32 = 5;

/// Nobody begins a part for less than so many minutes.
const LEAST: u32 = 10;

/// Something to do within a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Task<'a> {
    /// Read a part of a resource; fewer minutes than the part takes mean its beginning.
    Read(&'a Resource, &'a Part),
    /// Do the topic's exercise.
    Exercise(&'a Exercise),
    /// Answer the questions on the step's items.
    Questions(usize),
    /// Work on a case of one's own.
    Own,
    /// Work through what the person studies beside the framework.
    Through,
}

/// A task with its minutes.
pub type Timed<'a> = (Task<'a>, u32);

/// The parts of a whole step, in the order they are taken. Their minutes sum to those planned, logged or not.
pub fn parts<'a>(catalogue: &'a Catalogue, step: &Step) -> Vec<Timed<'a>> {
    parts_of(catalogue, &step.id, &step.lifts, step.planned, step.per_step)
}

/// The same for a unit: what it lifts, its planned minutes and the hours per step that it was reckoned with.
pub fn parts_of<'a>(catalogue: &'a Catalogue, id: &StepId, lifts: &[Lift], planned: u32, per_step: StepHours) -> Vec<Timed<'a>> {
    let Some(topic) = catalogue.framework.topics.iter().find(|topic| topic.id == id.topic) else { return vec![(Task::Through, planned)] };
    let lifted: Vec<&ItemId> = lifts.iter().map(|lift| &lift.item).collect();
    let mut left = planned;
    let mut tail: Vec<Timed<'a>> = Vec::new();
    let mut take = |task: Task<'a>, minutes: u32| {
        let minutes = minutes.min(left);
        if minutes > 0 {
            left -= minutes;
            tail.push((task, minutes));
        }
    };
    if lifted.iter().any(|item| item.kind == ItemKind::Skill)
        && let Some(exercise) = &topic.exercise
    {
        take(Task::Exercise(exercise), exercise.minutes);
    }
    let questions = if id.level >= 2 { lifted.iter().map(|item| questions_on(catalogue, item).len()).sum() } else { 0 };
    take(Task::Questions(questions), u32::try_from(questions).unwrap_or(0) * QUESTION_MINUTES);

    let mut parts: Vec<Timed<'a>> = Vec::new();
    let mut behind = read_before(catalogue, topic, id.level, per_step);
    for (resource, part) in reading(&catalogue.resources, &topic.items) {
        if behind >= part.minutes {
            behind -= part.minutes;
            continue;
        }
        behind = 0;
        let minutes = part.minutes.min(left);
        if minutes < LEAST.min(part.minutes) {
            break;
        }
        left -= minutes;
        parts.push((Task::Read(resource, part), minutes));
    }
    // Minutes in which nobody begins anything go to what was read last.
    if left < LEAST
        && let Some((_, minutes)) = parts.last_mut()
    {
        *minutes += left;
        left = 0;
    }
    parts.extend(tail);
    if left > 0 {
        parts.push((Task::Own, left));
    }
    parts
}

/// The questions on an item, wherever its study is carried.
pub fn questions_on<'a>(catalogue: &'a Catalogue, item: &ItemId) -> &'a [Question] {
    catalogue.framework.questions(item)
}

/// Minutes of reading that the lower levels of a step's topic take for who begins it blank.
fn read_before(catalogue: &Catalogue, topic: &Topic, level: u8, per_step: StepHours) -> u32 {
    let items = || topic.items.iter().filter_map(|id| catalogue.framework.item(id));
    let hours =
        |kind, from, to| -> u32 { items().filter(|i| i.id.kind == kind).map(|i| per_step.quarter_hours(kind, from, to, i.size)).sum() };
    let mut minutes = 0;
    if level >= 2 {
        minutes += 15 * hours(ItemKind::Knowledge, 0, 1);
    }
    if level >= 3 {
        let questions = u32::try_from(items().map(|i| i.questions.len()).sum::<usize>()).unwrap_or(0);
        let made = topic.exercise.as_ref().map_or(0, |exercise| exercise.minutes) + questions * QUESTION_MINUTES;
        minutes += (15 * (hours(ItemKind::Knowledge, 1, 2) + hours(ItemKind::Skill, 0, 2))).saturating_sub(made);
    }
    minutes
}
