import { describe, expect, it } from 'vitest';
import type { CalendarDay, SessionRow, StudyChoice, StudyLog, TopicDetail } from '$lib/api/generated/commands';
import { doorTo } from '$lib/api/door';
import { fakeHost, refusal } from '$lib/api/host.fake';
import { daysAfter, monthAfter } from '$lib/days';
import { durationOf } from '$lib/duration';
import { Session } from '$lib/session.svelte';
import { draftsOf } from './drafts.svelte';
import { monthColumns, moved } from './calendar';
import { Parts } from './parts.svelte';
import { minutesGiven, SessionForm } from './session-form.svelte';
import { byMonth, nearMonths, StudyState } from './study.svelte';
import { found, MOST } from './what';

const choice = (id: string, title: string, competence = ''): StudyChoice => ({ id, title, competence, parts: [] });
const CHOICES = [
  choice('6.5.3/sampling', 'Sampling in an ISMS audit', '6.5.3'),
  choice('6.2.3/criteria', 'Risk criteria people can use', '6.2.3'),
  choice('galbraith', 'The Star Model'),
  choice('cafe', 'Café audits')
];
const row = (id: string, date: string, more: Partial<SessionRow> = {}): SessionRow => ({
  id,
  date,
  minutes: 45,
  duration: '45 min',
  on: '6.5.3/sampling',
  title: 'Sampling in an ISMS audit',
  competence: '6.5.3',
  note: null,
  parts: [],
  ...more
});

describe('what time was spent on', () => {
  it.each([
    ['samp aud', ['6.5.3/sampling']],
    ['6.2', ['6.2.3/criteria']],
    ['cafe', ['cafe']],
    ['AUDIT', ['6.5.3/sampling', 'cafe']],
    ['tar', []],
    ['', []]
  ])('“%s” finds by the beginnings of words', (typed, ids) => {
    expect(found(CHOICES, typed).map((one) => one.id)).toEqual(ids);
  });

  it('offers no more than anybody reads through', () => {
    const many = Array.from({ length: 30 }, (_, at) => choice(`r${at}`, 'Audit guide'));
    expect(found(many, 'audit')).toHaveLength(MOST);
  });
});

describe('saying what a session was', () => {
  it('begins with today and with what the address names', () => {
    const form = SessionForm.fresh('2026-11-24', '6.5.3/sampling', CHOICES);
    expect(form.add).toEqual({ minutes: 45, date: '2026-11-24', on: '6.5.3/sampling' });
  });

  it('takes anything else as said: the words lead the note', () => {
    const form = SessionForm.fresh('2026-11-24', 'nothing/there', CHOICES);
    form.type('Webinar on suppliers');
    form.note = ' Ask for their scope. ';
    expect(form.add).toEqual({ minutes: 45, date: '2026-11-24', note: 'Webinar on suppliers\nAsk for their scope.' });
  });

  it('forgets parts of what is no longer chosen', () => {
    const form = SessionForm.fresh('2026-11-24', '6.5.3/sampling', CHOICES);
    form.parts = ['a/1'];
    form.type('Sampling');
    expect([form.on, form.parts]).toEqual([null, []]);
  });

  it.each([
    ['60', 60],
    [' 45 ', 45],
    ['an hour', 0],
    ['1.5', 0],
    ['', 0]
  ])('“%s” are %i minutes', (typed, minutes) => {
    expect(minutesGiven(typed)).toBe(minutes);
  });

  it('corrects everything a session says, and empties a note that was removed', () => {
    const form = SessionForm.of(row('s1', '2026-11-20', { note: 'Scope again.' }));
    form.minutes = '30';
    form.note = '';
    expect(form.revise).toEqual({
      session: 's1',
      on: '6.5.3/sampling',
      minutes: 30,
      date: '2026-11-20',
      note: null
    });
    const own = SessionForm.of(row('s2', '2026-11-20', { on: null, title: 'Webinar', note: 'Webinar\nScope.' }));
    expect(own.revise).toMatchObject({ on: null, note: 'Webinar\nScope.' });
  });
});

describe('what is said and not written yet', () => {
  const drafts = () => draftsOf(new Session(doorTo(fakeHost())));
  const timer = { on: 'a/b', title: 'T', competence: '', started_at: '2026-11-24T14:00:00+01:00', minutes: 3 };

  it('is there again when the form is, each under what it is on, until it is logged', () => {
    const kept = drafts();
    const form = kept.logging('6.5.3/sampling', '2026-11-24', CHOICES);
    expect([form.begun, kept.begun]).toEqual([false, null]);
    form.note = 'Draw before you look.';
    expect(kept.begun).toEqual({ on: '6.5.3/sampling' });
    expect(kept.logging('6.5.3/sampling', '2026-11-24', CHOICES).note).toBe('Draw before you look.');
    expect(kept.logging(null, '2026-11-24', CHOICES).note).toBe('');
    kept.logged('6.5.3/sampling');
    expect([kept.begun, kept.logging('6.5.3/sampling', '2026-11-24', CHOICES).note]).toEqual([null, '']);
  });

  it('begins with today where nothing was said', () => {
    const kept = drafts();
    kept.logging(null, '2026-11-24', CHOICES);
    expect(kept.logging(null, '2026-11-25', CHOICES).date).toBe('2026-11-25');
  });

  it('of a correction gives way to what the session says by now', () => {
    const kept = drafts();
    kept.correcting(row('s1', '2026-11-20')).minutes = '30';
    expect(kept.correcting(row('s1', '2026-11-20')).minutes).toBe('30');
    expect(kept.correcting(row('s1', '2026-11-19')).minutes).toBe('45');
  });

  it('belongs to one running of the timer, and leaves its minutes to it while none are typed', () => {
    const kept = drafts();
    kept.stopping(timer).note = 'Half of it.';
    expect([kept.stopping(timer).note, kept.stopping(timer).minutes]).toEqual(['Half of it.', null]);
    expect(kept.stopping({ ...timer, started_at: '2026-11-24T15:00:00+01:00' }).note).toBe('');
  });

  it('belongs to one record: the sample has its own', async () => {
    const host = fakeHost();
    const session = new Session(doorTo(host));
    await session.open();
    draftsOf(session).logging(null, '2026-11-24', CHOICES).note = 'Mine';
    const plain = host.plain('status', {});
    host.answers.status = () => ({ ...plain, sample: true });
    await session.open();
    expect(draftsOf(session).begun).toBeNull();
  });
});

describe('parts to finish', () => {
  it('are what a topic reads and is not behind, or the parts of a work', async () => {
    const reading = [
      { part: 'a/1', title: 'A', what: 'one', done: null },
      { part: 'a/2', title: 'A', what: 'two', done: '2026-11-01' }
    ] as TopicDetail['reading'];
    const parts = new Parts(doorTo(fakeHost({ topic: () => ({ reading }) as TopicDetail })));
    await parts.of('6.5.3/sampling', () => Promise.resolve([]));
    expect(parts.offered).toEqual([{ id: 'a/1', what: 'A: one' }]);
    const work = { ...choice('a', 'A'), parts: [{ id: 'a/3', what: 'three', done: false }] };
    await parts.of('a', () => Promise.resolve([work]));
    expect(parts.offered.map((part) => part.id)).toEqual(['a/3']);
    await parts.of(null, () => Promise.resolve([work]));
    expect(parts.offered).toEqual([]);
  });
});

describe('the log', () => {
  const log = (sessions: SessionRow[]): StudyLog => ({
    line: '',
    sessions,
    weeks: [],
    months: [{ id: '2026-11', title: 'November 2026', minutes: 90, duration: '1 h 30' }],
    competences: [],
    choices: CHOICES
  });

  it('stands under its months, newest first, and cuts no month', () => {
    const months = byMonth(log([row('c', '2026-11-20'), row('b', '2026-11-02'), row('a', '2026-10-31')]));
    expect(months.map((month) => [month.title, month.rows.length])).toEqual([
      ['November 2026', 2],
      ['2026-10', 1]
    ]);
    const full = Array.from({ length: 3 }, (_, at) => ({ id: `${at}`, title: '', rows: Array(30).fill(row('x', '')) }));
    expect(nearMonths(full)).toHaveLength(2);
  });

  it('logs a session once, however often it is pressed while that is under way', async () => {
    const host = fakeHost({ study_add: () => ({ entry: 'e', said: 'Logged', session: 's1', rate_again: null }) });
    const state = new StudyState(new Session(doorTo(host)));
    const form = SessionForm.fresh('2026-11-24', '6.5.3/sampling', CHOICES);
    expect(await Promise.all([state.add(form), state.add(form)])).toEqual([true, false]);
    expect(host.calls.filter((call) => call.name === 'study_add')).toHaveLength(1);
  });

  it('that could not be saved is tried again by who asked, so that its draft goes with it', async () => {
    let full = true;
    const host = fakeHost({
      study_add: () => {
        if (full) throw refusal('disk-full', 'The disk is full.');
        return { entry: 'e', said: 'Logged', session: 's1', rate_again: null };
      }
    });
    const session = new Session(doorTo(host));
    const state = new StudyState(session);
    const form = SessionForm.fresh('2026-11-24', '6.5.3/sampling', CHOICES);
    let logged = 0;
    const log = async (): Promise<void> => void ((await state.add(form, log)) && logged++);
    await log();
    expect([logged, state.refusal]).toEqual([0, null]);
    full = false;
    session.trouble?.again();
    await expect.poll(() => logged).toBe(1);
    expect(session.trouble).toBeNull();
  });

  it('keeps what is being corrected open while it is refused', async () => {
    let refuse = true;
    const host = fakeHost({
      study_revise: () => {
        if (refuse) throw refusal('bad-session', 'A session takes 1 to 1,440 minutes.');
        return { entry: 'e', said: 'Corrected', session: 's1', rate_again: null };
      }
    });
    const state = new StudyState(new Session(doorTo(host)));
    state.edit('s1');
    const form = SessionForm.of(row('s1', '2026-11-20'));
    expect(await state.revise(form)).toBe(false);
    expect([state.editing, state.refusal?.code]).toEqual(['s1', 'bad-session']);
    refuse = false;
    expect(await state.revise(form)).toBe(true);
    expect([state.editing, state.refusal]).toEqual([null, null]);
  });
});

describe('the calendar', () => {
  /** Four weeks from Monday 5 October 2026; the last one ends on a Wednesday. */
  const weeks: CalendarDay[][] = Array.from({ length: 5 }, (_, week) =>
    Array.from({ length: week === 4 ? 3 : 7 }, (_, day) => {
      const date = daysAfter('2026-10-05', week * 7 + day);
      return { date, minutes: 0, step: 0, said: date };
    })
  );

  it('names a month over the week of its first day, and one that is cut off where there is room', () => {
    expect(monthColumns(weeks).map((month) => [month.week, month.date])).toEqual([
      [0, '2026-10-05'],
      [3, '2026-11-01']
    ]);
    expect(monthColumns(weeks.slice(2)).map((month) => month.week)).toEqual([1]);
  });

  it.each([
    ['ArrowRight', 1, { week: 3, day: 2 }],
    ['ArrowLeft', 1, { week: 1, day: 2 }],
    ['ArrowRight', -1, { week: 1, day: 2 }],
    ['ArrowDown', 1, { week: 2, day: 3 }],
    ['Home', 1, { week: 0, day: 2 }],
    ['End', 1, { week: 4, day: 2 }],
    ['Enter', 1, null]
  ] as const)('%s (%i) goes from day to day', (key, forward, to) => {
    expect(moved(weeks, { week: 2, day: 2 }, key, forward)).toEqual(to);
  });

  it('has no day after today', () => {
    expect(moved(weeks, { week: 3, day: 5 }, 'ArrowRight', 1)).toBeNull();
    expect(moved(weeks, { week: 2, day: 5 }, 'End', 1)).toEqual({ week: 3, day: 5 });
  });
});

describe('days and durations', () => {
  it('a month later is the same day, or the last there is', () => {
    expect([monthAfter('2026-11-24'), monthAfter('2027-01-31'), monthAfter('2026-12-31')]).toEqual([
      '2026-12-24',
      '2027-02-28',
      '2027-01-31'
    ]);
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
  });

  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [120, '2 h'],
    [65, '1 h 05']
  ])('%i minutes are said as the core says them', (minutes, words) => {
    expect(durationOf(minutes)).toBe(words);
  });
});
