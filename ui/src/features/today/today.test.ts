import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecallDto, RecallDue, SittingDto, TaskDto } from '$lib/api/generated/commands';
import { doorTo } from '$lib/api/door';
import { type FakeHost, fakeHost, refusal } from '$lib/api/host.fake';
import { Session } from '$lib/session.svelte';
import { minutesOf } from '$lib/timer.svelte';
import { RecallState, recallOf } from './recall.svelte';
import { besides, nearSittings, notedBefore, taskWords, TodayState, todayOf } from './today.svelte';

const asked = (host: FakeHost, name: string): unknown[] =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

/** A host whose Today shows the topic asked for first, as the core does. */
function swapping(): FakeHost {
  const plain = fakeHost().plain('today', {});
  return fakeHost({
    today: ({ first }) => {
      const steps = [plain.next, ...plain.up_next].filter((step) => step !== null);
      const chosen = steps.find((step) => step.topic === first);
      const [next = null, ...up_next] = chosen ? [chosen, ...steps.filter((step) => step !== chosen)] : steps;
      return { ...plain, next, up_next };
    }
  });
}

const room = (host: FakeHost): TodayState => new TodayState(new Session(doorTo(host)));

describe('what stands beside the next step', () => {
  const today = fakeHost().plain('today', {});
  const scope = { competence: '6.2.2', title: 'Who steers and runs the ISMS', duration: '1 h' };

  it('leaves out what Today shows already, and keeps another step of a competence it shows', () => {
    expect(today.up_next.map((step) => step.competence)).toContain('6.2.2');
    expect(besides({ ...today, by_competence: [...today.by_competence, scope] })).toEqual([scope]);
  });

  it('keeps everything where nothing is left to do', () => {
    expect(besides({ ...today, next: null, up_next: [] })).toEqual(today.by_competence);
  });
});

describe('swapping', () => {
  it('brings up one step after the other, in their order, and the first again after the last', async () => {
    const state = room(swapping());
    await state.load(null);
    const seen = [state.today.answer?.next?.title];
    for (let swaps = 0; swaps < 4; swaps++) {
      await state.swap();
      seen.push(state.today.answer?.next?.title);
    }
    expect(seen).toEqual([
      'Sampling in an ISMS audit',
      'Risk criteria people can use',
      'What the scope leaves out',
      'Findings that hold',
      'Sampling in an ISMS audit'
    ]);
    expect(state.swapped).toBe(false);
  });

  it('writes nothing, remembers what weighs most, and goes back to it', async () => {
    const host = swapping();
    const state = room(host);
    await state.load(null);
    await state.swap();
    expect([state.swapped, state.heaviest?.title]).toEqual([true, 'Sampling in an ISMS audit']);
    await state.back();
    expect([state.swapped, state.today.answer?.next?.title]).toEqual([false, 'Sampling in an ISMS audit']);
    expect(host.calls.every((call) => call.name === 'today')).toBe(true);
  });

  it('ends when what was swapped in is no step any more', async () => {
    const host = swapping();
    const state = room(host);
    await state.load(null);
    await state.swap();
    host.answers.today = () => fakeHost().plain('today', {});
    await state.load(null);
    expect(state.swapped).toBe(false);
  });

  it('outlives a look at another room, and belongs to one window', () => {
    const session = new Session(doorTo(fakeHost()));
    expect(todayOf(session)).toBe(todayOf(session));
    expect(todayOf(session)).not.toBe(todayOf(new Session(doorTo(fakeHost()))));
  });
});

describe('putting off and leaving out', () => {
  const written = { entry: 'e', said: 'Set aside' };

  it('does once what is pressed twice', async () => {
    const host = fakeHost({ set_aside: () => written });
    const state = room(host);
    const twice = [state.later('6.5.3/sampling', '2026-12-01'), state.later('6.5.3/sampling', '2026-12-01')];
    expect(await Promise.all(twice)).toEqual([true, false]);
    expect(asked(host, 'set_aside')).toHaveLength(1);
  });

  it('says until when, or why, or neither', async () => {
    const host = fakeHost({ set_aside: () => written });
    const state = room(host);
    await state.later('6.5.3/sampling', '2026-12-01');
    await state.leaveOut('6.5.3/sampling', '  not my work ');
    await state.leaveOut('6.5.3/sampling', ' ');
    expect(asked(host, 'set_aside')).toEqual([
      { topic: '6.5.3/sampling', until: '2026-12-01' },
      { topic: '6.5.3/sampling', reason: 'not my work' },
      { topic: '6.5.3/sampling' }
    ]);
  });

  it('keeps a refusal where it was asked, until the next try', async () => {
    let refuse = true;
    const host = fakeHost({
      set_aside: () => {
        if (refuse) throw refusal('bad-date', 'The day it is back must lie ahead.');
        return written;
      }
    });
    const state = room(host);
    expect(await state.later('6.5.3/sampling', '2020-01-01')).toBe(false);
    expect(state.refusal?.code).toBe('bad-date');
    refuse = false;
    expect(await state.later('6.5.3/sampling', '2027-01-01')).toBe(true);
    expect(state.refusal).toBeNull();
  });
});

describe('the timer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const timer = { on: 'a/b', title: 'T', competence: '', started_at: '2026-11-24T14:00:00+01:00', minutes: 3 };

  it('counts whole minutes since its start, and never fewer than the program said', () => {
    const at = (time: string): number => minutesOf(timer, Date.parse(time));
    expect(at('2026-11-24T13:23:59Z')).toBe(23);
    expect(at('2026-11-24T12:00:00Z')).toBe(3);
  });

  it('says that it is time to rate again until something else is written', async () => {
    const again = { topic: 'a/b', competence: '6.5.3', first: 'K1', words: 'Rate K1 again.' };
    const host = fakeHost({
      timer_stop: () => ({ entry: 'e', said: '45 min logged', session: 's', rate_again: again }),
      set_aside: () => ({ entry: 'e', said: 'Set aside' })
    });
    const state = room(host);
    expect(await state.stop({ minutes: 45 })).toBe(true);
    expect(state.again).toEqual(again);
    await state.leaveOut('a/b', '');
    expect(state.again).toBeNull();
  });
});

describe('sittings', () => {
  const task = (kind: string, what: string, note = ''): TaskDto => ({
    kind,
    what,
    note,
    minutes: 45,
    duration: '45 min',
    part: ''
  });
  const sitting = (number: number, done: boolean, tasks: TaskDto[] = []): SittingDto => ({
    number,
    tasks,
    duration: '45 min',
    minutes: 45,
    date: null,
    day: '',
    done
  });
  const step = (count: number, done: number): SittingDto[] =>
    Array.from({ length: count }, (_, index) => sitting(index + 1, index < done));

  it.each([
    [3, 0, [1, 2, 3]],
    [9, 0, [1, 2, 3]],
    [9, 1, [1, 2, 3, 4]],
    [9, 5, [5, 6, 7, 8]],
    [9, 8, [8, 9]],
    [9, 9, [9]]
  ])('of %i with %i behind, the last one behind and the next three are near', (count, done, near) => {
    expect(nearSittings(step(count, done)).map((one) => one.number)).toEqual(near);
  });

  it('say the work and its part in two lines, and anything else in one', () => {
    expect(taskWords(task('read', 'ISO 19011: clause 6: evidence'))).toEqual({
      work: 'ISO 19011',
      rest: 'clause 6: evidence'
    });
    expect(taskWords(task('exercise', 'The exercise: on leavers')).rest).toBe('');
  });

  it('say what an exercise makes once', () => {
    const exercise = task('exercise', 'The exercise (1 of 2)', 'A page.');
    const [first, second] = [sitting(1, false, [exercise]), sitting(2, false, [exercise])];
    expect(notedBefore([first, second], first, exercise)).toBe(false);
    expect(notedBefore([first, second], second, exercise)).toBe(true);
  });
});

describe('recall', () => {
  const ask = (number: number): RecallDto => ({
    item: `6.5.${number}.K`,
    about: '',
    topic: '6.5.3/sampling',
    question: number,
    ask: `Question ${number}`,
    answer: `Answer ${number}`,
    mistake: '',
    why: ''
  });
  const due = (...numbers: number[]): RecallDue => ({
    questions: numbers.map(ask),
    drift: 'Two steps move.',
    absent: false
  });

  /** What is due comes when the test lets it. */
  function held() {
    const waiting: { answer: (found: RecallDue) => void; fail: () => void }[] = [];
    const host = fakeHost({
      recall_due: () =>
        new Promise<RecallDue>((answer, fail) =>
          waiting.push({ answer, fail: () => fail(refusal('io', 'No.')) })
        ) as unknown as RecallDue
    });
    const session = new Session(doorTo(host));
    return { host, session, waiting, state: new RecallState(session) };
  }
  const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

  it('takes no second answer until the next question stands', async () => {
    const { state, host, waiting } = held();
    const first = state.load();
    waiting[0]!.answer(due(1, 2));
    await first;
    state.begin();
    state.show();
    const answered = state.answer(true);
    await settled();
    expect([state.question?.question, state.shown, state.busy, await state.answer(false)]).toEqual([
      1,
      true,
      true,
      false
    ]);
    // Today asks as well, with every entry: that is the same question.
    void state.load();
    expect(waiting).toHaveLength(2);
    waiting[1]!.answer(due(2));
    expect(await answered).toBe(true);
    expect([state.question?.question, state.shown, state.busy]).toEqual([2, false, false]);
    expect(asked(host, 'recall_answer')).toEqual([{ item: '6.5.1.K', question: 1, well: true }]);
  });

  it('waits as well after another entry', async () => {
    const { state, session, host, waiting } = held();
    const first = state.load();
    waiting[0]!.answer(due(1));
    await first;
    session.revision++;
    expect([state.busy, await state.answer(true)]).toEqual([true, false]);
    expect(asked(host, 'recall_answer')).toEqual([]);
  });

  it('leaves out what was due before when it cannot be asked, until it can', async () => {
    const { state, session, waiting } = held();
    const first = state.load();
    waiting[0]!.answer(due(1));
    await first;
    session.revision++;
    const second = state.load();
    waiting[1]!.fail();
    await second;
    expect([state.found, state.question]).toEqual([null, null]);
    const third = state.load();
    waiting[2]!.answer(due(2));
    await third;
    expect([state.question?.question, state.busy]).toEqual([2, false]);
  });

  it('of the sample is not that of one’s own record', async () => {
    const session = new Session(doorTo(fakeHost()));
    await session.open();
    const own = recallOf(session);
    session.status.answer = { ...session.status.answer!, sample: true };
    expect(recallOf(session)).not.toBe(own);
    session.status.answer = { ...session.status.answer!, sample: false };
    expect(recallOf(session)).toBe(own);
  });
});
