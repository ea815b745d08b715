//! The study log: sessions, parts read, the calendar.

use crate::app::App;
use crate::commands::plan::own::OWN;
use crate::commands::teaching::part_id;
use crate::format;
use crate::refuse::refuse;
use crate::text::args;
use crate::wire::*;
use chrono::{Datelike, NaiveDate};
use pathfolio_core::framework::{ItemId, Part, Resource, Target, TopicId};
use pathfolio_core::journal::{self, Change, Logged, Read, State, Withdrawn};
use pathfolio_core::planner::Question;
use pathfolio_core::study::{Session, SessionFault, weeks};
use std::collections::BTreeMap;

/// Weeks of the calendar: half a year.
const WEEKS: u32 = 26;

/// What stands in front of a resource's id inside entries.
const RESOURCE: &str = "resource/";

pub(crate) fn add(app: &App, asked: StudyAdd) -> Result<StudyWritten, ApiError> {
    let session = Session {
        date: match &asked.date {
            Some(text) => app.date(text)?,
            None => app.today(),
        },
        minutes: asked.minutes,
        on: asked.on.as_deref().filter(|on| !on.trim().is_empty()).map(|on| app.studied_on(on.trim())).transpose()?,
        note: trimmed(asked.note),
        parts: asked.parts.unwrap_or_default(),
    };
    write(app, uuid::Uuid::now_v7().to_string(), session, "said-studied")
}

fn trimmed(text: Option<String>) -> Option<String> {
    text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty())
}

/// Checks a session and records it.
pub(super) fn write(app: &App, id: String, session: Session, said: &str) -> Result<StudyWritten, ApiError> {
    let text = &app.text;
    if session.date > app.today() {
        return Err(bad_session(app, "session-in-the-future"));
    }
    session.check().map_err(|fault| {
        bad_session(
            app,
            match fault {
                SessionFault::Minutes => "session-minutes",
                SessionFault::Note => "session-note",
                SessionFault::Parts => "session-parts",
                SessionFault::Nothing => "session-nothing",
            },
        )
    })?;
    for part in &session.parts {
        app.part(part)?;
    }
    let duration = format::duration(text, session.minutes);
    let (title, _) = app.with_state(|state| app.studied_title(state, &session));
    let on = session.on.clone();
    let written = app.commit(Change::Studied(journal::Studied { id: id.clone(), session }))?;
    Ok(StudyWritten {
        entry: written.entry.to_string(),
        said: text.with(said, args![duration = duration, title = title]),
        session: id,
        // The session is durable: what cannot be said beside it is not said.
        rate_again: on.and_then(|on| app.topic_studied(&on)).and_then(|topic| rate_again(app, &topic).ok().flatten()),
    })
}

fn bad_session(app: &App, why: &str) -> ApiError {
    refuse(&app.text, ErrorCode::BadSession, args![why = app.text.get(why)])
}

/// What to say once the planned hours of a topic's current step are behind.
pub(crate) fn rate_again(app: &App, topic: &TopicId) -> Result<Option<RateAgain>, ApiError> {
    let standing = app.standing(None)?;
    let question = Question { competence: Some(topic.competence.clone()), clause: None, minutes: None, limit: usize::MAX };
    let steps = app.advise(&standing, &question)?.steps;
    let Some(step) = steps.iter().find(|step| step.id.topic == *topic && step.rate_again) else { return Ok(None) };
    let items: Vec<ItemId> = step.lifts.iter().map(|lift| lift.item.clone()).collect();
    let words = app.text.with(
        "rate-again",
        args![
            logged = format::duration(&app.text, step.logged),
            planned = format::duration(&app.text, step.planned),
            items = format::item_run(&items)
        ],
    );
    let first = items.first().map(ItemId::local).unwrap_or_default();
    Ok(Some(RateAgain { topic: topic.to_string(), competence: topic.competence.to_string(), first, words }))
}

pub(crate) fn revise(app: &App, asked: StudyRevise) -> Result<StudyWritten, ApiError> {
    let known = app.with_state(|state| state.sessions().into_iter().find(|l| l.id == asked.session).map(|l| l.session.clone()));
    let mut session = known.ok_or_else(|| app.unknown(&asked.session, "expected-session"))?;
    if let Some(on) = asked.on {
        session.on = on.map(|on| app.studied_on(&on)).transpose()?;
    }
    if let Some(date) = &asked.date {
        session.date = app.date(date)?;
    }
    if let Some(note) = asked.note {
        session.note = trimmed(note);
    }
    session.minutes = asked.minutes.unwrap_or(session.minutes);
    session.parts = asked.parts.unwrap_or(session.parts);
    write(app, asked.session, session, "said-study-revised")
}

pub(crate) fn withdraw(app: &App, asked: StudyWithdraw) -> Result<Written, ApiError> {
    let known = app.with_state(|state| state.sessions().into_iter().find(|l| l.id == asked.session).map(|l| l.session.minutes));
    let minutes = known.ok_or_else(|| app.unknown(&asked.session, "expected-session"))?;
    let written = app.commit(Change::StudyWithdrawn(Withdrawn { id: asked.session, reason: app.words(asked.reason)? }))?;
    let said = app.text.with("said-study-withdrawn", args![duration = format::duration(&app.text, minutes)]);
    Ok(Written { entry: written.entry.to_string(), said })
}

pub(crate) fn mark_read(app: &App, asked: ReadMark) -> Result<Written, ApiError> {
    let mut parts = asked.parts;
    parts.sort();
    parts.dedup();
    for part in &parts {
        app.part(part)?;
    }
    if parts.is_empty() {
        return Err(bad_session(app, "session-parts"));
    }
    let count = parts.len();
    let written = app.commit(Change::Read(Read { parts, done: asked.done, date: app.today() }))?;
    let said = app.text.with(if asked.done { "said-read" } else { "said-unread" }, args![count = count]);
    Ok(Written { entry: written.entry.to_string(), said })
}

impl App {
    /// What time was spent on, in full: a topic, an item or a resource.
    pub(crate) fn studied_on(&self, given: &str) -> Result<String, ApiError> {
        let framework = &self.catalogue.framework;
        let short = given.strip_prefix(framework.id.as_str()).and_then(|g| g.strip_prefix('/')).unwrap_or(given);
        if let Some(topic) = short.parse::<TopicId>().ok().filter(|id| framework.topics.iter().any(|t| t.id == *id)) {
            return Ok(format!("{}/{topic}", framework.id));
        }
        if let Ok(Target::Item(item)) = self.target(short) {
            return Ok(Target::Item(item).in_full(&framework.id));
        }
        if let Some(id) = given.strip_prefix(OWN)
            && self.with_state(|state| state.own_topics_ever().any(|(known, _)| known == id))
        {
            return Ok(given.to_owned());
        }
        let resource = short.strip_prefix(RESOURCE).unwrap_or(short);
        match self.catalogue.resources.iter().find(|r| r.id == resource) {
            Some(resource) => Ok(format!("{RESOURCE}{}", resource.id)),
            None => Err(self.unknown(given, "expected-studied")),
        }
    }

    /// A part of a resource by its id: `nist-sp-800-30/1`.
    pub(crate) fn part(&self, id: &str) -> Result<(&Resource, &Part), ApiError> {
        let found = id.rsplit_once('/').and_then(|(resource, at)| {
            let resource = self.catalogue.resources.iter().find(|r| r.id == resource)?;
            let part = at.parse::<usize>().ok()?.checked_sub(1).and_then(|at| resource.parts.get(at))?;
            Some((resource, part))
        });
        found.ok_or_else(|| self.unknown(id, "expected-part"))
    }

    /// Title and competence of what a session was spent on; the note's first words for anything else. The state is handed in,
    /// for whoever asks has it open.
    pub(crate) fn studied_title(&self, state: &State, session: &Session) -> (String, String) {
        let framework = &self.catalogue.framework;
        let Some(on) = &session.on else {
            let note = session.note.as_deref().unwrap_or_default().lines().next().unwrap_or_default();
            let short: String = note.chars().take(60).collect();
            return (short, String::new());
        };
        if let Some(topic) = self.topic_in_full(on).and_then(|id| framework.topics.iter().find(|t| t.id == id)) {
            return (topic.title.clone(), topic.id.competence.to_string());
        }
        if let Some((_, own)) = on.strip_prefix(OWN).and_then(|id| state.own_topics_ever().find(|(known, _)| *known == id)) {
            return (own.title.clone(), own.competence.to_string());
        }
        let short = crate::describe::short(on);
        if let Some(item) = short.parse::<ItemId>().ok().and_then(|id| framework.item(&id)) {
            return (item.id.to_string(), item.id.competence.to_string());
        }
        let resource = self.catalogue.resources.iter().find(|r| Some(r.id.as_str()) == on.strip_prefix(RESOURCE));
        (resource.map_or_else(|| short.to_owned(), |r| r.title.clone()), String::new())
    }

    /// What a session is on, as a request names it.
    pub(crate) fn studied_short(&self, on: &str) -> String {
        let framework = &self.catalogue.framework.id;
        on.strip_prefix(framework.as_str())
            .and_then(|on| on.strip_prefix('/'))
            .or_else(|| on.strip_prefix(RESOURCE))
            .unwrap_or(on)
            .to_owned()
    }
}

pub(crate) fn log(app: &App, asked: StudyLogAsk) -> Result<StudyLog, ApiError> {
    let from = asked.from.as_deref().map(|text| app.date(text)).transpose()?;
    let competence = asked.competence.as_deref().map(|n| app.competence(n).map(|c| c.number.to_string())).transpose()?;
    let text = &app.text;
    app.with_state(|state| {
        let mut rows: Vec<SessionRow> = state.sessions().iter().map(|logged| session_row(app, state, logged)).collect();
        rows.retain(|row| from.is_none_or(|from| row.date >= from.to_string()));
        rows.retain(|row| competence.as_ref().is_none_or(|number| row.competence == *number));
        rows.reverse();
        let mut per_day: BTreeMap<NaiveDate, u32> = BTreeMap::new();
        let mut per_month: BTreeMap<String, u32> = BTreeMap::new();
        let mut per_competence: BTreeMap<String, u32> = BTreeMap::new();
        for row in &rows {
            if let Ok(date) = row.date.parse::<NaiveDate>() {
                *per_day.entry(date).or_default() += row.minutes;
            }
            *per_month.entry(row.date[..7].to_owned()).or_default() += row.minutes;
            if !row.competence.is_empty() {
                *per_competence.entry(row.competence.clone()).or_default() += row.minutes;
            }
        }
        let time = |id: String, title: String, minutes: u32| TimeRow { id, title, minutes, duration: format::duration(text, minutes) };
        let mut competences: Vec<TimeRow> = per_competence
            .into_iter()
            .map(|(number, minutes)| {
                let title = app.competence(&number).map(|c| c.short.clone()).unwrap_or_default();
                time(number, title, minutes)
            })
            .collect();
        competences.sort_by_key(|row| std::cmp::Reverse(row.minutes));
        Ok(StudyLog {
            line: line(app, &rows),
            weeks: weeks(&per_day, app.today(), WEEKS)
                .into_iter()
                .map(|week| week.into_iter().map(|day| calendar_day(app, day)).collect())
                .collect(),
            months: per_month.into_iter().rev().map(|(month, minutes)| time(month.clone(), month_title(app, &month), minutes)).collect(),
            competences,
            choices: choices(app, state),
            sessions: rows,
        })
    })
}

fn line(app: &App, rows: &[SessionRow]) -> String {
    let Some(first) = rows.last().and_then(|row| row.date.parse::<NaiveDate>().ok()) else { return String::new() };
    let minutes = rows.iter().fold(0u32, |sum, row| sum.saturating_add(row.minutes));
    let since = format::day_from(&app.text, first, app.today());
    app.text.with("study-line", args![duration = format::duration(&app.text, minutes), count = rows.len(), since = since])
}

fn calendar_day(app: &App, day: pathfolio_core::study::Day) -> CalendarDay {
    let date = format::weekday(&app.text, day.date);
    let said = match day.minutes {
        0 => app.text.with("calendar-nothing", args![date = date]),
        minutes => app.text.with("calendar-day", args![date = date, duration = format::duration(&app.text, minutes)]),
    };
    CalendarDay { date: day.date.to_string(), minutes: day.minutes, step: day.step, said }
}

fn month_title(app: &App, month: &str) -> String {
    let first = format!("{month}-01").parse::<NaiveDate>();
    first.map_or_else(
        |_| month.to_owned(),
        |d| app.text.with("date-month", args![month = app.text.get(&format!("month-{}", d.month())), year = d.year().to_string()]),
    )
}

fn session_row(app: &App, state: &State, logged: &Logged<'_>) -> SessionRow {
    let session = logged.session;
    let (title, competence) = app.studied_title(state, session);
    let part =
        |id: &String| app.part(id).map(|(resource, part)| format!("{}: {}", resource.title, part.what)).unwrap_or_else(|_| id.clone());
    SessionRow {
        id: logged.id.to_owned(),
        date: session.date.to_string(),
        minutes: session.minutes,
        duration: format::duration(&app.text, session.minutes),
        on: session.on.as_deref().map(|on| app.studied_short(on)),
        title,
        competence,
        note: session.note.clone(),
        parts: session.parts.iter().map(part).collect(),
    }
}

fn choices(app: &App, state: &State) -> Vec<StudyChoice> {
    let part = |resource: &Resource, part: &Part| {
        let id = part_id(resource, part);
        PartChoice { done: state.read_on(&id).is_some(), id, what: part.what.clone() }
    };
    let topics = app.catalogue.framework.topics.iter().map(|topic| StudyChoice {
        id: topic.id.to_string(),
        title: topic.title.clone(),
        competence: topic.id.competence.to_string(),
        parts: Vec::new(),
    });
    let resources = app.catalogue.resources.iter().map(|resource| StudyChoice {
        id: resource.id.clone(),
        title: resource.title.clone(),
        competence: String::new(),
        parts: resource.parts.iter().map(|p| part(resource, p)).collect(),
    });
    let own = state.own_topics().filter(|(_, own)| !own.done).map(|(id, own)| StudyChoice {
        id: format!("{OWN}{id}"),
        title: own.title.clone(),
        competence: own.competence.to_string(),
        parts: Vec::new(),
    });
    own.chain(topics).chain(resources).collect()
}
