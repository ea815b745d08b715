//! The printed portfolio: what to print, its pages as pictures, where it went.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to print.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PortfolioAsk {
    /// `a4` (the default) or `letter`.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<String>,
    /// The highest label printed in full: `public`, `internal` or `confidential`; `internal` when left out.
    #[serde(default)]
    #[ts(optional)]
    pub label: Option<String>,
    /// Only these competences; all when left out.
    #[serde(default)]
    #[ts(optional)]
    pub competences: Option<Vec<String>>,
}

/// The pages, ready to be shown.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PortfolioPreview {
    /// One picture a page: `blob/<hash>` under the window's own protocol.
    pub pages: Vec<PageDto>,
    /// Contents with page numbers from 1.
    pub contents: Vec<ContentsRow>,
    /// What a reader will ask; sentences.
    pub preflight: Vec<String>,
    /// The pieces that the label holds back; they print as number, date and fingerprint.
    pub held_back: Vec<super::EvidenceRef>,
    /// The competences that are left out.
    pub left_out: Vec<String>,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PageDto {
    /// SHA-256 of the picture.
    pub hash: String,
    /// What stands on it.
    pub title: String,
}

/// One line of the contents.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ContentsRow {
    /// What.
    pub title: String,
    /// Page from 1.
    pub page: u32,
    /// 1 for a part, 2 for a section in it.
    pub depth: u8,
}

/// Which page picture.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PageAsk {
    /// SHA-256 of the picture.
    pub hash: String,
}

/// A page as SVG.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PageSvg {
    /// The picture.
    pub svg: String,
}

/// Where to write the PDF.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PortfolioSave {
    /// As in the preview.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<String>,
    /// As in the preview.
    #[serde(default)]
    #[ts(optional)]
    pub label: Option<String>,
    /// As in the preview.
    #[serde(default)]
    #[ts(optional)]
    pub competences: Option<Vec<String>>,
    /// Id of a staged destination; the documents folder, under a dated name, when left out.
    #[serde(default)]
    #[ts(optional)]
    pub destination: Option<String>,
}

/// The PDF as written.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PortfolioSaved {
    /// Where it lies.
    pub file: String,
    /// Pages.
    pub pages: u32,
    /// Bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// SHA-256 of the file.
    pub sha256: String,
}
