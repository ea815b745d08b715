//! A step cut into sittings, and the days they fall on.
//!
//! Nobody studies twelve hours at a stretch. A sitting takes 25 to 90 minutes, as near as may be to the minutes at hand,
//! and ends in something made: a question answered, a piece of the exercise, work on a case of one's own. So the questions
//! of a step are spread over its reading, and where they are too few, pieces of one's own work and of the exercise; what
//! is left of these follows when everything is read. Then the cuts are chosen that cost least, where it costs something to
//! be off the minutes at hand, to end without having made anything and to leave a task half done.

use super::{
    days::{Availability, Walk},
    parts::{Task, Timed},
};
use crate::profile::Hours;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The least minutes of a sitting, unless the whole step takes less.
pub const LEAST_MINUTES: u32 = 25;

/// The most minutes of a sitting.
pub const MOST_MINUTES: u32 = 90;

/// What is done at one go.
#[derive(Debug, Clone, PartialEq)]
pub struct Sitting<'a> {
    /// What is done, in this order; a task at most once. What is read stands before what is made.
    pub portions: Vec<Portion<'a>>,
    /// Minutes of all portions.
    pub minutes: u32,
    /// Of these, minutes that are logged already.
    pub behind: u32,
}

/// What a sitting does of a task.
#[derive(Debug, Clone, PartialEq)]
pub struct Portion<'a> {
    /// The task; of questions as many as fall into this sitting.
    pub task: Task<'a>,
    /// Minutes of it in this sitting.
    pub minutes: u32,
    /// Which of the sittings that the task takes, from 1.
    pub at: u32,
    /// How many sittings the task takes.
    pub of: u32,
}

impl Sitting<'_> {
    /// Whether all its minutes are logged.
    pub fn is_done(&self) -> bool {
        self.behind == self.minutes
    }

    /// Whether it ends in something made.
    pub fn makes(&self) -> bool {
        self.portions.last().is_some_and(|portion| is_made(&portion.task))
    }
}

fn is_made(task: &Task<'_>) -> bool {
    !matches!(task, Task::Read(..))
}

/// Cuts tasks (see [`super::parts`]) into sittings for who has `at_hand` minutes, in the order in which they are taken.
/// Their minutes sum to those of the tasks. Of `logged` minutes the first sittings are behind.
pub fn sittings<'a>(tasks: &[Timed<'a>], at_hand: u32, logged: u32) -> Vec<Sitting<'a>> {
    let aim = at_hand.clamp(LEAST_MINUTES, MOST_MINUTES);
    let (pieces, unmade) = spread(tasks, aim);
    let mut left = logged;
    let mut sittings: Vec<Sitting<'a>> = Vec::new();
    let mut taken: BTreeMap<usize, u32> = BTreeMap::new();
    let shares = deal(&pieces, &cuts(&pieces, tasks, aim, unmade));
    for share in &shares {
        let portions: Vec<Portion<'a>> = share
            .iter()
            .map(|(&(_, at), &(minutes, questions))| {
                let sitting = taken.entry(at).and_modify(|sitting| *sitting += 1).or_insert(1);
                let task = match tasks[at].0 {
                    Task::Questions(_) => Task::Questions(questions),
                    task => task,
                };
                let of = shares.iter().filter(|share| share.keys().any(|&(_, other)| other == at)).count();
                Portion { task, minutes, at: *sitting, of: u32::try_from(of).unwrap_or(u32::MAX) }
            })
            .collect();
        let minutes = portions.iter().map(|portion| portion.minutes).sum();
        let behind = left.min(minutes);
        left -= behind;
        sittings.push(Sitting { portions, minutes, behind });
    }
    sittings
}

/// A stretch of one task.
struct Piece {
    /// Which task.
    task: usize,
    minutes: u32,
    /// Questions among it.
    questions: usize,
    made: bool,
}

/// Minutes of a question, when the reading that leaves room for one is measured.
const QUESTION: u32 = super::parts::QUESTION_MINUTES;

/// The minutes of a piece of one's own work or of the exercise that closes a stretch of reading.
const CLOSING: u32 = 10;

/// No more questions than these after one stretch of reading.
const AT_ONCE: usize = 3;

/// A stretch of reading may be shorter or longer by so much, if it then ends where a part ends.
const SNAP: u32 = 10;

/// No stretch of reading is longer, so that what closes it fits into the same sitting.
const LONGEST: u32 = MOST_MINUTES - AT_ONCE as u32 * QUESTION;

/// All tasks in the order of doing: reading in stretches, each closed by something made as far as there is enough of it;
/// and what it costs a sitting to end without.
fn spread(tasks: &[Timed<'_>], aim: u32) -> (Vec<Piece>, u64) {
    let mut pieces = Vec::new();
    let mut made = Made::of(tasks);
    let reading: Vec<(usize, u32)> =
        tasks.iter().enumerate().filter(|(_, (task, _))| !is_made(task)).map(|(at, &(_, minutes))| (at, minutes)).collect();
    let read: u32 = reading.iter().map(|(_, minutes)| minutes).sum();
    let ends: Vec<u32> = reading.iter().scan(0, |sum, (_, minutes)| Some(*sum + *minutes).inspect(|end| *sum = *end)).collect();
    let room = (aim - QUESTION).min(LONGEST - SNAP);
    let stretches = ((read + room / 2) / room).max(read.div_ceil(LONGEST)).max(1);
    let questions = made.questions();
    let closed = made.closings().min(stretches as usize);
    let at_once = questions.checked_div(closed).unwrap_or(0).clamp(1, AT_ONCE);
    let mut from = 0;
    for stretch in 1..=stretches {
        let even = u32::try_from(u64::from(read) * u64::from(stretch) / u64::from(stretches)).unwrap_or(read);
        let whole = ends
            .iter()
            .copied()
            .filter(|end| end.abs_diff(even) <= SNAP && *end > from && *end <= from + LONGEST)
            .min_by_key(|end| end.abs_diff(even));
        let to = if stretch == stretches { read } else { whole.unwrap_or(even.max(from)) };
        for (&(task, minutes), &end) in reading.iter().zip(&ends) {
            let minutes = to.min(end).saturating_sub(from.max(end - minutes));
            if minutes > 0 {
                pieces.push(Piece { task, minutes, questions: 0, made: false });
            }
        }
        from = to;
        let up_to = |stretch: u32| closed * stretch as usize / stretches as usize;
        if read > 0 && up_to(stretch) > up_to(stretch - 1) {
            made.close(at_once, &mut pieces);
        }
    }
    made.rest(&mut pieces);
    (pieces, if closed == stretches as usize { NOTHING_MADE } else { LITTLE_TO_MAKE })
}

/// What is made in a step and not placed yet.
struct Made {
    /// Task, minutes and whether these are questions, in the order of the tasks.
    tasks: Vec<(usize, u32, Vec<u32>)>,
}

impl Made {
    fn of(tasks: &[Timed<'_>]) -> Self {
        let made = tasks.iter().enumerate().filter(|(_, (task, _))| is_made(task)).map(|(at, &(task, minutes))| match task {
            // Their minutes in whole numbers, together what the task takes.
            Task::Questions(count @ 1..) => {
                let up_to = |n: usize| (u64::from(minutes) * n as u64 / count as u64) as u32;
                (at, 0, (0..count).map(|n| up_to(n + 1) - up_to(n)).collect())
            }
            _ => (at, minutes, Vec::new()),
        });
        Self { tasks: made.collect() }
    }

    fn questions(&self) -> usize {
        self.tasks.iter().map(|(_, _, questions)| questions.len()).sum()
    }

    /// How many stretches of reading it can close.
    fn closings(&self) -> usize {
        self.questions() + self.tasks.iter().map(|(_, minutes, _)| (minutes / CLOSING) as usize).sum::<usize>()
    }

    /// Closes a stretch: with questions, with a piece of the last task that has enough left (one's own work stands last,
    /// so that the exercise stays whole as long as may be).
    fn close(&mut self, at_once: usize, pieces: &mut Vec<Piece>) {
        if let Some((task, _, questions)) = self.tasks.iter_mut().find(|(_, _, questions)| !questions.is_empty()) {
            let count = at_once.min(questions.len());
            pieces.extend(questions.drain(..count).map(|minutes| Piece { task: *task, minutes, questions: 1, made: true }));
        } else if let Some((task, left, _)) = self.tasks.iter_mut().rev().find(|(_, left, _)| *left >= CLOSING) {
            *left -= CLOSING;
            pieces.push(Piece { task: *task, minutes: CLOSING, questions: 0, made: true });
        }
    }

    fn rest(self, pieces: &mut Vec<Piece>) {
        for (task, minutes, questions) in self.tasks {
            if minutes > 0 {
                pieces.push(Piece { task, minutes, questions: 0, made: true });
            }
            pieces.extend(questions.into_iter().map(|minutes| Piece { task, minutes, questions: 1, made: true }));
        }
    }
}

/// What a cut costs, in squares of a minute off the minutes at hand: to end without having made anything …
const NOTHING_MADE: u64 = 2_500;
/// … the same where there is not enough to make for every sitting, so that no sitting is drawn out for its sake …
const LITTLE_TO_MAKE: u64 = 150;
/// … to break a task off …
const BROKEN_OFF: u64 = 100;
/// … so near its end or its beginning that one had better gone on or not begun …
const SCRAP: u64 = 900;
/// … and to break off at an odd minute.
const ODD: u64 = 25;

/// Nobody begins or resumes something for less than so many minutes.
const SCRAP_MINUTES: u32 = 10;

/// The minutes after which each sitting ends, the least costly way; the last is the end of everything.
fn cuts(pieces: &[Piece], tasks: &[Timed<'_>], aim: u32, unmade: u64) -> Vec<u32> {
    let total: u32 = pieces.iter().map(|piece| piece.minutes).sum();
    if total <= LEAST_MINUTES {
        return if total > 0 { vec![total] } else { Vec::new() };
    }
    let ending = endings(pieces, tasks, total, unmade);
    // Per minute the least cost to have cut there, and the cut before.
    let mut best: Vec<Option<(u64, u32)>> = vec![None; total as usize + 1];
    best[0] = Some((0, 0));
    for to in LEAST_MINUTES..=total {
        let Some(end) = ending[to as usize] else { continue };
        for length in LEAST_MINUTES..=MOST_MINUTES.min(to) {
            let Some((before, _)) = best[(to - length) as usize] else { continue };
            let off = u64::from(length.abs_diff(aim)).pow(2);
            let cost = before + end + if length > aim { 2 * off } else { off };
            if best[to as usize].is_none_or(|(least, _)| cost < least) {
                best[to as usize] = Some((cost, to - length));
            }
        }
    }
    let mut cuts = Vec::new();
    let mut at = total;
    while at > 0 {
        cuts.push(at);
        at = best[at as usize].map_or(0, |(_, before)| before);
    }
    cuts.reverse();
    cuts
}

/// What it costs to end a sitting after so many minutes; none within a question, where nobody stops.
fn endings(pieces: &[Piece], tasks: &[Timed<'_>], total: u32, unmade: u64) -> Vec<Option<u64>> {
    let mut ending = vec![Some(0); total as usize + 1];
    let mut done: Vec<u32> = vec![0; tasks.len()];
    let mut at = 0;
    for piece in pieces {
        for minute in 1..=piece.minutes {
            let (behind, ahead) = (done[piece.task] + minute, (tasks[piece.task].1).saturating_sub(done[piece.task] + minute));
            let unmade = if piece.made { 0 } else { unmade };
            let cost = match (piece.questions, ahead) {
                (1.., _) => (minute == piece.minutes).then_some(0),
                (0, 0) => Some(unmade),
                // Where the stretch ends the task goes on another time anyhow.
                _ if minute == piece.minutes => Some(unmade + BROKEN_OFF),
                _ => {
                    let within = minute.min(piece.minutes - minute).min(behind).min(ahead);
                    Some(unmade + BROKEN_OFF + if within < SCRAP_MINUTES { SCRAP } else { 0 } + if minute % 5 == 0 { 0 } else { ODD })
                }
            };
            ending[(at + minute) as usize] = cost;
        }
        done[piece.task] += piece.minutes;
        at += piece.minutes;
    }
    ending
}

/// Per sitting, minutes and questions of each task, what is made after what is read.
type Share = BTreeMap<(bool, usize), (u32, usize)>;

fn deal(pieces: &[Piece], cuts: &[u32]) -> Vec<Share> {
    let mut shares = Vec::new();
    let mut at = 0;
    let mut pieces = pieces.iter().map(|piece| (piece, piece.minutes)).peekable();
    for &cut in cuts {
        let mut share = Share::new();
        // What takes no minutes belongs to the sitting that ends there.
        while let Some((piece, left)) = pieces.peek_mut().filter(|(_, left)| at < cut || *left == 0) {
            let minutes = (*left).min(cut - at);
            let (of_task, questions) = share.entry((piece.made, piece.task)).or_default();
            *of_task += minutes;
            *questions += piece.questions;
            at += minutes;
            *left -= minutes;
            if *left > 0 {
                break;
            }
            pieces.next();
        }
        shares.push(share);
    }
    shares
}

/// The day of each sitting, walking the days from `from` on that have hours: none for those that are behind, and none at
/// all without hours.
///
/// A day takes sittings up to its minutes, and at least one. Hours a week without days are spread evenly: what a day has
/// left goes over to the next, and what its sitting takes too much the next days give back, so that an hour a week is
/// not a sitting every day.
pub fn dates(sittings: &[Sitting<'_>], hours: Option<Hours>, from: NaiveDate) -> Vec<Option<NaiveDate>> {
    let mut dates = vec![None; sittings.len()];
    let Some(hours) = hours.filter(|hours| hours.minutes_per_week() > 0) else { return dates };
    let time = Availability { hours, off: Vec::new() };
    let mut walk = Walk::from(&time, from);
    for (sitting, date) in sittings.iter().zip(&mut dates).filter(|(sitting, _)| !sitting.is_done()) {
        *date = walk.place(minutes_left(sitting));
    }
    dates
}

/// Minutes of a sitting that are not logged.
pub fn minutes_left(sitting: &Sitting<'_>) -> u32 {
    sitting.minutes - sitting.behind
}
