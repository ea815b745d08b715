/** What Today shows, for the minutes at hand, and what is done with its step. */
import type {
  ApiError,
  RateAgain,
  SittingDto,
  StepBrief,
  StepDto,
  TaskDto,
  TimerStop,
  Today
} from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { kept } from '$lib/kept';
import { Once } from '$lib/once.svelte';
import type { Session } from '$lib/session.svelte';
import { discardTimer, startTimer } from '$lib/timer.svelte';

/** The choices of minutes at hand. */
export const MINUTES = [15, 30, 45, 90] as const;

export class TodayState {
  minutes = $state<number>(45);
  readonly today = new Asked<Today>();
  /** What was refused about the step or the timer; it is said where it was asked. */
  refusal = $state.raw<ApiError | null>(null);
  /** That it is time to rate again, as the last sitting logged here said. */
  #logged = $state.raw<{ again: RateAgain | null; revision: number } | null>(null);
  /** The topic swapped in, and those passed over for it; in the window only. */
  #first = $state.raw<string | null>(null);
  #passed: string[] = [];
  #running: string | null = null;
  /** The step that stood first before anything was swapped. */
  heaviest = $state.raw<StepDto | null>(null);
  readonly once = new Once();

  constructor(private readonly session: Session) {}

  /** What the timer runs for stands first; else what was swapped in. */
  async load(running = this.#running): Promise<void> {
    this.#running = running;
    const first = running ?? this.#first;
    const request = { minutes: this.minutes, ...(first ? { first } : {}) };
    const today = await this.today.ask(() => this.session.door.call('today', request));
    if (!today || running) return;
    if (!this.#first) this.heaviest = today.next;
    else if (today.next?.topic !== this.#first) this.#settle(today.next);
  }

  /** What was swapped in is no step any more. */
  #settle(next: StepDto | null): void {
    this.#first = null;
    this.#passed = [];
    this.heaviest = next;
  }

  have(minutes: number): void {
    this.minutes = minutes;
    void this.load();
  }

  get swapped(): boolean {
    return this.#first !== null;
  }

  /** Time to rate again: of the step, or of what was logged just now, until something else is written. */
  get again(): RateAgain | null {
    const logged = this.#logged?.revision === this.session.revision ? this.#logged.again : null;
    return logged ?? this.today.answer?.rate_again ?? null;
  }

  /** Brings up the next one of the steps; after the last, the first again. */
  async swap(): Promise<void> {
    const today = this.today.answer;
    if (!today?.next) return;
    this.#passed = [...this.#passed, today.next.topic];
    const following = today.up_next.find((step) => !this.#passed.includes(step.topic));
    if (!following) return this.back();
    this.#first = following.topic;
    await this.load();
  }

  async back(): Promise<void> {
    this.#settle(null);
    await this.load();
  }

  async start(on: string): Promise<boolean> {
    return this.#once(() => startTimer(this.session, on));
  }

  async discard(): Promise<boolean> {
    return this.#once(() => discardTimer(this.session));
  }

  /** Logs what the timer measured, or the minutes said instead. */
  async stop(request: TimerStop, again?: () => Promise<unknown>): Promise<boolean> {
    return this.#once(async () => {
      const { answer, failure } = await this.session.act('timer_stop', request);
      if (answer) this.#logged = { again: answer.rate_again, revision: this.session.revision };
      return failure;
    }, again);
  }

  async later(topic: string, until: string): Promise<boolean> {
    return this.#once(() => this.session.write('set_aside', { topic, until }));
  }

  async leaveOut(topic: string, reason: string): Promise<boolean> {
    const why = reason.trim();
    return this.#once(() => this.session.write('set_aside', { topic, ...(why ? { reason: why } : {}) }));
  }

  /** One at a time: pressing twice logs nothing twice. What stays as trouble is tried again by `again`. */
  async #once(ask: () => Promise<ApiError | null>, again?: () => Promise<unknown>): Promise<boolean> {
    const done = await this.once.run(async () => {
      const failure = await ask();
      this.refusal = this.session.stays(failure, again) ? null : failure;
      return failure === null;
    });
    return done ?? false;
  }
}

/** What was swapped in and the minutes at hand outlive a look at another room. */
export const todayOf = kept((session) => new TodayState(session));

/** The first sitting that is not behind. */
export function sittingAhead(sittings: SittingDto[]): SittingDto | null {
  return sittings.find((sitting) => !sitting.done) ?? null;
}

/** The sittings worth showing at first: the last one behind, and the next three. */
export function nearSittings(sittings: SittingDto[]): SittingDto[] {
  const ahead = sittings.findIndex((sitting) => !sitting.done);
  const from = Math.max(0, (ahead < 0 ? sittings.length : ahead) - 1);
  return sittings.slice(from, from + (from < ahead ? 4 : 3));
}

/** Whether an earlier sitting has the same task's note: what an exercise makes is said once. */
export function notedBefore(sittings: SittingDto[], sitting: SittingDto, task: TaskDto): boolean {
  const earlier = sittings.filter((one) => one.number < sitting.number).flatMap((one) => one.tasks);
  return task.kind === 'exercise' && earlier.some((one) => one.kind === 'exercise' && one.note === task.note);
}

/** What is read, in two lines: the work, and which part of it. Anything else is said in one. */
export function taskWords(task: TaskDto): { work: string; rest: string } {
  const at = task.kind === 'read' ? task.what.indexOf(': ') : -1;
  return at < 0 ? { work: task.what, rest: '' } : { work: task.what.slice(0, at), rest: task.what.slice(at + 2) };
}

/** The item of a step without the competence it belongs to: `K4` of `6.5.3.K4`. Items of other competences keep it. */
export function localItem(step: StepDto, id: string): string {
  const own = `${step.competence}.`;
  return id.startsWith(own) ? id.slice(own.length) : id;
}

/** The first steps of other competences that weigh much: those that stand neither as the next step nor below it. */
export function besides(today: Today): StepBrief[] {
  const shown = [...(today.next ? [today.next] : []), ...today.up_next];
  return today.by_competence.filter(
    (brief) => !shown.some((step) => step.competence === brief.competence && step.title === brief.title)
  );
}

/** What the side column holds and a narrow window opens in a sheet. */
export type Side = 'week' | 'arrange' | 'runs-out' | 'competence' | 'assess';
