//! Page items to a PDF file. printpdf makes fonts and page tree; what the pages show (`content`) and what it lacks (`structure` with
//! links, `outline`, metadata and colour intent: `finish`) is put into its lopdf document, which `file` writes.

mod bytes;
mod content;
mod file;
mod finish;
mod fonts;
mod icc;
mod outline;
mod packed;
mod structure;

use chrono::{DateTime, Utc};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

use self::fonts::Fonts;
use crate::PortfolioError;
use crate::cores;
use crate::page::Document;

/// Points in a pixel of 1/96 inch.
const PT: f32 = 0.75;

/// What a file says of itself besides its pages.
#[derive(Clone, Copy)]
pub(crate) struct About<'a> {
    /// The language of its texts.
    pub(crate) language: &'a str,
    /// Its date.
    pub(crate) printed_at: DateTime<Utc>,
    /// Whose it is.
    pub(crate) name: Option<&'a str>,
}

/// Writes the file.
pub(crate) fn write(about: About<'_>, document: &Document) -> Result<Vec<u8>, PortfolioError> {
    let fonts = Fonts::collect(document)?;
    let mut pdf = PdfDocument::new("");
    pdf.resources.fonts.map.extend(fonts.embedded());
    let (width, height) = document.size;
    let millimetres = |pixels: f32| Mm(pixels * 25.4 / 96.0);
    let mut specimen = fonts.specimen();
    for _ in &document.pages {
        // What the first page shows gives way to its own content, as do the empty others.
        pdf.pages.push(PdfPage::new(millimetres(width), millimetres(height), std::mem::take(&mut specimen)));
    }
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut warnings = Vec::new();
    let file = pdf.to_lopdf_document(&options, &mut warnings);
    let painted = cores::map(&document.pages, |page| content::paint(page, document, &fonts));
    finish::finish(file, about, document, painted)
}

/// Hundredths of a point are finer than any printer.
fn tidy(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
