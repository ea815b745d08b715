//! The stave: five rungs above a base line, filled up to the level; a line across at the target.
//!
//! Standing it makes maps, figures and the clause tree; lying it makes lists. Must not know colours or words: a figure's
//! words come in as [`FigureWords`]. Every coordinate is a whole pixel, or a half where a line of one pixel is stroked.

use super::{Anchor, Figure, Label, Mark, Segment, Shape};

/// The highest level; a higher one is drawn as this.
pub const LEVELS: u8 = 5;

/// What a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rated {
    /// Nobody has rated it. Not the same as level 0.
    NotAssessed,
    /// The holder's own rating, 0 to 5.
    Own(u8),
    /// Assumed at the first run, 0 to 5; never printed as a rating.
    Assumed(u8),
    /// Confirmed by a reviewer, 0 to 5.
    Confirmed(u8),
}

impl Rated {
    /// The level, if there is one, at most [`LEVELS`].
    #[must_use]
    pub fn level(self) -> Option<u8> {
        match self {
            Self::NotAssessed => None,
            Self::Own(level) | Self::Assumed(level) | Self::Confirmed(level) => Some(level.min(LEVELS)),
        }
    }
}

/// One column of a stave: an item, or an aspect of a competence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Where it stands.
    pub rated: Rated,
    /// Where it would stand afterwards; dashed rungs lead there.
    pub gained: Option<u8>,
    /// Where it should stand; no line for none or 0.
    pub target: Option<u8>,
}

impl Column {
    /// A column without a gain.
    #[must_use]
    pub const fn new(rated: Rated, target: Option<u8>) -> Self {
        Self { rated, gained: None, target }
    }
}

/// The measures of a standing stave, in whole pixels unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StaveSize {
    /// Width of a column.
    pub bar: u16,
    /// Between columns.
    pub gap: u16,
    /// From one rung to the next.
    pub step: u16,
    /// Height of a rung.
    pub rung: u16,
    /// Between the base line and the first rung.
    pub lift: u16,
    /// How far a confirmed bar goes below the upper edge of the base line.
    pub through: u16,
    /// The upper edge of the base line.
    pub base: u16,
    /// How far a target line reaches beyond its columns.
    pub overhang: u16,
    /// Between the columns of two groups.
    pub group_gap: u16,
    /// Width and height of a dot of a column not assessed.
    pub dot: u16,
    /// How far the target line's middle stands above its rung, in half pixels.
    pub clear_halves: u16,
}

impl StaveSize {
    /// The map in the window.
    pub const MAP: Self =
        Self { bar: 5, gap: 1, step: 7, rung: 5, lift: 2, through: 3, base: 37, overhang: 2, group_gap: 7, dot: 2, clear_halves: 3 };
    /// The map in the window, for a competence with many items (6.3.2 has 21).
    pub const MAP_NARROW: Self = Self { bar: 3, group_gap: 6, dot: 1, ..Self::MAP };
    /// The map on paper.
    pub const PRINT_MAP: Self = Self { bar: 4, step: 5, rung: 3, base: 27, group_gap: 6, dot: 1, ..Self::MAP };
    /// The map on paper, for a competence with many items.
    pub const PRINT_MAP_NARROW: Self = Self { bar: 3, group_gap: 5, ..Self::PRINT_MAP };
    /// Rows of tables and of the clause tree.
    pub const ROW: Self =
        Self { bar: 3, gap: 1, step: 4, rung: 3, lift: 1, through: 2, base: 22, overhang: 0, group_gap: 8, dot: 1, clear_halves: 1 };
    /// A figure of one competence, with numbers under its columns.
    pub const FIGURE: Self =
        Self { bar: 11, gap: 3, step: 11, rung: 8, lift: 3, through: 5, base: 61, overhang: 2, group_gap: 17, dot: 2, clear_halves: 5 };
    /// The map of the first run: one column for knowledge, one for skill.
    pub const FIRST_RUN: Self = Self { bar: 12, step: 5, rung: 3, base: 27, group_gap: 5, ..Self::MAP };

    /// The size the window's map uses for a competence with so many items.
    #[must_use]
    pub fn map(columns: usize) -> Self {
        if columns > WIDE_COLUMNS { Self::MAP_NARROW } else { Self::MAP }
    }

    /// The size the printed map uses for a competence with so many items.
    #[must_use]
    pub fn print_map(columns: usize) -> Self {
        if columns > WIDE_COLUMNS { Self::PRINT_MAP_NARROW } else { Self::PRINT_MAP }
    }

    /// The figure of one competence on paper: `knowledge` and `skill` columns spread over at most `width` pixels.
    #[must_use]
    pub fn print_figure(knowledge: usize, skill: usize, width: u16) -> Self {
        let size =
            Self { bar: 0, gap: 6, step: 9, rung: 6, lift: 3, through: 5, base: 51, overhang: 3, group_gap: 30, dot: 3, clear_halves: 5 };
        let columns = u16::try_from(knowledge + skill).unwrap_or(u16::MAX).max(1);
        let groups = u16::from(knowledge > 0) + u16::from(skill > 0);
        let gaps = size.gap.saturating_mul(columns.saturating_sub(groups.max(1)));
        let free = width.saturating_sub(2 * size.overhang + size.group_gap * groups.saturating_sub(1) + gaps);
        Self { bar: (free / columns).clamp(8, 44), ..size }
    }

    fn top(&self, level: u8) -> f32 {
        f32::from(self.base) - f32::from(self.lift) - f32::from(self.rung) - f32::from(self.step) * (f32::from(level) - 1.0)
    }

    fn height(&self) -> f32 {
        f32::from(self.base + self.through)
    }
}

/// More columns than this, and a map's columns become narrow.
const WIDE_COLUMNS: usize = 16;

/// The measures of a lying stave, in whole pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LyingSize {
    /// Length of a rung.
    pub bar: u16,
    /// Between rungs.
    pub gap: u16,
    /// Height of a rung.
    pub thick: u16,
    /// Height of the whole.
    pub height: u16,
    /// How far a confirmed bar begins before the first rung: through the start, as it goes through the base line when standing.
    pub before: u16,
}

impl LyingSize {
    /// Lists in the window.
    pub const LIST: Self = Self { bar: 8, gap: 2, thick: 8, height: 14, before: 4 };
    /// Lists on paper.
    pub const PRINT: Self = Self { bar: 7, gap: 1, thick: 7, height: 13, before: 4 };
    /// The key to the levels on paper.
    pub const PRINT_KEY: Self = Self { bar: 5, gap: 1, thick: 7, height: 13, before: 4 };
}

/// The words in a figure, already in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FigureWords {
    /// Under the columns of knowledge.
    pub knowledge: String,
    /// Under the columns of skill.
    pub skill: String,
    /// Beside the target line of the last group, such as "target 3"; empty for none.
    pub target: String,
}

/// A stave standing: the columns of knowledge, a gap, the columns of skill; a target line across each group.
#[must_use]
pub fn standing(knowledge: &[Column], skill: &[Column], size: StaveSize) -> Figure {
    groups(&[knowledge, skill], size, true)
}

/// A stave standing, groups of columns with gaps between and no target line: a row of the clause tree (what the standard
/// states, then what is suggested).
#[must_use]
pub fn standing_groups(columns: &[&[Column]], size: StaveSize) -> Figure {
    groups(columns, size, false)
}

/// A standing stave with item numbers and group names under it and the target's name beside its line. A column that
/// gains is marked as the thing meant.
#[must_use]
pub fn figure(knowledge: &[Column], skill: &[Column], size: StaveSize, words: &FigureWords) -> Figure {
    let mut figure = standing(knowledge, skill, size);
    let number_line = size.height() + 13.0;
    let name_line = number_line + 14.0;
    let mut x = f32::from(size.overhang);
    for (columns, name) in [(knowledge, &words.knowledge), (skill, &words.skill)] {
        if columns.is_empty() {
            continue;
        }
        let start = x;
        for (index, column) in columns.iter().enumerate() {
            figure.labels.push(Label {
                x: x + f32::from(size.bar) / 2.0,
                y: number_line,
                anchor: Anchor::Middle,
                text: (index + 1).to_string(),
                hit: column.gained.is_some(),
            });
            x += f32::from(size.bar + size.gap);
        }
        figure.labels.push(Label { x: start, y: name_line, anchor: Anchor::Start, text: name.clone(), hit: false });
        x += f32::from(size.group_gap) - f32::from(size.gap);
    }
    let last = if skill.is_empty() { knowledge } else { skill };
    if let Some(target) = last.last().and_then(|column| column.target).filter(|target| *target > 0)
        && !words.target.is_empty()
    {
        let y = target_line(&size, target).floor() + 4.0;
        figure.labels.push(Label { x: figure.width + 4.0, y, anchor: Anchor::Start, text: words.target.clone(), hit: false });
    }
    figure.height = name_line + 7.0;
    figure
}

/// A stave lying, for lists: five rungs from the start, the target as an upright line.
#[must_use]
pub fn lying(column: Column, size: LyingSize) -> Figure {
    let mut pen = Pen::default();
    let (bar, step) = (f32::from(size.bar), f32::from(size.bar + size.gap));
    let (thick, before) = (f32::from(size.thick), f32::from(size.before));
    let top = ((f32::from(size.height) - thick) / 2.0).floor();
    let start = |rung: u8| before + step * f32::from(rung - 1);
    let level = column.rated.level();
    let gained = column.gained.map_or(0, |level| level.min(LEVELS));

    for rung in 1..=LEVELS {
        let (x, reached) = (start(rung), level.is_some_and(|level| rung <= level));
        match column.rated {
            Rated::Own(_) if reached => pen.block(Mark::Own, x, top, bar, thick),
            Rated::Assumed(_) if reached => pen.frame(Mark::Assumed, x, top, bar, thick),
            Rated::Confirmed(_) if reached => {}
            _ if rung <= gained => pen.frame(Mark::Gained, x, top, bar, thick),
            Rated::NotAssessed => {
                pen.block(Mark::NotAssessed, x + ((bar - 2.0) / 2.0).floor(), top + ((thick - 2.0) / 2.0).floor(), 2.0, 2.0)
            }
            _ => pen.block(Mark::Base, x, top + thick - 1.0, bar, 1.0),
        }
    }
    if let Rated::Confirmed(_) = column.rated {
        let end = level.filter(|level| *level > 0).map_or(before, |level| start(level) + bar);
        pen.block(Mark::Confirmed, 0.0, top, end, thick);
    }
    if let Some(target) = column.target.map(|target| target.min(LEVELS)).filter(|target| *target > 0) {
        let x = start(target) + bar + (f32::from(size.gap) - 1.0) / 2.0;
        let x = x.floor() + 0.5;
        pen.stroke(Mark::Target, (x, 0.0), (x, f32::from(size.height)));
    }
    // One pixel more than the rungs, for the line of a target at the highest level.
    pen.figure(before + step * f32::from(LEVELS) - f32::from(size.gap) + 1.0, f32::from(size.height))
}

fn target_line(size: &StaveSize, target: u8) -> f32 {
    size.top(target.min(LEVELS)) - f32::from(size.clear_halves) / 2.0
}

fn groups(groups: &[&[Column]], size: StaveSize, targets: bool) -> Figure {
    let mut pen = Pen::default();
    let stride = f32::from(size.bar + size.gap);
    let overhang = f32::from(size.overhang);
    let mut x = overhang;
    let mut end = 0.0;
    for columns in groups.iter().filter(|columns| !columns.is_empty()) {
        for (index, column) in columns.iter().enumerate() {
            standing_column(&mut pen, *column, x + stride * index as f32, &size);
        }
        if targets {
            target_lines(&mut pen, columns, x, &size);
        }
        end = x + stride * columns.len() as f32 - f32::from(size.gap);
        x = end + f32::from(size.group_gap);
    }
    pen.figure(end + overhang, size.height())
}

fn standing_column(pen: &mut Pen, column: Column, x: f32, size: &StaveSize) {
    let (bar, rung_height, base) = (f32::from(size.bar), f32::from(size.rung), f32::from(size.base));
    let gained = column.gained.map_or(0, |level| level.min(LEVELS));
    if column.rated != Rated::NotAssessed {
        pen.block(Mark::Base, x, base, bar, 1.0);
    }
    for rung in 1..=LEVELS {
        let (top, reached) = (size.top(rung), column.rated.level().is_some_and(|level| rung <= level));
        match column.rated {
            Rated::Own(_) if reached => pen.block(Mark::Own, x, top, bar, rung_height),
            Rated::Assumed(_) if reached => pen.frame(Mark::Assumed, x, top, bar, rung_height),
            Rated::Confirmed(_) if reached => {}
            _ if rung <= gained => pen.frame(Mark::Gained, x, top, bar, rung_height),
            Rated::NotAssessed => {
                let dot = f32::from(size.dot);
                pen.block(Mark::NotAssessed, x + ((bar - dot) / 2.0).floor(), top + ((rung_height - dot) / 2.0).floor(), dot, dot);
            }
            _ => {}
        }
    }
    if let Rated::Confirmed(level) = column.rated {
        let top = if level == 0 { base } else { size.top(level.min(LEVELS)) };
        pen.block(Mark::Confirmed, x, top, bar, size.height() - top);
    }
}

/// One line across each run of columns with the same target.
fn target_lines(pen: &mut Pen, columns: &[Column], x: f32, size: &StaveSize) {
    let stride = f32::from(size.bar + size.gap);
    let mut first = 0;
    while first < columns.len() {
        let target = columns[first].target;
        let run = columns[first..].iter().take_while(|column| column.target == target).count();
        if let Some(target) = target.filter(|target| *target > 0) {
            let left = x + stride * first as f32 - if first == 0 { f32::from(size.overhang) } else { 0.0 };
            let last = first + run == columns.len();
            let right = x + stride * (first + run) as f32 - f32::from(size.gap) + if last { f32::from(size.overhang) } else { 0.0 };
            let y = target_line(size, target).floor() + 0.5;
            pen.stroke(Mark::Target, (left, y), (right, y));
        }
        first += run;
    }
}

/// Collects rectangles and lines into one shape a mark.
#[derive(Default)]
pub(super) struct Pen {
    shapes: Vec<Shape>,
}

impl Pen {
    pub(super) fn path(&mut self, mark: Mark) -> &mut Vec<Segment> {
        let index = self.shapes.iter().position(|shape| shape.mark == mark).unwrap_or_else(|| {
            self.shapes.push(Shape { mark, path: Vec::new() });
            self.shapes.len() - 1
        });
        &mut self.shapes[index].path
    }

    /// A filled rectangle.
    pub(super) fn block(&mut self, mark: Mark, x: f32, y: f32, width: f32, height: f32) {
        self.path(mark).extend([
            Segment::Move(x, y),
            Segment::Line(x + width, y),
            Segment::Line(x + width, y + height),
            Segment::Line(x, y + height),
            Segment::Close,
        ]);
    }

    /// A rectangle whose outline of one pixel lies inside the given box.
    pub(super) fn frame(&mut self, mark: Mark, x: f32, y: f32, width: f32, height: f32) {
        self.block(mark, x + 0.5, y + 0.5, width - 1.0, height - 1.0);
    }

    pub(super) fn stroke(&mut self, mark: Mark, from: (f32, f32), to: (f32, f32)) {
        self.path(mark).extend([Segment::Move(from.0, from.1), Segment::Line(to.0, to.1)]);
    }

    /// The figure, its shapes in drawing order: base lines first, target lines last.
    pub(super) fn figure(mut self, width: f32, height: f32) -> Figure {
        let depth = |mark: Mark| match mark {
            Mark::Ring | Mark::Spoke => 0,
            Mark::Base => 1,
            Mark::Target => 3,
            _ => 2,
        };
        self.shapes.sort_by_key(|shape| (depth(shape.mark), shape.mark));
        Figure { width, height, shapes: self.shapes, labels: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{bounds, path_data};
    use super::*;

    const SIZES: [StaveSize; 7] = [
        StaveSize::MAP,
        StaveSize::MAP_NARROW,
        StaveSize::PRINT_MAP,
        StaveSize::PRINT_MAP_NARROW,
        StaveSize::ROW,
        StaveSize::FIGURE,
        StaveSize::FIRST_RUN,
    ];

    fn own(level: u8) -> Column {
        Column::new(Rated::Own(level), Some(3))
    }

    fn all_kinds() -> Vec<Column> {
        let mut columns =
            vec![Column { rated: Rated::NotAssessed, gained: Some(2), target: Some(5) }, Column::new(Rated::NotAssessed, None)];
        for level in 0..=LEVELS {
            columns.extend([Rated::Own(level), Rated::Assumed(level), Rated::Confirmed(level)].map(|rated| Column {
                rated,
                gained: Some(4),
                target: Some(level),
            }));
        }
        columns
    }

    /// How many closed pieces of a mark a figure has.
    fn count(figure: &Figure, mark: Mark) -> usize {
        let pieces = |shape: &Shape| shape.path.iter().filter(|segment| matches!(segment, Segment::Move(..))).count();
        figure.shapes.iter().filter(|shape| shape.mark == mark).map(pieces).sum()
    }

    fn shape(figure: &Figure, mark: Mark) -> Shape {
        figure.shapes.iter().find(|shape| shape.mark == mark).cloned().unwrap_or(Shape { mark, path: Vec::new() })
    }

    #[test]
    fn a_level_shows_as_many_rungs() {
        for size in SIZES {
            for level in 0..=LEVELS {
                let figure = standing(&[own(level)], &[], size);
                assert_eq!(count(&figure, Mark::Own), usize::from(level));
                assert_eq!(count(&figure, Mark::Base), 1, "level {level} stands on a base line");
                let lying = lying(own(level), LyingSize::LIST);
                assert_eq!(count(&lying, Mark::Own), usize::from(level));
                assert_eq!(count(&lying, Mark::Base), usize::from(LEVELS - level));
            }
        }
    }

    #[test]
    fn a_confirmed_bar_goes_through_the_base_line_and_an_own_rung_stands_above_it() {
        for size in SIZES {
            let base = f32::from(size.base);
            let own = bounds(&shape(&standing(&[own(1)], &[], size), Mark::Own));
            assert!(own.3 < base, "a gap between rung and base line");
            for level in 0..=LEVELS {
                let figure = standing(&[Column::new(Rated::Confirmed(level), None)], &[], size);
                assert_eq!(count(&figure, Mark::Confirmed), 1, "one solid bar");
                let bar = bounds(&shape(&figure, Mark::Confirmed));
                assert!(bar.3 > base + 1.0, "level {level} ends below the base line");
                assert!(bar.3 <= figure.height);
            }
        }
    }

    #[test]
    fn not_assessed_is_five_dots_without_a_base_line() {
        for size in SIZES {
            let figure = standing(&[Column::new(Rated::NotAssessed, Some(2))], &[], size);
            assert_eq!((count(&figure, Mark::NotAssessed), count(&figure, Mark::Base)), (5, 0));
        }
        let figure = lying(Column::new(Rated::NotAssessed, Some(2)), LyingSize::PRINT);
        assert_eq!((count(&figure, Mark::NotAssessed), count(&figure, Mark::Base)), (5, 0));
    }

    #[test]
    fn what_would_be_gained_is_dashed_above_what_is() {
        let figure = standing(&[Column { rated: Rated::Own(1), gained: Some(3), target: None }], &[], StaveSize::FIGURE);
        assert_eq!((count(&figure, Mark::Own), count(&figure, Mark::Gained)), (1, 2));
        assert!(bounds(&shape(&figure, Mark::Gained)).3 < bounds(&shape(&figure, Mark::Own)).1);
    }

    #[test]
    fn the_target_line_clears_its_rung_and_stays_below_the_next() {
        for size in SIZES {
            for target in 1..=LEVELS {
                let columns = [Column::new(Rated::Own(target), Some(target))];
                let figure = standing(&columns, &[], size);
                let line = bounds(&shape(&figure, Mark::Target));
                let rungs = bounds(&shape(&figure, Mark::Own));
                assert!(line.1 < rungs.1, "target {target} stands above its rung");
                assert!(line.1 >= 0.5, "and inside the figure");
                if target < LEVELS {
                    let next = bounds(&shape(&standing(&[own(target + 1)], &[], size), Mark::Own));
                    assert!(line.1 > next.1, "and below the top of the next");
                }
            }
        }
    }

    #[test]
    fn knowledge_and_skill_are_two_groups_with_a_line_each() {
        let figure = standing(&[own(1), own(2)], &[own(1), own(0), own(0), own(1)], StaveSize::MAP);
        assert_eq!(path_data(&shape(&figure, Mark::Target)), "M0 14.5L15 14.5M18 14.5L45 14.5");
        assert_eq!((figure.width, figure.height), (45.0, 40.0));
        let mixed = standing(&[own(1), Column::new(Rated::Own(1), Some(4))], &[], StaveSize::MAP);
        assert_eq!(count(&mixed, Mark::Target), 2, "columns with different targets get a line each");
        let lone = standing(&[], &[own(1)], StaveSize::MAP);
        assert_eq!(bounds(&shape(&lone, Mark::Own)).0, 2.0, "no gap for a group that is empty");
    }

    #[test]
    fn the_tree_has_no_target_lines() {
        let figure = standing_groups(&[&[own(1), own(2)], &[own(3)]], StaveSize::ROW);
        assert_eq!(count(&figure, Mark::Target), 0);
        assert_eq!(path_data(&shape(&figure, Mark::Base)), "M0 22L3 22L3 23L0 23ZM4 22L7 22L7 23L4 23ZM15 22L18 22L18 23L15 23Z");
    }

    #[test]
    fn every_coordinate_is_a_whole_or_a_half_pixel() {
        let columns = all_kinds();
        let figures = SIZES.iter().map(|size| standing(&columns, &columns, *size)).chain(
            columns.iter().flat_map(|column| [LyingSize::LIST, LyingSize::PRINT, LyingSize::PRINT_KEY].map(|size| lying(*column, size))),
        );
        for figure in figures {
            for shape in &figure.shapes {
                let (left, top, right, bottom) = bounds(shape);
                assert!(left >= 0.0 && top >= 0.0 && right <= figure.width && bottom <= figure.height, "{shape:?}");
                let filled = matches!(shape.mark, Mark::Own | Mark::Confirmed | Mark::Base | Mark::NotAssessed);
                for segment in &shape.path {
                    if let Segment::Move(x, y) | Segment::Line(x, y) = segment {
                        let grid = if filled { 1.0 } else { 2.0 };
                        assert!((x * grid).fract() == 0.0 && (y * grid).fract() == 0.0, "{:?} at {x} {y}", shape.mark);
                    }
                }
            }
        }
    }

    #[test]
    fn many_items_get_narrow_columns_that_fit_a_cell() {
        let knowledge = vec![own(1); 16];
        let skill = vec![own(1); 5];
        assert!(standing(&knowledge, &skill, StaveSize::map(21)).width <= 104.0);
        assert!(standing(&knowledge, &skill, StaveSize::print_map(21)).width <= 93.0);
        for (k, s) in [(16, 5), (4, 9), (1, 0), (0, 3), (30, 30)] {
            let size = StaveSize::print_figure(k, s, 580);
            let width = standing(&vec![own(1); k], &vec![own(1); s], size).width;
            assert!(width <= 580.0 || size.bar == 8, "{k} and {s} columns take {width}");
        }
    }

    #[test]
    fn a_figure_numbers_its_items_and_marks_the_ones_meant() {
        let words = FigureWords { knowledge: "Wissen".into(), skill: "Können".into(), target: "Ziel 3".into() };
        let mut skill = [own(1), own(2)];
        skill[1].gained = Some(3);
        let figure = figure(&[own(1)], &skill, StaveSize::FIGURE, &words);
        let said: Vec<_> = figure.labels.iter().map(|label| (label.text.as_str(), label.hit)).collect();
        assert_eq!(said, [("1", false), ("Wissen", false), ("1", false), ("2", true), ("Können", false), ("Ziel 3", false)]);
        assert!(figure.labels.iter().all(|label| label.y <= figure.height));
    }
}
