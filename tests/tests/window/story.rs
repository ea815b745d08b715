//! The chain that Pathfolio is for, as a person walks it: from the first start over ratings and advice to the printed
//! page; closed, opened again, everything is there.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use pathfolio_tests::desktop::{Home, TITLE, finish};
use pathfolio_tests::{Desktop, Key, Page};
use serde_json::{Value, json};

/// Inputs that a person may need from the first start to the first recommendation.
const INPUTS_TO_ADVICE: u32 = 8;

#[tokio::test]
#[ignore = "needs the built window: cargo xtask test"]
async fn from_the_first_start_to_a_printed_page_and_everything_is_there_again() {
    let home = Home::new();
    let documents = home.path().join("Documents");
    std::fs::create_dir(&documents).expect("a folder for documents");
    let mut desktop = Desktop::start_in(home).await;

    say_where_to_get(desktop.page()).await;
    rate_what_the_first_step_lifts(desktop.page()).await;
    ask_for_one_clause(desktop.page()).await;
    print_the_portfolio(&desktop, &documents).await;

    let before = entries(desktop.page()).await;
    assert_eq!(before.len(), 6, "a role, three ratings, one raised with its reason, a name: {before:?}");
    desktop.restart().await;
    let page = desktop.page();
    assert_eq!(entries(page).await, before, "every entry is there again, in order");
    page.find("heading", "Up next").await;
    assert!(!page.shows("heading", "Where do you want to get?").await, "it is not the first start any more");
    page.find("link", "Internal auditor: role, hours and date").await;
    open_auditing(page).await;
    for (item, level) in [("6.5.3.K1", "4"), ("6.5.3.K2", "2"), ("6.5.3.K3", "3"), ("6.5.3.K4", "–")] {
        stands_at(page, item, level).await;
    }
    page.screenshot("opened-again").await;

    // What was done before the window was closed can still be taken back.
    let undo = page.find_like("button", "Undo: ").await;
    page.click_on(&undo).await;
    page.reads("Your record").await;
    assert_eq!(entries(page).await.len(), 7, "taking back is an entry too; nothing is deleted");
    assert_eq!(page.call("verify", json!({})).await.expect("it is verified")["findings"], json!([]));
}

#[tokio::test]
#[ignore = "needs the built window: cargo xtask test"]
async fn who_answers_nothing_gets_a_plan_too() {
    let desktop = Desktop::start().await;
    let page = desktop.page();
    page.click("button", "Make my plan").await;
    page.find("heading", "Up next").await;
    assert_eq!(page.inputs(), 1);
}

#[tokio::test]
#[ignore = "needs the built window: cargo xtask test"]
async fn the_sample_person_is_shown_beside_the_own_record_and_leaves_nothing_in_it() {
    let desktop = Desktop::start().await;
    let page = desktop.page();
    page.click("button", "Look around with a sample person").await;
    page.find("heading", "Up next").await;
    page.reads("Sample person").await;
    page.screenshot("sample").await;
    page.click("button", "Leave the sample").await;
    page.find("heading", "Where do you want to get?").await;
    assert_eq!(entries(page).await, Vec::<Value>::new());
}

async fn say_where_to_get(page: &Page) {
    page.find("heading", "Where do you want to get?").await;
    page.screenshot("first-run").await;
    page.choose("Role", "Internal auditor").await;
    page.fill("Hours on Tuesday", "1").await;
    page.fill("Hours on Saturday", "3").await;
    page.click("button", "in 6 months").await;
    page.reads("4 h a week").await;
    page.screenshot("first-run-answered").await;
    page.click("button", "Make my plan").await;

    page.find("heading", "What ISMS audits are for").await;
    assert!(page.inputs() <= INPUTS_TO_ADVICE, "{} inputs to the first recommendation", page.inputs());
    page.reads("at the heart of your role, 9 of 9").await;
    page.reads("Next: 4 h, in five sittings").await;
    page.screenshot("today").await;
}

async fn rate_what_the_first_step_lifts(page: &Page) {
    page.click("link", "Rate these items").await;
    page.find("radiogroup", "Level of 6.5.3.K1").await;
    page.screenshot("rating").await;
    // A number rates and goes on to the next item.
    for (item, key) in [("6.5.3.K1", '3'), ("6.5.3.K2", '2'), ("6.5.3.K3", '3')] {
        page.find("radiogroup", &format!("Level of {item}")).await;
        page.press(Key::Char(key)).await;
    }
    page.find("radiogroup", "Level of 6.5.3.K4").await;

    // To raise a rating takes a reason.
    page.click_on(&page.find_like("button", "K1 ").await).await;
    page.find("radiogroup", "Level of 6.5.3.K1").await;
    page.press(Key::Char('4')).await;
    page.find("textbox", "Why 4 now?").await;
    page.write("Led the audit of the data centre").await;
    page.press(Key::Enter).await;
    page.find("radiogroup", "Level of 6.5.3.K2").await;
    stands_at(page, "6.5.3.K1", "4").await;

    page.click("link", "Today").await;
    // The answer from before the ratings stays until the new one is there.
    page.find("heading", "Sampling in an ISMS audit").await;
    assert!(!page.shows("heading", "What ISMS audits are for").await, "what was rated is advised no more");
    page.screenshot("today-rated").await;
}

async fn ask_for_one_clause(page: &Page) {
    page.click("link", "Clauses").await;
    let internal_audit = page.find_like("row", "9.2 ").await;
    page.click_on(&internal_audit).await;
    page.find("heading", "Next for this clause").await;
    page.reads("6.5.3 ISMS auditing").await;
    page.screenshot("clauses").await;
}

async fn print_the_portfolio(desktop: &Desktop, documents: &Path) {
    let page = desktop.page();
    page.click("link", "Portfolio").await;
    page.fill("Name", "Ada Auditor").await;
    page.press(Key::Tab).await;
    page.find_like("img", "Page 1").await;

    wait_for_the_first_picture(page).await;
    page.screenshot("portfolio").await;

    page.click("button", "Save PDF").await;
    page.reads("SHA-256").await;
    let saved = only_pdf(documents).await;
    page.reads(saved.to_str().expect("its name is text")).await;
    check_pdf(&saved);

    // The same where the person says, in the dialog of the system.
    page.click("button", "Save elsewhere").await;
    desktop.screen.accept_dialog_beside(TITLE);
    let elsewhere = only_pdf(desktop.home.path()).await;
    page.reads(elsewhere.to_str().expect("its name is text")).await;
    assert_eq!(std::fs::read(&elsewhere).expect("the second copy"), std::fs::read(&saved).expect("the first"), "the same bytes");

    // Who changes their mind in the dialog is not told off.
    page.click("button", "Save elsewhere").await;
    desktop.screen.dismiss_dialog_beside(TITLE);
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(!page.text().await.contains("could not"), "{}", page.text().await);
}

async fn open_auditing(page: &Page) {
    page.click("link", "Competences").await;
    let auditing = page.find_like("gridcell", "6.5.3").await;
    page.click_on(&auditing).await;
    page.find("heading", "ISMS auditing").await;
    page.screenshot("competences").await;
}

/// Waits until the open competence shows that level for an item.
async fn stands_at(page: &Page, item: &str, level: &str) {
    let shown =
        "const row = document.querySelector(`[data-item=\"${arguments[0]}\"]`); return row?.querySelector('.level b')?.innerText ?? null;";
    let mut found = Value::Null;
    for _ in 0..50 {
        found = page.run(shown, vec![json!(item)]).await;
        if found == level {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{item} shows {found}, not {level}");
}

/// Hashes of all entries, as the journal lists them.
async fn entries(page: &Page) -> Vec<Value> {
    let journal = page.call("journal", json!({})).await.expect("the journal is listed");
    journal["entries"].as_array().expect("a list").iter().map(|entry| entry["hash"].clone()).collect()
}

async fn wait_for_the_first_picture(page: &Page) {
    let loaded = "const width = () => document.querySelector('[data-drawn=true] canvas')?.width ?? 0; \
        for (let tries = 0; tries < 400; tries++) { \
          const seen = width(); \
          if (seen > 0) return seen; \
          await new Promise((wait) => setTimeout(wait, 50)); \
        } \
        return 0;";
    let width = page.run_async(loaded, vec![]).await.expect("the picture of the first page is shown");
    assert!(width.as_f64().is_some_and(|width| width > 0.0));
}

/// Waits until there is a PDF in the folder, and one only.
async fn only_pdf(folder: &Path) -> PathBuf {
    for _ in 0..100 {
        let files = std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path());
        let mut pdfs = files.filter(|path| path.extension().is_some_and(|extension| extension == "pdf"));
        if let Some(pdf) = pdfs.next() {
            assert_eq!(pdfs.next(), None, "one was saved");
            return pdf;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("no PDF came to be in {}", folder.display());
}

/// Other people's programs read it.
fn check_pdf(file: &Path) {
    let run = |program: &str, arguments: &[&str]| -> Output {
        let output = finish(Command::new(program).args(arguments), Duration::from_secs(30));
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        output
    };
    let name = file.to_str().expect("its name is text");
    run("qpdf", &["--check", name]);
    let text = String::from_utf8(run("pdftotext", &[name, "-"]).stdout).expect("text");
    for words in ["Ada Auditor", "ISMS auditing", "Internal auditor"] {
        assert!(text.contains(words), "the page does not say {words}");
    }
}
