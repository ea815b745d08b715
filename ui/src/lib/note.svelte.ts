/** A note being written: the draft is kept until it is saved, whatever is read again meanwhile. */
import type { ApiError } from './api/generated/commands';
import type { Session } from './session.svelte';

export class NoteDraft {
  /** What is typed; `null` while nobody writes. */
  text = $state<string | null>(null);
  failure = $state.raw<ApiError | null>(null);
  /** What was written last is on the disk. */
  saved = $state(false);
  #before = '';

  constructor(
    private readonly session: Session,
    /** An item or a topic. */
    private readonly target: () => string
  ) {}

  begin(note: string | null): void {
    this.#before = note ?? '';
    this.text = this.#before;
    this.failure = null;
    this.saved = false;
  }

  /** Saves where something changed. Resolves to whether nothing is left unsaved. */
  async save(): Promise<boolean> {
    const text = this.text?.trim() ?? null;
    if (text === null) return true;
    if (text === this.#before.trim()) {
      this.text = null;
      return true;
    }
    const before = this.#before;
    // Leaving the field while the save is under way does not save twice.
    this.#before = text;
    const failure = await this.session.write('note_set', { target: this.target(), ...(text && { text }) });
    if (failure) {
      this.#before = before;
      // What stays on the screen as trouble is not said twice.
      this.failure = this.session.trouble?.failure === failure ? null : failure;
      return false;
    }
    this.failure = null;
    this.text = null;
    this.saved = true;
    return true;
  }

  drop(): void {
    this.text = null;
    this.failure = null;
  }
}
