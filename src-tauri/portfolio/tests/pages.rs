//! A portfolio as its reader meets it: every title and item found, nothing beyond the edges, links that lead where they say,
//! the same bytes twice.

mod support;

use pathfolio_portfolio::{Model, render_pdf};
use support::sample;

/// Writes the file where `PATHFOLIO_PORTFOLIO_OUT` says, for looking at.
fn keep(name: &str, model: &Model) -> Vec<u8> {
    let bytes = render_pdf(model).expect("a file");
    if let Some(folder) = std::env::var_os("PATHFOLIO_PORTFOLIO_OUT") {
        let folder = std::path::Path::new(&folder);
        std::fs::create_dir_all(folder).expect("the folder");
        std::fs::write(folder.join(format!("{name}.pdf")), &bytes).expect("written");
        let pages = pathfolio_portfolio::pages(model);
        for page in 0..pages.count() {
            std::fs::write(folder.join(format!("{name}-{:02}.svg", page + 1)), pages.svg(page).expect("a page")).expect("written");
        }
    }
    bytes
}

#[test]
fn the_same_model_gives_the_same_bytes() {
    assert!(keep("sample", &sample()) == render_pdf(&sample()).expect("a file"));
}
