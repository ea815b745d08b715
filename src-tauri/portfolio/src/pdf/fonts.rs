//! The faces of a file: each cut down to the glyphs used, with the text every glyph stands for.

use std::collections::BTreeMap;

use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfFont, PdfFontHandle, Pt, TextItem};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::PortfolioError;
use crate::page::{Document, Draw};
use crate::text::FACES;

/// The faces a document uses, cut down.
pub(super) struct Fonts {
    faces: BTreeMap<usize, Subset>,
}

/// A face, cut down.
struct Subset {
    font: ParsedFont,
    /// What each glyph of the full face has become.
    shown: Vec<Shown>,
    /// What each glyph in the file stands for.
    texts: Vec<(u16, String)>,
}

/// A glyph in the file.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shown {
    pub(super) code: u16,
    /// As the file has it: a whole number of thousandths of an em.
    pub(super) width: f32,
}

impl Fonts {
    /// Cuts every face down to what a document shows.
    pub(super) fn collect(document: &Document) -> Result<Self, PortfolioError> {
        let mut used: BTreeMap<usize, BTreeMap<u16, String>> = BTreeMap::new();
        for item in document.pages.iter().flat_map(|page| &page.items) {
            if let Draw::Run { run, .. } = &item.draw {
                let texts = used.entry(run.face).or_default();
                for glyph in &run.glyphs {
                    // What a glyph stands for is said once for a file: the first that says something decides.
                    let text = texts.entry(glyph.id).or_default();
                    if text.is_empty() {
                        text.clone_from(&glyph.text);
                    }
                }
            }
        }
        let faces = used.into_iter().map(|(face, texts)| Ok((face, cut(face, texts)?))).collect::<Result<_, PortfolioError>>()?;
        Ok(Self { faces })
    }

    /// What printpdf embeds.
    pub(super) fn embedded(&self) -> impl Iterator<Item = (FontId, PdfFont)> + '_ {
        self.faces.iter().map(|(face, subset)| (Self::id(*face), PdfFont::new(subset.font.clone())))
    }

    /// Shows every glyph once: printpdf embeds what it sees on a page, with the text that stands beside it there.
    pub(super) fn specimen(&self) -> Vec<Op> {
        let mut ops = vec![Op::StartTextSection];
        for (face, subset) in &self.faces {
            let glyphs = subset.texts.iter().map(|(code, text)| Codepoint::with_cid(*code, 0.0, text.clone())).collect();
            ops.push(Op::SetFont { font: PdfFontHandle::External(Self::id(*face)), size: Pt(1.0) });
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
        }
        ops.push(Op::EndTextSection);
        ops
    }

    /// The resource name of a face.
    pub(super) fn id(face: usize) -> FontId {
        FontId(format!("Text{face}"))
    }

    /// A glyph of a face as the file shows it.
    pub(super) fn shown(&self, face: usize, glyph: u16) -> Shown {
        self.faces.get(&face).and_then(|subset| subset.shown.get(usize::from(glyph))).copied().unwrap_or_default()
    }
}

fn cut(face: usize, mut texts: BTreeMap<u16, String>) -> Result<Subset, PortfolioError> {
    let damaged = |reason: String| PortfolioError::Font { face: FACES[face].name, reason };
    for text in texts.values_mut() {
        // Any space reads as a space; a glyph that continues a cluster reads as nothing wider than a joiner.
        *text = text.replace(['\u{A0}', '\u{202F}'], " ");
        if text.is_empty() {
            text.push('\u{200D}');
        }
    }
    let mut remapper = GlyphRemapper::new();
    let codes: Vec<u16> = texts.keys().map(|glyph| remapper.remap(*glyph)).collect();
    let bytes = subsetter::subset(FACES[face].bytes, 0, &remapper).map_err(|error| damaged(error.to_string()))?;
    let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(|| damaged("its subset cannot be read back".into()))?;
    font.font_name = Some(format!("{}+{}", tag(&bytes), FACES[face].name));
    let units = f32::from(font.units_per_em.max(1));
    let mut shown = vec![Shown::default(); texts.keys().last().map_or(0, |last| usize::from(*last) + 1)];
    for (glyph, code) in texts.keys().zip(&codes) {
        let width = font.get_glyph_width(*code).map_or(0.0, |width| (f32::from(width) * 1000.0 / units).trunc());
        shown[usize::from(*glyph)] = Shown { code: *code, width };
    }
    Ok(Subset { font, shown, texts: codes.into_iter().zip(texts.into_values()).collect() })
}

/// The six letters that mark a subset, from its contents: the same glyphs, the same letters.
fn tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
