/** A job advert, and the roles it is nearest to. It is asked about as it is typed or pasted, and nowhere kept. */
import type { NearestRoles } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import type { Door } from '$lib/api/door';

/** After the last key, before it is asked about: milliseconds. */
const PAUSE = 300;

export class Advert {
  open = $state(false);
  text = $state('');
  readonly asked = new Asked<NearestRoles>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly door: Door) {}

  changed(): void {
    clearTimeout(this.#timer);
    if (this.text.trim()) this.#timer = setTimeout(() => void this.look(), PAUSE);
    else this.asked.clear();
  }

  look(): Promise<unknown> {
    return this.asked.ask(() => this.door.call('role_nearest', { advert: this.text }));
  }

  close(): void {
    clearTimeout(this.#timer);
    this.open = false;
    this.text = '';
    this.asked.clear();
  }
}
