//! The map of competences and one competence, whole.

use crate::app::{App, HOLDER};
use crate::figures::figure;
use crate::format;
use crate::reasons::Asked;
use crate::standing::Standing;
use crate::text::args;
use crate::wire::*;
use pathfolio_core::assessment::{Levels, Origin, Readiness, item_target};
use pathfolio_core::charts::{Column, LyingSize, Rated, StaveSize, Texture, bar, lying, trend};
use pathfolio_core::framework::{Competence, Item, ItemId, ItemKind, Role, Target};
use pathfolio_core::planner::{Path, Question};

/// Width of a readiness bar in the window, in pixels.
const BAR: u32 = 150;

pub(crate) fn map(app: &App, _: Nothing) -> Result<CompetenceMap, ApiError> {
    let standing = app.standing(None)?;
    let framework = &app.catalogue.framework;
    Ok(CompetenceMap {
        readiness: app.readiness_dto(&app.readiness_of_all(&standing)),
        groups: framework.groups.iter().map(|g| GroupDto { number: g.number.clone(), title: g.title.clone() }).collect(),
        cells: framework.competences.iter().map(|c| cell(app, &standing, c)).collect(),
    })
}

fn cell(app: &App, standing: &Standing, competence: &Competence) -> CellDto {
    let Standing { role, levels, .. } = standing;
    let counted = standing.readiness(app, competence.items.iter().map(|i| &i.id));
    let [knowledge, skill] = [ItemKind::Knowledge, ItemKind::Skill].map(|kind| columns(competence, kind, role, levels));
    let stave = pathfolio_core::charts::standing(&knowledge, &skill, StaveSize::map(competence.items.len()));
    CellDto {
        number: competence.number.to_string(),
        group: competence.group.clone(),
        short: competence.short.clone(),
        title: competence.title.clone(),
        knowledge: levels.reached_by_half(competence, ItemKind::Knowledge),
        skill: levels.reached_by_half(competence, ItemKind::Skill),
        target: role.targets.get(&competence.number).copied().unwrap_or(0),
        importance: role.importance.get(&competence.number).copied().unwrap_or(0),
        at_target: counted.at_target,
        items: counted.items,
        evidence: standing.behind.count(competence.items.iter().map(|i| &i.id)) as u32,
        assumed: competence.items.iter().any(|i| levels.assumed(&i.id).is_some()),
        stave: figure(&stave, app.competence_alt(competence, role, levels)),
    }
}

/// One column an item of a kind.
pub(crate) fn columns(competence: &Competence, kind: ItemKind, role: &Role, levels: &Levels) -> Vec<Column> {
    let target = item_target(role, &competence.number, kind);
    competence.items_of(kind).map(|item| Column::new(rated(levels, &item.id), Some(target))).collect()
}

/// How an item stands, as a mark.
pub(crate) fn rated(levels: &Levels, item: &ItemId) -> Rated {
    let assumed = || levels.assumed(item).map_or(Rated::NotAssessed, Rated::Assumed);
    levels.level(item).map_or_else(assumed, Rated::Own)
}

pub(crate) fn detail(app: &App, asked: CompetenceAsk) -> Result<CompetenceDetail, ApiError> {
    let competence = app.competence(&asked.number)?;
    let standing = app.standing(None)?;
    let role = &standing.role;
    let target = role.targets.get(&competence.number).copied().unwrap_or(0);
    let counted = standing.readiness(app, competence.items.iter().map(|i| &i.id));
    let question = Question { competence: Some(competence.number.clone()), clause: None, minutes: None, limit: usize::MAX };
    let path = app.path(&standing)?;
    let advice = app.advise_on(&path, &standing, &question);
    let steps: Vec<StepDto> = advice.steps.iter().map(|s| app.step(s, &standing, None, Asked::Competence)).collect();
    let no_steps = match (steps.is_empty(), super::profile::needs_work(role, &competence.number)) {
        (false, _) => String::new(),
        (true, true) => app.text.with("competence-needs-work", args![target = target]),
        (true, false) => app.text.get("competence-no-steps"),
    };
    let quick = |kind| {
        let aspect = Target::Aspect(competence.number.clone(), kind).in_full(&app.catalogue.framework.id);
        app.with_state(|state| state.rating(HOLDER, &aspect)).and_then(|r| r.level)
    };
    Ok(CompetenceDetail {
        number: competence.number.to_string(),
        title: competence.title.clone(),
        short: competence.short.clone(),
        outcome: competence.outcome.clone(),
        target,
        importance: role.importance.get(&competence.number).copied().unwrap_or(0),
        clauses: app.clauses_line(competence),
        readiness: app.readiness_dto(&counted),
        knowledge_rating: quick(ItemKind::Knowledge),
        skill_rating: quick(ItemKind::Skill),
        items: competence.items.iter().map(|i| item(app, &standing, i)).collect(),
        steps,
        topics: topics(app, &path, competence),
        history: history(app, competence),
        no_steps,
    })
}

fn item(app: &App, standing: &Standing, item: &Item) -> ItemDto {
    let target = item_target(&standing.role, &item.id.competence, item.id.kind);
    let level = standing.levels.level(&item.id);
    let stave = lying(Column::new(rated(&standing.levels, &item.id), Some(target)), LyingSize::LIST);
    let topic = app.catalogue.framework.study_topic(&item.id);
    let framework = &app.catalogue.framework.id;
    let target_in_full = Target::Item(item.id.clone()).in_full(framework);
    let given = app.with_state(|state| state.history(&target_in_full));
    let levels: Vec<Option<u8>> = given.iter().map(|rating| rating.level).collect();
    let only = [item.id.clone()];
    let reading = pathfolio_core::framework::reading(&app.catalogue.resources, &only);
    ItemDto {
        id: item.id.to_string(),
        local: item.id.local(),
        kind: match item.id.kind {
            ItemKind::Knowledge => "knowledge",
            ItemKind::Skill => "skill",
        }
        .to_owned(),
        text: item.text.clone(),
        parts: item.parts.clone(),
        level,
        assumed: standing.levels.assumed(&item.id),
        from: match standing.levels.origin(&item.id) {
            Some(Origin::Item) => "item",
            Some(Origin::Twin) => "twin",
            Some(Origin::Aspect) => "aspect",
            None => "none",
        }
        .to_owned(),
        target,
        also_counts_in: app.catalogue.framework.twin(&item.id).map(ToString::to_string),
        hint: app.hint(item, standing),
        questions: super::teaching::questions(app, &item.id),
        topic: topic.map(|t| TopicRef { id: t.id.to_string(), title: t.title.clone() }),
        reading: reading.into_iter().map(|(resource, part)| super::teaching::read(app, &only, resource, part)).collect(),
        note: app.with_state(|state| state.note(&target_in_full).map(str::to_owned)),
        evidence: app.behind_item(standing, &item.id),
        history: given.iter().rev().map(|rating| history_row(app, rating)).collect(),
        trend: figure(&trend(&levels), app.text.with("alt-trend", args![item = item.id.to_string(), count = levels.len()])),
        stave: figure(&stave, app.item_alt(item, standing)),
    }
}

fn topics(app: &App, path: &Path, competence: &Competence) -> Vec<TopicDto> {
    let rows = app.catalogue.framework.topics_of(&competence.number).map(|topic| {
        let minutes = path.units().iter().filter(|u| u.step.topic == topic.id).map(|u| u.hours * 15).sum();
        TopicDto {
            id: topic.id.to_string(),
            title: topic.title.clone(),
            items: format::item_run(&topic.items),
            minutes_left: minutes,
            duration: if minutes == 0 { String::new() } else { format::duration(&app.text, minutes) },
        }
    });
    rows.collect()
}

/// Ratings of the competence's items and aspects, newest first.
fn history(app: &App, competence: &Competence) -> Vec<HistoryRow> {
    let framework = &app.catalogue.framework.id;
    let items = competence.items.iter().map(|i| Target::Item(i.id.clone()));
    let aspects = [ItemKind::Knowledge, ItemKind::Skill].map(|k| Target::Aspect(competence.number.clone(), k));
    let targets: Vec<Target> = items.chain(aspects).collect();
    let mut ratings: Vec<_> = app.with_state(|state| targets.iter().flat_map(|t| state.history(&t.in_full(framework))).collect());
    ratings.sort_by(|a, b| b.order.cmp(&a.order).then_with(|| a.target.cmp(&b.target)));
    ratings.iter().map(|rating| history_row(app, rating)).collect()
}

/// A rating as the history shows it.
fn history_row(app: &App, rating: &pathfolio_core::journal::Rating) -> HistoryRow {
    let piece = |id: &String| app.with_state(|state| state.piece(id).map(|kept| kept.number));
    HistoryRow {
        target: within(app, &rating.target),
        level: rating.level,
        date: rating.date.to_string(),
        reason: rating.reason.clone(),
        evidence: rating.evidence.as_ref().and_then(piece),
    }
}

/// A rating's target as it is named on its competence's own page: "K4", "All skill".
fn within(app: &App, target: &str) -> String {
    match crate::describe::short(target).parse::<Target>() {
        Ok(Target::Item(item)) => item.local(),
        Ok(Target::Aspect(_, ItemKind::Knowledge)) => app.text.get("all-knowledge"),
        Ok(Target::Aspect(_, ItemKind::Skill)) => app.text.get("all-skill"),
        Err(_) => target.to_owned(),
    }
}

impl App {
    /// Readiness over all items.
    pub(crate) fn readiness_of_all(&self, standing: &Standing) -> Readiness {
        standing.readiness(self, self.catalogue.framework.items().map(|i| &i.id))
    }

    pub(crate) fn readiness_dto(&self, counted: &Readiness) -> ReadinessDto {
        let drawn = |texture, part: u32, of: u32| {
            let alt = self.text.with("alt-share", args![part = part, of = of]);
            figure(&bar(texture, part, of, BAR), alt)
        };
        ReadinessDto {
            of: counted.items,
            level: counted.at_target,
            demonstrated: counted.demonstrated,
            confirmed: counted.confirmed,
            not_assessed: counted.not_assessed,
            level_bar: figure(
                &bar(Texture::Level, counted.level.part, counted.level.of, BAR),
                self.text.with("alt-share", args![part = counted.at_target, of = counted.items]),
            ),
            demonstrated_bar: figure(
                &bar(Texture::Demonstrated, counted.demonstrated_share.part, counted.demonstrated_share.of, BAR),
                self.text.with("alt-share", args![part = counted.demonstrated, of = counted.items]),
            ),
            confirmed_bar: drawn(Texture::Confirmed, counted.confirmed, counted.items),
        }
    }

    /// An item's stave in words.
    pub(crate) fn item_alt(&self, item: &Item, standing: &Standing) -> String {
        let target = item_target(&standing.role, &item.id.competence, item.id.kind);
        let not_assessed = || self.text.get("alt-not-assessed");
        let assumed = || standing.levels.assumed(&item.id).map(|l| self.text.with("alt-assumed", args![level = l]));
        let level = standing.levels.level(&item.id).map(|l| self.text.with("alt-level", args![level = l]));
        let level = level.or_else(assumed).unwrap_or_else(not_assessed);
        self.text.with("alt-item", args![item = item.id.to_string(), level = level, target = target])
    }

    /// A competence's stave in words.
    pub(crate) fn competence_alt(&self, competence: &Competence, role: &Role, levels: &Levels) -> String {
        let level = |kind| levels.reached_by_half(competence, kind).map_or_else(|| self.text.get("alt-not-assessed"), |l| l.to_string());
        let target = role.targets.get(&competence.number).copied().unwrap_or(0);
        self.text.with(
            "alt-stave",
            args![
                number = competence.number.to_string(),
                title = competence.short.clone(),
                knowledge = level(ItemKind::Knowledge),
                skill = level(ItemKind::Skill),
                target = target
            ],
        )
    }

    /// "ISO/IEC 27001 clause 9.2": what 27021 states of a competence, in the newest edition's numbers; empty when nothing.
    pub(crate) fn clauses_line(&self, competence: &Competence) -> String {
        let Some(newest) = self.catalogue.clauses.editions.last() else { return String::new() };
        let mut clauses = std::collections::BTreeSet::new();
        for item in &competence.items {
            let stated = self.catalogue.clauses_of_item(&item.id, &newest.id).into_iter();
            clauses.extend(stated.filter(|(_, s)| *s != pathfolio_core::framework::LinkSource::Suggested).map(|(c, _)| c));
        }
        let numbers: Vec<String> = clauses.into_iter().map(|c| c.number).collect();
        match numbers.len() {
            0 => String::new(),
            count => self.text.with("clause-refs", args![count = count, list = self.text.list(&numbers)]),
        }
    }
}
