//! What a store says of itself when it is opened, in a process of its own: one that panics or hangs takes nothing along.

use std::error::Error;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use pathfolio_core::journal::{Entry, Hash};
use pathfolio_store::{OpenOptions, Store, StoreError};
use serde::{Deserialize, Serialize};

use crate::entries::{AUTHOR, minute, rating};
use crate::ground::Ground;

/// The longest that opening may take, whatever is damaged.
pub const LONGEST: Duration = Duration::from_secs(10);

/// When an examination as a whole is given up.
const PATIENCE: Duration = Duration::from_secs(90);

/// A finding, as programs are told it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What it is.
    pub what: String,
    /// Where.
    #[serde(rename = "where")]
    pub where_: String,
    /// How many entries or bytes.
    pub count: u64,
    /// What was done about it.
    pub done: String,
}

/// What was said at one point of an examination.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The findings.
    pub findings: Vec<Found>,
    /// The entries named as lost.
    pub lost: Vec<String>,
    /// The entries that are there.
    pub entries: Vec<String>,
}

/// Everything that an examination saw.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Examined {
    /// Reading without the lock, before anything was opened.
    pub read: Said,
    /// How long opening took, in milliseconds.
    pub open_ms: u64,
    /// The first opening.
    pub opened: Said,
    /// The full check after it.
    pub verified: Said,
    /// Attachments that are not as they were kept, of those that entries name.
    pub attachments: Vec<Found>,
    /// Opened once more.
    pub again: Said,
    /// How long that took.
    pub again_ms: u64,
    /// Where that opening found something: what is left to say once another process has opened and closed the record.
    pub settled: Vec<Found>,
    /// The entry that was saved at the end: the record goes on.
    pub saved: String,
    /// Whether the fold that the store answers from is that of its entries.
    pub folded: bool,
}

/// How an examination ended.
#[derive(Debug)]
pub enum Ending {
    /// It told everything.
    Told(Box<Examined>),
    /// The store refused, with these words.
    Refused(String),
    /// It panicked or was killed by the system; what it wrote last.
    Died(String),
    /// It did not end.
    Hung,
}

/// Examines a data directory in another process.
///
/// # Errors
/// If that process cannot be started.
pub fn examine(ground: &Ground, dir: &Path) -> std::io::Result<Ending> {
    let mut command = Command::new(&ground.program);
    command.args(["worker", "examine"]).arg(dir);
    Ok(match answer(&mut command, PATIENCE)? {
        Answer::Text(text) => match serde_json::from_str(&text) {
            Ok(examined) => settle(ground, dir, examined)?,
            Err(_) => Ending::Refused(text),
        },
        Answer::Died(words) => Ending::Died(words),
        Answer::Hung => Ending::Hung,
    })
}

/// Looks whether what a second opening found is mended for good. In another process: sled's threads are shared, so that one
/// that hangs holds up every database of its process.
fn settle(ground: &Ground, dir: &Path, mut examined: Examined) -> std::io::Result<Ending> {
    if !examined.again.findings.is_empty() {
        let mut command = Command::new(&ground.program);
        match answer(command.args(["worker", "settle"]).arg(dir), PATIENCE)? {
            Answer::Text(text) => match serde_json::from_str(&text) {
                Ok(settled) => examined.settled = settled,
                Err(_) => return Ok(Ending::Refused(text)),
            },
            Answer::Died(words) => return Ok(Ending::Died(words)),
            Answer::Hung => return Ok(Ending::Hung),
        }
    }
    Ok(Ending::Told(Box::new(examined)))
}

/// What came of a process that should answer and end.
#[derive(Debug)]
pub enum Answer {
    /// What it wrote to standard output.
    Text(String),
    /// It did not succeed; what it wrote to standard error last.
    Died(String),
    /// It was ended for taking too long.
    Hung,
}

/// Runs a process and waits for it, not for ever.
///
/// # Errors
/// If it cannot be started.
pub fn answer(command: &mut Command, patience: Duration) -> std::io::Result<Answer> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let (text, words) = (read_along(child.stdout.take()), read_along(child.stderr.take()));
    let ends = Instant::now() + patience;
    let read = |from: mpsc::Receiver<String>| from.recv_timeout(ends.saturating_duration_since(Instant::now()));
    let Ok(text) = read(text) else {
        child.kill()?;
        child.wait()?;
        return Ok(Answer::Hung);
    };
    let words = read(words).unwrap_or_default();
    Ok(if child.wait()?.success() { Answer::Text(text) } else { Answer::Died(last_words(&words)) })
}

/// Reads to the end in a thread.
fn read_along(pipe: Option<impl Read + Send + 'static>) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = pipe.map(|mut pipe| pipe.read_to_end(&mut bytes));
        // Nobody listens any more where the wait was given up.
        let _ = sender.send(String::from_utf8_lossy(&bytes).into_owned());
    });
    receiver
}

fn last_words(text: &str) -> String {
    let from = text.char_indices().rev().nth(600).map_or(0, |(place, _)| place);
    text[from..].trim().to_owned()
}

/// The work of the process: prints an [`Examined`], or the words of a refusal.
///
/// # Errors
/// If what was seen cannot be written down.
pub fn work(dir: &Path) -> Result<(), Box<dyn Error>> {
    match look(dir) {
        Ok(examined) => println!("{}", serde_json::to_string(&examined)?),
        Err(refused) => println!("{refused}"),
    }
    Ok(())
}

/// The work of the process of [`settle`]: prints what is found after one more opening.
///
/// # Errors
/// If the store refuses.
pub fn settled(dir: &Path) -> Result<(), Box<dyn Error>> {
    Store::open(dir, OpenOptions::new("examine"))?.0.close();
    let (mut store, report) = Store::open(dir, OpenOptions::new("examine"))?;
    let all = [found(&report.findings), found(&store.verify()?.findings)].concat();
    println!("{}", serde_json::to_string(&all)?);
    Ok(())
}

fn look(dir: &Path) -> Result<Examined, StoreError> {
    let mut examined = Examined::default();
    let reading = Store::read(dir)?;
    examined.read = said(&reading.findings, &reading.lost, &reading.entries);

    let begun = Instant::now();
    let (mut store, report) = Store::open(dir, OpenOptions::new("examine"))?;
    examined.open_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    examined.opened = said(&report.findings, &report.lost, &store.entries()?);
    let verification = store.verify()?;
    let entries = store.entries()?;
    examined.verified = said(&verification.findings, &verification.lost, &entries);
    examined.folded = *store.state() == pathfolio_core::journal::State::fold(&entries);
    examined.attachments = found(&store.verify_attachments(store.state().attachments()));
    store.close();

    let begun = Instant::now();
    let (mut store, report) = Store::open(dir, OpenOptions::new("examine"))?;
    examined.again_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    examined.again = said(&report.findings, &report.lost, &store.entries()?);
    examined.saved = store.commit(&rating(0), AUTHOR, minute(0))?.hash().to_string();
    store.close();
    Ok(examined)
}

fn said(findings: &[pathfolio_store::Finding], lost: &[Hash], entries: &[Entry]) -> Said {
    let names = entries.iter().map(|entry| entry.hash().to_string()).collect();
    Said { findings: found(findings), lost: lost.iter().map(Hash::to_string).collect(), entries: names }
}

fn found(findings: &[pathfolio_store::Finding]) -> Vec<Found> {
    let as_told = |finding| serde_json::to_value(finding).and_then(serde_json::from_value).ok();
    findings.iter().filter_map(as_told).collect()
}
