//! The map of the competences: six columns. A large group fills rows; small groups hang side by side, one column each, as far
//! down as they reach; how to read it stands in the free corner.

use pathfolio_core::charts::{Column, Rated, StaveSize, standing};

use super::{Composer, LEAST, NOTE};
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
const TITLE: Style = Style::new(10.0, 13.0);

pub(super) fn compose(page: &mut Composer<'_>, summary: NodeId) {
    let wide = page.width / COLUMNS as f32;
    let lines = page.model.competences().map(|competence| title(page_text(page), competence, wide).lines).collect::<Vec<_>>();
    let height = CELL + TITLE.line * (lines.into_iter().max().unwrap_or(1).max(1) - 1) as f32;

    let groups = &page.model.groups;
    let mut first = 0;
    while first < groups.len() {
        if groups[first].competences.len() > LONGEST_COLUMN {
            filled(page, summary, &groups[first], wide, height);
            first += 1;
        } else {
            let run = groups[first..].iter().take(COLUMNS).take_while(|group| group.competences.len() <= LONGEST_COLUMN).count();
            let last = first + run == groups.len();
            hanging(page, summary, &groups[first..first + run], wide, height, last);
            first += run;
        }
    }
}

fn page_text<'a>(page: &'a mut Composer<'_>) -> &'a mut crate::text::Typesetter {
    &mut page.text
}

fn title(text: &mut crate::text::Typesetter, competence: &Competence, wide: f32) -> std::rc::Rc<crate::text::Paragraph> {
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
    let head_height = head_height(page, group, page.width) + 10.0;
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

/// Groups side by side, one column each; under the last, how to read the map.
fn hanging(page: &mut Composer<'_>, summary: NodeId, groups: &[Group], wide: f32, height: f32, last: bool) {
    let heads = groups.iter().map(|group| head_height(page, group, wide - 6.0)).fold(0.0, f32::max) + 10.0;
    let rows = groups.iter().map(|group| group.competences.len()).max().unwrap_or(0);
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
    if last {
        note(page, summary, groups, wide, (top, height, rows));
    }
}

fn note(page: &mut Composer<'_>, summary: NodeId, groups: &[Group], wide: f32, (top, height, rows): (f32, f32, usize)) {
    let style = NOTE.ink(Ink::Text2);
    let free: Vec<usize> = groups.iter().map(|group| group.competences.len()).take_while(|reach| *reach < rows).collect();
    let corner = top + height * free.iter().copied().max().unwrap_or(0) as f32 + 8.0;
    let width = wide * free.len() as f32 - 24.0;
    if free.len() >= 2 {
        let set = page.text.set(page.word(Word::MapNote), style, width, Align::Start);
        if corner + set.height <= page.y {
            let node = page.tree.add(summary, Role::Paragraph);
            page.draw(&set, page.left, corner, Some(node));
            return;
        }
    }
    let set = page.text.set(page.word(Word::MapNote), style, page.width, Align::Start);
    page.need(set.height + 6.0);
    let node = page.tree.add(summary, Role::Paragraph);
    page.draw(&set, page.left, page.y + 6.0, Some(node));
    page.y += set.height + 6.0;
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
    let levels = match (&knowledge, &skill) {
        (None, None) => page.text.line(page.word(Word::NotAssessed), LEAST.ink(Ink::Text3)),
        _ => {
            let strong = LEAST.semibold();
            let (k, s) = (page.word(Word::KnowledgeShort), page.word(Word::SkillShort));
            let (knowledge, skill) = (knowledge.as_deref().unwrap_or("–"), skill.as_deref().unwrap_or("–"));
            page.text.set_spans(
                &[(k, quiet), (" ", quiet), (knowledge, strong), ("   ", quiet), (s, quiet), (" ", quiet), (skill, strong)],
                f32::INFINITY,
                Align::Start,
            )
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
    page.model.words.fill(
        Word::AltStave,
        &[
            ("number", &competence.number),
            ("title", &competence.title),
            ("knowledge", &level(competence.knowledge_level)),
            ("skill", &level(competence.skill_level)),
            ("target", &competence.target.map_or_else(|| "–".to_owned(), |target| target.to_string())),
        ],
    )
}
