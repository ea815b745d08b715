/** What a session was, as it is being said: for logging one and for correcting one. */
import type { SessionRow, StudyAdd, StudyChoice, StudyRevise } from '$lib/api/generated/commands';

/** Lengths one mostly means. */
export const USUAL = [15, 30, 45, 60, 90] as const;

/** Minutes as they were typed. What is no whole number is 0: the core says what it takes. */
export function minutesGiven(typed: string): number {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : 0;
}

export class SessionForm {
  /** What stands in the field: a title, or one's own words. */
  words = $state('');
  /** The topic, work or item these words name; `null` for one's own words. */
  on = $state<string | null>(null);
  minutes = $state('45');
  date = $state('');
  note = $state('');
  parts = $state<string[]>([]);
  #before: SessionRow | null = null;
  /** What it began as. */
  #start = '';

  /** A new one, of today; on `on` where that is known already. */
  static fresh(today: string, on: string | null, choices: StudyChoice[]): SessionForm {
    const form = new SessionForm();
    form.date = today;
    const choice = choices.find((one) => one.id === on);
    if (choice) form.choose(choice);
    form.#start = form.#typed;
    return form;
  }

  static of(row: SessionRow): SessionForm {
    const form = new SessionForm();
    form.#before = row;
    form.words = row.on === null ? '' : row.title;
    form.on = row.on;
    form.minutes = String(row.minutes);
    form.date = row.date;
    form.note = row.note ?? '';
    form.#start = form.#typed;
    return form;
  }

  get #typed(): string {
    return JSON.stringify([this.words, this.on, this.minutes, this.date, this.note, this.parts]);
  }

  /** Something was said that is not written yet. */
  get begun(): boolean {
    return this.#typed !== this.#start;
  }

  /** Whether it corrects the session as it stands in this row. */
  corrects(row: SessionRow): boolean {
    return JSON.stringify(this.#before) === JSON.stringify(row);
  }

  choose(choice: { id: string; title: string }): void {
    this.on = choice.id;
    this.words = choice.title;
    this.parts = [];
  }

  /** Typing leaves what was chosen. */
  type(words: string): void {
    this.words = words;
    this.on = null;
    this.parts = [];
  }

  /** The note; what was typed instead of a choice is its first line. */
  get #said(): string {
    return [this.on === null ? this.words : '', this.note]
      .map((text) => text.trim())
      .filter(Boolean)
      .join('\n');
  }

  get add(): StudyAdd {
    return {
      minutes: minutesGiven(this.minutes),
      date: this.date.trim(),
      ...(this.on ? { on: this.on } : {}),
      ...(this.#said ? { note: this.#said } : {}),
      ...(this.parts.length ? { parts: this.parts } : {})
    };
  }

  get revise(): StudyRevise {
    return {
      session: this.#before?.id ?? '',
      on: this.on,
      minutes: minutesGiven(this.minutes),
      date: this.date.trim(),
      note: this.#said || null
    };
  }
}
