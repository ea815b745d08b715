/** Days without study: the stretch that is being typed, and one entry for each change of the list. */
import type { ApiError, DaysOffDto, PlanView } from '$lib/api/generated/commands';
import { Once } from '$lib/once.svelte';
import type { Session } from '$lib/session.svelte';

export class DaysOff {
  from = $state('');
  to = $state('');
  refusal = $state.raw<ApiError | null>(null);
  readonly once = new Once();

  constructor(
    private readonly session: Session,
    private readonly plan: { latest: () => Promise<PlanView | null> }
  ) {}

  /** Whether what is typed is among them now. */
  async add(): Promise<boolean> {
    const from = this.from.trim();
    if (!from) return false;
    const row = { from, to: this.to.trim() || from };
    const added = await this.#set((days) => [...days, row]);
    if (added) this.from = this.to = '';
    return added;
  }

  /** Whether it is taken out. */
  take(row: DaysOffDto): Promise<boolean> {
    return this.#set((days) => days.filter((one) => one.from !== row.from || one.to !== row.to));
  }

  /** The whole list is sent: from the one that stands after the latest entry, which may not be drawn yet. */
  async #set(change: (days: DaysOffDto[]) => DaysOffDto[]): Promise<boolean> {
    const written = await this.once.run(async () => {
      const plan = await this.plan.latest();
      if (!plan) return false;
      const failure = await this.session.write('days_off_set', { days: change(plan.days_off) });
      this.refusal = this.session.trouble?.failure === failure ? null : failure;
      return failure === null;
    });
    return written ?? false;
  }
}
