import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AssumedRow, ProfileDto } from '$lib/api/generated/commands';
import { doorTo } from '$lib/api/door';
import { fakeHost } from '$lib/api/host.fake';
import { Session } from '$lib/session.svelte';
import { AimsState } from './aims.svelte';

const PROFILE: ProfileDto = {
  name: null,
  role: 'internal-auditor',
  role_title: 'Internal auditor',
  week_minutes: null,
  weekday_minutes: null,
  deadline: null
};
const AUDITING: AssumedRow = {
  number: '6.5.3',
  title: 'ISMS auditing',
  knowledge: 1,
  skill: 0,
  usual_knowledge: 1,
  usual_skill: 0
};

async function answering(start: ProfileDto | null = null, host = fakeHost()) {
  const session = new Session(doorTo(host));
  await session.open();
  const aims = new AimsState(session, start);
  await aims.load();
  const sent = (name: string): unknown[] => host.calls.filter((call) => call.name === name).map((call) => call.request);
  return { aims, sent };
}

describe('what one has done and holds', () => {
  it('shows the likeliest and what is ticked; the filter finds the rest', async () => {
    const { aims } = await answering();
    const ids = (): string[] => aims.past.few.map((one) => one.id);
    expect(ids()).toEqual(['business-analyst', 'iso-27001-foundation']);
    aims.past.tick('consultant', true);
    expect(ids()).toEqual(['business-analyst', 'consultant', 'iso-27001-foundation']);
    aims.past.filter = 'OTHER consult';
    expect(aims.past.found.map((one) => one.id)).toEqual(['consultant']);
  });

  it('is part of the one entry of the first run, and is left out of it when nothing was ticked', async () => {
    const { aims, sent } = await answering();
    await aims.save();
    aims.past.tick('business-analyst', true);
    await aims.save();
    expect(sent('role_set')).toEqual([
      { role: 'whole-standard' },
      { role: 'whole-standard', backgrounds: ['business-analyst'] }
    ]);
    expect(sent('assume')).toEqual([]);
  });

  it('is asked about in the preview as it is ticked', async () => {
    const { aims, sent } = await answering();
    aims.past.tick('business-analyst', true);
    await aims.look();
    expect(sent('first_run').at(-1)).toEqual({ backgrounds: ['business-analyst'], levels: {} });
    expect(aims.outlook.answer?.assumed[0]?.knowledge).toBe(1);
  });

  it('later, is an entry of its own when only it changed, and empties what is no longer ticked', async () => {
    const { aims, sent } = await answering(PROFILE);
    aims.past.tick('business-analyst', true);
    aims.past.tick('business-analyst', false);
    await aims.save();
    expect([sent('role_set'), sent('assume')]).toEqual([[], [{ backgrounds: [], levels: {} }]]);
  });

  it('later, sends levels set by hand, and drops those that the answers give anyway', async () => {
    const { aims, sent } = await answering(PROFILE);
    aims.past.set(AUDITING, 'S', 2);
    aims.past.set(AUDITING, 'K', 3);
    aims.past.set(AUDITING, 'K', 1);
    await aims.save();
    expect(sent('assume')).toEqual([{ backgrounds: [], levels: { '6.5.3.S': 2 } }]);
  });

  it.each([null, PROFILE])('goes with the other answers in one entry, levels set by hand and all', async (start) => {
    const { aims, sent } = await answering(start);
    aims.role = 'ciso';
    aims.changed('role');
    aims.past.tick('business-analyst', true);
    aims.past.set(AUDITING, 'S', 2);
    expect(aims.begun).toBe(true);
    await aims.save();
    expect([sent('role_set').length, sent('assume')]).toEqual([1, []]);
    expect(sent('role_set')[0]).toMatchObject({
      role: 'ciso',
      backgrounds: ['business-analyst'],
      levels: { '6.5.3.S': 2 }
    });
  });

  it('knows again what was set by hand before', async () => {
    const host = fakeHost({
      backgrounds: () => ({ backgrounds: [], levels: [{ ...AUDITING, knowledge: 4 }] })
    });
    const { aims } = await answering(PROFILE, host);
    expect(aims.past.levels).toEqual({ '6.5.3.K': 4 });
    expect(aims.past.touched).toBe(false);
  });
});

describe('a job advert', () => {
  beforeEach(() => vi.useFakeTimers());

  it('is asked about after a pause, and a role taken closes it', async () => {
    const { aims, sent } = await answering();
    aims.advert.open = true;
    aims.advert.text = 'You plan audits';
    aims.advert.changed();
    await vi.advanceTimersByTimeAsync(400);
    expect(aims.advert.asked.answer?.roles.map((role) => role.id)).toEqual(['internal-auditor']);
    aims.take('internal-auditor');
    expect([aims.role, aims.advert.open, aims.advert.text]).toEqual(['internal-auditor', false, '']);
    expect(sent('role_nearest')).toHaveLength(1);
  });

  it('that is emptied asks nothing', async () => {
    const { aims, sent } = await answering();
    aims.advert.text = '  ';
    aims.advert.changed();
    await vi.advanceTimersByTimeAsync(400);
    expect(sent('role_nearest')).toEqual([]);
  });
});
