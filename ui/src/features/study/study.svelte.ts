/** The study log: what was done when, and correcting it. */
import type { ApiError, RateAgain, SessionRow, StudyLog } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { Once } from '$lib/once.svelte';
import type { Session } from '$lib/session.svelte';
import type { SessionForm } from './session-form.svelte';

/** Sessions shown before older ones are asked for; a month is never cut. */
const NEAR = 40;

export interface Month {
  id: string;
  title: string;
  rows: SessionRow[];
}

export class StudyState {
  readonly log = new Asked<StudyLog>();
  refusal = $state.raw<ApiError | null>(null);
  again = $state.raw<RateAgain | null>(null);
  /** The session being corrected. */
  editing = $state<string | null>(null);
  all = $state(false);
  readonly once = new Once();

  constructor(private readonly session: Session) {}

  load(): Promise<unknown> {
    return this.log.ask(() => this.session.door.call('study_log', {}));
  }

  get months(): Month[] {
    return byMonth(this.log.answer);
  }

  async add(form: SessionForm, again?: () => Promise<unknown>): Promise<boolean> {
    return this.#once(async () => {
      const { answer, failure } = await this.session.act('study_add', form.add);
      this.again = answer?.rate_again ?? null;
      return failure;
    }, again);
  }

  async revise(form: SessionForm, again?: () => Promise<unknown>): Promise<boolean> {
    return this.#once(async () => {
      const { answer, failure } = await this.session.act('study_revise', form.revise);
      if (answer) this.again = answer.rate_again;
      return failure;
    }, again);
  }

  async withdraw(session: string): Promise<boolean> {
    return this.#once(() => this.session.write('study_withdraw', { session }));
  }

  edit(session: string | null): void {
    this.editing = session;
    this.refusal = null;
  }

  /** One at a time: pressing twice logs nothing twice. What stays as trouble is tried again by `again`. */
  async #once(write: () => Promise<ApiError | null>, again?: () => Promise<unknown>): Promise<boolean> {
    const done = await this.once.run(async () => {
      const failure = await write();
      this.refusal = this.session.stays(failure, again) ? null : failure;
      if (!failure) this.editing = null;
      return failure === null;
    });
    return done ?? false;
  }
}

/** The sessions under their months, newest first. */
export function byMonth(log: StudyLog | null): Month[] {
  const titles = new Map(log?.months.map((month) => [month.id, month.title]));
  const months: Month[] = [];
  for (const row of log?.sessions ?? []) {
    const id = row.date.slice(0, 7);
    const last = months.at(-1);
    if (last?.id === id) last.rows.push(row);
    else months.push({ id, title: titles.get(id) ?? id, rows: [row] });
  }
  return months;
}

/** The months that hold the newest sessions. */
export function nearMonths(months: Month[]): Month[] {
  let count = 0;
  const near: Month[] = [];
  for (const month of months) {
    if (count >= NEAR) break;
    near.push(month);
    count += month.rows.length;
  }
  return near;
}
