//! What the first question costs: a recommendation for each role, when nothing was ever rated.

use pathfolio_app::{App, OpenOptions};
use serde_json::{Value, json};

use crate::entries::folder;
use crate::figures::Sample;

const ROUNDS: usize = 9;

pub(crate) fn bench() -> crate::Outcome {
    let folder = folder()?;
    let options = OpenOptions { data_dir: Some(folder.path().join("data")), purpose: "bench".to_owned(), ..Default::default() };
    let app = App::open(options)?;
    // The yardstick: the whole catalogue written out, through the same door, without a thought.
    let mut listing = Sample::default();
    for _ in 0..ROUNDS {
        listing.time(|| app.call("framework_show", json!({})))?;
    }
    listing.print("the catalogue listed: framework_show", None);
    let roles = app.call("role_list", json!({}))?;
    let ids: Vec<&str> = roles["roles"].as_array().into_iter().flatten().filter_map(|role| role["id"].as_str()).collect();
    assert!(!ids.is_empty(), "there are roles: {roles}");
    for role in ids {
        let mut sample = Sample::default();
        let mut steps = 0;
        for _ in 0..ROUNDS {
            let answer = sample.time(|| app.call("recommend", json!({ "role": role })))?;
            steps = answer["steps"].as_array().map_or(0, Vec::len);
        }
        sample.print(&format!("{role} ({steps} steps)"), Some(&listing));
    }
    let mut minutes = Sample::default();
    for _ in 0..ROUNDS {
        let ask: Value = json!({ "role": "internal-auditor", "clause": "9.2", "minutes": 30 });
        minutes.time(|| app.call("recommend", ask))?;
    }
    minutes.print("internal-auditor, clause 9.2, 30 minutes", Some(&listing));
    Ok(())
}
