/** What Today shows, for the minutes at hand. */
import type { StepBrief, StepDto, Today } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import type { Door } from '$lib/api/door';

/** The choices of minutes at hand. */
export const MINUTES = [15, 30, 45, 90] as const;

export class TodayState {
  minutes = $state<number>(45);
  readonly today = new Asked<Today>();

  constructor(private readonly door: Door) {}

  load(): Promise<unknown> {
    return this.today.ask(() => this.door.call('today', { minutes: this.minutes }));
  }

  have(minutes: number): void {
    this.minutes = minutes;
    void this.load();
  }
}

/** The item of a step without the competence it belongs to: `K4` of `6.5.3.K4`. Items of other competences keep it. */
export function localItem(step: StepDto, id: string): string {
  const own = `${step.competence}.`;
  return id.startsWith(own) ? id.slice(own.length) : id;
}

/** The first steps of other competences that weigh much: those that stand neither as the next step nor below it. */
export function besides(today: Today): StepBrief[] {
  const shown = [...(today.next ? [today.next] : []), ...today.up_next];
  return today.by_competence.filter(
    (brief) => !shown.some((step) => step.competence === brief.competence && step.title === brief.title)
  );
}
