//! From a person's input to the paint that answers it, in the real window, with a record of 100,000 entries of which 5,000 are
//! pieces of evidence. Measured in the page: from the event to the second frame after the answer stands.

use std::time::Duration;

use pathfolio_store::{OpenOptions, Store};
use pathfolio_tests::desktop::Home;
use pathfolio_tests::{Desktop, Page};
use serde_json::json;

use crate::entries::{AUTHOR, minute, piece, rating};
use crate::figures::Sample;

const ENTRIES: u32 = 100_000;
const PIECES: u32 = 5_000;
const ROUNDS: u32 = 40;
const LIMIT: Duration = Duration::from_millis(100);

pub(crate) fn bench() -> crate::Outcome {
    let home = Home::new();
    let (mut store, _) = Store::open(&home.data(), OpenOptions::new("bench"))?;
    for number in 0..ENTRIES - PIECES {
        store.commit(&rating(number), AUTHOR, minute(number))?;
    }
    for number in 0..PIECES {
        store.commit(&piece(number), AUTHOR, minute(ENTRIES + number))?;
    }
    store.close();
    println!("  a record of {ENTRIES} entries, {PIECES} of them evidence");
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(measure(home));
    Ok(())
}

/// A script that does `act`, waits until `answered` holds and for two frames, and says how many milliseconds that took. Both
/// are statements that know `number`; the page's policy lets no text become code, so they stand in the script itself.
fn script(act: &str, answered: &str) -> String {
    format!(
        "const [number] = arguments;
        const frame = () => new Promise((next) => requestAnimationFrame(next));
        const answered = () => {{ {answered} }};
        const begun = performance.now();
        {act}
        for (let tries = 0; tries < 600 && !answered(); tries++) await frame();
        if (!answered()) throw new Error('no answer');
        await frame(); await frame();
        return performance.now() - begun;"
    )
}

async fn measure(home: Home) {
    let desktop = Desktop::start_in(home).await;
    let page = desktop.page();
    page.find("heading", "Up next").await;

    page.run("location.hash = '#/evidence';", vec![]).await;
    page.find_like("columnheader", "Title").await;
    // Of four digits, so that one piece answers.
    let typed = "const field = document.querySelector('main input[type=search]'); \
        field.value = 'report ' + (1000 + number * 37 % 3999); field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    let found = "return document.querySelector('main')?.innerText.includes('Audit report ' + (1000 + number * 37 % 3999));";
    print(page, "typing in the filter of 5,000 pieces, the row shown", typed, found).await;
    page.run(
        "const field = document.querySelector('main input[type=search]'); field.value = ''; \
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));",
        vec![],
    )
    .await;
    page.find_like("gridcell", "Audit report").await;
    // What was in focus is remembered, so that the answer is a row that has it now.
    let down = "const grid = document.querySelector('[role=grid]'); \
        (grid.contains(document.activeElement) ? document.activeElement : grid.querySelector('[tabindex=\"0\"]') ?? grid).focus(); \
        window.focusedBefore = document.activeElement; \
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));";
    let moved = "return document.activeElement !== window.focusedBefore && !!document.activeElement?.closest('[role=grid]');";
    print(page, "an arrow in the table, the next row in focus", down, moved).await;

    page.run("location.hash = '#/competences/list';", vec![]).await;
    page.find_like("radiogroup", "All knowledge of 5.2").await;
    let rate = "[...document.querySelectorAll('[role=radiogroup]')].find((g) => g.ariaLabel.startsWith('All knowledge of 5.3')) \
        .querySelectorAll('[role=radio]')[number % 6].click();";
    let rated = "return [...document.querySelectorAll('[role=radiogroup]')].find((g) => g.ariaLabel.startsWith('All knowledge of 5.3')) \
        .querySelectorAll('[role=radio]')[number % 6].ariaChecked === 'true';";
    print(page, "a rating, durable and shown", rate, rated).await;

    let turn = "location.hash = number % 2 === 0 ? '#/today' : '#/evidence';";
    let turned = "return number % 2 === 0 ? [...document.querySelectorAll('h2')].some((head) => head.textContent.trim() === 'Up next') \
        : !!document.querySelector('[role=grid] [role=gridcell]');";
    print(page, "turning between Today and the 5,000 pieces", turn, turned).await;
}

async fn print(page: &Page, what: &str, act: &str, answered: &str) {
    let script = script(act, answered);
    let mut sample = Sample::default();
    for number in 0..ROUNDS {
        let took = page.run_async(&script, vec![json!(number)]).await;
        let took = took.unwrap_or_else(|error| panic!("{what}: {error}"));
        sample.add(Duration::from_secs_f64(took.as_f64().unwrap_or_default() / 1000.0));
    }
    sample.print_within(what, LIMIT);
}
