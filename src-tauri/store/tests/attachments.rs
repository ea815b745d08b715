//! Files are kept as evidence: once each, whole or not at all, and what is wrong with one is named.
#![allow(clippy::unwrap_used)]

mod support;

use pathfolio_core::journal::Hash;
use pathfolio_store::{AttachmentError, Attachments, Condition, Done, Kept, LARGEST, Operation, Staged, Swept, What};
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{Read, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};
use support::*;
use tempfile::TempDir;

/// A data directory and, beside it, a file to be kept.
struct Place {
    dir: TempDir,
    file: PathBuf,
    bytes: Vec<u8>,
}

impl Place {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let bytes: Vec<u8> = (0..300_000u32).flat_map(u32::to_le_bytes).collect();
        let file = dir.path().join("certificate.pdf");
        fs::write(&file, &bytes).unwrap();
        Self { file, bytes, dir }
    }

    fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    fn attachments(&self) -> Attachments {
        fs::create_dir_all(self.data()).unwrap();
        Attachments::at(&self.data())
    }

    /// Every file below `attachments/`.
    fn kept(&self) -> Vec<PathBuf> {
        kept_in(&self.data())
    }
}

fn kept_in(data: &Path) -> Vec<PathBuf> {
    let root = data.join("attachments");
    if root.exists() { files(&root) } else { Vec::new() }
}

fn copy(attachments: &Attachments, file: &Path) -> Result<Staged, AttachmentError> {
    attachments.copy_in(file, &mut |_| ControlFlow::Continue(()))
}

fn keep(attachments: &Attachments, bytes: &[u8]) -> Kept {
    let mut incoming = attachments.begin(bytes.len() as u64).unwrap();
    incoming.push(bytes).unwrap();
    incoming.finish().unwrap().keep().unwrap()
}

#[test]
fn a_file_is_kept_under_its_hash_and_can_be_read_again() {
    let place = Place::new();
    let attachments = place.attachments();
    let staged = copy(&attachments, &place.file).unwrap();
    assert_eq!((staged.sha256(), staged.bytes()), (Hash::of(&place.bytes), 1_200_000));
    assert_eq!(attachments.check(&staged.sha256()).unwrap(), Condition::Missing, "not before it is kept");
    let kept = staged.keep().unwrap();
    assert_eq!((kept.sha256, kept.bytes, kept.new, kept.put_aside.clone()), (Hash::of(&place.bytes), 1_200_000, true, None));
    let name = kept.sha256.to_string();
    assert_eq!(place.kept(), [place.data().join("attachments").join(&name[..2]).join(&name)]);
    let mut read = Vec::new();
    attachments.open(&kept.sha256).unwrap().read_to_end(&mut read).unwrap();
    assert!(read == place.bytes && fs::read(&place.file).unwrap() == place.bytes);
    assert_eq!(attachments.check(&kept.sha256).unwrap(), Condition::Intact);
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_what_is_kept() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let kept = copy(&place.attachments(), &place.file).unwrap().keep().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let path = place.attachments().path(&kept.sha256);
    assert_eq!(mode(&path), 0o600);
    for dir in [path.parent().unwrap(), &place.data().join("attachments"), &place.data().join("attachments/incoming")] {
        assert_eq!(mode(dir), 0o700, "{}", dir.display());
    }
}

#[test]
fn the_same_file_is_kept_once_however_often_it_comes() {
    let place = Place::new();
    let attachments = place.attachments();
    let again = place.dir.path().join("other name.pdf");
    fs::copy(&place.file, &again).unwrap();
    let both = [copy(&attachments, &place.file).unwrap(), copy(&attachments, &again).unwrap()];
    let new: Vec<bool> = both.map(|staged| staged.keep().unwrap().new).into();
    assert_eq!((new, place.kept().len()), (vec![true, false], 1));
    assert!(!keep(&attachments, &place.bytes).new);
    assert!(keep(&attachments, b"another").new);
    assert_eq!(place.kept().len(), 2);

    // From several threads at once.
    let news: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| usize::from(keep(&attachments, b"at once").new))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert_eq!((news, place.kept().len()), (1, 3));
}

#[test]
fn more_or_fewer_bytes_than_were_stated_are_refused_and_leave_nothing() {
    let place = Place::new();
    let attachments = place.attachments();
    assert!(
        matches!(attachments.begin(LARGEST + 1), Err(AttachmentError::TooLarge { bytes, most }) if (bytes, most) == (LARGEST + 1, LARGEST))
    );
    assert!(matches!(attachments.begin(0), Err(AttachmentError::Empty)));
    assert!(!place.data().join("attachments").exists());

    let mut more = attachments.begin(10).unwrap();
    more.push(b"12345").unwrap();
    assert!(matches!(more.push(b"678901"), Err(AttachmentError::Changed)));
    assert!(place.kept().is_empty(), "at once");
    assert!(matches!(more.push(b"6"), Err(AttachmentError::Cancelled)));
    assert!(matches!(more.finish(), Err(AttachmentError::Cancelled)));

    let mut fewer = attachments.begin(10).unwrap();
    fewer.push(b"123456789").unwrap();
    assert!(matches!(fewer.finish(), Err(AttachmentError::Changed)));
    assert!(place.kept().is_empty());

    let mut exact = attachments.begin(10).unwrap();
    for part in ["1234", "", "567890"] {
        exact.push(part.as_bytes()).unwrap();
    }
    assert_eq!(exact.finish().unwrap().keep().unwrap().sha256, Hash::of(b"1234567890"));
}

#[test]
fn what_is_given_up_midway_leaves_nothing() {
    let place = Place::new();
    let attachments = place.attachments();
    let mut dropped = attachments.begin(10).unwrap();
    dropped.push(b"123").unwrap();
    assert_eq!(place.kept().len(), 1, "it is on its way");
    drop(dropped);
    assert!(place.kept().is_empty());
    drop(copy(&attachments, &place.file).unwrap());
    assert!(place.kept().is_empty(), "staged and not kept");
    let panicked = std::panic::catch_unwind(|| {
        let _ =
            place.attachments().copy_in(&place.file, &mut |bytes| if bytes > 0 { panic!("on purpose") } else { ControlFlow::Continue(()) });
    });
    assert!(panicked.is_err() && place.kept().is_empty());
}

#[test]
fn a_copy_tells_how_far_it_is_and_can_be_cancelled_at_any_moment() {
    let place = Place::new();
    let attachments = place.attachments();
    let mut told = Vec::new();
    let told_all = attachments.copy_in(&place.file, &mut |bytes| {
        told.push(bytes);
        ControlFlow::Continue(())
    });
    drop(told_all.unwrap());
    assert!(told.first() == Some(&0) && told.last() == Some(&1_200_000) && told.is_sorted() && told.len() > 4, "{told:?}");
    for stop in &told {
        let stopped =
            attachments.copy_in(&place.file, &mut |bytes| if bytes == *stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) });
        assert!(matches!(stopped, Err(AttachmentError::Cancelled)), "at {stop}");
        assert!(place.kept().is_empty(), "at {stop}");
    }
}

#[test]
fn entries_are_saved_while_a_long_copy_goes_on() {
    let place = Place::new();
    let (mut store, _) = open(&place.data());
    let attachments = store.attachments();
    let mut saved = 0;
    let staged = attachments.copy_in(&place.file, &mut |_| {
        store.commit(&rated(saved), HOLDER, at(saved)).unwrap();
        saved += 1;
        ControlFlow::Continue(())
    });
    let staged = std::thread::spawn(move || staged.unwrap().keep().unwrap().sha256);
    assert!(saved > 4);
    assert_eq!(store.verify_attachments([staged.join().unwrap()]), []);
}

#[test]
fn a_file_of_two_gigabytes_is_refused_before_it_is_read() {
    let place = Place::new();
    let large = place.dir.path().join("recording.mp4");
    File::create(&large).unwrap().set_len(2 << 30).unwrap();
    let since = Instant::now();
    let refused = copy(&place.attachments(), &large);
    assert!(matches!(refused, Err(AttachmentError::TooLarge { bytes, most }) if (bytes, most) == (2 << 30, LARGEST)), "{refused:?}");
    assert!(since.elapsed() < Duration::from_millis(500), "{:?}", since.elapsed());
    assert!(place.kept().is_empty());
}

#[test]
fn what_is_no_regular_file_is_refused_without_waiting() {
    let place = Place::new();
    let mut refused = vec![place.dir.path().to_owned()];
    if cfg!(unix) {
        let pipe = place.dir.path().join("pipe");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        refused.extend([pipe, "/dev/null".into(), "/dev/zero".into()]);
    }
    for path in refused {
        let (tell, told) = std::sync::mpsc::channel();
        let (attachments, to_copy) = (place.attachments(), path.clone());
        std::thread::spawn(move || tell.send(copy(&attachments, &to_copy)));
        let answer = told.recv_timeout(Duration::from_secs(10)).unwrap_or_else(|_| panic!("{} made it wait", path.display()));
        assert!(matches!(answer, Err(AttachmentError::NotAFile)), "{}: {answer:?}", path.display());
    }
    let nothing = place.dir.path().join("nothing.txt");
    File::create(&nothing).unwrap();
    assert!(matches!(copy(&place.attachments(), &nothing), Err(AttachmentError::Empty)));
    let absent = copy(&place.attachments(), &place.dir.path().join("not there"));
    assert!(matches!(absent, Err(AttachmentError::Unreadable { operation: Operation::Open, .. })), "{absent:?}");
    assert!(place.kept().is_empty());
}

#[test]
fn a_file_that_changes_while_it_is_read_is_refused() {
    let grow = |place: &Place| File::options().append(true).open(&place.file).unwrap().write_all(b"more").unwrap();
    let grow_much = |place: &Place| File::options().write(true).open(&place.file).unwrap().set_len(LARGEST * 2).unwrap();
    let shrink = |place: &Place| File::options().write(true).open(&place.file).unwrap().set_len(700_000).unwrap();
    let empty = |place: &Place| drop(File::create(&place.file).unwrap());
    let replace = |place: &Place| {
        let new = place.dir.path().join("new");
        fs::write(&new, &place.bytes).unwrap();
        let modified = fs::metadata(&place.file).unwrap().modified().unwrap();
        File::options().write(true).open(&new).unwrap().set_modified(modified).unwrap();
        fs::rename(new, &place.file).unwrap();
    };
    let rewrite = |place: &Place| fs::write(&place.file, vec![7; place.bytes.len()]).unwrap();
    let remove = |place: &Place| fs::remove_file(&place.file).unwrap();
    type Change<'a> = (&'a str, &'a dyn Fn(&Place));
    let mut changes: Vec<Change<'_>> = vec![
        ("grow", &grow),
        ("grow much", &grow_much),
        ("shrink", &shrink),
        ("empty", &empty),
        ("rewrite", &rewrite),
        ("remove", &remove),
    ];
    if cfg!(unix) {
        changes.push(("replace by one that looks the same", &replace));
    }
    for (name, change) in changes {
        // In the middle, and after the last byte was read.
        for when in [262_144, 1_200_000] {
            let place = Place::new();
            std::thread::sleep(Duration::from_millis(10));
            let mut done = false;
            let copied = place.attachments().copy_in(&place.file, &mut |bytes| {
                if bytes >= when && !done {
                    done = true;
                    change(&place);
                }
                ControlFlow::Continue(())
            });
            assert!(matches!(copied, Err(AttachmentError::Changed)), "{name} at {when}: {copied:?}");
            assert!(done && place.kept().is_empty(), "{name} at {when}");
        }
    }
}

#[test]
fn what_no_entry_came_to_name_is_swept_and_until_then_reused() {
    let place = Place::new();
    let (store, _) = open(&place.data());
    let orphan = keep(&store.attachments(), b"kept when the program was ended").sha256;
    let named = keep(&store.attachments(), b"named by an entry").sha256;
    store.close();
    fs::write(place.data().join("attachments").join(&named.to_string()[..2]).join("notes.txt"), "not ours").unwrap();

    let (store, report) = open(&place.data());
    assert_eq!(report.findings, []);
    let attachments = store.attachments();
    let again = keep(&attachments, b"kept when the program was ended");
    assert!(!again.new, "reused");
    let keep_named = BTreeSet::from([named]);
    assert_eq!(attachments.sweep(&keep_named).unwrap(), Swept::default(), "its entry is about to be saved");
    drop(again);
    assert_eq!(attachments.sweep(&keep_named).unwrap(), Swept { files: 1, bytes: 31 });
    assert_eq!((attachments.check(&orphan).unwrap(), attachments.check(&named).unwrap()), (Condition::Missing, Condition::Intact));
    assert_eq!(attachments.sweep(&keep_named).unwrap(), Swept::default());
    assert_eq!(place.kept().len(), 2, "the file that is not ours stays");
    assert!(keep(&attachments, b"kept when the program was ended").new);
    assert_eq!(Attachments::at(&place.dir.path().join("not there")).sweep(&keep_named).unwrap(), Swept::default());
}

#[test]
fn missing_and_altered_files_are_named_and_come_back_by_adding_them_again() {
    let place = Place::new();
    let (store, _) = open(&place.data());
    let attachments = store.attachments();
    let texts = ["intact", "missing", "flipped", "cut short", "longer", "a directory"];
    let hashes = texts.map(|text| keep(&attachments, text.as_bytes()).sha256);
    let [_, missing, flipped, short, longer, directory] = hashes;
    let at = |hash: &Hash| attachments.path(hash);
    fs::remove_file(at(&missing)).unwrap();
    edit(&at(&flipped), |bytes| bytes[3] ^= 1);
    edit(&at(&short), |bytes| bytes.truncate(4));
    edit(&at(&longer), |bytes| bytes.push(0));
    fs::remove_file(at(&directory)).unwrap();
    fs::create_dir(at(&directory)).unwrap();

    assert!(matches!(attachments.open(&missing), Err(AttachmentError::Missing { sha256 }) if sha256 == missing));
    assert!(matches!(attachments.open(&flipped), Err(AttachmentError::Altered { sha256 }) if sha256 == flipped));
    let conditions: Vec<Condition> = attachments.check_all(hashes).map(|(_, condition)| condition.unwrap()).collect();
    use Condition::*;
    assert_eq!(conditions, [Intact, Missing, Altered, Altered, Altered, Altered]);
    // The missing one is named by two entries.
    let findings = store.verify_attachments(hashes.into_iter().chain([missing]));
    assert_eq!(findings.len(), 5);
    for finding in &findings {
        let hash = finding.where_.rsplit('/').next().unwrap().parse::<Hash>().unwrap();
        let what = if hash == missing { (What::AttachmentMissing, 2) } else { (What::AttachmentAltered, 1) };
        assert_eq!((finding.what, finding.count, finding.done), (what.0, what.1, Done::AddAgain), "{finding:?}");
        assert_eq!(finding.where_, format!("attachments/{}/{hash}", &hash.to_string()[..2]));
    }

    for text in &texts[1..] {
        let kept = keep(&attachments, text.as_bytes());
        assert!(kept.new, "{text}");
        assert_eq!(kept.put_aside.is_some(), *text != "missing", "{text}");
        assert!(kept.put_aside.is_none_or(|kept| place.data().join(kept).exists()), "{text}");
    }
    assert_eq!(store.verify_attachments(hashes), []);
    assert_eq!(fs::read_dir(place.data().join("quarantine")).unwrap().count(), 4);
}

#[test]
fn what_an_earlier_run_left_in_incoming_is_gone_once_the_store_is_open() {
    let place = Place::new();
    open(&place.data()).0.close();
    let incoming = place.data().join("attachments/incoming");
    fs::create_dir_all(&incoming).unwrap();
    fs::write(incoming.join("0123456789abcdef0123456789abcdef"), "half").unwrap();
    fs::write(incoming.join("letter.txt"), "somebody's").unwrap();
    let (store, report) = open(&place.data());
    assert_eq!((report.findings, place.kept()), (vec![], vec![incoming.join("letter.txt")]));

    // A copy under way when another program takes over is given up and takes nobody's place.
    let mut late = store.attachments().begin(4).unwrap();
    late.push(b"late").unwrap();
    store.close();
    let (store, _) = open(&place.data());
    let mut other = store.attachments().begin(5).unwrap();
    other.push(b"oth").unwrap();
    let staged = late.finish();
    assert!(staged.and_then(Staged::keep).is_err());
    other.push(b"er").unwrap();
    let kept = other.finish().unwrap().keep().unwrap();
    assert_eq!(store.verify_attachments([kept.sha256]), []);
    assert_eq!(place.kept().len(), 2);
}

/// This test program once more, with only the ignored test of this name, for the given directory.
#[cfg(unix)]
fn once_more(program: &Path, test: &str, dir: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(["--exact", test, "--ignored", "--nocapture"]).env("PATHFOLIO_TEST_DIR", dir).current_dir(dir);
    command
}

#[cfg(unix)]
fn test_dir() -> Option<PathBuf> {
    std::env::var_os("PATHFOLIO_TEST_DIR").map(PathBuf::from)
}

#[cfg(unix)]
fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|ran| ran.stdout == b"0\n")
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_refused() {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};
    let dir = tempfile::tempdir().unwrap();
    let may = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    fs::write(dir.path().join("secret.pdf"), "secret").unwrap();
    may(&dir.path().join("secret.pdf"), 0);
    may(dir.path(), 0o777);
    let program = dir.path().join("program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    may(&program, 0o755);
    let mut command = once_more(&program, "may_not_read", dir.path());
    if is_root() {
        // Root may read everything.
        command.uid(65534).gid(65534);
    }
    let ran = command.output().unwrap();
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    assert!(ran.status.success() && said.contains("refused as it should be"), "{said}{}", String::from_utf8_lossy(&ran.stderr));
}

#[cfg(unix)]
#[test]
#[ignore = "the part of a_file_that_may_not_be_read_is_refused that another user runs"]
fn may_not_read() {
    use std::os::unix::fs::PermissionsExt;
    let Some(dir) = test_dir() else { return };
    let data = dir.join("data");
    fs::create_dir(&data).unwrap();
    let attachments = Attachments::at(&data);
    let refused = copy(&attachments, &dir.join("secret.pdf"));
    let Err(AttachmentError::Unreadable { operation: Operation::Open, kind: pathfolio_store::IoKind::Denied, path, .. }) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!((path, kept_in(&data)), (dir.join("secret.pdf"), vec![]));

    // A kept file that became unreadable is named, and comes back by adding it again.
    let kept = keep(&attachments, b"kept").sha256;
    fs::set_permissions(attachments.path(&kept), fs::Permissions::from_mode(0o0)).unwrap();
    assert!(matches!(attachments.open(&kept), Err(AttachmentError::Store(_))));
    assert_eq!(codes(&attachments.findings([kept])), [(What::AttachmentUnreadable, Done::AddAgain)]);
    assert!(keep(&attachments, b"kept").put_aside.is_some());
    assert_eq!(attachments.findings([kept]), []);
    println!("refused as it should be");
}

#[cfg(unix)]
#[test]
fn killed_while_copying_no_half_file_takes_a_place() {
    use std::io::{BufRead, BufReader};
    let mut dice = Dice(3);
    let (mut answered, mut left) = (0, 0);
    for trial in 0..20 {
        let place = Place::new();
        let mut command = once_more(&std::env::current_exe().unwrap(), "keeps_files_until_it_is_killed", place.dir.path());
        let mut child = command.stdout(std::process::Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut kept: Vec<Hash> = Vec::new();
        let mut hear = |line: Option<std::io::Result<String>>| {
            kept.extend(line.and_then(Result::ok).and_then(|line| line.split_once("kept ")?.1.parse::<Hash>().ok()))
        };
        // The first lines are the test program's own.
        for _ in 0..8 {
            hear(lines.next());
        }
        std::thread::sleep(Duration::from_micros(dice.below(15_000) as u64));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines {
            hear(Some(line));
        }
        assert!(!kept.is_empty(), "trial {trial}: nothing was kept before the end");
        answered += kept.len();

        let incoming = place.data().join("attachments/incoming");
        let whole = |path: &PathBuf| Hash::of(&fs::read(path).unwrap()).to_string() == path.file_name().unwrap().to_str().unwrap();
        let in_place: Vec<PathBuf> = place.kept().into_iter().filter(|path| !path.starts_with(&incoming)).collect();
        assert!(in_place.iter().all(whole), "trial {trial}");
        left += files(&incoming).len();
        let (store, report) = open(&place.data());
        assert_eq!(report.findings, [], "trial {trial}");
        assert_eq!(files(&incoming), Vec::<PathBuf>::new(), "trial {trial}");
        assert_eq!(store.verify_attachments(kept.clone()), [], "trial {trial}");
        let orphans = store.attachments().sweep(&kept.iter().copied().collect()).unwrap().files;
        assert_eq!(in_place.len() as u64, kept.len() as u64 + orphans, "trial {trial}");
        assert!(orphans <= 1, "trial {trial}");
    }
    println!("{answered} files answered as kept, {left} of 20 kills left a file on its way in");
    assert!(left > 0, "never killed in the middle");
}

#[cfg(unix)]
#[test]
#[ignore = "the part of killed_while_copying_no_half_file_takes_a_place that is killed"]
fn keeps_files_until_it_is_killed() {
    let Some(dir) = test_dir() else { return };
    let (store, _) = open(&dir.join("data"));
    let attachments = store.attachments();
    let source = dir.join("certificate.pdf");
    for n in 0..u64::MAX {
        File::options().write(true).open(&source).unwrap().write_all(&n.to_le_bytes()).unwrap();
        let kept = copy(&attachments, &source).unwrap().keep().unwrap();
        println!("kept {}", kept.sha256);
    }
}

/// A file system of one MiB, unmounted on drop. Needs the right to mount; says so where there is none.
#[cfg(target_os = "linux")]
struct Mount(PathBuf);

#[cfg(target_os = "linux")]
impl Mount {
    fn new(at: &Path) -> Option<Self> {
        fs::create_dir_all(at).unwrap();
        let mounted = is_root()
            && Command::new("mount").args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"]).arg(at).status().is_ok_and(|status| status.success());
        if !mounted {
            println!("no right to mount a file system here: not tried");
        }
        mounted.then(|| Self(at.to_owned()))
    }
}

#[cfg(target_os = "linux")]
impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// What was being done when the disk was full.
#[cfg(target_os = "linux")]
fn full(error: &AttachmentError) -> Operation {
    use pathfolio_store::{IoKind, StoreError};
    match error {
        AttachmentError::Store(StoreError::Io { kind: IoKind::Full, operation, .. }) => *operation,
        other => panic!("{other}"),
    }
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_the_file_is_refused_whole_and_the_others_stay() {
    let place = Place::new();
    let Some(_mount) = Mount::new(&place.data()) else { return };
    let attachments = place.attachments();
    let small = keep(&attachments, &[1; 100_000]).sha256;
    let before = place.kept();
    for _ in 0..3 {
        assert_eq!(full(&copy(&attachments, &place.file).unwrap_err()), Operation::Write);
        assert_eq!(place.kept(), before);
    }
    // To the last page, whatever comes next fails or succeeds as a whole.
    let mut kept = vec![small];
    let mut refused = 0;
    for n in 0..400u32 {
        let bytes = n.to_le_bytes().repeat(1000);
        let taken_in = attachments.begin(4000).and_then(|mut incoming| incoming.push(&bytes).and_then(|()| incoming.finish()));
        match taken_in.and_then(Staged::keep) {
            Ok(file) => kept.push(file.sha256),
            Err(error) => {
                full(&error);
                refused += 1;
            }
        }
        assert!(files(&place.data().join("attachments/incoming")).is_empty());
    }
    assert!(refused > 0 && kept.len() > 50, "{refused} refused, {} kept", kept.len());
    assert_eq!(attachments.findings(kept.clone()), []);
    assert_eq!(place.kept().len(), kept.len());
    // Room again, work again.
    fs::remove_file(attachments.path(&small)).unwrap();
    assert!(keep(&attachments, b"after").new);
}
