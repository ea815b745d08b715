//! Where a person stands: what they aim at, their levels, what is behind them, and their say in the plan. Everything that
//! a question to the planner or a count of readiness begins with, read from the state in one go.

use crate::app::{App, HOLDER, lock};
use crate::commands::plan::own::OWN;
use crate::wire::ApiError;
use chrono::NaiveDate;
use pathfolio_core::assessment::{Levels, Readiness, readiness};
use pathfolio_core::evidence::{Basis, Shown, shown};
use pathfolio_core::framework::{ItemId, Role, Target, TopicId};
use pathfolio_core::journal::{Hash, Order, State};
use pathfolio_core::planner::Wishes;
use pathfolio_core::profile::Profile;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The person's side of a question.
pub(crate) struct Standing {
    pub(crate) profile: Profile,
    /// The role that counts, as the person edited it.
    pub(crate) role: Role,
    pub(crate) levels: Levels,
    pub(crate) behind: Arc<Behind>,
    pub(crate) wishes: Wishes,
}

/// The evidence that counts, in a few words each, and what it shows.
#[derive(Default)]
pub(crate) struct Behind {
    pub(crate) pieces: Vec<PieceBrief>,
    shown: BTreeMap<ItemId, Shown>,
}

/// What decides what stands behind a person: the record, told by its first and last entry and how many there are, and the day, on
/// which a piece may run out.
type AsOf = ([Option<Hash>; 2], usize, NaiveDate);

/// What stands behind the person, as it was asked for last: every screen asks for it, and it is the same until an entry is
/// written, another day begins or another record is opened.
#[derive(Default)]
pub(crate) struct LastBehind(Option<(AsOf, Arc<Behind>)>);

/// A piece in a few words.
#[derive(Clone)]
pub(crate) struct PieceBrief {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) basis: Basis,
    pub(crate) date: NaiveDate,
    pub(crate) clauses: Vec<String>,
}

impl Behind {
    /// What stands behind an item; nothing for most.
    pub(crate) fn of(&self, item: &ItemId) -> Shown {
        self.shown.get(item).cloned().unwrap_or_default()
    }

    pub(crate) fn demonstrates(&self, item: &ItemId) -> bool {
        self.shown.get(item).is_some_and(Shown::is_demonstrated)
    }

    /// How many pieces name any of these items, on whatever basis.
    pub(crate) fn count<'a>(&self, items: impl IntoIterator<Item = &'a ItemId>) -> usize {
        let mut pieces: BTreeSet<usize> = BTreeSet::new();
        for shown in items.into_iter().filter_map(|item| self.shown.get(item)) {
            pieces.extend(shown.by.iter().chain(&shown.lapsed).chain(&shown.beside));
        }
        pieces.len()
    }
}

impl Standing {
    /// Counts readiness over items.
    pub(crate) fn readiness<'a>(&self, app: &App, items: impl IntoIterator<Item = &'a ItemId>) -> Readiness {
        readiness(&app.catalogue, &self.role, &self.levels, |item| self.behind.demonstrates(item), items)
    }
}

impl App {
    /// Where the person stands, for their own role or for `role`.
    pub(crate) fn standing(&self, role: Option<&str>) -> Result<Standing, ApiError> {
        self.with_state(|state| self.standing_in(state, role))
    }

    /// The same, for whoever has the state open.
    pub(crate) fn standing_in(&self, state: &State, role: Option<&str>) -> Result<Standing, ApiError> {
        let profile = state.profile();
        let role = match role {
            Some(id) => self.role(id)?,
            None => self.role_of(&profile),
        };
        let role = self.edited(role, state);
        let levels = self.levels_of(state, &profile);
        let wishes = self.wishes_of(state, &profile);
        Ok(Standing { role, levels, behind: self.behind_of(state), wishes, profile })
    }

    /// A role as the person changed it.
    pub(crate) fn edited(&self, mut role: Role, state: &State) -> Role {
        let full = format!("{}/{}", self.catalogue.framework.id, role.id);
        for edit in state.role_edits(&full) {
            edit.apply(&mut role);
        }
        role
    }

    /// The levels that count, with what the profile lets one assume.
    pub(crate) fn levels_of(&self, state: &State, profile: &Profile) -> Levels {
        let framework = &self.catalogue.framework;
        let rated = Levels::of(framework, |target| {
            let rating = state.rating(HOLDER, &target.in_full(&framework.id))?;
            rating.level.map(|level| (level, rating.order))
        });
        let Some(assumed) = &profile.assumed else { return rated };
        let assumed: BTreeMap<&str, u8> = assumed.levels.iter().map(|row| (row.target.as_str(), row.level)).collect();
        rated.assuming(framework, |target| assumed.get(target.in_full(&framework.id).as_str()).copied())
    }

    fn behind_of(&self, state: &State) -> Arc<Behind> {
        let as_of = ([state.first(), state.last()], state.len(), self.today());
        let mut last = lock(&self.last_behind);
        match &last.0 {
            Some((known, behind)) if *known == as_of => behind.clone(),
            _ => {
                let behind = Arc::new(self.read_behind(state));
                last.0 = Some((as_of, behind.clone()));
                behind
            }
        }
    }

    fn read_behind(&self, state: &State) -> Behind {
        let kept: Vec<_> = state.evidence().into_iter().filter(|kept| kept.withdrawn.is_none()).collect();
        let shown = shown(&self.catalogue.framework, kept.iter().map(|kept| kept.piece), self.today());
        let pieces = kept.into_iter().map(|kept| PieceBrief {
            id: kept.id.to_owned(),
            number: kept.number,
            title: kept.piece.title.clone(),
            basis: kept.piece.basis,
            date: kept.piece.date,
            clauses: kept.piece.clauses.clone(),
        });
        Behind { pieces: pieces.collect(), shown }
    }

    /// The person's say in the plan: own hours, what is set aside, minutes put in since the last rating.
    fn wishes_of(&self, state: &State, profile: &Profile) -> Wishes {
        let mut wishes = Wishes { hours: profile.step_hours.unwrap_or_default(), ..Wishes::default() };
        for (topic, aside) in state.aside() {
            let Some(topic) = self.topic_in_full(topic) else { continue };
            match aside.until {
                Some(until) => drop(wishes.snoozed.insert(topic, until)),
                None => drop(wishes.not_relevant.insert(topic)),
            }
        }
        wishes.own = state.own_topics().map(|(id, own)| (own.topic(id), own.clone())).collect();
        let mut rated: BTreeMap<TopicId, Option<Order>> = BTreeMap::new();
        for logged in state.sessions() {
            let Some(topic) = logged.session.on.as_deref().and_then(|on| self.planned_topic(state, on)) else { continue };
            let last = rated.entry(topic.clone()).or_insert_with(|| self.last_rating(state, &topic));
            if last.is_none_or(|last| last < logged.order) {
                let spent = wishes.spent.entry(topic).or_default();
                *spent = spent.saturating_add(logged.session.minutes);
            }
        }
        wishes.as_of(self.today())
    }

    /// The topic of that id in full, if the catalogue has it.
    pub(crate) fn topic_in_full(&self, full: &str) -> Option<TopicId> {
        let framework = &self.catalogue.framework;
        let id: TopicId = full.strip_prefix(framework.id.as_str())?.strip_prefix('/')?.parse().ok()?;
        framework.topics.iter().any(|topic| topic.id == id).then_some(id)
    }

    /// The topic of a plan on which time counts: the framework's, or one of the person's own.
    fn planned_topic(&self, state: &State, on: &str) -> Option<TopicId> {
        let own = || {
            let id = on.strip_prefix(OWN)?;
            state.own_topics().find(|(known, _)| *known == id).map(|(id, own)| own.topic(id))
        };
        self.topic_studied(on).or_else(own)
    }

    /// The topic on which time counts: itself, or the one an item is studied in.
    pub(crate) fn topic_studied(&self, on: &str) -> Option<TopicId> {
        let framework = &self.catalogue.framework;
        self.topic_in_full(on).or_else(|| {
            let item: ItemId = on.strip_prefix(framework.id.as_str())?.strip_prefix('/')?.parse().ok()?;
            framework.study_topic(&item).map(|topic| topic.id.clone())
        })
    }

    /// The place of the last rating of any of a topic's items.
    fn last_rating(&self, state: &State, topic: &TopicId) -> Option<Order> {
        let framework = &self.catalogue.framework;
        let items = framework.topics.iter().find(|t| t.id == *topic).map(|t| t.items.as_slice()).unwrap_or_default();
        let targets = items.iter().flat_map(|item| {
            let aspect = Target::Aspect(item.competence.clone(), item.kind);
            [Target::Item(item.clone()), aspect].into_iter().chain(framework.twin(item).map(|twin| Target::Item(twin.clone())))
        });
        targets.filter_map(|target| state.rating(HOLDER, &target.in_full(&framework.id)).map(|rating| rating.order)).max()
    }
}
