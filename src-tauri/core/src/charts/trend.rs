//! The line of an item's ratings over time: one step a rating, the higher the level the higher the line. Small enough to
//! stand in a row; what it shows stands in the history in words.

use super::{Figure, LEVELS, Mark, Segment, Shape};

/// Width of one rating's tread, in pixels.
const TREAD: f32 = 7.0;

/// From one level to the next, in pixels.
const RISE: f32 = 2.0;

/// Most ratings drawn: the latest.
const MOST: usize = 12;

/// Levels in the order in which they were given; `None` where a rating was taken away. Fewer than two are no line.
#[must_use]
pub fn trend(levels: &[Option<u8>]) -> Figure {
    let levels = &levels[levels.len().saturating_sub(MOST)..];
    let height = RISE * f32::from(LEVELS) + 4.0;
    let width = TREAD * MOST as f32;
    if levels.iter().flatten().count() < 2 {
        return Figure { width: 0.0, height, ..Figure::default() };
    }
    let y = |level: u8| height - 2.0 - RISE * f32::from(level.min(LEVELS));
    let mut line = Vec::new();
    let mut drawing = false;
    for (at, level) in levels.iter().enumerate() {
        let x = TREAD * at as f32;
        match level {
            Some(level) => {
                line.push(if drawing { Segment::Line(x, y(*level)) } else { Segment::Move(x, y(*level)) });
                line.push(Segment::Line(x + TREAD, y(*level)));
                drawing = true;
            }
            None => drawing = false,
        }
    }
    let base = Shape {
        mark: Mark::Base,
        path: vec![
            Segment::Move(0.0, height - 1.0),
            Segment::Line(width, height - 1.0),
            Segment::Line(width, height),
            Segment::Line(0.0, height),
            Segment::Close,
        ],
    };
    Figure { width, height, shapes: vec![base, Shape { mark: Mark::Trend, path: line }], labels: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::super::path_data;
    use super::*;

    #[test]
    fn each_rating_is_a_step_and_what_was_taken_away_a_gap() {
        let drawn = trend(&[Some(1), Some(3), None, Some(2)]);
        assert_eq!(path_data(&drawn.shapes[1]), "M0 10L7 10L7 6L14 6M21 8L28 8");
    }

    #[test]
    fn one_rating_is_no_line_and_many_keep_to_the_latest() {
        assert!(trend(&[]).shapes.is_empty());
        assert!(trend(&[Some(2), None]).shapes.is_empty());
        let many: Vec<Option<u8>> = (0..40).map(|n| Some(n % 6)).collect();
        assert_eq!(trend(&many), trend(&many[28..]));
    }
}
