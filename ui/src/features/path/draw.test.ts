import { describe, expect, it } from 'vitest';
import type { PlanStep, PlanWeek } from '$lib/api/generated/commands';
import { fakePlan } from '$lib/api/fake/path';
import { daysAfter } from '$lib/days';
import { draggedTo, perMinute, scaleOf, titleOf, trains, weeksOf, xOf } from './draw';
import { groupsOf } from './groups';
import { hoursFigure, stepOf } from './hours';

const weeks = (count: number, from = '2026-11-23'): PlanWeek[] =>
  Array.from({ length: count }, (_, index) => {
    const monday = daysAfter(from, 7 * index);
    return { monday, name: monday.slice(5), hours: '5 h', minutes: 300, away: false };
  });

const step = (id: string, sittings: [string, number][]): PlanStep =>
  ({
    ...fakePlan().now.steps[0],
    id,
    sittings: sittings.map(([date, minutes], index) => ({ number: index + 1, date, minutes }))
  }) as PlanStep;

describe('the timeline', () => {
  it('is drawn by days, by weeks or by months, whatever there is room for', () => {
    expect([1, 2, 10, 26, 27, 160].map((count) => scaleOf(weeks(count), 760).grain)).toEqual([
      'day',
      'day',
      'week',
      'week',
      'month',
      'month'
    ]);
    expect(scaleOf(weeks(2), 480).grain).toBe('week');
    // As wide as there is room; wider only where a week would vanish.
    expect(scaleOf(weeks(10), 760).width).toBe(760);
    expect(scaleOf(weeks(52), 760).width).toBe(760);
    expect(scaleOf(weeks(160), 760).width).toBe(160 * 13);
  });

  it('names columns only where there is room for a name', () => {
    expect(scaleOf(weeks(10), 760).columns.every((column) => column.name && column.hours)).toBe(true);
    const tight = scaleOf(weeks(26), 700).columns.map((column) => column.name !== '');
    expect(tight.slice(0, 4)).toEqual([true, false, true, false]);
    const months = scaleOf(weeks(52), 760).columns;
    expect(months.length).toBe(13);
    expect(months[0]?.name).toBe('');
    expect(months.find((column) => column.hours === '2027')?.name).toBe('Jan');
  });

  it('leaves room for the word of the date, behind its line and behind the hours of its week', () => {
    for (const date of ['2027-01-25', '2027-01-28', '2027-01-31']) {
      const words = 'Appraisal 28 Jan';
      const scale = scaleOf(weeks(10), 760, { date, words });
      expect(scale.width).toBeLessThanOrEqual(760);
      expect(scale.word).toBeGreaterThan(xOf(scale, date));
      expect(scale.width - (scale.word ?? 0)).toBeGreaterThan(words.length * 6.3);
      const column = scale.columns.at(-1);
      expect(column?.hours).toBe('5 h');
      expect(scale.word).toBeGreaterThan((column?.x ?? 0) + 4 + 3 * 6.4);
    }
    expect(scaleOf(weeks(53), 736, { date: '2027-11-25', words: 'Appraisal 25 Nov' }).width).toBeLessThanOrEqual(736);
    expect(scaleOf(weeks(10), 760, { date: '2028-01-01', words: 'Exam' }).word).toBeNull();
  });

  it('makes sittings as wide as their minutes, beside each other on one day, and never too narrow to see', () => {
    const scale = scaleOf(weeks(10), 770);
    const steps = [
      step('a', [
        ['2026-11-24', 60],
        ['2026-11-28', 120]
      ]),
      step('b', [
        ['2026-11-28', 60],
        ['2026-12-01', 5]
      ])
    ];
    const drawn = trains(steps, scale);
    const [first, second] = drawn.get('a') ?? [];
    const [beside, least] = drawn.get('b') ?? [];
    // The fullest day, three hours on a Saturday, takes two days of the drawing.
    expect(perMinute(steps, scale)).toBeCloseTo((2 * scale.perDay) / 180);
    expect((second?.width ?? 0) + 1).toBeCloseTo(2 * ((first?.width ?? 0) + 1));
    expect(beside?.x).toBeCloseTo((second?.x ?? 0) + (second?.width ?? 0) + 1);
    expect(least?.width).toBe(3);
    expect(first?.x).toBe(xOf(scale, '2026-11-24'));
  });

  it('keeps a day within itself where days have columns', () => {
    const scale = scaleOf(weeks(1), 770);
    const [block] = trains([step('a', [['2026-11-24', 90]])], scale).get('a') ?? [];
    expect(block?.width).toBeLessThanOrEqual(scale.perDay);
  });

  it('reaches back to where an accepted plan began', () => {
    const view = fakePlan();
    const old = { ...view.now, steps: [step('a', [['2026-11-10', 60]])] };
    expect(weeksOf(view, old).map((week) => week.monday)).toEqual([
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
      '2026-12-07'
    ]);
    expect(weeksOf(view, view.now).length).toBe(3);
  });

  it('drags to whole days, from today to the day before the date', () => {
    const scale = scaleOf(weeks(10), 700);
    const to = (pixels: number): string => draggedTo('2026-12-01', pixels, scale, '2026-11-24', '2026-12-10');
    expect([to(14), to(31), to(-500), to(500)]).toEqual(['2026-12-02', '2026-12-04', '2026-11-24', '2026-12-09']);
  });

  it('sets the level of a title apart, whatever the language', () => {
    expect(titleOf({ title: 'Plans, lists and risk, level 2' })).toEqual({
      topic: 'Plans, lists and risk',
      level: 'level 2'
    });
    expect(titleOf({ title: 'Stichproben, Stufe 3' })).toEqual({ topic: 'Stichproben', level: 'Stufe 3' });
    expect(titleOf({ title: 'Findings that hold' })).toEqual({ topic: 'Findings that hold', level: '' });
  });
});

describe('the list', () => {
  it('groups by week, and by month where there are many weeks', () => {
    const steps = [step('a', [['2026-11-24', 60]]), step('b', []), step('c', [['2026-12-01', 60]])];
    expect(groupsOf(steps, weeks(3)).map((group) => [group.words, group.hours])).toEqual([
      ['Week of 23 November', '5 h free'],
      ['Week of 30 November', '5 h free'],
      ['without a day', '']
    ]);
    expect(groupsOf(steps, weeks(40)).map((group) => group.words)).toEqual([
      'November 2026',
      'December 2026',
      'without a day'
    ]);
  });
});

describe('the figure of hours', () => {
  const view = fakePlan();
  const figure = (width: number, more = {}) =>
    hoursFigure({ hours: view.hours, today: view.today, deadline: '2026-12-10', off: view.days_off, width, ...more });

  it('has an axis in hours of at most five lines', () => {
    expect([1, 8, 10, 33, 78, 400].map(stepOf)).toEqual([1, 2, 5, 10, 20, 100]);
    expect(figure(560).ticks.map((tick) => tick.hours)).toEqual([0, 5, 10]);
  });

  it('keeps the words at the end of the lines apart and on the figure', () => {
    for (const hours of [view.hours, { ...view.hours, plan: [], free: [] }]) {
      const { planWords, freeWords, bottom, top } = figure(560, { hours });
      expect(Math.abs(planWords - freeWords)).toBeGreaterThanOrEqual(16);
      expect(Math.max(planWords, freeWords)).toBeLessThanOrEqual(bottom + 4);
      expect(Math.min(planWords, freeWords)).toBeGreaterThanOrEqual(top);
    }
  });

  it('stands between its axis and the room for words, with days off and the date', () => {
    const { left, right, today, deadline, off } = figure(560);
    expect(today).toBe(left);
    expect(deadline).toBe(right);
    expect(off).toHaveLength(1);
    expect((off[0]?.x ?? 0) + (off[0]?.width ?? 0)).toBeLessThanOrEqual(right);
  });
});
