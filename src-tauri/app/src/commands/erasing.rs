//! Taking away for ever what was said of something.

use crate::app::App;
use crate::refuse::{from_store, refuse_what};
use crate::text::args;
use crate::wire::*;
use pathfolio_core::journal::{Change, Edit, Erasable, Hash, ProfileChange};
use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

/// What is asked for, with what it is called.
fn found(app: &App, asked: &EraseAsk) -> Result<(Erasable, String, Vec<Hash>), ApiError> {
    let id = asked.id.clone().unwrap_or_default();
    let (what, title) = match asked.what.as_str() {
        "evidence" => {
            let piece = app.with_state(|state| state.piece(&id).map(|kept| (kept.id.to_owned(), kept.piece.title.clone())));
            let (id, title) = piece.ok_or_else(|| app.unknown(&id, "expected-evidence"))?;
            (Erasable::Evidence(id), title)
        }
        "session" => (Erasable::Session(id), app.text.get("erase-session")),
        "note" => {
            let target = app.studied_on(&id)?;
            let short = app.studied_short(&target).to_owned();
            (Erasable::Note(target), app.text.with("erase-note", args![target = short]))
        }
        "own-topic" => (Erasable::OwnTopic(id), app.text.get("erase-own-topic")),
        "name" => (Erasable::Name, app.text.get("erase-name")),
        other => return Err(refuse_what(&app.text, ErrorCode::BadRequest, other)),
    };
    let entries = app.with_state(|state| state.entries_of(&what));
    if entries.is_empty() {
        return Err(app.unknown(asked.id.as_deref().unwrap_or("name"), "expected-erasable"));
    }
    Ok((what, title, entries))
}

pub(crate) fn preview(app: &App, asked: EraseAsk) -> Result<ErasePreview, ApiError> {
    let (what, title, entries) = found(app, &asked)?;
    let files = only_named_by(app, &what);
    let mut words = vec![app.text.with("erase-of", args![what = title, count = entries.len()])];
    if files > 0 {
        words.push(app.text.with("erase-files", args![count = files]));
    }
    words.push(app.text.get("erase-aside"));
    words.push(app.text.with("erase-backups", args![folder = app.backup_folder().display().to_string()]));
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(ErasePreview { entries: count(entries.len()), files: count(files), words })
}

/// How many kept files nothing else names.
fn only_named_by(app: &App, what: &Erasable) -> usize {
    let Erasable::Evidence(id) = what else { return 0 };
    app.with_state(|state| {
        let of = |id: &str| {
            state
                .revisions(id)
                .iter()
                .filter_map(|said| said.piece)
                .flat_map(|piece| &piece.files)
                .map(|file| file.sha256)
                .collect::<BTreeSet<_>>()
        };
        let others: BTreeSet<Hash> = state.evidence().iter().filter(|kept| kept.id != id).flat_map(|kept| of(kept.id)).collect();
        of(id).difference(&others).count()
    })
}

pub(crate) fn erase(app: &App, asked: EraseAsk) -> Result<Written, ApiError> {
    let (what, title, entries) = found(app, &asked)?;
    if what == Erasable::Name {
        say_again(app)?;
    }
    let at = app.clock().now();
    let mut session = app.session();
    app.erasures.fetch_add(1, Ordering::Relaxed);
    let store = session.store().ok_or_else(|| refuse_what(&app.text, ErrorCode::ReadOnly, "erase"))?;
    let (entry, done) = store.erase(entries.clone(), crate::app::HOLDER, at).map_err(|error| from_store(&app.text, &error))?;
    session.look_for_lost();
    let said = if done { "said-erased" } else { "said-erased-later" };
    Ok(Written { entry: entry.hash().to_string(), said: app.text.with(said, args![what = title, count = entries.len()]) })
}

/// What stands beside the name in the entries that go is said once more, without it.
fn say_again(app: &App) -> Result<(), ApiError> {
    fn set<T>(value: Option<T>) -> Edit<T> {
        value.map_or(Edit::Keep, Edit::Set)
    }
    let profile = app.with_state(|state| state.profile());
    let again = ProfileChange {
        name: Edit::Keep,
        role: set(profile.role),
        hours: set(profile.hours),
        deadline: set(profile.deadline),
        assumed: set(profile.assumed),
        step_hours: set(profile.step_hours),
        days_off: set(profile.days_off),
    };
    if again != ProfileChange::default() {
        app.commit(Change::Profile(again))?;
    }
    Ok(())
}
