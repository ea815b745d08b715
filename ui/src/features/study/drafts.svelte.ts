/**
 * What is being said of sessions and not written yet. It outlives closing a form and going to another room, so that what is
 * typed stays until it is logged or discarded.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { SessionRow, StudyChoice, TimerDto } from '$lib/api/generated/commands';
import { kept } from '$lib/kept';
import { SessionForm } from './session-form.svelte';

/** What a sitting was, for the timer that is being stopped. */
export class StopDraft {
  /** Minutes as typed; `null` while they are those measured. */
  minutes = $state<string | null>(null);
  note = $state('');
  parts = $state<string[]>([]);

  constructor(readonly of: string) {}

  get begun(): boolean {
    return this.minutes !== null || this.note.trim() !== '' || this.parts.length > 0;
  }
}

/** By what the address names; empty where it names nothing. */
const keyOf = (on: string | null): string => on ?? '';
const nameOf = (timer: TimerDto): string => `${timer.on} ${timer.started_at}`;

export class StudyDrafts {
  readonly #new = new SvelteMap<string, SessionForm>();
  readonly #corrected = new SvelteMap<string, SessionForm>();
  #stop = $state.raw<StopDraft | null>(null);

  /** The session being logged on this, as far as it was said. */
  logging(on: string | null, today: string, choices: StudyChoice[]): SessionForm {
    const known = this.#new.get(keyOf(on));
    if (known?.begun) return known;
    const form = SessionForm.fresh(today, on, choices);
    this.#new.set(keyOf(on), form);
    return form;
  }

  /** What the session begun last and not logged yet was begun on; `null` where there is none. */
  get begun(): { on: string | null } | null {
    const last = [...this.#new].findLast(([, form]) => form.begun);
    return last ? { on: last[0] || null } : null;
  }

  logged(on: string | null): void {
    this.#new.delete(keyOf(on));
  }

  /** The session being corrected, as far as it was said; anew where it says something else by now. */
  correcting(row: SessionRow): SessionForm {
    const known = this.#corrected.get(row.id);
    if (known?.begun && known.corrects(row)) return known;
    const form = SessionForm.of(row);
    this.#corrected.set(row.id, form);
    return form;
  }

  corrected(session: string): void {
    this.#corrected.delete(session);
  }

  stopping(timer: TimerDto): StopDraft {
    if (this.#stop?.of !== nameOf(timer)) this.#stop = new StopDraft(nameOf(timer));
    return this.#stop;
  }

  stopped(): void {
    this.#stop = null;
  }
}

export const draftsOf = kept(() => new StudyDrafts());
