//! The catalogue as programs read it, and the check of content files.

use crate::app::App;
use crate::content;
use crate::refuse::{from_io, refuse, refuse_what};
use crate::text::args;
use crate::wire::*;
use pathfolio_core::framework::{Catalogue, Competence, Item, ItemId, LinkSource};
use std::collections::BTreeMap;

/// Longest framework file that is read, in bytes.
const MAX_BYTES: u64 = 8 << 20;

pub(crate) fn show(app: &App, asked: FrameworkAsk) -> Result<FrameworkShow, ApiError> {
    let framework = &app.catalogue.framework;
    let competences: Vec<&Competence> = match &asked.number {
        Some(number) => vec![app.competence(number)?],
        None => framework.competences.iter().collect(),
    };
    Ok(FrameworkShow {
        id: framework.id.clone(),
        title: framework.title.clone(),
        revision: framework.revision,
        competences: competences.into_iter().map(|c| competence(app, c)).collect(),
    })
}

fn competence(app: &App, competence: &Competence) -> CompetenceShow {
    let catalogue = &app.catalogue;
    let ids: Vec<&ItemId> = competence.items.iter().map(|i| &i.id).collect();
    CompetenceShow {
        number: competence.number.to_string(),
        title: competence.title.clone(),
        short: competence.short.clone(),
        category: competence.category.clone(),
        outcome: competence.outcome.clone(),
        clauses: clauses(catalogue, &ids),
        items: competence.items.iter().map(|i| item(app, i)).collect(),
        topics: catalogue
            .framework
            .topics_of(&competence.number)
            .map(|t| TopicShow {
                id: t.id.to_string(),
                title: t.title.clone(),
                items: t.items.iter().map(ToString::to_string).collect(),
                why: t.why.clone(),
            })
            .collect(),
    }
}

fn item(app: &App, item: &Item) -> ItemShow {
    let catalogue = &app.catalogue;
    ItemShow {
        id: item.id.to_string(),
        kind: match item.id.kind {
            pathfolio_core::framework::ItemKind::Knowledge => "knowledge",
            pathfolio_core::framework::ItemKind::Skill => "skill",
        }
        .to_owned(),
        text: item.text.clone(),
        parts: item.parts.clone(),
        size: item.size.as_str().to_owned(),
        alias_of: catalogue.framework.alias_of(&item.id).map(ToString::to_string),
        clauses: clauses(catalogue, &[&item.id]),
        hint: item.hint.doing.clone(),
        hint_evaluating: item.hint.evaluating.clone(),
        questions: super::teaching::questions(app, &item.id),
    }
}

/// The clauses that any of the items is linked to, both editions, each with its strongest source.
fn clauses(catalogue: &Catalogue, items: &[&ItemId]) -> Vec<ClauseRef> {
    let mut best = BTreeMap::new();
    for link in catalogue.framework.links.iter().filter(|l| items.iter().any(|i| l.items.contains(i))) {
        let entry = best.entry(link.clause.clone()).or_insert(link.source);
        *entry = (*entry).min(link.source);
    }
    best.into_iter().map(|(clause, source)| ClauseRef { id: clause.to_string(), source: source_name(source).to_owned() }).collect()
}

/// The source as programs read it.
pub(crate) fn source_name(source: LinkSource) -> &'static str {
    match source {
        LinkSource::Standard => "standard",
        LinkSource::Mapped => "mapped",
        LinkSource::Suggested => "suggested",
    }
}

/// Checks the shipped content, or a file put in the place of the shipped one of the same name.
pub(crate) fn check(app: &App, asked: FrameworkCheckAsk) -> Result<FrameworkCheck, ApiError> {
    let (catalogue, issues) = match asked.file {
        None => content::shipped(),
        Some(id) => {
            let path = app.staged(&id).ok_or_else(|| refuse_what(&app.text, ErrorCode::BadRequest, id))?;
            let size = std::fs::metadata(&path).map_err(|e| from_io(&app.text, "reading", &path, &e))?.len();
            let file = path.display().to_string();
            let bad = |what: String| refuse(&app.text, ErrorCode::BadFramework, args![file = file.clone(), what = what]);
            if size > MAX_BYTES {
                return Err(bad(format!("{size} bytes, more than {MAX_BYTES}")));
            }
            let bytes = std::fs::read(&path).map_err(|e| from_io(&app.text, "reading", &path, &e))?;
            let words = String::from_utf8(bytes).map_err(|e| bad(format!("byte {} is no UTF-8", e.utf8_error().valid_up_to())))?;
            content::shipped_with(file, words)
        }
    };
    Ok(FrameworkCheck {
        competences: catalogue.framework.competences.len() as u32,
        items: catalogue.framework.items().count() as u32,
        topics: catalogue.framework.topics.len() as u32,
        issues: issues.into_iter().map(|i| IssueDto { file: i.file, line: i.line as u32, what: i.what }).collect(),
    })
}
