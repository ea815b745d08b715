//! A framework: a catalogue of competences with its clauses and role profiles. Data, never code.
//!
//! What the types hold is read from `data/` by [`load`], which is total: it returns everything readable and every
//! issue with its file and line.

mod backgrounds;
mod check;
mod clauses;
mod ids;
mod loader;
mod practice;
mod resources;
mod roles;
mod teaching;
mod types;

pub use backgrounds::{Assumed, Background, BackgroundKind};
pub use clauses::{Change, ClauseChange, ClauseId, ClauseNode, Clauses, Edition, LinkSource};
pub use ids::{BadId, CompetenceNumber, ItemId, ItemKind, StepId, Target, TopicId};
pub use loader::{Issue, Source, load};
pub use practice::{Control, Fault, Paper, Practice};
pub use resources::{Part, Resource, ResourceKind, reading};
pub use roles::{Adverts, Role, Stance};
pub use teaching::{Exercise, Hint, Occasion, Question};
pub use types::{Catalogue, ClauseLink, Competence, Framework, Group, Item, Size, Topic};
