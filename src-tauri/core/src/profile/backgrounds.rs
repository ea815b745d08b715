//! From what a person has done and holds to assumed levels, so that a first plan need not begin at nothing.
//!
//! Assumed levels are marked, give way to any rating and are never printed; none of that is decided here.

use crate::framework::{Background, CompetenceNumber, ItemKind};
use std::collections::BTreeMap;

/// The level assumed for each aspect: of several backgrounds, the highest counts. They do not add up, because two shallow
/// acquaintances with a field make no deep one. An aspect left out is not assumed, which is not 0.
pub fn assumed<'a>(chosen: impl IntoIterator<Item = &'a Background>) -> BTreeMap<(CompetenceNumber, ItemKind), u8> {
    let mut levels: BTreeMap<(CompetenceNumber, ItemKind), u8> = BTreeMap::new();
    for (number, of_competence) in chosen.into_iter().flat_map(|background| &background.assumed) {
        for kind in [ItemKind::Knowledge, ItemKind::Skill] {
            if let Some(level) = of_competence.of(kind) {
                levels.entry((number.clone(), kind)).and_modify(|kept| *kept = (*kept).max(level)).or_insert(level);
            }
        }
    }
    levels
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::{Assumed, BackgroundKind};

    /// A background that assumes `(competence, knowledge, skill)`, 0 for nothing.
    fn background(rows: &[(&str, u8, u8)]) -> Background {
        let level = |level: u8| (level > 0).then_some(level);
        let assumed = rows.iter().map(|(n, k, s)| (n.parse().unwrap(), Assumed { knowledge: level(*k), skill: level(*s) })).collect();
        Background { id: "some".into(), kind: BackgroundKind::Role, title: "Some".into(), why: "Some.".into(), assumed }
    }

    fn shown(chosen: &[Background]) -> Vec<String> {
        assumed(chosen).into_iter().map(|((number, kind), level)| format!("{number}.{} {level}", kind.letter())).collect()
    }

    #[test]
    fn of_several_backgrounds_the_highest_level_counts_and_what_none_names_stays_open() {
        let analyst = background(&[("5.3", 2, 1), ("5.4", 1, 0)]);
        let course = background(&[("5.3", 1, 2), ("5.10", 0, 1)]);
        assert_eq!(shown(&[]), [""; 0]);
        assert_eq!(shown(std::slice::from_ref(&analyst)), ["5.3.K 2", "5.3.S 1", "5.4.K 1"]);
        let both = ["5.3.K 2", "5.3.S 2", "5.4.K 1", "5.10.S 1"];
        assert_eq!(shown(&[analyst.clone(), course.clone()]), both);
        assert_eq!(shown(&[course, analyst.clone(), analyst]), both, "neither order nor choosing twice changes anything");
    }
}
