//! The map of the competences: six columns. A large group fills rows; small groups hang side by side, one column each, as far
//! down as they reach; how to read it stands in the free corner.

use pathfolio_core::charts::{Column, Rated, StaveSize, standing};

use super::{Composer, LEAST, NOTE, pieces};
use crate::ink::{Ink, Paint};
use crate::model::{Competence, Group, Item, printed};
use crate::page::{Draw, NodeId, Role};
use crate::text::{Align, Style};
use crate::words::Word;
use pathfolio_core::charts::Segment;

const COLUMNS: usize = 6;
/// A group of more competences fills rows instead of hanging as a column.
const LONGEST_COLUMN: usize = 4;
const CELL: f32 = 66.0;
/// Above and below the head of a group, where there is room.
const HEAD_AIR: f32 = 9.0;
const TITLE: Style = Style::new(10.0, 13.0);

/// What is left free under a map's note, to write in.
pub(super) struct Corner {
    pub(super) y: f32,
    pub(super) width: f32,
}

/// Draws the map; the free corner under its note, if there is one.
pub(super) fn compose(page: &mut Composer<'_>, summary: NodeId) -> Option<Corner> {
    let (wide, height) = cell_size(page);
    let mut corner = None;
    for band in bands(&page.model.groups) {
        corner = match band {
            Band::Filled(group) => {
                filled(page, summary, group, wide, height);
                None
            }
            Band::Hanging(groups) => hanging(page, summary, groups, wide, height),
        };
    }
    if corner.is_none() {
        let set = page.text.set(&note(page), NOTE.ink(Ink::Text2), page.width, Align::Start);
        page.need(set.height + 6.0);
        let node = page.tree.add(summary, Role::Paragraph);
        page.draw(&set, page.left, page.y + 6.0, Some(node));
        page.y += set.height + 6.0;
    }
    corner
}

/// How tall the map will be, its note left out where it finds a free corner.
pub(super) fn height(page: &mut Composer<'_>) -> f32 {
    let (wide, height) = cell_size(page);
    let mut sum = 0.0;
    for band in bands(&page.model.groups) {
        sum += match band {
            Band::Filled(group) => {
                let width = page.width;
                head_height(page, group, width) + HEAD_AIR * page.air + height * group.competences.len().div_ceil(COLUMNS) as f32
            }
            Band::Hanging(groups) => {
                let heads = groups.iter().map(|group| head_height(page, group, wide - 6.0)).fold(0.0, f32::max) + HEAD_AIR * page.air;
                heads + height * deepest(groups) as f32
            }
        };
    }
    sum
}

/// Groups drawn together.
enum Band<'m> {
    /// One group that fills rows.
    Filled(&'m Group),
    /// Groups side by side, one column each.
    Hanging(&'m [Group]),
}

fn bands(groups: &[Group]) -> Vec<Band<'_>> {
    let mut bands = Vec::new();
    let mut rest = groups;
    while let Some((first, after)) = rest.split_first() {
        if first.competences.len() > LONGEST_COLUMN {
            bands.push(Band::Filled(first));
            rest = after;
        } else {
            let run = rest.iter().take(COLUMNS).take_while(|group| group.competences.len() <= LONGEST_COLUMN).count();
            let (together, after) = rest.split_at(run);
            bands.push(Band::Hanging(together));
            rest = after;
        }
    }
    bands
}

fn deepest(groups: &[Group]) -> usize {
    groups.iter().map(|group| group.competences.len()).max().unwrap_or(0)
}

/// Width and height of every cell: as tall as the longest title needs.
fn cell_size(page: &mut Composer<'_>) -> (f32, f32) {
    let wide = page.width / COLUMNS as f32;
    let model = page.model;
    let lines = model.competences().map(|competence| title(&mut page.text, competence, wide).lines).max().unwrap_or(1).max(1);
    (wide, CELL + TITLE.line * (lines - 1) as f32)
}

fn title(text: &mut crate::text::Typesetter, competence: &Competence, wide: f32) -> std::sync::Arc<crate::text::Paragraph> {
    let style = TITLE.tracking(-0.01);
    text.set_spans(&[(&competence.number, style.semibold()), (" ", style), (&competence.short, style)], wide - 12.0, Align::Start)
}

fn head(page: &mut Composer<'_>, summary: NodeId, group: &Group, x: f32, bottom: f32, width: f32) {
    let node = page.tree.add(summary, Role::Heading2);
    let style = TITLE.ink(Ink::Text2);
    let set = page.text.set_spans(&[(&group.number, TITLE.semibold()), (" ", style), (&group.title, style)], width, Align::Start);
    page.draw(&set, x, bottom - set.height, Some(node));
}

/// A group that fills rows of six.
fn filled(page: &mut Composer<'_>, summary: NodeId, group: &Group, wide: f32, height: f32) {
    let width = page.width;
    let head_height = head_height(page, group, width) + HEAD_AIR * page.air;
    page.need(head_height + height);
    page.y += head_height;
    head(page, summary, group, page.left, page.y - 3.0, page.width);
    for row in group.competences.chunks(COLUMNS) {
        page.need(height);
        for (column, competence) in row.iter().enumerate() {
            cell(page, summary, competence, (page.left + wide * column as f32, page.y, wide, height));
        }
        page.y += height;
    }
}

/// Groups side by side, one column each; how to read the map stands under the first of them, where they end early.
fn hanging(page: &mut Composer<'_>, summary: NodeId, groups: &[Group], wide: f32, height: f32) -> Option<Corner> {
    let heads = groups.iter().map(|group| head_height(page, group, wide - 6.0)).fold(0.0, f32::max) + HEAD_AIR * page.air;
    let rows = deepest(groups);
    page.need(heads + height * rows as f32);
    page.y += heads;
    let top = page.y;
    for (column, group) in groups.iter().enumerate() {
        let x = page.left + wide * column as f32;
        head(page, summary, group, x, top - 3.0, wide - 6.0);
        for (row, competence) in group.competences.iter().enumerate() {
            cell(page, summary, competence, (x, top + height * row as f32, wide, height));
        }
    }
    page.y = top + height * rows as f32;

    let short: Vec<usize> = groups.iter().map(|group| group.competences.len()).take_while(|reach| *reach < rows).collect();
    let y = top + height * short.iter().copied().max().unwrap_or(0) as f32 + 8.0;
    let width = wide * short.len() as f32 - 24.0;
    let set = (short.len() >= 2).then(|| page.text.set(&note(page), NOTE.ink(Ink::Text2), width, Align::Start))?;
    if y + set.height > page.y {
        return None;
    }
    let node = page.tree.add(summary, Role::Paragraph);
    page.draw(&set, page.left, y, Some(node));
    Some(Corner { y: y + set.height, width })
}

fn head_height(page: &mut Composer<'_>, group: &Group, width: f32) -> f32 {
    let style = TITLE.ink(Ink::Text2);
    page.text.set_spans(&[(&group.number, TITLE.semibold()), (" ", style), (&group.title, style)], width, Align::Start).height
}

fn cell(page: &mut Composer<'_>, summary: NodeId, competence: &Competence, (x, y, width, height): (f32, f32, f32, f32)) {
    let frame = vec![
        Segment::Move(x, y),
        Segment::Line(x + width, y),
        Segment::Line(x + width, y + height),
        Segment::Line(x, y + height),
        Segment::Close,
    ];
    page.push(None, Draw::Path { segments: frame, paint: Paint::Stroke(Ink::RuleStrong, 1.0, &[]) });

    let name = title(&mut page.text, competence, width);
    let node = page.tree.add(summary, Role::Paragraph);
    page.draw(&name, x + 6.0, y + 4.5, Some(node));

    let columns = |items: &[Item]| items.iter().map(|item| Column::new(printed(item.rated), item.target)).collect::<Vec<_>>();
    let (knowledge, skill) = (columns(&competence.knowledge), columns(&competence.skill));
    let stave = standing(&knowledge, &skill, StaveSize::print_map(knowledge.len() + skill.len()));
    let scale = ((width - 10.0) / stave.width.max(1.0)).min(1.0);
    let foot = y + height - 4.0 - LEAST.line;
    let node = page.tree.figure(summary, describe(page, competence));
    page.figure(&stave, x + 4.0, foot - 3.0 - stave.height * scale, scale, Some(node));

    let node = page.tree.add(summary, Role::Paragraph);
    let quiet = LEAST.ink(Ink::Text2);
    let (knowledge, skill) = (number(competence.knowledge_level), number(competence.skill_level));
    let evidence = pieces::of(page, competence).len();
    let levels = match (&knowledge, &skill) {
        (None, None) if evidence == 0 => page.text.line(page.word(Word::NotAssessed), LEAST.ink(Ink::Text3)),
        _ => {
            let strong = LEAST.semibold();
            let (k, s) = (page.word(Word::KnowledgeShort), page.word(Word::SkillShort));
            let (knowledge, skill) = (knowledge.as_deref().unwrap_or("–"), skill.as_deref().unwrap_or("–"));
            let mut spans = vec![(k, quiet), (" ", quiet), (knowledge, strong), ("   ", quiet), (s, quiet), (" ", quiet), (skill, strong)];
            let count = evidence.to_string();
            if evidence > 0 {
                spans.extend([("   ", quiet), (page.word(Word::EvidenceShort), quiet), (" ", quiet), (&count, strong)]);
            }
            page.text.set_spans(&spans, f32::INFINITY, Align::Start)
        }
    };
    page.draw(&levels, x + 6.0, foot, Some(node));
    if let Some(target) = competence.target {
        let of = page.model.words.fill(Word::OfTarget, &[("target", &target.to_string())]);
        let of = page.text.line(&of, LEAST.ink(Ink::Text3));
        if levels.width + of.width + 16.0 <= width {
            page.draw(&of, x + width - 6.0 - of.width, foot, Some(node));
        }
    }
}

fn number(rated: Rated) -> Option<String> {
    printed(rated).level().map(|level| level.to_string())
}

pub(super) fn describe(page: &Composer<'_>, competence: &Competence) -> String {
    let level = |rated| number(rated).unwrap_or_else(|| page.word(Word::NotAssessed).to_owned());
    let said = page.model.words.fill(
        Word::AltStave,
        &[
            ("number", &competence.number),
            ("title", &competence.title),
            ("knowledge", &level(competence.knowledge_level)),
            ("skill", &level(competence.skill_level)),
            ("target", &competence.target.map_or_else(|| "–".to_owned(), |target| target.to_string())),
        ],
    );
    match pieces::of(page, competence).len() {
        0 => said,
        count => format!("{said}; {}", page.model.words.fill(Word::AltEvidence, &[("number", &count.to_string())])),
    }
}

/// How to read the map.
fn note(page: &Composer<'_>) -> String {
    let note = page.word(Word::MapNote);
    if page.model.pieces.is_empty() { note.to_owned() } else { format!("{note} {}", page.word(Word::EvidenceNote)) }
}
