//! What each command does: takes a request off the wire, asks or changes the record, answers in wire types.
//!
//! A command that writes makes exactly one entry or none.

pub(crate) mod advice;
pub(crate) mod assessment;
pub(crate) mod backgrounds;
pub(crate) mod backups;
pub(crate) mod catalogue;
pub(crate) mod clauses;
pub(crate) mod competences;
pub(crate) mod erasing;
pub(crate) mod evidence;
mod evidence_fields;
pub(crate) mod evidence_files;
pub(crate) mod find;
pub(crate) mod health;
pub(crate) mod history;
pub(crate) mod jobs;
pub(crate) mod journal;
pub(crate) mod moving;
pub(crate) mod passphrase;
pub(crate) mod plan;
pub(crate) mod portfolio;
pub(crate) mod profile;
pub(crate) mod recall;
pub(crate) mod sample;
pub(crate) mod settings;
pub(crate) mod status;
pub(crate) mod study;
pub(crate) mod teaching;
pub(crate) mod timer;
pub(crate) mod today;
pub(crate) mod together;
pub(crate) mod wishes;
