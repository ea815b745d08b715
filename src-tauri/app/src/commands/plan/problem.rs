//! A bare problem file, solved: what anyone can put to another solver as well.

use crate::app::App;
use crate::refuse::{from_io, refuse};
use crate::text::args;
use crate::wire::*;
use pathfolio_core::planner::solver::{Index, Problem, solve};
use std::fs::File;
use std::io::Read;
use std::time::Instant;

/// Longest problem file, in bytes: a hundred thousand units and a million prerequisites fit.
const LONGEST: u64 = 64 << 20;

pub(crate) fn solve_problem(app: &App, asked: ProblemAsk) -> Result<ProblemSolved, ApiError> {
    let text = &app.text;
    let file = app.staged(&asked.problem).ok_or_else(|| app.unknown(&asked.problem, "expected-file"))?;
    let bad = |why: String| refuse(text, ErrorCode::BadProblem, args![what = file.display().to_string(), why = why]);
    let mut bytes = Vec::new();
    let read = File::open(&file).and_then(|opened| opened.take(LONGEST + 1).read_to_end(&mut bytes));
    read.map_err(|error| from_io(text, "reading", &file, &error))?;
    if bytes.len() as u64 > LONGEST {
        return Err(bad(text.get("problem-too-long")));
    }
    let words = String::from_utf8(bytes).map_err(|_| bad(text.get("problem-no-text")))?;
    let (problem, capacity) = Problem::parse(&words).map_err(|fault| bad(fault.to_string()))?;
    let begun = Instant::now();
    let solution = solve(&problem, &Index::of(&problem), capacity);
    let microseconds = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
    let mut chosen: Vec<u32> = solution.units.iter().filter_map(|unit| u32::try_from(*unit).ok()).collect();
    chosen.sort_unstable();
    let missing = solution.bound.saturating_sub(solution.value);
    let gap = if solution.bound == 0 { 0.0 } else { missing as f64 / solution.bound as f64 };
    Ok(ProblemSolved { value: solution.value, bound: solution.bound, gap, chosen, microseconds })
}
