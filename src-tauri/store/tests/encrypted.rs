//! Exports and backups that only a passphrase or a key opens: what the standard tool's library reads, what nobody else does.
#![allow(clippy::unwrap_used)]

mod support;

use age::secrecy::SecretString;
use pathfolio_core::journal::Hash;
use pathfolio_store::{
    Archive, ArchiveError, Attachments, Backups, Contents, Keyring, Keys, Label, Made, Passphrase, Seal, SecretKey, Shut, Store, unwatched,
};
use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
};
use support::*;

const WORDS: &str = "five dry words for öne test";

fn label(minutes: i64) -> Label {
    Label { program: "0.0.0".into(), at: at(minutes), purpose: "test".into() }
}

fn passphrase() -> Passphrase {
    Passphrase::new(WORDS).unwrap()
}

/// As any program that knows the format.
fn decrypted(path: &Path, identity: &dyn age::Identity) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let decryptor = age::Decryptor::new(File::open(path).unwrap()).ok()?;
    decryptor.decrypt(std::iter::once(identity)).ok()?.read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn scrypt(words: &str) -> age::scrypt::Identity {
    let mut identity = age::scrypt::Identity::new(SecretString::from(words.to_owned()));
    identity.set_max_work_factor(18);
    identity
}

fn shut<T>(answer: Result<T, ArchiveError>) -> Option<Shut> {
    if let Err(ArchiveError::Shut { why }) = answer { Some(why) } else { None }
}

/// Every file below a directory.
fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(dir).into_iter().flatten().map(|file| file.unwrap().path()) {
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

fn holds(path: &Path, words: &[u8]) -> bool {
    fs::read(path).unwrap().windows(words.len()).any(|part| part == words)
}

/// A record with entries and one kept file, a folder of backups, and a passphrase set on this device.
struct Scene {
    dir: tempfile::TempDir,
    folder: tempfile::TempDir,
    store: Store,
    kept: Hash,
    ring: Keyring,
}

impl Scene {
    fn new() -> Self {
        let (dir, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (mut store, _) = open(dir.path());
        (0..30).for_each(|n| drop(store.commit(&rated(n), HOLDER, at(n)).unwrap()));
        let bytes: Vec<u8> = (0..300_000u32).flat_map(|n| (n * 7 % 251).to_le_bytes()).collect();
        let file = dir.path().join("certificate.pdf");
        fs::write(&file, &bytes).unwrap();
        let kept = store.attachments().copy_in(&file, &mut |_| std::ops::ControlFlow::Continue(())).unwrap().keep().unwrap().sha256;
        fs::remove_file(&file).unwrap();
        Self { dir, folder, store, kept, ring: Keyring::default() }
    }

    fn set(&mut self, words: &str, minutes: i64) -> SecretKey {
        self.ring.set(self.dir.path(), &Passphrase::new(words).unwrap(), at(minutes)).unwrap();
        self.ring = Keyring::read(self.dir.path()).unwrap();
        self.ring.current().unwrap().0.clone()
    }

    fn backups(&self) -> Backups {
        Backups::at(self.folder.path()).keyed(self.ring.clone())
    }

    fn back_up(&self, minutes: i64) -> Made {
        self.backups().make(&self.store.stand().unwrap(), &label(minutes), "x", &self.store.attachments(), true, &unwatched).unwrap()
    }
}

#[test]
fn an_export_with_a_passphrase_is_an_ordinary_age_file_around_an_ordinary_archive() {
    let sample = Sample::new(300);
    let out = tempfile::tempdir().unwrap();
    let path = out.path().join("export.zip.age");
    let kept = Attachments::at(sample.dir.path());
    let contents = Contents { readme: "x", tables: &[], kept: &kept, with_files: true, seal: Seal::Passphrase(&passphrase()) };
    let (mut store, _) = open(sample.dir.path());
    let written = store.stand().unwrap().archive(&path, &label(0), contents, &unwatched).unwrap();
    assert_eq!(files(out.path()), std::slice::from_ref(&path), "nothing but the one file lies in the folder");
    assert!(!holds(&path, b"journal/"), "not even a name of a file can be read");
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).unwrap().permissions()) & 0o777, 0o600);

    let zip = decrypted(&path, &scrypt(WORDS)).expect("what knows the format opens it with the passphrase");
    fs::write(out.path().join("export.zip"), zip).unwrap();
    let plain = Archive::read(&out.path().join("export.zip"), &unwatched).unwrap();
    assert_eq!((plain.entries(), plain.manifest()), (&sample.entries[..], &written));
    assert!(decrypted(&path, &scrypt("five dry words for öne tess")).is_none());

    let given = |words| Archive::read_with(&path, &Keys::default().and_given(words), &unwatched);
    assert_eq!(given(WORDS).unwrap().entries(), sample.entries);
    assert_eq!(shut(given("five dry words for one test")), Some(Shut::Wrong));
    assert_eq!(shut(Archive::read(&path, &unwatched)), Some(Shut::Passphrase));

    // It is restored from as it is.
    store.commit(&rated(400), HOLDER, at(400)).unwrap();
    let mut archive = given(WORDS).unwrap();
    let options = pathfolio_store::OpenOptions::new("test");
    let prepared = store.prepare_restore(&mut archive, at(500), &options, &unwatched).unwrap();
    assert_eq!(store.restore(prepared, options).unwrap().0.entries().unwrap(), sample.entries);
}

#[test]
fn backups_ask_for_nothing_here_and_for_the_passphrase_or_the_key_elsewhere() {
    let mut scene = Scene::new();
    let plain = scene.back_up(0);
    let key = scene.set(WORDS, 1);
    let made = scene.back_up(1);
    assert!(made.name.ends_with(".zip.age") && plain.name.ends_with("Z.zip"), "{} {}", plain.name, made.name);
    let listed = scene.backups().list().unwrap();
    assert_eq!(listed.iter().map(|one| one.manifest.is_ok()).collect::<Vec<_>>(), [true, true], "old and new, without asking");

    // The standard tool: with key.age and the passphrase, or with the key of the sheet.
    let identities = String::from_utf8(decrypted(&scene.folder.path().join("key.age"), &scrypt(WORDS)).unwrap()).unwrap();
    let in_file = identities.lines().find(|line| line.starts_with("AGE-SECRET-KEY-1")).unwrap();
    assert_eq!(in_file, key.words());
    let zip = decrypted(&made.path, &in_file.parse::<age::x25519::Identity>().unwrap()).unwrap();
    assert_eq!(&zip[..2], b"PK");

    // Another computer has neither.
    let read = |keys: Keys| Archive::read_with(&made.path, &keys, &unwatched);
    let entries = scene.store.entries().unwrap();
    assert_eq!(shut(read(Keys::default())), Some(Shut::Key { beside: true }));
    assert_eq!(read(Keys::default().and_given(WORDS)).unwrap().entries(), entries);
    let in_groups = key
        .words()
        .to_lowercase()
        .chars()
        .enumerate()
        .fold(String::new(), |all, (n, c)| if n % 4 == 0 { all + " " + &c.to_string() } else { all + &c.to_string() });
    assert_eq!(read(Keys::default().and_given(&in_groups)).unwrap().entries(), entries);
    assert_eq!(shut(read(Keys::default().and_given("not the right words"))), Some(Shut::Wrong));
    let other = age::x25519::Identity::generate().to_string();
    assert_eq!(shut(read(Keys::default().and_given(age::secrecy::ExposeSecret::expose_secret(&other)))), Some(Shut::Wrong));
    fs::rename(scene.folder.path().join("key.age"), scene.folder.path().join("gone")).unwrap();
    assert_eq!(shut(read(Keys::default().and_given(WORDS))), Some(Shut::Key { beside: false }), "a passphrase is of no use then");
    assert_eq!(shut(read(Keys::default())), Some(Shut::Key { beside: false }));
    assert_eq!(read(Keys::default().and_given(&key.words())).unwrap().entries(), entries);

    // It comes back with the next backup; and another's stays where it is.
    fs::write(scene.folder.path().join("key.age"), b"another computer's").unwrap();
    scene.back_up(2);
    assert_eq!(fs::read(scene.folder.path().join("key.age")).unwrap(), b"another computer's");
    assert!(decrypted(&scene.folder.path().join("key.2.age"), &scrypt(WORDS)).is_some());
}

#[test]
fn what_was_encrypted_before_stays_readable_and_what_comes_after_is_not_for_who_knew_the_former_passphrase() {
    let mut scene = Scene::new();
    let first = scene.set(WORDS, 1);
    let old = scene.back_up(1);
    let second = scene.set("quite other words now", 2);
    let new = scene.back_up(2);
    let opens = |made: &Made, key: &SecretKey| Archive::read_with(&made.path, &Keys::default().and_given(&key.words()), &unwatched).is_ok();
    assert!(opens(&old, &first) && opens(&new, &second) && !opens(&new, &first));
    for made in [&old, &new] {
        assert!(Archive::read_with(&made.path, &Keys::default().and_given("quite other words now"), &unwatched).is_ok(), "{}", made.name);
    }
    assert_eq!(shut(Archive::read_with(&new.path, &Keys::default().and_given(WORDS), &unwatched)), Some(Shut::Wrong));
    assert_eq!(files(scene.folder.path()).iter().filter(|path| path.to_string_lossy().contains("key.")).count(), 1, "it gave way");

    scene.ring.turn_off(scene.dir.path()).unwrap();
    scene.ring = Keyring::read(scene.dir.path()).unwrap();
    let plain = scene.back_up(3);
    assert!(Archive::read(&plain.path, &unwatched).is_ok());
    assert!(scene.backups().list().unwrap().iter().all(|one| one.manifest.is_ok()));
}

#[test]
fn copies_of_kept_files_are_encrypted_too_and_come_back() {
    let mut scene = Scene::new();
    let from = scene.store.attachments();
    let mut go_on = |_| std::ops::ControlFlow::Continue(());
    assert!(scene.backups().mirror().put(&from, &scene.kept, &mut go_on).unwrap());
    let plain = scene.backups().mirror().path(&scene.kept);
    let bytes = fs::read(&plain).unwrap();
    scene.set(WORDS, 1);
    let backups = scene.backups();
    let mirror = backups.mirror();
    assert!(mirror.intact(&scene.kept), "a plain copy is one, until it gives way");
    assert!(mirror.put(&from, &scene.kept, &mut go_on).unwrap());
    let path = mirror.path(&scene.kept);
    assert!(path.to_string_lossy().ends_with(".age") && path.is_file() && !plain.exists());
    assert!(!holds(&path, &bytes[..64]) && mirror.intact(&scene.kept));
    let elsewhere = tempfile::tempdir().unwrap();
    let taken = mirror.take(&scene.kept, &Attachments::at(elsewhere.path())).unwrap();
    drop(taken.keep().unwrap());
    assert_eq!(fs::read(Attachments::at(elsewhere.path()).path(&scene.kept)).unwrap(), bytes);
    // Altered anywhere, it is none.
    for place in [10, 400, bytes.len() / 2, bytes.len()] {
        edit(&path, |bytes| bytes[place] ^= 1);
        assert!(!mirror.intact(&scene.kept) && mirror.take(&scene.kept, &Attachments::at(elsewhere.path())).is_none(), "{place}");
        edit(&path, |bytes| bytes[place] ^= 1);
    }
    assert!(mirror.intact(&scene.kept));
    scene.ring.turn_off(scene.dir.path()).unwrap();
    assert!(scene.backups().mirror().put(&from, &scene.kept, &mut go_on).unwrap());
    assert_eq!((fs::read(&plain).unwrap(), path.exists()), (bytes, false));
}

#[test]
fn no_flipped_bit_of_an_encrypted_file_gives_other_entries() {
    let mut scene = Scene::new();
    scene.set(WORDS, 1);
    let made = scene.back_up(1);
    let whole = fs::read(&made.path).unwrap();
    let (altered, mut dice) = (scene.folder.path().join("altered"), Dice(5));
    let keys = scene.ring.keys();
    for trial in 0..400 {
        let (place, bit) = (trial * whole.len() / 400, dice.below(8));
        let mut bytes = whole.clone();
        bytes[place] ^= 1 << bit;
        fs::write(&altered, bytes).unwrap();
        let read = Archive::read_with(&altered, &keys, &unwatched);
        let why = read.map(|_| ()).expect_err(&format!("bit {bit} of byte {place}"));
        assert!(matches!(why, ArchiveError::Shut { .. } | ArchiveError::NotAnArchive(_)), "byte {place}: {why:?}");
    }
    for cut in [0, 1, 21, 22, 100, 200, whole.len() - 20, whole.len() - 1] {
        fs::write(&altered, &whole[..cut]).unwrap();
        assert!(Archive::read_with(&altered, &keys, &unwatched).is_err(), "cut at {cut}");
    }
    let longer = [&whole[..], b"x"].concat();
    fs::write(&altered, longer).unwrap();
    assert_eq!(shut(Archive::read_with(&altered, &keys, &unwatched)), Some(Shut::Altered));
}

#[test]
fn a_file_from_elsewhere_cannot_ask_for_more_work_than_ours_or_for_endless_reading() {
    let out = tempfile::tempdir().unwrap();
    let path = out.path().join("evil.zip.age");
    let given = || Archive::read_with(&path, &Keys::default().and_given(WORDS), &unwatched);
    let stanza = "AAAAAAAAAAAAAAAAAAAAAA";
    let body = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let head = |work: u8| format!("age-encryption.org/v1\n-> scrypt {stanza} {work}\n{body}\n--- {body}\n");
    fs::write(&path, [head(21).as_bytes(), &[0; 64]].concat()).unwrap();
    assert_eq!(shut(given()), Some(Shut::Work));
    let endless = format!("age-encryption.org/v1\n-> x\n{}", format!("{}\n", "A".repeat(64)).repeat(100_000));
    fs::write(&path, endless).unwrap();
    let since = std::time::Instant::now();
    assert_eq!(shut(given()), Some(Shut::Altered));
    assert!(since.elapsed().as_secs() < 5, "a head of 6 MB is not even read");
}

#[test]
fn encrypted_backups_give_way_as_others_do() {
    let mut scene = Scene::new();
    (0..12).for_each(|n| drop(scene.back_up(n)));
    scene.set(WORDS, 20);
    // Of one day: the ten newest stay.
    for n in 20..28 {
        scene.back_up(n);
    }
    let listed = scene.backups().list().unwrap();
    assert_eq!(listed.len(), 10);
    assert_eq!(listed.iter().filter(|one| one.is_encrypted()).count(), 8);
    // Without the keys they cannot be read, and what cannot be read is nobody's to remove.
    let without = Backups::at(scene.folder.path());
    let shut = without.list().unwrap().iter().filter(|one| one.is_shut()).count();
    assert_eq!(shut, 8);
}

#[test]
fn the_passphrase_is_in_no_file_and_the_key_only_with_the_record() {
    let mut scene = Scene::new();
    let key = scene.set(WORDS, 1).words();
    scene.back_up(1);
    for path in files(scene.dir.path()).into_iter().chain(files(scene.folder.path())) {
        assert!(!holds(&path, WORDS.as_bytes()), "{}", path.display());
        let may = path == scene.dir.path().join("backup-keys.json");
        assert_eq!(holds(&path, key.as_bytes()), may, "{}", path.display());
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).unwrap().permissions());
            assert!(mode & 0o077 == 0 || path.components().any(|part| part.as_os_str() == "progress.sled"), "{} {mode:o}", path.display());
        }
    }
    assert!(!format!("{:?} {:?} {:?}", passphrase(), scene.ring, Keys::default().and_given(WORDS)).contains("five"));
}

#[test]
fn a_device_whose_keys_cannot_be_read_never_takes_itself_for_one_without() {
    let mut scene = Scene::new();
    scene.set(WORDS, 1);
    edit(&scene.dir.path().join("backup-keys.json"), |bytes| bytes[100] ^= 1);
    assert!(Keyring::read(scene.dir.path()).is_err());
}

#[test]
fn a_passphrase_that_protects_nothing_is_none() {
    for weak in ["", "short", "elevenchars", "aaaaaaaaaaaaaaaaaaaa", "            ", "abababababababab"] {
        assert!(Passphrase::new(weak).is_none(), "{weak:?}");
    }
    for good in ["twelve chars", WORDS, "ÄÖÜäöüßÄÖÜéñ"] {
        assert!(Passphrase::new(good).is_some(), "{good:?}");
    }
}
