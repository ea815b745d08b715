import { describe, expect, it } from 'vitest';
import { doorTo } from '$lib/api/door';
import { fakeHost, type FakeHost } from '$lib/api/host.fake';
import { Session } from '$lib/session.svelte';
import { Rater } from './rater.svelte';

function rating(): { rater: Rater; levels: FakeHost['record']['levels']; calls: FakeHost['calls'] } {
  const host = fakeHost();
  return { rater: new Rater(new Session(doorTo(host))), levels: host.record.levels, calls: host.calls };
}

describe('rating', () => {
  it('records a first rating without a question', async () => {
    const { rater, levels } = rating();
    expect(await rater.rate('6.5.3.K4', 2)).toBe(true);
    expect([levels.get('6.5.3.K4'), rater.question]).toEqual([2, null]);
  });

  it('shows what is durable before anything is asked anew, and then what the room says', async () => {
    const { rater } = rating();
    expect(rater.level('6.5.3.K', null)).toBeNull();
    await rater.rate('6.5.3.K', 2);
    expect([rater.level('6.5.3.K', null), rater.level('6.5.3.S', 1)]).toEqual([2, 1]);
    await rater.rate('6.5.3.K4', 4);
    await rater.rate('6.5.3.K4', 5);
    expect(rater.level('6.5.3.K4', 4), 'refused for want of a reason').toBe(4);
    rater.forget();
    expect(rater.level('6.5.3.K', 1)).toBe(1);
  });

  it('asks why where a rating rises, and records with the reason', async () => {
    const { rater, levels } = rating();
    await rater.rate('6.5.3.K4', 1);
    expect(await rater.rate('6.5.3.K4', 3)).toBe(false);
    expect(rater.question).toMatchObject({ kind: 'reason', target: '6.5.3.K4', level: 3 });
    expect(await rater.answer()).toBe(false); // Nothing typed: nothing sent.
    rater.reason = 'Ran two audits alone';
    expect(await rater.answer()).toBe(true);
    expect([levels.get('6.5.3.K4'), rater.question, rater.reason]).toEqual([3, null, '']);
  });

  it('takes a piece of evidence in place of a reason', async () => {
    const { rater, levels, calls } = rating();
    await rater.rate('6.5.3.K4', 1);
    await rater.rate('6.5.3.K4', 3);
    rater.evidence = 'E-02';
    expect(await rater.answer()).toBe(true);
    expect([levels.get('6.5.3.K4'), rater.question, rater.evidence]).toEqual([3, null, '']);
    expect(calls.filter((call) => call.name === 'assess').at(-1)?.request).toEqual({
      ratings: [{ target: '6.5.3.K4', level: 3, evidence: 'E-02' }]
    });
  });

  it('lets one say why unasked, and records the same level with it', async () => {
    const { rater, levels } = rating();
    await rater.rate('6.5.3.K4', 2);
    rater.explain('6.5.3.K4', 2);
    expect(rater.question).toMatchObject({ kind: 'reason', failure: null });
    expect([rater.answered, await rater.answer()]).toEqual([false, false]);
    rater.reason = 'Drew three samples';
    expect(await rater.answer()).toBe(true);
    expect([levels.get('6.5.3.K4'), rater.question]).toEqual([2, null]);
  });

  it('asks before it replaces ratings of items, and keeps them when told to', async () => {
    const { rater, levels } = rating();
    await rater.rate('6.5.3.K4', 1);
    expect(await rater.rate('6.5.3.K', 2)).toBe(false);
    expect(rater.question?.kind).toBe('replace');
    rater.drop();
    expect([...levels]).toEqual([['6.5.3.K4', 1]]);
    await rater.rate('6.5.3.K', 2);
    expect(await rater.answer()).toBe(true);
    expect([...levels]).toEqual([['6.5.3.K', 2]]);
  });
});
