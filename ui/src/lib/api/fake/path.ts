/** The fake host's plan: four steps over three weeks to a date, one of them moved. Made up, and simple. */
import type * as wire from '../generated/commands';

const step = (
  id: string,
  title: string,
  duration: string,
  days: string,
  sittings: [string, number][],
  more: Partial<wire.PlanStep> = {}
): wire.PlanStep => ({
  id,
  topic: id.replace(/@.*$/, ''),
  competence: id.split('/')[0] ?? '',
  title,
  level: 1,
  duration,
  minutes: sittings.reduce((sum, [, minutes]) => sum + minutes, 0),
  sittings: sittings.map(([date, minutes], index) => ({ number: index + 1, date, minutes })),
  days,
  state: 'ahead',
  placed: null,
  why: '',
  ...more
});

const steps = (): wire.PlanStep[] => [
  step('6.5.3/sampling@1', 'Sampling in an ISMS audit', '2 h', '24 Nov to 26 Nov', [
    ['2026-11-24', 60],
    ['2026-11-26', 60]
  ]),
  step('6.2.3/criteria@1', 'Risk criteria people can use', '3 h', '28 Nov', [['2026-11-28', 180]]),
  step('6.5.3/sampling@2', 'Sampling in an ISMS audit, level 2', '2 h', '1 Dec to 3 Dec', [
    ['2026-12-01', 60],
    ['2026-12-03', 60]
  ]),
  step('6.4.3/records@1', 'Records as proof', '1 h 30', '5 Dec', [['2026-12-05', 90]])
];

export function fakePlan(more: Partial<wire.PlanView> = {}): wire.PlanView {
  const point = (date: string, minutes: number): wire.HoursPoint => ({ date, minutes });
  return {
    status: 'proposed',
    cannot: null,
    line: 'It fits. 8 h 30 are planned and 10 h are free until 10 December; another 1 h 30 stay in reserve for refreshing.',
    today: '2026-11-24',
    deadline: { date: '2026-12-10', word: 'Appraisal', day: '10 December' },
    weeks: [
      { monday: '2026-11-23', name: '23 Nov', hours: '5 h', minutes: 300, away: false },
      { monday: '2026-11-30', name: '30 Nov', hours: '5 h', minutes: 300, away: false },
      { monday: '2026-12-07', name: '7 Dec', hours: 'away', minutes: 0, away: true }
    ],
    days_off: [{ from: '2026-12-07', to: '2026-12-13' }],
    now: {
      steps: steps(),
      minutes: 510,
      finish: '2026-12-05',
      spare: { duration: '1 h', minutes: 60, from: '2026-12-06', to: '2026-12-09' }
    },
    accepted: null,
    accepted_on: '',
    difference: [],
    difference_line: '',
    work: [
      {
        kind: 'work',
        id: '6.5.3/sampling@3.work',
        title: 'Sampling in an ISMS audit',
        by: '2026-11-30',
        by_words: 'by 30 Nov',
        on: '2026-12-08',
        words: 'Ask to draw one sample yourself.',
        soon: true
      }
    ],
    hours: {
      done: [point('2026-11-24', 0)],
      plan: [point('2026-11-24', 0), point('2026-11-30', 300), point('2026-12-07', 510)],
      free: [point('2026-11-24', 0), point('2026-11-30', 300), point('2026-12-07', 600)],
      words: '',
      plan_words: '8 h 30 plan',
      free_words: '10 h free'
    },
    remedies: [],
    certified: {
      value: 4200,
      bound: 4200,
      gap_ppm: 0,
      words: 'No other choice for these hours gains more; that is proved, not estimated.',
      robust: ''
    },
    left_out: [
      {
        id: '5.9/budgets@1',
        competence: '5.9',
        title: 'Budgets',
        duration: '2 h',
        why: 'Worth less per hour than what is planned. 2 h more would bring it in.'
      }
    ],
    left_out_count: 1,
    refresh: [],
    own: [],
    ...more
  };
}

/** What a move would do: the step begins on its day, everything else stays. */
function moved(plan: wire.PlanView, moves: wire.MoveAsk[]): wire.PlanView {
  const put = (one: wire.PlanStep): wire.PlanStep => {
    const to = moves.find((move) => move.step === one.id)?.to;
    return to ? { ...one, placed: to, sittings: one.sittings.map((sitting) => ({ ...sitting, date: to })) } : one;
  };
  const changed = moves.map(({ step: id, to }): wire.PlanChange => {
    const before = plan.now.steps.find((one) => one.id === id);
    const old = before?.sittings[0]?.date ?? null;
    const title = before?.title ?? id;
    const words = `${title} moves`;
    return {
      step: id,
      competence: before?.competence ?? '',
      title,
      change: 'moved',
      words,
      why: 'You put it there.',
      old,
      new: to
    };
  });
  return { ...plan, now: { ...plan.now, steps: plan.now.steps.map(put) }, difference: changed };
}

const written = (said: string): wire.Written => ({ entry: 'ab'.repeat(32), said });

/** Answers of a record whose plan is proposed, then accepted. */
export function pathAnswers() {
  let accepted = false;
  const summary = (hours: string): wire.PlanSummary => ({
    role: 'Internal auditor',
    hours,
    deadline: '10 December',
    steps: 4,
    planned: '8 h 30',
    needed: 'of 84 h to every target',
    finish: '5 December',
    fits: true,
    words: 'It fits.',
    first: steps().map((one) => one.title)
  });
  return {
    plan: ({ moves }: wire.PlanAsk): wire.PlanView => {
      const plan = fakePlan(accepted ? { status: 'accepted', accepted_on: '24 November' } : {});
      return moves?.length ? moved(plan, moves) : plan;
    },
    plan_accept: (): wire.Written => {
      accepted = true;
      return written('Plan accepted: 4 steps');
    },
    what_if: ({ hours_per_week }: wire.WhatIfAsk): wire.WhatIf => ({
      now: summary('5 h a week'),
      then: summary(hours_per_week ? `${hours_per_week} h a week` : '5 h a week'),
      difference: [],
      line: ''
    }),
    calendar_save: ({ format }: wire.CalendarSave): wire.CalendarSaved => ({
      file: `/home/mara/Documents/Plan 2026-11-24.${format ?? 'ics'}`,
      sittings: 6,
      steps: 4,
      said: `6 sittings of 4 steps in /home/mara/Documents/Plan 2026-11-24.${format ?? 'ics'}.`
    }),
    days_off_set: (): wire.Written => written('Days off'),
    own_topic_set: (): wire.Written => written('Own topic added'),
    own_topic_remove: (): wire.Written => written('Own topic taken away'),
    recall_due: (): wire.RecallDue => ({ questions: [], drift: '', absent: false }),
    recall_answer: (): wire.Written => written('Answered')
  };
}
