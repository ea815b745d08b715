//! Text to glyphs: shaping, bidirectional order and line breaking with the bundled faces alone, so that a page looks the
//! same on every machine. A paragraph that was set once is taken from a cache.
//!
//! Must not know pages. A character that no bundled face has is set as a replacement and reported.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, Language, SourceCache};
use parley::style::{FontFamily, FontFeatures, FontWeight, OverflowWrap};
use parley::{Alignment, AlignmentOptions, FontContext, Layout, LayoutContext, LineHeight, StyleProperty};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};

use crate::ink::Ink;
use crate::page::{Glyph, Run};
use pathfolio_core::charts::Segment;

/// A bundled face.
pub(crate) struct Face {
    pub(crate) bytes: &'static [u8],
    /// Its PostScript name.
    pub(crate) name: &'static str,
    weight: Weight,
}

/// The bundled faces; [`Run::face`] indexes them.
pub(crate) static FACES: [Face; 2] = [
    Face { bytes: include_bytes!("../../../data/fonts/Inter-Regular.ttf"), name: "Inter-Regular", weight: Weight::Regular },
    Face { bytes: include_bytes!("../../../data/fonts/Inter-SemiBold.ttf"), name: "Inter-SemiBold", weight: Weight::SemiBold },
];

const FAMILY: &str = "Pathfolio print";
/// Stands for a character that no face has.
const REPLACEMENT: char = '\u{FFFD}';

/// How many digits of a fingerprint stand together.
const GROUP: usize = 8;

/// The weights a page uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Weight {
    #[default]
    Regular,
    SemiBold,
}

impl Weight {
    fn value(self) -> f32 {
        match self {
            Self::Regular => 400.0,
            Self::SemiBold => 600.0,
        }
    }
}

/// How a piece of text is set. Sizes in pixels: 12 px are the 9 pt of body text, 10 px the 7.5 pt of notes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) size: f32,
    pub(crate) line: f32,
    pub(crate) weight: Weight,
    pub(crate) ink: Ink,
    /// Between letters, in em.
    pub(crate) tracking: f32,
}

impl Style {
    pub(crate) const fn new(size: f32, line: f32) -> Self {
        Self { size, line, weight: Weight::Regular, ink: Ink::Text, tracking: 0.0 }
    }

    pub(crate) const fn semibold(self) -> Self {
        Self { weight: Weight::SemiBold, ..self }
    }

    pub(crate) const fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    pub(crate) const fn tracking(self, tracking: f32) -> Self {
        Self { tracking, ..self }
    }
}

/// Which edge lines are held at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Align {
    /// Where reading starts.
    Start,
    Right,
}

/// A set paragraph.
#[derive(Debug)]
pub(crate) struct Paragraph {
    pub(crate) runs: Vec<Arc<Run>>,
    /// Of its longest line.
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) lines: usize,
    /// From its top.
    pub(crate) baseline: f32,
}

#[derive(PartialEq, Eq, Hash)]
struct CacheKey {
    spans: Vec<(String, [u32; 3], Weight, Ink)>,
    width: u32,
    align: Align,
}

/// Sets text.
pub(crate) struct Typesetter {
    fonts: FontContext,
    context: LayoutContext<Ink>,
    /// Blob ids, in the order of [`FACES`].
    ids: [u64; 2],
    language: Option<Language>,
    cache: HashMap<CacheKey, Arc<Paragraph>>,
    /// Whether the faces have a character, by character: asking a face takes longer than shaping does.
    known: HashMap<char, bool>,
    missing: BTreeMap<char, usize>,
}

impl Typesetter {
    pub(crate) fn new(language: &str) -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let ids = FACES.each_ref().map(|face| {
            let blob = Blob::new(Arc::new(face.bytes) as Arc<dyn AsRef<[u8]> + Send + Sync>);
            let id = blob.id();
            let named = FontInfoOverride {
                family_name: Some(FAMILY),
                weight: Some(FontWeight::new(face.weight.value())),
                ..FontInfoOverride::default()
            };
            collection.register_fonts(blob, Some(named));
            id
        });
        Self {
            fonts: FontContext { collection, source_cache: SourceCache::default() },
            context: LayoutContext::new(),
            ids,
            language: Language::parse(language).ok(),
            cache: HashMap::new(),
            known: HashMap::new(),
            missing: BTreeMap::new(),
        }
    }

    /// The characters no face has, and how often each was asked for.
    pub(crate) fn into_missing(self) -> BTreeMap<char, usize> {
        self.missing
    }

    /// Characters that another one has found no face for.
    pub(crate) fn add_missing(&mut self, missing: BTreeMap<char, usize>) {
        for (character, count) in missing {
            *self.missing.entry(character).or_default() += count;
        }
    }

    /// Sets one piece of text.
    pub(crate) fn set(&mut self, text: &str, style: Style, width: f32, align: Align) -> Arc<Paragraph> {
        self.set_spans(&[(text, style)], width, align)
    }

    /// Sets one line, as wide as it comes.
    pub(crate) fn line(&mut self, text: &str, style: Style) -> Arc<Paragraph> {
        self.set_spans(&[(text, style)], f32::INFINITY, Align::Start)
    }

    /// Sets text of several styles, at most `width` wide; a word that is wider breaks anywhere.
    pub(crate) fn set_spans(&mut self, spans: &[(&str, Style)], width: f32, align: Align) -> Arc<Paragraph> {
        let key = CacheKey {
            spans: spans
                .iter()
                .map(|(text, style)| {
                    let measures = [style.size, style.line, style.tracking].map(f32::to_bits);
                    ((*text).to_owned(), measures, style.weight, style.ink)
                })
                .collect(),
            width: width.to_bits(),
            align,
        };
        if let Some(known) = self.cache.get(&key) {
            return Arc::clone(known);
        }
        let paragraph = Arc::new(self.shape(spans, width, align));
        self.cache.insert(key, Arc::clone(&paragraph));
        paragraph
    }

    fn shape(&mut self, spans: &[(&str, Style)], width: f32, align: Align) -> Paragraph {
        let mut text = String::new();
        let mut ranges = Vec::with_capacity(spans.len());
        for (piece, style) in spans {
            let start = text.len();
            self.clean_into(&mut text, piece);
            ranges.push((start..text.len(), *style));
        }
        let first = spans.first().map_or(Style::new(12.0, 17.0), |(_, style)| *style);
        if text.is_empty() {
            return Paragraph { runs: Vec::new(), width: 0.0, height: 0.0, lines: 0, baseline: 0.0 };
        }
        let mut builder = self.context.ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::named(FAMILY)));
        builder.push_default(StyleProperty::FontFeatures(FontFeatures::from("\"tnum\" 1")));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::Locale(self.language));
        builder.set_line_break_override(Some(&keep_standards_together));
        for property in properties(first) {
            builder.push_default(property);
        }
        for (range, style) in ranges {
            for property in properties(style) {
                builder.push(property, range.clone());
            }
        }
        let mut layout: Layout<Ink> = builder.build(&text);
        let bounded = width.is_finite().then_some(width);
        layout.break_all_lines(bounded);
        let alignment = match align {
            Align::Start => Alignment::Start,
            Align::Right => Alignment::Right,
        };
        if bounded.is_some() {
            layout.align(alignment, AlignmentOptions::default());
        }
        Paragraph {
            runs: self.runs(&layout, &text),
            width: layout.width(),
            height: layout.height(),
            lines: layout.len(),
            baseline: layout.first_baseline().unwrap_or(0.0),
        }
    }

    fn runs(&self, layout: &Layout<Ink>, text: &str) -> Vec<Arc<Run>> {
        let mut runs: Vec<Run> = Vec::new();
        for line in layout.lines() {
            let metrics = *line.metrics();
            let mut pen = metrics.offset;
            for shaped in line.runs() {
                let id = shaped.font().data.id();
                let face = self.ids.iter().position(|known| *known == id).unwrap_or(0);
                let mut open: Option<Run> = None;
                for cluster in shaped.visual_clusters() {
                    let ink = cluster.style().brush;
                    let run = match open.take() {
                        Some(run) if run.ink == ink => run,
                        other => {
                            runs.extend(other);
                            Run { face, size: shaped.font_size(), ink, x: pen, y: metrics.baseline, glyphs: Vec::new() }
                        }
                    };
                    open = Some(push_cluster(run, &cluster, &text[cluster.text_range()], pen));
                    pen += cluster.advance();
                }
                runs.extend(open);
            }
        }
        runs.into_iter().filter(|run| !run.glyphs.is_empty()).map(Arc::new).collect()
    }

    /// Takes over what can be set: white space becomes spaces, control characters go, unknown characters are replaced.
    fn clean_into(&mut self, clean: &mut String, text: &str) {
        for character in text.chars() {
            if character.is_whitespace() && character != '\u{A0}' && character != '\u{202F}' {
                clean.push(' ');
            } else if character.is_control() || is_ignorable(character) {
                // Nothing to see: joiners and marks stay, for shaping; controls go.
                if !character.is_control() && self.has(character) {
                    clean.push(character);
                }
            } else if self.has(character) {
                clean.push(character);
            } else {
                *self.missing.entry(character).or_default() += 1;
                clean.push(if self.has(REPLACEMENT) { REPLACEMENT } else { '?' });
            }
        }
    }

    fn has(&mut self, character: char) -> bool {
        *self.known.entry(character).or_insert_with(|| has(character))
    }

    /// Sets the hexadecimal digits of a fingerprint in groups of [`GROUP`], every digit as wide as the widest, so that two
    /// fingerprints one above the other can be compared; `groups` of them a line. None for what is no such number.
    pub(crate) fn digits(&mut self, digits: &str, style: Style, groups: usize) -> Option<Paragraph> {
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let mut buffer = [0_u8; 4];
        let pitch = "0123456789abcdefABCDEF"
            .chars()
            .filter(|digit| !digit.is_ascii_uppercase() || digits.contains(*digit))
            .map(|digit| self.line(digit.encode_utf8(&mut buffer), style).width)
            .fold(0.0, f32::max);
        let space = self.line("n n", style).runs.first().and_then(|run| run.glyphs.get(1).cloned());
        let digits: Vec<char> = digits.chars().collect();
        let (mut runs, mut width, mut lines, mut baseline) = (Vec::new(), 0.0_f32, 0, 0.0);
        for line in digits.chunks(GROUP * groups.max(1)) {
            let (mut pen, mut glyphs, mut base) = (0.0, Vec::new(), None);
            for (place, digit) in line.iter().enumerate() {
                if place > 0 && place % GROUP == 0 {
                    glyphs.extend(space.clone().map(|space| Glyph { x: pen, ..space }));
                    pen += pitch * 0.7;
                }
                let set = self.line(digit.encode_utf8(&mut buffer), style);
                let run = set.runs.first()?;
                glyphs.extend(run.glyphs.first().map(|glyph| Glyph { x: pen + (pitch - set.width) / 2.0, ..glyph.clone() }));
                pen += pitch;
                base.get_or_insert_with(|| Arc::clone(run));
            }
            let first = base?;
            baseline = if lines == 0 { first.y } else { baseline };
            runs.push(Arc::new(Run { x: 0.0, y: first.y + style.line * lines as f32, glyphs, ..Run::clone(&first) }));
            width = width.max(pen);
            lines += 1;
        }
        Some(Paragraph { runs, width, height: style.line * lines as f32, lines, baseline })
    }
}

fn properties(style: Style) -> [StyleProperty<'static, Ink>; 5] {
    [
        StyleProperty::FontSize(style.size),
        StyleProperty::LineHeight(LineHeight::Absolute(style.line)),
        StyleProperty::FontWeight(FontWeight::new(style.weight.value())),
        StyleProperty::LetterSpacing(style.size * style.tracking),
        StyleProperty::Brush(style.ink),
    ]
}

fn push_cluster(mut run: Run, cluster: &parley::layout::Cluster<'_, Ink>, text: &str, pen: f32) -> Run {
    let glyphs: Vec<_> = cluster.glyphs().collect();
    if glyphs.is_empty() {
        // A later part of a ligature: its text belongs to the glyph already there.
        if let Some(last) = run.glyphs.last_mut() {
            last.text.push_str(text);
        }
        return run;
    }
    let each = glyphs.len() == text.chars().count();
    let mut letters = text.chars();
    let mut at = pen - run.x;
    for (index, glyph) in glyphs.iter().enumerate() {
        let text = match (each, index) {
            (true, _) => letters.next().map(String::from).unwrap_or_default(),
            (false, 0) => text.to_owned(),
            (false, _) => String::new(),
        };
        run.glyphs.push(Glyph { id: u16::try_from(glyph.id).unwrap_or(0), x: at + glyph.x, rise: -glyph.y, text });
        at += glyph.advance;
    }
    run
}

/// No break inside `ISO/IEC`, nor before a year or part: `27001:2022`.
fn keep_standards_together(at: parley::LineBreakContext) -> Option<bool> {
    let inside = (at.before == '/' && at.after.is_uppercase()) || (at.before == ':' && at.after.is_ascii_digit());
    inside.then_some(false)
}

/// Whether every face can show a character.
fn has(character: char) -> bool {
    skrifa::FontRef::new(FACES[0].bytes).is_ok_and(|font| font.charmap().map(character).is_some_and(|glyph| glyph.to_u32() != 0))
}

fn is_ignorable(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// The outline of a glyph in font units, y upwards, and the units of one em.
pub(crate) fn outline(face: usize, glyph: u16) -> (Vec<Segment>, f32) {
    let Ok(font) = skrifa::FontRef::new(FACES[face].bytes) else { return (Vec::new(), 1.0) };
    let units = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
    let mut pen = Pen::default();
    if let Some(outline) = font.outline_glyphs().get(skrifa::GlyphId::new(u32::from(glyph))) {
        // An outline that cannot be drawn leaves the glyph empty; the bundled faces hold none.
        let _ = outline.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), &mut pen);
    }
    (pen.segments, units)
}

#[derive(Default)]
struct Pen {
    segments: Vec<Segment>,
    at: (f32, f32),
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.segments.push(Segment::Move(x, y));
        self.at = (x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.segments.push(Segment::Line(x, y));
        self.at = (x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (ax, ay) = self.at;
        let third = |from: f32, control: f32| from + (control - from) * 2.0 / 3.0;
        self.curve_to(third(ax, cx), third(ay, cy), third(x, cx), third(y, cy), x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.segments.push(Segment::Curve(ax, ay, bx, by, x, y));
        self.at = (x, y);
    }

    fn close(&mut self) {
        self.segments.push(Segment::Close);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(paragraph: &Paragraph) -> String {
        paragraph.runs.iter().flat_map(|run| &run.glyphs).map(|glyph| glyph.text.as_str()).collect()
    }

    #[test]
    fn text_survives_shaping_in_the_scripts_of_the_bundled_faces() {
        let mut typesetter = Typesetter::new("de");
        for text in [
            "Informationssicherheitsrisikobeurteilung 2026",
            "Ασφάλεια πληροφοριών",
            "Информационная безопасность",
            "fi ffl 1/2 → e\u{301}",
        ] {
            let paragraph = typesetter.set(text, Style::new(12.0, 17.0), 90.0, Align::Start);
            assert_eq!(said(&paragraph), text);
            assert!(paragraph.width <= 90.5, "{text} is {} wide", paragraph.width);
        }
        assert!(typesetter.into_missing().is_empty());
    }

    #[test]
    fn a_character_no_face_has_is_reported_and_never_a_missing_glyph() {
        let mut typesetter = Typesetter::new("en");
        let paragraph = typesetter.set("a漢b漢\u{0}\tc", Style::new(12.0, 17.0), 300.0, Align::Start);
        assert!(paragraph.runs.iter().flat_map(|run| &run.glyphs).all(|glyph| glyph.id != 0));
        assert_eq!(said(&paragraph).chars().filter(|c| c.is_ascii_alphabetic()).count(), 3);
        assert_eq!(typesetter.into_missing(), BTreeMap::from([('漢', 2)]));
    }

    #[test]
    fn fingerprints_stand_in_groups_of_one_width_and_lose_no_digit() {
        let mut typesetter = Typesetter::new("en");
        let hash = "0123456789abcdef1111111111111111ffffffffffffffffa1b2c3d4e5f60718";
        let style = Style::new(9.4, 12.0);
        let set = typesetter.digits(hash, style, 8).unwrap();
        assert_eq!(said(&set).split(' ').map(str::len).collect::<Vec<_>>(), [8; 8]);
        assert_eq!(said(&set).replace(' ', ""), hash);
        assert_eq!(typesetter.digits(&"1".repeat(64), style, 8).unwrap().lines, 1);
        assert_eq!(typesetter.digits(hash, style, 4).unwrap().lines, 2);
        assert!(typesetter.digits("AR-2026-014", style, 8).is_none() && typesetter.digits("", style, 8).is_none());
    }

    #[test]
    fn figures_are_tabular_and_weights_differ() {
        let mut typesetter = Typesetter::new("en");
        let mut width = |text: &str, style: Style| typesetter.line(text, style).width;
        let style = Style::new(12.0, 17.0);
        assert_eq!(width("1111", style), width("8888", style));
        assert!(width("Auditing", style.semibold()) > width("Auditing", style));
    }
}
