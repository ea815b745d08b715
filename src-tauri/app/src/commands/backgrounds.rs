//! "What have you done, what do you hold?": what it lets one assume, and which role a job advert is nearest to.

use crate::app::App;
use crate::refuse::{refuse, refuse_what};
use crate::text::args;
use crate::wire::*;
use pathfolio_core::framework::{Background, BackgroundKind, Competence, CompetenceNumber, ItemKind, Target};
use pathfolio_core::journal::{Change, Edit, ProfileChange};
use pathfolio_core::profile::{Assumed, AssumedLevel, backgrounds::assumed};
use std::collections::BTreeMap;

/// Roles named for an advert.
const NEAR: usize = 3;

pub(crate) fn list(app: &App, _: Nothing) -> Result<Backgrounds, ApiError> {
    let said = app.with_state(|state| state.profile()).assumed.unwrap_or_default();
    let row = |background: &Background| BackgroundDto {
        id: background.id.clone(),
        kind: match background.kind {
            BackgroundKind::Role => "role",
            BackgroundKind::Certificate => "certificate",
        }
        .to_owned(),
        title: background.title.clone(),
        why: background.why.clone(),
        covers: covers(app, background),
        chosen: said.backgrounds.contains(&background.id),
    };
    let mut backgrounds: Vec<BackgroundDto> = app.catalogue.backgrounds.iter().map(row).collect();
    backgrounds.sort_by_key(|row| row.kind == "certificate");
    let mut levels = assumed_rows(app, &said);
    levels.retain(|row| [row.knowledge, row.skill, row.usual_knowledge, row.usual_skill].iter().any(|level| *level > 0));
    Ok(Backgrounds { backgrounds, levels })
}

/// "6.5.3, 6.1.3", or how many where they are more than three.
fn covers(app: &App, background: &Background) -> String {
    let numbers: Vec<&str> = background.assumed.keys().map(CompetenceNumber::as_str).collect();
    if numbers.len() <= 3 { numbers.join(", ") } else { app.text.with("covers-many", args![count = numbers.len()]) }
}

/// All 24 competences with what is assumed of each, and what of it the ticked backgrounds give by themselves.
pub(crate) fn assumed_rows(app: &App, said: &Assumed) -> Vec<AssumedRow> {
    let framework = &app.catalogue.framework;
    let level = |number: &CompetenceNumber, kind| {
        let full = Target::Aspect(number.clone(), kind).in_full(&framework.id);
        said.levels.iter().find(|row| row.target == full).map_or(0, |row| row.level)
    };
    let given = assumed(app.catalogue.backgrounds.iter().filter(|b| said.backgrounds.contains(&b.id)));
    let usual = |number: &CompetenceNumber, kind| given.get(&(number.clone(), kind)).copied().unwrap_or(0);
    let row = |c: &Competence| AssumedRow {
        number: c.number.to_string(),
        title: c.short.clone(),
        knowledge: level(&c.number, ItemKind::Knowledge),
        skill: level(&c.number, ItemKind::Skill),
        usual_knowledge: usual(&c.number, ItemKind::Knowledge),
        usual_skill: usual(&c.number, ItemKind::Skill),
    };
    framework.competences.iter().map(row).collect()
}

impl App {
    /// What these backgrounds let one assume, with levels set by hand on top.
    pub(crate) fn assumed_from(&self, chosen: &[String], by_hand: &BTreeMap<String, u8>) -> Result<Assumed, ApiError> {
        let framework = &self.catalogue.framework;
        let mut backgrounds: Vec<&Background> = Vec::new();
        for id in chosen {
            let found = self.catalogue.backgrounds.iter().find(|b| b.id == *id);
            backgrounds.push(found.ok_or_else(|| self.unknown(id, "expected-background"))?);
        }
        let mut levels: BTreeMap<Target, u8> =
            assumed(backgrounds.iter().copied()).into_iter().map(|((number, kind), level)| (Target::Aspect(number, kind), level)).collect();
        for (target, level) in by_hand {
            let target = self.target(target)?;
            if *level > 5 {
                return Err(refuse_what(&self.text, ErrorCode::BadLevel, level.to_string()));
            }
            levels.insert(target, *level);
        }
        let rows = levels.into_iter().filter(|(_, level)| *level > 0);
        Ok(Assumed {
            backgrounds: backgrounds.iter().map(|b| b.id.clone()).collect(),
            levels: rows.map(|(target, level)| AssumedLevel { target: target.in_full(&framework.id), level }).collect(),
        })
    }
}

pub(crate) fn assume(app: &App, asked: Assume) -> Result<Written, ApiError> {
    let said = app.assumed_from(&asked.backgrounds, &asked.levels.unwrap_or_default())?;
    let count = said.levels.len();
    let assumed = if said == Assumed::default() { Edit::Clear } else { Edit::Set(said) };
    let written = app.commit(Change::Profile(ProfileChange { assumed, ..ProfileChange::default() }))?;
    Ok(Written { entry: written.entry.to_string(), said: app.text.with("said-assumed", args![count = count]) })
}

pub(crate) fn nearest(app: &App, asked: AdvertAsk) -> Result<NearestRoles, ApiError> {
    if asked.advert.trim().is_empty() {
        return Err(refuse(&app.text, ErrorCode::BadRequest, args![what = app.text.get("advert-empty")]));
    }
    let roles: Vec<NearRole> = app
        .matching()
        .roles
        .nearest(&asked.advert, NEAR)
        .into_iter()
        .filter_map(|near| {
            let role = app.catalogue.role(&near.role)?;
            Some(NearRole { id: role.id.clone(), title: role.title.clone(), matched: near.words.join(", ") })
        })
        .collect();
    let words = match roles.first() {
        Some(first) => app.text.with("advert-nearest", args![role = first.title.as_str(), words = first.matched.as_str()]),
        None => app.text.get("advert-nothing"),
    };
    Ok(NearestRoles { roles, words })
}
