//! The catalogue as read: what the standard lists, in its order, in our own words.

use super::{
    Adverts, Background, Clauses, CompetenceNumber, Control, Exercise, Hint, ItemId, ItemKind, LinkSource, Occasion, Practice, Question,
    Resource, Role,
};
use super::{TopicId, clauses::ClauseId};
use std::collections::BTreeMap;

/// Everything that ships in `data/` or comes in one framework file: competences, clauses, roles.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Catalogue {
    /// Competences, topics and how they hang together.
    pub framework: Framework,
    /// Both editions of the clause tree.
    pub clauses: Clauses,
    /// Role profiles, in the file's order.
    pub roles: Vec<Role>,
    /// The words by which job adverts are told apart.
    pub adverts: Adverts,
    /// What people have done or hold, in the file's order.
    pub backgrounds: Vec<Background>,
    /// What there is to study, in the file's order.
    pub resources: Vec<Resource>,
    /// The company to practise on.
    pub practice: Practice,
    /// Annex A of ISO/IEC 27001:2022, in its order.
    pub controls: Vec<Control>,
}

impl Catalogue {
    /// The role of that id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The background of that id.
    pub fn background(&self, id: &str) -> Option<&Background> {
        self.backgrounds.iter().find(|background| background.id == id)
    }

    /// Links that say an item serves a clause of the asked edition: those on the clause itself, on one it belongs
    /// to (a link counts for its subclauses) and on one below it (a clause rolls up its children).
    pub fn items_of_clause(&self, clause: &ClauseId) -> Vec<(ItemId, LinkSource)> {
        let mut best: BTreeMap<ItemId, LinkSource> = BTreeMap::new();
        for link in &self.framework.links {
            if link.clause.edition != clause.edition || !(link.clause.covers(clause) || clause.covers(&link.clause)) {
                continue;
            }
            for item in &link.items {
                best.entry(item.clone()).and_modify(|kept| *kept = (*kept).min(link.source)).or_insert(link.source);
            }
        }
        best.into_iter().collect()
    }

    /// The clauses of one edition that an item is linked to directly, each with the strongest source.
    pub fn clauses_of_item(&self, item: &ItemId, edition: &str) -> Vec<(ClauseId, LinkSource)> {
        let mut best: BTreeMap<ClauseId, LinkSource> = BTreeMap::new();
        for link in &self.framework.links {
            if link.clause.edition == edition && link.items.contains(item) {
                best.entry(link.clause.clone()).and_modify(|kept| *kept = (*kept).min(link.source)).or_insert(link.source);
            }
        }
        best.into_iter().collect()
    }
}

/// A catalogue of competences.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Framework {
    /// Such as `iso-27021-2017`; stands in front of every id inside entries.
    pub id: String,
    /// Raised whenever our wording changes; ids stay.
    pub revision: u32,
    /// Such as `ISO/IEC 27021:2017`.
    pub title: String,
    /// Headings over the competences, in order.
    pub groups: Vec<Group>,
    /// In the standard's order.
    pub competences: Vec<Competence>,
    /// In the order of their competences.
    pub topics: Vec<Topic>,
    /// Stated, mapped and suggested links between items and clauses.
    pub links: Vec<ClauseLink>,
    /// The same thing twice: rating one rates both, the first carries the study.
    pub aliases: Vec<(ItemId, ItemId)>,
    /// Knowing all of one side starts the other side one level up, and the reverse.
    pub overlaps: Vec<(Vec<ItemId>, Vec<ItemId>)>,
    /// The first before the second, at levels 1 and 2.
    pub prerequisites: Vec<(ItemId, ItemId)>,
}

impl Framework {
    /// The competence of that number.
    pub fn competence(&self, number: &CompetenceNumber) -> Option<&Competence> {
        self.competences.iter().find(|c| &c.number == number)
    }

    /// The item of that id.
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.competence(&id.competence)?.items.iter().find(|i| &i.id == id)
    }

    /// All items, in the standard's order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.competences.iter().flat_map(|c| &c.items)
    }

    /// The topics of one competence.
    pub fn topics_of<'a>(&'a self, number: &'a CompetenceNumber) -> impl Iterator<Item = &'a Topic> {
        self.topics.iter().filter(move |t| &t.id.competence == number)
    }

    /// The topic an item is studied in.
    pub fn topic_of(&self, item: &ItemId) -> Option<&Topic> {
        self.topics.iter().find(|t| t.items.contains(item))
    }

    /// The topic that carries an item's study: its own or, for the second of an alias pair, the first's.
    pub fn study_topic(&self, item: &ItemId) -> Option<&Topic> {
        self.topic_of(self.alias_of(item).unwrap_or(item))
    }

    /// The other item that is the same thing, if there is one.
    pub fn twin(&self, item: &ItemId) -> Option<&ItemId> {
        self.aliases.iter().find_map(|(a, b)| {
            if a == item {
                Some(b)
            } else if b == item {
                Some(a)
            } else {
                None
            }
        })
    }

    /// The questions on an item; those of the first where it is the second of an alias pair.
    pub fn questions(&self, item: &ItemId) -> &[Question] {
        self.item(self.alias_of(item).unwrap_or(item)).map_or(&[], |item| &item.questions)
    }

    /// The item that carries the study of `item`, where `item` is the second of an alias pair.
    pub fn alias_of(&self, item: &ItemId) -> Option<&ItemId> {
        self.aliases.iter().find_map(|(first, second)| (second == item).then_some(first))
    }
}

/// A heading: `5 Business management`, `6.2 Planning`.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Number of the heading.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// One competence.
#[derive(Debug, Clone, PartialEq)]
pub struct Competence {
    /// Such as `6.2.3`.
    pub number: CompetenceNumber,
    /// The standard's own title.
    pub title: String,
    /// Ours, for tight places.
    pub short: String,
    /// `business management` or `information security`.
    pub category: String,
    /// The heading it stands under: `5`, `6.1` … `6.6`.
    pub group: String,
    /// What it is for, in our own words.
    pub outcome: String,
    /// Knowledge first, then skill, each in the standard's order.
    pub items: Vec<Item>,
}

impl Competence {
    /// The items of one kind.
    pub fn items_of(&self, kind: ItemKind) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |i| i.id.kind == kind)
    }
}

/// One knowledge or skill item.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Such as `6.2.3.K4`.
    pub id: ItemId,
    /// In our own words.
    pub text: String,
    /// The standard's sub-items (`6.1.2.S4.a` …), in order; part of the text, never rated.
    pub parts: Vec<String>,
    /// How long it takes beside others.
    pub size: Size,
    /// How one would show it.
    pub hint: Hint,
    /// What evidence for it is called in file names and titles, in any language; may be empty.
    pub signals: Vec<String>,
    /// What one asks oneself; none for the second of an alias pair, which shares the first's.
    pub questions: Vec<Question>,
}

/// How much study an item takes beside an ordinary one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Size {
    /// Half the hours.
    Half,
    /// The ordinary hours.
    #[default]
    One,
    /// Twice the hours.
    Two,
    /// Four times the hours.
    Four,
}

impl Size {
    /// The factor on hours, in halves: 1, 2, 4, 8.
    pub fn halves(self) -> u32 {
        match self {
            Size::Half => 1,
            Size::One => 2,
            Size::Two => 4,
            Size::Four => 8,
        }
    }

    /// As written in `data/`: `1/2`, `1`, `2`, `4`.
    pub fn as_str(self) -> &'static str {
        match self {
            Size::Half => "1/2",
            Size::One => "1",
            Size::Two => "2",
            Size::Four => "4",
        }
    }
}

/// Two to five items of one competence that are studied together.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Such as `6.5.3/sampling`.
    pub id: TopicId,
    /// A title a person would say.
    pub title: String,
    /// Its items, in the standard's order.
    pub items: Vec<ItemId>,
    /// Why it matters, in one sentence; empty where none is written.
    pub why: String,
    /// Something to make at a desk.
    pub exercise: Option<Exercise>,
    /// When real work offers it.
    pub occasion: Option<Occasion>,
}

/// That some items of a competence serve a clause.
#[derive(Debug, Clone, PartialEq)]
pub struct ClauseLink {
    /// The clause, with its edition.
    pub clause: ClauseId,
    /// Who says so.
    pub source: LinkSource,
    /// The items that serve it, never empty.
    pub items: Vec<ItemId>,
}
