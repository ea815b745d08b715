//! The fold: authors, undo, and any order of arrival.

use super::super::{Draft, Edit, Erased, Rated, TargetRating, compose, decode_line};
use super::*;
use crate::profile::{Deadline, Hours, Purpose};
use chrono::{TimeDelta, Weekday};
use proptest::prelude::*;

/// A few devices that each append to their own chain, with a common logical clock unless told otherwise.
struct Devices {
    chains: Vec<Vec<Entry>>,
    lamport: u64,
}

fn device(n: usize) -> DeviceId {
    format!("00000000-0000-4000-8000-00000000000{n}").parse().unwrap()
}

impl Devices {
    fn new() -> Self {
        Self { chains: vec![Vec::new(); 3], lamport: 0 }
    }

    fn write(&mut self, on: usize, author: &str, change: &Change) -> Hash {
        self.lamport += 1;
        self.write_at(on, author, change, self.lamport)
    }

    fn write_at(&mut self, on: usize, author: &str, change: &Change, lamport: u64) -> Hash {
        let chain = &mut self.chains[on];
        let at = DateTime::parse_from_rfc3339("2026-11-24T09:12:33+01:00").unwrap() + TimeDelta::minutes(lamport as i64);
        let (seq, prev) = (chain.len() as u64 + 1, chain.last().map(Entry::hash));
        let draft = Draft { change, subject: "holder", author, device: device(on), seq, lamport, at, prev };
        chain.push(compose(draft, [7; 16]).unwrap());
        chain.last().unwrap().hash()
    }

    fn entries(&self) -> Vec<Entry> {
        self.chains.concat()
    }

    fn state(&self) -> State {
        State::fold(&self.entries())
    }
}

fn rated(target: &str, level: impl Into<Option<u8>>) -> Change {
    let ratings = vec![TargetRating { target: target.into(), level: level.into(), reason: None, evidence: None }];
    Change::Rated(Rated { ratings, date: "2026-11-24".parse().unwrap() })
}

fn level(state: &State, author: &str, target: &str) -> Option<u8> {
    state.rating(author, target).and_then(|rating| rating.level)
}

#[test]
fn each_author_keeps_their_own_rating_and_history_keeps_all() {
    let mut devices = Devices::new();
    devices.write(0, "self", &rated("f/1.K1", 2));
    devices.write(1, "mentor", &rated("f/1.K1", 1));
    devices.write(0, "self", &rated("f/1.K1", 3));
    devices.write(0, "self", &rated("f/1.K", 4));
    let state = devices.state();
    assert_eq!(level(&state, "self", "f/1.K1"), Some(3));
    assert_eq!(level(&state, "mentor", "f/1.K1"), Some(1));
    assert_eq!(level(&state, "nobody", "f/1.K1"), None);
    assert_eq!(state.history("f/1.K1").iter().map(|rating| rating.level).collect::<Vec<_>>(), [Some(2), Some(1), Some(3)]);
    let current: Vec<_> = state.ratings().map(|rating| (rating.target, rating.author, rating.level)).collect();
    let expected = [("f/1.K", "self", 4), ("f/1.K1", "self", 3), ("f/1.K1", "mentor", 1)];
    assert_eq!(current, expected.map(|(target, author, level)| (target.to_owned(), author.to_owned(), Some(level))));
}

#[test]
fn a_rating_taken_away_is_gone_now_but_not_from_history() {
    let mut devices = Devices::new();
    devices.write(0, "self", &rated("f/1.K1", 2));
    let cleared = devices.write(0, "self", &rated("f/1.K1", None));
    let state = devices.state();
    assert_eq!(state.rating("self", "f/1.K1"), None);
    assert_eq!(state.ratings().count(), 0);
    assert_eq!(state.history("f/1.K1").iter().map(|rating| rating.level).collect::<Vec<_>>(), [Some(2), None]);
    devices.write(0, "self", &Change::Undone { target: cleared });
    assert_eq!(level(&devices.state(), "self", "f/1.K1"), Some(2));
}

#[test]
fn profile_fields_change_one_by_one() {
    let mut devices = Devices::new();
    let deadline = Deadline { date: "2027-01-26".parse().unwrap(), purpose: Purpose::Exam };
    let change = ProfileChange { name: Edit::Set("Ada".into()), deadline: Edit::Set(deadline), ..ProfileChange::default() };
    devices.write(0, "self", &Change::Profile(change));
    let hours = Hours::Days([60, 0, 0, 0, 0, 180, 0]);
    let change = ProfileChange { hours: Edit::Set(hours), deadline: Edit::Clear, ..ProfileChange::default() };
    let second = devices.write(0, "self", &Change::Profile(change));
    let profile = devices.state().profile();
    assert_eq!(profile, Profile { name: Some("Ada".into()), hours: Some(hours), ..Profile::default() });
    assert_eq!(profile.hours.map(|hours| hours.on(Weekday::Sat)), Some(180));
    devices.write(0, "self", &Change::Undone { target: second });
    assert_eq!(devices.state().profile(), Profile { name: Some("Ada".into()), deadline: Some(deadline), ..Profile::default() });
}

#[test]
fn undo_and_redo_walk_back_and_forth() {
    let mut devices = Devices::new();
    let seen = |devices: &Devices| level(&devices.state(), "self", "f/1.K1");
    let undo = |devices: &mut Devices| {
        let target = devices.state().next_undo(device(0)).map(|undo| undo.target);
        target.map(|target| devices.write(0, "self", &Change::Undone { target }));
        target.is_some()
    };
    let redo = |devices: &mut Devices| {
        let target = devices.state().next_redo(device(0)).map(|redo| redo.target);
        target.map(|target| devices.write(0, "self", &Change::Undone { target }));
        target.is_some()
    };
    devices.write(0, "self", &rated("f/1.K1", 1));
    devices.write(0, "self", &rated("f/1.K1", 2));
    devices.write(1, "self", &rated("f/2.K1", 5));
    assert!(!redo(&mut devices), "nothing was undone yet");
    assert!(undo(&mut devices));
    assert_eq!(seen(&devices), Some(1));
    assert!(undo(&mut devices));
    assert_eq!(seen(&devices), None);
    assert!(!undo(&mut devices), "the other device's entry is not ours to undo");
    assert!(redo(&mut devices));
    assert_eq!(seen(&devices), Some(1));
    assert!(redo(&mut devices));
    assert_eq!(seen(&devices), Some(2));
    assert!(!redo(&mut devices));
    assert!(undo(&mut devices) && redo(&mut devices) && undo(&mut devices));
    assert_eq!(seen(&devices), Some(1));
    devices.write(0, "self", &rated("f/1.K1", 3));
    assert!(!redo(&mut devices), "something new was done since");
    assert!(undo(&mut devices));
    assert_eq!(seen(&devices), Some(1), "what was undone before stays undone");
    assert_eq!(level(&devices.state(), "self", "f/2.K1"), Some(5));
}

#[test]
fn undo_says_what_it_takes_back() {
    let mut devices = Devices::new();
    let ratings = ["f/1.K", "f/1.S", "f/2.K"].map(|target| TargetRating {
        target: target.into(),
        level: Some(2),
        reason: Some("why".into()),
        evidence: None,
    });
    let change = Change::Rated(Rated { ratings: ratings.to_vec(), date: "2026-11-20".parse().unwrap() });
    let entry = devices.write(0, "self", &change);
    devices.write(1, "self", &rated("f/1.K", 5));
    let undo = devices.state().next_undo(device(0)).unwrap();
    assert_eq!(undo, Undoable { target: entry, entry, kind: Kind::Rated, change: Some(change.clone()) });
    let undone = devices.write(0, "self", &Change::Undone { target: entry });
    let redo = devices.state().next_redo(device(0)).unwrap();
    assert_eq!(redo, Undoable { target: undone, entry, kind: Kind::Rated, change: Some(change) });
}

#[test]
fn an_undo_far_up_a_chain_of_undos_is_resolved() {
    let mut devices = Devices::new();
    let mut target = devices.write(0, "self", &rated("f/1.K1", 1));
    for depth in 1..=200 {
        target = devices.write(0, "self", &Change::Undone { target });
        let expected = if depth % 2 == 0 { Some(1) } else { None };
        if depth > 195 {
            let mut backwards = devices.entries();
            backwards.reverse();
            assert_eq!(level(&devices.state(), "self", "f/1.K1"), expected, "depth {depth}");
            assert_eq!(State::fold(&backwards), devices.state());
        }
    }
}

#[test]
fn what_is_unknown_is_listed_and_never_offered_for_undo() {
    let mut devices = Devices::new();
    let entry = devices.write(0, "self", &rated("f/1.K1", 1));
    let later = devices.chains[0][0].line();
    let later = String::from_utf8(later).unwrap().replacen("rated", "plan", 1);
    let later = decode_line(later.as_bytes()).unwrap();
    let mut state = devices.state();
    state.apply(&later);
    assert_eq!(state.len(), 2);
    let unknown: Vec<_> = state.unknown().map(|(hash, unknown)| (hash, unknown.kind.as_str())).collect();
    assert_eq!(unknown, [(later.hash(), "plan")]);
    assert_eq!(state.next_undo(device(0)).map(|undo| undo.entry), Some(entry));
}

#[derive(Debug, Clone)]
enum Step {
    Rate(u8, u8, Option<u8>),
    Name(Option<u8>),
    Piece(u8, bool),
    Study(u8, u32),
    /// Takes back the entry that many before the end, of whatever kind.
    Undo(usize),
    Erase(usize),
}

fn steps() -> impl Strategy<Value = Vec<(usize, u64, Step)>> {
    let step = prop_oneof![
        (0..2u8, 0..4u8, proptest::option::of(0..6u8)).prop_map(|(author, target, level)| Step::Rate(author, target, level)),
        proptest::option::of(0..4u8).prop_map(Step::Name),
        (0..3u8, any::<bool>()).prop_map(|(piece, withdrawn)| Step::Piece(piece, withdrawn)),
        (0..3u8, 1..4u32).prop_map(|(session, minutes)| Step::Study(session, minutes)),
        (1..8usize).prop_map(Step::Undo),
        (1..8usize).prop_map(Step::Erase),
    ];
    proptest::collection::vec((0..3usize, 0..3u64, step), 0..40)
}

fn carry_out(steps: &[(usize, u64, Step)]) -> Vec<Entry> {
    let mut devices = Devices::new();
    let mut written = Vec::new();
    for (on, ahead, step) in steps {
        let (author, change) = match step {
            Step::Rate(author, target, level) => (["self", "mentor"][usize::from(*author)], rated(&format!("f/1.K{target}"), *level)),
            Step::Name(name) => {
                let name = name.map_or(Edit::Clear, |name| Edit::Set(format!("name {name}")));
                ("self", Change::Profile(ProfileChange { name, ..ProfileChange::default() }))
            }
            Step::Piece(piece, true) => ("self", Change::EvidenceWithdrawn(Withdrawn { id: id(*piece), reason: None })),
            Step::Piece(piece, false) => ("self", described(*piece, u32::from(*piece) + 1, "piece")),
            Step::Study(n, minutes) => {
                let date = "2026-11-24".parse().unwrap();
                let session =
                    crate::study::Session { date, minutes: *minutes, on: None, note: Some("x".into()), parts: vec!["nist/1".into()] };
                ("self", Change::Studied(Studied { id: id(*n), session }))
            }
            Step::Erase(back) => match written.len().checked_sub(*back) {
                Some(place) => ("self", Change::Erased(Erased { entries: vec![written[place]] })),
                None => continue,
            },
            Step::Undo(back) => match written.len().checked_sub(*back) {
                Some(place) => ("self", Change::Undone { target: written[place] }),
                None => continue,
            },
        };
        // Devices that have not met for a while have logical times apart, and equal ones.
        devices.lamport += ahead;
        let lamport = devices.lamport;
        written.push(devices.write_at(*on, author, &change, lamport));
    }
    devices.entries()
}

/// What the `erased` entries name, less those that cannot be erased.
fn erased(entries: &[Entry]) -> BTreeSet<Hash> {
    let named = entries.iter().filter_map(|entry| match entry.change() {
        Change::Erased(erased) => Some(&erased.entries),
        _ => None,
    });
    let named: BTreeSet<Hash> = named.flatten().copied().collect();
    let can_go = |entry: &&Entry| !matches!(entry.change(), Change::Undone { .. } | Change::Erased(_));
    entries.iter().filter(can_go).map(Entry::hash).filter(|hash| named.contains(hash)).collect()
}

proptest! {
    #[test]
    fn what_is_erased_says_no_more_than_if_its_body_had_never_come(steps in steps()) {
        let entries = carry_out(&steps);
        let gone = erased(&entries);
        let blank: Vec<Entry> = entries.iter().map(|e| if gone.contains(&e.hash()) { e.clone().blank() } else { e.clone() }).collect();
        let state = State::fold(&entries);
        prop_assert_eq!(&State::fold(&blank), &state);
        prop_assert_eq!(state.unexplained_blanks().count(), 0);
        let unexplained = State::fold(blank.iter().filter(|entry| !matches!(entry.change(), Change::Erased(_))));
        prop_assert_eq!(unexplained.unexplained_blanks().collect::<BTreeSet<_>>(), gone);
    }

    #[test]
    fn any_order_of_arrival_gives_the_same_state(
        (entries, mixed) in steps().prop_map(|steps| carry_out(&steps)).prop_flat_map(|entries| {
            let mixed = Just(entries.clone()).prop_shuffle();
            (Just(entries), mixed)
        }),
        again in 0..40usize,
    ) {
        let state = State::fold(&entries);
        let mut other = State::fold(&mixed);
        mixed.iter().take(again).for_each(|entry| other.apply(entry));
        prop_assert_eq!(&other, &state);
        prop_assert_eq!(other.fingerprint(), journal_fingerprint(entries.iter().map(Entry::hash)));
    }

    #[test]
    fn the_fold_is_what_a_plain_reading_says(steps in steps()) {
        let mut entries = carry_out(&steps);
        entries.sort_by_key(Entry::order);
        // Plainly: an entry counts unless an entry that counts takes it back.
        fn counts(entry: &Entry, entries: &[Entry]) -> bool {
            let takes_back = |other: &&Entry| matches!(other.change(), Change::Undone { target } if *target == entry.hash());
            !entries.iter().filter(takes_back).any(|other| counts(other, entries))
        }
        let state = State::fold(&entries);
        let erased = erased(&entries);
        for author in ["self", "mentor"] {
            for target in ["f/1.K0", "f/1.K1", "f/1.K2", "f/1.K3"] {
                let says = |entry: &Entry| match entry.change() {
                    Change::Rated(rated) if rated.ratings[0].target == target && entry.header().author == author => Some(rated.ratings[0].level),
                    _ => None,
                };
                let counted = entries.iter().filter(|entry| counts(entry, &entries) && !erased.contains(&entry.hash()));
                let last = counted.filter_map(says).next_back();
                prop_assert_eq!(level(&state, author, target), last.flatten());
            }
        }
        let counted = entries.iter().filter(|entry| counts(entry, &entries) && !erased.contains(&entry.hash()));
        let names = counted.filter_map(|entry| match entry.change() {
            Change::Profile(change) => Some(change.name.clone()),
            _ => None,
        });
        let mut name = None;
        names.for_each(|edit| edit.apply(&mut name));
        prop_assert_eq!(state.profile().name, name);
    }
}

fn id(n: u8) -> String {
    format!("0190{n:04}-0000-7000-8000-000000000000")
}

fn described(n: u8, number: u32, title: &str) -> Change {
    let piece = crate::evidence::Piece {
        number,
        title: title.into(),
        basis: crate::evidence::Basis::Ability,
        form: crate::evidence::Form::WorkProduct,
        label: crate::evidence::Label::Internal,
        date: "2026-05-22".parse().unwrap(),
        until: None,
        expires: None,
        issuer: None,
        reference: None,
        share: None,
        witness: None,
        shows: Some("findings".into()),
        serves: vec![],
        clauses: vec![],
        files: vec![crate::evidence::FileRef { sha256: Hash::from_bytes([n; 32]), name: "a.pdf".into(), bytes: 1 }],
        link: None,
        stub: None,
        reflection: crate::evidence::Reflection::default(),
    };
    Change::Evidence(Box::new(Described { id: id(n), piece }))
}

fn titles(state: &State) -> Vec<(String, String, bool)> {
    state.evidence().iter().map(|kept| (kept.number.clone(), kept.piece.title.clone(), kept.withdrawn.is_some())).collect()
}

#[test]
fn a_piece_is_what_was_said_last_and_keeps_its_number_and_its_past() {
    let mut devices = Devices::new();
    devices.write(0, "self", &described(1, 1, "Report"));
    devices.write(0, "self", &described(2, 2, "Certificate"));
    let revision = devices.write(0, "self", &described(1, 1, "Audit report"));
    let withdrawal = devices.write(0, "self", &Change::EvidenceWithdrawn(Withdrawn { id: id(2), reason: Some("wrong file".into()) }));
    let row = |number: &str, title: &str, withdrawn| (number.to_owned(), title.to_owned(), withdrawn);
    let state = devices.state();
    assert_eq!(titles(&state), [row("E-01", "Audit report", false), row("E-02", "Certificate", true)]);
    assert_eq!(
        state.revisions(&id(1)).iter().filter_map(|r| r.piece.map(|p| p.title.as_str())).collect::<Vec<_>>(),
        ["Report", "Audit report"]
    );
    assert_eq!(state.piece("e-2").map(|kept| kept.withdrawn.and_then(|(_, why)| why.map(str::to_owned))), Some(Some("wrong file".into())));
    assert_eq!(state.next_piece_number(), 3, "a withdrawn number is not given again");
    devices.write(0, "self", &Change::Undone { target: withdrawal });
    devices.write(0, "self", &Change::Undone { target: revision });
    assert_eq!(titles(&devices.state()), [row("E-01", "Report", false), row("E-02", "Certificate", false)]);
}

#[test]
fn a_piece_whose_adding_is_undone_is_gone_and_its_file_still_named() {
    let mut devices = Devices::new();
    let added = devices.write(0, "self", &described(1, 1, "Report"));
    devices.write(0, "self", &Change::Undone { target: added });
    let state = devices.state();
    assert!(state.evidence().is_empty());
    assert_eq!(state.attachments(), [Hash::from_bytes([1; 32])].into(), "redo must find it");
    assert_eq!(state.next_piece_number(), 2);
}

#[test]
fn two_devices_that_numbered_apart_keep_both_pieces() {
    let mut devices = Devices::new();
    devices.write_at(0, "self", &described(1, 1, "From the desk"), 1);
    devices.write_at(1, "self", &described(2, 1, "From the train"), 1);
    let numbers: Vec<String> = devices.state().evidence().iter().map(|kept| kept.number.clone()).collect();
    assert_eq!(numbers, ["E-01", "E-01b"]);
    assert_eq!(devices.state().piece("E-01b").map(|kept| kept.piece.title.clone()), Some("From the train".into()));
}

#[test]
fn sessions_and_parts_come_and_go_with_their_entries() {
    let mut devices = Devices::new();
    let session = |minutes, parts: &[&str]| crate::study::Session {
        date: "2026-11-24".parse().unwrap(),
        minutes,
        on: Some("f/6.5.3/sampling".into()),
        note: None,
        parts: parts.iter().map(|p| (*p).to_owned()).collect(),
    };
    let minutes = |devices: &Devices| devices.state().sessions().iter().map(|logged| logged.session.minutes).collect::<Vec<_>>();
    let first = devices.write(0, "self", &Change::Studied(Studied { id: id(1), session: session(45, &["nist/1"]) }));
    devices.write(0, "self", &Change::Studied(Studied { id: id(2), session: session(20, &[]) }));
    let corrected = devices.write(0, "self", &Change::Studied(Studied { id: id(1), session: session(55, &["nist/1"]) }));
    assert_eq!(minutes(&devices), [55, 20], "a correction keeps the place");
    assert!(devices.state().read_on("nist/1").is_some());
    let undo = devices.state().next_undo(device(0)).unwrap();
    assert!(matches!(undo.change, Some(Change::Studied(Studied { session, .. })) if session.minutes == 55));
    devices.write(0, "self", &Change::Undone { target: corrected });
    devices.write(0, "self", &Change::Undone { target: first });
    assert_eq!(minutes(&devices), [20]);
    assert_eq!(devices.state().read_on("nist/1"), None, "what was undone was not read");
    devices.write(0, "self", &Change::Read(Read { parts: vec!["nist/2".into()], done: true, date: "2026-11-25".parse().unwrap() }));
    assert_eq!(devices.state().read_on("nist/2"), "2026-11-25".parse().ok());
    devices.write(0, "self", &Change::StudyWithdrawn(Withdrawn { id: id(2), reason: None }));
    assert!(minutes(&devices).is_empty());

    devices.write(0, "self", &Change::Studied(Studied { id: id(3), session: session(30, &["nist/3", "nist/4"]) }));
    devices.write(0, "self", &Change::Studied(Studied { id: id(3), session: session(30, &["nist/4"]) }));
    assert_eq!(devices.state().read_on("nist/3"), None, "a correction takes the part out");
    assert!(devices.state().read_on("nist/4").is_some());
    devices.write(0, "self", &Change::StudyWithdrawn(Withdrawn { id: id(3), reason: None }));
    assert_eq!(devices.state().read_on("nist/4"), None, "it went with its session");
}

#[test]
fn the_last_word_counts_for_notes_what_is_set_aside_what_is_assumed_and_roles() {
    use crate::profile::{Assumed, AssumedLevel, CompetenceEdit};
    let mut devices = Devices::new();
    let note = |text: Option<&str>| Change::Noted(Noted { target: "f/1.K1".into(), text: text.map(str::to_owned) });
    devices.write(0, "self", &note(Some("ask")));
    devices.write(0, "self", &note(Some("ask Jonas")));
    assert_eq!(devices.state().note("f/1.K1"), Some("ask Jonas"));
    devices.write(0, "self", &note(None));
    assert_eq!(devices.state().note("f/1.K1"), None);

    let aside = |until: Option<&str>| Aside { until: until.map(|day| day.parse().unwrap()), reason: None };
    let set = |aside: Option<Aside>| Change::SetAside(SetAside { topic: "f/5.9/budget".into(), aside });
    devices.write(0, "self", &set(Some(aside(Some("2026-12-01")))));
    assert_eq!(devices.state().aside().collect::<Vec<_>>(), [("f/5.9/budget", &aside(Some("2026-12-01")))]);
    devices.write(0, "self", &set(None));
    assert_eq!(devices.state().aside().count(), 0);

    let assumed = |level| Assumed { backgrounds: vec!["analyst".into()], levels: vec![AssumedLevel { target: "f/1.K".into(), level }] };
    for level in [1, 2] {
        devices.write(0, "self", &Change::Profile(ProfileChange { assumed: Edit::Set(assumed(level)), ..ProfileChange::default() }));
    }
    assert_eq!(devices.state().profile().assumed, Some(assumed(2)));

    let edit = |target, reset| {
        let competences =
            if reset { vec![] } else { vec![CompetenceEdit { number: "6.5.3".parse().unwrap(), target: Some(target), importance: None }] };
        RoleEdit { role: "f/auditor".into(), reset, competences }
    };
    for change in [edit(2, false), edit(0, true), edit(4, false)] {
        devices.write(0, "self", &Change::RoleEdited(change));
    }
    assert_eq!(devices.state().role_edits("f/auditor"), [&edit(0, true), &edit(4, false)]);
}
