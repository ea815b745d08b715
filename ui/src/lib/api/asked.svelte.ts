/**
 * One question to the door and its latest answer. While a new answer is on its way the old one stays; `slow` turns true
 * after a second, and only then is there anything to show; an answer that a newer question overtook is dropped.
 */
import type { ApiError } from './generated/commands';
import { asApiError } from './door';

/** Before this many milliseconds nothing is shown. */
export const SLOW_AFTER = 1000;

export class Asked<T> {
  answer = $state.raw<T | null>(null);
  failure = $state.raw<ApiError | null>(null);
  slow = $state(false);
  #latest = 0;

  async ask(question: () => Promise<T>): Promise<T | null> {
    const mine = ++this.#latest;
    const timer = setTimeout(() => {
      if (mine === this.#latest) this.slow = true;
    }, SLOW_AFTER);
    try {
      const answer = await question();
      if (mine !== this.#latest) return null;
      if (!this.same(answer, this.answer)) this.answer = answer;
      this.failure = null;
      return this.answer;
    } catch (thrown) {
      if (mine === this.#latest) this.failure = asApiError(thrown);
      return null;
    } finally {
      clearTimeout(timer);
      if (mine === this.#latest) this.slow = false;
    }
  }

  /** Whether an answer says what is shown already: then nothing is drawn anew. */
  protected same(one: T, other: T | null): boolean {
    return JSON.stringify(one) === JSON.stringify(other);
  }

  /** Forgets answer and failure; a question under way is dropped. */
  clear(): void {
    this.#latest++;
    this.answer = null;
    this.failure = null;
    this.slow = false;
  }
}
