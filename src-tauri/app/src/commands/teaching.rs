//! A topic's page, the company to practise on, Annex A.

use crate::app::App;
use crate::commands::competences::rated;
use crate::commands::wishes::aside_rows;
use crate::figures::figure;
use crate::format;
use crate::paper;
use crate::standing::Standing;
use crate::text::args;
use crate::wire::*;
use pathfolio_core::assessment::item_target;
use pathfolio_core::charts::{Column, LyingSize, StaveSize, lying, standing_groups};
use pathfolio_core::framework::{Control, Item, ItemId, LinkSource, Part, Resource, Topic, reading};
use pathfolio_core::planner::Question;
use pathfolio_core::planner::parts::{Task, Timed, parts};
use pathfolio_core::planner::study::needs_work;

pub(crate) fn topic(app: &App, asked: TopicAsk) -> Result<TopicDetail, ApiError> {
    let topic = app.topic(&asked.topic)?;
    let standing = app.standing(None)?;
    let framework = &app.catalogue.framework;
    let number = &topic.id.competence;
    let question = Question { competence: Some(number.clone()), clause: None, minutes: None, limit: usize::MAX };
    let mut steps: Vec<_> = app.advise(&standing, &question)?.steps.into_iter().filter(|s| s.id.topic == topic.id).collect();
    steps.sort_by_key(|s| s.id.level);
    let items: Vec<&Item> = topic.items.iter().filter_map(|id| framework.item(id)).collect();
    let full = format!("{}/{}", framework.id, topic.id);
    let mut evidence: Vec<EvidenceRef> = Vec::new();
    for found in topic.items.iter().flat_map(|id| app.behind_item(&standing, id)) {
        if !evidence.iter().any(|known| known.id == found.id) {
            evidence.push(found);
        }
    }
    let logged = app.with_state(|state| {
        let on_it = |logged: &pathfolio_core::journal::Logged<'_>| {
            logged.session.on.as_deref().and_then(|on| app.topic_studied(on)).as_ref() == Some(&topic.id)
        };
        let minutes: Vec<u32> = state.sessions().iter().filter(|l| on_it(l)).map(|l| l.session.minutes).collect();
        let sum = minutes.iter().fold(0u32, |sum, m| sum.saturating_add(*m));
        let args = args![duration = format::duration(&app.text, sum), count = minutes.len()];
        if minutes.is_empty() { String::new() } else { app.text.with("topic-logged", args) }
    });
    Ok(TopicDetail {
        id: topic.id.to_string(),
        competence: number.to_string(),
        competence_title: framework.competence(number).map(|c| c.short.clone()).unwrap_or_default(),
        title: topic.title.clone(),
        why: topic.why.clone(),
        items: items.iter().map(|i| item(app, &standing, i)).collect(),
        steps: steps
            .iter()
            .map(|step| TopicStep {
                level: step.id.level,
                duration: format::duration(&app.text, step.minutes),
                tasks: parts(&app.catalogue, step).iter().map(|p| task(app, p)).collect(),
            })
            .collect(),
        reading: reading(&app.catalogue.resources, &topic.items).into_iter().map(|(r, p)| read(app, &topic.items, r, p)).collect(),
        exercise: topic.exercise.as_ref().map(|exercise| ExerciseDto {
            task: exercise.task.clone(),
            makes: exercise.makes.clone(),
            duration: format::duration(&app.text, exercise.minutes),
            papers: exercise.papers.iter().filter_map(|id| app.catalogue.practice.paper(id)).map(paper_ref).collect(),
        }),
        questions: topic.items.iter().flat_map(|id| questions(app, id)).collect(),
        occasion: topic.occasion.as_ref().map(|o| OccasionDto { when: o.when.clone(), ask: o.ask.clone() }),
        needs_work: topic.items.iter().any(|id| needs_work(&standing.role, number, id.kind)),
        note: app.with_state(|state| state.note(&full).map(str::to_owned)),
        aside: aside_rows(app).into_iter().find(|row| row.topic == topic.id.to_string()),
        logged,
        evidence,
    })
}

fn item(app: &App, standing: &Standing, item: &Item) -> TopicItem {
    let target = item_target(&standing.role, &item.id.competence, item.id.kind);
    let stave = lying(Column::new(rated(&standing.levels, &item.id), Some(target)), LyingSize::LIST);
    TopicItem {
        id: item.id.to_string(),
        local: item.id.local(),
        text: item.text.clone(),
        level: standing.levels.level(&item.id),
        assumed: standing.levels.assumed(&item.id),
        target,
        hint: app.hint(item, standing),
        stave: figure(&stave, app.item_alt(item, standing)),
    }
}

/// A task of a step in words.
pub(crate) fn task(app: &App, (task, minutes): &Timed<'_>) -> TaskDto {
    let text = &app.text;
    let part = match task {
        Task::Read(resource, part) => part_id(resource, part),
        _ => String::new(),
    };
    let (kind, what, note) = match task {
        Task::Read(resource, part) => {
            let key = if *minutes < part.minutes { "task-read-begin" } else { "task-read" };
            let cost = text.get(if resource.free { "cost-free" } else { "cost-paid" });
            let what = text.with(key, args![title = resource.title.clone(), part = part.what.clone()]);
            ("read", what, text.with("task-read-note", args![cost = cost, publisher = resource.publisher.clone()]))
        }
        Task::Exercise(exercise) => ("exercise", text.get("task-exercise"), exercise.makes.clone()),
        Task::Questions(count) => ("questions", text.with("task-questions", args![count = *count]), String::new()),
        Task::Own => ("own", text.get("task-own"), String::new()),
        Task::Through => ("own", text.get("task-through"), String::new()),
    };
    TaskDto { kind: kind.to_owned(), what, note, minutes: *minutes, duration: format::duration(text, *minutes), part }
}

/// A part's id: the resource's, and its place from 1. Parts are only ever added at the end.
pub(crate) fn part_id(resource: &Resource, part: &Part) -> String {
    let at = resource.parts.iter().position(|p| p == part).unwrap_or(0);
    format!("{}/{}", resource.id, at + 1)
}

/// A part of a resource, for these items.
pub(crate) fn read(app: &App, items: &[ItemId], resource: &Resource, part: &Part) -> ReadingDto {
    let text = &app.text;
    let served: Vec<ItemId> = part.items.iter().filter(|i| items.contains(i)).cloned().collect();
    let id = part_id(resource, part);
    let year = |edition: &String| app.catalogue.clauses.editions.iter().find(|e| &e.id == edition).map_or(0, |e| e.year);
    ReadingDto {
        resource: resource.id.clone(),
        done: app.with_state(|state| state.read_on(&id)).map(|day| day.to_string()),
        part: id,
        title: resource.title.clone(),
        by: by(resource),
        what: part.what.clone(),
        duration: format::duration(text, part.minutes),
        items: format::item_run(&served),
        free: resource.free,
        language: text.maybe(&format!("language-{}", resource.language), args![]).unwrap_or_default(),
        address: resource.address.clone(),
        checked: match resource.checked {
            Some(year) => text.with("address-checked", args![year = year.to_string()]),
            None => text.get("address-not-checked"),
        },
        written_for: resource
            .written_for
            .as_ref()
            .map(|edition| text.with("written-for", args![year = year(edition).to_string()]))
            .unwrap_or_default(),
        note: resource.note.clone(),
    }
}

/// Publisher, reference and year, each said once: "NIST, SP 800-30 Rev. 1, 2012", "ISO/IEC 27002:2022".
fn by(resource: &Resource) -> String {
    let year = resource.year.map(|year| year.to_string()).unwrap_or_default();
    let mut said: Vec<&str> = Vec::new();
    for part in [&resource.publisher, &resource.reference, &year] {
        if !part.is_empty() && !said.iter().any(|s| s.contains(part.as_str())) {
            said.retain(|s| !part.starts_with(s));
            said.push(part);
        }
    }
    said.join(", ")
}

/// The questions on an item; an alias shows those of the item that carries its study.
pub(crate) fn questions(app: &App, item: &ItemId) -> Vec<QuestionDto> {
    let row = |question: &pathfolio_core::framework::Question| QuestionDto {
        id: question.id.clone(),
        item: item.to_string(),
        ask: question.ask.clone(),
        answer: question.answer.clone(),
        mistake: question.mistake.clone(),
        rests_on: question.rests_on.clone(),
    };
    app.catalogue.framework.questions(item).iter().map(row).collect()
}

fn paper_ref(paper: &pathfolio_core::framework::Paper) -> PaperRef {
    PaperRef { id: paper.id.clone(), title: paper.title.clone() }
}

fn users<'a>(app: &'a App, paper: &'a str) -> impl Iterator<Item = &'a Topic> {
    let uses = move |topic: &&Topic| topic.exercise.as_ref().is_some_and(|e| e.papers.iter().any(|p| p == paper));
    app.catalogue.framework.topics.iter().filter(uses)
}

pub(crate) fn practice(app: &App, _: Nothing) -> Result<PracticeDto, ApiError> {
    let practice = &app.catalogue.practice;
    Ok(PracticeDto {
        company: practice.company.clone(),
        summary: practice.summary.clone(),
        papers: practice
            .papers
            .iter()
            .map(|p| PaperRow {
                id: p.id.clone(),
                title: p.title.clone(),
                summary: p.summary.clone(),
                exercises: u32::try_from(users(app, &p.id).count()).unwrap_or(u32::MAX),
            })
            .collect(),
    })
}

pub(crate) fn paper(app: &App, asked: PaperAsk) -> Result<PaperDto, ApiError> {
    let paper = app.catalogue.practice.paper(&asked.paper).ok_or_else(|| app.unknown(&asked.paper, "expected-paper"))?;
    Ok(PaperDto {
        id: paper.id.clone(),
        title: paper.title.clone(),
        blocks: paper::blocks(&paper.text),
        faults: paper
            .faults
            .iter()
            .map(|f| FaultDto { place: f.place.clone(), fault: f.fault.clone(), answer: f.answer.clone() })
            .collect(),
        used_by: users(app, &paper.id).map(|t| TopicRef { id: t.id.to_string(), title: t.title.clone() }).collect(),
    })
}

pub(crate) fn annex_a(app: &App, _: Nothing) -> Result<AnnexA, ApiError> {
    let standing = app.standing(None)?;
    let mut themes: Vec<ThemeDto> = Vec::new();
    for control in &app.catalogue.controls {
        let title = app.text.get(&format!("theme-{}", control.theme()));
        match themes.last_mut().filter(|theme| theme.title == title) {
            Some(theme) => theme.controls.push(row(app, &standing, control)),
            None => themes.push(ThemeDto { title, controls: vec![row(app, &standing, control)] }),
        }
    }
    Ok(AnnexA { themes })
}

fn row(app: &App, standing: &Standing, control: &Control) -> ControlRow {
    let counted = standing.readiness(app, control.items.iter());
    let columns: Vec<Column> = control.items.iter().map(|item| Column::new(rated(&standing.levels, item), None)).collect();
    let number = format!("A.{}", control.number);
    let alt = app.text.with(
        "alt-control",
        args![number = number.clone(), title = control.title.clone(), items = counted.items, level = counted.at_target],
    );
    let served: Vec<(ItemId, LinkSource)> = control.items.iter().map(|i| (i.clone(), LinkSource::Suggested)).collect();
    ControlRow {
        number,
        title: control.title.clone(),
        new: control.new,
        items: counted.items,
        level: counted.at_target,
        stave: figure(&standing_groups(&[&columns], StaveSize::ROW), alt),
        served_by: super::clauses::served_by(app, &served),
    }
}

impl App {
    /// How the item is shown, as this person's role would; empty where nothing is written.
    pub(crate) fn hint(&self, item: &Item, standing: &Standing) -> String {
        item.hint.for_stance(standing.role.stance).unwrap_or_default().to_owned()
    }
}
