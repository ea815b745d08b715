import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doorTo } from '$lib/api/door';
import { type FakeHost, fakeHost } from '$lib/api/host.fake';
import { Session } from '$lib/session.svelte';
import { EvidenceState } from './evidence.svelte';

/** A host whose list says how often it was asked for. */
function counting(): FakeHost {
  let asked = 0;
  return fakeHost({ evidence_list: () => ({ line: `asked ${++asked}`, largest: '', rows: [] }) });
}

describe('the pieces that are known', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-24T14:00:00') }));
  afterEach(() => void vi.useRealTimers());

  const room = (): EvidenceState => new EvidenceState(new Session(doorTo(counting())));
  const shown = async (state: EvidenceState): Promise<string | undefined> => {
    await state.load();
    return state.list.answer?.line;
  };

  it('stand for a look at another room', async () => {
    const state = room();
    expect([await shown(state), await shown(state)]).toEqual(['asked 1', 'asked 1']);
  });

  it('are asked for again after any entry, and after what was undone', async () => {
    const state = room();
    await shown(state);
    await state.session.write('assess', { ratings: [] });
    expect(await shown(state)).toBe('asked 2');
    await state.session.write('undo', {});
    expect(await shown(state)).toBe('asked 3');
  });

  it('are asked for again on another day, on which a piece may have run out', async () => {
    const state = room();
    await shown(state);
    vi.setSystemTime(new Date('2026-11-25T00:00:01'));
    expect(await shown(state)).toBe('asked 2');
  });

  it('are asked for anew for another competence or clause', async () => {
    const state = room();
    await shown(state);
    state.competence = '6.5.3';
    expect(await shown(state)).toBe('asked 2');
    state.behind({ edition: 2022, number: '9.2' });
    expect(await shown(state)).toBe('asked 3');
  });
});
