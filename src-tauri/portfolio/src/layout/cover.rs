//! The first page, cover and summary in one: who, what role, the three figures, the round figure, the key to the levels, the
//! map, and what the paper does not cover.

use pathfolio_core::charts::{Column, Figure, LyingSize, Rated, RoundSector, StaveSize, Texture, bar, lying, round, standing};

use super::{BODY, Composer, LEAST, NOTE, left_out, map};
use crate::ink::Ink;
use crate::model::{Count, printed};
use crate::page::{NodeId, Role};
use crate::text::{Align, Style};
use crate::words::Word;

const HEAD: Style = BODY.semibold();
/// Kept free under the map for the fingerprint.
const FOOT: f32 = 40.0;

pub(super) fn compose(page: &mut Composer<'_>, summary: NodeId) {
    title(page, summary);
    page.together(|page| counts(page, summary));
    page.together(|page| figures(page, summary));
    let corner = map::compose(page, summary);
    notes(page, summary, corner);
}

fn title(page: &mut Composer<'_>, summary: NodeId) {
    let model = page.model;
    let facts_width = 300.0;
    let width = page.width - facts_width - 32.0;
    page.y += if page.air < 1.0 { 6.0 } else { 20.0 };
    let top = page.y;

    let name = model.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    if name.is_some() {
        let kind = page.tree.add(summary, Role::Paragraph);
        page.paragraph(page.word(Word::Kind), BODY.ink(Ink::Text2), page.left, width, kind);
        page.y += 2.0;
    }
    let heading = page.tree.add(summary, Role::Heading1);
    let said = name.unwrap_or(page.word(Word::Kind));
    let large = Style::new(32.0, 38.0).semibold().tracking(-0.022);
    let small = Style::new(20.0, 25.0).semibold().tracking(-0.018);
    let style = if page.text.set(said, large, width, Align::Start).lines > 2 { small } else { large };
    page.paragraph(said, style, page.left, width, heading);
    page.y += 2.0;
    let role = page.tree.add(summary, Role::Paragraph);
    page.paragraph(&model.role, Style::new(16.0, 22.0), page.left, width, role);
    let end = page.y;

    let facts: Vec<(&str, &str)> = [
        (Word::FactFramework, model.framework.as_str()),
        (Word::FactTargets, model.role.as_str()),
        (Word::FactDeadline, model.deadline.as_deref().unwrap_or_default()),
        (Word::FactPrinted, model.printed.as_str()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(word, value)| (page.word(word), value))
    .collect();
    let style = Style::new(11.0, 16.0);
    let label_width = facts.iter().map(|(label, _)| page.text.line(label, style).width).fold(72.0, f32::max).min(facts_width / 2.0) + 12.0;
    let set: Vec<_> = facts
        .iter()
        .map(|(label, value)| {
            let label = page.text.set(label, style.ink(Ink::Text2), label_width - 8.0, Align::Start);
            (label, page.text.set(value, style, facts_width - label_width, Align::Start))
        })
        .collect();
    let height: f32 = set.iter().map(|(label, value)| label.height.max(value.height) + 1.0).sum();
    let x = page.left + page.width - facts_width;
    let mut y = (end - height).max(top);
    for (label, value) in set {
        let fact = page.tree.add(summary, Role::Paragraph);
        page.draw(&label, x, y, Some(fact));
        page.draw(&value, x + label_width, y, Some(fact));
        y += label.height.max(value.height) + 1.0;
    }
    page.y = end.max(y) + 14.0 * page.air;
}

fn counts(page: &mut Composer<'_>, summary: NodeId) {
    let readiness = &page.model.readiness;
    page.across(2.0, Ink::Text);
    page.y += 8.0 * page.air;
    let gap = 24.0;
    let width = (page.width - 2.0 * gap) / 3.0;
    let (top, mut end) = (page.y, page.y);
    let figures = [
        (Texture::Level, Word::Level, &readiness.level),
        (Texture::Demonstrated, Word::Demonstrated, &readiness.demonstrated),
        (Texture::Confirmed, Word::Confirmed, &readiness.confirmed),
    ];
    for (index, (texture, word, count)) in figures.into_iter().enumerate() {
        page.y = top;
        one_count(page, summary, page.left + (width + gap) * index as f32, width, (texture, word, count));
        end = end.max(page.y);
    }
    page.y = end + 12.0 * page.air;
}

fn one_count(page: &mut Composer<'_>, summary: NodeId, x: f32, width: f32, (texture, word, count): (Texture, Word, &Count)) {
    let heading = page.tree.add(summary, Role::Heading2);
    page.paragraph(page.word(word), HEAD, x, width, heading);
    page.y += 3.0;
    let number = count.number.to_string();
    let alt = page.model.words.fill(Word::AltBar, &[("number", &number), ("of", &count.of)]);
    let node = page.tree.figure(summary, alt);
    let bar = bar(texture, count.share.0, count.share.1, (width - 8.0).max(0.0) as u32);
    page.figure(&bar, x, page.y, 1.0, Some(node));
    page.y += bar.height + 4.0;
    let node = page.tree.add(summary, Role::Paragraph);
    let large = Style::new(18.0, 24.0).semibold().tracking(-0.01);
    let said = page.text.set_spans(&[(&number, large), (" ", BODY), (&count.of, BODY)], width, Align::Start);
    page.draw(&said, x, page.y, Some(node));
    page.y += said.height;
    let node = page.tree.add(summary, Role::Paragraph);
    page.paragraph(&count.note, BODY.ink(Ink::Text2), x, width, node);
}

/// The round figure, and beside it the key to the levels.
fn figures(page: &mut Composer<'_>, summary: NodeId) {
    page.across(1.0, Ink::RuleStrong);
    let top = page.y + 8.0 * page.air;
    let round = round_figure(page);
    // On shorter paper the round figure gives way, so that the map still stands on the first page.
    let absent = absent(page);
    let absent = if absent.is_empty() { 0.0 } else { page.text.set(&absent, NOTE.ink(Ink::Text2), page.width, Align::Start).height };
    let below = if page.air < 1.0 { NOTE.line + 4.0 } else { 0.0 };
    let room = page.bottom - top - map::height(page) - FOOT - absent - below;
    let scale = (room / round.height).clamp(0.72, 1.0);
    let node = page.tree.figure(summary, page.word(Word::AltRound).to_owned());
    page.figure(&round, page.left + round.width * (1.0 - scale) / 2.0, top, scale, Some(node));

    let x = page.left + round.width + 32.0;
    let width = page.width - round.width - 32.0;
    page.y = top;
    key(page, summary, x, width);
    page.y = page.y.max(top + round.height * scale) + 2.0;
    if page.air < 1.0 {
        round_note(page, summary, page.left, page.width);
        page.y += 2.0;
    }
}

/// How to read the round figure: under the key, or, where that would make it too tall, across the page below both.
fn round_note(page: &mut Composer<'_>, summary: NodeId, x: f32, width: f32) {
    let note = page.tree.add(summary, Role::Paragraph);
    page.paragraph(page.word(Word::RoundNote), NOTE.ink(Ink::Text2), x, width, note);
}

fn round_figure(page: &Composer<'_>) -> Figure {
    let chapter = |number: &str| number.split('.').next().unwrap_or_default().to_owned();
    let mut last = None;
    let sectors: Vec<_> = page
        .model
        .competences()
        .map(|competence| {
            let chapter = chapter(&competence.number);
            let opens = last.as_ref() != Some(&chapter);
            last = Some(chapter);
            let target = |items: &[crate::model::Item]| items.iter().filter_map(|item| item.target).max();
            RoundSector {
                label: competence.number.clone(),
                knowledge: printed(competence.knowledge_level),
                skill: printed(competence.skill_level),
                knowledge_target: target(&competence.knowledge).or(competence.target),
                skill_target: target(&competence.skill).or(competence.target),
                opens,
            }
        })
        .collect();
    round(&sectors)
}

fn key(page: &mut Composer<'_>, summary: NodeId, x: f32, width: f32) {
    let heading = page.tree.add(summary, Role::Heading2);
    page.paragraph(page.word(Word::KeyToLevels), HEAD, x, width, heading);
    page.y += 4.0;

    let model = page.model;
    let style = Style::new(10.0, 13.0);
    let stave = lying(Column::new(Rated::Own(1), None), LyingSize::PRINT_KEY).width;
    let name_at = 16.0 + stave + 10.0;
    let names = model.levels.iter().map(|level| page.text.line(&level.name, style.semibold()).width).fold(0.0, f32::max);
    let first = (name_at + names + 12.0).min(width * 0.5);
    let column = (width - first - 10.0) / 2.0;
    let (second, third) = (x + first, x + first + column + 10.0);

    let table = page.tree.add(summary, Role::Table);
    let row = page.tree.add(table, Role::Row);
    page.rule(x, page.y, width, 1.0, Ink::Rule);
    page.y += 4.0;
    page.tree.add(row, Role::Cell);
    let heads = [(Word::Knowledge, second), (Word::Skill, third)].map(|(word, at)| {
        let head = page.tree.add(row, Role::ColumnHead);
        let set = page.text.set(page.word(word), style.semibold(), column, Align::Start);
        page.draw(&set, at, page.y, Some(head));
        set.height
    });
    page.y += heads[0].max(heads[1]) + 3.0;
    for level in &model.levels {
        page.rule(x, page.y, width, 1.0, Ink::Rule);
        page.y += 1.0 + 3.0 * page.air;
        let row = page.tree.add(table, Role::Row);
        let head = page.tree.add(row, Role::RowHead);
        let number = page.text.line(&level.level.to_string(), style.semibold());
        page.draw(&number, x + 4.0, page.y, Some(head));
        let figure = lying(Column::new(Rated::Own(level.level), None), LyingSize::PRINT_KEY);
        page.figure(&figure, x + 16.0, page.y, 1.0, None);
        let name = page.text.set(&level.name, style.semibold(), first - name_at - 4.0, Align::Start);
        page.draw(&name, x + name_at, page.y, Some(head));
        let mut height = name.height.max(figure.height);
        for (text, at) in [(&level.knowledge, second), (&level.skill, third)] {
            let cell = page.tree.add(row, Role::Cell);
            let set = page.text.set(text, style, column, Align::Start);
            page.draw(&set, at, page.y, Some(cell));
            height = height.max(set.height);
        }
        page.y += height + 3.0 * page.air;
    }
    marks(page, summary, x, width);
    if page.air >= 1.0 {
        page.y += 6.0;
        round_note(page, summary, x, width);
    }
}

/// What each kind of column means.
fn marks(page: &mut Composer<'_>, summary: NodeId, x: f32, width: f32) {
    let size = StaveSize { bar: 9, step: 4, rung: 3, lift: 1, through: 2, base: 18, overhang: 0, dot: 2, ..StaveSize::ROW };
    let kinds = [
        (Rated::Own(3), Word::KeyOwn),
        (Rated::Confirmed(3), Word::KeyConfirmed),
        (Rated::Own(0), Word::KeyZero),
        (Rated::NotAssessed, Word::NotAssessed),
    ];
    page.y += 6.0;
    let (mut at, line) = (x, 20.0);
    for (rated, word) in kinds {
        let figure = standing(&[Column::new(rated, None)], &[], size);
        let set = page.text.set(page.word(word), NOTE, width - figure.width - 6.0, Align::Start);
        let wide = figure.width + 6.0 + set.width;
        if at > x && at + wide > x + width {
            at = x;
            page.y += line + 4.0;
        }
        let node = page.tree.add(summary, Role::Paragraph);
        page.figure(&figure, at, page.y, 1.0, None);
        page.draw(&set, at + figure.width + 6.0, page.y + 6.0, Some(node));
        at += wide + 14.0;
    }
    page.y += line;
}

/// What is not kept yet, and what is left out of this print, each where it holds.
fn absent(page: &Composer<'_>) -> String {
    let model = page.model;
    let left_out = left_out::line(page);
    let sentences = [
        if model.pieces.is_empty() { page.word(Word::NoEvidence) } else { "" },
        if model.study.months.is_empty() { page.word(Word::NoStudy) } else { "" },
        left_out.as_deref().unwrap_or_default(),
    ];
    sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What the paper does not cover, in the corner that the map leaves free where it fits there; at the foot what is absent, over
/// the fingerprint in full.
fn notes(page: &mut Composer<'_>, summary: NodeId, corner: Option<map::Corner>) {
    let model = page.model;
    let absent = absent(page);
    let style = NOTE.ink(Ink::Text2);
    let full = model.words.fill(Word::FingerprintFull, &[("fingerprint", &model.fingerprint)]);
    let mut below = vec![(absent.as_str(), style), (full.as_str(), LEAST.ink(Ink::Text2))];
    below.retain(|(text, _)| !text.is_empty());
    let height = |page: &mut Composer<'_>, below: &[(&str, Style)]| -> f32 {
        below.iter().map(|(text, style)| page.text.set(text, *style, page.width, Align::Start).height + 3.0).sum()
    };
    let foot = height(page, &below) + 5.0;
    // The corner may reach below the map, down to the foot.
    let free = corner.and_then(|corner| {
        let set = page.text.set(&model.note, style, corner.width, Align::Start);
        let y = corner.y + 6.0 * page.air;
        (y + set.height <= page.bottom - foot).then_some((set, y))
    });
    match free {
        Some((set, y)) => {
            let node = page.tree.add(summary, Role::Paragraph);
            page.draw(&set, page.left, y, Some(node));
            page.y = page.y.max(y + set.height);
        }
        None => below.insert(0, (&model.note, style)),
    }
    let height = height(page, &below);
    page.need(height + 2.0);
    // At the foot of the page, as on a letter.
    page.y = (page.bottom - height).max(page.y + 2.0);
    for (text, style) in below {
        let text = page.text.set(text, style, page.width, Align::Start);
        let node = page.tree.add(summary, Role::Paragraph);
        page.draw(&text, page.left, page.y, Some(node));
        page.y += text.height + 3.0;
    }
}
