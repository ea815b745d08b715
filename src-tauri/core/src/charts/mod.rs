//! The figures of Pathfolio as geometry: laid out once here, drawn as SVG by the window and as vectors on the page.
//!
//! One mark carries every level, the stave (see [`stave`]). Shapes say which mark they are, never which colour: the
//! inks belong to whoever draws. Units are CSS pixels in the window and are scaled on paper; the origin is at the top left.

mod round;
mod stave;
mod trend;
mod trio;

pub use round::{RoundSector, round};
pub use stave::{Column, FigureWords, LEVELS, LyingSize, Rated, StaveSize, figure, lying, standing, standing_groups};
pub use trend::trend;
pub use trio::{Texture, bar};

use serde::Serialize;

/// A laid-out figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figure {
    /// Width in pixels.
    pub width: f32,
    /// Height in pixels.
    pub height: f32,
    /// In drawing order.
    pub shapes: Vec<Shape>,
    /// Text beside the shapes.
    pub labels: Vec<Label>,
}

/// What a shape stands for. DESIGN: shape says it, ink says it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// A rung the holder rated (filled, own ink).
    Own,
    /// A bar a reviewer confirmed (filled, review ink), through the base line.
    Confirmed,
    /// An assumed rung (outline, own ink).
    Assumed,
    /// What would be gained (dashed outline, own ink).
    Gained,
    /// The base line (filled, strong rule).
    Base,
    /// A dot of a column not assessed (filled, quiet text).
    NotAssessed,
    /// The line across at the target (stroke, text).
    Target,
    /// Slanted hatching (stroke, own ink).
    Hatch,
    /// The frame around hatching (stroke, own ink).
    HatchFrame,
    /// A ring of the round figure (stroke, rule).
    Ring,
    /// A spoke of the round figure (stroke, rule).
    Spoke,
    /// The line of ratings over time (stroke, own ink).
    Trend,
}

/// One path of one mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// What it stands for.
    pub mark: Mark,
    /// Its outline.
    pub path: Vec<Segment>,
}

/// A piece of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Start at.
    Move(f32, f32),
    /// Straight to.
    Line(f32, f32),
    /// Cubic Bézier: two control points and the end.
    Curve(f32, f32, f32, f32, f32, f32),
    /// Back to the start.
    Close,
}

/// Where a label's text is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Anchor {
    /// At its start.
    Start,
    /// At its middle.
    Middle,
    /// At its end.
    End,
}

/// A text in a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where it is held.
    pub x: f32,
    /// Its base line.
    pub y: f32,
    /// How it is held.
    pub anchor: Anchor,
    /// What it says.
    pub text: String,
    /// Whether it is the thing meant (semibold, own ink).
    pub hit: bool,
}

/// The `d` attribute of an SVG path for a shape: absolute commands, at most two decimals.
#[must_use]
pub fn path_data(shape: &Shape) -> String {
    use std::fmt::Write;
    let mut data = String::with_capacity(shape.path.len() * 10);
    let number = |value: f32| {
        let tidy = (value * 100.0).round() / 100.0;
        if tidy == 0.0 { 0.0 } else { tidy }
    };
    for segment in &shape.path {
        // Writing to a string cannot fail.
        let _ = match *segment {
            Segment::Move(x, y) => write!(data, "M{} {}", number(x), number(y)),
            Segment::Line(x, y) => write!(data, "L{} {}", number(x), number(y)),
            Segment::Curve(ax, ay, bx, by, x, y) => {
                write!(data, "C{} {} {} {} {} {}", number(ax), number(ay), number(bx), number(by), number(x), number(y))
            }
            Segment::Close => write!(data, "Z"),
        };
    }
    data
}

/// The box around a shape's points, control points of curves left out: left, top, right, bottom. Empty shapes: all 0.
#[must_use]
pub fn bounds(shape: &Shape) -> (f32, f32, f32, f32) {
    let points = shape.path.iter().filter_map(|segment| match *segment {
        Segment::Move(x, y) | Segment::Line(x, y) | Segment::Curve(_, _, _, _, x, y) => Some((x, y)),
        Segment::Close => None,
    });
    points
        .map(|(x, y)| (x, y, x, y))
        .reduce(|a, b| (a.0.min(b.0), a.1.min(b.1), a.2.max(b.2), a.3.max(b.3)))
        .unwrap_or((0.0, 0.0, 0.0, 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_data_is_what_svg_reads() {
        let path =
            vec![Segment::Move(0.0, -0.001), Segment::Line(10.5, 3.0), Segment::Curve(1.0, 2.0, 3.333, 4.0, 5.0, 6.0), Segment::Close];
        assert_eq!(path_data(&Shape { mark: Mark::Own, path }), "M0 0L10.5 3C1 2 3.33 4 5 6Z");
    }
}
