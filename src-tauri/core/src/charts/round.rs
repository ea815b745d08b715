//! The round figure of the printed summary: a sector a competence, knowledge then skill, clockwise from the top; rungs as pieces
//! of a ring, the target as an arc.

use std::f32::consts::PI;

use super::stave::{LEVELS, Pen, Rated};
use super::{Anchor, Figure, Label, Mark, Segment};

/// One competence in the round figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundSector {
    /// What stands outside the sector, such as its number.
    pub label: String,
    /// The competence's knowledge.
    pub knowledge: Rated,
    /// The competence's skill.
    pub skill: Rated,
    /// Where knowledge should stand.
    pub knowledge_target: Option<u8>,
    /// Where skill should stand.
    pub skill_target: Option<u8>,
    /// Whether it is the first of its part of the framework: a spoke stands before it.
    pub opens: bool,
}

const SIDE: f32 = 280.0;
const CENTRE: f32 = SIDE / 2.0;
const INNER: f32 = 16.0;
const STEP: f32 = 17.0;
const RUNG: f32 = 11.0;
const THROUGH: f32 = 10.0;
const OUTER: f32 = 123.0;
const LABELS: f32 = 113.0;
/// Free on both sides of a rung, in radians.
const AIR: f32 = 0.014;
/// Free on both sides of a target arc, in radians.
const ARC_AIR: f32 = 0.006;

/// Lays out the round figure, 280 by 280. Level numbers stand beside the upper spoke.
#[must_use]
pub fn round(sectors: &[RoundSector]) -> Figure {
    let mut pen = Pen::default();
    for level in 0..=LEVELS {
        ring(pen.path(Mark::Ring), radius(level));
    }
    let wide = 2.0 * PI / sectors.len().max(1) as f32;
    let mut labels = Vec::new();
    for (index, sector) in sectors.iter().enumerate() {
        let (from, middle, to) = (wide * index as f32, wide * (index as f32 + 0.5), wide * (index as f32 + 1.0));
        if sector.opens {
            let ((x0, y0), (x1, y1)) = (point(INNER, from), point(OUTER, from));
            pen.stroke(Mark::Spoke, (x0, y0), (x1, y1));
        }
        half(&mut pen, sector.knowledge, from, middle);
        half(&mut pen, sector.skill, middle, to);
        if sector.knowledge_target == sector.skill_target {
            target(&mut pen, sector.knowledge_target, from, to);
        } else {
            target(&mut pen, sector.knowledge_target, from, middle);
            target(&mut pen, sector.skill_target, middle, to);
        }
        let (x, y) = point(LABELS, middle);
        labels.push(Label { x, y: y + 3.0, anchor: Anchor::Middle, text: sector.label.clone(), hit: false });
    }
    for level in 2..=LEVELS {
        let label = Label { x: CENTRE + 2.0, y: CENTRE - radius(level) + 9.0, anchor: Anchor::Start, text: level.to_string(), hit: false };
        labels.push(label);
    }
    let mut figure = pen.figure(SIDE, SIDE);
    figure.labels = labels;
    figure
}

fn radius(level: u8) -> f32 {
    INNER + STEP * f32::from(level)
}

/// A point at an angle clockwise from the top, to a hundredth of a pixel.
fn point(radius: f32, angle: f32) -> (f32, f32) {
    let tidy = |value: f32| (value * 100.0).round() / 100.0;
    (tidy(CENTRE + radius * angle.sin()), tidy(CENTRE - radius * angle.cos()))
}

fn half(pen: &mut Pen, rated: Rated, from: f32, to: f32) {
    let level = rated.level();
    match rated {
        Rated::NotAssessed => {
            for rung in 1..=LEVELS {
                let (x, y) = point(radius(rung) - STEP / 2.0, (from + to) / 2.0);
                pen.block(Mark::NotAssessed, x - 1.0, y - 1.0, 2.0, 2.0);
            }
        }
        Rated::Own(_) | Rated::Assumed(_) => {
            let mark = if matches!(rated, Rated::Own(_)) { Mark::Own } else { Mark::Assumed };
            for rung in 1..=level.unwrap_or(0) {
                wedge(pen.path(mark), radius(rung) - RUNG, radius(rung), from + AIR, to - AIR);
            }
        }
        // Through the innermost ring, as a standing bar goes through the base line; level 0 is that stub alone.
        Rated::Confirmed(_) => wedge(pen.path(Mark::Confirmed), THROUGH, radius(level.unwrap_or(0)), from + AIR, to - AIR),
    }
}

fn target(pen: &mut Pen, target: Option<u8>, from: f32, to: f32) {
    if let Some(level) = target.filter(|target| *target > 0) {
        let (r, from, to) = (radius(level.min(LEVELS)) + 2.0, from + ARC_AIR, to - ARC_AIR);
        let (x, y) = point(r, from);
        let path = pen.path(Mark::Target);
        path.push(Segment::Move(x, y));
        arc(path, r, from, to);
    }
}

fn wedge(path: &mut Vec<Segment>, inner: f32, outer: f32, from: f32, to: f32) {
    let (x, y) = point(inner, from);
    path.push(Segment::Move(x, y));
    let (x, y) = point(outer, from);
    path.push(Segment::Line(x, y));
    arc(path, outer, from, to);
    let (x, y) = point(inner, to);
    path.push(Segment::Line(x, y));
    arc(path, inner, to, from);
    path.push(Segment::Close);
}

/// An arc as cubic curves of at most a quarter turn; the pen stands at its start.
fn arc(path: &mut Vec<Segment>, radius: f32, from: f32, to: f32) {
    let pieces = ((to - from).abs() / (PI / 2.0)).ceil().max(1.0);
    let turn = (to - from) / pieces;
    let reach = radius * 4.0 / 3.0 * (turn / 4.0).tan();
    for piece in 0..pieces as u32 {
        let (a, b) = (from + turn * piece as f32, from + turn * (piece as f32 + 1.0));
        let ((ax, ay), (bx, by)) = (point(radius, a), point(radius, b));
        path.push(Segment::Curve(ax + reach * a.cos(), ay + reach * a.sin(), bx - reach * b.cos(), by - reach * b.sin(), bx, by));
    }
}

fn ring(path: &mut Vec<Segment>, radius: f32) {
    let (x, y) = point(radius, 0.0);
    path.push(Segment::Move(x, y));
    arc(path, radius, 0.0, 2.0 * PI);
    path.push(Segment::Close);
}

#[cfg(test)]
mod tests {
    use super::super::{Shape, bounds};
    use super::*;

    fn sector(knowledge: Rated, skill: Rated) -> RoundSector {
        RoundSector { label: "5.2".into(), knowledge, skill, knowledge_target: Some(3), skill_target: Some(3), opens: false }
    }

    fn shape(figure: &Figure, mark: Mark) -> Option<&Shape> {
        figure.shapes.iter().find(|shape| shape.mark == mark)
    }

    fn pieces(figure: &Figure, mark: Mark) -> usize {
        shape(figure, mark).map_or(0, |shape| shape.path.iter().filter(|segment| matches!(segment, Segment::Move(..))).count())
    }

    /// Least and greatest distance from the centre of a mark's corners.
    fn reach(figure: &Figure, mark: Mark) -> (f32, f32) {
        let mut reach = (f32::MAX, 0.0_f32);
        for segment in shape(figure, mark).map_or(&[][..], |shape| &shape.path) {
            if let Segment::Move(x, y) | Segment::Line(x, y) | Segment::Curve(_, _, _, _, x, y) = *segment {
                let distance = (x - CENTRE).hypot(y - CENTRE);
                reach = (reach.0.min(distance), reach.1.max(distance));
            }
        }
        reach
    }

    #[test]
    fn rungs_count_the_level_and_knowledge_stands_before_skill() {
        let figure = round(&vec![sector(Rated::Own(2), Rated::Own(1)); 24]);
        assert_eq!(pieces(&figure, Mark::Own), 24 * 3);
        assert_eq!(pieces(&figure, Mark::Target), 24);
        let only_knowledge = round(&[sector(Rated::Own(5), Rated::Own(0)), sector(Rated::Own(0), Rated::Own(0))]);
        let (left, top, right, bottom) = bounds(shape(&only_knowledge, Mark::Own).unwrap());
        assert!(left >= CENTRE && right <= SIDE && top >= 0.0 && bottom <= CENTRE + 1.0, "the first quarter of two sectors");
    }

    #[test]
    fn confirmed_goes_through_the_innermost_ring_and_own_does_not() {
        let figure = round(&vec![sector(Rated::Confirmed(1), Rated::Own(1)); 24]);
        assert!(reach(&figure, Mark::Confirmed).0 < INNER);
        assert!(reach(&figure, Mark::Own).0 > INNER);
        let nothing = round(&vec![sector(Rated::NotAssessed, Rated::Own(0)); 24]);
        assert_eq!(pieces(&nothing, Mark::NotAssessed), 24 * 5);
        assert_eq!(pieces(&nothing, Mark::Own), 0);
    }

    #[test]
    fn target_arcs_split_where_knowledge_and_skill_aim_differently() {
        let mut apart = sector(Rated::Own(2), Rated::Own(1));
        apart.skill_target = Some(5);
        assert_eq!(pieces(&round(&[apart]), Mark::Target), 2);
    }

    #[test]
    fn labels_and_shapes_stay_inside_for_any_number_of_sectors() {
        for count in [0, 1, 2, 7, 24, 60] {
            let figure = round(&vec![sector(Rated::Confirmed(5), Rated::Own(5)); count]);
            assert!(figure.labels.iter().all(|label| label.x > 0.0 && label.x < SIDE && label.y > 0.0 && label.y < SIDE));
            for shape in &figure.shapes {
                let (left, top, right, bottom) = bounds(shape);
                assert!(left >= 0.0 && top >= 0.0 && right <= SIDE && bottom <= SIDE);
            }
        }
    }
}
