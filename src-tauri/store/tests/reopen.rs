//! A store is opened, used, closed and opened again.

mod support;

use pathfolio_core::journal::{Change, Edit, ProfileChange};
use pathfolio_store::Store;
use support::*;

#[test]
fn everything_is_there_again() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, report) = open(dir.path());
    assert_eq!(report.findings, []);
    assert!(store.state().is_empty());
    let name = ProfileChange { name: Edit::Set("Ada".into()), ..ProfileChange::default() };
    store.commit(&Change::Profile(name), HOLDER, at(1)).unwrap();
    for n in 2..40 {
        store.commit(&rated(n), HOLDER, at(n)).unwrap();
    }
    let (state, entries, device) = (store.state().clone(), store.entries().unwrap(), store.device());
    store.close();

    let (store, report) = open(dir.path());
    assert_eq!(report.findings, []);
    assert_eq!(store.state(), &state);
    assert_eq!(store.entries().unwrap(), entries);
    assert_eq!(store.device(), device);
    let reading = Store::read(dir.path()).unwrap();
    assert_eq!((reading.state, reading.entries), (state, entries));
}
