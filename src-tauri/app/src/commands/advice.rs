//! Recommendations: what to study next, and why.

use crate::app::App;
use crate::commands::catalogue::source_name;
use crate::commands::profile::quarter_hours_to;
use crate::figures::figure;
use crate::format;
use crate::reasons::Asked;
use crate::refuse::refuse_what;
use crate::standing::Standing;
use crate::text::args;
use crate::wire::*;
use pathfolio_core::assessment::item_target;
use pathfolio_core::charts::{Column, FigureWords, StaveSize};
use pathfolio_core::framework::ItemKind;
use pathfolio_core::planner::advice::{Advice, Plan, Setting, Step, answer};
use pathfolio_core::planner::parts::parts;
use pathfolio_core::planner::{Path, Question};

/// Steps shown when nobody says how many.
const STEPS: usize = 6;

/// Rows of "why not" that anybody reads.
const WAITING: usize = 3;

/// Minutes a sitting can have.
pub(crate) const MINUTES: std::ops::RangeInclusive<u32> = 5..=600;

pub(crate) fn recommend(app: &App, asked: RecommendAsk) -> Result<Recommendation, ApiError> {
    let standing = app.standing(asked.role.as_deref())?;
    let competence = asked.competence.as_deref().map(|n| app.competence(n).map(|c| c.number.clone())).transpose()?;
    let clause = asked.clause.as_deref().map(|c| app.clause(c, asked.standard)).transpose()?;
    if asked.clause.is_none() {
        app.edition(asked.standard)?;
    }
    if asked.minutes.is_some_and(|m| !MINUTES.contains(&m)) {
        return Err(refuse_what(&app.text, ErrorCode::BadRequest, app.text.get("minutes-unknown")));
    }
    let limit = asked.limit.map_or(STEPS, |l| l as usize);
    let question = Question { competence: competence.clone(), clause: clause.clone(), minutes: asked.minutes, limit };
    let advice = app.advise(&standing, &question)?;
    let empty = match (advice.steps.is_empty(), &clause, &competence) {
        (false, ..) => String::new(),
        (true, Some(clause), _) => {
            let key = if app.catalogue.items_of_clause(clause).is_empty() { "advice-empty-clause-none" } else { "advice-empty-clause" };
            app.text.with(key, args![clause = clause.number.clone()])
        }
        (true, None, Some(number)) => app.text.with("advice-empty-competence", args![competence = app.named(number)]),
        (true, None, None) => app.text.get("advice-empty-done"),
    };
    let about = match (&clause, &competence) {
        (Some(clause), _) => Asked::Clause(clause),
        (None, Some(_)) => Asked::Competence,
        (None, None) => Asked::All,
    };
    Ok(Recommendation {
        role: standing.role.id.clone(),
        role_title: standing.role.title.clone(),
        steps: advice.steps.iter().map(|s| app.step(s, &standing, asked.minutes, about)).collect(),
        waiting: waiting(app, &standing, &advice),
        total_minutes: u32::try_from(advice.hours_to_targets * 15).unwrap_or(u32::MAX),
        feasibility: feasibility(app, &standing, &advice),
        empty,
    })
}

pub(crate) fn waiting(app: &App, standing: &Standing, advice: &Advice) -> Vec<WaitingDto> {
    let rows = advice.waiting.iter().take(WAITING).filter_map(|waiting| {
        let competence = app.catalogue.framework.competence(&waiting.competence)?;
        Some(WaitingDto {
            competence: competence.number.to_string(),
            title: competence.short.clone(),
            reason: app.why_not(waiting, standing),
        })
    });
    rows.collect()
}

/// Whether the hours to the date suffice; empty without hours and date.
pub(crate) fn feasibility(app: &App, standing: &Standing, advice: &Advice) -> String {
    let Some(plan) = &advice.plan else { return String::new() };
    let past = standing.profile.deadline.is_some_and(|d| d.date <= app.today());
    if past {
        return app.text.get("today-past");
    }
    feasible(app, plan, advice.hours_to_targets)
}

fn feasible(app: &App, plan: &Plan, total: u64) -> String {
    match u64::from(plan.capacity).checked_sub(total) {
        Some(spare) => app.text.with("today-fits", args![spare = format::whole_hours(spare)]),
        None => app.text.with("today-tight", args![planned = format::whole_hours(plan.hours), total = format::whole_hours(total)]),
    }
}

impl App {
    /// The planner's answer for where a person stands, with the hours to their date if they gave both.
    pub(crate) fn advise(&self, standing: &Standing, question: &Question) -> Result<Advice, ApiError> {
        Ok(self.advise_on(&self.path(standing)?, standing, question))
    }

    /// The same on a path that stands already, for who has more than one question.
    pub(crate) fn advise_on(&self, path: &Path, standing: &Standing, question: &Question) -> Advice {
        answer(&self.catalogue, &standing.role, path, question, quarter_hours_to(&standing.profile, self.today()))
    }

    /// The whole way from where a person stands to the role's targets.
    pub(crate) fn path(&self, standing: &Standing) -> Result<Path, ApiError> {
        Path::of(&self.catalogue, &standing.role, &standing.levels.to_map(), &standing.wishes)
            .map_err(|e| refuse_what(&self.text, ErrorCode::Internal, e.to_string()))
    }

    /// A step in one line.
    pub(crate) fn step_brief(&self, step: &Step) -> StepBrief {
        StepBrief {
            competence: step.competence.to_string(),
            title: step.title.clone(),
            duration: format::duration(&self.text, step.minutes),
        }
    }

    /// A step as it crosses the door.
    pub(crate) fn step(&self, step: &Step, standing: &Standing, minutes: Option<u32>, asked: Asked<'_>) -> StepDto {
        let items = step.lifts.iter().filter_map(|lift| {
            let item = self.catalogue.framework.item(&lift.item)?;
            Some(StepItem { id: lift.item.to_string(), text: item.text.clone(), from: lift.from, to: lift.to })
        });
        let short = self.catalogue.framework.competence(&step.competence).map(|c| c.short.clone()).unwrap_or_default();
        let tasks = parts(&self.catalogue, step);
        StepDto {
            id: step.id.to_string(),
            topic: step.id.topic.to_string(),
            title: step.title.clone(),
            level: step.id.level,
            competence: step.competence.to_string(),
            competence_title: short,
            items: items.collect(),
            clauses: step.clauses.iter().map(|c| ClauseRef { id: c.id.to_string(), source: source_name(c.source).to_owned() }).collect(),
            minutes: step.portion.unwrap_or(step.minutes),
            whole_minutes: step.minutes,
            duration: format::duration(&self.text, step.minutes),
            logged: step.logged,
            gain: step.gain,
            setting: match step.setting {
                Setting::Desk => "desk",
                Setting::Exercise => "exercise",
            }
            .to_owned(),
            reason: self.reason(step, standing, asked),
            brief: self.brief(step, standing),
            portion: minutes.map(|m| self.portion(step, &tasks, m)).unwrap_or_default(),
            tasks: tasks.iter().map(|t| super::teaching::task(self, t)).collect(),
            arithmetic: self.arithmetic(step),
            ready: step.is_ready(),
            needs: step.needs.iter().map(ToString::to_string).collect(),
            in_plan: step.in_plan,
            figure: self.step_figure(step, standing),
        }
    }

    fn arithmetic(&self, step: &Step) -> Arithmetic {
        let rows = step.lifts.iter().flat_map(|lift| {
            lift.places.iter().enumerate().map(move |(at, place)| ArithmeticRow {
                item: place.item.to_string(),
                size: lift.size.as_str().to_owned(),
                importance: place.importance,
                points: lift.points,
                gain: u64::from(place.importance) * u64::from(lift.points),
                minutes: if at == 0 { lift.hours * 15 } else { 0 },
            })
        });
        let hourly = |value: u64, quarters: u64| (value * 4).checked_div(quarters).unwrap_or(0);
        let duration = format::duration(&self.text, step.minutes);
        let own = hourly(step.gain, u64::from(step.hours));
        let mut sentence = self.text.with("advice-arithmetic", args![gain = step.gain, duration = duration, rate = own]);
        let together = hourly(step.rate.value, step.rate.hours);
        if together != own {
            sentence = format!("{sentence} {}", self.text.with("advice-arithmetic-block", args![together = together]));
        }
        Arithmetic { rows: rows.collect(), gain: step.gain, minutes: step.minutes, sentence }
    }

    /// The competence item by item, with what the step would gain dashed.
    fn step_figure(&self, step: &Step, standing: &Standing) -> FigureDto {
        let Some(competence) = self.catalogue.framework.competence(&step.competence) else {
            return figure(&Default::default(), String::new());
        };
        let target = |kind| item_target(&standing.role, &step.competence, kind);
        let columns = |kind: ItemKind| -> Vec<Column> {
            let column = |item: &pathfolio_core::framework::Item| Column {
                gained: step.lifts.iter().find(|l| l.item == item.id).map(|l| l.to),
                ..Column::new(super::competences::rated(&standing.levels, &item.id), Some(target(kind)))
            };
            competence.items_of(kind).map(column).collect()
        };
        let words = FigureWords {
            knowledge: self.text.get("axis-knowledge"),
            skill: self.text.get("axis-skill"),
            target: self.text.with("axis-target", args![target = target(ItemKind::Skill)]),
        };
        let drawn = pathfolio_core::charts::figure(&columns(ItemKind::Knowledge), &columns(ItemKind::Skill), StaveSize::FIGURE, &words);
        let rising: Vec<_> = step.lifts.iter().map(|l| l.item.clone()).collect();
        let alt = self.text.with("alt-step", args![number = step.competence.to_string(), items = format::item_run(&rising)]);
        figure(&drawn, alt)
    }
}
