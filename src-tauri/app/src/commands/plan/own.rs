//! Topics of the person's own, and the days off.

use crate::app::App;
use crate::asked::hours_in_minutes;
use crate::format;
use crate::refuse::{refuse, refuse_what};
use crate::text::args;
use crate::wire::*;
use pathfolio_core::journal::{Change, Edit, OwnTopic, ProfileChange};
use pathfolio_core::planner::days::MOST_OFF;
use pathfolio_core::planner::own::OwnFault;
use pathfolio_core::planner::{DaysOff, Own};

/// What time is logged on, in front of an own topic's id.
pub(crate) const OWN: &str = "own/";

impl App {
    /// The topic of that id, if the person has it.
    pub(crate) fn own_topic(&self, id: &str) -> Option<Own> {
        self.with_state(|state| state.own_topics().find(|(known, _)| *known == id).map(|(_, own)| own.clone()))
    }
}

pub(super) fn list(app: &App) -> Vec<OwnTopicDto> {
    app.with_state(|state| {
        let logged = |on: &str| state.sessions().iter().filter(|l| l.session.on.as_deref() == Some(on)).map(|l| l.session.minutes).sum();
        let mut rows: Vec<OwnTopicDto> = state
            .own_topics()
            .map(|(id, own)| OwnTopicDto {
                id: id.to_owned(),
                on: format!("{OWN}{id}"),
                topic: own.topic(id).to_string(),
                title: own.title.clone(),
                competence: own.competence.to_string(),
                minutes: 15 * own.quarters,
                duration: format::duration(&app.text, 15 * own.quarters),
                logged: logged(&format!("{OWN}{id}")),
                importance: own.importance,
                done: own.done,
            })
            .collect();
        rows.sort_by(|a, b| (a.done, &a.title).cmp(&(b.done, &b.title)));
        rows
    })
}

pub(crate) fn set(app: &App, asked: OwnTopicSet) -> Result<Written, ApiError> {
    let known = asked.id.as_ref().map(|id| known(app, id)).transpose()?;
    let refused = |why: &str| refuse(&app.text, ErrorCode::BadOwnTopic, args![why = app.text.get(why)]);
    let competence = asked.competence.as_deref().map(|number| app.competence(number).map(|c| c.number.clone())).transpose()?;
    let read = |text: &str| hours_in_minutes(text).map(|minutes| minutes.div_ceil(15)).ok_or_else(|| refused("own-needs-hours"));
    let quarters = asked.hours.as_deref().map(read).transpose()?;
    let own = Own {
        title: asked.title.map(|title| title.trim().to_owned()).or(known.as_ref().map(|own| own.title.clone())).unwrap_or_default(),
        competence: competence.or(known.as_ref().map(|own| own.competence.clone())).ok_or_else(|| refused("own-needs-competence"))?,
        quarters: quarters.or(known.as_ref().map(|own| own.quarters)).ok_or_else(|| refused("own-needs-hours"))?,
        importance: asked.importance.unwrap_or(known.as_ref().and_then(|own| own.importance)),
        done: asked.done.unwrap_or(known.as_ref().is_some_and(|own| own.done)),
    };
    own.check().map_err(|fault| {
        refused(match fault {
            OwnFault::Title => "own-needs-title",
            OwnFault::Quarters(_) => "own-needs-hours",
            OwnFault::Importance(_) => "own-importance",
        })
    })?;
    let said = match (&known, own.done) {
        (None, _) => "said-own-added",
        (Some(known), true) if !known.done => "said-own-done",
        _ => "said-own-changed",
    };
    let said = app.text.with(said, args![title = own.title.as_str()]);
    let id = asked.id.unwrap_or_else(|| uuid::Uuid::now_v7().to_string());
    let written = app.commit(Change::OwnTopic(OwnTopic { id, topic: Some(own) }))?;
    Ok(Written { entry: written.entry.to_string(), said })
}

pub(crate) fn remove(app: &App, asked: OwnTopicAsk) -> Result<Written, ApiError> {
    let own = known(app, &asked.id)?;
    let written = app.commit(Change::OwnTopic(OwnTopic { id: asked.id, topic: None }))?;
    Ok(Written { entry: written.entry.to_string(), said: app.text.with("said-own-removed", args![title = own.title.as_str()]) })
}

fn known(app: &App, id: &str) -> Result<Own, ApiError> {
    app.own_topic(id).ok_or_else(|| app.unknown(id, "expected-own-topic"))
}

pub(crate) fn set_days_off(app: &App, asked: DaysOffSet) -> Result<Written, ApiError> {
    let refused = |why: &str| ApiError { message: app.text.get(why), ..refuse_what(&app.text, ErrorCode::BadDate, "") };
    if asked.days.len() > MOST_OFF {
        return Err(refused("days-off-many"));
    }
    let mut days = Vec::new();
    for row in &asked.days {
        let off = DaysOff { from: app.date(&row.from)?, to: app.date(&row.to)? };
        off.check().map_err(|_| refused("days-off-order"))?;
        days.push(off);
    }
    days.sort_by_key(|off| (off.from, off.to));
    days.dedup();
    let count = days.len();
    let change = if days.is_empty() { Edit::Clear } else { Edit::Set(days) };
    let written = app.commit(Change::Profile(ProfileChange { days_off: change, ..ProfileChange::default() }))?;
    Ok(Written { entry: written.entry.to_string(), said: app.text.with("said-days-off", args![count = count]) })
}
