import { describe, expect, it } from 'vitest';
import type { EvidenceRow } from '$lib/api/generated/commands';
import { filtered, inView, sorted, turned } from './table';

function row(number: string, more: Partial<EvidenceRow> = {}): EvidenceRow {
  return {
    id: number,
    number,
    title: `Piece ${number}`,
    basis: 'ability',
    form: 'work-product',
    label: 'internal',
    date: '2026-05-22',
    serves: '',
    expires: null,
    state: '',
    withdrawn: false,
    ...more
  };
}

const numbers = (rows: EvidenceRow[]): string[] => rows.map((one) => one.number);

describe('the table', () => {
  const rows = [
    row('E-10', { title: 'Zebra', label: 'confidential', date: '2026-09-16' }),
    row('E-02', { title: 'ärztlich', label: 'public', expires: '2027-01-18' }),
    row('E-09', { title: 'Withdrawn', withdrawn: true, date: '2027-01-01' }),
    row('E-100', { title: 'audit report', basis: 'qualification', form: 'course', expires: '2026-01-01' })
  ];

  it.each([
    ['number', false, ['E-02', 'E-10', 'E-100', 'E-09']],
    ['title', false, ['E-02', 'E-100', 'E-10', 'E-09']],
    ['date', true, ['E-10', 'E-02', 'E-100', 'E-09']],
    ['label', false, ['E-02', 'E-100', 'E-10', 'E-09']],
    ['expires', false, ['E-100', 'E-02', 'E-10', 'E-09']],
    ['expires', true, ['E-02', 'E-100', 'E-10', 'E-09']]
  ] as const)(
    'sorts by %s (falling: %s), what was withdrawn and what has nothing there last',
    (column, falling, order) => expect(numbers(sorted(rows, { column, falling }))).toEqual(order)
  );

  it('turns the order of the column chosen, and begins another with its first', () => {
    const first = turned({ column: 'date', falling: true }, 'title');
    expect(first).toEqual({ column: 'title', falling: false });
    expect(turned(first, 'title').falling).toBe(true);
    expect(turned(first, 'date')).toEqual({ column: 'date', falling: true });
  });

  it.each([
    [{ kind: '', text: '', withdrawn: false }, ['E-10', 'E-02', 'E-100']],
    [{ kind: '', text: '', withdrawn: true }, ['E-10', 'E-02', 'E-09', 'E-100']],
    [{ kind: 'basis:ability', text: '', withdrawn: false }, ['E-10', 'E-02']],
    [{ kind: 'form:course', text: '', withdrawn: false }, ['E-100']],
    [{ kind: '', text: ' REPORT audit', withdrawn: false }, ['E-100']]
  ])('shows what is asked for: %o', (filter, shown) => expect(numbers(filtered(rows, filter))).toEqual(shown));

  it.each([
    [0, 300, 5000, [0, 18]],
    [3100, 300, 5000, [92, 118]],
    [154_900, 300, 5000, [4988, 5000]],
    [0, 300, 0, [0, 0]],
    [90_000, 300, 3, [2, 3]]
  ])('draws at %i px, %i high, of %i rows only what is near', (top, height, count, span) =>
    expect(inView(top, height, 31, count)).toEqual(span)
  );
});
