/** One topic, and what one decides about it: to begin now, or to set it aside. */
import type { ApiError, TopicDetail } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { Once } from '$lib/once.svelte';
import type { Session } from '$lib/session.svelte';
import { startTimer } from '$lib/timer.svelte';

export class TopicState {
  readonly asked = new Asked<TopicDetail>();
  /** A refusal to start or to set aside, said where it was asked for. */
  failure = $state.raw<ApiError | null>(null);
  /** The form that sets aside is open. */
  asking = $state(false);
  never = $state(false);
  until = $state('');
  reason = $state('');
  /** One at a time: pressing twice does nothing twice. */
  readonly once = new Once();

  constructor(private readonly session: Session) {}

  load(id: string): Promise<unknown> {
    return this.asked.ask(() => this.session.door.call('topic', { topic: id }));
  }

  /** Starts the timer. It is no entry, so nothing is said; the status shows it running. */
  async start(id: string): Promise<void> {
    await this.once.run(async () => (this.failure = await startTimer(this.session, id)));
  }

  /** Opens the form, with the day a month from `today`. */
  ask(today: string): void {
    const day = new Date(`${today}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() + 28);
    this.until = day.toISOString().slice(0, 10);
    this.never = false;
    this.reason = '';
    this.failure = null;
    this.asking = true;
  }

  /** Resolves to whether it is set aside. */
  async setAside(id: string): Promise<boolean> {
    const reason = this.reason.trim();
    const done = await this.once.run(async () => {
      const failure = await this.session.write('set_aside', {
        topic: id,
        ...(!this.never && { until: this.until.trim() }),
        ...(reason && { reason })
      });
      // What stays on the screen as trouble is not said twice.
      this.failure = this.session.trouble?.failure === failure ? null : failure;
      if (!failure) this.asking = false;
      return !failure;
    });
    return done ?? false;
  }

  /** Resolves to whether it is taken up again. */
  async takeUp(id: string): Promise<boolean> {
    this.failure = null;
    const done = await this.once.run(async () => (await this.session.write('take_up', { topic: id })) === null);
    return done ?? false;
  }
}
