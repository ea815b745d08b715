/**
 * Files on their way in: read and passed on part by part, one file after the other, and looked at before anything is saved.
 * What is refused, stopped or cannot be read stays in the list with its reason; the others are not touched by it.
 */
import type { ApiError, FileDto, FileSeen } from '$lib/api/generated/commands';
import { asApiError, type Door } from '$lib/api/door';
import { SLOW_AFTER } from '$lib/api/asked.svelte';
import { t } from '$lib/i18n/words';

/** Bytes of one part: in base64, and with what stands around it, well below the MiB that one request may have. */
export const PART = 512 * 1024;

export class Arrival {
  sent = $state(0);
  /** It takes longer than a second: how far it is, and Stop. */
  slow = $state(false);
  /** Name, size and SHA-256, once it is here. */
  seen = $state.raw<FileSeen | null>(null);
  refusal = $state.raw<ApiError | null>(null);
  stopped = $state(false);

  constructor(readonly file: File) {}

  get coming(): boolean {
    return !this.seen && !this.refusal && !this.stopped;
  }
}

export class Arrivals {
  list = $state.raw<Arrival[]>([]);
  /** Files that the piece has already. */
  kept = $state.raw<FileDto[]>([]);
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly door: Door,
    kept: FileDto[] = []
  ) {
    this.kept = kept;
  }

  get coming(): boolean {
    return this.list.some((arrival) => arrival.coming);
  }

  get here(): Arrival[] {
    return this.list.filter((arrival) => arrival.seen);
  }

  /** What the piece is to name: SHA-256 of kept files, ids of new ones. */
  get names(): string[] {
    return [...this.kept.map((file) => file.sha256), ...this.here.map((arrival) => arrival.seen?.file ?? '')];
  }

  add(files: Iterable<File>): Promise<unknown> {
    const arrivals = [...files].map((file) => new Arrival(file));
    this.list = [...this.list, ...arrivals];
    return this.#bring(arrivals);
  }

  again(arrival: Arrival): Promise<unknown> {
    const fresh = new Arrival(arrival.file);
    this.list = this.list.map((one) => (one === arrival ? fresh : one));
    return this.#bring([fresh]);
  }

  /** Stops one on its way, or takes one out again. */
  remove(arrival: Arrival): void {
    arrival.stopped = true;
    this.list = this.list.filter((one) => one !== arrival);
    if (arrival.seen) this.#drop(arrival.seen.file);
  }

  removeKept(sha256: string): void {
    this.kept = this.kept.filter((file) => file.sha256 !== sha256);
  }

  /** Takes out what a piece has been made of: the files are kept there now. */
  taken(arrivals: Arrival[]): void {
    this.list = this.list.filter((one) => !arrivals.includes(one));
  }

  clear(): void {
    for (const arrival of this.list) this.remove(arrival);
  }

  #bring(arrivals: Arrival[]): Promise<unknown> {
    for (const arrival of arrivals) this.#queue = this.#queue.then(() => this.#one(arrival));
    return this.#queue;
  }

  async #one(arrival: Arrival): Promise<void> {
    if (arrival.stopped) return;
    const slow = setTimeout(() => (arrival.slow = true), SLOW_AFTER);
    let id: string | null = null;
    try {
      const { name, size } = arrival.file;
      // What is too large is refused here, before a byte of it is read.
      ({ file: id } = await this.door.call('file_begin', { name, bytes: size }));
      for (let at = 0; at < size; at += PART) {
        const part = await read(arrival.file, at);
        if (arrival.stopped) return this.#drop(id);
        await this.door.call('file_push', { file: id, data: base64(part) });
        arrival.sent = Math.min(size, at + PART);
      }
      if (arrival.stopped) return this.#drop(id);
      const seen = await this.door.call('file_finish', { file: id });
      if (arrival.stopped) return this.#drop(id);
      arrival.seen = seen;
    } catch (thrown) {
      if (id) this.#drop(id);
      if (!arrival.stopped) arrival.refusal = asApiError(thrown);
    } finally {
      clearTimeout(slow);
      arrival.slow = false;
    }
  }

  /** Lets it go; what nobody keeps is gone with the program in any case. */
  #drop(file: string): void {
    void this.door.call('file_drop', { file }).catch(() => {});
  }
}

/** The next part. A file that was changed or taken away since it was chosen, and a folder, cannot be read: said in words. */
async function read(file: File, at: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(at, at + PART).arrayBuffer());
  } catch {
    const failure: ApiError = {
      code: 'file-changed',
      message: t('evidence-file-unreadable', { name: file.name }),
      safe: t('evidence-file-unreadable-safe'),
      next: t('evidence-file-unreadable-next')
    };
    throw failure;
  }
}

export function base64(bytes: Uint8Array): string {
  let text = '';
  // In slices, as a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
