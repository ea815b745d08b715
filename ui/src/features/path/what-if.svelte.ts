/** What would be with another role, other hours or another date: asked, looked at, and only then taken. */
import type { ApiError, ProfileDto, Remedy, RoleDto, RoleSet, WhatIf, WhatIfAsk } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { to } from '$lib/place.svelte';
import type { Session } from '$lib/session.svelte';

/** The role that counts while none is named. */
const WHOLE_STANDARD = 'whole-standard';

export class WhatIfState {
  role = $state('');
  hours = $state('');
  date = $state('');
  roles = $state.raw<RoleDto[]>([]);
  readonly answer = new Asked<WhatIf>();
  refusal = $state.raw<ApiError | null>(null);
  /** Hours as a way out gave them, day by day, until something else is typed. */
  #given: { shown: string; hours: string } | null = null;
  #begun = false;

  constructor(private readonly session: Session) {}

  get #profile(): ProfileDto | null {
    return this.session.status.answer?.profile ?? null;
  }

  get #start(): { role: string; hours: string; date: string } {
    return {
      role: this.#profile?.role ?? WHOLE_STANDARD,
      hours: weekly(this.#profile),
      date: this.#profile?.deadline?.date ?? ''
    };
  }

  /** From things as they stand, with what a way out would change. */
  begin(change: WhatIfAsk = {}): void {
    this.answer.clear();
    this.refusal = null;
    const start = this.#start;
    this.role = change.role ?? start.role;
    this.date = change.deadline ?? start.date;
    this.hours = change.hours_per_week ? sum(change.hours_per_week) : start.hours;
    this.#given = change.hours_per_week ? { shown: this.hours, hours: change.hours_per_week } : null;
    this.#begun = true;
  }

  async load(): Promise<void> {
    if (!this.#begun) this.begin();
    this.roles = await this.session.door.call('role_list', {}).then(
      (list) => list.roles,
      () => []
    );
    if (this.changed) await this.look();
  }

  /** Only what is another than now. */
  get ask(): WhatIfAsk {
    const start = this.#start;
    const typed = this.hours.trim().replace(',', '.');
    const hours = this.#given?.shown === this.hours ? this.#given.hours : typed === start.hours ? '' : typed;
    const date = this.date.trim();
    return {
      ...(this.role && this.role !== start.role && { role: this.role }),
      ...(hours && { hours_per_week: hours }),
      ...(date && date !== start.date && { deadline: date })
    };
  }

  get changed(): boolean {
    return Object.keys(this.ask).length > 0;
  }

  async look(): Promise<void> {
    await this.answer.ask(() => this.session.door.call('what_if', this.ask));
  }

  /** Records it. Whether it is recorded. */
  async take(): Promise<boolean> {
    const request: RoleSet = this.ask;
    const failure = await this.session.write('role_set', request);
    this.refusal = this.session.trouble?.failure === failure ? null : failure;
    if (!failure) this.leave();
    return failure === null;
  }

  leave(): void {
    this.answer.clear();
    this.#begun = false;
  }
}

/** Hours a week as they are typed: "5", "2.5". */
function weekly(profile: ProfileDto | null): string {
  const days = Object.values(profile?.weekday_minutes ?? {}).reduce((all, minutes) => all + minutes, 0);
  return plain((profile?.week_minutes ?? days) / 60);
}

/** The sum of `tue=1.5,sat=3`, or the plain number. */
function sum(hours: string): string {
  return plain(hours.split(',').reduce((all, part) => all + Number(part.split('=').at(-1)), 0));
}

function plain(hours: number): string {
  return hours ? String(Math.round(hours * 100) / 100) : '';
}

const known = new WeakMap<Session, WhatIfState>();

export function whatIfOf(session: Session): WhatIfState {
  const state = known.get(session) ?? new WhatIfState(session);
  known.set(session, state);
  return state;
}

/** A way out, side by side with things as they stand. */
export function lookAt(session: Session, { hours_per_week, deadline }: Remedy): void {
  whatIfOf(session).begin({ ...(hours_per_week && { hours_per_week }), ...(deadline && { deadline }) });
  location.hash = to('path', 'what-if');
}
