//! From arguments to a request behind the door: each argument under its name, files staged, and the few shapes that a
//! command line cannot say directly (one rating is a list of one, an item is something a piece serves).

use clap::ArgMatches;
use clap::parser::ValueSource;
use pathfolio_app::wire::{ApiError, ErrorCode};
use pathfolio_app::{App, hours_in_minutes};
use serde_json::{Map, Value, json};
use std::path::PathBuf;

/// Flags that decide on the command or on how it answers, and that no request holds.
const EVERYWHERE: [&str; 7] = ["sample", "json", "accept", "list", "yes", "passphrase_file", "protect"];

/// Arguments that may be given more than once.
const LISTS: [&str; 12] =
    ["item", "passages", "moves", "days", "clauses", "parts", "competences", "backgrounds", "levels", "steps", "targets", "importances"];

/// Longest advert that is read from a file, in bytes.
const ADVERT: u64 = 1 << 20;

/// The request that the arguments mean; `called` is the command as the person names it.
pub(crate) fn request(app: &App, command: &str, called: &str, arguments: &ArgMatches) -> Result<Value, ApiError> {
    let mut fields = Map::new();
    for id in arguments.ids().map(|id| id.as_str()).filter(|id| !EVERYWHERE.contains(id)) {
        if arguments.value_source(id) == Some(ValueSource::CommandLine)
            && let Some(value) = value(app, arguments, id)
        {
            fields.insert(id.to_owned(), value);
        }
    }
    match command {
        "assess" => rating(app, &mut fields)?,
        "evidence_add" => piece(app, &mut fields, &Value::Null)?,
        "evidence_revise" => {
            let evidence = fields.remove("evidence");
            let on_top = ["source", "item", "passages"].iter().any(|id| fields.contains_key(*id));
            let before = if on_top { app.call("evidence_show", json!({ "evidence": evidence }))? } else { Value::Null };
            piece(app, &mut fields, &before)?;
            let changed = Value::Object(std::mem::take(&mut fields));
            fields.extend(evidence.map(|which| ("evidence".to_owned(), which)));
            fields.insert("fields".to_owned(), changed);
        }
        "role_edit" => role(app, &mut fields)?,
        "role_nearest" => advert(app, arguments, &mut fields)?,
        "read_mark" => {
            let done = fields.remove("undone").is_none();
            fields.insert("done".to_owned(), json!(done));
        }
        "plan" | "plan_accept" => moves(app, &mut fields)?,
        "calendar_save" if names_a_table(arguments) => drop(fields.insert("format".to_owned(), json!("csv"))),
        "days_off_set" => days_off(&mut fields),
        "own_topic_set" if called == "own_done" => drop(fields.insert("done".to_owned(), json!(true))),
        "recall_answer" => {
            if let Some(item) = fields.remove("about") {
                fields.insert("item".to_owned(), item);
            }
            let well = fields.remove("badly").is_none();
            fields.insert("well".to_owned(), json!(well));
        }
        "assume" => assumed(app, &mut fields)?,
        "step_hours_set" => step_hours(app, &mut fields)?,
        _ => {}
    }
    Ok(Value::Object(fields))
}

/// An argument as JSON: a path as the id it is staged under, a number, a flag, a text, or a list of texts.
fn value(app: &App, arguments: &ArgMatches, id: &str) -> Option<Value> {
    if let Ok(Some(path)) = arguments.try_get_one::<PathBuf>(id) {
        return Some(json!(app.stage(path.clone())));
    }
    if let Ok(Some(number)) = arguments.try_get_one::<u32>(id) {
        return Some(json!(number));
    }
    if let Ok(Some(flag)) = arguments.try_get_one::<bool>(id) {
        return flag.then(|| json!(true));
    }
    let mut texts = arguments.try_get_many::<String>(id).ok().flatten()?;
    if LISTS.contains(&id) { Some(json!(texts.collect::<Vec<_>>())) } else { texts.next().map(|text| json!(text)) }
}

/// One rating on the command line is a list of one behind the door.
fn rating(app: &App, fields: &mut Map<String, Value>) -> Result<(), ApiError> {
    let level = fields.remove("level").unwrap_or_default();
    let words = level.as_str().unwrap_or_default();
    let level: i64 = words.parse().map_err(|_| app.refused(ErrorCode::BadLevel, words))?;
    let mut rating = json!({ "target": fields.remove("target"), "level": level });
    for more in ["reason", "evidence"] {
        if let Some(given) = fields.remove(more) {
            rating[more] = given;
        }
    }
    fields.insert("ratings".to_owned(), json!([rating]));
    Ok(())
}

/// A piece: a file is staged and comes beside those it has, an address is a link, items are what it serves, the rest goes
/// where it belongs.
fn piece(app: &App, fields: &mut Map<String, Value>, before: &Value) -> Result<(), ApiError> {
    if let Some(Value::String(source)) = fields.remove("source") {
        if source.starts_with("https://") || source.starts_with("http://") {
            fields.insert("link".to_owned(), json!(source));
        } else {
            let mut files: Vec<Value> = rows(before, "files").iter().map(|file| file["sha256"].clone()).collect();
            files.push(json!(app.stage(PathBuf::from(source))));
            fields.insert("files".to_owned(), Value::Array(files));
        }
    }
    serves(app, fields, rows(before, "serves"))?;
    for (whole, parts) in [
        ("stub", &[("holder", "holder"), ("held_reference", "reference"), ("fingerprint", "fingerprint")][..]),
        ("reflection", &[("situation", "situation"), ("task", "task"), ("action", "action"), ("result", "result")][..]),
    ] {
        let given: Map<String, Value> = parts.iter().filter_map(|(id, field)| Some(((*field).to_owned(), fields.remove(*id)?))).collect();
        if !given.is_empty() {
            fields.insert(whole.to_owned(), Value::Object(given));
        }
    }
    Ok(())
}

fn rows<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// What a piece serves: the items given, else those it serves already, with their passages; an item that only a passage
/// names is served too.
fn serves(app: &App, fields: &mut Map<String, Value>, before: &[Value]) -> Result<(), ApiError> {
    let (items, passages) = (fields.remove("item"), fields.remove("passages"));
    if items.is_none() && passages.is_none() {
        return Ok(());
    }
    let short = |target: &str| target.rsplit('/').next().unwrap_or_default().to_owned();
    let mut serves: Vec<(String, Value)> =
        before.iter().filter_map(|row| Some((short(row["target"].as_str()?), row["passage"].clone()))).collect();
    if let Some(Value::Array(items)) = items {
        let known =
            |item: &str| serves.iter().find(|(target, _)| *target == short(item)).map_or(Value::Null, |(_, passage)| passage.clone());
        serves = items.iter().filter_map(Value::as_str).map(|item| (item.to_owned(), known(item))).collect();
    }
    for row in passages.as_ref().and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        let told = || app.text().with("cli-passage-bad", &[("what", row.into())]);
        let (item, passage) = row.split_once('=').ok_or_else(|| app.refused(ErrorCode::BadRequest, &told()))?;
        match serves.iter_mut().find(|(target, _)| short(target) == short(item)) {
            Some((_, known)) => *known = json!(passage),
            None => serves.push((item.to_owned(), json!(passage))),
        }
    }
    let row = |(target, passage): (String, Value)| json!({ "target": target, "passage": passage });
    fields.insert("serves".to_owned(), serves.into_iter().map(row).collect());
    Ok(())
}

/// Levels set by hand, `6.5.3.K=3`. Given alone they come on top of what is ticked and was set by hand before.
fn assumed(app: &App, fields: &mut Map<String, Value>) -> Result<(), ApiError> {
    let mut levels: Map<String, Value> = Map::new();
    for row in fields.remove("levels").as_ref().and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        let parts = row.split_once('=').and_then(|(aspect, level)| Some((aspect, level.parse::<u8>().ok()?)));
        let (aspect, level) = parts.ok_or_else(|| app.refused(ErrorCode::BadLevel, row))?;
        levels.insert(aspect.to_owned(), json!(level));
    }
    if !levels.is_empty() && !fields.contains_key("backgrounds") {
        let known = app.call("backgrounds", Value::Null)?;
        let ticked: Vec<&Value> = rows(&known, "backgrounds").iter().filter(|row| row["chosen"] == true).map(|row| &row["id"]).collect();
        fields.insert("backgrounds".to_owned(), json!(ticked));
        for row in rows(&known, "levels") {
            for (letter, level, usual) in [("K", "knowledge", "usual_knowledge"), ("S", "skill", "usual_skill")] {
                if row[level] != row[usual] {
                    let aspect = format!("{}.{letter}", row["number"].as_str().unwrap_or_default());
                    levels.entry(aspect).or_insert_with(|| row[level].clone());
                }
            }
        }
    }
    if !levels.is_empty() {
        fields.insert("levels".to_owned(), Value::Object(levels));
    }
    fields.entry("backgrounds").or_insert_with(|| json!([]));
    Ok(())
}

/// `k1=1.5` rows: hours by step.
fn step_hours(app: &App, fields: &mut Map<String, Value>) -> Result<(), ApiError> {
    let mut minutes: Map<String, Value> = Map::new();
    for row in fields.remove("steps").as_ref().and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        let told = || app.text().with("step-hours-bad", &[("what", row.into())]);
        let parts = row.split_once('=').and_then(|(step, hours)| Some((step, hours_in_minutes(hours)?)));
        let (step, hours) = parts.ok_or_else(|| app.refused(ErrorCode::BadRequest, &told()))?;
        minutes.insert(step.to_owned(), json!(hours));
    }
    if !minutes.is_empty() {
        fields.insert("minutes".to_owned(), Value::Object(minutes));
    }
    Ok(())
}

/// `6.5.3/sampling@2=2026-12-14`, or `6.5.3/sampling@2=` to let the planner choose again.
fn moves(app: &App, fields: &mut Map<String, Value>) -> Result<(), ApiError> {
    let Some(Value::Array(given)) = fields.remove("moves") else { return Ok(()) };
    let one = |row: &Value| {
        let row = row.as_str().unwrap_or_default();
        let (step, to) = row.rsplit_once('=').ok_or_else(|| app.refused(ErrorCode::BadDate, row))?;
        Ok(json!({ "step": step, "to": (!to.is_empty()).then_some(to) }))
    };
    let moves = given.iter().map(one).collect::<Result<Vec<Value>, ApiError>>()?;
    fields.insert("moves".to_owned(), Value::Array(moves));
    Ok(())
}

/// `2026-12-21..2027-01-03`, or one day.
fn days_off(fields: &mut Map<String, Value>) {
    let given = fields.remove("days").unwrap_or_default();
    let one = |row: &Value| {
        let row = row.as_str().unwrap_or_default();
        let (from, to) = row.split_once("..").unwrap_or((row, row));
        json!({ "from": from, "to": to })
    };
    fields.insert("days".to_owned(), given.as_array().into_iter().flatten().map(one).collect());
}

fn names_a_table(arguments: &ArgMatches) -> bool {
    let file = arguments.get_one::<PathBuf>("destination");
    file.and_then(|file| file.extension()).is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

/// `6.5.3=4` rows of targets and of importance, competence by competence.
fn role(app: &App, fields: &mut Map<String, Value>) -> Result<(), ApiError> {
    let mut competences: Map<String, Value> = Map::new();
    for (given, field) in [("targets", "target"), ("importances", "importance")] {
        for row in fields.remove(given).as_ref().and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
            let parts = row.split_once('=').and_then(|(number, level)| Some((number, level.parse::<u8>().ok()?)));
            let (number, level) = parts.ok_or_else(|| app.refused(ErrorCode::BadLevel, row))?;
            competences.entry(number).or_insert_with(|| json!({ "number": number }))[field] = json!(level);
        }
    }
    if !competences.is_empty() {
        fields.insert("competences".to_owned(), Value::Array(competences.into_iter().map(|(_, row)| row).collect()));
    }
    Ok(())
}

/// The text of an advert from its file.
fn advert(app: &App, arguments: &ArgMatches, fields: &mut Map<String, Value>) -> Result<(), ApiError> {
    use std::io::Read;
    fields.remove("advert_file");
    let Some(path) = arguments.get_one::<PathBuf>("advert_file") else { return Ok(()) };
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(ADVERT).read_to_end(&mut bytes));
    read.map_err(|error| app.refused(ErrorCode::Io, &format!("{}: {error}", path.display())))?;
    fields.insert("advert".to_owned(), json!(String::from_utf8_lossy(&bytes)));
    Ok(())
}
