import { afterEach, describe, expect, it } from 'vitest';
import { doorTo } from '$lib/api/door';
import { fakeHost, refusal } from '$lib/api/host.fake';
import { Session } from '$lib/session.svelte';
import { speak } from '$lib/i18n/words';
import { aimsOf, AimsState } from './aims.svelte';
import { hoursTyped, minutesTyped } from './hours';

async function firstRun(host = fakeHost()): Promise<{ aims: AimsState; session: Session; sent: () => unknown }> {
  const session = new Session(doorTo(host));
  await session.open();
  return {
    aims: new AimsState(session),
    session,
    sent: () => host.calls.findLast((call) => call.name === 'role_set')?.request
  };
}

describe('the first run', () => {
  it('makes a plan with everything empty: the whole standard', async () => {
    const { aims, session, sent } = await firstRun();
    expect(await aims.save()).toBe(true);
    expect(sent()).toEqual({ role: 'whole-standard' });
    expect(session.new).toBe(false);
  });

  it('sends only what was answered', async () => {
    const { aims, sent } = await firstRun();
    aims.role = 'internal-auditor';
    aims.days.tue = ' 1 ';
    aims.days.thu = '0';
    aims.days.sat = '2,5';
    aims.date = '2027-01-26';
    aims.purpose = 'exam';
    await aims.save();
    expect(sent()).toEqual({
      role: 'internal-auditor',
      hours_per_week: 'tue=1,sat=2.5',
      deadline: '2027-01-26',
      purpose: 'exam'
    });
  });

  it('keeps what was typed when it is refused', async () => {
    const host = fakeHost({
      role_set: () => {
        throw refusal('bad-date', 'There is no 31 June.');
      }
    });
    const { aims, session } = await firstRun(host);
    aims.date = '2027-06-31';
    expect(await aims.save()).toBe(false);
    expect([aims.refusal?.code, aims.date, session.new]).toEqual(['bad-date', '2027-06-31', true]);
  });

  it.each([
    [3, '2027-02-24'],
    [12, '2027-11-24']
  ])('knows the date in %i months', async (months, date) => {
    const { aims } = await firstRun();
    expect(aims.inMonths(months)).toBe(date);
  });

  it('ends a short month on its last day', async () => {
    const host = fakeHost();
    const status = host.plain('status', {});
    const { aims } = await firstRun(fakeHost({ status: () => ({ ...status, today: '2026-11-30' }) }));
    expect(aims.inMonths(3)).toBe('2027-02-28');
  });
});

describe('the aims, later', () => {
  it('clears what was emptied and leaves hours alone that nobody touched', async () => {
    const host = fakeHost();
    const session = new Session(doorTo(host));
    await session.open();
    const aims = new AimsState(session, {
      name: null,
      role: 'ciso',
      role_title: 'Chief information security officer',
      week_minutes: 300,
      weekday_minutes: null,
      deadline: { date: '2027-01-26', purpose: 'exam' }
    });
    aims.date = '';
    await aims.save();
    expect(host.calls.findLast((call) => call.name === 'role_set')?.request).toEqual({ role: 'ciso', deadline: null });
  });

  it('shows hours per day as they were stated', () => {
    const aims = new AimsState(new Session(doorTo(fakeHost())), {
      name: null,
      role: null,
      role_title: '',
      week_minutes: 150,
      weekday_minutes: { mon: 60, sat: 90 },
      deadline: null
    });
    expect([aims.days.mon, aims.days.sat, aims.days.sun, aims.hours]).toEqual(['1', '1.5', '', 'mon=1,sat=1.5']);
  });
});

describe('aims that are typed and not saved', () => {
  it('outlive a look at another room, each record its own, until they are dropped', async () => {
    const { session } = await firstRun();
    aimsOf(session).now.days.tue = '2';
    aimsOf(session).now.changed('hours');
    expect([aimsOf(session).now.days.tue, aimsOf(session).now.begun]).toEqual(['2', true]);
    expect(aimsOf(session, true).now.days.tue).toBe('');
    aimsOf(session).begin();
    expect([aimsOf(session).now.days.tue, aimsOf(session).now.begun]).toEqual(['', false]);
  });
});

describe('hours of a day', () => {
  afterEach(() => speak('en'));

  it.each([
    ['2.5', 150],
    ['2,5', 150],
    [' 2,25 ', 135],
    ['3', 180],
    ['2,', 120],
    ['.5', 30],
    ['0', 0],
    ['', 0],
    ['24', 1440],
    ['25', 'aims-hours-too-many'],
    ['2.3', 'aims-hours-fraction'],
    ['1,5,5', 'aims-hours-no-number'],
    ['-1', 'aims-hours-no-number'],
    ['2 h', 'aims-hours-no-number'],
    ['1e1', 'aims-hours-no-number']
  ])('“%s” are %s', (typed, minutes) => expect(minutesTyped(typed)).toBe(minutes));

  it('that cannot be used are said by their day, and nothing is written', async () => {
    const { aims, sent } = await firstRun();
    aims.days.tue = '2,5';
    aims.days.sat = 'two';
    expect([aims.wrong, aims.hours]).toEqual([{ sat: 'aims-hours-no-number' }, 'tue=2.5']);
    expect([await aims.save(), sent()]).toEqual([false, undefined]);
    aims.days.sat = '2';
    expect(await aims.save()).toBe(true);
  });

  it.each([
    ['en', '1.5'],
    ['de', '1,5']
  ])('stand as they are typed in %s', (tag, typed) => {
    speak(tag);
    expect([hoursTyped(90), hoursTyped(1440)]).toEqual([typed, '24']);
    expect(minutesTyped(hoursTyped(90))).toBe(90);
  });
});
