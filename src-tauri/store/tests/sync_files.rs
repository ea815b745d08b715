//! One bad file keeps no other and no entry from travelling; what is bad is named, and mended from wherever it is good.
#![allow(clippy::unwrap_used)]

#[path = "support/shared.rs"]
mod shared;
mod support;

use pathfolio_core::journal::Hash;
use pathfolio_store::{Condition, Synced};
use shared::*;
use std::fs;
use support::*;

const CONTENT: &[u8] = b"%PDF-1.7 what was audited in May";
const OTHER: &[u8] = b"%PDF-1.7 what was audited in June";

fn flip(path: &std::path::Path) {
    edit(path, |bytes| bytes[9] ^= 4);
}

#[test]
fn a_damaged_file_is_named_and_keeps_nothing_else_from_travelling() {
    let [mut laptop, mut desk] = ["laptop", "desk"].map(Device::new);
    let (bad, good) = (laptop.piece(1, CONTENT), laptop.piece(2, OTHER));
    let place = laptop.store().attachments().path(&bad);
    flip(&place);
    let synced = laptop.exchange();
    assert_eq!((synced.sent, synced.files_sent, synced.files_awaited), (2, 1, 0));
    assert_eq!(synced.files_damaged, [bad]);
    carry(&laptop, &desk);
    let synced = desk.exchange();
    assert_eq!((synced.merged.added, synced.files_received, synced.files_awaited), (2, 1, 1));
    assert_eq!(desk.store().attachments().check(&good).unwrap(), Condition::Intact);
    // The other device has the file from elsewhere: that mends it here.
    keep(&desk.store().attachments(), CONTENT);
    assert_eq!(desk.exchange().files_sent, 1);
    carry(&desk, &laptop);
    let synced = laptop.exchange();
    assert_eq!((synced.files_received, &synced.files_damaged), (1, &vec![]));
    assert_eq!(laptop.store().attachments().check(&bad).unwrap(), Condition::Intact);
    assert_eq!(laptop.exchange(), Synced::default());
}

#[test]
fn a_damaged_copy_in_the_folder_is_put_right_by_the_device_that_put_it_there() {
    let [mut laptop, mut desk] = ["laptop", "desk"].map(Device::new);
    let sha256 = laptop.piece(1, CONTENT);
    laptop.exchange();
    flip(&laptop.place(&sha256));
    carry(&laptop, &desk);
    assert_eq!(desk.exchange().files_awaited, 1);
    assert_eq!(laptop.exchange().files_sent, 1);
    carry(&laptop, &desk);
    assert_eq!(desk.exchange().files_received, 1);
    assert_eq!(desk.store().attachments().check(&sha256).unwrap(), Condition::Intact);
    assert_eq!(laptop.exchange(), Synced::default());
}

/// A device file as another program may write it.
fn device_file(name: &str) -> String {
    let content = format!("{{\"name\":{}}}", serde_json::Value::from(name));
    format!("{{\"sha256\":\"{}\",\"content\":{content}}}\n", Hash::of(content.as_bytes()))
}

#[test]
fn what_a_device_is_called_is_one_short_line_whatever_stands_there() {
    let mut laptop = Device::new("laptop");
    laptop.write(1);
    laptop.exchange();
    let other = laptop.folder.path().join("6f1c1f0e-3f57-4a3e-9a52-0d4d5b5a0c11");
    fs::create_dir(&other).unwrap();
    for (given, shown) in [
        ("Desk", Some("Desk".to_owned())),
        ("De\u{1b}[2Jsk\n\u{202e}", Some("De[2Jsk".to_owned())),
        (&"x".repeat(1000), Some("x".repeat(60))),
        ("\u{7}", None),
        (&"x".repeat(100_000), None),
    ] {
        fs::write(other.join("device.json"), device_file(given)).unwrap();
        let names = laptop.shared.names();
        assert_eq!(names.into_values().find(|name| name != "laptop"), shown);
    }
}

#[cfg(unix)]
mod hostile {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn what_is_put_there_is_for_its_owner_only() {
        let mut laptop = Device::new("laptop");
        laptop.piece(1, CONTENT);
        laptop.exchange();
        let part = laptop.part();
        let mut dirs = vec![part.clone(), part.join("attachments")];
        dirs.extend(fs::read_dir(part.join("attachments")).unwrap().map(|dir| dir.unwrap().path()));
        let mode = |path: &std::path::PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert!(dirs.iter().all(|dir| mode(dir) == 0o700), "{:?}", dirs.iter().map(mode).collect::<Vec<_>>());
        let modes: Vec<_> = files(&part).iter().map(|path| (path.clone(), mode(path))).collect();
        assert!(modes.iter().all(|(_, mode)| *mode == 0o600), "{modes:?}");
    }

    #[test]
    fn a_planted_link_is_not_written_through() {
        let mut laptop = Device::new("laptop");
        let sha256 = laptop.piece(1, CONTENT);
        let victim = laptop.dir.path().join("victim");
        fs::write(&victim, "mine").unwrap();
        let place = laptop.place(&sha256);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        let named = laptop.part().join("device.json.new");
        for planted in [named, place.with_extension("new"), place] {
            symlink(&victim, planted).unwrap();
        }
        laptop.exchange();
        assert_eq!(fs::read_to_string(&victim).unwrap(), "mine");
        let mut desk = Device::new("desk");
        // Carried without links, as services do.
        for path in files(laptop.folder.path()).into_iter().filter(|path| !path.is_symlink()) {
            let to = desk.folder.path().join(path.strip_prefix(laptop.folder.path()).unwrap());
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(path, to).unwrap();
        }
        assert_eq!(desk.exchange().files_received, 1);
    }

    #[test]
    fn a_link_in_place_of_the_part_is_refused() {
        let mut laptop = Device::new("laptop");
        laptop.write(1);
        let elsewhere = tempfile::tempdir().unwrap();
        symlink(elsewhere.path(), laptop.part()).unwrap();
        let error = laptop.try_exchange().unwrap_err();
        assert!(error.to_string().contains(laptop.part().to_str().unwrap()), "{error}");
        assert_eq!(files(elsewhere.path()), Vec::<std::path::PathBuf>::new());
    }

    #[test]
    fn what_never_ends_is_not_read() {
        let mut laptop = Device::new("laptop");
        laptop.write(1);
        laptop.exchange();
        let other = laptop.folder.path().join("6f1c1f0e-3f57-4a3e-9a52-0d4d5b5a0c11");
        fs::create_dir(&other).unwrap();
        symlink("/dev/zero", other.join("device.json")).unwrap();
        symlink("/dev/zero", other.join("000000-5f3a09c1.jsonl")).unwrap();
        assert_eq!(laptop.shared.names().into_values().collect::<Vec<_>>(), ["laptop"]);
        assert_eq!(laptop.exchange(), Synced::default());
        let own = laptop.part().join("device.json");
        fs::remove_file(&own).unwrap();
        symlink("/dev/zero", &own).unwrap();
        laptop.exchange();
        assert_eq!(laptop.shared.names().into_values().collect::<Vec<_>>(), ["laptop"], "a link is replaced");
    }
}
