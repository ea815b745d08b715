//! A row of the suite: a promise, and the kinds of trial that try to break it.

use std::error::Error;
use std::time::Instant;

use crate::dice::Dice;
use crate::ground::Ground;
use crate::progress::Progress;
use crate::tally::Tally;

/// A promise and its trials.
pub struct Row {
    /// Its number in the list of fault tests.
    pub number: u8,
    /// Its name on the command line.
    pub name: &'static str,
    /// What is promised.
    pub promise: &'static str,
    /// How that is tried.
    pub how: &'static str,
    /// Gets ready.
    pub begin: fn(&Ground) -> Result<Box<dyn Trials>, Stop>,
}

/// Why a row cannot be tried.
pub enum Stop {
    /// Not here: what is missing.
    NotHere(String),
    /// The suite itself failed.
    Failed(Box<dyn Error>),
}

impl<E: Into<Box<dyn Error>>> From<E> for Stop {
    fn from(error: E) -> Self {
        Stop::Failed(error.into())
    }
}

/// One kind of trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// Its name.
    pub name: String,
    /// How many trials there are in the long form.
    pub trials: u64,
    /// How many in the short form, spread over the numbers of the long one.
    pub short: u64,
}

/// Some kinds, each by its name and how many trials the long and the short form have.
#[must_use]
pub fn kinds(kinds: &[(&str, u64, u64)]) -> Vec<Kind> {
    kinds.iter().map(|(name, trials, short)| Kind { name: (*name).to_owned(), trials: *trials, short: *short }).collect()
}

/// Trials, ready to be carried out.
pub trait Trials {
    /// The kinds there are.
    fn kinds(&self) -> Vec<Kind>;

    /// Carries one out and counts what came of it.
    ///
    /// # Errors
    /// If the suite itself fails; a broken promise is a breach in the tally.
    fn trial(&mut self, kind: &str, number: u64, dice: &mut Dice, tally: &mut Tally) -> Result<(), Box<dyn Error>>;
}

/// How much to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// All trials.
    Long,
    /// Some of each kind, for `cargo xtask test`.
    Short,
}

/// What came of one kind of trial.
#[derive(Debug, Clone)]
pub struct Came {
    /// The kind.
    pub kind: Kind,
    /// How many of its trials were carried out.
    pub done: u64,
    /// What they came to.
    pub tally: Tally,
}

impl Row {
    /// Carries out the trials that are still to do, until the time is up.
    ///
    /// # Errors
    /// If the row cannot be tried here, or the suite fails.
    pub fn run(&self, ground: &Ground, seed: u64, form: Form, until: Option<Instant>, progress: &mut Progress) -> Result<Vec<Came>, Stop> {
        let mut trials = (self.begin)(ground)?;
        let mut came = Vec::new();
        for kind in trials.kinds() {
            let place = self.place(&kind.name);
            let (mut done, mut tally) = progress.of(&place);
            let (total, step) = match form {
                Form::Long => (kind.trials, 1),
                Form::Short => (kind.short, kind.trials.checked_div(kind.short).unwrap_or(1).max(1)),
            };
            while done < total && until.is_none_or(|until| Instant::now() < until) {
                self.carry_out(trials.as_mut(), &kind.name, done * step, seed, &mut tally)?;
                done += 1;
                progress.note(&place, done, &tally)?;
            }
            came.push(Came { kind, done, tally });
        }
        Ok(came)
    }

    /// Plays one trial again.
    ///
    /// # Errors
    /// As [`Row::run`].
    pub fn play(&self, ground: &Ground, seed: u64, kind: &str, number: u64) -> Result<Tally, Stop> {
        let (mut trials, mut tally) = ((self.begin)(ground)?, Tally::default());
        self.carry_out(trials.as_mut(), kind, number, seed, &mut tally)?;
        Ok(tally)
    }

    fn place(&self, kind: &str) -> String {
        format!("{}/{kind}", self.name)
    }

    fn carry_out(&self, trials: &mut dyn Trials, kind: &str, number: u64, seed: u64, tally: &mut Tally) -> Result<(), Box<dyn Error>> {
        let (place, before, begun) = (self.place(kind), tally.breaches.len(), Instant::now());
        trials.trial(kind, number, &mut Dice::of(seed, &place, number), tally)?;
        tally.took("trial", begun.elapsed());
        tally.breaches[before..].iter_mut().for_each(|breach| *breach = format!("{place}, trial {number}, seed {seed}: {breach}"));
        Ok(())
    }
}
