//! The three figures of readiness, told apart by texture and never merged: level as upright stripes, demonstrated as slanted
//! hatching in a frame, confirmed solid.

use super::stave::Pen;
use super::{Figure, Mark};

/// Which of the three figures a bar shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Texture {
    /// Upright stripes.
    Level,
    /// Slanted hatching in a frame.
    Demonstrated,
    /// Solid.
    Confirmed,
}

const HEIGHT: f32 = 8.0;
const STRIPE: u32 = 3;
const STRIDE: u32 = 4;

/// A bar of `numerator` of `denominator` over a base line of `width` pixels. Something shows at least as three pixels, and
/// less than all never as all; nothing of nothing is nothing.
#[must_use]
pub fn bar(texture: Texture, numerator: u32, denominator: u32, width: u32) -> Figure {
    let mut pen = Pen::default();
    let length = share(numerator, denominator, width);
    let end = length as f32;
    pen.block(Mark::Base, 0.0, HEIGHT - 1.0, width as f32, 1.0);
    if length > 0 {
        match texture {
            Texture::Level => {
                for start in (0..length).step_by(STRIDE as usize) {
                    pen.block(Mark::Own, start as f32, 0.0, STRIPE.min(length - start) as f32, HEIGHT);
                }
            }
            Texture::Demonstrated => {
                let mut foot = 4.0 - HEIGHT;
                while foot < end {
                    let (left, right) = (foot.max(0.0), (foot + HEIGHT).min(end));
                    pen.stroke(Mark::Hatch, (left, HEIGHT - (left - foot)), (right, HEIGHT - (right - foot)));
                    foot += STRIDE as f32;
                }
                pen.frame(Mark::HatchFrame, 0.0, 0.0, end, HEIGHT);
            }
            Texture::Confirmed => pen.block(Mark::Confirmed, 0.0, 0.0, end, HEIGHT),
        }
    }
    pen.figure(width as f32, HEIGHT)
}

fn share(numerator: u32, denominator: u32, width: u32) -> u32 {
    if numerator == 0 || denominator == 0 || width == 0 {
        return 0;
    }
    if numerator >= denominator {
        return width;
    }
    let exact = (u64::from(numerator) * u64::from(width) + u64::from(denominator) / 2) / u64::from(denominator);
    let least = 3.min(width);
    u32::try_from(exact).unwrap_or(width).clamp(least, width.saturating_sub(1).max(least))
}

#[cfg(test)]
mod tests {
    use super::super::{Shape, bounds};
    use super::*;

    fn extent(texture: Texture, numerator: u32, denominator: u32) -> f32 {
        let figure = bar(texture, numerator, denominator, 150);
        let filled = |shape: &&Shape| shape.mark != Mark::Base;
        figure.shapes.iter().filter(filled).map(|shape| bounds(shape).2).fold(0.0, f32::max)
    }

    #[test]
    fn length_tells_the_share() {
        for texture in [Texture::Level, Texture::Demonstrated, Texture::Confirmed] {
            assert_eq!(extent(texture, 0, 13), 0.0);
            assert!(extent(texture, 1, 5_000) > 0.0, "something is never drawn as nothing");
            assert!(extent(texture, 4_999, 5_000) < 150.0, "less than all is never drawn as all");
            assert!(extent(texture, 6, 13) < extent(texture, 7, 13));
            assert_eq!(extent(texture, 0, 0), 0.0);
        }
        assert_eq!(extent(Texture::Confirmed, 13, 13), 150.0);
    }

    #[test]
    fn the_three_have_three_textures() {
        let marks = |texture| bar(texture, 6, 13, 150).shapes.iter().map(|shape| shape.mark).collect::<Vec<_>>();
        assert_eq!(marks(Texture::Level), [Mark::Base, Mark::Own]);
        assert_eq!(marks(Texture::Demonstrated), [Mark::Base, Mark::Hatch, Mark::HatchFrame]);
        assert_eq!(marks(Texture::Confirmed), [Mark::Base, Mark::Confirmed]);
    }

    #[test]
    fn hatching_stays_inside_its_frame() {
        let figure = bar(Texture::Demonstrated, 5, 13, 150);
        let frame = figure.shapes.iter().find(|shape| shape.mark == Mark::HatchFrame).map(bounds).unwrap();
        let lines = figure.shapes.iter().find(|shape| shape.mark == Mark::Hatch).map(bounds).unwrap();
        assert!(lines.0 >= frame.0 - 0.5 && lines.2 <= frame.2 + 0.5 && lines.1 >= 0.0 && lines.3 <= 8.0);
    }
}
