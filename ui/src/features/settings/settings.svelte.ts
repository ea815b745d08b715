/** What the settings show, this device's choices, and hours per step as they are being changed. */
import { SvelteMap } from 'svelte/reactivity';
import type { ApiError, PrefsSet, SettingsDto, StepHoursRow, StepHoursSet } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { asApiError } from '$lib/api/door';
import { kept } from '$lib/kept';
import { Once } from '$lib/once.svelte';
import type { Session } from '$lib/session.svelte';

/** Time is set in quarter hours, up to 40 hours: minutes. */
export const QUARTER = 15;
export const MOST = 40 * 60;

/** Minutes set and not saved yet, by step: kept until they are saved or dropped. */
const minutesOf = kept(() => new SvelteMap<string, number>());

export class SettingsState {
  readonly asked = new Asked<SettingsDto>();
  /** Why a choice of this device could not be kept. */
  refusal = $state.raw<ApiError | null>(null);
  /** Why hours were not taken. */
  hoursRefusal = $state.raw<ApiError | null>(null);
  readonly once = new Once();

  constructor(
    private readonly session: Session,
    /** A language is spoken from the first word on, so the page starts over. */
    private readonly startOver: () => void = () => location.reload()
  ) {}

  get minutes(): SvelteMap<string, number> {
    return minutesOf(this.session);
  }

  load(): Promise<unknown> {
    return this.asked.ask(() => this.session.door.call('settings', {}));
  }

  /** Keeps a choice of this device. It is no entry: there is nothing to undo. */
  async prefer(choice: PrefsSet): Promise<void> {
    try {
      this.asked.answer = await this.session.door.call('prefs_set', choice);
      this.refusal = null;
      if (choice.language) return this.startOver();
      await this.session.open();
    } catch (thrown) {
      this.refusal = asApiError(thrown);
    }
  }

  of(row: StepHoursRow): number {
    return this.minutes.get(row.id) ?? row.minutes;
  }

  setMinutes(row: StepHoursRow, minutes: number): void {
    this.hoursRefusal = null;
    if (minutes === row.minutes) this.minutes.delete(row.id);
    else this.minutes.set(row.id, minutes);
  }

  /** Whether a recorded time differs from the shipped one. */
  get hoursDiffer(): boolean {
    return (this.asked.answer?.step_hours ?? []).some((row) => row.minutes !== row.usual);
  }

  saveHours(): Promise<void> {
    return this.#hours({ minutes: Object.fromEntries(this.minutes) });
  }

  resetHours(): Promise<void> {
    return this.#hours({ reset: true });
  }

  async #hours(set: StepHoursSet): Promise<void> {
    await this.once.run(async () => {
      this.hoursRefusal = await this.session.write('step_hours_set', set);
      if (!this.hoursRefusal) this.minutes.clear();
    });
  }
}
