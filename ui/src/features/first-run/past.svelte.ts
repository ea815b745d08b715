/** What one has done and holds: what is ticked, which of it is in view, and the levels set by hand instead. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { AssumedRow, BackgroundDto, Backgrounds } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import type { Door } from '$lib/api/door';

/** In view before anything is asked for: what most people can answer. The rest stands behind "Something else". */
const FIRST: readonly string[] = [
  'business-analyst',
  'document-control',
  'system-owner',
  'led-people',
  'iso-27001-foundation',
  'iso-27001-internal-auditor'
];

export const KINDS = ['role', 'certificate'] as const;
export type Kind = (typeof KINDS)[number];

export class Past {
  readonly asked = new Asked<Backgrounds>();
  readonly chosen = new SvelteSet<string>();
  /** Levels set by hand: `6.5.3.K` to 0–5. */
  readonly hand = new SvelteMap<string, number>();
  open = $state(false);
  filter = $state('');
  /** Something was ticked or set since it was read. */
  touched = $state(false);

  constructor(private readonly door: Door) {}

  get all(): BackgroundDto[] {
    return this.asked.answer?.backgrounds ?? [];
  }

  /** The likeliest, and whatever is ticked. */
  get few(): BackgroundDto[] {
    return this.all.filter((one) => FIRST.includes(one.id) || this.chosen.has(one.id));
  }

  /** Those whose title has every word of the filter. */
  get found(): BackgroundDto[] {
    const words = this.filter.toLowerCase().split(/\s+/).filter(Boolean);
    return this.all.filter((one) => words.every((word) => one.title.toLowerCase().includes(word)));
  }

  /** Whether it was read, so that what is sent does not empty what is recorded. */
  get ready(): boolean {
    return this.asked.answer !== null;
  }

  async load(): Promise<void> {
    const answer = await this.asked.ask(() => this.door.call('backgrounds', {}));
    if (!answer) return;
    for (const one of answer.backgrounds) if (one.chosen) this.chosen.add(one.id);
    for (const row of answer.levels) {
      if (row.knowledge !== row.usual_knowledge) this.hand.set(`${row.number}.K`, row.knowledge);
      if (row.skill !== row.usual_skill) this.hand.set(`${row.number}.S`, row.skill);
    }
  }

  tick(id: string, on: boolean): void {
    if (on) this.chosen.add(id);
    else this.chosen.delete(id);
    this.touched = true;
  }

  /** Sets a level by hand; what the answers give anyway needs no hand. */
  set(row: AssumedRow, aspect: 'K' | 'S', level: number): void {
    const target = `${row.number}.${aspect}`;
    if (level === (aspect === 'K' ? row.usual_knowledge : row.usual_skill)) this.hand.delete(target);
    else this.hand.set(target, level);
    this.touched = true;
  }

  takeBack(): void {
    this.hand.clear();
    this.touched = true;
  }

  get backgrounds(): string[] {
    return [...this.chosen];
  }

  get levels(): Record<string, number> {
    return Object.fromEntries(this.hand);
  }
}
