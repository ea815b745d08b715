//! What a person says about single topics and items: a note, "later", "not for me", and taking it up again.

use crate::app::App;
use crate::refuse::refuse_what;
use crate::text::args;
use crate::wire::*;
use pathfolio_core::framework::{Target, Topic, TopicId};
use pathfolio_core::journal::{Aside, Change, Noted, SetAside};
use pathfolio_core::study::is_note;

impl App {
    /// The topic of that id, short or in full.
    pub(crate) fn topic(&self, id: &str) -> Result<&Topic, ApiError> {
        let framework = &self.catalogue.framework;
        let short = id.strip_prefix(framework.id.as_str()).and_then(|id| id.strip_prefix('/')).unwrap_or(id);
        let known = short.parse::<TopicId>().ok().and_then(|id| framework.topics.iter().find(|topic| topic.id == id));
        known.ok_or_else(|| self.unknown(id, "expected-topic"))
    }

    /// Words that a person gives for a reason or a note; none where they are empty.
    pub(crate) fn words(&self, text: Option<String>) -> Result<Option<String>, ApiError> {
        let text = text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty());
        match &text {
            Some(given) if !is_note(given) => Err(refuse_what(&self.text, ErrorCode::BadRequest, self.text.get("session-note"))),
            _ => Ok(text),
        }
    }
}

pub(crate) fn note(app: &App, asked: NoteSet) -> Result<Written, ApiError> {
    let framework = &app.catalogue.framework.id;
    let target = match app.topic(&asked.target) {
        Ok(topic) => format!("{framework}/{}", topic.id),
        Err(_) => match app.target(&asked.target)? {
            Target::Item(item) => Target::Item(item).in_full(framework),
            Target::Aspect(..) => return Err(app.unknown(&asked.target, "expected-noted")),
        },
    };
    let text = app.words(asked.text)?;
    let said = if text.is_some() { "said-noted" } else { "said-note-gone" };
    let short = app.studied_short(&target);
    let written = app.commit(Change::Noted(Noted { target, text }))?;
    Ok(Written { entry: written.entry.to_string(), said: app.text.with(said, args![target = short]) })
}

pub(crate) fn set_aside(app: &App, asked: SetAsideAsk) -> Result<Written, ApiError> {
    let topic = app.topic(&asked.topic)?;
    let until = asked.until.as_deref().map(|text| app.date(text)).transpose()?;
    if until.is_some_and(|until| until <= app.today()) {
        let message = app.text.get("aside-needs-a-later-day");
        return Err(ApiError { message, ..refuse_what(&app.text, ErrorCode::BadDate, "") });
    }
    let aside = Some(Aside { until, reason: app.words(asked.reason)? });
    let full = format!("{}/{}", app.catalogue.framework.id, topic.id);
    let written = app.commit(Change::SetAside(SetAside { topic: full, aside }))?;
    let said = match until {
        Some(until) => app
            .text
            .with("said-snoozed", args![title = topic.title.as_str(), date = crate::format::day_from(&app.text, until, app.today())]),
        None => app.text.with("said-not-relevant", args![title = topic.title.as_str()]),
    };
    Ok(Written { entry: written.entry.to_string(), said })
}

pub(crate) fn take_up(app: &App, asked: TopicAsk) -> Result<Written, ApiError> {
    let topic = app.topic(&asked.topic)?;
    let full = format!("{}/{}", app.catalogue.framework.id, topic.id);
    let written = app.commit(Change::SetAside(SetAside { topic: full, aside: None }))?;
    Ok(Written { entry: written.entry.to_string(), said: app.text.with("said-taken-up", args![title = topic.title.as_str()]) })
}

/// What is set aside today, in the catalogue's order.
pub(crate) fn aside_rows(app: &App) -> Vec<AsideRow> {
    let today = app.today();
    app.with_state(|state| {
        let mut rows: Vec<(TopicId, AsideRow)> = state
            .aside()
            .filter(|(_, aside)| aside.until.is_none_or(|until| until > today))
            .filter_map(|(full, aside)| {
                let id = app.topic_in_full(full)?;
                let title = app.topic(full).map(|t| t.title.clone()).unwrap_or_default();
                let until = aside.until.map(|day| day.to_string());
                Some((id.clone(), AsideRow { topic: id.to_string(), title, until, reason: aside.reason.clone() }))
            })
            .collect();
        rows.sort_by(|a, b| a.0.cmp(&b.0));
        rows.into_iter().map(|(_, row)| row).collect()
    })
}
