//! The inks of a printed page: the light half of the design tokens, as literal sRGB.

use pathfolio_core::charts::Mark;

/// A colour by what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Ink {
    /// Content.
    #[default]
    Text,
    /// Explanation.
    Text2,
    /// Labels.
    Text3,
    /// Hairlines; they carry nothing.
    Rule,
    /// Base lines, frames.
    RuleStrong,
    /// What the holder says, where it is a line.
    Own,
    /// Rungs and bars of the holder's own rating.
    OwnMark,
    /// What somebody else confirmed.
    Review,
    /// A watermark behind everything.
    Watermark,
}

impl Ink {
    /// Red, green, blue.
    pub(crate) const fn rgb(self) -> [u8; 3] {
        match self {
            Self::Text => [0x17, 0x1A, 0x1C],
            Self::Text2 => [0x4A, 0x51, 0x56],
            Self::Text3 => [0x5F, 0x67, 0x6C],
            Self::Rule => [0xDD, 0xE0, 0xDB],
            Self::RuleStrong => [0x7E, 0x85, 0x80],
            Self::Own => [0x23, 0x40, 0x9B],
            Self::OwnMark => [0x4F, 0x6C, 0xC4],
            Self::Review => [0x0B, 0x5E, 0x3E],
            Self::Watermark => [0xED, 0xEF, 0xEC],
        }
    }

    /// As SVG writes it.
    pub(crate) fn hex(self) -> String {
        let [red, green, blue] = self.rgb();
        format!("#{red:02X}{green:02X}{blue:02X}")
    }
}

/// How a mark of a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Paint {
    /// Filled.
    Fill(Ink),
    /// Stroked: ink, width and dashes in pixels; no dashes for an empty pattern.
    Stroke(Ink, f32, &'static [f32]),
}

/// The paint of a mark.
pub(crate) const fn paint(mark: Mark) -> Paint {
    match mark {
        Mark::Own => Paint::Fill(Ink::OwnMark),
        Mark::Confirmed => Paint::Fill(Ink::Review),
        Mark::Base => Paint::Fill(Ink::RuleStrong),
        Mark::NotAssessed => Paint::Fill(Ink::Text3),
        Mark::Assumed => Paint::Stroke(Ink::OwnMark, 1.0, &[]),
        Mark::Gained => Paint::Stroke(Ink::Own, 1.0, &[2.0, 1.5]),
        Mark::Target => Paint::Stroke(Ink::Text, 1.2, &[]),
        Mark::Hatch => Paint::Stroke(Ink::Own, 1.3, &[]),
        Mark::HatchFrame => Paint::Stroke(Ink::Own, 1.0, &[]),
        Mark::Ring | Mark::Spoke => Paint::Stroke(Ink::Rule, 1.0, &[]),
        Mark::Trend => Paint::Stroke(Ink::OwnMark, 1.3, &[]),
    }
}
