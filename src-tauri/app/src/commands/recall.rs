//! Recall: what has faded, which self-check questions are due, and their answers.

use crate::app::{App, HOLDER};
use crate::format;
use crate::refuse::refuse_what;
use crate::standing::Standing;
use crate::text::args;
use crate::wire::*;
use chrono::NaiveDate;
use pathfolio_core::assessment::Origin;
use pathfolio_core::framework::{ItemId, ItemKind, Target};
use pathfolio_core::journal::{Change, Recalled};
use pathfolio_core::planner::recall::{MINUTES_A_DAY, Memory, questions_due, refreshes, within_reserve};
use std::collections::BTreeMap;

/// So many days without any entry count as an absence.
const ABSENCE: i64 = 10;

impl App {
    /// What is known of the recall of each knowledge item that was rated or shown: the later of the two days counts. What is
    /// only assumed, or rated 0, was never known, and cannot fade.
    fn memories(&self, standing: &Standing) -> BTreeMap<ItemId, Memory> {
        let framework = &self.catalogue.framework;
        let full = |target: Target| target.in_full(&framework.id);
        let today = self.today();
        self.with_state(|state| {
            let rated_on = |item: &ItemId| -> Option<NaiveDate> {
                let target = match standing.levels.origin(item)? {
                    Origin::Item => Target::Item(item.clone()),
                    Origin::Twin => Target::Item(framework.twin(item)?.clone()),
                    Origin::Aspect => Target::Aspect(item.competence.clone(), item.kind),
                };
                state.rating(HOLDER, &full(target)).map(|rating| rating.date)
            };
            let shown_on = |item: &ItemId| standing.behind.of(item).by.iter().map(|at| standing.behind.pieces[*at].date).max();
            let memory = |item: &ItemId| {
                let level = standing.levels.level(item).filter(|level| *level > 0)?;
                let since = rated_on(item).max(shown_on(item))?;
                let answers: Vec<(NaiveDate, bool)> =
                    // By a clock that was ahead, an answer may lie in days to come: it counts from then on.
                    state.recalled(&full(Target::Item(item.clone()))).map(|said| (said.date, said.well)).filter(|(day, _)| *day <= today).collect();
                Some((item.clone(), Memory::of(level, since, &answers)))
            };
            let knowledge = framework.items().filter(|item| item.id.kind == ItemKind::Knowledge);
            knowledge.filter_map(|item| memory(&item.id)).collect()
        })
    }
}

/// The topics that have faded, as many as the reserve pays for; without a reserve all of them.
pub(super) fn refresh(app: &App, standing: &Standing, reserve: Option<u32>) -> Result<Vec<RefreshDto>, ApiError> {
    let text = &app.text;
    let today = app.today();
    let memories = app.memories(standing);
    let due = refreshes(&app.catalogue, &standing.role, &standing.wishes, &memories, today);
    let chosen = within_reserve(&due, reserve.unwrap_or(u32::MAX)).map_err(|e| refuse_what(text, ErrorCode::Internal, e.to_string()))?;
    let row = |at: &usize| {
        let refresh = &due[*at];
        let since = refresh.items.iter().filter_map(|item| memories.get(item)).map(|memory| memory.since).min().unwrap_or(today);
        RefreshDto {
            topic: refresh.topic.to_string(),
            competence: refresh.topic.competence.to_string(),
            title: app.catalogue.framework.topics.iter().find(|t| t.id == refresh.topic).map(|t| t.title.clone()).unwrap_or_default(),
            duration: format::duration(text, 15 * refresh.hours),
            why: text.with(
                "refresh-why",
                args![items = format::item_run(&refresh.items), count = refresh.items.len(), since = format::day_from(text, since, today)],
            ),
        }
    };
    Ok(chosen.units.iter().map(row).collect())
}

pub(crate) fn due(app: &App, _: Nothing) -> Result<RecallDue, ApiError> {
    let text = &app.text;
    let today = app.today();
    let standing = app.standing(None)?;
    let framework = &app.catalogue.framework;
    let memories = app.memories(&standing);
    let answered = app.with_state(|state| {
        let today = |item: &&ItemId| state.recalled(&Target::Item((*item).clone()).in_full(&framework.id)).any(|said| said.date == today);
        memories.keys().filter(today).count()
    });
    let spent = u32::try_from(answered).unwrap_or(u32::MAX).saturating_mul(pathfolio_core::planner::recall::RECALL_MINUTES);
    let deadline = standing.profile.deadline.map(|deadline| deadline.date);
    let minutes = MINUTES_A_DAY.saturating_sub(spent);
    let due = questions_due(&app.catalogue, &standing.role, &standing.wishes, &memories, (today, deadline), minutes);
    let row = |due: &pathfolio_core::planner::recall::DueQuestion| {
        let question = framework.questions(&due.item).get(due.question)?;
        let memory = memories.get(&due.item)?;
        Some(RecallDto {
            item: due.item.to_string(),
            about: framework.item(&due.item).map(|item| item.text.clone()).unwrap_or_default(),
            topic: framework.study_topic(&due.item).map(|topic| topic.id.to_string()).unwrap_or_default(),
            question: due.question as u32,
            ask: question.ask.clone(),
            answer: question.answer.clone(),
            mistake: question.mistake.clone(),
            why: text.with("recall-why", args![days = (today - memory.since).num_days()]),
        })
    };
    let (drift, absent) = drift(app)?;
    Ok(RecallDue { questions: due.iter().filter_map(row).collect(), drift, absent })
}

/// In a sentence what is another than the accepted plan; and whether the person was away, so that nothing is a debt.
fn drift(app: &App) -> Result<(String, bool), ApiError> {
    let text = &app.text;
    let line = super::plan::drift(app)?;
    let last = app.with_state(|state| state.latest().map(|at| at.date_naive()));
    let absent = last.is_some_and(|day| (app.today() - day).num_days() >= ABSENCE);
    Ok(match (line.is_empty(), absent) {
        (true, _) => (String::new(), false),
        (false, true) => (text.get("today-fresh-plan"), true),
        (false, false) => (text.with("today-plan-differs", args![what = line]), false),
    })
}

pub(crate) fn answer(app: &App, asked: RecallAnswer) -> Result<Written, ApiError> {
    let framework = &app.catalogue.framework;
    let item = match app.target(&asked.item)? {
        Target::Item(item) => item,
        Target::Aspect(..) => return Err(app.unknown(&asked.item, "expected-question")),
    };
    if framework.questions(&item).get(asked.question as usize).is_none() {
        return Err(app.unknown(&format!("{item}.{}", asked.question), "expected-question"));
    }
    let recalled =
        Recalled { item: Target::Item(item.clone()).in_full(&framework.id), question: asked.question, well: asked.well, date: app.today() };
    let written = app.commit(Change::Recalled(recalled))?;
    let said = if asked.well { "said-recalled-well" } else { "said-recalled-badly" };
    Ok(Written { entry: written.entry.to_string(), said: app.text.with(said, args![item = item.to_string()]) })
}
