/**
 * Long work behind the door: begun, asked after until it has ended, given up. One at a time. It goes on while one looks at
 * another room.
 */
import type { ApiError, JobAnswer, JobStarted, JobStatus } from './api/generated/commands';
import { asApiError, type Door } from './api/door';
import { Once } from './once.svelte';

/** How often it is asked after, in milliseconds. */
export const EVERY = 300;

type Answer<K extends JobAnswer['of']> = Extract<JobAnswer, { of: K }>;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, EVERY));

export class Work {
  /** How far it is; `null` while nothing is under way, and before it has taken a moment. */
  status = $state.raw<JobStatus | null>(null);
  /** Why nothing came of the last work; `cancelled` where it was given up. */
  failure = $state.raw<ApiError | null>(null);
  /** It was asked to end and has not yet. */
  ending = $state(false);
  readonly once = new Once();
  #job: string | null = null;

  constructor(private readonly door: Door) {}

  /**
   * Begins work and waits for its end. `null` where something is under way already, where `begin` answers `null` because the
   * person changed their mind, and where it failed: then `failure` says why.
   */
  run<K extends JobAnswer['of']>(of: K, begin: () => Promise<JobStarted | null>): Promise<Answer<K> | null> {
    return this.ask(async () => {
      const started = await begin();
      if (!started) return null;
      const { answer, error } = await this.#end(started.job);
      this.failure = error;
      return answer?.of === of ? (answer as Answer<K>) : null;
    });
  }

  /** The same for what is answered at once. */
  ask<T>(question: () => Promise<T>): Promise<T | null> {
    return this.once.run(async () => {
      this.failure = null;
      try {
        return await question();
      } catch (thrown) {
        this.failure = asApiError(thrown);
        return null;
      } finally {
        this.#job = null;
        this.status = null;
        this.ending = false;
      }
    });
  }

  /** Asks it to end. What it was at is as before; it says so itself, as `failure`. */
  async cancel(): Promise<void> {
    if (!this.#job || this.ending) return;
    this.ending = true;
    // If that cannot be asked, the work goes on and is asked after all the same.
    await this.door.call('job_cancel', { job: this.#job }).catch(() => (this.ending = false));
  }

  async #end(job: string): Promise<JobStatus> {
    this.#job = job;
    for (;;) {
      const status = await this.door.call('job_status', { job });
      if (status.state !== 'running') return status;
      await pause();
      this.status = status;
    }
  }
}
