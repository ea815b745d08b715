//! Entries and findings in a few words: for the toast, the foot of the window and the command line.

use crate::app::App;
use crate::text::args;
use crate::wire::FindingDto;
use pathfolio_core::journal::{Change, Edit, State, Undoable};
use pathfolio_store::{Done, Finding};

/// The id as a person reads it: without the framework in front.
pub(crate) fn short(id: &str) -> &str {
    id.rsplit_once('/').map_or(id, |(_, short)| short)
}

/// What an entry changed, as it stands after "Undo: ".
pub(crate) fn undoable(app: &App, state: &State, undoable: &Undoable) -> String {
    undoable.change.as_ref().map_or_else(|| app.text.get("undo-unknown"), |c| change(app, state, c))
}

/// What a change says. The state is handed in, for whoever asks has it open.
pub(crate) fn change(app: &App, state: &State, change: &Change) -> String {
    let text = &app.text;
    match change {
        Change::Profile(profile) => match &profile.role {
            Edit::Set(role) => {
                let title = app.role(role).map_or_else(|_| short(role).to_owned(), |r| r.title);
                text.with("undo-role", args![role = title])
            }
            _ if profile.assumed != Edit::Keep && profile.hours == Edit::Keep && profile.deadline == Edit::Keep => text.get("undo-assumed"),
            _ if profile.days_off != Edit::Keep && profile.hours == Edit::Keep => text.get("undo-days-off"),
            _ if profile.step_hours != Edit::Keep => text.get("undo-step-hours"),
            _ if profile.name != Edit::Keep && profile.hours == Edit::Keep && profile.deadline == Edit::Keep => text.get("undo-name"),
            _ => text.get("undo-profile"),
        },
        Change::Rated(rated) => match &rated.ratings[..] {
            [one] => match one.level {
                Some(level) => text.with("undo-rated-one", args![target = short(&one.target), level = level]),
                None => text.with("undo-rated-cleared", args![target = short(&one.target)]),
            },
            many => text.with("undo-rated-many", args![count = many.iter().filter(|r| r.level.is_some()).count()]),
        },
        Change::RoleEdited(edit) => {
            let title = app.role(short(&edit.role)).map_or_else(|_| short(&edit.role).to_owned(), |r| r.title);
            text.with("undo-role-edited", args![role = title])
        }
        Change::Evidence(described) => text.with("undo-evidence", args![title = described.piece.title.as_str()]),
        Change::EvidenceWithdrawn(withdrawn) => {
            let title = state.revisions(&withdrawn.id).iter().rev().find_map(|r| r.piece.map(|p| p.title.clone())).unwrap_or_default();
            text.with("undo-evidence-withdrawn", args![title = title])
        }
        Change::Studied(studied) => {
            let (title, _) = app.studied_title(state, &studied.session);
            text.with("undo-studied", args![duration = crate::format::duration(text, studied.session.minutes), title = title])
        }
        Change::StudyWithdrawn(_) => text.get("undo-study-withdrawn"),
        Change::Read(read) => text.with("undo-read", args![count = read.parts.len()]),
        Change::Noted(noted) => text.with("undo-noted", args![target = app.studied_short(&noted.target)]),
        Change::SetAside(set) => {
            let title = app.topic(&set.topic).map_or_else(|_| short(&set.topic).to_owned(), |t| t.title.clone());
            text.with("undo-set-aside", args![title = title])
        }
        Change::PlanAccepted(accepted) => text.with("undo-plan", args![count = accepted.steps.len()]),
        Change::Recalled(recalled) => text.with("undo-recalled", args![item = short(&recalled.item)]),
        Change::OwnTopic(own) => match &own.topic {
            Some(topic) => text.with("undo-own-topic", args![title = topic.title.as_str()]),
            None => text.get("undo-own-topic-gone"),
        },
        Change::Undone { .. } | Change::Erased(_) | Change::Blank(_) | Change::Unknown(_) => text.get("undo-unknown"),
    }
}

/// What opening or checking the record found.
pub(crate) fn finding(app: &App, finding: &Finding) -> String {
    let [what, done] = finding_words(app, finding);
    app.text.with("finding", args![what = what, place = finding.where_.clone(), done = done])
}

/// A finding with what the person should do now.
pub(crate) fn finding_row(app: &App, finding: &Finding) -> FindingDto {
    let [what, done] = finding_words(app, finding);
    let name = |code: serde_json::Result<serde_json::Value>| code.ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    let of_what = format!("now-{}", name(serde_json::to_value(finding.what)));
    let of_done = format!("now-{}", name(serde_json::to_value(finding.done)));
    let next = match finding.done {
        Done::Nothing | Done::Lost => app.text.maybe(&of_what, &[]).or_else(|| app.text.maybe(&of_done, &[])),
        _ => app.text.maybe(&of_done, &[]),
    };
    FindingDto { what, place: finding.where_.clone(), done, next: next.unwrap_or_default() }
}

/// What was found and what was done about it, each in words.
pub(crate) fn finding_words(app: &App, finding: &Finding) -> [String; 2] {
    let name = |code: serde_json::Result<serde_json::Value>| code.ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    let what = app.text.with(&format!("found-{}", name(serde_json::to_value(finding.what))), args![count = finding.count]);
    let done = format!("done-{}", name(serde_json::to_value(finding.done)));
    let done = match &finding.kept {
        Some(kept) => app.text.maybe(&format!("{done}-in"), args![kept = kept.clone()]).unwrap_or_else(|| app.text.get(&done)),
        None => app.text.get(&done),
    };
    [what, done]
}
