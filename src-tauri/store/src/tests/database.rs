//! sled at its worst: it hangs, it panics when it is let go, it has no room. The record opens all the same.

use super::commit;
use crate::{
    Done, OpenOptions, OpenReport, Store, What,
    patience::state::{HANGS, WAIT},
    progress::Handle,
};
use std::{fs, path::Path, sync::mpsc, time::Duration};

/// Makes a record and closes it; how many entries it has.
fn closed(dir: &Path) -> usize {
    let (mut store, _) = Store::open(dir, OpenOptions::new("test")).unwrap();
    (0..3).for_each(|n| drop(commit(&mut store, n).unwrap()));
    store.close();
    3
}

#[test]
#[cfg(unix)]
fn a_database_that_does_not_open_in_time_is_left_and_made_anew_by_the_next_process() {
    let dir = tempfile::tempdir().unwrap();
    let entries = closed(dir.path());
    // sled waits for ever for what comes through a pipe that nobody writes to.
    let settings = dir.path().join("progress.sled/conf");
    fs::remove_file(&settings).unwrap();
    rustix::fs::mknodat(rustix::fs::CWD, &settings, rustix::fs::FileType::Fifo, rustix::fs::Mode::RUSR, 0).unwrap();
    WAIT.set(Duration::from_millis(600));
    let (mut store, report) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    let said = |report: OpenReport| report.findings.iter().map(|finding| (finding.what, finding.done)).collect::<Vec<_>>();
    assert_eq!(said(report), [(What::DatabaseUnreadable, Done::PutAside)]);
    commit(&mut store, "it goes on").unwrap();
    assert_eq!((store.entries().unwrap().len(), store.state().len()), (entries + 1, entries + 1));
    store.close();
    // In the same process nobody waits again; the next one has a database.
    WAIT.set(Duration::ZERO);
    let (store, report) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    assert_eq!((said(report), store.entries().unwrap().len()), (vec![(What::DatabaseMissing, Done::Nothing)], entries + 1));
    store.close();
    WAIT.set(Duration::from_secs(8));
    HANGS.set(false);
    let (mut store, report) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    assert_eq!(said(report), [(What::DatabaseMissing, Done::Rebuilt)]);
    assert_eq!(store.verify().unwrap().findings, []);
}

#[test]
fn what_panics_or_hangs_when_it_is_let_go_takes_nobody_with_it() {
    struct Panics;
    impl Drop for Panics {
        fn drop(&mut self) {
            panic!("as sled does after an fsync that failed");
        }
    }
    drop(Handle(Some(Panics)));

    struct Hangs(mpsc::Receiver<()>);
    impl Drop for Hangs {
        fn drop(&mut self) {
            let _ = self.0.recv();
        }
    }
    let (_never, waits) = mpsc::channel();
    WAIT.set(Duration::from_millis(50));
    // It comes back, with what hangs left behind in its thread.
    drop(Handle(Some(Hangs(waits))));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_has_no_room_for_marks_and_the_record_opens() {
    let dir = tempfile::tempdir().unwrap();
    let entries = closed(dir.path());
    fs::remove_dir_all(dir.path().join("progress.sled")).unwrap();
    // Everything that is written to this device finds no space.
    for mark in ["progress.opening", "lock.holder", "heads.json.new"] {
        std::os::unix::fs::symlink("/dev/full", dir.path().join(mark)).unwrap();
    }
    let (store, report) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    assert_eq!((store.state().len(), report.lost), (entries, vec![]));
    assert_eq!(store.entries().unwrap().len(), entries);
    store.close();
    // With room again all is as before.
    let _ = fs::remove_file(dir.path().join("heads.json.new"));
    let (store, report) = Store::open(dir.path(), OpenOptions::new("test")).unwrap();
    assert_eq!((store.entries().unwrap().len(), report.lost), (entries, vec![]));
    store.close();
    assert_eq!(Store::open(dir.path(), OpenOptions::new("test")).unwrap().1.findings, []);
}
