//! The printed portfolio with a long register: 1,500 pieces of evidence, through the door, to a file on the disk.

use std::time::Duration;

use pathfolio_app::App;
use pathfolio_store::{OpenOptions, Store};
use serde_json::json;

use crate::entries::{AUTHOR, folder, minute, piece, rating};
use crate::figures::Sample;

const PIECES: u32 = 1_500;
const ROUNDS: usize = 9;
const LIMIT: Duration = Duration::from_secs(1);

pub(crate) fn bench() -> crate::Outcome {
    let folder = folder()?;
    let data = folder.path().join("data");
    let (mut store, _) = Store::open(&data, OpenOptions::new("bench"))?;
    for number in 0..PIECES {
        store.commit(&piece(number), AUTHOR, minute(number))?;
    }
    for number in 0..60 {
        store.commit(&rating(number), AUTHOR, minute(PIECES + number))?;
    }
    store.close();
    let documents = Some(folder.path().to_owned());
    let options = pathfolio_app::OpenOptions { data_dir: Some(data), documents, purpose: "bench".to_owned(), ..Default::default() };
    let app = App::open(options)?;
    let (mut file, mut preview) = (Sample::default(), Sample::default());
    let mut pages = 0;
    for _ in 0..ROUNDS {
        pages = file.time(|| app.call("portfolio_save", json!({})))?["pages"].as_u64().unwrap_or_default();
        preview.time(|| app.call("portfolio_preview", json!({})))?;
    }
    println!("  {PIECES} pieces, {pages} pages");
    file.print_under("the PDF, written to the disk", LIMIT);
    preview.print("the same pages as pictures", Some(&file));
    Ok(())
}
