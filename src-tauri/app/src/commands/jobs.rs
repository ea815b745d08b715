//! Asking after long work, and giving it up.

use crate::app::App;
use crate::wire::{ApiError, JobAsk, JobStatus};

pub(crate) fn status(app: &App, asked: JobAsk) -> Result<JobStatus, ApiError> {
    app.job_status(&asked.job)
}

pub(crate) fn cancel(app: &App, asked: JobAsk) -> Result<JobStatus, ApiError> {
    app.cancel_job(&asked.job)
}
