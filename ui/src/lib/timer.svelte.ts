/** The running timer of this device: it ticks every half minute, by the time it was started. */
import type { ApiError, TimerDto } from './api/generated/commands';
import { asApiError } from './api/door';
import type { Session } from './session.svelte';

/** How often the minutes are looked at, in milliseconds. */
export const TICK = 30_000;

/** The timer that runs, and its whole minutes by now. Belongs to a component: it stops ticking with it. */
export class Ticking {
  #now = $state(Date.now());

  constructor(private readonly session: Session) {
    $effect(() => {
      if (!this.timer) return;
      this.#now = Date.now();
      const ticks = setInterval(() => (this.#now = Date.now()), TICK);
      return () => clearInterval(ticks);
    });
  }

  get timer(): TimerDto | null {
    return this.session.status.answer?.timer ?? null;
  }

  get minutes(): number {
    return this.timer ? minutesOf(this.timer, this.#now) : 0;
  }
}

/** Whole minutes since it was started. A window's clock that goes behind the program's takes none back. */
export function minutesOf(timer: TimerDto, now: number): number {
  return Math.max(timer.minutes, Math.floor((now - Date.parse(timer.started_at)) / 60_000));
}

/** Starts it; `null`, or why not. */
export async function startTimer(session: Session, on: string): Promise<ApiError | null> {
  return settled(session, () => session.door.call('timer_start', { on }));
}

/** Ends it without logging anything; `null`, or why not. */
export async function discardTimer(session: Session): Promise<ApiError | null> {
  return settled(session, () => session.door.call('timer_cancel', {}));
}

async function settled(session: Session, ask: () => Promise<unknown>): Promise<ApiError | null> {
  try {
    await ask();
    await session.open();
    return null;
  } catch (thrown) {
    return asApiError(thrown);
  }
}
