//! The study log: hours per month and per competence, the sessions of the last twelve months, earlier months as sums.

use super::table::{Cell, Column, Grid};
use super::{BODY, Composer};
use crate::ink::Ink;
use crate::model::StudyLog;
use crate::page::{NodeId, Role, Tree};
use crate::text::{Align, Style};
use crate::words::{Word, Words};

const HEAD: Style = BODY.semibold();
const GAP: f32 = 28.0;

const MONTHS: [Column; 4] = [
    Column { from: 0.0, head: Some(Word::StudyMonth), align: Align::Start },
    Column { from: 0.36, head: None, align: Align::Start },
    Column { from: 0.58, head: Some(Word::StudyCount), align: Align::Right },
    Column { from: 0.8, head: Some(Word::StudyTime), align: Align::Right },
];
const COMPETENCES: [Column; 3] = [
    Column { from: 0.0, head: Some(Word::MatrixCompetence), align: Align::Start },
    Column { from: 0.52, head: None, align: Align::Start },
    Column { from: 0.8, head: Some(Word::StudyTime), align: Align::Right },
];
const SESSIONS: [Column; 4] = [
    Column { from: 0.0, head: Some(Word::StudyDate), align: Align::Start },
    Column { from: 0.18, head: Some(Word::StudyTime), align: Align::Right },
    Column { from: 0.29, head: Some(Word::StudyWhat), align: Align::Start },
    Column { from: 0.61, head: Some(Word::StudyNoteHead), align: Align::Start },
];

pub(super) fn compose(page: &mut Composer<'_>) {
    let model = page.model;
    let (log, words) = (&model.study, &model.words);
    if log.months.is_empty() {
        return;
    }
    let title = page.word(Word::Study);
    page.begin_section(title);
    let section = page.tree.add(Tree::ROOT, Role::Section);
    let (minutes, count) = log
        .months
        .iter()
        .fold((0_u64, 0_u64), |(minutes, count), month| (minutes + u64::from(month.minutes), count + u64::from(month.count)));
    let total = words.fill(Word::StudyTotal, &[("time", &time(words, minutes)), ("sessions", &count.to_string())]);
    page.section_title(section, title, &total, page.word(Word::StudyNote));
    page.across(2.0, Ink::Text);
    page.y += 8.0;

    let (earlier, listed) = log.months.split_at(log.months.len().saturating_sub(StudyLog::LISTED));
    let width = (page.width - GAP) / 2.0;
    let (top, sheet) = (page.y, page.sheets.len());
    let grid = Grid { x: page.left, width, columns: &MONTHS };
    let most = listed.iter().map(|month| month.minutes).max().unwrap_or(0);
    head(page, section, Word::StudyMonths, grid.x, width);
    grid.draw(
        page,
        section,
        listed.iter().map(|month| {
            vec![
                Cell::Text(month.name.clone()),
                Cell::Bar(month.minutes, most),
                Cell::Quiet(month.count.to_string()),
                Cell::Text(time(words, month.minutes.into())),
            ]
        }),
    );
    if !log.competences.is_empty() {
        // Beside the months, as long as these end on the page they began on.
        let (end, beside) = (page.y, page.sheets.len() == sheet);
        let x = if beside { page.left + width + GAP } else { page.left };
        page.y = if beside { top } else { end + 16.0 };
        let most = log.competences.iter().map(|time| time.minutes).max().unwrap_or(0);
        head(page, section, Word::StudyCompetences, x, width);
        Grid { x, width, columns: &COMPETENCES }.draw(
            page,
            section,
            log.competences.iter().map(|spent| {
                vec![
                    Cell::Numbered(spent.number.clone(), spent.title.clone()),
                    Cell::Bar(spent.minutes, most),
                    Cell::Text(time(words, spent.minutes.into())),
                ]
            }),
        );
        if page.sheets.len() == sheet {
            page.y = page.y.max(end);
        }
    }

    if listed.iter().any(|month| !month.sessions.is_empty()) {
        page.y += 20.0;
        head(page, section, Word::StudySessions, page.left, page.width);
        Grid { x: page.left, width: page.width, columns: &SESSIONS }.draw(
            page,
            section,
            listed.iter().flat_map(|month| &month.sessions).map(|session| {
                vec![
                    Cell::Text(session.date.clone()),
                    Cell::Text(time(words, session.minutes.into())),
                    Cell::Text(session.what.clone()),
                    Cell::Quiet(session.note.clone()),
                ]
            }),
        );
    }
    if !earlier.is_empty() {
        page.y += 20.0;
        head(page, section, Word::StudyEarlier, page.left, page.width);
        Grid { x: page.left, width, columns: &MONTHS }.draw(
            page,
            section,
            earlier.iter().filter(|month| month.count > 0).map(|month| {
                vec![
                    Cell::Text(month.name.clone()),
                    Cell::Text(String::new()),
                    Cell::Quiet(month.count.to_string()),
                    Cell::Text(time(words, month.minutes.into())),
                ]
            }),
        );
    }
}

/// The head of a table; it stays with the table's first rows.
fn head(page: &mut Composer<'_>, section: NodeId, word: Word, x: f32, width: f32) {
    page.need(90.0);
    let heading = page.tree.add(section, Role::Heading2);
    page.paragraph(page.word(word), HEAD, x, width, heading);
}

/// A duration as people say it: "45 min", "2 h", "2 h 30".
fn time(words: &Words, minutes: u64) -> String {
    let (hours, rest) = ((minutes / 60).to_string(), minutes % 60);
    match (minutes / 60, rest) {
        (0, rest) => words.fill(Word::Minutes, &[("minutes", &rest.to_string())]),
        (_, 0) => words.fill(Word::Hours, &[("hours", &hours)]),
        (_, rest) => words.fill(Word::HoursMinutes, &[("hours", &hours), ("minutes", &format!("{rest:02}"))]),
    }
}
