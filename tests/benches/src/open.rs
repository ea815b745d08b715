//! What it costs to open a long record: about thirty ratings a day for ten years.

use std::path::Path;
use std::time::{Duration, Instant};

use pathfolio_app::App;
use pathfolio_store::{OpenOptions, Store};

use crate::entries::{AUTHOR, folder, minute, rating};
use crate::figures::Sample;

const ENTRIES: u32 = 100_000;
const ROUNDS: usize = 9;
const LIMIT: Duration = Duration::from_millis(300);

pub(crate) fn bench() -> crate::Outcome {
    let folder = folder()?;
    let data = folder.path().join("data");
    fill(&data)?;

    let (mut bytes, mut store, mut app, mut close) = (Sample::default(), Sample::default(), Sample::default(), Sample::default());
    for _ in 0..ROUNDS {
        bytes.time(|| read_all(&data.join("journal")))?;
        let (opened, _) = store.time(|| Store::open(&data, OpenOptions::new("bench")))?;
        close.time(|| opened.close());
        let options = pathfolio_app::OpenOptions { data_dir: Some(data.clone()), purpose: "bench".to_owned(), ..Default::default() };
        let opened = app.time(|| App::open(options))?;
        drop(opened);
    }
    bytes.print("reading the journal's files, nothing else", None);
    store.print("opening the store, state folded", Some(&bytes));
    app.print_under("opening it behind the door, catalogue read", LIMIT);
    close.print("closing the store, nothing written", None);

    // The state in the database gone: everything is folded anew from the journal.
    let mut rebuild = Sample::default();
    for _ in 0..3 {
        std::fs::remove_dir_all(data.join("progress.sled"))?;
        let (opened, report) = rebuild.time(|| Store::open(&data, OpenOptions::new("bench")))?;
        assert!(report.lost.is_empty(), "the journal holds everything");
        opened.close();
    }
    rebuild.print("opening it with the database deleted: rebuilt", Some(&bytes));
    Ok(())
}

fn fill(data: &Path) -> crate::Outcome {
    let begun = Instant::now();
    let (mut store, _) = Store::open(data, OpenOptions::new("bench"))?;
    for number in 0..ENTRIES {
        store.commit(&rating(number), AUTHOR, minute(number))?;
        if (number + 1) % 20_000 == 0 {
            eprintln!("  {} of {ENTRIES} entries recorded after {} s", number + 1, begun.elapsed().as_secs());
        }
    }
    store.close();
    println!("  {ENTRIES} entries recorded one by one and the store closed in {} s", begun.elapsed().as_secs());
    Ok(())
}

fn read_all(folder: &Path) -> std::io::Result<usize> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        bytes += if path.is_dir() { read_all(&path)? } else { std::fs::read(&path)?.len() };
    }
    Ok(bytes)
}
