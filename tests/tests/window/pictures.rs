//! The pictures in `docs/pictures`: the rooms of the sample person in the real window, light and dark, in the usual and in the
//! smallest size. `cargo xtask pictures` takes them; no other run does.

use pathfolio_tests::Desktop;
use serde_json::json;

/// Rooms by address, each with the words that say it stands.
const ROOMS: &[(&str, &str, &str)] = &[
    ("today", "#/today", "Up next"),
    ("path", "#/path", "At work and on paper"),
    ("competences", "#/competences/6.5.3", "ISMS auditing"),
    ("topic", "#/topics/6.5.3/sampling", "Check yourself"),
    ("clauses", "#/clauses/2022/9.2.2", "Served by"),
    ("evidence", "#/evidence", "Audit report, HR onboarding"),
    ("study", "#/study", "The last 26 weeks"),
    ("portfolio", "#/portfolio", "Before it prints"),
];

#[tokio::test]
#[ignore = "takes the pictures of the docs: cargo xtask pictures"]
async fn pictures_of_every_room() {
    if std::env::var_os("PATHFOLIO_PICTURES").is_none() {
        return;
    }
    let desktop = Desktop::start().await;
    let page = desktop.page();
    page.find("heading", "Where do you want to get?").await;
    page.screenshot("docs-first-run").await;
    page.click("button", "Look around with a sample person").await;
    page.find("heading", "Up next").await;
    for theme in ["light", "dark"] {
        page.call("prefs_set", json!({ "theme": theme })).await.expect("the theme is set");
        // Away from the room it was in, so that what is read next is the page anew.
        page.run("location.hash = '#/today'; location.reload();", vec![]).await;
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        page.find("heading", "Up next").await;
        for (width, height, size) in [(1280, 800, ""), (900, 600, "-small")] {
            page.resize(width, height).await;
            for (name, address, words) in ROOMS {
                page.run("location.hash = arguments[0];", vec![json!(address)]).await;
                page.reads(words).await;
                // What is drawn page by page comes last.
                tokio::time::sleep(std::time::Duration::from_millis(1200)).await;
                let theme = if theme == "light" { "" } else { "-dark" };
                page.screenshot(&format!("docs-{name}{size}{theme}")).await;
            }
        }
    }
}
