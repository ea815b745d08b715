//! Figures laid out in `core::charts`, ready to be drawn.

use serde::Serialize;
use ts_rs::TS;

/// A laid-out figure in CSS pixels.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FigureDto {
    /// Width in pixels.
    pub width: f32,
    /// Height in pixels.
    pub height: f32,
    /// In drawing order.
    pub shapes: Vec<ShapeDto>,
    /// Texts in the figure.
    pub labels: Vec<LabelDto>,
    /// What the figure says, for who does not see it.
    pub alt: String,
}

/// One path of one mark; the window's style sheet gives each mark its ink.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ShapeDto {
    /// `own`, `confirmed`, `assumed`, `gained`, `base`, `not-assessed`, `target`, `hatch`, `hatch-frame`, `ring`, `spoke`, `trend`.
    pub mark: String,
    /// SVG path data.
    pub d: String,
}

/// A text in a figure.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LabelDto {
    /// Where it is held, in pixels.
    pub x: f32,
    /// Its base line.
    pub y: f32,
    /// `start`, `middle` or `end`.
    pub anchor: String,
    /// What it says.
    pub text: String,
    /// Whether it is the thing meant.
    pub hit: bool,
}
