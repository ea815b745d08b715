//! The printed portfolio: a model becomes pages, pages become a PDF or, for the preview, SVG.
//!
//! Pure: no disk, no clock, no language of its own. The same model gives the same bytes. The only crate that names
//! printpdf. A model is laid out once into page items (`page`); the PDF and the SVG draw the same items, so that what the
//! window shows is what the printer gets. The recovery sheet (`sheet`) is a page of its own, set with the same machinery.

mod cores;
mod ink;
mod layout;
pub mod model;
mod page;
mod pdf;
mod sheet;
mod svg;
mod text;
mod words;

use std::collections::BTreeMap;

pub use model::Model;
pub use sheet::{Sheet, render_sheet};
pub use words::{Word, Words};

/// Why no PDF came out.
#[derive(Debug, thiserror::Error)]
pub enum PortfolioError {
    /// A bundled face could not be cut down to the glyphs used: the build is damaged.
    #[error("the face {face} cannot be embedded: {reason}")]
    Font {
        /// The face's name.
        face: &'static str,
        /// What its parser says.
        reason: String,
    },
    /// The file's objects could not be put together.
    #[error("the file cannot be written: {reason}")]
    Write {
        /// What the writer says.
        reason: String,
    },
}

/// What to know before printing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preflight {
    /// Characters that no bundled face has, and how often they occur; a replacement mark is printed instead.
    pub missing_glyphs: BTreeMap<char, usize>,
}

/// An entry of the contents, as bookmarks have it.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineEntry {
    /// What it says.
    pub title: String,
    /// 0 for the top.
    pub depth: usize,
    /// Page, from 0.
    pub page: usize,
    /// From the top of the page, in pixels of 1/96 inch.
    pub y: f32,
}

/// A portfolio, laid out.
#[derive(Debug, Clone)]
pub struct Pages {
    document: page::Document,
    preflight: Preflight,
}

/// Lays a portfolio out.
#[must_use]
pub fn pages(model: &Model) -> Pages {
    let (document, missing_glyphs) = layout::lay_out(model);
    Pages { document, preflight: Preflight { missing_glyphs } }
}

/// A portfolio as a tagged PDF 1.7 file.
///
/// # Errors
/// [`PortfolioError`], when the build's own fonts are damaged; nothing a model holds makes it fail.
pub fn render_pdf(model: &Model) -> Result<Vec<u8>, PortfolioError> {
    pages(model).pdf(model)
}

impl Pages {
    /// How many pages there are; at least one.
    #[must_use]
    pub fn count(&self) -> usize {
        self.document.pages.len()
    }

    /// The same pages as a file; `model` is what they were laid out from.
    ///
    /// # Errors
    /// As [`render_pdf`].
    pub fn pdf(&self, model: &Model) -> Result<Vec<u8>, PortfolioError> {
        let about = pdf::About { language: &model.language, printed_at: model.printed_at, name: model.name.as_deref() };
        pdf::write(about, &self.document)
    }

    /// Width and height of every page, in pixels of 1/96 inch.
    #[must_use]
    pub fn size(&self) -> (f32, f32) {
        self.document.size
    }

    /// A page as a self-contained SVG without script or outside reference; none past the last page. Page from 0.
    #[must_use]
    pub fn svg(&self, page: usize) -> Option<String> {
        self.document.pages.get(page).map(|items| svg::write(items, self.document.size, page))
    }

    /// What a page says, in reading order, one line a paragraph; none past the last page. Page from 0.
    #[must_use]
    pub fn text(&self, page: usize) -> Option<String> {
        self.document.pages.get(page).map(svg::text)
    }

    /// The contents, nested, as the PDF's bookmarks have it.
    #[must_use]
    pub fn outline(&self) -> Vec<OutlineEntry> {
        let entry = |entry: &page::OutlineEntry| OutlineEntry {
            title: entry.title.clone(),
            depth: entry.depth,
            page: entry.place.page,
            y: entry.place.y,
        };
        self.document.outline.iter().map(entry).collect()
    }

    /// What to know before printing.
    #[must_use]
    pub fn preflight(&self) -> &Preflight {
        &self.preflight
    }
}
