/** What would be with another role, other hours or another date: asked, looked at, and only then taken. */
import type { ApiError, ProfileDto, Remedy, RoleDto, RoleSet, WhatIf, WhatIfAsk } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { to } from '$lib/place.svelte';
import type { Session } from '$lib/session.svelte';
import { kept } from '$lib/kept';
import { Once } from '$lib/once.svelte';

/** The role that counts while none is named. */
const WHOLE_STANDARD = 'whole-standard';

/** What the fields say. */
interface Said {
  role: string;
  hours: string;
  date: string;
}

export class WhatIfState {
  role = $state('');
  hours = $state('');
  date = $state('');
  roles = $state.raw<RoleDto[]>([]);
  readonly answer = new Asked<WhatIf>();
  refusal = $state.raw<ApiError | null>(null);
  readonly once = new Once();
  /** What the answer that stands was asked for: only that can be taken. */
  #answered = $state.raw<WhatIfAsk | null>(null);
  /** The fields a comparison is wanted of: while they say that, it is asked anew when something else was written. */
  #wanted: string | null = null;
  /** What stood when the fields were filled. */
  #stood: Said | null = null;
  /** Hours as a way out gave them, day by day, until something else is typed. */
  #given: { shown: string; hours: string } | null = null;

  constructor(private readonly session: Session) {}

  get #profile(): ProfileDto | null {
    return this.session.status.answer?.profile ?? null;
  }

  get #start(): Said {
    return {
      role: this.#profile?.role ?? WHOLE_STANDARD,
      hours: weekly(this.#profile),
      date: this.#profile?.deadline?.date ?? ''
    };
  }

  /** From things as they stand, with what a way out would change. */
  begin(change: WhatIfAsk = {}): void {
    this.#drop();
    this.refusal = null;
    const start = this.#start;
    this.role = change.role ?? start.role;
    this.date = change.deadline ?? start.date;
    this.hours = change.hours_per_week ? sum(change.hours_per_week) : start.hours;
    this.#given = change.hours_per_week ? { shown: this.hours, hours: change.hours_per_week } : null;
    this.#stood = start;
    if (Object.keys(change).length > 0) this.#wanted = this.#said;
  }

  get #said(): string {
    return JSON.stringify([this.role, this.hours, this.date]);
  }

  /** What was left as it stood follows what stands now. */
  #follow(stood: Said): void {
    const start = this.#start;
    if (this.role === stood.role) this.role = start.role;
    if (this.hours === stood.hours && !this.#isGiven) this.hours = start.hours;
    if (this.date === stood.date) this.date = start.date;
    this.#stood = start;
  }

  /** When the room opens, and after every entry: what was compared is compared anew. */
  async load(): Promise<void> {
    const wanted = this.#wanted === this.#said;
    if (this.#stood) this.#follow(this.#stood);
    else this.begin();
    const compared = wanted && this.changed ? this.look() : this.#drop();
    this.roles = await this.session.door.call('role_list', {}).then(
      (list) => list.roles,
      () => []
    );
    await compared;
  }

  /** No date, or no hours, cannot be compared: a field left empty says again what stands. */
  settle(): void {
    const start = this.#start;
    if (!this.hours.trim()) this.hours = start.hours;
    if (!this.date.trim()) this.date = start.date;
  }

  get #isGiven(): boolean {
    return this.#given?.shown === this.hours;
  }

  /** Only what is another than now. */
  get ask(): WhatIfAsk {
    const start = this.#start;
    const typed = this.hours.trim().replace(',', '.');
    const hours = this.#isGiven ? this.#given?.hours : typed === start.hours ? '' : typed;
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

  /** Whether what the fields say is what the answer shows. */
  get compared(): boolean {
    return this.#answered !== null && JSON.stringify(this.#answered) === JSON.stringify(this.ask);
  }

  async look(): Promise<void> {
    this.settle();
    const request = this.ask;
    this.#wanted = this.#said;
    this.#answered = null;
    if (await this.answer.ask(() => this.session.door.call('what_if', request))) this.#answered = request;
  }

  /** Records what was compared, and nothing else. Whether it is recorded. */
  async take(): Promise<boolean> {
    const request: RoleSet | null = this.#answered;
    if (!request || !this.compared) return false;
    const taken = await this.once.run(async () => {
      const failure = await this.session.write('role_set', request);
      this.refusal = this.session.trouble?.failure === failure ? null : failure;
      if (!failure) this.leave();
      return failure === null;
    });
    return taken ?? false;
  }

  /** The answer goes, and with it what could be taken. */
  #drop(): void {
    this.answer.clear();
    this.#answered = null;
    this.#wanted = null;
  }

  leave(): void {
    this.#drop();
    this.#stood = null;
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

const whatIf = kept((session) => new WhatIfState(session));

export function whatIfOf(session: Session): WhatIfState {
  return whatIf(session);
}

/** A way out, side by side with things as they stand. */
export function lookAt(session: Session, { hours_per_week, deadline }: Remedy): void {
  whatIfOf(session).begin({ ...(hours_per_week && { hours_per_week }), ...(deadline && { deadline }) });
  location.hash = to('path', 'what-if');
}
