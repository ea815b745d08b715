import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Place, type Room } from '$lib/place.svelte';

/** The window's address, and what happens when it changes. */
function address(): { go: (hash: string) => void } {
  let changed: () => void = () => {};
  const place = { hash: '' };
  vi.stubGlobal('location', place);
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => (changed = listener));
  return {
    go: (hash) => {
      place.hash = hash;
      changed();
    }
  };
}

describe('where one is', () => {
  let reads: Map<Room, () => void>;
  const ready = (room: Room): Promise<void> | undefined =>
    room === 'today' ? undefined : new Promise((done) => reads.set(room, done));

  beforeEach(() => void (reads = new Map()));
  afterEach(() => void vi.unstubAllGlobals());

  it('is said once the room is there: until then nothing changes, and no room sees what another is called by', async () => {
    const window = address();
    const place = new Place(ready);
    window.go('#/evidence/E-05');
    expect([place.room, place.rest]).toEqual(['today', []]);
    reads.get('evidence')!();
    await vi.waitFor(() => expect([place.room, place.rest]).toEqual(['evidence', ['E-05']]));
  });

  it('is the room that was gone to last, whichever is read first', async () => {
    const window = address();
    const place = new Place(ready);
    window.go('#/evidence');
    window.go('#/study');
    reads.get('study')!();
    await vi.waitFor(() => expect(place.room).toBe('study'));
    reads.get('evidence')!();
    await Promise.resolve();
    expect(place.room).toBe('study');
  });

  it('stays at a room that is there, though one gone to before comes in late', async () => {
    const window = address();
    const place = new Place(ready);
    window.go('#/evidence');
    window.go('#/today');
    reads.get('evidence')!();
    await new Promise((done) => setTimeout(done));
    expect(place.room).toBe('today');
  });
});
