//! Settings of this device, the role editor, and hours per step.

use crate::app::App;
use crate::commands::wishes::aside_rows;
use crate::format;
use crate::refuse::refuse_what;
use crate::text::{Text, args};
use crate::wire::*;
use pathfolio_core::journal::{Change, Edit, ProfileChange};
use pathfolio_core::planner::StepHours;
use pathfolio_core::profile::{CompetenceEdit, RoleEdit};

/// The themes there are.
const THEMES: [&str; 3] = ["system", "light", "dark"];

pub(crate) fn settings(app: &App, _: Nothing) -> Result<SettingsDto, ApiError> {
    let (entries, files, bytes, hours) = app.with_state(|state| {
        let mut files = std::collections::BTreeMap::new();
        for kept in state.evidence() {
            files.extend(kept.piece.files.iter().map(|file| (file.sha256, file.bytes)));
        }
        (state.len(), files.len(), files.values().sum::<u64>(), state.profile().step_hours.unwrap_or_default())
    });
    let held = match files {
        0 => app.text.with("held-entries", args![entries = entries]),
        _ => app.text.with("held-all", args![entries = entries, files = files, size = format::size(&app.text, bytes)]),
    };
    Ok(SettingsDto {
        data_dir: app.places.data.display().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        held,
        backup: app.backup_state(),
        prefs: prefs_dto(app),
        languages: Text::languages().map(|(id, name)| LanguageDto { id: id.to_owned(), name: name.to_owned() }).collect(),
        step_hours: step_hours_rows(app, hours),
        aside: aside_rows(app),
    })
}

/// This device's choices as they cross the door.
pub(crate) fn prefs_dto(app: &App) -> PrefsDto {
    let prefs = app.prefs();
    PrefsDto { theme: prefs.theme.clone(), language: app.text.language(), single_keys: prefs.single_keys }
}

pub(crate) fn set_prefs(app: &App, asked: PrefsSet) -> Result<SettingsDto, ApiError> {
    let refused = |what: &str| refuse_what(&app.text, ErrorCode::BadRequest, app.text.with("pref-unknown", args![what = what]));
    if let Some(theme) = asked.theme.as_deref().filter(|theme| !THEMES.contains(theme)) {
        return Err(refused(theme));
    }
    if let Some(language) = asked.language.as_deref().filter(|language| !Text::languages().any(|(id, _)| id == *language)) {
        return Err(refused(language));
    }
    {
        let mut prefs = app.prefs();
        let mut changed = prefs.clone();
        changed.theme = asked.theme.unwrap_or(changed.theme);
        changed.language = asked.language.unwrap_or(changed.language);
        changed.single_keys = asked.single_keys.unwrap_or(changed.single_keys);
        changed.write(&app.places.data, &app.text)?;
        app.text.speak(&changed.language);
        *prefs = changed;
    }
    settings(app, Nothing {})
}

/// The five kinds of step with their quarter hours.
fn steps(hours: StepHours) -> [(&'static str, u16); 5] {
    [("k1", hours.k1), ("k2", hours.k2), ("k3", hours.k3), ("s02", hours.s02), ("s12", hours.s12)]
}

fn step_hours_rows(app: &App, hours: StepHours) -> Vec<StepHoursRow> {
    let rows = steps(hours).into_iter().zip(steps(StepHours::default()));
    rows.map(|((id, quarters), (_, usual))| StepHoursRow {
        id: id.to_owned(),
        title: app.text.get(&format!("step-hours-{id}")),
        minutes: u32::from(quarters) * 15,
        usual: u32::from(usual) * 15,
    })
    .collect()
}

pub(crate) fn set_step_hours(app: &App, asked: StepHoursSet) -> Result<Written, ApiError> {
    let refused = |what: &str| refuse_what(&app.text, ErrorCode::BadRequest, app.text.with("step-hours-bad", args![what = what]));
    let mut hours =
        if asked.reset == Some(true) { StepHours::default() } else { app.with_state(|s| s.profile()).step_hours.unwrap_or_default() };
    for (id, minutes) in asked.minutes.unwrap_or_default() {
        let quarters = u16::try_from(minutes / 15).ok().filter(|_| minutes % 15 == 0).ok_or_else(|| refused(&minutes.to_string()))?;
        match id.as_str() {
            "k1" => hours.k1 = quarters,
            "k2" => hours.k2 = quarters,
            "k3" => hours.k3 = quarters,
            "s02" => hours.s02 = quarters,
            "s12" => hours.s12 = quarters,
            other => return Err(refused(other)),
        }
    }
    hours.check().map_err(|fault| refused(&(u32::from(fault.quarters) * 15).to_string()))?;
    let step_hours = if hours == StepHours::default() { Edit::Clear } else { Edit::Set(hours) };
    let written = app.commit(Change::Profile(ProfileChange { step_hours, ..ProfileChange::default() }))?;
    Ok(Written { entry: written.entry.to_string(), said: app.text.get("said-step-hours") })
}

pub(crate) fn role_show(app: &App, asked: RoleAsk) -> Result<RoleEditor, ApiError> {
    let edited = app.standing(asked.role.as_deref())?.role;
    let shipped = app.role(&edited.id)?;
    let of = |levels: &std::collections::BTreeMap<_, u8>, number| levels.get(number).copied().unwrap_or(0);
    let rows: Vec<RoleRow> = app
        .catalogue
        .framework
        .competences
        .iter()
        .map(|c| RoleRow {
            number: c.number.to_string(),
            title: c.short.clone(),
            target: of(&edited.targets, &c.number),
            importance: of(&edited.importance, &c.number),
            usual_target: of(&shipped.targets, &c.number),
            usual_importance: of(&shipped.importance, &c.number),
        })
        .collect();
    let differs = edited != shipped;
    Ok(RoleEditor { role: edited.id, title: edited.title, rows, edited: differs })
}

pub(crate) fn role_edit(app: &App, asked: RoleEditAsk) -> Result<Written, ApiError> {
    let role = app.standing(asked.role.as_deref())?.role;
    let reset = asked.reset == Some(true);
    let mut competences = Vec::new();
    for edit in asked.competences.unwrap_or_default() {
        let number = app.competence(&edit.number)?.number.clone();
        if let Some(target) = edit.target.filter(|target| *target > 5) {
            return Err(refuse_what(&app.text, ErrorCode::BadLevel, target.to_string()));
        }
        if let Some(importance) = edit.importance.filter(|importance| !(1..=9).contains(importance)) {
            let what = app.text.with("importance-bad", args![what = importance]);
            return Err(refuse_what(&app.text, ErrorCode::BadRequest, what));
        }
        competences.push(CompetenceEdit { number, target: edit.target, importance: edit.importance });
    }
    if competences.is_empty() && !reset {
        return Err(refuse_what(&app.text, ErrorCode::BadRequest, app.text.get("role-edit-empty")));
    }
    let full = format!("{}/{}", app.catalogue.framework.id, role.id);
    let written = app.commit(Change::RoleEdited(RoleEdit { role: full, reset, competences }))?;
    let said = if reset { "said-role-reset" } else { "said-role-edited" };
    Ok(Written { entry: written.entry.to_string(), said: app.text.with(said, args![role = role.title]) })
}
