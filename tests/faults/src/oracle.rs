//! What must hold after a fault, whatever it was. Nothing here is ever loosened for a fault that was found.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

use crate::examine::{Ending, Examined, Found, LONGEST};
use crate::names::{Name, in_journal};
use crate::tally::Tally;

/// Whether entries may be there that nobody was told are saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaid {
    /// Yes: a process was ended, or a call failed, between writing and answering.
    MayBe,
    /// Only in the place of an entry that is named as lost.
    OnlyForLost,
}

/// Whether entries may be lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// No: one fault takes nothing.
    Never,
    /// If each is named: more than one place was harmed.
    Named,
}

/// Judges a data directory after an examination: every saved entry is there with every byte, or named as lost; none is
/// there that nobody saved; opening neither panics nor hangs; what was mended stays mended.
pub fn judge(saved: &[Name], (unsaid, loss): (Unsaid, Loss), ending: &Ending, dir: &Path, tally: &mut Tally) {
    let examined = match ending {
        Ending::Told(examined) => examined,
        Ending::Died(words) => return tally.breaches.push(format!("opening died: {words}")),
        Ending::Refused(words) => return tally.breaches.push(format!("opening was refused: {words}")),
        Ending::Hung => return tally.breaches.push("opening hung".to_owned()),
    };
    for (what, ms) in [("opening", examined.open_ms), ("opening again", examined.again_ms)] {
        let open = Duration::from_millis(ms);
        tally.took(what, open);
        if open > LONGEST {
            tally.breaches.push(format!("{what} took {} s", open.as_secs()));
        }
    }
    let named = named(saved, examined);
    tally.count("saved entries looked for", saved.len());
    tally.count("named as lost", named.len());
    if loss == Loss::Never && !named.is_empty() {
        tally.breaches.push(format!("{} entries are lost, though named: {:?}", named.len(), examined.opened.findings));
    }
    presence(saved, &named, unsaid, examined, dir, tally);
    aftermath(named.is_empty(), examined, tally);
}

/// The saved entries that opening or the full check names as lost, by hash or by place.
fn named(saved: &[Name], examined: &Examined) -> BTreeSet<Name> {
    let said = [&examined.opened, &examined.verified];
    let hashes: BTreeSet<&String> = said.iter().flat_map(|said| &said.lost).collect();
    let places: Vec<(&str, u64, u64)> = said.iter().flat_map(|said| &said.findings).filter_map(lost_places).collect();
    let is_named = |name: &&Name| {
        let here = |(device, low, high): &(&str, u64, u64)| *device == name.device && (*low..=*high).contains(&name.seq);
        hashes.contains(&name.hash) || places.iter().any(here)
    };
    saved.iter().filter(is_named).cloned().collect()
}

/// `journal/<device>#5-8`, of what is lost.
fn lost_places(found: &Found) -> Option<(&str, u64, u64)> {
    let (device, range) = found.where_.strip_prefix("journal/")?.split_once('#').filter(|_| found.done == "lost")?;
    let (low, high) = range.split_once('-').unwrap_or((range, range));
    Some((device, low.parse().ok()?, high.parse().ok()?))
}

fn presence(saved: &[Name], named: &BTreeSet<Name>, unsaid: Unsaid, examined: &Examined, dir: &Path, tally: &mut Tally) {
    let journal = in_journal(dir);
    let there: BTreeMap<&String, &Name> = journal.iter().map(|name| (&name.hash, name)).collect();
    if there.len() < journal.len() {
        tally.breaches.push(format!("{} entries are in the journal twice", journal.len() - there.len()));
    }
    let told: BTreeSet<&String> = examined.again.entries.iter().collect();
    for name in saved.iter().filter(|name| !named.contains(*name)) {
        if !there.contains_key(&name.hash) {
            tally.breaches.push(format!("entry {} is gone from the journal and not named", name.seq));
        } else if !told.contains(&name.hash) {
            tally.breaches.push(format!("entry {} is in the journal and not told", name.seq));
        }
    }
    let known: BTreeSet<&String> = saved.iter().map(|name| &name.hash).collect();
    let strange: Vec<&&Name> = there.values().filter(|name| !known.contains(&name.hash) && name.hash != examined.saved).collect();
    if unsaid == Unsaid::MayBe {
        tally.count("written, not yet answered, kept", strange.len());
        return;
    }
    let lost_place = |name: &Name| named.iter().any(|lost| (&lost.device, lost.seq) == (&name.device, name.seq));
    for name in strange.into_iter().filter(|name| !lost_place(name)) {
        tally.breaches.push(format!("entry {} is another than the one saved, and nobody says so", name.seq));
    }
}

/// What an examination leaves behind is sound.
fn aftermath(whole: bool, examined: &Examined, tally: &mut Tally) {
    if !examined.folded {
        tally.breaches.push("what the store answers from is not the fold of its entries".to_owned());
    }
    let after: BTreeSet<&String> = examined.again.entries.iter().collect();
    let vanished = examined.verified.entries.iter().filter(|name| !after.contains(name)).count();
    if vanished > 0 {
        tally.breaches.push(format!("{vanished} entries were there and are not after closing"));
    }
    let before: Vec<&Found> = examined.opened.findings.iter().chain(&examined.verified.findings).collect();
    for found in examined.again.findings.iter().filter(|_| whole) {
        let seen = before.iter().any(|before| (&before.what, &before.where_) == (&found.what, &found.where_));
        let hung = before.iter().any(|before| before.what.starts_with("database-") && before.done == "put-aside");
        match (found.what.as_str(), found.done.as_str()) {
            // The full check had read every entry from the database: what is damaged holds none, and sled comes upon it only when
            // it opens its log anew. Both copies must be whole in the next process, which finds nothing more (below).
            ("database-unreadable", "rebuilt" | "put-aside") if !seen => tally.count("database found damaged only later", 1),
            // Said before: sled hung, and is not asked again in that process. The next one must find both copies whole (below).
            ("database-missing", "nothing") if hung => tally.count("without a database after one that hung", 1),
            _ => tally.breaches.push(format!("found again after it was mended: {found:?}")),
        }
    }
    for found in examined.settled.iter().filter(|_| whole) {
        tally.breaches.push(format!("not settled after one more opening: {found:?}"));
    }
}
