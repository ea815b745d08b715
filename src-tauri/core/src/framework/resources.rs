//! What there is to study: published works and courses, each with the parts that serve items.

use super::ItemId;

/// A published work, course or qualification. Names are the publisher's own; the note is ours.
#[derive(Debug, Clone, PartialEq)]
pub struct Resource {
    /// Lower-case letters, digits and hyphens, never changed once shipped.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// What it is.
    pub kind: ResourceKind,
    /// Reference and edition, such as `SP 800-30 Rev. 1`.
    pub reference: String,
    /// Year of that edition, where known.
    pub year: Option<u16>,
    /// Where it is found on the web: shown and copied, never opened by the program itself.
    pub address: String,
    /// Whether it costs nothing.
    pub free: bool,
    /// Language it is written in, such as `en`.
    pub language: String,
    /// Year in which the address was last seen to hold it; `None` where that could not be checked.
    pub checked: Option<u16>,
    /// The edition of ISO/IEC 27001 it was written for, where that is no longer the newest.
    pub written_for: Option<String>,
    /// What it is good for, for whom, what to skip.
    pub note: String,
    /// Its parts, in reading order.
    pub parts: Vec<Part>,
}

/// A chapter or section that serves some items.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Which one.
    pub what: String,
    /// Honest minutes of reading or working.
    pub minutes: u32,
    /// The items it serves.
    pub items: Vec<ItemId>,
}

macro_rules! kinds {
    ($($kind:ident = $name:literal),* $(,)?) => {
        /// What a resource is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ResourceKind {
            $(#[doc = concat!("Written `", $name, "` in `data/`.")] $kind),*
        }

        impl ResourceKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind),*];

            /// As written in `data/`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$kind => $name),* }
            }
        }
    };
}

kinds! {
    Standard = "standard",
    Guide = "guide",
    Book = "book",
    Course = "course",
    Qualification = "qualification",
    Article = "article",
    Template = "template",
    Tool = "tool",
    Regulation = "regulation",
    Catalogue = "catalogue",
}

impl Resource {
    /// Minutes of its parts that serve any of the items.
    pub fn minutes_for(&self, items: &[ItemId]) -> u32 {
        self.parts.iter().filter(|part| part.serves(items)).map(|part| part.minutes).sum()
    }
}

impl Part {
    /// Whether it serves any of the items.
    pub fn serves(&self, items: &[ItemId]) -> bool {
        self.items.iter().any(|item| items.contains(item))
    }
}

/// The parts that serve any of the items: those that serve most of them first, then what costs nothing, then the order
/// of the list.
pub fn reading<'a>(resources: &'a [Resource], items: &[ItemId]) -> Vec<(&'a Resource, &'a Part)> {
    let served = |part: &Part| part.items.iter().filter(|item| items.contains(item)).count();
    let mut found: Vec<_> = resources.iter().flat_map(|r| r.parts.iter().map(move |p| (r, p))).filter(|(_, p)| p.serves(items)).collect();
    found.sort_by_key(|(resource, part)| (std::cmp::Reverse(served(part)), !resource.free));
    found
}
