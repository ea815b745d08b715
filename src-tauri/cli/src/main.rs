//! `pathfolio-cli`: everything that needs no window, on the same record through the same command list.
//!
//! Human text by default, `--json` for programs, errors on standard error. It knows the commands' names and how to print
//! their answers, and nothing of what they do.

mod arguments;
mod batch;
mod print;
mod request;
mod secret;

use clap::ArgMatches;
use pathfolio_app::wire::{ApiError, ErrorCode};
use pathfolio_app::{Access, App, OpenOptions, Text, system_language};
use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Exit codes, as the help states them.
const REFUSED: u8 = 1;
const DAMAGED: u8 = 3;
const BUSY: u8 = 4;

/// Commands that mend what they find, and look all the same where they may not.
const CHECKS: [&str; 2] = ["verify", "doctor"];

fn main() -> ExitCode {
    let text = Text::speaking(system_language().as_deref());
    // Wrong usage ends here with clap's own words and exit code 2.
    let matches = arguments::command(&text).get_matches();
    let json = matches.get_flag("json");
    match run(&text, &matches, json) {
        Ok(code) => code,
        Err(error) => refuse(&text, &error, json),
    }
}

fn run(text: &Text, matches: &ArgMatches, json: bool) -> Result<ExitCode, ApiError> {
    let Some((name, arguments)) = matches.subcommand() else { return Ok(ExitCode::from(2)) };
    if name == "batch" {
        return batch::run(options(text, matches, "batch", Access::Write)?);
    }
    let (mut command, mut arguments) = (name.to_owned(), arguments);
    while let Some((inner, within)) = arguments.subcommand() {
        (command, arguments) = (format!("{command}_{inner}"), within);
    }
    let called = command.replace('-', "_");
    let named = behind_the_door(&called);
    let given = |flag: &str| arguments.try_get_one::<bool>(flag).ok().flatten() == Some(&true);
    // What is asked for decides on the command: a plan can be looked at, taken, or be somebody's bare problem.
    let command = match named {
        "plan" | "replan" if given("accept") => "plan_accept",
        "plan" if arguments.value_source("problem").is_some() => "plan_problem",
        "replan" | "own_list" => "plan",
        "backup" if given("list") => "backup_list",
        "restore" if !given("yes") => "restore_preview",
        "import" if !given("yes") => "import_preview",
        "erase" if !given("yes") => "erase_preview",
        other => other,
    };
    let writes = pathfolio_app::writes(command).unwrap_or(false) || CHECKS.contains(&command);
    let sample = arguments.try_get_one::<bool>("sample").ok().flatten() == Some(&true) || matches.get_flag("sample");
    let access = if writes { Access::Write } else { Access::Read };
    let mut options = options(text, matches, command, access)?;
    options.sample = sample;
    let app = open(options, command)?;
    // A refusal further on is said in the language chosen on this device.
    text.speak(&app.text().language());
    let mut request = request::request(&app, command, &called, arguments)?;
    if let Some((field, words)) = secret::given(&app, command, arguments)? {
        request[field] = json!(words);
    }
    let mut answer = match carry_out(&app, command, request.clone()) {
        Err(error) if !json && secret::would_help(&error) && request["secret"].is_null() => {
            // What was refused for want of it was not begun.
            print::error(app.text(), &error);
            request["secret"] = json!(secret::ask(&app)?);
            carry_out(&app, command, request)?
        }
        answer => answer?,
    };
    let mut shown = if command == "plan" { named } else { command };
    if let Some(part) = part_of(&called) {
        answer = json!({ part: answer[part] });
        shown = &called;
    }
    print::answer(&app, shown, &answer, json);
    Ok(outcome(command, &answer))
}

/// Calls a command, and waits for what is long.
fn carry_out(app: &App, command: &str, request: Value) -> Result<Value, ApiError> {
    let answer = app.call(command, request)?;
    match answer["job"].as_str().filter(|_| command != "job_status") {
        Some(job) => app.wait(job),
        None => Ok(answer),
    }
}

/// The few commands that a person calls by another name than programs do.
fn behind_the_door(command: &str) -> &str {
    match command {
        "portfolio" => "portfolio_save",
        "evidence_save" => "file_save",
        "study_list" => "study_log",
        "study_read" => "read_mark",
        "note" => "note_set",
        "whatif" => "what_if",
        "calendar" => "calendar_save",
        "days_off" => "days_off_set",
        "own_add" | "own_change" | "own_done" => "own_topic_set",
        "own_remove" => "own_topic_remove",
        "recall_list" => "recall_due",
        "timer_show" => "status",
        "step_hours_show" => "settings",
        "backup_recovery_sheet" => "recovery_sheet_save",
        other => other,
    }
}

/// The part that a command shows of what programs are told in one go.
fn part_of(called: &str) -> Option<&'static str> {
    match called {
        "timer_show" => Some("timer"),
        "step_hours_show" => Some("step_hours"),
        _ => None,
    }
}

/// A check can find fault without being refused.
fn outcome(command: &str, answer: &Value) -> ExitCode {
    let any = |key: &str| answer[key].as_array().is_some_and(|rows| !rows.is_empty());
    match command {
        "verify" | "doctor" if any("lost") => ExitCode::from(DAMAGED),
        // What would happen was only said.
        "restore_preview" | "import_preview" | "erase_preview" => ExitCode::from(REFUSED),
        "framework_check" if any("issues") => ExitCode::from(REFUSED),
        _ => ExitCode::SUCCESS,
    }
}

/// Checking mends what it can, and needs the lock for that; beside an open window it only looks.
fn open(options: OpenOptions, command: &str) -> Result<App, ApiError> {
    let beside = OpenOptions {
        data_dir: options.data_dir.clone(),
        access: Access::Read,
        as_of: options.as_of,
        language: options.language.clone(),
        purpose: options.purpose.clone(),
        ..OpenOptions::default()
    };
    match App::open(options) {
        Err(error) if CHECKS.contains(&command) && error.code == ErrorCode::Busy => App::open(beside),
        opened => opened,
    }
}

fn options(text: &Text, matches: &ArgMatches, purpose: &str, access: Access) -> Result<OpenOptions, ApiError> {
    let mut options = OpenOptions {
        data_dir: matches.get_one::<PathBuf>("data-dir").cloned(),
        access,
        purpose: purpose.to_owned(),
        sample: matches.get_flag("sample"),
        language: system_language(),
        ..OpenOptions::default()
    };
    if let Some(day) = matches.get_one::<String>("as-of") {
        options.as_of = Some(pathfolio_app::parse_date(text, day)?);
    }
    Ok(options)
}

/// Says a refusal, and the exit code for it.
fn refuse(text: &Text, error: &ApiError, json: bool) -> ExitCode {
    if json {
        let mut out = std::io::stdout().lock();
        // A closed pipe leaves nobody to tell.
        let _ = writeln!(out, "{}", json!({ "error": error }));
    } else {
        print::error(text, error);
    }
    ExitCode::from(match error.code {
        ErrorCode::Busy => BUSY,
        ErrorCode::Damaged => DAMAGED,
        _ => REFUSED,
    })
}
