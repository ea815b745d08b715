/** A question about the record that is asked anew after each entry, and whose answer knows after which it was asked. */
import { Asked } from './asked.svelte';

export class Latest<T> extends Asked<T> {
  #of = $state(-1);
  #asking: { revision: number; done: Promise<void> } | null = null;

  /** Asks as of this revision. Whoever asks while that is under way waits for the same answer. */
  async at(revision: number, question: () => Promise<T>): Promise<void> {
    if (this.#asking?.revision !== revision) this.#asking = { revision, done: this.#at(revision, question) };
    await this.#asking.done;
  }

  async #at(revision: number, question: () => Promise<T>): Promise<void> {
    if (await this.ask(question)) this.#of = revision;
    if (this.#asking?.revision === revision) this.#asking = null;
  }

  /** Whether its answer is as of this revision. */
  isOf(revision: number): boolean {
    return this.#of === revision;
  }
}
