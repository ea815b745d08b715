//! Figures of the core as the window draws them, each with the words for who does not see it.

use crate::wire::{FigureDto, LabelDto, ShapeDto};
use pathfolio_core::charts::{Anchor, Figure, Shape, path_data};

/// A figure with its words.
pub(crate) fn figure(figure: &Figure, alt: String) -> FigureDto {
    FigureDto {
        width: figure.width,
        height: figure.height,
        shapes: figure.shapes.iter().map(shape).collect(),
        labels: figure
            .labels
            .iter()
            .map(|label| LabelDto {
                x: label.x,
                y: label.y,
                anchor: match label.anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                }
                .to_owned(),
                text: label.text.clone(),
                hit: label.hit,
            })
            .collect(),
        alt,
    }
}

fn shape(shape: &Shape) -> ShapeDto {
    let mark = serde_json::to_value(shape.mark).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    ShapeDto { mark, d: path_data(shape) }
}
