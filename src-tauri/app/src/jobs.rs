//! Long work in threads of its own: named at once, asked after, given up at the next step it takes.

use crate::app::{App, lock};
use crate::refuse::{refuse, refuse_what};
use crate::text::args;
use crate::wire::{ApiError, ErrorCode, JobAnswer, JobStarted, JobStatus};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

/// How many ended jobs can still be asked after.
const REMEMBERED: usize = 50;

/// The work of one open record. Names sort by the time at which they were given.
#[derive(Default)]
pub(crate) struct Jobs(Mutex<BTreeMap<String, Arc<Job>>>);

/// One piece of work.
#[derive(Default)]
pub(crate) struct Job {
    done: AtomicU64,
    of: AtomicU64,
    cancelled: AtomicBool,
    ended: Mutex<Option<Result<JobAnswer, ApiError>>>,
    end: Condvar,
}

impl Job {
    /// What the store tells how far it is.
    pub(crate) fn watch(&self) -> impl Fn(u64, u64) -> ControlFlow<()> + '_ {
        |done, of| {
            self.done.store(done, Ordering::Relaxed);
            self.of.store(of, Ordering::Relaxed);
            if self.cancelled.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }
    }

    fn end(&self, outcome: Result<JobAnswer, ApiError>) {
        *lock(&self.ended) = Some(outcome);
        self.end.notify_all();
    }

    fn wait(&self) -> Result<JobAnswer, ApiError> {
        let mut ended = lock(&self.ended);
        loop {
            if let Some(outcome) = &*ended {
                return outcome.clone();
            }
            ended = self.end.wait(ended).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn status(&self, name: &str) -> JobStatus {
        let ended = lock(&self.ended).clone();
        let state = match &ended {
            None => "running",
            Some(Ok(_)) => "done",
            Some(Err(error)) if error.code == ErrorCode::Cancelled => "cancelled",
            Some(Err(_)) => "failed",
        };
        let (answer, error) = match ended {
            Some(Ok(answer)) => (Some(answer), None),
            Some(Err(error)) => (None, Some(error)),
            None => (None, None),
        };
        let (done, of) = (self.done.load(Ordering::Relaxed), self.of.load(Ordering::Relaxed));
        JobStatus { job: name.to_owned(), state: state.to_owned(), done, of, answer, error }
    }
}

impl App {
    /// Begins work in a thread of its own, which holds the record open until it ends. A panic in it becomes its error.
    pub(crate) fn begin_job(
        &self,
        work: impl FnOnce(&App, &Job) -> Result<JobAnswer, ApiError> + Send + 'static,
    ) -> Result<JobStarted, ApiError> {
        let (job, name) = (Arc::new(Job::default()), uuid::Uuid::now_v7().to_string());
        let (app, own) = (self.clone(), job.clone());
        let run = move || {
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&app, &own)));
            let outcome = outcome.unwrap_or_else(|_| Err(refuse(&app.text, ErrorCode::Internal, args![what = "job"])));
            // Whoever waited for the end may open the record anew at once.
            drop(app);
            own.end(outcome);
        };
        let spawned = thread::Builder::new().name("job".to_owned()).spawn(run);
        spawned.map_err(|error| refuse_what(&self.text, ErrorCode::Internal, error.to_string()))?;
        let mut jobs = lock(&self.jobs.0);
        let ended: Vec<String> = jobs.iter().filter(|(_, job)| lock(&job.ended).is_some()).map(|(name, _)| name.clone()).collect();
        for old in ended.iter().take(ended.len().saturating_sub(REMEMBERED)) {
            jobs.remove(old);
        }
        jobs.insert(name.clone(), job);
        Ok(JobStarted { job: name })
    }

    pub(crate) fn job(&self, name: &str) -> Result<Arc<Job>, ApiError> {
        lock(&self.jobs.0).get(name).cloned().ok_or_else(|| self.unknown(name, "expected-job"))
    }

    pub(crate) fn job_status(&self, name: &str) -> Result<JobStatus, ApiError> {
        Ok(self.job(name)?.status(name))
    }

    pub(crate) fn cancel_job(&self, name: &str) -> Result<JobStatus, ApiError> {
        let job = self.job(name)?;
        job.cancelled.store(true, Ordering::Relaxed);
        Ok(job.status(name))
    }

    /// Waits until the work of that name has ended; what came of it.
    ///
    /// # Errors
    /// Those of the work; `unknown-id` if there is none of that name.
    pub fn wait(&self, job: &str) -> Result<Value, ApiError> {
        let answer = self.job(job)?.wait()?;
        serde_json::to_value(answer).map_err(|error| refuse_what(&self.text, ErrorCode::Internal, error.to_string()))
    }

    /// Waits until all work has ended, given up or not.
    pub fn wait_for_all(&self, give_up: bool) {
        let jobs: Vec<Arc<Job>> = lock(&self.jobs.0).values().cloned().collect();
        for job in jobs {
            job.cancelled.fetch_or(give_up, Ordering::Relaxed);
            // What came of it is told to whoever asks for it.
            let _ = job.wait();
        }
    }
}
