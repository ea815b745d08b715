/**
 * What every room shares: whose record this is, writing with a toast and undo, and what stays on the screen until it is
 * solved. Rooms load again whenever `revision` moves.
 */
import { getContext, setContext } from 'svelte';
import type { ApiError, Commands, ErrorCode, LevelDto, Status, Written } from './api/generated/commands';
import { Asked } from './api/asked.svelte';
import { asApiError, type Door } from './api/door';
import { speak } from './i18n/words';
import { Once } from './once.svelte';

/** How long a toast stays, in milliseconds. */
export const TOAST_FOR = 8000;

export interface Toast {
  said: string;
  /** Whether Undo would take back exactly this. */
  undo: boolean;
}

/** What undo cannot take back: offered then, it would take back something else. */
const FINAL: readonly string[] = ['undo', 'erase'];

/** Refusals that are a turn of the conversation: whoever asked goes on with it. */
const DIALOGUE: readonly ErrorCode[] = [
  'reason-needed',
  'would-replace',
  'bad-date',
  'bad-hours',
  'bad-level',
  'bad-evidence',
  'bad-file',
  'file-too-large',
  'file-changed',
  'bad-own-topic',
  'bad-session',
  'timer'
];

/** Failures that mean: nothing can be saved. What says so cannot be waved away. */
const UNSAVED: readonly ErrorCode[] = ['disk-full', 'not-writable', 'io', 'read-only'];

/** The commands that write an entry. */
export type Writes = {
  [K in keyof Commands]: Commands[K][1] extends { entry: string; said: string } ? K : never;
}[keyof Commands];

export class Session {
  readonly status = new Asked<Status>();
  levels = $state.raw<LevelDto[]>([]);
  toast = $state.raw<Toast | null>(null);
  /** A write that failed; it stays until it succeeds or is let go. */
  trouble = $state.raw<{ failure: ApiError; again: () => void } | null>(null);
  /** Moves with every entry written. */
  revision = $state(0);
  /** The findings at opening were read. */
  read = $state(false);
  /** What is asked for on the frame: the sample, and a failed write again. */
  readonly once = new Once();
  #toastTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly door: Door) {}

  /** Whether the first run is to be shown. */
  get new(): boolean {
    return this.status.answer?.first_run === true && !this.status.answer.sample;
  }

  /** Whether the last write could not be saved. */
  get unsaved(): boolean {
    return this.trouble !== null && UNSAVED.includes(this.trouble.failure.code);
  }

  /** Whether keys that work alone act: numbers that rate, ? and G. On until it is known otherwise. */
  get singleKeys(): boolean {
    return this.status.answer?.prefs.single_keys !== false;
  }

  /** What an answer about the record rests on: its latest entry, and the day by the clock of this machine. */
  get asOf(): string {
    return `${this.revision} ${new Date().toDateString()}`;
  }

  async open(): Promise<void> {
    await this.status.ask(async () => {
      const status = await this.door.call('status', {});
      // Before anything is drawn from the answer: words are not said again.
      speak(status.prefs.language);
      return status;
    });
    if (this.levels.length === 0 && this.status.answer) {
      this.levels = await this.door.call('levels', {}).then(
        (scale) => scale.levels,
        () => []
      );
    }
  }

  /**
   * Writes one entry. `null` when it is durable; otherwise why not. What the person can answer (a reason, a yes) is the
   * caller's to ask; everything else also stays on the screen as trouble.
   */
  async write<K extends Writes>(name: K, request: Commands[K][0], durable?: () => void): Promise<ApiError | null> {
    return (await this.act(name, request, durable)).failure;
  }

  /**
   * The same, for who needs what the command answers. `durable` is called the moment it is answered, before anything is asked
   * anew: who knows what the entry says shows it at once.
   */
  async act<K extends Writes>(
    name: K,
    request: Commands[K][0],
    durable?: () => void
  ): Promise<{ answer: Commands[K][1]; failure: null } | { answer: null; failure: ApiError }> {
    try {
      const answer = (await this.door.call(name, request)) as Commands[K][1];
      this.trouble = null;
      durable?.();
      this.say({ said: (answer as Written).said, undo: !FINAL.includes(name) });
      // The frame and the room ask at once, not one after the other.
      const opened = this.open();
      this.revision++;
      await opened;
      return { answer, failure: null };
    } catch (thrown) {
      const failure = asApiError(thrown);
      if (!DIALOGUE.includes(failure.code)) {
        this.trouble = { failure, again: () => void this.once.run(() => this.write(name, request)) };
      }
      return { answer: null, failure };
    }
  }

  /** Whether a failure stays on the screen as trouble, and so is not said twice. From there `again` tries it again. */
  stays(failure: ApiError | null, again?: () => Promise<unknown>): boolean {
    if (!failure || this.trouble?.failure !== failure) return false;
    if (again) this.trouble = { failure, again: () => void this.once.run(again) };
    return true;
  }

  undo = (): void => void this.write('undo', {});
  redo = (): void => void this.write('redo', {});

  /** Opens the sample profile, or leaves it. */
  async sample(open: boolean): Promise<void> {
    await this.once.run(() => this.#sample(open));
  }

  async #sample(open: boolean): Promise<void> {
    try {
      this.status.answer = await this.door.call(open ? 'sample_open' : 'sample_close', {});
      this.read = false;
      await this.renew();
    } catch (thrown) {
      this.trouble = { failure: asApiError(thrown), again: () => void this.sample(open) };
    }
  }

  /** The record is another than a moment ago, as after a restore: every room asks anew. */
  async renew(): Promise<void> {
    this.hush();
    await this.open();
    this.revision++;
  }

  say(toast: Toast): void {
    this.toast = toast;
    this.linger();
  }

  /** Starts the toast's time, again. */
  linger = (): void => {
    clearTimeout(this.#toastTimer);
    this.#toastTimer = setTimeout(this.hush, TOAST_FOR);
  };

  /** Holds the toast while a pointer or the focus is on it. */
  hold = (): void => clearTimeout(this.#toastTimer);

  hush = (): void => {
    clearTimeout(this.#toastTimer);
    this.toast = null;
  };
}

const KEY = Symbol('session');

export function provideSession(session: Session): Session {
  return setContext(KEY, session);
}

export function useSession(): Session {
  return getContext<Session>(KEY);
}
