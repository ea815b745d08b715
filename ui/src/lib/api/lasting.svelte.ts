/**
 * A question with a long answer, which stands as long as what it rests on: the entries there are, the day, what was asked for.
 * Where all that is the same, it is not asked again.
 */
import { Asked } from './asked.svelte';

export class Lasting<T> extends Asked<T> {
  /** What the answer rests on that is known or under way. */
  #ground: string | null = null;

  /** A long answer on another ground is seldom the same, and to find out takes longer than to draw it. */
  protected override same(): boolean {
    return false;
  }

  /** Asks, unless it was asked on this ground already. What fails is asked again. */
  async on(ground: string, question: () => Promise<T>): Promise<void> {
    if (this.#ground === ground) return;
    this.#ground = ground;
    if (!(await this.ask(question)) && this.#ground === ground) this.#ground = null;
  }
}
