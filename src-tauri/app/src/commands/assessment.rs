//! Rating items and aspects.

use crate::app::{App, HOLDER};
use crate::refuse::{refuse, refuse_what};
use crate::text::args;
use crate::wire::{ApiError, Assess, ErrorCode, LevelDto, LevelScale, Nothing, Written};
use pathfolio_core::framework::Target;
use pathfolio_core::journal::{Change, Rated, TargetRating};
use std::collections::BTreeMap;

/// The highest level.
const HIGHEST: u8 = 5;

pub(crate) fn levels(app: &App, _: Nothing) -> Result<LevelScale, ApiError> {
    let level = |level: u8| LevelDto {
        level,
        name: app.text.get(&format!("level-{level}")),
        knowledge: app.text.get(&format!("level-{level}.knowledge")),
        skill: app.text.get(&format!("level-{level}.skill")),
    };
    Ok(LevelScale { levels: (0..=HIGHEST).map(level).collect() })
}

/// Records ratings as one entry. Raising an item's own rating needs a reason or a piece of evidence; rating an aspect that has rated items needs
/// the word that they are meant to go, and then sends them back to follow the aspect.
pub(crate) fn assess(app: &App, asked: Assess) -> Result<Written, ApiError> {
    let date = match &asked.date {
        Some(text) => app.date(text)?,
        None => app.today(),
    };
    let mut ratings: BTreeMap<Target, TargetRating> = BTreeMap::new();
    let framework = &app.catalogue.framework;
    for row in &asked.ratings {
        let target = app.target(&row.target)?;
        let level = u8::try_from(row.level).ok().filter(|level| *level <= HIGHEST);
        let level = level.ok_or_else(|| refuse_what(&app.text, ErrorCode::BadLevel, row.level.to_string()))?;
        let reason = app.words(row.reason.clone())?;
        let known = app.with_state(|state| state.rating(HOLDER, &target.in_full(&framework.id))).and_then(|r| r.level);
        let evidence = row.evidence.as_deref().map(str::trim).filter(|e| !e.is_empty()).map(|e| piece(app, e)).transpose()?;
        if let (Target::Item(_), Some(from)) = (&target, known)
            && level > from
            && reason.is_none()
            && evidence.is_none()
        {
            return Err(refuse(&app.text, ErrorCode::ReasonNeeded, args![target = target.to_string(), from = from, to = level]));
        }
        let rating = TargetRating { target: target.in_full(&framework.id), level: Some(level), reason, evidence };
        ratings.insert(target, rating);
    }
    if ratings.is_empty() {
        return Err(refuse_what(&app.text, ErrorCode::BadRequest, app.text.get("no-ratings")));
    }
    for target in ratings.keys().cloned().collect::<Vec<_>>() {
        let covered = covered_ratings(app, &target);
        let replaced: Vec<Target> = covered.into_iter().filter(|item| !ratings.contains_key(item)).collect();
        if replaced.is_empty() {
            continue;
        }
        if asked.replace_items != Some(true) {
            let items = replaced.iter().map(Target::to_string).collect::<Vec<_>>().join(", ");
            let args = args![target = target.to_string(), count = replaced.len(), items = items];
            return Err(refuse(&app.text, ErrorCode::WouldReplace, args));
        }
        for item in replaced {
            let cleared = TargetRating { target: item.in_full(&framework.id), level: None, reason: None, evidence: None };
            ratings.insert(item, cleared);
        }
    }
    let change = Change::Rated(Rated { ratings: ratings.into_values().collect(), date });
    let said = said(app, &asked);
    let written = app.commit(change)?;
    Ok(Written { entry: written.entry.to_string(), said })
}

/// The id of the piece that a rating names.
fn piece(app: &App, named: &str) -> Result<String, ApiError> {
    let found = app.with_state(|state| state.piece(named).map(|kept| (kept.id.to_owned(), kept.number, kept.withdrawn.is_some())));
    let (id, number, withdrawn) = found.ok_or_else(|| app.unknown(named, "expected-evidence"))?;
    if withdrawn {
        return Err(app.withdrawn_already(&number));
    }
    Ok(id)
}

/// The items of an aspect that have a rating of their own.
fn covered_ratings(app: &App, target: &Target) -> Vec<Target> {
    let Target::Aspect(number, kind) = target else { return Vec::new() };
    let Some(competence) = app.catalogue.framework.competence(number) else { return Vec::new() };
    let items = competence.items_of(*kind).map(|item| Target::Item(item.id.clone()));
    app.with_state(|state| items.filter(|t| state.rating(HOLDER, &t.in_full(&app.catalogue.framework.id)).is_some()).collect())
}

fn said(app: &App, asked: &Assess) -> String {
    match &asked.ratings[..] {
        [one] => app.text.with("said-rated-one", args![target = crate::describe::short(&one.target), level = one.level]),
        many => app.text.with("said-rated-many", args![count = many.len()]),
    }
}
