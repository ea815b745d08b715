//! The plan in the real window: accepted, held against more hours, its difference read, the new one accepted, and undone.

use pathfolio_tests::{Desktop, Key, Page};
use serde_json::{Value, json};

#[tokio::test]
#[ignore = "needs the built window: cargo xtask test"]
async fn a_plan_is_accepted_replanned_with_its_difference_and_undone() {
    let mut desktop = Desktop::start().await;
    let page = desktop.page();
    page.find("heading", "Where do you want to get?").await;
    page.choose("Role", "Internal auditor").await;
    page.fill("Hours on Tuesday", "2").await;
    page.fill("Hours on Saturday", "3").await;
    page.click("button", "in 6 months").await;
    page.click("button", "Make my plan").await;
    page.find("heading", "Up next").await;

    page.click("link", "Path").await;
    page.click("button", "Accept this plan").await;
    page.reads("Accepted on").await;
    page.screenshot("path-accepted").await;
    let accepted = plan(page).await;
    assert_eq!(accepted["status"], "accepted");
    let steps = ids(&accepted["now"]);
    assert!(steps.len() > 10, "{steps:?}");

    // More hours, as somebody sets them elsewhere.
    page.call("role_set", json!({ "hours_per_week": "tue=2,sat=5" })).await.expect("more hours");
    page.click("link", "Today").await;
    page.find("heading", "Up next").await;
    page.click("link", "Path").await;
    page.find("heading", "Your plan would look different now").await;
    page.screenshot("path-changed").await;
    let changed = plan(page).await;
    let rows = changed["difference"].as_array().cloned().unwrap_or_default();
    assert!(rows.iter().all(|row| row["change"] != "dropped"), "more hours drop nothing: {rows:?}");
    let said = rows[0]["words"].as_str().unwrap_or_default().to_owned();
    page.reads(&said).await;

    page.click("button", "Accept the new plan").await;
    page.reads("Accepted on").await;
    let after = plan(page).await;
    assert_eq!(after["status"], "accepted");
    assert!(steps.iter().all(|step| ids(&after["now"]).contains(step)), "every step of the old plan is in the new one");

    page.press_control(Key::Char('z')).await;
    page.find("heading", "Your plan would look different now").await;
    assert_eq!(ids(&plan(page).await["accepted"]), steps, "undone, the old plan holds again");
    desktop.restart().await;
    let page = desktop.page();
    page.click("link", "Path").await;
    page.find("heading", "Your plan would look different now").await;
    page.click("button", "Keep the old one").await;
    page.reads("You go on with the plan of").await;
    page.screenshot("path-kept").await;
}

async fn plan(page: &Page) -> Value {
    page.call("plan", json!({})).await.expect("the plan")
}

fn ids(layout: &Value) -> Vec<String> {
    layout["steps"].as_array().into_iter().flatten().filter_map(|step| step["id"].as_str().map(str::to_owned)).collect()
}
