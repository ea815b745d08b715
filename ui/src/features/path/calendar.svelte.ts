/** The plan as a file: what kind, when sittings begin, and where it was written last. */
import type { ApiError, CalendarSaved } from '$lib/api/generated/commands';
import { asApiError } from '$lib/api/door';
import { Once } from '$lib/once.svelte';
import type { Session } from '$lib/session.svelte';

export class CalendarFile {
  format = $state<'ics' | 'csv'>('ics');
  at = $state('');
  saved = $state.raw<CalendarSaved | null>(null);
  refusal = $state.raw<ApiError | null>(null);
  readonly once = new Once();

  constructor(private readonly session: Session) {}

  /** Into the documents folder under a dated name, or where the person says. */
  async save(elsewhere: boolean): Promise<void> {
    await this.once.run(() => this.#save(elsewhere));
  }

  async #save(elsewhere: boolean): Promise<void> {
    this.refusal = null;
    const { door, status } = this.session;
    const time = this.format === 'ics' ? this.at.trim() : '';
    const asked = { format: this.format, ...(time && { at: time }) };
    const file_name = `Pathfolio ${status.answer?.today ?? ''}.${this.format}`;
    try {
      const saved = elsewhere
        ? await door.call('calendar_save_as', { ...asked, file_name })
        : await door.call('calendar_save', asked);
      if (saved) this.saved = saved;
    } catch (thrown) {
      this.saved = null;
      this.refusal = asApiError(thrown);
    }
  }
}
