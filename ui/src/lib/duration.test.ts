import { describe, expect, it } from 'vitest';
import { daysFrom, longDayOf, longDaysOf, mondayOf, shortDayOf } from './days';
import { unbroken } from './duration';

describe('durations and days in sentences', () => {
  it('keeps a duration, a day and a level on one line, and nothing else', () => {
    expect(unbroken('66 h 30 of 5 h are free until 28 January')).toBe(
      '66\u00a0h\u00a030 of 5\u00a0h are free until 28\u00a0January'
    );
    expect(unbroken('Records as proof, level 2 moves from 16 Jan to 9 Sep, 3 steps and 5 marks with it')).toBe(
      'Records as proof, level\u00a02 moves from 16\u00a0Jan to 9\u00a0Sep, 3 steps and 5 marks with it'
    );
    expect(unbroken('45 min and 2 hours')).toBe('45\u00a0min and 2 hours');
  });

  it('counts days over a change of the clock, and finds the Monday', () => {
    expect(daysFrom('2026-10-24', '2026-10-26')).toBe(2);
    expect(['2026-11-23', '2026-11-29'].map(mondayOf)).toEqual(['2026-11-23', '2026-11-23']);
  });

  it('says the year only where it is another', () => {
    expect([longDayOf('2026-12-14', '2026-11-24'), longDayOf('2027-01-14', '2026-11-24')]).toEqual([
      '14 December',
      '14 January 2027'
    ]);
    expect(
      [
        ['2026-12-14', '2026-12-14'],
        ['2026-12-14', '2026-12-16'],
        ['2026-12-30', '2027-01-07']
      ].map(([first = '', last = '']) => longDaysOf(first, last, '2026-11-24'))
    ).toEqual(['14 December', '14 to 16 December', '30 December to 7 January 2027']);
    expect(shortDayOf('2026-12-14')).toBe('14 Dec');
  });
});
