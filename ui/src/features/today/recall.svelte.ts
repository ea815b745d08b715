/** What recall and the plan add to Today: asked once for both, again with every entry written. */
import type { RecallDto, RecallDue } from '$lib/api/generated/commands';
import { Latest } from '$lib/api/latest.svelte';
import { kept } from '$lib/kept';
import { Once } from '$lib/once.svelte';
import type { Session } from '$lib/session.svelte';

export class RecallState {
  readonly #due = new Latest<RecallDue>();
  /** The questions are open, one at a time. */
  open = $state(false);
  /** The question whose answer is shown. */
  #shown = $state('');
  readonly #once = new Once();

  constructor(private readonly session: Session) {}

  async load(): Promise<void> {
    await this.#due.at(this.session.revision, () => this.session.door.call('recall_due', {}));
  }

  /** Nothing where it could not be asked: what was due before may not be due any more. */
  get found(): RecallDue | null {
    return this.#due.failure ? null : this.#due.answer;
  }

  get questions(): RecallDto[] {
    return this.found?.questions ?? [];
  }

  get question(): RecallDto | null {
    return this.questions[0] ?? null;
  }

  get shown(): boolean {
    return this.question !== null && this.#shown === nameOf(this.question);
  }

  /** An answer is being written, or what is due after the latest entry is not known yet. */
  get busy(): boolean {
    return this.#once.busy || !this.#due.isOf(this.session.revision);
  }

  begin(): void {
    this.open = true;
    this.#shown = '';
  }

  show(): void {
    if (this.question) this.#shown = nameOf(this.question);
  }

  /** Records it, and waits until the next question stands. Whether it is recorded. */
  async answer(well: boolean): Promise<boolean> {
    const { question } = this;
    if (!question || this.busy) return false;
    const { item, question: number } = question;
    const written = await this.#once.run(async () => {
      if (await this.session.write('recall_answer', { item, question: number, well })) return false;
      await this.load();
      this.#shown = '';
      if (!this.question) this.open = false;
      return true;
    });
    return written ?? false;
  }
}

function nameOf(question: RecallDto): string {
  return `${question.item} ${question.question}`;
}

export const recallOf = kept((session) => new RecallState(session));
