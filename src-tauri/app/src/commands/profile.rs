//! Who the person is, what they aim at, what they can spare; and what first answers would give.

use crate::app::App;
use crate::commands::backgrounds::assumed_rows;
use crate::figures::figure;
use crate::format;
use crate::refuse::refuse_what;
use crate::standing::Standing;
use crate::text::args;
use crate::wire::*;
use chrono::NaiveDate;
use pathfolio_core::assessment::Levels;
use pathfolio_core::charts::{Column, Rated, StaveSize, standing};
use pathfolio_core::evidence::TITLE_CAP;
use pathfolio_core::framework::{ItemKind, Role};
use pathfolio_core::journal::{Change, Edit, ProfileChange};
use pathfolio_core::planner::{Availability, Question, study};
use pathfolio_core::profile::{Assumed, Deadline, Hours, Profile, Purpose};
use pathfolio_core::unseen;

pub(crate) fn role_list(app: &App, _: Nothing) -> Result<RoleList, ApiError> {
    let current = app.standing(None)?.role.id;
    let numbers = |levels: &std::collections::BTreeMap<_, u8>| {
        levels.iter().map(|(n, l): (&pathfolio_core::framework::CompetenceNumber, _)| (n.to_string(), *l)).collect()
    };
    let role = |role: &Role| RoleDto {
        id: role.id.clone(),
        title: role.title.clone(),
        summary: role.summary.clone(),
        stance: serde_json::to_value(role.stance).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default(),
        targets: numbers(&role.targets),
        importance: numbers(&role.importance),
        edited: app.catalogue.role(&role.id) != Some(role),
        current: role.id == current,
    };
    let roles: Vec<Role> = app.with_state(|state| app.catalogue.roles.iter().map(|role| app.edited(role.clone(), state)).collect());
    Ok(RoleList { roles: roles.iter().map(role).collect() })
}

pub(crate) fn role_set(app: &App, asked: RoleSet) -> Result<Written, ApiError> {
    let mut change = ProfileChange::default();
    let mut title = None;
    change.role = match asked.role {
        None => Edit::Keep,
        Some(None) => Edit::Clear,
        Some(Some(id)) => {
            let role = app.role(&id)?;
            let full = format!("{}/{}", app.catalogue.framework.id, role.id);
            title = Some(role.title);
            Edit::Set(full)
        }
    };
    change.name = edit(asked.name.map(|name| name.map(|n| n.trim().to_owned()).filter(|n| !n.is_empty())), |name| line(app, name))?;
    change.hours = edit(asked.hours_per_week, |text| app.hours(&text))?;
    let purpose = asked.purpose.as_deref().map(|p| app.purpose(p)).transpose()?;
    change.deadline = match asked.deadline {
        None if purpose.is_some() => {
            let set = app.with_state(|state| state.profile()).deadline;
            let date = set.ok_or_else(|| refuse_what(&app.text, ErrorCode::BadRequest, app.text.get("purpose-without-date")))?.date;
            Edit::Set(Deadline { date, purpose: purpose.unwrap_or(Purpose::Other) })
        }
        None => Edit::Keep,
        Some(None) => Edit::Clear,
        Some(Some(text)) => Edit::Set(Deadline { date: app.date(&text)?, purpose: purpose.unwrap_or(Purpose::Other) }),
    };
    if let Some(backgrounds) = &asked.backgrounds {
        let assumed = app.assumed_from(backgrounds, asked.levels.as_ref().unwrap_or(&Default::default()))?;
        change.assumed = if assumed == Assumed::default() { Edit::Clear } else { Edit::Set(assumed) };
    }
    let written = app.commit(Change::Profile(change))?;
    let said = match title {
        Some(title) => app.text.with("said-role", args![role = title]),
        None => app.text.get("said-profile"),
    };
    Ok(Written { entry: written.entry.to_string(), said })
}

/// A name as it is printed: one line of it.
fn line(app: &App, name: String) -> Result<String, ApiError> {
    let fits = name.chars().count() <= TITLE_CAP && unseen::is_clean_line(&name);
    if fits { Ok(name) } else { Err(refuse_what(&app.text, ErrorCode::BadRequest, app.text.get("name-unseen"))) }
}

fn edit<A, B>(asked: Option<Option<A>>, read: impl FnOnce(A) -> Result<B, ApiError>) -> Result<Edit<B>, ApiError> {
    Ok(match asked {
        None => Edit::Keep,
        Some(None) => Edit::Clear,
        Some(Some(value)) => Edit::Set(read(value)?),
    })
}

/// The profile as it crosses the door.
pub(crate) fn profile_dto(app: &App, profile: &Profile) -> ProfileDto {
    let days = |minutes: &[u32; 7]| {
        let named = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().zip(minutes);
        named.filter(|(_, m)| **m > 0).map(|(d, m)| ((*d).to_owned(), *m)).collect()
    };
    ProfileDto {
        name: profile.name.clone(),
        role: profile.role.as_deref().map(|id| crate::describe::short(id).to_owned()),
        role_title: app.role_of(profile).title,
        week_minutes: profile.hours.map(|h| h.minutes_per_week()),
        weekday_minutes: match &profile.hours {
            Some(Hours::Days(minutes)) => Some(days(minutes)),
            _ => None,
        },
        deadline: profile.deadline.map(|d| DeadlineDto {
            date: d.date.to_string(),
            purpose: serde_json::to_value(d.purpose).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default(),
        }),
    }
}

/// Quarter hours from today to the day before the date, days off left out; `None` without hours or date.
pub(crate) fn quarter_hours_to(profile: &Profile, today: NaiveDate) -> Option<u32> {
    let (hours, deadline) = (profile.hours?, profile.deadline?);
    let time = Availability { hours, off: profile.days_off.clone().unwrap_or_default() };
    Some(time.quarter_hours(today, deadline.date))
}

pub(crate) fn first_run(app: &App, asked: FirstRunAsk) -> Result<FirstRunPreview, ApiError> {
    let text = &app.text;
    let standing = app.standing(asked.role.as_deref().filter(|r| !r.is_empty()))?;
    let today = app.today();
    let hours_asked = asked.hours_per_week.as_deref().map(str::trim).filter(|h| !h.is_empty());
    let hours = hours_asked.and_then(|h| app.hours(h).ok()).filter(|h| h.minutes_per_week() > 0);
    let hours_hint = match (hours_asked, hours) {
        (_, Some(hours)) => text.with("first-hours", args![hours = format::duration(text, hours.minutes_per_week())]),
        (Some(given), None) if app.hours(given).is_err() => text.get("first-hours-bad"),
        _ => text.get("first-hours-none"),
    };
    let date_asked = asked.deadline.as_deref().map(str::trim).filter(|d| !d.is_empty());
    let date = date_asked.and_then(|d| app.date(d).ok());
    let profile = Profile { hours, deadline: date.map(|date| Deadline { date, purpose: Purpose::Other }), ..Profile::default() };
    let standing = match &asked.backgrounds {
        Some(backgrounds) => {
            let profile = Profile { assumed: Some(app.assumed_from(backgrounds, &asked.levels.unwrap_or_default())?), ..profile };
            let levels = app.with_state(|state| app.levels_of(state, &profile));
            Standing { profile, levels, ..standing }
        }
        None => Standing { profile, ..standing },
    };
    let path = app.path(&standing)?;
    let advice = app.advise_on(&path, &standing, &Question { competence: None, clause: None, minutes: None, limit: 3 });
    let hours_of = |quarters: u32| format::duration(text, quarters * 15);
    let date_hint = match (date_asked, date) {
        (None, _) => text.get("first-date-none"),
        (Some(_), None) => text.get("first-date-bad"),
        (_, Some(date)) if date <= today => text.get("first-date-past"),
        (_, Some(date)) => {
            let weeks = (date - today).num_days() as usize / 7;
            let weeks = text.with("first-weeks", args![weeks = weeks, text = format::number(text, weeks)]);
            match &advice.plan {
                Some(plan) => {
                    let args = args![weeks = weeks, all = hours_of(plan.to_deadline), reserve = hours_of(plan.reserve)];
                    text.with("first-date-hours", args)
                }
                None => text.with("first-date-alone", args![weeks = weeks]),
            }
        }
    };
    let begins_with = advice.steps.iter().take(3).map(|step| app.step_brief(step)).collect();
    let span = match (&advice.plan, date) {
        (Some(plan), Some(date)) => {
            text.with("first-span", args![hours = hours_of(plan.capacity), date = format::day_from(text, date, today)])
        }
        _ => text.get("first-span-open"),
    };
    let quarter_hours: u32 = path.units().iter().map(|u| u.hours).sum();
    let total = text.with(
        "first-total",
        args![competences = app.catalogue.framework.competences.len(), hours = format::duration(text, quarter_hours * 15 / 60 * 60)],
    );
    let cells = app.catalogue.framework.competences.iter().map(|c| mini_cell(app, c, &standing.role, &standing.levels)).collect();
    let role_hint = standing.role.summary.clone();
    let said = match asked.backgrounds {
        Some(_) => standing.profile.assumed.clone(),
        None => app.with_state(|state| state.profile()).assumed,
    };
    let assumed = assumed_rows(app, &said.unwrap_or_default());
    Ok(FirstRunPreview { hours_hint, date_hint, role_hint, cells, begins_with, span, total, assumed })
}

fn mini_cell(app: &App, competence: &pathfolio_core::framework::Competence, role: &Role, levels: &Levels) -> MiniCell {
    let column = |kind: ItemKind| {
        let assumed = || levels.assumed_by_half(competence, kind).map_or(Rated::NotAssessed, Rated::Assumed);
        let level = levels.reached_by_half(competence, kind).map_or_else(assumed, Rated::Own);
        let target = pathfolio_core::assessment::item_target(role, &competence.number, kind);
        Column::new(level, Some(target))
    };
    let stave = standing(&[column(ItemKind::Knowledge)], &[column(ItemKind::Skill)], StaveSize::FIRST_RUN);
    MiniCell {
        number: competence.number.to_string(),
        group: competence.group.clone(),
        stave: figure(&stave, app.competence_alt(competence, role, levels)),
    }
}

/// Whether a target of the role asks for more than study can give.
pub(crate) fn needs_work(role: &Role, competence: &pathfolio_core::framework::CompetenceNumber) -> bool {
    [ItemKind::Knowledge, ItemKind::Skill].into_iter().any(|kind| study::needs_work(role, competence, kind))
}
