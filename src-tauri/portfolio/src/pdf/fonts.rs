//! The faces of a file: each cut down to the glyphs used, with the text every glyph stands for.

use std::collections::BTreeMap;

use printpdf::{Codepoint, FontId, ParsedFont, PdfFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::font_id;
use crate::PortfolioError;
use crate::page::{Document, Draw, Glyph};
use crate::text::FACES;

/// The faces a document uses, cut down.
pub(super) struct Fonts {
    faces: BTreeMap<usize, Subset>,
}

struct Subset {
    /// Glyph in the full face to glyph in the file.
    codes: BTreeMap<u16, u16>,
    /// What each glyph stands for where it is first used.
    texts: BTreeMap<u16, String>,
    font: ParsedFont,
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
        self.faces.iter().map(|(face, subset)| (font_id(*face), PdfFont::new(subset.font.clone())))
    }

    pub(super) fn id(&self, face: usize) -> FontId {
        font_id(face)
    }

    /// The width of a glyph as the file has it: a whole number of thousandths of an em.
    pub(super) fn width(&self, face: usize, glyph: u16) -> f32 {
        let Some(subset) = self.faces.get(&face) else { return 0.0 };
        let code = subset.codes.get(&glyph).copied().unwrap_or(0);
        let units = f32::from(subset.font.units_per_em.max(1));
        subset.font.get_glyph_width(code).map_or(0.0, |width| (f32::from(width) * 1000.0 / units).trunc())
    }

    /// A glyph as the content stream shows it, with the correction that follows it.
    pub(super) fn code(&self, face: usize, glyph: &Glyph, correction: f32) -> Codepoint {
        let subset = self.faces.get(&face);
        let code = subset.and_then(|subset| subset.codes.get(&glyph.id)).copied().unwrap_or(0);
        let text = subset.and_then(|subset| subset.texts.get(&glyph.id)).cloned().unwrap_or_default();
        Codepoint::with_cid(code, correction, text)
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
    let codes: BTreeMap<u16, u16> = texts.keys().map(|glyph| (*glyph, remapper.remap(*glyph))).collect();
    let bytes = subsetter::subset(FACES[face].bytes, 0, &remapper).map_err(|error| damaged(error.to_string()))?;
    let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(|| damaged("its subset cannot be read back".into()))?;
    font.font_name = Some(format!("{}+{}", tag(&bytes), FACES[face].name));
    Ok(Subset { codes, texts, font })
}

/// The six letters that mark a subset, from its contents: the same glyphs, the same letters.
fn tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
