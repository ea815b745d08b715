//! The great check, on request.

use crate::app::App;
use crate::wire::{ApiError, JobAnswer, JobStarted, Nothing};

pub(crate) fn doctor(app: &App, _: Nothing) -> Result<JobStarted, ApiError> {
    app.begin_job(|app, job| crate::doctor::examine(app, &job.watch()).map(JobAnswer::Doctor))
}
