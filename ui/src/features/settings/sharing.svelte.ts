/** A folder that a sync service carries between this person's devices. */
import type { ApiError, SyncSet, SyncState } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { kept } from '$lib/kept';
import type { Session } from '$lib/session.svelte';
import { Work } from '$lib/work.svelte';

export class Sharing {
  readonly state = new Asked<SyncState>();
  readonly work: Work;
  /** What the last exchange did, in a sentence. */
  said = $state('');

  constructor(private readonly session: Session) {
    this.work = new Work(session.door);
  }

  get failure(): ApiError | null {
    return this.work.failure;
  }

  load(): Promise<unknown> {
    return this.state.ask(() => this.session.door.call('sync_show', {}));
  }

  /** Lets the person choose the folder; nothing goes in or out before an exchange is asked for. */
  chooseFolder(): Promise<void> {
    return this.#do(async () => {
      const chosen = await this.session.door.call('folder_choose', {});
      if (chosen) await this.#set({ folder: chosen.staged });
    });
  }

  stop(): Promise<void> {
    return this.#do(() => this.#set({ off: true }));
  }

  call(name: string): Promise<void> {
    return this.#do(() => this.#set({ name }));
  }

  /**
   * Goes on while one looks at another room, and can be given up: the folder may never answer. `join`: it holds a record that
   * has nothing in common with this one, and the person says that both are theirs.
   */
  async exchange(join = false): Promise<void> {
    if (this.work.once.busy) return;
    this.said = '';
    const done = await this.work.run('sync_now', () => this.session.door.call('sync_now', join ? { join } : {}));
    if (!done) return;
    // Every room may have to show what came.
    if (done.added) await this.session.renew();
    this.state.answer = done.state;
    this.said = done.said;
  }

  async #set(set: SyncSet): Promise<void> {
    this.state.answer = await this.session.door.call('sync_set', set);
  }

  async #do(work: () => Promise<void>): Promise<void> {
    if (this.work.once.busy) return;
    this.said = '';
    await this.work.ask(work);
  }
}

export const sharingOf = kept((session) => new Sharing(session));
