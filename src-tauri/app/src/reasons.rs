//! Sentences for the planner's figures: why this, why not that, what to do with the minutes at hand.

use crate::app::App;
use crate::format;
use crate::standing::Standing;
use crate::text::args;
use pathfolio_core::framework::{ClauseId, CompetenceNumber, ItemId, ItemKind, LinkSource, StepId};
use pathfolio_core::planner::Lift;
use pathfolio_core::planner::advice::{Ahead, Reason, Step, Waiting, WhyNot};
use pathfolio_core::planner::own::is_own;
use pathfolio_core::planner::parts::{Task, Timed};
use std::collections::BTreeMap;

/// What a list of steps was asked for: what goes without saying there.
#[derive(Clone, Copy)]
pub(crate) enum Asked<'a> {
    /// The whole path.
    All,
    /// Steps of one competence.
    Competence,
    /// Steps that serve a clause.
    Clause(&'a ClauseId),
}

impl App {
    /// "6.5.3 ISMS auditing".
    pub(crate) fn named(&self, number: &CompetenceNumber) -> String {
        let short = self.catalogue.framework.competence(number).map(|c| c.short.as_str()).unwrap_or_default();
        format!("{number} {short}")
    }

    fn step_titles(&self, steps: &[StepId]) -> String {
        let title = |step: &StepId| {
            let topic = self.catalogue.framework.topics.iter().find(|t| t.id == step.topic);
            self.text.with("advice-step-title", args![title = topic.map(|t| t.title.clone()).unwrap_or_default(), level = step.level])
        };
        self.text.list(&steps.iter().take(3).map(title).collect::<Vec<_>>())
    }

    /// First why, then what it does, then the limit.
    /// Where everything shown is of one competence, what holds for all of it is not said at each step.
    pub(crate) fn reason(&self, step: &Step, standing: &Standing, asked: Asked<'_>) -> String {
        let of_competence = |r: &Reason| {
            matches!(r, Reason::HeartOfRole { .. } | Reason::Weighs { .. } | Reason::FurthestFromTarget { .. } | Reason::BelowTarget { .. })
        };
        let furthest = step.reasons.iter().any(|r| matches!(r, Reason::FurthestFromTarget { .. }));
        let weighed = step.reasons.iter().any(|r| matches!(r, Reason::HeartOfRole { .. } | Reason::Weighs { .. }));
        let told = step.reasons.iter().filter(|r| !(weighed && matches!(r, Reason::FurthestFromTarget { .. })));
        let told = told.filter(|r| !(matches!(asked, Asked::Competence) && of_competence(r)));
        let mut sentences: Vec<String> = told.map(|r| self.fact(r, furthest, asked)).collect();
        sentences.push(match step.lifts.as_slice() {
            [] => self.text.get("advice-own"),
            lifts => self.text.with("advice-lifts", args![what = self.lifts(lifts)]),
        });
        if !step.needs.is_empty() {
            sentences.push(self.text.with("advice-needs", args![count = step.needs.len(), steps = self.step_titles(&step.needs)]));
        }
        if step.needs_work {
            let target = standing.role.targets.get(&step.competence).copied().unwrap_or(0);
            sentences.push(self.text.with("advice-needs-work", args![target = target]));
        }
        if step.in_plan == Some(false) {
            sentences.push(self.text.get("advice-left-out"));
        }
        sentences.retain(|s| !s.is_empty());
        sentences.join(" ")
    }

    fn fact(&self, reason: &Reason, furthest: bool, asked: Asked<'_>) -> String {
        let text = &self.text;
        let suffix = if furthest { "-furthest" } else { "" };
        match reason {
            Reason::HeartOfRole { competence, importance, .. } => {
                text.with(&format!("advice-heart{suffix}"), args![competence = self.named(competence), importance = *importance])
            }
            Reason::Weighs { competence, importance, .. } => {
                text.with(&format!("advice-weighs{suffix}"), args![competence = self.named(competence), importance = *importance])
            }
            Reason::FurthestFromTarget { competence, missing, of } => {
                text.with("advice-furthest", args![competence = self.named(competence), missing = *missing, of = *of])
            }
            Reason::ClauseAsked { clause: served, items, source } => {
                let number = match asked {
                    Asked::Clause(clause) => clause.number.clone(),
                    _ => served.number.clone(),
                };
                let key = if *source == LinkSource::Suggested { "advice-clause-suggested" } else { "advice-clause" };
                text.with(key, args![clause = number, items = format::item_run(items)])
            }
            Reason::OnlyAsPrerequisite { of, .. } => {
                text.with("advice-only-as-prerequisite", args![count = of.len(), steps = self.step_titles(of)])
            }
            Reason::OpensOthers { steps } => {
                text.with("advice-opens", args![count = steps.len(), text = format::number(text, steps.len())])
            }
            // What it lifts, and from where, is said in the sentence after the reasons.
            Reason::NextLevel { .. } => String::new(),
            Reason::BelowTarget { competence, below, items } => {
                let key = if below == items { "advice-below-all" } else { "advice-below" };
                text.with(key, args![competence = self.named(competence), below = *below, items = *items])
            }
            Reason::CountsTwice { item, also } => text.with("advice-counts-twice", args![item = item.to_string(), also = also.to_string()]),
            Reason::FitsWhole { minutes } => text.with("advice-fits", args![minutes = format::duration(text, *minutes)]),
        }
    }

    /// "two knowledge items from 0 to 1 and one skill item from 0 to 2".
    fn lifts(&self, lifts: &[Lift]) -> String {
        let mut groups: BTreeMap<(ItemKind, u8, u8), usize> = BTreeMap::new();
        for lift in lifts {
            *groups.entry((lift.item.kind, lift.from, lift.to)).or_default() += 1;
        }
        let group = |((kind, from, to), count): ((ItemKind, u8, u8), usize)| {
            let key = match kind {
                ItemKind::Knowledge => "advice-lifts-knowledge",
                ItemKind::Skill => "advice-lifts-skill",
            };
            self.text.with(key, args![count = count, text = format::number(&self.text, count), from = from, to = to])
        };
        self.text.list(&groups.into_iter().map(group).collect::<Vec<_>>())
    }

    /// One line for a list of steps.
    pub(crate) fn brief(&self, step: &Step, standing: &Standing) -> String {
        let text = &self.text;
        if let Some(first) = step.needs.first() {
            return text.with("advice-brief-needs", args![step = self.step_titles(std::slice::from_ref(first))]);
        }
        let importance = standing.role.importance.get(&step.competence).copied().unwrap_or(0);
        let mut line = text.with("advice-brief-weighs", args![importance = importance]);
        if !step.opens.is_empty() {
            line += &text.with("advice-brief-opens", args![count = step.opens.len(), text = format::number(text, step.opens.len())]);
        } else if is_own(&step.id.topic) {
            line += &text.get("advice-brief-own");
        } else if step.id.level > 1 && step.lifts.iter().all(|l| l.from > 0) {
            line += &text.with("advice-brief-next", args![from = step.id.level - 1]);
        }
        line
    }

    /// What to do with the minutes at hand: whole tasks first, then the beginning of the next.
    pub(crate) fn portion(&self, step: &Step, tasks: &[Timed<'_>], minutes: u32) -> String {
        let text = &self.text;
        let said = format::duration(text, minutes.min(step.minutes));
        if step.minutes <= minutes {
            return text.with("portion-whole", args![minutes = said]);
        }
        let mut left = minutes;
        let whole = tasks.iter().take_while(|(_, takes)| left.checked_sub(*takes).map(|rest| left = rest).is_some());
        let whole: Vec<String> = whole.map(|(task, _)| self.portion_task(*task)).collect();
        match (&whole[..], tasks.first()) {
            ([], Some((Task::Read(resource, part), _))) => {
                text.with("portion-begin-read", args![minutes = said, title = resource.title.clone(), part = part.what.clone()])
            }
            ([], Some((Task::Exercise(_), takes))) => {
                text.with("portion-begin-exercise", args![minutes = said, whole = format::duration(text, *takes)])
            }
            ([], Some((task, _))) => text.with("portion-tasks", args![minutes = said, tasks = self.portion_task(*task)]),
            _ => text.with("portion-tasks", args![minutes = said, tasks = text.list(&whole)]),
        }
    }

    fn portion_task(&self, task: Task<'_>) -> String {
        match task {
            Task::Read(resource, _) => self.text.with("portion-task-read", args![title = resource.title.clone()]),
            Task::Exercise(_) => self.text.get("portion-task-exercise"),
            Task::Questions(count) => self.text.with("portion-task-questions", args![count = count]),
            Task::Own => self.text.get("portion-task-own"),
            Task::Through => self.text.get("portion-task-through"),
        }
    }

    /// Why something is not recommended yet, and what would bring it in.
    pub(crate) fn why_not(&self, waiting: &Waiting, standing: &Standing) -> String {
        let text = &self.text;
        let count = |key: &str, items: &[ItemId]| {
            let words = format::number(text, items.len());
            text.with(key, args![count = items.len(), textstart = format::sentence_start(&words), text = words])
        };
        match &waiting.why {
            WhyNot::MattersLittle { importance, returns_after } => {
                let returns = self.returns(returns_after);
                text.with("advice-wait-little", args![article = standing.role.article.clone(), importance = *importance, returns = returns])
            }
            WhyNot::OthersFirst { importance, returns_after } => {
                text.with("advice-wait-others", args![importance = *importance, returns = self.returns(returns_after)])
            }
            WhyNot::NeedsFirst { steps } => text.with("advice-wait-needs", args![count = steps.len(), steps = self.step_titles(steps)]),
            WhyNot::Snoozed { until } => text.with("advice-wait-snoozed", args![date = format::day_from(text, *until, self.today())]),
            WhyNot::BehindSnoozed { steps, until } => {
                let date = format::day_from(text, *until, self.today());
                text.with("advice-wait-behind-snoozed", args![count = steps.len(), steps = self.step_titles(steps), date = date])
            }
            WhyNot::NotRelevant { topics } => {
                text.with("advice-wait-not-relevant", args![count = topics.len(), text = format::number(text, topics.len())])
            }
            WhyNot::AtTarget => text.get("advice-wait-at-target"),
            WhyNot::NeedsWork { items } => count("advice-wait-needs-work", items),
            WhyNot::NoStep { items } => count("advice-wait-no-step", items),
            WhyNot::NotAsked => text.get("advice-wait-not-asked"),
            WhyNot::OverBudget { more_to_deadline, .. } => {
                let more = format::duration(text, u32::try_from(more_to_deadline * 15).unwrap_or(u32::MAX));
                text.with("advice-wait-budget", args![more = more])
            }
        }
    }

    fn returns(&self, after: &[Ahead]) -> String {
        if after.is_empty() {
            return String::new();
        }
        let one = |ahead: &Ahead| {
            let key = if ahead.knowledge == ahead.skill { "advice-returns-level" } else { "advice-returns-levels" };
            let competence = self.named(&ahead.competence);
            self.text.with(key, args![competence = competence, knowledge = ahead.knowledge, skill = ahead.skill])
        };
        self.text.with("advice-returns", args![others = self.text.list(&after.iter().map(one).collect::<Vec<_>>())])
    }
}
