//! What can only be brought about from within: a disk that fails at a given step.

use super::*;
use crate::{
    IoKind, StoreError,
    failing::{Failing, Plan},
};
use std::io::Error;

fn keep(attachments: &Attachments, bytes: &[u8]) -> Result<Kept, AttachmentError> {
    let mut incoming = attachments.begin(bytes.len() as u64)?;
    for part in bytes.chunks(400) {
        incoming.push(part)?;
    }
    incoming.finish()?.keep()
}

/// What is in the data directory before the file comes.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Before {
    Nothing,
    Same,
    Damaged,
    /// The same, damaged, and at the moment relied upon.
    DamagedAndHeld,
}

#[test]
fn whichever_step_fails_nothing_is_half_kept_and_the_next_try_succeeds() {
    let bytes: Vec<u8> = (0..1000u32).flat_map(u32::to_le_bytes).take(1000).collect();
    let sha256 = Hash::of(&bytes);
    for before in [Before::Nothing, Before::Same, Before::Damaged, Before::DamagedAndHeld] {
        let (mut after, mut reached_the_end) = (0, false);
        while !reached_the_end {
            for kind in [ErrorKind::StorageFull, ErrorKind::Other] {
                for fails in [1, usize::MAX] {
                    for leaves in [0, 100, usize::MAX] {
                        let context = format!("{before:?}: {fails} calls failing with {kind} after {after}, {leaves} bytes left");
                        let dir = tempfile::tempdir().unwrap();
                        let failing = Failing::default();
                        let attachments = Attachments::with(dir.path(), Box::new(failing.clone()));
                        let path = attachments.path(&sha256);
                        let held = (before != Before::Nothing).then(|| keep(&attachments, &bytes).unwrap());
                        if matches!(before, Before::Damaged | Before::DamagedAndHeld) {
                            fs::write(&path, "damaged").unwrap();
                        }
                        let held = held.filter(|_| before == Before::DamagedAndHeld);

                        failing.set(Plan { after, fails, kind: Some(kind), leaves, ..Plan::default() });
                        match keep(&attachments, &bytes) {
                            // Only the removal of what is no longer needed may fail without being heard.
                            Ok(_) => assert!(failing.to_fail() == fails || failing.calls().ends_with('r'), "{context}"),
                            Err(AttachmentError::Store(StoreError::Io { kind: found, .. })) => {
                                assert_eq!(found, IoKind::from(&Error::from(kind)), "{context}")
                            }
                            Err(other) => panic!("{context}: {other}"),
                        }
                        reached_the_end = failing.to_fail() == fails;
                        failing.set(Plan::default());
                        let there = fs::read(&path).ok();
                        match before {
                            _ if there.as_ref() == Some(&bytes) => assert!(fails > 1 || before != Before::Nothing || reached_the_end),
                            Before::Nothing => assert_eq!(there, None, "{context}"),
                            Before::Same => panic!("{context}: what was kept is gone"),
                            Before::Damaged | Before::DamagedAndHeld => match there {
                                Some(there) => assert_eq!(there, b"damaged", "{context}"),
                                None => assert_eq!(listed(&dir.path().join("quarantine")).unwrap().len(), 1, "{context}"),
                            },
                        }
                        if fails == 1 && !failing.calls().contains('r') && before == Before::Nothing {
                            assert_eq!(listed(&attachments.shared.incoming()).unwrap(), Vec::<PathBuf>::new(), "{context}");
                        }
                        attachments.clear_incoming();
                        assert_eq!(listed(&attachments.shared.incoming()).unwrap(), Vec::<PathBuf>::new(), "{context}");

                        assert_eq!(keep(&attachments, &bytes).unwrap().sha256, sha256, "{context}");
                        assert_eq!(attachments.check(&sha256).unwrap(), Condition::Intact, "{context}");
                        if matches!(before, Before::Damaged | Before::DamagedAndHeld) {
                            let aside = listed(&dir.path().join("quarantine")).unwrap();
                            assert_eq!(aside.iter().map(|path| fs::read(path).unwrap()).collect::<Vec<_>>(), [b"damaged"], "{context}");
                        }
                        drop(held);
                    }
                }
            }
            after += 1;
        }
        assert!(after > 10, "{before:?}: only {after} steps");
    }
}

#[test]
fn a_file_is_durable_before_it_takes_its_place_and_its_name_before_it_is_answered() {
    let dir = tempfile::tempdir().unwrap();
    let failing = Failing::default();
    let attachments = Attachments::with(dir.path(), Box::new(failing.clone()));
    drop(keep(&attachments, b"one"));
    assert_eq!(failing.calls(), "mmcwsmnddd");
    failing.set(Plan::default());
    drop(keep(&attachments, b"one"));
    assert_eq!(failing.calls(), "mmcwsdddr", "the one that is there stays, its name made durable once more");
    fs::write(attachments.path(&Hash::of(b"one")), "two").unwrap();
    failing.set(Plan::default());
    drop(keep(&attachments, b"one"));
    assert_eq!(failing.calls(), "mmcwsnddmnddd", "the damaged one is put aside, durably, first");
}

#[test]
fn a_sweep_that_fails_removes_no_file_that_an_entry_names() {
    let dir = tempfile::tempdir().unwrap();
    let failing = Failing::default();
    let attachments = Attachments::with(dir.path(), Box::new(failing.clone()));
    let hashes: Vec<Hash> = [b"one", b"two", b"six"].iter().map(|bytes| keep(&attachments, *bytes).unwrap().sha256).collect();
    failing.set(Plan { after: 1, fails: 1, kind: Some(ErrorKind::Other), ..Plan::default() });
    assert!(attachments.sweep(&BTreeSet::from([hashes[0]])).is_err());
    failing.set(Plan::default());
    assert_eq!(attachments.check(&hashes[0]).unwrap(), Condition::Intact);
    assert!(attachments.sweep(&BTreeSet::from([hashes[0]])).unwrap().files <= 2);
    let left: Vec<Condition> = attachments.check_all(hashes).map(|(_, condition)| condition.unwrap()).collect();
    assert_eq!(left, [Condition::Intact, Condition::Missing, Condition::Missing]);
}
