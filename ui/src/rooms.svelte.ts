/**
 * The rooms. Today comes with the window, for a start shows it; each other is a file of its own, read once that stands, so
 * that going there waits for nothing.
 */
import Today from '$features/today/Today.svelte';
import type { Component } from 'svelte';
import type { Place, Room } from '$lib/place.svelte';

export type RoomPart = Component<{ place: Place }>;
type Elsewhere = Exclude<Room, 'today'>;
type Read = () => Promise<{ default: RoomPart }>;

/** One that needs no place; it is handed one all the same. */
const placeless = (read: () => Promise<{ default: Component }>): Read => read as unknown as Read;

const READ: Record<Elsewhere, Read> = {
  path: () => import('$features/path/Path.svelte'),
  competences: () => import('$features/competences/Competences.svelte'),
  topics: () => import('$features/topics/Topic.svelte'),
  clauses: () => import('$features/clauses/Clauses.svelte'),
  evidence: () => import('$features/evidence/Evidence.svelte'),
  study: () => import('$features/study/Study.svelte'),
  practice: () => import('$features/practice/Practice.svelte'),
  portfolio: placeless(() => import('$features/portfolio/Portfolio.svelte')),
  aims: placeless(() => import('$features/first-run/Aims.svelte')),
  settings: () => import('$features/settings/Settings.svelte')
};

export class Rooms {
  #there = $state.raw<Partial<Record<Room, RoomPart>>>({ today: Today as unknown as RoomPart });

  constructor(private readonly how: Record<Elsewhere, Read> = READ) {}

  of(room: Room): RoomPart | undefined {
    return this.#there[room];
  }

  /** Reads it; nothing to wait for where it is there. */
  ready(room: Room): Promise<void> | undefined {
    return room === 'today' || this.of(room) ? undefined : this.#read(room);
  }

  /** Reads all that are not there yet, one after the other. */
  async readAll(): Promise<void> {
    for (const room of Object.keys(this.how) as Elsewhere[]) await this.ready(room);
  }

  async #read(room: Elsewhere): Promise<void> {
    const { default: part } = await this.how[room]();
    this.#there = { ...this.#there, [room]: part };
  }
}
