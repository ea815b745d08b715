/** Role, hours, date and past as they are given, and what they would give. Used by the first run and, later, to change them. */
import type { ApiError, FirstRunPreview, ProfileDto, RoleDto, RoleSet } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { kept } from '$lib/kept';
import { Once } from '$lib/once.svelte';
import type { Session } from '$lib/session.svelte';
import type { Key } from '$lib/i18n/keys';
import { Advert } from './advert.svelte';
import { hoursTyped, minutesTyped } from './hours';
import { Past } from './past.svelte';

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];
export const PURPOSES = ['exam', 'appraisal', 'interview', 'other'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The role that counts while none is named. */
export const WHOLE_STANDARD = 'whole-standard';

/** After the last key, before the preview is asked for: milliseconds. */
const PAUSE = 160;

export class AimsState {
  role = $state('');
  days = $state<Record<Day, string>>({ mon: '', tue: '', wed: '', thu: '', fri: '', sat: '', sun: '' });
  date = $state('');
  purpose = $state<Purpose>('appraisal');
  roles = $state.raw<RoleDto[]>([]);
  readonly outlook = new Asked<FirstRunPreview>();
  refusal = $state.raw<ApiError | null>(null);
  readonly past: Past;
  readonly advert: Advert;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hoursTouched = false;
  #touched = $state(false);
  readonly once = new Once();

  constructor(
    private readonly session: Session,
    readonly start: ProfileDto | null = null
  ) {
    this.past = new Past(session.door);
    this.advert = new Advert(session.door);
    if (!start) return;
    this.role = start.role === WHOLE_STANDARD ? '' : (start.role ?? '');
    for (const day of DAYS) this.days[day] = hours(start.weekday_minutes?.[day]);
    this.date = start.deadline?.date ?? '';
    if (start.deadline) this.purpose = PURPOSES.find((purpose) => purpose === start.deadline?.purpose) ?? 'other';
  }

  /** The hours as the door takes them: `tue=1,sat=2.5`, or empty. What cannot be used is left out. */
  get hours(): string {
    return DAYS.map((day) => [day, minutesTyped(this.days[day])] as const)
      .filter(([, minutes]) => typeof minutes === 'number' && minutes > 0)
      .map(([day, minutes]) => `${day}=${Number(minutes) / 60}`)
      .join(',');
  }

  /** Why the hours of a day cannot be used, by day. */
  get wrong(): Partial<Record<Day, Key>> {
    const said = DAYS.map((day) => [day, minutesTyped(this.days[day])] as const);
    return Object.fromEntries(said.filter(([, why]) => typeof why === 'string'));
  }

  async load(): Promise<void> {
    const roles = this.session.door.call('role_list', {}).then(
      (list) => list.roles,
      () => []
    );
    await this.past.load();
    this.roles = await roles;
    await this.look();
  }

  /** Asks what these answers would give. */
  look(): Promise<unknown> {
    return this.outlook.ask(() =>
      this.session.door.call('first_run', {
        ...(this.role && { role: this.role }),
        ...(this.hours && { hours_per_week: this.hours }),
        ...(this.date.trim() && { deadline: this.date.trim() }),
        ...(this.past.ready && { backgrounds: this.past.backgrounds, levels: this.past.levels })
      })
    );
  }

  changed(field: 'role' | 'hours' | 'date' | 'past'): void {
    if (field === 'hours') this.#hoursTouched = true;
    if (field !== 'past') this.#touched = true;
    this.refusal = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), PAUSE);
  }

  /** The date so many months from today, `YYYY-MM-DD`. */
  inMonths(months: number): string {
    const [year = 0, month = 1, day = 1] = (this.session.status.answer?.today ?? '').split('-').map(Number);
    const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
  }

  /** Takes a role that an advert led to. */
  take(role: string): void {
    this.role = role === WHOLE_STANDARD ? '' : role;
    this.advert.close();
    this.changed('role');
  }

  /**
   * Records the answers as one entry; with everything empty the whole standard is the aim. What nobody touched is not
   * written again: later, where only the past changed, it is an entry without the rest. Hours that cannot be used are said
   * by their fields, and nothing is written.
   */
  async save(): Promise<boolean> {
    if (Object.keys(this.wrong).length) return false;
    const { past } = this;
    const done = await this.once.run(async () => {
      this.refusal =
        past.touched && this.start && !this.#touched
          ? await this.session.write('assume', { backgrounds: past.backgrounds, levels: past.levels })
          : await this.session.write('role_set', this.#request());
      return this.refusal === null;
    });
    return done ?? false;
  }

  /** Something was answered here that is not recorded yet. */
  get begun(): boolean {
    return this.#touched || this.past.touched || this.advert.text.trim() !== '';
  }

  #request(): RoleSet {
    const { past } = this;
    const date = this.date.trim();
    const request: RoleSet = { role: this.role || WHOLE_STANDARD };
    if (this.start) {
      if (this.#hoursTouched) request.hours_per_week = this.hours || null;
      request.deadline = date || null;
    } else {
      if (this.hours) request.hours_per_week = this.hours;
      if (date) request.deadline = date;
    }
    if (date) request.purpose = this.purpose;
    if (past.touched && (this.start || past.chosen.size || past.hand.size)) {
      request.backgrounds = past.backgrounds;
      if (past.hand.size) request.levels = past.levels;
    }
    return request;
  }
}

function hours(minutes: number | undefined): string {
  return minutes ? hoursTyped(minutes) : '';
}

/** The aims as they are being changed: what is typed outlives a look at another room, until it is saved or dropped. */
export const aimsOf = kept((session) => new KeptAims(session));

class KeptAims {
  now = $state.raw<AimsState>() as AimsState;

  constructor(private readonly session: Session) {
    this.now = this.#fresh();
  }

  #fresh(): AimsState {
    return new AimsState(this.session, this.session.status.answer?.profile ?? null);
  }

  /** As they are recorded. */
  begin(): void {
    this.now = this.#fresh();
    void this.now.load();
  }
}
