import { describe, expect, it } from 'vitest';
import type { OwnTopicDto, PlanChange, PlanView, Status } from '$lib/api/generated/commands';
import { doorTo } from '$lib/api/door';
import { fakeHost, refusal } from '$lib/api/host.fake';
import { fakePlan } from '$lib/api/fake/path';
import { Session } from '$lib/session.svelte';
import { CalendarFile } from './calendar.svelte';
import { OwnForm, OwnTopics, ownOf } from './own.svelte';
import { PathState } from './path.svelte';
import { whatIfOf, WhatIfState } from './what-if.svelte';
import { workAddress, workLines } from './work';

type Host = ReturnType<typeof fakeHost>;

async function room(host = fakeHost()): Promise<{ room: PathState; session: Session; host: Host }> {
  const session = new Session(doorTo(host));
  await session.open();
  const state = new PathState(session);
  await state.load();
  return { room: state, session, host };
}

const asked = (host: Host, name: string): unknown[] =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

const row: PlanChange = {
  step: '6.4.3/records@1',
  competence: '6.4.3',
  title: 'Records as proof',
  change: 'moved',
  words: 'Records as proof moves from 5 Dec to 8 Dec',
  why: 'Its day went by.',
  old: '2026-12-05',
  new: '2026-12-08'
};

function changed(difference: PlanChange[] = [row]): PlanView {
  const plan = fakePlan();
  const late = plan.now.steps.map((step, index) => ({
    ...step,
    state: ['done', 'late', 'started', 'ahead'][index] ?? ''
  }));
  const accepted = { ...plan.now, steps: late, spare: null };
  return {
    ...plan,
    status: 'changed',
    accepted_on: '12 November',
    accepted,
    difference,
    difference_line: 'One moves.'
  };
}

describe('the path', () => {
  it('shows the first step that is not behind until one is opened', async () => {
    const { room: state } = await room(fakeHost({ plan: () => changed() }));
    expect(state.step?.id).toBe('6.2.3/criteria@1');
    expect(state.chosen).toBeNull();
    state.open('6.4.3/records@1');
    expect([state.step?.id, state.chosen?.id]).toEqual(['6.4.3/records@1', '6.4.3/records@1']);
    state.close();
    expect(state.chosen).toBeNull();
  });

  it('asks what a move would do and records nothing by itself', async () => {
    const { room: state, host } = await room();
    const step = state.view?.now.steps[1];
    await state.propose(step!, '2026-12-02');
    expect(asked(host, 'plan').at(-1)).toEqual({ moves: [{ step: '6.2.3/criteria@1', to: '2026-12-02' }] });
    expect(state.moved?.sittings[0]?.date).toBe('2026-12-02');
    expect(asked(host, 'plan_accept')).toEqual([]);
    state.leave();
    expect([state.move, state.preview.answer, state.moved]).toEqual([null, null, null]);
  });

  it('records a move with the plan, and lets the planner choose again', async () => {
    const { room: state, host } = await room();
    const step = state.view?.now.steps[1];
    await state.propose(step!, '2026-12-02');
    expect(await state.accept()).toBe(true);
    await state.load();
    expect(state.view?.status).toBe('accepted');
    await state.propose(step!, null);
    await state.accept();
    expect(asked(host, 'plan_accept')).toEqual([
      { moves: [{ step: '6.2.3/criteria@1', to: '2026-12-02' }] },
      { moves: [{ step: '6.2.3/criteria@1', to: null }] }
    ]);
  });

  it('says why a day is refused, and still shows the plan', async () => {
    const host = fakeHost({
      plan: ({ moves }) => {
        if (moves) throw refusal('bad-date', 'That day is not before the date you work towards.');
        return fakePlan();
      }
    });
    const { room: state } = await room(host);
    await state.propose(state.view!.now.steps[0]!, '2027-12-02');
    expect(state.preview.failure?.code).toBe('bad-date');
    expect(state.layout?.steps.length).toBe(4);
  });

  it('opening another step leaves the move', async () => {
    const { room: state } = await room();
    await state.propose(state.view!.now.steps[0]!, '2026-12-02');
    state.open('6.4.3/records@1');
    expect(state.move).toBeNull();
  });

  it('draws the accepted plan while it differs, and the new one when asked', async () => {
    const { room: state } = await room(fakeHost({ plan: () => changed() }));
    expect(state.layout).toBe(state.view?.accepted);
    state.look = 'now';
    expect(state.layout).toBe(state.view?.now);
  });

  it('keeps the old plan without writing, until another difference comes', async () => {
    let plan = changed();
    const { room: state, host } = await room(fakeHost({ plan: () => plan }));
    expect(state.kept).toBe(false);
    state.look = 'now';
    state.keep();
    expect([state.kept, state.look]).toEqual([true, 'accepted']);
    await state.load();
    expect(state.kept).toBe(true);
    plan = changed([row, { ...row, step: '6.2.3/criteria@1' }]);
    await state.load();
    expect(state.kept).toBe(false);
    state.keep();
    state.ask();
    expect(state.kept).toBe(false);
    expect(asked(host, 'plan_accept')).toEqual([]);
  });

  it('accepts once, however often it is pressed', async () => {
    const { room: state, host } = await room();
    expect(await Promise.all([state.accept(), state.accept()])).toEqual([true, false]);
    expect(asked(host, 'plan_accept')).toEqual([{}]);
  });

  it('starts the timer on a topic; on an own one by what time is logged on', async () => {
    const plan = fakePlan();
    const topic = plan.now.steps[0]!.topic;
    const own = {
      id: 'u',
      on: 'own/u',
      topic,
      title: 'A',
      competence: '6.5.3',
      minutes: 60,
      duration: '1 h',
      logged: 0
    };
    const timed: string[] = [];
    const host = fakeHost({
      plan: () => ({ ...plan, own: [{ ...own, importance: null, done: false }] }),
      timer_start: ({ on }) => {
        timed.push(on);
        return {} as never;
      }
    });
    const { room: state } = await room(host);
    await state.start(plan.now.steps[0]!);
    await state.start(plan.now.steps[1]!);
    expect(timed).toEqual(['own/u', '6.2.3/criteria']);
  });

  it('knows where what is beside the steps leads', () => {
    const [work] = fakePlan().work;
    expect(workAddress(work!)).toBe('#/topics/6.5.3/sampling');
    expect(workAddress({ ...work!, kind: 'expiry', id: 'abc' })).toBe('#/evidence/abc');
  });

  it('folds what is to be asked for by the same day after the third', () => {
    const [work] = fakePlan().work;
    const same = (count: number) => Array.from({ length: count }, (_, index) => ({ ...work!, id: `w${index}` }));
    expect(workLines(same(4)).map((line) => line.id)).toEqual(['w0', 'w1', 'w2', 'w3']);
    const lines = workLines([...same(8), { ...work!, id: 'later', by: '2026-12-01' }]);
    expect(lines.map((line) => (line.row ? line.id : line.more))).toEqual(['w0', 'w1', 'w2', 5, 'later']);
  });
});

describe('the calendar file', () => {
  it('is written once, however often it is pressed, and its buttons keep the focus meanwhile', async () => {
    const { session, host } = await room();
    const file = new CalendarFile(session);
    file.at = ' 18:30 ';
    const saving = [file.save(false), file.save(true)];
    expect(file.once.shown).toEqual({ 'aria-disabled': true, 'aria-busy': true });
    await Promise.all(saving);
    expect(host.calls.filter((call) => call.name.startsWith('calendar_'))).toEqual([
      { name: 'calendar_save', request: { format: 'ics', at: '18:30' } }
    ]);
    expect([file.once.shown, file.saved?.sittings]).toEqual([{}, 6]);
  });

  it('stays where it was written when a place is asked for and none is said', async () => {
    const { session, host } = await room();
    Object.assign(host.answers, { calendar_save_as: () => null });
    const file = new CalendarFile(session);
    file.format = 'csv';
    await file.save(false);
    await file.save(true);
    expect(file.saved?.file).toBe('/home/mara/Documents/Plan 2026-11-24.csv');
    expect(asked(host, 'calendar_save_as')).toEqual([{ format: 'csv', file_name: 'Pathfolio 2026-11-24.csv' }]);
  });

  it('says why it could not be written, and can be tried again', async () => {
    const { session } = await room(
      fakeHost({
        calendar_save: () => {
          throw refusal('bad-date', 'No such time.');
        }
      })
    );
    const file = new CalendarFile(session);
    await file.save(false);
    expect([file.refusal?.code, file.saved, file.once.busy]).toEqual(['bad-date', null, false]);
  });
});

describe('days off', () => {
  const first = { from: '2026-12-07', to: '2026-12-13' };
  const second = { from: '2026-12-24', to: '2026-12-26' };

  /** A record that keeps what it is sent. */
  function keeping() {
    let days = [first, second];
    return fakeHost({
      plan: () => fakePlan({ days_off: days }),
      days_off_set: (request) => {
        days = request.days;
        return { entry: 'ab', said: 'Days off' };
      }
    });
  }

  it('are added once, however often it is pressed, and one day where only one is said', async () => {
    const { room: state, host } = await room(keeping());
    state.daysOff.from = ' 2027-01-01 ';
    expect(await Promise.all([state.daysOff.add(), state.daysOff.add()])).toEqual([true, false]);
    expect(asked(host, 'days_off_set')).toEqual([{ days: [first, second, { from: '2027-01-01', to: '2027-01-01' }] }]);
    expect([state.daysOff.from, await state.daysOff.add()]).toEqual(['', false]);
  });

  it('that were taken out do not come back with the next, though the plan is not drawn anew yet', async () => {
    const { room: state, host } = await room(keeping());
    expect(await state.daysOff.take(first)).toBe(true);
    expect(state.view?.days_off).toEqual([first, second]);
    expect(await state.daysOff.take(second)).toBe(true);
    expect(asked(host, 'days_off_set')).toEqual([{ days: [second] }, { days: [] }]);
  });

  it('are left as they are where the list that stands cannot be read', async () => {
    const host = keeping();
    const { room: state, session } = await room(host);
    host.answers.plan = () => {
      throw refusal('io', 'No.');
    };
    session.revision++;
    expect(await state.daysOff.take(first)).toBe(false);
    expect(asked(host, 'days_off_set')).toEqual([]);
    expect(state.plan.failure?.code).toBe('io');
  });

  it('keep what was typed where it is refused', async () => {
    const host = keeping();
    const { room: state } = await room(host);
    host.answers.days_off_set = () => {
      throw refusal('bad-date', 'No such day.');
    };
    state.daysOff.from = '2027-13-01';
    expect(await state.daysOff.add()).toBe(false);
    expect([state.daysOff.from, state.daysOff.refusal?.code]).toEqual(['2027-13-01', 'bad-date']);
  });
});

describe('what if', () => {
  const profile = {
    name: null,
    role: 'internal-auditor',
    role_title: 'Internal auditor',
    week_minutes: null,
    weekday_minutes: { tue: 60, thu: 60, sat: 180 },
    deadline: { date: '2026-12-10', purpose: 'appraisal' }
  } as unknown as Status['profile'];

  async function ask(): Promise<{ what: WhatIfState; session: Session; host: Host }> {
    const host = fakeHost();
    host.record.profile = profile;
    const session = new Session(doorTo(host));
    await session.open();
    const what = new WhatIfState(session);
    return { what, session, host };
  }

  it('begins with things as they stand, and asks only for what is another', async () => {
    const { what } = await ask();
    await what.load();
    expect([what.role, what.hours, what.date]).toEqual(['internal-auditor', '5', '2026-12-10']);
    expect([what.changed, what.answer.answer]).toEqual([false, null]);
    what.hours = '7,5';
    expect(what.ask).toEqual({ hours_per_week: '7.5' });
    what.date = '2027-01-10';
    what.role = 'ciso';
    expect(what.ask).toEqual({ role: 'ciso', hours_per_week: '7.5', deadline: '2027-01-10' });
  });

  it('takes a way out as it was given, and looks at it at once', async () => {
    const { what, host } = await ask();
    what.begin({ hours_per_week: 'tue=2,sat=4.5' });
    await what.load();
    expect(what.hours).toBe('6.5');
    expect(asked(host, 'what_if')).toEqual([{ hours_per_week: 'tue=2,sat=4.5' }]);
    what.hours = '8';
    expect(what.ask).toEqual({ hours_per_week: '8' });
  });

  it('records only when it is taken', async () => {
    const { what, host } = await ask();
    what.begin({ deadline: '2027-02-01' });
    await what.load();
    expect(asked(host, 'role_set')).toEqual([]);
    expect(await what.take()).toBe(true);
    expect(asked(host, 'role_set')).toEqual([{ deadline: '2027-02-01' }]);
  });

  it('takes what was compared, and only while the fields say that', async () => {
    const { what, host } = await ask();
    await what.load();
    what.hours = '10';
    expect([what.compared, await what.take()]).toEqual([false, false]);
    await what.look();
    what.hours = '50';
    expect([what.compared, await what.take()]).toEqual([false, false]);
    what.hours = ' 10';
    expect(await Promise.all([what.take(), what.take()])).toEqual([true, false]);
    expect(asked(host, 'role_set')).toEqual([{ hours_per_week: '10' }]);
  });

  it('cannot take what is still being compared', async () => {
    const { what } = await ask();
    await what.load();
    what.hours = '10';
    await what.look();
    what.hours = '12';
    const looking = what.look();
    expect(what.compared).toBe(false);
    await looking;
    expect(what.compared).toBe(true);
  });

  it('compares anew after another entry, from what stands then', async () => {
    const { what, session, host } = await ask();
    await what.load();
    what.hours = '10';
    await what.look();
    host.record.profile = { ...profile, role: 'ciso' } as Status['profile'];
    await session.open();
    await what.load();
    expect([what.role, what.hours, what.compared]).toEqual(['ciso', '10', true]);
    expect(asked(host, 'what_if')).toEqual([{ hours_per_week: '10' }, { hours_per_week: '10' }]);
    host.record.profile = { ...profile, week_minutes: 600 } as Status['profile'];
    await session.open();
    await what.load();
    expect([what.changed, what.answer.answer]).toEqual([false, null]);
    expect(asked(host, 'what_if')).toHaveLength(2);
  });

  it('does not compare what is only half typed when another entry is written', async () => {
    const { what, host } = await ask();
    await what.load();
    what.date = '2027-0';
    await what.load();
    expect([what.date, asked(host, 'what_if')]).toEqual(['2027-0', []]);
    what.date = '2027-02-01';
    await what.look();
    what.date = '2027-0';
    await what.load();
    expect([what.date, what.answer.answer, what.answer.failure]).toEqual(['2027-0', null, null]);
    expect(asked(host, 'what_if')).toEqual([{ deadline: '2027-02-01' }]);
  });

  it('says again what stands where a field is left empty', async () => {
    const { what } = await ask();
    await what.load();
    what.date = '';
    what.hours = ' ';
    expect(what.changed).toBe(false);
    what.settle();
    expect([what.date, what.hours]).toEqual(['2026-12-10', '5']);
  });

  it('keeps the sample’s fields apart', async () => {
    const { session } = await ask();
    const own = whatIfOf(session);
    session.status.answer = { ...session.status.answer!, sample: true };
    expect(whatIfOf(session)).not.toBe(own);
  });
});

describe('a topic of one’s own', () => {
  it('is sent as it was typed, as important as its competence unless said otherwise', () => {
    const form = new OwnForm();
    form.title = ' Our ticket system ';
    form.competence = '6.3.2';
    form.hours = '2,5';
    expect(form.request).toEqual({ title: 'Our ticket system', competence: '6.3.2', hours: '2.5', importance: null });
  });

  const topic: OwnTopicDto = {
    id: 'u',
    on: 'own/u',
    topic: '6.3.2/own-u',
    title: 'Ours',
    competence: '6.3.2',
    minutes: 150,
    duration: '2 h 30',
    logged: 0,
    importance: 7,
    done: false
  };

  it('is changed by its id', () => {
    const form = new OwnForm(topic);
    expect(form.begun).toBe(false);
    form.importance = '';
    expect(form.begun).toBe(true);
    expect(form.request).toEqual({ id: 'u', title: 'Ours', competence: '6.3.2', hours: '2.5', importance: null });
  });

  function topics(): { own: OwnTopics; session: Session; host: Host } {
    const host = fakeHost({ study_add: () => ({ entry: 'ab', said: 'Logged' }) as never });
    const session = new Session(doorTo(host));
    return { own: new OwnTopics(session), session, host };
  }

  it('is written once, however often it is pressed', async () => {
    const { own, host } = topics();
    own.edit(topic);
    expect(await Promise.all([own.save(), own.turn(), own.log(), own.remove()])).toEqual([true, false, false, false]);
    expect(host.calls.filter((call) => /own_topic|study_add/.test(call.name)).map((call) => call.name)).toEqual([
      'own_topic_set'
    ]);
    expect(own.form).toBeNull();
  });

  it('is behind together with what was typed', async () => {
    const { own, host } = topics();
    own.edit(topic);
    await own.turn();
    own.edit({ ...topic, done: true });
    own.form!.title = 'Our handbook';
    await own.turn();
    expect(asked(host, 'own_topic_set')).toEqual([
      { id: 'u', done: true },
      { id: 'u', title: 'Our handbook', competence: '6.3.2', hours: '2.5', importance: 7, done: false }
    ]);
  });

  it('stays open with what was typed when time is logged on it', async () => {
    const { own, host } = topics();
    own.edit(topic);
    own.form!.minutes = '30';
    own.form!.title = 'Our handbook';
    expect(await own.log()).toBe(true);
    own.follow([{ ...topic, logged: 30, importance: 3 }]);
    expect([own.form?.title, own.form?.before?.logged, own.form?.importance]).toEqual(['Our handbook', 30, '3']);
    own.form!.title = 'Ours';
    expect(await own.log()).toBe(true);
    expect(own.form).toBeNull();
    expect(asked(host, 'study_add')).toEqual([
      { on: 'own/u', minutes: 30 },
      { on: 'own/u', minutes: 30 }
    ]);
  });

  it('keeps what was typed where it is refused, and says why there', async () => {
    const { own, host } = topics();
    host.answers.own_topic_set = () => {
      throw refusal('bad-own-topic', 'It needs a title.');
    };
    own.edit(topic);
    own.form!.title = ' ';
    expect(await own.turn()).toBe(false);
    expect([own.form?.title, own.form?.refusal?.code]).toEqual([' ', 'bad-own-topic']);
  });

  it('outlives a look at another room and at another topic, until it is left', async () => {
    const { session } = topics();
    const own = ownOf(session);
    own.edit(topic);
    own.form!.title = 'Our handbook';
    own.edit(null);
    own.form!.title = 'A new one';
    expect(ownOf(session).form?.title).toBe('A new one');
    own.edit({ ...topic, importance: null });
    expect([own.form?.title, own.form?.importance]).toEqual(['Our handbook', '']);
    own.close();
    expect(own.form).toBeNull();
    own.edit(topic);
    expect(own.form?.title).toBe('Ours');
    expect(ownOf(session, true).form).toBeNull();
  });

  it('stands nowhere while its topic is gone, and comes back with it', () => {
    const { own } = topics();
    own.edit(topic);
    expect([own.shown([]), own.shown([topic])]).toEqual([null, own.form]);
    own.edit(null);
    expect(own.shown([])).toBe(own.form);
  });
});
