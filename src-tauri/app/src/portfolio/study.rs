//! The study log as the print holds it: month by month, and what the time went to.

use super::Choice;
use crate::app::App;
use crate::commands::plan::own::OWN;
use crate::format;
use crate::text::args;
use chrono::{Datelike, Months, NaiveDate};
use pathfolio_core::evidence::Label;
use pathfolio_core::journal::State;
use pathfolio_portfolio::model as print;
use std::collections::BTreeMap;

impl App {
    /// The log of a print: sessions on competences that it holds, and those on none where it holds all. Notes are the holder's
    /// own, and no public print has them.
    pub(super) fn printed_study(&self, state: &State, choice: &Choice) -> print::StudyLog {
        let mut months: BTreeMap<NaiveDate, Vec<print::Session>> = BTreeMap::new();
        let mut competences: BTreeMap<String, u32> = BTreeMap::new();
        for logged in state.sessions() {
            let session = logged.session;
            let (title, number) = self.studied_title(state, session);
            if choice.chosen.is_some() && !number.parse().is_ok_and(|number| choice.holds(&number)) {
                continue;
            }
            let notes = choice.label > Label::Public;
            // The title of anything else is the note's first words, and that of an own topic the holder's.
            let catalogued = session.on.as_deref().is_some_and(|on| !on.starts_with(OWN));
            let what = if notes || catalogued { title } else { self.text.get("study-elsewhere") };
            let spent = competences.entry(number).or_default();
            *spent = spent.saturating_add(session.minutes);
            months.entry(first_of(session.date)).or_default().push(print::Session {
                date: format::date(&self.text, session.date),
                minutes: session.minutes,
                what,
                note: session.note.clone().filter(|_| notes).unwrap_or_default(),
            });
        }
        let Some(first) = months.keys().next().copied() else { return print::StudyLog::default() };
        let last = first_of(self.today()).max(months.keys().next_back().copied().unwrap_or(first));
        let every = std::iter::successors(Some(first), |month| month.checked_add_months(Months::new(1))).take_while(|month| *month <= last);
        let month = |month: NaiveDate| {
            let sessions = months.remove(&month).unwrap_or_default();
            print::StudyMonth {
                name: self
                    .text
                    .with("date-month", args![month = self.text.get(&format!("month-{}", month.month())), year = month.year().to_string()]),
                count: u32::try_from(sessions.len()).unwrap_or(u32::MAX),
                minutes: sessions.iter().fold(0, |sum, s| sum.saturating_add(s.minutes)),
                sessions,
            }
        };
        print::StudyLog { months: every.map(month).collect(), competences: self.time_by_competence(competences) }
    }

    /// In the framework's order; time for no competence last.
    fn time_by_competence(&self, mut spent: BTreeMap<String, u32>) -> Vec<print::StudyTime> {
        let framework = &self.catalogue.framework;
        let mut rows: Vec<print::StudyTime> = framework
            .competences
            .iter()
            .filter_map(|c| {
                let minutes = spent.remove(c.number.as_str())?;
                Some(print::StudyTime { number: c.number.to_string(), title: c.short.clone(), minutes })
            })
            .collect();
        let minutes = spent.values().fold(0u32, |sum, minutes| sum.saturating_add(*minutes));
        if minutes > 0 {
            rows.push(print::StudyTime { number: String::new(), title: self.text.get("study-elsewhere"), minutes });
        }
        rows
    }
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}
