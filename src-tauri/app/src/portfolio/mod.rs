//! Freezes what a portfolio says: the person's standing and the catalogue, resolved into words, ready for the page.

mod evidence;
mod study;

use crate::app::App;
use crate::commands::competences::{columns, rated};
use crate::commands::profile::needs_work;
use crate::format;
use crate::refuse::refuse_what;
use crate::standing::Standing;
use crate::text::args;
use crate::wire::{ApiError, ErrorCode};
use chrono::NaiveTime;
use pathfolio_core::assessment::{Readiness, item_target};
use pathfolio_core::charts::{Column, Rated};
use pathfolio_core::evidence::Label;
use pathfolio_core::framework::{Competence, CompetenceNumber, ItemId, ItemKind, LinkSource, Stance};
use pathfolio_core::journal::State;
use pathfolio_portfolio::Words;
use pathfolio_portfolio::model::{self as print, Model, Paper};
use std::collections::{BTreeMap, BTreeSet};

/// What a print holds.
pub(crate) struct Choice {
    pub(crate) paper: Paper,
    /// The highest label printed in full.
    pub(crate) label: Label,
    /// The competences it covers; all where none were chosen.
    pub(crate) chosen: Option<BTreeSet<CompetenceNumber>>,
}

/// What the record holds beside ratings, resolved for the page.
struct Recorded {
    pieces: Vec<print::Piece>,
    left_out: print::LeftOut,
    study: print::StudyLog,
    /// Per competence the numbers of the pieces that are told in full.
    best: BTreeMap<CompetenceNumber, Vec<String>>,
}

/// One moment of the record: what a print says of standing, evidence and study, and the fingerprint of exactly that.
struct Moment {
    standing: Standing,
    fingerprint: String,
    /// Whether it is the sample's record.
    sample: bool,
    recorded: Recorded,
}

impl Choice {
    pub(crate) fn holds(&self, number: &CompetenceNumber) -> bool {
        self.chosen.as_ref().is_none_or(|chosen| chosen.contains(number))
    }
}

impl App {
    /// Everything the printed portfolio says, as of the day that counts.
    pub(crate) fn portfolio_model(&self, choice: &Choice) -> Result<Model, ApiError> {
        let text = &self.text;
        let Moment { standing, fingerprint, sample, recorded } = self.moment(choice)?;
        let words = Words::resolve(|word| {
            let named: Vec<_> = word.parameters().iter().map(|p| (*p, fluent_bundle::FluentValue::from(format!("{{{p}}}")))).collect();
            text.maybe(word.key(), &named)
        })
        .map_err(|missing| refuse_what(text, ErrorCode::Portfolio, format!("{missing:?}")))?;
        let today = self.today();
        let groups = self.catalogue.framework.groups.iter().map(|group| print::Group {
            number: group.number.clone(),
            title: group.title.clone(),
            competences: self
                .catalogue
                .framework
                .competences
                .iter()
                .filter(|c| c.group == group.number && choice.holds(&c.number))
                .map(|c| self.printed(c, &standing, &recorded))
                .collect(),
        });
        let groups = groups.filter(|group| !group.competences.is_empty());
        let newest = self.edition(None)?;
        Ok(Model {
            words,
            language: text.language(),
            paper: choice.paper,
            printed_at: today.and_time(NaiveTime::default()).and_utc(),
            printed: format::date(text, today),
            fingerprint_short: fingerprint
                .as_bytes()
                .chunks(4)
                .take(4)
                .map(|c| String::from_utf8_lossy(c).into_owned())
                .collect::<Vec<_>>()
                .join(" "),
            fingerprint,
            watermark: sample.then(|| text.get("portfolio-sample")),
            name: standing.profile.name.clone(),
            role: standing.role.title.clone(),
            deadline: standing.profile.deadline.map(|d| format::date(text, d.date)),
            framework: self.catalogue.framework.title.clone(),
            readiness: self.printed_readiness(&self.readiness_of_all(&standing)),
            levels: (1..=5)
                .map(|level| print::LevelKey {
                    level,
                    name: text.get(&format!("level-{level}")),
                    knowledge: text.get(&format!("portfolio-key-{level}-knowledge")),
                    skill: text.get(&format!("portfolio-key-{level}-skill")),
                })
                .collect(),
            groups: groups.collect(),
            note: self.note(&standing),
            edition: text.with("portfolio-edition", args![year = newest.year.to_string()]),
            clauses: self.matrix(&standing, choice)?,
            pieces: recorded.pieces,
            study: recorded.study,
            left_out: recorded.left_out,
        })
    }

    /// Reads all that a print needs of the record while no entry can come in between.
    fn moment(&self, choice: &Choice) -> Result<Moment, ApiError> {
        let session = self.session();
        let state = session.state();
        let standing = self.standing_in(state, None)?;
        let recorded = self.recorded(state, &standing, choice);
        Ok(Moment { standing, fingerprint: state.fingerprint().to_string(), sample: session.sample, recorded })
    }

    fn note(&self, standing: &Standing) -> String {
        let own = self.text.get("portfolio-note-self");
        match standing.role.stance {
            Stance::Evaluates => format!("{} {own}", self.text.get("portfolio-note-evaluates")),
            _ => own,
        }
    }

    fn printed_readiness(&self, counted: &Readiness) -> print::Readiness {
        let count = |number, key: &str, note: &str, share| print::Count {
            number,
            of: self.text.with(key, args![of = counted.items]),
            note: self.text.get(note),
            share,
        };
        print::Readiness {
            level: count(counted.at_target, "portfolio-of-at-target", "portfolio-note-level", (counted.level.part, counted.level.of)),
            demonstrated: count(
                counted.demonstrated,
                "portfolio-of-items",
                "portfolio-note-demonstrated",
                (counted.demonstrated_share.part, counted.demonstrated_share.of),
            ),
            confirmed: count(counted.confirmed, "portfolio-of-items", "portfolio-note-confirmed", (counted.confirmed, counted.items)),
        }
    }

    /// What the record holds beside ratings, as this print shows it.
    fn recorded(&self, state: &State, standing: &Standing, choice: &Choice) -> Recorded {
        let (pieces, left_out) = self.printed_pieces(state, choice);
        let competences = self.catalogue.framework.competences.iter().filter(|c| choice.holds(&c.number));
        let best = competences.map(|c| (c.number.clone(), self.best_pieces(state, standing, c, choice.label))).collect();
        Recorded { pieces, left_out, study: self.printed_study(state, choice), best }
    }

    fn printed(&self, competence: &Competence, standing: &Standing, recorded: &Recorded) -> print::Competence {
        let Standing { role, levels, .. } = standing;
        let level = |kind| levels.reached_by_half(competence, kind).map_or(Rated::NotAssessed, Rated::Own);
        let items = |kind| -> Vec<print::Item> {
            let columns = columns(competence, kind, role, levels);
            competence.items_of(kind).zip(columns).map(|(item, column)| self.printed_item(standing, item, column)).collect()
        };
        let clauses = self.clauses_line(competence);
        print::Competence {
            number: competence.number.to_string(),
            title: competence.title.clone(),
            short: competence.short.clone(),
            outcome: competence.outcome.clone(),
            serves: if clauses.is_empty() { String::new() } else { self.text.with("portfolio-serves", args![clauses = clauses]) },
            target: role.targets.get(&competence.number).copied(),
            importance: role.importance.get(&competence.number).copied(),
            knowledge: items(ItemKind::Knowledge),
            skill: items(ItemKind::Skill),
            knowledge_level: level(ItemKind::Knowledge),
            skill_level: level(ItemKind::Skill),
            missing: self.missing(competence, standing),
            pieces: self.pieces_of(standing, competence),
            best: recorded.best.get(&competence.number).cloned().unwrap_or_default(),
        }
    }

    /// What stands between the holder and the role here, a sentence each.
    fn missing(&self, competence: &Competence, standing: &Standing) -> Vec<String> {
        let Standing { role, levels, .. } = standing;
        let wanted = |id: &&ItemId| item_target(role, &competence.number, id.kind) > 0;
        let (open, rated): (Vec<&ItemId>, Vec<&ItemId>) =
            competence.items.iter().map(|i| &i.id).filter(wanted).partition(|id| levels.level(id).is_none());
        let below: Vec<ItemId> =
            rated.into_iter().filter(|id| levels.level(id) < Some(item_target(role, &competence.number, id.kind))).cloned().collect();
        let open: Vec<ItemId> = open.into_iter().cloned().collect();
        let all =
            |items: &[ItemId]| if items.len() == competence.items.len() { self.text.get("items-all") } else { format::item_run(items) };
        let mut sentences = Vec::new();
        if !open.is_empty() {
            sentences.push(self.text.with("portfolio-missing-not-assessed", args![items = all(&open)]));
        }
        if !below.is_empty() {
            sentences.push(self.text.with("portfolio-missing-below", args![items = all(&below)]));
        }
        let skills_short = open.iter().chain(&below).any(|id| id.kind == ItemKind::Skill);
        if skills_short && needs_work(role, &competence.number) {
            let target = item_target(role, &competence.number, ItemKind::Skill);
            sentences.push(self.text.with("portfolio-missing-work", args![target = target]));
        }
        let short: Vec<&ItemId> = open.iter().chain(&below).collect();
        sentences.extend(
            [ItemKind::Knowledge, ItemKind::Skill].into_iter().filter_map(|kind| self.shown_by(competence, standing, &short, kind)),
        );
        sentences
    }

    /// How the item of a kind that stands furthest below its target would be shown: the first such one.
    fn shown_by(&self, competence: &Competence, standing: &Standing, short: &[&ItemId], kind: ItemKind) -> Option<String> {
        let lowest = short.iter().filter(|id| id.kind == kind).min_by_key(|id| standing.levels.level(id).unwrap_or(0))?;
        let hint = self.hint(competence.items.iter().find(|i| i.id == **lowest)?, standing);
        (!hint.is_empty()).then(|| self.text.with("portfolio-missing-show", args![item = lowest.local(), hint = hint]))
    }

    /// The clause matrix of the newest edition. A clause without subclauses carries what serves it, be it linked to itself or
    /// to one above it; one with subclauses is a heading.
    fn matrix(&self, standing: &Standing, choice: &Choice) -> Result<Vec<print::Clause>, ApiError> {
        let edition = self.edition(None)?;
        let clauses = edition.nodes.iter().map(|node| {
            let parent = edition.nodes.iter().any(|other| other.id != node.id && node.id.covers(&other.id));
            let items = if parent { Vec::new() } else { self.catalogue.items_of_clause(&node.id) };
            let mut groups: BTreeMap<(CompetenceNumber, LinkSource), Vec<ItemId>> = BTreeMap::new();
            for (item, source) in items.into_iter().filter(|(item, _)| choice.holds(&item.competence)) {
                groups.entry((item.competence.clone(), source)).or_default().push(item);
            }
            let links = groups.into_iter().filter_map(|((number, source), ids)| {
                let competence = self.catalogue.framework.competence(&number)?;
                let item = |item: &pathfolio_core::framework::Item| {
                    let target = item_target(&standing.role, &number, item.id.kind);
                    self.printed_item(standing, item, Column::new(rated(&standing.levels, &item.id), Some(target)))
                };
                let source = match source {
                    LinkSource::Standard => print::Source::Standard,
                    LinkSource::Mapped => print::Source::Mapped,
                    LinkSource::Suggested => print::Source::Suggested,
                };
                let items = competence.items.iter().filter(|i| ids.contains(&i.id)).map(item).collect();
                Some(print::ClauseLink { competence: number.to_string(), title: competence.short.clone(), items, source })
            });
            print::Clause {
                number: node.id.number.clone(),
                title: node.title.clone(),
                depth: node.depth() as u8 - 1,
                links: links.collect(),
            }
        });
        Ok(clauses.collect())
    }

    fn printed_item(&self, standing: &Standing, item: &pathfolio_core::framework::Item, column: Column) -> print::Item {
        // Sub-items are text of their parent.
        let parts = item.parts.iter().zip('a'..).map(|(part, letter)| format!(" {letter}) {part}"));
        let text = parts.fold(item.text.clone(), |text, part| text + &part);
        let pieces = self.pieces_behind(standing, &item.id);
        print::Item { label: item.id.local(), text, rated: column.rated, target: column.target, pieces }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{App, OpenOptions};
    use std::sync::atomic::{AtomicBool, Ordering};

    #[test]
    fn a_print_made_while_somebody_writes_is_of_one_moment() {
        let dir = tempfile::tempdir().unwrap();
        let options = OpenOptions { data_dir: Some(dir.path().join("data")), purpose: "test".to_owned(), ..OpenOptions::default() };
        let app = App::open(options).unwrap();
        let named = |name: String| {
            app.call("role_set", serde_json::json!({ "name": name })).unwrap();
            (app.with_state(|state| state.fingerprint()).to_string(), name)
        };
        let done = AtomicBool::new(false);
        let choice = Choice { paper: Paper::A4, label: Label::Internal, chosen: None };
        let first = named("Nobody".to_owned());
        let (written, printed) = std::thread::scope(|scope| {
            let writer = scope.spawn(|| {
                let written: BTreeMap<_, _> = (0..60).map(|n| named(format!("Mara {n}"))).chain([first]).collect();
                done.store(true, Ordering::Relaxed);
                written
            });
            let mut printed = Vec::new();
            while !done.load(Ordering::Relaxed) {
                let model = app.portfolio_model(&choice).unwrap();
                printed.push((model.fingerprint, model.name.unwrap()));
            }
            (writer.join().unwrap(), printed)
        });
        for (fingerprint, name) in printed {
            assert_eq!(written.get(&fingerprint), Some(&name));
        }
    }
}
