/** The parts of works that can be finished in a sitting: those a topic reads, or those of one work. */
import type { StudyChoice } from '$lib/api/generated/commands';
import type { Door } from '$lib/api/door';

export interface PartOffered {
  id: string;
  /** Which part of which work. */
  what: string;
}

export class Parts {
  offered = $state.raw<PartOffered[]>([]);
  #on: string | null = null;

  constructor(private readonly door: Door) {}

  /** What can be finished of `on`; nothing where it is neither topic nor work. What is behind already is not offered. */
  async of(on: string | null, choices: () => Promise<StudyChoice[]>): Promise<void> {
    if (on === this.#on) return;
    this.#on = on;
    this.offered = [];
    if (!on) return;
    const offered = await (isTopic(on) ? this.#read(on) : this.#held(on, choices)).catch(() => []);
    if (on === this.#on) this.offered = offered;
  }

  async #read(topic: string): Promise<PartOffered[]> {
    const { reading } = await this.door.call('topic', { topic });
    return reading.filter((part) => !part.done).map((part) => ({ id: part.part, what: `${part.title}: ${part.what}` }));
  }

  async #held(resource: string, choices: () => Promise<StudyChoice[]>): Promise<PartOffered[]> {
    const parts = (await choices()).find((choice) => choice.id === resource)?.parts ?? [];
    return parts.filter((part) => !part.done);
  }
}

/** Ids of topics hold a slash, ids of works and of items none. */
export function isTopic(on: string): boolean {
  return on.includes('/');
}
