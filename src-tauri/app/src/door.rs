//! The door: `call(name, json)` from one command list.
//!
//! The list below is all there is: the shell exposes exactly it, `batch` feeds it lines, tests call it directly, and the
//! TypeScript map comes from it. To add a command, add its types to `wire`, its function to `commands`, a line here, and
//! run `cargo xtask codegen`.

use crate::app::App;
use crate::refuse::{refuse, refuse_what};
use crate::text::args;
use crate::wire::*;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use ts_rs::{Config, TS};

/// What the list says of a command.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// Whether it writes an entry or anything else into the record's directory, and so needs the record's lock.
    pub writes: bool,
    /// Request and answer in TypeScript.
    types: fn(&Config) -> (String, String),
    /// Declarations of both and of all they hold.
    declare: fn(&mut crate::typescript::Declarations<'_>),
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $access:ident $name:ident($request:ty) -> $answer:ty = $function:path;)*) => {
        /// Every command, by name.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            writes: commands!(@$access),
            types: |cfg| (<$request as TS>::name(cfg), <$answer as TS>::name(cfg)),
            declare: |into| { into.add::<$request>(); into.add::<$answer>(); },
        }),*];

        fn dispatch(app: &App, name: &str, request: Value) -> Result<Value, ApiError> {
            match name {
                $(stringify!($name) => {
                    let request: $request = read(app, request)?;
                    let answer: $answer = $function(app, request)?;
                    serde_json::to_value(answer).map_err(|e| refuse_what(&app.text, ErrorCode::Internal, e.to_string()))
                })*
                other => Err(refuse_what(&app.text, ErrorCode::UnknownCommand, other)),
            }
        }
    };
    (@read) => { false };
    (@write) => { true };
}

use crate::commands::{
    advice, assessment, backgrounds, backups, catalogue, clauses, competences, erasing, evidence, evidence_files, find, health, history,
    jobs, journal, moving, passphrase, plan, portfolio, profile, recall, sample, settings, status, study, teaching, timer, today, together,
    wishes,
};

commands! {
    /// Whose record this is and what may be offered.
    read status(Nothing) -> Status = status::status;
    /// Role profiles.
    read role_list(Nothing) -> RoleList = profile::role_list;
    /// Sets name, role, hours, date.
    write role_set(RoleSet) -> Written = profile::role_set;
    /// A role with its targets and importance, to edit.
    read role_show(RoleAsk) -> RoleEditor = settings::role_show;
    /// Changes targets and importance of a role, or takes the changes back.
    write role_edit(RoleEditAsk) -> Written = settings::role_edit;
    /// Past work and certificates, and what they let one assume.
    read backgrounds(Nothing) -> Backgrounds = backgrounds::list;
    /// Sets what is assumed.
    write assume(Assume) -> Written = backgrounds::assume;
    /// The roles nearest to a job advert.
    read role_nearest(AdvertAsk) -> NearestRoles = backgrounds::nearest;
    /// What first answers would give.
    read first_run(FirstRunAsk) -> FirstRunPreview = profile::first_run;
    /// The wording of the levels.
    read levels(Nothing) -> LevelScale = assessment::levels;
    /// Records ratings.
    write assess(Assess) -> Written = assessment::assess;
    /// What to study next, and why.
    read recommend(RecommendAsk) -> Recommendation = advice::recommend;
    /// The screen Today.
    read today(TodayAsk) -> Today = today::today;
    /// The map of competences.
    read competence_map(Nothing) -> CompetenceMap = competences::map;
    /// One competence.
    read competence(CompetenceAsk) -> CompetenceDetail = competences::detail;
    /// The tree of clauses.
    read clause_tree(ClausesAsk) -> ClauseTree = clauses::tree;
    /// One clause.
    read clause(ClauseAsk) -> ClauseDetail = clauses::detail;
    /// A topic: why it matters, what to read, the exercise, the questions.
    read topic(TopicAsk) -> TopicDetail = teaching::topic;
    /// The company to practise on.
    read practice(Nothing) -> PracticeDto = teaching::practice;
    /// One of its papers.
    read practice_paper(PaperAsk) -> PaperDto = teaching::paper;
    /// The 93 controls of Annex A.
    read annex_a(Nothing) -> AnnexA = teaching::annex_a;
    /// The pieces of evidence.
    read evidence_list(EvidenceListAsk) -> EvidenceList = evidence::list;
    /// One piece.
    read evidence_show(EvidenceAsk) -> EvidenceDetail = evidence::show;
    /// Adds a piece.
    write evidence_add(EvidenceFields) -> EvidenceWritten = evidence::add;
    /// Describes a piece anew; what it said before stays in its history.
    write evidence_revise(EvidenceRevise) -> EvidenceWritten = evidence::revise;
    /// Withdraws a piece.
    write evidence_withdraw(EvidenceWithdraw) -> Written = evidence::withdraw;
    /// Items that words speak of.
    read evidence_suggest(SuggestAsk) -> Suggestions = evidence_files::suggest;
    /// Begins to bring a file in.
    write file_begin(FileBegin) -> FileHandle = evidence_files::begin;
    /// Brings the next bytes.
    write file_push(FilePush) -> FileProgress = evidence_files::push;
    /// All bytes are there: name, size and hash, before it is kept.
    write file_finish(FileHandle) -> FileSeen = evidence_files::finish;
    /// Lets a file go that is not kept.
    write file_drop(FileHandle) -> FileHandle = evidence_files::drop;
    /// Copies a kept file out.
    read file_save(FileSave) -> FileSaved = evidence_files::save;
    /// The study log.
    read study_log(StudyLogAsk) -> StudyLog = study::log;
    /// Logs time spent.
    write study_add(StudyAdd) -> StudyWritten = study::add;
    /// Corrects a session.
    write study_revise(StudyRevise) -> StudyWritten = study::revise;
    /// Takes a session out of the log.
    write study_withdraw(StudyWithdraw) -> Written = study::withdraw;
    /// Marks parts of resources as read.
    write read_mark(ReadMark) -> Written = study::mark_read;
    /// Starts the timer.
    write timer_start(TimerStart) -> TimerDto = timer::start;
    /// Stops the timer and logs the session.
    write timer_stop(TimerStop) -> StudyWritten = timer::stop;
    /// Stops the timer without a session.
    write timer_cancel(Nothing) -> Status = timer::cancel;
    /// Writes a note on an item or a topic.
    write note_set(NoteSet) -> Written = wishes::note;
    /// Sets a topic aside, until a day or for good.
    write set_aside(SetAsideAsk) -> Written = wishes::set_aside;
    /// Takes a topic up again.
    write take_up(TopicAsk) -> Written = wishes::take_up;
    /// What the settings show.
    read settings(Nothing) -> SettingsDto = settings::settings;
    /// Sets choices of this device.
    read prefs_set(PrefsSet) -> SettingsDto = settings::set_prefs;
    /// The plan in time, as it would be now and as it was accepted; with moves, what they would do.
    read plan(PlanAsk) -> PlanView = plan::plan;
    /// Accepts the plan as it would be now.
    write plan_accept(PlanAsk) -> Written = plan::accept;
    /// Solves a bare problem file, so that anyone can check the planner against a solver.
    read plan_problem(ProblemAsk) -> ProblemSolved = plan::problem::solve_problem;
    /// Two plans side by side: as things stand, and with another role, other hours or another date.
    read what_if(WhatIfAsk) -> WhatIf = plan::what_if::what_if;
    /// Writes the plan as a calendar file.
    read calendar_save(CalendarSave) -> CalendarSaved = plan::calendar::save;
    /// Sets the days off.
    write days_off_set(DaysOffSet) -> Written = plan::own::set_days_off;
    /// Adds or changes a topic of one's own.
    write own_topic_set(OwnTopicSet) -> Written = plan::own::set;
    /// Takes a topic of one's own away.
    write own_topic_remove(OwnTopicAsk) -> Written = plan::own::remove;
    /// The self-check questions of today, and what is another than the accepted plan.
    read recall_due(Nothing) -> RecallDue = recall::due;
    /// Records how a self-check question was answered.
    write recall_answer(RecallAnswer) -> Written = recall::answer;
    /// Sets hours per step.
    write step_hours_set(StepHoursSet) -> Written = settings::set_step_hours;
    /// Finds by number or words.
    read find(FindAsk) -> Found = find::find;
    /// The pages as they would print.
    read portfolio_preview(PortfolioAsk) -> PortfolioPreview = portfolio::preview;
    /// One page picture.
    read portfolio_page(PageAsk) -> PageSvg = portfolio::page;
    /// Writes the PDF.
    read portfolio_save(PortfolioSave) -> PortfolioSaved = portfolio::save;
    /// The catalogue.
    read framework_show(FrameworkAsk) -> FrameworkShow = catalogue::show;
    /// Checks content.
    read framework_check(FrameworkCheckAsk) -> FrameworkCheck = catalogue::check;
    /// Every entry.
    read journal(Nothing) -> JournalDto = journal::journal;
    /// Checks both copies of the record.
    read verify(Nothing) -> VerifyDto = journal::verify;
    /// Checks everything: the record, its files, its backups, who may read them; mends what it can. A job.
    read doctor(Nothing) -> JobStarted = health::doctor;
    /// The backups there are, and how the last one went.
    read backup_list(Nothing) -> BackupList = backups::list;
    /// Makes a backup. A job.
    read backup(BackupAsk) -> JobStarted = backups::make;
    /// Sets where this device's backups go.
    read backup_folder_set(BackupFolderSet) -> BackupList = backups::set_folder;
    /// Sets or changes the passphrase that backups are encrypted for.
    read backup_passphrase_set(PassphraseSet) -> BackupList = passphrase::set;
    /// Backups are not encrypted any more; what is encrypted stays so.
    read backup_passphrase_off(Nothing) -> BackupList = passphrase::turn_off;
    /// Writes the recovery sheet, with the key that opens the backups.
    read recovery_sheet_save(SheetSave) -> SheetSaved = passphrase::save_sheet;
    /// What restoring would change. A job.
    read restore_preview(ArchiveAsk) -> JobStarted = moving::restore_preview;
    /// Puts an archive's record in the place of the present one, which is kept. A job.
    write restore(ArchiveAsk) -> JobStarted = moving::restore;
    /// Writes everything into one file. A job.
    read export(ExportAsk) -> JobStarted = moving::export;
    /// What importing would add. A job.
    read import_preview(ArchiveAsk) -> JobStarted = moving::import_preview;
    /// Adds the entries and files of an archive. A job.
    write import(ArchiveAsk) -> JobStarted = moving::import;
    /// How far long work is, and what came of it.
    read job_status(JobAsk) -> JobStatus = jobs::status;
    /// Gives long work up; it leaves nothing behind.
    read job_cancel(JobAsk) -> JobStatus = jobs::cancel;
    /// Takes back the last entry of this device.
    write undo(Nothing) -> Written = history::undo;
    /// Brings back what was undone last.
    write redo(Nothing) -> Written = history::redo;
    /// The shared folder, and the devices whose entries are here.
    read sync_show(Nothing) -> SyncState = together::show;
    /// Sets the shared folder and this device's name there.
    write sync_set(SyncSet) -> SyncState = together::set;
    /// Takes in what the shared folder has and gives it what it lacks. A job.
    write sync_now(SyncAsk) -> JobStarted = together::now;
    /// What erasing something would take away.
    read erase_preview(EraseAsk) -> ErasePreview = erasing::preview;
    /// Takes away for ever what was said of something.
    write erase(EraseAsk) -> Written = erasing::erase;
    /// Opens the sample profile, in its own directory.
    read sample_open(Nothing) -> Status = sample::open;
    /// Leaves the sample and removes it.
    read sample_close(Nothing) -> Status = sample::close;
}

fn read<T: serde::de::DeserializeOwned>(app: &App, request: Value) -> Result<T, ApiError> {
    let request = if request.is_null() { Value::Object(serde_json::Map::new()) } else { request };
    serde_json::from_value(request).map_err(|e| refuse_what(&app.text, ErrorCode::BadRequest, e.to_string()))
}

/// Whether a command writes; `None` when there is no such command.
pub fn writes(name: &str) -> Option<bool> {
    COMMANDS.iter().find(|c| c.name == name).map(|c| c.writes)
}

impl App {
    /// Carries out one command. A panic in it becomes a coded error; nothing half-done stays, for every command writes
    /// one entry or none. One writing command runs at a time: what it saw of the record still holds when it writes.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, ApiError> {
        catch_unwind(AssertUnwindSafe(|| {
            let _turn = if writes(name) == Some(true) { Some(self.turn_to_write(name)?) } else { None };
            dispatch(self, name, request)
        }))
        .unwrap_or_else(|_| Err(refuse(&self.text, ErrorCode::Internal, args![what = name.to_owned()])))
    }
}

/// The map from command to request and answer, and every type in it, as TypeScript.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut declarations = crate::typescript::Declarations::new(&config);
    for command in COMMANDS {
        (command.declare)(&mut declarations);
    }
    declarations.add::<ApiError>();
    let rows: String = COMMANDS
        .iter()
        .map(|command| {
            let (request, answer) = (command.types)(&config);
            format!("  {}: [{request}, {answer}];\n", command.name)
        })
        .collect();
    format!(
        "// Generated from the command list by `cargo xtask codegen`; never edited.\n\n{}\n/** Request and answer of every command. */\nexport interface Commands {{\n{rows}}}\n",
        declarations.finish()
    )
}
